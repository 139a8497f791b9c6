"""The texts in our barcodes: kind, number, check character (``V2603180029-Z``).

The check character is ISO 7064 MOD 37,36 over kind and number without hyphens. The QR code appends five
base32 characters of a keyed digest, which only the station can make or check. No personal data is in them.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from window_client.domain.people.typed_text import folded
from window_client.errors import InvalidInput

_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MODULUS: Final = 36
#: RFC 4648 base32, upper case
_DIGEST: Final = re.compile(r"[A-Z2-7]{5}", re.ASCII)
DIGEST_CHARACTERS: Final = 5
#: QR version 1-M takes at most twenty alphanumeric characters
LONGEST_SCAN_TEXT: Final = 20
_TICKET_NUMBER = re.compile(r"(?P<label>[A-Z]?\d{1,4})-(?P<day>\d{6})", re.ASCII)
_DAILY_NUMBER = re.compile(r"(?P<day>\d{6})\d{4}", re.ASCII)


class CodeKind(StrEnum):
    """What a code stands on; the value is its first letter."""

    TICKET = "T"  #: 排队票
    VISIT = "V"  #: 综窗办事凭条、受理回执: 办事号
    NOTICE = "N"  #: 一次性告知书: return token


class InvalidScan(InvalidInput):
    """A scanned or typed code is none of ours, or was misread.

    Facts:
        problem: empty, unknown_kind, wrong_shape, impossible_day or wrong_check_character.
        expected: the check character that belongs to it (wrong_check_character).
    """

    code: ClassVar[str] = "invalid_scan"


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """What a code says.

    Attributes:
        kind: ticket, visit or notice.
        number: as printed, without kind and check character: ``A011-260318``, ``2603180029``.
        digest: the five characters of the QR code's keyed digest; None from a barcode or typed. The
            service checks it; a number without one is looked up but opens nothing by itself.
    """

    kind: CodeKind
    number: str
    digest: str | None = None

    @property
    def text(self) -> str:
        """As printed below the barcode: ``V2603180029-Z``."""
        return scan_text(self.kind, self.number)

    @property
    def full_number(self) -> str:
        """The number with its kind's letter, as a visit is called: ``V2603180029``."""
        return self.kind + self.number

    @property
    def day(self) -> date:
        """The day on which the number was given."""
        digits = self.number.partition("-")[2] if self.kind is CodeKind.TICKET else self.number[:6]
        return _day(digits)

    @property
    def ticket_label(self) -> str:
        """``A011``, as called and shown.

        Raises:
            ValueError: the code is no ticket's.
        """
        if self.kind is not CodeKind.TICKET:
            raise ValueError("only a ticket has a label")
        return self.number.partition("-")[0]


def check_character(text: str) -> str:
    """The check character by ISO 7064 MOD 37,36 (hybrid system, one character).

    Args:
        text: digits and capital letters; hyphens are skipped.

    Raises:
        ValueError: there is another character, or none.
    """
    characters = text.replace("-", "")
    if not characters or any(each not in _ALPHABET for each in characters):
        raise ValueError("a check character is made from digits and capital letters")
    product = _MODULUS
    for character in characters:
        total = (product + _ALPHABET.index(character)) % _MODULUS or _MODULUS
        product = total * 2 % (_MODULUS + 1)
    return _ALPHABET[(_MODULUS + 1 - product) % _MODULUS]


def has_right_check_character(text: str) -> bool:
    """Whether the last character is the check character of all before it; hyphens are skipped."""
    characters = text.replace("-", "")
    if len(characters) < 2 or any(each not in _ALPHABET for each in characters):
        return False
    return check_character(characters[:-1]) == characters[-1]


def ticket_number(label: str, day: date) -> str:
    """A ticket's number as it stands in its code: ``A011-260318``.

    Raises:
        ValueError: the label is not at most one letter and one to four digits.
    """
    number = f"{label}-{day:%y%m%d}"
    if not _TICKET_NUMBER.fullmatch(number):
        raise ValueError("a ticket's label is at most one letter and one to four digits")
    return number


def scan_text(kind: CodeKind, number: str, digest: str = "") -> str:
    """The text of a code: ``TA011-260318-T``; with a digest that of the QR code, ``TA011-260318-TABCDE``.

    Args:
        kind: what it will stand on.
        number: ``A011-260318`` for a ticket, else six digits of the day and four of the series; the kind's
            letter may stand before it (``V2603180029``).
        digest: nothing, or five base32 characters.

    Raises:
        ValueError: number or digest have another shape.
    """
    if _shape(kind).fullmatch(number) is None:
        number = number.removeprefix(kind)
    if _shape(kind).fullmatch(number) is None:
        raise ValueError("the number has not the shape of its kind")
    if digest and _DIGEST.fullmatch(digest) is None:
        raise ValueError("a digest is five base32 characters")
    return f"{kind}{number}-{check_character(kind + number)}{digest}"


def parse_scanned(text: str) -> ScannedCode:
    """Read a code that was scanned, or typed from below the barcode (small letters will do).

    Raises:
        InvalidScan: see there.
    """
    code = folded(text)
    if not code:
        raise InvalidScan(problem="empty")
    if code[0] not in CodeKind._value2member_map_:
        raise InvalidScan(problem="unknown_kind")
    kind = CodeKind(code[0])
    number, dash, tail = code[1:].rpartition("-")
    digest = tail[1:]
    fits = bool(dash) and _shape(kind).fullmatch(number) is not None and tail[:1] in set(_ALPHABET)
    if not fits or (digest and _DIGEST.fullmatch(digest) is None):
        raise InvalidScan(problem="wrong_shape")
    expected = check_character(kind + number)
    if tail[0] != expected:
        raise InvalidScan(problem="wrong_check_character", expected=expected)
    scanned = ScannedCode(kind, number, digest or None)
    try:
        _ = scanned.day
    except ValueError:
        raise InvalidScan(problem="impossible_day") from None
    return scanned


def _shape(kind: CodeKind) -> re.Pattern[str]:
    return _TICKET_NUMBER if kind is CodeKind.TICKET else _DAILY_NUMBER


def _day(yymmdd: str) -> date:
    return date(2000 + int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:]))
