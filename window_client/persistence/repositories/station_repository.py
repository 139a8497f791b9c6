"""The station's own rows: station, settings, workplaces, counters, accounts, running numbers, closed days."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select

from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import Officer
from window_client.domain.station.station_record import (
    ClosedDay,
    StationRecord,
    StationSetting,
    Workplace,
)
from window_client.ids import StationId
from window_client.persistence.insert_or_update import INSERT_OF
from window_client.persistence.mapper import Mapper, table_of
from window_client.persistence.quick_statement import QuickStatement
from window_client.persistence.repositories.repository import NotFound, Repository
from window_client.persistence.repositories.ticket_repository import is_open
from window_client.persistence.rows.journal_row import JournalRow
from window_client.persistence.rows.station_row import (
    CounterRow,
    DayClosingRow,
    NumberSeriesRow,
    OfficerRow,
    SettingRow,
    StationRow,
    WorkplaceRow,
)
from window_client.persistence.rows.ticket_row import TicketRow

_J = JournalRow.__table__.c
_SERIES = table_of(NumberSeriesRow)
_NEXT_NUMBER = {
    dialect: QuickStatement(
        insert(_SERIES)
        .on_conflict_do_update(
            index_elements=[_SERIES.c.station_id, _SERIES.c.day, _SERIES.c.series],
            set_={"last": _SERIES.c.last + 1},
        )
        .returning(_SERIES.c.last),
        ("station_id", "day", "series", "last"),
    )
    for dialect, insert in INSERT_OF.items()
}


class StationRepository(Repository[StationRecord]):
    """The one station."""

    mapper = Mapper(StationRow, StationRecord)

    def here(self) -> StationRecord:
        """This database's station."""
        return self.get(self._station_id)


class SettingRepository(Repository[StationSetting]):
    """Station settings: JSON values by name."""

    mapper = Mapper(SettingRow, StationSetting)

    def text(self, name: str) -> str | None:
        """The JSON as it is stored, or None."""
        found = self.find(name)
        return None if found is None else found.value

    def read(self, name: str, default: Any) -> Any:
        """The value, or the default."""
        found = self.find(name)
        return default if found is None else json.loads(found.value)

    def write(self, name: str, value: Any) -> None:
        """Set the value."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        found = self.find(name)
        if found is None:
            self.add(StationSetting(name, StationId(self._station_id), text))
        else:
            self.save(found, StationSetting(name, found.station_id, text, found.version + 1))


class WorkplaceRepository(Repository[Workplace]):
    """Enrolled workplaces."""

    mapper = Mapper(WorkplaceRow, Workplace)

    def all(self) -> tuple[Workplace, ...]:
        """Every workplace, in the order of enrolment."""
        c = WorkplaceRow.__table__.c
        return self._all(order=(c.enrolled_at, c.id))


_COUNTERS = Mapper(CounterRow, Counter)
_T = TicketRow.__table__.c
_HOLD_TO_CALL = QuickStatement(
    select(
        *_COUNTERS.selection,
        select(_T.label)
        .where(_T.counter_id == bindparam("counter"), is_open("open_states"))
        .limit(1)
        .scalar_subquery(),
    )
    .where(_COUNTERS.table.c.id == bindparam("counter"), _COUNTERS.table.c.station_id == bindparam("station"))
    .with_for_update(of=_COUNTERS.table)
)


class CounterRepository(Repository[Counter]):
    """Counters."""

    mapper = _COUNTERS

    def hold_to_call(self, counter_id: str) -> tuple[Counter, str | None]:
        """The counter as `hold`, and the label of the ticket that it has called or serves, if any.

        Who had to wait for the counter may not see the newest call there; it then cannot write a second one,
        which begins the act again.

        Raises:
            NotFound: there is none in this station.
        """
        row = _HOLD_TO_CALL.first(self._connection, {"counter": counter_id, "station": self._station_id})
        if row is None:
            raise NotFound(table=self.mapper.name, id=counter_id)
        return self.mapper.made(row[:-1], self._sealer), row[-1]

    def hold(self, counter_id: str) -> Counter:
        """The counter, which nobody else may change or call at until the end of the transaction.

        Raises:
            NotFound: there is none in this station.
        """
        held = self._first(self.mapper.lock_one, row_id=counter_id, station=self._station_id)
        if held is None:
            raise NotFound(table=self.mapper.name, id=counter_id)
        return held

    def all(self) -> tuple[Counter, ...]:
        """Every counter, by number."""
        return self._all(order=(CounterRow.__table__.c.number,))

    def of_officer(self, officer_id: str) -> Counter | None:
        """The counter that an officer has open."""
        return self._one(CounterRow.__table__.c.officer_id == officer_id)


_OFFICERS = Mapper(OfficerRow, Officer)
_ACTING = QuickStatement(
    select(
        *_OFFICERS.selection,
        select(_J.id)
        .where(_J.station_id == bindparam("station"), _J.command_id == bindparam("command"))
        .scalar_subquery(),
    ).where(
        _OFFICERS.table.c.id == bindparam("officer"), _OFFICERS.table.c.station_id == bindparam("station")
    )
)


class OfficerRepository(Repository[Officer]):
    """Accounts."""

    mapper = _OFFICERS

    def acting(self, officer_id: str, command_id: str | None) -> tuple[Officer, bool]:
        """Who acts, and whether this command has run before: for every act begins with both.

        Raises:
            NotFound: no such account in this station.
        """
        if command_id is None:
            return self.get(officer_id), False
        given = {"officer": officer_id, "command": command_id, "station": self._station_id}
        row = _ACTING.first(self._connection, given)
        if row is None:
            raise NotFound(table=self.mapper.name, id=officer_id)
        return self.mapper.made(row[:-1], self._sealer), row[-1] is not None

    def by_badge(self, badge: str) -> Officer | None:
        """The account with this 工号."""
        return self._one(OfficerRow.__table__.c.badge == badge)

    def all(self) -> tuple[Officer, ...]:
        """Every account, by 工号."""
        return self._all(order=(OfficerRow.__table__.c.badge,))


_CLOSED_DAYS = Mapper(DayClosingRow, ClosedDay)
_NEWEST_CLOSED = _CLOSED_DAYS.where(
    _CLOSED_DAYS.table.c.station_id == bindparam("station"),
    order=(_CLOSED_DAYS.table.c.day.desc(),),
    limit=1,
)


class ClosedDayRepository(Repository[ClosedDay]):
    """Closed days."""

    mapper = _CLOSED_DAYS

    def of_day(self, day: date) -> ClosedDay | None:
        """The closing of a day, or None while it is open."""
        return self._one(DayClosingRow.__table__.c.day == day)

    def newest(self) -> ClosedDay | None:
        """The newest closed day."""
        return self._first(_NEWEST_CLOSED, station=self._station_id)


class NumberSeries:
    """Running numbers: one row per station, day and series, raised in the transaction that uses it."""

    def __init__(self, connection: Connection, station_id: str) -> None:
        self._connection = connection
        self._station_id = station_id

    def next(self, day: date, series: str) -> int:
        """The next number, from 1; taken back with the transaction, so gapless where the row commits."""
        given = {"station_id": self._station_id, "day": day, "series": series, "last": 1}
        row = _NEXT_NUMBER[self._connection.dialect.name].first(self._connection, given)
        # an INSERT … ON CONFLICT DO UPDATE always returns its row
        return int(row[0]) if row else 0

    def last(self, day: date, series: str) -> int:
        """The last number given, 0 if none."""
        c = NumberSeriesRow.__table__.c
        statement = select(c.last).where(c.station_id == self._station_id, c.day == day, c.series == series)
        return self._connection.execute(statement).scalar_one_or_none() or 0
