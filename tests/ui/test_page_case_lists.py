"""业务系统待补录 and 待民警审核: the list, what it says when it is empty, and where the keyboard goes."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_page_visit_views import case
from ui.pages.queue.case_list_sheet import CaseListSheet
from ui.pages.queue.later_entry_sheet import LaterEntrySheet
from ui.pages.queue.review_sheet import ReviewSheet
from ui.widgets.empty_state import EmptyState
from window_client.domain.cases.case_states import CaseState

Make = Callable[[QWidget], CaseListSheet]
CASES = tuple(replace(case(n, "a1"), state=CaseState.ACCEPTED, number=f"320499{n}") for n in (1, 2, 3))


def later(host: QWidget) -> CaseListSheet:
    return LaterEntrySheet(host, CASES)


def review(host: QWidget) -> CaseListSheet:
    return ReviewSheet(host, CASES, decides=True)


@pytest.mark.parametrize("make", [later, review])
def test_the_keyboard_keeps_its_place_until_nothing_is_left(host: QWidget, make: Make) -> None:
    sheet = make(host)
    sheet.show()
    (nothing,) = sheet.findChildren(EmptyState)
    assert sheet.primary is not None
    assert (sheet.table.isVisible(), nothing.isVisible(), sheet.primary.isEnabled()) == (True, False, True)
    sheet.table.setCurrentIndex(sheet.table.model().index(2, 0))
    sheet.set_cases(CASES[:2])
    assert sheet.table.current_row() == 1
    sheet.set_cases(())
    assert (sheet.table.isVisible(), nothing.isVisible(), sheet.primary.isEnabled()) == (False, True, False)


def test_a_number_goes_to_the_case_that_was_chosen(host: QWidget, qtbot: QtBot) -> None:
    sheet = LaterEntrySheet(host, CASES)
    sheet.show()
    sheet.table.setCurrentIndex(sheet.table.model().index(1, 0))
    sheet.number.setFocus()
    QTest.keyClicks(sheet.number, "7712")
    with qtbot.waitSignal(sheet.submitted) as submitted:
        QTest.keyClick(sheet.number, Qt.Key.Key_Return)
    assert submitted.args == ["c2", "7712"]


def test_sending_back_needs_a_reason(host: QWidget, qtbot: QtBot) -> None:
    sheet = ReviewSheet(host, CASES, decides=True)
    sheet.show()
    sent: list[tuple[str, ...]] = []
    sheet.return_requested.connect(lambda *what: sent.append(what))
    (button,) = (one for one in sheet.findChildren(QWidget) if one.property("text") == "退回")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sent == []
    sheet.reason.setText("差照片")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sent == [("c1", "差照片", "", "")]
