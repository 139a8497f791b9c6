"""The right column of the picker: the selected item for the applicant who is here (要带的材料)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.pages.picker.picker_rows import PreviewCard, PreviewPaper
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.rich_line import RichLine, Strong
from ui.widgets.text_label import TextLabel


class PreviewPane(QScrollArea):
    """Shows one card, or a line of words while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._shown: PreviewCard | None = None
        self.show_words("")

    def card(self) -> PreviewCard | None:
        """What is shown."""
        return self._shown

    def show_words(self, words: str) -> None:
        """Instead of a card: nothing is selected, or it cannot be read."""
        self._shown = None
        body, column = self._empty()
        column.addWidget(TextLabel(words, "body", "muted", wrap=True))
        column.addStretch(1)
        self.setWidget(body)

    def show_card(self, card: PreviewCard) -> None:
        """Show an item."""
        px = tokens_of(self).px
        self._shown = card
        body, column = self._empty()
        head = QHBoxLayout()
        head.setSpacing(px(8))
        name = TextLabel(card.name, "subtitle")
        name.setStyleSheet(f"font-size: {px(18)}px;")
        head.addWidget(name, 0, Qt.AlignmentFlag.AlignBottom)
        code = TextLabel(card.short_code, "caption", "muted")
        # on the base line of the larger name
        code.setContentsMargins(0, 0, 0, px(2))
        head.addWidget(code, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        column.addLayout(head)
        facts = QGridLayout()
        facts.setContentsMargins(0, px(6), 0, px(8))
        facts.setHorizontalSpacing(px(12))
        facts.setVerticalSpacing(px(3))
        facts.setColumnMinimumWidth(0, px(60))
        facts.setColumnStretch(1, 1)
        for row, fact in enumerate(card.facts):
            facts.addWidget(TextLabel(fact.label, "body", "secondary"), row, 0)
            parts = [Strong(text, "primary") if strong else text for text, strong in fact.pieces]
            facts.addWidget(RichLine(parts, step="body", ink="primary"), row, 1)
        column.addLayout(facts)
        title = QHBoxLayout()
        title.setSpacing(px(6))
        title.addWidget(TextLabel(self.tr("要带的材料"), "bodyStrong"))
        title.addWidget(TextLabel(card.for_whom, "caption", "secondary"))
        title.addStretch(1)
        column.addLayout(title)
        column.addSpacing(px(2))
        for paper in card.papers:
            icon, ink = ("st.boxTicked", "success") if paper.present else ("st.box", "secondary")
            column.addWidget(_line(icon, ink, paper))
        if card.undecided:
            asked = PreviewPaper(card.undecided, self.tr("要看问到的情况，加办后再定"))
            column.addWidget(_line("st.info", "info", asked))
        names, reasons = card.not_needed
        if names:
            column.addWidget(_line("st.none", "muted", PreviewPaper(names, reasons), quiet=True))
        column.addStretch(1)
        self.setWidget(body)
        papers = [" ".join((paper.name, paper.detail)) for paper in card.papers]
        self.setAccessibleName(card.name)
        self.setAccessibleDescription("\n".join((card.for_whom, *papers)))

    def _empty(self) -> tuple[QWidget, QVBoxLayout]:
        px = tokens_of(self).px
        body = QWidget()
        body.setObjectName("scrollContent")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(0)
        return body, column


def _line(icon: str, ink: str, paper: PreviewPaper, *, quiet: bool = False) -> QWidget:
    px = tokens_of().px
    box = QWidget()
    outer = QVBoxLayout(box)
    outer.setContentsMargins(0, px(7), 0, 0)
    outer.setSpacing(px(7))
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconLabel(icon, 18, ink), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(TextLabel(paper.name, "body", "secondary" if quiet else "primary", wrap=True))
    if paper.detail:
        words.addWidget(TextLabel(paper.detail, "caption", "secondary", wrap=True))
    row.addLayout(words, 1)
    outer.addLayout(row)
    outer.addWidget(rule())
    return box
