"""Hearing what other processes commit, without being in anybody's way: in a file, and on a server."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest

from tests.builders import StationRig, opened
from tests.server_station import shared_server
from window_client.domain.books.journal import EntityChange
from window_client.persistence.change_feed import ChangeFeed
from window_client.persistence.change_word import Heard, heard_in, word_of
from window_client.persistence.db_faults import DatabaseUnreachable

#: long enough for a machine under load; nothing waits so long when all is well
_SOON_S = 20.0


@contextmanager
def listening(rig: StationRig) -> Iterator[ChangeFeed]:
    """A feed that has heard everything so far."""
    with closing(rig.station.change_feed()) as feed:
        while feed.wait(0):
            pass
        yield feed


def test_hears_another_process_once(both: StationRig) -> None:
    with opened(both.another()) as other, listening(both) as feed:
        other.give()
        assert feed.wait(_SOON_S)
        assert not feed.wait(0)
        other.station.board.counts()
        assert not feed.wait(0.2)


def test_hears_its_own_process_too(both: StationRig) -> None:
    with listening(both) as feed:
        both.give()
        assert feed.wait(_SOON_S)


def test_a_rolled_back_change_is_none(both: StationRig) -> None:
    with listening(both) as feed:
        with suppress(KeyError), both.database.write() as work:
            work.settings.write("x", 1)
            raise KeyError
        assert not feed.wait(0.2)


def test_its_connection_goes_back_as_it_came(both: StationRig) -> None:
    """After closing, transactions of that connection are still ours to begin."""
    both.station.change_feed().close()
    for _ in range(3):
        both.give()
    assert both.station.board.counts().waiting == 3


def test_holds_no_lock_on_a_file(rig: StationRig) -> None:
    with (
        listening(rig),
        closing(sqlite3.connect(rig.file, timeout=0, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
        # nor does it keep the log from being written back
        rig.give()
        busy, _, _ = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert busy == 0


def test_a_server_says_who_changed_which_rows_and_nothing_else(server_rig: StationRig) -> None:
    with opened(server_rig.another()) as other, listening(server_rig) as feed:
        ticket = other.give()
        heard = feed.wait(_SOON_S)
        assert heard == (Heard(other.station.workplace_id, frozenset({("ticket", ticket.id)})),)


def test_a_lost_server_is_a_fault_and_a_new_feed_hears_again(server_rig: StationRig) -> None:
    server = shared_server()
    feed = server_rig.station.change_feed()
    server.restart()
    with pytest.raises(DatabaseUnreachable):
        feed.wait(_SOON_S)
    feed.close()
    # the first one after the loss may find a dead connection in the pool
    with suppress(DatabaseUnreachable):
        server_rig.give()
    with listening(server_rig) as again:
        server_rig.give()
        assert again.wait(_SOON_S)


def test_so_many_rows_that_looking_again_is_quicker() -> None:
    changes = [EntityChange("ticket", f"{number:032x}", 1, {}, {}) for number in range(2_000)]
    told = word_of("chain", changes)
    assert len(told) < 8_000
    assert heard_in(told) == Heard("chain")


@pytest.mark.parametrize("told", ["", "nothing", "[]", '{"by": 1}', '{"by": "a", "rows": [1]}'])
def test_a_word_that_cannot_be_read_still_means_a_change(told: str) -> None:
    assert heard_in(told) == Heard()
