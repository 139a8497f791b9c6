"""Reads the hall, off the GUI thread; tries again while it cannot be read."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.one_more import OneMore
from ui.desk_context import DeskContext
from window_client.domain.queue.hall import Hall
from window_client.services.changes import Changes

_RETRY_MS = 2000
_TABLES = (
    "ticket",
    "counter",
    "door_answer",
    "day_closing",
    "setting",
    "senior_care",
    "senior_step",
)


class HallReader(QObject):
    """Asks for the hall after every change that concerns it.

    Signals:
        read(Hall): as it is now.
        failed(int): it could not be read, for the n-th time in a row; it is tried again by itself.
    """

    read = Signal(object)
    failed = Signal(int)

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._failures = 0
        self._readings = OneMore()
        self._retry = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry.timeout.connect(self.refresh)

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        if changes.concerns(*_TABLES):
            self.refresh()

    def refresh(self) -> None:
        """Read now; while a reading is under way one more follows it, however often this was asked."""
        if not self._readings.begin():
            return
        self._retry.stop()
        self._context.runner.run(self._hall, self._done, self._failed, owner=self)

    def _hall(self) -> Hall:
        return self._context.station.guide.hall(officer=self._context.officer.id)

    def _done(self, hall: Hall) -> None:
        self._failures = 0
        again = self._readings.end()
        self.read.emit(hall)
        if again:
            self.refresh()

    def _failed(self, _error: Exception) -> None:
        self._failures += 1
        self._readings.give_up()
        self._retry.start()
        self.failed.emit(self._failures)
