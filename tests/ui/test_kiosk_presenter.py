"""What happens at the kiosk, over an invented station: touches, typed numbers, outages, and the wipe."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_rig import NOW, SENIOR_NUMBER, YOUNG_NUMBER, KioskRig, hall
from ui.pages.kiosk import kiosk_presenter
from ui.pages.kiosk.kiosk_cards import SlipState
from ui.pages.kiosk.kiosk_wish import Screen
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.errors import WorldFault
from window_client.ids import PrintJobId
from window_client.services.kiosk_words import KioskBooking, KioskClosed, KioskHall, KioskScan, ScanMeaning
from window_client.services.paper_round import PaperReport


@pytest.fixture
def kiosk(qapp: QApplication, qtbot: QtBot) -> Iterator[KioskRig]:
    rig = KioskRig(qapp)
    qtbot.addWidget(rig.view)
    rig.view.resize(1080, 1920)
    rig.view.show()
    qtbot.waitExposed(rig.view)
    rig.begin()
    yield rig
    rig.close()


def _type_document(rig: KioskRig, number: str) -> None:
    rig.touch(rig.view.strip.typing)
    rig.type(number)
    rig.touch(rig.view.number.done)


def test_one_touch_gives_a_number(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert kiosk.kiosk.asked == [
        {
            "domain": BusinessDomain.HOUSEHOLD,
            "class": PersonClass.ORDINARY,
            "document": None,
            "item": None,
            "booking": None,
            "code": None,
        }
    ]
    seen = kiosk.screen_text()
    assert "H012" in seen
    assert "前面 3 位，约等 11 分钟（09:19 前后）" in seen
    assert "最迟 09:28 叫号" in seen


def test_two_touches_with_the_second_page(kiosk: KioskRig) -> None:
    kiosk.kiosk.shown = hall(second_page=True)
    kiosk.presenter.hall.refresh()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.EXIT_ENTRY])
    kiosk.touch(kiosk.view.items.tiles[2])
    assert kiosk.kiosk.asked[0]["item"] == "item.2"
    kiosk.presenter.home()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.EXIT_ENTRY])
    kiosk.touch(kiosk.view.items.later)
    assert kiosk.kiosk.asked[1]["item"] is None


def test_a_business_without_common_items_gives_its_number_at_once(kiosk: KioskRig) -> None:
    kiosk.kiosk.shown = hall(second_page=True)
    kiosk.presenter.hall.refresh()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.VEHICLE])
    assert "C012" in kiosk.screen_text()


def test_not_sure_is_an_enquiry(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.unsure)
    assert "Z012" in kiosk.screen_text()


def test_the_class_is_asked_only_on_wish(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.priority)
    kiosk.touch(kiosk.view.classes.choices[PersonClass.PREGNANT])
    assert "已选优先：孕妇" in kiosk.screen_text()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert kiosk.kiosk.asked[0]["class"] is PersonClass.PREGNANT


def test_the_large_version_gives_a_senior_number(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.senior)
    kiosk.touch(kiosk.view.senior.exit_entry)
    assert kiosk.kiosk.asked[0]["class"] is PersonClass.SENIOR
    assert "工作人员来接您" in kiosk.screen_text()
    assert kiosk.view.metrics.senior


def test_an_old_person_s_number_brings_the_question(kiosk: KioskRig) -> None:
    _type_document(kiosk, SENIOR_NUMBER)
    assert kiosk.view.screen_id is Screen.CLASS
    assert "您可以优先，要不要？" in kiosk.screen_text()
    kiosk.touch(kiosk.view.classes.none)
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert (kiosk.kiosk.asked[0]["document"], kiosk.kiosk.asked[0]["class"]) == (
        SENIOR_NUMBER,
        PersonClass.ORDINARY,
    )


def test_a_young_person_s_number_does_not(kiosk: KioskRig) -> None:
    _type_document(kiosk, YOUNG_NUMBER)
    assert kiosk.view.screen_id is Screen.MAIN
    assert "3204**********1628 已记下" in kiosk.screen_text().replace("**********", "*" * 10)
    assert YOUNG_NUMBER not in kiosk.screen_text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("320499195203021627", "最后一位对不上"),
        ("320499195213021620", "出生日期不存在"),
        ("3204991952030", "有 13 位，应是 18 位"),
        ("3204991952X3021620", "第 11 位不是数字"),
    ],
)
def test_what_is_wrong_with_a_number_is_said(kiosk: KioskRig, typed: str, said: str) -> None:
    _type_document(kiosk, typed)
    assert said in kiosk.screen_text()
    assert kiosk.view.screen_id is Screen.NUMBER
    kiosk.touch(kiosk.view.number.erase)
    assert said not in kiosk.screen_text()
    kiosk.touch(kiosk.view.number.clear)
    assert kiosk.view.number.field.typed == ""
    assert not kiosk.view.number.done.isEnabled()


def test_a_card_in_a_reader_is_as_good_as_typing(kiosk: KioskRig) -> None:
    kiosk.presenter.card_read(SENIOR_NUMBER)
    kiosk.touch(kiosk.view.classes.choices[PersonClass.SENIOR])
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert kiosk.kiosk.asked[0]["document"] == SENIOR_NUMBER


def test_a_booking_is_found_and_taken(kiosk: KioskRig) -> None:
    at = NOW + timedelta(minutes=22)
    kiosk.kiosk.booking = KioskBooking("b1", at, BusinessDomain.EXIT_ENTRY, "item.0", "普通护照换发", True)
    kiosk.touch(kiosk.view.main.booked)
    kiosk.type(SENIOR_NUMBER)
    kiosk.touch(kiosk.view.number.done)
    assert "约的是 09:30" in kiosk.screen_text()
    kiosk.touch(kiosk.view.card.primary)
    assert kiosk.kiosk.asked[0] == {
        "domain": BusinessDomain.EXIT_ENTRY,
        "class": PersonClass.ORDINARY,
        "document": SENIOR_NUMBER,
        "item": "item.0",
        "booking": "b1",
        "code": None,
    }


def test_no_booking_is_said_and_nobody_is_stuck(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.booked)
    kiosk.type(YOUNG_NUMBER)
    kiosk.touch(kiosk.view.number.done)
    assert "没查到今天的预约" in kiosk.screen_text()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert "H012" in kiosk.screen_text()


def test_a_second_number_is_refused_and_the_first_printed_again(kiosk: KioskRig) -> None:
    for _ in range(2):
        kiosk.presenter.home()
        _type_document(kiosk, YOUNG_NUMBER)
        kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert "您今天已经有号了" in kiosk.screen_text()
    assert "H012" in kiosk.screen_text()
    assert len(kiosk.kiosk.given) == 1
    kiosk.touch(kiosk.view.card.primary)
    assert kiosk.kiosk.asked[-1] == {"reprint": "ticket-12"}
    assert "H012" in kiosk.screen_text()


def test_a_scanned_paper_leads_to_its_number(kiosk: KioskRig) -> None:
    kiosk.kiosk.meaning = KioskScan(ScanMeaning.PICKUP, "", BusinessDomain.EXIT_ENTRY, ready=1)
    kiosk.presenter.scanned("V2603180029-ZABCDE")
    kiosk.touch(kiosk.view.card.primary)
    assert kiosk.kiosk.asked[0]["code"] == "V2603180029-ZABCDE"


def test_a_paper_that_is_scanned_again_has_its_number_printed_again(kiosk: KioskRig) -> None:
    kiosk.kiosk.meaning = KioskScan(ScanMeaning.PICKUP, "", BusinessDomain.EXIT_ENTRY, ready=1)
    for _ in range(2):
        kiosk.presenter.home()
        kiosk.presenter.scanned("V2603180029-ZABCDE")
        kiosk.touch(kiosk.view.card.primary)
    assert "您今天已经有号了" in kiosk.screen_text()
    assert len(kiosk.kiosk.given) == 1
    kiosk.touch(kiosk.view.card.primary)
    assert kiosk.kiosk.asked[-1] == {"reprint": "ticket-12"}
    assert "请用这个号" not in kiosk.screen_text()


def test_whoever_scans_while_a_number_is_still_shown_is_somebody_else(kiosk: KioskRig) -> None:
    _type_document(kiosk, SENIOR_NUMBER)
    kiosk.touch(kiosk.view.classes.choices[PersonClass.SENIOR])
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.kiosk.meaning = KioskScan(ScanMeaning.PICKUP, "", BusinessDomain.EXIT_ENTRY, ready=1)
    kiosk.presenter.scanned("V2603180029-ZABCDE")
    kiosk.touch(kiosk.view.card.primary)
    assert [(one["document"], one["class"]) for one in kiosk.kiosk.asked] == [
        (SENIOR_NUMBER, PersonClass.SENIOR),
        (None, PersonClass.ORDINARY),
    ]


def test_the_screen_says_when_the_paper_does_not_come(kiosk: KioskRig) -> None:
    kiosk.place.report = PaperReport(0, 1, 0, ())
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert "号票正在打印" in kiosk.screen_text()
    kiosk.place.report = PaperReport(0, 1, 1, ())
    kiosk.presenter.slips.look()
    assert "号票没打出来。请记住这个号" in kiosk.screen_text()
    kiosk.place.report = PaperReport(0, 0, 0, (), (PrintJobId("slip-12"),))
    kiosk.presenter.slips.look()
    assert "号票出来了" in kiosk.screen_text()


def test_a_kiosk_without_a_printer_asks_to_remember_the_number(kiosk: KioskRig) -> None:
    kiosk.kiosk.shown = hall(prints=False)
    kiosk.presenter.hall.refresh()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert "请记住这个号" in kiosk.screen_text()
    assert kiosk.presenter.slips.state is SlipState.NONE


def test_idle_brings_the_first_page_back_and_wipes_what_was_typed(
    kiosk: KioskRig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.touch(kiosk.view.header.language)
    kiosk.touch(kiosk.view.strip.typing)
    kiosk.type(YOUNG_NUMBER[:10])
    monkeypatch.setattr(kiosk_presenter, "IDLE_MS", 60)
    kiosk.touch(kiosk.view.number.keys["1"])
    qtbot.waitUntil(lambda: kiosk.view.screen_id is Screen.MAIN)
    assert kiosk.presenter.keypad.typed == ""
    assert kiosk.view.number.field.typed == ""
    assert "您今天办什么？" in kiosk.screen_text()
    _type_document(kiosk, SENIOR_NUMBER)
    qtbot.waitUntil(lambda: kiosk.view.screen_id is Screen.MAIN)
    assert "已记下" not in kiosk.screen_text()
    monkeypatch.setattr(kiosk_presenter, "IDLE_MS", 45_000)
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert kiosk.kiosk.asked[0]["document"] is None


def test_a_number_goes_away_by_itself(kiosk: KioskRig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosk_presenter, "RESULT_MS", 60)
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    qtbot.waitUntil(lambda: kiosk.view.screen_id is Screen.MAIN)


def test_closed_says_when_it_opens(kiosk: KioskRig) -> None:
    tomorrow = NOW + timedelta(hours=23, minutes=22)
    kiosk.kiosk.shown = hall_closed(tomorrow)
    kiosk.presenter.hall.refresh()
    assert "现在不在取号时间" in kiosk.screen_text()
    assert "3 月 19 日（周四） 08:30 开始取号" in kiosk.screen_text()
    # the station opens later, or on another day, while nobody touches anything
    kiosk.kiosk.shown = replace(hall_closed(tomorrow + timedelta(days=1)), hours="9:30–16:00")
    kiosk.presenter.hall.refresh()
    assert "3 月 20 日（周五） 08:30 开始取号" in kiosk.screen_text()
    assert "办公时间：9:30–16:00" in kiosk.screen_text()
    kiosk.kiosk.shown = hall()
    kiosk.presenter.hall.refresh()
    assert kiosk.view.screen_id is Screen.MAIN


def hall_closed(opening: datetime | None) -> KioskHall:
    return replace(hall(), open=False, next_opening=opening)


def test_closing_while_somebody_stands_there(kiosk: KioskRig) -> None:
    kiosk.kiosk.fault = KioskClosed(next_opening=None)
    kiosk.kiosk.shown = hall_closed(None)
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.kiosk.fault = None
    kiosk.presenter.hall.refresh()
    assert "现在不在取号时间" in kiosk.screen_text()


def test_an_outage_is_said_and_ends_by_itself(kiosk: KioskRig) -> None:
    kiosk.kiosk.fault = WorldFault()
    kiosk.presenter.hall.refresh()
    assert "取号机暂时连不上" in kiosk.screen_text()
    assert "导服台或窗口拿手工号" in kiosk.screen_text()
    kiosk.kiosk.fault = None
    kiosk.presenter.hall.refresh()
    assert kiosk.view.screen_id is Screen.MAIN


def test_a_lost_answer_gives_the_number_and_no_second_one(kiosk: KioskRig) -> None:
    kiosk.kiosk.lost_answer = WorldFault()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    assert "取号机暂时连不上" in kiosk.screen_text()
    kiosk.kiosk.fault = None
    kiosk.presenter.hall.refresh()
    assert "H012" in kiosk.screen_text()
    assert len(kiosk.kiosk.given) == 1


def test_nobody_gets_the_lost_answer_of_somebody_who_left(kiosk: KioskRig) -> None:
    kiosk.kiosk.lost_answer = WorldFault()
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.presenter.home()
    kiosk.kiosk.fault = None
    kiosk.presenter.hall.refresh()
    assert kiosk.view.screen_id is Screen.MAIN


def test_a_number_on_the_screen_stays_through_an_outage(kiosk: KioskRig) -> None:
    kiosk.touch(kiosk.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.presenter.lost(WorldFault())
    assert "H012" in kiosk.screen_text()
    kiosk.touch(kiosk.view.card.primary)
    assert "取号机暂时连不上" in kiosk.screen_text()


def test_the_maintenance_code_ends_the_program(kiosk: KioskRig, qtbot: QtBot) -> None:
    kiosk.presenter.ask_to_leave()
    assert kiosk.view.screen_id is Screen.MAIN, "without a code nothing asks for one"
    kiosk.presenter.keypad.check = lambda code: code == "2580"
    left: list[bool] = []
    kiosk.presenter.leave_wanted.connect(lambda: left.append(True))
    kiosk.presenter.ask_to_leave()
    kiosk.type("2581")
    assert "2581" not in kiosk.screen_text()
    kiosk.touch(kiosk.view.number.done)
    assert "维护码不对" in kiosk.screen_text()
    kiosk.type("2580")
    kiosk.touch(kiosk.view.number.done)
    assert left == [True]


def test_the_maintenance_code_cannot_be_guessed(kiosk: KioskRig) -> None:
    tried: list[str] = []

    def check(code: str) -> bool:
        tried.append(code)
        return False

    kiosk.presenter.keypad.check = check
    kiosk.presenter.ask_to_leave()
    for number in range(8):
        kiosk.type(f"000{number}")
        kiosk.touch(kiosk.view.number.done)
    assert len(tried) == 5
    assert "输错太多次了" in kiosk.screen_text()


def test_the_name_held_for_a_while_asks_for_the_code(
    kiosk: KioskRig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    kiosk.presenter.keypad.check = lambda code: False
    header = kiosk.view.header
    header._hold.setInterval(40)
    QTest.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    QTest.mouseRelease(header, Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    assert kiosk.view.screen_id is Screen.MAIN
    QTest.mousePress(header, Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    qtbot.waitUntil(lambda: "维护人员" in kiosk.screen_text())
