"""Closing the day (日结): reads what is open, carries over by name, closes, offers paper and files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.labels import long_date
from ui.pages.closing.closing_rows import clock, everything, first_ticks, shown, translate
from ui.pages.closing.closing_sheet import ClosingSheet, SealShown
from window_client.domain.books.daily_report import digest_text
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import ClosedDay
from window_client.errors import Refused
from window_client.ids import CommandId, TicketId
from window_client.services.day_state import Closing, DayState, OpenTicket

_ON_PAPER = (PrintState.DONE, PrintState.VOID)


@dataclass(frozen=True, slots=True)
class _Read:
    """What one look at the day gave."""

    state: DayState
    unprinted: int


class ClosingPresenter(QObject):
    """Behaviour of the closing sheet.

    Signals:
        day_closed(date): the day is closed now.
        export_requested(str, date): the report of the closed day is wanted as xlsx or pdf.
    """

    day_closed = Signal(object)
    export_requested = Signal(str, object)

    def __init__(self, ctx: DeskContext, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._sheet: ClosingSheet | None = None
        self._day: date | None = None
        self._read: _Read | None = None
        self._ticks: set[TicketId] = set()
        self._refused: set[TicketId] = set()
        self._busy = False
        self._command: CommandId | None = None

    @property
    def sheet(self) -> ClosingSheet | None:
        """The open sheet."""
        return self._sheet

    def open(self, day: date) -> None:
        """Look at a day and open the sheet."""
        self._day = day
        self._command = self._read = None
        self._ticks, self._refused = set(), set()
        self._look(self._begin, self._ctx.messages.error)

    # -- reading
    def _look(self, done: Callable[[_Read], None], failed: Callable[[Exception], None]) -> None:
        station, officer, day = self._ctx.station, self._ctx.officer.id, self._day
        if day is None:
            return

        def read() -> _Read:
            state = station.day.state(officer=officer, day=day)
            jobs = station.paper.of_day(day)
            return _Read(state, sum(job.state not in _ON_PAPER for job in jobs))

        self._ctx.runner.run(read, done, failed, owner=self)

    def _begin(self, read: _Read) -> None:
        sheet = ClosingSheet(self._ctx.sheets.host, translate("closing", "日结"))
        sheet.tick_changed.connect(self._tick)
        sheet.all_ticked.connect(self._tick_all)
        sheet.close_requested.connect(self._close)
        sheet.print_requested.connect(self._print)
        sheet.export_requested.connect(self._export)
        sheet.closed.connect(lambda: self._gone(sheet))
        self._sheet = sheet
        self._ticks = set(first_ticks(read.state))
        self._take(read)
        focus = sheet.table if sheet.table.model().rowCount() else sheet.primary
        self._ctx.sheets.open(sheet, focus=focus, handler=self._handle)

    def _again(self, read: _Read) -> None:
        """The day changed meanwhile: new tickets are ticked, what the officer took out stays out."""
        self._busy = False
        fresh = first_ticks(read.state) - self._refused
        known = {ticket.id for ticket in (*read.state.open, *read.state.held, *read.state.waiting)}
        self._ticks = (self._ticks & known) | fresh
        self._take(read)

    def _take(self, read: _Read) -> None:
        self._read = read
        if read.state.closed is not None:
            self._show_closed(read.state.closed, read.state)
        else:
            self._show()

    def _show(self) -> None:
        if self._sheet is None or self._read is None:
            return
        self._sheet.set_busy(False)
        may = self._ctx.officer.may(Permission.SUPERVISE)
        state = shown(self._read.state, self._ticks, unprinted=self._read.unprinted, may_name_open=may)
        self._sheet.show_state(state)

    def _handle(self, action: ActionId) -> bool:
        if self._sheet is None or action not in (ActionId.ROW_1, ActionId.ROW_2):
            return False
        if action is ActionId.ROW_1:
            self._sheet.press_first()
        else:
            self._sheet.press_second()
        return True

    def _gone(self, sheet: ClosingSheet) -> None:
        if sheet is self._sheet:
            self._sheet = None

    # -- ticks
    def _tick(self, ticket: str, ticked: bool) -> None:
        one = TicketId(ticket)
        (self._ticks.add if ticked else self._ticks.discard)(one)
        (self._refused.discard if ticked else self._refused.add)(one)
        self._show()

    def _tick_all(self, ticked: bool) -> None:
        if self._read is None:
            return
        for one in first_ticks(self._read.state):
            (self._ticks.add if ticked else self._ticks.discard)(one)
            (self._refused.discard if ticked else self._refused.add)(one)
        self._show()

    # -- closing
    def _close(self) -> None:
        sheet, day, read = self._sheet, self._day, self._read
        if sheet is None or day is None or read is None or self._busy:
            return
        self._busy = True
        sheet.set_busy(True)
        sheet.show_trouble("")
        # the same id until it was answered: a lost answer closes nothing twice
        command = self._command = self._command or new_command()
        station, officer = self._ctx.station, self._ctx.officer.id
        named = tuple(ticket.id for ticket in _named(read.state, self._ticks))
        self._ctx.runner.run(
            lambda: station.day.close(
                officer=officer, day=day, carry_over=named, print_slips=True, command_id=command
            ),
            self._closed,
            self._not_closed,
            owner=self,
        )

    def _closed(self, closing: Closing) -> None:
        self._busy, self._command = False, None
        self._show_seal(closing)
        self.day_closed.emit(closing.day)

    def _not_closed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            # a refusal leaves no row: the next try is another command
            self._command = None
            if self._sheet is not None:
                self._sheet.show_trouble(text_of(error).line)
            self._look(self._again, self._not_read)
            return
        self._not_read(error)

    def _not_read(self, error: Exception) -> None:
        self._busy = False
        self._show()
        self._ctx.messages.error(error)

    def _show_seal(self, closing: Closing) -> None:
        if self._sheet is None:
            return
        self._sheet.set_busy(False)
        carried = translate("closing", "没有")
        if closing.carried:
            text = translate("closing", "{count} 张到 {day}")
            carried = text.format(count=closing.carried, day=long_date(closing.goes_on))
        facts = (
            (translate("closing", "日结时间"), clock(closing.closed_at)),
            (translate("closing", "顺延"), carried),
            (translate("closing", "摘要码"), closing.digest_text),
        )
        title = translate("closing", "{day} 已日结").format(day=closing.day.isoformat())
        self._sheet.show_seal(SealShown(title, facts, closing.seal))

    def _show_closed(self, closed: ClosedDay, state: DayState) -> None:
        if self._sheet is None:
            return
        self._sheet.set_busy(False)
        count = translate("closing", "{count} 张").format(count=state.carried_over)
        facts = (
            (translate("closing", "日结时间"), clock(closed.closed_at)),
            (translate("closing", "顺延"), count if state.carried_over else translate("closing", "没有")),
            (translate("closing", "摘要码"), digest_text(closed.figures_digest)),
        )
        title = translate("closing", "{day} 已日结").format(day=closed.day.isoformat())
        self._sheet.show_seal(SealShown(title, facts, closed.seal))

    # -- afterwards
    def _print(self) -> None:
        sheet, day = self._sheet, self._day
        if sheet is None or day is None or self._busy:
            return
        self._busy = True
        sheet.set_busy(True)
        command = self._command = self._command or new_command()
        station, officer = self._ctx.station, self._ctx.officer.id
        self._ctx.runner.run(
            lambda: station.reports.print(officer=officer, day=day, command_id=command),
            lambda _job: self._printed(),
            self._not_printed,
            owner=self,
        )

    def _printed(self) -> None:
        self._busy, self._command = False, None
        if self._sheet is not None:
            self._sheet.show_queued()
        self._ctx.messages.toast(translate("closing", "日报已交去打印"))

    def _not_printed(self, error: Exception) -> None:
        self._busy = False
        if self._sheet is not None:
            self._sheet.set_busy(False)
        self._ctx.messages.error(error)

    def _export(self, kind: str) -> None:
        if self._day is not None:
            self.export_requested.emit(kind, self._day)


def _named(state: DayState, ticks: set[TicketId]) -> tuple[OpenTicket, ...]:
    return tuple(ticket for ticket in everything(state) if ticket.id in ticks)
