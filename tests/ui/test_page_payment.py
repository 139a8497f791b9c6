"""收款: real payments of a real visit, by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from tests.ui.case_desk_rig import CaseRig, make_case_rig
from ui.actions import ActionId
from ui.pages.payment.payment_presenter import PaymentPresenter
from ui.pages.payment.payment_view import PaymentView
from window_client.domain.cases.payment import Payment, PaymentMethod
from window_client.errors import WorldFault
from window_client.ids import CaseId


@pytest.fixture
def rig(host: QWidget, tmp_path: Path) -> Iterator[CaseRig]:
    made = make_case_rig(tmp_path, host)
    yield made
    made.rig.close()


def accepted(rig: CaseRig, item: str = "crj.pp.renew") -> CaseId:
    case = rig.open_case(item)
    rig.complete(case)
    rig.rig.station.cases.accept(officer=rig.ctx.officer.id, case=case)
    return case


def payments(rig: CaseRig, case: CaseId) -> tuple[Payment, ...]:
    return rig.rig.station.payments.of_case(case=case)


def opened(rig: CaseRig, case: CaseId | None = None) -> tuple[PaymentPresenter, PaymentView]:
    presenter = PaymentPresenter(rig.ctx)
    presenter.open(rig.ticket.id, case)
    assert presenter.view is not None
    return presenter, presenter.view


def test_ctrl_m_and_enter_take_cash(rig: CaseRig) -> None:
    case = accepted(rig)
    presenter, view = opened(rig)
    taken = QSignalSpy(presenter.recorded)
    assert view.method.hasFocus()
    QTest.keyClick(view.method, Qt.Key.Key_Return)
    (paid,) = payments(rig, case)
    assert (paid.method, paid.amount_fen, paid.voucher_number) == (PaymentMethod.CASH, 12000, "")
    assert taken.at(0) == [12000]
    assert rig.sheets.sheet is None
    assert rig.messages.toasts[-1].text == "已收 120.00 元，现金"


def test_a_digit_chooses_the_method_and_stays_a_digit_in_the_voucher(rig: CaseRig) -> None:
    case = accepted(rig)
    _, view = opened(rig)
    QTest.keyClick(view.method, Qt.Key.Key_3)
    view.voucher.setFocus()
    QTest.keyClicks(view.voucher, "1232641")
    assert view.method.value() is PaymentMethod.CODE
    QTest.keyClick(view.voucher, Qt.Key.Key_Return)
    (paid,) = payments(rig, case)
    assert (paid.method, paid.voucher_number) == (PaymentMethod.CODE, "1232641")


def test_a_wrong_voucher_number_is_said_at_its_field(rig: CaseRig) -> None:
    case = accepted(rig)
    presenter, view = opened(rig)
    view.voucher.setText("12")
    assert presenter.handle(ActionId.PRIMARY)
    assert view.form.errors() == {"voucher": "票据号应是 6 到 20 位数字。请对着票据再看一遍。"}
    assert view.voucher.hasFocus()
    assert payments(rig, case) == ()
    QTest.keyClicks(view.voucher, "345678")
    assert view.form.errors() == {}
    presenter.record()
    assert [one.voucher_number for one in payments(rig, case)] == ["12345678"]


def test_only_the_ticked_cases_are_paid(rig: CaseRig) -> None:
    first, second = accepted(rig), accepted(rig, "crj.hm.renew")
    _, view = opened(rig)
    both = view.total_fen()
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    assert view.total_fen() < both
    view.submitted.emit()
    assert payments(rig, first) == ()
    assert len(payments(rig, second)) == 1


def test_a_case_that_is_not_accepted_owes_nothing_yet(rig: CaseRig) -> None:
    rig.open_case()
    presenter, view = opened(rig)
    assert view.chosen() == ()
    assert rig.sheets.sheet is not None
    assert rig.sheets.sheet.primary is None
    presenter.record()
    assert rig.messages.errors == []


def test_after_a_lost_connection_the_same_payment_is_not_recorded_twice(
    rig: CaseRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = accepted(rig)
    presenter, _ = opened(rig)
    record = rig.rig.station.payments.record

    def and_then_the_line_breaks(**what: object) -> None:
        record(**what)  # type: ignore[arg-type]
        raise WorldFault()

    monkeypatch.setattr(rig.rig.station.payments, "record", and_then_the_line_breaks)
    presenter.record()
    assert len(rig.messages.errors) == 1
    assert presenter.view is not None, "the sheet stays for another try"
    monkeypatch.undo()
    presenter.record()
    assert len(payments(rig, case)) == 1
    assert rig.sheets.sheet is None
