"""A correction that a field may offer (Alt+Enter), told without telling the value.

An error's facts are logged, so they must never hold a number. A correction is therefore a recipe ("put X
at place 18"), and only the field, which has the text, can carry it out.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

#: what is typed for a digit because it looks like one; full-width forms are folded before
_DIGIT_LOOK_ALIKES = str.maketrans({"O": "0", "o": "0", "I": "1", "i": "1", "L": "1", "l": "1", "|": "1"})


class CorrectionKind(StrEnum):
    """What the correction does."""

    DIGITS = "digits"  #: the letters O, I and L from a place onwards become 0 and 1
    REPLACE = "replace"  #: one character is another
    SWAP = "swap"  #: two neighbours change places


@dataclass(frozen=True, slots=True)
class Correction:
    """One way to mend a typed value.

    Attributes:
        kind: what to do.
        place: where, counted from 1 in the normalised text; the first place of a swap or of the digits.
        character: what stands there afterwards (REPLACE only).
    """

    kind: CorrectionKind
    place: int
    character: str = ""

    def __str__(self) -> str:
        return f"{self.kind}@{self.place}{':' + self.character if self.character else ''}"

    @classmethod
    def parse(cls, recipe: str) -> Self:
        """Read what ``str()`` wrote, as it stands in an error's ``suggestion`` fact.

        Raises:
            ValueError: the text is no recipe.
        """
        kind, _, rest = recipe.partition("@")
        place, _, character = rest.partition(":")
        return cls(CorrectionKind(kind), int(place), character)

    def apply(self, text: str) -> str:
        """The mended text; ``text`` must be normalised as the parser that offered this does it.

        Raises:
            ValueError: the text is too short for this correction.
        """
        at = self.place - 1
        last = at + 1 if self.kind is CorrectionKind.SWAP else at
        if not 0 <= at <= last < len(text):
            raise ValueError("the text is shorter than when the correction was found")
        match self.kind:
            case CorrectionKind.DIGITS:
                return text[:at] + digits_for_look_alikes(text[at:])
            case CorrectionKind.REPLACE:
                return text[:at] + self.character + text[at + 1 :]
            case CorrectionKind.SWAP:
                return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def digits_for_look_alikes(text: str) -> str:
    """The text with O, o as 0 and I, i, L, l, | as 1."""
    return text.translate(_DIGIT_LOOK_ALIKES)


def is_digit_look_alike(character: str) -> bool:
    """Whether the character is one that is typed for 0 or 1."""
    return ord(character) in _DIGIT_LOOK_ALIKES
