"""Measures how long the GUI thread was away from its event loop."""

import time

from PySide6.QtCore import QObject, Qt, QTimer


class StallWatch(QObject):
    """A timer that should fire every few milliseconds; the gaps beyond that are stalls.

    Used by the tour and the benchmarks; costs nothing while it is not started.

    Attributes:
        longest_ms: the longest stall of each act, by the clock on the wall.
        busiest_ms: the most that the GUI thread itself computed in one stall of each act; where the wall says
            much more, the machine was busy with something else.
    """

    INTERVAL_MS = 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=self.INTERVAL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self._paused = False
        self._during = ""
        self._computed = 0.0
        self.longest_ms: dict[str, float] = {}
        self.busiest_ms: dict[str, float] = {}

    def start(self, during: str) -> None:
        """Count what follows under this name."""
        self._during = during
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer.start()

    def pause(self) -> None:
        """What follows is the measurer's own work (a picture is taken)."""
        self._timer.stop()

    def _tick(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        away = (now - self._last) * 1000 - self.INTERVAL_MS
        busy = (computed - self._computed) * 1000
        self._last, self._computed = now, computed
        if away > self.longest_ms.get(self._during, 0.0):
            self.longest_ms[self._during] = away
        if busy > self.busiest_ms.get(self._during, 0.0):
            self.busiest_ms[self._during] = busy
