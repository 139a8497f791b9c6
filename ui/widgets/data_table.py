"""A table (表格): fixed head, a line below each row, numbers right-aligned, cells walked by arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.table_delegate import TableDelegate
from ui.widgets.table_rows import Cell, Column, Content, TableRows

__all__ = ["Cell", "Column", "Content", "DataTable"]


class DataTable(QTableView):
    """A table of plain values or of a model of one's own (with ``CELL_ROLE`` or only the display role).

    Arrows move from cell to cell, Enter opens the row, Space toggles a tick, Ctrl+C copies what is shown
    (masked values stay masked), Tab leaves the table.

    Args:
        columns: see :class:`Column`.
        row_height: design px: 36; in the day report 22 to 26 (then the type is 13 px).
        fit: as high as its rows, without a scroll bar.

    Signals:
        row_opened: number of the row, after Enter or a double click.
        cell_toggled: row and column, after Space or a click on a tick.
        current_row_changed: number of the row the keyboard is in, -1 for none.
    """

    row_opened = Signal(int)
    cell_toggled = Signal(int, int)
    current_row_changed = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        row_height: int = 36,
        fit: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._row_height = row_height
        self._fit = fit
        self._rows = TableRows(columns, self)
        self._delegate = TableDelegate(columns, self)
        self._delegate.font_px = 14 if row_height >= 30 else 13
        self.setItemDelegate(self._delegate)
        self.setProperty("compact", row_height < 30)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.setModel(self._rows)
        self.setAccessibleName(QCoreApplication.translate("widgets", "表格"))
        self._measure()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        selection = self.selectionModel()
        if selection is not None:
            selection.currentRowChanged.connect(self._tell_row)

    def _tell_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.current_row_changed.emit(now.row())

    def set_rows(self, rows: Sequence[Sequence[Content]], total: Sequence[Content] | None = None) -> None:
        """Show these rows, and a total below.

        Raises:
            ValueError: a row has not as many cells as there are columns.
        """
        self._rows.replace_all(rows, total)
        if self._fit:
            self._fit_height()

    def set_external(self, model: QAbstractItemModel) -> None:
        """Show a model of one's own with the same columns (long lists, live queues)."""
        self.setModel(model)
        self._measure()

    def current_row(self) -> int:
        """The row the keyboard is in; -1 for none."""
        return self.currentIndex().row()

    def _measure(self) -> None:
        tokens = tokens_of(self)
        height = tokens.px(self._row_height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader()
        head.setFixedHeight(tokens.px(32 if self._row_height >= 30 else max(22, self._row_height)))
        head.setMinimumSectionSize(tokens.px(24))
        if self.model() is None or self.model().columnCount() != len(self._columns):
            return
        for number, column in enumerate(self._columns):
            fixed = QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(number, fixed if column.width else QHeaderView.ResizeMode.Stretch)
            if column.width:
                head.resizeSection(number, tokens.px(column.width))
        if self._fit:
            self._fit_height()

    def _fit_height(self) -> None:
        rows = self.model().rowCount() if self.model() is not None else 0
        frame = 2 if self.property("framed") else 0
        height = self.horizontalHeader().height() + rows * self.verticalHeader().defaultSectionSize() + frame
        self.setFixedHeight(height)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_framed(self, framed: bool) -> None:
        """A 1 px line around a table that stands on its own, not in a card."""
        self.setProperty("framed", framed)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)
        if self._fit:
            self._fit_height()

    def minimumSizeHint(self) -> QSize:
        tokens = tokens_of(self)
        return QSize(sum(tokens.px(column.width or 60) for column in self._columns), tokens.px(80))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            if here.isValid():
                QGuiApplication.clipboard().setText(str(here.data(Qt.ItemDataRole.DisplayRole) or ""))
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid() and not event.modifiers()
        ):
            self.row_opened.emit(here.row())
        elif event.key() == Qt.Key.Key_Space and here.isValid():
            if self._columns[here.column()].kind == "tick" and not event.isAutoRepeat():
                self.cell_toggled.emit(here.row(), here.column())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if index.isValid() and left and self._columns[index.column()].kind == "tick":
            self.cell_toggled.emit(index.row(), index.column())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.row_opened.emit(index.row())
