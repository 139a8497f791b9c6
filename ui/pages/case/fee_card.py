"""The money of a case: for what, how much, by when, paid or not (收费)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import labels
from ui.actions import ActionId, key_words
from ui.pages.case.case_words import fee_name, fee_rule
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, IconLabel
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.fee import PayWhen
from window_client.services.visit_desk import CaseDesk


class FeeCard(Card):
    """One card; its button is there when money can be taken now.

    Signals:
        payment_wanted: 收款 was pressed.
    """

    payment_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        tokens = tokens_of(self)
        self.setAccessibleName(self.tr("收费"))
        line = QHBoxLayout()
        line.setContentsMargins(tokens.px(13), tokens.px(9), tokens.px(12), tokens.px(9))
        line.setSpacing(tokens.px(10))
        line.addWidget(IconLabel("pay.fee", 17))
        self._name = CutLabel("", "body")
        self._rule = TextLabel("", "caption", "muted")
        self.pill = Pill("", "neutral", strong=True)
        self.button = KeyButton(self.tr("收款"), key=key_words(ActionId.PAYMENT), kind="quiet", size="small")
        self.button.clicked.connect(self.payment_wanted)
        words = QVBoxLayout()
        words.setSpacing(tokens.px(2))
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self.pill)
        below = QHBoxLayout()
        below.addWidget(self._rule)
        below.addStretch(1)
        below.addWidget(self.button)
        words.addLayout(top)
        words.addLayout(below)
        line.addLayout(words, 1)
        self.body.addLayout(line)

    def show_fee(self, desk: CaseDesk) -> None:
        """Show what the case owes."""
        self._name.setText(fee_name(desk))
        self._rule.setText(fee_rule(desk))
        owed = max(0, desk.due_fen - desk.paid_fen)
        if owed:
            words = self.tr("待缴 {yuan} 元").format(yuan=labels.yuan(owed))
            self.pill.set(words, "warning", "st.due")
        elif desk.due_fen:
            words = self.tr("已缴 {yuan} 元").format(yuan=labels.yuan(desk.paid_fen))
            self.pill.set(words, "success", "st.ok")
        else:
            self.pill.set(self.tr("免费"), "neutral")
        self.button.setVisible(can_pay(desk))

    def focus_fee(self) -> None:
        """Alt+G: to the button, where there is something to take."""
        if self.button.isVisible():
            self.button.setFocus(Qt.FocusReason.ShortcutFocusReason)


def can_pay(desk: CaseDesk) -> bool:
    """Whether money can be taken now: after acceptance, or before where the item asks for it first."""
    owed = desk.due_fen - desk.paid_fen
    return owed > 0 and (desk.card.number is not None or desk.pay_when is PayWhen.BEFORE)
