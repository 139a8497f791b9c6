"""The ground of every part of the board: colours and sizes of the picture, in the size of the screen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.painted import PaintedWidget, smooth, text_width

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
WHITE = "text.onPrimary"


class BoardPart(PaintedWidget):
    """Paints itself from a part of the look; lengths are those of the picture at 1920×1080.

    What it says in words is its accessible name.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0

    def set_unit(self, unit: float) -> None:
        """How many pixels of this screen are one of the picture."""
        if unit != self._unit:
            self._unit = unit
            self.update()

    def px(self, length: float) -> float:
        """A length of the picture on this screen."""
        return length * self._unit

    def size_of(self, name: str) -> float:
        """A type size of the picture on this screen: nowNumber nowCounter tableNumber …"""
        return self.px(float(self.tokens.display["board"][name]))

    def ink(self, name: str) -> QColor:
        """A colour of the board: bg band now muted line, or white."""
        return self.tokens.color(WHITE) if name == "white" else QColor(self.tokens.display["board"][name])

    def type_of(self, px: float, strong: bool = False) -> QFont:
        """The interface font in a size of this screen."""
        return self.tokens.font_px(max(round(px), 6), strong)

    def fitting(self, text: str, px: float, room: float, strong: bool = False) -> QFont:
        """The font in this size, or in the largest smaller one in which the text has room."""
        font = self.type_of(px, strong)
        wide = text_width(font, text)
        return font if wide <= room else self.type_of(px * room / wide, strong)

    def say(self, *words: str) -> None:
        """What this part tells, for whoever cannot see it."""
        self.setAccessibleName(" ".join(word for word in words if word))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint everything; override."""
        raise NotImplementedError

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        font: QFont,
        ink: QColor,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """One line of text in a box; nothing of it is cut."""
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, int(align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine), text)
