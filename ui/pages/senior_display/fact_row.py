"""One fact: its name, the fact in large type, what belongs to it; the whole row can be pointed at."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.pages.senior_display import big_words
from ui.pages.senior_display.big_words import Paragraph, Placed
from ui.pages.senior_display.facing_metrics import LEAST_TEXT, FacingMetrics
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth
from window_client.domain.senior.facing_facts import FacingRow

#: of the picture: before the name, width of the names, above and below, between large and small
_PAD, _LABELS, _AIR, _BETWEEN = 32, 148, 12, 8
#: size of the small words, in sizes of the fact (54 and 34 in the picture)
_SMALL_SHARE = 34 / 54
#: a fact may be so much smaller than the others to be spared a line of its last character
_SPARED_A_LINE = 0.8


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row's words at one size.

    Attributes:
        beside: the small text stands behind the large one, not below it.
    """

    label: Paragraph
    big: Paragraph
    small: Paragraph | None
    beside: bool

    def height(self, between: int) -> int:
        """Of the words alone, px."""
        below = self.small.height + between if self.small and not self.beside else 0
        return max(self.label.height, self.big.height + below)


class FactRow(QAbstractButton):
    """Touching it points at it, from the first moment of the touch."""

    def __init__(self, label_share: float, *, below: bool, parent: QWidget | None = None) -> None:
        """Args:
        label_share: size of the label, in sizes of the fact.
        below: the small words stand below the large ones even where there is room behind them.
        """
        super().__init__(parent)
        self.metrics = FacingMetrics()
        self._label_share, self._below = label_share, below
        self.fact_px = 54
        self._row: FacingRow | None = None
        self._pointed = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def set_row(self, row: FacingRow | None) -> None:
        """Show another fact; None hides the row."""
        self._row = row
        self.setAccessibleName("，".join(filter(None, (row.label, row.big, row.small))) if row else "")
        self.setVisible(row is not None)
        self.update()

    def set_pointed(self, pointed: bool) -> None:
        """Frame it: this is the one that is wrong."""
        self._pointed = pointed
        self.setAccessibleDescription(self.tr("已指出这一行") if pointed else "")
        self.update()

    def set_for(self, width: int, px: int) -> SetRow | None:
        """Its words at a size of the fact."""
        if self._row is None:
            return None
        tokens, metrics = tokens_of(self), self.metrics
        label_px = max(LEAST_TEXT, round(px * self._label_share))
        small_px = max(LEAST_TEXT, round(px * _SMALL_SHARE))
        label = big_words.paragraph(tokens, self._row.label, label_px, False, self._label_width(px))
        room = width - 2 * metrics.px(_PAD) - self._label_width(px)
        big = big_words.paragraph(tokens, self._row.big, px, True, room)
        if len(big.lines) > 1:
            for smaller in range(px - 1, max(LEAST_TEXT, round(px * _SPARED_A_LINE)) - 1, -1):
                spared = big_words.paragraph(tokens, self._row.big, smaller, True, room)
                if len(spared.lines) < len(big.lines):
                    big = spared
                    break
        if not self._row.small:
            return SetRow(label, big, None, False)
        small = big_words.paragraph(tokens, self._row.small, small_px, False, room)
        beside = (
            not self._below
            and len(big.lines) == len(small.lines) == 1
            and big.width + px / 2 + small.width <= room
        )
        return SetRow(label, big, small, beside)

    def needed(self, width: int, px: int) -> int:
        """The height that it needs at a size of the fact, px."""
        made = self.set_for(width, px)
        return made.height(self.metrics.px(_BETWEEN)) + 2 * self.metrics.px(_AIR) if made else 0

    def placed(self) -> tuple[Placed, ...]:
        """The fact, its label and its small words with their places."""
        made = self.set_for(self.width(), self.fact_px)
        if made is None:
            return ()
        made = self._shortened(made)
        left, between = self.metrics.px(_PAD), self.metrics.px(_BETWEEN)
        x = left + self._label_width(self.fact_px)
        y = (self.height() - made.height(between)) / 2
        words = [Placed(made.big, x, y), Placed(made.label, left, (self.height() - made.label.height) / 2)]
        if made.small is not None and made.beside:
            drop = (made.big.px - made.small.px) * 0.8
            words.append(Placed(made.small, x + made.big.width + made.big.px / 2, y + drop))
        elif made.small is not None:
            words.append(Placed(made.small, x, y + made.big.height + between))
        return tuple(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        words = self.placed()
        if not words:
            return
        tokens, metrics = tokens_of(self), self.metrics
        painter = smooth(QPainter(self))
        edge = max(2.0, metrics.factor * (8 if self._pointed else 3))
        colour = "senior.softText" if self._pointed else "border.control"
        painter.setPen(QPen(tokens.color(colour), edge))
        painter.setBrush(tokens.color("senior.soft" if self._pointed else "bg.surface"))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, metrics.px(16), metrics.px(16))
        painter.setPen(tokens.color("text.primary"))
        big_words.paint(painter, tokens, words[0])
        # on the tinted ground of a row that is pointed at, grey would be too weak
        painter.setPen(tokens.color("text.primary" if self._pointed else "text.secondary"))
        for other in words[1:]:
            big_words.paint(painter, tokens, other)
        painter.end()

    def is_cut(self) -> bool:
        """Whether even the smallest type was too large for all that is to be said."""
        made = self.set_for(self.width(), self.fact_px)
        return made is not None and self._shortened(made) != made

    def _label_width(self, px: int) -> int:
        size = max(LEAST_TEXT, px * self._label_share)
        return max(self.metrics.px(_LABELS), round(size * 3.9))

    def _shortened(self, made: SetRow) -> SetRow:
        """What does not fit is cut at its end, with an ellipsis that says so."""
        room = self.height() - self.metrics.px(_AIR)
        between = self.metrics.px(_BETWEEN)
        if made.height(between) <= room:
            return made
        below = made.small.height + between if made.small and not made.beside else 0
        lines = max(1, 1 + int(((room - below) / made.big.px - 1) / big_words.LEADING))
        if lines >= len(made.big.lines):
            return made
        return SetRow(made.label, big_words.cut(made.big, lines), made.small, made.beside)
