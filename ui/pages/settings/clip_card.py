"""The card of the recorder: what is to be said now, how loud it is, and the keys for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.settings.voice_rows import ClipRow
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.fact_rows import FactRows
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.progress_box import ProgressLine
from ui.widgets.text_label import TextLabel


class ClipCard(Card):
    """Follows the row of the list.

    Signals:
        record_pressed(), play_pressed(), delete_pressed(): the buttons.
    """

    record_pressed = Signal()
    play_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        px = tokens_of(self).px
        self._row: ClipRow | None = None
        self._recording = False
        self._microphone = ""
        self._editable = True
        self._hint = TextLabel("", "caption", "secondary", wrap=True)
        self._words = TextLabel("", "figure")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._meter = ProgressLine()
        self._meter.setAccessibleName(self.tr("录音音量"))
        self._error = ErrorLine()
        self._record = KeyButton(self.tr("停止并存下"), key="Enter", kind="soft")
        self._play = KeyButton(self.tr("试听"), key=self.tr("空格"), icon="act.readAloud")
        self._delete = KeyButton(self.tr("删掉"), key="Del", icon="act.delete")
        self._facts = FactRows(row_height=26)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self._play, 1)
        buttons.addWidget(self._delete, 1)
        self.body.addWidget(self._hint)
        self.body.addSpacing(px(4))
        self.body.addWidget(self._words)
        self.body.addSpacing(px(4))
        self.body.addWidget(self._meter)
        self.body.addWidget(self._record)
        self.body.addLayout(buttons)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self.body.addWidget(self._facts)
        self._record.clicked.connect(self.record_pressed)
        self._play.clicked.connect(self.play_pressed)
        self._delete.clicked.connect(self.delete_pressed)
        self._show()

    def set_row(self, row: ClipRow) -> None:
        """Another piece."""
        self._row = row
        self._words.setText(row.words)
        self._show()

    def set_recording(self, recording: bool) -> None:
        """Whether the microphone is open."""
        self._recording = recording
        self.set_level(0.0)
        self._show()

    def set_level(self, level: float) -> None:
        """How loud it is now, 0 to 1."""
        self._meter.set_share(level)
        self._meter.setAccessibleName(self.tr("录音音量"))

    def set_microphone(self, name: str) -> None:
        """The microphone in use, empty for none."""
        self._microphone = name
        self._show()

    def set_editable(self, editable: bool) -> None:
        """Whether the clips lie on this PC and may be changed."""
        self._editable = editable
        self._show()

    def set_error(self, sentence: str) -> None:
        """What is wrong with the recording that was just made, or with the clip."""
        self._error.set_text(sentence)

    def set_counts(self, needed: str, further: str) -> None:
        """12 / 22, 3 / 54."""
        self._facts.set_rows([(self.tr("必录"), needed), (self.tr("可选"), further)])

    def hint(self) -> str:
        """The sentence above the words."""
        return self._hint.text()

    def can_record(self) -> bool:
        """Whether 录音 does something now."""
        return self._record.isEnabled()

    def _show(self) -> None:
        row = self._row
        there = row is not None and row.there and not self._recording
        self._record.setEnabled(row is not None and self._editable and bool(self._microphone))
        self._play.setEnabled(there)
        self._delete.setEnabled(there and self._editable)
        if self._recording:
            self._record.setText(self.tr("停止并存下"))
            self._hint.setText(self.tr("正在录。念完停一下会自动停，也可按 Enter。"))
        else:
            self._record.setText(self.tr("重录") if there else self.tr("录音"))
            self._hint.setText(self._still())

    def _still(self) -> str:
        if not self._editable:
            return self.tr("现在用的是设置文件里指定的声音包，不在这里改。")
        if not self._microphone:
            return self.tr("没有接麦克风，插上后自动认出。也可以导入别处录好的声音包。")
        return self.tr("麦克风：{name}。按 Enter，停一下再念：").format(name=self._microphone)
