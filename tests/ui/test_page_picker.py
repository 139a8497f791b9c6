"""The service picker over a real station: six keys for a passport, the tree, favourites, the preview."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from ui.actions import ActionId
from ui.background.runner import ImmediateRunner
from ui.desk_context import DeskContext, Sheets
from ui.messages import MessageRecorder
from ui.pages.picker.picker_memory import FILE_NAME
from ui.pages.picker.picker_presenter import PickerPresenter
from ui.pages.picker.picker_view import PickerSheet
from ui.shell.sheet_host import SheetHost
from window_client.domain.people.identity_number import check_character_of
from window_client.services.visit_desk import ApplicantCard, CardRead

RENEW = "crj.pp.renew"


class Desk:
    """A window with an open visit, and the picker of its officer."""

    def __init__(self, rig: StationRig, home: Path, messages: MessageRecorder) -> None:
        rig.open_counter()
        ticket = rig.serving()
        number = "32049919580723162"
        self.window = QWidget()
        self.window.setObjectName("page")
        self.window.resize(1366, 740)
        self.rig, self.home, self.messages = rig, home, messages
        self.runner = ImmediateRunner()
        self.applicant_id = rig.station.visits.identify(
            officer=rig.officer(),
            ticket=ticket.id,
            card=CardRead("card_read", "周㛃兰", number + check_character_of(number)),
        )
        self.host = SheetHost(self.window)
        officer = rig.station.accounts.by_badge("320401")
        assert officer is not None
        self.context = DeskContext(
            station=rig.station,
            runner=self.runner,
            messages=messages,
            sheets=Sheets(
                lambda: self.window,
                lambda sheet, focus, handler: self.host.open(sheet, focus=focus, handler=handler),
                self.host.close,
            ),
            officer=officer,
            counter=rig.station.counters.get(rig.counter()),
            set_ready=lambda _action, _ready: None,
        )
        self.chosen: list[str] = []
        self.picker = self.another_picker()

    def another_picker(self) -> PickerPresenter:
        made = PickerPresenter(self.context, self.home, self.window)
        made.chosen.connect(self.chosen.append)
        return made

    def applicant(self) -> ApplicantCard:
        case = self.rig.station.cases.open(
            officer=self.rig.officer(), applicant=self.applicant_id, item="hz.book.renew"
        )
        card = self.rig.station.cases.desk(officer=self.rig.officer(), case=case.case).applicant
        assert card is not None
        return card

    def open(self) -> PickerSheet:
        self.picker.open(self.applicant())
        sheet = self.host.current
        assert isinstance(sheet, PickerSheet)
        return sheet


@pytest.fixture
def desk(rig: StationRig, tmp_path: Path, messages: MessageRecorder, qtbot: QtBot) -> Desk:
    made = Desk(rig, tmp_path / "home", messages)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    assert QTest.qWaitForWindowActive(made.window, 5000)
    return made


def shown(sheet: PickerSheet) -> list[str]:
    return [row.short_code for row in sheet.results.items()]


def test_five_keys_after_f3_add_the_passport(desk: Desk, qtbot: QtBot) -> None:
    sheet = desk.open()
    qtbot.waitUntil(sheet.search.hasFocus)
    for key in "hzhf":
        QTest.keyClicks(sheet.search, key)
    assert shown(sheet)[0] == "EX-102"
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert desk.chosen == [RENEW]
    assert desk.host.current is None


def test_arrows_move_while_the_keyboard_stays_in_the_search(desk: Desk, qtbot: QtBot) -> None:
    sheet = desk.open()
    qtbot.waitUntil(sheet.search.hasFocus)
    QTest.keyClicks(sheet.search, "huzhao")
    assert shown(sheet) == ["EX-101", "EX-102"]
    QTest.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.search.hasFocus()
    QTest.keyClick(sheet.search, Qt.Key.Key_Down)
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert desk.chosen == [RENEW]


def test_headings_are_read_out_but_cannot_be_chosen(desk: Desk) -> None:
    sheet = desk.open()
    model = sheet.tree.model()
    rows = [model.index(place, 0) for place in range(model.rowCount())]
    kinds = {bool(model.flags(row) & Qt.ItemFlag.ItemIsSelectable) for row in rows}
    assert kinds == {True, False}
    for row in rows:
        said = model.data(row, Qt.ItemDataRole.AccessibleTextRole)
        words = model.data(row)
        assert said == words or said.startswith(f"{words} ")
        assert (said == words) != bool(model.flags(row) & Qt.ItemFlag.ItemIsSelectable)


def test_alt_and_a_digit_add_a_row(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("huzhao")
    assert desk.host.handle(ActionId.ROW_2)
    assert desk.chosen == [RENEW]


def test_a_row_that_is_not_there_adds_nothing(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("hzhf")
    desk.host.handle(ActionId.ROW_5)
    assert desk.chosen == []
    assert sheet.is_open()


@pytest.mark.parametrize("typed", ["ex102", "EX-102", "护照换发", "putonghuzhaohuanfa", "换护照"])
def test_code_pinyin_and_han_find_it_too(desk: Desk, typed: str) -> None:
    sheet = desk.open()
    sheet.search.setText(typed)
    assert shown(sheet)[0] == "EX-102"


def test_nothing_found_says_so_and_adds_nothing(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("qqq")
    assert shown(sheet) == []
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    desk.host.handle(ActionId.PRIMARY)
    assert desk.chosen == []


def test_the_preview_is_worked_out_for_this_applicant(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("hzhf")
    card = sheet.preview.card()
    assert card is not None
    assert card.for_whom == "按周㛃兰的情况算好：要 2 份"
    assert [paper.name for paper in card.papers] == ["居民身份证", "原普通护照"]
    assert "居民户口簿换领" in card.papers[0].detail
    facts = {fact.label: "".join(text for text, _ in fact.pieces) for fact in card.facts}
    assert facts["时限"] == "7 工作日，最迟 3 月 27 日（周五）办好"
    assert facts["费用"] == "120.00 元，受理后缴"
    assert facts["谁能办"] == "须本人到场，可以代领；本窗可办"
    assert "监护关系证明" in card.not_needed[0]


def test_a_late_preview_never_covers_another_item(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("sfz")
    desk.runner.holding = True
    sheet.search.setText("hzhf")
    # worked out before, so it is in sight at once
    sheet.search.setText("sfz")
    assert desk.runner.release() == 1
    card = sheet.preview.card()
    assert card is not None
    assert card.short_code == shown(sheet)[0] == "HZ-012"


def test_the_tree_by_keys(desk: Desk, qtbot: QtBot) -> None:
    sheet = desk.open()
    qtbot.waitUntil(sheet.search.hasFocus)
    QTest.keyClick(sheet.search, Qt.Key.Key_Tab)
    qtbot.waitUntil(sheet.tree.hasFocus)
    for _ in range(9):
        if desk.picker._node == "exit_entry":
            break
        QTest.keyClick(sheet.tree, Qt.Key.Key_Down)
    assert desk.picker._node == "exit_entry"
    assert len(shown(sheet)) == 7
    QTest.keyClick(sheet.tree, Qt.Key.Key_Right)
    assert "exit_entry/普通护照" in sheet.tree.keys_in_sight()
    QTest.keyClick(sheet.tree, Qt.Key.Key_Down)
    assert shown(sheet) == ["EX-101", "EX-102"]
    QTest.keyClick(sheet.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(sheet.results.hasFocus)
    QTest.keyClick(sheet.results, Qt.Key.Key_Down)
    QTest.keyClick(sheet.results, Qt.Key.Key_Return)
    assert desk.chosen == [RENEW]


def test_typing_in_the_tree_is_a_search(desk: Desk, qtbot: QtBot) -> None:
    sheet = desk.open()
    sheet.tree.setFocus()
    QTest.keyClicks(sheet.tree, "h")
    qtbot.waitUntil(sheet.search.hasFocus)
    QTest.keyClicks(sheet.search, "zhf")
    assert shown(sheet)[0] == "EX-102"


def test_what_was_added_comes_back_first(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("sfzbl")
    code = sheet.code()
    desk.host.handle(ActionId.ROW_1)
    again = desk.open()
    assert again.results.items()[0].code == code
    again.close_sheet()
    desk.picker = desk.another_picker()
    assert desk.open().results.items()[0].code == code, "another start of the program reads it again"


def test_a_favourite_is_kept_and_taken_away(desk: Desk) -> None:
    sheet = desk.open()
    sheet.search.setText("hzhf")
    desk.host.handle(ActionId.FAVOURITE)
    assert RENEW in (desk.home / FILE_NAME).read_text("utf-8")
    assert sheet.results.items()[0].favourite
    desk.host.handle(ActionId.FAVOURITE)
    assert RENEW not in (desk.home / FILE_NAME).read_text("utf-8")
    assert len(desk.messages.toasts) == 2


def test_without_anything_common_the_own_business_is_listed(desk: Desk) -> None:
    assert shown(desk.open())[0] == "HZ-005"


def test_a_damaged_memory_is_begun_anew(desk: Desk) -> None:
    desk.home.mkdir(exist_ok=True)
    (desk.home / FILE_NAME).write_text('{"favourites": 3}', "utf-8")
    desk.picker = desk.another_picker()
    assert shown(desk.open())


def test_several_applicants_are_told_apart(desk: Desk) -> None:
    desk.picker.open(desk.applicant(), several=True)
    sheet = desk.host.current
    assert sheet is not None
    assert "周㛃兰" in sheet._note.accessibleName()


def test_esc_adds_nothing(desk: Desk) -> None:
    desk.open()
    desk.host.handle(ActionId.CLOSE)
    assert desk.chosen == []
    assert not desk.picker.handle(ActionId.ROW_1)
