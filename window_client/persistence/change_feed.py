"""Notices that another process changed the database (SQLite: ``PRAGMA data_version``)."""

from sqlalchemy import Engine

from window_client.persistence.db_faults import translated


class ChangeFeed:
    """Asked from time to time on the database worker; keeps one connection of its own."""

    def __init__(self, engine: Engine) -> None:
        # the value is per connection, so it must always be the same one; and it is asked outside any
        # transaction: one of ours would take the write lock and keep it
        with translated():
            self._connection = engine.raw_connection()
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether any connection but this one has committed since the last time it was asked.

        Raises:
            DatabaseFault: the database is gone.
        """
        version = self._version()
        if version == self._seen:
            return False
        self._seen = version
        return True

    def close(self) -> None:
        """Give the connection back."""
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
