"""Triggers that keep the journal and its like append-only; made again after every migration.

An Alembic batch change on SQLite copies a table and drops its triggers, so nobody may rely on them
having survived.
"""

from sqlalchemy import Connection

from window_client.persistence.day_guard import day_guard_statements, server_day_guard_statements

#: tables that only ever grow, and what makes a row a repetition of another (besides its id)
_APPEND_ONLY: dict[str, tuple[str, ...]] = {
    "journal": ("chain = NEW.chain AND seq = NEW.seq", "command_id = NEW.command_id"),
    "read_log": (),
    "remark": (),
    "day_closing": ("station_id = NEW.station_id AND day = NEW.day",),
}
#: operational rows are never deleted: they end in a state
_KEPT = (
    "ticket",
    "visit",
    "person",
    "applicant",
    "companion",
    "photo",
    "photo_image",
    "photo_use",
    "case_file",
    "visit_material",
    "payment",
    "print_job",
    "appointment",
    "door_answer",
    "senior_care",
    "senior_step",
    "citizen_check",
    "home_visit",
    "counter",
    "officer",
    "workplace",
    "station",
)


def guard_statements() -> list[str]:
    """The trigger definitions for SQLite, in order."""
    made = []
    for table, repeated in _APPEND_ONLY.items():
        made += [
            f"CREATE TRIGGER guard_{table}_{event.lower()} BEFORE {event} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for event in ("UPDATE", "DELETE")
        ]
        # INSERT OR REPLACE deletes the old row without firing a DELETE trigger
        conditions = " OR ".join(("id = NEW.id", *repeated))
        # our own names only, nothing from outside
        repetition = f"SELECT 1 FROM {table} WHERE {conditions}"  # noqa: S608
        made.append(
            f"CREATE TRIGGER guard_{table}_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS ({repetition}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} has this row already'); END"
        )
    made += [
        f"CREATE TRIGGER guard_{table}_delete BEFORE DELETE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} rows are never deleted'); END"
        for table in _KEPT
    ]
    made += day_guard_statements()
    return made


def server_guard_statements() -> list[str]:
    """The functions and triggers for PostgreSQL, in order; TRUNCATE is refused too."""
    made = [
        """
        CREATE OR REPLACE FUNCTION guard_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION USING ERRCODE = 'WC002', MESSAGE = TG_TABLE_NAME || ' refuses ' || TG_OP; END $$
        """
    ]
    for table in (*_APPEND_ONLY, *_KEPT):
        events = "UPDATE OR DELETE" if table in _APPEND_ONLY else "DELETE"
        made += [
            f"CREATE TRIGGER guard_{table}_rows BEFORE {events} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION guard_refuse()",
            f"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION guard_refuse()",
        ]
    return made + server_day_guard_statements()


def set_guards(connection: Connection) -> None:
    """Drop our triggers, whatever is left of them, and make them anew."""
    on_file = connection.dialect.name == "sqlite"
    if on_file:
        found = connection.exec_driver_sql(
            "SELECT name, '' FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"
        )
    else:
        found = connection.exec_driver_sql(
            "SELECT tgname, ' ON ' || tgrelid::regclass FROM pg_trigger "
            "WHERE NOT tgisinternal AND starts_with(tgname, 'guard_')"
        )
    for name, where in found.all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"{where}')
    for statement in guard_statements() if on_file else server_guard_statements():
        connection.exec_driver_sql(statement)
