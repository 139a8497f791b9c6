"""What others do arrives by itself; a lost database is said, and made good when it is back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import StationRig, opened, shared_template
from tests.server_station import shared_server, shared_server_template
from ui.background import change_listener
from ui.background.change_listener import ChangeListener
from window_client.persistence.db_faults import DatabaseFault, DatabaseUnreachable
from window_client.services.changes import Changes

SOON_MS = 20_000


class Ears:
    """A listener and what it passed on."""

    def __init__(self, rig: StationRig) -> None:
        self.heard: list[Changes] = []
        self.lost: list[Exception] = []
        self.backs = 0
        self.listener = ChangeListener(
            rig.station.change_feed, self.heard.append, own=rig.station.workplace_id
        )
        self.listener.lost.connect(self.lost.append)
        self.listener.back.connect(self._back)

    def _back(self) -> None:
        self.backs += 1


@pytest.fixture(params=["file", "server"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StationRig]:
    """An opened station on each database."""
    if request.param == "server":
        with shared_server_template().open() as made:
            yield made
    else:
        with opened(shared_template().open(tmp_path / "station.db")) as made:
            yield made


@pytest.fixture
def ears(rig: StationRig, qtbot: QtBot) -> Iterator[Ears]:
    """Somebody who listens there."""
    made = Ears(rig)
    yield made
    made.listener.stop()
    assert not made.listener._thread.is_alive()


def test_what_others_do_is_heard(rig: StationRig, ears: Ears, qtbot: QtBot) -> None:
    with opened(rig.another()) as other:
        # whatever came before the feed was open
        qtbot.waitUntil(lambda: heard_after(ears, other, qtbot), timeout=SOON_MS)
    assert ears.lost == []


def heard_after(ears: Ears, other: StationRig, qtbot: QtBot) -> bool:
    """Whether a number given now is heard; false as long as the feed is still being opened."""
    ears.heard.clear()
    other.give()
    qtbot.wait(300)
    return bool(ears.heard)


def test_ones_own_acts_are_not_told_twice_on_a_server(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with shared_server_template().open() as rig, opened(rig.another()) as other:
        ears = Ears(rig)
        qtbot.waitUntil(lambda: heard_after(ears, other, qtbot), timeout=SOON_MS)
        ears.heard.clear()
        rig.give()
        ticket = other.give()
        qtbot.waitUntil(lambda: bool(ears.heard), timeout=SOON_MS)
        assert ears.heard == [Changes(other.station.workplace_id, frozenset({("ticket", ticket.id)}))]
        ears.listener.stop()


def test_a_lost_server_is_said_once_and_everything_is_looked_at_when_it_is_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_listener, "LONGEST_PAUSE_S", 0.4)
    server = shared_server()
    with shared_server_template().open() as rig:
        ears = Ears(rig)
        with opened(rig.another()) as other:
            qtbot.waitUntil(lambda: heard_after(ears, other, qtbot), timeout=SOON_MS)
        server.stop()
        try:
            qtbot.waitUntil(lambda: bool(ears.lost), timeout=SOON_MS)
            qtbot.wait(1_000)
            assert [type(error) for error in ears.lost] == [DatabaseUnreachable]
            assert ears.backs == 0
            ears.heard.clear()
            with pytest.raises(DatabaseFault):
                rig.give()
        finally:
            server.start()
        qtbot.waitUntil(lambda: ears.backs == 1, timeout=SOON_MS)
        assert ears.heard == [Changes("")]
        rig.give()
        ears.listener.stop()
