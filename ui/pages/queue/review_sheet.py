"""What auxiliaries submitted and a sworn officer decides (待民警审核)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.pages.queue.case_list_sheet import CaseListSheet
from ui.tickets.queue_words import translate
from ui.widgets.form_fields import PasswordField, TextField
from ui.widgets.key_button import KeyButton
from window_client.errors import InvalidInput, WindowClientError
from window_client.services.visit_desk import CaseCard


class ReviewSheet(CaseListSheet):
    """F2 approves the case that the keyboard is on; sending it back needs a reason.

    At an auxiliary's counter the sworn officer gives badge and password here, for each decision.

    Signals:
        approve_requested(str, str, str): case id, badge, password; both empty where who signed in decides.
        return_requested(str, str, str, str): case id, reason, badge, password.
    """

    approve_requested = Signal(str, str, str)
    return_requested = Signal(str, str, str, str)

    def __init__(self, host: QWidget, cases: Sequence[CaseCard], *, decides: bool) -> None:
        super().__init__(
            host,
            translate("queue", "待民警审核"),
            height=588,
            primary=translate("queue", "审核通过"),
            primary_icon="act.review",
            left=translate("queue", "还有 {count} 件"),
            nothing=translate("queue", "都审完了"),
        )
        self._decides = decides
        self.reason = TextField(placeholder=translate("queue", "退回时写明差什么"))
        self.badge = TextField()
        self.password = PasswordField()
        self._form.add_field("reason", translate("queue", "退回原因"), self.reason)
        if not decides:
            self._form.add_field("badge", translate("queue", "民警工号"), self.badge, required=True)
            self._form.add_field("password", translate("queue", "民警密码"), self.password, required=True)
        self._send_back = KeyButton(translate("queue", "退回"), icon="case.returned")
        self._send_back.clicked.connect(self._return)
        self.footer.addWidget(self._send_back)
        self._compose()
        self.primary_triggered.connect(self._approve)
        self.set_cases(cases)

    def set_cases(self, cases: Sequence[CaseCard]) -> None:
        """What still waits for a decision."""
        super().set_cases(cases)
        self._send_back.setEnabled(bool(self._cases))

    def decided(self) -> None:
        """The decision was taken; the next officer's password is typed anew."""
        self.reason.clear()
        self.password.clear()
        self._form.clear_errors()

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at the field."""
        self.password.clear()
        at_reason = self._decides or isinstance(error, InvalidInput)
        name = "reason" if at_reason else "password"
        self._form.set_error(name, text_of(error).line)
        self._form.editor(name).setFocus()

    def _approve(self) -> None:
        case = self._case()
        if case is not None and self._signed():
            self.approve_requested.emit(case.id, *self._who())

    def _return(self) -> None:
        case = self._case()
        if case is None or not self._signed():
            return
        reason = self.reason.text().strip()
        if not reason:
            self._form.set_error("reason", translate("queue", "退回要写明原因。请写一句差什么。"))
            self.reason.setFocus()
            return
        self.return_requested.emit(case.id, reason, *self._who())

    def _who(self) -> tuple[str, str]:
        return ("", "") if self._decides else (self.badge.text().strip(), self.password.text())

    def _signed(self) -> bool:
        self._form.clear_errors()
        if self._decides:
            return True
        if not self.badge.text().strip():
            self._form.set_error("badge", translate("queue", "还没填工号。请民警填自己的工号。"))
        if not self.password.text():
            self._form.set_error("password", translate("queue", "还没填密码。请民警填自己的密码。"))
        return not self._form.focus_first_error()
