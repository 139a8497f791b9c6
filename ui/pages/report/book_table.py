"""A table of the report page: as wide as its card, rows as high as there is room for (22 to 26 px)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.data_table import Column, Content, DataTable

#: the lowest row that can be read, for days with many hours or stations with many counters
_LOWEST = 16
#: what the short tables never need to go below: with less room the page scrolls
_LOW = 20
_HEAD, _PACKED_HEAD = 24, 20


class BookTable(DataTable):
    """All columns keep the proportions of their design widths; hidden ones leave their room to the others.

    Args:
        columns: each with a design width.
        row_height: wanted, design px.
        packed: rows may become lower than wanted, down to 16 px, before the table scrolls.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_height: int = 22,
        packed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns, row_height=row_height, fit=not packed, parent=parent)
        self._wanted = row_height
        self._packed = packed
        # a sheet of its own would be read again with every change of the program's
        self.horizontalHeader().setProperty("step", "caption")
        self._restyle()

    def set_rows(self, rows: Sequence[Sequence[Content]], total: Sequence[Content] | None = None) -> None:
        """See `DataTable.set_rows`."""
        super().set_rows(rows, total)
        self._pack()

    def show_column(self, column: int, shown: bool) -> None:
        """Leave a column out where it would say nothing."""
        self.setColumnHidden(column, not shown)
        self._spread()

    def go_to(self, column: int) -> None:
        """Put the keyboard into the total of a column."""
        self.setCurrentIndex(self.model().index(self.model().rowCount() - 1, column))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()
        self._pack()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._spread()
        self._pack()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_wanted"):
            self._restyle()
            self._spread()
            self._pack()

    def _restyle(self) -> None:
        tokens = tokens_of(self)
        head = self.horizontalHeader()
        head.setFixedHeight(tokens.px(_PACKED_HEAD if self._packed else _HEAD))
        for number in range(len(self._columns)):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        if not self._packed:
            self._fit_height()

    def _spread(self) -> None:
        """Share the width among the columns that are in sight, in the proportions of the design."""
        if self.model() is None or self.model().columnCount() != len(self._columns):
            return
        shown = [number for number in range(len(self._columns)) if not self.isColumnHidden(number)]
        whole, wanted = self.viewport().width(), sum(self._columns[number].width for number in shown)
        if whole <= 0 or not wanted:
            return
        head, left, done = self.horizontalHeader(), 0, 0
        for number in shown:
            done += self._columns[number].width
            right = whole * done // wanted
            head.resizeSection(number, right - left)
            left = right

    def _pack(self) -> None:
        """Rows as high as wanted, or as the room allows."""
        rows = self.model().rowCount() if self.model() is not None else 0
        if not self._packed or not rows:
            return
        self._lower_rows(self.height() - self.horizontalHeader().height(), rows)

    def least_height(self) -> int:
        """With the head and all rows as low as they can still be read at ease, px."""
        rows = self.model().rowCount() if self.model() is not None else 0
        lowest = _LOWEST if self._packed else _LOW
        return self.horizontalHeader().height() + rows * tokens_of(self).px(lowest)

    def fit_within(self, room: int) -> None:
        """As high as its rows, which become lower when they would need more than the room.

        Args:
            room: for head and rows, px.
        """
        rows = self.model().rowCount() if self.model() is not None else 0
        if rows:
            self._lower_rows(room - self.horizontalHeader().height(), rows)
            self._fit_height()

    def _lower_rows(self, room: int, rows: int) -> None:
        tokens = tokens_of(self)
        height = max(tokens.px(_LOWEST), min(tokens.px(self._wanted), room // rows))
        self._delegate.font_px = 12 if height < tokens.px(18) else 13
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
