"""The waiting line as a Qt model: frozen rows in, exact changes out (排队列表)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex
#: The `QueueRow` of an index, for the delegate.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A waiting ticket as the list shows it.

    Attributes:
        id: the ticket's id; the same id is the same row.
        label: A011.
        item: what it waits for, in words (出入境・普通护照换发).
        arrival, call_by: when the number was taken, and the promise (UTC).
        badge: theme key of the visitor's class; None for ordinary people.
        eligible: this counter may call it.
        transferred: it was at a counter already and was passed on.
        hand: 手工号 A03, where the slip was written by hand; else empty.
    """

    id: str
    label: str
    item: str
    arrival: datetime
    call_by: datetime
    badge: str | None = None
    eligible: bool = True
    transferred: bool = False
    hand: str = ""


class QueueListModel(QAbstractListModel):
    """Rows by ticket id: what stays is changed in place, so that the keyboard stays where it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []

    def rows(self) -> tuple[QueueRow, ...]:
        """What is shown, in order."""
        return tuple(self._rows)

    def row_of(self, ticket_id: str) -> int:
        """The row of a ticket; -1 if it is not here."""
        return next((number for number, row in enumerate(self._rows) if row.id == ticket_id), -1)

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these rows: removes, moves, inserts and changes exactly what differs, and resets nothing."""
        wanted = {row.id for row in rows}
        for number in range(len(self._rows) - 1, -1, -1):
            if self._rows[number].id not in wanted:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()
        for number, row in enumerate(rows):
            here = self.row_of(row.id)
            if here < 0:
                self.beginInsertRows(QModelIndex(), number, number)
                self._rows.insert(number, row)
                self.endInsertRows()
                continue
            if here != number:
                # everything before ``number`` is in its place, so a row only ever moves up
                self.beginMoveRows(QModelIndex(), here, here, QModelIndex(), number)
                self._rows.insert(number, self._rows.pop(here))
                self.endMoveRows()
            if self._rows[number] != row:
                self._rows[number] = row
                changed = self.index(number)
                self.dataChanged.emit(changed, changed)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return " ".join(word for word in (row.label, row.hand, row.item) if word)
        return None
