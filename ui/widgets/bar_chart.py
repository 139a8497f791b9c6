"""Horizontal bars with their number (柱): fill style and label, never colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.painted import PaintedWidget, smooth, text_width

_ROW = 26
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: words, value, a chart colour of the tokens, and whether it is only outlined (a forecast)."""

    label: str
    value: float
    series: str = "bar"
    outline: bool = False
    shown: str = ""


class BarChart(PaintedWidget):
    """Bars one under the other, the longest as long as there is room for; read aloud as label and number."""

    def __init__(self, bars: Sequence[Bar] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleName("，".join(f"{bar.label} {_shown(bar)}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(240), self.tokens.px(_ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.tokens.px(140), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        font, strong = tokens.font("caption"), tokens.font("caption", True)
        labels = max((text_width(font, bar.label) for bar in self._bars), default=0) + tokens.px(10)
        numbers = max((text_width(strong, _shown(bar)) for bar in self._bars), default=0) + tokens.px(8)
        most = max((bar.value for bar in self._bars), default=0.0)
        room = max(self.width() - labels - numbers, 1)
        row = tokens.px(_ROW)
        thick = tokens.px(12)
        for number, bar in enumerate(self._bars):
            line = QRectF(0, number * row, self.width(), row)
            painter.setFont(font)
            painter.setPen(tokens.color("text.secondary"))
            painter.drawText(QRectF(0, line.top(), labels - tokens.px(10), row), _RIGHT, bar.label)
            length = max(1.0, room * bar.value / most) if most > 0 and bar.value > 0 else 0.0
            if length:
                color = tokens.series(bar.series)
                painter.setPen(QPen(color, 1) if bar.outline else Qt.PenStyle.NoPen)
                painter.setBrush(tokens.color("bg.surface") if bar.outline else color)
                painter.drawRect(QRectF(labels + 0.5, line.center().y() - thick / 2 + 0.5, length, thick - 1))
            painter.setFont(strong)
            painter.setPen(tokens.color("text.primary"))
            painter.drawText(
                QRectF(labels + length + tokens.px(6), line.top(), numbers, row), _LEFT, _shown(bar)
            )
        painter.end()


def _shown(bar: Bar) -> str:
    return bar.shown or f"{bar.value:g}"
