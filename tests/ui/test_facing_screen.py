"""The screen that faces the citizen, as the workspace uses it: it asks, hears, blanks by itself and turns."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionId, WorkState
from ui.devices.facing_display import NO_DISPLAY, Display, facing_name
from ui.messages import WindowMessages
from ui.navigation.page_id import PageId
from ui.shell.lock_screen import LockState
from ui.shell.main_window import MainWindow
from ui.workspace.facing_screen import FacingScreen
from window_client.domain.senior.facing_facts import FacingFacts, FacingRow
from window_client.ids import ApplicantId, TicketId

TICKET = TicketId("a" * 32)
FACTS = FacingFacts(
    TICKET,
    ApplicantId("b" * 32),
    "云溪派出所",
    "03",
    (
        FacingRow("姓名", "周㛃兰"),
        FacingRow("办什么", "换护照、换户口簿"),
        FacingRow("费用", "120 元", "受理后缴，3 月 23 日前缴清"),
        FacingRow("怎么领", "最迟 3 月 27 日（周五）办好，之后邮寄", "邮费按邮政标准另付"),
    ),
    helper="沈知遥",
    sentence="表我们来填，您最后签个名就行；不会写字的可以按手印。",
)


class Desk:
    """A main window with a page that counts its keys, and the facing screen beside it."""

    def __init__(self) -> None:
        self.messages = WindowMessages()
        self.window = MainWindow(messages=self.messages, now=lambda: datetime.now(UTC))
        self.acted: list[ActionId] = []
        self.open_ticket: TicketId | None = TICKET
        page = QWidget()
        self.button = QPushButton("队列", page)
        self.window.navigator.register(PageId.COUNTER, lambda: page)
        self.window.handle(PageId.COUNTER, self._act)
        self.window.set_signed_in(LockState("沈知遥", "03 号窗", "320011"))
        self.window.navigator.go(PageId.COUNTER)
        self.window.set_work(WorkState.SERVING)
        self.facing: FacingScreen

    def is_asking(self) -> bool:
        return self.facing.state.asking

    def is_turned(self) -> bool:
        return self.window.turned

    def _act(self, action: ActionId) -> bool:
        self.acted.append(action)
        if action is ActionId.TURN_SCREEN:
            self.facing.turn(FACTS)
        return True


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    assert QTest.qWaitForWindowActive(made.window, 60_000)
    made.facing = FacingScreen(
        made.window,
        made.messages,
        open_ticket=lambda: made.open_ticket,
        station="云溪派出所",
        counter="03",
    )
    yield made
    made.facing.close()


@pytest.mark.parametrize(
    ("names", "own", "wish", "expected"),
    [
        (("A",), "A", "", ""),
        (("A", "B"), "A", "", "B"),
        (("A", "B"), "B", "", "A"),
        (("A", "B", "C"), "A", "C", "C"),
        (("A", "B"), "A", "C", ""),
        (("A", "B"), "A", "A", ""),
        (("A", "B"), "A", NO_DISPLAY, ""),
        ((), "", "", ""),
    ],
)
def test_the_display_is_the_first_other_one_or_the_one_that_is_set(
    names: tuple[str, ...], own: str, wish: str, expected: str
) -> None:
    known = [Display(name, name, large_enough=True) for name in names]
    assert facing_name(known, own, wish) == expected


def test_a_display_that_is_too_small_faces_nobody() -> None:
    known = [Display("A", "A", large_enough=True), Display("B", "B", large_enough=False)]
    assert facing_name(known, "A", "") == ""


def test_alt_z_turns_the_clerks_screen_and_back(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    view = desk.facing.turned_view
    assert view is not None
    assert desk.is_turned()
    assert not desk.button.isVisible()
    assert [row.accessibleName() for row in view.rows.rows] == [
        "姓名，周㛃兰",
        "办什么，换护照、换户口簿",
        "费用，120 元，受理后缴，3 月 23 日前缴清",
        "怎么领，最迟 3 月 27 日（周五）办好，之后邮寄，邮费按邮政标准另付",
    ]
    desk.acted.clear()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F7, Qt.Key.Key_F3, Qt.Key.Key_F1, Qt.Key.Key_Tab):
        QTest.keyClick(desk.window, key)
    assert desk.acted == []
    assert QApplication.focusWidget() is view
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert not desk.is_turned()
    assert desk.button.isVisible()
    assert desk.facing.turned_view is None


def test_a_lock_turns_back_and_nothing_is_kept(desk: Desk, qtbot: QtBot) -> None:
    desk.facing.turn(FACTS)
    assert desk.is_asking()
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.locked
    assert not desk.is_turned()
    assert not desk.is_asking()
    assert desk.facing.presenter.facts is None


def test_another_ticket_blanks_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.facing.turn(FACTS)
    desk.open_ticket = TicketId("c" * 32)
    # nobody tells it
    qtbot.waitUntil(lambda: not desk.is_asking(), timeout=60_000)
    assert not desk.is_turned()
    desk.facing.ask(FACTS)
    assert desk.facing.presenter.facts is None
