"""The queue as its rules say it, in plain Python: what a counter may do, whom it calls, what comes of it.

Written from the rules' text, not from the services, which are driven beside it. Officers, counters and people
have short names here; times are the station's.
"""

from collections.abc import Collection, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import cast

from tests.builders import NINE
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, NoShowTooEarly, RecallLimitReached, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode, CounterNotOpen, CounterTaken
from window_client.domain.station.officer import PermissionDenied
from window_client.errors import WindowClientError
from window_client.services.queue_refusals import (
    ClassMarkInvalid,
    CounterBusy,
    LiveTicketExists,
    TicketElsewhere,
    UndoTooLate,
)

SUPERVISOR, GUIDE = "supervisor", "guide"
SOON, LATER = timedelta(minutes=5), timedelta(minutes=20)
TARGETS: Mapping[PersonClass, timedelta] = {
    PersonClass.ORDINARY: LATER,
    PersonClass.PICKUP: timedelta(minutes=10),
    PersonClass.SENIOR: SOON,
    PersonClass.DISABLED: SOON,
    PersonClass.PREGNANT: SOON,
    PersonClass.INFANT: SOON,
    PersonClass.MILITARY: SOON,
}
CALLS_NEEDED, CALLING_TIME = 3, timedelta(seconds=60)
UNDO_TIME = timedelta(seconds=10)
MOST_CALLS, BACK_IN_TIME = 5, timedelta(minutes=30)
#: the day of the model: the windows are open from 8:30 to 12:00 and from 13:30 on
NOON, AFTERNOON = NINE + timedelta(hours=3), NINE + timedelta(hours=4.5)
OVERLOOKED = timedelta(seconds=2)

W, C, S, H = TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.HELD
SERVED, LEFT, MISSED = TicketState.SERVED, TicketState.LEFT, TicketState.NO_SHOW
VOID, CARRIED = TicketState.VOID, TicketState.CARRIED_OVER
OPEN, LIVE = frozenset({C, S}), frozenset({W, C, S, H})

MOVES: Mapping[str, Mapping[TicketState, TicketState]] = {
    "recall": {C: C},
    "start": {C: S},
    "hold": {C: H, S: H},
    "resume": {H: S},
    "transfer": {C: W, S: W},
    "miss": {C: MISSED},
    "reinstate": {MISSED: W, H: W},
    "finish": {S: SERVED},
    "leave": {W: LEFT, C: LEFT, S: LEFT, H: LEFT, MISSED: LEFT},
    "void": {W: VOID, H: VOID},
    "carry_over": {W: CARRIED, H: CARRIED, C: CARRIED, S: CARRIED},
    "join": {W: VOID, H: VOID, C: VOID, S: VOID},
    # a mark, no move: also for who comes back while a newer number lives
    "keep_beside": {W: W, C: C, S: S, H: H, MISSED: MISSED},
}
#: who gives numbers may do these too; all others are the clerks'
DOOR_VERBS = frozenset({"reinstate", "leave", "void", "carry_over"})
UNDOABLE = frozenset({"call", "miss", "reinstate", "hold", "transfer", "mark_class", "finish", "leave"})

Refusals = set[type[WindowClientError]]
#: where a ticket is sent: ``to_domain``, ``to_counter`` or ``to_officer``
Target = Mapping[str, BusinessDomain | int | str]


@dataclass
class ModelTicket:
    """A ticket. ``calls`` and ``round_began`` are of the newest round of calling."""

    key: int
    number: int
    domain: BusinessDomain
    person_class: PersonClass
    arrival: datetime
    call_by: datetime
    waits_since: datetime
    person: int | None = None
    state: TicketState = W
    counter: int | None = None
    officer: str | None = None
    calls: int = 0
    round_began: datetime | None = None
    missed_at: datetime | None = None
    returned: bool = False
    to_counter: int | None = None
    to_officer: str | None = None
    beside: int | None = None
    modified: bool = False
    version: int = 1

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        """Earliest promise first, then who came first, then the number."""
        return self.call_by, self.arrival, self.number

    @property
    def senior(self) -> bool:
        """Whether the 敬老 counter takes it first."""
        return self.person_class is PersonClass.SENIOR


@dataclass
class ModelCounter:
    """A counter."""

    number: int
    domains: frozenset[BusinessDomain]
    mode: CounterMode
    officer: str | None = None
    paused: bool = False


@dataclass(frozen=True)
class ModelCall:
    """A call: why, of whom, and who was passed over by it (keys)."""

    cause: CallCause
    ticket: int
    passed_over: frozenset[int]


@dataclass(frozen=True)
class _Step:
    verb: str
    officer: str
    at: datetime
    before: ModelTicket
    version: int


@dataclass
class QueueModel:
    """One day of one station.

    Attributes:
        calls: every call, in order.
    """

    counters: dict[int, ModelCounter]
    now: datetime
    tickets: list[ModelTicket] = field(default_factory=list)
    calls: list[ModelCall] = field(default_factory=list)
    _last: dict[int, _Step] = field(default_factory=dict)

    @property
    def touched(self) -> list[int]:
        """Keys of tickets that somebody moved, the newest last."""
        return list(self._last)

    # -- looking ---------------------------------------------------------------------------------------

    def of(self, states: Collection[TicketState]) -> list[ModelTicket]:
        """Tickets in these states."""
        return [ticket for ticket in self.tickets if ticket.state in states]

    def open_at(self, counter: int) -> ModelTicket | None:
        """What a counter has open."""
        return next((one for one in self.of(OPEN) if one.counter == counter), None)

    def live_of(self, person: int | None, but: ModelTicket | None = None) -> list[ModelTicket]:
        """A person's live tickets, first comer first."""
        mine = [
            one for one in self.of(LIVE) if person is not None and one.person == person and one is not but
        ]
        return sorted(mine, key=lambda one: (one.arrival, one.number))

    def may_call(self, ticket: ModelTicket, counter: ModelCounter, officer: str) -> bool:
        """Whether the rule lets this counter call it: sent to it or its officer, else by its business."""
        if ticket.to_counter is not None or ticket.to_officer is not None:
            return ticket.to_counter == counter.number or ticket.to_officer == officer
        only_seniors = counter.mode is CounterMode.SENIOR_ONLY
        return ticket.domain in counter.domains and (ticket.senior or not only_seniors)

    def next_for(self, number: int, officer: str) -> list[ModelTicket]:
        """Whom a counter calls; several where promise, arrival and number are the same (two letters)."""
        counter = self.counters[number]
        mine = [one for one in self.of({W}) if self.may_call(one, counter, officer)]
        if counter.mode is not CounterMode.ORDINARY:
            mine = [one for one in mine if one.senior] or mine
        return _first(mine)

    def causes_of(self, ticket: ModelTicket, number: int, officer: str) -> set[CallCause]:
        """Why a counter may say that it called this one."""
        if ticket.to_counter is not None or ticket.to_officer is not None:
            return {CallCause.ADDRESSED}
        counter = self.counters[number]
        ordinary = replace(counter, mode=CounterMode.ORDINARY)
        plain = _first(one for one in self.of({W}) if self.may_call(one, ordinary, officer))
        if ticket in plain:
            usual = CallCause.RETURNED if ticket.returned else CallCause.RULE
            return {usual} if len(plain) == 1 else {usual, CallCause.SENIOR_COUNTER}
        return {CallCause.SENIOR_COUNTER}

    # -- what is refused -------------------------------------------------------------------------------

    def refused_at_counter(self, number: int, officer: str, *, calling: bool = True) -> Refusals:
        """Working a counter: only who opened it; calling: not while paused; one open ticket."""
        if officer in (GUIDE, SUPERVISOR):
            return {PermissionDenied}
        counter, found = self.counters[number], Refusals()
        if counter.officer != officer:
            found.add(CounterNotOpen if counter.officer is None else CounterTaken)
        if counter.paused and calling:
            found.add(CounterNotOpen)
        if self.open_at(number) is not None:
            found.add(CounterBusy)
        return found

    def refused(self, verb: str, ticket: ModelTicket, officer: str) -> Refusals:
        """What every verb on a ticket asks: the right, whose it is, and the table of moves."""
        found = Refusals()
        door = officer in (GUIDE, SUPERVISOR)
        if door and verb not in DOOR_VERBS:
            found.add(PermissionDenied)
        if verb == "carry_over" and ticket.state in OPEN and officer != SUPERVISOR:
            found.add(PermissionDenied)
        found |= self._elsewhere(ticket, officer)
        if ticket.state not in MOVES[verb]:
            found.add(TicketMoveRefused)
        if verb == "recall" and ticket.state is C and ticket.calls >= MOST_CALLS:
            found.add(RecallLimitReached)
        if verb == "reinstate" and ticket.beside is None and self._has_first(ticket.person, ticket):
            found.add(LiveTicketExists)
        return found

    def too_early(self, ticket: ModelTicket) -> Refusals:
        """过号: after three calls, or 60 s after the first call of the round."""
        if ticket.state is C and ticket.calls < CALLS_NEEDED and ticket.round_began:
            return {NoShowTooEarly} if self.now - ticket.round_began < CALLING_TIME else set()
        return set()

    def nobody_takes(self, domain: BusinessDomain) -> bool:
        """Whether no counter, closed ones too, has this business."""
        return not any(domain in counter.domains for counter in self.counters.values())

    def refused_pair(self, verb: str, ticket: ModelTicket, other: ModelTicket, officer: str) -> Refusals:
        """Joining and keeping both: the other one is alive; an open one only joins at its counter."""
        found = self.refused(verb, ticket, officer)
        if other is ticket or other.state not in LIVE:
            found.add(TicketMoveRefused)
        if verb == "join":
            found |= self._elsewhere(other, officer)
            if ticket.state in OPEN and ticket.counter != other.counter:
                found.add(TicketElsewhere)
        elif other.beside == ticket.key:
            found.add(TicketMoveRefused)
        return found

    def refused_undo(self, ticket: ModelTicket, officer: str) -> Refusals:
        """撤回: the officer's own last step on it, within 10 s, with nothing built on it."""
        step = self._last.get(ticket.key)
        if step is None or step.verb not in UNDOABLE or step.officer != officer:
            return {UndoTooLate}
        late = self.now - step.at > UNDO_TIME or ticket.version != step.version
        doubled = step.before.state in LIVE and ticket.beside is None
        if late or (doubled and self._has_first(ticket.person, ticket)):
            return {UndoTooLate}
        if step.before.state in OPEN and step.before.counter is not None:
            there = self.open_at(step.before.counter)
            taken = self.counters[step.before.counter].officer not in (None, officer)
            if taken or (there is not None and there is not ticket):
                return {UndoTooLate}
        return set()

    def refused_mark(self, ticket: ModelTicket, person_class: PersonClass) -> Refusals:
        """改人群: who waits, and of another class; only an appointment makes somebody booked."""
        found = Refusals()
        if ticket.state is not W:
            found.add(TicketMoveRefused)
        if person_class in (ticket.person_class, PersonClass.BOOKED):
            found.add(ClassMarkInvalid)
        return found

    def _elsewhere(self, ticket: ModelTicket, officer: str) -> Refusals:
        if ticket.state not in OPEN or officer in (ticket.officer, SUPERVISOR) or ticket.counter is None:
            return set()
        return set() if self.counters[ticket.counter].officer == officer else {TicketElsewhere}

    def _has_first(self, person: int | None, but: ModelTicket) -> bool:
        return any(one.beside is None for one in self.live_of(person, but))

    # -- what comes of it ------------------------------------------------------------------------------

    def take(
        self, number: int, domain: BusinessDomain, person_class: PersonClass, person: int | None
    ) -> ModelTicket:
        """取号."""
        promise = due(self.now, TARGETS[person_class])
        made = ModelTicket(
            len(self.tickets), number, domain, person_class, self.now, promise, self.now, person=person
        )
        self.tickets.append(made)
        return made

    def call(self, ticket: ModelTicket, number: int, officer: str, cause: CallCause) -> None:
        """呼叫; passed over is who waited two seconds, was promised earlier and could have been called."""
        counter = self.counters[number]
        passed = frozenset(
            one.key
            for one in self.of({W})
            if one.order < ticket.order
            and self.now - one.waits_since >= OVERLOOKED
            and self.may_call(one, counter, officer)
        )
        self.calls.append(ModelCall(cause, ticket.key, passed))
        before = copy(ticket)
        ticket.state, ticket.counter, ticket.officer, ticket.calls = C, number, officer, 1
        ticket.round_began = self.now
        ticket.modified |= cause is not CallCause.RULE
        self._did("call", officer, before, ticket)

    def move(self, verb: str, ticket: ModelTicket, officer: str, target: Target | None = None) -> None:
        """A verb of the table; what it does beyond the state is set here too."""
        before = copy(ticket)
        ticket.state = MOVES[verb][ticket.state]
        match verb:
            case "recall":
                ticket.calls += 1
            case "miss":
                ticket.missed_at = self.now
            case "hold":
                ticket.returned = False
            case "transfer" | "reinstate":
                ticket.counter, ticket.calls, ticket.modified = None, 0, True
                ticket.waits_since = self.now
                ticket.returned = verb == "reinstate"
                if before.state is MISSED and ticket.missed_at is not None:
                    late = self.now - ticket.missed_at > BACK_IN_TIME
                    length = LATER if late else TARGETS[ticket.person_class] / 2
                    ticket.call_by = due(self.now, length)
        if target is not None:
            ticket.domain = cast(BusinessDomain, target.get("to_domain", ticket.domain))
            ticket.to_counter = cast("int | None", target.get("to_counter"))
            ticket.to_officer = cast("str | None", target.get("to_officer"))
        self._did(verb, officer, before, ticket)

    def resume(self, ticket: ModelTicket, number: int, officer: str) -> None:
        """取回 at a counter."""
        ticket.counter, ticket.officer = number, officer
        self.move("resume", ticket, officer)

    def join(self, ticket: ModelTicket, into: ModelTicket, officer: str) -> None:
        """并票: visit and person go on under the other one."""
        self.move("join", ticket, officer)
        if into.person is None and ticket.person is not None:
            first = next((one for one in self.live_of(ticket.person) if one.beside is None), None)
            into.person = ticket.person
            if into.beside is None and first is not None:
                into.beside = first.key
            into.version += 1

    def identify(self, ticket: ModelTicket, person: int) -> None:
        """认人: the ticket is theirs; of two that live the later one stands beside the first."""
        others = self.live_of(person, ticket)
        ticket.person = person
        ticket.version += 1
        if not others:
            return
        first = others[0]
        if (first.arrival, first.number) <= (ticket.arrival, ticket.number):
            ticket.beside = first.key
        elif first.beside is None:
            first.beside = ticket.key
            first.version += 1

    def mark_class(self, ticket: ModelTicket, person_class: PersonClass, officer: str) -> None:
        """改人群: promised by the class from the arrival; who came back from now, no later than before."""
        before = copy(ticket)
        came_back = ticket.call_by != due(ticket.arrival, TARGETS[ticket.person_class])
        ticket.person_class, ticket.modified = person_class, True
        if came_back:
            ticket.call_by = min(ticket.call_by, due(self.now, TARGETS[person_class]))
        else:
            ticket.call_by = due(ticket.arrival, TARGETS[person_class])
        ticket.waits_since = self.now
        self._did("mark_class", officer, before, ticket)

    def keep_beside(self, ticket: ModelTicket, other: ModelTicket, officer: str) -> None:
        """两张都留."""
        self.move("keep_beside", ticket, officer)
        ticket.beside = other.key

    def undo(self, ticket: ModelTicket, officer: str) -> None:
        """撤回: as it was before the step."""
        before = self._last[ticket.key].before
        version = ticket.version
        vars(ticket).update(vars(before), version=version)
        ticket.waits_since = self.now
        self._did("undo", officer, before, ticket)

    def open(self, number: int, officer: str, mode: CounterMode | None) -> None:
        """开窗: here and at no other."""
        for other in self.counters.values():
            if other.officer == officer and other.number != number:
                other.officer, other.paused = None, False
        counter = self.counters[number]
        counter.officer, counter.paused, counter.mode = officer, False, mode or counter.mode

    def _did(self, verb: str, officer: str, before: ModelTicket, ticket: ModelTicket) -> None:
        ticket.version += 1
        self._last.pop(ticket.key, None)
        self._last[ticket.key] = _Step(verb, officer, self.now, before, ticket.version)


def _first(tickets: Iterable[ModelTicket]) -> list[ModelTicket]:
    found = list(tickets)
    earliest = min((one.order for one in found), default=None)
    return [one for one in found if one.order == earliest]


def due(moment: datetime, length: timedelta) -> datetime:
    """When so much time has passed in which the windows are open; in the evening time goes on."""
    if moment < NOON:
        left = NOON - moment
        return moment + length if length <= left else AFTERNOON + (length - left)
    return max(moment, AFTERNOON) + length
