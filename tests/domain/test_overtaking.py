"""Overtaking: the promise rule keeps its bound, whatever comes and whoever calls."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.overtaking import Waiter, bound, may_overtake, overtakers, overtaking_of
from window_client.domain.queue.promise import PersonClass, PromiseRule

START = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
RULE = PromiseRule()
DOMAINS = list(BusinessDomain)


def waiter(
    minute: float, target: float, called: float | None = None, *, modified: bool = False, counter: int = 1
) -> Waiter:
    return Waiter(
        BusinessDomain.HOUSEHOLD,
        START + timedelta(minutes=minute),
        timedelta(minutes=target),
        None if called is None else START + timedelta(minutes=called),
        counter,
        modified,
    )


def takes_all(counter: int | None, domain: BusinessDomain) -> bool:
    return counter is not None


def test_a_senior_may_overtake_within_the_difference_of_the_targets() -> None:
    ordinary = waiter(0, 20)
    assert may_overtake(waiter(14.9, 5), ordinary)
    assert not may_overtake(waiter(15, 5), ordinary)
    assert not may_overtake(waiter(0, 5), ordinary), "came at the same moment: nobody is overtaken"
    assert not may_overtake(waiter(5, 20), ordinary), "the same class keeps its order"


def test_bound_counts_only_who_the_rule_would_let_pass() -> None:
    ordinary = waiter(0, 20)
    others = [waiter(1, 5), waiter(14, 5), waiter(16, 5), waiter(2, 20), waiter(3, 5, modified=True)]
    assert bound(ordinary, others) == 2


def test_overtakers_are_later_comers_called_before_by_a_counter_of_the_business() -> None:
    ordinary = waiter(0, 20, called=12)
    passing, elsewhere = waiter(5, 5, called=8), waiter(6, 5, called=9, counter=2)
    after, earlier = waiter(7, 5, called=13), waiter(-5, 20, called=6)

    def takes(counter: int | None, domain: BusinessDomain) -> bool:
        return counter == 1

    assert overtakers(ordinary, [passing, elsewhere, after, earlier], takes) == (passing,)


def test_calls_of_another_cause_are_counted_apart() -> None:
    waiters = [waiter(0, 20, called=12), waiter(1, 20, called=5, modified=True), waiter(3, 5, called=6)]
    found = overtaking_of(waiters, takes_all)
    assert (found.most, found.bound, found.apart) == (1, 1, 1)


@st.composite
def days(draw: st.DrawFn) -> list[tuple[float, PersonClass, BusinessDomain]]:
    """Arrivals of a morning: minute, class, business."""
    arrivals = draw(
        st.lists(
            st.tuples(
                st.integers(0, 3000),
                st.sampled_from([PersonClass.ORDINARY, PersonClass.SENIOR, PersonClass.PICKUP]),
                st.sampled_from(DOMAINS),
            ),
            min_size=1,
            max_size=30,
        )
    )
    return sorted((second / 20, person, domain) for second, person, domain in arrivals)


@given(
    days(),
    st.lists(st.sets(st.sampled_from(DOMAINS), min_size=1), min_size=1, max_size=3),
    st.lists(st.integers(1, 9), min_size=1, max_size=8),
)
def test_the_promise_rule_never_breaks_its_bound(
    arrivals: list[tuple[float, PersonClass, BusinessDomain]],
    counters: list[set[BusinessDomain]],
    lengths: list[int],
) -> None:
    done = played(arrivals, counters, lengths)

    def takes(counter: int | None, domain: BusinessDomain) -> bool:
        return counter is not None and domain in counters[counter]

    for one in done:
        passing = overtakers(one, done, takes)
        assert all(may_overtake(other, one) for other in passing)
        assert len(passing) <= bound(one, done)
    figures = overtaking_of(done, takes)
    called = [one for one in done if one.called_at is not None]
    assert figures.most == max((len(overtakers(one, done, takes)) for one in called), default=0)
    assert figures.bound == max((bound(one, done) for one in called), default=0)
    assert figures.most <= figures.bound


def played(
    arrivals: list[tuple[float, PersonClass, BusinessDomain]],
    counters: list[set[BusinessDomain]],
    lengths: list[int],
) -> list[Waiter]:
    """Play the morning: each counter that gets free calls the earliest promise that it takes."""
    waiting = [
        Waiter(domain, START + timedelta(minutes=minute), RULE.target(person))
        for minute, person, domain in arrivals
    ]
    free, done = [0.0] * len(counters), list[Waiter]()
    for turn in range(400):
        number = min(range(len(counters)), key=lambda one: free[one])
        now = START + timedelta(minutes=free[number])
        here = [one for one in waiting if one.arrival <= now and one.domain in counters[number]]
        if not here:
            free[number] += 0.7
            continue
        chosen = min(here, key=lambda one: (one.arrival + one.target, one.arrival, waiting.index(one)))
        waiting.remove(chosen)
        done.append(Waiter(chosen.domain, chosen.arrival, chosen.target, now, number))
        free[number] += lengths[turn % len(lengths)]
    return [*done, *waiting]
