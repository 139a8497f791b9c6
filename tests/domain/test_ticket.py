"""A ticket's moves: what each writes, and what each refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.ticket import (
    CallCause,
    NoShowTooEarly,
    RecallLimitReached,
    Returned,
    Ticket,
    TicketMoveRefused,
)
from window_client.domain.queue.ticket_number import ticket_label
from window_client.domain.queue.ticket_states import MOVES, TicketState, TicketVerb
from window_client.ids import CounterId, OfficerId, PersonId, StationId, TicketId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
COUNTER, OFFICER = CounterId("counter-1"), OfficerId("officer-1")
MINUTE = timedelta(minutes=1)


def ticket(state: TicketState = TicketState.WAITING, **more: object) -> Ticket:
    made = Ticket(
        id=TicketId("t1"),
        station_id=StationId("s1"),
        day=date(2026, 3, 18),
        number=11,
        label="A011",
        domain=BusinessDomain.EXIT_ENTRY,
        issued_domain=BusinessDomain.EXIT_ENTRY,
        person_class=PersonClass.ORDINARY,
        state=state,
        arrival=NOW,
        call_by=NOW + 20 * MINUTE,
    )
    return replace(made, **more)  # type: ignore[arg-type]


VERBS: dict[TicketVerb, Callable[[Ticket], Ticket]] = {
    TicketVerb.CALL: lambda t: t.call(COUNTER, OFFICER, CallCause.RULE, NOW),
    TicketVerb.RECALL: lambda t: t.recall(NOW, most_calls=9),
    TicketVerb.START: lambda t: t.start(NOW),
    TicketVerb.HOLD: lambda t: t.hold(NOW, None),
    TicketVerb.RESUME: lambda t: t.resume(COUNTER, OFFICER, NOW),
    TicketVerb.TRANSFER: lambda t: t.transfer(to_domain=BusinessDomain.HOUSEHOLD),
    TicketVerb.MISS: lambda t: t.miss(NOW, calls_needed=0, after=MINUTE),
    TicketVerb.REINSTATE: lambda t: t.reinstate(NOW, PromiseRule()),
    TicketVerb.FINISH: lambda t: t.finish(NOW),
    TicketVerb.LEAVE: lambda t: t.leave(NOW),
    TicketVerb.CARRY_OVER: lambda t: t.carry_over(NOW, by_name=False),
    TicketVerb.CARRY_OVER_OPEN: lambda t: t.carry_over(NOW, by_name=True),
    TicketVerb.VOID: lambda t: t.void(NOW),
    TicketVerb.JOIN: lambda t: t.joined(NOW),
    TicketVerb.MARK_CLASS: lambda t: t.mark_class(PersonClass.SENIOR, NOW, PromiseRule()),
}


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("verb", TicketVerb)
def test_method_keeps_to_the_table(state: TicketState, verb: TicketVerb) -> None:
    before = ticket(state, called_at=NOW, counter_id=COUNTER)
    if verb is TicketVerb.CARRY_OVER_OPEN and not before.is_open:
        return  # the same method: by name makes no difference for a ticket that is not open
    if state in MOVES[verb]:
        after = VERBS[verb](before)
        assert after.state is MOVES[verb][state]
        assert after.version == before.version + 1
        assert before.can(verb)
    else:
        assert not before.can(verb)
        with pytest.raises(TicketMoveRefused) as refusal:
            VERBS[verb](before)
        assert refusal.value.facts == {"verb": verb.value, "state": state.value, "label": "A011"}


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("verb", TicketVerb)
def test_ended_at_stands_exactly_with_the_end(state: TicketState, verb: TicketVerb) -> None:
    if state not in MOVES[verb] or verb is TicketVerb.CARRY_OVER_OPEN:
        return
    ended = state is TicketState.NO_SHOW
    after = VERBS[verb](ticket(state, called_at=NOW, ended_at=NOW if ended else None))
    final = ("served", "left", "no_show", "carried_over", "void")
    assert (after.ended_at is not None) == (after.state in final)


def test_call_counts_anew_and_keeps_the_first_time() -> None:
    first = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW)
    assert (first.first_called_at, first.called_at, first.call_count) == (NOW, NOW, 1)
    again = first.recall(NOW + MINUTE, most_calls=2)
    assert (again.first_called_at, again.called_at, again.call_count) == (NOW, NOW + MINUTE, 2)
    back = again.transfer(to_domain=BusinessDomain.HOUSEHOLD)
    assert (back.call_count, back.counter_id, back.transferred) == (0, None, True)
    other = back.call(CounterId("counter-2"), OFFICER, CallCause.RULE, NOW + 5 * MINUTE)
    assert (other.first_called_at, other.call_count) == (NOW, 1)


@pytest.mark.parametrize(("cause", "modified"), [(c, c is not CallCause.RULE) for c in CallCause])
def test_only_the_rule_leaves_a_ticket_unmodified(cause: CallCause, modified: bool) -> None:
    assert ticket().call(COUNTER, OFFICER, cause, NOW).modified is modified


def test_serving_begins_once() -> None:
    served = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW).start(NOW)
    held = served.hold(NOW + MINUTE, NOW + 10 * MINUTE)
    assert held.hold_until == NOW + 10 * MINUTE
    resumed = held.resume(CounterId("counter-2"), OfficerId("officer-2"), NOW + 3 * MINUTE)
    assert resumed.serving_at == NOW
    assert (resumed.counter_id, resumed.officer_id) == ("counter-2", "officer-2")
    assert (resumed.held_at, resumed.hold_until) == (None, None)


def test_transfer_keeps_the_promise_and_names_one_target() -> None:
    called = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW)
    moved = called.transfer(to_counter_id=CounterId("counter-2"))
    assert moved.call_by == called.call_by
    assert (moved.domain, moved.to_counter_id) == (BusinessDomain.EXIT_ENTRY, "counter-2")
    assert moved.issued_domain is BusinessDomain.EXIT_ENTRY
    elsewhere = called.transfer(to_domain=BusinessDomain.VEHICLE)
    assert (elsewhere.domain, elsewhere.issued_domain) == (BusinessDomain.VEHICLE, BusinessDomain.EXIT_ENTRY)


@pytest.mark.parametrize(
    ("person_class", "in_care", "half", "grace"),
    [
        (PersonClass.ORDINARY, False, 10 * MINUTE, 30 * MINUTE),
        (PersonClass.ORDINARY, True, 10 * MINUTE, 60 * MINUTE),
        (PersonClass.SENIOR, False, 2.5 * MINUTE, 60 * MINUTE),
    ],
)
def test_who_comes_back_waits_half_the_target(
    person_class: PersonClass, in_care: bool, half: timedelta, grace: timedelta
) -> None:
    missed = ticket(TicketState.NO_SHOW, person_class=person_class, ended_at=NOW)
    back = missed.reinstate(NOW + grace, PromiseRule(), in_care=in_care)
    assert back.call_by == NOW + grace + half
    assert (back.state, back.ended_at, back.modified) == (TicketState.WAITING, None, True)
    assert back.returned is Returned.MISSED
    late = missed.reinstate(NOW + grace + MINUTE, PromiseRule(), in_care=in_care)
    assert (late.call_by, late.returned) == (NOW + grace + 21 * MINUTE, Returned.MISSED_LATE), "as ordinary"


def test_who_was_held_keeps_the_promise() -> None:
    held = ticket(TicketState.HELD, held_at=NOW, hold_until=NOW + MINUTE)
    back = held.reinstate(NOW + 30 * MINUTE, PromiseRule())
    assert back.call_by == held.call_by
    assert (back.held_at, back.hold_until, back.counter_id) == (None, None, None)
    assert back.returned is Returned.HELD
    again = back.call(COUNTER, OFFICER, CallCause.RETURNED, NOW)
    assert again.transfer(to_domain=BusinessDomain.VEHICLE).returned is None
    assert again.hold(NOW, None).returned is None


def test_the_clerk_is_reminded_when_the_time_has_come() -> None:
    held = ticket(TicketState.HELD, held_at=NOW, hold_until=NOW + MINUTE)
    assert [held.reminds_at(NOW + seconds * timedelta(seconds=1)) for seconds in (59, 60)] == [False, True]
    assert not replace(held, hold_until=None).reminds_at(NOW + MINUTE)
    assert not held.resume(COUNTER, OFFICER, NOW).reminds_at(NOW + MINUTE)


def test_walking_counts_from_the_first_call_of_the_round() -> None:
    called = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW)
    there = called.recall(NOW + MINUTE, most_calls=2).start(NOW + 1.5 * MINUTE)
    assert (called.walk, there.walk) == (None, 1.5 * MINUTE)
    sent = there.transfer(to_domain=BusinessDomain.VEHICLE)
    again = sent.call(COUNTER, OFFICER, CallCause.RULE, NOW + 9 * MINUTE)
    assert again.walk is None, "the start was of an earlier round"


def test_a_call_is_repeated_so_often_at_most() -> None:
    called = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW)
    twice = called.recall(NOW, most_calls=2)
    with pytest.raises(RecallLimitReached) as refusal:
        twice.recall(NOW, most_calls=2)
    assert refusal.value.facts == {"label": twice.label, "calls": 2}


class TestMiss:
    """过号 only after enough calls or enough time."""

    called = ticket().call(COUNTER, OFFICER, CallCause.RULE, NOW)

    def test_too_early(self) -> None:
        with pytest.raises(NoShowTooEarly) as refusal:
            self.called.miss(NOW + timedelta(seconds=59), calls_needed=3, after=MINUTE)
        assert refusal.value.facts == {"calls": 1, "calls_needed": 3, "seconds_left": 2}

    def test_enough_time(self) -> None:
        assert self.called.miss(NOW + MINUTE, calls_needed=3, after=MINUTE).state is TicketState.NO_SHOW

    def test_enough_calls(self) -> None:
        thrice = self.called.recall(NOW, most_calls=3).recall(NOW, most_calls=3)
        assert thrice.miss(NOW, calls_needed=3, after=MINUTE).state is TicketState.NO_SHOW

    def test_time_counts_from_the_first_call(self) -> None:
        twice = self.called.recall(NOW + timedelta(seconds=50), most_calls=3)
        assert twice.miss(NOW + MINUTE, calls_needed=3, after=MINUTE).state is TicketState.NO_SHOW

    @pytest.mark.parametrize("returned", ["reinstate", "transfer"])
    def test_a_later_round_does_not_inherit_the_time_of_the_first(self, returned: str) -> None:
        """Somebody who came back must be called long enough again."""
        later = NOW + 30 * MINUTE
        if returned == "reinstate":
            waiting = self.called.miss(NOW + MINUTE, calls_needed=3, after=MINUTE).reinstate(
                later, PromiseRule()
            )
        else:
            waiting = self.called.transfer(to_domain=BusinessDomain.VEHICLE)
        again = waiting.call(COUNTER, OFFICER, CallCause.RULE, later).recall(
            later + timedelta(seconds=5), most_calls=3
        )
        with pytest.raises(NoShowTooEarly):
            again.miss(later + timedelta(seconds=6), calls_needed=3, after=MINUTE)

    def test_the_wrong_state_is_told_first(self) -> None:
        with pytest.raises(TicketMoveRefused):
            ticket().miss(NOW, calls_needed=3, after=MINUTE)


def test_beside_and_of_person_change_nothing_else() -> None:
    plain = ticket()
    assert plain.beside(TicketId("t0")) == replace(plain, beside_id=TicketId("t0"), version=2)
    assert plain.of_person(PersonId("p")) == replace(plain, person_id=PersonId("p"), version=2)


def test_label() -> None:
    assert ticket_label(BusinessDomain.EXIT_ENTRY, 11) == "A011"
    assert ticket_label(BusinessDomain.EXIT_ENTRY, 1234) == "A1234"
    assert ticket_label(BusinessDomain.EXIT_ENTRY, 11, letters=False) == "0011"
