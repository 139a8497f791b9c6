"""Reads what the counter sees of the queue, off the GUI thread; tries again while it cannot be read."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.one_more import OneMore
from ui.desk_context import DeskContext
from window_client.domain.queue.day_so_far import DaySoFar
from window_client.domain.queue.queue_board import OfficerDay, QueueBoard
from window_client.ids import CounterId
from window_client.services.changes import Changes
from window_client.services.visit_desk import CaseCard

_RETRY_MS = 2000


@dataclass(frozen=True, slots=True)
class DeskLists:
    """What is left to do here.

    Attributes:
        day: what this officer has done today.
        so_far: how the whole queue goes today.
        to_enter, to_review: cases to be filled in later, and to be approved.
    """

    day: OfficerDay
    so_far: DaySoFar
    to_enter: tuple[CaseCard, ...]
    to_review: tuple[CaseCard, ...]


class QueueReader(QObject):
    """Reads what is named by a change, and the slower lists only after changes that concern them.

    Signals:
        read(QueueBoard): the queue as it is now.
        lists_read(DeskLists): the officer's day and the lists of cases.
        failed(int): the queue could not be read, for the n-th time in a row; it is tried again by itself.
    """

    read = Signal(object)
    lists_read = Signal(object)
    failed = Signal(int)

    def __init__(self, context: DeskContext, counter: CounterId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._mirror = context.station.board.mirror(counter=counter, officer=context.officer.id)
        self._told: list[Changes] = []
        self._failures = 0
        self._readings, self._list_readings = OneMore(), OneMore()
        self._whole = True
        self._retry = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry.timeout.connect(self.refresh)

    @property
    def failures(self) -> int:
        """How often in a row it could not be read."""
        return self._failures

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        if self._mirror.concerned(changes):
            self._told.append(changes)
            self._read_on()
        if changes.concerns("visit", "case_file"):
            self.refresh_lists()

    def refresh(self) -> None:
        """Read everything now; while a reading is under way one more follows it."""
        self._whole = True
        self._read_on()

    def refresh_lists(self) -> None:
        """Read the officer's day and the lists of cases."""
        if self._list_readings.begin():
            self._context.runner.run(self._lists, self._lists_done, self._lists_failed, owner=self)

    def _read_on(self) -> None:
        if not self._readings.begin():
            return
        self._retry.stop()
        mirror, told, whole = self._mirror, self._told, self._whole
        self._told, self._whole = [], False

        def read() -> QueueBoard:
            return mirror.whole() if whole else mirror.after(told)

        self._context.runner.run(read, self._done, self._failed, owner=self)

    def _lists(self) -> DeskLists:
        station = self._context.station
        return DeskLists(
            day=station.board.my_day(officer=self._context.officer.id),
            so_far=station.board.so_far(),
            to_enter=station.cases.to_enter(),
            to_review=station.cases.to_review(),
        )

    def _done(self, board: QueueBoard) -> None:
        recovered, self._failures = self._failures > 0, 0
        again = self._readings.end()
        self.read.emit(board)
        if recovered:
            self.refresh_lists()
        if again:
            self._read_on()

    def _failed(self, _error: Exception) -> None:
        self._failures += 1
        self._readings.give_up()
        # what was told is not known to be in the picture; it is read with everything else
        self._told.clear()
        self._retry.start()
        self.failed.emit(self._failures)

    def _lists_done(self, lists: DeskLists) -> None:
        again = self._list_readings.end()
        self.lists_read.emit(lists)
        if again:
            self.refresh_lists()

    def _lists_failed(self, _error: Exception) -> None:
        # the board's failure is what the officer is told; the lists follow when it can be read again
        self._list_readings.give_up()
