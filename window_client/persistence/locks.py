"""The locks of a transaction. SQLite has one for everything; PostgreSQL gets one for each purpose.

Order on PostgreSQL, always the same: station (shared), command, rows, chain. Two PCs that still meet
crosswise are told apart by the server, and one of them starts again (`ChangedMeanwhile`).
"""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection, Engine, text

#: first half of the key of an advisory lock; a database holds one station, so no more is needed
_STATION, _COMMAND, _CHAIN = 0x57435301, 0x57435302, 0x57435303

_BEGIN_WRITING = text("SELECT now(), pg_try_advisory_xact_lock_shared(:purpose, 0)")
_BEGIN_READING = text("SELECT now()")
_WAIT_TURN = text("SELECT pg_advisory_xact_lock_shared(:purpose, 0)")
_LOCK = text("SELECT pg_advisory_xact_lock(:purpose, :key)")
_HOLD = text("SELECT pg_advisory_lock(:purpose, 0)")
_LET_GO = text("SELECT pg_advisory_unlock(:purpose, 0)")


class NotNow(Exception):  # no fault: whoever gets it waits and begins again
    """Somebody closes the day: this transaction must begin after that, or its time would lie before it."""


class Locks(Protocol):
    """What `Database` and the journal ask for."""

    def begin(self, connection: Connection, *, writing: bool) -> datetime | None:
        """First statement of a transaction; returns the server's time, None where the PC's clock counts.

        Raises:
            NotNow: begin again after `wait_turn`.
        """
        ...

    def wait_turn(self, engine: Engine) -> None:
        """Wait until nobody works alone."""
        ...

    def alone(self, connection: Connection) -> AbstractContextManager[None]:
        """Within it no other transaction writes."""
        ...

    def command(self, connection: Connection, command_id: str) -> None:
        """Let the same command run once at a time."""
        ...

    def chain(self, connection: Connection, chain: str) -> None:
        """Let one transaction at a time add to a journal chain."""
        ...


class FileLocks:
    """SQLite: whoever writes holds the file (``BEGIN IMMEDIATE``)."""

    def begin(self, _connection: Connection, *, writing: bool) -> datetime | None:
        """See `Locks`."""
        return None

    def wait_turn(self, _engine: Engine) -> None:
        """See `Locks`."""

    @contextmanager
    def alone(self, _connection: Connection) -> Iterator[None]:
        """See `Locks`."""
        yield

    def command(self, _connection: Connection, _command_id: str) -> None:
        """See `Locks`."""

    def chain(self, _connection: Connection, _chain: str) -> None:
        """See `Locks`."""


class ServerLocks:
    """PostgreSQL: advisory locks beside those of the rows."""

    def begin(self, connection: Connection, *, writing: bool) -> datetime | None:
        """See `Locks`."""
        if not writing:
            only: datetime = connection.execute(_BEGIN_READING).scalar_one()
            return only
        row = connection.execute(_BEGIN_WRITING, {"purpose": _STATION}).one()
        if not row[1]:
            raise NotNow
        now: datetime = row[0]
        return now

    def wait_turn(self, engine: Engine) -> None:
        """See `Locks`."""
        with engine.begin() as connection:
            connection.execute(_WAIT_TURN, {"purpose": _STATION})

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

    def command(self, connection: Connection, command_id: str) -> None:
        """See `Locks`."""
        connection.execute(_LOCK, {"purpose": _COMMAND, "key": _short(command_id)})

    def chain(self, connection: Connection, chain: str) -> None:
        """See `Locks`."""
        connection.execute(_LOCK, {"purpose": _CHAIN, "key": _short(chain)})


def locks_for(engine: Engine) -> Locks:
    """The locks of an engine's database."""
    return FileLocks() if engine.dialect.name == "sqlite" else ServerLocks()


def _short(name: str) -> int:
    # a signed number of 32 bits; two names that meet only wait for each other
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], signed=True)
