"""Windows and what they have, or the newest calls, line by line (正在办理)."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.pages.board.board_look import BoardLook, RowLook
from ui.pages.board.board_part import RIGHT, BoardPart
from ui.theme.icons import paint_icon
from ui.widgets.painted import text_width

_MARGIN, _RIGHT, _HEAD, _FOOT = 40, 40, 96, 12
#: rows of one column, and of two and more
_ROW, _LOW_ROW = 99, 72
_ONE_COLUMN, _TWO_COLUMNS = 6, 16
_GAP, _INSET, _RADIUS = 24, 20, 12
#: where the ticket begins, in parts of the row
_TEXT_AT, _TEXT_AT_NARROW = 0.36, 0.45
#: how much of its place a ticket takes that has a hand-written number beside it
_BESIDE = 0.6


class CallTable(BoardPart):
    """Up to six lines in one column of 99 px rows; more in two columns of 72 px, a large hall in three."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._rows: tuple[RowLook, ...] = ()

    def set_look(self, look: BoardLook) -> None:
        """Show this."""
        if (look.heading, look.rows) == (self._heading, self._rows):
            return
        self._heading, self._rows = look.heading, look.rows
        self.say(look.heading, *(_spoken(row) + ";" for row in look.rows))
        self.update()

    def columns(self) -> int:
        """In how many columns the lines stand."""
        count = len(self._rows)
        return 1 if count <= _ONE_COLUMN else 2 if count <= _TWO_COLUMNS else 3

    def row_box(self, nth: int) -> QRectF:
        """Where a line stands; they go down the first column, then down the next."""
        columns = self.columns()
        lines = ceil(len(self._rows) / columns) or 1
        top = self.px(_HEAD)
        room = self.height() - top - self.px(_FOOT)
        height = min(self.px(_ROW if columns == 1 else _LOW_ROW), room / lines)
        width = (self.width() - self.px(_MARGIN + _RIGHT + _GAP * (columns - 1))) / columns
        column, line = divmod(nth, lines)
        return QRectF(self.px(_MARGIN) + column * (width + self.px(_GAP)), top + line * height, width, height)

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.ink("bg"))
        painter.fillRect(QRectF(0, 0, max(self.px(3), 1), self.height()), self.ink("line"))
        head = QRectF(self.px(_MARGIN), 0, self.width(), self.px(_HEAD + 22))
        self.write(painter, head, self._heading, self.type_of(self.size_of("label")), self.ink("muted"))
        for nth, row in enumerate(self._rows):
            self._draw_row(painter, self.row_box(nth), row)

    def _draw_row(self, painter: QPainter, box: QRectF, row: RowLook) -> None:
        inverted, wide = row.called and row.lit, self.columns() == 1
        self._draw_ground(painter, box, row.called, inverted)
        ink = self.ink("muted" if row.quiet else "bg" if inverted else "now" if row.called else "white")
        # the sizes of the picture, and smaller in lower rows
        scale = box.height() / self.px(_ROW) * (1.0 if wide else 0.9)
        counter, number = self.size_of("tableCounter") * scale, self.size_of("tableNumber") * scale
        line = box.adjusted(self.px(_INSET), 0, -self.px(_INSET), 0)
        head = QRectF(line)
        head.setWidth(line.width() * (_TEXT_AT if wide else _TEXT_AT_NARROW) - self.px(8))
        self.write(painter, head, row.head, self.fitting(row.head, counter, head.width(), True), ink)
        body = line.adjusted(head.width() + self.px(8), 0, 0, 0)
        # the room goes to the number that the person knows; the inverted row says by itself that it is new
        if row.mark and wide and not row.hand:
            body.setRight(self._draw_mark(painter, line, row.mark, counter * 0.8, ink))
        size = counter if row.quiet else number
        room = body.width() * (_BESIDE if row.hand else 1.0)
        font = self.fitting(row.text, size, room, strong=not row.quiet)
        self.write(painter, body, row.text, font, ink)
        if row.hand:
            left = text_width(font, row.text) + self.px(14)
            body.setLeft(body.left() + left)
            self.write(painter, body, row.hand, self.fitting(row.hand, size * 0.5, body.width()), ink)

    def _draw_ground(self, painter: QPainter, box: QRectF, called: bool, inverted: bool) -> None:
        if not called:
            line = QRectF(box.left(), box.bottom() - self.px(1), box.width(), max(self.px(2), 1))
            painter.fillRect(line, self.ink("line"))
            return
        edge, round_off = self.px(2), self.px(_RADIUS)
        painter.setPen(QPen(self.ink("now"), self.px(3)))
        painter.setBrush(self.ink("now") if inverted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), round_off, round_off)

    def _draw_mark(self, painter: QPainter, box: QRectF, mark: str, size: float, ink: QColor) -> float:
        """「刚叫到」 at the end of the row; gives where it begins."""
        font = self.type_of(size, strong=True)
        left = box.right() - text_width(font, mark)
        self.write(painter, box, mark, font, ink, RIGHT)
        icon = QRectF(left - size * 1.25, box.top(), size, box.height())
        paint_icon(painter, icon, "act.call", ink)
        return icon.left() - self.px(8)


def _spoken(row: RowLook) -> str:
    return " ".join(word for word in (row.head, row.text, row.hand, row.mark) if word)
