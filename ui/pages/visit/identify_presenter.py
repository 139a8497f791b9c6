"""Identifying somebody: sheet, role, a second ticket of the same person, and the draft (认人)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext, new_command
from ui.labels import words
from ui.pages.visit.chip_photo import ChipPhoto
from ui.pages.visit.double_ticket_sheet import DoubleTicketSheet
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.identity_entry import Entry, check_other
from ui.pages.visit.other_card_sheet import OtherCardSheet
from ui.pages.visit.visit_words import translate
from ui.pages.visit.whole_name_sheet import WholeNameSheet
from window_client.domain.people.companion import VisitRole
from window_client.domain.people.identification import IdentificationMethod, InvalidIdentification
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.errors import InvalidInput, WindowClientError
from window_client.ids import ApplicantId, CommandId, TicketId
from window_client.services.queue_refusals import LiveTicketExists
from window_client.services.visit_desk import CardRead, Recognition, VisitDesk

Refused = Callable[[WindowClientError], None]


class IdentifyPresenter(QObject):
    """From F4 (or a card that was read) to an applicant of the visit.

    Signals:
        identified(ApplicantId): somebody was identified, or noted as a companion; read the visit again.
    """

    identified = Signal(object)

    def __init__(
        self, context: DeskContext, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._now = now
        self._busy = False
        self._desk: VisitDesk | None = None
        self._sheet: IdentifySheet | None = None
        self.chip_photo = ChipPhoto(context, self)
        #: a card can be laid on a reader here
        self.has_reader = False

    def open(self, desk: VisitDesk) -> None:
        """F4: what was typed before a crash, or before Esc, is brought back first."""
        self._desk = desk
        service, officer = self._context.station.visits, self._context.officer.id
        self._context.runner.run(
            lambda: service.draft(officer=officer, ticket=desk.ticket.id),
            lambda text: self._drafted(desk, text),
            self._context.messages.error,
            owner=self,
        )

    def read(self, desk: VisitDesk, card: CardRead) -> None:
        """A card was read: no sheet is needed, unless it is somebody else's.

        What was typed into an open sheet and does not stand in a chip goes along.
        """
        self._desk = desk
        sheet = self._sheet
        if sheet is not None:
            phone = sheet.entry().phone
            if check_other("phone", phone) is None:
                card = replace(card, phone=phone)
        self._recognise(desk, card, lambda error: self._by_hand(desk, card, error))

    def _by_hand(self, desk: VisitDesk, card: CardRead, error: WindowClientError) -> None:
        """What a chip says cannot be taken as it is: it stands in the sheet, and the clerk goes on."""
        if not isinstance(error, InvalidInput):
            self._context.messages.error(error)
            return
        entry = Entry(
            number=card.number, name=card.name, phone=card.phone, address=card.address, matched=False
        )
        if isinstance(error, InvalidIdentification):
            # a card out of date is no proof: a sworn officer looks the person up, or there is the book
            decides = self._context.officer.may(Permission.DECIDE_CASE)
            other = IdentificationMethod.OFFICER_CHECK if decides else IdentificationMethod.HUKOU_BOOK
            entry = replace(entry, method=other.value)
        sheet = self._open_sheet(desk, entry)
        sheet.set_note([translate("visit", "证上读到的已经填好")])
        sheet.refuse(error)

    def _drafted(self, desk: VisitDesk, text: str) -> None:
        self._open_sheet(desk, Entry.from_text(text))

    def _open_sheet(self, desk: VisitDesk, entry: Entry) -> IdentifySheet:
        title = (
            translate("visit", "再认一位") if desk.applicants else translate("visit", "认人 {label}")
        ).format(label=desk.ticket.label)
        sheet = IdentifySheet(
            self._context.sheets.host,
            entry,
            local_day(self._now()),
            may_decide=self._context.officer.may(Permission.DECIDE_CASE),
            title=title,
        )
        sheet.edited.connect(lambda typed: self._keep(desk.ticket.id, typed))
        sheet.submitted.connect(lambda typed: self._submit(sheet, desk, typed))
        if self.has_reader and entry.is_empty:
            sheet.set_note([translate("visit", "也可以直接刷证件")])

        def forget() -> None:
            if self._sheet is sheet:
                self._sheet = None

        sheet.closed.connect(forget)
        self._context.sheets.open(sheet, focus=sheet.number, handler=sheet.handle)
        self._sheet = sheet
        return sheet

    def _keep(self, ticket: TicketId, entry: Entry) -> None:
        service, officer = self._context.station.visits, self._context.officer.id
        text = entry.to_text()
        self._context.runner.run(
            lambda: service.keep_draft(officer=officer, ticket=ticket, text=text),
            lambda _kept: None,
            self._context.messages.error,
            owner=self,
        )

    def _submit(self, sheet: IdentifySheet, desk: VisitDesk, entry: Entry) -> None:
        self._recognise(desk, entry.card(), sheet.refuse)

    def _recognise(self, desk: VisitDesk, card: CardRead, refused: Refused) -> None:
        service = self._context.station.visits

        def known(who: Recognition) -> None:
            if who.name_may_go_on:
                self._ask_name(desk, card, who, refused)
            elif who.applicant is not None or not who.options:
                self._identify(desk, card, refused)
            else:
                self._ask_role(desk, card, who)

        self._run(lambda: service.recognise(ticket=desk.ticket.id, card=card), known, refused)

    def _ask_name(self, desk: VisitDesk, card: CardRead, who: Recognition, refused: Refused) -> None:
        sheet = WholeNameSheet(self._context.sheets.host, who.name)

        def completed(name: str) -> None:
            self._context.sheets.close()
            self._recognise(desk, replace(card, name=name, name_may_go_on=False), refused)

        sheet.completed.connect(completed)
        self._context.sheets.open(sheet, focus=sheet.name)

    def _ask_role(self, desk: VisitDesk, card: CardRead, who: Recognition) -> None:
        at = f"{self._now().astimezone(STATION_ZONE):%H:%M}"
        how = f"{at} {words(IdentificationMethod(card.method))}"
        sheet = OtherCardSheet(
            self._context.sheets.host,
            who,
            desk.applicants[0].name,
            desk.ticket.label,
            how,
            read=IdentificationMethod(card.method).reads_chip,
        )

        def decided(role: VisitRole, relation: str | None) -> None:
            def refused(error: WindowClientError) -> None:
                self._context.messages.error(error)

            self._identify(desk, card, refused, role=role, relation=relation)

        sheet.decided.connect(decided)
        self._context.sheets.open(sheet, focus=sheet.rows)

    def _identify(
        self,
        desk: VisitDesk,
        card: CardRead,
        refused: Refused,
        *,
        role: VisitRole | None = None,
        relation: str | None = None,
        beside: TicketId | None = None,
    ) -> None:
        service, officer = self._context.station.visits, self._context.officer.id
        command = new_command()

        def failed(error: WindowClientError) -> None:
            if isinstance(error, LiveTicketExists):
                self._ask_double(desk, card, error, role, relation)
            else:
                refused(error)

        self._run(
            lambda: service.identify(
                officer=officer,
                ticket=desk.ticket.id,
                card=card,
                role=role,
                relation=relation,
                beside=beside,
                command_id=command,
            ),
            lambda applicant: self._done(applicant, card, role),
            failed,
        )

    def _ask_double(
        self,
        desk: VisitDesk,
        card: CardRead,
        error: LiveTicketExists,
        role: VisitRole | None,
        relation: str | None,
    ) -> None:
        other, label = TicketId(str(error.facts["ticket"])), str(error.facts["label"])
        sheet = DoubleTicketSheet(self._context.sheets.host, card.name.strip(), label, desk.ticket.label)
        queue, officer = self._context.station.queue, self._context.officer.id

        def join() -> None:
            command: CommandId = new_command()

            def joined(_ticket: Ticket) -> None:
                self._identify(desk, card, sheet.refuse, role=role, relation=relation)

            self._run(
                lambda: queue.join(officer=officer, ticket=other, into=desk.ticket.id, command_id=command),
                joined,
                sheet.refuse,
            )

        sheet.join_requested.connect(join)
        sheet.keep_requested.connect(
            lambda: self._identify(desk, card, sheet.refuse, role=role, relation=relation, beside=other)
        )
        self._context.sheets.open(sheet, focus=sheet.rows)

    def _done(self, applicant: ApplicantId, card: CardRead, role: VisitRole | None) -> None:
        self._context.sheets.close()
        if role in (None, VisitRole.APPLICANT, VisitRole.REPLACE):
            # for whoever only came along the answer is the first applicant
            self.chip_photo.keep(applicant, card.photo)
        self.identified.emit(applicant)

    def _run(self, call: Callable[[], object], done: Callable[..., None], refused: Refused) -> None:
        """One step at a time: F2 pressed twice identifies nobody twice."""
        if self._busy:
            return
        self._busy = True

        def answered(result: object) -> None:
            self._busy = False
            done(result)

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, WindowClientError):
                refused(error)

        self._context.runner.run(call, answered, failed, owner=self)
