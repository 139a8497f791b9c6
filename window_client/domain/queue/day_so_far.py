"""How the day goes so far, from its tickets: overtaking and walking (让先、走到窗口)."""

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from window_client.domain.queue.overtaking import Overtaking, Waiter, overtaking_of
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter


@dataclass(frozen=True, slots=True)
class DaySoFar:
    """How the day goes.

    Attributes:
        overtaking: at most so many were let in front of somebody, and how many the promise allows at most;
            calls of another cause apart.
        walk: from the call to the window, of half of those who came; None before the first.
        causes: why each was called the last time, and how many of each.
    """

    overtaking: Overtaking
    walk: timedelta | None
    causes: dict[CallCause, int]


def overtaking_so_far(tickets: Iterable[Ticket], counters: Iterable[Counter], now: datetime) -> Overtaking:
    """How often somebody was overtaken today, and how often the promise would have allowed it at most.

    Whoever waits is counted as of now: who was let in front already, and whom the rule may still let in
    front of those who are here.
    """
    counters = tuple(counters)
    numbers = {counter.id: counter.number for counter in counters}
    domains = {counter.number: counter.domains for counter in counters}
    waiters = [
        Waiter(
            ticket.domain,
            ticket.arrival,
            max(timedelta(0), ticket.call_by - ticket.arrival),
            # a carried ticket of today's morning is no arrival of today's night
            max(now, ticket.arrival) if _still_waits(ticket) else ticket.first_called_at,
            numbers.get(ticket.counter_id) if ticket.counter_id else None,
            ticket.modified or ticket.entered_late,
        )
        for ticket in tickets
    ]
    return overtaking_of(
        waiters, lambda number, domain: number is not None and domain in domains.get(number, ())
    )


def day_so_far(tickets: Iterable[Ticket], counters: Iterable[Counter], now: datetime) -> DaySoFar:
    """The day so far, from all of its tickets."""
    tickets = tuple(tickets)
    causes = Tally(ticket.cause for ticket in tickets if ticket.cause is not None)
    return DaySoFar(overtaking_so_far(tickets, counters, now), walk_so_far(tickets), dict(causes))


def called_in_time(tickets: Iterable[Ticket]) -> tuple[int, int]:
    """How many were called, and how many of them by their promise (按时叫到); 补登 counts in neither."""
    calls = [(one.first_called_at, one.call_by) for one in tickets if not one.entered_late]
    called = [(at, call_by) for at, call_by in calls if at is not None]
    return len(called), sum(at <= call_by for at, call_by in called)


def walk_so_far(tickets: Iterable[Ticket]) -> timedelta | None:
    """How long it took from the call to the window, of half of those who came; None before the first."""
    walks = [walk.total_seconds() for ticket in tickets if (walk := ticket.walk) is not None]
    return timedelta(seconds=median(walks)) if walks else None


def _still_waits(ticket: Ticket) -> bool:
    return ticket.state is TicketState.WAITING and ticket.first_called_at is None
