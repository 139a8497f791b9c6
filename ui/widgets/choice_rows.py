"""A few rows to choose one of by its digit (换成这位 / 加为申请人 …): key, icon, title, what it does here."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens
from ui.widgets.key_cap import draw_key_cap
from ui.widgets.painted import PaintedWidget, smooth

_ROW = 60
_TEXT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One row; a row that is not allowed is grey and its detail says why."""

    key: str
    icon: str
    title: str
    detail: str
    enabled: bool = True


class ChoiceRows(PaintedWidget):
    """Rows of 60 px in one frame; arrows move, the digit or Enter chooses at once.

    Signals:
        current_changed: number of the row the choice stands on.
        chosen: number of the row whose digit was pressed, or Enter, or a double click.
    """

    current_changed = Signal(int)
    chosen = Signal(int)

    def __init__(self, rows: Sequence[ChoiceRow], *, current: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("noRing", True)  # the row it stands on has a frame of its own
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        allowed = [number for number, row in enumerate(self._rows) if row.enabled]
        self._stand_on(current if current in allowed else (allowed[0] if allowed else -1))

    def current(self) -> int:
        """The row the choice stands on; -1 when none is allowed."""
        return self._current

    def set_current(self, number: int) -> None:
        """Stand on another row; one that is not allowed is left alone."""
        if 0 <= number < len(self._rows) and self._rows[number].enabled and number != self._current:
            self._stand_on(number)
            self.current_changed.emit(number)

    def _stand_on(self, number: int) -> None:
        self._current = number
        row = self._rows[number] if number >= 0 else None
        nothing = QCoreApplication.translate("widgets", "没有可选的")
        self.setAccessibleName(f"{row.key} {row.title} {row.detail}" if row else nothing)
        self.update()

    def press_key(self, key: str) -> bool:
        """What a digit does, from wherever it comes; false when no allowed row has it."""
        for number, row in enumerate(self._rows):
            if row.key == key and row.enabled:
                self.set_current(number)
                self.chosen.emit(number)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            number = self._current + step
            while 0 <= number < len(self._rows) and not self._rows[number].enabled:
                number += step
            self.set_current(number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self._current >= 0 and not event.isAutoRepeat():
                self.chosen.emit(self._current)
        elif event.isAutoRepeat() or event.modifiers() or not self.press_key(event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.set_current(int(event.position().y()) // self.tokens.px(_ROW))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._current >= 0:
            self.chosen.emit(self._current)

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(400), self.tokens.px(_ROW) * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, tokens.size.radius_card, tokens.size.radius_card)
        painter.fillPath(shape, tokens.color("bg.surface"))
        height = tokens.px(_ROW)
        painter.save()
        painter.setClipPath(shape)
        for number, row in enumerate(self._rows):
            box = QRect(0, number * height, self.width(), height)
            if not row.enabled:
                painter.fillRect(box, tokens.color("bg.disabled"))
            elif number == self._current:
                painter.fillRect(box, tokens.color("bg.selected"))
            if number:
                painter.fillRect(box.left(), box.top(), box.width(), 1, tokens.color("border.default"))
            self._row(painter, tokens, box, row)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.color("border.default"), 1))
        painter.drawPath(shape)
        if self._current >= 0:
            box = QRect(0, self._current * height, self.width(), height)
            painter.setPen(QPen(tokens.color("border.selected"), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    @staticmethod
    def _row(painter: QPainter, tokens: Tokens, box: QRect, row: ChoiceRow) -> None:
        middle = box.center().y() + 0.5
        draw_key_cap(painter, tokens, box.left() + tokens.px(14), middle, row.key, large=True)
        side = tokens.px(22)
        ink = tokens.color("text.primary" if row.enabled else "text.disabled")
        paint_icon(painter, QRectF(box.left() + tokens.px(55), middle - side / 2, side, side), row.icon, ink)
        left = box.left() + tokens.px(90)
        painter.setPen(ink)
        painter.setFont(tokens.font("bodyStrong"))
        painter.drawText(QRect(left, box.top() + tokens.px(10), box.width(), tokens.px(22)), _TEXT, row.title)
        painter.setPen(tokens.color("text.secondary" if row.enabled else "text.disabled"))
        painter.setFont(tokens.font("caption"))
        painter.drawText(
            QRect(left, box.top() + tokens.px(32), box.width(), tokens.px(18)), _TEXT, row.detail
        )
