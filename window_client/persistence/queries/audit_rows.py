"""Journal rows as they lie in the database, read so that a spoiled row is reported and not raised."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, text

from window_client.domain.books.journal import JournalEntry, StoredEntry
from window_client.domain.books.row_mismatch import RowMismatch
from window_client.ids import CommandId, CounterId, OfficerId, StationId, WorkplaceId
from window_client.persistence.encryption import Sealer
from window_client.persistence.engine import PIECEWISE
from window_client.persistence.rebuild import lenient, rebuild

_COLUMNS = (
    "id, station_id, chain, seq, at, verb, officer_id, counter_id, subject_table, subject_id, "
    "changes, facts, command_id, command_digest, mac"
)
_CHAIN = text(f"SELECT {_COLUMNS} FROM journal WHERE chain = :chain ORDER BY seq, id")  # noqa: S608
_ONE = text(f"SELECT {_COLUMNS} FROM journal WHERE chain = :chain AND seq = :seq")  # noqa: S608
_TIME_STEPS = text(
    "SELECT chain, seq FROM "
    "(SELECT id, chain, seq, at, verb, lag(at) OVER (ORDER BY id) AS before FROM journal) "
    "WHERE at < before AND verb <> 'accept_clock' ORDER BY id"
)
#: what no true row can have: its mac will not fit
_SPOILED_AT = datetime(1, 1, 1, tzinfo=UTC)


class AuditRows:
    """Reads for `audit verify`."""

    def __init__(self, connection: Connection, station_id: str, sealer: Sealer) -> None:
        self._connection = connection
        self._station_id = station_id
        self._sealer = sealer

    @contextmanager
    def lenient(self) -> Iterator[None]:
        """Within it a text that is no text is read with replacement characters instead of raising."""
        with lenient(self._connection):
            yield

    def rows(self) -> int:
        """How many journal rows there are."""
        return int(self._connection.execute(text("SELECT count(*) FROM journal")).scalar_one())

    def chains(self) -> tuple[str, ...]:
        """Every chain that has a row, of whatever station."""
        found = self._connection.execute(text("SELECT DISTINCT chain FROM journal ORDER BY chain"))
        return tuple(str(chain) for chain in found.scalars())

    def chain(self, chain: str) -> Iterator[StoredEntry]:
        """Rows of a chain by seq. ``changes`` and ``facts`` of the entry stay empty: only the texts count."""
        with self._connection.execute(_CHAIN, {"chain": chain}, execution_options=PIECEWISE) as rows:
            yield from map(_stored, rows)

    def row_at(self, chain: str, seq: int) -> StoredEntry | None:
        """One row."""
        row = self._connection.execute(_ONE, {"chain": chain, "seq": seq}).first()
        return None if row is None else _stored(row)

    def time_steps(self) -> Iterator[tuple[str, int]]:
        """(chain, seq) of rows that are earlier than the row before them, whatever its chain.

        No act is written at a time before the newest row, but for the one that accepts the clock.
        """
        if self._connection.dialect.name != "sqlite":
            # there a time is that of the transaction's beginning, and a later one may end before it
            return
        with self._connection.execute(_TIME_STEPS, execution_options=PIECEWISE) as rows:
            yield from ((str(chain), seq) for chain, seq in rows)

    def number_gaps(self) -> Iterator[tuple[str, str]]:
        """Case numbers (受理号: ``yymmdd`` + running number) that are missing or doubled.

        Yields:
            (number, problem): ``missing`` or ``doubled``.
        """
        rows = self._connection.execute(
            text(
                "SELECT number FROM case_file WHERE station_id = :station AND number IS NOT NULL "
                "ORDER BY substr(number, 1, 6), length(number), number"
            ),
            {"station": self._station_id},
            execution_options=PIECEWISE,
        )
        day, expected = "", 1
        for (number,) in rows:
            prefix, running = str(number)[:6], str(number)[6:]
            if prefix != day:
                day, expected = prefix, 1
            if not running.isdigit():
                yield str(number), "unreadable"
                continue
            if int(running) < expected:
                yield str(number), "doubled"
                continue
            while expected < int(running):
                yield f"{day}{expected:04d}", "missing"
                expected += 1
            expected += 1

    def rebuild(self) -> Iterator[RowMismatch]:
        """Fold the journal into rows and compare them with the operational tables."""
        return rebuild(self._connection, self._station_id, self._sealer)


def _stored(row: Any) -> StoredEntry:
    entry = JournalEntry(
        station_id=StationId(row.station_id),
        chain=WorkplaceId(row.chain),
        seq=row.seq if isinstance(row.seq, int) else -1,
        at=_time(row.at),
        verb=row.verb,
        officer_id=None if row.officer_id is None else OfficerId(row.officer_id),
        counter_id=None if row.counter_id is None else CounterId(row.counter_id),
        subject_table=row.subject_table,
        subject_id=row.subject_id,
        command_id=None if row.command_id is None else CommandId(row.command_id),
        command_digest=row.command_digest,
    )
    mac = row.mac if isinstance(row.mac, bytes) else b""
    return StoredEntry(row.id, _plain(entry), _text(row.changes), _text(row.facts), mac)


def _plain(entry: JournalEntry) -> JournalEntry:
    # a blob where text belongs cannot be put into canonical JSON: such a row is not what was written
    values = (entry.station_id, entry.verb, entry.subject_table, entry.subject_id, entry.command_digest)
    if any(value is not None and not isinstance(value, str | int | float) for value in values):
        return JournalEntry(StationId(""), entry.chain, entry.seq, _SPOILED_AT, "", None, None, "", "")
    return entry


def _text(value: object) -> str:
    return value if isinstance(value, str) else f"spoiled {json.dumps(str(value))}"


def _time(value: object) -> datetime:
    """SQLite keeps times as texts without a zone; one that is none becomes a time that no row has."""
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    try:
        at = datetime.fromisoformat(str(value))
    except ValueError:
        return _SPOILED_AT
    # another writing of the same moment is a change too
    if str(value) != f"{at:%Y-%m-%d %H:%M:%S.%f}":
        return _SPOILED_AT
    return at.replace(tzinfo=UTC)
