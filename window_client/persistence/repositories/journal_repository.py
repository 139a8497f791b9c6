"""The journal: appending a row to this workplace's chain, finding a command's first row, walking chains."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Insert,
    Integer,
    LargeBinary,
    String,
    bindparam,
    exists,
    func,
    insert,
    select,
)
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
from window_client.persistence.chain_end import ChainEnd
from window_client.persistence.change_word import CHANNEL, word_of
from window_client.persistence.encryption import ChainMac
from window_client.persistence.engine import PIECEWISE
from window_client.persistence.locks import Locks, chain_lock
from window_client.persistence.mapper import table_of
from window_client.persistence.quick_statement import QuickStatement
from window_client.persistence.rows.journal_row import JournalRow

_TABLE = JournalRow.__table__
_C = _TABLE.c
_ADD = insert(table_of(JournalRow)).values(
    {column.name: bindparam(column.name) for column in _C if column.name != "id"}
)


def _told(adding: Insert) -> QuickStatement:
    """Insert the row and tell of it: one statement, for the way to the server costs more than either."""
    added = adding.returning(_C.id).cte("added")
    return QuickStatement(select(func.pg_notify(CHANNEL, bindparam("told", type_=String))).select_from(added))


_INSERT = {"sqlite": QuickStatement(_ADD), "postgresql": _told(_ADD)}


def _added_after_guess() -> QuickStatement:
    """The same where the row before this one is guessed: no row if it is not there.

    Whoever waited for the chain in it sees the chain as it was before the wait; then the number is taken
    already, and the act begins again.
    """
    held = select(
        func.pg_advisory_xact_lock(bindparam("purpose", type_=Integer), bindparam("key", type_=Integer))
    ).cte("held")
    names = [column.name for column in _C if column.name != "id"]
    there = exists().where(
        _C.chain == bindparam("chain"),
        _C.seq == bindparam("last", type_=Integer),
        _C.mac == bindparam("previous", type_=LargeBinary),
    )
    row = select(*(bindparam(name, type_=_C[name].type) for name in names)).select_from(held).where(there)
    return _told(insert(table_of(JournalRow)).from_select(names, row))


_INSERT_AFTER_GUESS = _added_after_guess()
_HEAD = QuickStatement(
    select(_C.seq, _C.mac).where(_C.chain == bindparam("of_chain")).order_by(_C.seq.desc()).limit(1)
)
_OF_COMMAND = QuickStatement(
    select(_C.id).where(_C.station_id == bindparam("station"), _C.command_id == bindparam("command"))
)
_NEWEST_AT = QuickStatement(select(_C.at).order_by(_C.id.desc()).limit(1))


class JournalRepository:
    """Journal rows."""

    def __init__(
        self,
        connection: Connection,
        station_id: str,
        chain: WorkplaceId,
        mac: ChainMac,
        locks: Locks,
        end: ChainEnd,
    ) -> None:
        self._connection = connection
        self._station_id = station_id
        self._chain = chain
        self._mac = mac
        self._locks = locks
        self._end = end
        self._added: tuple[int, bytes] | None = None
        self._entered = False

    def newest_at(self) -> datetime | None:
        """The time of the newest row of all chains."""
        row = _NEWEST_AT.first(self._connection, {})
        return row[0] if row else None

    def head(self, chain: WorkplaceId | None = None) -> tuple[int, bytes]:
        """(seq, mac) of the last row of a chain, ``(0, FIRST_MAC)`` if it is empty."""
        row = _HEAD.first(self._connection, {"of_chain": chain or self._chain})
        return (row[0], row[1]) if row else (0, FIRST_MAC)

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
        guess = self._guess()
        if guess is not None:
            row, added = self._next(entry, guess)
            row |= {"last": guess[0], "previous": guess[1], **chain_lock(self._chain)}
            if _INSERT_AFTER_GUESS.run(self._connection, row):
                self._added = added
                return added
        # after every lock on a row, so that nobody waits for a row while holding a chain
        self._locks.chain(self._connection, self._chain)
        row, added = self._next(entry, self.head())
        _INSERT[self._connection.dialect.name].run(self._connection, row)
        self._added = added
        return added

    def ended(self, *, committed: bool) -> None:
        """The transaction has ended."""
        if self._entered:
            self._end.leave(self._added if committed else None)

    def _guess(self) -> tuple[int, bytes] | None:
        # in a file, asking costs next to nothing; a second row of a transaction comes after its first
        if self._entered or self._connection.dialect.name == "sqlite":
            return None
        self._entered = True
        return self._end.enter()

    def _next(
        self, entry: JournalEntry, before: tuple[int, bytes]
    ) -> tuple[dict[str, Any], tuple[int, bytes]]:
        """The row after another one as the statements take it, and its (seq, mac)."""
        last, previous = before
        seq = last + 1
        changes, facts = changes_to_json(entry.changes), to_json(entry.facts)
        placed = replace(entry, chain=self._chain, seq=seq)
        mac = self._mac(previous, canonical_bytes(placed, changes, facts))
        row = {
            "told": word_of(self._chain, entry.changes),
            "station_id": entry.station_id,
            "chain": self._chain,
            "seq": seq,
            "at": entry.at,
            "verb": entry.verb,
            "officer_id": entry.officer_id,
            "counter_id": entry.counter_id,
            "subject_table": entry.subject_table,
            "subject_id": entry.subject_id,
            "changes": changes,
            "facts": facts,
            "command_id": entry.command_id,
            "command_digest": entry.command_digest,
            "mac": mac,
        }
        return row, (seq, mac)

    def of_command(self, command_id: str) -> StoredEntry | None:
        """The row that a command wrote, or None if it never committed."""
        # nearly always there is none
        row = _OF_COMMAND.first(self._connection, {"station": self._station_id, "command": command_id})
        return None if row is None else self._first(_C.id == row[0], order=_C.id)

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
        with self._connection.execute(statement, execution_options=PIECEWISE) as found:
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
