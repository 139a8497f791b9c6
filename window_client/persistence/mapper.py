"""Between frozen domain values and table rows: same names, sealed columns opened and closed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypeVar, cast

from sqlalchemy import ColumnElement, Table, bindparam, insert, select, update

from window_client.domain.books.journal import to_json
from window_client.persistence.encryption import Sealer
from window_client.persistence.orm_base import Base
from window_client.persistence.quick_statement import QuickStatement


class Stored(Protocol):
    """What every operational value has."""

    @property
    def id(self) -> str:
        """Its row's key."""
        ...

    @property
    def version(self) -> int:
        """Grows with each change."""
        ...


T = TypeVar("T", bound=Stored)


def table_of(row: type[Base]) -> Table:
    """The table of a row class."""
    return cast(Table, row.__table__)


class Lock(Enum):
    """What a reading does about rows that another transaction holds, and to those that it finds."""

    NONE = "none"  #: nothing
    WAIT = "wait"  #: waits for them, and keeps what it finds as it is
    LEAVE_OUT = "leave_out"  #: leaves them out, and keeps what it finds as it is


class Mapper(Generic[T]):
    """Maps one dataclass to one table; fields and columns carry the same names."""

    def __init__(
        self,
        row: type[Base],
        value: type[T],
        *,
        json_fields: frozenset[str] = frozenset(),
        without: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """Look at both.

        Args:
            json_fields: fields that are kept as JSON.
            without: fields that are neither read nor written, and what stands in their place: for a role
                that may not read their columns.
        """
        self.table = table_of(row)
        self.name = self.table.name
        self._value = value
        self._json = json_fields
        attributes = row.__mapper__.column_attrs  # attribute name → column (names may differ)
        self.columns = {attribute.key: attribute.columns[0] for attribute in attributes}
        self._without = dict(without)
        self._fields = tuple(f.name for f in fields(cast(Any, value)) if f.name not in without)
        missing = set(self._fields) - set(self.columns)
        if missing:
            raise TypeError(f"{value.__name__} has no column for {sorted(missing)}")
        self.sealed = frozenset(name for name in self._fields if self.columns[name].info.get("sealed"))
        self._sealed_bytes = frozenset(name for name in self._fields if self.columns[name].info.get("bytes"))
        #: labelled with the field's name, so that a row can be read back by it
        self.selection = [self.columns[name].label(name) for name in self._fields]
        self._id_place = self._fields.index("id")
        #: what is sealed or JSON, by its place in a row
        self._opened = tuple(
            (place, name)
            for place, name in enumerate(self._fields)
            if name in self.sealed or name in self._json
        )
        self.insert = QuickStatement(insert(self.table), (self.columns[name].name for name in self._fields))
        self.select_one = self.where(
            self.table.c.id == bindparam("row_id"),
            self.table.c.get("station_id", self.table.c.id) == bindparam("station"),
        )
        #: PostgreSQL keeps the row as it is until the end of the transaction; SQLite holds the whole file
        self.lock_one = self.where(
            self.table.c.id == bindparam("row_id"),
            self.table.c.get("station_id", self.table.c.id) == bindparam("station"),
            lock=Lock.WAIT,
        )
        self._updates: dict[frozenset[str], QuickStatement] = {}

    def where(
        self,
        *conditions: ColumnElement[bool],
        order: Sequence[Any] = (),
        limit: int | None = None,
        lock: Lock = Lock.NONE,
    ) -> QuickStatement:
        """A statement that reads rows for `made`. Build it once: that costs more than running it."""
        statement = select(*self.selection).where(*conditions).order_by(*order).limit(limit)
        if lock is not Lock.NONE:
            statement = statement.with_for_update(skip_locked=lock is Lock.LEAVE_OUT)
        return QuickStatement(statement)

    def update(self, columns: Iterable[str]) -> QuickStatement:
        """The update of these columns of one row.

        Parameters: ``set_<column>``, ``row_id``, ``row_version``, ``row_station`` (a setting's key is
        its name: every station has one like it).
        """
        key = frozenset(columns)
        made = self._updates.get(key)
        if made is None:
            made = self._updates[key] = QuickStatement(
                update(self.table)
                .where(
                    self.table.c.id == bindparam("row_id"),
                    self.table.c.version == bindparam("row_version"),
                    self.table.c.get("station_id", self.table.c.id) == bindparam("row_station"),
                )
                .values({name: bindparam(f"set_{name}") for name in sorted(key)})
            )
        return made

    def values(self, value: T) -> dict[str, Any]:
        """Field values as stored before sealing: JSON fields as canonical text."""
        return {
            name: to_json(item) if name in self._json else item
            for name, item in ((name, getattr(value, name)) for name in self._fields)
        }

    def sealed_values(self, row_id: str, values: Mapping[str, Any], sealer: Sealer) -> dict[str, Any]:
        """The same by column name, personal texts sealed to their place."""
        return {
            self.columns[name].name: (
                sealer.seal(self.name, self.columns[name].name, row_id, item)
                if name in self.sealed and item is not None
                else item
            )
            for name, item in values.items()
        }

    def journal_values(self, row_id: str, values: Mapping[str, Any], sealer: Sealer) -> dict[str, Any]:
        """The same as the journal may hold it: a keyed digest under ``<column>#`` for a personal text."""
        result: dict[str, Any] = {}
        for name, item in values.items():
            column = self.columns[name].name
            if name in self.sealed:
                digest = None if item is None else sealer.keyed_digest(self.name, column, row_id, item)
                result[f"{column}#"] = digest
            elif isinstance(item, bytes):
                result[column] = item.hex()
            else:
                result[column] = item
        return result

    def made(self, row: Sequence[Any], sealer: Sealer) -> T:
        """A domain value from a row of `selection`.

        Raises:
            SealBroken: a sealed column was changed or moved.
        """
        if self._opened:
            opened = list(row)
            for place, name in self._opened:
                item = opened[place]
                if item is None:
                    continue
                if name in self.sealed:
                    opener = sealer.open if name in self._sealed_bytes else sealer.open_text
                    item = opener(self.name, self.columns[name].name, row[self._id_place], item)
                opened[place] = json.loads(item) if name in self._json else item
            row = opened
        if self._without:
            return self._value(**dict(zip(self._fields, row, strict=True)), **self._without)
        return self._value(*row)
