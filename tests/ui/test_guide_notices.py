"""Numbers at the guide's desk for who brings a notice, or holds a slip that was written by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.visit_rig import PRODUCED_ITEM, Window
from tests.ui.test_page_guide import Door, door, sheet
from ui.actions import ActionId
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, scan_text

__all__ = ["door"]


class TestNotice:
    """Who comes back with a 一次性告知书 is given a number for it."""

    @pytest.fixture
    def notice(self, door: Door) -> str:
        window = Window(door.rig, door.rig.officer(), door.rig.serving(1, domain="exit_entry").id)
        case = window.open(window.identify())
        door.rig.station.cases.give_notice(officer=window.officer, case=case)
        number = window.case(case).notice_number
        assert number is not None
        return number

    def test_scanned_the_next_number_is_for_it(self, door: Door, notice: str) -> None:
        door.presenter.scanned(scan_text(CodeKind.NOTICE, notice))
        asked = sheet(door, GiveNumberSheet)
        assert asked.domain.value() is BusinessDomain.EXIT_ENTRY
        assert asked.search.text() == door.rig.station.catalogue.name(PRODUCED_ITEM)
        assert notice in asked.notice.words()
        assert asked.notice.isVisible()
        door.press(ActionId.PRIMARY)
        door.look()
        (label,) = door.waiting()
        (given,) = [line.ticket for line in door.hall.waiting]
        assert (given.label, given.notice_number, given.item_code) == (label, notice, PRODUCED_ITEM)
        # the sheet is ready for the next person, who has no notice
        assert not asked.notice.isVisible()
        door.press(ActionId.PRIMARY)
        door.look()
        assert [line.ticket.notice_number for line in door.hall.waiting] == [notice, None]

    def test_typed_below_what_for_it_is_the_same(self, door: Door, notice: str) -> None:
        door.press(ActionId.PRIMARY)
        asked = sheet(door, GiveNumberSheet)
        asked.search.setFocus()
        QTest.keyClicks(asked.search, scan_text(CodeKind.NOTICE, notice).lower())
        QTest.keyClick(asked.search, Qt.Key.Key_Return)
        assert asked.notice.isVisible()
        # another business is chosen: the notice is not meant
        asked.domain.setFocus()
        QTest.keyClick(asked.domain, Qt.Key.Key_1)
        assert not asked.notice.isVisible()
        door.press(ActionId.PRIMARY)
        door.look()
        assert [line.ticket.notice_number for line in door.hall.waiting] == [None]

    def test_what_is_none_is_told_in_the_sheet(self, door: Door, notice: str) -> None:
        door.presenter.scanned(scan_text(CodeKind.NOTICE, "N2603189999"))
        asked = sheet(door, GiveNumberSheet)
        assert "不是本所的告知书" in asked._error.text()
        assert not asked.notice.isVisible()
        door.presenter.scanned(scan_text(CodeKind.NOTICE, notice))
        assert sheet(door, GiveNumberSheet) is asked, "the sheet that is open is used"
        assert asked.notice.isVisible()
        assert not asked._error.text()


def test_a_hand_written_number_is_found_by_what_is_written(door: Door) -> None:
    entered = door.rig.station.queue.enter_late(
        officer=door.rig.officer(), domain="household", taken_at=door.rig.clock.now, hand_number="A03"
    )
    door.rig.give()
    door.look()
    (row, _) = door.view.waiting.list.rows.rows()
    assert (row.label, row.hand) == (entered.label, "手工号 A03")
    door.view.waiting.search.setText("a03")
    assert door.waiting() == [entered.label]
