"""收款: what is outstanding, how it is paid, the voucher's number; a sheet's content."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import labels
from ui.theme.tokens import tokens_of
from ui.widgets.big_number import BigNumber
from ui.widgets.card import Card
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_cap import KeyCap
from ui.widgets.painted import set_shown
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.domain.cases.payment import PaymentMethod
from window_client.ids import CaseId

VOUCHER = "voucher"


@dataclass(frozen=True, slots=True)
class DueRow:
    """What one case owes.

    Attributes:
        title: what the money is for.
        detail: whose, and by when.
        amount_fen: outstanding, in fen.
        chosen: it is taken now.
    """

    case_id: CaseId
    title: str
    detail: str
    amount_fen: int
    chosen: bool = True


class PaymentView(QWidget):
    """Rows to tick, the sum, the method (1 2 3 or arrows), the voucher's number.

    Signals:
        submitted: Enter was pressed at the method or in the voucher's field.
        changed: another choice was made.
    """

    submitted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(14))
        self._nothing = EmptyState(
            "pay.fee", self.tr("没有要收的钱"), self.tr("这次来访的办件都不欠费；受理后缴的，先受理再收。")
        )
        column.addWidget(self._nothing)
        self._card = Card(self.tr("待缴"), "pay.fee", padding=0)
        self._card.setProperty("outlined", "true")
        self.list = CheckList()
        self.list.setAccessibleName(self.tr("待缴的办件"))
        self.list.toggled.connect(self._choose)
        self._card.body.addWidget(self.list)
        column.addWidget(self._card)
        self._sum = self._make_sum()
        column.addWidget(self._sum)
        self.form = FormGrid()
        self.method = Segmented([(method, labels.words(method)) for method in PaymentMethod])
        self.method.set_value(PaymentMethod.CASH)
        self.form.add_field("method", self.tr("怎么缴的"), self.method, required=True)
        self.voucher = TextField(placeholder=self.tr("财政电子票据号码，没开出来的可以后补"))
        self.voucher.setMaxLength(40)
        self.voucher.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.voucher.textEdited.connect(lambda _text: self.form.set_error(VOUCHER, ""))
        self.form.add_field(VOUCHER, self.tr("票据号"), self.voucher)
        self.form.finished.connect(self.submitted)
        self.method.installEventFilter(self)
        column.addWidget(self.form)
        column.addStretch(1)
        self._rows: tuple[DueRow, ...] = ()
        self.show_rows(())

    def _make_sum(self) -> QWidget:
        tokens = tokens_of(self)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.px(8))
        self._total = BigNumber("0.00", "figure")
        before, after = (TextLabel(words, "body", "secondary") for words in (self.tr("收"), self.tr("元")))
        for label in (before, after):
            # the words stand on the line of the big number
            label.setContentsMargins(0, 0, 0, tokens.px(5))
        line.addWidget(before, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._total)
        line.addWidget(after, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        for key, method in zip("123", PaymentMethod, strict=True):
            line.addWidget(KeyCap(key))
            line.addWidget(TextLabel(labels.words(method), "caption", "muted"))
        return holder

    def show_rows(self, rows: Sequence[DueRow]) -> None:
        """Show what is outstanding."""
        self._rows = tuple(rows)
        self.list.set_items(
            [
                CheckItem(
                    row.case_id,
                    row.title,
                    self.tr("{detail}　{yuan} 元").format(
                        detail=row.detail, yuan=labels.yuan(row.amount_fen)
                    ),
                    row.chosen,
                )
                for row in self._rows
            ]
        )
        some = bool(self._rows)
        set_shown(self._nothing, not some)
        for part in (self._card, self._sum, self.form):
            set_shown(part, some)
        self._show_total()

    def chosen(self) -> tuple[DueRow, ...]:
        """The rows that are taken now."""
        ticked = {item.id for item in self.list.items() if item.checked}
        return tuple(row for row in self._rows if row.case_id in ticked)

    def total_fen(self) -> int:
        """What is taken now, in fen."""
        return sum(row.amount_fen for row in self.chosen())

    def show_voucher_error(self, text: str) -> None:
        """What is wrong with the voucher's number; the keyboard goes there."""
        self.form.set_error(VOUCHER, text)
        if text:
            self.voucher.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_method(self, number: int) -> bool:
        """1 现金 2 刷卡 3 扫码."""
        methods = list(PaymentMethod)
        if not 1 <= number <= len(methods):
            return False
        self.method.set_value(methods[number - 1])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # text fields keep their digits; what reaches this far was typed elsewhere
        if event.text() in ("1", "2", "3") and self.choose_method(int(event.text())):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: object) -> bool:
        # Enter at the method records; the form would only go on to the voucher
        if (
            watched is self.method
            and isinstance(event, QKeyEvent)
            and event.type() is QKeyEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.submitted.emit()
                return True
            if event.text() in ("1", "2", "3"):
                return self.choose_method(int(event.text()))
        return False

    def _choose(self, _case: str, _chosen: bool) -> None:
        self._show_total()
        self.changed.emit()

    def _show_total(self) -> None:
        self._total.setText(labels.yuan(self.total_fen()))
