"""What must hold at the door after the hammering: documents, bookings, hand-written slips, kiosks' slips."""

from collections import Counter
from collections.abc import Sequence

from window_client.domain.queue.appointment import AppointmentState
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.persistence.unit_of_work import Database


def check_door(database: Database, tickets: Sequence[Ticket]) -> None:
    """Nobody got two numbers at the door, and every booking knows its own.

    Raises:
        AssertionError: something does not hold.
    """
    _documents(tickets)
    _bookings(database, tickets)
    # whose number was voided may be entered again
    entered = [one for one in tickets if one.hand_number and one.state is not TicketState.VOID]
    written = Counter((one.day, one.hand_number) for one in entered)
    assert not written or max(written.values()) == 1, "a hand-written slip was entered twice"


def _documents(tickets: Sequence[Ticket]) -> None:
    live = Counter(
        (one.day, one.document_token)
        for one in tickets
        if one.document_token and one.state in LIVE_STATES and one.beside_id is None
    )
    doubled = [document for document, count in live.items() if count > 1]
    assert not doubled, f"a document has two live numbers: {doubled}"


def _bookings(database: Database, tickets: Sequence[Ticket]) -> None:
    with database.read() as work:
        bookings = [one for day in sorted(work.reports.days()) for one in work.appointments.of_day(day)]
    known = {one.id: one for one in tickets}
    arrived = [one for one in bookings if one.state is AppointmentState.ARRIVED]
    for one in bookings:
        assert (one.ticket_id is not None) == (one.state is AppointmentState.ARRIVED), one.id
    used = Counter(one.ticket_id for one in arrived)
    assert not used or max(used.values()) == 1, "two bookings have one number"
    for one in arrived:
        assert one.ticket_id is not None
        ticket = known[one.ticket_id]
        assert ticket.booked_for == one.booked_for, f"{one.id} has the number of another booking"
    # what was voided at the door frees the booking; what was joined does not, and is void as well
    lost = [
        one.label
        for one in tickets
        if one.booked_for
        and one.state is not TicketState.VOID
        and one.id not in used
        and not one.carried_from_id
    ]
    assert not lost, f"numbers of bookings that are still expected: {lost}"
