"""Plays a planned day through the real services of a station, event by event, on a simulated clock."""

import heapq
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from window_client.bootstrap import Station
from window_client.domain.queue.queue_board import SENIOR_CLASSES, Call
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.station_rules import StationRules
from window_client.ids import CounterId, OfficerId, TicketId
from window_client.simulation_plan import SimulationPlan, Visitor, visitors_of
from window_client.simulation_report import CounterFigures, PlayedVisit

#: yields how long it does nothing; None: until it is woken
Doing = Generator[timedelta | None]


class SimulatedClock:
    """A clock that stands still until it is set; give it to ``open_station(clock=)``."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def __call__(self) -> datetime:
        """The simulated time (UTC)."""
        return self._at

    def set(self, at: datetime) -> None:
        """Move on; never back."""
        self._at = max(self._at, at.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works on that day.

    Attributes:
        officers: who works the windows, in the order of their numbers.
        guide: gives numbers; ``supervisor``: closes the day.
    """

    officers: tuple[OfficerId, ...]
    guide: OfficerId
    supervisor: OfficerId


@dataclass(frozen=True, slots=True)
class _Session:
    opens: datetime
    closes: datetime
    last_call: datetime


@dataclass(slots=True)
class _Desk:
    """A window and what it has done."""

    counter: Counter
    officer: OfficerId
    mode: CounterMode
    served: int = 0
    no_show: int = 0
    busy: timedelta = timedelta(0)
    open: timedelta = timedelta(0)

    def figures(self) -> CounterFigures:
        return CounterFigures(
            self.counter.number,
            self.served,
            self.no_show,
            int(self.busy.total_seconds()),
            int(self.open.total_seconds()),
        )


@dataclass(slots=True)
class _Seen:
    """A visitor with a number: as it was given, and as it is now."""

    visitor: Visitor
    issued: Ticket
    now: Ticket
    returned: bool = field(default=False)


class SimulatedDay:
    """One day at one station. Windows, visitors and bells take turns; nothing runs at the same time."""

    def __init__(
        self, station: Station, clock: SimulatedClock, plan: SimulationPlan, crew: Crew, rules: StationRules
    ) -> None:
        self._station = station
        self._clock = clock
        self._plan = plan
        self._crew = crew
        self._rules = rules
        self._topics = tuple(topic.code for topic in station.catalogue.topics())
        self._sessions = tuple(
            _Session(plan.moment(one.opens), plan.moment(one.closes), plan.moment(one.closes) + more)
            for one, more in zip(plan.sessions, plan.serve_on, strict=True)
        )
        modes = [CounterMode.ORDINARY] * (plan.counters - 1) + [plan.senior_counter]
        self._desks = tuple(
            _Desk(place, officer, mode)
            for place, officer, mode in zip(station.counters.all(), crew.officers, modes, strict=True)
        )
        self._turns = count()
        self._due: list[tuple[datetime, int, Doing, _Desk | None]] = []
        #: windows that wait for somebody to come, the longest first
        self._idle: deque[tuple[Doing, _Desk]] = deque()
        self._seen: dict[TicketId, _Seen] = {}

    def play(self) -> tuple[tuple[PlayedVisit, ...], tuple[CounterFigures, ...]]:
        """From the first opening to the closed day (日结).

        Returns:
            every number in the order in which they were given, and every window.
        """
        for desk in self._desks:
            self._at(self._sessions[0].opens, self._work(desk), desk)
        for visitor in visitors_of(self._plan):
            self._at(visitor.arrival, self._visit(visitor))
        for session in self._sessions:
            self._at(session.closes, self._bell())
        while self._due:
            at, _, doing, whose = heapq.heappop(self._due)
            self._clock.set(at)
            self._go_on(doing, whose)
        self._close_day()
        numbers = {desk.counter.id: desk.counter.number for desk in self._desks}
        return (
            tuple(_played(one, numbers) for one in self._seen.values()),
            tuple(desk.figures() for desk in self._desks),
        )

    def _at(self, at: datetime, doing: Doing, desk: _Desk | None = None) -> None:
        heapq.heappush(self._due, (at.astimezone(UTC), next(self._turns), doing, desk))

    def _go_on(self, doing: Doing, desk: _Desk | None) -> None:
        for pause in doing:
            if pause is not None:
                self._at(self._clock() + pause, doing, desk)
            elif desk is not None:
                self._idle.append((doing, desk))
            return

    def _wake(self, visitor: Visitor) -> None:
        """Somebody waits: the window that has been idle longest, and may call them, looks."""
        for one in self._idle:
            if one[1].mode is not CounterMode.SENIOR_ONLY or visitor.person_class in SENIOR_CLASSES:
                self._idle.remove(one)
                self._at(self._clock(), *one)
                return

    def _bell(self) -> Doing:
        """The end of a session: every idle window may go."""
        while self._idle:
            self._at(self._clock(), *self._idle.popleft())
        yield from ()

    def _visit(self, visitor: Visitor) -> Doing:
        ticket = self._station.queue.take_ticket(
            officer=self._crew.guide, domain=visitor.domain, person_class=visitor.person_class
        )
        self._seen[ticket.id] = _Seen(visitor, ticket, ticket)
        if visitor.person_class in SENIOR_CLASSES:
            # 我来陪办: the guide takes seniors along
            self._station.senior.accompany(officer=self._crew.guide, ticket=ticket.id)
        self._wake(visitor)
        if visitor.patience_s is None:
            return
        yield timedelta(seconds=visitor.patience_s)
        if self._seen[ticket.id].now.state is TicketState.WAITING and self._doors_open():
            self._keep(self._station.queue.leave(officer=self._crew.guide, ticket=ticket.id))

    def _come_back(self, ticket: TicketId) -> Doing:
        seen = self._seen[ticket]
        if self._clock() < self._sessions[-1].closes:
            seen.returned = True
            self._keep(self._station.queue.reinstate(officer=self._crew.guide, ticket=ticket))
            self._wake(seen.visitor)
        yield from ()

    def _work(self, desk: _Desk) -> Doing:
        """A window's day."""
        counters, counter, officer = self._station.counters, desk.counter.id, desk.officer
        for number, session in enumerate(self._sessions):
            if self._clock() < session.opens:
                yield session.opens - self._clock()
            if number == 0:
                counters.open(officer=officer, counter=counter, mode=desk.mode)
            else:
                counters.resume(officer=officer, counter=counter)
            since = self._clock()
            while self._clock() < session.last_call:
                call = self._station.queue.call_next(officer=officer, counter=counter)
                if call is not None:
                    yield from self._serve(desk, call)
                elif self._clock() >= session.closes:
                    break
                else:
                    yield None
            desk.open += self._clock() - since
            if session is not self._sessions[-1]:
                counters.pause(officer=officer, counter=counter)
        counters.close(officer=officer, counter=counter)

    def _serve(self, desk: _Desk, call: Call) -> Doing:
        self._keep(call.ticket)
        queue, officer, ticket = self._station.queue, desk.officer, call.ticket.id
        seen, since = self._seen[ticket], self._clock()
        if seen.visitor.comes or seen.returned:
            yield timedelta(seconds=self._plan.walk_s)
            self._keep(queue.start(officer=officer, ticket=ticket))
            if seen.visitor.person_class in SENIOR_CLASSES:
                self._station.senior.tick(officer=self._crew.guide, ticket=ticket, step=SeniorStep.GREET)
            yield timedelta(seconds=seen.visitor.service_s)
            topic = self._topics[seen.issued.number % len(self._topics)]
            self._keep(queue.finish(officer=officer, ticket=ticket, topic=topic))
            desk.served += 1
        else:
            calls = self._rules.calls_before_no_show
            for _ in range(calls - 1):
                yield self._rules.no_show_after / calls
                self._keep(queue.recall(officer=officer, ticket=ticket))
            yield self._rules.no_show_after / calls
            self._keep(queue.miss(officer=officer, ticket=ticket))
            desk.no_show += 1
            if seen.visitor.returns_after_s is not None:
                back = self._clock() + timedelta(seconds=seen.visitor.returns_after_s)
                self._at(back, self._come_back(ticket))
        desk.busy += self._clock() - since
        yield timedelta(seconds=self._plan.between_s)

    def _close_day(self) -> None:
        """Whoever still waits goes on to the next working day."""
        self._clock.set(self._sessions[-1].last_call)
        day, supervisor = self._station.day, self._crew.supervisor
        waiting = day.state(officer=supervisor, day=self._plan.day).waiting
        for one in waiting:
            self._keep(self._station.queue.carry_over(officer=supervisor, ticket=one.id))
        day.close(officer=supervisor, day=self._plan.day)

    def _doors_open(self) -> bool:
        return self._clock() < self._sessions[-1].last_call

    def _keep(self, ticket: Ticket) -> None:
        self._seen[ticket.id].now = ticket


def _played(seen: _Seen, numbers: dict[CounterId, int]) -> PlayedVisit:
    ticket = seen.now
    return PlayedVisit(
        ticket.label,
        ticket.domain,
        ticket.person_class,
        ticket.state,
        ticket.arrival,
        seen.issued.call_by,
        ticket.call_by - ticket.arrival,
        ticket.first_called_at,
        ticket.serving_at,
        None if ticket.state is TicketState.CARRIED_OVER else ticket.ended_at,
        numbers.get(ticket.counter_id) if ticket.counter_id is not None else None,
        ticket.modified,
    )
