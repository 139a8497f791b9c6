"""The queue's views with invented rows: what they say, what they repaint, what keys do in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionId, PrimaryKind
from ui.pages.queue.bar_maker import Counted, make_bar
from ui.pages.queue.idle_maker import idle_state, so_far_words
from ui.pages.queue.idle_view import IdleView
from ui.pages.queue.queue_panel import QueuePanel
from ui.pages.queue.ticket_bar import TicketBar
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tickets.queue_row_delegate import spoken_row
from ui.tickets.queue_words import row_of
from ui.widgets.rich_line import CutLine, Glyph, Strong
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import ConsultTopic
from window_client.domain.queue.day_so_far import DaySoFar
from window_client.domain.queue.overtaking import Overtaking
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import (
    DayCounts,
    QueueBoard,
    QueueLine,
    reason_for,
    view_around,
)
from window_client.domain.queue.ticket import CallCause, Returned, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter
from window_client.ids import CounterId, StationId, TicketId
from window_client.services.visit_desk import VisitDesk

Show = Callable[[QWidget], QWidget]
NINE = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)


def minute(number: int) -> datetime:
    """So many minutes after nine."""
    return NINE + timedelta(minutes=number)


def line(
    label: str, arrival: int, call_by: int, person_class: PersonClass = PersonClass.ORDINARY
) -> QueueLine:
    """A waiting ticket of the invented queue."""
    domain = BusinessDomain.of_letter(label[0])
    ticket = Ticket(
        TicketId(label),
        StationId("s"),
        date(2026, 3, 18),
        int(label[1:]),
        label,
        domain,
        domain,
        person_class,
        TicketState.WAITING,
        minute(arrival),
        minute(call_by),
    )
    return QueueLine(ticket, "")


COUNTER = Counter(CounterId("c"), StationId("s"), 3, "综合窗", frozenset(BusinessDomain), version=12)
WAITING = (
    line("H013", 7, 12, PersonClass.MILITARY),
    line("A015", 8, 13, PersonClass.PREGNANT),
    line("C009", -6, 14),
)


def board(waiting: tuple[QueueLine, ...] = WAITING, open_ticket: Ticket | None = None) -> QueueBoard:
    """The queue as the counter sees it at 09:12."""
    chosen = waiting[0] if waiting else None
    tickets = tuple(one.ticket for one in waiting)
    return QueueBoard(
        minute(12),
        COUNTER,
        waiting,
        chosen,
        reason_for(chosen.ticket, COUNTER, CallCause.RULE) if chosen else None,
        view_around(chosen.ticket, tickets, COUNTER, "o") if chosen else None,
        (),
        (),
        open_ticket,
        DayCounts(),
    )


def called(seconds: int = 25, times: int = 1) -> Ticket:
    at = minute(12) - timedelta(seconds=seconds)
    return replace(
        WAITING[0].ticket, state=TicketState.CALLED, called_at=at, first_called_at=at, call_count=times
    )


def serving() -> Ticket:
    return replace(called(), state=TicketState.SERVING, serving_at=minute(12) - timedelta(seconds=384))


def test_the_trace_says_why_it_is_this_one() -> None:
    state = idle_state(board(), None, 0)
    assert [one.text for one in state.reasons] == [
        "本窗收办户政",
        "没有老人在等",
        "最迟 09:12 叫号，在等候的里面时限最早",
        "比 C009 晚来 13 分、先叫一位，C009 仍在 09:14 时限内",
    ]
    assert state.reasons[0].fact == "窗口设置第 12 版"


@pytest.mark.parametrize(
    ("known", "kind", "ready", "words"),
    [
        (Counted(board()), PrimaryKind.CALL_NEXT, True, "等候 3 位，下一位 H013"),
        (Counted(board(()), reading_failed=2), PrimaryKind.CALL_NEXT, False, "正在重连（第 2 次）"),
        (Counted(board(), guarded=True), PrimaryKind.CALL_NEXT, False, "1.5 秒后才能呼叫"),
        (Counted(board(open_ticket=called())), PrimaryKind.START, True, "叫满 3 次或满 60 秒才能过号"),
        (Counted(board(open_ticket=called(61))), PrimaryKind.START, True, "没来可按 F6 过号"),
        (Counted(board(open_ticket=serving())), PrimaryKind.ACCEPT, False, "09:07 取号"),
        (
            Counted(
                board(open_ticket=serving()),
                visit=VisitDesk(serving(), None, (), (), ()),
                topics=(ConsultTopic("t", "材料"),),
            ),
            PrimaryKind.ENQUIRY_DONE,
            False,
            "选主题 1 材料",
        ),
    ],
)
def test_each_look_of_the_bar(
    shown: Show, known: Counted, kind: PrimaryKind, ready: bool, words: str
) -> None:
    bar = TicketBar()
    bar.resize(1130, 76)
    bar.set_state(make_bar(known, minute(12)), minute(12))
    shown(bar)
    assert bar.state is not None
    assert bar.state.primary.kind is kind
    assert bar.primary.isEnabled() is ready
    assert words in bar.accessibleName()


def test_the_time_on_the_bar_ticks_and_the_primary_does_not_move(shown: Show) -> None:
    bar = TicketBar()
    bar.resize(1130, 76)
    bar.set_state(make_bar(Counted(board(open_ticket=called())), minute(12)), minute(12))
    shown(bar)
    right = bar.primary.geometry().right()
    assert "已叫 00:25" in bar.accessibleName()
    bar.set_now(minute(12) + timedelta(seconds=5))
    assert "已叫 00:30" in bar.accessibleName()
    bar.set_state(make_bar(Counted(board(open_ticket=serving())), minute(12)), minute(12))
    bar.grab()
    assert bar.primary.geometry().right() == right
    assert "用时 06:24" in bar.accessibleName()


def test_buttons_of_the_bar_ask_for_their_action(shown: Show, qtbot: QtBot) -> None:
    bar = TicketBar()
    bar.resize(1130, 76)
    bar.set_state(make_bar(Counted(board(open_ticket=called())), minute(12)), minute(12))
    shown(bar)
    with qtbot.waitSignal(bar.pressed) as heard:
        QTest.keyClick(bar.button(ActionId.RECALL), Qt.Key.Key_Return)
    assert heard.args == [ActionId.RECALL]
    assert not bar.button(ActionId.MISS).isEnabled()


def test_the_panel_keeps_the_keyboard_on_its_ticket(shown: Show, qtbot: QtBot) -> None:
    panel = QueuePanel()
    panel.resize(236, 690)
    panel.set_board(board())
    shown(panel)
    panel.focus_zone()
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    here = panel.list.rows.rows()[panel.list.currentIndex().row()]
    assert here.label == "C009"
    panel.set_board(board((WAITING[0], line("L001", 9, 12), WAITING[1], WAITING[2])))
    assert panel.list.rows.rows()[panel.list.currentIndex().row()].label == "C009"
    with qtbot.waitSignal(panel.ticket_opened) as heard:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert heard.args == ["C009"]


def test_late_ones_are_marked_as_time_goes_on(shown: Show) -> None:
    panel = QueuePanel()
    panel.resize(236, 690)
    panel.set_board(board())
    shown(panel)
    assert panel._standing.text() == "最长等 18 分・全部准时"
    panel.set_now(minute(15))
    assert panel._standing.text() == "最长等 21 分・3 位超时"
    assert "超 3 分" in panel._card.accessibleName()


@pytest.mark.parametrize("cause", CallCause)
def test_the_card_of_the_next_one_has_room_for_its_cause(shown: Show, cause: CallCause) -> None:
    panel = QueuePanel()
    panel.resize(236, 690)
    now = board()
    assert now.why is not None
    panel.set_board(replace(now, why=replace(now.why, cause=cause)))
    shown(panel)
    assert not panel._card._promise.is_cut()


def test_a_line_that_is_cut_says_all_in_its_tool_tip(shown: Show) -> None:
    line = CutLine([Glyph("st.time"), Strong("最迟 17:36 叫号"), "，敬老专窗先叫老人"], step="caption")
    line.resize(180, 20)
    shown(line)
    line.grab()
    assert line.is_cut()
    assert line.toolTip() == "最迟 17:36 叫号，敬老专窗先叫老人"
    line.resize(400, 20)
    line.grab()
    assert line.toolTip() == ""


def test_only_rows_in_sight_are_painted_again(shown: Show) -> None:
    panel = QueuePanel()
    panel.resize(236, 400)
    panel.set_board(board(tuple(line(f"H{number:03d}", 0, 20 + number) for number in range(1, 200))))
    shown(panel)
    assert 0 < len(panel.list.rows_in_sight()) < 10


def test_nobody_waits_and_n_gives_a_number(shown: Show, qtbot: QtBot) -> None:
    view = IdleView()
    view.resize(1130, 620)
    view.set_state(idle_state(board(()), None, 2))
    shown(view)
    view.setFocus()
    assert view._empty.button.text() == "补录业务系统待录的 2 件"
    with qtbot.waitSignal(view.give_requested):
        QTest.keyClick(view, Qt.Key.Key_N)


def test_the_arrows_walk_the_whole_queue_from_the_search(shown: Show, qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(1366, 700)
    shown(host)
    sheet = WholeQueueSheet(host, board(), minute(12))
    sheet.open_sheet(sheet.search)
    QTest.keyClick(sheet.search, Qt.Key.Key_Down)
    assert (found := sheet.chosen()) is not None
    assert found.ticket.label == "A015"
    assert sheet.search.hasFocus()
    QTest.keyClicks(sheet.search, "c0")
    assert (found := sheet.chosen()) is not None
    assert found.ticket.label == "C009"
    sheet.set_board(board((WAITING[2], WAITING[1])), minute(13))
    assert (found := sheet.chosen()) is not None
    assert found.ticket.label == "C009"


def test_a_hand_written_number_stands_beside_the_label(shown: Show) -> None:
    by_hand = replace(WAITING[2].ticket, hand_number="A03")
    row = row_of(QueueLine(by_hand, ""))
    assert (row.label, row.hand, row_of(WAITING[0]).hand) == ("C009", "手工号 A03", "")
    assert spoken_row(row, minute(12)).startswith("C009，手工号 A03，")
    at_window = replace(serving(), hand_number="A03")
    bar = TicketBar()
    bar.resize(1130, 76)
    bar.set_state(make_bar(Counted(board(open_ticket=at_window)), minute(12)), minute(12))
    shown(bar)
    assert bar.hand.isVisible()
    assert bar.hand.text() == "手工号 A03"
    assert bar.accessibleName().startswith("H013 手工号 A03 ")
    bar.set_state(make_bar(Counted(board(open_ticket=serving())), minute(12)), minute(12))
    assert not bar.hand.isVisible()


def test_the_list_of_a_new_number_comes_with_the_first_letter(host: QWidget) -> None:
    sheet = GiveNumberSheet(host)
    sheet.open_sheet(sheet.domain)
    low = sheet.panel.height()
    assert not sheet.hits.isVisible()
    assert low < 360
    sheet.search.setText("hz")
    sheet.show_hits(())
    QApplication.processEvents()
    assert sheet.hits.isVisible()
    assert sheet.panel.height() > low + 200
    sheet.show_given(WAITING[0].ticket)
    QApplication.processEvents()
    assert not sheet.hits.isVisible()
    assert sheet.panel.height() < low + 100


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (Returned.MISSED, "过号后按时回来的"),
        (Returned.MISSED_LATE, "过号很久才回来的"),
        (Returned.HELD, "挂起后重新等候的"),
        (Returned.NOTICE, "带告知书回来的"),
    ],
)
def test_the_trace_says_how_somebody_came_back(how: Returned, said: str) -> None:
    first = WAITING[0]
    came_back = replace(first, ticket=replace(first.ticket, returned=how, modified=True))
    state = idle_state(board((came_back, *WAITING[1:])), None, 0)
    assert said in [one.text for one in state.reasons]
    plain = idle_state(board(), None, 0)
    assert said not in [one.text for one in plain.reasons]


def test_the_bound_stands_beside_what_happened_and_other_causes_apart() -> None:
    plain = DaySoFar(Overtaking(most=1, bound=3, apart=0), None, {})
    assert so_far_words(plain) == "今天让先最多 1 次（当日上限 3）"
    busy = DaySoFar(Overtaking(most=3, bound=3, apart=2), timedelta(seconds=42), {})
    assert so_far_words(busy) == ("今天让先最多 3 次（当日上限 3）・因别的原因先叫 2 次・叫到后走到窗口 0:42")


def test_the_idle_view_says_how_the_day_goes(shown: Show) -> None:
    view = IdleView()
    shown(view)
    view.set_state(idle_state(board(), None, 0))
    view.set_so_far("今天让先最多 1 次（当日上限 3）")
    assert view._next._so_far.isVisible()
    view.set_so_far("")
    assert not view._next._so_far.isVisible()


def test_a_promise_over_the_night_names_no_minutes_that_nobody_promised() -> None:
    before_opening = line("C009", -480, 20)
    state = idle_state(board((before_opening,)), None, 0)
    facts = "".join(one.fact for one in state.reasons)
    assert "只算办公时间" in facts
    assert "500" not in facts
    assert "时限 20 分" in "".join(
        one.fact for one in idle_state(board((line("C009", -6, 14),)), None, 0).reasons
    )
