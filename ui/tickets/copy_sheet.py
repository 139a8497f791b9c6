"""How many pages were copied (复印几页): one digit, and Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.theme.tokens import tokens_of
from ui.tickets.care_words import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.senior.senior_steps import MOST_PAGES
from window_client.errors import WindowClientError


class CopySheet(Sheet):
    """The usual answer stands there, marked: a digit takes its place, Enter or Alt+5 once more keeps it.

    Signals:
        submitted(str): pages.
        taken_back(): nothing was copied after all; only where the step is ticked.
    """

    submitted = Signal(str)
    taken_back = Signal()

    def __init__(self, host: QWidget, pages: int | None) -> None:
        """Args:
        pages: how many the ticked step has; None where it is not ticked.
        """
        super().__init__(
            host,
            translate("senior", "免费复印"),
            size=(420, 0),
            primary=translate("senior", "记下"),
            primary_icon="act.save",
        )
        tokens = tokens_of(self)
        self.pages = TextField()
        self.pages.setText(str(pages or 1))
        self.pages.setMaxLength(len(str(MOST_PAGES)))
        self.pages.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.pages.setAccessibleName(translate("senior", "页数"))
        self.pages.setFixedWidth(tokens.px(90))
        self.pages.selectAll()
        self.pages.returnPressed.connect(self._submit)
        self.pages.textEdited.connect(lambda _text: self._say(""))
        self._error = ErrorLine()
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        line.addWidget(TextLabel(translate("senior", "复印了"), "body", "secondary"))
        line.addWidget(self.pages)
        line.addWidget(TextLabel(translate("senior", "页"), "body", "secondary"))
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        if pages is not None:
            back = KeyButton(translate("senior", "没复印"), icon="act.undo")
            back.clicked.connect(self.taken_back)
            self.footer.addWidget(back)
        self.primary_triggered.connect(self._submit)

    def handle(self, action: ActionId) -> bool:
        """Alt+5 once more says yes to what stands there."""
        if action is ActionId.ROW_5:
            self._submit()
            return True
        return False

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why; the sheet stays."""
        self._say(text_of(error).line)

    def error(self) -> str:
        """What is wrong; empty for nothing."""
        return self._error.text()

    def _say(self, words: str) -> None:
        self._error.set_text(words)
        self.pages.set_invalid(bool(words))

    def _submit(self) -> None:
        typed = self.pages.text().strip()
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= MOST_PAGES):
            words = translate("senior", "页数应是 1 到 {most} 的数字。请再看一遍。")
            self._say(words.format(most=MOST_PAGES))
            self.pages.setFocus()
            self.pages.selectAll()
            return
        self.submitted.emit(typed)
