"""The text block of an identity card's chip: 256 bytes of UTF-16, in four layouts (GA 490 and later).

Bytes 248 and 249 tell the layout: J for residents from Hong Kong, Macau and Taiwan, I and Y for foreigners
with permanent residence (cards of 2017 and of 2023), anything else for citizens.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final

from window_client.errors import InvalidInput

TEXT_BYTES: Final = 256
_KIND_AT = slice(248, 250)
_FOR_EVER = "长期"
#: a card that was written before GB 18030-2022 may hold these private code points
_PRIVATE: Final = {
    0xE78D: 0xFE10,
    0xE78E: 0xFE12,
    0xE78F: 0xFE11,
    0xE790: 0xFE13,
    0xE791: 0xFE14,
    0xE792: 0xFE15,
    0xE793: 0xFE16,
    0xE794: 0xFE17,
    0xE795: 0xFE18,
    0xE796: 0xFE19,
    0xE81E: 0x9FB4,
    0xE826: 0x9FB5,
    0xE82B: 0x9FB6,
    0xE82C: 0x9FB7,
    0xE832: 0x9FB8,
    0xE843: 0x9FB9,
    0xE854: 0x9FBA,
    0xE864: 0x9FBB,
    0xE816: 0x20087,
    0xE817: 0x20089,
    0xE818: 0x200CC,
    0xE831: 0x215D7,
    0xE83B: 0x2298F,
    0xE855: 0x241FE,
}


class CardTextInvalid(InvalidInput):
    """A chip's text cannot be what such a card holds.

    Facts:
        problem: length, no_name, no_number, date or half_character.
        field: which one (date, half_character).
    """

    code: ClassVar[str] = "card_text_invalid"


class CardKind(StrEnum):
    """Which card it is."""

    CITIZEN = "citizen"  #: 居民身份证
    HK_MO_TW_RESIDENT = "hk_mo_tw_resident"  #: 港澳台居民居住证
    PERMANENT_2017 = "permanent_2017"  #: 外国人永久居留身份证
    PERMANENT_2023 = "permanent_2023"  #: 外国人永久居留身份证, from 2023-12-01


@dataclass(frozen=True, slots=True)
class CardText:
    """What is written in a chip. A field that the kind of card does not have is empty.

    Attributes:
        name: the Chinese name; of a permanent resident it may be empty.
        name_full: the name fills its 15 places to the end, or ends in half a character that was cut off: it
            may go on (民委发〔2016〕33号: names have up to 25 characters), which the clerk must look at.
        sex: GB/T 2261.1: 0, 1, 2 or 9.
        ethnic: two digits of GB/T 3304.
        valid_until: the last day; None for 长期.
        permit: number of the travel permit; issues: how many times it was issued.
        english_name: up to 60 characters (2017), 46 (2023).
        nationality: three letters.
        renewals: how many times the card was exchanged; former: link to the number on earlier cards.
    """

    kind: CardKind
    name: str
    number: str
    sex: str = ""
    ethnic: str = ""
    birth: date | None = None
    address: str = ""
    issuer: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    permit: str = ""
    issues: str = ""
    english_name: str = ""
    nationality: str = ""
    renewals: str = ""
    former: str = ""
    version: str = ""
    name_full: bool = False


#: kind → field → (first byte, bytes); a name in two places is joined
_Layout = Mapping[str, tuple[int, int]]
_COMMON = {"sex": (30, 2), "birth": (36, 16), "number": (122, 36), "valid_from": (188, 16)}
_LAYOUTS: Final[Mapping[CardKind, _Layout]] = MappingProxyType(
    {
        CardKind.CITIZEN: {
            **_COMMON,
            "name": (0, 30),
            "ethnic": (32, 4),
            "address": (52, 70),
            "issuer": (158, 30),
            "valid_until": (204, 16),
        },
        CardKind.HK_MO_TW_RESIDENT: {
            **_COMMON,
            "name": (0, 30),
            "address": (52, 70),
            "issuer": (158, 30),
            "valid_until": (204, 16),
            "permit": (220, 18),
            "issues": (238, 4),
        },
        CardKind.PERMANENT_2017: {
            "english_name": (0, 120),
            "sex": (120, 2),
            "number": (122, 30),
            "nationality": (152, 6),
            "name": (158, 30),
            "valid_from": (188, 16),
            "valid_until": (204, 16),
            "birth": (220, 16),
            "version": (236, 4),
            "issuer": (240, 8),
        },
        CardKind.PERMANENT_2023: {
            **_COMMON,
            "name": (0, 30),
            "renewals": (32, 4),
            "english_name": (52, 70),
            "valid_until": (204, 16),
            "nationality": (242, 6),
            "former": (250, 6),
        },
    }
)
#: the rest of a long English name on a card of 2023
_ENGLISH_REST = (220, 22)
_KIND_OF: Final = MappingProxyType(
    {
        "J": CardKind.HK_MO_TW_RESIDENT,
        "I": CardKind.PERMANENT_2017,
        "Y": CardKind.PERMANENT_2023,
    }
)
_DATES = frozenset({"birth", "valid_from", "valid_until"})


def parse_card_text(block: bytes) -> CardText:
    """Read a chip's text.

    Raises:
        CardTextInvalid: see there.
    """
    if len(block) != TEXT_BYTES:
        raise CardTextInvalid(problem="length")
    kind = _KIND_OF.get(_text(block[_KIND_AT], "kind"), CardKind.CITIZEN)
    layout = _LAYOUTS[kind]
    raw_name = _part(block, layout["name"])
    found: dict[str, str | date | None] = {}
    for field, place in layout.items():
        part = _part(block, place)
        if field in _DATES:
            found[field] = _date(_text(part, field), field)
        else:
            found[field] = _text(part, field, may_be_cut=field == "name")
    if kind is CardKind.PERMANENT_2023:
        rest = _part(block, _ENGLISH_REST)
        # a space may stand just where the name goes on
        found["english_name"] = _units(_part(block, layout["english_name"]) + rest, "english_name").strip()
    if not found["name"] and not found.get("english_name"):
        raise CardTextInvalid(problem="no_name")
    if not found["number"]:
        raise CardTextInvalid(problem="no_number")
    return CardText(kind=kind, name_full=not _ends_in_space(raw_name), **found)  # type: ignore[arg-type]


def write_card_text(card: CardText) -> bytes:
    """The block that a chip with this text holds; a name that is too long is cut as the cards cut it."""
    block = bytearray(" ".encode("utf-16-le") * (TEXT_BYTES // 2))
    layout = _LAYOUTS[card.kind]
    for field in fields(card):
        place = layout.get(field.name)
        if place is None:
            continue
        value = getattr(card, field.name)
        if field.name in _DATES:
            value = _written(value, for_ever=field.name == "valid_until")
        _put(block, place, value)
    if card.kind is CardKind.PERMANENT_2023:
        units = card.english_name.encode("utf-16-le")
        _put_bytes(block, _ENGLISH_REST, units[layout["english_name"][1] :])
    sign = next((letter for letter, kind in _KIND_OF.items() if kind is card.kind), " ")
    block[_KIND_AT] = sign.encode("utf-16-le")
    return bytes(block)


def _part(block: bytes, place: tuple[int, int]) -> bytes:
    first, count = place
    return block[first : first + count]


def _units(part: bytes, field: str, *, may_be_cut: bool = False) -> str:
    text = part.decode("utf-16-le", "surrogatepass")
    if may_be_cut and text and 0xD800 <= ord(text[-1]) <= 0xDBFF:
        # the second half of the last character fell off the end of the field
        text = text[:-1]
    if any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise CardTextInvalid(problem="half_character", field=field)
    return text.translate(_PRIVATE)


def _text(part: bytes, field: str, *, may_be_cut: bool = False) -> str:
    # some cards pad with zero instead of spaces
    return _units(part, field, may_be_cut=may_be_cut).strip(" \0\u3000")


def _ends_in_space(part: bytes) -> bool:
    return part[-2:] in (b" \0", b"\0\0", b"\x00\x30")


def _date(text: str, field: str) -> date | None:
    if not text or text == _FOR_EVER:
        if field == "valid_until" and text == _FOR_EVER:
            return None
        if field == "valid_until":
            raise CardTextInvalid(problem="date", field=field)
        return None
    if len(text) != 8 or not (text.isascii() and text.isdigit()):
        raise CardTextInvalid(problem="date", field=field)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise CardTextInvalid(problem="date", field=field) from error


def _written(day: date | None, *, for_ever: bool) -> str:
    if day is None:
        return _FOR_EVER if for_ever else ""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _put(block: bytearray, place: tuple[int, int], text: str) -> None:
    _put_bytes(block, place, text.encode("utf-16-le", "surrogatepass"))


def _put_bytes(block: bytearray, place: tuple[int, int], units: bytes) -> None:
    first, count = place
    kept = units[:count]
    block[first : first + len(kept)] = kept
