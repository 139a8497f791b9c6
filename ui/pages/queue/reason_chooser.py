"""A reason: one of a few common ones by digit, or a sentence of one's own (原因)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel

#: as long as a remark in the officer's words may be
LONGEST = 200


class ReasonChooser(QWidget):
    """Two columns of buttons with digits, and a field below; what is in the field counts.

    Signals:
        submitted(): Enter in the field.
    """

    submitted = Signal()

    def __init__(
        self, reasons: Sequence[str], parent: QWidget | None = None, *, label_width: int = 0
    ) -> None:
        """Args:
        label_width: of the column of labels of a form above it, px; 0 for as wide as the word.
        """
        super().__init__(parent)
        tokens = tokens_of(self)
        self._buttons: list[KeyButton] = []
        self.field = TextField(placeholder=translate("queue", "选一条，或写一句"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(8))
        row = QHBoxLayout()
        for number, reason in enumerate(reasons):
            if number % 2 == 0:
                row = QHBoxLayout()
                row.setSpacing(tokens.px(8))
                column.addLayout(row)
            button = KeyButton(reason, key=str(number + 1))
            button.clicked.connect(lambda _checked=False, text=reason: self.field.setText(text))
            self._buttons.append(button)
            row.addWidget(button, 1)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(translate("queue", "原因"))
        self.field.returnPressed.connect(self.submitted)
        self.field.textChanged.connect(lambda _text: self.show_error(""))
        self._error = ErrorLine()
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        label = TextLabel(translate("queue", "原因"), "body", "secondary")
        if label_width:
            label.setFixedWidth(tokens.px(label_width))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label)
        line.addWidget(self.field, 1)
        column.addLayout(line)
        column.addWidget(self._error)

    def reason(self) -> str:
        """The reason; empty if there is none."""
        return self.field.text().strip()

    def press_digit(self, digit: str) -> bool:
        """Choose by digit, from wherever in the sheet it comes; False if there is no such reason."""
        if not digit.isdigit() or not 1 <= int(digit) <= len(self._buttons):
            return False
        self._buttons[int(digit) - 1].click()
        return True

    def first(self) -> QWidget:
        """What gets the keyboard when the sheet opens: a digit there is a choice."""
        return self._buttons[0]

    def show_error(self, text: str) -> None:
        """What is wrong, below the field."""
        self._error.set_text(text)
        self.field.set_invalid(bool(text))
