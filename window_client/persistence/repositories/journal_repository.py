"""The journal: appending a row to this workplace's chain, finding a command's first row, walking chains."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select
from sqlalchemy.engine import RowMapping

from window_client.domain.books.journal import (
    FIRST_MAC,
    JournalEntry,
    StoredEntry,
    canonical_bytes,
    changes_from_json,
    changes_to_json,
    to_json,
)
from window_client.ids import WorkplaceId
from window_client.persistence.change_word import CHANNEL, word_of
from window_client.persistence.encryption import ChainMac
from window_client.persistence.locks import Locks
from window_client.persistence.mapper import table_of
from window_client.persistence.rows.journal_row import JournalRow

_TABLE = JournalRow.__table__
_C = _TABLE.c
_INSERT = insert(table_of(JournalRow)).values(
    {column.name: bindparam(column.name) for column in _C if column.name != "id"}
)
_ADDED = _INSERT.returning(_C.id).cte("added")
#: one statement, for the way to the server costs more than either
_INSERT_AND_TELL = select(func.pg_notify(CHANNEL, bindparam("told"))).select_from(_ADDED)
_HEAD = select(_C.seq, _C.mac).where(_C.chain == bindparam("of_chain")).order_by(_C.seq.desc()).limit(1)
#: such long answers are read piece by piece
_PIECEWISE = {"yield_per": 1000}
_NEWEST_AT = select(_C.at).order_by(_C.id.desc()).limit(1)


class JournalRepository:
    """Journal rows."""

    def __init__(
        self, connection: Connection, station_id: str, chain: WorkplaceId, mac: ChainMac, locks: Locks
    ) -> None:
        self._connection = connection
        self._station_id = station_id
        self._chain = chain
        self._mac = mac
        self._locks = locks
        self._insert = _INSERT if connection.dialect.name == "sqlite" else _INSERT_AND_TELL

    def newest_at(self) -> datetime | None:
        """The time of the newest row of all chains."""
        return self._connection.execute(_NEWEST_AT).scalar_one_or_none()

    def head(self, chain: WorkplaceId | None = None) -> tuple[int, bytes]:
        """(seq, mac) of the last row of a chain, ``(0, FIRST_MAC)`` if it is empty."""
        row = self._connection.execute(_HEAD, {"of_chain": chain or self._chain}).one_or_none()
        return (row.seq, row.mac) if row else (0, FIRST_MAC)

    def chains(self) -> tuple[WorkplaceId, ...]:
        """Every chain that has a row."""
        found = self._connection.execute(
            select(_C.chain).where(_C.station_id == self._station_id).distinct().order_by(_C.chain)
        )
        return tuple(WorkplaceId(chain) for chain in found.scalars())

    def append(self, entry: JournalEntry) -> tuple[int, bytes]:
        """Write the row as the next of this workplace's chain; returns its (seq, mac).

        ``seq`` and ``chain`` of the given entry are set here.
        """
        # after every lock on a row, so that nobody waits for a row while holding a chain
        self._locks.chain(self._connection, self._chain)
        last, previous = self.head()
        seq = last + 1
        changes, facts = changes_to_json(entry.changes), to_json(entry.facts)
        placed = JournalEntry(
            station_id=entry.station_id,
            chain=self._chain,
            seq=seq,
            at=entry.at,
            verb=entry.verb,
            officer_id=entry.officer_id,
            counter_id=entry.counter_id,
            subject_table=entry.subject_table,
            subject_id=entry.subject_id,
            command_id=entry.command_id,
            command_digest=entry.command_digest,
        )
        mac = self._mac(previous, canonical_bytes(placed, changes, facts))
        self._connection.execute(
            self._insert,
            {
                "told": word_of(placed.chain, entry.changes),
                "station_id": placed.station_id,
                "chain": placed.chain,
                "seq": seq,
                "at": placed.at,
                "verb": placed.verb,
                "officer_id": placed.officer_id,
                "counter_id": placed.counter_id,
                "subject_table": placed.subject_table,
                "subject_id": placed.subject_id,
                "changes": changes,
                "facts": facts,
                "command_id": placed.command_id,
                "command_digest": placed.command_digest,
                "mac": mac,
            },
        )
        return seq, mac

    def of_command(self, command_id: str) -> StoredEntry | None:
        """The row that a command wrote, or None if it never committed."""
        return self._first(_C.command_id == command_id, order=_C.id)

    def newest_of_subject(self, subject_id: str) -> StoredEntry | None:
        """The newest row about one thing."""
        return self._first(_C.subject_id == subject_id, order=_C.id.desc())

    def of_chain(self, chain: WorkplaceId) -> Iterator[StoredEntry]:
        """All rows of a chain, in order."""
        return self._read(_C.chain == chain, order=_C.seq)

    def all(self) -> Iterator[StoredEntry]:
        """All rows of the station in the order in which they were written."""
        return self._read(order=_C.id)

    def between(self, start: datetime, end: datetime) -> Iterator[StoredEntry]:
        """Rows of a span of time (end exclusive)."""
        return self._read(_C.at >= start, _C.at < end, order=_C.id)

    def _read(self, *conditions: Any, order: Any) -> Iterator[StoredEntry]:
        statement = select(_TABLE).where(_C.station_id == self._station_id, *conditions).order_by(order)
        # closed with the generator, also when it is not read to its end
        with self._connection.execute(statement, execution_options=_PIECEWISE) as found:
            yield from map(_stored, found.mappings())

    def _first(self, *conditions: Any, order: Any) -> StoredEntry | None:
        statement = select(_TABLE).where(_C.station_id == self._station_id, *conditions).order_by(order)
        row = self._connection.execute(statement.limit(1)).mappings().one_or_none()
        return None if row is None else _stored(row)


def _stored(row: RowMapping) -> StoredEntry:
    entry = JournalEntry(
        station_id=row["station_id"],
        chain=row["chain"],
        seq=row["seq"],
        at=row["at"],
        verb=row["verb"],
        officer_id=row["officer_id"],
        counter_id=row["counter_id"],
        subject_table=row["subject_table"],
        subject_id=row["subject_id"],
        changes=changes_from_json(row["changes"]),
        facts=json.loads(row["facts"]),
        command_id=row["command_id"],
        command_digest=row["command_digest"],
    )
    return StoredEntry(row["id"], entry, row["changes"], row["facts"], row["mac"])
