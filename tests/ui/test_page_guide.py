"""The guide's page against a real station: what is in sight, what each key does, and its way back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig, opened, shared_template
from tests.ui.page_rig import PageRig, make_page_rig, officer_card
from tests.ui.screen_walk import cut_texts
from ui.actions import ActionId
from ui.pages.guide.guide_presenter import GuidePresenter
from ui.pages.guide.guide_ticket_sheet import GuideTicketSheet
from ui.pages.guide.guide_view import GuideView
from ui.pages.guide.hall_bar import FigureBlock
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, scan_text, ticket_number
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.errors import WorldFault

REASON = "等家人送户口簿"


class Hand:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Door:
    """The page with its presenter, and counter 1 with its officer for what happens there."""

    page: PageRig
    view: GuideView
    presenter: GuidePresenter
    hand: Hand

    @property
    def rig(self) -> StationRig:
        return self.page.rig

    @property
    def hall(self) -> Hall:
        assert self.presenter.hall is not None
        return self.presenter.hall

    def later(self, seconds: float) -> None:
        """Time goes on, for the page and for the station."""
        self.hand.seconds += seconds
        self.rig.clock.forward(seconds=seconds)

    def look(self) -> None:
        """Read again, as after a change elsewhere."""
        self.presenter.start()

    def press(self, action: ActionId) -> bool:
        return self.page.press(action, self.presenter.handle)

    def waiting(self) -> list[str]:
        """Labels of the rows at the left."""
        return [row.label for row in self.view.waiting.list.rows.rows()]

    def back(self) -> list[str]:
        """Labels of those who were missed or are held."""
        model = self.view.back.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def figures(self) -> list[str]:
        """The bar at the top, as a screen reader says it."""
        return [block.accessibleName() for block in self.view.bar.blocks]

    def said(self) -> str:
        """The newest confirmation."""
        return self.page.messages.toasts[-1].text

    def missed(self) -> Ticket:
        """Somebody whom counter 1 has missed."""
        called = self.rig.called(1)
        self.later(61)
        return self.rig.station.queue.miss(officer=self.rig.officer(), ticket=called.id)

    def held(self) -> Ticket:
        """Somebody whom counter 1 holds."""
        serving = self.rig.serving(1)
        return self.rig.station.queue.hold(officer=self.rig.officer(), ticket=serving.id, reason=REASON)


@pytest.fixture
def door(tmp_path: Path, qtbot: QtBot) -> Iterator[Door]:
    """The guide is here, counter 1 is open, nobody waits."""
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        host = QWidget()
        host.resize(1366, 656)
        qtbot.addWidget(host)
        page = make_page_rig(rig, host)
        guide = officer_card(rig, rig.officer(Role.GUIDE))
        page.context = replace(page.context, officer=guide, counter=None)
        view = GuideView(host)
        view.resize(host.size())
        host.show()
        hand = Hand()
        presenter = GuidePresenter(page.context, view, monotonic=hand, parent=host)
        presenter.start()
        yield Door(page, view, presenter, hand)


def sheet(door: Door, kind: type[Any]) -> Any:
    """The open sheet, of this kind."""
    current = door.page.sheet_host.current
    assert isinstance(current, kind)
    return current


def opened_ticket(door: Door, ticket: Ticket) -> GuideTicketSheet:
    """Enter on a waiting ticket."""
    door.view.waiting.list.setCurrentIndex(
        door.view.waiting.list.rows.index(door.view.waiting.list.rows.row_of(ticket.id))
    )
    QTest.keyClick(door.view.waiting.list, Qt.Key.Key_Return)
    found: GuideTicketSheet = sheet(door, GuideTicketSheet)
    return found


def test_the_hall_at_a_glance(door: Door) -> None:
    missed, held = door.missed(), door.held()
    serving = door.rig.serving(1, person_class="senior")
    ordinary = door.rig.give("exit_entry")
    door.later(60)
    pregnant = door.rig.give(person_class="pregnant")
    door.look()
    assert door.waiting() == [pregnant.label, ordinary.label]
    assert door.back() == [missed.label, held.label]
    first, *others = (tile.accessibleName() for tile in door.view.windows.tiles)
    assert first == f"01 陆以宁 受理中 {serving.label} 01:00"
    assert others == ["02 无人 未开", "03 无人 未开", "04 无人 未开"]
    assert door.figures() == [
        "等候（户政 1・出入境 1） 2",
        f"等得最久 {ordinary.label} 1 分",
        "开着的窗口 1 / 4",
        "今日按时叫到 100.0%",
        "让先最多（上限 2，另计 0） 0 次",
        "今日答疑 0 次",
    ]


@pytest.mark.parametrize("windows", [4, 8, 16])
def test_everything_is_in_sight_in_the_smallest_window(door: Door, windows: int, qtbot: QtBot) -> None:
    admin = door.rig.officer(Role.SYSTEM_ADMIN)
    for number in range(5, windows + 1):
        door.rig.station.counters.create(
            officer=admin, number=number, name="综合窗", domains=frozenset(BusinessDomain)
        )
    door.missed()
    for domain in BusinessDomain:
        door.rig.give(domain, "senior")
    door.look()
    assert len(door.view.windows.tiles) == windows
    # the layout follows in the next turns
    qtbot.waitUntil(lambda: cut_texts(door.page.host) == [])
    area = door.view.windows.viewport().rect()
    for tile in door.view.windows.tiles:
        at = tile.mapTo(door.view.windows.viewport(), QPoint())
        assert area.contains(QRect(at, tile.size())), tile.accessibleName()


def test_who_waits_too_long_is_marked(door: Door) -> None:
    door.rig.give(person_class="senior")
    door.later(60 * 6)
    door.look()
    block = door.view.bar.blocks[1]
    assert isinstance(block, FigureBlock)
    assert door.hall.waiting[0].ticket.call_by < door.hall.now
    assert "1 位超时" in door.view.waiting.head_words()
    assert block.ink() == "danger"


class TestAnswers:
    def test_one_key_counts_one_and_shift_f2_takes_it_back(self, door: Door) -> None:
        assert door.page.ready[ActionId.CHOICE_1]
        door.press(ActionId.CHOICE_1)
        door.press(ActionId.CHOICE_5)
        assert door.hall.answers == {"consult.materials": 1, "consult.other": 1}
        assert door.view.answers.buttons[0].accessibleName() == "材料，今日 1 次 1"
        assert door.said() == "答疑记一次：其他"
        undo = door.page.messages.toasts[-1].undo
        assert undo is not None
        assert (undo.words, undo.key) == ("撤回", "Shift+F2")
        assert door.page.ready[ActionId.UNDO]
        door.press(ActionId.UNDO)
        assert door.hall.answers == {"consult.materials": 1}
        assert door.said() == "已撤回，「其他」少记一次"
        assert not door.page.ready[ActionId.UNDO]

    def test_a_button_does_the_same(self, door: Door) -> None:
        door.view.answers.buttons[2].click()
        assert door.hall.answers == {"consult.settling": 1}

    def test_not_after_ten_seconds(self, door: Door) -> None:
        door.press(ActionId.CHOICE_1)
        door.later(11)
        door.press(ActionId.UNDO)
        assert door.hall.answered == 1

    def test_a_press_before_the_first_is_written_is_one_more(self, door: Door, qtbot: QtBot) -> None:
        door.page.runner.holding = True
        door.press(ActionId.CHOICE_1)
        door.press(ActionId.CHOICE_1)
        door.press(ActionId.CHOICE_2)
        door.page.runner.holding = False
        door.page.runner.release()
        qtbot.waitUntil(lambda: door.hall.answers == {"consult.materials": 2, "consult.progress": 1})

    def test_nothing_waits_for_a_database_that_is_away(
        self, door: Door, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        real, asked = door.rig.station.guide.answer, []

        def away(**given: Any) -> object:
            asked.append(given)
            raise WorldFault()

        monkeypatch.setattr(door.rig.station.guide, "answer", away)
        door.page.runner.holding = True
        door.press(ActionId.CHOICE_1)
        door.press(ActionId.CHOICE_2)
        door.page.runner.holding = False
        door.page.runner.release()
        qtbot.waitUntil(lambda: "error.world_fault" in door.page.messages.banners)
        qtbot.waitUntil(lambda: not door.presenter.acts.verbs.busy)
        assert len(asked) == 1
        monkeypatch.setattr(door.rig.station.guide, "answer", real)
        door.press(ActionId.CHOICE_1)
        assert door.hall.answers == {"consult.materials": 1}
        assert "error.world_fault" not in door.page.messages.banners

    def test_the_digits_mean_nothing_once_the_guide_has_left(self, door: Door) -> None:
        door.presenter.stop()
        assert not any(door.page.ready[action] for action in (ActionId.CHOICE_1, ActionId.CHOICE_5))


class TestTicket:
    def test_its_class_is_marked_by_key_and_taken_back(self, door: Door) -> None:
        first, second = door.rig.give(), door.rig.give()
        door.look()
        opened_ticket(door, second)
        door.press(ActionId.ROW_4)
        door.press(ActionId.PRIMARY)
        assert door.page.sheet_host.current is None
        assert door.rig.ticket(second.id).person_class is PersonClass.PREGNANT
        assert door.waiting() == [second.label, first.label]
        assert door.said() == f"{second.label} 改为「孕妇」，最迟 09:05 叫号"
        door.press(ActionId.UNDO)
        assert door.rig.ticket(second.id).person_class is PersonClass.ORDINARY
        assert door.waiting() == [first.label, second.label]

    def test_the_same_class_is_refused_in_the_sheet(self, door: Door) -> None:
        ticket = door.rig.give()
        door.look()
        shown = opened_ticket(door, ticket)
        door.press(ActionId.PRIMARY)
        assert door.page.sheet_host.current is shown
        assert f"{ticket.label} 已经是这个人群了" in shown.error()

    def test_it_left(self, door: Door) -> None:
        ticket = door.rig.give()
        door.look()
        opened_ticket(door, ticket).leave_requested.emit("")
        assert door.rig.ticket(ticket.id).state is TicketState.LEFT
        assert door.waiting() == []
        door.press(ActionId.UNDO)
        assert door.waiting() == [ticket.label]

    def test_void_needs_a_reason(self, door: Door) -> None:
        ticket = door.rig.give()
        door.look()
        shown = opened_ticket(door, ticket)
        shown.void.click()
        assert "写明原因" in shown.error()
        shown.reason.setText("重复取号")
        shown.void.click()
        assert door.rig.ticket(ticket.id).state is TicketState.VOID

    def test_one_that_was_called_meanwhile_is_told(self, door: Door) -> None:
        ticket = door.rig.give()
        door.look()
        shown = opened_ticket(door, ticket)
        door.rig.call(1)
        door.press(ActionId.ROW_2)
        door.press(ActionId.PRIMARY)
        assert "已呼叫" in shown.error()


class TestBack:
    def test_who_was_missed_waits_again_by_enter(self, door: Door) -> None:
        missed = door.missed()
        door.look()
        door.press(ActionId.ZONE_BACK)
        QTest.keyClick(door.view.back.table, Qt.Key.Key_Return)
        assert door.rig.ticket(missed.id).state is TicketState.WAITING
        assert (door.waiting(), door.back()) == ([missed.label], [])
        assert door.said() == f"{missed.label} 重新排队，最迟 09:11 叫号"
        door.press(ActionId.UNDO)
        assert (door.waiting(), door.back()) == ([], [missed.label])

    def test_who_is_held_comes_back_with_the_old_promise(self, door: Door) -> None:
        held = door.held()
        door.look()
        QTest.keyClick(door.view.back.table, Qt.Key.Key_Return)
        assert door.rig.ticket(held.id).call_by == held.call_by
        assert door.waiting() == [held.label]

    def test_who_has_gone_home(self, door: Door) -> None:
        missed = door.missed()
        door.look()
        door.view.back.left_requested.emit(missed.id)
        assert door.rig.ticket(missed.id).state is TicketState.LEFT
        assert door.back() == []


class TestFinding:
    def test_what_is_typed_narrows_both_lists(self, door: Door) -> None:
        missed = door.missed()
        door.rig.give("vehicle")
        other = door.rig.give("vehicle")
        door.look()
        door.press(ActionId.FIND)
        QTest.keyClicks(door.view.waiting.search, other.label.lower())
        assert (door.waiting(), door.back()) == ([other.label], [])
        door.press(ActionId.CLOSE)
        assert (len(door.waiting()), door.back()) == (2, [missed.label])

    def test_enter_goes_to_what_was_found(self, door: Door) -> None:
        door.rig.give("vehicle")
        other = door.rig.give("household")
        door.look()
        QTest.keyClicks(door.view.waiting.search, other.label)
        QTest.keyClick(door.view.waiting.search, Qt.Key.Key_Return)
        assert door.view.waiting.current() == other.id

    def test_a_scanned_ticket_is_found(self, door: Door) -> None:
        door.rig.give()
        ticket = door.rig.give()
        door.look()
        door.presenter.scanned(scan_text(CodeKind.TICKET, ticket_number(ticket.label, ticket.day)))
        assert door.waiting() == [ticket.label]
        assert door.view.waiting.current() == ticket.id

    def test_yesterday_s_slip_finds_the_ticket_as_which_it_goes_on(self, door: Door) -> None:
        rig = door.rig
        old = rig.give("vehicle")
        rig.clock.forward(hours=9)
        rig.station.day.close(officer=rig.officer(Role.SUPERVISOR), day=old.day, carry_over=(old.id,))
        rig.clock.forward(hours=15)
        door.look()
        (line,) = door.hall.waiting
        door.presenter.scanned(scan_text(CodeKind.TICKET, ticket_number(old.label, old.day)))
        assert "scan" not in door.page.messages.banners
        assert door.view.waiting.current() == line.ticket.id

    def test_a_ticket_of_another_day_and_another_paper_are_told(self, door: Door) -> None:
        door.presenter.scanned(scan_text(CodeKind.TICKET, "H001-260317"))
        assert door.page.messages.banners["scan"].title == "这张号票不是今天的"
        door.presenter.scanned("6901234567892")
        assert door.page.messages.banners["scan"].title == "扫到的码在这里用不上"


def test_a_number_is_given_by_f2(door: Door) -> None:
    door.press(ActionId.PRIMARY)
    shown = sheet(door, GiveNumberSheet)
    shown.domain.set_value(BusinessDomain.VEHICLE)
    door.press(ActionId.ROW_2)
    door.press(ActionId.PRIMARY)
    (line,) = door.hall.waiting
    assert (line.ticket.domain, line.ticket.person_class) == (BusinessDomain.VEHICLE, PersonClass.SENIOR)
    assert door.waiting() == [line.ticket.label]
    assert local_day(door.rig.clock.now) == line.ticket.day


def test_a_hall_that_cannot_be_read_is_not_an_empty_one(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket = door.rig.give()
    door.look()

    def broken(**_: object) -> object:
        raise WorldFault()

    monkeypatch.setattr(door.rig.station.guide, "hall", broken)
    door.look()
    assert door.view.waiting.trouble() == "读不到队列，正在重连（第 1 次）"
    assert door.waiting() == [ticket.label]
    assert not door.view.waiting.list.isEnabled()
    monkeypatch.undo()
    door.look()
    assert door.view.waiting.trouble() == ""
    assert door.view.waiting.list.isEnabled()


def test_zones_by_key(door: Door) -> None:
    door.missed()
    door.rig.give()
    door.look()
    door.press(ActionId.ZONE_BACK)
    assert door.view.back.table.hasFocus() or door.view.focusWidget() is door.view.back.table
    door.press(ActionId.ZONE_QUEUE)
    assert door.view.focusWidget() is door.view.waiting.list
