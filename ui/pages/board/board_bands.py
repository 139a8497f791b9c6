"""The board's three bands: station and time above, how many wait, and a line of words below."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.pages.board.board_look import BoardLook, WaitLook
from ui.pages.board.board_part import RIGHT, BoardPart
from ui.theme.icons import paint_icon
from ui.widgets.painted import text_width

_MARGIN = 48


class HeadBand(BoardPart):
    """「云溪派出所 综合服务窗口」 and the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._clock = ""

    def set_look(self, look: BoardLook) -> None:
        """Show this."""
        if (look.title, look.clock) != (self._title, self._clock):
            self._title, self._clock = look.title, look.clock
            self.say(look.title, look.clock)
            self.update()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.ink("band"))
        white, height = self.ink("white"), self.height()
        clock = self.type_of(self.px(60), strong=True)
        box = QRectF(self.px(_MARGIN), 0, self.width() - 2 * self.px(_MARGIN), height)
        self.write(painter, box, self._clock, clock, white, RIGHT)
        paint_icon(painter, QRectF(box.left(), 0, self.px(52), height), "app.logo", white)
        box = box.adjusted(self.px(72), 0, -text_width(clock, self._clock) - self.px(40), 0)
        self.write(
            painter, box, self._title, self.fitting(self._title, self.px(44), box.width(), True), white
        )


class WaitingBand(BoardPart):
    """How many wait for each business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[WaitLook, ...] = ()

    def set_look(self, look: BoardLook) -> None:
        """Show this."""
        if look.waiting != self._waiting:
            self._waiting = look.waiting
            self.say(*(f"{one.name} {one.count} {one.unit};" for one in look.waiting))
            self.update()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.ink("band"))
        if not self._waiting:
            return
        width = (self.width() - 2 * self.px(24)) / len(self._waiting)
        for nth, one in enumerate(self._waiting):
            box = QRectF(self.px(24) + nth * width, 0, width, self.height())
            if nth:
                line = QRectF(box.left(), self.height() * 0.4, max(self.px(2), 1), self.height() * 0.21)
                painter.fillRect(line, self.ink("line"))
            self._draw_one(painter, box, one)

    def _draw_one(self, painter: QPainter, box: QRectF, one: WaitLook) -> None:
        parts = (
            (one.name, self.size_of("waitingName"), False, "white"),
            (one.count, self.size_of("waitingCount"), True, "white"),
            (one.unit, self.px(40), False, "muted"),
        )
        gap, room = self.px(18), box.width() - self.px(24)
        wide = sum(text_width(self.type_of(px, strong), text) for text, px, strong, _ in parts) + 2 * gap
        scale = min(1.0, room / wide)
        left = box.left() + (box.width() - wide * scale) / 2
        # all of them stand on the line of the largest
        high = QFontMetricsF(self.type_of(self.size_of("waitingCount") * scale, True))
        base = box.center().y() + high.capHeight() / 2
        for text, px, strong, ink in parts:
            font = self.type_of(px * scale, strong)
            painter.setFont(font)
            painter.setPen(self.ink(ink))
            painter.drawText(QPointF(left, base), text)
            left += text_width(font, text) + gap * scale


class WordsBand(BoardPart):
    """What everybody should know, or that the database is away; in its corner a word for the technician."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._away, self._corner = "", False, ""

    def set_look(self, look: BoardLook) -> None:
        """Show this."""
        if (look.line, look.away) != (self._line, self._away):
            self._line, self._away = look.line, look.away
            self.say(self._line, self._corner)
            self.update()

    def set_corner(self, words: str) -> None:
        """A word for whoever sets the board up; empty takes it away."""
        if words != self._corner:
            self._corner = words
            self.say(self._line, self._corner)
            self.update()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.ink("bg"))
        ink = self.ink("now" if self._away else "muted")
        size = self.size_of("ticker")
        box = QRectF(self.px(_MARGIN), 0, self.width() - 2 * self.px(_MARGIN), self.height())
        paint_icon(
            painter,
            QRectF(box.left(), 0, size * 1.1, self.height()),
            "dev.databaseDown" if self._away else "st.info",
            ink,
        )
        if self._corner:
            corner = self.type_of(size * 0.6)
            self.write(painter, box, self._corner, corner, self.ink("muted"), RIGHT)
            box.setRight(box.right() - text_width(corner, self._corner) - self.px(30))
        box.setLeft(box.left() + size * 1.5)
        self.write(painter, box, self._line, self.fitting(self._line, size, box.width()), ink)
