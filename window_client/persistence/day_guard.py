"""A closed day stays closed: triggers that refuse to change its tickets and payments."""

import sqlite3

from sqlalchemy.exc import DBAPIError

from window_client.domain.books.closed_day import DayIsClosed

#: how the driver's error is told from others
_MESSAGE = "the day is closed"


def day_guard_statements() -> list[str]:
    """The trigger definitions for SQLite; they belong to those of ``guards.py`` and are made anew with them.

    Tickets and payments may neither be added to a closed day nor be changed in it. Reports only read, and
    undoing a step of a closed day is a change like any other.
    """
    made = []
    for table in ("ticket", "payment"):
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD")):
            made.append(
                f"CREATE TRIGGER guard_closed_day_{table}_{event.lower()} BEFORE {event} ON {table} "  # noqa: S608
                f"WHEN EXISTS (SELECT 1 FROM day_closing "
                f"WHERE station_id = {row}.station_id AND day = {row}.day) "
                f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
            )
    return made


def closed_day_fault(error: BaseException) -> DayIsClosed | None:
    """The refusal behind a driver's error, if a trigger of this module raised it."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, sqlite3.IntegrityError) and _MESSAGE in str(origin):
        return DayIsClosed(day="")
    return None
