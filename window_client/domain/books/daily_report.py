"""The frozen figures of a day or of several (日报), and their digest.

Figures that are not measured yet are None: a 0 would say that it was looked at and nothing happened.
"""

import hashlib
from dataclasses import asdict, dataclass
from datetime import date

from window_client.domain.books.day_hours import HourLine
from window_client.domain.books.journal import plain, to_json

#: the counter of those whom no counter called (没叫到窗口)
NO_COUNTER = None


@dataclass(frozen=True, slots=True)
class TicketFlow:
    """Tickets: carried_in + taken = served + left + no_show + carried_over + void (+ open before closing)."""

    carried_in: int = 0
    taken: int = 0
    served: int = 0
    left: int = 0
    no_show: int = 0
    carried_over: int = 0
    void: int = 0
    open: int = 0

    @property
    def came(self) -> int:
        """Left side."""
        return self.carried_in + self.taken

    @property
    def went(self) -> int:
        """Right side."""
        return self.served + self.left + self.no_show + self.carried_over + self.void + self.open

    def __add__(self, other: "TicketFlow") -> "TicketFlow":
        return TicketFlow(
            self.carried_in + other.carried_in,
            self.taken + other.taken,
            self.served + other.served,
            self.left + other.left,
            self.no_show + other.no_show,
            self.carried_over + other.carried_over,
            self.void + other.void,
            self.open + other.open,
        )


@dataclass(frozen=True, slots=True)
class TicketLine:
    """Tickets of one domain, one class, or all (key ``total``). Times in seconds, by nearest rank."""

    key: str
    flow: TicketFlow
    wait_median_s: int | None = None
    wait_ninetieth_s: int | None = None
    handling_median_s: int | None = None


@dataclass(frozen=True, slots=True)
class CounterLine:
    """Tickets that ended at one counter (or were last there), and cases accepted at it.

    Attributes:
        counter: its number; None for the row 没叫到窗口.
        officers: ids of those who worked it, most tickets first.
    """

    counter: int | None
    officers: tuple[str, ...]
    flow: TicketFlow
    accepted_cases: int
    handling_median_s: int | None
    seniors: int


@dataclass(frozen=True, slots=True)
class CaseFlow:
    """Cases: open_before + accepted = instant + finished + withdrawn + pending_review + open_after.

    Attributes:
        instant: accepted and finished in the same book (当场办结).
        pending_review: still waits for an officer at the end; together with ``open_after`` it is the
            next day's ``open_before``.
    """

    open_before: int = 0
    accepted: int = 0
    instant: int = 0
    finished: int = 0
    withdrawn: int = 0
    pending_review: int = 0
    open_after: int = 0

    @property
    def came(self) -> int:
        """Left side."""
        return self.open_before + self.accepted

    @property
    def went(self) -> int:
        """Right side."""
        return self.instant + self.finished + self.withdrawn + self.pending_review + self.open_after

    def __add__(self, other: "CaseFlow") -> "CaseFlow":
        return CaseFlow(
            self.open_before + other.open_before,
            self.accepted + other.accepted,
            self.instant + other.instant,
            self.finished + other.finished,
            self.withdrawn + other.withdrawn,
            self.pending_review + other.pending_review,
            self.open_after + other.open_after,
        )


@dataclass(frozen=True, slots=True)
class CaseLine:
    """Cases of one domain, item or counter (its number as text, empty where none)."""

    key: str
    flow: CaseFlow


@dataclass(frozen=True, slots=True)
class ItemLine:
    """Cases of one catalogue item."""

    item: str
    domain: str
    flow: CaseFlow


@dataclass(frozen=True, slots=True)
class MethodLine:
    """Received by one method, in fen."""

    method: str
    amount_fen: int
    payments: int


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """Money in fen: due = received − refunded + waived + outstanding.

    Attributes:
        owed_before: outstanding when the book began.
        newly_due: fees of cases accepted in it.
        dropped: owed by cases that were withdrawn in it.
        outstanding, outstanding_cases: still to be paid at the end.
        voucher_first, voucher_last: lowest and highest voucher number used; empty when none.
    """

    owed_before: int = 0
    newly_due: int = 0
    dropped: int = 0
    received: int = 0
    methods: tuple[MethodLine, ...] = ()
    refunded: int = 0
    waived: int = 0
    outstanding: int = 0
    outstanding_cases: int = 0
    voucher_first: str = ""
    voucher_last: str = ""
    vouchers: int = 0
    vouchers_void: int = 0

    @property
    def due(self) -> int:
        """应收: owed before and newly due, less what was dropped."""
        return self.owed_before + self.newly_due - self.dropped

    @property
    def settled(self) -> int:
        """Right side."""
        return self.received - self.refunded + self.waived + self.outstanding


@dataclass(frozen=True, slots=True)
class SeniorFigures:
    """敬老服务.

    Attributes:
        received: seniors who were served: by their class, or in care because of their age.
        accompanied: people with a named helper from the beginning of the care to the finish (全程引导帮办),
            for whatever reason they were in care.
        answered: questions answered at the door, whoever asked (答疑服务).
        reused_photos: cases accepted with a photo used again by the rule for seniors.
        copied_pages: free copies.
        home_visits: asked for.

    All but the first are None where none was counted.
    """

    received: int | None = None
    accompanied: int | None = None
    answered: int | None = None
    reused_photos: int | None = None
    copied_pages: int | None = None
    home_visits: int | None = None


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """质量.

    Attributes:
        called, called_in_time: how many were called, and how many of them by their promise.
        longest_wait_s, longest_wait_label: who waited longest for the first call.
        overtaken_most, overtaken_bound, overtaken_apart: see `overtaking.py`.
    """

    satisfied: int | None = None
    ratings: int | None = None
    sent_back: int | None = None
    overdue: int | None = None
    not_entered: int | None = None
    called: int = 0
    called_in_time: int = 0
    longest_wait_s: int | None = None
    longest_wait_label: str = ""
    overtaken_most: int = 0
    overtaken_bound: int = 0
    overtaken_apart: int = 0

    @property
    def called_in_time_permille(self) -> int | None:
        """按时叫到, rounded down; None when nobody was called."""
        return self.called_in_time * 1000 // self.called if self.called else None


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Everything that the report says in numbers. Officers stand as ids, items as codes: no names.

    Attributes:
        first, last: the days that it covers; equal for a daily report.
    """

    first: date
    last: date
    tickets: TicketLine
    by_domain: tuple[TicketLine, ...]
    by_class: tuple[TicketLine, ...]
    by_hour: tuple[HourLine, ...]
    by_counter: tuple[CounterLine, ...]
    cases: CaseFlow
    cases_by_domain: tuple[CaseLine, ...]
    cases_by_item: tuple[ItemLine, ...]
    cases_by_counter: tuple[CaseLine, ...]
    money: MoneyFlow
    seniors: SeniorFigures
    quality: QualityFigures

    def plain(self) -> dict[str, object]:
        """Plain values, as the journal keeps them."""
        made: dict[str, object] = plain(asdict(self))
        return made

    def canonical(self) -> str:
        """The canonical JSON that the digest covers."""
        return to_json(asdict(self))

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal characters."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()


def digest_text(digest: str) -> str:
    """摘要码 ``7C1E-40B9``: the first eight characters, to be compared by eye."""
    return f"{digest[:4]}-{digest[4:8]}".upper()
