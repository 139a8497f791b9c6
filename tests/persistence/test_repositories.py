"""Reading rows: order, scope, and the constraints that hold whatever the program does."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from tests.builders import ALL_DOMAINS, NINE, StationRig
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.queue_board import SENIOR_CLASSES
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import CounterId, OfficerId, PersonId, TicketId, new_id
from window_client.persistence.repositories.repository import NotFound


def person(work: Any, **more: Any) -> PersonRecord:
    made = PersonRecord(
        PersonId(new_id()), work.station_id, "none", None, None, "周大山", None, None, None, None, work.now
    )
    added: PersonRecord = work.people.add(replace(made, **more))
    return added


class TestConstraints:
    """The database holds these even against our own mistakes."""

    def other(self, ticket: Ticket, **more: Any) -> Ticket:
        fresh = replace(ticket, id=TicketId(new_id()), number=99, label="H099")
        return replace(fresh, **more)

    def test_one_open_call_per_counter(self, rig: StationRig) -> None:
        rig.open_counter(1)
        called = rig.called()
        for state in (TicketState.CALLED, TicketState.SERVING):
            with pytest.raises(IntegrityError), rig.database.write() as work:
                work.tickets.add(self.other(called, state=state))
        with rig.database.write() as work:
            work.tickets.add(self.other(called, state=TicketState.HELD))

    def test_one_live_ticket_per_person_and_day_unless_beside(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            who = person(work)
        first = rig.give(person=who.id)
        with pytest.raises(IntegrityError), rig.database.write() as work:
            work.tickets.add(self.other(first))
        with rig.database.write() as work:
            work.tickets.add(self.other(first, beside_id=first.id))
            work.tickets.add(self.other(first, day=first.day + timedelta(days=1)))
            work.tickets.add(
                self.other(first, number=97, label="H097", state=TicketState.LEFT, ended_at=NINE)
            )
            assert len(work.tickets.live_of_person(first.day, who.id)) == 2

    @pytest.mark.parametrize(
        "wrong",
        [
            {"state": TicketState.CALLED, "counter_id": None},
            {"state": TicketState.SERVED},
            {"state": TicketState.WAITING, "ended_at": NINE},
            {"number": 0},
            {"label": "H001"},
            {"person_id": PersonId("nobody")},
        ],
        ids=lambda wrong: "-".join(wrong),
    )
    def test_impossible_tickets(self, rig: StationRig, wrong: dict[str, Any]) -> None:
        first = rig.give()
        with pytest.raises(IntegrityError), rig.database.write() as work:
            work.tickets.add(self.other(first, **wrong))

    def test_an_officer_has_one_counter(self, rig: StationRig) -> None:
        rig.open_counter(1)
        other = rig.station.counters.get(rig.counter(2))
        with pytest.raises(IntegrityError), rig.database.write() as work:
            work.counters.save(other, other.open_by(rig.officer(), work.now, None))


class TestTickets:
    def test_the_claim_reads_the_queue_by_its_index_and_stops_at_the_first(self, rig: StationRig) -> None:
        statements: list[tuple[str, Any]] = []
        event.listen(
            rig.station._engine,
            "before_cursor_execute",
            lambda _c, _cursor, statement, parameters, *_: statements.append((statement, parameters)),
        )
        with rig.database.write() as work:
            work.tickets.next_waiting(NINE.date(), ALL_DOMAINS, "c", "o")
            statement, parameters = statements[-1]
            plan = work._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        assert ["ix_ticket_waiting" in row[3] for row in plan] == [True], plan

    @pytest.mark.parametrize("reading", ["open_at", "live_of_person", "first_day_between", "waiting"])
    def test_no_read_of_the_hot_path_scans_history(self, rig: StationRig, reading: str) -> None:
        statements: list[tuple[str, Any]] = []
        event.listen(
            rig.station._engine,
            "before_cursor_execute",
            lambda _c, _cursor, statement, parameters, *_: statements.append((statement, parameters)),
        )
        arguments: dict[str, tuple[Any, ...]] = {
            "open_at": ("c",),
            "live_of_person": (NINE.date(), "p"),
            "first_day_between": (None, NINE.date()),
            "waiting": (NINE.date(),),
        }
        with rig.database.read() as work:
            getattr(work.tickets, reading)(*arguments[reading])
            statement, parameters = statements[-1]
            plan = work._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        used = [row[3] for row in plan if "ticket" in row[3]]
        # an index over the partial set may be walked whole, the table and other indexes may not
        partial = ("ix_ticket_waiting", "ix_ticket_unended", "uq_ticket_open_counter")
        assert used
        assert all(row.startswith("SEARCH") or any(name in row for name in partial) for row in used), used

    def test_order_scope_and_addressing(self, rig: StationRig) -> None:
        first = rig.give("vehicle")
        rig.clock.forward(seconds=1)
        second = rig.give("household")
        rig.clock.forward(seconds=1)
        senior = rig.give("household", "senior")
        household = {BusinessDomain.HOUSEHOLD}
        with rig.database.write() as work:
            tickets, day = work.tickets, first.day
            assert [t.id for t in tickets.waiting(day)] == [senior.id, first.id, second.id]
            assert tickets.waiting(day + timedelta(days=1)) == ()
            assert tickets.next_waiting(day, household, "c", "o") == senior
            assert tickets.next_waiting(day, {BusinessDomain.VEHICLE}, "c", "o") == first
            assert tickets.next_waiting(day, (), "c", "o") is None
            assert tickets.next_waiting(day, ALL_DOMAINS, "c", "o", classes=SENIOR_CLASSES) == senior
            tickets.save(senior, replace(senior, to_counter_id=CounterId(rig.counter(2)), version=2))
            assert tickets.next_waiting(day, household, rig.counter(1), "o") == second
            found = tickets.next_waiting(day, (), rig.counter(2), "o")
            assert found is not None
            assert found.id == senior.id
            tickets.save(second, replace(second, to_officer_id=OfficerId(rig.officer()), version=2))
            assert tickets.next_waiting(day, household, rig.counter(1), "o") is None
            found = tickets.next_waiting(day, (), rig.counter(1), rig.officer())
            assert found is not None
            assert found.id == second.id

    def test_another_stations_rows_do_not_exist(self, rig: StationRig) -> None:
        ticket = rig.give()
        with rig.database.write() as work:
            work._connection.execute(
                text(
                    "INSERT INTO station SELECT 'other', name, bureau, region, address, phone, made_at,"
                    " simulated, demo, key_check, version FROM station"
                )
            )
            work._connection.execute(text("UPDATE ticket SET station_id = 'other'"))
            assert work.tickets.find(ticket.id) is None
            assert work.tickets.waiting(ticket.day) == ()
            assert work.tickets.by_label(ticket.day, ticket.label) is None
            with pytest.raises(NotFound) as refusal:
                work.tickets.get(ticket.id)
        assert refusal.value.facts == {"table": "ticket", "id": ticket.id}


class TestSeries:
    def test_from_one_per_day_and_series(self, rig: StationRig) -> None:
        today = NINE.date()
        with rig.database.write() as work:
            assert [work.series.next(today, "A") for _ in range(3)] == [1, 2, 3]
            assert work.series.next(today, "H") == 1
            assert work.series.next(today + timedelta(days=1), "A") == 1
            assert (work.series.last(today, "A"), work.series.last(today, "L")) == (3, 0)

    def test_a_number_of_an_act_that_failed_is_given_again(self, rig: StationRig) -> None:
        def broken() -> None:
            with rig.database.write() as work:
                work.series.next(NINE.date(), "case")
                raise KeyError

        with pytest.raises(KeyError):
            broken()
        with rig.database.write() as work:
            assert work.series.next(NINE.date(), "case") == 1


class TestPeople:
    def test_by_token_within_the_kind(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            token = work.number_token("320499196001011234")
            first = person(work, identity_kind="resident", number="320499196001011234", number_token=token)
            person(work, identity_kind="passport", number="E1", number_token=token)
            assert work.people.by_number_token("resident", token) == (first,)
            assert work.number_token("320499196001011235") != token

    def test_found_by_what_was_typed_and_forgotten_with_the_old_name(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            one = person(work, name="欧阳小燕", phone="13800004321")
            work.index_person(one, ("ou", "yang", "xiao", "yan"), ("oyxy",))
            for typed in ("欧阳小燕", "欧阳", "4321"):
                assert work.find_people(typed) == (one,), typed
            work.index_person(replace(one, name="周小燕"), ("zhou", "xiao", "yan"), ("zxy",))
            assert work.find_people("欧阳") == ()

    def test_at_most_fifty_newest(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            everybody = [person(work, name="周小燕") for _ in range(55)]
            for one in everybody:
                work.index_person(one, (), ())
            found = work.find_people("周小燕")
        assert len(found) == 50
        assert {one.id for one in found} == {one.id for one in sorted(everybody, key=lambda o: o.id)[-50:]}

    def test_nothing_typed(self, rig: StationRig) -> None:
        with rig.database.read() as work:
            assert work.find_people("") == ()


class TestDraftsAndNotes:
    def test_a_draft_is_sealed_replaced_and_dropped(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            work.drafts.keep("case-1", '{"phone": "13800000000"}', work.now, rig.officer())
            work.drafts.keep("case-1", '{"phone": "13811111111"}', work.now, rig.officer())
            assert work.drafts.read("case-1") == '{"phone": "13811111111"}'
            raw = work._connection.execute(text("SELECT content FROM draft")).scalar_one()
            assert b"138" not in raw
            assert work.changes == ()
            work.drafts.drop("case-1")
            assert work.drafts.read("case-1") is None

    def test_remarks_are_sealed_and_the_newest_counts(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            for said in ("第一个原因", "第二个原因"):
                work.notes.remark("ticket", "t", "void", said, work.now, rig.officer())
            assert work.notes.newest_remark("t", "void") == "第二个原因"
            assert work.notes.newest_remark("t", "hold") is None
            raw = work._connection.execute(text("SELECT text FROM remark")).scalars().all()
        assert all("原因".encode() not in one for one in raw)

    def test_the_read_log(self, rig: StationRig) -> None:
        with rig.database.write() as work:
            who = person(work)
            work.notes.log_read(work.now, rig.officer(), who.id, "reveal", "number")
            assert work.notes.reads_of(who.id) == ((NINE, rig.officer(), "reveal", "number"),)


class TestJournal:
    def test_by_time_and_subject(self, rig: StationRig) -> None:
        first = rig.give()
        rig.clock.forward(minutes=1)
        second = rig.give()
        with rig.database.read() as work:
            between = list(work.journal.between(NINE, NINE + timedelta(minutes=1)))
            assert first.id in [row.entry.subject_id for row in between]
            assert second.id not in [row.entry.subject_id for row in between]
            newest = work.journal.newest_of_subject(second.id)
            assert newest is not None
            assert newest.entry.verb == "take_ticket"
            assert work.journal.newest_of_subject("nothing") is None
            assert work.journal.of_command("nobody's") is None
