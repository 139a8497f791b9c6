"""A database of an older program, with rows in it, is brought up: nothing is lost, and the guards hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, MetaData, Table, insert, select, update
from sqlalchemy.exc import DBAPIError

from tests.server_station import shared_server
from window_client.persistence.engine import make_engine
from window_client.persistence.guards import guard_statements, server_guard_statements
from window_client.persistence.migration_run import alembic_config
from window_client.persistence.schema import bring_to_newest

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
DAY = date(2026, 3, 18)
#: tables that the first schema did not have
LATER = (
    "appointment",
    "door_answer",
    "photo",
    "photo_image",
    "photo_use",
    "senior_care",
    "senior_step",
    "citizen_check",
    "home_visit",
)
#: what a column of the first schema holds in these rows, where nothing else is said
PLAIN: dict[str, Any] = {
    "INTEGER": 1,
    "BOOLEAN": False,
    "DATE": DAY,
    "DATETIME": NOW,
    "TIMESTAMP": NOW,
    "TEXT": "{}",
    "BLOB": b"x",
    "BYTEA": b"x",
}
ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("station", {"id": "s"}),
    ("workplace", {"id": "w"}),
    ("officer", {"id": "o", "roles": "officer"}),
    ("counter", {"id": "c", "domains": "household", "mode": "ordinary"}),
    ("ticket", {"id": "t1", "label": "H001", "domain": "household", "state": "waiting"}),
    ("ticket", {"id": "t2", "label": "H002", "number": 2, "state": "called", "counter_id": "c"}),
    ("print_job", {"id": "p1", "token": "one", "made_by": "o", "workplace_id": "w"}),
    (
        "print_job",
        {
            "id": "p2",
            "token": "two",
            "sheet_number": 2,
            "nth": 2,
            "reprint_reason": b"x",
            "reprint_of_id": "p1",
            "made_by": "o",
            "workplace_id": "w",
        },
    ),
)


@contextmanager
def _first_schema(url: str) -> Iterator[Engine]:
    engine = make_engine(url, durable=False)
    config = alembic_config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        on_file = connection.dialect.name == "sqlite"
        for statement in guard_statements() if on_file else server_guard_statements():
            if not any(table in statement for table in LATER):
                connection.exec_driver_sql(statement)
        tables = _tables(connection)
        for name, given in ROWS:
            table = tables[name]
            row = {
                column.name: "s"
                if column.name == "station_id"
                else PLAIN.get(str(column.type).partition("(")[0], column.name[:2])
                for column in table.c
                if not column.nullable
            }
            connection.execute(insert(table).values({**row, **given}))
    try:
        yield engine
    finally:
        engine.dispose()


@pytest.fixture(params=["file", "server"])
def first_schema(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "file":
        with _first_schema(f"sqlite:///{tmp_path / 's.db'}") as engine:
            yield engine
        return
    server = shared_server()
    database = server.create()
    try:
        with _first_schema(server.url(database)) as engine:
            yield engine
    finally:
        server.drop(database)


def _tables(connection: Connection) -> dict[str, Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    return dict(metadata.tables)


def _rows(connection: Connection, tables: dict[str, Table]) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()]
        for name, table in tables.items()
        if name in dict(ROWS)
    }


def test_every_row_stays_as_it_was(first_schema: Engine) -> None:
    with first_schema.begin() as connection:
        old_tables = _tables(connection)
        before = _rows(connection, old_tables)
    bring_to_newest(first_schema)
    with first_schema.begin() as connection:
        assert _rows(connection, old_tables) == before
        after = _rows(connection, _tables(connection))
        if connection.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert sum(map(len, before.values())) == len(ROWS)
    new = {name: {*after[name][0]} - {*before[name][0]} for name in before}
    assert {name: columns for name, columns in new.items() if columns} == {
        "ticket": {
            "round_called_at",
            "booked_for",
            "hand_number",
            "returned",
            "notice_number",
            "document_token",
            "paper_number",
        }
    }
    assert all(row[name] is None for row in after["ticket"] for name in new["ticket"])


@pytest.mark.parametrize("table", ["ticket", "print_job", "appointment"])
def test_nothing_can_be_deleted_afterwards(first_schema: Engine, table: str) -> None:
    bring_to_newest(first_schema)
    with first_schema.begin() as connection:
        tables = _tables(connection)
        if table == "appointment":
            names = [column.name for column in tables[table].c if not column.nullable]
            row: dict[str, Any] = {name: name[:2] for name in names}
            row |= {"station_id": "s", "day": DAY, "booked_for": NOW, "made_at": NOW, "version": 1}
            row |= {"person_name": b"x", "state": "expected"}
            connection.execute(insert(tables[table]).values(row))
    with pytest.raises(DBAPIError, match=table), first_schema.begin() as connection:
        connection.execute(tables[table].delete())


def test_checks_and_unique_numbers_still_hold(first_schema: Engine) -> None:
    """SQLite makes the table of sheets anew."""
    bring_to_newest(first_schema)
    with first_schema.begin() as connection:
        sheets = _tables(connection)["print_job"]
        first = update(sheets).where(sheets.c.id == "p1")
        connection.execute(first.values(made_by=None))
    for wrong in ({"nth": 0}, {"nth": 2, "reprint_reason": None}, {"token": "two"}, {"sheet_number": 2}):
        with pytest.raises(DBAPIError), first_schema.begin() as connection:
            connection.execute(first.values(wrong))


def test_a_hand_written_number_counts_once_a_day(first_schema: Engine) -> None:
    bring_to_newest(first_schema)
    with first_schema.begin() as connection:
        tickets = _tables(connection)["ticket"]
        connection.execute(update(tickets).where(tickets.c.id == "t1").values(hand_number="手3"))
    with pytest.raises(DBAPIError), first_schema.begin() as connection:
        connection.execute(update(tickets).where(tickets.c.id == "t2").values(hand_number="手3"))
    with first_schema.begin() as connection:
        wrong = {"state": "void", "ended_at": NOW}
        connection.execute(update(tickets).where(tickets.c.id == "t1").values(wrong))
        connection.execute(update(tickets).where(tickets.c.id == "t2").values(hand_number="手3"))
