"""The locks of a transaction. SQLite has one for everything; PostgreSQL gets one for each purpose.

Order on PostgreSQL, always the same: station (shared), command, rows, chain. Two PCs that still meet
crosswise are told apart by the server, and one of them starts again (`ChangedMeanwhile`).
"""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, cast

from sqlalchemy import Connection, Engine, text

from window_client.persistence.engine import sqlite_file
from window_client.persistence.file_turn import FileTurn
from window_client.persistence.quick_statement import QuickStatement, told

#: first half of the key of an advisory lock; a database holds one station, so no more is needed
_STATION, _COMMAND, _CHAIN = 0x57435301, 0x57435302, 0x57435303

#: with its beginning in one way to the server; the connections of a server begin nothing by themselves
_BEGIN_WRITING = f"BEGIN; SELECT now(), pg_try_advisory_xact_lock_shared({_STATION}, 0)"
_BEGIN_COMMAND = f"{_BEGIN_WRITING}, pg_try_advisory_xact_lock({_COMMAND}, {{}})"
#: a consistent view, however long it takes
_BEGIN_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT now()"
_WAIT_TURN = text("SELECT pg_advisory_xact_lock_shared(:purpose, 0)")
_LOCK = QuickStatement(text("SELECT pg_advisory_xact_lock(:purpose, :key)"))
_HOLD = text("SELECT pg_advisory_lock(:purpose, 0)")
_LET_GO = text("SELECT pg_advisory_unlock(:purpose, 0)")


class NotNow(Exception):  # no fault: whoever gets it waits and begins again
    """Somebody closes the day: this transaction must begin after that, or its time would lie before it."""


class Locks(Protocol):
    """What `Database` and the journal ask for."""

    def begin(self, connection: Connection, *, writing: bool, command: str | None = None) -> datetime | None:
        """First statement of a transaction; returns the server's time, None where the PC's clock counts.

        Args:
            command: the same command runs once at a time, in whatever process.

        Raises:
            NotNow: begin again after `wait_turn`.
        """
        ...

    def wait_turn(self, engine: Engine) -> None:
        """Wait until nobody works alone."""
        ...

    def in_line(self) -> AbstractContextManager[None]:
        """Around a whole transaction that writes: who asked first comes first, where the database would not.

        Raises:
            DatabaseBusy: its turn never came.
        """
        ...

    def alone(self, connection: Connection) -> AbstractContextManager[None]:
        """Within it no other transaction writes."""
        ...

    def chain(self, connection: Connection, chain: str) -> None:
        """Let one transaction at a time add to a journal chain."""
        ...


class FileLocks:
    """SQLite: whoever writes holds the file (``BEGIN IMMEDIATE``)."""

    def __init__(self, file: Path) -> None:
        self._turn = FileTurn(file)

    def begin(self, _connection: Connection, *, writing: bool, command: str | None = None) -> datetime | None:
        """See `Locks`."""
        return None

    def wait_turn(self, _engine: Engine) -> None:
        """See `Locks`."""

    def in_line(self) -> AbstractContextManager[None]:
        """See `Locks`."""
        return self._turn.taken()

    @contextmanager
    def alone(self, _connection: Connection) -> Iterator[None]:
        """See `Locks`."""
        yield

    def chain(self, _connection: Connection, _chain: str) -> None:
        """See `Locks`."""


class ServerLocks:
    """PostgreSQL: advisory locks beside those of the rows."""

    def begin(self, connection: Connection, *, writing: bool, command: str | None = None) -> datetime | None:
        """See `Locks`."""
        if not writing:
            (only,) = self._begun(connection, _BEGIN_READING)
            return cast(datetime, only)
        if command is None:
            now, open_to_all = self._begun(connection, _BEGIN_WRITING)
            unheld = True
        else:
            now, open_to_all, unheld = self._begun(connection, _BEGIN_COMMAND.format(_short(command)))
        if not open_to_all:
            raise NotNow
        if command is not None and not unheld:
            # the same command is just running: what it writes is seen by the next statement
            _LOCK.run(connection, {"purpose": _COMMAND, "key": _short(command)})
        return cast(datetime, now)

    @staticmethod
    def _begun(connection: Connection, sql: str) -> Any:
        driver: Any = connection.connection.driver_connection
        try:
            # never prepared: it is two statements
            cursor = driver.execute(sql, prepare=False)
            cursor.nextset()
            return cursor.fetchone()
        except Exception as error:
            told(connection, sql, error)

    def wait_turn(self, engine: Engine) -> None:
        """See `Locks`."""
        with engine.begin() as connection:
            connection.execute(_WAIT_TURN, {"purpose": _STATION})

    def in_line(self) -> AbstractContextManager[None]:
        """See `Locks`."""
        return nullcontext()

    @contextmanager
    def alone(self, connection: Connection) -> Iterator[None]:
        """See `Locks`. Taken before the transaction, whose time then lies after everybody else's."""
        connection.execute(_HOLD, {"purpose": _STATION})
        connection.commit()
        try:
            yield
        finally:
            if not connection.invalidated:
                connection.execute(_LET_GO, {"purpose": _STATION})
                connection.commit()

    def chain(self, connection: Connection, chain: str) -> None:
        """See `Locks`."""
        _LOCK.run(connection, chain_lock(chain))


def chain_lock(chain: str) -> dict[str, int]:
    """The parameters ``purpose`` and ``key`` of a chain's lock."""
    return {"purpose": _CHAIN, "key": _short(chain)}


def locks_for(engine: Engine) -> Locks:
    """The locks of an engine's database."""
    file = sqlite_file(engine.url)
    return ServerLocks() if file is None else FileLocks(file)


def _short(name: str) -> int:
    # a signed number of 32 bits; two names that meet only wait for each other
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], signed=True)
