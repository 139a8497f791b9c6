"""Reads the hall for a call board, through its one view."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Row,
    Select,
    String,
    column,
    event,
    func,
    literal,
    literal_column,
    null,
    select,
    table,
    union_all,
)

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall_picture import HallCall, HallCounter, HallPicture, HallWindow
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.persistence.column_types import UtcDateTime
from window_client.persistence.db_faults import DatabaseUnreachable, translated
from window_client.persistence.engine import make_engine, parse_url, sqlite_file
from window_client.persistence.hall_view import FORM, HALL_VIEW, HallViewUnknown, has_hall_view

#: how many calls a board reads: more than a large hall calls within a minute
_CALLS = 40

_V = table(
    HALL_VIEW,
    column("kind", String),
    column("day", Date),
    column("counter", Integer),
    column("label", String),
    column("hand_number", String),
    column("state", String),
    column("called_at", UtcDateTime),
    column("calls", Integer),
    column("version", Integer),
    column("domain", String),
    column("waiting", Integer),
    column("station", String),
)


def _statement(today: ColumnElement[date], now: ColumnElement[datetime]) -> Any:
    c, no_time = _V.c, null().cast(UtcDateTime)
    said = (
        c.kind,
        c.counter,
        c.label,
        c.hand_number,
        c.state,
        c.called_at,
        c.calls,
        c.version,
        c.domain,
        c.waiting,
        c.station,
    )
    newest = (
        select(*said, no_time.label("now"))
        .where(c.kind == "call", c.day == today)
        .order_by(c.called_at.desc(), c.label)
        .limit(_CALLS)
        .subquery()
    )
    parts: list[Select[Any]] = [
        select(*said, now.label("now")).where(c.kind == "station"),
        select(*said, no_time).where(c.kind == "counter"),
        select(*said, no_time).where(c.kind == "open"),
        select(*said, no_time).where(c.kind == "waiting", c.day == today),
        select(*newest.c),
    ]
    return union_all(*parts)


#: the server's own clock and day, in the same way there and back
_BY_SERVER = _statement(
    literal_column(f"CAST(now() AT TIME ZONE '{STATION_ZONE.key}' AS date)", Date),
    func.now(type_=UtcDateTime),
)


def _picture(rows: Sequence[Row[Any]]) -> HallPicture:
    station = next((row for row in rows if row.kind == "station"), None)
    if station is None:
        raise HallViewUnknown(problem="no_station", form="")
    if station.version != FORM:
        raise HallViewUnknown(problem="other_form", form=station.version)
    holds = {row.counter: _call(row) for row in rows if row.kind == "open"}
    counters = (
        HallCounter(row.counter, HallWindow(row.state), holds.get(row.counter))
        for row in rows
        if row.kind == "counter"
    )
    calls = (_call(row) for row in rows if row.kind == "call")
    return HallPicture(
        now=station.now,
        station=station.station,
        demo=station.state == "demo",
        counters=tuple(sorted(counters, key=lambda one: one.number)),
        calls=tuple(sorted(calls, key=lambda one: (one.called_at, one.label), reverse=True)),
        waiting={BusinessDomain(row.domain): row.waiting for row in rows if row.kind == "waiting"},
    )


def _call(row: Row[Any]) -> HallCall:
    return HallCall(
        row.label, row.counter, row.called_at, row.calls, TicketState(row.state), row.hand_number or ""
    )


class HallReader:
    """Reads a station's hall over connections of its own; nothing is written. Close it.

    Attributes:
        engine: for hearing of changes.
    """

    def __init__(self, database_url: str, clock: Callable[[], datetime] | None) -> None:
        """Look whether there is something to read.

        Raises:
            DatabaseUrlInvalid, DatabaseFault: the database cannot be used.
            HallViewUnknown: it has no view for a board.
        """
        file = sqlite_file(parse_url(database_url))
        if file is not None and not file.exists():
            # SQLite would make an empty one
            raise DatabaseUnreachable(reason="missing")
        self.engine = make_engine(database_url)
        # a file has no clock of its own
        self._clock = clock or (_system_clock if file is not None else None)
        self._reading = self.engine.execution_options(reading=True)
        if file is not None:
            event.listen(self.engine, "connect", _only_look)
        try:
            with translated(), self._reading.connect() as connection:
                if not has_hall_view(connection):
                    raise HallViewUnknown(problem="missing", form="")
        except BaseException:
            self.close()
            raise

    def picture(self) -> HallPicture:
        """The hall as it is, in one statement.

        Raises:
            HallViewUnknown: the view has another form, or there is no station yet.
            DatabaseFault: the database is away.
        """
        statement = _BY_SERVER
        if self._clock is not None:
            now = self._clock()
            statement = _statement(literal(local_day(now), Date), literal(now, UtcDateTime))
        with translated(), self._reading.connect() as connection:
            return _picture(connection.execute(statement).all())

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def _system_clock() -> datetime:
    return datetime.now(UTC)


def _only_look(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA query_only=ON")
