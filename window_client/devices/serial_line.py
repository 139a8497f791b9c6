"""A reader at a serial port, or at a USB plug that looks like one."""

import os
from contextlib import suppress
from typing import Final

import serial

from window_client.devices.byte_line import faults_told

#: what SDT readers are set to, the usual one first
BAUD_RATES: Final = (115_200, 57_600, 38_400, 19_200, 9_600)
#: elsewhere the system itself lets nobody else in
_EXCLUSIVE = True if os.name == "posix" else None


class SerialLine:
    """Eight bits, no parity, one stop bit; nobody else may have the port meanwhile."""

    def __init__(self, port: str, baud: int = BAUD_RATES[0]) -> None:
        """Open the port.

        Args:
            port: ``/dev/ttyUSB0``, ``COM3``.
            baud: one of `BAUD_RATES`.

        Raises:
            LineLost: there is no such port, or somebody else has it.
        """
        with faults_told(serial.SerialException, OSError, ValueError):
            self._port = serial.Serial(port, baud, timeout=0, write_timeout=3, exclusive=_EXCLUSIVE)

    def send(self, content: bytes) -> None:
        """See `ByteLine`."""
        with faults_told(serial.SerialException, OSError):
            self._port.write(content)

    def receive(self, timeout_s: float) -> bytes:
        """See `ByteLine`."""
        # a port that is unplugged while it is read from has no descriptor any more
        with faults_told(serial.SerialException, OSError, TypeError):
            self._port.timeout = max(timeout_s, 0)
            first = self._port.read(1)
            return first + self._port.read(self._port.in_waiting) if first else b""

    def close(self) -> None:
        """See `ByteLine`."""
        with suppress(serial.SerialException, OSError):
            self._port.close()
