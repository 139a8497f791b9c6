"""The hall as the guide sees it (大厅一览)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from window_client.domain.queue.overtaking import Overtaking, Waiter, overtaking_of
from window_client.domain.queue.queue_board import DayCounts, QueueLine
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter


@dataclass(frozen=True, slots=True)
class HallWindow:
    """One window.

    Attributes:
        officer_name: who sits there; empty while it is not open.
        line: what it has called or serves; None for none.
        served: how many visits ended there today.
    """

    counter: Counter
    officer_name: str
    line: QueueLine | None
    served: int


@dataclass(frozen=True, slots=True)
class Hall:
    """Everybody who is here, at one moment.

    Attributes:
        waiting: in the order of the promise.
        held, missed: in the order of arrival.
        windows: by number.
        called, on_time: how many were called today, and how many of them by their promise.
        overtaking: of the day so far; see `overtaking.py`.
        answers: topic code → how many questions were answered at the door today.
    """

    now: datetime
    waiting: tuple[QueueLine, ...]
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    windows: tuple[HallWindow, ...]
    counts: DayCounts
    called: int
    on_time: int
    overtaking: Overtaking
    answers: dict[str, int]
    unclosed_day: str | None = None

    @property
    def open_windows(self) -> int:
        """How many windows somebody works at."""
        return sum(window.counter.is_open for window in self.windows)

    @property
    def answered(self) -> int:
        """All questions answered at the door today."""
        return sum(self.answers.values())


def overtaking_so_far(tickets: Iterable[Ticket], counters: Iterable[Counter]) -> Overtaking:
    """How often somebody was overtaken today, and how often the promise would have allowed it at most."""
    counters = tuple(counters)
    numbers = {counter.id: counter.number for counter in counters}
    domains = {counter.number: counter.domains for counter in counters}
    waiters = [
        Waiter(
            ticket.domain,
            ticket.arrival,
            max(timedelta(0), ticket.call_by - ticket.arrival),
            ticket.first_called_at,
            numbers.get(ticket.counter_id) if ticket.counter_id else None,
            ticket.modified or ticket.entered_late,
        )
        for ticket in tickets
    ]
    return overtaking_of(
        waiters, lambda number, domain: number is not None and domain in domains.get(number, ())
    )
