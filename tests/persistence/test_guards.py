"""The triggers: history cannot be changed by a statement, whatever the statement."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import StationRig, StationTemplate
from window_client.persistence.engine import make_engine
from window_client.persistence.guards import guard_statements, set_guards


@pytest.fixture
def raw(rig: StationRig) -> Iterator[sqlite3.Connection]:
    """A hand-made connection without our pragmas, to a station with something in every guarded table."""
    rig.open_counter(1)
    given = rig.give()
    rig.station.queue.void(officer=rig.officer(), ticket=given.id, reason="误取")
    with rig.database.write() as work:
        work.notes.log_read(work.now, rig.officer(), None, "reveal", "number")
    with closing(sqlite3.connect(rig.file, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO day_closing VALUES ('d', (SELECT id FROM station), '2026-03-18',"
            " '2026-03-18 10:00:00.000000', (SELECT id FROM officer LIMIT 1), '{}', 'seal', 'digest', 1)"
        )
        yield connection


def state(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


APPEND_ONLY = ("journal", "read_log", "remark", "day_closing")
KEPT = ("ticket", "print_job", "person", "case_file", "payment", "counter", "officer", "workplace", "station")


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET id = id",
        "UPDATE OR REPLACE {table} SET id = id",
        "UPDATE OR IGNORE {table} SET id = id",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET id = id",
    ],
)
def test_append_only(raw: sqlite3.Connection, table: str, statement: str) -> None:
    before = state(raw, table)
    assert before
    with pytest.raises(sqlite3.IntegrityError, match=f"^{table} (is append-only|has this row already)$"):
        raw.execute(statement.format(table=table))
    assert state(raw, table) == before


@pytest.mark.parametrize("column", ["id", "chain_seq", "command_id"])
def test_a_journal_row_is_not_replaced_by_any_of_its_keys(raw: sqlite3.Connection, column: str) -> None:
    names = [row[1] for row in raw.execute("PRAGMA table_info(journal)")]
    values: dict[str, object] = dict(
        zip(names, raw.execute("SELECT * FROM journal ORDER BY id DESC LIMIT 1").fetchone(), strict=True)
    )
    fresh = {**values, "id": 10_000, "seq": 10_000, "command_id": "fresh", "verb": "forged"}
    raw.execute(
        f"INSERT INTO journal ({','.join(names)}) VALUES ({','.join('?' * len(names))})",
        [{**values, "id": 9_000, "seq": 9_000, "command_id": "taken"}[name] for name in names],
    )
    same: dict[str, object] = {
        "id": {"id": 9_000},
        "chain_seq": {"seq": 9_000},
        "command_id": {"command_id": "taken"},
    }[column]  # type: ignore[assignment]
    forged = {**fresh, **same}
    with pytest.raises(sqlite3.IntegrityError, match="journal has this row already"):
        raw.execute(
            f"INSERT OR REPLACE INTO journal ({','.join(names)}) VALUES ({','.join('?' * len(names))})",
            [forged[name] for name in names],
        )
    assert raw.execute("SELECT count(*) FROM journal WHERE verb = 'forged'").fetchone() == (0,)


@pytest.mark.parametrize("table", KEPT)
def test_operational_rows_are_never_deleted(raw: sqlite3.Connection, table: str) -> None:
    before = state(raw, table)
    if not before:
        # a trigger fires per row: look whether it is there
        found = raw.execute(
            "SELECT count(*) FROM sqlite_master WHERE type='trigger' AND name=?", (f"guard_{table}_delete",)
        )
        assert found.fetchone() == (1,)
        return
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        raw.execute(f"DELETE FROM {table}")
    assert state(raw, table) == before


def test_guards_are_made_again_whatever_is_left_of_them(
    station_template: StationTemplate, tmp_path: Path
) -> None:
    file = station_template.copy(tmp_path / "s.db")

    def triggers() -> dict[str, str]:
        with closing(sqlite3.connect(file)) as connection:
            return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))

    whole = triggers()
    assert len(whole) == len(guard_statements())
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER guard_journal_delete")
        connection.execute("DROP TRIGGER guard_journal_update")
        connection.execute("CREATE TRIGGER guard_journal_update BEFORE UPDATE ON journal BEGIN SELECT 1; END")
        connection.commit()
    engine = make_engine(f"sqlite:///{file}", durable=False)
    with engine.begin() as made:
        set_guards(made)
    engine.dispose()
    assert triggers() == whole


def test_the_replace_guard_of_the_journal_does_not_get_slower_with_history(raw: sqlite3.Connection) -> None:
    (trigger,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'guard_journal_replace'").fetchone()
    found = re.search(r"EXISTS \((.*?)\) BEGIN", trigger)
    assert found is not None
    query = re.sub(r"NEW\.\w+", "'x'", found[1])
    plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert len(plan) > 1
    assert not [step for step in plan if step.startswith("SCAN")], plan
