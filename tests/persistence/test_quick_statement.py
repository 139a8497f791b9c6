"""Statements that go straight to the driver answer as those of SQLAlchemy do, and fail as they do."""

from typing import Any, cast

import pytest
from sqlalchemy import BindParameter, Executable, bindparam, event
from sqlalchemy.exc import IntegrityError

from tests.builders import StationRig, opened
from window_client.domain.station.officer import Role
from window_client.persistence.db_faults import DatabaseUnreachable
from window_client.persistence.mapper import Mapper
from window_client.persistence.quick_statement import QuickStatement
from window_client.persistence.rows.ticket_row import TicketRow

_T = TicketRow.__table__.c


def test_rows_come_as_the_connection_gives_them(both: StationRig) -> None:
    given = both.give()
    both.give("vehicle")
    with both.database.read() as work:
        mapper: Mapper[Any] = work.tickets.mapper
        states: BindParameter[Any] = bindparam(
            "states", ("waiting", "held"), expanding=True, literal_execute=True
        )
        quick = mapper.where(_T.state.in_(states), _T.day == bindparam("day"), order=(_T.id,))
        plain = list(work.connection.execute(cast(Executable, quick._statement), {"day": given.day}))
        assert quick.all(work.connection, {"day": given.day}) == [tuple(row) for row in plain]
        assert work.tickets.get(given.id) == given


def test_whoever_looks_on_sees_it(both: StationRig) -> None:
    said: list[str] = []
    with both.database.read() as work:
        event.listen(work.connection, "before_cursor_execute", lambda *told: said.append(told[2]))
        work.officers.get(both.officer(Role.GUIDE))
    assert [sql.split()[0] for sql in said] == ["SELECT"]


def test_a_value_that_is_missing_is_our_mistake(both: StationRig) -> None:
    with both.database.read() as work, pytest.raises(KeyError):
        work.tickets.mapper.select_one.first(work.connection, {"station": work.station_id})


def test_a_broken_rule_is_told_without_what_was_written(rig: StationRig) -> None:
    with rig.database.read() as work:
        officer = work.officers.get(rig.officer())
    with pytest.raises(IntegrityError) as told, rig.database.write() as work:
        work.officers.add(officer)
    assert told.value.hide_parameters
    assert officer.badge not in str(told.value)


def test_a_statement_has_its_words_for_each_database(rig: StationRig, server_rig: StationRig) -> None:
    quick = QuickStatement(TicketRow.__table__.select().where(_T.id == bindparam("id")))
    for one in (rig, server_rig):
        given = one.give()
        with one.database.read() as work:
            row = quick.first(work.connection, {"id": given.id})
            assert row is not None
            assert (row[0], row[2]) == (given.id, given.day)


def _break(line: StationRig, other: StationRig) -> None:
    """An act in whose middle the server ends the connection."""
    with line.database.write() as work:
        (process,) = work.connection.exec_driver_sql("SELECT pg_backend_pid()").one()
        with other.database.read() as looking:
            looking.connection.exec_driver_sql(f"SELECT pg_terminate_backend({process})")
        work.officers.get(line.officer())


def test_a_line_that_breaks_in_an_act_is_a_fault_and_the_next_has_another(server_rig: StationRig) -> None:
    server_rig.give()
    with opened(server_rig.another()) as other, pytest.raises(DatabaseUnreachable):
        _break(server_rig, other)
    server_rig.give()
