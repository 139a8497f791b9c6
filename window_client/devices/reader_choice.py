"""Which card reader this PC has, and the line to it (读卡器)."""

import ipaddress
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from serial.tools import list_ports

from window_client.devices.byte_line import ByteLine, SocketLine
from window_client.devices.reader_simulator import ReaderSimulator, SimulatedLine
from window_client.devices.serial_line import SerialLine
from window_client.errors import InvalidInput
from window_client.settings import Settings


class ReaderKind(StrEnum):
    """How the reader is reached; the value is what stands in the settings."""

    NONE = "none"  #: no reader
    SERIAL = "serial"  #: at a serial port, or a USB plug that looks like one
    NETWORK = "network"  #: at a box on the station's network (TCP)
    SIMULATOR = "simulator"  #: made of software, in a demonstration; not a setting


class ReaderAddressInvalid(InvalidInput):
    """No reader can be at this address. Facts: problem (no_port, host or not_local)."""

    code: ClassVar[str] = "reader_address_invalid"


@dataclass(frozen=True, slots=True)
class ReaderChoice:
    """What is chosen on this PC.

    Attributes:
        port, baud: for a serial port.
        host, tcp_port: for a reader on the network.
    """

    kind: ReaderKind = ReaderKind.NONE
    port: str = ""
    baud: int = 115_200
    host: str = ""
    tcp_port: int = 0


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port of this PC.

    Attributes:
        name: ``/dev/ttyUSB0``, ``COM3``.
        description: what the system says of it; may be empty.
    """

    name: str
    description: str


def reader_choice(settings: Settings, *, demo: bool = False) -> ReaderChoice:
    """What the settings say; a demonstration without a reader of its own has one made of software."""
    kind = ReaderKind(settings.reader)
    if kind is ReaderKind.NONE and demo:
        kind = ReaderKind.SIMULATOR
    return ReaderChoice(
        kind,
        settings.reader_port,
        settings.reader_baud,
        settings.reader_host.strip(),
        settings.reader_tcp_port,
    )


def check_choice(choice: ReaderChoice) -> None:
    """Refuse what cannot be opened, before anything is tried.

    Raises:
        ReaderAddressInvalid: no port was named, or the host is none, or not on the station's own network:
            what is read from a card goes nowhere else.
    """
    if choice.kind is ReaderKind.SERIAL and not choice.port.strip():
        raise ReaderAddressInvalid(problem="no_port")
    if choice.kind is ReaderKind.NETWORK and choice.host != "localhost":
        try:
            address = ipaddress.ip_address(choice.host)
        except ValueError as error:
            raise ReaderAddressInvalid(problem="host") from error
        if not (address.is_private or address.is_loopback or address.is_link_local):
            raise ReaderAddressInvalid(problem="not_local")


def open_reader_line(choice: ReaderChoice, simulator: ReaderSimulator | None = None) -> ByteLine:
    """The line to the chosen reader. Blocks for seconds where nobody answers.

    Args:
        simulator: for a reader made of software.

    Raises:
        ReaderAddressInvalid: see `check_choice`.
        LineLost: nothing is there, or somebody else has it.
        ValueError: no reader is chosen.
    """
    check_choice(choice)
    if choice.kind is ReaderKind.SERIAL:
        return SerialLine(choice.port.strip(), choice.baud)
    if choice.kind is ReaderKind.NETWORK:
        return SocketLine(choice.host, choice.tcp_port)
    if choice.kind is ReaderKind.SIMULATOR and simulator is not None:
        return SimulatedLine(simulator)
    raise ValueError("no reader is chosen")


def found_ports() -> tuple[FoundPort, ...]:
    """The serial ports of this PC, by name. Blocks while the system is asked."""
    return tuple(
        FoundPort(str(one.device), "" if one.description in (None, "n/a") else str(one.description))
        for one in sorted(list_ports.comports(), key=lambda port: str(port.device))
    )
