"""Translates what a database driver says into our error family."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from window_client.errors import ChangedMeanwhile, InvalidInput, WorldFault
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


class DatabaseForbidden(DatabaseFault):
    """The server does not let this PC in, or not do this: its role was revoked or has no such right."""

    code = "database_forbidden"


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


#: PostgreSQL's states (its appendix A): a whole one, or a class by its first two characters
_BY_STATE: dict[str, type[DatabaseFault]] = {
    "08": DatabaseUnreachable,
    "28": DatabaseForbidden,
    "3D": DatabaseUnreachable,
    "42501": DatabaseForbidden,
    "53100": DiskFull,
    "53": DatabaseBusy,
    "55P03": DatabaseBusy,
    "57014": DatabaseBusy,
    "57": DatabaseUnreachable,
    "25006": DatabaseReadOnly,
    "25P03": DatabaseUnreachable,
    "58": DatabaseFault,
    "XX": DatabaseDamaged,
}
#: two transactions that met: neither of them is wrong, and one of them begins again
_RACES = {"40001": "serialization", "40P01": "deadlock", "23505": "unique"}


def raced(error: BaseException) -> ChangedMeanwhile | None:
    """The collision with another transaction behind a driver's error, if it is one."""
    reason = _RACES.get(_state(error) or "")
    return ChangedMeanwhile(reason=reason) if reason else None


def _state(error: BaseException) -> str | None:
    state = getattr(error.orig if isinstance(error, DBAPIError) else error, "sqlstate", None)
    return state if isinstance(state, str) else None


def _of_server(error: BaseException) -> bool:
    # known by name: a station in a file does without the driver
    return type(error).__module__.startswith("psycopg")


def _server_fault(error: BaseException) -> DatabaseFault | None:
    origin = error.orig if isinstance(error, DBAPIError) else error
    if origin is None or not _of_server(origin):
        return None
    state = _state(error)
    if state is None:
        # the line broke, or nobody answered: libpq has no state for that
        gone = type(origin).__name__ in ("OperationalError", "ConnectionTimeout", "InterfaceError")
        return DatabaseUnreachable(reason=type(origin).__name__) if gone else None
    kind = _BY_STATE.get(state) or _BY_STATE.get(state[:2])
    return kind(reason=state) if kind else None


def fault_of(error: BaseException) -> DatabaseFault | None:
    """The fault behind a driver's error, or None if it is a mistake of ours."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, sqlite3.Error):
        return _server_fault(error)
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
        ChangedMeanwhile: another transaction was faster.
        InvalidInput: a text holds half a character (a lone surrogate), which no file can keep.
    """
    try:
        yield
    except UnicodeEncodeError:
        # not chained: that error carries the whole text, and errors are logged
        raise InvalidInput(problem="half_character") from None
    except Exception as error:
        if not isinstance(error, DBAPIError | sqlite3.Error) and not _of_server(error):
            raise
        closed = closed_day_fault(error)
        if closed is not None:
            raise closed from error
        race = raced(error)
        if race is not None:
            raise race from error
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error
