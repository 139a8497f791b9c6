"""Measures how long the GUI thread was away from its event loop."""

import time

from PySide6.QtCore import QObject, Qt, QTimer


class StallWatch(QObject):
    """A timer that should fire every few milliseconds; the gaps beyond that are stalls.

    Used by the tour and the benchmarks; costs nothing while it is not started.
    """

    INTERVAL_MS = 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=self.INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._paused = False
        self._during = ""
        self.longest_ms: dict[str, float] = {}

    def start(self, during: str) -> None:
        """Count what follows under this name."""
        self._during = during
        self._last = time.perf_counter()
        self._timer.start()

    def pause(self) -> None:
        """What follows is the measurer's own work (a picture is taken)."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        away = (now - self._last) * 1000 - self.INTERVAL_MS
        self._last = now
        if away > self.longest_ms.get(self._during, 0.0):
            self.longest_ms[self._during] = away
