"""The one view that a call board may read (叫号屏): numbers, windows and counts, nothing about people.

A row is of one of five kinds, and columns that do not concern it are null:

=========  ==========================================================================================
station    its name, ``demo`` or ``real``; ``version`` is the form of this view
counter    a window: ``open``, ``paused`` or ``closed``
open       the ticket that a window has called or serves: its state, the newest call, how many there were,
           and what is written on its slip where that was written by hand (补登)
call       the same for every ticket that was called on a day
waiting    how many wait for a business on a day
=========  ==========================================================================================

The view gives every day, because a simulated station has a day of its own; the board asks for one. Whoever
may read it may also listen for the word of a change, which PostgreSQL lets everybody do who may connect.
"""

from sqlalchemy import Connection, column, inspect, select, table

from window_client.errors import WorldFault

HALL_VIEW = "hall_board"
#: raised when the view comes to say something else: a board of another form then says so, and shows nothing
FORM = 3

_TYPES = {
    "kind": "varchar",
    "day": "date",
    "counter": "integer",
    "label": "varchar",
    "hand_number": "varchar",
    "state": "varchar",
    "called_at": "timestamptz",
    "calls": "integer",
    "version": "integer",
    "domain": "varchar",
    "waiting": "integer",
    "station": "varchar",
}
_OF_TICKET = {
    "day": "t.day",
    "counter": "c.number",
    "label": "t.label",
    "hand_number": "t.hand_number",
    "state": "t.state",
    "called_at": "t.called_at",
    "calls": "t.call_count",
    "version": "t.version",
}
_TICKETS = "FROM ticket t JOIN counter c ON c.id = t.counter_id"
#: a subquery, so that the planner knows that there is one, and goes by the index
_HERE = "(SELECT id FROM station LIMIT 1)"
_WINDOW = (
    "CASE WHEN c.officer_id IS NULL THEN 'closed' WHEN c.paused_at IS NULL THEN 'open' ELSE 'paused' END"
)


class HallViewUnknown(WorldFault):
    """The database has no view for call boards, or one of another form.

    Facts: problem (missing, other_form, no_station), form.
    """

    code = "hall_view_unknown"


def _rows(kind: str, **said: str) -> str:
    said["kind"] = f"CAST('{kind}' AS varchar)"
    columns = (f"{said.get(name, f'CAST(NULL AS {empty})')} AS {name}" for name, empty in _TYPES.items())
    return f"SELECT {', '.join(columns)}"


def hall_view_statement() -> str:
    """The view's definition; states are written out, in the words of the partial indexes."""
    demo = "CAST(CASE WHEN s.demo THEN 'demo' ELSE 'real' END AS varchar)"
    rows = (
        f"{_rows('station', state=demo, version=str(FORM), station='s.name')}"
        f" FROM station s WHERE s.id = {_HERE}",
        f"{_rows('counter', counter='c.number', state=f'CAST({_WINDOW} AS varchar)', version='c.version')}"
        f" FROM counter c WHERE c.station_id = {_HERE}",
        f"{_rows('open', **_OF_TICKET)} {_TICKETS}"
        f" WHERE c.station_id = {_HERE} AND t.state IN ('called', 'serving')",
        f"{_rows('call', **_OF_TICKET)} {_TICKETS} WHERE t.station_id = {_HERE} AND t.called_at IS NOT NULL",
        f"{_rows('waiting', day='t.day', domain='t.domain', waiting='CAST(count(*) AS integer)')}"
        f" FROM ticket t WHERE t.station_id = {_HERE} AND t.state = 'waiting' GROUP BY t.day, t.domain",
    )
    return f"CREATE VIEW {HALL_VIEW} AS {' UNION ALL '.join(rows)}"


def drop_hall_view(connection: Connection) -> None:
    """Take it away before a migration: what lies under a view cannot be changed as a migration changes it."""
    connection.exec_driver_sql(f"DROP VIEW IF EXISTS {HALL_VIEW}")


def make_hall_view(connection: Connection) -> None:
    """Make it on the tables of the newest schema."""
    connection.exec_driver_sql(hall_view_statement())


def has_hall_view(connection: Connection) -> bool:
    """Whether it is there, in whatever form."""
    return HALL_VIEW in inspect(connection).get_view_names()


def has_newest_hall_view(connection: Connection) -> bool:
    """Whether it is there in this program's form; before the station is founded every form will do."""
    if not has_hall_view(connection):
        return False
    view = table(HALL_VIEW, column("kind"), column("version"))
    form = connection.execute(select(view.c.version).where(view.c.kind == "station")).scalar()
    return form is None or form == FORM
