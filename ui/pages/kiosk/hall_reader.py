"""Reads how it stands in the hall: when something changed, when time passed, and after an outage."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from ui.background.one_more import OneMore
from ui.background.runner import JobRunner
from window_client.services.changes import Changes
from window_client.services.kiosk_words import KioskHall, KioskPlace

#: how often the figures are read again although nothing was heard: minutes pass
REFRESH_MS = 20_000
#: changes that come within so long are read once
GATHER_MS = 300
#: after a reading that failed
AGAIN_MS = 2_000


class HallReader(QObject):
    """Keeps the newest hall.

    Attributes:
        hall: as it was read last; None before the first time.

    Signals:
        read(KioskHall): it was read again.
        failed(Exception): it could not be read; it is tried again by itself.
        ticked(): a second passed.
    """

    read = Signal(object)
    failed = Signal(object)
    ticked = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.hall: KioskHall | None = None
        self._runner = runner
        self._place: KioskPlace | None = None
        self._since = QElapsedTimer()
        self._readings = OneMore()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._regular = QTimer(self, interval=REFRESH_MS)
        self._regular.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self.ticked)

    def use(self, place: KioskPlace) -> None:
        """The station is open."""
        self._place = place
        self._regular.start()
        self._clock.start()
        self.refresh()

    def refresh(self) -> None:
        """Read again now; while a reading is under way one more follows it."""
        if self._place is not None and self._readings.begin():
            self._runner.run(self._place.kiosk.hall, self._done, self._not_done, owner=self)

    def heard(self, _changes: Changes | None = None) -> None:
        """Something was written, here or elsewhere: read again soon, once for many changes."""
        if not self._soon.isActive():
            self._soon.start(GATHER_MS)

    def now(self) -> datetime:
        """The station's time: as it was read, and what has passed since."""
        if self.hall is None:
            return datetime.now(UTC)
        return self.hall.now + timedelta(milliseconds=self._since.elapsed())

    def stop(self) -> None:
        """No further reading."""
        for timer in (self._soon, self._regular, self._clock):
            timer.stop()
        self._place = None

    def _done(self, hall: KioskHall) -> None:
        again = self._readings.end()
        self.hall = hall
        self._since.start()
        self.read.emit(hall)
        if again:
            self.refresh()

    def _not_done(self, error: Exception) -> None:
        self._readings.give_up()
        self._soon.start(AGAIN_MS)
        self.failed.emit(error)
