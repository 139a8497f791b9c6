"""The queue's presenter against a real station: what F2 does, its guards, and what can be taken back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import TOPIC, opened, shared_template
from tests.ui.page_rig import PageRig, make_page_rig
from ui.actions import ActionId, PrimaryKind, WorkState
from ui.pages.queue.hold_sheet import HoldSheet
from ui.pages.queue.idle_maker import IdleState, TodoState
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.queue.ticket_bar_state import TicketBarState
from ui.pages.queue.transfer_sheet import TransferSheet
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.errors import WorldFault
from window_client.services.queue_mirror import QueueMirror


class Hand:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Desk:
    """The presenter with everything it said."""

    page: PageRig
    presenter: QueuePresenter
    hand: Hand
    bars: list[TicketBarState] = field(default_factory=list)
    idles: list[IdleState] = field(default_factory=list)
    todos: list[TodoState] = field(default_factory=list)
    works: list[WorkState] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @property
    def bar(self) -> TicketBarState:
        return self.bars[-1]

    def later(self, seconds: float) -> None:
        """Time goes on, for the guards and for the station."""
        self.hand.seconds += seconds
        self.page.rig.clock.forward(seconds=seconds)

    def press(self, action: ActionId = ActionId.PRIMARY) -> bool:
        """A key, long after the last one."""
        self.later(2)
        self.presenter.clock.ticked.emit(self.presenter.clock.now())
        return self.page.press(action, self.presenter.handle)

    def look(self) -> None:
        """Read again, as after a change elsewhere."""
        self.presenter.start_up()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Counter 1, opened by the first officer, nobody waiting."""
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        host = QWidget()
        host.resize(1366, 700)
        qtbot.addWidget(host)
        host.show()
        page = make_page_rig(rig, host)
        hand = Hand()
        presenter = QueuePresenter(page.context, monotonic=hand, parent=host)
        made = Desk(page, presenter, hand)
        presenter.bar_changed.connect(made.bars.append)
        presenter.idle_changed.connect(made.idles.append)
        presenter.todo_changed.connect(made.todos.append)
        presenter.trouble_changed.connect(made.troubles.append)
        presenter.work_changed.connect(lambda work, _ticket: made.works.append(work))
        presenter.start_up()
        yield made


def sheet(desk: Desk, kind: type[Any]) -> Any:
    """The open sheet, of this kind."""
    current = desk.page.sheet_host.current
    assert isinstance(current, kind)
    return current


def test_an_empty_queue_is_said_only_after_it_was_read(desk: Desk) -> None:
    assert desk.idles[-1].title == "现在没有人等候"
    assert not desk.bar.primary.ready
    assert desk.works == [WorkState.IDLE]


def test_a_queue_that_cannot_be_read_is_not_an_empty_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_mirror: QueueMirror) -> object:
        raise WorldFault()

    monkeypatch.setattr(QueueMirror, "whole", broken)
    desk.presenter.start_up()
    desk.presenter.start_up()
    assert desk.troubles[-1] == "读不到队列，正在重连（第 2 次）"
    assert desk.idles[-1].title == desk.troubles[-1]
    assert not desk.bar.primary.ready
    monkeypatch.undo()
    desk.presenter.start_up()
    assert desk.troubles[-1] == ""
    assert desk.idles[-1].title == "现在没有人等候"


def test_two_presses_call_and_start(desk: Desk) -> None:
    given = desk.page.rig.give(BusinessDomain.EXIT_ENTRY)
    desk.look()
    assert desk.bar.primary.kind is PrimaryKind.CALL_NEXT
    desk.press()
    assert (desk.bar.label, desk.bar.primary.kind) == (given.label, PrimaryKind.START)
    desk.press()
    assert desk.page.rig.ticket(given.id).state is TicketState.SERVING
    assert desk.works == [WorkState.IDLE, WorkState.CALLED, WorkState.SERVING]


def test_while_somebody_is_called_the_middle_says_who(desk: Desk) -> None:
    first, second = desk.page.rig.give(), desk.page.rig.give()
    desk.look()
    assert desk.idles[-1].row is not None
    assert (desk.idles[-1].row.label, desk.idles[-1].called) == (first.label, False)
    desk.press()
    assert desk.idles[-1].row is not None
    assert (desk.idles[-1].row.label, desk.idles[-1].called) == (first.label, True)
    assert desk.idles[-1].reasons == ()
    assert second.label != first.label


def test_a_second_press_within_400_ms_is_ignored(desk: Desk) -> None:
    given = desk.page.rig.give()
    desk.look()
    desk.press()
    desk.hand.seconds += 0.39
    desk.presenter.handle(ActionId.PRIMARY)
    assert desk.page.rig.ticket(given.id).state is TicketState.CALLED
    desk.hand.seconds += 0.02
    desk.presenter.handle(ActionId.PRIMARY)
    assert desk.page.rig.ticket(given.id).state is TicketState.SERVING


def test_after_a_finish_nobody_is_called_for_a_second_and_a_half(desk: Desk) -> None:
    rig = desk.page.rig
    rig.give()
    second = rig.give()
    desk.look()
    desk.press()
    desk.press()
    desk.presenter.set_visit(rig.station.visits.desk(counter=rig.counter(1)))
    desk.press(ActionId.CHOICE_1)
    assert desk.bar.primary.ready
    desk.press()
    assert (desk.bar.primary.kind, desk.bar.primary.ready) == (PrimaryKind.CALL_NEXT, False)
    desk.later(1.4)
    desk.presenter.handle(ActionId.PRIMARY)
    assert rig.ticket(second.id).state is TicketState.WAITING
    desk.press()
    assert rig.ticket(second.id).state is TicketState.CALLED


def test_an_enquiry_ends_with_a_topic(desk: Desk) -> None:
    rig = desk.page.rig
    given = rig.give(BusinessDomain.CONSULT)
    desk.look()
    desk.press()
    desk.press()
    desk.presenter.set_visit(rig.station.visits.desk(counter=rig.counter(1)))
    assert (desk.bar.primary.kind, desk.bar.primary.ready) == (PrimaryKind.ENQUIRY_DONE, False)
    assert desk.page.ready[ActionId.CHOICE_1]
    assert desk.press(ActionId.CHOICE_1)
    desk.press()
    assert rig.ticket(given.id).state is TicketState.SERVED
    visit = rig.station.visits.of_ticket(ticket=given.id).visit
    assert visit is not None
    assert visit.topic == TOPIC
    assert not desk.page.ready[ActionId.CHOICE_1]


def test_no_show_only_after_a_minute_or_three_calls(desk: Desk) -> None:
    rig = desk.page.rig
    given = rig.give()
    desk.look()
    desk.press()
    assert not desk.page.ready[ActionId.MISS]
    desk.presenter.handle(ActionId.MISS)
    assert "error.no_show_too_early" in desk.page.messages.banners
    desk.press(ActionId.RECALL)
    # an act that is taken withdraws what was said about the refused one
    assert "error.no_show_too_early" not in desk.page.messages.banners
    desk.press(ActionId.RECALL)
    assert desk.page.ready[ActionId.MISS]
    desk.press(ActionId.MISS)
    assert rig.ticket(given.id).state is TicketState.NO_SHOW
    assert desk.page.messages.toasts[-1].text == f"{given.label} 已过号；回来说一声，重新排到前面"


def test_the_last_step_is_taken_back_within_ten_seconds(desk: Desk) -> None:
    rig = desk.page.rig
    given = rig.give()
    desk.look()
    desk.press()
    assert desk.page.ready[ActionId.UNDO]
    desk.press(ActionId.UNDO)
    assert rig.ticket(given.id).state is TicketState.WAITING
    assert not desk.page.ready[ActionId.UNDO]
    desk.press()
    desk.later(11)
    desk.press(ActionId.UNDO)
    assert rig.ticket(given.id).state is TicketState.CALLED


def test_f7_pauses_and_f2_resumes_calling(desk: Desk) -> None:
    rig = desk.page.rig
    rig.give()
    desk.look()
    desk.press(ActionId.HOLD)
    assert desk.bar.look == "paused"
    desk.press()
    assert desk.works == [WorkState.IDLE, WorkState.PAUSED, WorkState.IDLE]
    assert rig.station.counters.get(rig.counter(1)).paused_at is None


def test_hold_with_a_reason_and_take_back(desk: Desk) -> None:
    rig = desk.page.rig
    given = rig.give()
    desk.look()
    desk.press()
    desk.press(ActionId.HOLD)
    asked = sheet(desk, HoldSheet)
    desk.press()
    assert rig.ticket(given.id).state is TicketState.CALLED, "no reason yet"
    assert asked.chooser.press_digit("1")
    asked.reminder.setText("0930")
    desk.press()
    held = rig.ticket(given.id)
    assert held.state is TicketState.HELD
    assert held.hold_until is not None
    assert desk.page.sheet_host.current is None
    (line,) = desk.todos[-1].held
    assert line.detail == "等家人送材料，09:30 提醒"
    desk.press(ActionId.QUEUE)
    assert sheet(desk, WholeQueueSheet).chosen().ticket.id == given.id
    desk.press()
    assert rig.ticket(given.id).state is TicketState.SERVING
    assert desk.page.sheet_host.current is None


@pytest.mark.parametrize("typed", ["9点", "0859", "2561"])
def test_a_reminder_that_cannot_be_is_told_at_the_field(desk: Desk, typed: str) -> None:
    rig = desk.page.rig
    given = rig.give()
    desk.look()
    desk.press()
    desk.press(ActionId.HOLD)
    asked = sheet(desk, HoldSheet)
    asked.chooser.press_digit("2")
    asked.reminder.setText(typed)
    desk.press()
    assert rig.ticket(given.id).state is TicketState.CALLED
    assert asked.reminder.property("invalid")


def test_transfer_keeps_the_promise(desk: Desk) -> None:
    rig = desk.page.rig
    given = rig.give()
    desk.look()
    desk.press()
    desk.press(ActionId.TRANSFER)
    asked = sheet(desk, TransferSheet)
    asked.target.set_value(BusinessDomain.VEHICLE.value)
    asked.chooser.press_digit("1")
    desk.press()
    moved = rig.ticket(given.id)
    assert (moved.state, moved.domain, moved.call_by) == (
        TicketState.WAITING,
        BusinessDomain.VEHICLE,
        given.call_by,
    )


def test_the_counter_for_seniors_only_says_that_it_calls_whom_it_is_sent(desk: Desk) -> None:
    rig = desk.page.rig
    rig.station.counters.open(
        officer=rig.officer(nth=2), counter=rig.counter(4), mode=CounterMode.SENIOR_ONLY
    )

    def told() -> str:
        desk.look()
        desk.press()
        desk.press(ActionId.TRANSFER)
        asked = sheet(desk, TransferSheet)
        asked.handle(ActionId.ROW_2)
        said: str = asked.target.currentText()
        desk.page.sheet_host.close()
        board = rig.station.board.board(counter=rig.counter(1))
        assert board.open_ticket is not None
        rig.station.queue.leave(officer=rig.officer(), ticket=board.open_ticket.id)
        return said

    rig.give()
    assert "平时只接老人，转过去的也叫" in told()
    rig.give(person_class=PersonClass.SENIOR)
    assert "平时只接老人" not in told()


def test_whole_queue_calls_by_hand_with_a_reason(desk: Desk) -> None:
    rig = desk.page.rig
    rig.give()
    chosen = rig.give(BusinessDomain.VEHICLE)
    desk.look()
    desk.press(ActionId.QUEUE)
    asked = sheet(desk, WholeQueueSheet)
    asked.search.setText(chosen.label.lower())
    assert asked.chosen().ticket.id == chosen.id
    desk.press()
    assert rig.ticket(chosen.id).state is TicketState.WAITING
    asked.reason.setText("抱着孩子")
    desk.press()
    assert rig.ticket(chosen.id).state is TicketState.CALLED


def test_a_missed_one_comes_back_and_a_waiting_one_leaves(desk: Desk) -> None:
    rig = desk.page.rig
    missed, leaving = rig.give(), rig.give()
    desk.look()
    desk.press()
    desk.later(61)
    desk.press(ActionId.MISS)
    desk.press(ActionId.QUEUE)
    asked = sheet(desk, WholeQueueSheet)
    asked.search.setText(missed.label)
    desk.press()
    assert rig.ticket(missed.id).state is TicketState.WAITING
    asked.search.setText(leaving.label)
    asked.act_requested.emit("leave", leaving.id, "")
    assert rig.ticket(leaving.id).state is TicketState.LEFT


def test_give_a_number_at_the_counter(desk: Desk) -> None:
    desk.presenter.sheets.give()
    asked = sheet(desk, GiveNumberSheet)
    asked.handle(ActionId.ROW_2)
    asked.search_changed.emit("hzhf")
    asked.search.setText("护照换发")
    asked.search.textEdited.emit("hzhf")
    desk.press()
    board = desk.page.rig.station.board.board(counter=desk.page.rig.counter(1))
    (line,) = board.waiting
    assert line.ticket.person_class is PersonClass.SENIOR
    assert line.ticket.domain is BusinessDomain.EXIT_ENTRY
    assert line.ticket.item_code is not None
    assert asked._number.text() == line.ticket.label
    assert [job.document_kind for job in desk.page.rig.station.paper.ready()] == ["ticket_slip"]


def test_somebody_else_was_faster(desk: Desk) -> None:
    rig = desk.page.rig
    first, second = rig.give(), rig.give()
    desk.look()
    rig.open_counter(2)
    rig.call(2)
    desk.press()
    assert rig.ticket(first.id).counter_id == rig.counter(2)
    assert rig.ticket(second.id).counter_id == rig.counter(1)
    banner = desk.page.messages.banners["queue.race"]
    assert banner.title == f"{first.label} 刚被 02 号窗秦若川叫走"
    assert banner.text == f"已改为给您叫下一位 {second.label}，不用再按。"


def test_a_lost_answer_is_asked_for_again_under_the_same_command(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig = desk.page.rig
    rig.give()
    rig.give()
    desk.look()
    queue, seen = rig.station.queue, []
    real = queue.call_next

    def answer_is_lost(**arguments: Any) -> object:
        seen.append(arguments["command_id"])
        made = real(**arguments)
        if len(seen) == 1:
            raise WorldFault()
        return made

    monkeypatch.setattr(queue, "call_next", answer_is_lost)
    desk.press()
    assert "error.world_fault" in desk.page.messages.banners
    desk.press()
    assert seen[0] == seen[1]
    states = [rig.ticket(line.id).state for line in _tickets(desk)]
    assert states.count(TicketState.CALLED) == 1


def _tickets(desk: Desk) -> list[Any]:
    board = desk.page.rig.station.board.board(counter=desk.page.rig.counter(1))
    open_ticket = [board.open_ticket] if board.open_ticket else []
    return [*(line.ticket for line in board.waiting), *open_ticket]


def test_a_press_while_an_answer_is_awaited_is_dropped(desk: Desk) -> None:
    rig = desk.page.rig
    rig.give()
    rig.give()
    desk.look()
    desk.page.runner.holding = True
    desk.press()
    desk.press()
    desk.page.runner.holding = False
    desk.page.runner.release()
    assert sum(line.state is TicketState.CALLED for line in _tickets(desk)) == 1
    assert rig.verbs().count("call_next") == 1
