"""Money as it is recorded: never more than is due, never twice, and the books still balance."""

import pytest

from tests.builders import StationRig, fresh_command
from tests.services.visit_rig import INSTANT_ITEM, Window, assert_agree, card
from window_client.domain.cases.payment import PaymentInvalid, PaymentMethod
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import CaseId
from window_client.services.verbs import CommandIdReused


@pytest.fixture
def case(window: Window) -> CaseId:
    """An accepted case, with a fee to be paid."""
    return window.accepted(window.visit().applicants[0].id).case


@pytest.mark.parametrize("method", list(PaymentMethod))
def test_all_that_is_due_is_recorded(
    rig: StationRig, window: Window, case: CaseId, method: PaymentMethod
) -> None:
    due = window.case(case).due_fen
    rig.station.payments.record(officer=window.officer, case=case, method=method, voucher_number=" 0032641 ")
    (payment,) = rig.station.payments.of_case(case=case)
    assert (payment.amount_fen, payment.method, payment.voucher_number) == (due, method, "0032641")
    assert (payment.day, payment.counter_id) == (rig.clock.now.date(), rig.counter(1))
    desk = window.case(case)
    assert (desk.paid_fen, desk.card.outstanding_fen, window.visit().outstanding_fen) == (due, 0, 0)
    assert_agree(rig)


def test_in_parts_until_nothing_is_left(rig: StationRig, window: Window, case: CaseId) -> None:
    due = window.case(case).due_fen
    for amount in (1, due - 2, 1):
        rig.station.payments.record(officer=window.officer, case=case, method="cash", amount_fen=amount)
        assert_agree(rig)
    with pytest.raises(PaymentInvalid) as caught:
        rig.station.payments.record(officer=window.officer, case=case, method="cash", amount_fen=1)
    assert caught.value.facts["problem"] == "nothing_due"


@pytest.mark.parametrize(
    ("amount", "voucher", "problem"),
    [
        (6_001, "", "too_much"),
        (0, "", "not_positive"),
        (-1, "", "not_positive"),
        (None, "12345", "voucher_number"),
        (None, "1" * 21, "voucher_number"),
        (None, "=1+1+1", "voucher_number"),
        (None, "１２３４５６", "voucher_number"),
    ],
)
def test_what_the_books_could_not_hold_is_refused(
    rig: StationRig, window: Window, case: CaseId, amount: int | None, voucher: str, problem: str
) -> None:
    rows = len(rig.journal())
    with pytest.raises(PaymentInvalid) as caught:
        rig.station.payments.record(
            officer=window.officer, case=case, method="cash", amount_fen=amount, voucher_number=voucher
        )
    assert caught.value.facts == {"problem": problem, "due_fen": 6_000}
    assert rig.station.payments.of_case(case=case) == ()
    assert len(rig.journal()) == rows


def test_twice_with_one_command_is_once(rig: StationRig, window: Window, case: CaseId) -> None:
    command = fresh_command()
    paid = [
        rig.station.payments.record(
            officer=window.officer, case=case, method="cash", amount_fen=1_000, command_id=command
        )
        for _ in range(2)
    ]
    assert paid[0] == paid[1]
    assert window.case(case).paid_fen == 1_000
    with pytest.raises(CommandIdReused):
        rig.station.payments.record(
            officer=window.officer, case=case, method="cash", amount_fen=2_000, command_id=command
        )
    assert_agree(rig)


def test_nothing_is_due_for_what_is_free_or_has_no_result(rig: StationRig, window: Window) -> None:
    applicant = window.visit().applicants[0].id
    free = window.accepted(applicant, INSTANT_ITEM).case
    draft, taken_out = window.filled(applicant), window.open(applicant)
    rig.station.cases.abandon(officer=window.officer, case=taken_out)
    undone = window.accepted(applicant).case
    rig.station.cases.undo_accept(officer=window.officer, case=undone)
    for case in (free, draft, taken_out, undone):
        with pytest.raises(PaymentInvalid) as caught:
            rig.station.payments.record(officer=window.officer, case=case, method="cash")
        assert caught.value.facts["problem"] == "nothing_due"
    assert_agree(rig)


def test_nothing_is_owed_for_what_was_withdrawn(rig: StationRig, window: Window, case: CaseId) -> None:
    rig.station.cases.withdraw(officer=window.officer, case=case, reason="不办了")
    with pytest.raises(PaymentInvalid):
        rig.station.payments.record(officer=window.officer, case=case, method="cash")


def test_who_takes_no_money_records_none(rig: StationRig, case: CaseId) -> None:
    for role in (Role.GUIDE, Role.SUPERVISOR, Role.AUDITOR, Role.SECURITY_ADMIN):
        with pytest.raises(PermissionDenied):
            rig.station.payments.record(officer=rig.officer(role), case=case, method="cash")


def test_an_auxiliary_may_take_it(rig: StationRig, case: CaseId) -> None:
    rig.station.payments.record(officer=rig.officer(Role.AUXILIARY), case=case, method="card")
    assert_agree(rig)


def test_after_closing_money_stands_in_the_next_days_books(
    rig: StationRig, window: Window, case: CaseId
) -> None:
    rig.finish(rig.ticket(window.ticket), None)
    today = rig.clock.now.date()
    rig.clock.forward(hours=9)
    rig.station.payments.record(officer=window.officer, case=case, method="cash", amount_fen=1_000)
    rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=today)
    rig.station.payments.record(officer=window.officer, case=case, method="cash", amount_fen=2_000)
    rig.clock.forward(hours=15)
    rig.station.payments.record(officer=window.officer, case=case, method="cash")
    tomorrow = rig.clock.now.date()
    assert [one.day for one in rig.station.payments.of_case(case=case)] == [today, tomorrow, tomorrow]
    assert window.case(case).card.outstanding_fen == 0
    assert_agree(rig)


def test_what_is_paid_while_it_waits_for_review_comes_back_with_the_case(rig: StationRig) -> None:
    window = Window.serving(rig, 2, officer=rig.officer(Role.AUXILIARY))
    receipt = window.accepted(window.identify(card()))
    rig.station.payments.record(officer=window.officer, case=receipt.case, method="cash", amount_fen=500)
    rig.station.cases.return_to_clerk(officer=rig.officer(), case=receipt.case, reason="照片不对")
    desk = window.case(receipt.case)
    assert (desk.paid_fen, desk.card.due_fen, desk.card.outstanding_fen) == (500, 6_000, 5_500)
    assert_agree(rig)
    window.accept(receipt.case)
    rig.station.payments.record(officer=window.officer, case=receipt.case, method="cash")
    assert window.case(receipt.case).card.outstanding_fen == 0
    assert_agree(rig)
