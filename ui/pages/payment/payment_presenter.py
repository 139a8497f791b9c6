"""收款 (Ctrl+M): records what was paid for the cases of a visit."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui import labels
from ui.actions import ActionId
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.pages.payment.payment_view import DueRow, PaymentView
from ui.widgets.sheet import Sheet
from window_client.domain.cases.payment import PaymentInvalid, PaymentMethod
from window_client.domain.catalogue.fee import PayWhen
from window_client.errors import WorldFault
from window_client.ids import CaseId, CommandId, TicketId
from window_client.services.visit_desk import CaseCard


@dataclass(frozen=True, slots=True)
class _Order:
    """One press of F2: what is to be recorded, with a command id for each case."""

    rows: tuple[DueRow, ...]
    method: PaymentMethod
    voucher: str
    commands: dict[CaseId, CommandId]


class PaymentPresenter(QObject):
    """Opens the sheet and records.

    Signals:
        recorded(int): so many fen were taken.
    """

    recorded = Signal(int)

    def __init__(self, ctx: DeskContext, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._view: PaymentView | None = None
        self._sheet: Sheet | None = None
        self._retry: _Order | None = None
        self._busy = False

    @property
    def view(self) -> PaymentView | None:
        """The content of the open sheet."""
        return self._view

    def open(self, ticket: TicketId, case: CaseId | None = None) -> None:
        """Show what the visit owes; with a case only that one is ticked, if it owes anything."""

        def job() -> tuple[DueRow, ...]:
            desk = self._ctx.station.visits.of_ticket(ticket=ticket)
            names = {one.id: one.name for one in desk.applicants}
            due = [card for card in desk.cases if self._owes(card)]
            only = case if any(card.id == case for card in due) else None
            return tuple(self._row(card, names.get(card.applicant_id, ""), only) for card in due)

        self._ctx.runner.run(job, self._show, self._ctx.messages.error, owner=self)

    def handle(self, action: ActionId) -> bool:
        """Asked first while the sheet is open."""
        if action is ActionId.PRIMARY:
            self.record()
            return True
        return False

    def record(self) -> None:
        """F2, Enter: record every ticked row with the method and the voucher's number."""
        view = self._view
        if view is None or self._busy or not view.chosen():
            return
        method = view.method.value()
        if not isinstance(method, PaymentMethod):
            return
        order = _Order(view.chosen(), method, view.voucher.text().strip(), {})
        if self._retry is not None and self._same(order, self._retry):
            order = self._retry  # the same ids: what did reach the database is not recorded twice
        else:
            order.commands.update({row.case_id: new_command() for row in order.rows})
        self._busy = True
        payments, officer = self._ctx.station.payments, self._ctx.officer.id

        def job() -> int:
            for row in order.rows:
                payments.record(
                    officer=officer,
                    case=row.case_id,
                    method=order.method,
                    amount_fen=row.amount_fen,
                    voucher_number=order.voucher,
                    command_id=order.commands[row.case_id],
                )
            return sum(row.amount_fen for row in order.rows)

        self._ctx.runner.run(
            job, lambda fen: self._done(fen, order), lambda error: self._failed(error, order), owner=self
        )

    # -- inside
    def _owes(self, card: CaseCard) -> bool:
        """Reads the catalogue, which is in memory."""
        if card.outstanding_fen <= 0:
            return False
        first = self._ctx.station.catalogue.item(card.item_code).fee.pay_when is PayWhen.BEFORE
        return card.number is not None or first

    @staticmethod
    def _row(card: CaseCard, name: str, only: CaseId | None) -> DueRow:
        detail = name
        if card.number:
            words = QCoreApplication.translate("PaymentPresenter", "受理号 {number}")
            detail = f"{name}・{words.format(number=card.number)}"
        return DueRow(card.id, card.name, detail, card.outstanding_fen, only in (None, card.id))

    def _show(self, rows: tuple[DueRow, ...]) -> None:
        self._retry, self._busy = None, False
        view = PaymentView()
        sheet = Sheet(
            self._ctx.sheets.host,
            self.tr("收款"),
            size=(640, 0),
            primary=self.tr("记下收款") if rows else "",
            primary_icon="act.pay",
        )
        sheet.body.addWidget(view)
        sheet.set_note([self.tr("钱在收费系统收，这里只记账")])
        sheet.primary_triggered.connect(self.record)
        sheet.closed.connect(self._closed)
        view.submitted.connect(self.record)
        view.changed.connect(self._ready)
        self._view, self._sheet = view, sheet
        view.show_rows(rows)
        self._ctx.sheets.open(sheet, focus=view.method if rows else None, handler=self.handle)

    def _ready(self) -> None:
        if self._sheet is not None and self._sheet.primary is not None and self._view is not None:
            self._sheet.primary.setEnabled(bool(self._view.chosen()))

    def _closed(self) -> None:
        self._view = self._sheet = None

    @staticmethod
    def _same(one: _Order, other: _Order) -> bool:
        return (one.rows, one.method, one.voucher) == (other.rows, other.method, other.voucher)

    def _done(self, fen: int, order: _Order) -> None:
        self._retry, self._busy = None, False
        self._ctx.sheets.close()
        words = self.tr("已收 {yuan} 元，{method}")
        self._ctx.messages.toast(words.format(yuan=labels.yuan(fen), method=labels.words(order.method)))
        self.recorded.emit(fen)

    def _failed(self, error: Exception, order: _Order) -> None:
        self._busy = False
        self._retry = order if isinstance(error, WorldFault) else None
        wrong_voucher = isinstance(error, PaymentInvalid) and error.facts.get("problem") == "voucher_number"
        if wrong_voucher and self._view is not None:
            self._view.show_voucher_error(text_of(error).line)
        else:
            self._ctx.messages.error(error)
