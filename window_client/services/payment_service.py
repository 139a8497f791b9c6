"""Money as it was taken elsewhere and is recorded here (收款)."""

from dataclasses import replace
from datetime import date, timedelta

from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import Payment, PaymentMethod, check_payment
from window_client.domain.catalogue.fee import PayWhen
from window_client.domain.station.officer import Permission
from window_client.ids import CaseId, CommandId, OfficerId, PaymentId, new_id
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.known_word import known_word
from window_client.services.ports import Store
from window_client.services.verbs import Act, VerbRunner


class PaymentService:
    """Verbs on payments. Waivers, refunds and cash counts are not recorded yet."""

    def __init__(self, verbs: VerbRunner, store: Store, reader: CaseDeskReader) -> None:
        self._verbs = verbs
        self._store = store
        self._reader = reader

    def of_case(self, *, case: CaseId) -> tuple[Payment, ...]:
        """The payments of a case."""
        with self._store.read() as work:
            return work.payments.of_case(case)

    def record(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        method: PaymentMethod | str,
        amount_fen: int | None = None,
        voucher_number: str = "",
        command_id: CommandId | None = None,
    ) -> PaymentId:
        """Record what was paid for a case.

        Args:
            amount_fen: in fen; None takes all that is outstanding.
            voucher_number: 财政电子票据号码; may be empty.

        Raises:
            WordUnknown: no such way to pay.
            PaymentInvalid: nothing is due, more than is due, not positive, or not a voucher number.
        """
        method = known_word(PaymentMethod, method, "method")
        voucher = voucher_number.strip()

        def act(doing: Act) -> PaymentId:
            work = doing.work
            old = work.cases.get(case)
            if old.state is CaseState.DRAFT:
                standing = self._reader.standing(work, old)
                before = standing.item.fee.pay_when is PayWhen.BEFORE
                outstanding = max(0, standing.fee.amount_fen - old.paid_fen) if before else 0
            else:
                outstanding = old.outstanding_fen
            amount = outstanding if amount_fen is None else amount_fen
            check_payment(amount, outstanding, voucher)
            payment = work.payments.add(
                Payment(
                    id=PaymentId(new_id()),
                    station_id=work.station_id,
                    case_id=case,
                    day=self._book_day(doing),
                    method=method,
                    amount_fen=amount,
                    voucher_number=voucher,
                    paid_at=doing.now,
                    officer_id=doing.officer.id,
                    counter_id=old.counter_id,
                )
            )
            paid = old.paid(amount)
            if paid.due_fen < paid.paid_fen:
                # paid before acceptance: due is fixed with it
                paid = replace(paid, due_fen=paid.paid_fen)
            work.cases.save(old, paid)
            return payment.id

        return self._verbs.run(
            "record_payment",
            act,
            PaymentId,
            officer=officer,
            command_id=command_id,
            args={"case": case, "method": method, "amount": amount_fen, "voucher": voucher},
            needs=Permission.TAKE_MONEY,
        )

    @staticmethod
    def _book_day(doing: Act) -> date:
        """Today, or tomorrow once today's books are closed."""
        closed = doing.work.closed_days.of_day(doing.today) is not None
        return doing.today + timedelta(days=1) if closed else doing.today
