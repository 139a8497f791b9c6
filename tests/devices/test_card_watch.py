"""Each card is told once, and its going away is told."""

from datetime import date

import pytest

from tests.devices.sample_cards import CITIZEN, RESIDENT
from window_client.devices.card_watch import CardRemoved, CardWatch
from window_client.devices.id_card_reader import CardUnreadable, ReadCard, ReaderSilent, SdtReader
from window_client.devices.reader_simulator import (
    LaidCard,
    ReaderMisbehaviour,
    ReaderSimulator,
    SimulatedLine,
)

TODAY = date(2026, 3, 18)


class Rig:
    def __init__(self) -> None:
        self.simulator = ReaderSimulator()
        self.watch = CardWatch()
        self.plug_in()

    def plug_in(self) -> None:
        self.reader = SdtReader(SimulatedLine(self.simulator), answer_s=0.02)

    def round(self) -> ReadCard | CardRemoved | None:
        return self.watch.round(self.reader, TODAY)


@pytest.fixture
def rig() -> Rig:
    return Rig()


def test_laid_told_once_taken_away_and_laid_again(rig: Rig) -> None:
    assert rig.round() is None
    for card in (CITIZEN, CITIZEN, RESIDENT):
        rig.simulator.lay(LaidCard(card))
        told = rig.round()
        assert isinstance(told, ReadCard)
        assert told.text == card
        assert [rig.round() for _ in range(5)] == [None] * 5
        rig.simulator.take_away()
        assert rig.round() == CardRemoved()
        assert [rig.round() for _ in range(3)] == [None] * 3


def test_a_card_with_a_newest_address_is_watched_too(rig: Rig) -> None:
    rig.simulator.lay(LaidCard(CITIZEN, newest_address="示例市云溪区新路 9 号"))
    assert isinstance(rig.round(), ReadCard)
    assert rig.round() is None
    rig.simulator.take_away()
    assert rig.round() == CardRemoved()


def test_a_reader_that_gives_a_lying_card_again_and_again(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not know whether the card lies there, and finds it every time."""
    monkeypatch.setattr(rig.reader, "still_there", lambda: False)
    rig.simulator.lay(LaidCard(CITIZEN))
    assert isinstance(rig.round(), ReadCard)
    assert rig.round() == CardRemoved()
    for _ in range(4):
        rig.simulator.lay(LaidCard(CITIZEN))
        assert rig.round() is None
    rig.simulator.lay(LaidCard(RESIDENT))
    other = rig.round()
    assert isinstance(other, ReadCard)
    assert other.text == RESIDENT


def test_a_cable_that_was_loose_tells_no_card_twice(rig: Rig) -> None:
    rig.simulator.lay(LaidCard(CITIZEN))
    assert isinstance(rig.round(), ReadCard)
    rig.simulator.misbehave(ReaderMisbehaviour.SILENT)
    with pytest.raises(ReaderSilent):
        rig.round()
    # powered up again it finds the card anew
    rig.simulator.lay(LaidCard(CITIZEN))
    rig.plug_in()
    assert [rig.round() for _ in range(3)] in ([None] * 3, [CardRemoved(), None, None])


def test_a_card_that_was_not_read_is_read_when_it_lies_right(rig: Rig) -> None:
    rig.simulator.lay(LaidCard(CITIZEN))
    rig.simulator.misbehave(ReaderMisbehaviour.NOISE_BEFORE)
    assert isinstance(rig.round(), ReadCard)
    rig.simulator.take_away()
    assert rig.round() == CardRemoved()
    hear = rig.simulator.hear

    def leaving(come: bytes) -> bytes:
        back = hear(come)
        rig.simulator.take_away()
        return back

    rig.simulator.lay(LaidCard(RESIDENT))
    rig.simulator.hear = leaving  # type: ignore[method-assign]
    with pytest.raises(CardUnreadable):
        rig.round()
    rig.simulator.hear = hear  # type: ignore[method-assign]
    rig.simulator.lay(LaidCard(RESIDENT))
    read = rig.round()
    assert isinstance(read, ReadCard)
    assert read.text == RESIDENT
