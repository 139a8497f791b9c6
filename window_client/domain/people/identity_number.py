"""Identity numbers: citizens, residents from Hong Kong, Macau and Taiwan, permanent residents.

Written here because the known packages refuse people that stand at the counter: they check the first six
digits against today's counties, which a number from 1952 does not know, and do not know the numbers that
begin with 81, 82, 83 or 9.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Final

from window_client.domain.people.correction import (
    Correction,
    CorrectionKind,
    digits_for_look_alikes,
    is_digit_look_alike,
)
from window_client.domain.people.sex import Sex
from window_client.domain.people.typed_text import folded, is_plain_digits, without_separators
from window_client.errors import InvalidInput

#: GB 11643-1999: the weight of each of the first 17 places, and the check character by remainder
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS: Final = "10X98765432"
#: nobody who was born earlier is alive; the counter takes everybody who was born later
_EARLIEST_BIRTH: Final = date(1900, 1, 1)
_OLD_PERMANENT = re.compile(r"[A-Z]{3}\d{12}", re.ASCII)


class IdentityKind(StrEnum):
    """Which numbering a number belongs to."""

    CITIZEN = "citizen"  #: 公民身份号码
    HONG_KONG_RESIDENT = "hong_kong_resident"  #: 港澳台居民居住证, 香港 810000
    MACAU_RESIDENT = "macau_resident"  #: 港澳台居民居住证, 澳门 820000
    TAIWAN_RESIDENT = "taiwan_resident"  #: 港澳台居民居住证, 台湾 830000
    PERMANENT_RESIDENT = (
        "permanent_resident"  #: 外国人永久居留身份证, 18 places since 2023-12-01, begins with 9
    )
    PERMANENT_RESIDENT_2017 = "permanent_resident_2017"  #: the same, 15 places: three letters, twelve digits


class InvalidIdentityNumber(InvalidInput):
    """An identity number cannot be right.

    Facts (never the number itself):
        problem: empty, wrong_character, wrong_length, ambiguous_length, impossible_date, future_birth,
            implausible_age (born before 1900) or wrong_check_digit.
        position, code_point: of the first character that cannot stand there, from 1 (wrong_character).
        count: how many characters there are (problems of length, date and check digit). Fifteen digits
            that could also be the beginning of a number of 18 are ambiguous_length: the year 2005 with
            three digits missing would otherwise be read as May 1920.
        expected: the check character that belongs to the other 17 (wrong_check_digit). It is not offered
            as a correction unless no other slip explains the number: a wrong digit further left is as
            likely, and "mending" the check character would make a wrong number look right.
        suggestion: a :class:`Correction` as text, only if exactly one slip of one character or of two
            neighbours explains the number, or if letters stand for digits.
    """

    code: ClassVar[str] = "invalid_identity_number"


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """A number that holds together; whether it was ever issued, only a card or the other system tells.

    Attributes:
        kind: the numbering.
        number: canonical: 18 characters (old permanent residence cards 15), ASCII, X upper case.
        birth: the date in it. None for permanent residents: no published text read fixes the layout.
        sex: from the order number, odd for male. None for permanent residents.
        region: six digits of the place of *first registration*; says nothing about today's residence and
            is never checked against today's list. None for permanent residents.
        from_15: it was written in the form before 1999, and 19 and the check character were added.
    """

    kind: IdentityKind
    number: str
    birth: date | None = None
    sex: Sex | None = None
    region: str | None = None
    from_15: bool = False


def check_character_of(first_17: str) -> str:
    """The 18th character by ISO 7064 MOD 11-2, as GB 11643 uses it.

    Raises:
        ValueError: the text is not 17 digits.
    """
    if len(first_17) != 17 or not is_plain_digits(first_17):
        raise ValueError("the check character is made from 17 digits")
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def to_18(number_15: str) -> str:
    """The 18-place number of a 15-place one (GB 11643-1989 to -1999): 19 after the sixth, check at the end.

    Raises:
        ValueError: the text is not 15 digits.
    """
    if len(number_15) != 15:
        raise ValueError("a number before 1999 has 15 digits")
    first_17 = f"{number_15[:6]}19{number_15[6:]}"
    return first_17 + check_character_of(first_17)


def normalise_identity_text(text: str) -> str:
    """The text as it is parsed, and as a suggested :class:`Correction` counts its places."""
    return without_separators(folded(text))


def parse_identity_number(text: str, today: date) -> IdentityNumber:
    """Read an identity number of any kind.

    Full-width digits, spaces, hyphens and a small x are taken as they are meant; a letter O for 0 is not
    mended silently but suggested.

    Args:
        text: as typed, pasted, scanned or read from a card.
        today: the day at the station; a birth after it cannot be.

    Raises:
        InvalidIdentityNumber: see there.
    """
    number = normalise_identity_text(text)
    if not number:
        raise InvalidIdentityNumber(problem="empty")
    if _OLD_PERMANENT.fullmatch(number):
        return IdentityNumber(IdentityKind.PERMANENT_RESIDENT_2017, number)
    _check_characters(number)
    if len(number) == 15:
        if _is_begun_18(number, today):
            raise InvalidIdentityNumber(problem="ambiguous_length", count=15)
        return _parse_18(to_18(number), today, from_15=True)
    if len(number) != 18:
        raise InvalidIdentityNumber(problem="wrong_length", count=len(number))
    return _parse_18(number, today, from_15=False)


def _check_characters(number: str) -> None:
    """Refuse what is no digit, apart from X in the 18th place and the letters of an old residence card."""
    letters_first = len(number) == 15 and number[:3].isalpha() and number.isascii()
    for place, character in enumerate(number, start=1):
        # 1–8 begin the address codes (GB/T 2260), 9 a foreigner's number
        fits = character in ("123456789" if place == 1 else "0123456789") or (
            character == "X" and place == 18
        )
        if fits or (letters_first and place <= 3 and not _reads_as_digits(number)):
            continue
        facts: dict[str, object] = {"position": place, "code_point": f"U+{ord(character):04X}"}
        if is_digit_look_alike(character):
            facts["suggestion"] = str(Correction(CorrectionKind.DIGITS, place))
        raise InvalidIdentityNumber(problem="wrong_character", **facts)


def _reads_as_digits(number: str) -> bool:
    return is_plain_digits(digits_for_look_alikes(number))


def _is_begun_18(number: str, today: date) -> bool:
    birth = _birth_of(number)
    return birth is not None and _EARLIEST_BIRTH <= birth <= today


def _parse_18(number: str, today: date, *, from_15: bool) -> IdentityNumber:
    problem = _problem_of(number, today)
    if problem is not None:
        facts: dict[str, object] = {"count": 15 if from_15 else 18}
        if problem == "wrong_check_digit":
            facts["expected"] = check_character_of(number[:17])
        # a converted number always has a right check character, so nothing tells slips apart
        slips = [] if from_15 else list(_slips(number, today))
        if len(slips) == 1:
            facts["suggestion"] = str(slips[0])
        raise InvalidIdentityNumber(problem=problem, **facts)
    kind = _kind_of(number)
    if kind is IdentityKind.PERMANENT_RESIDENT:
        return IdentityNumber(kind, number)
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    return IdentityNumber(kind, number, _birth_of(number), sex, number[:6], from_15)


def _kind_of(number: str) -> IdentityKind:
    match number[:6]:  # 港澳台居民居住证申领发放办法 (国办发〔2018〕81号) 第三条
        case "810000":
            return IdentityKind.HONG_KONG_RESIDENT
        case "820000":
            return IdentityKind.MACAU_RESIDENT
        case "830000":
            return IdentityKind.TAIWAN_RESIDENT
    return IdentityKind.PERMANENT_RESIDENT if number[0] == "9" else IdentityKind.CITIZEN


def _problem_of(number: str, today: date) -> str | None:
    """The first thing that is wrong with 17 digits and a check character, or None."""
    if number[0] != "9":
        birth = _birth_of(number)
        if birth is None:
            return "impossible_date"
        if birth > today:
            return "future_birth"
        if birth < _EARLIEST_BIRTH:
            return "implausible_age"
    if number[17] != check_character_of(number[:17]):
        return "wrong_check_digit"
    return None


def _birth_of(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def _slips(number: str, today: date) -> Iterator[Correction]:
    """Every change of one character, or of two neighbours, that makes a wrong number right."""
    for place in range(1, 19):
        for character in "0123456789X" if place == 18 else "0123456789":
            slip = Correction(CorrectionKind.REPLACE, place, character)
            if _could_be(slip.apply(number), today):
                yield slip
    for place in range(1, 18):
        slip = Correction(CorrectionKind.SWAP, place)
        if _could_be(slip.apply(number), today):
            yield slip


def _could_be(number: str, today: date) -> bool:
    return number[0] != "0" and is_plain_digits(number[:17]) and _problem_of(number, today) is None
