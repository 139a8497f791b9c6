"""The rows of the list of materials, and their order; nothing of how they look."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

_Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
FOLD_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One row: what is asked for, whether it is here, and what is known about it."""

    id: str
    title: str
    detail: str = ""
    checked: bool = False
    badge: str = ""
    enabled: bool = True
    icon: str = ""


class CheckListModel(QAbstractListModel):
    """Rows of the list; the rows that are not needed follow one folding row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[CheckItem, ...] = ()
        self.not_needed: tuple[CheckItem, ...] = ()
        self.folded = True

    def replace_all(self, items: Sequence[CheckItem], not_needed: Sequence[CheckItem]) -> None:
        """Other rows; when their number stays the same they change in place and the current row stays."""
        same = len(items) == len(self.items) and bool(not_needed) == bool(self.not_needed)
        if same and (self.folded or len(not_needed) == len(self.not_needed)):
            self.items, self.not_needed = tuple(items), tuple(not_needed)
            if self.rowCount():
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self.items, self.not_needed = tuple(items), tuple(not_needed)
        self.endResetModel()

    def set_folded(self, folded: bool) -> None:
        """Show or hide the rows that are not needed."""
        self.beginResetModel()
        self.folded = folded
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        if parent.isValid():
            return 0
        below = 0 if not self.not_needed else 1 + (0 if self.folded else len(self.not_needed))
        return len(self.items) + below

    def is_fold(self, row: int) -> bool:
        """Whether a row is the folding one."""
        return bool(self.not_needed) and row == len(self.items)

    def item(self, row: int) -> CheckItem | None:
        """The item of a row; ``None`` for the folding row."""
        if row < len(self.items):
            return self.items[row]
        below = row - len(self.items) - 1
        return self.not_needed[below] if 0 <= below < len(self.not_needed) else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not 0 <= row < self.rowCount():
            return None
        item = self.item(row)
        if role == FOLD_ROLE:
            return self.folded if self.is_fold(row) else None
        if role == ITEM_ROLE:
            return item
        if item is None:
            detail = "；".join(entry.detail for entry in self.not_needed[:1] if entry.detail)
            if role == Qt.ItemDataRole.ToolTipRole:
                return "\n".join(f"{entry.title} {entry.detail}".strip() for entry in self.not_needed)
            words = QCoreApplication.translate("widgets", "另有 {count} 项按条件不需要").format(
                count=len(self.not_needed)
            )
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return words
            return detail if role == Qt.ItemDataRole.UserRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self._state_words(item.checked, needed=row <= len(self.items))
            return f"{item.title} {item.badge} {state} {item.detail}"
        if role == Qt.ItemDataRole.CheckStateRole and row < len(self.items):
            return Qt.CheckState.Checked if item.checked else Qt.CheckState.Unchecked
        return None

    def _state_words(self, checked: bool, *, needed: bool) -> str:
        translate = QCoreApplication.translate
        if not needed:
            return translate("widgets", "不需要")
        return translate("widgets", "已收") if checked else translate("widgets", "未收")
