"""The four facts below each other, all in one size: the largest at which every word of them has room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.senior_display.facing_metrics import LEAST_TEXT, FacingMetrics
from ui.pages.senior_display.fact_row import FactRow
from window_client.domain.senior.facing_facts import MOST_ROWS, FacingRow

#: of the picture: least height of a row, between two rows; a row is at most so many times its least height
_ROW, _GAP, _MOST = 100, 13, 1.6


class FactRowsView(QWidget):
    """Rows that can be pointed at.

    Signals:
        pressed(int): a row was touched; it acts at once.
    """

    pressed = Signal(int)

    def __init__(
        self, fact: float, label: float, *, spread: bool = False, parent: QWidget | None = None
    ) -> None:
        """Args:
        fact, label: type sizes of the picture.
        spread: the rows share all of the room.
        """
        super().__init__(parent)
        self.metrics = FacingMetrics()
        self._design, self._spread = fact, spread
        self.rows = tuple(FactRow(label / fact, below=spread, parent=self) for _ in range(MOST_ROWS))
        for number, row in enumerate(self.rows):
            row.pressed.connect(lambda number=number: self.pressed.emit(number))
            row.hide()

    def set_rows(self, rows: Sequence[FacingRow]) -> None:
        """Show these facts."""
        for number, part in enumerate(self.rows):
            part.set_row(rows[number] if number < len(rows) else None)
        self.arrange()

    def set_pointed(self, row: int | None) -> None:
        """Frame one row, or none."""
        for number, part in enumerate(self.rows):
            part.set_pointed(number == row)

    def set_metrics(self, metrics: FacingMetrics) -> None:
        """The display has another size."""
        self.metrics = metrics
        for part in self.rows:
            part.metrics = metrics

    def fact_px(self, width: int, height: int) -> int:
        """The type size at which everything fits; the smallest for seniors where nothing does."""
        wish = self.metrics.text(self._design)
        return next(
            (px for px in range(wish, LEAST_TEXT, -1) if self._total(width, px) <= height), LEAST_TEXT
        )

    def arrange(self) -> None:
        """Give every row its place."""
        shown = self._shown()
        if not shown:
            return
        px, gap = self.fact_px(self.width(), self.height()), self._gap()
        heights = [self._height(row, self.width(), px) for row in shown]
        room = self.height() - gap * (len(shown) - 1)
        most = room if self._spread else round(self.metrics.target(_ROW) * _MOST)
        heights = _shared_out(heights, room, most)
        y = 0
        for row, height in zip(shown, heights, strict=True):
            row.fact_px = px
            # what fits nowhere is cut within its row rather than at the edge of the display
            row.setGeometry(QRect(0, y, self.width(), height))
            y += height + gap
            row.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _shown(self) -> list[FactRow]:
        return [row for row in self.rows if not row.isHidden()]

    def _gap(self) -> int:
        return self.metrics.gap(_GAP)

    def _height(self, row: FactRow, width: int, px: int) -> int:
        return max(self.metrics.target(_ROW), row.needed(width, px))

    def _total(self, width: int, px: int) -> int:
        shown = self._shown()
        return sum(self._height(row, width, px) for row in shown) + self._gap() * (len(shown) - 1)


def _shared_out(heights: Sequence[int], room: int, most: int) -> list[int]:
    """What is left over goes to the lowest rows first, so that all become as equal as their words allow."""
    level = next(
        (level for level in range(most, 0, -1) if sum(max(one, level) for one in heights) <= room), 0
    )
    return [max(one, level) for one in heights]
