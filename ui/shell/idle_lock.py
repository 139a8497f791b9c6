"""Locks a window that nobody touches (自动锁屏); at most 15 minutes by design.md §8."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.input_watch import InputWatch

LONGEST_MINUTES = 15
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Tells when keys, mouse and touch have rested for the set time.

    Signals:
        idle(): the time is over; told once, and again only after new activity.
    """

    idle = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        minutes: float = 5,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        minutes: until the lock; more than 15 means 15, zero or less means 15 too: it cannot be off.
        clock: seconds.
        """
        super().__init__(parent)
        self._clock = clock
        self._watch = InputWatch(application, self)
        self._last = clock()
        self._running = False
        self._seconds = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.check)
        self.set_minutes(minutes)

    @property
    def running(self) -> bool:
        """Whether somebody is signed in and the window is not locked."""
        return self._running

    def set_minutes(self, minutes: float) -> None:
        """Another setting, in force at once."""
        self._seconds = 60 * (minutes if 0 < minutes <= LONGEST_MINUTES else LONGEST_MINUTES)
        if self._running:
            self.check()

    def start(self) -> None:
        """Somebody signed in or unlocked."""
        self._running = True
        self.touch()
        self._timer.start(round(self._seconds * 1000))

    def stop(self) -> None:
        """Locked, or signed out."""
        self._running = False
        self._timer.stop()

    def touch(self) -> None:
        """Something happened that shows somebody is here (a card on the reader)."""
        self._last = self._clock()

    def check(self) -> None:
        """Looks at the clock: tells, or waits for what is left. The timer's own step."""
        if not self._running:
            return
        left = self._seconds - (self._clock() - self._last)
        if left > 0:
            self._timer.start(max(1, round(left * 1000)))
        else:
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self.touch()
        return False
