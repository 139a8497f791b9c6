"""Plain rows from which a day's figures are computed. None of them holds a personal datum."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.senior_policy import CareReason


@dataclass(frozen=True, slots=True)
class TicketFact:
    """A ticket of the day.

    Attributes:
        domain: the business at the time the number was taken.
        counter: number of the counter that has or last had it; None where none called it.
        carried_in: it goes on with a ticket of an earlier day.
        entered_late: 补登; left out of waiting times.
        modified: left out of the overtaking figures.
        care: why it is or was in care (敬老服务), if it was; ``accompanied``: by somebody named, to the end.
    """

    label: str
    domain: BusinessDomain
    person_class: PersonClass
    state: TicketState
    arrival: datetime
    call_by: datetime
    first_called_at: datetime | None
    serving_at: datetime | None
    ended_at: datetime | None
    counter: int | None
    officer_id: str | None
    cause: CallCause | None
    carried_in: bool
    entered_late: bool
    modified: bool
    care: CareReason | None = None
    accompanied: bool = False

    @property
    def received_senior(self) -> bool:
        """老年人接待: somebody of the senior class, or in care because of age, was served."""
        senior = self.person_class is PersonClass.SENIOR or self.care is CareReason.AGE
        return senior and self.state is TicketState.SERVED


@dataclass(frozen=True, slots=True)
class CaseGroup:
    """Accepted cases that are alike: those open when the book begins and those accepted in it.

    Attributes:
        before: they were accepted before the book began.
        closed: they reached their closed state within the book; else ``state`` is only what is known now.
        count: how many.
        due_fen: sum of their fees.
        late: how many are open past their promised day.
        unentered: how many have no number of the other system yet.
    """

    item: str
    domain: BusinessDomain
    counter: int | None
    before: bool
    closed: bool
    state: CaseState
    count: int
    due_fen: int
    late: int
    unentered: int


@dataclass(frozen=True, slots=True)
class PaymentFact:
    """A payment in the book; ``counter`` is the counter's number."""

    method: PaymentMethod
    amount_fen: int
    voucher_number: str


@dataclass(frozen=True, slots=True)
class DebtFact:
    """A case that owed something in the book, or was paid in it or later. Amounts in fen.

    Attributes:
        accepted: -1 before the book, 0 within it, 1 later or not yet.
        withdrawn: the same for its withdrawal; None if it was not withdrawn.
        paid_before, paid_within, paid_later: sums of payments by the day in whose books they stand.
    """

    case_id: str
    accepted: int
    withdrawn: int | None
    due_fen: int
    paid_before: int
    paid_within: int
    paid_later: int


@dataclass(frozen=True, slots=True)
class Book:
    """What one day's book spans.

    What happens after a closing belongs to the next day's book, so that no act is lost between two
    days and none is counted twice.

    Attributes:
        starts, ends: UTC; the end is exclusive. Cases are counted by them.
        payments_after: payments of the days after this one, up to ``day``, belong to it; None: all earlier.
        sessions: the day's sessions (opens, closes), local; they make the rows of the table by hour.
    """

    day: date
    starts: datetime
    ends: datetime
    payments_after: date | None
    sessions: tuple[tuple[time, time], ...] = ()


@dataclass(frozen=True, slots=True)
class BookRows:
    """Everything that a day's figures are made of.

    Attributes:
        notices: 一次性告知书 that stand.
        answers: questions answered at the door.
        pages, home_visits, reused: copies made, home visits asked for, cases with a photo used again.
    """

    tickets: tuple[TicketFact, ...] = ()
    cases: tuple[CaseGroup, ...] = ()
    payments: tuple[PaymentFact, ...] = ()
    debts: tuple[DebtFact, ...] = ()
    notices: int = 0
    answers: int = 0
    pages: int = 0
    home_visits: int = 0
    reused: int = 0


def nearest_rank(values: Iterable[int], percent: int) -> int | None:
    """A percentile by the nearest-rank method: a value that occurred; None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    rank = -(-percent * len(ordered) // 100)
    return ordered[max(rank, 1) - 1]
