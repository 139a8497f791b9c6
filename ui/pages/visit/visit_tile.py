"""What the tiles of the visit column have in common: how they are chosen and walked over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget


class VisitTile(QFrame):
    """A tile for one thing; click, Enter or Space selects it, arrows go to the one above or below.

    Signals:
        chosen(str): the thing's id.
        stepped(int): the keyboard wants the one above (-1) or below (1).
    """

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self, thing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("outlined", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._thing = thing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.chosen.emit(self._thing)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._thing)
