"""Large type that wraps: lines stand by the em box of Han characters, whatever font these come from."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from ui.pages.senior_display.facing_metrics import LEAST_TEXT
from ui.theme.tokens import Tokens

#: from one line to the next, in type sizes
LEADING = 1.25
#: how far a Han character reaches above the line, in type sizes
_ABOVE = 0.88


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words set to a width.

    Attributes:
        px: type size.
        lines: as broken.
        width: of the longest line, px.
    """

    text: str
    px: int
    strong: bool
    lines: tuple[str, ...]
    width: float

    @property
    def height(self) -> int:
        """Of all lines, px."""
        return round(self.px * (1 + LEADING * (len(self.lines) - 1)))


@dataclass(frozen=True, slots=True)
class Placed:
    """Words and the place of their first line's em box, in px of their part."""

    words: Paragraph
    x: float
    y: float

    @property
    def box(self) -> QRectF:
        """All that the words may cover."""
        return QRectF(self.x, self.y, self.words.width, self.words.height)


@lru_cache(maxsize=4096)
def paragraph(tokens: Tokens, text: str, px: int, strong: bool, width: int) -> Paragraph:
    """Set a text; a word that is wider than the room is broken."""
    layout = _layout(tokens, text, px, strong)
    layout.beginLayout()
    lines, widest = [], 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return Paragraph(text, px, strong, tuple(lines), widest)


def fitting(
    tokens: Tokens, text: str, wish: int, strong: bool, width: int, height: int, most_lines: int = 1
) -> Paragraph:
    """The text as large as it fits; at the smallest size for seniors it is cut, and ends in an ellipsis."""
    made = paragraph(tokens, text, wish, strong, width)
    for px in range(wish, LEAST_TEXT - 1, -1):
        made = paragraph(tokens, text, px, strong, width)
        if len(made.lines) <= most_lines and made.height <= height:
            return made
    room = max(1, min(most_lines, 1 + int((height / made.px - 1) / LEADING)))
    return cut(made, room) if len(made.lines) > room else made


def cut(made: Paragraph, most_lines: int) -> Paragraph:
    """The first lines; the last one ends in an ellipsis in place of two characters."""
    kept = list(made.lines[:most_lines])
    kept[-1] = f"{kept[-1][:-2]}…"
    return Paragraph(made.text, made.px, made.strong, tuple(kept), made.width)


def paint(painter: QPainter, tokens: Tokens, placed: Placed) -> None:
    """Draw in the painter's colour."""
    made, x, y = placed.words, placed.x, placed.y
    for number, text in enumerate(made.lines):
        layout = _layout(tokens, text, made.px, made.strong)
        layout.beginLayout()
        line = layout.createLine()
        if line.isValid():
            line.setLineWidth(100_000)
            base = y + made.px * (LEADING * number + _ABOVE)
            line.setPosition(QPointF(x, base - line.ascent()))
        layout.endLayout()
        layout.draw(painter, QPointF(0, 0))


def _layout(tokens: Tokens, text: str, px: int, strong: bool) -> QTextLayout:
    layout = QTextLayout(text, tokens.font_px(px, strong))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout
