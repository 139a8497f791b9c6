"""Reading cards: through a pseudo-terminal, over the network, and with everything that goes wrong."""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from tests.devices.sample_cards import CARDS, CITIZEN, RESIDENT
from tests.scale import SCALE
from window_client.devices.byte_line import LineLost, SocketLine
from window_client.devices.card_watch import CardRemoved, CardWatch
from window_client.devices.id_card_reader import (
    CardContradictsItself,
    CardUnreadable,
    ReadCard,
    ReaderFailed,
    ReaderSilent,
    SdtReader,
)
from window_client.devices.id_card_text import CardText, CardTextInvalid
from window_client.devices.reader_simulator import (
    LaidCard,
    ReaderMisbehaviour,
    ReaderSimulator,
    SimulatedLine,
    SimulatedPort,
)
from window_client.devices.serial_line import SerialLine

TODAY = date(2026, 3, 18)


@pytest.fixture
def simulator() -> ReaderSimulator:
    return ReaderSimulator()


@pytest.fixture
def reader(simulator: ReaderSimulator) -> SdtReader:
    return SdtReader(SimulatedLine(simulator), answer_s=0.02)


def over_terminal(simulator: ReaderSimulator) -> tuple[SdtReader, SimulatedPort]:
    port = SimulatedPort(simulator)
    return SdtReader(SerialLine(port.address), answer_s=10), port


def over_network(simulator: ReaderSimulator) -> tuple[SdtReader, SimulatedPort]:
    port = SimulatedPort(simulator, network=True)
    host, _, number = port.address.partition(":")
    return SdtReader(SocketLine(host, int(number)), answer_s=10), port


@pytest.fixture(params=["terminal", "network"])
def wired(
    request: pytest.FixtureRequest, simulator: ReaderSimulator
) -> Iterator[tuple[SdtReader, SimulatedPort]]:
    if request.param == "terminal" and sys.platform == "win32":
        pytest.skip("no pseudo-terminals here")
    reader, port = (over_terminal if request.param == "terminal" else over_network)(simulator)
    yield reader, port
    reader.close()
    port.unplug()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.kind)
def test_a_card_of_each_kind_over_a_real_line(
    wired: tuple[SdtReader, SimulatedPort], simulator: ReaderSimulator, card: CardText
) -> None:
    reader, _ = wired
    assert reader.status()
    assert reader.sam_id().startswith("0503")
    assert reader.poll(TODAY) is None
    simulator.lay(LaidCard(card, photo=bytes(range(256)) * 4, newest_address="示例市云溪区新路 9 号"))
    read = reader.poll(TODAY)
    assert read == ReadCard(card, bytes(range(256)) * 4, "示例市云溪区新路 9 号")
    assert read is not None
    assert read.address == "示例市云溪区新路 9 号"


def test_a_reader_that_is_unplugged(wired: tuple[SdtReader, SimulatedPort]) -> None:
    reader, port = wired
    assert reader.status()
    port.unplug()
    with pytest.raises((LineLost, ReaderSilent)):
        SdtReader(reader._line, answer_s=0.2).status()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")
def test_a_port_is_nobody_else_s(simulator: ReaderSimulator) -> None:
    first, port = over_terminal(simulator)
    with pytest.raises(LineLost):
        SerialLine(port.address)
    first.close()
    SerialLine(port.address).close()
    port.unplug()
    with pytest.raises(LineLost):
        SerialLine("/dev/ttyNobody9")


def test_nobody_at_the_address() -> None:
    port = SimulatedPort(ReaderSimulator(), network=True)
    host, _, number = port.address.partition(":")
    port.unplug()
    with pytest.raises(LineLost):
        SocketLine(host, int(number), timeout_s=1)


def test_a_card_is_given_once_until_it_has_left(reader: SdtReader, simulator: ReaderSimulator) -> None:
    simulator.lay(LaidCard(CITIZEN))
    first = reader.poll(TODAY)
    assert first is not None
    assert first.text == CITIZEN
    assert reader.poll(TODAY) is None
    simulator.take_away()
    assert reader.poll(TODAY) is None
    simulator.lay(LaidCard(RESIDENT))
    second = reader.poll(TODAY)
    assert second is not None
    assert second.text == RESIDENT
    assert second.address == RESIDENT.address


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("how", list(ReaderMisbehaviour))
def test_whatever_goes_wrong_the_next_round_reads_the_card(
    reader: SdtReader, simulator: ReaderSimulator, how: ReaderMisbehaviour, at: int
) -> None:
    """At each of the five commands of a round."""
    simulator.lay(LaidCard(CITIZEN))
    asked = 0
    hear = simulator.hear

    def counting(come: bytes) -> bytes:
        nonlocal asked
        if asked == at:
            simulator.misbehave(how)
        asked += 1
        return hear(come)

    simulator.hear = counting  # type: ignore[method-assign]
    read = failed = None
    try:
        read = reader.poll(TODAY)
    except (ReaderSilent, ReaderFailed, CardUnreadable) as fault:
        failed = fault
    harmless = how is ReaderMisbehaviour.NOISE_BEFORE
    assert (failed is None) == (harmless or (how is ReaderMisbehaviour.CARD_LEAVES and at == 0))
    assert (read is not None) == harmless
    simulator.lay(LaidCard(RESIDENT))
    after = reader.poll(TODAY)
    assert after is not None
    assert after.text == RESIDENT


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"number": CITIZEN.number[:-1] + ("0" if CITIZEN.number[-1] != "0" else "1")}, "number"),
        ({"birth": date(1979, 5, 13)}, "birth"),
        ({"birth": None}, "birth"),
        ({"sex": "2"}, "sex"),
        ({"valid_until": date(2020, 5, 17)}, "dates"),
    ],
)
def test_a_chip_that_contradicts_itself(
    reader: SdtReader, simulator: ReaderSimulator, changes: dict[str, object], problem: str
) -> None:
    simulator.lay(LaidCard(replace(CITIZEN, **changes)))  # type: ignore[arg-type]
    with pytest.raises(CardContradictsItself) as fault:
        reader.poll(TODAY)
    assert fault.value.facts == {"problem": problem}


class _Damaging(SimulatedLine):
    """Changes, drops, doubles or adds bytes on the way back."""

    def __init__(self, simulator: ReaderSimulator, chance: random.Random) -> None:
        super().__init__(simulator)
        self._chance = chance
        self.damaged = 0

    def receive(self, timeout_s: float) -> bytes:
        come = bytearray(super().receive(0))
        if come and self._chance.random() < 0.6:
            self.damaged += 1
            for _ in range(self._chance.randint(1, 4)):
                place = self._chance.randrange(len(come)) if come else 0
                match self._chance.randrange(5):
                    case 0 if come:
                        come[place] ^= 1 << self._chance.randrange(8)
                    case 1 if come:
                        del come[place]
                    case 2:
                        come.insert(place, self._chance.randrange(256))
                    case 3:
                        del come[place:]
                    case _:
                        come[place:place] = come[place : place + self._chance.randrange(12)]
        return bytes(come)


@pytest.mark.drill
def test_damaged_frames_never_make_a_wrong_person() -> None:
    chance = random.Random(SCALE.seed)
    simulator = ReaderSimulator()
    line = _Damaging(simulator, chance)
    # as the windows ask: which card lies there, and whether it still does
    reader, watch = SdtReader(line, answer_s=0.0005), CardWatch()
    read = wrong = gone = 0
    longest = 0.0
    while line.damaged < SCALE.reader_frames:
        card = chance.choice(CARDS)
        simulator.lay(LaidCard(card, photo=chance.randbytes(1024)))
        for _ in range(2):
            began = time.monotonic()
            try:
                found = watch.round(reader, TODAY)
            except (ReaderSilent, ReaderFailed, CardUnreadable, CardContradictsItself, CardTextInvalid):
                found = None
            longest = max(longest, time.monotonic() - began)
            gone += isinstance(found, CardRemoved)
            if isinstance(found, ReadCard):
                read += 1
                wrong += found.text != card
    print(
        f"{line.damaged} damaged frames, {read} cards read, {wrong} wrong, {gone} removed, "
        f"longest round {longest:.3f} s"
    )
    assert wrong == 0
    assert read > 0
    assert gone > 0
