"""Pages of the kiosk stand in rows of a stated height, as in the pictures; what is left over is spread."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_metrics import KioskMetrics

#: left and right of everything, pixels of the pictures
MARGIN = 56


@dataclass(frozen=True, slots=True)
class Row:
    """Parts side by side.

    Attributes:
        parts: from left to right; those that are hidden take no room, None is an empty place.
        height: in pixels of the pictures; 0 takes what is left over, in equal shares.
        before: room above it.
        weights: shares of the width, equal if empty.
        gap: between the parts.
    """

    parts: Sequence[QWidget | None]
    height: float = 0
    before: float = 18
    weights: Sequence[float] = ()
    gap: float = 18


def arrange(rows: Sequence[Row], area: QRect, metrics: KioskMetrics) -> None:
    """Give every part its place.

    Args:
        area: in pixels of the screen.
    """
    shown = [row for row in rows if not row.parts or any(_stands(part) for part in row.parts)]
    fixed = sum(metrics.px(row.height) + metrics.px(row.before) for row in shown)
    open_rows = [row for row in shown if not row.height]
    share = max(0, area.height() - fixed) // len(open_rows) if open_rows else 0
    y = area.top()
    for row in shown:
        y += metrics.px(row.before)
        height = metrics.px(row.height) if row.height else share
        _arrange_row(row, QRect(area.left(), y, area.width(), height), metrics)
        y += height


def _stands(part: QWidget | None) -> bool:
    return part is None or not part.isHidden()


def _arrange_row(row: Row, area: QRect, metrics: KioskMetrics) -> None:
    weights = row.weights or (1.0,) * len(row.parts)
    standing = [(part, weight) for part, weight in zip(row.parts, weights, strict=True) if _stands(part)]
    if not standing:
        return
    gap = metrics.px(row.gap)
    room = area.width() - gap * (len(standing) - 1)
    total = sum(weight for _, weight in standing)
    x = float(area.left())
    for part, weight in standing:
        width = room * weight / total
        if part is not None:
            left, right = round(x), round(x + width)
            part.setGeometry(QRect(left, area.top(), right - left, area.height()))
        x += width + gap


class KioskPage(QWidget):
    """A page: it names its rows and its words, and is arranged anew whenever either changes."""

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = metrics

    def rows(self) -> Sequence[Row]:
        """What stands on the page, from top to bottom."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything in the language in use."""

    def arrange(self) -> None:
        """Put everything in its place again."""
        margin = self.metrics.px(MARGIN)
        arrange(self.rows(), self.rect().adjusted(margin, 0, -margin, 0), self.metrics)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.arrange()
