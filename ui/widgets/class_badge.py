"""The badge of a visitor's class (人群徽标): 老 军 约 孕 残, each in its own shape."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.state_words import theme_words
from ui.theme.tokens import Tokens
from ui.widgets.painted import PaintedWidget, set_shown, smooth

_CORNERS = {"circle": 0.5, "square": 0.1, "rounded": 0.26}


def draw_class_badge(painter: QPainter, tokens: Tokens, box: QRectF, person_class: str) -> None:
    """Draw the badge of a class into a square box.

    Raises:
        KeyError: the tokens know no such class.
    """
    look = tokens.visitor_class(person_class)
    color = tokens.color(look.tone)
    outline, _, fill = look.shape.partition("-")
    filled = fill == "filled"
    painter.save()
    smooth(painter)
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(color, 1.4))
    painter.setBrush(color if filled else tokens.color("bg.surface"))
    inner = box if filled else box.adjusted(0.7, 0.7, -0.7, -0.7)
    radius = inner.width() * _CORNERS[outline]
    painter.drawRoundedRect(inner, radius, radius)
    painter.setPen(tokens.color("text.onPrimary") if filled else tokens.color(f"{look.tone}.softText"))
    painter.setFont(tokens.font_px(round(box.width() * 0.64), strong=True))
    painter.drawText(
        box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), theme_words(look.glyph)
    )
    painter.restore()


class ClassBadge(PaintedWidget):
    """One class of visitor; hidden when there is none. The meaning is its tool tip and accessible name."""

    def __init__(
        self, person_class: str | None = None, size: int = 22, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._class: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_class(person_class)

    def set_class(self, person_class: str | None) -> None:
        """Show a class: elder military appointment pregnant disabled; ``None`` hides the badge.

        Raises:
            KeyError: the tokens know no such class.
        """
        self._class = person_class
        meaning = theme_words(self.tokens.visitor_class(person_class).meaning) if person_class else ""
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        set_shown(self, person_class is not None)
        self.update()

    def person_class(self) -> str | None:
        """The class shown."""
        return self._class

    def sizeHint(self) -> QSize:
        side = self.tokens.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._class is None:
            return
        painter = QPainter(self)
        draw_class_badge(painter, self.tokens, QRectF(self.rect()), self._class)
        painter.end()
