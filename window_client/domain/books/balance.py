"""The books balance (账平): three identities, in total and in every table of the report.

* tickets: carried in + taken = served + left + no-show + carried over + void + still open;
* cases: open before + accepted = instant + finished + withdrawn + pending review + open after;
* money: due = received − refunded + waived + outstanding.

Every table must add up to the total of its book too: a row that falls out of a table is noticed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from window_client.domain.books.daily_report import CaseFlow, DayFigures, TicketFlow
from window_client.errors import Refused


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two sides differ.

    Attributes:
        book: tickets, cases or money.
        table: total, domain, class, hour, counter, item, method or case.
        key: the row; empty for a whole table.
    """

    book: str
    table: str
    key: str
    left: int
    right: int


class BalanceBroken(Refused):
    """The day's books do not balance. Facts: day, differences (tuple of ``book/table/key: left ≠ right``)."""

    code = "balance_broken"

    @classmethod
    def of(cls, day: str, differences: Iterable[Difference]) -> "BalanceBroken":
        """The refusal that lists what differs."""
        return cls(day=day, differences=tuple(text_of(one) for one in differences))


def text_of(one: Difference) -> str:
    """``tickets/hour/8:30: 5 ≠ 4``."""
    return f"{one.book}/{one.table}/{one.key}: {one.left} ≠ {one.right}"


def check(figures: DayFigures, *, payments_apart: Iterable[Difference] = ()) -> tuple[Difference, ...]:
    """All differences of a report; empty when the books balance.

    Args:
        payments_apart: cases whose noted sum is not that of their payments, found by the caller.
    """
    return (*_tickets(figures), *_cases(figures), *_money(figures), *payments_apart)


def check_continuity(previous: DayFigures, figures: DayFigures) -> tuple[Difference, ...]:
    """Whether a day begins where the book before it ended.

    Args:
        previous: the frozen figures of the book that ends where this one begins.
    """
    open_before = previous.cases.open_after + previous.cases.pending_review
    owed = previous.money.outstanding
    return (
        *_differs("cases", "total", "open_before", figures.cases.open_before, open_before),
        *_differs("money", "total", "owed_before", figures.money.owed_before, owed),
    )


def _tickets(figures: DayFigures) -> Iterator[Difference]:
    total = figures.tickets.flow
    tables = {
        "total": [(figures.tickets.key, total)],
        "domain": [(line.key, line.flow) for line in figures.by_domain],
        "class": [(line.key, line.flow) for line in figures.by_class],
        "counter": [
            ("" if line.counter is None else str(line.counter), line.flow) for line in figures.by_counter
        ],
    }
    for table, lines in tables.items():
        for key, flow in lines:
            if flow.came != flow.went:
                yield Difference("tickets", table, key, flow.came, flow.went)
        together = sum((flow for _, flow in lines), TicketFlow())
        if together != total:
            yield Difference("tickets", table, "", together.came, total.came)
    yield from _hours(figures)


def _hours(figures: DayFigures) -> Iterator[Difference]:
    total, lines = figures.tickets.flow, figures.by_hour
    for line in lines:
        if line.difference or line.before < 0 or line.after < 0:
            came = line.before + line.taken
            yield Difference("tickets", "hour", line.hour, came, came - line.difference)
    one_day = figures.first == figures.last
    if one_day and lines:
        # several days' tables by hour are sums: they have no single beginning and end
        yield from _differs("tickets", "hour", "before", lines[0].before, total.carried_in)
        yield from _differs("tickets", "hour", "after", lines[-1].after, total.open)
        for earlier, later in pairwise(lines):
            yield from _differs("tickets", "hour", later.hour, earlier.after, later.before)
    for name in ("taken", "served", "left", "no_show", "carried_over", "void"):
        found = sum(getattr(line, name) for line in lines)
        yield from _differs("tickets", "hour", name, found, getattr(total, name))


def _cases(figures: DayFigures) -> Iterator[Difference]:
    tables = {
        "total": [("total", figures.cases)],
        "domain": [(line.key, line.flow) for line in figures.cases_by_domain],
        "item": [(line.item, line.flow) for line in figures.cases_by_item],
        "counter": [(line.key, line.flow) for line in figures.cases_by_counter],
    }
    for table, lines in tables.items():
        for key, flow in lines:
            yield from _differs("cases", table, key, flow.came, flow.went)
        together = sum((flow for _, flow in lines), CaseFlow())
        if together != figures.cases:
            yield Difference("cases", table, "", together.came, figures.cases.came)
    accepted = sum(line.accepted_cases for line in figures.by_counter)
    yield from _differs("cases", "counter", "accepted", accepted, figures.cases.accepted)


def _money(figures: DayFigures) -> Iterator[Difference]:
    money = figures.money
    yield from _differs("money", "total", "", money.due, money.settled)
    by_method = sum(line.amount_fen for line in money.methods)
    yield from _differs("money", "method", "", by_method, money.received)
    for line in money.methods:
        if line.amount_fen <= 0:
            yield Difference("money", "method", line.method, line.amount_fen, line.payments)


def _differs(book: str, table: str, key: str, left: int, right: int) -> Iterator[Difference]:
    if left != right:
        yield Difference(book, table, key, left, right)
