"""What every repository of operational rows can do: get, add and save, within one station."""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from window_client.errors import Refused
from window_client.persistence.encryption import Sealer
from window_client.persistence.ledger import Ledger
from window_client.persistence.mapper import Mapper, Stored
from window_client.persistence.quick_statement import QuickStatement

T = TypeVar("T", bound=Stored)


class NotFound(Refused):
    """No such row in this station. Facts: table, id."""

    code = "not_found"


class Repository(Generic[T]):
    """Rows of one table as frozen values."""

    mapper: ClassVar[Mapper[Any]]
    #: whether a row that a writing transaction looks up one by one stays as it is until the end
    locked: ClassVar[bool] = False

    def __init__(
        self, connection: Connection, ledger: Ledger, sealer: Sealer, station_id: str, writing: bool
    ) -> None:
        self._connection = connection
        self._ledger = ledger
        self._sealer = sealer
        self._station_id = station_id
        self._locks = writing and self.locked

    def get(self, row_id: str) -> T:
        """The value with this id.

        Raises:
            NotFound: there is none in this station.
        """
        found = self.find(row_id)
        if found is None:
            raise NotFound(table=self.mapper.name, id=row_id)
        return found

    def find(self, row_id: str) -> T | None:
        """The value with this id, or None."""
        wanted = self.mapper.lock_one if self._locks else self.mapper.select_one
        return self._first(wanted, row_id=row_id, station=self._station_id)

    def add(self, value: T) -> T:
        """Insert a new value."""
        added: T = self._ledger.add(self.mapper, value)
        return added

    def save(self, old: T, new: T) -> T:
        """Store what changed between ``old`` (as read) and ``new``.

        Raises:
            ChangedMeanwhile: somebody else was faster.
        """
        saved: T = self._ledger.save(self.mapper, old, new)
        return saved

    def _one(self, *conditions: ColumnElement[bool], order: Sequence[Any] = ()) -> T | None:
        statement = self._select(*conditions, order=order, limit=1)
        found = self._loaded(statement.with_for_update() if self._locks else statement)
        return found[0] if found else None

    def _all(
        self, *conditions: ColumnElement[bool], order: Sequence[Any] = (), limit: int | None = None
    ) -> tuple[T, ...]:
        return self._loaded(self._select(*conditions, order=order, limit=limit))

    def _select(
        self, *conditions: ColumnElement[bool], order: Sequence[Any] = (), limit: int | None = None
    ) -> Select[Any]:
        return (
            select(*self.mapper.selection)
            .where(self.mapper.table.c.station_id == self._station_id, *conditions)
            .order_by(*order)
            .limit(limit)
        )

    def _loaded(self, statement: Select[Any]) -> tuple[T, ...]:
        return tuple(self.mapper.made(row, self._sealer) for row in self._connection.execute(statement))

    def _first(self, statement: QuickStatement, **values: Any) -> T | None:
        row = statement.first(self._connection, values)
        return None if row is None else self.mapper.made(row, self._sealer)

    def _found(self, statement: QuickStatement, **values: Any) -> tuple[T, ...]:
        return tuple(self.mapper.made(row, self._sealer) for row in statement.all(self._connection, values))
