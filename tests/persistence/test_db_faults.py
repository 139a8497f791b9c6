"""Bad luck with the file of an open station: a clear fault, nothing lost, and it goes on afterwards."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from tests.builders import StationRig
from window_client.errors import InvalidInput, WorldFault
from window_client.persistence.db_faults import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFault,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    fault_of,
    translated,
)


def pragma(rig: StationRig, text: str) -> None:
    """Set a pragma on every connection that the station has or makes."""
    engine = rig.station._engine
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _record: connection.execute(f"PRAGMA {text}"))


@contextmanager
def locked(rig: StationRig) -> Iterator[None]:
    with closing(sqlite3.connect(rig.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_locked_by_another_program(rig: StationRig) -> None:
    pragma(rig, "busy_timeout=50")
    first = rig.give()
    with locked(rig):
        with pytest.raises(DatabaseBusy) as fault:
            rig.give()
        assert fault.value.facts == {"reason": "SQLITE_BUSY"}
        # reading goes on
        assert rig.station.board.counts().waiting == 1
    second = rig.give()
    assert (first.number, second.number) == (1, 2)


def test_disk_full(rig: StationRig) -> None:
    rig.open_counter(1)
    rig.give()
    rig.call()
    with closing(sqlite3.connect(rig.file)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    pragma(rig, f"max_page_count={pages}")
    given = 0

    def until_full() -> None:
        nonlocal given
        for _ in range(200):
            rig.give()
            given += 1

    with pytest.raises(DiskFull) as fault:
        until_full()
    assert fault.value.facts == {"reason": "SQLITE_FULL"}
    counts = rig.station.board.counts()
    assert (counts.waiting, counts.open) == (given, 1)
    assert rig.verbs().count("take_ticket") == given + 1
    pragma(rig, "max_page_count=1000000")
    assert rig.give().number == given + 2


def test_write_protected(rig: StationRig) -> None:
    rig.give()
    pragma(rig, "query_only=ON")
    with pytest.raises(DatabaseReadOnly):
        rig.give()
    assert rig.station.board.counts().waiting == 1


def test_damaged_while_open(rig: StationRig) -> None:
    rig.give()
    rig.station._engine.dispose()
    with closing(sqlite3.connect(rig.file)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ticket'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with rig.file.open("r+b") as handle:
        handle.seek((root - 1) * size)
        handle.write(b"\xff" * size)
    with pytest.raises(DatabaseDamaged):
        rig.station.board.counts()


def test_every_fault_is_the_worlds() -> None:
    for kind in (DatabaseBusy, DiskFull, DatabaseDamaged, DatabaseReadOnly, DatabaseUnreachable):
        assert issubclass(kind, DatabaseFault)
    assert issubclass(DatabaseFault, WorldFault)


def _error(code: int, name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("a secret: 320499199001011234")
    error.sqlite_errorcode = code
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("code", "name", "kind"),
    [
        (5, "SQLITE_BUSY", DatabaseBusy),
        (517, "SQLITE_BUSY_SNAPSHOT", DatabaseBusy),
        (6, "SQLITE_LOCKED", DatabaseBusy),
        (13, "SQLITE_FULL", DiskFull),
        (11, "SQLITE_CORRUPT", DatabaseDamaged),
        (779, "SQLITE_CORRUPT_INDEX", DatabaseDamaged),
        (26, "SQLITE_NOTADB", DatabaseDamaged),
        (8, "SQLITE_READONLY", DatabaseReadOnly),
        (1032, "SQLITE_READONLY_DBMOVED", DatabaseReadOnly),
        (14, "SQLITE_CANTOPEN", DatabaseUnreachable),
        (266, "SQLITE_IOERR_READ", DatabaseFault),
        (4874, "SQLITE_IOERR_SHMSIZE", DiskFull),
    ],
)
def test_by_the_drivers_code(code: int, name: str, kind: type[DatabaseFault]) -> None:
    fault = fault_of(_error(code, name))
    assert type(fault) is kind
    assert fault.facts == {"reason": name}
    assert "320499199001011234" not in str(fault)


@pytest.mark.parametrize("error", [ValueError("x"), sqlite3.ProgrammingError("x"), _error(1, "SQLITE_ERROR")])
def test_our_own_mistakes_are_not_hidden(error: Exception) -> None:
    assert fault_of(error) is None
    with pytest.raises(type(error)), translated():
        raise error


def test_a_broken_rule_of_the_schema_is_our_mistake(rig: StationRig) -> None:
    ticket = rig.give()
    with pytest.raises(IntegrityError), rig.database.write() as work:
        work.tickets.add(replace(ticket, id=ticket.id[::-1]))  # type: ignore[arg-type]


def test_a_fault_in_the_middle_of_a_verb_takes_everything_back(
    rig: StationRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.open_counter(1)
    waiting = rig.give()
    before = rig.journal()

    def broken(*_: object) -> None:
        raise _error(13, "SQLITE_FULL")

    at: Callable[..., object] = broken
    monkeypatch.setattr(
        "window_client.persistence.repositories.journal_repository.JournalRepository.append", at
    )
    with pytest.raises(DiskFull):
        rig.call()
    monkeypatch.undo()
    assert rig.ticket(waiting.id) == waiting
    assert rig.journal() == before
    assert rig.call().ticket.id == waiting.id


def test_half_a_character_is_refused_and_does_not_get_into_an_error(rig: StationRig) -> None:
    """A lone surrogate, as a broken input method or a file name that is no UTF-8 gives it."""
    rig.open_counter(1)
    ticket = rig.serving(1)
    before = rig.verbs()
    with pytest.raises(InvalidInput) as fault:
        rig.station.queue.hold(officer=rig.officer(), ticket=ticket.id, reason="等人 \ud800 周大山")
    assert fault.value.facts == {"problem": "half_character"}
    assert fault.value.__cause__ is None
    assert fault.value.__suppress_context__
    assert rig.verbs() == before
    assert rig.ticket(ticket.id) == ticket
