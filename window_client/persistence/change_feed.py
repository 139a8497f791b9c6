"""Hears what others commit: ``LISTEN`` on PostgreSQL, ``PRAGMA data_version`` on SQLite."""

import time
from typing import Any, Protocol

from sqlalchemy import Engine

from window_client.persistence.change_word import CHANNEL, Heard, heard_in
from window_client.persistence.db_faults import translated

#: how often a file is asked; a server says it by itself
_ASK_AGAIN_S = 0.1


class ChangeFeed(Protocol):
    """Belongs to the thread that waits on it, and keeps a connection of its own."""

    def wait(self, seconds: float) -> tuple[Heard, ...]:
        """What was committed since the last time, as soon as there is something; empty when nothing came.

        Raises:
            DatabaseFault: the database is gone; close this feed, and open another when it is back.
        """
        ...

    def close(self) -> None:
        """Give the connection back."""
        ...


def open_feed(engine: Engine) -> ChangeFeed:
    """A feed for an engine's database.

    Raises:
        DatabaseFault: it cannot be reached.
    """
    return FileFeed(engine) if engine.dialect.name == "sqlite" else ServerFeed(engine)


class FileFeed:
    """Asks a number that SQLite changes for every connection but the one that committed."""

    def __init__(self, engine: Engine) -> None:
        # the value is per connection, so it must always be the same one; and it is asked outside any
        # transaction: one of ours would take the write lock and keep it
        with translated():
            self._connection = engine.raw_connection()
        self._seen = self._version()

    def wait(self, seconds: float) -> tuple[Heard, ...]:
        """See `ChangeFeed`. Who committed what is not known, and one's own process counts too."""
        until = time.monotonic() + seconds
        while True:
            version = self._version()
            if version != self._seen:
                self._seen = version
                return (Heard(),)
            left = until - time.monotonic()
            if left <= 0:
                return ()
            time.sleep(min(left, _ASK_AGAIN_S))

    def close(self) -> None:
        """See `ChangeFeed`."""
        self._connection.close()

    def _version(self) -> int:
        with translated():
            cursor = self._connection.cursor()
            try:
                cursor.execute("PRAGMA data_version")
                row = cursor.fetchone()
                return int(row[0]) if row else 0
            finally:
                cursor.close()


class ServerFeed:
    """Listens on a channel; the word comes with the commit."""

    def __init__(self, engine: Engine) -> None:
        with translated():
            try:
                self._driver = _listening(engine)
            except Exception:
                # after a loss every connection that lies in the pool is dead, and each would be tried in turn
                engine.dispose()
                raise

    def wait(self, seconds: float) -> tuple[Heard, ...]:
        """See `ChangeFeed`. One's own acts come too."""
        with translated():
            told = list(self._driver.notifies(timeout=max(seconds, 0), stop_after=1))
        return tuple(heard_in(one.payload) for one in told)

    def close(self) -> None:
        """See `ChangeFeed`."""
        self._driver.close()


def _listening(engine: Engine) -> Any:
    pooled = engine.raw_connection()
    driver: Any = pooled.driver_connection
    # not the pool's any more: it stays in this state until it is closed
    pooled.detach()
    try:
        driver.rollback()
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")
    except Exception:
        driver.close()
        raise
    return driver
