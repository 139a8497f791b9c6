"""What a photo must be like for one kind of document, and what is wrong with one (相片规格).

The numbers are data (``resources/policies``): published texts disagree on some of them, and standards change.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Background(StrEnum):
    """What the check of the edges found."""

    EVEN = "even"  #: one light colour all round
    UNEVEN = "uneven"  #: edges, shadow, a pattern
    DARK = "dark"  #: even, but not white, light grey or light blue
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What was measured on the original bytes.

    Attributes:
        width, height: pixels.
        size: bytes of the file.
        dpi: as the file says; None where it says nothing.
        colour: whether it has three colour channels.
        background: see `Background`.
        faces: how many the optional face check found; None where it was not run.
    """

    width: int
    height: int
    size: int
    dpi: int | None = None
    colour: bool = True
    background: Background = Background.UNCHECKED
    faces: int | None = None

    @property
    def ratio(self) -> Fraction:
        """Width to height."""
        return Fraction(self.width, self.height)


class PhotoFault(StrEnum):
    """One point in which a photo fails its specification; a line each on the screen."""

    TOO_NARROW = "too_narrow"
    TOO_WIDE = "too_wide"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    WRONG_RATIO = "wrong_ratio"
    TOO_SMALL_A_FILE = "too_small_a_file"
    TOO_LARGE_A_FILE = "too_large_a_file"
    TOO_COARSE = "too_coarse"
    TOO_FINE = "too_fine"
    NO_COLOUR = "no_colour"
    BACKGROUND_UNEVEN = "background_uneven"
    BACKGROUND_DARK = "background_dark"
    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"


@dataclass(frozen=True, slots=True)
class Span:
    """A range; both ends belong to it."""

    least: int
    most: int

    def __post_init__(self) -> None:
        if not 0 < self.least <= self.most:
            raise ValueError("a span begins above nothing and ends at or after its beginning")


@dataclass(frozen=True, slots=True)
class PhotoSpecification:
    """The numbers of one kind of photo.

    Attributes:
        name: for people, such as 出入境证件相片.
        width, height: pixels.
        ratio: width to height, exactly; None where the pixels alone decide.
        size: bytes of the file.
        dpi: where the file says one; None checks none.
        basis: where the numbers come from.
    """

    name: str
    width: Span
    height: Span
    size: Span
    ratio: Fraction | None = None
    dpi: Span | None = None
    basis: str = ""

    def faults(self, facts: PhotoFacts) -> tuple[PhotoFault, ...]:
        """Every point that fails, in the order in which one would look; empty if the photo will do.

        What was not measured (background, face, an unsaid resolution) is not held against it.
        """
        found: list[PhotoFault] = []
        found += _outside(facts.width, self.width, PhotoFault.TOO_NARROW, PhotoFault.TOO_WIDE)
        found += _outside(facts.height, self.height, PhotoFault.TOO_LOW, PhotoFault.TOO_HIGH)
        if self.ratio is not None and facts.ratio != self.ratio:
            found.append(PhotoFault.WRONG_RATIO)
        found += _outside(facts.size, self.size, PhotoFault.TOO_SMALL_A_FILE, PhotoFault.TOO_LARGE_A_FILE)
        if self.dpi is not None and facts.dpi is not None:
            found += _outside(facts.dpi, self.dpi, PhotoFault.TOO_COARSE, PhotoFault.TOO_FINE)
        if not facts.colour:
            found.append(PhotoFault.NO_COLOUR)
        if facts.background is Background.UNEVEN:
            found.append(PhotoFault.BACKGROUND_UNEVEN)
        elif facts.background is Background.DARK:
            found.append(PhotoFault.BACKGROUND_DARK)
        if facts.faces == 0:
            found.append(PhotoFault.NO_FACE)
        elif facts.faces is not None and facts.faces > 1:
            found.append(PhotoFault.SEVERAL_FACES)
        return tuple(found)


def _outside(value: int, span: Span, below: PhotoFault, above: PhotoFault) -> tuple[PhotoFault, ...]:
    if value < span.least:
        return (below,)
    return (above,) if value > span.most else ()
