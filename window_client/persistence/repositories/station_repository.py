"""The station's own rows: station, settings, workplaces, counters, accounts, running numbers, closed days."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

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
from window_client.persistence.repositories.repository import NotFound, Repository
from window_client.persistence.rows.station_row import (
    CounterRow,
    DayClosingRow,
    NumberSeriesRow,
    OfficerRow,
    SettingRow,
    StationRow,
    WorkplaceRow,
)

_SERIES = table_of(NumberSeriesRow)
_NEXT_NUMBER = {
    dialect: insert(_SERIES)
    .on_conflict_do_update(
        index_elements=[_SERIES.c.station_id, _SERIES.c.day, _SERIES.c.series],
        set_={"last": _SERIES.c.last + 1},
    )
    .returning(_SERIES.c.last)
    for dialect, insert in INSERT_OF.items()
}


class StationRepository(Repository[StationRecord]):
    """The one station."""

    mapper = Mapper(StationRow, StationRecord)

    def here(self) -> StationRecord:
        """This database's station."""
        row = (
            self._connection.execute(
                select(*self.mapper.selection).where(StationRow.__table__.c.id == self._station_id)
            )
            .mappings()
            .one()
        )
        station: StationRecord = self.mapper.load(row, self._sealer)
        return station


class SettingRepository(Repository[StationSetting]):
    """Station settings: JSON values by name."""

    mapper = Mapper(SettingRow, StationSetting)

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


class CounterRepository(Repository[Counter]):
    """Counters."""

    mapper = Mapper(CounterRow, Counter)

    def hold(self, counter_id: str) -> Counter:
        """The counter, which nobody else may change or call at until the end of the transaction.

        Raises:
            NotFound: there is none in this station.
        """
        given = {"row_id": counter_id, "station": self._station_id}
        row = self._connection.execute(self.mapper.lock_one, given).mappings().one_or_none()
        if row is None:
            raise NotFound(table=self.mapper.name, id=counter_id)
        held: Counter = self.mapper.load(row, self._sealer)
        return held

    def all(self) -> tuple[Counter, ...]:
        """Every counter, by number."""
        return self._all(order=(CounterRow.__table__.c.number,))

    def of_officer(self, officer_id: str) -> Counter | None:
        """The counter that an officer has open."""
        return self._one(CounterRow.__table__.c.officer_id == officer_id)


class OfficerRepository(Repository[Officer]):
    """Accounts."""

    mapper = Mapper(OfficerRow, Officer)

    def by_badge(self, badge: str) -> Officer | None:
        """The account with this 工号."""
        return self._one(OfficerRow.__table__.c.badge == badge)

    def all(self) -> tuple[Officer, ...]:
        """Every account, by 工号."""
        return self._all(order=(OfficerRow.__table__.c.badge,))


class ClosedDayRepository(Repository[ClosedDay]):
    """Closed days."""

    mapper = Mapper(DayClosingRow, ClosedDay)

    def of_day(self, day: date) -> ClosedDay | None:
        """The closing of a day, or None while it is open."""
        return self._one(DayClosingRow.__table__.c.day == day)

    def newest(self) -> ClosedDay | None:
        """The newest closed day."""
        return self._one(order=(DayClosingRow.__table__.c.day.desc(),))


class NumberSeries:
    """Running numbers: one row per station, day and series, raised in the transaction that uses it."""

    def __init__(self, connection: Connection, station_id: str) -> None:
        self._connection = connection
        self._station_id = station_id

    def next(self, day: date, series: str) -> int:
        """The next number, from 1; taken back with the transaction, so gapless where the row commits."""
        given = {"station_id": self._station_id, "day": day, "series": series, "last": 1}
        return int(self._connection.execute(_NEXT_NUMBER[self._connection.dialect.name], given).scalar_one())

    def last(self, day: date, series: str) -> int:
        """The last number given, 0 if none."""
        c = NumberSeriesRow.__table__.c
        statement = select(c.last).where(c.station_id == self._station_id, c.day == day, c.series == series)
        return self._connection.execute(statement).scalar_one_or_none() or 0
