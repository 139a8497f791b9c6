"""SQLite in WAL: every write transaction IMMEDIATE, foreign keys on."""

import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from window_client.persistence.db_faults import DatabaseUnreachable

#: how long a statement waits for another process's lock before it is told as busy
BUSY_TIMEOUT_MS = 15_000
_OWNER_ONLY, _OWNER_ALL = 0o600, 0o700
#: an extended error code holds the primary one in its low byte
_PRIMARY_CODE = 0xFF
_ASK_AGAIN_S = 0.01


def make_private(file: Path) -> None:
    """Make the folder and the file for their owner alone, before the first connection makes them otherwise.

    SQLite gives -wal and -shm the rights of the file itself. What lies there already keeps the rights that
    somebody gave it, but for those of everybody: they come from the system's default, not from a decision.

    Raises:
        OSError: they cannot be made.
    """
    missing = [folder for folder in file.parents if not folder.exists()]
    file.parent.mkdir(parents=True, exist_ok=True)
    if os.name != "posix":
        # there the folder of the user's profile keeps others out
        return
    for folder in missing:
        folder.chmod(_OWNER_ALL)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))
    for part in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        # a file of another owner cannot be changed, and is not ours to change
        with suppress(FileNotFoundError, PermissionError):
            mode = stat.S_IMODE(part.stat().st_mode)
            if mode & stat.S_IRWXO and part.is_file():
                part.chmod(mode & ~(stat.S_IRWXG | stat.S_IRWXO))


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch a file to its write-ahead log; one that has it already keeps it without asking anybody.

    The switch needs the whole file, and SQLite does not wait for that as it waits for other locks: two
    programs that open a new file at once would see one of them turned away.
    """
    patience = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > patience:
                raise
            time.sleep(_ASK_AGAIN_S)
        else:
            return


def make_sqlite_engine(url: URL, file: Path, *, durable: bool) -> Engine:
    """An engine for a station's file; see `make_engine`.

    Raises:
        DatabaseUnreachable: the folder cannot be made.
    """
    try:
        make_private(file)
    except OSError as fault:
        raise DatabaseUnreachable(reason=type(fault).__name__) from fault
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # the driver must not begin transactions by itself: `begin` below says how
        connection.isolation_level = None
        _write_ahead(connection)
        for pragma in (
            f"synchronous={'FULL' if durable else 'OFF'}",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "trusted_schema=OFF",
            "cache_size=-16000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine
