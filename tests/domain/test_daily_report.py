"""The day's figures from plain rows."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.books.balance import check
from window_client.domain.books.book_rows import (
    Book,
    BookRows,
    CaseGroup,
    DebtFact,
    PaymentFact,
    TicketFact,
    nearest_rank,
)
from window_client.domain.books.daily_report import CaseFlow, DayFigures, digest_text
from window_client.domain.books.day_hours import EARLIER_DAY, LATER_DAY, hour_lines, hour_starts
from window_client.domain.books.figure_maker import make_figures
from window_client.domain.books.figure_sum import summed
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.station_record import STATION_ZONE

DAY = date(2026, 3, 17)
SESSIONS = ((time(8, 30), time(12, 0)), (time(13, 30), time(17, 30)))
MIDNIGHT = datetime.combine(DAY, time.min, tzinfo=STATION_ZONE).astimezone(UTC)
BOOK = Book(DAY, MIDNIGHT, MIDNIGHT + timedelta(days=1), None, SESSIONS)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return MIDNIGHT + timedelta(hours=hour, minutes=minute, seconds=second)


NINE = at(9)


def ticket(
    arrival: datetime = NINE,
    *,
    called: datetime | None = None,
    ended: datetime | None = None,
    state: TicketState = TicketState.SERVED,
    **more: Any,
) -> TicketFact:
    values: dict[str, Any] = {
        "label": "A001",
        "domain": BusinessDomain.EXIT_ENTRY,
        "person_class": PersonClass.ORDINARY,
        "call_by": arrival + timedelta(minutes=20),
        "serving_at": called,
        "counter": None if called is None else 1,
        "officer_id": None if called is None else "one",
        "cause": None,
        "carried_in": False,
        "entered_late": False,
        "modified": False,
    }
    values.update(more)
    return TicketFact(arrival=arrival, first_called_at=called, ended_at=ended, state=state, **values)


def served(arrival: datetime, wait: int, handling: int, **more: Any) -> TicketFact:
    """Minutes of waiting and of being served."""
    called = arrival + timedelta(minutes=wait)
    return ticket(arrival, called=called, ended=called + timedelta(minutes=handling), **more)


def cases(count: int = 1, **more: Any) -> CaseGroup:
    values: dict[str, Any] = {
        "item": "xz.passport",
        "domain": BusinessDomain.EXIT_ENTRY,
        "counter": 1,
        "before": False,
        "closed": False,
        "state": CaseState.ACCEPTED,
        "count": count,
        "due_fen": 0,
        "late": 0,
        "unentered": 0,
    }
    return CaseGroup(**{**values, **more})


def figures(rows: BookRows, book: Book = BOOK) -> DayFigures:
    return make_figures(
        book, rows, counter_domains={1: frozenset(BusinessDomain)}, entry_items=frozenset({"xz.passport"})
    )


def test_rows_of_the_hours_are_those_of_the_picture() -> None:
    labels = [f"{start // 60}:{start % 60:02d}" for start in hour_starts(SESSIONS)]
    assert " ".join(labels) == "8:30 9:00 10:00 11:00 12:00 13:30 14:00 15:00 16:00 17:00"


def test_a_station_without_sessions_has_rows_of_full_hours() -> None:
    lines = hour_lines(DAY, (), [served(at(10, 20), 5, 50)])
    assert [(line.hour, line.taken, line.served) for line in lines] == [("10:00", 1, 0), ("11:00", 0, 1)]


def test_what_happens_outside_the_sessions_is_not_lost() -> None:
    lines = {
        line.hour: line
        for line in hour_lines(
            DAY,
            SESSIONS,
            [
                ticket(at(7, 50), ended=at(8, 10), state=TicketState.LEFT),
                ticket(at(12, 30), ended=at(18, 5), state=TicketState.NO_SHOW),
                ticket(at(17, 59), ended=at(24, 30), state=TicketState.CARRIED_OVER),
                ticket(at(-1), ended=at(13, 29), state=TicketState.VOID),
            ],
        )
    }
    assert (lines["7:00"].taken, lines["8:00"].left) == (1, 1)
    assert (lines["12:00"].taken, lines["12:00"].void, lines["18:00"].no_show) == (1, 1, 1)
    assert (lines["17:00"].taken, lines[LATER_DAY].carried_over, lines[LATER_DAY].after) == (1, 1, 0)
    assert lines[EARLIER_DAY].taken == 1


def test_who_was_carried_in_is_there_when_the_first_row_begins() -> None:
    lines = hour_lines(DAY, SESSIONS, [served(at(8, 30), 3, 5, carried_in=True), served(at(8, 40), 1, 1)])
    assert (lines[0].before, lines[0].taken, lines[0].served, lines[0].after) == (1, 1, 2, 0)


def test_times_are_values_that_occurred() -> None:
    found = figures(BookRows(tuple(served(at(9), wait, 5) for wait in range(1, 11)))).tickets
    assert (found.wait_median_s, found.wait_ninetieth_s, found.handling_median_s) == (300, 540, 300)
    assert nearest_rank([], 50) is None
    assert nearest_rank([7], 90) == 7


def test_hand_written_numbers_do_not_count_in_waiting_times() -> None:
    rows = BookRows((served(at(9), 5, 5), served(at(9), 90, 5, entered_late=True, label="A002")))
    found = figures(rows)
    assert found.tickets.wait_ninetieth_s == 300
    assert (found.quality.called, found.quality.longest_wait_label) == (1, "A001")
    assert found.tickets.flow.served == 2


def test_called_in_time_is_a_share_of_those_called() -> None:
    rows = BookRows(
        (served(at(9), 20, 5), served(at(9), 21, 5), ticket(ended=at(10), state=TicketState.LEFT))
    )
    quality = figures(rows).quality
    assert (quality.called, quality.called_in_time, quality.called_in_time_permille) == (2, 1, 500)
    assert figures(BookRows()).quality.called_in_time_permille is None


def test_counters_and_those_whom_none_called() -> None:
    rows = BookRows(
        (
            served(at(9), 5, 5, person_class=PersonClass.SENIOR),
            served(at(9), 5, 5, officer_id="two", counter=3),
            ticket(ended=at(10), state=TicketState.LEFT),
        ),
        (cases(2, counter=3), cases(1, counter=None)),
    )
    found = {line.counter: line for line in figures(rows).by_counter}
    assert list(found) == [1, 3, None]
    assert (found[1].seniors, found[1].officers, found[3].accepted_cases) == (1, ("one",), 2)
    assert (found[None].flow.left, found[None].officers) == (1, ())


def test_cases_of_each_kind_land_in_their_column() -> None:
    rows = BookRows(
        cases=(
            cases(5, before=True),
            cases(2, before=True, closed=True, state=CaseState.COLLECTED),
            cases(1, before=True, closed=True, state=CaseState.WITHDRAWN),
            cases(3, closed=True, state=CaseState.DONE, unentered=3, item="hz.other"),
            cases(1, state=CaseState.PENDING_REVIEW, unentered=1),
            cases(4, late=2),
        )
    )
    found = figures(rows)
    assert found.cases == CaseFlow(8, 8, 3, 2, 1, 1, 9)
    assert (found.quality.overdue, found.quality.not_entered) == (2, 1)
    assert check(found) == ()


def test_money_rolls_on_from_what_was_owed_before() -> None:
    rows = BookRows(
        payments=(
            PaymentFact(PaymentMethod.CASH, 3000, "0000000002"),
            PaymentFact(PaymentMethod.CODE, 12000, "0000000001"),
            PaymentFact(PaymentMethod.CASH, 500, ""),
        ),
        debts=(
            DebtFact("old", -1, None, 5000, 1000, 3000, 0),
            DebtFact("new", 0, None, 16000, 0, 12000, 0),
            DebtFact("gone", 0, 0, 2000, 0, 0, 0),
            DebtFact("gone before", -1, -1, 900, 0, 0, 0),
            DebtFact("paid ahead", 1, None, 500, 0, 500, 0),
            DebtFact("of a later day", 1, None, 700, 0, 0, 700),
        ),
    )
    found = figures(rows)
    money = found.money
    assert (money.owed_before, money.newly_due, money.dropped) == (4000, 18500, 2000)
    assert (money.due, money.received, money.outstanding, money.outstanding_cases) == (20500, 15500, 5000, 2)
    assert [(line.method, line.amount_fen, line.payments) for line in money.methods] == [
        ("cash", 3500, 2),
        ("code", 12000, 1),
    ]
    assert (money.voucher_first, money.voucher_last, money.vouchers) == ("0000000001", "0000000002", 2)
    assert check(found) == ()


def test_what_is_not_measured_is_none() -> None:
    seniors, quality = figures(BookRows()).seniors, figures(BookRows()).quality
    assert seniors.received == 0
    unmeasured = (seniors.reused_photos, seniors.copied_pages, seniors.home_visits, quality.ratings)
    assert unmeasured == (None,) * 4


def test_digest_follows_the_figures_and_nothing_else() -> None:
    rows = (served(at(9), 5, 5), served(at(10), 7, 5, label="A002"))
    one, same = figures(BookRows(rows)), figures(BookRows(tuple(reversed(rows))))
    assert one.digest() == same.digest()
    assert figures(BookRows(rows[:1])).digest() != one.digest()
    assert digest_text("7c1e40b9" + "0" * 56) == "7C1E-40B9"


def test_days_add_up_to_a_week() -> None:
    first = figures(
        BookRows(
            (served(at(9), 5, 5), ticket(ended=at(17), state=TicketState.CARRIED_OVER)),
            (cases(4), cases(1, state=CaseState.PENDING_REVIEW)),
            debts=(DebtFact("a", 0, None, 700, 0, 0, 0),),
        )
    )
    second = replace(
        figures(
            BookRows(
                (served(at(9), 5, 5, carried_in=True),),
                (cases(4, before=True), cases(1, before=True, closed=True, state=CaseState.DONE)),
                payments=(PaymentFact(PaymentMethod.CARD, 700, ""),),
                debts=(DebtFact("a", -1, None, 700, 0, 700, 0),),
            )
        ),
        first=DAY + timedelta(days=1),
        last=DAY + timedelta(days=1),
    )
    week = summed([second, first])
    assert (week.first, week.last) == (DAY, DAY + timedelta(days=1))
    assert (week.tickets.flow.came, week.tickets.flow.served, week.tickets.wait_median_s) == (3, 2, None)
    assert week.cases == CaseFlow(0, 5, 0, 1, 0, 0, 4)
    assert (week.money.due, week.money.received, week.money.outstanding) == (700, 700, 0)
    assert summed([first]) is first


moments = st.integers(0, 24 * 3600 - 1).map(lambda second: at(0, 0, second))


@st.composite
def facts(draw: st.DrawFn) -> TicketFact:
    arrival = draw(moments)
    state = draw(st.sampled_from(TicketState))
    ended = None
    if state not in LIVE_STATES:
        ended = arrival + timedelta(seconds=draw(st.integers(0, 30 * 3600)))
    counter = draw(st.none() | st.integers(1, 3))
    return ticket(
        arrival,
        called=None if counter is None else arrival,
        ended=ended,
        state=state,
        counter=counter,
        domain=draw(st.sampled_from(BusinessDomain)),
        person_class=draw(st.sampled_from(PersonClass)),
        carried_in=draw(st.booleans()),
        modified=draw(st.booleans()),
    )


@given(st.lists(facts(), max_size=25))
def test_every_table_balances_whatever_happened(tickets: list[TicketFact]) -> None:
    assert check(figures(BookRows(tuple(tickets)))) == ()
