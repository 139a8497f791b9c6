"""Opens the sheet in which numbers are given, and carries what it asks for to the services (取号)."""

from collections.abc import Callable
from datetime import datetime

from ui.desk_context import DeskContext
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tickets.ticket_acts import TicketActs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.station_record import local_day


def open_give_number(context: DeskContext, acts: TicketActs, now: Callable[[], datetime]) -> None:
    """Several numbers may follow each other in one sheet."""
    sheet = GiveNumberSheet(context.sheets.host)
    catalogue = context.station.catalogue

    def search(text: str) -> None:
        sheet.show_hits(catalogue.search(text, local_day(now())))

    def submit(domain: BusinessDomain, person_class: PersonClass, item: str | None) -> None:
        acts.give(domain, person_class, item, sheet.show_given, sheet.refuse)

    sheet.search_changed.connect(search)
    sheet.submitted.connect(submit)
    context.sheets.open(sheet, focus=sheet.domain, handler=sheet.handle)
