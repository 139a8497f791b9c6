"""The left column of the picker: what is common here, and the whole catalogue by business and group."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.pages.picker.picker_row_model import ROW_ROLE, PickerRowModel
from ui.pages.picker.picker_rows import TreeRow
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class CatalogueTree(QListView):
    """Rows of 33 px; → and ← open and close a business, Enter goes to its items.

    Signals:
        node_chosen(str): the keyboard or the mouse came to a row; its key.
        fold_asked(str, bool): open (True) or close a business.
        entered(): Enter: on to the items.
    """

    node_chosen = Signal(str)
    fold_asked = Signal(str, bool)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PickerRowModel[TreeRow](self)
        self._quiet = False
        self.setModel(self._model)
        self.setItemDelegate(_TreeDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def set_rows(self, rows: Sequence[TreeRow], chosen: str) -> None:
        """Show these rows; ``chosen`` is the current one, without a signal."""
        self._quiet = True
        self._model.replace_all(rows)
        keys = [row.key for row in rows]
        index = self._model.index(keys.index(chosen)) if chosen and chosen in keys else QModelIndex()
        self.setCurrentIndex(index)
        self._quiet = False

    def keys_in_sight(self) -> list[str]:
        """The keys in sight, in order."""
        return [row.key for row in self._model.rows if row.key]

    def _row(self) -> TreeRow | None:
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._quiet:
            self.node_chosen.emit(self._model.rows[now.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Right and row is not None and row.expanded is False:
            self.fold_asked.emit(row.key, True)
        elif event.key() == Qt.Key.Key_Left and row is not None and row.expanded:
            self.fold_asked.emit(row.key, False)
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # the picker takes typing back to the search field
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            row = self._model.rows[index.row()]
            if row.expanded is not None:
                self.fold_asked.emit(row.key, not row.expanded)


class _TreeDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: TreeRow = index.data(ROW_ROLE)
        px = tokens_of().px
        return QSize(px(120), px(33) if row.key else px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: TreeRow = index.data(ROW_ROLE)
        tokens, px = tokens_of(), tokens_of().px
        painter.save()
        smooth(painter)
        # PySide knows no attributes of the option in its types
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        middle = box.center().y() + 1
        if not row.key:
            painter.setFont(tokens.font("caption"))
            painter.setPen(tokens.color("text.secondary"))
            painter.drawText(box.adjusted(px(8), px(6), 0, 0), _LEFT, row.words)
            painter.restore()
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("bg.selected"))
            painter.drawRoundedRect(QRectF(box), px(6), px(6))
        ink = tokens.color("text.primary")
        x = box.left() + px(8)
        side = px(14)
        if row.level == 0:
            if row.expanded is not None:
                name = "nav.collapse" if row.expanded else "nav.expand"
                arrow = QRectF(x, middle - side / 2, side, side)
                paint_icon(painter, arrow, name, tokens.color("text.secondary"))
            side = px(17)
            paint_icon(painter, QRectF(x + px(21), middle - side / 2, side, side), row.icon, ink)
            x += px(45)
        else:
            x += px(26)
        painter.setFont(tokens.font("body", strong=selected))
        painter.setPen(ink)
        painter.drawText(QRect(x, box.top(), box.right() - x - px(30), box.height()), _LEFT, row.words)
        painter.setFont(tokens.font("caption", strong=selected))
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(box.adjusted(0, 0, -px(8), 0), _RIGHT, str(row.count))
        painter.restore()
