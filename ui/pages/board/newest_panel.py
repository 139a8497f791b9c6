"""The newest call in its frame, as large as it can be read across a hall (请到窗口)."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.pages.board.board_look import BoardLook, NewestLook
from ui.pages.board.board_part import RIGHT, BoardPart
from ui.theme.icons import paint_icon
from ui.widgets.painted import text_width

_MARGIN, _RIGHT = 48, 50
_FRAME_TOP, _FRAME_BOTTOM, _LINE, _RADIUS = 108, 60, 9, 26
_INSET = 42
#: the hand-written number, in parts of the window's size and of the line
_HAND, _HAND_ROOM = 0.62, 0.5


class NewestPanel(BoardPart):
    """Label and window of the newest call, or a quiet line while nobody is called."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._newest: NewestLook | None = None
        self._nobody = ""

    def set_look(self, look: BoardLook) -> None:
        """Show this."""
        shown = (look.calling, look.newest, look.nobody)
        if shown == (self._heading, self._newest, self._nobody):
            return
        self._heading, self._newest, self._nobody = shown
        if look.newest is None:
            self.say(look.nobody)
        else:
            self.say(look.calling, look.newest.label, look.newest.hand, "→", look.newest.where)
        self.update()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.ink("bg"))
        self._draw_heading(painter)
        frame = QRectF(
            self.px(_MARGIN),
            self.px(_FRAME_TOP),
            self.width() - self.px(_MARGIN + _RIGHT),
            self.height() - self.px(_FRAME_TOP + _FRAME_BOTTOM),
        )
        if self._newest is None:
            self._draw_nobody(painter, frame)
        else:
            self._draw_call(painter, frame, self._newest)

    def _draw_heading(self, painter: QPainter) -> None:
        size = self.size_of("label")
        box = QRectF(self.px(_MARGIN), 0, size, self.px(_FRAME_TOP + 18))
        paint_icon(painter, box, "act.call", self.ink("muted"))
        box = QRectF(box.right() + self.px(20), box.top(), self.width(), box.height())
        self.write(painter, box, self._heading, self.type_of(size), self.ink("muted"))

    def _draw_nobody(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(self.ink("line"), self.px(3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, self.px(_RADIUS), self.px(_RADIUS))
        inner = frame.adjusted(self.px(_INSET), 0, -self.px(_INSET), 0)
        painter.setFont(self.type_of(self.size_of("label")))
        painter.setPen(self.ink("muted"))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._nobody)

    def _draw_call(self, painter: QPainter, frame: QRectF, call: NewestLook) -> None:
        half = self.px(_LINE) / 2
        painter.setPen(QPen(self.ink("now"), self.px(_LINE)))
        # in the other half of the flash frame and number change places, so that it can be read in both
        painter.setBrush(Qt.BrushStyle.NoBrush if call.lit else self.ink("now"))
        painter.drawRoundedRect(frame.adjusted(half, half, -half, -half), self.px(_RADIUS), self.px(_RADIUS))
        number, words = ("now", "white") if call.lit else ("bg", "bg")
        room = frame.width() - 2 * self.px(_INSET)
        left = frame.left() + self.px(_INSET)
        upper = QRectF(left, frame.top() + frame.height() * 0.05, room, frame.height() * 0.66)
        font = self.fitting(call.label, min(self.size_of("nowNumber"), upper.height()), room, strong=True)
        self.write(painter, upper, call.label, font, self.ink(number))
        lower = QRectF(left, frame.top() + frame.height() * 0.70, room, frame.height() * 0.24)
        size = min(self.size_of("nowCounter"), lower.height())
        arrow = QRectF(left, lower.top(), size * 0.75, lower.height())
        paint_icon(painter, arrow, "act.forward", self.ink(words))
        where = lower.adjusted(size, 0, 0, 0)
        if call.hand:
            # the only number that the person knows: who holds such a slip was not told the new one
            font = self.fitting(call.hand, size * _HAND, where.width() * _HAND_ROOM)
            self.write(painter, where, call.hand, font, self.ink(words), RIGHT)
            where.setRight(where.right() - text_width(font, call.hand) - self.px(20))
        font = self.fitting(call.where, size, where.width(), strong=True)
        self.write(painter, where, call.where, font, self.ink(words))
