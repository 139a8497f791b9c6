"""A payment as it was recorded (缴费). No gateway: the money is taken elsewhere."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from window_client.errors import InvalidInput
from window_client.ids import CaseId, CounterId, OfficerId, PaymentId, StationId


class PaymentMethod(StrEnum):
    """How it was paid."""

    CASH = "cash"  #: 现金
    CARD = "card"  #: 刷卡
    CODE = "code"  #: 扫码


class PaymentInvalid(InvalidInput):
    """The payment cannot be recorded so.

    Facts: problem (nothing_due, too_much, not_positive, voucher_number), due_fen.
    """

    code = "payment_invalid"


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received for one case.

    Attributes:
        day: the station's local day in whose books it stands.
        amount_fen: in fen, positive.
        voucher_number: 财政电子票据号码, digits only, or empty when it is issued later.
    """

    id: PaymentId
    station_id: StationId
    case_id: CaseId
    day: date
    method: PaymentMethod
    amount_fen: int
    voucher_number: str
    paid_at: datetime
    officer_id: OfficerId
    counter_id: CounterId | None = None
    version: int = 1


def check_payment(amount_fen: int, outstanding_fen: int, voucher_number: str) -> None:
    """Refuse what the books could not balance.

    Raises:
        PaymentInvalid: nothing is due, more than is due, not positive, or the voucher is not 6–20 digits.
    """
    if outstanding_fen <= 0:
        raise PaymentInvalid(problem="nothing_due", due_fen=0)
    if amount_fen <= 0:
        raise PaymentInvalid(problem="not_positive", due_fen=outstanding_fen)
    if amount_fen > outstanding_fen:
        raise PaymentInvalid(problem="too_much", due_fen=outstanding_fen)
    if voucher_number and not (
        voucher_number.isascii() and voucher_number.isdigit() and 6 <= len(voucher_number) <= 20
    ):
        raise PaymentInvalid(problem="voucher_number", due_fen=outstanding_fen)
