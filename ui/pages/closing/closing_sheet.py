"""The closing sheet (日结): tickets without an outcome, reminders, books; then the seal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.closing.closing_rows import ClosingRow, ClosingShown, Reminder, translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, IconLabel
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import FactRows
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Glyph, Ink, Part, RichLine, Strong
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel

FIRST_KEY, SECOND_KEY = "Alt+1", "Alt+2"


@dataclass(frozen=True, slots=True)
class SealShown:
    """The sheet after closing.

    Attributes:
        facts: label and value of each line.
        seal: 64 hexadecimal characters.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    seal: str


class ClosingSheet(Sheet):
    """Asks first, shows the seal after.

    Signals:
        tick_changed(str, bool): a ticket is to be carried over, or not.
        all_ticked(bool): every waiting and held one.
        close_requested(): F2 before closing.
        print_requested(): F2 after it.
        export_requested(str): xlsx or pdf, after it.
    """

    tick_changed = Signal(str, bool)
    all_ticked = Signal(bool)
    close_requested = Signal()
    print_requested = Signal()
    export_requested = Signal(str)

    def __init__(self, host: QWidget, title: str) -> None:
        words = translate("closing", "日结")
        super().__init__(host, title, size=(960, 640), primary=words, primary_icon="act.lock")
        self._rows: tuple[ClosingRow, ...] = ()
        self._sealed = self._busy = False
        self._all_ticked = True
        self.table = DataTable(
            (
                Column(translate("closing", "顺延"), "tick", 56),
                Column(translate("closing", "号票"), width=76, strong=True),
                Column(translate("closing", "状态"), "pill", 104),
                Column(translate("closing", "业务"), width=88),
                Column(translate("closing", "在哪里"), "cut"),
                Column(translate("closing", "自"), width=64),
            )
        )
        self.table.setAccessibleName(translate("closing", "还没有去向的号票"))
        self.table.cell_toggled.connect(self._toggled)
        self.trouble = TextLabel("", "body", "warning", wrap=True)
        self.first, self.second = (KeyButton("", key=key, size="large") for key in (FIRST_KEY, SECOND_KEY))
        self.first.clicked.connect(self.press_first)
        self.second.clicked.connect(self.press_second)
        for button in (self.first, self.second):
            self.footer.addWidget(button)
        self.primary_triggered.connect(self._primary)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_asking())
        self._pages.addWidget(self._make_sealed())
        self.body.addWidget(self._pages, 1)
        set_shown(self.second, False)

    def show_state(self, state: ClosingShown) -> None:
        """Before closing."""
        self._rows = state.rows
        self._all_ticked = state.all_ticked
        self.set_title(state.title)
        self._fill_table(state.rows)
        self._lists.setCurrentIndex(0 if state.rows else 1)
        self._open_card.set_right(state.goes_on if state.rows else "")
        for line, reminder in zip(self._reminders, state.reminders, strict=True):
            line.set_parts(_reminder_parts(reminder))
        for line, (name, agrees, said) in zip(self._books, state.books, strict=True):
            mark = Glyph("st.ok", "success") if agrees else Glyph("st.error", "danger")
            line.set_parts([mark, f"{name} ", Strong(said, "success" if agrees else "danger")])
        missing: list[Part] = [Glyph("st.warn", "warning"), Ink(state.missing, "warning")]
        self.set_note(missing if state.missing else [state.note])
        words = translate("closing", "全不勾") if state.all_ticked else translate("closing", "全勾上")
        self.first.setText(words)
        set_shown(self.first, any(row.ticked is not None for row in state.rows))
        if self.primary is not None:
            self.primary.setEnabled(not state.missing)

    @property
    def is_sealed(self) -> bool:
        """Whether the seal is shown: the day is closed."""
        return self._sealed

    def show_trouble(self, sentence: str) -> None:
        """Why the day was not closed; empty takes it away."""
        self.trouble.setText(sentence)
        set_shown(self.trouble, bool(sentence))

    def set_busy(self, busy: bool) -> None:
        """While the day is being closed, or the report queued."""
        # the table keeps the keyboard: it is not disabled, it only takes no ticks
        self._busy = busy
        for button in (self.first, self.second, self.primary):
            if button is not None:
                button.setEnabled(not busy)

    def show_seal(self, seal: SealShown) -> None:
        """After closing."""
        self._sealed = True
        self._pages.setCurrentIndex(1)
        self.set_title(translate("closing", "日结"))
        self._headline.setText(seal.title)
        self._facts.set_rows(list(seal.facts))
        for number, line in enumerate(self._seal_lines):
            at = number * 32
            line.setText(" ".join(seal.seal[at + part : at + part + 8] for part in range(0, 32, 8)))
        self.set_note([translate("closing", "封存码印在日报上，日后核对记录链用它")])
        for button, words, icon in (
            (self.first, translate("closing", "导出 Excel"), "doc.excel"),
            (self.second, translate("closing", "导出 PDF"), "doc.material"),
        ):
            button.setText(words)
            button.set_icon_name(icon)
            button.setEnabled(True)
            set_shown(button, True)
        if self.primary is not None:
            self.primary.setText(translate("closing", "打印日报"))
            self.primary.set_icon_name("act.print")
            self.primary.setEnabled(True)
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_queued(self) -> None:
        """The report is on its way to the printer."""
        self.set_busy(False)
        if self.primary is not None:
            self.primary.setText(translate("closing", "已交打印"))
            self.primary.setEnabled(False)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_first(self) -> None:
        """Alt+1: tick all or none; after closing, Excel."""
        if not self.first.isEnabled() or self.first.isHidden():
            return
        if self._sealed:
            self.export_requested.emit("xlsx")
        else:
            self.all_ticked.emit(not self._all_ticked)

    def press_second(self) -> None:
        """Alt+2: after closing, PDF."""
        if self._sealed and self.second.isEnabled():
            self.export_requested.emit("pdf")

    def _fill_table(self, rows: Sequence[ClosingRow]) -> None:
        """The keyboard stays in its row, also when tickets came or went."""
        here = max(self.table.current_row(), 0)
        self.table.set_rows([_cells(row) for row in rows])
        if self.table.current_row() < 0 and rows:
            self.table.setCurrentIndex(self.table.model().index(min(here, len(rows) - 1), 0))

    def _primary(self) -> None:
        if self._sealed:
            self.print_requested.emit()
        else:
            self.close_requested.emit()

    def _toggled(self, row: int, _column: int) -> None:
        ticked = self._rows[row].ticked
        if ticked is not None and not self._busy:
            self.tick_changed.emit(self._rows[row].id, not ticked)

    # -- layout
    def _make_asking(self) -> QWidget:
        tokens = tokens_of(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(10))
        set_shown(self.trouble, False)
        column.addWidget(self.trouble)
        sides = QHBoxLayout()
        sides.setSpacing(tokens.px(12))
        column.addLayout(sides, 1)
        self._open_card = Card(translate("closing", "还没有去向的号票"), padding=0)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        none = EmptyState("st.ok", translate("closing", "每张号票都有去向"), framed=False)
        self._lists.addWidget(none)
        self._open_card.body.addWidget(self._lists)
        sides.addWidget(self._open_card, 1)
        right = QVBoxLayout()
        right.setSpacing(tokens.px(12))
        self._books = tuple(RichLine() for _ in range(3))
        self._reminders = tuple(RichLine() for _ in range(4))
        for title, lines in (
            (translate("closing", "账"), self._books),
            (translate("closing", "日结前看一眼"), self._reminders),
        ):
            right.addWidget(_list_card(title, lines))
        right.addStretch(1)
        sides.addLayout(right)
        return page

    def _make_sealed(self) -> QWidget:
        tokens = tokens_of(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(tokens.px(10))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._headline = TextLabel("", "title")
        self._facts = FactRows()
        self._facts.setFixedWidth(tokens.px(420))
        self._seal_lines = tuple(TextLabel("", "bodyStrong") for _ in range(2))
        column.addStretch(1)
        column.addWidget(IconLabel("st.ok", 44, "success"), 0, middle)
        column.addWidget(self._headline, 0, middle)
        column.addSpacing(tokens.px(6))
        column.addWidget(self._facts, 0, middle)
        column.addSpacing(tokens.px(6))
        column.addWidget(TextLabel(translate("closing", "封存码"), "caption", "muted"), 0, middle)
        for line in self._seal_lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line, 0, middle)
        column.addStretch(2)
        return page


def _list_card(title: str, lines: Sequence[RichLine]) -> Card:
    card = Card(title)
    card.setFixedWidth(tokens_of(card).px(272))
    for line in lines:
        card.body.addWidget(line)
    return card


def _cells(row: ClosingRow) -> list[str | bool | Cell | None]:
    look = tokens_of().ticket_state(row.look)
    tick: bool | Cell = Cell("", tone="muted") if row.ticked is None else row.ticked
    state = Cell(row.state, tone=look.tone, icon=f"ticket.{row.look}")
    return [tick, row.label, state, row.domain, row.place, row.since]


def _reminder_parts(reminder: Reminder) -> list[Part]:
    ink = "warning" if reminder.count else "muted"
    count = Strong(f"{reminder.count} {reminder.unit}", ink)
    return [Glyph(reminder.icon, ink), f"{reminder.label} ", count]
