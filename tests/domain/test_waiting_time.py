"""About how long one waits: sane for every queue, never beyond the promise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.waiting_time import (
    ENOUGH,
    USUAL_SERVICE,
    Estimate,
    InLine,
    OpenCounter,
    estimate,
    service_times,
)
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.open_time import BY_THE_CLOCK, OpenTime
from window_client.ids import CounterId, OfficerId, StationId, TicketId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
HERE = StationId("station")
ALL = frozenset(BusinessDomain)
HOUSEHOLD, VEHICLE = BusinessDomain.HOUSEHOLD, BusinessDomain.VEHICLE
RULE = PromiseRule()


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def ticket(
    number: int,
    domain: BusinessDomain = HOUSEHOLD,
    ago: float = 1.0,
    person_class: PersonClass = PersonClass.ORDINARY,
) -> Ticket:
    arrival = NOW - minutes(ago)
    return Ticket(
        id=TicketId(f"t{number}"),
        station_id=HERE,
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


def counter(
    number: int,
    domains: frozenset[BusinessDomain] = ALL,
    mode: CounterMode = CounterMode.ORDINARY,
    busy: BusinessDomain | None = None,
    busy_for: float = 0,
) -> OpenCounter:
    place = Counter(
        CounterId(f"c{number}"), HERE, number, "", domains, mode, officer_id=OfficerId(str(number))
    )
    return OpenCounter(place, busy, NOW - minutes(busy_for) if busy else None)


def now_comes(
    waiting: Sequence[Ticket],
    counters: Sequence[OpenCounter],
    domain: BusinessDomain = HOUSEHOLD,
    person_class: PersonClass = PersonClass.ORDINARY,
) -> Estimate:
    asked = InLine(domain, RULE.call_by(NOW, person_class), NOW, person_class)
    return estimate(asked, NOW, waiting=waiting, counters=counters, service=USUAL_SERVICE)


def test_nobody_waits_at_a_free_counter() -> None:
    assert now_comes([], [counter(1)]) == Estimate(0, timedelta(0))


def test_the_line_is_worked_off_by_all_counters_together() -> None:
    line = [ticket(number) for number in (1, 2, 3)]
    assert now_comes(line, [counter(1)]) == Estimate(3, minutes(20), crowded=True)
    two = now_comes(line, [counter(1), counter(2)])
    assert (two.ahead, two.minutes, two.crowded) == (3, 15, False)


def test_a_busy_counter_is_waited_for() -> None:
    assert now_comes([], [counter(1, busy=VEHICLE, busy_for=2)]).wait == minutes(3)
    # longer than usual: a quarter of the usual time more
    assert now_comes([], [counter(1, busy=VEHICLE, busy_for=60)]).wait == minutes(1.25)
    assert now_comes([], [counter(1, busy=VEHICLE), counter(2)]).wait == timedelta(0)


def test_another_business_counts_as_far_as_it_takes_the_same_counters() -> None:
    line = [ticket(1, VEHICLE)]
    apart = [counter(1, frozenset({HOUSEHOLD})), counter(2, frozenset({VEHICLE}))]
    assert now_comes(line, apart) == Estimate(0, timedelta(0))
    assert now_comes(line, [counter(1)]) == Estimate(0, minutes(5))


def test_where_nobody_takes_the_business_nothing_is_said() -> None:
    said = now_comes([ticket(1)], [counter(1, frozenset({VEHICLE}))])
    assert (said.ahead, said.wait, said.minutes) == (1, None, None)


def test_a_counter_for_seniors_alone_is_nobody_elses() -> None:
    only = [counter(1, mode=CounterMode.SENIOR_ONLY)]
    assert now_comes([], only).wait is None
    assert now_comes([], only, person_class=PersonClass.SENIOR).wait == timedelta(0)


def test_who_is_promised_earlier_is_not_behind_the_line() -> None:
    line = [ticket(1, ago=1)]
    assert now_comes(line, [counter(1)], person_class=PersonClass.SENIOR) == Estimate(0, timedelta(0))


def test_a_ticket_is_not_before_itself() -> None:
    mine = ticket(2, ago=3)
    place = InLine(mine.domain, mine.call_by, mine.arrival, mine.person_class, mine.number)
    line = [ticket(1, ago=3), mine, ticket(3, ago=2)]
    said = estimate(place, NOW, waiting=line, counters=[counter(1)], service=USUAL_SERVICE)
    assert (said.ahead, said.minutes) == (1, 10)


def test_the_day_itself_tells_how_long_services_take() -> None:
    few = {HOUSEHOLD: [minutes(1)] * (ENOUGH - 1)}
    assert service_times(few)[HOUSEHOLD] == USUAL_SERVICE[HOUSEHOLD]
    enough = {HOUSEHOLD: [minutes(4)] * ENOUGH + [minutes(90)]}
    assert service_times(enough)[HOUSEHOLD] == minutes(4)
    # what the station configured, until then
    assert service_times({}, {VEHICLE: minutes(9)})[VEHICLE] == minutes(9)


@pytest.mark.parametrize(("span", "said"), [(timedelta(0), 0), (timedelta(seconds=1), 1), (minutes(3), 3)])
def test_minutes_are_rounded_up(span: timedelta, said: int) -> None:
    assert Estimate(0, span).minutes == said


lines = st.lists(
    st.builds(
        ticket,
        number=st.integers(1, 400),
        domain=st.sampled_from(BusinessDomain),
        ago=st.floats(0, 90),
        person_class=st.sampled_from(PersonClass),
    ),
    max_size=25,
)
windows = st.lists(
    st.builds(
        counter,
        number=st.integers(1, 1000),
        domains=st.frozensets(st.sampled_from(BusinessDomain), min_size=1),
        mode=st.sampled_from(CounterMode),
        busy=st.none() | st.sampled_from(BusinessDomain),
        busy_for=st.floats(0, 90),
    ),
    max_size=6,
    unique_by=lambda one: one.counter.id,
)
domains = st.sampled_from(BusinessDomain)


@given(lines, windows, domains, st.sampled_from(PersonClass))
def test_never_beyond_the_promise_and_never_in_the_past(
    line: list[Ticket], counters: list[OpenCounter], domain: BusinessDomain, person_class: PersonClass
) -> None:
    said = now_comes(line, counters, domain, person_class)
    if said.wait is None:
        assert not any(
            domain in one.counter.domains and one.counter.mode is not CounterMode.SENIOR_ONLY
            for one in counters
        )
    else:
        assert timedelta(0) <= said.wait <= RULE.call_by(NOW, person_class) - NOW
    assert 0 <= said.ahead <= sum(one.domain is domain for one in line)


@given(lines, windows, domains, st.data())
def test_one_more_in_line_never_shortens_the_wait(
    line: list[Ticket], counters: list[OpenCounter], domain: BusinessDomain, data: st.DataObject
) -> None:
    longer = now_comes(line, counters, domain)
    if not line:
        return
    left_out = data.draw(st.integers(0, len(line) - 1))
    shorter = now_comes([*line[:left_out], *line[left_out + 1 :]], counters, domain)
    assert shorter.ahead <= longer.ahead
    assert (shorter.wait is None) == (longer.wait is None)
    if shorter.wait is not None and longer.wait is not None:
        # sums of the same parts in another order
        assert shorter.wait <= longer.wait + timedelta(milliseconds=1)


@given(lines, windows, domains)
def test_one_more_counter_never_lengthens_the_wait(
    line: list[Ticket], counters: list[OpenCounter], domain: BusinessDomain
) -> None:
    before = now_comes(line, counters, domain)
    after = now_comes(line, [*counters, counter(0)], domain)
    assert after.wait is not None
    if before.wait is not None:
        assert after.wait <= before.wait + timedelta(milliseconds=1)


@given(windows, domains)
def test_no_wait_where_nobody_waits_and_a_counter_is_free(
    counters: list[OpenCounter], domain: BusinessDomain
) -> None:
    assert now_comes([], [*counters, counter(0)], domain) == Estimate(0, timedelta(0))


@given(lines, windows)
def test_later_promises_do_not_count(line: list[Ticket], counters: list[OpenCounter]) -> None:
    later = [replace(one, arrival=NOW + minutes(1), call_by=NOW + minutes(60)) for one in line]
    assert now_comes(later, counters) == now_comes([], counters)


#: 8:30–12:00 and 13:30–17:30 at the station
DAY = OpenTime(
    (
        (NOW - minutes(30), NOW + minutes(180)),
        (NOW + minutes(270), NOW + minutes(510)),
    )
)


@given(
    st.integers(0, 40),
    st.integers(-60, 600),
    st.integers(0, 120),
    st.integers(1, 4),
)
def test_nobody_is_told_a_time_in_a_break(line: int, comes: int, promised: int, open_counters: int) -> None:
    now = NOW + minutes(comes)
    rule = PromiseRule({PersonClass.ORDINARY: minutes(promised)}, open_time=DAY)
    asked = InLine(HOUSEHOLD, rule.call_by(now, PersonClass.ORDINARY), now)
    waiting = [replace(ticket(number + 1), arrival=NOW, call_by=NOW) for number in range(line)]
    counters = [counter(number + 1) for number in range(open_counters)]

    def said(open_time: OpenTime) -> Estimate:
        return estimate(
            asked, now, waiting=waiting, counters=counters, service=USUAL_SERVICE, open_time=open_time
        )

    told = said(DAY)
    assert told.wait is not None
    about = now + told.wait
    assert about <= asked.call_by
    # at a promise that ends with the session it may be
    assert about == asked.call_by or DAY.begins(about) == about
    assert told.wait >= (said(BY_THE_CLOCK).wait or minutes(0))


def test_a_promise_that_is_over_is_kept_at_the_next_opening() -> None:
    noon = NOW + minutes(200)
    asked = InLine(HOUSEHOLD, NOW, NOW, number=1)
    told = estimate(asked, noon, waiting=[], counters=[counter(1)], service=USUAL_SERVICE, open_time=DAY)
    assert told == Estimate(0, minutes(70), crowded=False)
