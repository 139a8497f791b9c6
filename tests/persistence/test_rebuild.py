"""The operational tables rebuilt from the journal: whatever was changed behind its back is named."""

import sqlite3
from contextlib import closing

import pytest

from tests.builders import StationRig
from tests.services.books_rig import WITH_FEE, Books
from window_client.domain.books.row_mismatch import RowMismatch
from window_client.persistence.rebuild import MAPPERS, uncovered_tables


@pytest.fixture
def worked(rig: StationRig) -> StationRig:
    """A station with a whole visit, a payment, a held ticket, an undone call and a changed setting."""
    rig.open_counter(1)
    books, queue = Books(rig), rig.station.queue
    ticket = rig.serving(domain="vehicle", print_slip=True)
    books.pay(books.accepted(ticket, WITH_FEE))
    rig.finish(ticket, None)
    called = rig.called(domain="household")
    queue.undo(officer=rig.officer(), ticket=called.id)
    rig.call(1)
    queue.hold(officer=rig.officer(), ticket=called.id, reason="去复印")
    return rig


def mismatches(rig: StationRig) -> list[RowMismatch]:
    with rig.database.read() as work:
        return list(work.audit_rows.rebuild())


def spoil(rig: StationRig, statement: str, *values: object) -> None:
    """Change rows as somebody would who has the file: triggers dropped, nothing journalled."""
    with closing(sqlite3.connect(rig.file)) as file:
        triggers = file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            file.execute(f'DROP TRIGGER "{name}"')
        changed = file.execute(statement, values).rowcount
        file.commit()
    assert changed, "the statement hit nothing"


def test_what_the_verbs_wrote_is_what_the_journal_says(worked: StationRig) -> None:
    assert mismatches(worked) == []


def test_every_table_is_rebuilt_or_known_as_not_journalled() -> None:
    assert uncovered_tables() == frozenset()
    assert len({mapper.name for mapper in MAPPERS}) == len(MAPPERS)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("ticket", "state", "left"),
        ("ticket", "arrival", "2026-03-18 00:59:59.000000"),
        ("ticket", "modified", 1),
        ("ticket", "domain", "no such business"),
        ("ticket", "label", "X999"),
        ("visit", "number", "V2603189999"),
        ("case_file", "due_fen", 1001),
        ("case_file", "number", "2603180009"),
        ("payment", "voucher_number", "999999"),
        ("payment", "method", "code"),
        ("print_job", "state", "done"),
        ("counter", "domains", "household"),
        ("officer", "roles", "auditor"),
        ("applicant", "answers", '{"low_income":true}'),
        ("person", "number_token", b"12345678"),
        ("workplace", "name", "另一台"),
        ("station", "demo", 1),
        ("visit_material", "present", 0),
        ("ticket", "version", 99),
        ("ticket", "called_at", "not a time"),
    ],
)
def test_a_changed_column_is_named(worked: StationRig, table: str, column: str, value: object) -> None:
    spoil(worked, f"UPDATE {table} SET {column} = ? WHERE id = (SELECT min(id) FROM {table})", value)
    found = mismatches(worked)
    assert [(one.table, one.problem) for one in found] == [(table, "differs")]
    assert column in found[0].columns


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("person", "name"),
        ("officer", "password_hash"),
        ("case_file", "field_values"),
        ("print_job", "document"),
    ],
)
@pytest.mark.parametrize("how", ["{}", "CAST({} AS BLOB)", "'text'"])
def test_a_sealed_value_that_was_moved_or_changed_is_named(
    worked: StationRig, table: str, column: str, how: str
) -> None:
    first = f"(SELECT min(id) FROM {table})"
    torn = f"substr({column}, 1, 40) || x'00'"
    spoil(worked, f"UPDATE {table} SET {column} = {how.format(torn)} WHERE id = {first}")
    assert [(one.table, one.problem, one.columns) for one in mismatches(worked)] == [
        (table, "seal_broken", (column,))
    ]


def test_an_older_sealed_value_put_back_is_named(worked: StationRig) -> None:
    """It decrypts, it was true once, and it is not what the journal says now."""
    with closing(sqlite3.connect(worked.file)) as file:
        row_id, old = file.execute("SELECT id, name FROM officer ORDER BY id LIMIT 1").fetchone()
    with worked.database.write() as work:
        sealed = work._place.sealer.seal("officer", "name", row_id, "别人")
    assert sealed != old
    spoil(worked, "UPDATE officer SET name = ? WHERE id = ?", sealed, row_id)
    assert mismatches(worked) == [RowMismatch("officer", row_id, "differs", ("name",))]


def test_a_row_that_is_gone_and_one_that_nobody_made_are_named(worked: StationRig) -> None:
    spoil(worked, "DELETE FROM payment")
    spoil(
        worked,
        "INSERT INTO setting (id, station_id, value, version) SELECT 'smuggled', id, '1', 1 FROM station",
    )
    problems = {(one.table, one.problem) for one in mismatches(worked)}
    assert problems == {("payment", "not_in_table"), ("setting", "not_in_journal")}


def test_a_journal_row_that_is_no_json_is_named(worked: StationRig) -> None:
    spoil(worked, "UPDATE journal SET changes = '[{' WHERE id = (SELECT max(id) FROM journal)")
    found = mismatches(worked)
    assert found[0].problem == "journal_unreadable"
    assert found[1].table == "ticket", "what the row said is missing from the fold"
