"""A person's name (姓名) as it may be stored: checked, in one form, never shortened.

民委发〔2016〕33号 and 户口居民身份证管理工作规范(试行) 第五十一条: the separator is only "·" (U+00B7), a name
field holds at least 50 characters. A character is a Unicode code point here, never a UTF-16 unit: many
rare characters lie outside the basic plane.
"""

import unicodedata
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from window_client.errors import InvalidInput

SEPARATOR: Final = "·"
MAX_CODE_POINTS: Final = 50
#: what the chip of an identity card holds of a name, in UTF-16 units
CHIP_NAME_UNITS: Final = 15

#: typed for "·": U+2022 ‧ U+2027 ∙ U+2219 ⋅ U+22C5 ⸱ U+2E31 ・ U+30FB ･ U+FF65 ． U+FF0E
_LOOK_ALIKE_SEPARATORS: Final = frozenset("\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65\uff0e")
_PUNCTUATION: Final = frozenset(" -'." + SEPARATOR)
_TO_PLAIN: Final = {
    **{ord(each): "'" for each in "\u2018\u2019\u02bc\uff07"},
    **{ord(each): "-" for each in "\u2010\u2011\uff0d"},
}
#: assigned Han by Unicode 15.1: Python's own table is older than Extensions H and I
_HAN_RANGES: Final = (
    (0x3007, 0x3007),  # 〇
    (0x3400, 0x4DBF),  # A
    (0x4E00, 0x9FFF),
    (0xF900, 0xFA6D),  # compatibility block; what NFC leaves of it
    (0xFA70, 0xFAD9),
    (0x20000, 0x2A6DF),  # B
    (0x2A700, 0x2B739),  # C
    (0x2B740, 0x2B81D),  # D
    (0x2B820, 0x2CEA1),  # E
    (0x2CEB0, 0x2EBE0),  # F
    (0x2EBF0, 0x2EE5D),  # I
    (0x30000, 0x3134A),  # G
    (0x31350, 0x323AF),  # H
)
#: letters by their category that show nothing
_INVISIBLE_LETTERS: Final = frozenset("\u115f\u1160\u3164\uffa0")
_KANGXI_RADICALS: Final = range(0x2F00, 0x2FD6)
_CATEGORY_PROBLEMS: Final = {
    "Cc": "control",
    "Zl": "control",
    "Zp": "control",
    "Cf": "invisible",
    "Co": "private_use",
    "Cn": "unassigned",
    "Cs": "unassigned",
}

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class InvalidName(InvalidInput):
    """A name cannot be stored like this.

    Facts (never the name itself):
        problem: empty, too_long, control, invisible (zero width, bidi), private_use, unassigned,
            digits_only, not_a_name_character, misplaced_separator or no_letter.
        count, limit: code points there are and may be (too_long).
        position, code_point: of the first character that cannot stand there, from 1, ``U+XXXX``.
        suggestion: the code point that is meant, for a radical (部首) pasted for its character.
    """

    code: ClassVar[str] = "invalid_name"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name that passed :func:`clean_name`.

    Attributes:
        text: the whole name. Shown, stored and printed as it is; screens may wrap it, never cut it.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """The name of typed or scanned text.

        Raises:
            InvalidName: see there.
        """
        return cls(clean_name(text))

    def __str__(self) -> str:
        return self.text

    @property
    def is_han(self) -> bool:
        """Whether the name is written in Chinese characters."""
        return any(is_han(character) for character in self.text)

    @property
    def rare_characters(self) -> tuple[str, ...]:
        """Its 生僻字: characters outside GB/T 2312, which people may need read to them."""
        return tuple(each for each in dict.fromkeys(self.text) if is_han(each) and not _in_gb_2312(each))

    @property
    def may_be_cut_on_chip(self) -> bool:
        """Whether a card's chip that gave this name may have held only its beginning."""
        return len(self.text.encode("utf-16-le")) // 2 >= CHIP_NAME_UNITS


def has_unseen_characters(text: str) -> bool:
    """Whether controls, line ends or characters without a shape (zero width, bidi) stand in a text."""
    return any(unicodedata.category(one) in _UNSEEN for one in text)


def clean_name(text: str) -> str:
    """The name in the one form that is stored, or what is wrong with it.

    White space at the ends goes, inside it becomes one space, and between the characters of a Han name of up
    to four it goes too (padding of cards and forms). Look-alikes of the separator become U+00B7; the text
    is in NFC.

    Raises:
        InvalidName: see there.
    """
    name = _spaced(_with_separators(unicodedata.normalize("NFC", text).translate(_TO_PLAIN)))
    if not name:
        raise InvalidName(problem="empty")
    if all(unicodedata.category(each) == "Nd" for each in name):
        raise InvalidName(problem="digits_only")
    for place, character in enumerate(name, start=1):
        problem = _problem_of(character, name[place - 2] if place > 1 else "")
        if problem is not None:
            raise InvalidName(
                problem=problem, position=place, code_point=f"U+{ord(character):04X}", **_meant(character)
            )
    if len(name) > MAX_CODE_POINTS:
        raise InvalidName(problem="too_long", count=len(name), limit=MAX_CODE_POINTS)
    if all(each in _PUNCTUATION for each in name):
        raise InvalidName(problem="no_letter")
    if name[0] in "·-." or name[-1] in "·-" or "··" in name:
        raise InvalidName(problem="misplaced_separator")
    return name


def is_han(character: str) -> bool:
    """Whether the character is a Chinese one, of any plane and extension up to I."""
    return any(first <= ord(character) <= last for first, last in _HAN_RANGES)


def _with_separators(text: str) -> str:
    """Look-alikes as U+00B7; a full-width stop between Latin letters is a stop, a stop between Han is not."""
    made = []
    for place, character in enumerate(text):
        before = text[place - 1] if place else ""
        after = text[place + 1] if place + 1 < len(text) else ""
        if character in _LOOK_ALIKE_SEPARATORS:
            latin = character == "\uff0e" and (before + after).isascii()
            made.append("." if latin else SEPARATOR)
        elif character == "." and before and after and is_han(before) and is_han(after):
            made.append(SEPARATOR)
        elif "\uff21" <= character <= "\uff3a" or "\uff41" <= character <= "\uff5a":
            made.append(chr(ord(character) - 0xFEE0))
        else:
            made.append(character)
    return "".join(made)


def _spaced(text: str) -> str:
    # only spaces: a tab or a line break inside a name is a control character, and is told as such
    name = "".join(" " if unicodedata.category(each) == "Zs" else each for each in text)
    words = [word for word in name.strip().split(" ") if word]
    joined = "".join(words)
    if len(joined) <= 4 and all(is_han(each) for each in joined):
        return joined
    spaced = " ".join(words)
    return spaced.replace(f" {SEPARATOR}", SEPARATOR).replace(f"{SEPARATOR} ", SEPARATOR)


def _problem_of(character: str, before: str) -> str | None:
    if character in _PUNCTUATION or is_han(character):
        return None
    category = unicodedata.category(character)
    if character in _INVISIBLE_LETTERS:
        return "invisible"
    if category in ("Lu", "Ll", "Lt", "Lo"):
        return None
    if category in ("Mn", "Mc") and before and before not in _PUNCTUATION and not is_han(before):
        # vowel signs and the like; an enclosing or a variation mark on Han would look like another name
        return None
    if 0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF:
        return "invisible"
    return _CATEGORY_PROBLEMS.get(category, "not_a_name_character")


def _meant(character: str) -> dict[str, object]:
    if ord(character) not in _KANGXI_RADICALS:
        return {}
    return {"suggestion": f"U+{ord(unicodedata.normalize('NFKC', character)):04X}"}


def _in_gb_2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
