"""Canonical bytes and the chain: what is noticed when somebody changes history."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.books.journal import (
    FIRST_MAC,
    EntityChange,
    JournalEntry,
    StoredEntry,
    canonical_bytes,
    changes_from_json,
    changes_to_json,
    check_chain,
    plain,
    to_json,
)
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import CommandId, OfficerId, StationId, WorkplaceId

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
ENTRY = JournalEntry(
    station_id=StationId("s"),
    chain=WorkplaceId("w"),
    seq=1,
    at=NOW,
    verb="call_next",
    officer_id=OfficerId("o"),
    counter_id=None,
    subject_table="ticket",
    subject_id="t",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def mac_of(previous: bytes, canonical: bytes) -> bytes:
    return hmac.digest(b"key", previous + canonical, hashlib.sha256)


def chain(length: int) -> list[StoredEntry]:
    rows, previous = [], FIRST_MAC
    for seq in range(1, length + 1):
        entry = replace(ENTRY, seq=seq, at=NOW + timedelta(seconds=seq))
        facts = to_json({"n": seq})
        previous = mac_of(previous, canonical_bytes(entry, "[]", facts))
        rows.append(StoredEntry(seq, entry, "[]", facts, previous))
    return rows


def breaks(rows: list[StoredEntry]) -> list[tuple[int, str]]:
    return [(found.seq, found.problem) for found in check_chain(rows, mac_of)]


def test_plain() -> None:
    shanghai = timezone(timedelta(hours=8))
    assert plain(datetime(2026, 3, 18, 9, 0, tzinfo=shanghai)) == "2026-03-18T01:00:00.000000+00:00"
    assert plain(date(2026, 3, 18)) == "2026-03-18"
    assert plain(TicketState.WAITING) == "waiting"
    assert plain(frozenset({TicketState.WAITING, TicketState.CALLED})) == ["called", "waiting"]
    assert plain("e\u0301") == "\u00e9"  # NFC
    assert plain({"a": (1, None)}) == {"a": [1, None]}


@given(JSON)
def test_canonical_json_says_the_same_and_is_stable(value: Any) -> None:
    text = to_json(value)
    assert json.loads(text) == plain(value)
    assert to_json(json.loads(text)) == text


@given(st.dictionaries(st.text(min_size=1), st.integers(), min_size=2))
def test_the_order_of_keys_does_not_matter(values: Mapping[str, int]) -> None:
    assert to_json(dict(reversed(list(values.items())))) == to_json(values)


def test_changes_there_and_back() -> None:
    changes = (
        EntityChange("ticket", "t", 2, {"state": "called", "version": 2}, {"state": "waiting", "version": 1}),
        EntityChange("person", "p", 1, {"name#": "ab12"}),
    )
    assert changes_from_json(changes_to_json(changes)) == changes


class TestChain:
    """Each way of tampering is reported where it happened."""

    def test_whole(self) -> None:
        assert breaks([]) == []
        assert breaks(chain(6)) == []

    def test_removed_in_the_middle(self) -> None:
        rows = chain(6)
        del rows[2]
        assert breaks(rows) == [(3, "gap"), (4, "mac")]

    def test_removed_at_the_beginning(self) -> None:
        assert breaks(chain(3)[1:]) == [(1, "gap"), (2, "mac")]

    def test_doubled(self) -> None:
        rows = chain(3)
        assert breaks([*rows[:2], rows[1], rows[2]])[0] == (3, "duplicate")

    def test_swapped(self) -> None:
        rows = chain(4)
        rows[1], rows[2] = (
            replace(rows[1], entry=replace(rows[2].entry, seq=2), facts_json=rows[2].facts_json),
            replace(rows[2], entry=replace(rows[1].entry, seq=3), facts_json=rows[1].facts_json),
        )
        assert {seq for seq, _ in breaks(rows)} >= {2, 3}

    @pytest.mark.parametrize(
        "changed",
        [
            {"station_id": StationId("x")},
            {"chain": WorkplaceId("x")},
            {"at": NOW + timedelta(seconds=2, microseconds=1)},
            {"verb": "miss"},
            {"officer_id": OfficerId("x")},
            {"officer_id": None},
            {"counter_id": "c"},
            {"subject_table": "visit"},
            {"subject_id": "x"},
            {"command_id": CommandId("x")},
            {"command_digest": "x"},
        ],
        ids=lambda changed: next(iter(changed)),
    )
    def test_each_column_is_covered(self, changed: dict[str, Any]) -> None:
        rows = chain(3)
        rows[1] = replace(rows[1], entry=replace(rows[1].entry, **changed))
        assert breaks(rows) == [(2, "mac")]

    @pytest.mark.parametrize("column", ["changes_json", "facts_json"])
    def test_the_texts_are_covered(self, column: str) -> None:
        rows = chain(3)
        changed: dict[str, Any] = {column: '{"n":99}'}
        rows[1] = replace(rows[1], **changed)
        assert breaks(rows) == [(2, "mac")]

    def test_a_new_mac_breaks_the_next_row(self) -> None:
        rows = chain(3)
        entry = replace(rows[1].entry, verb="miss")
        forged = mac_of(b"guessed", canonical_bytes(entry, "[]", rows[1].facts_json))
        rows[1] = replace(rows[1], entry=entry, mac=forged)
        assert breaks(rows) == [(2, "mac"), (3, "mac")]
