"""打印的纸: the sheets of a case that has its result, each with its state."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import labels
from ui.actions import ActionId, key_words
from ui.pages.case.case_words import clock_time
from ui.sheet_labels import SHEET_LOOKS, copy_words, sheet_name
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel
from window_client.services.visit_desk import CaseDesk, SheetLine


class PaperCard(Card):
    """The applicant's sheets.

    Signals:
        print_wanted: 打印或补打 was pressed.
    """

    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("打印的纸"), "act.print", padding=0, parent=parent)
        tokens = tokens_of(self)
        self.button = KeyButton(self.tr("补打"), key=key_words(ActionId.PRINT), kind="quiet", size="small")
        self.button.clicked.connect(self.print_wanted)
        self.add_right(self.button)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(tokens.px(14), tokens.px(5), tokens.px(12), tokens.px(5))
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._lines: tuple[SheetLine, ...] | None = None

    def show_sheets(self, desk: CaseDesk, *, shown: bool) -> None:
        """Show the sheets; hidden while there is none."""
        self.setVisible(shown and bool(desk.sheets))
        if desk.sheets == self._lines:
            return
        self._lines = desk.sheets
        while self._rows.count():
            old = self._rows.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in desk.sheets:
            self._rows.addWidget(self._row(line))

    def _row(self, line: SheetLine) -> QWidget:
        tokens = tokens_of(self)
        holder = QWidget(self)
        holder.setMinimumHeight(tokens.px(30))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.px(8))
        row.addWidget(TextLabel(sheet_name(line.kind), "body"))
        if line.nth > 1:
            row.addWidget(TextLabel(copy_words(line.nth), "caption", "secondary"))
        row.addWidget(TextLabel(clock_time(line.made_at), "caption", "muted"))
        row.addStretch(1)
        tone, icon = SHEET_LOOKS[line.state]
        row.addWidget(Pill(labels.words(line.state), tone, icon))
        return holder
