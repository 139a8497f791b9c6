"""From a scanned paper to what it stands for now: ticket and voucher, or notice (号票码、告知书码)."""

from dataclasses import dataclass

from window_client.domain.cases.case_at_door import CaseAtDoor
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import ScannedCode
from window_client.domain.queue.ticket import Ticket
from window_client.services.ports import Work
from window_client.services.queue_refusals import NoticeNotOpen

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


@dataclass(frozen=True, slots=True)
class NoticeAtDoor:
    """What somebody who comes back with a 一次性告知书 goes on with; nothing about the person.

    Attributes:
        number: as printed, e.g. ``N2603180012``.
        item_name: in words; empty if the catalogue has the item no more.
    """

    number: str
    domain: BusinessDomain
    item_code: str
    item_name: str


def case_of_notice(work: Work, number: str) -> CaseAtDoor:
    """The case with which somebody comes back who holds this notice.

    Args:
        number: with its letter, as printed.

    Raises:
        NoticeNotOpen: not of this station, or nothing is missing any more.
    """
    case = work.door.case_of_notice(number)
    if case is None:
        raise NoticeNotOpen(number=number, problem="not_found")
    if case.state is not CaseState.NOTICED:
        raise NoticeNotOpen(number=number, problem="over")
    return case
