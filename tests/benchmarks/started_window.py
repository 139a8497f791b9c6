"""What B9 starts: the client, or a bare window with the same fonts loaded. Says how far it is, and ends.

Run as ``python -m tests.benchmarks.started_window client|bare``. The client writes three lines: ``typing``
when a key that was pressed is painted in the field 工号; ``usable`` when the station is open and somebody can
sign in; ``stall`` with the longest time between the two, in ms, in which the window would not have answered.
"""

import sys
from collections.abc import Callable

#: what is typed into the field 工号
DIGIT = "3"


def client() -> int:
    """The real client, until somebody could sign in."""
    from ui.background import collector

    # as the command line begins
    collector.pause()
    from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.app import ClientApp, make_application
    from ui.single_instance import SingleInstance
    from ui.stall_watch import StallWatch
    from window_client.log_setup import set_up_logging
    from window_client.settings import home_folder
    from window_client.settings_file import read_settings

    application = make_application()
    set_up_logging(home_folder())
    instance = SingleInstance(home_folder())
    instance.acquire()
    app = ClientApp(application, read_settings(home_folder()), demo=False)
    stalls = StallWatch(app)

    def focused(_old: QWidget | None, new: QWidget | None) -> None:
        view = app.door.sign_in_view
        if view is None or new is not view.badge_field:
            return
        application.focusChanged.disconnect(focused)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, DIGIT)
            QCoreApplication.postEvent(new, key)
        QTimer.singleShot(0, typed)

    def stands() -> bool:
        view = app.door.sign_in_view
        return view is not None and view.badge() == DIGIT

    def typed() -> None:
        view = app.door.sign_in_view
        assert view is not None
        view.badge_field.repaint()
        _say("typing" if stands() else "lost: the key")
        stalls.start("opening")

    def usable() -> None:
        _say("usable" if stands() else "lost: what was typed while the station was opened")
        application.quit()

    application.focusChanged.connect(focused)
    # after what is already waiting to be painted
    app.usable.connect(lambda: QTimer.singleShot(0, usable))
    app.start()
    # a display without a window manager gives the keyboard only to whoever asks
    app.window.activateWindow()
    try:
        code = application.exec()
        _say(f"stall {stalls.longest_ms.get('opening', 0.0):.1f}")
        return code
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
        _say("usable")
        then()

    return say


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit({"client": client, "bare": bare}[sys.argv[1]]())
