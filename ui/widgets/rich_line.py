"""One line of words with strong figures, keys, icons and pills in it; made of parts, never of markup."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.stylesheet import INKS
from ui.theme.tokens import Tokens
from ui.widgets.key_cap import draw_key_cap, key_cap_height, key_cap_width
from ui.widgets.painted import PaintedWidget, smooth, text_width
from ui.widgets.pill import draw_pill, pill_height, pill_width


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold text; ``ink`` empty keeps the line's ink."""

    text: str
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Ink:
    """Text in another ink."""

    text: str
    ink: str


@dataclass(frozen=True, slots=True)
class Cap:
    """A key, with 4 px on both sides."""

    key: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A pill inside the line."""

    text: str
    tone: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon of 16 px."""

    icon: str
    ink: str = ""


Part = str | Strong | Ink | Cap | Mark | Glyph


class RichLine(PaintedWidget):
    """A line of parts; its accessible name is its words in reading order.

    Args:
        parts: what stands in the line, see :data:`Part`.
        step: size of the words.
        ink: colour of plain words; strong ones are in the same ink unless they name another.
    """

    def __init__(
        self,
        parts: Sequence[Part] = (),
        *,
        step: str = "body",
        ink: str = "secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._step, self._ink = step, ink
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts."""
        fresh = tuple(parts)
        if fresh == self._parts:
            return
        self._parts = fresh
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def set_ink(self, ink: str) -> None:
        """Change the colour of the plain words."""
        self._ink = ink
        self.update()

    def words(self) -> str:
        """All that can be read in the line."""
        return "".join(_words(part) for part in self._parts)

    def _part_width(self, tokens: Tokens, part: Part) -> int:
        gap = tokens.px(4)
        if isinstance(part, Cap):
            return key_cap_width(tokens, part.key) + 2 * gap
        if isinstance(part, Mark):
            return pill_width(tokens, part.text, part.icon) + gap
        if isinstance(part, Glyph):
            return tokens.size.icon + gap
        text = part if isinstance(part, str) else part.text
        return text_width(tokens.font(self._step, isinstance(part, Strong)), text)

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        height = tokens.step(self._step).line
        if any(isinstance(part, Mark) for part in self._parts):
            height = max(height, pill_height(tokens))
        if any(isinstance(part, Cap) for part in self._parts):
            height = max(height, key_cap_height(tokens))
        return QSize(sum(self._part_width(tokens, part) for part in self._parts), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def is_cut(self) -> bool:
        """Whether the line has less room than its words need."""
        return self.sizeHint().width() > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        middle = self.height() / 2
        gap = tokens.px(4)
        x = 0
        for part in self._parts:
            if isinstance(part, Cap):
                draw_key_cap(painter, tokens, x + gap, middle, part.key)
            elif isinstance(part, Mark):
                draw_pill(painter, tokens, x + gap / 2, middle, part.text, part.tone, part.icon)
            elif isinstance(part, Glyph):
                side = tokens.size.icon
                color = tokens.color(INKS[part.ink or self._ink])
                paint_icon(painter, QRectF(x, middle - side / 2, side, side), part.icon, color)
            else:
                self._draw_text(painter, tokens, x, part)
            x += self._part_width(tokens, part)
        painter.end()

    def _draw_text(self, painter: QPainter, tokens: Tokens, x: int, part: str | Strong | Ink) -> None:
        text, ink = (part, "") if isinstance(part, str) else (part.text, part.ink)
        painter.setFont(tokens.font(self._step, isinstance(part, Strong)))
        painter.setPen(tokens.color(INKS[ink or self._ink]))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.drawText(QRectF(x, 0, self.width(), self.height()), flags, text)


class CutLine(RichLine):
    """A line in a narrow place: it never asks for more room, and ends in an ellipsis where it has too little.

    The whole of it is the tool tip while it is cut.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.setToolTip(self.words() if self.is_cut() else "")

    def _draw_text(self, painter: QPainter, tokens: Tokens, x: int, part: str | Strong | Ink) -> None:
        text = part if isinstance(part, str) else part.text
        room = self.width() - x
        metrics = QFontMetrics(tokens.font(self._step, isinstance(part, Strong)))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) if room > 0 else ""
        super()._draw_text(painter, tokens, x, shown if isinstance(part, str) else replace(part, text=shown))


def _words(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Cap):
        return f" {part.key} "
    if isinstance(part, Glyph):
        return ""
    return part.text
