"""Seniors at the guide's desk: who is here, taken under one's wing by one key, steps ticked, given on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import test_page_guide as guide_page
from tests.ui.page_rig import officer_card
from tests.ui.screen_walk import cut_texts
from tests.ui.test_page_guide import Door
from ui.actions import ActionId
from ui.tickets.copy_sheet import CopySheet
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.domain.station.officer import Role

door = guide_page.door


def care(door: Door, ticket: Ticket) -> SeniorCare | None:
    return door.rig.station.senior.care(ticket=ticket.id)


def labels(door: Door) -> list[str]:
    return [line.ticket.label for line in door.view.seniors.lines()]


def cells(door: Door, row: int) -> list[str]:
    model = door.view.seniors.table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_who_is_old_enough_and_who_is_in_care_is_shown_in_the_order_of_coming(door: Door) -> None:
    at_window = door.rig.serving(1, person_class="senior")
    door.rig.give("exit_entry")
    second = door.rig.give("exit_entry", person_class="senior")
    wished = door.rig.give("vehicle")
    door.rig.station.senior.begin(
        officer=door.rig.officer(Role.GUIDE), ticket=wished.id, reason="wish", helper=None
    )
    door.look()
    assert labels(door) == [at_window.label, second.label, wished.label]
    assert cells(door, 0)[2] == "01 号窗"
    assert cells(door, 1)[2:] == ["等候", "—"]
    assert cells(door, 2)[2:] == ["待进门咨询", "—"]


def test_f9_takes_somebody_under_ones_wing_and_gives_them_back(door: Door) -> None:
    ticket = door.rig.give("exit_entry", person_class="senior")
    door.look()
    me = officer_card(door.rig, door.rig.officer(Role.GUIDE))
    assert door.press(ActionId.SENIOR_MODE)
    taken = care(door, ticket)
    assert taken is not None
    assert (taken.helper, taken.goes_on, taken.reason.value) == (me.id, True, "age")
    assert cells(door, 0)[3] == me.name
    assert door.view.seniors.wing.text() == "交还"
    assert ticket.label in door.said()
    door.press(ActionId.SENIOR_MODE)
    back = care(door, ticket)
    assert back is not None
    assert not back.goes_on
    assert door.view.seniors.wing.text() == "我来陪办"
    assert cells(door, 0)[3] == "—"


def test_whoever_is_at_a_window_is_given_on_to_its_officer(door: Door) -> None:
    ticket = door.rig.serving(1, person_class="senior")
    door.look()
    door.press(ActionId.SENIOR_MODE)
    door.press(ActionId.SENIOR_MODE)
    given = care(door, ticket)
    assert given is not None
    assert given.goes_on, "somebody goes on accompanying"
    assert given.helper == door.rig.at(1)["officer"]


def test_an_ordinary_number_in_the_line_is_taken_on_wish(door: Door) -> None:
    ticket = door.rig.give("exit_entry")
    door.look()
    door.view.window().activateWindow()
    QTest.qWaitForWindowActive(door.view.window())
    door.view.waiting.focus_list()
    door.press(ActionId.SENIOR_MODE)
    taken = care(door, ticket)
    assert taken is not None
    assert taken.reason.value == "wish"
    assert door.hall.waiting[0].ticket.person_class is PersonClass.ORDINARY
    assert labels(door) == [ticket.label]


def test_the_guide_ticks_greeting_and_copies(door: Door) -> None:
    ticket = door.rig.give("exit_entry", person_class="senior")
    door.look()
    door.press(ActionId.ROW_1)
    assert care(door, ticket) is None, "nobody is in care without being taken under somebody's wing"
    assert "F9" in door.said()
    door.press(ActionId.SENIOR_MODE)
    door.press(ActionId.ROW_1)
    door.press(ActionId.ROW_5)
    sheet = guide_page.sheet(door, CopySheet)
    QTest.keyClicks(sheet.pages, "2")
    QTest.keyClick(sheet.pages, Qt.Key.Key_Return)
    ticked = care(door, ticket)
    assert ticked is not None
    assert ticked.step(SeniorStep.GREET).done
    assert ticked.step(SeniorStep.COPY).pages == 2
    assert cells(door, 0)[2] == "待照相"
    door.press(ActionId.ROW_1)
    unticked = care(door, ticket)
    assert unticked is not None
    assert not unticked.step(SeniorStep.GREET).done


def test_alt_e_goes_to_the_seniors(door: Door) -> None:
    door.rig.give("exit_entry", person_class="senior")
    door.look()
    door.view.window().activateWindow()
    QTest.qWaitForWindowActive(door.view.window())
    assert door.press(ActionId.ZONE_SENIORS)
    assert door.view.seniors.table.hasFocus()


@pytest.mark.parametrize("many", [0, 1, 9])
def test_nothing_of_the_seniors_is_cut(door: Door, many: int, qtbot: QtBot) -> None:
    for _ in range(many):
        door.rig.give("exit_entry", person_class="senior")
    door.look()
    if many:
        door.press(ActionId.SENIOR_MODE)
    qtbot.waitUntil(lambda: cut_texts(door.view) == [], timeout=30_000)
