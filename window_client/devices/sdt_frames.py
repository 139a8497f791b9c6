"""The frames between a PC and a reader of identity cards (SDT protocol of the SAM module, serial side).

    PC → reader:  AA AA AA 96 69 | length (2, big end first) | command, parameter, data | check
    reader → PC:  AA AA AA 96 69 | length (2)                | SW1 SW2 SW3, data        | check

The length counts everything after itself, the check is the XOR of everything from the length on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import reduce
from operator import xor
from typing import Final

PREAMBLE: Final = bytes.fromhex("AAAAAA9669")
_LENGTH = 2
#: status words and check
_LEAST = 4
#: the longest answer (text, photo, two fingerprints) has 2,314; more is a length that lies
_MOST = 4096


class SdtCommand(bytes):
    """Command and parameter: what a frame asks for."""


SAM_ID: Final = SdtCommand(b"\x12\xff")
RESET: Final = SdtCommand(b"\x10\xff")
STATUS: Final = SdtCommand(b"\x11\xff")
FIND: Final = SdtCommand(b"\x20\x01")
SELECT: Final = SdtCommand(b"\x20\x02")
READ_BASE: Final = SdtCommand(b"\x30\x01")  #: text and photo
READ_NEWEST_ADDRESS: Final = SdtCommand(b"\x30\x03")


class StatusWord(IntEnum):
    """SW3: what became of a command."""

    OK = 0x90
    FOUND = 0x9F
    BAD_CHECK = 0x10
    BAD_LENGTH = 0x11
    BAD_COMMAND = 0x21
    UNKNOWN = 0x24
    CARD_REJECTS_SAM = 0x31
    SAM_REJECTS_CARD = 0x32
    DATA_CHECK = 0x33
    WRONG_CARD = 0x40
    READ_FAILED = 0x41
    RANDOM_FAILED = 0x47
    SELF_TEST_FAILED = 0x60
    NOT_AUTHORISED = 0x66
    NOT_FOUND = 0x80
    NOT_SELECTED = 0x81
    NO_CONTENT = 0x91


class FrameFault(StrEnum):
    """Why bytes that began like a frame are none."""

    LENGTH = "length"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader said.

    Attributes:
        status: SW3, as a number: readers use more of them than are known.
        head: SW1 and SW2, nothing but 00 00 in every answer known.
    """

    status: int
    data: bytes = b""
    head: bytes = b"\x00\x00"


def check_of(body: bytes) -> int:
    """XOR of all bytes."""
    return reduce(xor, body, 0)


def frame(content: bytes) -> bytes:
    """A whole frame around command or status words with their data."""
    body = (len(content) + 1).to_bytes(_LENGTH) + content
    return PREAMBLE + body + bytes([check_of(body)])


def order(command: SdtCommand, data: bytes = b"") -> bytes:
    """What is sent to the reader."""
    return frame(command + data)


def said(answer: Answer) -> bytes:
    """What a reader sends; for its simulator."""
    return frame(answer.head + bytes([answer.status]) + answer.data)


class FrameCutter:
    """Cuts a stream of bytes into frames; they come in any pieces, with noise before and between."""

    def __init__(self) -> None:
        self._kept = bytearray()

    @property
    def waiting(self) -> bool:
        """Whether a frame has begun that is not whole yet."""
        return bool(self._kept)

    def forget(self) -> None:
        """Begin anew: what has come so far belongs to an exchange that was given up."""
        self._kept.clear()

    def feed(self, more: bytes) -> Iterator[bytes | FrameFault]:
        """Take bytes; yields the content of each frame (without check), or what is wrong with one.

        After a fault the search goes on behind its preamble: a length that lies may have swallowed the frame
        that follows.
        """
        self._kept += more
        while True:
            start = self._kept.find(PREAMBLE)
            if start < 0:
                # the end may be the beginning of a preamble
                del self._kept[: max(0, len(self._kept) - len(PREAMBLE) + 1)]
                self._drop_noise()
                return
            del self._kept[:start]
            body = len(PREAMBLE) + _LENGTH
            if len(self._kept) < body:
                return
            length = int.from_bytes(self._kept[len(PREAMBLE) : body])
            if not _LEAST - 1 <= length <= _MOST:
                del self._kept[: len(PREAMBLE)]
                yield FrameFault.LENGTH
                continue
            if len(self._kept) < body + length:
                return
            whole = bytes(self._kept[len(PREAMBLE) : body + length])
            if check_of(whole) != 0:
                del self._kept[: len(PREAMBLE)]
                yield FrameFault.CHECK
                continue
            del self._kept[: body + length]
            yield whole[_LENGTH:-1]

    def _drop_noise(self) -> None:
        while self._kept and not PREAMBLE.startswith(self._kept):
            del self._kept[0]


def answer_of(content: bytes) -> Answer | None:
    """The answer in a frame's content; None if it is too short for status words."""
    if len(content) < _LEAST - 1:
        return None
    return Answer(content[2], content[3:], content[:2])
