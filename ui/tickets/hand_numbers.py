"""Opens the sheet in which hand-written numbers are entered, and carries them to the services (补登)."""

from collections.abc import Callable
from datetime import datetime

from ui.desk_context import DeskContext
from ui.messages import HAND_NUMBERS_BANNER
from ui.tickets.hand_number_sheet import HandNumberSheet
from ui.tickets.ticket_acts import TicketActs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass


def open_hand_numbers(context: DeskContext, acts: TicketActs, now: Callable[[], datetime]) -> None:
    """Several follow each other in one sheet."""
    context.messages.withdraw(HAND_NUMBERS_BANNER)
    sheet = HandNumberSheet(context.sheets.host, now())

    def submit(written: str, at: datetime, domain: BusinessDomain, person_class: PersonClass) -> None:
        acts.enter_late(written, at, domain, person_class, sheet.show_kept, sheet.refuse)

    sheet.submitted.connect(submit)
    context.sheets.open(sheet, focus=sheet.number, handler=sheet.handle)
