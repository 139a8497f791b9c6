"""情形: questions whose usual reply is taken until the officer says otherwise."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.case.question_rows import QuestionRows
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, IconLabel
from window_client.services.visit_desk import CaseDesk


class SituationCard(Card):
    """Hidden for items that assume nothing.

    Signals:
        answered(str, object): question and reply.
    """

    answered = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self.setAccessibleName(self.tr("情形"))
        tokens = tokens_of(self)
        line = QHBoxLayout()
        line.setContentsMargins(tokens.px(13), tokens.px(7), tokens.px(12), tokens.px(7))
        line.setSpacing(tokens.px(10))
        line.addWidget(IconLabel("act.enquiryDone", 17), 0, Qt.AlignmentFlag.AlignVCenter)
        self.rows = QuestionRows()
        self.rows.answered.connect(self.answered)
        line.addWidget(self.rows, 1)
        self.body.addLayout(line)

    def show_situation(self, desk: CaseDesk, *, read_only: bool) -> None:
        """Show what was assumed, or answered instead."""
        assumed = [question for question in desk.questions if question.assumed is not None]
        self.rows.show_questions(assumed, desk.answers, read_only=read_only)
        self.setVisible(bool(assumed))
