"""Numbers of travel documents (出入境证件号码); a new one with every document (一本一号).

The shapes are those in use and those of older documents that may still be shown at the counter. There is
no check character in any of them: the shape is all that can be told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from window_client.domain.people.correction import Correction, CorrectionKind, is_digit_look_alike
from window_client.domain.people.typed_text import folded, without_separators
from window_client.errors import InvalidInput


class TravelDocumentKind(StrEnum):
    """Which document a number stands on."""

    PASSPORT = "passport"  #: 普通护照
    OFFICIAL_PASSPORT = "official_passport"  #: 公务护照、公务普通护照、外交护照
    HONG_KONG_MACAU_PERMIT = "hong_kong_macau_permit"  #: 往来港澳通行证
    TAIWAN_PERMIT = "taiwan_permit"  #: 往来台湾通行证
    HOME_RETURN_PERMIT = "home_return_permit"  #: 港澳居民来往内地通行证 (回乡证)
    TAIWAN_COMPATRIOT_PERMIT = "taiwan_compatriot_permit"  #: 台湾居民来往大陆通行证 (台胞证)
    FOREIGN_PASSPORT = "foreign_passport"  #: 外国护照; every country has its own shape


class InvalidTravelDocument(InvalidInput):
    """A travel document's number cannot be right.

    Facts (never the number itself):
        problem: empty, wrong_prefix, wrong_character or wrong_length.
        kind: the kind that was asked for.
        position, code_point: of the first character that cannot stand there, from 1 (wrong_character).
        count, expected_counts: how many characters there are and may be (wrong_length).
        suggestion: a :class:`Correction` as text, where letters stand for digits.
    """

    code: ClassVar[str] = "invalid_travel_document"


@dataclass(frozen=True, slots=True)
class TravelDocumentNumber:
    """A number of the right shape for its kind, canonical: ASCII, upper case, nothing between."""

    kind: TravelDocumentKind
    number: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """Letters that begin the number, then as many digits; the first digit may be a letter of a series."""

    prefix: str
    digits: tuple[int, ...]
    series_letter: bool = False

    def matches(self, number: str) -> bool:
        first = "[A-HJ-NP-Z0-9]" if self.series_letter else r"\d"
        rests = "|".join(rf"{first}\d{{{count - 1}}}" for count in self.digits)
        return re.fullmatch(rf"{self.prefix}(?:{rests})", number, re.ASCII) is not None

    @property
    def lengths(self) -> tuple[int, ...]:
        return tuple(len(self.prefix) + count for count in self.digits)


#: the number of a foreign passport: ICAO Doc 9303-4 gives it at most nine places, some states print more
_FOREIGN = re.compile(r"[A-Z0-9]{5,12}", re.ASCII)
_SHAPES: Final[dict[TravelDocumentKind, tuple[_Shape, ...]]] = {
    TravelDocumentKind.PASSPORT: (_Shape("E", (8,), series_letter=True), _Shape("G", (8,))),
    TravelDocumentKind.OFFICIAL_PASSPORT: (
        *(_Shape(prefix, (7,)) for prefix in ("SE", "DE", "PE")),
        *(_Shape(prefix, (7, 8)) for prefix in ("S", "D", "P")),
    ),
    TravelDocumentKind.HONG_KONG_MACAU_PERMIT: (_Shape("C", (8,), series_letter=True), _Shape("W", (8,))),
    TravelDocumentKind.TAIWAN_PERMIT: (_Shape("L", (8,)), _Shape("T", (8,))),
    TravelDocumentKind.HOME_RETURN_PERMIT: (_Shape("H", (8, 10)), _Shape("M", (8, 10))),
    TravelDocumentKind.TAIWAN_COMPATRIOT_PERMIT: (_Shape("", (8, 10)),),
}


def parse_travel_document(text: str, kind: TravelDocumentKind) -> TravelDocumentNumber:
    """Read the number of a document of a known kind.

    Raises:
        InvalidTravelDocument: see there.
    """
    number = normalise_document_text(text)
    if not number:
        raise InvalidTravelDocument(problem="empty", kind=kind.value)
    if kind is TravelDocumentKind.FOREIGN_PASSPORT:
        return _parse_foreign(number)
    shapes = _SHAPES[kind]
    if any(shape.matches(number) for shape in shapes):
        return TravelDocumentNumber(kind, number)
    raise _fault(number, kind, shapes)


def kinds_of_document(text: str) -> tuple[TravelDocumentKind, ...]:
    """The kinds of our own documents whose shape the text has, so that a scan finds its field."""
    number = normalise_document_text(text)
    return tuple(kind for kind, shapes in _SHAPES.items() if any(shape.matches(number) for shape in shapes))


def normalise_document_text(text: str) -> str:
    """The text as it is parsed, and as a suggested :class:`Correction` counts its places."""
    return without_separators(folded(text))


def _parse_foreign(number: str) -> TravelDocumentNumber:
    kind = TravelDocumentKind.FOREIGN_PASSPORT
    for place, character in enumerate(number, start=1):
        if not (character.isascii() and character.isalnum()):
            raise InvalidTravelDocument(
                problem="wrong_character",
                kind=kind.value,
                position=place,
                code_point=f"U+{ord(character):04X}",
            )
    if not _FOREIGN.fullmatch(number):
        raise InvalidTravelDocument(
            problem="wrong_length", kind=kind.value, count=len(number), expected_counts=(5, 12)
        )
    return TravelDocumentNumber(kind, number)


def _fault(number: str, kind: TravelDocumentKind, shapes: Iterable[_Shape]) -> InvalidTravelDocument:
    """What is wrong with a number that has none of the shapes: its beginning, a character, its length."""
    # the longest prefix first: SE is looked at before S
    by_prefix = sorted(shapes, key=lambda shape: -len(shape.prefix))
    shape = next((each for each in by_prefix if number.startswith(each.prefix)), None)
    if shape is None:
        return InvalidTravelDocument(problem="wrong_prefix", kind=kind.value)
    begin = len(shape.prefix)
    for place, character in enumerate(number, start=1):
        series = (
            shape.series_letter and place == begin + 1 and "A" <= character <= "Z" and character not in "IO"
        )
        if place <= begin or series or character in "0123456789":
            continue
        facts: dict[str, object] = {"position": place, "code_point": f"U+{ord(character):04X}"}
        if is_digit_look_alike(character):
            facts["suggestion"] = str(Correction(CorrectionKind.DIGITS, place))
        return InvalidTravelDocument(problem="wrong_character", kind=kind.value, **facts)
    return InvalidTravelDocument(
        problem="wrong_length", kind=kind.value, count=len(number), expected_counts=shape.lengths
    )
