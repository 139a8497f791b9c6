"""The small questions of the senior mode: who helps, a visit at home."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext
from ui.pages.senior.helper_sheet import HelperSheet
from ui.pages.senior.home_visit_sheet import HomeVisitSheet, HomeWish
from ui.pages.senior.senior_words import purposes, translate
from ui.tickets.care_acts import CareActs
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.station.officer import OfficerCard, Permission, Role
from window_client.ids import ApplicantId, OfficerId
from window_client.services.visit_desk import ApplicantCard


class SeniorSheets(QObject):
    """Opens them, and sends what was answered.

    Signals:
        paper_queued(): the slip of a visit at home waits in the print ledger.
    """

    paper_queued = Signal()

    def __init__(
        self,
        context: DeskContext,
        verbs: TicketVerbs,
        care: CareActs,
        done: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Args:
        done: something was written.
        """
        super().__init__(parent)
        self._context = context
        self._verbs = verbs
        self._care = care
        self._done = done
        self._service = context.station.senior
        self._me = context.officer.id

    def choose_helper(self, care: SeniorCare) -> None:
        """陪办人: the people of the station, read when they are asked for."""
        accounts = self._context.station.accounts
        self._context.runner.run(
            accounts.all,
            lambda people: self._offer_helpers(care, people),
            self._context.messages.error,
            owner=self,
        )

    def ask_home_visit(self, care: SeniorCare, who: ApplicantCard) -> None:
        """上门服务 for an applicant."""
        sheets, service, me, ticket = self._context.sheets, self._service, self._me, care.ticket
        standing = next((one for one in care.home_visits if one.applicant == who.id), None)
        words = ""
        if standing is not None:
            text = translate("senior", "已登记上门：{purpose}")
            words = text.format(purpose=dict(purposes())[standing.purpose])
        sheet = HomeVisitSheet(
            sheets.host, name=who.name, phone=who.phone, address=who.address, standing=words
        )

        def closed(_home: object) -> None:
            sheets.close()
            self._done()

        def asked(home: object) -> None:
            closed(home)
            self.paper_queued.emit()

        def ask(wish: HomeWish) -> None:
            self._verbs.run(
                ("ask_home_visit", ticket, who.id, wish),
                lambda command: service.ask_home_visit(
                    officer=me,
                    ticket=ticket,
                    applicant=ApplicantId(who.id),
                    purpose=wish.purpose,
                    wanted_on=wish.day,
                    part=wish.part,
                    name=wish.name,
                    phone=wish.phone,
                    address=wish.address,
                    note=wish.note,
                    print_slip=True,
                    command_id=command,
                ),
                asked,
                sheet.refuse,
            )

        def take_back() -> None:
            if standing is None:
                return
            self._verbs.run(
                ("take_back_home_visit", standing.id),
                lambda command: service.take_back_home_visit(
                    officer=me, home_visit=standing.id, command_id=command
                ),
                closed,
                sheet.refuse,
            )

        sheet.submitted.connect(ask)
        sheet.taken_back.connect(take_back)
        sheets.open(sheet, focus=sheet.purpose)

    def _offer_helpers(self, care: SeniorCare, accounts: tuple[OfficerCard, ...]) -> None:
        sheets, me = self._context.sheets, self._me
        able = [one for one in accounts if not one.disabled and one.may(Permission.GIVE_NUMBER)]
        # the present helper, oneself, the guides, then the others
        able.sort(
            key=lambda one: (one.id != care.helper, one.id != me, Role.GUIDE not in one.roles, one.name)
        )
        sheet = HelperSheet(sheets.host, [(one.id, one.name) for one in able], care.helper or "")

        def name(account: str) -> None:
            self._care.name_helper(care.ticket, OfficerId(account), then=named, refused=sheet.refuse)

        def named() -> None:
            sheets.close()
            self._done()

        sheet.chosen.connect(name)
        sheets.open(sheet, focus=sheet.buttons[0] if sheet.buttons else None)
