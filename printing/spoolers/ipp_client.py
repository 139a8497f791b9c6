"""One IPP request over HTTP to CUPS, by TCP or by its local socket, with a time limit on everything.

Asks for no password and speaks no TLS: the print server of a counter is its own machine or one of the
station's network that lets it print.
"""

import getpass
import http.client
import itertools
import os
import socket
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from printing.spoolers.ipp_message import (
    Answer,
    Attribute,
    Group,
    MalformedMessage,
    Tag,
    decode_answer,
    encode_request,
)

LOCAL_SOCKET: Final = Path("/run/cups/cups.sock")
DEFAULT_PORT: Final = 631
_MAX_ANSWER: Final = 32 * 1024 * 1024


class IppFault(Exception):
    """No answer that can be understood.

    Attributes:
        problem: stable word: ``connect``, ``send``, ``answer``, ``http_401`` …, ``malformed_cut_short`` ….
        maybe_received: the server may have got the whole request and acted on it.
    """

    def __init__(self, problem: str, *, maybe_received: bool) -> None:
        self.problem = problem
        self.maybe_received = maybe_received
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where CUPS listens: a local socket, or a host and a TCP port."""

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    socket_path: str | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads what ``CUPS_SERVER`` may hold: ``/path``, ``host``, ``host:port``, ``[::1]:631``.

        A version suffix (``host/version=1.1``) is ignored.

        Raises:
            ValueError: empty, or the port is no number from 1 to 65535.
        """
        text = text.strip()
        if text.startswith("/"):
            return cls(socket_path=text)
        text = text.partition("/")[0]
        if text.startswith("["):
            host, _, rest = text[1:].partition("]")
            port_text = rest.removeprefix(":")
        elif text.count(":") > 1:
            host, port_text = text, ""
        else:
            host, _, port_text = text.partition(":")
        if not host:
            raise ValueError("no host")
        port = int(port_text) if port_text else DEFAULT_PORT
        if not 0 < port < 65536:
            raise ValueError("no such port")
        return cls(host=host, port=port)

    @classmethod
    def default(cls) -> Self:
        """``CUPS_SERVER`` if set, else the local socket if there is one, else port 631 of this machine."""
        named = os.environ.get("CUPS_SERVER", "").strip()
        if named:
            return cls.parse(named)
        if LOCAL_SOCKET.is_socket():
            return cls(socket_path=str(LOCAL_SOCKET))
        return cls()

    def __str__(self) -> str:
        return self.socket_path or (
            f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"
        )


class _SocketConnection(http.client.HTTPConnection):
    """HTTP over a local socket; CUPS wants the Host header to say localhost."""

    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class IppClient:
    """Sends requests one by one, each on a connection of its own; may be shared by threads.

    Args:
        address: where the server is.
        timeout: seconds for connecting, for each step of sending, and for the whole answer.
        user: requesting-user-name; the account of this process when not given.
    """

    def __init__(self, address: ServerAddress, *, timeout: float = 10.0, user: str | None = None) -> None:
        self.address = address
        self.timeout = timeout
        self.user = user or _account_name()
        self._request_ids = itertools.count(1)

    def request(
        self,
        operation: int,
        target: Sequence[Attribute] = (),
        *,
        path: str = "/",
        arguments: Sequence[Attribute] = (),
        job: Sequence[Attribute] = (),
        document: bytes = b"",
    ) -> Answer:
        """Sends one request and reads its answer, whatever its IPP status is.

        Args:
            operation: operation id (RFC 8011 §5.4.15, CUPS 0x4001 …).
            target: printer-uri or job-uri; comes right after charset and language, as RFC 8011 §4.1.5 wants.
            path: HTTP resource.
            arguments: further operation attributes.
            job: job attributes.
            document: data to be printed.

        Raises:
            IppFault: no connection, no or no understandable answer, or an HTTP status other than 200.
        """
        operation_attributes = [
            Attribute("attributes-charset", Tag.CHARSET, ["utf-8"]),
            Attribute("attributes-natural-language", Tag.LANGUAGE, ["en"]),
            *target,
            Attribute("requesting-user-name", Tag.NAME, [self.user]),
            *arguments,
        ]
        groups: list[tuple[Group, Sequence[Attribute]]] = [(Group.OPERATION, operation_attributes)]
        if job:
            groups.append((Group.JOB, job))
        request_id = next(self._request_ids) & 0x7FFFFFFF or 1
        body = self._exchange(path, encode_request(operation, request_id, groups) + document)
        try:
            answered_id, answer = decode_answer(body)
        except MalformedMessage as fault:
            raise IppFault(f"malformed_{fault.args[0]}", maybe_received=True) from fault
        if answered_id != request_id:
            raise IppFault("malformed_request_id", maybe_received=True)
        return answer

    def _exchange(self, path: str, body: bytes) -> bytes:
        connection = self._connection()
        try:
            try:
                connection.connect()
            except OSError as fault:
                raise IppFault("connect", maybe_received=False) from fault
            deadline = time.monotonic() + self.timeout
            try:
                connection.request("POST", path, body, {"Content-Type": "application/ipp"})
            except (OSError, http.client.HTTPException) as fault:
                # the server may have closed early with an answer, but a request cut off here is not printed
                raise IppFault("send", maybe_received=False) from fault
            try:
                return self._read_answer(connection, deadline)
            except (OSError, http.client.HTTPException) as fault:
                raise IppFault("answer", maybe_received=True) from fault
        finally:
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        if self.address.socket_path is not None:
            return _SocketConnection(self.address.socket_path, self.timeout)
        # RFC 6761 §6.3: localhost is this machine, whatever a name service or a missing hosts file says
        host = "127.0.0.1" if self.address.host.lower() == "localhost" else self.address.host
        return http.client.HTTPConnection(host, self.address.port, timeout=self.timeout)

    def _read_answer(self, connection: http.client.HTTPConnection, deadline: float) -> bytes:
        with connection.getresponse() as response:
            if response.status != 200:
                # refused at the door (not allowed, too large …): CUPS has not looked at the request
                raise IppFault(f"http_{response.status}", maybe_received=response.status >= 500)
            parts: list[bytes] = []
            size = 0
            while part := response.read1(65536):
                parts.append(part)
                size += len(part)
                if size > _MAX_ANSWER or time.monotonic() > deadline:
                    raise TimeoutError
            return b"".join(parts)


def _account_name() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return "window-client"
