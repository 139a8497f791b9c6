"""Overtaking: the promise rule keeps its bound, whatever comes and whoever calls."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.overtaking import Waiter, bound, may_overtake, overtakers, overtaking_of
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.queue_board import cause_of, pick
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.open_time import OpenTime
from window_client.ids import CounterId, OfficerId, StationId, TicketId

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


@st.composite
def open_times(draw: st.DrawFn) -> OpenTime:
    """No sessions, or up to three of them in the time in which people come."""
    bounds = sorted(draw(st.sets(st.integers(-30, 200), max_size=6)))
    moments = [START + timedelta(minutes=minute) for minute in bounds]
    return OpenTime(tuple(zip(moments[::2], moments[1::2], strict=False)))


@given(
    days(),
    st.lists(st.sets(st.sampled_from(DOMAINS), min_size=1), min_size=1, max_size=3),
    st.lists(st.integers(1, 9), min_size=1, max_size=8),
    open_times(),
)
def test_the_promise_rule_never_breaks_its_bound(
    arrivals: list[tuple[float, PersonClass, BusinessDomain]],
    counters: list[set[BusinessDomain]],
    lengths: list[int],
    sessions: OpenTime,
) -> None:
    rule = replace(RULE, open_time=sessions)
    done = played(arrivals, counters, lengths, rule)

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
    rule: PromiseRule,
) -> list[Waiter]:
    """Play the morning: each counter that gets free calls the earliest promise that it takes."""
    waiting = [
        Waiter(domain, arrival, rule.call_by(arrival, person) - arrival)
        for arrival, person, domain in (
            (START + timedelta(minutes=minute), person, domain) for minute, person, domain in arrivals
        )
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


@dataclass(frozen=True)
class Turn:
    """What happens when a counter gets free.

    Attributes:
        minutes: how long it is busy then.
        what: ``serve``; ``by_hand`` calls the last one of the queue; ``send`` transfers the called one,
            ``return`` lets it miss its call and come back, ``again`` holds it and lets it wait again;
            ``remix`` gives the counter other business before it calls.
    """

    minutes: int
    what: str
    domains: frozenset[BusinessDomain]


@dataclass
class Morning:
    """A morning of real tickets, called by the real rule.

    Attributes:
        waits_from: when somebody who came back waits again.
        called_for: what the counter took that called a ticket the first time.
    """

    tickets: list[Ticket]
    counters: list[Counter]
    rule: PromiseRule = RULE
    waits_from: dict[TicketId, datetime] = field(default_factory=dict)
    called_for: dict[TicketId, frozenset[BusinessDomain]] = field(default_factory=dict)

    def play(self, turns: Sequence[Turn], ending_after: int = 300) -> None:
        """Whichever counter is free first takes the next turn."""
        free = [START] * len(self.counters)
        for nth in range(ending_after):
            place = min(range(len(free)), key=lambda one: free[one])
            turn = turns[nth % len(turns)]
            self._take(place, turn, free[place])
            free[place] += timedelta(minutes=turn.minutes)

    def waiters(self) -> list[Waiter]:
        """As the day's figures see them; each call is a counter of its own, for counters were changed."""
        return [
            Waiter(
                ticket.domain,
                ticket.arrival,
                max(timedelta(0), ticket.call_by - ticket.arrival),
                ticket.first_called_at,
                ticket.number,
                ticket.modified,
            )
            for ticket in self.tickets
        ]

    def takes(self, number: int | None, domain: BusinessDomain) -> bool:
        """Whether the counter that called this number first took a business then."""
        return number is not None and domain in self.called_for.get(self.tickets[number - 1].id, ())

    def _take(self, place: int, turn: Turn, now: datetime) -> None:
        if turn.what == "remix":
            self.counters[place] = replace(self.counters[place], domains=turn.domains)
        counter = self.counters[place]
        officer = OfficerId(f"officer {place}")
        waiting = tuple(
            sorted(
                (one for one in self.tickets if self._waits(one, now)),
                key=lambda one: (one.call_by, one.arrival, one.number),
            )
        )
        plain = pick(waiting, replace(counter, mode=CounterMode.ORDINARY), officer)
        chosen = pick(waiting, counter, officer)
        if turn.what == "by_hand" and waiting:
            called = waiting[-1].call(counter.id, officer, CallCause.CHOSEN, now)
        elif chosen is not None:
            called = chosen.call(counter.id, officer, cause_of(chosen, plain), now)
        else:
            return
        self.called_for.setdefault(called.id, counter.domains)
        self.tickets[called.number - 1] = self._gone_on(called, turn, now)

    def _waits(self, ticket: Ticket, now: datetime) -> bool:
        return ticket.state is TicketState.WAITING and self.waits_from.get(ticket.id, ticket.arrival) <= now

    def _gone_on(self, called: Ticket, turn: Turn, now: datetime) -> Ticket:
        back = self.waits_from[called.id] = now + timedelta(minutes=2)
        match turn.what:
            case "send" if turn.minutes % 3 == 0:
                return called.transfer(to_domain=min(turn.domains))
            case "send" if turn.minutes % 3 == 1:
                return called.transfer(to_counter_id=self.counters[-1].id)
            case "send":
                return called.transfer(to_officer_id=OfficerId("officer 0"))
            case "return":
                return called.miss(now, calls_needed=1, after=timedelta(0)).reinstate(back, self.rule)
            case "again":
                return called.hold(now, None).reinstate(back, self.rule)
        return called.start(now)


def morning(
    arrivals: Sequence[tuple[float, PersonClass, BusinessDomain]],
    counters: Sequence[tuple[frozenset[BusinessDomain], CounterMode]],
    rule: PromiseRule = RULE,
) -> Morning:
    """Nobody was called yet."""
    station = StationId("station")
    tickets = []
    for number, (minute, person_class, domain) in enumerate(arrivals, 1):
        arrival = START + timedelta(minutes=minute)
        tickets.append(
            Ticket(
                TicketId(f"ticket {number}"),
                station,
                START.date(),
                number,
                f"{number:04d}",
                domain,
                domain,
                person_class,
                TicketState.WAITING,
                arrival,
                rule.call_by(arrival, person_class),
            )
        )
    return Morning(
        tickets,
        [
            Counter(CounterId(f"counter {place}"), station, place + 1, "窗", domains, mode)
            for place, (domains, mode) in enumerate(counters)
        ],
        rule,
    )


some_domains = st.frozensets(st.sampled_from(DOMAINS[:2]), min_size=1)
turns = st.builds(
    Turn,
    minutes=st.integers(3, 12),
    what=st.sampled_from(["serve"] * 6 + ["by_hand", "send", "return", "again", "remix"]),
    domains=some_domains,
)
someone = st.tuples(
    st.integers(0, 4000).map(lambda second: second / 60),
    st.sampled_from([PersonClass.ORDINARY] * 4 + [PersonClass.SENIOR] * 3 + list(PersonClass)),
    st.sampled_from(DOMAINS[:2]),
)


@given(
    st.lists(someone, min_size=8, max_size=40).map(sorted),
    st.lists(
        st.tuples(some_domains, st.sampled_from([CounterMode.ORDINARY, *CounterMode])),
        min_size=1,
        max_size=3,
    ),
    st.lists(turns, min_size=1, max_size=12),
    open_times(),
)
def test_whatever_is_done_by_hand_the_rule_keeps_its_bound_for_the_others(
    arrivals: list[tuple[float, PersonClass, BusinessDomain]],
    counters: list[tuple[frozenset[BusinessDomain], CounterMode]],
    plan: list[Turn],
    sessions: OpenTime,
) -> None:
    day = morning(arrivals, counters, replace(RULE, open_time=sessions))
    day.play(plan)
    everybody = day.waiters()
    plain = [one for one in everybody if not one.modified]
    happened, allowed, apart = [0], [0], 0
    for one in plain:
        passing = overtakers(one, everybody, day.takes)
        by_rule = [other for other in passing if not other.modified]
        assert all(may_overtake(other, one) for other in by_rule)
        assert len(by_rule) <= bound(one, everybody)
        if one.called_at is not None:
            happened.append(len(by_rule))
            allowed.append(bound(one, everybody))
            apart += len(passing) - len(by_rule)
    figures = overtaking_of(everybody, day.takes)
    assert (figures.most, figures.bound, figures.apart) == (max(happened), max(allowed), apart)
    assert figures.most <= figures.bound


def test_a_busy_morning_has_overtaking_of_both_kinds() -> None:
    """The property above is about something."""
    takes_household = (frozenset({BusinessDomain.HOUSEHOLD}), CounterMode.ORDINARY)
    classes = [PersonClass.ORDINARY, PersonClass.ORDINARY, PersonClass.SENIOR]
    day = morning(
        [(nth * 2.0, classes[nth % 3], BusinessDomain.HOUSEHOLD) for nth in range(30)],
        [takes_household, (takes_household[0], CounterMode.SENIOR_FIRST)],
    )
    nothing = frozenset[BusinessDomain]()
    day.play([Turn(6, "serve", nothing)] * 6 + [Turn(6, "by_hand", nothing)])
    figures = overtaking_of(day.waiters(), day.takes)
    assert 0 < figures.most <= figures.bound
    assert figures.apart > 0


@given(open_times(), st.lists(someone, min_size=2, max_size=12).map(sorted))
def test_in_open_time_the_bound_is_the_difference_of_the_targets(
    sessions: OpenTime, arrivals: list[tuple[float, PersonClass, BusinessDomain]]
) -> None:
    """The sentence of `may_overtake` about sessions: who may pass is told by the targets of the classes."""
    rule = replace(RULE, open_time=sessions)
    for minute, person_class, _ in arrivals:
        for later, other_class, _ in arrivals:
            came, comes = (START + timedelta(minutes=one) for one in (minute, later))
            if comes <= came:
                continue
            lead = rule.target(person_class) - rule.target(other_class)
            passes = rule.call_by(comes, other_class) < rule.call_by(came, person_class)
            assert passes == (sessions.between(came, comes) < lead)


def test_seniors_of_the_lunch_break_may_all_pass_whoever_came_at_its_beginning() -> None:
    noon, afternoon = START + timedelta(minutes=60), START + timedelta(minutes=150)
    rule = replace(RULE, open_time=OpenTime(((START, noon), (afternoon, START + timedelta(minutes=390)))))
    one = Waiter(
        BusinessDomain.HOUSEHOLD,
        noon + timedelta(minutes=5),
        rule.call_by(noon + timedelta(minutes=5), PersonClass.ORDINARY) - noon - timedelta(minutes=5),
    )
    seniors = [noon + timedelta(minutes=minute) for minute in (6, 40, 89, 104, 106)]
    others = [Waiter(one.domain, at, rule.call_by(at, PersonClass.SENIOR) - at) for at in seniors]
    assert [may_overtake(other, one) for other in others] == [True, True, True, True, False]
    assert bound(one, others) == 4
