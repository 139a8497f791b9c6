"""One waiting ticket at the guide's desk: its class, or that the person has gone (改人群)."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.pages.guide.guide_words import mark_choices, translate
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import badge_of, clock, waited_words, what_for
from ui.widgets.class_badge import ClassBadge
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Cap, RichLine
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.queue_board import QueueLine
from window_client.errors import WindowClientError

_ROWS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5)
#: as long as a remark in the officer's words may be
_LONGEST = 200


class GuideTicketSheet(Sheet):
    """Alt+1…5 or the arrows choose the class, F2 marks it.

    Signals:
        class_submitted(object): the chosen class.
        leave_requested(str), void_requested(str): with what stands in the field of the reason.
    """

    class_submitted = Signal(object)
    leave_requested = Signal(str)
    void_requested = Signal(str)

    def __init__(self, host: QWidget, line: QueueLine, now: datetime) -> None:
        ticket = line.ticket
        super().__init__(
            host,
            ticket.label,
            size=(720, 0),
            primary=translate("guide", "改人群"),
            primary_icon="act.edit",
        )
        self.ticket = ticket.id
        self.header.addWidget(ClassBadge(badge_of(ticket), 22))
        self.header.addWidget(TextLabel(what_for(line), "body", "secondary"))
        self.header.addStretch(1)
        self.person_class = Segmented(
            mark_choices(), ticket.person_class, words=translate("guide", "人群"), ticked=False
        )
        self.reason = TextField(placeholder=translate("guide", "作废要写原因，离开可不写"))
        self.reason.setMaxLength(_LONGEST)
        self.reason.setAccessibleName(translate("guide", "原因"))
        self._error = ErrorLine()
        self.person_class.value_changed.connect(lambda _value: self._error.set_text(""))
        leave = KeyButton(translate("guide", "离开"), icon="ticket.left")
        leave.clicked.connect(lambda: self.leave_requested.emit(self.reason.text().strip()))
        self.void = KeyButton(translate("guide", "作废"), icon="act.void", kind="danger")
        self.void.clicked.connect(self._void)
        self.footer.addWidget(leave)
        self.footer.addWidget(self.void)
        text = translate("guide", "{by} 前叫到・{waited}").format(
            by=clock(ticket.call_by), waited=waited_words(ticket.arrival, now)
        )
        self.set_note([text])
        self.primary_triggered.connect(lambda: self.class_submitted.emit(self.person_class.value()))
        self._assemble()

    def handle(self, action: ActionId) -> bool:
        """Alt+1…5 while the sheet is open."""
        if action not in _ROWS:
            return False
        self.person_class.set_value(mark_choices()[_ROWS.index(action)][0])
        self._error.set_text("")
        return True

    def refuse(self, error: WindowClientError) -> None:
        """The act was not taken: say why; the sheet stays."""
        self._error.set_text(text_of(error).line)

    def error(self) -> str:
        """What is wrong; empty for nothing."""
        return self._error.text()

    def _void(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._error.set_text(translate("guide", "作废要写明原因。请写一句，再按一次。"))
            self.reason.set_invalid(True)
            self.reason.setFocus()
            return
        self.void_requested.emit(reason)

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        block = QVBoxLayout()
        block.setSpacing(tokens.px(4))
        caption = translate("guide", "人群，时限从取号时算起")
        block.addWidget(RichLine([caption, Cap("Alt+1…5")], step="caption", ink="secondary"))
        block.addWidget(self.person_class)
        self.body.addLayout(block)
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        line.addWidget(TextLabel(translate("guide", "原因"), "body", "secondary"))
        line.addWidget(self.reason, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
