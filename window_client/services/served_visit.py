"""Whether a visit is being served, and by whom."""

from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.visit import Visit
from window_client.domain.station.officer import Officer, Permission
from window_client.ids import CounterId, OfficerId
from window_client.services.case_answers import VisitNotOpen
from window_client.services.ports import Work
from window_client.services.queue_refusals import TicketElsewhere
from window_client.services.verbs import Act


def require_served(doing: Act, visit: Visit, *, anybody: bool = False) -> CounterId | None:
    """The visit is being served, and by this officer (a supervisor may help anywhere).

    Args:
        anybody: for a second person who decides at somebody else's window.

    Returns:
        the counter.

    Raises:
        VisitNotOpen: it waits, is held or has ended.
        TicketElsewhere: another officer serves it.
    """
    ticket = doing.work.tickets.get(visit.ticket_id)
    if ticket.state is not TicketState.SERVING:
        raise VisitNotOpen(state=ticket.state.value)
    if not anybody:
        require_server(doing.work, doing.officer, ticket)
    return ticket.counter_id


def require_server(work: Work, officer: Officer, ticket: Ticket) -> None:
    """This officer serves the ticket; a supervisor may help anywhere.

    Raises:
        TicketElsewhere: another officer serves it.
    """
    if not (_has(work, ticket, officer.id) or officer.may(Permission.SUPERVISE)):
        place = work.counters.get(ticket.counter_id) if ticket.counter_id else None
        raise TicketElsewhere(label=ticket.label, counter_number=place.number if place else 0)


def served_by(work: Work, visit: Visit, officer: OfficerId) -> bool:
    """Whether the visit is being served, and this officer does it: the person stands before them."""
    ticket = work.tickets.get(visit.ticket_id)
    return ticket.state is TicketState.SERVING and _has(work, ticket, officer)


def _has(work: Work, ticket: Ticket, officer: OfficerId) -> bool:
    if ticket.officer_id == officer:
        return True
    # without this, a shift's change would leave a counter that can neither call nor finish
    place = work.counters.get(ticket.counter_id) if ticket.counter_id else None
    return place is not None and place.officer_id == officer
