"""Paints a row of the list of materials: box, title, badge, detail at the right, line below."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.focus_ring import keyboard_in_use, paint_row_ring, paint_tick_box
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.widgets.checklist_model import FOLD_ROLE, ITEM_ROLE, CheckItem
from ui.widgets.painted import smooth, text_width

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class CheckListDelegate(QStyledItemDelegate):
    """One row.

    Args:
        row_height: of each row, px, asked whenever the view lays itself out.
    """

    def __init__(self, row_height: Callable[[], int], parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, self._row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = _view(self)
        tokens = tokens_of(view)
        rect = cast(QRect, option.rect)  # type: ignore[attr-defined]
        state = cast(QStyle.StateFlag, option.state)  # type: ignore[attr-defined]
        here = view.hasFocus() and index == view.currentIndex()
        painter.save()
        smooth(painter)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("bg.hover"))
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(
                QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.color("border.subtle")
            )
        self._row(painter, tokens, rect, index)
        if here and keyboard_in_use():
            paint_row_ring(painter, rect, tokens)
        painter.restore()

    def _row(self, painter: QPainter, tokens: Tokens, rect: QRect, index: _Index) -> None:
        item = cast(CheckItem | None, index.data(ITEM_ROLE))
        fold = index.data(FOLD_ROLE)
        pad, box_side = tokens.px(14), tokens.px(18)
        box = QRect(rect.left() + pad, rect.center().y() - box_side // 2, box_side, box_side)
        unneeded = item is not None and index.data(Qt.ItemDataRole.CheckStateRole) is None
        muted = fold is not None or unneeded or (item is not None and not item.enabled)
        if fold is not None:
            name = "nav.expand" if fold else "nav.collapse"
            paint_icon(painter, box, name, tokens.color("text.muted"))
        elif unneeded or item is None:
            paint_icon(painter, box, "st.none", tokens.color("text.muted"))
        elif item.icon:
            paint_icon(painter, box, item.icon, tokens.color("success" if item.checked else "text.muted"))
        else:
            paint_tick_box(painter, box, _view(self), item.checked, item.enabled)
        x = box.right() + tokens.px(9)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        font = tokens.font("body")
        painter.setFont(font)
        painter.setPen(tokens.color("text.muted" if muted else "text.primary"))
        room = rect.right() - tokens.px(12) - x
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, rect.top(), room, rect.height()), _LEFT, shown)
        x += text_width(font, shown) + tokens.px(8)
        if item is not None and item.badge:
            x += self._badge(painter, tokens, x, rect, item.badge) + tokens.px(8)
        detail = item.detail if item is not None else str(index.data(Qt.ItemDataRole.UserRole) or "")
        room = rect.right() - tokens.px(12) - x
        if detail and room > tokens.px(30):
            font = tokens.font("caption")
            painter.setFont(font)
            painter.setPen(tokens.color("text.muted" if muted else "text.secondary"))
            shown = QFontMetrics(font).elidedText(detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x, rect.top(), room, rect.height()), _RIGHT, shown)

    @staticmethod
    def _badge(painter: QPainter, tokens: Tokens, x: int, rect: QRect, words: str) -> int:
        tone = tokens.tone("info")
        font = tokens.font("caption")
        width, height = text_width(font, words) + tokens.px(12), tokens.px(20)
        box = QRectF(x + 0.5, rect.center().y() - height / 2 + 0.5, width - 1, height - 1)
        painter.setPen(QPen(tone.border, 1))
        painter.setBrush(tone.soft)
        painter.drawRoundedRect(box, tokens.px(4), tokens.px(4))
        painter.setPen(tone.soft_text)
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        return width


def _view(delegate: QStyledItemDelegate) -> QAbstractItemView:
    return cast(QAbstractItemView, delegate.parent())
