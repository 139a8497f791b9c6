"""Rows of a table as plain values, behind Qt's model interface."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

_Index = QModelIndex | QPersistentModelIndex
#: The cell of an index, for the delegate.
CELL_ROLE = Qt.ItemDataRole.UserRole + 11
#: Whether the row of an index is the total.
TOTAL_ROLE = Qt.ItemDataRole.UserRole + 12
#: The largest value of the column, for bars.
MOST_ROLE = Qt.ItemDataRole.UserRole + 13


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: words of the head.
        kind: text, cut (may be shortened), number, bar, bar_outline (a bar before the number), tick, pill,
            badge (the cell's ``tone`` is a visitor class).
        width: design px; 0 lets the column take what is left.
        strong: bold cells.
    """

    title: str
    kind: str = "text"
    width: int = 0
    strong: bool = False

    @property
    def is_number(self) -> bool:
        """Whether cells stand at the right edge."""
        return self.kind in ("number", "bar", "bar_outline")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; ``value`` is the length of a bar or the state of a tick."""

    text: str
    tone: str = ""
    icon: str = ""
    strong: bool = False
    value: float | None = None


Content = str | int | bool | Cell | None


def as_cell(content: Content) -> Cell:
    """A plain value as a cell: numbers also give the length of a bar, truth values the state of a tick."""
    if isinstance(content, Cell):
        return content
    if content is None:
        return Cell("")
    if isinstance(content, bool):
        return Cell(
            QCoreApplication.translate("widgets", "是")
            if content
            else QCoreApplication.translate("widgets", "否"),
            value=1.0 if content else 0.0,
        )
    if isinstance(content, int):
        return Cell(str(content), value=float(content))
    return Cell(content)


class TableRows(QAbstractTableModel):
    """A table of cells with an optional total row at its end."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[tuple[Cell, ...]] = []
        self._total: tuple[Cell, ...] | None = None
        self._most: list[float] = [0.0] * len(self.columns)

    def replace_all(self, rows: Sequence[Sequence[Content]], total: Sequence[Content] | None = None) -> None:
        """Other rows; when their number stays the same they change in place and the current cell stays.

        Raises:
            ValueError: a row has not as many cells as there are columns.
        """
        fresh = [self._row(row) for row in rows]
        fresh_total = self._row(total) if total is not None else None
        same = len(fresh) == len(self._rows) and (fresh_total is None) == (self._total is None)
        if not same:
            self.beginResetModel()
        self._rows, self._total = fresh, fresh_total
        self._most = [
            max((row[number].value or 0.0 for row in fresh), default=0.0)
            for number in range(len(self.columns))
        ]
        if not same:
            self.endResetModel()
        elif self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def _row(self, row: Sequence[Content]) -> tuple[Cell, ...]:
        if len(row) != len(self.columns):
            raise ValueError(f"a row has {len(row)} cells, the table {len(self.columns)} columns")
        return tuple(as_cell(content) for content in row)

    def is_total(self, row: int) -> bool:
        """Whether a row is the total."""
        return self._total is not None and row == len(self._rows)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place.

        Raises:
            IndexError: no such place.
        """
        if self._total is not None and row == len(self._rows):
            return self._total[column]
        return self._rows[row][column]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows) + (self._total is not None)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role == TOTAL_ROLE:
            return self.is_total(index.row())
        if role == MOST_ROLE:
            return self._most[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title} {cell.text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            if column.kind == "tick":
                side = Qt.AlignmentFlag.AlignHCenter
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
