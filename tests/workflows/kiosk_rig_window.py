"""The ticket kiosk's real window on the X server, touched with the server's own pointer."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kiosk_app import KioskApp
from ui.pages.kiosk.kiosk_parts import KioskButton
from window_client.kiosk_station import KioskStation

#: a busy machine needs long; nothing is judged by it
PATIENCE_MS = 30_000


@dataclass
class KioskWindow:
    """The program over a station."""

    app: KioskApp
    qtbot: QtBot

    def text(self) -> str:
        """Everything that can be read now."""
        return "\n".join(part.text() for part in self.app.view.drawn() if part.text())

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def until_said(self, words: str) -> None:
        """Wait for words on the screen."""

        def said() -> None:
            assert words in self.text()

        self.qtbot.waitUntil(said, timeout=PATIENCE_MS)

    def touch(self, button: KioskButton) -> None:
        """Press and let go where the button is, through the X server."""
        self.until(lambda: button.isVisible() and button.isEnabled())
        QApplication.processEvents()
        at = button.mapToGlobal(QPoint(button.width() // 2, button.height() // 2))
        pressed: list[bool] = []
        connection = button.clicked.connect(lambda: pressed.append(True))
        xdotool("mousemove", str(at.x()), str(at.y()), "click", "1")
        self.until(lambda: bool(pressed))
        button.clicked.disconnect(connection)

    def type(self, number: str) -> None:
        """On the keypad."""
        for sign in number:
            self.touch(self.app.view.number.keys[sign])


def xdotool(*arguments: str) -> str:
    """Ask the X server for something."""
    done = subprocess.run(["xdotool", *arguments], capture_output=True, check=True, timeout=30, text=True)
    return done.stdout.strip()


@contextmanager
def running_kiosk(
    application: QApplication,
    qtbot: QtBot,
    opener: Callable[[], AbstractContextManager[KioskStation]],
    *,
    home: Path | None = None,
) -> Iterator[KioskWindow]:
    """Start the program in a locked window, and end it."""
    app = KioskApp(application, opener, home=home, locked=True)
    app.start()
    try:
        qtbot.waitExposed(app.window)
        yield KioskWindow(app, qtbot)
    finally:
        app.stop()
        app.window.release()
        app.window.deleteLater()
        app.deleteLater()
        # nothing of it may look at the keys of the test that follows
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
