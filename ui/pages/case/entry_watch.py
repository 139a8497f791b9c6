"""When the 录入视图 is open and for how long (90 秒)."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.desk_context import DeskContext
from ui.pages.case.case_view import CaseView
from window_client.ids import CaseId
from window_client.services.visit_desk import EntryView

LONGEST_S = 90


class EntryWatch(QObject):
    """Opens the 录入视图 (one row in the read log for each opening), counts down, closes it."""

    def __init__(
        self,
        ctx: DeskContext,
        view: CaseView,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Args:
        clock: seconds; only differences count.
        """
        super().__init__(parent)
        self._ctx, self._view, self._clock = ctx, view, clock
        self._wanted: CaseId | None = None
        self._until = 0.0
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self.tick)

    @property
    def open(self) -> bool:
        """Whether it is in sight, or asked for."""
        return self._wanted is not None

    def toggle(self, case: CaseId) -> None:
        """Alt+V."""
        if self.open:
            self.close()
            return
        self._wanted = case
        station, officer = self._ctx.station, self._ctx.officer.id
        self._ctx.runner.run(
            lambda: station.cases.entry_view(officer=officer, case=case),
            self._opened,
            self._failed,
            owner=self,
        )

    def close(self) -> None:
        """The step is over, the screen locks, another case is looked at, or the time is over."""
        self._wanted = None
        self._timer.stop()
        self._view.close_entry()

    def tick(self) -> None:
        """Look at the clock; the timer's own step."""
        left = self._until - self._clock()
        if left <= 0:
            self.close()
        else:
            self._view.entry.show_left(int(left + 0.999))

    def _opened(self, view: EntryView) -> None:
        if view.case_id != self._wanted:
            return
        self._until = self._clock() + LONGEST_S
        self._view.open_entry(view)
        self._timer.start()
        self.tick()

    def _failed(self, error: Exception) -> None:
        self._wanted = None
        self._ctx.messages.error(error)
