"""What the books could not balance is refused before it is written."""

import pytest

from window_client.domain.cases.payment import PaymentInvalid, check_payment


@pytest.mark.parametrize(
    ("amount", "outstanding", "voucher", "problem"),
    [
        (100, 0, "", "nothing_due"),
        (100, -5, "", "nothing_due"),
        (0, 100, "", "not_positive"),
        (-1, 100, "", "not_positive"),
        (101, 100, "", "too_much"),
        (100, 100, "12345", "voucher_number"),
        (100, 100, "1" * 21, "voucher_number"),
        (100, 100, "12345A", "voucher_number"),
        (100, 100, "１２３４５６", "voucher_number"),  # full-width digits
        (100, 100, "123 456", "voucher_number"),
    ],
)
def test_refused(amount: int, outstanding: int, voucher: str, problem: str) -> None:
    with pytest.raises(PaymentInvalid) as refusal:
        check_payment(amount, outstanding, voucher)
    assert refusal.value.facts == {"problem": problem, "due_fen": max(outstanding, 0)}


@pytest.mark.parametrize(
    ("amount", "voucher"), [(100, ""), (1, "123456"), (100, "1" * 20), (99, "0000000000")]
)
def test_accepted(amount: int, voucher: str) -> None:
    check_payment(amount, 100, voucher)
