"""Hands and eyes of the tour: real key events into the real window, waiting on conditions, pictures."""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.stall_watch import StallWatch

#: slower than a scanner, or what is typed would be taken for a scan
TYPING_MS = 40
PATIENCE_S = 30.0
#: between two presses of the primary key
REPEAT_S = 0.5
_GUARDED = "F2"


class TourStuck(RuntimeError):
    """Something that should have happened did not happen in time."""


class TourDriver:
    """Presses keys as a clerk does and waits for what they bring about."""

    def __init__(self, window: QWidget, out: Path) -> None:
        self.window = window
        self.stalls = StallWatch(window)
        self._out = out
        self._pictures: dict[str, str] = {}
        self._act = "start"
        self._pressed_at = float("-inf")

    def take_over(self) -> None:
        """Bring the window to the front and give it the keyboard, with or without a window manager."""
        self.window.raise_()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window has the keyboard")

    def act(self, words: str) -> None:
        """Name what the clerk does now; stalls are counted under it."""
        self._act = words

    def press(self, keys: str) -> None:
        """One key or chord, as written on the buttons: F2, Ctrl+M, Alt+V."""
        combination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
        target = self._target()
        if keys == _GUARDED:
            # a second press so soon is taken for an accident
            self.settle(self._pressed_at + REPEAT_S - time.monotonic())
            self._pressed_at = time.monotonic()
        self.stalls.start(self._act)
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle()

    def type(self, text: str) -> None:
        """ASCII key by key; anything else through the input method."""
        self.stalls.start(self._act)
        if text.isascii():
            QTest.keyClicks(self._target(), text, delay=TYPING_MS)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self._target(), event)
        self.settle()

    def scan(self, text: str) -> None:
        """A scanner's burst: all characters at once, then Enter."""
        self.stalls.start(self._act)
        QTest.keyClicks(self._target(), text, delay=0)
        QTest.keyClick(self._target(), Qt.Key.Key_Return)
        self.settle()

    def wait(self, condition: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
        """Let events run until the condition holds.

        Raises:
            TourStuck: it did not hold in time.
        """
        until = time.monotonic() + patience_s
        while not condition():
            if time.monotonic() > until:
                raise TourStuck(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.002)
        self.settle()

    def settle(self, seconds: float = 0.05) -> None:
        """Let what is queued run."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.001)

    def shoot(self, name: str) -> Path:
        """A picture of the window as it is on the screen.

        Raises:
            TourStuck: it shows the same as an earlier one.
        """
        self.settle(0.15)
        self.stalls.pause()
        screen = self.window.screen()
        picture = screen.grabWindow(self.window.winId())
        if picture.isNull() or picture.width() < self.window.width():
            picture = self.window.grab()
        image = picture.toImage()
        digest = hashlib.sha256(bytes(image.constBits())).hexdigest()
        twin = next((other for other, seen in self._pictures.items() if seen == digest), None)
        if twin is not None:
            raise TourStuck(f"{name} looks exactly like {twin}")
        self._pictures[name] = digest
        file = self._out / f"{len(self._pictures):02d}-{name}.png"
        image.save(str(file))
        return file

    @property
    def act_name(self) -> str:
        """What the clerk does now."""
        return self._act

    @property
    def pictures(self) -> int:
        """How many pictures were taken."""
        return len(self._pictures)

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window
