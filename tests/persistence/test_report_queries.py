"""Rows for the figures: the right ones, by day, and nothing sealed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from tests.builders import NINE, StationRig
from tests.services.books_rig import FEE_FEN, INSTANT, WITH_FEE, Books
from window_client.domain.books.book_rows import Book
from window_client.domain.cases.case_states import CaseState
from window_client.domain.queue.ticket_states import TicketState
from window_client.persistence.unit_of_work import UnitOfWork

TODAY = date(2026, 3, 18)
MIDNIGHT = datetime(2026, 3, 17, 16, tzinfo=UTC)
BOOK = Book(TODAY, MIDNIGHT, MIDNIGHT + timedelta(days=1), None)


@contextmanager
def reading(rig: StationRig) -> Iterator[UnitOfWork]:
    with rig.database.read() as work:
        yield work


@pytest.fixture
def books(rig: StationRig) -> Books:
    """A station where counter 1 works."""
    rig.open_counter(1)
    return Books(rig)


def next_day(rig: StationRig) -> Book:
    rig.clock.now = NINE + timedelta(days=1)
    return Book(TODAY + timedelta(days=1), BOOK.ends, BOOK.ends + timedelta(days=1), TODAY)


def test_tickets_are_those_of_the_day(books: Books) -> None:
    rig = books.rig
    served = rig.serving(domain="vehicle", person_class="senior")
    rig.finish(served)
    rig.give()
    other = next_day(rig)
    rig.give("consult")
    with reading(rig) as work:
        today, tomorrow = work.reports.rows(BOOK).tickets, work.reports.rows(other).tickets
        assert work.reports.days() == (TODAY, TODAY + timedelta(days=1))
        assert work.reports.day_before(TODAY + timedelta(days=1)) == TODAY
        assert work.reports.day_before(TODAY) is None
    assert sorted((one.label, one.state, one.counter) for one in today) == [
        ("C001", TicketState.SERVED, 1),
        ("H001", TicketState.WAITING, None),
    ]
    assert [one.label for one in tomorrow] == ["Z001"]


def test_cases_are_grouped_by_what_became_of_them(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(domain="vehicle")
    for item in (INSTANT, WITH_FEE, WITH_FEE):
        books.accepted(ticket, item)
    other = next_day(rig)
    with reading(rig) as work:
        groups = {one.item: one for one in work.reports.rows(BOOK).cases}
        later = work.reports.rows(other).cases
    assert (groups[INSTANT].state, groups[INSTANT].closed, groups[INSTANT].count) == (CaseState.DONE, True, 1)
    assert (groups[WITH_FEE].closed, groups[WITH_FEE].before, groups[WITH_FEE].count) == (False, False, 2)
    assert (groups[WITH_FEE].due_fen, groups[WITH_FEE].unentered, groups[WITH_FEE].late) == (
        2 * FEE_FEN,
        2,
        0,
    )
    assert [(one.item, one.before, one.count) for one in later] == [(WITH_FEE, True, 2)]


def test_cases_past_their_promise_are_late(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(domain="vehicle")
    books.accepted(ticket, WITH_FEE)
    books.accepted(ticket, WITH_FEE)
    far = Book(
        TODAY + timedelta(days=60), MIDNIGHT + timedelta(days=60), MIDNIGHT + timedelta(days=61), TODAY
    )
    with reading(rig) as work:
        assert [one.late for one in work.reports.rows(far).cases] == [2]


def test_debts_know_what_was_paid_when(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(domain="vehicle")
    now, later, never = (books.accepted(ticket, WITH_FEE) for _ in range(3))
    books.pay(now, voucher="0032418001")
    other = next_day(rig)
    books.pay(later, "code")
    with reading(rig) as work:
        today, tomorrow = work.reports.rows(BOOK), work.reports.rows(other)
    debts = {one.case_id: one for one in today.debts}
    assert {one.accepted for one in debts.values()} == {0}
    assert (debts[now].paid_within, debts[later].paid_later, debts[never].due_fen) == (FEE_FEN,) * 3
    assert [(one.amount_fen, one.voucher_number) for one in today.payments] == [(FEE_FEN, "0032418001")]
    debts = {one.case_id: one for one in tomorrow.debts}
    assert set(debts) == {later, never}
    assert (debts[later].accepted, debts[later].paid_within) == (-1, FEE_FEN)


def test_a_walk_over_many_books_reads_payments_once_and_finds_the_same(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(domain="vehicle")
    now, later, much_later, _never = (books.accepted(ticket, WITH_FEE) for _ in range(4))
    books.pay(now)
    second = next_day(rig)
    books.pay(later, "code")
    books.pay(books.accepted(ticket, WITH_FEE))
    rig.clock.now = NINE + timedelta(days=2)
    third = Book(second.day + timedelta(days=1), second.ends, second.ends + timedelta(days=1), second.day)
    books.pay(much_later)
    said: list[str] = []

    def listen(_c: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    with reading(rig) as work:
        one_by_one = [work.reports.rows(book) for book in (BOOK, second, third)]
        work.reports.gather_late_payments()
        assert {case for case, _, _ in work.reports._late or ()} == {later, much_later}
        event.listen(work._connection, "before_cursor_execute", listen)
        walked = [work.reports.rows(book) for book in (BOOK, second, third)]
    for alone, together in zip(one_by_one, walked, strict=True):
        assert set(alone.debts) == set(together.debts)
    ranges = [one for one in said if "JOIN payment" in one]
    assert len(ranges) == 3
    assert all("payment.day <= " in one and " OR " not in one for one in ranges), "up to the book, not beyond"


def test_a_noted_sum_without_payments_is_told(books: Books) -> None:
    rig = books.rig
    case = books.accepted(rig.serving(domain="vehicle"), WITH_FEE)
    with rig.database.write() as work:
        work._connection.exec_driver_sql("UPDATE case_file SET paid_fen = 500")
    with reading(rig) as work:
        assert work.reports.payments_apart() == ((case, 500, 0),)


def test_no_sealed_column_is_read_and_the_day_is_found_by_an_index(books: Books) -> None:
    rig = books.rig
    books.accepted(rig.serving(domain="vehicle"), WITH_FEE)
    said: list[str] = []

    def listen(_c: Connection, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        said.append(statement)

    with reading(rig) as work:
        connection = work._connection
        event.listen(connection, "before_cursor_execute", listen)
        work.reports.rows(BOOK)
        plans = {
            statement: [
                row[3]
                for row in connection.exec_driver_sql(
                    f"EXPLAIN QUERY PLAN {statement}", (None,) * statement.count("?")
                )
            ]
            for statement in list(said)
            if statement.startswith("SELECT")
        }
    assert plans
    for statement, plan in plans.items():
        # whether a number of the other system is there may be asked, what it is may not
        selected = statement.replace("case_file.external_number IS NULL", "")
        assert not any(name in selected for name in ("field_values", "external_number", ".name", "document"))
        if "FROM ticket" in statement or "FROM payment" in statement:
            assert not any(step.startswith(("SCAN ticket", "SCAN payment")) for step in plan), plan
