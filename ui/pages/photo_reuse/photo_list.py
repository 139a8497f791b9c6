"""The photos on file, newest first (存档照片): a number, what it is, the verdict and why."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.pages.photo_reuse.photo_rows import PhotoRow
from ui.theme.focus_ring import keyboard_in_use, paint_row_ring
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import smooth
from window_client.ids import PhotoId

_Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
#: height of an item, and the white between two, design px
_ITEM, _GAP = 104, 8
#: the small picture
_THUMB = (62, 86)
#: items that have a number key
_KEYED = 4
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def verdict_words(row: PhotoRow) -> str:
    """可复用 or 不可复用."""
    if row.allowed:
        return QCoreApplication.translate("photo", "可复用")
    return QCoreApplication.translate("photo", "不可复用")


class _Model(QAbstractListModel):
    """Frozen rows; they come all at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[PhotoRow, ...] = ()

    def replace(self, rows: Sequence[PhotoRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = str(index.row() + 1) if index.row() < _KEYED else ""
            return "，".join(filter(None, (number, row.title, row.detail, verdict_words(row), row.reason)))
        return None


class PhotoList(QListView):
    """Items of 104 px; arrows move, 1–4 choose while the list has the keyboard.

    Signals:
        chosen(object): PhotoRow, or None when there is no photo.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("photoList")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("noRing", True)
        self.setAccessibleName(QCoreApplication.translate("photo", "存档照片"))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))

    def set_rows(self, rows: Sequence[PhotoRow], current: PhotoId | None) -> None:
        """Show these photos and stand on one of them; `chosen` is sent for it."""
        self._model.replace(rows)
        place = next((place for place, row in enumerate(rows) if row.id == current), 0)
        if rows:
            self.setCurrentIndex(self._model.index(place))
        else:
            self.chosen.emit(None)

    def current(self) -> PhotoRow | None:
        """The photo that is chosen."""
        row = self.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit and digit in "1234" and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if int(digit) <= self._model.rowCount():
                self.setCurrentIndex(self._model.index(int(digit) - 1))
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, tokens_of(self._view()).px(_ITEM + _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self._view()
        tokens = tokens_of(view)
        rect = cast(QRect, option.rect)  # type: ignore[attr-defined]
        box = rect.adjusted(0, 0, -1, -tokens.px(_GAP))
        row = cast(PhotoRow, index.data(ROW_ROLE))
        chosen = index == view.currentIndex()
        painter.save()
        smooth(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = 2 if chosen else 1
        painter.setPen(QPen(tokens.color("border.selected" if chosen else "border.default"), edge))
        painter.setBrush(tokens.color("bg.selected" if chosen else "bg.surface"))
        inset = edge / 2
        radius = tokens.size.radius_card
        painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), radius, radius)
        self._thumb(painter, tokens, box, row)
        if index.row() < _KEYED:
            key = str(index.row() + 1)
            left = box.right() - tokens.px(9) - key_cap_width(tokens, key)
            draw_key_cap(painter, tokens, left, box.top() + tokens.px(20), key)
        self._words(painter, tokens, box, row)
        if chosen and view.hasFocus() and keyboard_in_use():
            paint_row_ring(painter, box, tokens)
        painter.restore()

    @staticmethod
    def _thumb(painter: QPainter, tokens: Tokens, box: QRect, row: PhotoRow) -> None:
        width, height = (tokens.px(side) for side in _THUMB)
        frame = QRectF(box.left() + tokens.px(12), box.top() + tokens.px(9), width, height)
        shape = QPainterPath()
        shape.addRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), tokens.px(3), tokens.px(3))
        image = row.preview
        if image is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.fillPath(shape, tokens.color("bg.surface"))
            factor = max(width / image.width(), height / image.height())
            picture = QRectF(0, 0, image.width() * factor, image.height() * factor)
            picture.moveCenter(frame.center())
            painter.drawImage(picture, image)
            painter.restore()
        else:
            side = tokens.px(30)
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(frame.center())
            icon = "doc.external" if row.reference_only else "st.person"
            paint_icon(painter, mark, icon, tokens.color("text.secondary"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.color("border.default"), 1))
        painter.drawPath(shape)

    @staticmethod
    def _words(painter: QPainter, tokens: Tokens, box: QRect, row: PhotoRow) -> None:
        left = box.left() + tokens.px(86)
        room = box.right() - left - tokens.px(10)
        tone = tokens.tone("success" if row.allowed else "danger")

        def line(top: int, text: str, font: str, ink: str, width: int) -> None:
            painter.setFont(tokens.font(font))
            painter.setPen(tokens.color(ink))
            shown = QFontMetrics(tokens.font(font)).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, box.top() + tokens.px(top), width, tokens.px(22)), _LEFT, shown)

        line(11, row.title, "bodyStrong", "text.primary", room - tokens.px(28))
        line(30, row.detail, "caption", "text.secondary", room)
        side = tokens.px(18)
        icon = QRectF(left, box.top() + tokens.px(55), side, side)
        paint_icon(painter, icon, "st.ok" if row.allowed else "st.wrong", tone.base)
        painter.setFont(tokens.font("bodyStrong"))
        painter.setPen(tone.soft_text)
        words = QRect(left + tokens.px(24), box.top() + tokens.px(53), room, tokens.px(22))
        painter.drawText(words, _LEFT, verdict_words(row))
        line(73, row.reason, "caption", "text.primary", room)

    def _view(self) -> PhotoList:
        return cast(PhotoList, self.parent())
