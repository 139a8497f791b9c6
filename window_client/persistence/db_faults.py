"""Translates what a database driver says into our error family."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from window_client.errors import InvalidInput, WorldFault
from window_client.persistence.day_guard import closed_day_fault


class DatabaseFault(WorldFault):
    """Something is wrong with the database. Facts: reason (the driver's own short name)."""

    code = "database_fault"


class DatabaseBusy(DatabaseFault):
    """Another program holds the lock and did not let go in time."""

    code = "database_busy"


class DiskFull(DatabaseFault):
    """No room to write."""

    code = "disk_full"


class DatabaseDamaged(DatabaseFault):
    """The file is not a database, or is damaged."""

    code = "database_damaged"


class DatabaseReadOnly(DatabaseFault):
    """The file or its folder may not be written."""

    code = "database_read_only"


class DatabaseUnreachable(DatabaseFault):
    """The file or server cannot be opened."""

    code = "database_unreachable"


_BY_CODE: dict[int, type[DatabaseFault]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_CANTOPEN: DatabaseUnreachable,
    sqlite3.SQLITE_IOERR: DatabaseFault,
}

#: on a full disk the first read already fails: the shared index of the write-ahead log needs a page
_BY_EXTENDED_CODE: dict[int, type[DatabaseFault]] = {sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull}


def fault_of(error: BaseException) -> DatabaseFault | None:
    """The fault behind a driver's error, or None if it is a mistake of ours."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, sqlite3.Error):
        return None
    code = getattr(origin, "sqlite_errorcode", None)
    name = getattr(origin, "sqlite_errorname", "") or type(origin).__name__
    if code is None:
        return None
    # an extended code holds the primary one in its low byte
    kind = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    return kind(reason=name) if kind else None


@contextmanager
def translated() -> Iterator[None]:
    """Let our errors through and turn the driver's faults into them.

    Raises:
        InvalidInput: a text holds half a character (a lone surrogate), which no file can keep.
    """
    try:
        yield
    except UnicodeEncodeError:
        # not chained: that error carries the whole text, and errors are logged
        raise InvalidInput(problem="half_character") from None
    except (DBAPIError, sqlite3.Error) as error:
        closed = closed_day_fault(error)
        if closed is not None:
            raise closed from error
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
