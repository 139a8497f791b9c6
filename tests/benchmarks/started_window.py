"""What B9 starts: the client, or a bare window with the same fonts loaded. Says ``usable`` and ends.

Run as ``python -m tests.benchmarks.started_window client|bare``.
"""

import sys
from collections.abc import Callable


def client() -> int:
    """The real client, until somebody could sign in."""
    from PySide6.QtCore import QTimer

    from ui.app import ClientApp, make_application
    from ui.single_instance import SingleInstance
    from window_client.log_setup import set_up_logging
    from window_client.settings import home_folder
    from window_client.settings_file import read_settings

    application = make_application()
    set_up_logging(home_folder())
    instance = SingleInstance(home_folder())
    instance.acquire()
    app = ClientApp(application, read_settings(home_folder()), demo=False)

    def usable() -> None:
        # after what is already waiting to be painted
        QTimer.singleShot(0, _said(application.quit))

    app.usable.connect(usable)
    app.start()
    try:
        return application.exec()
    finally:
        app.stop()
        instance.release()


def bare() -> int:
    """One window with one line of text."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from ui.theme.screen_fonts import load_screen_fonts

    application = QApplication([])
    families = load_screen_fonts()
    window = QMainWindow()
    label = QLabel("综合服务窗口 周㛃兰")
    label.setFont(QFont(list(families)[:2], 14))
    window.setCentralWidget(label)
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, _said(application.quit))
    return application.exec()


def _said(then: Callable[[], object]) -> Callable[[], None]:
    def say() -> None:
        sys.stdout.write("usable\n")
        sys.stdout.flush()
        then()

    return say


if __name__ == "__main__":
    sys.exit({"client": client, "bare": bare}[sys.argv[1]]())
