"""The station's time between two readings: the database says what time it is, the PC only counts on."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from window_client.domain.station.station_record import local_day


def seconds_passed() -> float:
    """A clock that nobody sets, and that counts on while the PC sleeps."""
    # only where monotonic() stands still meanwhile is there another one
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class StationClock(QObject):
    """One timer of one second for everything on the page that counts.

    Signals:
        ticked(datetime): a second later.
        day_turned(): it is another day at the station than when everything was read.
    """

    ticked = Signal(object)
    day_turned = Signal()

    def __init__(
        self, *, monotonic: Callable[[], float] = seconds_passed, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._told = datetime.now(UTC)
        self._told_at = monotonic()
        self._day: date | None = None
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def now(self) -> datetime:
        """The station's time (UTC)."""
        return self._told + timedelta(seconds=self._monotonic() - self._told_at)

    def tell(self, now: datetime) -> None:
        """The database's time, as a reading brought it."""
        self._told, self._told_at = now, self._monotonic()
        # a database that is still at yesterday says later that the day has turned
        self._day = min(self._day or local_day(now), local_day(now))

    def _tick(self) -> None:
        now = self.now()
        self.ticked.emit(now)
        if self._day is not None and local_day(now) > self._day:
            self._day = local_day(now)
            self.day_turned.emit()
