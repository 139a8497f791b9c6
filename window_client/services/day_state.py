"""What closing a day says: its state, its result and its refusals (日结)."""

from dataclasses import dataclass
from datetime import date, datetime

from window_client.domain.books.balance import Difference
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import ClosedDay
from window_client.errors import InvalidInput, Refused
from window_client.ids import TicketId


class DayStillOpen(Refused):
    """Tickets of the day have no outcome yet.

    Facts: day; labels of those that are open (called or serving) and unnamed (waiting or held).
    """

    code = "day_still_open"


class DayAlreadyClosed(Refused):
    """The day was closed before. Facts: day, closed_at."""

    code = "day_already_closed"


class DayNotClosable(InvalidInput):
    """The day cannot be closed so.

    Facts: day, problem (future, not_of_this_day: a named ticket is of another day or has its outcome), label.
    """

    code = "day_not_closable"


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """A ticket without an outcome.

    Attributes:
        counter: number of the counter that has it; officer: who called or holds it, empty if nobody.
        since: since when it is in this state.
    """

    id: TicketId
    label: str
    state: TicketState
    domain: BusinessDomain
    counter: int | None
    since: datetime
    officer: str = ""


@dataclass(frozen=True, slots=True)
class DayState:
    """What stands between a day and its closing.

    Attributes:
        open: called or serving; waiting, held: they can be carried over by name.
        no_show: they stay as they are.
        carried_over: named during the day; closing gives them their new number.
        goes_on: the day on which carried tickets wait again.
        pending_review, not_entered: cases to be looked at; they do not hinder the closing.
        differences: where the books do not balance.
    """

    day: date
    closed: ClosedDay | None
    open: tuple[OpenTicket, ...]
    waiting: tuple[OpenTicket, ...]
    held: tuple[OpenTicket, ...]
    no_show: int
    carried_over: int
    goes_on: date
    pending_review: int
    not_entered: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """What a closing answers.

    Attributes:
        seal: hash over all chain heads; ``digest_text``: 摘要码 of the figures.
        carried: new tickets on ``goes_on``.
    """

    day: date
    closed_at: datetime
    seal: str
    figures_digest: str
    digest_text: str
    carried: int
    goes_on: date
