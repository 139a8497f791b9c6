"""The reader of this PC, on its own thread, over a real pseudo-terminal."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.devices.reader_plug import ReaderPlug
from tests.devices.sample_cards import CARDS, CITIZEN, RESIDENT
from ui.devices.card_reader import CardReader
from ui.devices.reader_state import ReaderState
from window_client.devices.byte_line import LineLost
from window_client.devices.id_card_reader import ReadCard, ReaderFailed, ReaderSilent
from window_client.devices.id_card_text import CardText
from window_client.devices.reader_choice import ReaderAddressInvalid, ReaderChoice, ReaderKind
from window_client.devices.reader_simulator import LaidCard, ReaderMisbehaviour, ReaderSimulator
from window_client.errors import WindowClientError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")

TODAY = date(2026, 3, 18)
PATIENCE_MS = 30_000


class Rig:
    """A reader and whoever listens to it."""

    def __init__(self, qtbot: QtBot, folder: Path, answer_s: float = 10) -> None:
        self.plug = ReaderPlug(folder)
        self.simulator: ReaderSimulator = self.plug.simulator
        self.reader = CardReader(today=lambda: TODAY, answer_s=answer_s)
        self.cards: list[CardText] = []
        self.removals = 0
        self.errors: list[WindowClientError] = []
        self.states: list[ReaderState] = []
        self.threads: set[str] = set()
        self.reader.card_read.connect(self._card)
        self.reader.removed.connect(self._removed)
        self.reader.failed.connect(self.errors.append)
        self.reader.state_changed.connect(self.states.append)
        self._qtbot = qtbot

    def _card(self, card: ReadCard) -> None:
        self.threads.add(threading.current_thread().name)
        self.cards.append(card.text)

    def _removed(self) -> None:
        self.removals += 1

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def begin(self) -> None:
        self.plug.plug_in()
        self.reader.use(self.plug.choice)
        self.until(lambda: self.reader.state is ReaderState.READY)

    def close(self) -> None:
        assert self.reader.stop(), "the thread ended"
        self.plug.unplug()


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    made = Rig(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def hasty(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    """Takes no answer for silence soon."""
    made = Rig(qtbot, tmp_path, answer_s=0.5)
    yield made
    made.close()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.kind)
def test_each_kind_of_card_once_and_its_removal(rig: Rig, card: CardText) -> None:
    rig.begin()
    rig.simulator.lay(LaidCard(card))
    rig.until(lambda: rig.cards == [card])
    rig.simulator.take_away()
    rig.until(lambda: rig.removals == 1)
    rig.simulator.lay(LaidCard(card))
    rig.until(lambda: rig.cards == [card, card])
    assert rig.threads == {"MainThread"}
    assert not rig.errors
    assert rig.states == [ReaderState.OPENING, ReaderState.READY]


def test_not_there_yet_then_plugged_in(rig: Rig) -> None:
    rig.reader.use(rig.plug.choice)
    rig.until(lambda: rig.reader.state is ReaderState.AWAY)
    assert isinstance(rig.errors[0], LineLost)
    rig.plug.plug_in()
    rig.simulator.lay(LaidCard(CITIZEN))
    rig.until(lambda: rig.cards == [CITIZEN])
    assert len(rig.errors) == 1, "told once, however often it was tried"


def test_unplugged_in_the_middle_of_a_card_and_plugged_in_again(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.begin()
    hear, cut = rig.simulator.hear, threading.Event()

    def half_a_card(come: bytes) -> bytes:
        back = hear(come)
        if len(back) > 1000 and not cut.is_set():
            cut.set()
            return back[:700]
        return b"" if cut.is_set() else back

    monkeypatch.setattr(rig.simulator, "hear", half_a_card)
    rig.simulator.lay(LaidCard(CITIZEN))
    rig.until(cut.is_set)
    rig.plug.unplug()
    rig.until(lambda: rig.reader.state is ReaderState.AWAY)
    assert not rig.cards
    monkeypatch.setattr(rig.simulator, "hear", hear)
    rig.simulator.lay(LaidCard(RESIDENT))
    rig.plug.plug_in()
    rig.until(lambda: rig.cards == [RESIDENT])
    assert rig.reader.state is ReaderState.READY
    assert [type(error) for error in rig.errors] == [LineLost]


@pytest.mark.parametrize(
    ("how", "fault", "state"),
    [
        (ReaderMisbehaviour.BAD_CHECK, ReaderFailed, ReaderState.FAULTY),
        (ReaderMisbehaviour.HALF_A_FRAME, ReaderSilent, ReaderState.SILENT),
        (ReaderMisbehaviour.SILENT, ReaderSilent, ReaderState.SILENT),
    ],
)
def test_one_wrong_answer_is_told_and_gone_over(
    hasty: Rig, how: ReaderMisbehaviour, fault: type[WindowClientError], state: ReaderState
) -> None:
    hasty.begin()
    hasty.simulator.misbehave(how)
    hasty.until(lambda: bool(hasty.errors))
    assert isinstance(hasty.errors[0], fault)
    assert state in hasty.states
    hasty.until(lambda: hasty.reader.state is ReaderState.READY)
    hasty.simulator.lay(LaidCard(CITIZEN))
    hasty.until(lambda: hasty.cards == [CITIZEN])


def test_a_reader_that_went_dumb_is_opened_anew(hasty: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    hasty.begin()
    hear = hasty.simulator.hear
    monkeypatch.setattr(hasty.simulator, "hear", lambda _come: b"")
    hasty.until(lambda: hasty.reader.state is ReaderState.SILENT)
    monkeypatch.setattr(hasty.simulator, "hear", hear)
    hasty.simulator.lay(LaidCard(CITIZEN))
    hasty.until(lambda: hasty.cards == [CITIZEN])


def test_it_stops_soon_while_an_answer_is_waited_for(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.begin()
    asked = threading.Event()

    def dumb(_come: bytes) -> bytes:
        asked.set()
        return b""

    monkeypatch.setattr(rig.simulator, "hear", dumb)
    rig.until(asked.is_set)
    # the answer may take ten seconds; ten times the usual patience is for a busy machine
    assert rig.reader.stop(timeout_s=8)
    assert all(thread.name != "card-reader" for thread in threading.enumerate())


def test_what_comes_after_the_stop_is_not_heard(rig: Rig) -> None:
    rig.begin()
    rig.simulator.lay(LaidCard(CITIZEN))
    told = rig.reader._told
    seen = threading.Event()
    told.connect(lambda _what: seen.set())
    until = time.monotonic() + PATIENCE_MS / 1000
    while not seen.is_set() and time.monotonic() < until:
        # the thread works while this one delivers nothing
        time.sleep(0.02)
    assert rig.reader.stop()
    rig.until(lambda: True)
    assert not rig.cards


def test_another_reader_is_used_at_once(rig: Rig) -> None:
    rig.begin()
    rig.reader.use(ReaderChoice())
    assert rig.reader.state is ReaderState.NONE
    rig.reader.use(ReaderChoice(ReaderKind.SIMULATOR))
    assert rig.reader.simulator is not None
    rig.reader.simulator.lay(LaidCard(RESIDENT))
    rig.until(lambda: rig.cards == [RESIDENT])


def test_an_address_that_cannot_be_is_told(rig: Rig) -> None:
    rig.reader.use(ReaderChoice(ReaderKind.NETWORK, host="8.8.8.8", tcp_port=1))
    rig.until(lambda: bool(rig.errors))
    assert isinstance(rig.errors[0], ReaderAddressInvalid)
    assert rig.reader.state is ReaderState.AWAY
