"""A reader of identity cards made of software: it speaks the same bytes, so nothing else need know.

It can be a pseudo-terminal, a server on loopback, or be asked directly; and it can be told to fail as real
ones do. The people on its cards are invented.
"""

import os
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from window_client.devices.id_card_text import CardText, write_card_text
from window_client.devices.sdt_frames import (
    FIND,
    READ_BASE,
    READ_NEWEST_ADDRESS,
    RESET,
    SAM_ID,
    SELECT,
    STATUS,
    Answer,
    FrameCutter,
    FrameFault,
    StatusWord,
    said,
)

PHOTO_BYTES: Final = 1024
_SAM: Final = bytes.fromhex("05030128000000000000000000000001")


class ReaderMisbehaviour(StrEnum):
    """What goes wrong with the next answer, once."""

    BAD_CHECK = "bad_check"
    HALF_A_FRAME = "half_a_frame"
    SILENT = "silent"
    NOISE_BEFORE = "noise_before"
    CARD_LEAVES = "card_leaves"  #: the card is taken away before it is read


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card to lay on the reader."""

    text: CardText
    photo: bytes = b"\0" * PHOTO_BYTES
    newest_address: str = ""


class ReaderSimulator:
    """The reader's state, and its answer to each command; may be used from several threads."""

    def __init__(self) -> None:
        self._guard = threading.RLock()
        self._cutter = FrameCutter()
        self._card: LaidCard | None = None
        self._read = self._selected = self._found = False
        self._next: list[ReaderMisbehaviour] = []

    @property
    def card(self) -> LaidCard | None:
        """What lies there."""
        with self._guard:
            return self._card

    def lay(self, card: LaidCard) -> None:
        """Lay a card on the reader."""
        with self._guard:
            self._card = card
            self._read = self._selected = self._found = False

    def take_away(self) -> None:
        """Take the card away."""
        with self._guard:
            self._card = None
            self._read = self._selected = self._found = False

    def misbehave(self, how: ReaderMisbehaviour) -> None:
        """Fail so, once, at the next command."""
        with self._guard:
            self._next.append(how)

    def hear(self, come: bytes) -> bytes:
        """What the reader sends back for bytes that came, whole commands or parts of them."""
        with self._guard:
            back = b""
            for content in self._cutter.feed(come):
                if isinstance(content, FrameFault):
                    bad = {FrameFault.CHECK: StatusWord.BAD_CHECK, FrameFault.LENGTH: StatusWord.BAD_LENGTH}
                    back += said(Answer(bad[content]))
                else:
                    back += self._misbehaved(content)
            return back

    def _misbehaved(self, content: bytes) -> bytes:
        how = self._next.pop(0) if self._next else None
        if how is ReaderMisbehaviour.CARD_LEAVES:
            self.take_away()
        answer = said(self._answer(content))
        match how:
            case ReaderMisbehaviour.BAD_CHECK:
                return answer[:-1] + bytes([answer[-1] ^ 0x5A])
            case ReaderMisbehaviour.HALF_A_FRAME:
                return answer[: len(answer) // 2]
            case ReaderMisbehaviour.SILENT:
                return b""
            case ReaderMisbehaviour.NOISE_BEFORE:
                return b"\xaa\x00\xaa\xaa\x96" + answer
            case _:
                return answer

    def _answer(self, content: bytes) -> Answer:
        match content[:2]:
            case command if command in (RESET, STATUS):
                return Answer(StatusWord.OK)
            case command if command == SAM_ID:
                return Answer(StatusWord.OK, _SAM)
            case command if command == FIND:
                # a card that was read is not found again until it has left the field
                self._found = self._card is not None and not self._read
                return Answer(StatusWord.FOUND, b"\0" * 4) if self._found else Answer(StatusWord.NOT_FOUND)
            case command if command == SELECT:
                self._selected = self._found and self._card is not None
                good = Answer(StatusWord.OK, b"\0" * 8)
                return good if self._selected else Answer(StatusWord.NOT_SELECTED)
            case command if command == READ_BASE:
                return self._base()
            case command if command == READ_NEWEST_ADDRESS:
                return self._address()
            case _:
                return Answer(StatusWord.BAD_COMMAND)

    def _base(self) -> Answer:
        card = self._card
        if card is None or not self._selected:
            return Answer(StatusWord.READ_FAILED)
        self._read = True
        text = write_card_text(card.text)
        sizes = len(text).to_bytes(2) + len(card.photo).to_bytes(2)
        return Answer(StatusWord.OK, sizes + text + card.photo)

    def _address(self) -> Answer:
        card = self._card
        if card is None or not self._read:
            return Answer(StatusWord.READ_FAILED)
        if not card.newest_address:
            return Answer(StatusWord.NO_CONTENT)
        slot = card.newest_address.encode("utf-16-le")[:70]
        return Answer(StatusWord.OK, slot + b" \0" * ((70 - len(slot)) // 2))


class SimulatedLine:
    """A line straight into a simulator, without anything of the system between."""

    def __init__(self, simulator: ReaderSimulator) -> None:
        self._simulator = simulator
        self._come = b""

    def send(self, content: bytes) -> None:
        """See `ByteLine`."""
        self._come += self._simulator.hear(content)

    def receive(self, timeout_s: float) -> bytes:
        """See `ByteLine`."""
        come, self._come = self._come, b""
        if not come:
            # whatever comes has come
            time.sleep(timeout_s)
        return come

    def close(self) -> None:
        """See `ByteLine`."""


class SimulatedPort:
    """A simulator behind a pseudo-terminal (where the system has them) or a port on loopback.

    Attributes:
        address: path of the terminal, or ``127.0.0.1:port``.
    """

    def __init__(self, simulator: ReaderSimulator, *, network: bool = False) -> None:
        self._simulator = simulator
        self._ending = threading.Event()
        self._server: socket.socket | None = None
        self._master = self._slave = -1
        if network:
            self._server = socket.create_server(("127.0.0.1", 0))
            self._server.settimeout(0.1)
            self.address = f"127.0.0.1:{self._server.getsockname()[1]}"
        else:
            import tty

            self._master, self._slave = os.openpty()
            tty.setraw(self._slave)
            self.address = os.ttyname(self._slave)
        self._thread = threading.Thread(target=self._serve, name="reader-simulator", daemon=True)
        self._thread.start()

    def unplug(self) -> None:
        """The reader is gone; ends the simulator."""
        self._ending.set()
        self._thread.join(3)
        for descriptor in (self._master, self._slave):
            if descriptor >= 0:
                with suppress(OSError):
                    os.close(descriptor)
        if self._server is not None:
            self._server.close()

    def _serve(self) -> None:
        if self._server is not None:
            self._serve_network(self._server)
            return
        from window_client.devices.byte_line import DescriptorLine, LineLost

        line = DescriptorLine(self._master)
        with suppress(LineLost):
            while not self._ending.is_set():
                back = self._simulator.hear(line.receive(0.05))
                if back:
                    line.send(back)

    def _serve_network(self, server: socket.socket) -> None:
        while not self._ending.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            with connection, suppress(OSError):
                connection.settimeout(0.05)
                while not self._ending.is_set():
                    try:
                        come = connection.recv(4096)
                    except TimeoutError:
                        continue
                    if not come:
                        break
                    connection.sendall(self._simulator.hear(come))
