"""窗口与业务: a grid of windows and business, and what it would mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import labels
from ui.pages.settings.counter_drafts import CounterDraft, Finding, mode_words
from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_fields import ChoiceField, TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Glyph, RichLine
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterMode

_FIRST_DOMAIN = 2
_DOMAINS = tuple(BusinessDomain)
_ICONS = {"success": "st.ok", "warning": "st.warn", "danger": "st.error"}


class CountersPage(SectionPage):
    """Space ticks, Enter goes to name and way of calling of the row.

    Signals:
        toggled(int, object): row and BusinessDomain.
        selected(int): the row whose name and way are being set.
        name_typed(str), mode_chosen(object), add_asked().
    """

    toggled = Signal(int, object)
    selected = Signal(int)
    name_typed = Signal(str)
    mode_chosen = Signal(object)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("窗口与业务"))
        self.set_subtitle(self.tr("哪个窗口收办哪类业务"))
        self._add = KeyButton(self.tr("加一个窗口"), icon="act.addCase")
        self._add.clicked.connect(self.add_asked)
        self.head.addWidget(self._add)
        columns = [
            Column(self.tr("窗口"), width=72, strong=True),
            Column(self.tr("名称"), "cut", width=150),
            *(Column(labels.words(domain), "tick", width=96) for domain in _DOMAINS),
            Column(self.tr("今天谁在"), width=112),
            Column(self.tr("方式")),
            Column(self.tr("现在"), "pill", width=112),
        ]
        self._table = DataTable(columns, row_height=44, fit=True)
        self._table.setAccessibleName(self.tr("窗口与业务"))
        card = Card(padding=0)
        card.body.addWidget(self._table)
        self.body.addWidget(card)
        self._name = TextField()
        self._mode = ChoiceField([(mode, mode_words(mode)) for mode in CounterMode])
        self._form = FormGrid(label_width=44)
        self._form.add_field("name", self.tr("名称"), self._name)
        self._form.add_field("mode", self.tr("方式"), self._mode)
        self._row_card = Card()
        self._row_title = TextLabel("", "bodyStrong")
        self._row_card.body.addWidget(self._row_title)
        self._row_card.body.addWidget(self._form)
        self._row_card.body.addStretch(1)
        self._coverage = _Findings(self.tr("覆盖检查"))
        self._changes = _Findings(self.tr("改动预览"))
        row = QHBoxLayout()
        row.setSpacing(tokens_of(self).px(12))
        row.addWidget(self._row_card, 10)
        row.addWidget(self._coverage, 13)
        row.addWidget(self._changes, 11)
        self.body.addLayout(row)
        self._table.cell_toggled.connect(self._toggle)
        self._table.current_row_changed.connect(self.selected)
        self._table.row_opened.connect(lambda _row: self._name.setFocus(Qt.FocusReason.TabFocusReason))
        self._name.textEdited.connect(self.name_typed)
        self._mode.value_changed.connect(self.mode_chosen)
        self._form.finished.connect(self.focus_zone)

    def set_rows(self, drafts: Sequence[CounterDraft], changed: Sequence[bool]) -> None:
        """The grid; changed rows have a mark at their number."""
        self._table.set_rows([self._row(draft, mark) for draft, mark in zip(drafts, changed, strict=True)])

    def set_selected(self, row: int, draft: CounterDraft | None, *, error: str = "") -> None:
        """The window whose name and way are shown below."""
        self._row_card.setEnabled(draft is not None)
        self._row_title.setText(labels.counter_name(draft.number) if draft else "")
        if draft is not None:
            if self._name.text() != draft.name:
                self._name.setText(draft.name)
            self._mode.set_value(draft.mode)
        self._form.set_error("name", error)
        if self._table.current_row() != row and row >= 0:
            column = max(0, self._table.currentIndex().column())
            self._table.setCurrentIndex(self._table.model().index(row, column))

    def set_findings(self, coverage: Sequence[Finding], changes: Sequence[Finding]) -> None:
        """The two cards below."""
        self._coverage.set_lines(coverage)
        self._changes.set_lines(changes)

    def focus_zone(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_name(self) -> None:
        """The keyboard to the name that is wrong."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self, row: int, column: int) -> None:
        self.toggled.emit(row, _DOMAINS[column - _FIRST_DOMAIN])

    def _row(self, draft: CounterDraft, changed: bool) -> list[Cell | str | bool]:
        if draft.id is None:
            now = Cell(self.tr("还没存"), "warning", "act.edit")
        elif draft.paused:
            now = Cell(self.tr("暂停"), "warning", "act.hold")
        elif draft.is_open:
            now = Cell(self.tr("开"), "success", "st.ok")
        else:
            now = Cell(self.tr("未开"), "neutral", "st.none")
        mode = mode_words(draft.mode)
        return [
            f"{draft.label} *" if changed else draft.label,
            draft.name,
            *(domain in draft.domains for domain in _DOMAINS),
            draft.officer or self.tr("无人"),
            mode,
            now,
        ]


class _Findings(Card):
    """A title and lines with an icon each."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.body.addWidget(TextLabel(title, "bodyStrong"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(tokens_of(self).px(4))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def set_lines(self, findings: Sequence[Finding]) -> None:
        while self._lines.count():
            widget = self._lines.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in findings:
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens_of(self).px(2))
            if finding.tone in _ICONS:
                # as high as a line of words, so that the icon stands in the middle of the first
                icon = RichLine([Glyph(_ICONS[finding.tone], finding.tone)], step="body")
                row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(finding.text, "body", finding.tone, wrap=True), 1)
            self._lines.addWidget(box)
