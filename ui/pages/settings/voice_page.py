"""叫号声音: what speaks in the hall, and the recorder for the station's own voice."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.pages.settings.clip_card import ClipCard
from ui.pages.settings.settings_section import SectionPage
from ui.pages.settings.voice_rows import ClipRow
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.data_table import Column, DataTable
from ui.widgets.form_fields import TickBox
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Part, RichLine
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.settings import Settings

#: head and ten rows: what the smallest window has room for
_TABLE_HEIGHT = 32 + 10 * 36 + 2
_CARD_WIDTH = 320


class VoicePage(SectionPage):
    """The list is walked by arrows; Enter records and stops, Space plays, Del gives a clip up.

    Signals:
        shown(), hidden(): it came into sight, it went out of sight.
        chosen(str, object): the name of a setting and its new value.
        test_asked(): 试叫一号.
        record_asked(str), play_asked(str), delete_asked(str): about the piece with this name.
        import_asked(), export_asked(): a file is to be chosen.
        refresh_asked(): look again for voice and devices.
    """

    shown = Signal()
    hidden = Signal()
    chosen = Signal(str, object)
    test_asked = Signal()
    record_asked = Signal(str)
    play_asked = Signal(str)
    delete_asked = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    refresh_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("叫号声音"))
        self.set_subtitle(self.tr("显示叫号屏的电脑出声，在那台上设"))
        self._rows: tuple[ClipRow, ...] = ()
        self._make_head()
        self.body.addWidget(self._make_voice())
        columns = [
            Column(self.tr("念什么"), width=150, strong=True),
            Column(self.tr("用在哪里")),
            Column(self.tr("状态"), "pill", width=130),
            Column(self.tr("长短"), "number", width=80),
        ]
        px = tokens_of(self).px
        self._table = DataTable(columns)
        self._table.setAccessibleName(self.tr("要录的话"))
        self._table.setFixedHeight(px(_TABLE_HEIGHT))
        self._table.installEventFilter(self)
        listing = Card(padding=0)
        listing.body.addWidget(self._table)
        self._clip = ClipCard()
        self._clip.setFixedWidth(px(_CARD_WIDTH))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(listing, 1)
        line.addWidget(self._clip)
        self.body.addLayout(line)
        self._connect()

    # -- what speaks
    def set_voice(self, parts: Sequence[Part]) -> None:
        """Who speaks now."""
        self._voice.set_parts(parts)

    def set_device(self, parts: Sequence[Part]) -> None:
        """Through what."""
        self._device.set_parts(parts)

    def set_settings(self, settings: Settings) -> None:
        """Show these values, without a signal."""
        self._on.blockSignals(True)
        self._on.setChecked(settings.voice_on)
        self._on.blockSignals(False)
        self._volume.set_value(settings.voice_volume)
        self._rate.set_value(settings.voice_rate)

    def set_test(self, words: str, *, ready: bool) -> None:
        """The button 试叫一号, or what stops it."""
        self._test.setText(words)
        self._test.setEnabled(ready)

    # -- the recorder
    def set_rows(self, rows: Sequence[ClipRow]) -> None:
        """Every piece with its state; the row of the keyboard stays."""
        at = max(0, self._table.current_row())
        self._rows = tuple(rows)
        self._table.set_rows([[row.words, row.purpose, row.state, row.length] for row in rows])
        self._table.setCurrentIndex(self._table.model().index(min(at, len(rows) - 1), 0))
        self._show_row()

    def row(self) -> ClipRow | None:
        """The piece that the keyboard is at."""
        at = self._table.current_row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def go_to(self, piece: str) -> None:
        """The keyboard to another piece."""
        for at, row in enumerate(self._rows):
            if row.piece == piece:
                self._table.setCurrentIndex(self._table.model().index(at, 0))

    def set_exportable(self, exportable: bool) -> None:
        """Whether there is something to carry away."""
        self._export.setEnabled(exportable)

    @property
    def clip(self) -> ClipCard:
        """The card beside the list."""
        return self._clip

    def focus_zone(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    # -- Qt
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            asked = {Qt.Key.Key_Space: self.play_asked, Qt.Key.Key_Delete: self.delete_asked}.get(
                Qt.Key(event.key())
            )
            row = self.row()
            if asked is not None and row is not None and not event.modifiers() and not event.isAutoRepeat():
                asked.emit(row.piece)
                return True
        return super().eventFilter(watched, event)

    # -- the rest
    def _make_head(self) -> None:
        self._import = KeyButton(self.tr("导入"), icon="st.folder")
        self._import.setAccessibleName(self.tr("导入声音包"))
        self._export = KeyButton(self.tr("导出"), icon="act.export")
        self._export.setAccessibleName(self.tr("导出声音包"))
        self._refresh = KeyButton(self.tr("刷新"), icon="act.refresh")
        for button in (self._refresh, self._import, self._export):
            self.head.addWidget(button)

    def _make_voice(self) -> Card:
        px = tokens_of(self).px
        self._voice = RichLine(step="body", ink="primary")
        self._device = RichLine(step="body", ink="primary")
        self._on = TickBox(self.tr("叫号时出声"))
        self._volume = Segmented(
            [(40, self.tr("小")), (60, self.tr("中")), (80, self.tr("大")), (100, self.tr("最大"))],
            words=self.tr("音量"),
        )
        self._rate = Segmented(
            [(110, self.tr("慢")), (140, self.tr("正常")), (180, self.tr("快"))],
            words=self.tr("合成语速"),
        )
        self._test = KeyButton(self.tr("试叫一号"), icon="act.readAloud")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for row, (words, line) in enumerate(
            ((self.tr("现在用"), self._voice), (self.tr("喇叭"), self._device))
        ):
            grid.addWidget(TextLabel(words, "body", "secondary"), row, 0)
            grid.addWidget(line, row, 1)
        choices = QHBoxLayout()
        choices.setSpacing(px(12))
        choices.addWidget(self._on)
        for words, field in ((self.tr("音量"), self._volume), (self.tr("合成语速"), self._rate)):
            choices.addSpacing(px(8))
            choices.addWidget(TextLabel(words, "body", "secondary"))
            choices.addWidget(field)
        choices.addStretch(1)
        choices.addWidget(self._test)
        card = Card()
        card.body.addLayout(grid)
        card.body.addLayout(choices)
        return card

    def _connect(self) -> None:
        self._on.toggled.connect(lambda on: self.chosen.emit("voice_on", on))
        self._volume.value_changed.connect(lambda value: self.chosen.emit("voice_volume", value))
        self._rate.value_changed.connect(lambda value: self.chosen.emit("voice_rate", value))
        self._test.clicked.connect(self.test_asked)
        self._import.clicked.connect(self.import_asked)
        self._export.clicked.connect(self.export_asked)
        self._refresh.clicked.connect(self.refresh_asked)
        self._table.current_row_changed.connect(lambda _row: self._show_row())
        self._table.row_opened.connect(lambda _row: self._ask(self.record_asked))
        self._clip.record_pressed.connect(lambda: self._ask(self.record_asked))
        self._clip.play_pressed.connect(lambda: self._ask(self.play_asked))
        self._clip.delete_pressed.connect(lambda: self._ask(self.delete_asked))

    def _ask(self, signal: object) -> None:
        row = self.row()
        if row is not None:
            signal.emit(row.piece)  # type: ignore[attr-defined]

    def _show_row(self) -> None:
        row = self.row()
        if row is not None:
            self._clip.set_row(row)
