"""Every queue verb, in any order, beside a model of the rules: both must always tell the same."""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.builders import NINE, StationRig, card, identity_number, opened, shared_template
from tests.scale import SCALE
from tests.server_station import shared_server_template
from tests.services.queue_driver import CLERKS, COUNTERS, ENDING, HOLDER, MOVING, Manner, QueueDriver, needs
from tests.services.queue_model import (
    GUIDE,
    LIVE,
    MISSED,
    MOVES,
    SUPERVISOR,
    TARGETS,
    H,
    ModelTicket,
    S,
    Target,
    W,
)
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, TicketMoveRefused
from window_client.domain.station.counter import CounterMode
from window_client.services.queue_refusals import LiveTicketExists

#: whoever gives no commands any more at this time: else a new day would begin
LAST_S = 12 * 3600.0
PAIRING = ("join", "keep_beside")

anyone = st.integers(0, 2**16)
numbers = st.integers(1, len(COUNTERS))
domains = st.sampled_from(sorted(COUNTERS[0][0] | COUNTERS[1][0]))
reasons = st.sampled_from(["复印"] * 6 + ["  "])
people = st.integers(0, 1)
#: mostly the counter's or the ticket's own officer
callers = st.sampled_from([HOLDER] * 9 + list(CLERKS))
officers = st.sampled_from([HOLDER] * 12 + [*CLERKS, GUIDE, SUPERVISOR])
targets: st.SearchStrategy[Target] = st.one_of(
    domains.map(lambda one: {"to_domain": one}),
    numbers.map(lambda one: {"to_counter": one}),
    st.sampled_from(CLERKS).map(lambda one: {"to_officer": one}),
    st.sampled_from([{}, {"to_domain": BusinessDomain.VEHICLE, "to_counter": 1}]),
)
manners = st.builds(
    Manner,
    reason=reasons,
    target=targets,
    patience_s=st.sampled_from([0, 31, 61, 61, 61]),
    topic=st.sampled_from(["consult.materials"] * 6 + [None]),
)


class QueueMachine(RuleBasedStateMachine):
    """What officers do, one after another."""

    def __init__(self) -> None:
        super().__init__()
        self.driver = QueueDriver(self._station())
        self.model = self.driver.model

    @abstractmethod
    def _station(self) -> AbstractContextManager[StationRig]:
        """A station that nobody has used."""

    def teardown(self) -> None:
        self.driver.close()

    @invariant()
    def both_agree(self) -> None:
        self.driver.same_tickets()
        self.driver.one_a_counter_and_one_a_person()
        self.driver.same_board(1 + self.driver.acts % len(COUNTERS))

    # -- the door, the counters, the clock -------------------------------------------------------------

    @initialize(first=st.lists(st.tuples(domains, st.sampled_from(list(TARGETS))), min_size=3, max_size=6))
    def morning(self, first: list[tuple[BusinessDomain, PersonClass]]) -> None:
        for number, clerk in enumerate(CLERKS, 1):
            self.driver.remix(number, *COUNTERS[number - 1])
            self.driver.open_counter(number, clerk, None)
        for domain, person_class in first:
            self.take_ticket(domain, person_class, None)
            self.time_passes(1)

    @rule(
        domain=domains,
        person_class=st.sampled_from([PersonClass.ORDINARY, PersonClass.SENIOR, *TARGETS]),
        person=st.none() | people,
    )
    def take_ticket(self, domain: BusinessDomain, person_class: PersonClass, person: int | None) -> None:
        person = person if person in self.driver.people else None
        done, made = self.driver.tried(
            self.driver.queue.take_ticket,
            GUIDE,
            {LiveTicketExists} if self.model.live_of(person) else set(),
            domain=domain,
            person_class=person_class,
            person=self.driver.people[person] if person is not None else None,
        )
        if done:
            self.driver.ids.append(made.id)
            self.model.take(made.number, domain, person_class, person)

    @rule(
        what=st.sampled_from(["open", "open", "open", "resume", "resume", "pause", "close", "remix"]),
        number=numbers,
        clerk=callers,
        domains=st.frozensets(domains, min_size=1),
        mode=st.sampled_from([None] * 9 + list(CounterMode)),
    )
    def change_a_counter(
        self,
        what: str,
        number: int,
        clerk: str,
        domains: frozenset[BusinessDomain],
        mode: CounterMode | None,
    ) -> None:
        if what == "remix":
            self.driver.remix(number, domains, mode or CounterMode.ORDINARY)
        elif what == "open":
            self.driver.open_counter(number, CLERKS[number - 1] if clerk == HOLDER else clerk, mode)
        else:
            self.driver.at_the_counter(what, number, self.driver.at_counter(number, clerk))

    @precondition(lambda self: (self.model.now - NINE).total_seconds() < LAST_S)
    @rule(seconds=st.sampled_from([1, 2, 5, 11, 31, 61, 240, 600]))
    def time_passes(self, seconds: int) -> None:
        self.driver.forward(seconds)

    # -- calling ---------------------------------------------------------------------------------------

    @rule(place=anyone)
    def free_counter_calls(self, place: int) -> None:
        free = [number for number in self.driver.busy if self.model.open_at(number) is None]
        if free:
            self.call_next(free[place % len(free)], HOLDER)

    @rule(number=numbers, who=callers)
    def call_next(self, number: int, who: str) -> None:
        officer = self.driver.at_counter(number, who)
        done, call = self.driver.tried(
            self.driver.queue.call_next,
            officer,
            self.model.refused_at_counter(number, officer),
            counter=self.driver.rig.counter(number),
        )
        if not done:
            return
        wanted = self.model.next_for(number, officer)
        if call is None:
            assert not wanted
            return
        chosen = self.model.tickets[self.driver.ids.index(call.ticket.id)]
        assert chosen in wanted
        assert call.why.cause in self.model.causes_of(chosen, number, officer)
        assert call.why.call_by == chosen.call_by
        self.model.call(chosen, number, officer, call.why.cause)

    @precondition(lambda self: self.model.of({W}))
    @rule(number=numbers, who=callers, nth=anyone, reason=reasons)
    def call_chosen(self, number: int, who: str, nth: int, reason: str) -> None:
        free = [one for one in self.driver.busy if self.model.open_at(one) is None]
        if free and nth % 4:
            number = free[nth % len(free)]
        # now and then somebody who does not wait
        ticket = self.driver.one(nth, {W} if nth % 8 else None)
        officer = self.driver.at_counter(number, who)
        refused = self.model.refused_at_counter(number, officer) | needs(reason)
        if ticket.state is not W:
            refused.add(TicketMoveRefused)
        done, _ = self.driver.tried(
            self.driver.queue.call_chosen,
            officer,
            refused,
            counter=self.driver.rig.counter(number),
            ticket=self.driver.ids[ticket.key],
            reason=reason,
        )
        if done:
            self.model.call(ticket, number, officer, CallCause.CHOSEN)

    @precondition(lambda self: self.model.of({H}))
    @rule(number=numbers, who=callers, nth=anyone)
    def resume(self, number: int, who: str, nth: int) -> None:
        ticket, officer = self.driver.one(nth, {H}), self.driver.at_counter(number, who)
        done, _ = self.driver.tried(
            self.driver.queue.resume,
            officer,
            self.model.refused_at_counter(number, officer, calling=False),
            counter=self.driver.rig.counter(number),
            ticket=self.driver.ids[ticket.key],
        )
        if done:
            self.model.resume(ticket, number, officer)

    # -- moving ----------------------------------------------------------------------------------------

    @precondition(lambda self: bool(self.driver.busy))
    @rule(place=anyone, nth=anyone, how=manners)
    def work(self, place: int, nth: int, how: Manner) -> None:
        """What an officer does next at a counter: the way of most visits."""
        number = self.driver.busy[place % len(self.driver.busy)]
        there = self.model.open_at(number)
        if self.model.of({MISSED}) and nth % 4 == 1:
            self.driver.moved("reinstate", self.driver.one(nth, {MISSED}), HOLDER, how)
        elif there is None and self.model.of({H}) and nth % 3 == 0:
            self.resume(number, HOLDER, nth)
        elif there is None:
            self.call_next(number, HOLDER)
        elif there.state is S and there.person is None and nth % 3 == 0:
            self.read_card(there, nth % 2, keep_both=place % 2 == 0)
        else:
            verbs = [verb for verb in MOVING if there.state in MOVES[verb]]
            self.driver.moved(verbs[nth % len(verbs)], there, HOLDER, how)

    @precondition(lambda self: bool(self.driver.busy))
    @rule(place=anyone, nth=anyone, how=manners)
    def work_on(self, place: int, nth: int, how: Manner) -> None:
        """The same, more often: an example leaves some of the rules out."""
        self.work(place, nth, how)

    @precondition(lambda self: bool(self.driver.possible(MOVING)))
    @rule(verb=anyone, nth=anyone, who=officers, how=manners)
    def move(self, verb: int, nth: int, who: str, how: Manner) -> None:
        """A verb that somebody's state allows."""
        verbs = self.driver.possible(MOVING)
        chosen = verbs[verb % len(verbs)]
        self.driver.moved(chosen, self.driver.one(nth, MOVES[chosen]), who, how)

    @precondition(lambda self: len(self.model.of(LIVE)) > 4 and bool(self.driver.possible(ENDING)))
    @rule(verb=anyone, nth=anyone, who=officers, how=manners)
    def end(self, verb: int, nth: int, who: str, how: Manner) -> None:
        """An ending; it comes less often than the way there."""
        verbs = self.driver.possible(ENDING)
        chosen = verbs[verb % len(verbs)]
        self.driver.moved(chosen, self.driver.one(nth, MOVES[chosen]), who, how)

    @precondition(lambda self: self.model.tickets)
    @rule(verb=st.sampled_from(sorted({*MOVING, *ENDING})), nth=anyone, who=officers, how=manners)
    def muddle(self, verb: str, nth: int, who: str, how: Manner) -> None:
        """Any verb on any ticket."""
        self.driver.moved(verb, self.driver.one(nth), who, how)

    @precondition(lambda self: self.model.of({W}))
    @rule(nth=anyone, who=officers, person_class=st.sampled_from(PersonClass))
    def mark_class(self, nth: int, who: str, person_class: PersonClass) -> None:
        """Now and then of somebody who does not wait."""
        ticket = self.driver.one(nth, {W} if nth % 8 else None)
        officer = self.driver.with_ticket(ticket, who)
        done, _ = self.driver.tried(
            self.driver.rig.station.guide.mark_class,
            officer,
            self.model.refused_mark(ticket, person_class),
            ticket=self.driver.ids[ticket.key],
            person_class=person_class,
        )
        if done:
            self.model.mark_class(ticket, person_class, officer)

    # -- two tickets of one person ---------------------------------------------------------------------

    @precondition(lambda self: any(one.person is None for one in self.model.of({S})))
    @rule(nth=anyone, person=people, keep_both=st.booleans())
    def identify(self, nth: int, person: int, keep_both: bool) -> None:
        """A ticket that is nobody's yet becomes somebody's."""
        nobodys = [one for one in self.model.of({S}) if one.person is None]
        self.read_card(nobodys[nth % len(nobodys)], person, keep_both=keep_both)

    def read_card(self, ticket: ModelTicket, person: int, *, keep_both: bool) -> None:
        others = self.model.live_of(person, ticket)
        if any(one.beside is None for one in others[1:]) and others[0].beside is not None:
            return  # the open point of test_a_third_ticket_of_the_same_person_is_kept_too
        done, _ = self.driver.tried(
            self.driver.rig.station.visits.identify,
            CLERKS[0],
            {LiveTicketExists} if others and not keep_both else set(),
            ticket=self.driver.ids[ticket.key],
            card=card(number=identity_number(order=100 + person)),
            beside=self.driver.ids[others[0].key] if keep_both and others else None,
        )
        if done:
            self.model.identify(ticket, person)
            known = self.driver.rig.ticket(self.driver.ids[ticket.key]).person_id
            assert known is not None
            assert self.driver.people.setdefault(person, known) == known

    @precondition(lambda self: len(self.model.of(LIVE)) > 1)
    @rule(verb=st.sampled_from(PAIRING), nth=anyone, other=anyone, who=officers)
    def pair(self, verb: str, nth: int, other: int, who: str) -> None:
        ticket = self.driver.one(nth, LIVE if nth % 8 else None)
        second = self.driver.one(other, LIVE if other % 8 else None)
        officer = self.driver.with_ticket(ticket, who)
        target = self.driver.ids[second.key]
        more: dict[str, Any] = {"into": target} if verb == "join" else {"beside": target}
        done, _ = self.driver.tried(
            getattr(self.driver.queue, verb),
            officer,
            self.model.refused_pair(verb, ticket, second, officer),
            ticket=self.driver.ids[ticket.key],
            **more,
        )
        if done:
            (self.model.join if verb == "join" else self.model.keep_beside)(ticket, second, officer)

    # -- taking back, pressing twice -------------------------------------------------------------------

    @precondition(lambda self: self.model.touched)
    @rule(who=officers, back=st.sampled_from([1, 1, 1, 1, 2, 3]))
    def undo(self, who: str, back: int) -> None:
        touched = self.model.touched
        ticket = self.model.tickets[touched[-min(back, len(touched))]]
        officer = self.driver.with_ticket(ticket, who)
        done, _ = self.driver.tried(
            self.driver.queue.undo,
            officer,
            self.model.refused_undo(ticket, officer),
            ticket=self.driver.ids[ticket.key],
        )
        if done:
            self.model.undo(ticket, officer)

    @precondition(lambda self: self.driver.pressed is not None)
    @rule()
    def the_same_command_again(self) -> None:
        """Whatever happened meanwhile: the first answer again, and nothing else."""
        assert self.driver.pressed is not None
        verb, given, answer = self.driver.pressed
        assert verb(**given) == answer


class FileMachine(QueueMachine):
    """On a station in a file."""

    @contextmanager
    def _station(self) -> Iterator[StationRig]:
        with (
            TemporaryDirectory() as folder,
            opened(shared_template().open(Path(folder) / "station.db")) as rig,
        ):
            yield rig


class ServerMachine(QueueMachine):
    """On a station on a server."""

    @contextmanager
    def _station(self) -> Iterator[StationRig]:
        with shared_server_template().open() as rig:
            yield rig


#: examples in a file and on a server, and the steps of each
_SIZES = {"quick": (40, 8, 50), "full": (400, 60, 80)}


@pytest.mark.drill
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("machine", [FileMachine, ServerMachine])
def test_the_services_do_what_the_rules_say(machine: type[QueueMachine]) -> None:
    in_file, on_server, steps = _SIZES[SCALE.name]
    examples = in_file if machine is FileMachine else on_server
    run_state_machine_as_test(machine, settings=settings(max_examples=examples, stateful_step_count=steps))
