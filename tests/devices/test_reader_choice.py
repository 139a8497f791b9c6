"""Which reader, and the line to it."""

import pytest

from window_client.devices.byte_line import LineLost, SocketLine
from window_client.devices.reader_choice import (
    ReaderAddressInvalid,
    ReaderChoice,
    ReaderKind,
    check_choice,
    found_ports,
    open_reader_line,
    reader_choice,
)
from window_client.devices.reader_simulator import ReaderSimulator, SimulatedLine, SimulatedPort
from window_client.settings import Settings


def test_what_the_settings_say() -> None:
    assert reader_choice(Settings()).kind is ReaderKind.NONE
    assert reader_choice(Settings(), demo=True).kind is ReaderKind.SIMULATOR
    chosen = reader_choice(Settings(reader="serial", reader_port="COM3", reader_baud=9_600), demo=True)
    assert (chosen.kind, chosen.port, chosen.baud) == (ReaderKind.SERIAL, "COM3", 9_600)


@pytest.mark.parametrize("host", ["127.0.0.1", "192.168.1.20", "10.1.2.3", "::1", "localhost", "169.254.3.4"])
def test_a_reader_stands_on_the_stations_own_network(host: str) -> None:
    check_choice(ReaderChoice(ReaderKind.NETWORK, host=host, tcp_port=10_000))


@pytest.mark.parametrize(
    ("choice", "problem"),
    [
        (ReaderChoice(ReaderKind.SERIAL, port=" "), "no_port"),
        (ReaderChoice(ReaderKind.NETWORK, host="reader.example"), "host"),
        (ReaderChoice(ReaderKind.NETWORK, host=""), "host"),
        (ReaderChoice(ReaderKind.NETWORK, host="8.8.8.8"), "not_local"),
    ],
)
def test_an_address_where_no_reader_may_be(choice: ReaderChoice, problem: str) -> None:
    with pytest.raises(ReaderAddressInvalid) as caught:
        open_reader_line(choice)
    assert caught.value.facts["problem"] == problem


def test_each_kind_opens_its_line() -> None:
    simulator = ReaderSimulator()
    port = SimulatedPort(simulator, network=True)
    host, _, number = port.address.partition(":")
    line = open_reader_line(ReaderChoice(ReaderKind.NETWORK, host=host, tcp_port=int(number)))
    assert isinstance(line, SocketLine)
    line.close()
    port.unplug()
    assert isinstance(open_reader_line(ReaderChoice(ReaderKind.SIMULATOR), simulator), SimulatedLine)
    with pytest.raises(LineLost):
        open_reader_line(ReaderChoice(ReaderKind.SERIAL, port="/dev/ttyNobody9"))
    with pytest.raises(ValueError, match="no reader"):
        open_reader_line(ReaderChoice())


def test_ports_are_listed_by_name() -> None:
    names = [port.name for port in found_ports()]
    assert names == sorted(names)
