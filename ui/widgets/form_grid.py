"""A form (表单): labels in a column of 92 px at the right edge, fields, and errors under their field."""

from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tokens import tokens_of
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Glyph, Ink, RichLine
from ui.widgets.text_field import TextField
from ui.widgets.text_label import TextLabel

Editor = TypeVar("Editor", bound=QWidget)

#: between two rows, px, and where they stand closer
_BETWEEN, _DENSE = 8, 4


@runtime_checkable
class _CanBeInvalid(Protocol):
    def set_invalid(self, invalid: bool) -> None: ...


class ErrorLine(QWidget):
    """An icon and one or two short sentences in red; takes no room while there is no error."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._mark = RichLine([Glyph("st.wrong", "danger")], step="caption")
        self._words = TextLabel("", "caption", "danger", wrap=True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_text(self, text: str) -> None:
        """Show the sentence, or nothing."""
        self._words.setText(text)
        set_shown(self, bool(text))

    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()


class _Row:
    """What belongs to one field."""

    def __init__(
        self, label: RichLine, words: str, editor: QWidget, error: ErrorLine, cell: QWidget, holder: QWidget
    ) -> None:
        self.label, self.words, self.editor, self.error = label, words, editor, error
        self.cell, self.holder = cell, holder
        self.required = False

    def set_required(self, required: bool) -> None:
        self.required = required
        self.label.set_parts([self.words, Ink("*", "required")] if required else [self.words])


class FormGrid(QWidget):
    """Fields one under the other in reading order; Enter moves to the next, from the last sends ``finished``.

    Args:
        label_width: width of the label column in design px.
    """

    finished = Signal()

    def __init__(self, *, label_width: int = 92, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(_BETWEEN)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, _Row] = {}
        self._next = 0

    def set_dense(self, dense: bool) -> None:
        """Rows stand closer where something else needs the height."""
        self._grid.setVerticalSpacing(_DENSE if dense else _BETWEEN)

    def add_section(self, title: str) -> QWidget:
        """A heading with a blue bar (申请信息)."""
        tokens = tokens_of(self)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0 if self._next == 0 else tokens.px(4), 0, tokens.px(2))
        row.setSpacing(tokens.px(10))
        bar = QFrame(box)
        bar.setObjectName("sectionBar")
        bar.setFixedSize(tokens.px(3), tokens.px(22))
        row.addWidget(bar)
        row.addWidget(TextLabel(title, "body", "secondary", strong=True))
        row.addStretch(1)
        self._grid.addWidget(box, self._next, 0, 1, 2)
        self._next += 1
        return box

    def add_field(self, name: str, label: str, editor: Editor, *, required: bool = False) -> Editor:
        """Add a field under the last one and return it.

        Args:
            name: by which the field is called in this form.
            label: words at the left.
            editor: any widget; those of ``form_fields`` also show their error by a red edge.
            required: show the star.

        Raises:
            ValueError: the form has a field of that name.
        """
        if name in self._rows:
            raise ValueError(f"the form already has a field {name!r}")
        tokens = tokens_of(self)
        words = RichLine(step="body", ink="secondary")
        holder = QWidget(self)
        holder.setFixedWidth(tokens.px(self._label_width))
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(words)
        holder.setFixedHeight(tokens.size.control_height)
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(4))
        error = ErrorLine()
        column.addWidget(editor)
        column.addWidget(error)
        self._grid.addWidget(holder, self._next, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(cell, self._next, 1)
        row = _Row(words, label, editor, error, cell, holder)
        row.set_required(required)
        self._rows[name] = row
        self._next += 1
        if not editor.accessibleName() or hasattr(editor, "set_words"):
            getattr(editor, "set_words", editor.setAccessibleName)(label)
        if isinstance(editor, QLineEdit):
            editor.returnPressed.connect(lambda: self._go_on_from(editor))
        else:
            editor.installEventFilter(self)
        before = list(self._rows.values())
        if len(before) > 1:
            previous = before[-2].editor
            last = previous.last_stop() if isinstance(previous, TextField) else previous
            QWidget.setTabOrder(last, editor)
            if isinstance(editor, TextField) and editor.last_stop() is not editor:
                QWidget.setTabOrder(editor, editor.last_stop())
        return editor

    def editor(self, name: str) -> QWidget:
        """The editor of a field.

        Raises:
            KeyError: no such field.
        """
        return self._rows[name].editor

    def names(self) -> tuple[str, ...]:
        """The names of the fields in reading order."""
        return tuple(self._rows)

    def set_error(self, name: str, text: str) -> None:
        """Say under a field what is wrong and what to do; empty takes it away. The focus stays."""
        row = self._rows[name]
        changed = row.error.text() != text
        row.error.set_text(text)
        if isinstance(row.editor, _CanBeInvalid):
            row.editor.set_invalid(bool(text))
        row.editor.setAccessibleDescription(text)
        if text and changed:
            QAccessible.updateAccessibility(QAccessibleEvent(row.editor, QAccessible.Event.Alert))

    def clear_errors(self) -> None:
        """Take all errors away."""
        for name in self._rows:
            self.set_error(name, "")

    def errors(self) -> dict[str, str]:
        """The fields that have an error, with its words."""
        return {name: row.error.text() for name, row in self._rows.items() if row.error.text()}

    def focus_first_error(self) -> bool:
        """Move the keyboard to the first field with an error; false when there is none."""
        for name in self.errors():
            self._rows[name].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def set_required(self, name: str, required: bool) -> None:
        """Show or take away the star."""
        self._rows[name].set_required(required)

    def set_row_visible(self, name: str, visible: bool) -> None:
        """Show or hide a field with its label and error."""
        row = self._rows[name]
        set_shown(row.cell, visible)
        set_shown(row.holder, visible)

    def remove_all(self) -> None:
        """Empty the form."""
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows.clear()
        self._next = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and not isinstance(watched, QPlainTextEdit)
            and isinstance(watched, QWidget)
        ):
            self._go_on_from(watched)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A line edit passes its Enter on to its parents; a sheet around the form must not act on it too.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
            super().keyPressEvent(event)

    def _go_on_from(self, editor: QWidget) -> None:
        editors = [row.editor for row in self._rows.values()]
        after = editors[editors.index(editor) + 1 :] if editor in editors else []
        for candidate in after:
            usable = candidate.isVisibleTo(self) and candidate.isEnabled()
            typed = not (isinstance(candidate, QLineEdit) and candidate.isReadOnly())
            if usable and typed and candidate.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                candidate.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.finished.emit()
