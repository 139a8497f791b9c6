"""Paints a table's cell: text, number, bar, tick, pill; line below, ring around the current one."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme.focus_ring import keyboard_in_use, paint_tick_box
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.widgets.class_badge import draw_class_badge
from ui.widgets.painted import smooth, text_width
from ui.widgets.pill import draw_pill
from ui.widgets.table_rows import CELL_ROLE, MOST_ROLE, TOTAL_ROLE, Cell, Column

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextDontClip)
_TONES = ("primary", "success", "warning", "danger", "info", "neutral", "violet", "teal", "senior")


class TableDelegate(QStyledItemDelegate):
    """Knows the columns of its table; sizes come from the tokens in force."""

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.font_px = 14

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = cast(QTableView, self.parent())
        tokens = tokens_of(view)
        rect = cast(QRect, option.rect)  # type: ignore[attr-defined]
        state = cast(QStyle.StateFlag, option.state)  # type: ignore[attr-defined]
        column = self.columns[index.column()]
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            cell = Cell(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        total = bool(index.data(TOTAL_ROLE))
        painter.save()
        smooth(painter)
        if state & QStyle.StateFlag.State_Selected and not total:
            painter.fillRect(rect, tokens.color("bg.selected"))
        elif total:
            painter.fillRect(rect, tokens.color("bg.subtle"))
        if not (view.property("framed") and index.row() == index.model().rowCount() - 1):
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, tokens.color("border.subtle"))
        pad = tokens.px(10 if view.verticalHeader().defaultSectionSize() >= tokens.px(30) else 8)
        inner = rect.adjusted(pad, 0, -pad, -1)
        ring = view.hasFocus() and keyboard_in_use() and index == view.currentIndex()
        if ring or (view.property("ringAlways") and index == view.currentIndex()):
            self._ring(painter, tokens, inner, column, cell)
        most = float(index.data(MOST_ROLE) or 0.0)
        self._content(painter, tokens, inner, column, cell, total, most)
        painter.restore()

    def _strong(self, column: Column, cell: Cell, total: bool) -> bool:
        return total or column.strong or cell.strong

    def _ink(self, tokens: Tokens, column: Column, cell: Cell, total: bool) -> QColor:
        if cell.tone in _TONES:
            return tokens.color(f"{cell.tone}.softText")
        if cell.tone == "muted" or (column.is_number and cell.value == 0 and not total):
            return tokens.color("text.muted")
        return tokens.color("text.primary")

    def _content(
        self,
        painter: QPainter,
        tokens: Tokens,
        inner: QRect,
        column: Column,
        cell: Cell,
        total: bool,
        most: float,
    ) -> None:
        middle = inner.center().y() + 0.5
        if column.kind == "tick" and cell.value is not None:
            side = tokens.px(18)
            box = QRect(inner.center().x() - side // 2, inner.center().y() - side // 2, side, side)
            paint_tick_box(painter, box, cast(QTableView, self.parent()), bool(cell.value))
            return
        if column.kind == "pill" and cell.text and cell.tone:
            draw_pill(painter, tokens, inner.left(), middle, cell.text, cell.tone, cell.icon)
            return
        font = tokens.font_px(tokens.px(self.font_px), self._strong(column, cell, total))
        ink = self._ink(tokens, column, cell, total)
        left = inner.left()
        if column.kind == "badge" and cell.tone:
            side = tokens.px(22)
            draw_class_badge(painter, tokens, QRectF(left, middle - side / 2, side, side), cell.tone)
            left += side + tokens.px(6)
            ink = tokens.color("text.primary")
        elif cell.icon:
            side = tokens.size.icon
            paint_icon(painter, QRectF(left, middle - side / 2, side, side), cell.icon, ink)
            left += side + tokens.px(4)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRect(left, inner.top(), inner.right() - left + 1, inner.height())
        if column.is_number:
            painter.drawText(room, _RIGHT, cell.text)
            if column.kind != "number" and not total and cell.value and most > 0:
                self._bar(painter, tokens, room, column, cell, most)
            return
        words = cell.text
        if column.kind == "cut":
            words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)

    def _bar(
        self, painter: QPainter, tokens: Tokens, room: QRect, column: Column, cell: Cell, most: float
    ) -> None:
        # Every bar of a column ends where the widest number may begin, so that lengths can be compared.
        font = tokens.font_px(tokens.px(self.font_px))
        numbers = text_width(font, "0" * max(2, len(f"{most:.0f}")))
        longest = room.width() - numbers - tokens.px(6)
        length = max(2, round(longest * (cell.value or 0.0) / most))
        right = room.right() - numbers - tokens.px(6)
        height = tokens.px(10)
        # as high as the digits beside it, which stand lower than the middle of the line
        metrics = QFontMetrics(font)
        lower = (metrics.ascent() - metrics.descent() - metrics.capHeight()) / 2
        top = round(QRectF(room).center().y() + lower - height / 2)
        box = QRectF(right - length + 0.5, top + 0.5, length, height - 1)
        if column.kind == "bar_outline":
            painter.setPen(QPen(tokens.series("bar"), 1))
            painter.setBrush(tokens.color("bg.surface"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.series("barSoft"))
        painter.drawRect(box)

    def _ring(self, painter: QPainter, tokens: Tokens, inner: QRect, column: Column, cell: Cell) -> None:
        font = tokens.font_px(tokens.px(self.font_px), self._strong(column, cell, False))
        extra = tokens.size.icon + tokens.px(4) if cell.icon else 0
        width = (
            min(inner.width(), text_width(font, cell.text) + extra)
            if column.kind != "pill"
            else inner.width()
        )
        if column.kind == "tick":
            width = tokens.px(18)
            left = inner.center().x() - width // 2
        else:
            left = inner.right() - width + 1 if column.is_number else inner.left()
        height = min(inner.height() - 4, tokens.px(30))
        box = QRectF(left - 9, inner.center().y() - height / 2 + 0.5, width + 18, height)
        painter.setPen(QPen(tokens.color("focus.ring"), tokens.focus_width))
        painter.setBrush(tokens.color("bg.surface"))
        painter.drawRoundedRect(box, tokens.px(5), tokens.px(5))
