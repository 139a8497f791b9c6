"""Closing the day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.builders import NINE, StationRig, fresh_command
from tests.services.books_rig import WITH_FEE, Books
from window_client.domain.books.balance import BalanceBroken
from window_client.domain.books.closed_day import DayIsClosed
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station import officer
from window_client.domain.station.officer import Permission, PermissionDenied, Role
from window_client.domain.station.working_session import STANDARD_DAY, WorkingHours
from window_client.services.day_service import refuse_closed
from window_client.services.day_state import DayAlreadyClosed, DayNotClosable, DayStillOpen

TODAY = date(2026, 3, 18)
EVENING = NINE + timedelta(hours=8, minutes=42)
#: 8:30 of the next working day
OPENING = datetime(2026, 3, 19, 0, 30, tzinfo=UTC)


@pytest.fixture
def books(rig: StationRig) -> Books:
    """A station where counters 1 and 2 work."""
    rig.open_counter(1)
    rig.open_counter(2)
    return Books(rig)


def test_an_empty_day_can_be_closed_once(books: Books) -> None:
    books.rig.clock.now = EVENING
    closing = books.day.close(officer=books.supervisor, day=TODAY)
    assert (closing.day, closing.closed_at, closing.carried) == (TODAY, EVENING, 0)
    assert len(closing.seal) == 64
    assert closing.digest_text.replace("-", "").lower() == closing.figures_digest[:8]
    with pytest.raises(DayAlreadyClosed):
        books.day.close(officer=books.supervisor, day=TODAY)


def test_a_day_with_open_tickets_says_which(books: Books) -> None:
    rig = books.rig
    called, waiting = rig.called(), rig.give()
    with pytest.raises(DayStillOpen) as refused:
        books.day.close(officer=books.supervisor, day=TODAY)
    assert refused.value.facts == {
        "day": "2026-03-18",
        "open": (called.label,),
        "unnamed": (waiting.label,),
    }
    state = books.day.state(officer=books.supervisor, day=TODAY)
    assert [one.label for one in state.open] == [called.label]
    assert [(one.label, one.state, one.since) for one in state.waiting] == [
        (waiting.label, TicketState.WAITING, waiting.arrival)
    ]
    assert state.open[0].counter == 1
    assert (state.closed, state.goes_on) == (None, TODAY + timedelta(days=1))


def test_a_named_ticket_goes_on_the_next_working_day(books: Books) -> None:
    rig = books.rig
    old = rig.give("exit_entry", "senior", item="crj.pp.new")
    rig.clock.now = EVENING
    closing = books.day.close(officer=books.supervisor, day=TODAY, carry_over=(old.id,))
    assert (closing.carried, closing.goes_on) == (1, TODAY + timedelta(days=1))
    assert rig.ticket(old.id).state is TicketState.CARRIED_OVER
    with rig.database.read() as work:
        (new,) = work.tickets.waiting(closing.goes_on)
    assert (new.label, new.arrival, new.call_by) == ("A001", OPENING, OPENING)
    assert (new.domain, new.person_class, new.item_code) == (old.domain, old.person_class, old.item_code)
    assert (new.carried_from_id, new.modified, new.entered_late) == (old.id, True, False)
    rig.clock.now = OPENING
    assert rig.give("exit_entry").label == "A002"
    assert rig.call(2).ticket.id == new.id
    assert books.found() == []


def test_over_a_weekend_it_goes_on_on_monday(books: Books) -> None:
    rig = books.rig
    friday = NINE + timedelta(days=2)
    rig.clock.now = friday
    old = rig.give()
    closing = books.day.close(officer=books.supervisor, day=friday.date(), carry_over=(old.id,))
    assert closing.goes_on == date(2026, 3, 23)


def test_a_weekday_on_which_the_station_stays_shut_is_passed_over(books: Books) -> None:
    rig = books.rig
    day = (STANDARD_DAY,)
    shut_on_thursdays = WorkingHours(weekly=(*day * 3, (), *day, (), ()))
    rules = rig.station.setup.rules().with_hours(TODAY, shut_on_thursdays)
    rig.station.setup.set_rules(officer=books.supervisor, rules=rules)
    old = rig.give()
    rig.clock.now = EVENING
    closing = books.day.close(officer=books.supervisor, day=TODAY, carry_over=(old.id,))
    assert closing.goes_on == date(2026, 3, 20)


def test_a_day_that_was_forgotten_goes_on_today(books: Books) -> None:
    rig = books.rig
    old = rig.give()
    rig.clock.now = NINE + timedelta(days=5)
    closing = books.day.close(officer=books.supervisor, day=TODAY, carry_over=(old.id,))
    assert closing.goes_on == date(2026, 3, 23)
    assert rig.call(1).ticket.carried_from_id == old.id
    with rig.database.read() as work:
        lines = {line.hour: line for line in books.day._book.figures(work, TODAY).by_hour}
    assert lines["later"].carried_over == 1


def test_what_was_carried_over_during_the_day_gets_its_number_at_closing(books: Books) -> None:
    rig = books.rig
    old = rig.give()
    rig.station.queue.carry_over(officer=rig.officer(Role.GUIDE), ticket=old.id)
    assert books.day.state(officer=books.supervisor, day=TODAY).carried_over == 1
    assert books.day.close(officer=books.supervisor, day=TODAY).carried == 1


def test_an_open_ticket_is_carried_over_by_name_and_its_visit_ends(books: Books) -> None:
    rig = books.rig
    serving = rig.serving(1)
    books.day.close(officer=books.supervisor, day=TODAY, carry_over=(serving.id,))
    assert rig.ticket(serving.id).state is TicketState.CARRIED_OVER
    with rig.database.read() as work:
        visit = work.visits.of_ticket(serving.id)
    assert visit is not None
    assert visit.finished_at == rig.clock.now
    assert books.found() == []


def test_the_same_persons_two_tickets_both_go_on_beside_each_other(books: Books) -> None:
    rig = books.rig
    first = rig.serving(1, domain="vehicle")
    case = books.accepted(first)
    person = rig.ticket(first.id).person_id
    assert person is not None
    assert case
    second = rig.station.queue.keep_beside(
        officer=rig.officer(), ticket=rig.give("household").id, beside=first.id
    )
    with rig.database.write() as work:
        work.tickets.save(second, second.of_person(person))
    closing = books.day.close(officer=books.supervisor, day=TODAY, carry_over=(first.id, second.id))
    with rig.database.read() as work:
        one, other = sorted(work.tickets.waiting(closing.goes_on), key=lambda ticket: ticket.label)
    assert (one.label, one.person_id, other.person_id) == ("C001", person, person)
    assert (one.beside_id, other.beside_id) == (None, one.id)


def test_somebody_who_took_a_new_number_already_keeps_both(books: Books) -> None:
    rig = books.rig
    old = rig.serving(1, domain="vehicle")
    books.accepted(old)
    person = rig.ticket(old.id).person_id
    rig.clock.now = NINE + timedelta(days=1)
    fresh = rig.give("household", person=person)
    closing = books.day.close(officer=books.supervisor, day=TODAY, carry_over=(old.id,))
    with rig.database.read() as work:
        beside = {one.label: one.beside_id for one in work.tickets.waiting(closing.goes_on)}
    assert beside == {"H001": None, "C001": fresh.id}


def test_an_open_ticket_needs_the_right_to_supervise(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    serving = books.rig.serving(1)
    only_closing = {**officer._GRANTS, Role.SUPERVISOR: frozenset({Permission.CLOSE_DAY})}
    monkeypatch.setattr(officer, "_GRANTS", only_closing)
    with pytest.raises(PermissionDenied) as refused:
        books.day.close(officer=books.supervisor, day=TODAY, carry_over=(serving.id,))
    assert refused.value.facts == {"permission": "supervise"}


def test_rights(books: Books) -> None:
    with pytest.raises(PermissionDenied):
        books.day.close(officer=books.rig.officer(Role.OFFICER), day=TODAY)
    with pytest.raises(PermissionDenied):
        books.day.state(officer=books.rig.officer(Role.GUIDE), day=TODAY)


def test_a_day_ahead_and_tickets_of_another_day_are_refused(books: Books) -> None:
    rig = books.rig
    with pytest.raises(DayNotClosable) as refused:
        books.day.close(officer=books.supervisor, day=TODAY + timedelta(days=1))
    assert refused.value.facts["problem"] == "future"
    done = rig.serving(1)
    rig.finish(done)
    with pytest.raises(DayNotClosable) as refused:
        books.day.close(officer=books.supervisor, day=TODAY, carry_over=(done.id,))
    assert refused.value.facts == {"day": "2026-03-18", "problem": "not_of_this_day", "label": done.label}


def test_books_that_do_not_balance_are_not_closed(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(1, domain="vehicle")
    case = books.accepted(ticket, WITH_FEE)
    rig.finish(ticket, None)
    with rig.database.write() as work:
        work._connection.exec_driver_sql("UPDATE case_file SET paid_fen = 700")
    with pytest.raises(BalanceBroken) as refused:
        books.day.close(officer=books.supervisor, day=TODAY)
    assert f"money/case/{case}: 700 ≠ 0" in refused.value.facts["differences"]  # type: ignore[operator]
    with rig.database.read() as work:
        assert work.closed_days.of_day(TODAY) is None


def test_no_show_keeps_its_outcome(books: Books) -> None:
    rig = books.rig
    called = rig.called()
    rig.clock.forward(minutes=2)
    rig.station.queue.miss(officer=rig.officer(), ticket=called.id)
    books.day.close(officer=books.supervisor, day=TODAY)
    assert rig.ticket(called.id).state is TicketState.NO_SHOW


def test_a_closed_day_takes_no_tickets_and_no_changes_and_payments_go_into_the_next_book(
    books: Books,
) -> None:
    rig, queue = books.rig, books.rig.station.queue
    ticket = rig.serving(1, domain="vehicle")
    case = books.accepted(ticket, WITH_FEE)
    rig.finish(ticket, None)
    missed = rig.called(2)
    rig.clock.forward(minutes=2)
    queue.miss(officer=rig.officer(nth=1), ticket=missed.id)
    books.day.close(officer=books.supervisor, day=TODAY)
    with pytest.raises(DayIsClosed):
        rig.give()
    with pytest.raises(DayIsClosed):
        queue.reinstate(officer=rig.officer(nth=1), ticket=missed.id)
    with pytest.raises(DayIsClosed):
        queue.undo(officer=rig.officer(nth=1), ticket=missed.id)
    books.pay(case)
    with rig.database.read() as work:
        assert [one.day for one in work.payments.of_case(case)] == [TODAY + timedelta(days=1)]
    with rig.database.read() as work, pytest.raises(DayIsClosed) as refused:
        refuse_closed(work, TODAY)
    assert refused.value.facts == {"day": "2026-03-18"}
    rig.clock.now = NINE + timedelta(days=1)
    rig.give()
    assert books.found() == []


def test_what_happens_after_the_closing_is_in_the_next_book(books: Books) -> None:
    rig = books.rig
    ticket = rig.serving(1, domain="vehicle")
    case = books.accepted(ticket, WITH_FEE)
    rig.finish(ticket, None)
    rig.clock.now = EVENING
    books.day.close(officer=books.supervisor, day=TODAY)
    rig.clock.forward(minutes=30)
    rig.station.cases.withdraw(officer=rig.officer(), case=case, reason="不办了")
    rig.clock.now = NINE + timedelta(days=1)
    rig.give()
    with rig.database.read() as work:
        today = books.day._book.figures(work, TODAY)
        tomorrow = books.day._book.figures(work, TODAY + timedelta(days=1))
    assert (today.cases.open_after, today.cases.withdrawn) == (1, 0)
    assert (tomorrow.cases.open_before, tomorrow.cases.withdrawn, tomorrow.cases.open_after) == (1, 1, 0)
    assert (today.money.outstanding, tomorrow.money.dropped, tomorrow.money.outstanding) == (1000, 1000, 0)
    assert books.found() == []


def test_the_same_command_again_gives_the_first_answer(books: Books) -> None:
    command = fresh_command()
    first = books.day.close(officer=books.supervisor, day=TODAY, command_id=command)
    books.rig.clock.forward(minutes=1)
    assert books.day.close(officer=books.supervisor, day=TODAY, command_id=command) == first
    assert books.rig.verbs().count("close_day") == 1
