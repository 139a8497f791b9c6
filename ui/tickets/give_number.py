"""Opens the sheet in which numbers are given, and carries what it asks for to the services (取号)."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from ui.desk_context import DeskContext
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tickets.ticket_acts import TicketActs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import ScannedCode
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.ids import AppointmentId
from window_client.services.card_holder import CardHolder


class NumberGiving(QObject):
    """Several numbers may follow each other in one sheet."""

    def __init__(
        self, context: DeskContext, acts: TicketActs, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._acts, self._now = context, acts, now
        self._sheet: GiveNumberSheet | None = None
        self._holder: CardHolder | None = None

    @property
    def is_open(self) -> bool:
        """Whether numbers are being given just now."""
        return self._open_sheet() is not None

    def open(self) -> GiveNumberSheet:
        """Open the sheet."""
        self._holder = None
        sheet = self._sheet = GiveNumberSheet(self._context.sheets.host)
        sheet.search_changed.connect(lambda text: self._search(sheet, text))
        sheet.submitted.connect(lambda *asked: self._submit(sheet, *asked))
        sheet.notice_scanned.connect(lambda code: self._look_up(sheet, code))
        sheet.booked.number_typed.connect(lambda number: self._find(sheet, number))
        self._context.sheets.open(sheet, focus=sheet.domain, handler=sheet.handle)
        self._look(sheet)
        return sheet

    def take_holder(self, holder: CardHolder) -> None:
        """Somebody's card was read: the next number is theirs."""
        sheet = self._open_sheet() or self.open()
        self._holder = holder
        sheet.show_holder(holder)
        self._find(sheet, holder.document)

    def take_notice(self, code: ScannedCode) -> None:
        """Somebody came back with a 一次性告知书: what it is about is what the number is for."""
        sheet = self._open_sheet() or self.open()
        self._look_up(sheet, code)

    def _open_sheet(self) -> GiveNumberSheet | None:
        sheet = self._sheet
        return sheet if sheet is not None and Shiboken.isValid(sheet) and sheet.isVisible() else None

    def _look_up(self, sheet: GiveNumberSheet, code: ScannedCode) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, WindowClientError):
                sheet.refuse(error)

        board = self._context.station.board
        self._context.runner.run(lambda: board.notice_of_code(code), sheet.take_notice, failed, owner=sheet)

    def _search(self, sheet: GiveNumberSheet, text: str) -> None:
        sheet.show_hits(self._context.station.catalogue.search(text, local_day(self._now())))

    def _find(self, sheet: GiveNumberSheet, number: str) -> None:
        appointments, officer = self._context.station.appointments, self._context.officer.id
        self._context.runner.run(
            lambda: appointments.find(officer=officer, number=number),
            sheet.booked.show_found,
            self._context.messages.error,
            owner=sheet,
        )

    def _look(self, sheet: GiveNumberSheet) -> None:
        # the list is a help: a number is given without it too
        appointments, officer = self._context.station.appointments, self._context.officer.id
        self._context.runner.run(
            lambda: appointments.of_day(officer=officer),
            sheet.set_expected,
            self._context.messages.error,
            owner=sheet,
        )

    def _submit(
        self,
        sheet: GiveNumberSheet,
        domain: BusinessDomain,
        person_class: PersonClass,
        item: str | None,
        appointment: AppointmentId | None,
        notice: str | None,
    ) -> None:
        def given(ticket: Ticket) -> None:
            # whoever comes next has shown no card
            self._holder = None
            sheet.show_given(ticket)
            if appointment is not None:
                self._look(sheet)

        document = self._holder.document if self._holder is not None else None
        self._acts.give(domain, person_class, item, given, sheet.refuse, appointment, notice, document)
