"""The station's time between two readings: the database says what time it is, the PC only counts on."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal


class StationClock(QObject):
    """One timer of one second for everything on the page that counts.

    Signals:
        ticked(datetime): a second later.
    """

    ticked = Signal(object)

    def __init__(
        self, *, monotonic: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._told = datetime.now(UTC)
        self._told_at = monotonic()
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(lambda: self.ticked.emit(self.now()))
        self._timer.start()

    def now(self) -> datetime:
        """The station's time (UTC)."""
        return self._told + timedelta(seconds=self._monotonic() - self._told_at)

    def tell(self, now: datetime) -> None:
        """The database's time, as a reading brought it."""
        self._told, self._told_at = now, self._monotonic()
