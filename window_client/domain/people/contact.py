"""Telephone numbers that people leave (联系电话)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from window_client.domain.people.correction import Correction, CorrectionKind, is_digit_look_alike
from window_client.domain.people.typed_text import folded, without_separators
from window_client.errors import InvalidInput

#: 电信网编号计划: a mobile number has eleven digits and begins with 13–19
_MOBILE_DIGITS: Final = 11
#: 010 and 02x are three digits, every other area code four; the number in it has seven or eight
_LANDLINE = re.compile(r"(?P<area>010|02\d|0[3-9]\d{2})(?P<number>[2-9]\d{6,7})")
_EXTENSION = re.compile(r"(?:转|#|EXT\.?|分机)(?P<extension>\d{1,6})$")
#: ITU-T E.164: at most fifteen digits with the country's code
_E164_DIGITS: Final = range(7, 16)


class PhoneKind(StrEnum):
    """What kind of number it is; only a mobile one takes messages."""

    MOBILE = "mobile"  #: 手机
    LANDLINE = "landline"  #: 固定电话, with area code
    ABROAD = "abroad"  #: 境外号码, with +


class InvalidPhone(InvalidInput):
    """A telephone number cannot be dialled.

    Facts (never the number itself):
        problem: empty, wrong_character, too_short, too_long, not_mobile_series, missing_area_code or
            wrong_area_code.
        kind: what the number was taken for (too_short, too_long).
        count, expected: digits there are and should be (too_short, too_long).
        position, code_point: of the first character that is no digit, from 1 (wrong_character).
        suggestion: a :class:`Correction` as text, where a letter stands for a digit.
    """

    code: ClassVar[str] = "invalid_phone"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can be dialled.

    Attributes:
        kind: mobile, landline or abroad.
        number: digits only; a landline with its area code, a number abroad with a leading +.
        extension: digits after 转, landlines only.
    """

    kind: PhoneKind
    number: str
    extension: str = ""

    def __str__(self) -> str:
        return f"{self.number}转{self.extension}" if self.extension else self.number


def normalise_phone_text(text: str) -> str:
    """The text as it is parsed, and as a suggested :class:`Correction` counts its places."""
    number = without_separators(folded(text)).translate({ord(each): None for each in "()（）"})
    for prefix in ("+86", "0086"):
        if number.startswith(prefix):
            return number.removeprefix(prefix)
    return number


def parse_phone(text: str) -> PhoneNumber:
    """Read a telephone number: mobile, landline with its area code, or one abroad with +.

    Spaces, hyphens, brackets and +86 are taken away. What begins with 1 is meant as a mobile number.

    Raises:
        InvalidPhone: see there.
    """
    number = normalise_phone_text(text)
    if not number:
        raise InvalidPhone(problem="empty")
    found = _EXTENSION.search(number)
    extension = found["extension"] if found else ""
    number = number[: found.start()] if found else number
    plus = number.startswith("+")
    digits = number.removeprefix("+")
    _check_digits(digits, first_place=2 if plus else 1)
    if plus:
        return _parse_abroad(digits)
    if digits.startswith("1"):
        return _parse_mobile(digits)
    if digits.startswith("0"):
        return _parse_landline(digits, extension)
    raise InvalidPhone(problem="missing_area_code", count=len(digits))


def _check_digits(digits: str, first_place: int) -> None:
    for place, character in enumerate(digits, start=first_place):
        if character in "0123456789":
            continue
        facts: dict[str, object] = {"position": place, "code_point": f"U+{ord(character):04X}"}
        if is_digit_look_alike(character):
            facts["suggestion"] = str(Correction(CorrectionKind.DIGITS, place))
        raise InvalidPhone(problem="wrong_character", **facts)


def _parse_mobile(digits: str) -> PhoneNumber:
    if len(digits) != _MOBILE_DIGITS:
        raise _wrong_count(digits, PhoneKind.MOBILE, _MOBILE_DIGITS)
    if digits[1] in "012":
        raise InvalidPhone(problem="not_mobile_series")
    return PhoneNumber(PhoneKind.MOBILE, digits)


def _parse_landline(digits: str, extension: str) -> PhoneNumber:
    if _LANDLINE.fullmatch(digits):
        return PhoneNumber(PhoneKind.LANDLINE, digits, extension)
    if digits[1:2] == "1" and not "010".startswith(digits[:3]):
        # 0138…: the zero that was once dialled before a mobile number of another city
        if len(digits) == _MOBILE_DIGITS + 1:
            return _parse_mobile(digits[1:])
        raise InvalidPhone(problem="wrong_area_code")
    area_digits = 3 if digits[1:2] in ("1", "2") else 4
    if len(digits) < area_digits + 7:
        raise _wrong_count(digits, PhoneKind.LANDLINE, area_digits + 7)
    if len(digits) > area_digits + 8:
        raise _wrong_count(digits, PhoneKind.LANDLINE, area_digits + 8)
    raise InvalidPhone(problem="wrong_area_code")


def _parse_abroad(digits: str) -> PhoneNumber:
    if digits.startswith("0"):
        raise InvalidPhone(problem="wrong_area_code")
    if len(digits) not in _E164_DIGITS:
        nearest = _E164_DIGITS[0] if len(digits) < _E164_DIGITS[0] else _E164_DIGITS[-1]
        raise _wrong_count(digits, PhoneKind.ABROAD, nearest)
    return PhoneNumber(PhoneKind.ABROAD, f"+{digits}")


def _wrong_count(digits: str, kind: PhoneKind, expected: int) -> InvalidPhone:
    problem = "too_short" if len(digits) < expected else "too_long"
    return InvalidPhone(problem=problem, kind=kind.value, count=len(digits), expected=expected)
