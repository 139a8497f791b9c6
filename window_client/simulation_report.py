"""What came of a simulated day: waits, promises, overtaking, counters, throughput."""

from collections import Counter as Tally
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from window_client.domain.books.book_rows import nearest_rank
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.overtaking import Overtaking, Waiter, overtaking_of
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.station_record import STATION_ZONE
from window_client.simulation_plan import SimulationPlan


@dataclass(frozen=True, slots=True)
class PlayedVisit:
    """One number and what became of it.

    Attributes:
        call_by: the promise as it was printed.
        target: what the promise is in the end, less the arrival.
        called_at: the first call; ``started_at``: when serving began; ``ended_at``: None if carried over.
        counter: number of the window that had it last.
        modified: see `Waiter`.
    """

    label: str
    domain: BusinessDomain
    person_class: PersonClass
    state: TicketState
    arrival: datetime
    call_by: datetime
    target: timedelta
    called_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    counter: int | None
    modified: bool

    @property
    def wait_s(self) -> int | None:
        """Seconds from arrival to the first call; None if there was none."""
        return None if self.called_at is None else int((self.called_at - self.arrival).total_seconds())

    def waiter(self) -> Waiter:
        """As the overtaking figures see it."""
        return Waiter(
            self.domain,
            self.arrival,
            max(timedelta(0), self.target),
            self.called_at,
            self.counter,
            self.modified,
        )


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """A class, a domain, or all: issued = served + no_show + left + carried_over.

    Attributes:
        called: how many were called; ``in_time``: how many of them by the promise on their slip.
        wait_median_s, wait_ninetieth_s, wait_longest_s: arrival to first call, nearest rank; None if nobody
            was called.
    """

    issued: int
    served: int
    no_show: int
    left: int
    carried_over: int
    called: int
    in_time: int
    wait_median_s: int | None
    wait_ninetieth_s: int | None
    wait_longest_s: int | None

    @property
    def in_time_share(self) -> float | None:
        """Share called within the promise; None if nobody was called."""
        return self.in_time / self.called if self.called else None


@dataclass(frozen=True, slots=True)
class CounterFigures:
    """One window.

    Attributes:
        served, no_show: how many were served, and how many calls were missed.
        busy_s: seconds from calls until the person was done or given up.
        open_s: seconds in which the window was open and not paused.
    """

    number: int
    served: int
    no_show: int
    busy_s: int
    open_s: int

    @property
    def busy_share(self) -> float:
        """Between 0 and 1."""
        return self.busy_s / self.open_s if self.open_s else 0.0


@dataclass(frozen=True, slots=True)
class HourFigures:
    """One hour of the clock (local): numbers given, first calls, and people done."""

    hour: int
    issued: int
    called: int
    served: int


@dataclass(frozen=True, slots=True)
class SimulationReport:
    """A played day. Equal plans give equal reports.

    Attributes:
        overtaking: how often somebody was overtaken; see `Overtaking`.
        served_per_hour: people served per open hour of one window.
        last_done: when the last one was done; None if nobody was served.
        journal_rows: what the journal holds at the end.
        verified, replayed: whether ``audit verify`` and ``audit replay`` hold.
    """

    plan: SimulationPlan
    visits: tuple[PlayedVisit, ...]
    total: GroupFigures
    by_class: tuple[tuple[PersonClass, GroupFigures], ...]
    by_domain: tuple[tuple[BusinessDomain, GroupFigures], ...]
    counters: tuple[CounterFigures, ...]
    hours: tuple[HourFigures, ...]
    overtaking: Overtaking
    served_per_hour: float
    last_done: datetime | None
    journal_rows: int
    verified: bool
    replayed: bool


def report_of(
    plan: SimulationPlan,
    visits: tuple[PlayedVisit, ...],
    counters: tuple[CounterFigures, ...],
    *,
    journal_rows: int,
    verified: bool,
    replayed: bool,
) -> SimulationReport:
    """The figures of a day that was played."""
    total = group_figures(visits)
    open_hours = sum(one.open_s for one in counters) / 3600
    return SimulationReport(
        plan=plan,
        visits=visits,
        total=total,
        by_class=tuple(
            (one, group_figures(found))
            for one in PersonClass
            if (found := [visit for visit in visits if visit.person_class is one])
        ),
        by_domain=tuple(
            (one, group_figures(found))
            for one in BusinessDomain
            if (found := [visit for visit in visits if visit.domain is one])
        ),
        counters=counters,
        hours=_hours(visits),
        overtaking=overtaking_of([one.waiter() for one in visits], _takes(plan)),
        served_per_hour=total.served / open_hours if open_hours else 0.0,
        last_done=max(_served_at(visits), default=None),
        journal_rows=journal_rows,
        verified=verified,
        replayed=replayed,
    )


def group_figures(visits: Collection[PlayedVisit]) -> GroupFigures:
    """The figures of some of the visits."""
    states = Tally(visit.state for visit in visits)
    called = [(visit.called_at, visit.call_by) for visit in visits if visit.called_at is not None]
    waits = [visit.wait_s for visit in visits if visit.wait_s is not None]
    return GroupFigures(
        issued=len(visits),
        served=states[TicketState.SERVED],
        no_show=states[TicketState.NO_SHOW],
        left=states[TicketState.LEFT],
        carried_over=states[TicketState.CARRIED_OVER],
        called=len(called),
        in_time=sum(at <= call_by for at, call_by in called),
        wait_median_s=nearest_rank(waits, 50),
        wait_ninetieth_s=nearest_rank(waits, 90),
        wait_longest_s=max(waits, default=None),
    )


def _takes(plan: SimulationPlan) -> Callable[[int | None, BusinessDomain], bool]:
    """Every window takes every business; one for seniors only takes nobody from the others' queue."""
    apart = plan.counters if plan.senior_counter is CounterMode.SENIOR_ONLY else None
    return lambda number, _: number not in (None, apart)


def _served_at(visits: Iterable[PlayedVisit]) -> list[datetime]:
    return [one.ended_at for one in visits if one.state is TicketState.SERVED and one.ended_at is not None]


def _hours(visits: Collection[PlayedVisit]) -> tuple[HourFigures, ...]:
    issued = Tally(_hour(visit.arrival) for visit in visits)
    called = Tally(_hour(visit.called_at) for visit in visits if visit.called_at is not None)
    served = Tally(_hour(at) for at in _served_at(visits))
    seen = {*issued, *called, *served}
    return tuple(
        HourFigures(hour, issued[hour], called[hour], served[hour])
        for hour in range(min(seen, default=0), max(seen, default=-1) + 1)
    )


def _hour(at: datetime) -> int:
    return at.astimezone(STATION_ZONE).hour
