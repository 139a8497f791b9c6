"""The key printed on a button or in a line of text (键帽): F2, Ctrl+M, Esc."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.tokens import Tokens
from ui.widgets.painted import PaintedWidget, smooth, text_width


def key_cap_width(tokens: Tokens, text: str, *, large: bool = False) -> int:
    """Width of a cap in logical px."""
    px = tokens.px(13 if large else 12)
    return max(text_width(tokens.font_px(px), text) + tokens.px(16 if large else 12), tokens.px(20))


def key_cap_height(tokens: Tokens, *, large: bool = False) -> int:
    """Height of a cap in logical px: 18, on large buttons 22."""
    return tokens.px(22 if large else 18)


def key_cap_colors(tokens: Tokens, on: str) -> tuple[QColor, QColor, QColor]:
    """Ground, edge and ink of a cap on ``surface``, ``primary``, ``header``, ``toast`` or ``off``."""
    if on == "primary":
        ink = tokens.color("text.onPrimary")
        ground, edge = QColor(ink), QColor(ink)
        ground.setAlphaF(0.16 if not tokens.high_contrast else 0.0)
        edge.setAlphaF(0.58 if not tokens.high_contrast else 1.0)
        return ground, edge, ink
    if on == "header":
        ink = tokens.color("text.onHeader")
        ground, edge = QColor(ink), QColor(ink)
        ground.setAlphaF(0.12)
        edge.setAlphaF(0.45)
        return ground, edge, ink
    if on == "toast":
        ink = tokens.color("bg.surface")
        edge = QColor(ink)
        edge.setAlphaF(0.5)
        return QColor(Qt.GlobalColor.transparent), edge, ink
    if on == "off":
        return tokens.color("bg.disabled"), tokens.color("border.default"), tokens.color("text.secondary")
    return tokens.color("bg.subtle"), tokens.color("border.default"), tokens.color("text.secondary")


def draw_key_cap(
    painter: QPainter,
    tokens: Tokens,
    x: float,
    middle: float,
    text: str,
    *,
    on: str = "surface",
    large: bool = False,
) -> int:
    """Draw a cap whose left edge is ``x`` and vertical middle ``middle``; returns its width."""
    ground, edge, ink = key_cap_colors(tokens, on)
    width, height = key_cap_width(tokens, text, large=large), key_cap_height(tokens, large=large)
    box = QRectF(x + 0.5, round(middle - height / 2) + 0.5, width - 1, height - 1)
    painter.save()
    smooth(painter)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, tokens.px(4), tokens.px(4))
    painter.setPen(ink)
    painter.setFont(tokens.font_px(tokens.px(13 if large else 12)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), text)
    painter.restore()
    return width


class KeyCap(PaintedWidget):
    """A key on its own; decoration, so it takes no focus and no accessible name of its own."""

    def __init__(self, text: str, *, on: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._on = on
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The key as printed."""
        return self._text

    def set_text(self, text: str) -> None:
        """Print another key."""
        self._text = text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(key_cap_width(self.tokens, self._text), key_cap_height(self.tokens))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_key_cap(painter, self.tokens, 0, self.height() / 2, self._text, on=self._on)
        painter.end()
