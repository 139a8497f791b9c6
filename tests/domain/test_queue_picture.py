"""A counter's picture of the queue: merged row by row it is what a look at everything shows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.queue_picture import QueuePicture, TicketNews
from window_client.domain.queue.ticket import CallCause, Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter
from window_client.domain.station.station_rules import StationRules
from window_client.ids import CounterId, OfficerId, StationId, TicketId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
TODAY, YESTERDAY = date(2026, 3, 18), date(2026, 3, 17)
RULE = PromiseRule()
HERE, OTHER = CounterId("here"), CounterId("other")
COUNTERS, ME = (HERE, OTHER), OfficerId("me")
EMPTY = QueuePicture(
    TODAY, Counter(HERE, StationId("s"), 1, "综合窗", frozenset(BusinessDomain)), StationRules()
)
VERBS = ("call", "start", "hold", "resume", "transfer", "finish", "leave", "void", "carry_over", "reinstate")


def given_out(number: int, person_class: PersonClass, day: date = TODAY) -> Ticket:
    arrival = NOW + timedelta(seconds=number)
    return Ticket(
        id=TicketId(f"t{number}"),
        station_id=StationId("s"),
        day=day,
        number=number,
        label=f"H{number:03d}",
        domain=BusinessDomain.HOUSEHOLD,
        issued_domain=BusinessDomain.HOUSEHOLD,
        person_class=person_class,
        state=TicketState.WAITING,
        arrival=arrival,
        call_by=RULE.call_by(arrival, person_class),
    )


def moved(ticket: Ticket, verb: str, counter: CounterId) -> Ticket:
    match verb:
        case "call":
            return ticket.call(counter, ME, CallCause.RULE, NOW)
        case "start":
            return ticket.start(NOW)
        case "hold":
            return ticket.hold(NOW, None)
        case "resume":
            return ticket.resume(counter, ME, NOW)
        case "transfer":
            return ticket.transfer(to_counter_id=counter)
        case "reinstate":
            return ticket.reinstate(NOW, RULE)
        case "carry_over":
            return ticket.carry_over(NOW, by_name=True)
        case _:
            after: Ticket = getattr(ticket, verb)(NOW)
            return after


def news(ticket: Ticket) -> TicketNews:
    return TicketNews(ticket, "等材料" if ticket.state is TicketState.HELD else "")


@st.composite
def histories(draw: st.DrawFn) -> tuple[Ticket, ...]:
    """Every version of every ticket, in the order in which they were written."""
    classes = st.sampled_from([PersonClass.ORDINARY, PersonClass.SENIOR])
    newest = [
        given_out(n, draw(classes), draw(st.sampled_from([TODAY, TODAY, YESTERDAY])))
        for n in range(draw(st.integers(1, 6)))
    ]
    versions = [*newest]
    for _ in range(draw(st.integers(0, 25))):
        nth = draw(st.integers(0, len(newest) - 1))
        try:
            newest[nth] = moved(newest[nth], draw(st.sampled_from(VERBS)), draw(st.sampled_from(COUNTERS)))
        except TicketMoveRefused:
            continue
        versions.append(newest[nth])
    return tuple(versions)


def fresh(versions: Sequence[Ticket]) -> QueuePicture:
    """What a look at everything finds: the newest version of each."""
    return EMPTY.merged(news(one) for one in {one.id: one for one in versions}.values())


def boards(picture: QueuePicture) -> object:
    return picture.board(NOW, ME, lambda _code: "")


@given(histories(), st.data())
def test_merged_in_any_order_it_is_what_a_look_at_everything_shows(
    versions: tuple[Ticket, ...], data: st.DataObject
) -> None:
    """Rows are read late, twice, or after newer ones; the newest of each comes at some time."""
    begun = data.draw(st.integers(0, len(versions)))
    picture = fresh(versions[:begun])
    rows = [*versions, *data.draw(st.lists(st.sampled_from(versions), max_size=5))]
    for row in data.draw(st.permutations(rows)):
        picture = picture.merged([news(row)])
    assert boards(picture) == boards(fresh(versions))
    shown = {row.ticket for row in picture.tickets.values()}
    assert all(one.day == TODAY or (one.is_open and one.counter_id == HERE) for one in shown)


@given(histories(), st.data())
def test_what_was_told_is_enough_or_everything_is_asked_for(
    versions: tuple[Ticket, ...], data: st.DataObject
) -> None:
    """A word may be lost; as soon as a later one of the same row comes, that is noticed."""
    begun = data.draw(st.integers(0, len(versions)))
    picture, later = fresh(versions[:begun]), versions[begun:]
    lost = data.draw(st.sets(st.integers(0, len(later)), max_size=2))
    told = [(one.id, one.version) for nth, one in enumerate(later) if nth not in lost]
    wanted = picture.wanted(told)
    newest = {one.id: one for one in versions}
    if wanted is None:
        assert lost or any(one.day != TODAY for one in versions)
        return
    picture = picture.merged(news(newest[row_id]) for row_id in wanted)
    missed = {one.id for nth, one in enumerate(later) if nth in lost}
    for row_id, ticket in newest.items():
        known = picture.tickets.get(row_id)
        if known is not None and row_id not in missed:
            assert known.ticket == ticket
        heard = [version for told_id, version in told if told_id == row_id]
        if known is not None and heard:
            assert known.ticket.version >= max(heard)


def test_only_what_is_newer_and_follows_is_read() -> None:
    first, second = given_out(1, PersonClass.ORDINARY), given_out(2, PersonClass.SENIOR)
    picture = EMPTY.merged([news(first), news(replace(second, version=4))])
    assert picture.wanted([]) == frozenset()
    assert picture.wanted([(first.id, 1), (second.id, 3)]) == frozenset()
    assert picture.wanted([(first.id, 2), (first.id, 3), (second.id, 5)]) == frozenset({first.id, second.id})
    assert picture.wanted([(first.id, 3)]) is None
    assert picture.wanted([(TicketId("new"), 1)]) == frozenset({TicketId("new")})
    assert picture.wanted([(TicketId("unheard of"), 2)]) is None
    assert picture.wanted([(first.id, None)]) == frozenset({first.id})
