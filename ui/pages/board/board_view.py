"""The call board (叫号屏): one picture of the hall in the size of whatever screen it is on."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.board.board_bands import HeadBand, WaitingBand, WordsBand
from ui.pages.board.board_look import BoardLook
from ui.pages.board.board_part import BoardPart
from ui.pages.board.call_table import CallTable
from ui.pages.board.newest_panel import NewestPanel

#: the picture's screen; every other one is measured by it
WIDE, HIGH = 1920, 1080
_HEAD, _BAND, _WORDS = 96, 188, 80
_NEWEST = 1120


class BoardView(QWidget):
    """Lays its parts out by hand: all of them grow with the screen, and none asks for room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = HeadBand(self)
        self.newest = NewestPanel(self)
        self.table = CallTable(self)
        self.waiting = WaitingBand(self)
        self.words = WordsBand(self)

    @property
    def parts(self) -> tuple[BoardPart, ...]:
        """From the top to the bottom."""
        return (self.head, self.newest, self.table, self.waiting, self.words)

    def show_look(self, look: BoardLook) -> None:
        """Show this; what is the same as before is not painted again."""
        for part in (self.head, self.newest, self.table, self.waiting, self.words):
            part.set_look(look)

    def said(self) -> tuple[str, ...]:
        """What every part says in words."""
        return tuple(part.accessibleName() for part in self.parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high = self.width(), self.height()
        unit = min(wide / WIDE, high / HIGH)
        for part in self.parts:
            part.set_unit(unit)
        head, band, words = round(_HEAD * unit), round(_BAND * unit), round(_WORDS * unit)
        middle, newest = high - head - band - words, round(wide * _NEWEST / WIDE)
        self.head.setGeometry(QRect(0, 0, wide, head))
        self.newest.setGeometry(QRect(0, head, newest, middle))
        self.table.setGeometry(QRect(newest, head, wide - newest, middle))
        self.waiting.setGeometry(QRect(0, head + middle, wide, band))
        self.words.setGeometry(QRect(0, high - words, wide, words))
