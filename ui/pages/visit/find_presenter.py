"""Looks people up for the find sheet; every look leaves a row in the read log."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext
from ui.pages.visit.find_sheet import FindSheet
from ui.pages.visit.visit_words import translate
from window_client.domain.paper.check_character import CodeKind, InvalidScan, ScannedCode, parse_scanned
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.ids import PersonId, TicketId
from window_client.services.people_service import FoundPerson


class FindPresenter(QObject):
    """Ctrl+F.

    Signals:
        ticket_requested(str): show this ticket in the whole queue, where it is called or taken back.
    """

    ticket_requested = Signal(str)

    def __init__(
        self, context: DeskContext, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._now = now

    def open(self, text: str = "") -> None:
        """Open the sheet; with a text (a scanned code, for example) it is looked for at once."""
        sheet = FindSheet(self._context.sheets.host)
        sheet.search_requested.connect(lambda typed: self._search(sheet, typed))
        sheet.history_requested.connect(lambda person: self._history(sheet, person))
        sheet.reveal_requested.connect(lambda person: self._reveal(sheet, person))
        sheet.ticket_requested.connect(self.ticket_requested)
        self._context.sheets.open(sheet, focus=sheet.search)
        if text:
            sheet.search.setText(text)
            self._search(sheet, text)

    def _search(self, sheet: FindSheet, typed: str) -> None:
        code = _scanned(typed)
        if code is not None:
            self._scan(sheet, code)
            return
        people, officer = self._context.station.people, self._context.officer.id
        self._context.runner.run(
            lambda: people.search(officer=officer, text=typed),
            lambda hits: sheet.show_hits(hits, typed=typed),
            lambda error: _refuse(sheet, error),
            owner=sheet,
        )

    def _scan(self, sheet: FindSheet, code: ScannedCode) -> None:
        if code.kind is not CodeKind.TICKET:
            people, officer = self._context.station.people, self._context.officer.id
            number = code.full_number

            def found_people(hits: tuple[FoundPerson, ...]) -> None:
                if hits:
                    sheet.show_hits(hits, typed=number)
                else:
                    text = translate("visit", "{number} 不是本所的凭条或告知书。请按姓名或证件号找。")
                    sheet.say(text.format(number=number))

            self._context.runner.run(
                lambda: people.of_paper(officer=officer, code=code),
                found_people,
                lambda error: _refuse(sheet, error),
                owner=sheet,
            )
            return
        label, today = code.ticket_label, local_day(self._now())

        def found(answer: tuple[Ticket | None, TicketId | None]) -> None:
            stands_for, ticket = answer
            if (stands_for.day if stands_for else code.day) != today:
                sheet.say(translate("visit", "这张号票不是今天的。请到导服台重新取号。"))
            elif ticket is None:
                text = translate("visit", "{label} 不在排队里，可能已经办完或在别的窗口。")
                sheet.say(text.format(label=label))
            else:
                self.ticket_requested.emit(ticket)

        self._context.runner.run(
            lambda: self._ticket(code), found, lambda error: _refuse(sheet, error), owner=sheet
        )

    def _ticket(self, code: ScannedCode) -> tuple[Ticket | None, TicketId | None]:
        """What the code stands for now, and its id if it can be acted on here. Runs on a worker."""
        counter = self._context.counter
        ticket = self._context.station.board.ticket_of_code(code)
        if counter is None or ticket is None:
            return ticket, None
        board = self._context.station.board.board(counter=counter.id, officer=self._context.officer.id)
        lines = (*board.waiting, *board.held, *board.missed)
        return ticket, next((line.ticket.id for line in lines if line.ticket.id == ticket.id), None)

    def _history(self, sheet: FindSheet, person: str) -> None:
        people, officer = self._context.station.people, self._context.officer.id
        self._context.runner.run(
            lambda: people.history(officer=officer, person=PersonId(person)),
            lambda past: sheet.show_history(person, past),
            lambda error: _refuse(sheet, error),
            owner=sheet,
        )

    def _reveal(self, sheet: FindSheet, person: str) -> None:
        people, officer = self._context.station.people, self._context.officer.id
        self._context.runner.run(
            lambda: people.reveal(officer=officer, person=PersonId(person), field="number"),
            lambda number: sheet.show_number(person, number),
            lambda error: _refuse(sheet, error),
            owner=sheet,
        )


def _scanned(text: str) -> ScannedCode | None:
    try:
        return parse_scanned(text)
    except InvalidScan:
        return None


def _refuse(sheet: FindSheet, error: Exception) -> None:
    if isinstance(error, WindowClientError):
        sheet.refuse(error)
