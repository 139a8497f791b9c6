"""The middle column of the picker: items of 60 px with headings between them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
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
from ui.pages.picker.picker_rows import Piece, ResultRow
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import smooth, text_width

_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEADING = 60, 30
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class ResultList(QListView):
    """The list; the picker moves its current row from the search field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PickerRowModel[ResultRow](self)
        self.setModel(self._model)
        self.setItemDelegate(_ResultDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def set_rows(self, rows: Sequence[ResultRow], chosen: str = "") -> None:
        """Show these rows; the row of ``chosen`` becomes the current one, else the first item."""
        self._model.replace_all(rows)
        codes = [row.code for row in rows]
        first = next((n for n, code in enumerate(codes) if code), -1)
        place = codes.index(chosen) if chosen in codes and chosen else first
        self.setCurrentIndex(self._model.index(place) if place >= 0 else QModelIndex())
        if place == first:
            self.scrollToTop()

    def items(self) -> list[ResultRow]:
        """The items without headings, in order."""
        return [row for row in self._model.rows if row.code]

    def current(self) -> ResultRow | None:
        """The selected item."""
        index = self.currentIndex()
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if row and row.code else None

    def place_of(self, row: int) -> int:
        """The how-manieth item a row is, from 1 (headings do not count)."""
        return sum(1 for one in self._model.rows[: row + 1] if one.code)

    def step(self, by: int) -> None:
        """One item up or down, over headings."""
        rows = self._model.rows
        places = [n for n, row in enumerate(rows) if row.code]
        if not places:
            return
        now = self.currentIndex().row()
        at = places.index(now) if now in places else (-1 if by > 0 else len(places))
        self.setCurrentIndex(self._model.index(places[max(0, min(len(places) - 1, at + by))]))

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        self.viewport().update()


class _ResultDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        tokens = tokens_of()
        row: ResultRow = index.data(ROW_ROLE)
        return QSize(tokens.px(200), tokens.px(_ROW if row.code else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ResultRow = index.data(ROW_ROLE)
        painter.save()
        smooth(painter)
        # PySide knows no attributes of the option in its types
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if row.code:
            self._item(painter, box, row, index, selected=bool(state & QStyle.StateFlag.State_Selected))
        else:
            self._heading(painter, box, row)
        tokens = tokens_of()
        painter.setPen(tokens.color("border.subtle"))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        painter.restore()

    @staticmethod
    def _heading(painter: QPainter, box: QRect, row: ResultRow) -> None:
        tokens = tokens_of()
        painter.fillRect(box, tokens.color("bg.subtle"))
        painter.setFont(tokens.font("caption"))
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(box.adjusted(tokens.px(14), 0, 0, 0), _LEFT, row.heading)

    def _item(self, painter: QPainter, box: QRect, row: ResultRow, index: _Index, *, selected: bool) -> None:
        tokens, px = tokens_of(), tokens_of().px
        if selected:
            painter.fillRect(box, tokens.color("bg.selected"))
            painter.fillRect(QRect(box.left(), box.top(), px(4), box.height()), tokens.color("primary"))
        painter.setFont(tokens.font("caption"))
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(box.adjusted(px(16), 0, 0, 0), _LEFT, row.short_code)
        right = box.right() - px(14)
        listing = self.parent()
        key = "Enter" if selected else ""
        if not selected and isinstance(listing, ResultList) and (place := listing.place_of(index.row())) <= 5:
            key = f"Alt+{place}"
        if key:
            right -= key_cap_width(tokens, key)
            draw_key_cap(painter, tokens, right, box.center().y(), key)
            right -= px(10)
        left = box.left() + px(84)
        whole = right - left - (px(18) if row.favourite else 0)
        facts, name = tokens.font("caption"), tokens.font_px(tokens.px(15), strong=True)
        width = text_width(facts, row.facts)
        beside = whole - width - px(8)
        # a long name gets the whole line, and the facts move down to the reading's
        low = text_width(name, row.title) > beside
        spot = QRect(
            right - width, box.top() + (px(30) if low else 0), width, px(22) if low else box.height()
        )
        painter.setFont(facts)
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(spot, _LEFT, row.facts)
        room = whole if low else beside
        end = self._pieces(painter, left, box.top() + px(20), room, row.name, name, "text.primary")
        if row.favourite:
            star = QRectF(end + px(4), box.top() + px(13), px(14), px(14))
            paint_icon(painter, star, "st.star", tokens.color("warning"))
        small = tokens.font("caption")
        self._pieces(painter, left, box.top() + px(41), beside, row.reading, small, "text.secondary")

    @staticmethod
    def _pieces(
        painter: QPainter,
        x: int,
        middle: int,
        room: int,
        pieces: tuple[Piece, ...],
        font: QFont,
        ink: str,
    ) -> int:
        """Draw the pieces, marked ones underlined in blue; cut at the end of the room."""
        tokens = tokens_of()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        end = x + room
        base = middle + (metrics.ascent() - metrics.descent()) // 2
        for text, marked in pieces:
            if x >= end:
                break
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, end - x)
            width = metrics.horizontalAdvance(shown)
            color: QColor = tokens.color("text.link" if marked else ink)
            painter.setPen(color)
            painter.drawText(x, base, shown)
            if marked:
                painter.setPen(QPen(color, max(1, tokens.px(1.5))))
                painter.drawLine(x, base + tokens.px(3), x + width - 1, base + tokens.px(3))
            x += width
        return x
