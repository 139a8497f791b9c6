"""打印机: which printer of this PC takes which paper, how it is, and what came out today."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.fact_rows import FactRows
from ui.widgets.form_fields import ChoiceField
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel

PAPERS = ("slip", "a4")


@dataclass(frozen=True, slots=True)
class Look:
    """How a printer is, in words with a tone."""

    words: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """One printer of the system."""

    name: str
    description: str
    used_for: str
    look: Look


class PrintersPage(SectionPage):
    """Two rows to choose in, and the list of what the system offers.

    Signals:
        chosen(str, str): paper (slip, a4) and the printer's name, empty for none.
        test_asked(str): a test page on this paper.
        refresh_asked(): ask the print service again.
    """

    chosen = Signal(str, str)
    test_asked = Signal(str)
    refresh_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("打印机"))
        px = tokens_of(self).px
        self._refresh = KeyButton(self.tr("刷新"), icon="act.refresh")
        self._refresh.clicked.connect(self.refresh_asked)
        self.head.addWidget(self._refresh)
        self._choices: dict[str, ChoiceField] = {}
        self._pills: dict[str, Pill] = {}
        self._tests: dict[str, KeyButton] = {}
        card = Card()
        card.body.addWidget(TextLabel(self.tr("这台电脑怎么打"), "bodyStrong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(3, 1)
        words = {"slip": self.tr("小票（80 mm 热敏）"), "a4": self.tr("A4（回执、日报）")}
        for row, paper in enumerate(PAPERS):
            self._add_paper(grid, row, paper, words[paper])
        card.body.addLayout(grid)
        self._remark = TextLabel("", "caption", "secondary", wrap=True)
        card.body.addWidget(self._remark)
        self.body.addWidget(card)
        columns = [
            Column(self.tr("系统里的打印机"), "cut", width=230, strong=True),
            Column(self.tr("说明"), "cut"),
            Column(self.tr("本机用来打"), width=130),
            Column(self.tr("状态"), "pill", width=130),
        ]
        self._table = DataTable(columns, row_height=40, fit=True)
        self._table.setAccessibleName(self.tr("系统里的打印机"))
        listing = Card(padding=0)
        listing.body.addWidget(self._table)
        self._nothing = TextLabel("", "body", "secondary", wrap=True)
        self._nothing.setContentsMargins(px(14), px(12), px(14), px(12))
        listing.body.addWidget(self._nothing)
        listing.body.addStretch(1)
        self._today = FactRows()
        today = Card()
        today.setFixedWidth(px(260))
        today.body.addWidget(TextLabel(self.tr("今天打印"), "bodyStrong"))
        today.body.addWidget(self._today)
        today.body.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(listing, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(today, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def set_choices(self, paper: str, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """The printers that a paper may go to."""
        field = self._choices[paper]
        field.set_options(options)
        field.set_value(chosen)

    def set_look(self, paper: str, look: Look | None) -> None:
        """How the chosen printer is; None while nobody knows."""
        pill = self._pills[paper]
        if look is not None:
            pill.set(look.words, look.tone, look.icon)
        set_shown(pill, look is not None)

    def set_test(self, paper: str, ready: bool) -> None:
        """Whether a test page can be printed now."""
        self._tests[paper].setEnabled(ready)

    def set_remark(self, text: str) -> None:
        """The line below the two rows."""
        self._remark.setText(text)
        set_shown(self._remark, bool(text))

    def set_printers(self, rows: Sequence[PrinterRow], nothing: str) -> None:
        """What the system offers; ``nothing`` says why the list is empty."""
        self._table.set_rows(
            [
                [row.name, row.description, row.used_for, Cell(row.look.words, row.look.tone, row.look.icon)]
                for row in rows
            ]
        )
        set_shown(self._table, bool(rows))
        self._nothing.setText(nothing)
        set_shown(self._nothing, not rows)

    def set_today(self, figures: Sequence[tuple[str, str]]) -> None:
        """Sheets of today by kind."""
        self._today.set_rows(list(figures))

    def choice(self, paper: str) -> str:
        """What is chosen in sight."""
        return str(self._choices[paper].value() or "")

    def focus_zone(self) -> None:
        self._choices["slip"].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_paper(self, grid: QGridLayout, row: int, paper: str, words: str) -> None:
        px = tokens_of(self).px
        label = TextLabel(words, "body", "secondary")
        choice = ChoiceField()
        choice.setFixedWidth(px(300))
        choice.setAccessibleName(words)
        label.setBuddy(choice)
        pill = Pill()
        test = KeyButton(self.tr("打印测试页"), icon="act.print")
        test.setAccessibleName(f"{test.text()} {words}")
        choice.value_changed.connect(lambda value: self.chosen.emit(paper, str(value or "")))
        test.clicked.connect(lambda: self.test_asked.emit(paper))
        grid.addWidget(label, row, 0)
        grid.addWidget(choice, row, 1)
        grid.addWidget(pill, row, 2)
        grid.addWidget(test, row, 4)
        self._choices[paper], self._pills[paper], self._tests[paper] = choice, pill, test
