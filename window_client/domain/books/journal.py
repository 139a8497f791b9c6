"""The journal (留痕): one row per officer's act, chained, without personal data."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, cast

from window_client.ids import CommandId, CounterId, OfficerId, StationId, WorkplaceId

#: kinds of values that JSON holds as they are
_AS_THEY_ARE = frozenset({type(None), bool, int})
#: the mac before the first row of a chain
FIRST_MAC = b"\x00" * 32


@dataclass(frozen=True, slots=True)
class EntityChange:
    """What one act did to one row of an operational table.

    Attributes:
        table, row_id, version: which row, and its version afterwards.
        values: changed columns with their new values (all of them for a new row); a personal value
            appears only as a keyed digest under ``<column>#``.
        was: the same columns before; empty for a new row.
    """

    table: str
    row_id: str
    version: int
    values: Mapping[str, Any]
    was: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One act.

    Attributes:
        chain: the workplace whose chain it is in; ``seq`` counts from 1 in it.
        at: the transaction's time (UTC, microseconds).
        verb: stable name of the act.
        subject_table, subject_id: what it was mainly about.
        command_id, command_digest: for retries; the digest covers verb, officer and arguments.
        facts: further plain facts (cause of a call, reason codes…) and, with a command id, ``result``.
    """

    station_id: StationId
    chain: WorkplaceId
    seq: int
    at: datetime
    verb: str
    officer_id: OfficerId | None
    counter_id: CounterId | None
    subject_table: str
    subject_id: str
    changes: tuple[EntityChange, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    command_id: CommandId | None = None
    command_digest: str | None = None


def plain(value: object) -> Any:
    """A value as JSON can hold it: times as UTC ISO with microseconds, days as ISO, enums as their text."""
    # most values are one of these, and every act writes a hundred of them
    kind = type(value)
    if kind in _AS_THEY_ARE or (kind is str and cast(str, value).isascii()):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, frozenset | set):
        return sorted(plain(item) for item in value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def to_json(value: object) -> str:
    """Canonical JSON: sorted keys, no spaces, NFC, real characters."""
    return json.dumps(plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def changes_to_json(changes: Iterable[EntityChange]) -> str:
    """The changes of one act as canonical JSON."""
    return to_json(
        [
            {"table": c.table, "id": c.row_id, "version": c.version, "values": c.values, "was": c.was}
            for c in changes
        ]
    )


def changes_from_json(text: str) -> tuple[EntityChange, ...]:
    """The reverse of `changes_to_json`; values stay plain."""
    return tuple(
        EntityChange(item["table"], item["id"], item["version"], item["values"], item["was"])
        for item in json.loads(text)
    )


def canonical_bytes(entry: JournalEntry, changes_json: str, facts_json: str) -> bytes:
    """The bytes that the mac covers: every stored column in a fixed order, as a JSON list.

    ``changes_json`` and ``facts_json`` are the stored texts themselves, so that what is checked is
    what lies in the database.
    """
    return to_json(
        [
            entry.station_id,
            entry.chain,
            entry.seq,
            entry.at,
            entry.verb,
            entry.officer_id,
            entry.counter_id,
            entry.subject_table,
            entry.subject_id,
            changes_json,
            facts_json,
            entry.command_id,
            entry.command_digest,
        ]
    ).encode()


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """A journal row as it lies in the database."""

    id: int
    entry: JournalEntry
    changes_json: str
    facts_json: str
    mac: bytes


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """Where a chain does not hold.

    Attributes:
        problem: ``gap`` (a number is missing), ``mac`` (the row or its place was changed),
            ``behind`` (the database is older than this workplace's own note), ``duplicate``.
    """

    chain: WorkplaceId
    seq: int
    problem: str


def check_chain(rows: Iterable[StoredEntry], mac_of: Callable[[bytes, bytes], bytes]) -> Iterable[ChainBreak]:
    """Walk one chain in the order of ``seq`` and report each break.

    Args:
        rows: all rows of one chain, ordered by seq.
        mac_of: (previous mac, canonical bytes) → mac.
    """
    expected, previous = 1, FIRST_MAC
    for row in rows:
        entry = row.entry
        if entry.seq != expected:
            yield ChainBreak(entry.chain, expected, "gap" if entry.seq > expected else "duplicate")
        if mac_of(previous, canonical_bytes(entry, row.changes_json, row.facts_json)) != row.mac:
            yield ChainBreak(entry.chain, entry.seq, "mac")
        expected, previous = entry.seq + 1, row.mac
