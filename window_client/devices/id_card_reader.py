"""Reads identity cards through an SDT reader: find, select, read; then the card must leave the field.

Whatever goes wrong on the way, no half-read card is ever passed on: an answer with a wrong check, a wrong
length, another status word, or a text that contradicts itself ends the round, and the next one begins anew.
The check of a frame is one byte of XOR, and two damages can hide each other (2 of 120,000 damaged frames
passed with another text), so the card is read twice, and both times must be equal.
"""

import time
from dataclasses import dataclass
from datetime import date
from typing import Final

from window_client.devices.byte_line import ByteLine
from window_client.devices.id_card_text import TEXT_BYTES, CardKind, CardText, parse_card_text
from window_client.devices.sdt_frames import (
    FIND,
    READ_BASE,
    READ_NEWEST_ADDRESS,
    SAM_ID,
    SELECT,
    STATUS,
    Answer,
    FrameCutter,
    FrameFault,
    SdtCommand,
    StatusWord,
    answer_of,
    order,
)
from window_client.domain.people.identity_number import InvalidIdentityNumber, parse_identity_number
from window_client.domain.people.sex import Sex
from window_client.errors import Refused, WorldFault

#: the reader answers in milliseconds, a whole card at 9,600 baud takes 1.4 s
ANSWER_S: Final = 3.0
_SAM_BYTES = 16
_ADDRESS_BYTES = 70
_SEX = {"1": Sex.MALE, "2": Sex.FEMALE}
_FOUND = {StatusWord.FOUND, StatusWord.OK}
#: what a card that lies there answers, whether it has a newest address or none
_THERE = {StatusWord.OK, StatusWord.NO_CONTENT}


class ReaderSilent(WorldFault):
    """The reader did not answer in time. Facts: began (whether half an answer came)."""

    code = "card_reader_silent"


class ReaderFailed(WorldFault):
    """The reader answered something that cannot be used. Facts: problem (check, length, status), status."""

    code = "card_reader_failed"


class CardUnreadable(Refused):
    """The card was there and could not be read, or left too early: it is put on again.

    Facts: problem (left, status, length or differs).
    """

    code = "card_unreadable"


class CardContradictsItself(Refused):
    """What is in the chip does not fit together: not a card to accept. Facts: problem."""

    code = "card_contradicts_itself"


@dataclass(frozen=True, slots=True)
class ReadCard:
    """One card.

    Attributes:
        text: what is written in the chip.
        photo: 1,024 bytes that only a licensed library can turn into a picture; empty if there is none.
        newest_address: what was added to the chip after a move; empty if nothing was.
    """

    text: CardText
    photo: bytes = b""
    newest_address: str = ""

    @property
    def address(self) -> str:
        """Where the card says that somebody lives now."""
        return self.newest_address or self.text.address


class SdtReader:
    """A reader at the other end of a line; belongs to one thread."""

    def __init__(self, line: ByteLine, answer_s: float = ANSWER_S) -> None:
        self._line = line
        self._answer_s = answer_s
        self._cutter = FrameCutter()

    def status(self) -> bool:
        """Whether the reader is well.

        Raises:
            LineLost, ReaderSilent, ReaderFailed: it cannot be asked.
        """
        return self._ask(STATUS).status == StatusWord.OK

    def sam_id(self) -> str:
        """The number of the security module, in hexadecimal digits.

        Raises:
            LineLost, ReaderSilent, ReaderFailed: it cannot be asked.
        """
        answer = self._need(SAM_ID, {StatusWord.OK})
        if len(answer.data) != _SAM_BYTES:
            raise ReaderFailed(problem="length", status=answer.status)
        return answer.data.hex()

    def poll(self, today: date) -> ReadCard | None:
        """One round: the card that was put on since the last round, or None. Ask every 200 to 500 ms.

        A card is given once; it must leave the field before it, or another, is read again.

        Raises:
            LineLost, ReaderSilent, ReaderFailed: nothing can be read at all.
            CardUnreadable, CardContradictsItself: this card was not read.
        """
        found = self._ask(FIND)
        if found.status == StatusWord.NOT_FOUND:
            # nothing in the field, or the card that was read before: the reader does not say which
            return None
        if found.status not in _FOUND:
            raise ReaderFailed(problem="status", status=found.status)
        selected = self._ask(SELECT)
        if selected.status == StatusWord.NOT_SELECTED:
            raise CardUnreadable(problem="left")
        if selected.status not in _FOUND:
            raise CardUnreadable(problem="status")
        answer = self._ask(READ_BASE)
        if answer.status != StatusWord.OK:
            raise CardUnreadable(problem="left" if answer.status == StatusWord.READ_FAILED else "status")
        again = self._ask(READ_BASE)
        # a reader that gives a card only once says so, and its check must do
        if again.status != StatusWord.READ_FAILED and again != answer:
            raise CardUnreadable(problem="differs")
        text, photo = _parts(answer.data)
        card = parse_card_text(text)
        _check(card, today)
        return ReadCard(card, photo, self._newest_address())

    def still_there(self) -> bool:
        """Whether the card that was read last lies there yet. A reader that cannot tell says no.

        Raises:
            LineLost, ReaderSilent, ReaderFailed: it cannot be asked.
        """
        return self._ask(READ_NEWEST_ADDRESS).status in _THERE

    def close(self) -> None:
        """Give the line back."""
        self._line.close()

    def _newest_address(self) -> str:
        answer = self._ask(READ_NEWEST_ADDRESS)
        if answer.status == StatusWord.NO_CONTENT:
            return ""
        if answer.status != StatusWord.OK:
            raise CardUnreadable(problem="left")
        slots = [answer.data[at : at + _ADDRESS_BYTES] for at in range(0, len(answer.data), _ADDRESS_BYTES)]
        written = [
            slot.decode("utf-16-le", "replace").strip(" \0") for slot in slots if len(slot) == _ADDRESS_BYTES
        ]
        return next((text for text in reversed(written) if text), "")

    def _need(self, command: SdtCommand, good: set[StatusWord]) -> Answer:
        answer = self._ask(command)
        if answer.status not in good:
            raise ReaderFailed(problem="status", status=answer.status)
        return answer

    def _ask(self, command: SdtCommand) -> Answer:
        """Send a command and wait for its answer; what comes late belongs to nobody."""
        self._cutter.forget()
        while self._line.receive(0):
            # the answer to a question that was given up
            pass
        self._line.send(order(command))
        until = time.monotonic() + self._answer_s
        while (left := until - time.monotonic()) > 0:
            for found in self._cutter.feed(self._line.receive(left)):
                if isinstance(found, FrameFault):
                    raise ReaderFailed(problem=found.value, status=0)
                answer = answer_of(found)
                if answer is None:
                    raise ReaderFailed(problem="length", status=0)
                return answer
        raise ReaderSilent(began=self._cutter.waiting)


def _parts(data: bytes) -> tuple[bytes, bytes]:
    """Text and photo of a read card."""
    if len(data) < 4:
        raise CardUnreadable(problem="length")
    text_bytes, photo_bytes = int.from_bytes(data[:2]), int.from_bytes(data[2:4])
    if text_bytes != TEXT_BYTES or len(data) != 4 + text_bytes + photo_bytes:
        raise CardUnreadable(problem="length")
    return data[4 : 4 + text_bytes], data[4 + text_bytes :]


def _check(card: CardText, today: date) -> None:
    """Refuse a chip whose facts contradict each other.

    Raises:
        CardContradictsItself: problem number, birth, sex or dates.
    """
    try:
        number = parse_identity_number(card.number, today)
    except InvalidIdentityNumber as error:
        raise CardContradictsItself(problem="number") from error
    if number.birth is not None and card.birth is not None and number.birth != card.birth:
        raise CardContradictsItself(problem="birth")
    if card.kind is CardKind.CITIZEN and card.birth is None:
        raise CardContradictsItself(problem="birth")
    if card.sex in ("1", "2") and number.sex not in (None, _SEX[card.sex]):
        raise CardContradictsItself(problem="sex")
    if card.valid_from and card.valid_until and card.valid_until < card.valid_from:
        raise CardContradictsItself(problem="dates")
