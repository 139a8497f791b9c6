"""Font fallback inside a word: a name like 张𬭚 is cut into runs, each in the first font that covers it."""

from dataclasses import dataclass

from printing import fonts
from printing.print_faults import GlyphMissing

# Full-width marks whose ink fills one half of their square. Two that follow each other would leave a hole, so
# the first gives up half of its width (《中文排版需求》 3.1.6).
_INK_LEFT = frozenset("，。、；：）》」』】〕")
_INK_RIGHT = frozenset("（《「『【〔")
_MARKS = _INK_LEFT | _INK_RIGHT
_HALF_EM = 500


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Neighbouring characters that one font draws.

    Attributes:
        tight: the last character is a full-width mark that gives up half of its width to the next one.
    """

    face: fonts.Face
    text: str
    tight: bool = False


def runs(text: str, *, bold: bool = False) -> tuple[GlyphRun, ...]:
    """Cut a text into runs, in order.

    A line break that is still in it is drawn as a space: who wants lines wraps first.

    Raises:
        GlyphMissing: names every character of the text that no font covers. Never a box on paper.
    """
    text = text.replace("\n", " ")
    face_for = fonts.face_for
    found: list[GlyphRun] = []
    missing: list[str] = []
    face: fonts.Face | None = None
    start = 0
    for position, character in enumerate(text):
        try:
            wanted = face_for(character, bold=bold)
        except GlyphMissing:
            if character not in missing:
                missing.append(character)
            continue
        tight = character in _MARKS and position > start and _squeezed(text[position - 1], character)
        if wanted is not face or tight:
            if face is not None:
                found.append(GlyphRun(face, text[start:position], tight))
            face, start = wanted, position
    if missing:
        raise GlyphMissing("".join(missing))
    if face is not None:
        found.append(GlyphRun(face, text[start:]))
    return tuple(found)


def width_pt(text: str, size_pt: float, *, bold: bool = False, spacing_pt: float = 0) -> float:
    """Return the advance width of a text in points.

    Args:
        spacing_pt: extra space between two characters.

    Raises:
        GlyphMissing: see `runs`.
    """
    base = fonts.base_face(bold=bold)
    total = 0.0
    for run in runs(text, bold=bold):
        widths = base.widths if run.face is base else run.face.widths
        total += sum(widths[ord(character)] for character in run.text) - (_HALF_EM if run.tight else 0)
    return total * size_pt / 1000 + spacing_pt * max(0, len(text) - 1)


def _squeezed(mark: str, following: str) -> bool:
    if mark in _INK_LEFT:
        return following in _INK_LEFT or following in _INK_RIGHT
    return mark in _INK_RIGHT and following in _INK_RIGHT


def uncovered(text: str) -> str:
    """Return each character of the text that cannot be printed, once, in order of appearance.

    For the warning at entry. Line breaks are not counted: they are printed as such.
    """
    missing: list[str] = []
    for character in text:
        if character == "\n" or character in missing:
            continue
        try:
            fonts.face_for(character, bold=False)
        except GlyphMissing:
            missing.append(character)
    return "".join(missing)
