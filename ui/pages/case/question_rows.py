"""Situation questions (情形提问): the sentence the officer says, and the reply beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import ChoiceField, TextField
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.fact import FactKind, FactValue
from window_client.domain.catalogue.situation import Question


class QuestionRows(QWidget):
    """The questions of one group; rebuilt only when other questions come.

    Signals:
        answered(str, object): question and reply.
    """

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens_of(self).px(8))
        self._questions: tuple[Question, ...] = ()
        self._rows: dict[str, QWidget] = {}

    def show_questions(
        self, questions: Sequence[Question], answers: Mapping[str, FactValue], *, read_only: bool
    ) -> None:
        """Show these, with the replies given or assumed so far."""
        if tuple(questions) != self._questions:
            self._rebuild(tuple(questions))
        for question in self._questions:
            row = self._rows[question.key]
            value = answers.get(question.key)
            if isinstance(row, Segmented | ChoiceField):
                if row.value() != value:
                    row.set_value(value)
            elif isinstance(row, QLineEdit) and not row.hasFocus():
                row.setText("" if value is None else str(value))
            row.setEnabled(not read_only)
        self.setVisible(bool(self._questions))

    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        return next(iter(self._rows.values()), None)

    def _rebuild(self, questions: tuple[Question, ...]) -> None:
        while self._column.count():
            old = self._column.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._questions = questions
        self._rows = {}
        for question in questions:
            self._column.addWidget(self._row(question))

    def _row(self, question: Question) -> QWidget:
        tokens = tokens_of(self)
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.px(10))
        words = TextLabel(question.text, "body", "secondary", wrap=True)
        words.setToolTip(question.hint)
        line.addWidget(words, 1)
        editor = self._editor(question)
        editor.setAccessibleDescription(question.hint)
        line.addWidget(editor)
        self._rows[question.key] = editor
        return holder

    def _editor(self, question: Question) -> QWidget:
        tokens, key = tokens_of(self), question.key
        if question.kind is FactKind.NUMBER:
            field = TextField()
            field.setAccessibleName(question.text)
            field.setFixedWidth(tokens.px(88))
            field.editingFinished.connect(lambda: self._number(key, field.text()))
            return field
        if question.kind is FactKind.YES_NO:
            options: list[tuple[object, str]] = [(True, self.tr("是")), (False, self.tr("否"))]
        else:
            options = [(choice.value, choice.label) for choice in question.choices]
        if len(options) <= 2:
            pair = Segmented(options, words=question.text)
            pair.setFixedWidth(tokens.px(148))
            pair.value_changed.connect(lambda value: self.answered.emit(key, value))
            return pair
        chooser = ChoiceField(options)
        chooser.setAccessibleName(question.text)
        chooser.setFixedWidth(tokens.px(148))
        chooser.value_changed.connect(lambda value: self.answered.emit(key, value))
        return chooser

    def _number(self, key: str, text: str) -> None:
        plain = text.strip()
        if plain.isascii() and plain.isdigit() and len(plain) <= 9:
            self.answered.emit(key, int(plain))
