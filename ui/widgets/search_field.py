"""A field over a list: what is typed searches, the arrows walk the list, and the keyboard stays here."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.widgets.text_field import TextField

_PAGE = 8
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class SearchField(TextField):
    """A text field that moves the current row of a list or table with the arrow keys."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self._walked: QAbstractItemView | None = None

    def walk(self, view: QAbstractItemView) -> None:
        """The list whose rows the arrows move through."""
        self._walked = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        view = self._walked
        if not step or view is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        model, here = view.model(), view.currentIndex()
        rows = model.rowCount(QModelIndex()) if model is not None else 0
        if rows:
            row = min(max(here.row() + step, 0), rows - 1)
            view.setCurrentIndex(model.index(row, max(here.column(), 0)))
