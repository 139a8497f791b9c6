"""The head of the detail card: item, step, whose, when it was saved, 录入视图."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import labels
from ui.actions import ActionId, key_words
from ui.labels import CASE_LOOKS
from ui.pages.case.case_state import CaseShown
from ui.pages.case.case_words import clock_time
from ui.theme.tokens import tokens_of
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Pill
from ui.widgets.rich_line import Glyph, Ink, RichLine
from ui.widgets.text_label import TextLabel
from window_client.services.visit_desk import CaseCard, CaseStep


def case_look(card: CaseCard) -> str:
    """Theme key of a case's pill: a draft shows how far it is."""
    return card.step.value if card.step in (CaseStep.MISSING, CaseStep.READY) else CASE_LOOKS[card.state]


class CaseHead(QFrame):
    """50 px high.

    Signals:
        entry_view_wanted: the button was pressed.
    """

    entry_view_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(49))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(16), 0, tokens.px(16), 0)
        row.setSpacing(tokens.px(10))
        self._name = TextLabel("", "subtitle", strong=True)
        self._pill = Pill()
        self._whose = CutLabel("", "caption", "muted")
        self.saved = RichLine(step="caption", ink="muted")
        self.button = KeyButton(self.tr("录入视图"), key=key_words(ActionId.ENTRY_VIEW), icon="act.entryView")
        self.button.clicked.connect(self.entry_view_wanted)
        row.addWidget(self._name)
        row.addWidget(self._pill)
        row.addWidget(self._whose, 1)
        row.addWidget(self.saved)
        row.addWidget(self.button)

    def show_case(self, shown: CaseShown) -> None:
        """Show the case's name and how far it is."""
        desk = shown.desk
        card = desk.card
        self._name.setText(card.name)
        self._pill.show_case(case_look(card))
        who = desk.applicant.name if desk.applicant else ""
        where = f"{labels.words(card.domain)} {card.short_code}"
        self._whose.setText("・".join(part for part in (who, where) if part))

    def show_saving(self, shown: CaseShown, *, unsaved: bool) -> None:
        """已保存 09:08, or that it is being saved; nothing for a case that has its result."""
        if shown.desk.card.step is CaseStep.SETTLED:
            self.saved.set_parts([])
        elif unsaved:
            self.saved.set_parts([Ink(self.tr("正在保存"), "muted")])
        elif shown.desk.saved_at is not None:
            at = clock_time(shown.desk.saved_at)
            self.saved.set_parts([Glyph("st.tick", "secondary"), self.tr("已保存 {time}").format(time=at)])
        else:
            self.saved.set_parts([])

    def show_entry_button(self, *, shown: bool) -> None:
        """The button is away while the 录入视图 is open, and for items without one."""
        self.button.setVisible(shown)
        self.saved.setVisible(shown)
