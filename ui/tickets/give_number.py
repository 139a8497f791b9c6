"""Opens the sheet in which numbers are given, and carries what it asks for to the services (取号)."""

from collections.abc import Callable
from datetime import datetime

from ui.desk_context import DeskContext
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tickets.ticket_acts import TicketActs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.ids import AppointmentId


def open_give_number(context: DeskContext, acts: TicketActs, now: Callable[[], datetime]) -> None:
    """Several numbers may follow each other in one sheet."""
    sheet = GiveNumberSheet(context.sheets.host)
    catalogue, appointments = context.station.catalogue, context.station.appointments
    runner, officer = context.runner, context.officer.id

    def search(text: str) -> None:
        sheet.show_hits(catalogue.search(text, local_day(now())))

    def find(number: str) -> None:
        runner.run(
            lambda: appointments.find(officer=officer, number=number),
            sheet.booked.show_found,
            context.messages.error,
            owner=sheet,
        )

    def look() -> None:
        # the list is a help: a number is given without it too
        runner.run(
            lambda: appointments.of_day(officer=officer),
            sheet.set_expected,
            context.messages.error,
            owner=sheet,
        )

    def submit(
        domain: BusinessDomain,
        person_class: PersonClass,
        item: str | None,
        appointment: AppointmentId | None,
    ) -> None:
        def given(ticket: Ticket) -> None:
            sheet.show_given(ticket)
            if appointment is not None:
                look()

        acts.give(domain, person_class, item, given, sheet.refuse, appointment)

    sheet.search_changed.connect(search)
    sheet.submitted.connect(submit)
    sheet.booked.number_typed.connect(find)
    context.sheets.open(sheet, focus=sheet.domain, handler=sheet.handle)
    look()
