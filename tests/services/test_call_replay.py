"""Playing the calls again: who was passed over, and why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import NINE, StationRig, opened
from tests.services.books_rig import Books
from window_client.domain.queue.ticket import CallCause
from window_client.domain.station.counter import CounterMode
from window_client.ids import TicketId
from window_client.services.call_replay import CallReplay

TODAY = date(2026, 3, 18)


@pytest.fixture
def queue(rig: StationRig) -> Books:
    """Counters 1 and 2 take everything, 3 household, 4 seniors first."""
    for number in (1, 2, 3):
        rig.open_counter(number)
    return Books(rig)


def test_calls_by_the_rule_pass_over_nobody(queue: Books) -> None:
    rig = queue.rig
    for index in range(6):
        rig.give("household" if index % 2 else "vehicle", "senior" if index == 4 else "ordinary")
        rig.clock.forward(minutes=1)
    rig.call(3)
    rig.call(1)
    rig.call(2)
    report = queue.audit.replay(officer=queue.auditor, day=TODAY)
    assert (report.calls, report.exceptions, report.holds) == ({"rule": 3}, (), True)


def test_a_call_by_hand_is_listed_with_its_cause(queue: Books) -> None:
    rig = queue.rig
    first, second, third = rig.give(), rig.give(), rig.give()
    rig.clock.forward(minutes=1)
    rig.station.queue.call_chosen(**rig.at(1), ticket=third.id, reason="腿脚不便")
    report = queue.audit.replay(day=TODAY)
    (one,) = report.exceptions
    assert (one.cause, one.called, one.passed_over) == ("chosen", third.label, (first.label, second.label))
    assert report.holds


def test_a_senior_counter_is_listed_apart(queue: Books) -> None:
    rig = queue.rig
    plain = rig.give()
    rig.clock.forward(minutes=19)
    senior = rig.give("household", "senior")
    rig.clock.forward(seconds=30)
    rig.station.counters.close(officer=rig.officer(), counter=rig.counter(1))
    rig.open_counter(1, mode=CounterMode.SENIOR_FIRST)
    assert rig.call(1).ticket.id == senior.id
    (one,) = queue.audit.replay(day=TODAY).exceptions
    assert (one.cause, one.passed_over) == ("senior_counter", (plain.label,))


def test_who_waits_for_another_counter_was_not_passed_over(queue: Books) -> None:
    rig = queue.rig
    moved = rig.called(1)
    rig.station.queue.transfer(
        officer=rig.officer(), ticket=moved.id, reason="找他", to_counter=rig.counter(2)
    )
    rig.clock.forward(minutes=1)
    rig.give("vehicle")
    rig.clock.forward(minutes=1)
    assert rig.call(1).ticket.domain == "vehicle"
    assert queue.audit.replay(day=TODAY).exceptions == ()


def test_who_came_within_two_seconds_was_not_passed_over(queue: Books) -> None:
    rig = queue.rig
    chosen = rig.give()
    rig.clock.forward(minutes=1)
    senior_too_late = rig.give("household", "senior")
    called_by_rule(rig, chosen.id)
    assert senior_too_late.call_by < chosen.call_by
    assert queue.audit.replay(day=TODAY).exceptions == ()


def called_by_rule(rig: StationRig, ticket: TicketId) -> None:
    """Let counter 1 call this one as if the rule had chosen it."""
    rig.station.queue._claim = lambda doing, place: (  # type: ignore[method-assign]
        doing.work.tickets.get(ticket),
        CallCause.RULE,
    )
    rig.call(1)


def test_a_call_that_broke_the_rule_is_a_fault(queue: Books) -> None:
    rig = queue.rig
    first = rig.give()
    rig.clock.forward(minutes=1)
    second = rig.give()
    rig.clock.forward(minutes=1)
    called_by_rule(rig, second.id)
    report = queue.audit.replay(day=TODAY)
    assert not report.holds
    assert [(one.cause, one.passed_over) for one in report.exceptions] == [("rule", (first.label,))]


def test_whom_another_workplace_was_just_taking_was_not_passed_over(queue: Books) -> None:
    """On a server a call does not wait for a ticket in another one's hands, and may be written first."""
    rig = queue.rig
    first = rig.give()
    rig.clock.forward(minutes=1)
    rig.give()
    rig.clock.forward(minutes=1)
    with opened(rig.another()) as other:
        assert other.station.queue.call_next(**rig.at(2)) is not None
    rig.call(1)
    *rows, theirs, mine = rig.journal()
    assert CallReplay(TODAY).run([*rows, theirs, mine]).exceptions == ()
    assert CallReplay(TODAY).run([*rows, mine, theirs]).exceptions == ()
    later = replace(theirs, entry=replace(theirs.entry, at=theirs.entry.at + timedelta(seconds=2)))
    (one,) = CallReplay(TODAY).run([*rows, mine, later]).exceptions
    assert (one.cause, one.passed_over) == ("rule", (first.label,))
    same = replace(theirs, entry=replace(theirs.entry, chain=mine.entry.chain))
    assert not CallReplay(TODAY).run([*rows, mine, same]).holds


def test_tickets_carried_in_are_known_to_the_replay(queue: Books) -> None:
    rig = queue.rig
    old = rig.give()
    rig.clock.forward(hours=8)
    queue.day.close(officer=queue.supervisor, day=TODAY, carry_over=(old.id,))
    rig.clock.now = NINE + timedelta(days=1)
    fresh = rig.give()
    rig.clock.forward(minutes=1)
    rig.station.queue.call_chosen(**rig.at(1), ticket=fresh.id, reason="赶车")
    (one,) = queue.audit.replay(day=TODAY + timedelta(days=1)).exceptions
    assert (one.called, one.passed_over) == ("H002", ("H001",))
