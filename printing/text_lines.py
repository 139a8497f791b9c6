"""Breaking Chinese text into lines: anywhere between Han characters, never inside a number or a Latin word,
never with a closing mark at the start of a line or an opening one at its end (GB/T 15834-2011, 5.1).

A span is a piece of text in one size and weight, so that a sentence may stress one figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from printing import glyph_runs

NOT_AT_START = frozenset("，。、；：？！）》」』】〕〉…—·・％°’”,.;:?!)]}%")
NOT_AT_END = frozenset("（《「『【〔〈‘“([{¥￥")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one size and weight."""

    text: str
    size_pt: float
    bold: bool = False

    @property
    def width_pt(self) -> float:
        """Advance width.

        Raises:
            printing.print_faults.GlyphMissing: a character has no glyph.
        """
        return glyph_runs.width_pt(self.text, self.size_pt, bold=self.bold)


Line = tuple[Span, ...]
_Unit = list[tuple[str, Span]]  # characters that stay together, each with the span it came from


def line_width_pt(line: Iterable[Span]) -> float:
    """Return the width of a whole line in points."""
    return sum(span.width_pt for span in line)


def wrap(text: str, width_pt: float, size_pt: float, *, bold: bool = False) -> tuple[Line, ...]:
    """Break one plain text into lines; see `wrap_spans`."""
    return wrap_spans([Span(text, size_pt, bold)], width_pt)


def wrap_spans(spans: Sequence[Span], width_pt: float) -> tuple[Line, ...]:
    """Break spans into lines no wider than `width_pt`; a word that is wider by itself is broken inside.

    `\\n` starts a new line. There is always at least one line.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
    """
    filled = tuple(span for span in spans if span.text)
    one_line = not any("\n" in span.text or span.text.endswith(" ") for span in filled)
    if one_line and line_width_pt(filled) <= width_pt:
        return (filled or tuple(spans[:1]),)
    lines: list[Line] = []
    current: _Unit = []
    width = 0.0

    def finish_line() -> None:
        nonlocal current, width
        while current and current[-1][0] == " ":
            current.pop()
        lines.append(_joined(current))
        current, width = [], 0.0

    for unit in _units(spans):
        if unit[0][0] == "\n":
            finish_line()
            continue
        unit_width = _width(unit)
        if current and width + _width_without_trailing_space(unit) > width_pt + 0.01:
            finish_line()
        if not current and unit_width > width_pt + 0.01:
            for character in unit:  # an overlong word or number: break it where the line ends
                step = _width([character])
                if current and width + step > width_pt + 0.01:
                    finish_line()
                current.append(character)
                width += step
            continue
        if not current and lines and all(character == " " for character, _ in unit):
            continue  # a space at a break belongs to no line
        current += unit
        width += unit_width
    finish_line()
    return tuple(lines)


def _units(spans: Sequence[Span]) -> list[_Unit]:
    """Cut spans into pieces that must not be broken."""
    units: list[_Unit] = []
    previous = ""
    for span in spans:
        for character in span.text:
            if units and previous != "\n" and character != "\n" and _keeps(previous, character):
                units[-1].append((character, span))
            else:
                units.append([(character, span)])
            previous = character
    return units


def _keeps(before: str, after: str) -> bool:
    """Tell whether no line may end between two characters."""
    if after == " " or before == " ":
        return False
    if after in NOT_AT_START or before in NOT_AT_END:
        return True
    return _is_word_part(before) and _is_word_part(after)


def _is_word_part(character: str) -> bool:
    """Latin, digits and what joins them; Han, kana and full-width forms stand alone."""
    return ord(character) < 0x2E80


def _width(unit: _Unit) -> float:
    return line_width_pt(_joined(unit))


def _width_without_trailing_space(unit: _Unit) -> float:
    return 0.0 if all(character == " " for character, _ in unit) else _width(unit)


def _joined(characters: _Unit) -> Line:
    """Join characters back into spans."""
    line: list[Span] = []
    source: Span | None = None
    for character, span in characters:
        if span is source:
            line[-1] = Span(line[-1].text + character, span.size_pt, span.bold)
        else:
            line.append(Span(character, span.size_pt, span.bold))
            source = span
    return tuple(line)
