"""The one way in which an operational row is written: the change is noted for the journal as it is made."""

from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection

from window_client.domain.books.journal import EntityChange
from window_client.errors import ChangedMeanwhile
from window_client.persistence.encryption import Sealer
from window_client.persistence.mapper import Mapper, Stored

T = TypeVar("T", bound=Stored)


class Ledger:
    """Inserts and updates of one transaction, and what they changed."""

    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer
        self.changes: list[EntityChange] = []

    def add(self, mapper: Mapper[T], value: T) -> T:
        """Insert a new row."""
        values = mapper.values(value)
        mapper.insert.run(self._connection, mapper.sealed_values(value.id, values, self._sealer))
        self._note(mapper, value, values, {})
        return value

    def save(self, mapper: Mapper[T], old: T, new: T) -> T:
        """Update what differs, if the row still has the version that was read.

        Raises:
            ChangedMeanwhile: it has another.
        """
        before, after = mapper.values(old), mapper.values(new)
        changed = {name: item for name, item in after.items() if before[name] != item}
        if not changed:
            return old
        columns = mapper.sealed_values(new.id, changed, self._sealer)
        given = {f"set_{name}": item for name, item in columns.items()}
        given |= {
            "row_id": old.id,
            "row_version": old.version,
            "row_station": before.get("station_id", old.id),
        }
        if mapper.update(columns).run(self._connection, given) != 1:
            raise ChangedMeanwhile(table=mapper.name)
        self._note(mapper, new, changed, {name: before[name] for name in changed})
        return new

    def _note(self, mapper: Mapper[Any], value: Stored, values: dict[str, Any], was: dict[str, Any]) -> None:
        change = EntityChange(
            mapper.name,
            value.id,
            value.version,
            mapper.journal_values(value.id, values, self._sealer),
            mapper.journal_values(value.id, was, self._sealer),
        )
        for index, earlier in enumerate(self.changes):
            if (earlier.table, earlier.row_id) == (change.table, change.row_id):
                # the same row twice in one act is one change
                self.changes[index] = replace(
                    change,
                    values={**earlier.values, **change.values},
                    was={**change.was, **earlier.was} if earlier.was else {},
                )
                return
        self.changes.append(change)
