"""The doctor's line of the card reader, and the reader of software that a terminal serves."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.devices.reader_plug import ReaderPlug
from ui.doctor import Finding, _reader, _simulated_reader
from ui.reader_console import run_reader_console
from window_client.devices.byte_line import SocketLine
from window_client.devices.id_card_reader import SdtReader
from window_client.domain.station.station_record import local_day
from window_client.settings import Settings


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[ReaderPlug]:
    made = ReaderPlug(tmp_path)
    yield made
    made.unplug()


def found(plug: ReaderPlug) -> Finding:
    return _reader(Settings(reader="serial", reader_port=plug.name), demo=False)


def test_the_doctor_says_how_the_reader_is(plug: ReaderPlug, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _reader(Settings(), demo=False).ok is None
    gone = found(plug)
    assert gone.ok is False
    assert plug.name in gone.found
    assert "串口" in gone.remedy
    plug.plug_in()
    well = found(plug)
    assert well.ok is True
    assert "050301280000" in well.found
    monkeypatch.setattr("window_client.devices.id_card_reader.ANSWER_S", 0.2)
    network = _reader(Settings(reader="network", reader_host="8.8.8.8"), demo=False)
    assert network.ok is False
    assert "内网" in network.line


def test_every_kind_of_card_through_a_port_of_software() -> None:
    (finding,) = _simulated_reader()
    assert finding.ok is True
    assert "4 种证都读对了" in finding.found


def test_cards_are_laid_from_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    today, names = local_day(datetime.now(UTC)), []

    def typing() -> Iterator[str]:
        said = capsys.readouterr().out
        port = int(said.partition("端口 ")[2].split()[0])
        reader = SdtReader(SocketLine("127.0.0.1", port), answer_s=10)
        for digit in ("1", "0", "2"):
            yield f"{digit}\n"
            card = reader.poll(today)
            if card is not None:
                names.append(card.text.name)
        reader.close()
        yield "99\n"
        yield "q\n"
        raise AssertionError("nothing is read after q")

    assert run_reader_console(typing()) == 0
    assert names == ["周㛃兰", "何映秋"]
    assert "请打 0 到 7" in capsys.readouterr().out
