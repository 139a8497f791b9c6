"""A chip holds 15 places of a name; the card's face shows the rest, and the clerk types it (补全姓名)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.pages.visit.visit_words import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.people.person_name import InvalidName, clean_name


class WholeNameSheet(Sheet):
    """F2 takes the name as it stands; it must begin as the chip has it.

    Signals:
        completed(str): the whole name.
    """

    completed = Signal(str)

    def __init__(self, host: QWidget, read: str) -> None:
        super().__init__(
            host,
            translate("visit", "姓名可能没读全"),
            size=(600, 0),
            primary=translate("visit", "用这个姓名"),
            primary_icon="act.readCard",
        )
        self._read = read
        self.name = TextField()
        self.name.setText(read)
        self._form = FormGrid(label_width=72)
        self._form.add_field("name", translate("visit", "姓名"), self.name, required=True)
        self._form.finished.connect(self._submit)
        text = translate("visit", "芯片里的 15 个字位写满了。请看证面，没写全的补在后面；写全了直接按 F2。")
        self.body.addWidget(TextLabel(text, "body", "secondary", wrap=True))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.primary_triggered.connect(self._submit)

    def errors(self) -> dict[str, str]:
        """What is wrong now, by field."""
        return self._form.errors()

    def _submit(self) -> None:
        self._form.clear_errors()
        try:
            name = clean_name(self.name.text())
        except InvalidName as error:
            self._refuse(text_of(error).line)
            return
        if not name.startswith(self._read):
            begins = translate("visit", "开头和芯片里的不一样。芯片里是「{read}」，请在它后面补。")
            self._refuse(begins.format(read=self._read))
            return
        self.completed.emit(name)

    def _refuse(self, line: str) -> None:
        self._form.set_error("name", line)
        self.name.setFocus()
