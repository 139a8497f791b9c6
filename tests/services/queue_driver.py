"""A station and the model of its queue, side by side: a command goes to both, and both must tell the same."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from tests.builders import NINE, StationRig, fresh_command
from tests.services.queue_model import (
    CARRIED,
    GUIDE,
    LEFT,
    LIVE,
    MISSED,
    MOVES,
    OPEN,
    SERVED,
    SUPERVISOR,
    VOID,
    H,
    ModelCounter,
    ModelTicket,
    QueueModel,
    Refusals,
    Target,
    W,
)
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.queue_board import DayCounts
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode, CounterNotOpen, CounterTaken
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.errors import WindowClientError
from window_client.ids import OfficerId, PersonId, TicketId
from window_client.services.changes import Changes
from window_client.services.queue_refusals import (
    ReasonMissing,
    TopicMissing,
    TransferImpossible,
    TransferUnclear,
)

HOUSEHOLD, EXIT_ENTRY, VEHICLE = BusinessDomain.HOUSEHOLD, BusinessDomain.EXIT_ENTRY, BusinessDomain.VEHICLE
#: business and mode of counters 1 to 3
COUNTERS: tuple[tuple[frozenset[BusinessDomain], CounterMode], ...] = (
    (frozenset({HOUSEHOLD, EXIT_ENTRY}), CounterMode.ORDINARY),
    (frozenset({HOUSEHOLD, VEHICLE}), CounterMode.SENIOR_FIRST),
    (frozenset({EXIT_ENTRY, VEHICLE}), CounterMode.SENIOR_ONLY),
)
CLERKS = ("clerk 1", "clerk 2", "clerk 3")
HOLDER = "whoever has it"
DAY = local_day(NINE)
#: verbs of the table of moves, the commoner ones more often
MOVING = (
    *("start", "start", "start", "finish", "finish", "hold", "hold", "transfer", "transfer"),
    *("miss", "miss", "recall", "reinstate", "reinstate"),
)
ENDING = ("leave", "void", "carry_over")


@dataclass(frozen=True)
class Manner:
    """How a verb is done.

    Attributes:
        target: where a ticket is sent, in the words of `QueueModel`; right if it is exactly one.
        patience_s: so long is waited before 过号.
    """

    reason: str
    target: Target
    patience_s: int
    topic: str | None


class Screen:
    """What stands on the screen of a counter, and what it was told and has not read yet."""

    def __init__(self, rig: StationRig, number: int) -> None:
        self._board, self._counter = rig.station.board, rig.counter(number)
        self._mirror = self._board.mirror(counter=self._counter)
        self._told: list[Changes] = []
        rig.station.listen(self._told.append)

    def is_right(self) -> bool:
        """Whether what was told is enough to show what a look at everything shows."""
        shown = self._mirror.after(self._told)
        self._told.clear()
        return shown == self._board.board(counter=self._counter)


class QueueDriver:
    """Gives commands to a station and to the model.

    Attributes:
        ids: the tickets' ids, by the model's keys.
        people: ids of those whose card was read, by the model's names.
        acts: how many commands were done.
        pressed: the newest command that was done: verb, arguments, answer.
    """

    def __init__(self, station: AbstractContextManager[StationRig]) -> None:
        self._at = station
        self.rig = station.__enter__()
        self.queue, self.counters = self.rig.station.queue, self.rig.station.counters
        self.model = QueueModel(
            {
                number: ModelCounter(number, domains, mode)
                for number, (domains, mode) in enumerate(COUNTERS, 1)
            },
            self.rig.clock.now,
        )
        self.ids: list[TicketId] = []
        self.people: dict[int, PersonId] = {}
        self.acts = 0
        self.pressed: tuple[Callable[..., Any], dict[str, Any], Any] | None = None
        self.officers: dict[str, OfficerId] = {
            GUIDE: self.rig.officer(Role.GUIDE),
            SUPERVISOR: self.rig.officer(Role.SUPERVISOR),
        } | {clerk: self.rig.officer(nth=nth) for nth, clerk in enumerate(CLERKS)}
        # the station's fourth counter is not of the model: what it takes is nobody's here
        self.counters.change(
            officer=self.officers[SUPERVISOR],
            counter=self.rig.counter(4),
            name="敬老专窗",
            domains=frozenset({BusinessDomain.CONSULT}),
            mode=CounterMode.ORDINARY,
        )
        self._rows = len(self.rig.journal())
        self._screens = {number: Screen(self.rig, number) for number in self.model.counters}

    def forward(self, seconds: float) -> None:
        """Time passes."""
        self.model.now = self.rig.clock.forward(seconds=seconds)

    def tried(
        self,
        verb: Callable[..., Any],
        officer: str,
        refused: Refusals,
        **given: Any,
    ) -> tuple[bool, Any]:
        """Give the command; it must be refused for one of the reasons, if there is one.

        Returns:
            whether it was done, and its answer.
        """
        given |= {"officer": self.officers[officer], "command_id": fresh_command()}
        problem: WindowClientError | None = None
        try:
            answer = verb(**given)
        except WindowClientError as error:
            problem = error
        if problem is not None:
            assert type(problem) in refused, (verb, given, problem, refused)
            return False, None
        assert not refused, (verb, given, refused)
        if answer is not None:
            self.acts += 1
            self.pressed = verb, given, answer
        return True, answer

    def one(self, nth: int, states: Collection[TicketState] | None = None) -> ModelTicket:
        """A ticket in one of the states, or any."""
        among = self.model.tickets if states is None else self.model.of(states)
        return among[nth % len(among)]

    @property
    def busy(self) -> list[int]:
        """Opened counters that have somebody, or may call somebody."""
        return [
            counter.number
            for counter in self.model.counters.values()
            if counter.officer
            and (self.model.open_at(counter.number) or self.model.next_for(counter.number, counter.officer))
        ]

    def at_counter(self, number: int, who: str) -> str:
        """Whoever has the counter, or the named one."""
        return (self.model.counters[number].officer or CLERKS[0]) if who == HOLDER else who

    @staticmethod
    def with_ticket(ticket: ModelTicket, who: str) -> str:
        """Whoever has or had the ticket, or the named one."""
        return (ticket.officer or CLERKS[0]) if who == HOLDER else who

    def remix(self, number: int, domains: frozenset[BusinessDomain], mode: CounterMode) -> None:
        """The supervisor gives a counter other business; from the next call on it counts."""
        self.tried(
            self.counters.change,
            SUPERVISOR,
            set(),
            counter=self.rig.counter(number),
            name="综合窗",
            domains=domains,
            mode=mode,
        )
        self.model.counters[number].domains, self.model.counters[number].mode = domains, mode

    def open_counter(self, number: int, clerk: str, mode: CounterMode | None) -> None:
        taken = self.model.counters[number].officer not in (None, clerk)
        done, _ = self.tried(
            self.counters.open,
            clerk,
            {CounterTaken} if taken else set(),
            counter=self.rig.counter(number),
            mode=mode,
        )
        if done:
            self.model.open(number, clerk, mode)

    def at_the_counter(self, verb: str, number: int, clerk: str) -> None:
        counter, refused = self.model.counters[number], Refusals()
        if counter.officer != clerk:
            refused = {CounterNotOpen if counter.officer is None else CounterTaken}
        act = getattr(self.counters, verb)
        done, _ = self.tried(act, clerk, refused, counter=self.rig.counter(number))
        if done:
            counter.paused = verb == "pause"
            counter.officer = None if verb == "close" else clerk

    def possible(self, verbs: tuple[str, ...]) -> list[str]:
        """Those of the verbs that the state of some ticket allows."""
        return [verb for verb in verbs if self.model.of(MOVES[verb])]

    def moved(self, verb: str, ticket: ModelTicket, who: str, how: Manner) -> None:
        if verb == "miss":
            self.forward(how.patience_s)
        officer = self.with_ticket(ticket, who)
        refused = self.model.refused(verb, ticket, officer)
        more: dict[str, object] = {}
        match verb:
            case "miss":
                refused |= self.model.too_early(ticket)
            case "finish":
                refused |= set() if how.topic else {TopicMissing}
                more = {"topic": how.topic}
            case "hold" | "void" | "leave" | "transfer":
                refused |= needs(how.reason, verb != "leave")
                more = {"reason": how.reason}
        if verb == "transfer":
            domain = how.target.get("to_domain")
            if len(how.target) != 1:
                refused |= {TransferUnclear}
            elif isinstance(domain, BusinessDomain) and self.model.nobody_takes(domain):
                refused |= {TransferImpossible}
            more |= self._real(how.target)
        done, _ = self.tried(
            getattr(self.queue, verb),
            officer,
            refused,
            ticket=self.ids[ticket.key],
            **more,
        )
        if done:
            self.model.move(verb, ticket, officer, how.target if verb == "transfer" else None)

    def _real(self, target: Target) -> dict[str, object]:
        """A target as the service wants it."""
        real: dict[str, object] = dict(target)
        if "to_counter" in target:
            real["to_counter"] = self.rig.counter(int(target["to_counter"]))
        if "to_officer" in target:
            real["to_officer"] = self.officers[str(target["to_officer"])]
        return real

    # -- what always holds -----------------------------------------------------------------------------

    def same_tickets(self) -> None:
        """Model and database agree on every ticket."""
        with self.rig.database.read() as work:
            found = {one.id: one for one in work.tickets.in_states(DAY, TicketState)}
        assert set(found) == set(self.ids)
        assert len({one.label for one in found.values()}) == len(found)
        names = {officer: name for name, officer in self.officers.items()}
        places = {self.rig.counter(number): number for number in self.model.counters}
        keys = {ticket: key for key, ticket in enumerate(self.ids)}
        for ticket in self.model.tickets:
            row = found[self.ids[ticket.key]]
            assert (ticket.state, ticket.call_by, ticket.domain, ticket.modified, ticket.calls) == (
                row.state,
                row.call_by,
                row.domain,
                row.modified,
                row.call_count,
            ), (ticket, row)
            assert ticket.counter == (places[row.counter_id] if row.counter_id else None)
            assert ticket.officer == (names[row.officer_id] if row.officer_id else None)
            assert ticket.beside == (keys[row.beside_id] if row.beside_id else None)
            assert row.person_id == (self.people[ticket.person] if ticket.person is not None else None)

    def one_a_counter_and_one_a_person(self) -> None:
        """A counter has one open ticket, a person one live one that stands beside no other."""
        open_at = [one.counter for one in self.model.of(OPEN)]
        assert len(open_at) == len(set(open_at))
        first = [one.person for one in self.model.of(LIVE) if one.person is not None and one.beside is None]
        assert len(first) == len(set(first))

    def same_board(self, number: int) -> None:
        """A counter's board tells the order, the next one, the open one and the counts as the model does."""
        assert self._screens[number].is_right()
        officer = self.at_counter(number, HOLDER)
        board = self.rig.station.board.board(counter=self.rig.counter(number), officer=self.officers[officer])
        waiting = [self.model.tickets[self.ids.index(line.ticket.id)] for line in board.waiting]
        assert [one.order for one in waiting] == sorted(one.order for one in self.model.of({W}))
        counter = self.model.counters[number]
        assert [line.eligible for line in board.waiting] == [
            self.model.may_call(one, counter, officer) for one in waiting
        ]
        wanted = {self.ids[one.key] for one in self.model.next_for(number, officer)}
        assert (board.next_up.ticket.id in wanted) if board.next_up else not wanted
        there = self.model.open_at(number)
        assert (board.open_ticket and board.open_ticket.id) == (self.ids[there.key] if there else None)
        assert board.counts == DayCounts(
            issued=len(self.ids),
            served=len(self.model.of({SERVED})),
            waiting=len(self.model.of({W})),
            open=len(self.model.of(OPEN)),
            held=len(self.model.of({H})),
            no_show=len(self.model.of({MISSED})),
            left=len(self.model.of({LEFT})),
            carried_over=len(self.model.of({CARRIED})),
            void=len(self.model.of({VOID})),
        )

    def close(self) -> None:
        """Each act is in the journal once, all verifies, and whoever was passed over has a cause."""
        try:
            assert len(self.rig.journal()) == self._rows + self.acts
            report = self.rig.station.audit.verify()
            assert report.holds, report.findings
            replay = self.rig.station.audit.replay(day=DAY)
            labels = [self.rig.ticket(ticket).label for ticket in self.ids]
            assert sum(replay.calls.values()) == len(self.model.calls)
            assert [(one.cause, one.called, set(one.passed_over)) for one in replay.exceptions] == [
                (call.cause, labels[call.ticket], {labels[one] for one in call.passed_over})
                for call in self.model.calls
                if call.passed_over
            ]
            assert replay.holds
        finally:
            self._at.__exit__(None, None, None)


def needs(reason: str, asked: bool = True) -> Refusals:
    """What a blank reason is refused for."""
    return {ReasonMissing} if asked and not reason.strip() else set()
