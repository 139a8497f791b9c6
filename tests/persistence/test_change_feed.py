"""Noticing what other processes commit, without being in anybody's way."""

import sqlite3
from contextlib import closing

from tests.builders import StationRig, open_rig, opened


def test_notices_another_process_once(rig: StationRig) -> None:
    feed = rig.station.change_feed()
    with opened(open_rig(rig.file, rig.clock)) as other:
        feed.changed()  # the other one enrolled its workplace
        assert not feed.changed()
        other.give()
        assert feed.changed()
        assert not feed.changed()
        other.station.board.counts()
        assert not feed.changed()
    feed.close()


def test_notices_its_own_process_too(rig: StationRig) -> None:
    feed = rig.station.change_feed()
    rig.give()
    assert feed.changed()
    feed.close()


def test_holds_no_lock(rig: StationRig) -> None:
    feed = rig.station.change_feed()
    feed.changed()
    with closing(sqlite3.connect(rig.file, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
        # nor does it keep the log from being written back
        rig.give()
        busy, _, _ = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert busy == 0
    feed.close()


def test_a_rolled_back_change_is_none(rig: StationRig) -> None:
    feed = rig.station.change_feed()
    try:
        with rig.database.write() as work:
            work.settings.write("x", 1)
            raise KeyError
    except KeyError:
        pass
    assert not feed.changed()
    feed.close()


def test_its_connection_goes_back_as_it_came(rig: StationRig) -> None:
    """After closing, transactions of that connection are still ours to begin."""
    rig.station.change_feed().close()
    for _ in range(3):
        rig.give()
    assert rig.station.board.counts().waiting == 3
