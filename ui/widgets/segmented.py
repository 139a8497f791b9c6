"""One choice out of a few, all in sight (领取方式: 窗口领取 | 邮寄到家)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens
from ui.widgets.painted import PaintedWidget, smooth, text_width


class Segmented(PaintedWidget):
    """Segments of equal width; the chosen one has a ground, bold words and a tick.

    One stop of the Tab key; arrows, Home and End move the choice.

    Args:
        options: pairs of value and words.
        value: what is chosen at first; ``None`` for nothing yet.
        words: what is being chosen, for the accessible name.
        ticked: draw a tick before the chosen words (off for narrow ones such as 日 周 月).
    """

    value_changed = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str]],
        value: object = None,
        *,
        words: str = "",
        ticked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._words = words
        self._ticked = ticked
        self._index = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_value(value)

    def value(self) -> object:
        """The chosen value, or ``None``."""
        return self._options[self._index][0] if self._index >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose a value without a signal; an unknown one chooses nothing."""
        found = [number for number, option in enumerate(self._options) if option[0] == value]
        self._index = found[0] if found else -1
        self._name()
        self.update()

    def set_words(self, words: str) -> None:
        """Say what is being chosen (a form gives its label)."""
        self._words = words
        self._name()

    def _name(self) -> None:
        chosen = (
            self._options[self._index][1]
            if self._index >= 0
            else QCoreApplication.translate("widgets", "未选")
        )
        self.setAccessibleName(f"{self._words} {chosen}".strip())

    def _choose(self, index: int) -> None:
        if not 0 <= index < len(self._options) or index == self._index:
            return
        self._index = index
        self._name()
        self.update()
        self.value_changed.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._choose(max(self._index - 1, 0))
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._choose(self._index + 1)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._options) - 1)
        elif key == Qt.Key.Key_Space:
            self._choose((self._index + 1) % len(self._options))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            for index in range(len(self._options)):
                if self._segment(index).contains(event.position().toPoint()):
                    self._choose(index)

    def _segment(self, index: int) -> QRect:
        count = len(self._options)
        left, right = self.width() * index // count, self.width() * (index + 1) // count
        return QRect(left, 0, right - left, self.height())

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        widest = max((text_width(tokens.font("body", True), words) for _, words in self._options), default=0)
        extra = tokens.px(24) + (tokens.px(20) if self._ticked else 0)
        return QSize((widest + extra) * len(self._options), tokens.size.control_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        enabled = self.isEnabled()
        painter = smooth(QPainter(self))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, tokens.size.radius_control, tokens.size.radius_control)
        painter.fillPath(shape, tokens.color("bg.surface" if enabled else "bg.disabled"))
        edge = tokens.color("border.control" if enabled else "border.default")
        for index, (_, words) in enumerate(self._options):
            box = QRectF(self._segment(index))
            chosen = index == self._index
            if chosen:
                painter.save()
                painter.setClipPath(shape)
                painter.fillRect(box, tokens.color("bg.selected"))
                painter.restore()
            self._draw_words(painter, tokens, box, words, chosen)
        painter.setPen(QPen(edge, 1))
        painter.drawPath(shape)
        for index in range(1, len(self._options)):
            x = self._segment(index).left() + 0.5
            beside = self._index in (index - 1, index)
            painter.setPen(QPen(tokens.color("border.selected") if beside and enabled else edge, 1))
            painter.drawLine(int(x), 1, int(x), self.height() - 2)
        painter.end()

    def _draw_words(self, painter: QPainter, tokens: Tokens, box: QRectF, words: str, chosen: bool) -> None:
        font = tokens.font("body", chosen)
        ink = tokens.color("primary.softText" if chosen else "text.secondary")
        if not self.isEnabled():
            ink = tokens.color("text.disabled")
        width = text_width(font, words)
        side = tokens.size.icon_small if chosen and self._ticked else 0
        x = box.center().x() - (width + (side + tokens.px(5) if side else 0)) / 2
        if side:
            paint_icon(painter, QRectF(x, box.center().y() - side / 2, side, side), "st.tick", ink)
            x += side + tokens.px(5)
        painter.setFont(font)
        painter.setPen(ink)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        painter.drawText(QRectF(x, box.top(), width, box.height()), flags, words)
