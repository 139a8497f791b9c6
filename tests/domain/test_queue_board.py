"""The rule of the one queue: earliest promise first, and how far it lets somebody be overtaken."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.queue_board import (
    SENIOR_CLASSES,
    cause_of,
    eligible,
    pick,
    reason_for,
    view_around,
)
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter, CounterMode
from window_client.ids import CounterId, OfficerId, StationId, TicketId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
RULE = PromiseRule()
HERE, OTHER = CounterId("here"), CounterId("other")
ME, ELSE = OfficerId("me"), OfficerId("else")
DOMAINS = st.sampled_from(BusinessDomain)
CLASSES = st.sampled_from([one for one in PersonClass if one is not PersonClass.BOOKED])


def counter(
    domains: frozenset[BusinessDomain] = frozenset(BusinessDomain), mode: CounterMode = CounterMode.ORDINARY
) -> Counter:
    return Counter(HERE, StationId("s"), 1, "综合窗", domains, mode)


def ticket(number: int, seconds: float, person_class: PersonClass, domain: BusinessDomain) -> Ticket:
    arrival = NOW + timedelta(seconds=seconds)
    return Ticket(
        id=TicketId(f"t{number}"),
        station_id=StationId("s"),
        day=date(2026, 3, 18),
        number=number,
        label=f"{domain.letter}{number:03d}",
        domain=domain,
        issued_domain=domain,
        person_class=person_class,
        state=TicketState.WAITING,
        arrival=arrival,
        call_by=RULE.call_by(arrival, person_class),
    )


def in_order(tickets: list[Ticket]) -> tuple[Ticket, ...]:
    return tuple(sorted(tickets, key=lambda t: (t.call_by, t.arrival, t.number)))


@st.composite
def queues(draw: st.DrawFn, max_size: int = 12) -> list[Ticket]:
    """Tickets in the order of arrival; some are addressed to a counter or an officer."""
    arrivals = sorted(draw(st.lists(st.integers(0, 3600), max_size=max_size)))
    made = []
    for number, arrival in enumerate(arrivals, 1):
        one = ticket(number, arrival, draw(CLASSES), draw(DOMAINS))
        target = draw(st.sampled_from([None] * 6 + ["here", "other", "me", "else"]))
        if target in ("here", "other"):
            one = replace(one, to_counter_id=CounterId(target), modified=True)
        elif target is not None:
            one = replace(one, to_officer_id=OfficerId(target), modified=True)
        made.append(one)
    return made


COUNTERS = st.builds(
    counter,
    st.frozensets(DOMAINS, min_size=1),
    st.sampled_from(CounterMode),
)


@given(queues(), COUNTERS)
def test_an_ordinary_counter_takes_the_earliest_promise(tickets: list[Ticket], place: Counter) -> None:
    place = replace(place, mode=CounterMode.ORDINARY)
    chosen = pick(in_order(tickets), place, ME)
    mine = [one for one in tickets if eligible(one, place, ME)]
    if not mine:
        assert chosen is None
    else:
        assert chosen is not None
        assert chosen.call_by == min(one.call_by for one in mine)
        # ties go to who came first
        assert all(
            (chosen.arrival, chosen.number) <= (one.arrival, one.number)
            for one in mine
            if one.call_by == chosen.call_by
        )


@given(queues(), COUNTERS)
def test_the_senior_counter_takes_seniors_first(tickets: list[Ticket], place: Counter) -> None:
    place = replace(place, mode=CounterMode.SENIOR_FIRST)
    chosen = pick(in_order(tickets), place, ME)
    mine = [one for one in in_order(tickets) if eligible(one, place, ME)]
    seniors = [one for one in mine if one.person_class in SENIOR_CLASSES]
    assert chosen == (seniors[0] if seniors else mine[0] if mine else None)


@given(queues(), COUNTERS)
def test_a_counter_for_seniors_only_calls_others_only_if_they_were_sent_to_it(
    tickets: list[Ticket], place: Counter
) -> None:
    place = replace(place, mode=CounterMode.SENIOR_ONLY)
    chosen = pick(in_order(tickets), place, ME)
    if chosen is not None and chosen.person_class not in SENIOR_CLASSES:
        assert chosen.to_counter_id == HERE or chosen.to_officer_id == ME


@given(queues(), COUNTERS)
def test_what_was_sent_elsewhere_is_never_taken(tickets: list[Ticket], place: Counter) -> None:
    chosen = pick(in_order(tickets), place, ME)
    if chosen is not None:
        assert chosen.to_counter_id in (None, HERE)
        assert chosen.to_officer_id in (None, ME)
        if chosen.to_counter_id is None and chosen.to_officer_id is None:
            assert chosen.domain in place.domains


def test_addressed_tickets_are_eligible_whatever_their_business() -> None:
    place = counter(frozenset({BusinessDomain.HOUSEHOLD}))
    other = ticket(1, 0, PersonClass.ORDINARY, BusinessDomain.VEHICLE)
    assert not eligible(other, place, ME)
    assert eligible(replace(other, to_counter_id=HERE), place, ME)
    assert eligible(replace(other, to_officer_id=ME), place, ME)
    assert not eligible(replace(other, to_officer_id=ELSE), place, ME)
    assert not eligible(replace(other, to_officer_id=ME), place, None)


@given(queues(max_size=25), st.lists(st.tuples(st.integers(0, 4000), COUNTERS), max_size=40))
def test_bound_on_being_overtaken(tickets: list[Ticket], calls: list[tuple[int, Counter]]) -> None:
    """An unmodified i is overtaken by an unmodified j only if arrival_j − arrival_i < target_i − target_j."""
    waiting = list(tickets)
    for seconds, raw in sorted(calls, key=lambda call: call[0]):
        place = replace(raw, mode=CounterMode.ORDINARY)
        here = [one for one in waiting if one.arrival <= NOW + timedelta(seconds=seconds)]
        chosen = pick(in_order(here), place, ME)
        if chosen is None:
            continue
        waiting.remove(chosen)
        if chosen.modified:
            continue
        for i in here:
            if i is chosen or i.modified or not eligible(i, place, ME) or i.arrival >= chosen.arrival:
                continue
            lead = RULE.target(i.person_class) - RULE.target(chosen.person_class)
            assert chosen.arrival - i.arrival < lead


@given(queues(), COUNTERS)
def test_the_view_counts_who_waits_for_this_counter(tickets: list[Ticket], place: Counter) -> None:
    waiting = in_order(tickets)
    chosen = pick(waiting, place, ME)
    if chosen is None:
        return
    view = view_around(chosen, waiting, place, ME)
    mine = [one for one in waiting if eligible(one, place, ME)]
    assert view.waiting == len(mine)
    assert view.seniors_waiting == sum(one.person_class in SENIOR_CLASSES for one in mine)
    assert len(view.overtaken) <= 3
    by_label = {one.label: one for one in mine}
    for passed in view.overtaken:
        assert passed.came_earlier == chosen.arrival - by_label[passed.label].arrival > timedelta(0)
        assert passed.call_by == by_label[passed.label].call_by


@pytest.mark.parametrize("addressed", [True, False])
def test_cause(addressed: bool) -> None:
    first = ticket(1, 0, PersonClass.ORDINARY, BusinessDomain.HOUSEHOLD)
    senior = ticket(2, 30 * 60, PersonClass.SENIOR, BusinessDomain.HOUSEHOLD)
    assert cause_of(first, first) is CallCause.RULE
    assert cause_of(senior, None) is CallCause.RULE
    assert cause_of(senior, first) is CallCause.SENIOR_COUNTER
    assert cause_of(replace(senior, to_counter_id=HERE), first) is CallCause.ADDRESSED


def test_the_reason_holds_the_facts_of_the_call() -> None:
    place = counter(frozenset({BusinessDomain.VEHICLE, BusinessDomain.CONSULT}), CounterMode.SENIOR_FIRST)
    chosen = ticket(1, 0, PersonClass.SENIOR, BusinessDomain.VEHICLE)
    why = reason_for(chosen, place, CallCause.SENIOR_COUNTER)
    assert why.call_by == chosen.call_by
    assert why.domains == (BusinessDomain.CONSULT, BusinessDomain.VEHICLE)
    assert (why.cause, why.mode) == (CallCause.SENIOR_COUNTER, CounterMode.SENIOR_FIRST)
