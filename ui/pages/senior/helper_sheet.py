"""Who accompanies the person (陪办人): named once, by one digit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.error_text import text_of
from ui.pages.senior.senior_words import translate
from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import ChoiceField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.errors import WindowClientError

#: so many have a digit
_KEYED, _COLUMNS = 9, 3


class HelperSheet(Sheet):
    """The likeliest have a digit; everybody stands in the list below.

    Signals:
        chosen(str): id of the account.
    """

    chosen = Signal(str)

    def __init__(self, host: QWidget, people: Sequence[tuple[str, str]], current: str) -> None:
        """Args:
        people: id and name, the likeliest first.
        current: who accompanies now; empty for nobody.
        """
        super().__init__(
            host,
            translate("senior", "谁来陪办"),
            size=(620, 0),
            primary=translate("senior", "定下来"),
            primary_icon="senior.helper",
        )
        tokens = tokens_of(self)
        self._people = tuple(people)
        self.buttons: list[KeyButton] = []
        grid = QGridLayout()
        grid.setSpacing(tokens.px(8))
        for number, (_account, name) in enumerate(self._people[:_KEYED]):
            button = KeyButton(name, key=str(number + 1), kind="secondary")
            button.clicked.connect(lambda _on=False, number=number: self._choose(number))
            self.buttons.append(button)
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self.everybody = ChoiceField(self._people)
        self.everybody.setAccessibleName(translate("senior", "全部人员"))
        self.everybody.set_value(current)
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        line.addWidget(TextLabel(translate("senior", "全部人员"), "body", "secondary"))
        line.addWidget(self.everybody, 1)
        self._error = ErrorLine()
        self.body.addLayout(grid)
        self.body.addLayout(line)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self.set_note([translate("senior", "按数字就定")])
        self.primary_triggered.connect(self._submit)

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why; the sheet stays."""
        self._error.set_text(text_of(error).line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if not event.modifiers() and not event.isAutoRepeat() and digit.isascii() and digit.isdigit():
            if 0 < int(digit) <= len(self.buttons):
                self._choose(int(digit) - 1)
            return
        super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        account = self._people[number][0]
        self.everybody.set_value(account)
        self.chosen.emit(account)

    def _submit(self) -> None:
        account = self.everybody.value()
        if account is None:
            self._error.set_text(translate("senior", "还没选陪办人。请按数字，或从全部人员里选。"))
            self.everybody.setFocus()
            return
        self.chosen.emit(str(account))
