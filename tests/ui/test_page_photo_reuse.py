"""复用还是重拍: real photos of a real visit, by key."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.services.photo_rig import HONG_KONG, TAIWAN, PhotoDesk, good_file
from tests.services.visit_rig import card, number_of, reads
from tests.ui.photo_sheet_rig import PhotoSheetDesk
from ui.actions import ActionId
from ui.pages.photo_reuse.photo_view import Mode
from window_client.domain.photos.photo_decision import PhotoUseKind, RetakeReason
from window_client.domain.photos.photo_specification import PhotoFault
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.errors import WorldFault
from window_client.services.photo_answers import PhotoDecision


@pytest.fixture
def desk(host: QWidget, rig: StationRig, qtbot: QtBot) -> PhotoSheetDesk:
    return PhotoSheetDesk(host, rig, qtbot)


def test_four_keys_decide(desk: PhotoSheetDesk) -> None:
    """F11 is the page's; the other three are pressed here."""
    photo = desk.photos.stored().photo
    told = QSignalSpy(desk.presenter.decided)
    view = desk.open()
    assert view.list.hasFocus()
    assert not desk.ready()
    assert desk.note() == "还差：两个勾。本人不愿意或样貌变化大，请现场拍"
    desk.press(ActionId.ROW_1)
    assert desk.note() == "还差：一个勾。本人不愿意或样貌变化大，请现场拍"
    desk.press(ActionId.ROW_2)
    assert desk.ready()
    QTest.keyClick(view.list, Qt.Key.Key_F2)
    made = desk.decision()
    assert made is not None
    assert (made.kind, made.photo, len(made.cases)) == (PhotoUseKind.REUSE, photo, 1)
    assert desk.presenter.view is None
    assert told.at(0) == [desk.photos.applicant]
    toast = desk.page.messages.toasts[-1]
    assert toast.text == "照片已定：复用，1 件用它"
    assert toast.undo is not None
    toast.undo.run()
    assert desk.decision() is None


def test_the_sheet_says_what_each_photo_is_and_why(desk: PhotoSheetDesk) -> None:
    desk.photos.stored(date(2019, 3, 6), source=PhotoSource.ID_CARD, seed=4)
    desk.photos.stored(date(2021, 9, 3), source=PhotoSource.ID_CARD, seed=3)
    desk.photos.noted(document_number="L30012326")
    desk.photos.stored(date(2023, 5, 11))
    view = desk.open()
    rows = [(row.title, row.detail, row.allowed, row.reason) for row in view.list._model.rows]
    assert rows == [
        ("出入境证件照", "2023-05-11 拍・距今 2 年 10 个月", True, "满 60 周岁，5 年内，本次可用"),
        (
            "往来台湾通行证照",
            "2022-04-19 拍・出入境系统存，本机无图",
            True,
            "在 5 年内；有更近的，建议用上面的",
        ),
        ("居民身份证照", "2021-09-03 拍・距今 4 年 6 个月", True, "在 5 年内；有更近的，建议用上面的"),
        ("居民身份证照", "2019-03-06 拍・距今 7 年", False, "已超过 5 年，不能再用"),
    ]
    assert view._rule.text() == "规则：满 60 周岁、5 年内"
    assert "2021-04-01 起用" in view._note.text()
    assert view._served.words() == (
        "一次决定，用于本次来访符合条件的办件：普通护照换发，1 件；再加办港澳、台湾通行证也用它"
    )
    spoken = view.list.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "4，居民身份证照，2019-03-06 拍・距今 7 年，不可复用，已超过 5 年，不能再用"


def test_number_keys_choose_and_empty_the_ticks(desk: PhotoSheetDesk) -> None:
    desk.photos.stored(date(2021, 9, 3), source=PhotoSource.ID_CARD, seed=3)
    desk.photos.stored()
    view = desk.open()
    desk.press(ActionId.ROW_1)
    desk.press(ActionId.ROW_2)
    assert desk.ready()
    QTest.keyClick(view.list, Qt.Key.Key_2)
    row = view.current()
    assert row is not None
    assert row.title == "居民身份证照"
    assert view.ticks.left == 2
    assert not desk.ready()
    QTest.keyClick(view.list, Qt.Key.Key_9)
    QTest.keyClick(view.list, Qt.Key.Key_4)
    assert view.current() == row, "there is no fourth one"
    QTest.keyClick(view.list, Qt.Key.Key_Up)
    assert view.ticks.left == 2


def test_what_may_not_be_used_can_be_looked_at_and_f2_says_why(desk: PhotoSheetDesk) -> None:
    desk.photos.stored(date(2019, 3, 6))
    view = desk.open()
    assert view.stored.has_image()
    for action in (ActionId.ROW_1, ActionId.ROW_2):
        desk.press(action)
    assert view.ticks.left == 2, "there is nothing to tick"
    assert not desk.ready()
    assert desk.note() == "这张不可复用：已超过 5 年，不能再用"
    QTest.keyClick(view.list, Qt.Key.Key_F2)
    desk.press(ActionId.PRIMARY)
    assert desk.decision() is None
    assert desk.page.messages.errors == []


def test_each_failed_point_of_the_specification_has_a_line(desk: PhotoSheetDesk) -> None:
    stored = desk.photos.stored(content=good_file(5, PhotoSource.ID_CARD))
    assert PhotoFault.WRONG_RATIO in stored.faults
    view = desk.open()
    assert view._refused.text() == "不合规格，不能复用"
    lines = view._faults.text().splitlines()
    assert len(lines) == len(stored.faults)
    assert "・宽高比不对" in lines


def test_a_photo_that_is_elsewhere_is_compared_there(desk: PhotoSheetDesk) -> None:
    photo = desk.photos.noted(document_number="L30012326")
    view = desk.open()
    name = view.stored.accessibleName()
    assert name.startswith("照片在业务系统中核对，系统 出入境系统，证件 往来台湾通行证，号码 L3")
    assert "0012" not in name
    assert view.ticks.likeness.accessibleName() == "我已在出入境系统中打开核对，与本人相符 Alt+1"
    desk.press(ActionId.ROW_1)
    desk.press(ActionId.ROW_2)
    desk.press(ActionId.PRIMARY)
    made = desk.decision()
    assert made is not None
    assert (made.photo, made.compared) == (photo, "elsewhere")


def test_the_full_picture_is_fetched_once_and_noted(desk: PhotoSheetDesk) -> None:
    first = desk.photos.stored(date(2021, 9, 3), source=PhotoSource.ID_CARD, seed=3).photo
    second = desk.photos.stored().photo
    view = desk.open()
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(view.list, key)
    seen = [detail for what, _, detail in reads(desk.page.rig) if what == "photo"]
    assert sorted(seen) == sorted(f"{photo}:compare" for photo in (first, second))


def test_f11_inside_takes_a_new_one_by_one_more_key(desk: PhotoSheetDesk) -> None:
    desk.photos.stored()
    view = desk.open()
    desk.source.name = ""
    desk.press(ActionId.PHOTO)
    assert desk.mode() is Mode.RETAKE
    assert view.retake.rows.hasFocus()
    QTest.keyClick(view.retake.rows, Qt.Key.Key_2)
    made = desk.decision()
    assert made is not None
    assert (made.kind, made.retake_reason) == (PhotoUseKind.RETAKE, RetakeReason.CHANGED)
    assert desk.presenter.view is None, "without a camera the picture is taken in the other system"
    assert desk.page.messages.toasts[-1].text == "照片已定：现场拍（样貌变化大）"


def test_another_reason_wants_words_and_they_are_kept(desk: PhotoSheetDesk) -> None:
    view = desk.open()
    desk.press(ActionId.PHOTO)
    QTest.keyClick(view.retake.rows, Qt.Key.Key_5)
    assert view.retake.words.hasFocus()
    assert desk.decision() is None
    QTest.keyClick(view.retake.words, Qt.Key.Key_Return)
    assert view.retake._error.text() == "还没写原因。请写一句，再按 Enter。"
    view.retake.words.setText("摘了假发")
    QTest.keyClick(view.retake.words, Qt.Key.Key_Return)
    made = desk.decision()
    assert made is not None
    assert made.retake_reason is RetakeReason.OTHER


def test_escape_goes_back_to_the_comparison_and_then_out(desk: PhotoSheetDesk) -> None:
    desk.photos.stored()
    view = desk.open()
    desk.press(ActionId.ROW_1)
    desk.press(ActionId.ROW_3)
    assert desk.mode() is Mode.IMPORT
    view.file_form.number.setText("E48200071")
    desk.press(ActionId.CLOSE)
    assert desk.mode() is Mode.COMPARE
    assert view.list.hasFocus()
    assert view.ticks.likeness.isChecked(), "the same photo is looked at"
    desk.press(ActionId.ROW_3)
    assert view.file_form.number.text() == "E48200071", "what was typed is still there"
    desk.press(ActionId.CLOSE)
    desk.press(ActionId.CLOSE)
    assert desk.presenter.view is None
    assert not desk.source.running
    assert desk.decision() is None


def test_without_a_case_nothing_can_be_decided(desk: PhotoSheetDesk, tmp_path: Path) -> None:
    """The second applicant has no case yet: the sheet shows the photos and says what is missing."""
    first = desk.photos
    second = first.window.identify(card(name="何映秋", number=number_of(date(1984, 11, 3))), role="applicant")
    first.stored()
    desk.photos = PhotoDesk(first.window, second)
    view = desk.open()
    assert view.list.current() is None, "the other one's photos are not shown"
    assert not desk.ready()


def test_when_the_database_is_away_the_ticks_stay_and_f2_decides_once(
    desk: PhotoSheetDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.photos.stored()
    view = desk.open()
    reuse = desk.photos.photos.reuse
    commands: list[object] = []

    def lost_on_the_way(**what: object) -> PhotoDecision:
        commands.append(what["command_id"])
        reuse(**what)  # type: ignore[arg-type]
        raise WorldFault()

    monkeypatch.setattr(desk.photos.photos, "reuse", lost_on_the_way)
    desk.press(ActionId.ROW_1)
    desk.press(ActionId.ROW_2)
    desk.press(ActionId.PRIMARY)
    assert [type(error) for error in desk.page.messages.errors] == [WorldFault]
    assert view.ticks.left == 0
    assert desk.ready()
    monkeypatch.undo()
    desk.press(ActionId.PRIMARY)
    assert desk.presenter.view is None
    assert list(desk.photos.uses()) == ["valid"], "the same command is done once"


def test_one_decision_names_all_three_cases(desk: PhotoSheetDesk) -> None:
    desk.photos.open(HONG_KONG, TAIWAN)
    desk.photos.stored()
    view = desk.open()
    assert view._served.words() == (
        "一次决定，用于本次来访符合条件的办件：普通护照换发、往来港澳通行证换发、往来台湾通行证换发，3 件"
    )


def test_what_is_decided_is_shown_first_when_the_sheet_opens_again(desk: PhotoSheetDesk) -> None:
    older = desk.photos.stored(date(2021, 9, 3), source=PhotoSource.ID_CARD, seed=3).photo
    desk.photos.stored()
    desk.photos.reuse(older)
    row = desk.open().current()
    assert row is not None
    assert row.id == older


def test_a_change_elsewhere_keeps_the_ticks_of_the_same_photo(desk: PhotoSheetDesk) -> None:
    desk.photos.stored()
    view = desk.open()
    desk.press(ActionId.ROW_1)
    desk.photos.stored(date(2019, 1, 1), seed=7)
    desk.presenter.refresh()
    assert len(view.list._model.rows) == 2
    assert view.ticks.likeness.isChecked()
