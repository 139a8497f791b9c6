"""补登: hand-written numbers, one after another by keyboard, and the reminder after an outage."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import opened, shared_template
from tests.ui.page_rig import PageRig, make_page_rig
from ui.actions import ActionId
from ui.messages import MessageRecorder, MessageTone
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.tickets.hand_number_sheet import HandNumberSheet
from ui.workspace.outage import OutageNotice
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.errors import WorldFault


class Desk:
    """Counter 1 with its queue, and the open sheet."""

    def __init__(self, page: PageRig) -> None:
        self.page = page
        self.seconds = 100.0
        self.presenter = QueuePresenter(page.context, monotonic=lambda: self.seconds, parent=page.host)
        self.presenter.start_up()

    def open(self) -> HandNumberSheet:
        self.presenter.handle(ActionId.HAND_NUMBERS)
        sheet = self.page.sheet_host.current
        assert isinstance(sheet, HandNumberSheet)
        return sheet

    def type(self, text: str, *keys: Qt.Key) -> None:
        """Into whatever has the keyboard."""
        field = QApplication.focusWidget()
        assert field is not None
        if text:
            QTest.keyClicks(field, text)
        for key in keys:
            QTest.keyClick(field, key)

    def f2(self) -> None:
        self.seconds += 2
        self.page.press(ActionId.PRIMARY, self.presenter.handle)

    def waiting(self) -> tuple[Ticket, ...]:
        rig = self.page.rig
        return tuple(line.ticket for line in rig.station.board.board(counter=rig.counter(1)).waiting)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        host = QWidget()
        host.resize(1366, 700)
        qtbot.addWidget(host)
        host.show()
        with qtbot.waitActive(host):
            host.activateWindow()
        yield Desk(make_page_rig(rig, host))


def test_two_slips_in_a_row_by_keyboard(desk: Desk) -> None:
    sheet = desk.open()
    desk.type("a03", Qt.Key.Key_Return)
    desk.type("0840")
    desk.f2()
    assert sheet.number.hasFocus()
    desk.type("c1", Qt.Key.Key_Return)
    desk.page.press(ActionId.ROW_2, desk.presenter.handle)
    desk.type("8:45")
    desk.f2()
    first, second = sorted(desk.waiting(), key=lambda ticket: ticket.arrival)
    assert (first.hand_number, first.domain, first.person_class) == (
        "A03",
        BusinessDomain.EXIT_ENTRY,
        PersonClass.ORDINARY,
    )
    assert (second.hand_number, second.domain, second.person_class) == (
        "C1",
        BusinessDomain.VEHICLE,
        PersonClass.SENIOR,
    )
    assert second.arrival - first.arrival == timedelta(minutes=5)
    assert first.entered_late
    assert sheet.table.model().rowCount() == 2


def test_enter_through_the_form_keeps_it_too_and_digits_choose_outside_of_fields(desk: Desk) -> None:
    sheet = desk.open()
    desk.type("", Qt.Key.Key_Return)
    desk.type("840", Qt.Key.Key_Return)
    assert sheet.domain.hasFocus()
    desk.type("4", Qt.Key.Key_Return)
    desk.type("", Qt.Key.Key_Return)
    (ticket,) = desk.waiting()
    assert (ticket.domain, ticket.hand_number) == (BusinessDomain.PUBLIC_ORDER, None)


@pytest.mark.parametrize(("typed", "said"), [("", "09:20"), ("25:00", "09:20"), ("0930", "还晚")])
def test_a_time_that_cannot_be_is_told_at_its_field(desk: Desk, typed: str, said: str) -> None:
    sheet = desk.open()
    desk.type("h1", Qt.Key.Key_Return)
    desk.type(typed)
    desk.f2()
    assert said in sheet._form.errors()["time"]
    assert sheet.time.hasFocus()
    assert desk.waiting() == ()


def test_the_same_slip_twice_is_told_at_its_number(desk: Desk) -> None:
    sheet = desk.open()
    for _ in range(2):
        desk.type("h1", Qt.Key.Key_Return)
        desk.type("0840")
        desk.f2()
    assert "补登过了" in sheet._form.errors()["number"]
    assert sheet.number.hasFocus()
    assert len(desk.waiting()) == 1


def notice(messages: MessageRecorder, entered: list[bool], *, gives: bool = True) -> OutageNotice:
    return OutageNotice(messages, lambda: gives, lambda: entered.append(True))


def test_after_an_outage_the_slips_are_asked_for_once(qapp: QApplication) -> None:
    messages, entered = MessageRecorder(), list[bool]()
    outage = notice(messages, entered)
    outage.lost(WorldFault())
    action = messages.banners["database_away"].action
    assert action is not None
    action.run()
    assert messages.toasts
    outage.back()
    assert list(messages.banners) == ["hand_numbers"]
    # another outage does not make the slips forgotten
    outage.lost(WorldFault())
    outage.back()
    asked = messages.banners["hand_numbers"].action
    assert asked is not None
    asked.run()
    assert entered == [True]
    messages.withdraw("hand_numbers")
    outage.lost(WorldFault())
    outage.back()
    assert messages.banners == {}


def test_opening_the_sheet_takes_the_reminder_away(desk: Desk) -> None:
    desk.page.messages.banner(MessageTone.INFO, "手工号还没补登", key="hand_numbers")
    desk.open()
    assert desk.page.messages.banners == {}


def test_who_gave_no_number_by_hand_is_asked_for_nothing(qapp: QApplication) -> None:
    messages = MessageRecorder()
    outage = notice(messages, [])
    outage.lost(WorldFault())
    outage.back()
    assert messages.banners == {}
    elsewhere = notice(messages, [], gives=False)
    elsewhere.lost(WorldFault())
    assert messages.banners["database_away"].action is None
