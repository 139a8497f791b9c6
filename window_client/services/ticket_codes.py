"""From a scanned ticket or voucher to the ticket that it stands for now (号票码)."""

from window_client.domain.paper.check_character import ScannedCode
from window_client.domain.queue.ticket import Ticket
from window_client.services.ports import Work

#: a ticket may be carried over again and again, but not for months
_MOST_DAYS = 60


def ticket_of_code(work: Work, code: ScannedCode) -> Ticket | None:
    """The ticket of that day and number, or the one as which it goes on after it was carried over (顺延).

    Args:
        code: of a ticket or of a voucher for the next working day, which carries the ticket's code.
    """
    ticket = work.tickets.by_label(code.day, code.ticket_label)
    for _ in range(_MOST_DAYS):
        after = work.tickets.carried_on(ticket.id) if ticket is not None else None
        if after is None:
            return ticket
        ticket = after
    return ticket
