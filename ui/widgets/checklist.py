"""The list of materials (材料清单): rows to tick, and one folded row for what is not needed here."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.checklist_delegate import CheckListDelegate
from ui.widgets.checklist_model import CheckItem, CheckListModel

#: more rows than this stand closer, px each
_MANY, _CLOSE = 3, 32


class CheckList(QListView):
    """Rows of 38 px to tick: Space toggles, Enter opens, arrows move; as high as its rows.

    Signals:
        toggled: id and the new state, after a tick by the officer.
        opened: id, after Enter or a double click.
    """

    toggled = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dense = False
        self._model = CheckListModel(self)
        self.setModel(self._model)
        self.setItemDelegate(CheckListDelegate(self.row_height, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("widgets", "材料"))
        self._fit()

    def set_items(self, items: Sequence[CheckItem], not_needed: Sequence[CheckItem] = ()) -> None:
        """Show these rows; ``not_needed`` are those the conditions have taken out (folded into one line)."""
        row = self.currentIndex().row()
        self._model.replace_all(items, not_needed)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
        self._fit()

    def items(self) -> tuple[CheckItem, ...]:
        """The rows that are needed, with their present state."""
        return self._model.items

    def set_checked(self, item_id: str, checked: bool) -> None:
        """Tick or untick a row without a signal."""
        changed = [replace(item, checked=checked) if item.id == item_id else item for item in self.items()]
        self._model.replace_all(changed, self._model.not_needed)

    def set_dense(self, dense: bool) -> None:
        """Rows stand closer where something else needs the height."""
        self._dense = dense
        self._fit()
        self.scheduleDelayedItemsLayout()

    def is_folded(self) -> bool:
        """Whether the rows that are not needed are hidden."""
        return self._model.folded

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._model.rowCount()) * self.row_height())

    def row_height(self) -> int:
        """Of each row, px; long lists stand closer so that the page need not scroll."""
        tokens = tokens_of(self)
        many = self._dense or len(self._model.items) > _MANY
        return tokens.px(_CLOSE) if many else tokens.size.row_checklist

    def sizeHint(self) -> QSize:
        return QSize(tokens_of(self).px(280), self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _act(self, row: int) -> None:
        if self._model.is_fold(row):
            self._model.set_folded(not self._model.folded)
            self._fit()
            self.setCurrentIndex(self._model.index(row))
            return
        if row < len(self._model.items):
            item = self._model.items[row]
            if item.enabled:
                self.set_checked(item.id, not item.checked)
                self.toggled.emit(item.id, not item.checked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            if not event.isAutoRepeat():
                self._act(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0 and not event.modifiers():
            self._open(row)
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        item = self._model.item(row)
        if item is None:
            self._act(row)
        else:
            self.opened.emit(item.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._act(index.row())
