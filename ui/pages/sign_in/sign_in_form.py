"""Rows of a sign-in form: label, large field, and the error right under the field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import ChoiceField, PasswordField, TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel

_LABEL = 68
_HEIGHT = 40

Editor = TextField | PasswordField | ChoiceField


class LargeRows(QWidget):
    """Fields of 40 px one under the other. Unlike `FormGrid`, Enter means what the page says.

    Signals:
        entered(): Enter in anything but a line of text (those have their own ``returnPressed``).
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = tokens_of(self).px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(14))
        self._grid.setColumnStretch(1, 1)
        self._editors: dict[str, Editor] = {}
        self._errors: dict[str, ErrorLine] = {}
        self._labels: dict[str, TextLabel] = {}
        self._cells: dict[str, QWidget] = {}

    def add(self, name: str, editor: Editor) -> None:
        """One more row; its words come with `set_words`."""
        px = tokens_of(self).px
        row = len(self._editors)
        label = TextLabel("", "body", "secondary")
        label.setFixedSize(px(_LABEL), px(_HEIGHT))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(editor)
        editor.set_large(True)
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        error = ErrorLine()
        column.addWidget(editor)
        column.addWidget(error)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(cell, row, 1)
        self._editors[name], self._errors[name], self._labels[name] = editor, error, label
        self._cells[name] = cell

    def show_row(self, name: str, shown: bool) -> None:
        """Hide a row that is not asked for here, or show it again."""
        set_shown(self._labels[name], shown)
        set_shown(self._cells[name], shown)

    def add_below(self, widget: QWidget) -> None:
        """Something under the fields, in their column."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)

    def set_words(self, name: str, words: str) -> None:
        """The label of a row, also for a screen reader."""
        self._labels[name].setText(words)
        self._editors[name].setAccessibleName(words)

    def set_error(self, name: str, text: str) -> None:
        """Say under the field what is wrong and what to do; empty takes it away."""
        editor = self._editors[name]
        self._errors[name].set_text(text)
        editor.set_invalid(bool(text))
        editor.setAccessibleDescription(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(editor, QAccessible.Event.Alert))

    def errors(self) -> dict[str, str]:
        """The rows that have an error, with its words."""
        return {name: line.text() for name, line in self._errors.items() if line.text()}

    def clear_errors(self) -> None:
        """Take all errors away."""
        for name in self._errors:
            self.set_error(name, "")

    def has(self, name: str) -> bool:
        """Whether there is such a row."""
        return name in self._editors

    def focus(self, name: str) -> None:
        """Move the keyboard to a field, with its text selected."""
        editor = self._editors[name]
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, TextField):
            editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not isinstance(QApplication.focusWidget(), QLineEdit) and not event.isAutoRepeat():
            # a line edit passes its Enter on to its parents although it has acted on it
            self.entered.emit()
