"""Figures one under the other (收费, 敬老服务, 质量): words at the left, number at the right, by arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.pages.report.report_rows import FigureFact, translate
from ui.theme.focus_ring import keyboard_in_use
from ui.widgets.painted import PaintedWidget, smooth, text_width

_ROW, _LOWEST = 26, 20


class FigureList(PaintedWidget):
    """Rows of 26 px, 20 where there is less room. A figure that nobody measured is a dash, and says why.

    Up and Down move, Ctrl+C copies the figure.

    Signals:
        opened(): Enter, or a double click: what is behind the figures is wanted.
    """

    opened = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._facts: tuple[FigureFact, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("noRing", True)  # it draws one around the figure
        self._name()

    @property
    def current(self) -> FigureFact | None:
        """The figure that the keyboard is in."""
        return self._facts[self._current] if self._current < len(self._facts) else None

    def facts(self) -> tuple[FigureFact, ...]:
        """What is shown."""
        return self._facts

    def set_facts(self, facts: Sequence[FigureFact]) -> None:
        """Show these figures."""
        self._facts = tuple(facts)
        self._current = min(self._current, max(0, len(self._facts) - 1))
        self._name()
        self.updateGeometry()
        self.update()

    def _row_height(self) -> int:
        rows = max(1, len(self._facts))
        return max(self.tokens.px(_LOWEST), min(self.tokens.px(_ROW), self.height() // rows))

    def sizeHint(self) -> QSize:
        font, strong = self.tokens.font_px(self.tokens.px(13)), self.tokens.font_px(self.tokens.px(13), True)
        gap = self.tokens.px(12)
        width = max(
            (text_width(font, fact.label) + gap + text_width(strong, fact.value) for fact in self._facts),
            default=0,
        )
        return QSize(width, self.tokens.px(_ROW) * len(self._facts))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.tokens.px(_LOWEST) * len(self._facts))

    def _name(self) -> None:
        fact = self.current
        said = f"{fact.label} {fact.value if fact.measured else _why()}" if fact else ""
        self.setAccessibleName(f"{self._words} {said}".strip())

    def _move(self, step: int) -> None:
        target = min(max(self._current + step, 0), len(self._facts) - 1)
        if target != self._current:
            self._current = target
            self._name()
            self.update()
        self._tell()

    def _tell(self) -> None:
        fact = self.current
        if fact is not None and not fact.measured:
            below = QPoint(self.width() // 2, (self._current + 1) * self._row_height())
            QToolTip.showText(self.mapToGlobal(below), _why(), self)
        else:
            QToolTip.hideText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        fact = self.current
        if event.matches(QKeySequence.StandardKey.Copy):
            if fact is not None:
                QGuiApplication.clipboard().setText(fact.value)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Down:
            self._move(1)
        elif event.key() == Qt.Key.Key_Up:
            self._move(-1)
        elif event.key() == Qt.Key.Key_Home:
            self._move(-len(self._facts))
        elif event.key() == Qt.Key.Key_End:
            self._move(len(self._facts))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = event.pos().y() // max(1, self._row_height())
            if 0 <= row < len(self._facts) and not self._facts[row].measured:
                QToolTip.showText(event.globalPos(), _why(), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        height = self._row_height()
        size = tokens.px(13)
        ring = self.hasFocus() and keyboard_in_use()
        for row, fact in enumerate(self._facts):
            line = QRectF(0, row * height, self.width(), height)
            painter.setFont(tokens.font_px(size))
            painter.setPen(tokens.color("text.secondary"))
            painter.drawText(line, middle | int(Qt.AlignmentFlag.AlignLeft), fact.label)
            strong = tokens.font_px(size, True)
            if ring and row == self._current:
                width = text_width(strong, fact.value)
                box = QRectF(line.right() - width - 7, line.top() + 2, width + 7, height - 4)
                painter.setPen(QPen(tokens.color("focus.ring"), tokens.focus_width))
                painter.drawRoundedRect(box, tokens.px(4), tokens.px(4))
            painter.setFont(strong)
            painter.setPen(tokens.color("text.primary" if fact.measured else "text.muted"))
            painter.drawText(
                line.adjusted(0, 0, -1, 0), middle | int(Qt.AlignmentFlag.AlignRight), fact.value
            )
        painter.end()


def _why() -> str:
    return translate("report", "本版不统计")
