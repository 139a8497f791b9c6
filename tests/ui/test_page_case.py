"""The detail card of a case: filling, saving, accepting; a real station, a real view, real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.case_desk_rig import PHONE, CaseRig, make_case_rig
from ui.actions import ActionId, PrimaryKind
from ui.pages.case.case_presenter import CasePresenter
from ui.pages.case.case_view import CaseView
from ui.pages.case.field_ports import ChoicePort, TextPort
from window_client.domain.cases.case_states import CaseState
from window_client.domain.station.officer import Role
from window_client.ids import CaseId
from window_client.services.visit_desk import PrimaryAct


class Desk:
    """A case in sight, and what a test does to it."""

    def __init__(self, qtbot: QtBot, rig: CaseRig, view: CaseView) -> None:
        self.qtbot, self.rig, self.view = qtbot, rig, view
        self.seconds = 0.0
        self.presenter = CasePresenter(rig.ctx, view, clock=lambda: self.seconds)
        self.case = rig.open_case()
        self.presenter.show(self.case)

    def line(self, key: str) -> QLineEdit:
        port = self.view.form.port(key)
        assert isinstance(port, TextPort)
        return port.field

    def type(self, key: str, text: str) -> None:
        field = self.line(key)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def stored(self, key: str) -> str:
        """The value in the database, in full."""
        return self.rig.rig.station.cases.reveal(officer=self.rig.ctx.officer.id, case=self.case, field=key)

    def state(self, case: CaseId | None = None) -> CaseState:
        desk = self.rig.rig.station.cases.desk(officer=self.rig.ctx.officer.id, case=case or self.case)
        return desk.card.state

    def entry_open_at(self, seconds: float) -> bool:
        self.seconds = seconds
        self.presenter._entry.tick()
        return self.view.entry_is_open

    def missing(self) -> tuple[str, ...]:
        return self.rig.rig.station.cases.desk(officer=self.rig.ctx.officer.id, case=self.case).missing


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    view = CaseView()
    qtbot.addWidget(view)
    view.resize(829, 595)
    rig = make_case_rig(tmp_path, view)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    yield Desk(qtbot, rig, view)
    rig.rig.close()


def test_typing_is_saved_and_masked_when_the_field_is_left(desk: Desk) -> None:
    desk.type("phone", "13900001111")
    assert desk.stored("phone") == PHONE, "saved only after a pause"
    desk.line("emergency_contact").setFocus()
    assert desk.stored("phone") == "13900001111"
    assert desk.line("phone").text() == "139****1111"


def test_a_pause_saves_too(desk: Desk) -> None:
    desk.type("phone", "13900001111")
    desk.qtbot.waitUntil(lambda: desk.stored("phone") == "13900001111")
    assert desk.line("phone").text() == "13900001111", "the field being typed into is not masked"


def test_a_wrong_value_is_kept_named_and_comes_back(desk: Desk) -> None:
    desk.type("phone", "1390000111")
    desk.line("emergency_contact").setFocus()
    words = "电话只有 10 位，手机号应是 11 位。请看看是不是少了一位。"
    assert desk.view.form.errors() == {"phone": words}
    assert desk.line("emergency_contact").hasFocus()
    again = CaseView()
    desk.qtbot.addWidget(again)
    CasePresenter(desk.rig.ctx, again).show(desk.case)
    port = again.form.port("phone")
    assert isinstance(port, TextPort)
    assert port.field.text() == "1390000111"
    assert again.form.errors() == {"phone": words}


def test_half_a_number_is_no_error_while_it_is_typed(desk: Desk) -> None:
    desk.type("phone", "1390")
    desk.presenter.handle(ActionId.SAVE)
    assert desk.stored("phone") == "1390"
    assert desk.view.form.errors() == {}


def test_alt_enter_mends_letters_typed_for_digits(desk: Desk) -> None:
    desk.type("old_passport_number", "E4OOOO071")
    desk.presenter.handle(ActionId.SAVE)
    said = desk.view.form.errors()["old_passport_number"]
    assert said == "原护照号里不能有字母 O，多半是数字 0。按 Alt+Enter 改成 0。"
    assert desk.presenter.handle(ActionId.ACCEPT_FIX)
    assert desk.stored("old_passport_number") == "E40000071"
    assert desk.view.form.errors() == {}
    assert not desk.presenter.handle(ActionId.ACCEPT_FIX)


def test_a_change_from_outside_leaves_the_typing_alone(desk: Desk) -> None:
    desk.type("phone", "13900001111")
    field = desk.line("phone")
    field.setCursorPosition(4)
    desk.rig.keep(desk.case, emergency_contact="顾听澜 13900002222", phone="13700000000")
    desk.presenter.refresh()
    assert (field.text(), field.cursorPosition()) == ("13900001111", 4)
    assert field.hasFocus()
    assert "顾听澜" in desk.line("emergency_contact").text()


def test_a_choice_shows_the_fields_that_depend_on_it_at_once(desk: Desk) -> None:
    pickup = desk.view.form.port("pickup")
    assert isinstance(pickup, ChoicePort)
    assert not desk.view.form.port("mail_address").widget.isVisible()
    pickup.widget.setFocus()
    QTest.keyClick(pickup.widget, Qt.Key.Key_Right)
    assert desk.view.form.port("mail_address").widget.isVisible()
    assert pickup.widget.hasFocus()
    assert desk.stored("pickup") == "mail"


def test_a_scan_into_a_masked_field_is_no_typing(desk: Desk) -> None:
    field = desk.line("phone")
    assert field.text() == "138****0042"
    field.setFocus()
    QTest.keyClicks(field, "3")
    assert field.text() == "3"
    # what the scan catcher does when the burst turns out to be a scan
    field.selectAll()
    field.insert("138****0042")
    desk.presenter.pause()
    assert desk.stored("phone") == PHONE
    assert desk.line("phone").text() == "138****0042"


def test_one_letter_into_a_masked_field_is_saved_when_it_is_left(desk: Desk) -> None:
    field = desk.line("phone")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    desk.line("emergency_contact").setFocus()
    assert desk.stored("phone") == ""


def test_the_eye_shows_one_value_while_it_is_held(desk: Desk) -> None:
    port = desk.view.form.port("phone")
    assert isinstance(port, TextPort)
    port.field._begin_reveal()
    assert port.field.text() == PHONE
    port.field._end_reveal()
    assert port.field.text() == "138****0042"


def test_materials_are_ticked_with_space(desk: Desk) -> None:
    desk.presenter.handle(ActionId.ZONE_MATERIALS)
    papers = desk.view.materials.list
    assert papers.hasFocus()
    for _ in papers.items():
        QTest.keyClick(papers, Qt.Key.Key_Space)
        QTest.keyClick(papers, Qt.Key.Key_Down)
    assert not [one for one in desk.missing() if one.startswith("material")]
    assert desk.view.materials._count.text() == "应收 2・已收 2"


def test_the_question_of_a_paper_is_answered_beside_it(desk: Desk) -> None:
    (row,) = desk.view.materials.ask_rows()
    row.choice.setFocus()
    QTest.keyClick(row.choice, Qt.Key.Key_Home)
    details = {item.title: item.detail for item in desk.view.materials.list.items()}
    assert details["原普通护照"].startswith("内无有效签证・")
    assert not desk.view.materials.ask_rows()


def test_the_foot_and_the_primary_say_what_is_missing(desk: Desk) -> None:
    spy = QSignalSpy(desk.presenter.primary_changed)
    primary = desk.presenter.primary
    assert (primary.act, primary.kind, primary.ready) == (PrimaryAct.ACCEPT, PrimaryKind.ACCEPT, False)
    assert "出入境系统的业务编号" in primary.missing
    assert desk.view.foot.words.text() == "还差：" + "、".join(primary.missing)
    desk.rig.complete(desk.case)
    desk.presenter.refresh()
    assert desk.presenter.primary.ready
    assert desk.view.foot.words.text() == "材料、照片、业务编号都齐了，可以受理"
    assert spy.at(spy.count() - 1)[0].ready
    assert desk.view.foot.limit.words().startswith("7 工作日・最迟 3 月 27 日（周五）")


def test_f2_with_something_missing_accepts_nothing_and_names_empty_fields(desk: Desk) -> None:
    assert "emergency_contact" not in desk.view.form.errors()
    assert desk.presenter.handle(ActionId.PRIMARY)
    assert desk.state() is CaseState.DRAFT
    assert desk.view.form.errors()["emergency_contact"] == "紧急联系人还没填。受理要用到，请问一下本人。"
    assert desk.rig.messages.banners == {}


def test_f2_saves_what_is_still_in_the_field_and_accepts(desk: Desk) -> None:
    desk.rig.complete(desk.case)
    desk.presenter.refresh()
    settled = QSignalSpy(desk.presenter.settled)
    desk.type("phone", "13900001111")
    assert desk.presenter.accept()
    assert desk.state() is CaseState.ACCEPTED
    assert desk.stored("phone") == "13900001111"
    assert settled.count() == 1
    assert desk.rig.messages.toasts[-1].text == "普通护照换发 已受理"
    assert desk.presenter.primary.act is PrimaryAct.NONE
    assert not desk.presenter.handle(ActionId.PRIMARY)
    assert desk.line("phone").isReadOnly()


def test_a_second_press_while_the_first_runs_does_nothing(desk: Desk) -> None:
    desk.rig.complete(desk.case)
    desk.presenter.refresh()
    desk.rig.runner.holding = True
    desk.presenter.accept()
    assert not desk.presenter.primary.ready
    desk.presenter.accept()
    assert desk.rig.runner.release() == 1
    assert desk.rig.rig.verbs().count("accept_case") == 1


def test_undo_takes_the_acceptance_and_its_paper_back(desk: Desk) -> None:
    desk.rig.complete(desk.case)
    desk.presenter.refresh()
    desk.presenter.accept()
    undo = desk.rig.messages.toasts[-1].undo
    assert undo is not None
    assert undo.key == "Shift+F2"
    undo.run()
    assert desk.state() is CaseState.DRAFT
    assert desk.rig.rig.station.paper.pending() == ()
    assert desk.presenter.primary.ready


def test_a_late_undo_is_refused_with_the_reason(desk: Desk) -> None:
    desk.rig.complete(desk.case)
    desk.presenter.refresh()
    desk.presenter.accept()
    desk.rig.rig.clock.forward(seconds=11)
    undo = desk.rig.messages.toasts[-1].undo
    assert undo is not None
    undo.run()
    assert desk.state() is CaseState.ACCEPTED
    assert "error.paper_already_out" in desk.rig.messages.banners


def test_a_number_is_scanned_from_anywhere(desk: Desk) -> None:
    desk.presenter.scan_external_number("320499202603185520")
    field = desk.view.form.external
    assert field is not None
    assert (field.text(), field.suffix()) == ("320499⋯5520", "出入境系统・已扫入")
    assert "external_number:" not in desk.missing()


def test_a_wrong_number_stays_with_its_error(desk: Desk) -> None:
    field = desk.view.form.external
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "12")
    desk.line("phone").setFocus()
    assert field.text() == "12"
    assert "external_number" in desk.view.form.errors()
    field.setFocus()
    QTest.keyClicks(field, "345678")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "external_number" not in desk.view.form.errors()


def test_the_entry_view_shows_everything_for_90_seconds(desk: Desk) -> None:
    assert desk.presenter.handle(ActionId.ENTRY_VIEW)
    assert desk.view.entry_is_open
    values = {row.line.label: row.line.value for row in desk.view.entry.rows.rows}
    assert values["联系电话"] == "138 0000 0042"
    assert desk.view.entry.number.hasFocus()
    assert desk.view.entry.left.words() == "还剩 01:30"
    row = next(row for row in desk.view.entry.rows.rows if row.line.label == "联系电话")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "13*******42"
    assert desk.entry_open_at(89.0)
    assert not desk.entry_open_at(90.0)
    assert desk.view.entry.rows.rows == []


def test_the_entry_view_ends_with_the_number_with_the_lock_and_by_its_key(desk: Desk) -> None:
    desk.presenter.handle(ActionId.ENTRY_VIEW)
    QTest.keyClicks(desk.view.entry.number, "320499202603185520")
    QTest.keyClick(desk.view.entry.number, Qt.Key.Key_Return)
    assert not desk.entry_open_at(1)
    assert "external_number:" not in desk.missing()
    desk.presenter.handle(ActionId.ENTRY_VIEW)
    assert not desk.presenter.handle(ActionId.LOCK)
    assert not desk.entry_open_at(1)
    desk.presenter.handle(ActionId.ENTRY_VIEW)
    assert desk.entry_open_at(2)
    desk.presenter.handle(ActionId.ENTRY_VIEW)
    assert not desk.entry_open_at(2)


def test_another_case_saves_the_first_one(desk: Desk) -> None:
    other = desk.rig.open_case("hz.book.renew")
    desk.type("phone", "13900001111")
    desk.presenter.show(other)
    assert desk.stored("phone") == "13900001111"
    assert desk.view.head._name.text() == "居民户口簿换领"
    assert desk.view.photo.isHidden()


def test_what_is_typed_before_the_next_case_is_in_sight_belongs_to_this_one(desk: Desk) -> None:
    other = desk.rig.open_case("crj.hm.renew")

    def seen() -> set[str]:
        case = desk.rig.rig.station.cases.desk(officer=desk.rig.ctx.officer.id, case=other)
        return {line.code for line in case.materials if line.present}

    # the card that was read counts as shown
    before = seen()
    desk.rig.runner.holding = True
    desk.presenter.show(other)
    desk.type("phone", "13900001111")
    desk.view.materials.list.setFocus()
    QTest.keyClick(desk.view.materials.list, Qt.Key.Key_Space)
    desk.rig.runner.holding = False
    desk.rig.runner.release()
    desk.presenter.pause()
    assert desk.stored("phone") == "13900001111"
    assert seen() == before


def test_without_a_case_the_card_says_how_to_begin(desk: Desk) -> None:
    desk.presenter.clear()
    assert desk.presenter.primary.kind is None
    assert not desk.presenter.handle(ActionId.ENTRY_VIEW)
    assert desk.view._empty.isVisible()


def test_an_auxiliary_submits_for_review(qtbot: QtBot, tmp_path: Path) -> None:
    view = CaseView()
    qtbot.addWidget(view)
    rig = make_case_rig(tmp_path, view, role=Role.AUXILIARY)
    presenter = CasePresenter(rig.ctx, view)
    case = rig.open_case()
    rig.complete(case)
    presenter.show(case)
    assert presenter.primary.kind is PrimaryKind.SUBMIT_REVIEW
    presenter.accept()
    assert rig.messages.toasts[-1].text == "普通护照换发 待民警审核"
    rig.rig.close()
