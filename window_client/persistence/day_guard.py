"""A closed day stays closed: triggers that refuse to change its tickets and payments."""

from sqlalchemy.exc import DBAPIError

from window_client.domain.books.closed_day import DayIsClosed

#: how the driver's error is told from others
_MESSAGE = "the day is closed"
_STATE = "WC001"
_TABLES = ("ticket", "payment")


def day_guard_statements() -> list[str]:
    """The trigger definitions for SQLite; they belong to those of ``guards.py`` and are made anew with them.

    Tickets and payments may neither be added to a closed day nor be changed in it. Reports only read, and
    undoing a step of a closed day is a change like any other.
    """
    made = []
    for table in _TABLES:
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD")):
            made.append(
                f"CREATE TRIGGER guard_closed_day_{table}_{event.lower()} BEFORE {event} ON {table} "  # noqa: S608
                f"WHEN EXISTS (SELECT 1 FROM day_closing "
                f"WHERE station_id = {row}.station_id AND day = {row}.day) "
                f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
            )
    return made


def server_day_guard_statements() -> list[str]:
    """The same for PostgreSQL."""
    function = f"""
        CREATE OR REPLACE FUNCTION guard_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            row_station text := CASE TG_OP WHEN 'INSERT' THEN NEW.station_id ELSE OLD.station_id END;
            row_day date := CASE TG_OP WHEN 'INSERT' THEN NEW.day ELSE OLD.day END;
        BEGIN
            IF EXISTS (SELECT 1 FROM day_closing WHERE station_id = row_station AND day = row_day) THEN
                RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = '{_STATE}';
            END IF;
            RETURN NEW;
        END $$
    """  # noqa: S608  # our own names only
    return [
        function,
        *(
            f"CREATE TRIGGER guard_closed_day_{table} BEFORE INSERT OR UPDATE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION guard_closed_day()"
            for table in _TABLES
        ),
    ]


def closed_day_fault(error: BaseException) -> DayIsClosed | None:
    """The refusal behind a driver's error, if a trigger of this module raised it."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    told = getattr(origin, "sqlstate", None) == _STATE or type(origin).__name__ == "IntegrityError"
    if told and _MESSAGE in str(origin):
        return DayIsClosed(day="")
    return None
