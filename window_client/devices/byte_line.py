"""A line that bytes go over: a serial port, a socket, or the end of a pseudo-terminal."""

import os
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final, Protocol

from window_client.errors import WorldFault

#: how long a wait goes on before it is asked whether to wait at all, in seconds
_LOOK_S: Final = 0.1


class LineLost(WorldFault):
    """The device at the other end is gone, or was never there. Facts: reason."""

    code = "device_line_lost"


class ByteLine(Protocol):
    """Belongs to one thread."""

    def send(self, content: bytes) -> None:
        """Send all of it.

        Raises:
            LineLost: the other end is gone.
        """
        ...

    def receive(self, timeout_s: float) -> bytes:
        """Whatever has come, as soon as there is something; empty when nothing came in time.

        Raises:
            LineLost: the other end is gone.
        """
        ...

    def close(self) -> None:
        """Give the line back."""
        ...


@contextmanager
def faults_told(*faults: type[Exception]) -> Iterator[None]:
    """Turn what the system says of a device that is gone into `LineLost`.

    Raises:
        LineLost: see there.
    """
    try:
        yield
    except faults as error:
        raise LineLost(reason=type(error).__name__) from error


class SocketLine:
    """A reader on the network, or behind a box that makes a serial port reachable (TCP)."""

    def __init__(self, host: str, port: int, timeout_s: float = 3.0) -> None:
        """Connect.

        Raises:
            LineLost: nobody answers there.
        """
        with faults_told(OSError):
            self._socket = socket.create_connection((host, port), timeout_s)

    def send(self, content: bytes) -> None:
        """See `ByteLine`."""
        with faults_told(OSError):
            self._socket.sendall(content)

    def receive(self, timeout_s: float) -> bytes:
        """See `ByteLine`."""
        self._socket.settimeout(max(timeout_s, 0.001))
        with faults_told(OSError):
            try:
                come = self._socket.recv(4096)
            except TimeoutError:
                return b""
        if not come:
            raise LineLost(reason="closed")
        return come

    def close(self) -> None:
        """See `ByteLine`."""
        with suppress(OSError):
            self._socket.close()


class DescriptorLine:
    """A descriptor of the system that is open already: a pseudo-terminal, or a device file."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, content: bytes) -> None:
        """See `ByteLine`."""
        with faults_told(OSError):
            while content:
                content = content[os.write(self._descriptor, content) :]

    def receive(self, timeout_s: float) -> bytes:
        """See `ByteLine`."""
        with faults_told(OSError, ValueError):
            ready, _, _ = select.select([self._descriptor], [], [], max(timeout_s, 0))
            if not ready:
                return b""
            come = os.read(self._descriptor, 4096)
        if not come:
            raise LineLost(reason="closed")
        return come

    def close(self) -> None:
        """See `ByteLine`."""
        with suppress(OSError):
            os.close(self._descriptor)


class StoppableLine:
    """Another line, whose waiting somebody on another thread can end."""

    def __init__(self, line: ByteLine, ending: threading.Event) -> None:
        self._line = line
        self._ending = ending

    def send(self, content: bytes) -> None:
        """See `ByteLine`."""
        self._line.send(content)

    def receive(self, timeout_s: float) -> bytes:
        """See `ByteLine`; lost once the waiting was ended."""
        until = time.monotonic() + timeout_s
        while not self._ending.is_set():
            left = max(until - time.monotonic(), 0)
            come = self._line.receive(min(left, _LOOK_S))
            if come or left <= _LOOK_S:
                return come
        raise LineLost(reason="stopped")

    def close(self) -> None:
        """See `ByteLine`."""
        self._line.close()
