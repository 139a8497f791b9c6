"""Paints a row of the waiting line, 52 px: number, badge, promise; below what for, and how long already."""

from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.queue_list_model import ROW_ROLE, QueueRow
from ui.theme.focus_ring import keyboard_in_use, paint_row_ring
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.tickets.queue_words import promise_words, translate, waited_words
from ui.widgets.class_badge import draw_class_badge
from ui.widgets.painted import smooth, text_width

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip)


class QueueRowDelegate(QStyledItemDelegate):
    """Rows of the list; ``now`` is the station's time that the words are counted from."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.now = datetime(1970, 1, 1, tzinfo=UTC)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, tokens_of(self._view()).size.row_queue)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self._view()
        tokens = tokens_of(view)
        rect = cast(QRect, option.rect)  # type: ignore[attr-defined]
        state = cast(QStyle.StateFlag, option.state)  # type: ignore[attr-defined]
        here = view.hasFocus() and index == view.currentIndex()
        painter.save()
        smooth(painter)
        if here:
            painter.fillRect(rect, tokens.color("bg.selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.color("bg.hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.color("border.subtle"))
        self._row(painter, tokens, rect, cast(QueueRow, index.data(ROW_ROLE)))
        if here and keyboard_in_use():
            paint_row_ring(painter, rect, tokens)
        painter.restore()

    def _row(self, painter: QPainter, tokens: Tokens, rect: QRect, row: QueueRow) -> None:
        pad = tokens.px(14)
        upper = QRect(rect.left() + pad, rect.top() + tokens.px(5), rect.width() - 2 * pad, tokens.px(24))
        lower = QRect(upper.left(), rect.top() + tokens.px(29), upper.width(), tokens.px(18))
        strong = tokens.font("bodyStrong")
        painter.setFont(strong)
        # who another counter must call is shown, but not as one of ours
        painter.setPen(tokens.color("text.primary" if row.eligible else "text.muted"))
        painter.drawText(upper, _LEFT, row.label)
        x = upper.left() + text_width(strong, row.label) + tokens.px(8)
        side = tokens.px(20)
        if row.badge is not None:
            box = QRectF(x, upper.center().y() - side / 2 + 0.5, side, side)
            draw_class_badge(painter, tokens, box, row.badge)
            x += side + tokens.px(6)
        if row.transferred:
            mark = tokens.size.icon
            box = QRectF(x, upper.center().y() - mark / 2 + 0.5, mark, mark)
            paint_icon(painter, box, "ticket.transferred", tokens.color("teal"))
            x += mark + tokens.px(6)
        promised = self._promise_width(tokens, row)
        if row.hand:
            small = tokens.font("caption")
            painter.setFont(small)
            painter.setPen(tokens.color("text.secondary" if row.eligible else "text.muted"))
            room = upper.adjusted(int(x) - upper.left(), 0, -promised - tokens.px(8), 0)
            shown = QFontMetrics(small).elidedText(row.hand, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _LEFT, shown)
        self._promise(painter, tokens, upper, row)
        self._second_line(painter, tokens, lower, row)

    def _promise_width(self, tokens: Tokens, row: QueueRow) -> int:
        """What the promise takes at most."""
        promise = promise_words(row.call_by, self.now)
        return text_width(tokens.font("bodyStrong"), promise.text) + tokens.px(4) + tokens.size.icon

    def _promise(self, painter: QPainter, tokens: Tokens, box: QRect, row: QueueRow) -> None:
        promise = promise_words(row.call_by, self.now)
        if promise.late:
            strong = tokens.font("bodyStrong")
            painter.setFont(strong)
            painter.setPen(tokens.color("danger.softText"))
            painter.drawText(box, _RIGHT, promise.text)
            side = tokens.size.icon
            left = box.right() - text_width(strong, promise.text) - tokens.px(4) - side
            mark = QRectF(left, box.center().y() - side / 2 + 0.5, side, side)
            paint_icon(painter, mark, "st.late", tokens.color("danger"))
            return
        small, strong = tokens.font("caption"), tokens.font("bodyStrong")
        before, _, time = promise.text.rpartition(" ")
        painter.setFont(strong)
        painter.setPen(tokens.color("text.primary" if row.eligible else "text.muted"))
        painter.drawText(box, _RIGHT, time)
        painter.setFont(small)
        painter.setPen(tokens.color("text.muted"))
        painter.drawText(box.adjusted(0, 0, -text_width(strong, time) - tokens.px(3), 0), _RIGHT, before)

    def _second_line(self, painter: QPainter, tokens: Tokens, box: QRect, row: QueueRow) -> None:
        font = tokens.font("caption")
        waited = waited_words(row.arrival, self.now)
        painter.setFont(font)
        painter.setPen(tokens.color("text.muted"))
        painter.drawText(box, _RIGHT, waited)
        room = box.width() - text_width(font, waited) - tokens.px(10)
        painter.setPen(tokens.color("text.secondary" if row.eligible else "text.muted"))
        shown = QFontMetrics(font).elidedText(row.item, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, _LEFT, shown)

    def _view(self) -> QAbstractItemView:
        return cast(QAbstractItemView, self.parent())


def spoken_row(row: QueueRow, now: datetime) -> str:
    """A row as a screen reader says it."""
    words = [
        row.label,
        *([row.hand] if row.hand else []),
        row.item,
        promise_words(row.call_by, now).text,
        waited_words(row.arrival, now),
    ]
    if not row.eligible:
        words.append(translate("queue", "本窗不收"))
    return "，".join(words)
