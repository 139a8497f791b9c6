"""Makes the engine: SQLite in WAL, every write transaction IMMEDIATE, foreign keys on."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from window_client.errors import InvalidInput
from window_client.persistence.db_faults import DatabaseUnreachable

#: how long a statement waits for another process's lock before it is told as busy
BUSY_TIMEOUT_MS = 15_000


class DatabaseUrlInvalid(InvalidInput):
    """The database address cannot be used. Facts: problem (unreadable, not_supported, in_memory), dialect."""

    code = "database_url_invalid"


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite address; None for other databases."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def parse_url(text: str) -> URL:
    """Read a SQLAlchemy address.

    Raises:
        DatabaseUrlInvalid: unreadable, not SQLite, or not a file.
    """
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise DatabaseUrlInvalid(problem="unreadable", dialect="") from error
    if url.get_backend_name() != "sqlite":
        raise DatabaseUrlInvalid(problem="not_supported", dialect=url.get_backend_name())
    if not url.database or url.database == ":memory:":
        raise DatabaseUrlInvalid(problem="in_memory", dialect="sqlite")
    return url


def make_engine(text: str, *, durable: bool = True) -> Engine:
    """An engine for a station's database file.

    Args:
        text: e.g. ``sqlite:////var/lib/station.db``; the folder is made if it is missing.
        durable: False only for throw-away stations: a power cut may lose the newest commits.

    Raises:
        DatabaseUrlInvalid: see `parse_url`.
        DatabaseUnreachable: the folder cannot be made.
    """
    url = parse_url(text)
    file = sqlite_file(url)
    if file is not None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise DatabaseUnreachable(reason=type(fault).__name__) from fault
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": BUSY_TIMEOUT_MS / 1000})

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # the driver must not begin transactions by itself: `begin` below says how
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
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
