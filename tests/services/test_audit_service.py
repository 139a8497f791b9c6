"""Checking: whatever is done to the file behind the program's back is found and named."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import NINE, StationRig, StationTemplate, open_rig, opened
from tests.services.books_rig import INSTANT, WITH_FEE, Books
from window_client.domain.station.officer import PermissionDenied
from window_client.services.audit_report import KEPT_FINDINGS, Findings

TODAY = date(2026, 3, 18)
JOURNAL_COLUMNS = [
    "station_id",
    "chain",
    "seq",
    "at",
    "verb",
    "officer_id",
    "counter_id",
    "subject_table",
    "subject_id",
    "changes",
    "facts",
    "command_id",
    "command_digest",
    "mac",
]


def spoil(file: Path, *statements: str) -> None:
    """Change the file as somebody would who has it: triggers dropped, no act, no mac."""
    with closing(sqlite3.connect(file)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        changed = [raw.execute(statement).rowcount for statement in statements]
        raw.commit()
    assert all(changed), "a statement hit nothing"


@pytest.fixture
def books(rig: StationRig) -> Books:
    """A day with a visit, a payment and a second call; closed in the evening."""
    books = Books(rig)
    fill(books)
    return books


def fill(books: Books) -> None:
    rig = books.rig
    rig.open_counter(1)
    ticket = rig.serving(1, domain="vehicle")
    books.accepted(ticket, INSTANT)
    books.pay(books.accepted(ticket, WITH_FEE))
    rig.finish(ticket, None)
    missed = rig.called(1)
    rig.clock.forward(minutes=2)
    rig.station.queue.miss(officer=rig.officer(), ticket=missed.id)
    books.day.close(officer=books.supervisor, day=TODAY)
    rig.clock.now = NINE + timedelta(days=1)
    rig.finish(rig.serving(1))


def test_an_honest_station_holds(books: Books) -> None:
    report = books.audit.verify(officer=books.auditor)
    assert report.holds, report.findings
    assert (report.chains, report.days, report.rows) == (2, 2, len(books.rig.journal()))


def test_only_an_auditor_checks(books: Books) -> None:
    for ask in (
        lambda officer: books.audit.verify(officer=officer),
        lambda officer: books.audit.replay(officer=officer, day=TODAY),
        lambda officer: books.audit.export(officer=officer, first=TODAY, last=TODAY, write=str),
    ):
        with pytest.raises(PermissionDenied):
            ask(books.supervisor)


@pytest.mark.file_only
@pytest.mark.parametrize("column", JOURNAL_COLUMNS)
def test_a_byte_in_any_column_of_a_journal_row_is_found(books: Books, column: str) -> None:
    row = "(SELECT max(id) FROM journal WHERE verb = 'call_next')"
    value = {"seq": "seq + 1000", "mac": "zeroblob(32)"}.get(column, f"coalesce({column}, '') || 'x'")
    spoil(books.rig.file, f"UPDATE journal SET {column} = {value} WHERE id = {row}")
    assert ("chain", "mac") in books.found()


@pytest.mark.file_only
def test_bytes_that_are_no_text_are_found(books: Books) -> None:
    row = "(SELECT max(id) FROM journal)"
    spoil(books.rig.file, f"UPDATE journal SET facts = CAST(x'ff00fe' AS TEXT) WHERE id = {row}")
    assert ("chain", "mac") in books.found()


@pytest.mark.file_only
def test_a_deleted_row_is_found_where_it_was(books: Books) -> None:
    with closing(sqlite3.connect(books.rig.file)) as raw:
        chain, seq = raw.execute("SELECT chain, seq FROM journal WHERE verb = 'start' LIMIT 1").fetchone()
    spoil(books.rig.file, f"DELETE FROM journal WHERE chain = '{chain}' AND seq = {seq}")
    where = {(one.check, one.where, one.problem) for one in books.audit.verify().findings}
    assert ("chain", f"{chain}:{seq}", "gap") in where
    assert ("chain", f"{chain}:{seq + 1}", "mac") in where


@pytest.mark.file_only
def test_the_last_rows_cut_off_are_found_by_the_rows_that_they_made(books: Books) -> None:
    spoil(books.rig.file, "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)")
    found = books.found()
    assert ("rebuild", "differs") in found
    assert not any(check == "chain" for check, _ in found)


@pytest.mark.file_only
def test_two_rows_that_changed_places_are_found(books: Books) -> None:
    first, second = (
        "(SELECT min(id) FROM journal WHERE verb = 'tick_material')",
        "(SELECT max(id) FROM journal)",
    )
    with closing(sqlite3.connect(books.rig.file)) as raw:
        one, other = raw.execute(f"SELECT {first}, {second}").fetchone()
    with closing(sqlite3.connect(books.rig.file)) as raw:
        seqs = [
            raw.execute("SELECT seq FROM journal WHERE id = ?", (row,)).fetchone()[0] for row in (one, other)
        ]
    spoil(
        books.rig.file,
        f"UPDATE journal SET seq = -1 WHERE id = {one}",
        f"UPDATE journal SET seq = {seqs[0]} WHERE id = {other}",
        f"UPDATE journal SET seq = {seqs[1]} WHERE id = {one}",
    )
    assert ("chain", "mac") in books.found()


@pytest.mark.file_only
def test_rows_that_only_changed_their_order_of_writing_are_found(books: Books) -> None:
    with closing(sqlite3.connect(books.rig.file)) as raw:
        last = raw.execute("SELECT max(id) FROM journal").fetchone()[0]
    spoil(
        books.rig.file,
        f"UPDATE journal SET id = 100000 WHERE id = {last}",
        f"UPDATE journal SET id = {last} WHERE id = {last - 1}",
        f"UPDATE journal SET id = {last - 1} WHERE id = 100000",
    )
    assert ("chain", "order") in books.found()


@pytest.mark.file_only
def test_a_forged_seal_or_head_is_found(books: Books) -> None:
    spoil(books.rig.file, "UPDATE day_closing SET seal = replace(seal, substr(seal, 1, 1), 'x')")
    assert ("seal", "seal") in books.found()
    spoil(books.rig.file, "UPDATE day_closing SET heads = replace(heads, '[', '[1')")
    assert {("seal", "head_missing"), ("rebuild", "differs")} <= set(books.found())
    spoil(books.rig.file, "UPDATE day_closing SET heads = 'nothing'")
    assert ("seal", "unreadable") in books.found()


@pytest.mark.file_only
def test_figures_that_do_not_fit_the_rows_any_more_are_found(books: Books) -> None:
    spoil(books.rig.file, "UPDATE ticket SET person_class = 'senior' WHERE day = '2026-03-18'")
    details = {(one.check, one.problem): one.detail for one in books.audit.verify().findings}
    assert "by_class" in details["seal", "figures"]
    spoil(books.rig.file, "UPDATE day_closing SET figures_digest = figures_digest || '0'")
    found = books.audit.verify().findings
    assert ("figures", "digest") in {(one.problem, one.detail) for one in found}


@pytest.mark.file_only
def test_numbers_that_are_missing_are_found(books: Books) -> None:
    spoil(books.rig.file, "UPDATE case_file SET number = '2603180009' WHERE number = '2603180002'")
    gaps = [one.where for one in books.audit.verify().findings if one.check == "numbers"]
    assert gaps == [f"260318{number:04d}" for number in range(2, 9)]


@pytest.mark.file_only
def test_money_without_a_payment_is_found(books: Books) -> None:
    spoil(books.rig.file, "UPDATE payment SET amount_fen = 400")
    assert ("balance", "unbalanced") in books.found()


@pytest.mark.file_only
def test_a_carried_ticket_that_goes_on_nowhere_is_found(rig: StationRig) -> None:
    books = Books(rig)
    old = rig.give()
    books.day.close(officer=books.supervisor, day=TODAY, carry_over=(old.id,))
    assert books.found() == []
    spoil(rig.file, "UPDATE ticket SET carried_from_id = NULL WHERE carried_from_id IS NOT NULL")
    assert ("balance", "tickets/carried: 1 ≠ 0") in {
        (one.check, one.detail) for one in books.audit.verify().findings
    }


@pytest.mark.file_only
def test_a_row_that_cannot_be_read_stops_nothing(books: Books) -> None:
    spoil(
        books.rig.file,
        "UPDATE ticket SET domain = 'nonsense', arrival = 'never' WHERE day = '2026-03-18'",
        "UPDATE counter SET mode = CAST(x'ff' AS TEXT) WHERE number = 1",
    )
    assert {("rebuild", "differs"), ("balance", "unreadable")} <= set(books.found())


def test_an_older_copy_of_the_database_is_behind_the_note(
    station_template: StationTemplate, tmp_path: Path
) -> None:
    file, home, old = tmp_path / "s.db", tmp_path / "home", tmp_path / "old.db"
    with opened(station_template.open(file, home=home)) as rig:
        rig.give()
        assert Books(rig).found() == []
    shutil.copyfile(file, old)
    with opened(open_rig(file, home=home)) as rig:
        rig.give()
        rig.give()
        assert Books(rig).found() == []
    put_back(old, file)
    with opened(open_rig(file, home=home)) as rig:
        assert Books(rig).found() == [("note", "behind")]
        # the same number of rows, written anew, is another history
        rig.give()
        rig.give()
        assert Books(rig).found() == [("note", "forked")]


def put_back(old: Path, file: Path) -> None:
    for suffix in ("-wal", "-shm"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    shutil.copyfile(old, file)


def test_findings_do_not_grow_for_ever() -> None:
    found = Findings()
    for seq in range(KEPT_FINDINGS + 5):
        found.add("chain", str(seq), "mac")
    assert (len(found.kept), found.further) == (KEPT_FINDINGS, 5)


def test_the_journal_leaves_as_lines_without_personal_data(books: Books) -> None:
    lines: list[str] = []
    before = len(books.rig.journal())
    done = books.audit.export(
        officer=books.auditor, first=TODAY, last=TODAY + timedelta(days=1), write=lines.append
    )
    rows = [json.loads(line) for line in lines]
    assert done.rows == len(rows) == before
    assert {row["verb"] for row in rows} >= {"take_ticket", "accept_case", "record_payment", "close_day"}
    text = "".join(lines)
    assert not any(
        personal in text for personal in ("沈", "陆以宁", "13800000000", "32049919800101", "云溪路")
    )
    entry = books.rig.journal()[-1].entry
    assert (entry.verb, entry.officer_id) == ("export_journal", books.auditor)
    assert (entry.facts["rows"], entry.facts["digest"]) == (before, done.digest)


def test_an_export_from_the_command_line_is_noted_too(books: Books) -> None:
    books.audit.export(first=TODAY, last=TODAY, write=str)
    entry = books.rig.journal()[-1].entry
    assert (entry.verb, entry.officer_id, entry.facts["first"]) == ("export_journal", None, "2026-03-18")
    assert books.found() == []
