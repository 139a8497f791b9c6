"""读卡器: where this PC's ID-card reader is, how it is, and a try with a card."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import ChoiceField, TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.pill import Pill
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel

#: in the order of the page
ROWS = {
    "none": (),
    "serial": ("reader_port", "reader_baud"),
    "network": ("reader_host", "reader_tcp_port"),
}


@dataclass(frozen=True, slots=True)
class ReaderLook:
    """How the reader is, in words with a tone."""

    words: str
    tone: str
    icon: str


class ReaderPage(SectionPage):
    """One form, and below it the try.

    Signals:
        chosen(str, object): name of the setting, and what stands in its field now.
        refresh_asked(): look for ports again.
        try_asked(): the next card is read for a try, or no more.
    """

    chosen = Signal(str, object)
    refresh_asked = Signal()
    try_asked = Signal()

    def __init__(self, speeds: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("读卡器"))
        self.set_subtitle(self.tr("只管这台电脑"))
        px = tokens_of(self).px
        refresh = KeyButton(self.tr("刷新"), icon="act.refresh")
        refresh.clicked.connect(self.refresh_asked)
        self.head.addWidget(refresh)
        kinds = [
            ("none", self.tr("没有")),
            ("serial", self.tr("串口或 USB")),
            ("network", self.tr("本所网络")),
        ]
        self.kind = Segmented(kinds, "none", words=self.tr("接在哪里"), ticked=False)
        self.port = ChoiceField()
        self.baud = ChoiceField([(speed, str(speed)) for speed in speeds])
        self.host, self.tcp_port = TextField(), TextField()
        for field in (self.host, self.tcp_port):
            field.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self._form = FormGrid(label_width=110)
        self._form.add_field("reader", self.tr("接在哪里"), self.kind)
        self._form.add_field("reader_port", self.tr("串口"), self.port)
        self._form.add_field("reader_baud", self.tr("速率"), self.baud)
        self._form.add_field("reader_host", self.tr("地址"), self.host)
        self._form.add_field("reader_tcp_port", self.tr("端口"), self.tcp_port)
        card = Card()
        line = QHBoxLayout()
        line.addWidget(self._form, 3)
        line.addStretch(2)
        card.body.addLayout(line)
        self._remark = TextLabel("", "caption", "secondary", wrap=True)
        card.body.addWidget(self._remark)
        self.body.addWidget(card)
        self._state = Pill()
        self._try = KeyButton(self.tr("测试读卡"), icon="dev.cardReader")
        self._try.clicked.connect(self.try_asked)
        self._result = TextLabel("", "body", "secondary", wrap=True)
        second = Card()
        second.body.addWidget(TextLabel(self.tr("现在怎么样"), "bodyStrong"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._state)
        row.addWidget(self._result, 1)
        row.addWidget(self._try)
        second.body.addLayout(row)
        self.body.addWidget(second)
        self.kind.value_changed.connect(lambda value: self.chosen.emit("reader", value))
        self.port.value_changed.connect(lambda value: self.chosen.emit("reader_port", value))
        self.baud.value_changed.connect(lambda value: self.chosen.emit("reader_baud", value))
        self.host.textEdited.connect(lambda text: self.chosen.emit("reader_host", text))
        self.tcp_port.textEdited.connect(lambda text: self.chosen.emit("reader_tcp_port", text))

    def set_values(self, values: dict[str, object], ports: Sequence[tuple[str, str]]) -> None:
        """Show these values, without a signal; only the rows of the kind are in sight."""
        self.kind.set_value(values["reader"])
        self.port.set_options(ports)
        self.port.set_value(values["reader_port"])
        self.baud.set_value(values["reader_baud"])
        for field, name in ((self.host, "reader_host"), (self.tcp_port, "reader_tcp_port")):
            if field.text() != str(values[name]):
                field.setText(str(values[name]))
        shown = ROWS[str(values["reader"])]
        for name in (*ROWS["serial"], *ROWS["network"]):
            self._form.set_row_visible(name, name in shown)

    def set_error(self, name: str, words: str) -> None:
        """What is wrong, at its field; the keyboard goes there."""
        self._form.set_error(name, words)
        self._form.editor(name).setFocus()

    def clear_errors(self) -> None:
        """Something was changed."""
        self._form.clear_errors()

    def errors(self) -> dict[str, str]:
        """What is wrong now, by field."""
        return self._form.errors()

    def set_remark(self, text: str) -> None:
        """The line below the form."""
        self._remark.setText(text)
        set_shown(self._remark, bool(text))

    def set_state(self, look: ReaderLook, *, can_try: bool, trying: bool) -> None:
        """How the reader in force is, and whether a card can be tried."""
        self._state.set(look.words, look.tone, look.icon)
        self._try.setEnabled(can_try)
        self._try.setText(self.tr("不试了") if trying else self.tr("测试读卡"))

    def set_result(self, text: str) -> None:
        """What came of the try."""
        self._result.setText(text)

    def result(self) -> str:
        """What is said of the try."""
        return self._result.text()

    def focus_zone(self) -> None:
        self.kind.setFocus(Qt.FocusReason.TabFocusReason)
