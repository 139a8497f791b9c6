"""Changes of a rule that begin on a later day, each with a way to give it up (已定好的改动)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel


class PlannedChanges(QWidget):
    """A line for each; takes no room while there is none.

    Signals:
        removed(date): the change of that day is not to come.
    """

    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[date, str], ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(tokens_of(self).px(4))
        self.hide()

    def set_changes(self, changes: Sequence[tuple[date, str]]) -> None:
        """Day and words of each, in order."""
        if tuple(changes) == self._shown:
            return
        self._shown = tuple(changes)
        while self._lines.count():
            widget = self._lines.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for day, words in changes:
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens_of(self).px(8))
            row.addWidget(TextLabel(words, "caption", "secondary", wrap=True), 1)
            button = KeyButton(self.tr("不改了"), kind="text")
            button.setAccessibleName(f"{button.text()} {words}")
            button.clicked.connect(lambda _checked=False, day=day: self.removed.emit(day))
            row.addWidget(button)
            self._lines.addWidget(box)
        set_shown(self, bool(changes))

    def words(self) -> tuple[str, ...]:
        """What is shown."""
        return tuple(words for _, words in self._shown)
