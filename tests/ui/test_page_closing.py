"""Closing the day: what is open, carrying over by name, refusals, the seal, paper and files afterwards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import opened, shared_template
from tests.ui.books_desk import BooksDesk, make_books_desk
from tests.ui.page_rig import officer_card
from ui.actions import ActionId
from ui.pages.closing.closing_presenter import ClosingPresenter
from ui.pages.closing.closing_rows import first_ticks, shown
from ui.pages.closing.closing_sheet import ClosingSheet
from ui.pages.report.export_sheet import ExportSheet
from ui.widgets.sheet import Sheet
from window_client.domain.books.balance import Difference
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.errors import WorldFault
from window_client.services.day_service import DayService
from window_client.services.day_state import Closing


class Away(WorldFault):
    """Stands for a lost connection."""

    code = "world_fault"


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window that sheets cover."""
    made = QWidget()
    made.resize(1366, 688)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 5000)
    return made


@pytest.fixture
def desk(host: QWidget, tmp_path: Path) -> Iterator[BooksDesk]:
    """One was served, one is held, two wait."""
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        made = make_books_desk(rig, host, tmp_path)
        rig.finish(rig.serving())
        held = rig.serving()
        rig.station.queue.hold(officer=rig.officer(), ticket=held.id, reason="等家人")
        rig.give()
        rig.give()
        yield made


def sheet_of(desk: BooksDesk) -> ClosingSheet:
    sheet = Sheet.current(desk.page.host)
    assert isinstance(sheet, ClosingSheet)
    return sheet


def opened_sheet(desk: BooksDesk) -> ClosingSheet:
    desk.report.activate()
    assert desk.report.handle(ActionId.SAVE)
    return sheet_of(desk)


def rows(sheet: ClosingSheet) -> list[tuple[str, str, str]]:
    model = sheet.table.model()
    return [
        (str(model.index(n, 1).data()), str(model.index(n, 2).data()), str(model.index(n, 4).data()))
        for n in range(model.rowCount())
    ]


def note(sheet: ClosingSheet) -> str:
    return sheet._note.words()


def press(desk: BooksDesk, action: ActionId) -> None:
    desk.page.press(action, desk.report.handle)


def is_closed(desk: BooksDesk) -> bool:
    return any(known.closed for known in desk.rig.station.reports.days() if known.day == desk.today)


def states(desk: BooksDesk, day: date) -> list[TicketState]:
    with desk.rig.database.read() as work:
        return [ticket.state for ticket in work.tickets.in_states(day, TicketState)]


def test_waiting_and_held_are_ticked_and_named(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    assert rows(sheet) == [
        ("H002", "挂起", "01 号窗 陆以宁"),
        ("H003", "等候", "大厅等候"),
        ("H004", "等候", "大厅等候"),
    ]
    assert note(sheet) == "顺延 3 张到 3 月 19 日（周四）；日结后当天的号票和收款不再改动"
    assert sheet.primary is not None
    assert sheet.primary.isEnabled()
    assert sheet.table.hasFocus()


def test_f2_closes_shows_the_seal_and_the_report_follows(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    press(desk, ActionId.PRIMARY)
    assert is_closed(desk)
    assert states(desk, desk.today).count(TicketState.CARRIED_OVER) == 3
    with desk.rig.database.read() as work:
        closed = work.closed_days.of_day(desk.today)
    assert closed is not None
    seal = "".join(line.text().replace(" ", "") for line in sheet._seal_lines)
    assert seal == closed.seal
    assert len(seal) == 64
    assert sheet._headline.text() == "2026-03-18 已日结"
    assert desk.view.tools.standing().startswith("第 1 版・09:")
    assert desk.view.tools.closing.isHidden()


def test_space_takes_one_out_and_f2_is_grey_until_it_is_back(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    assert note(sheet) == "还差：H003 没有勾"
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    press(desk, ActionId.PRIMARY)
    assert not is_closed(desk)
    press(desk, ActionId.ROW_1)  # 全勾上
    assert sheet.primary.isEnabled()
    press(desk, ActionId.ROW_1)  # 全不勾
    assert note(sheet) == "还差：H002 没有勾，共 3 张"
    QTest.keyClick(sheet.table, Qt.Key.Key_Escape)
    assert Sheet.current(desk.page.host) is None
    assert not is_closed(desk)


def serving(desk: BooksDesk) -> Ticket:
    """H003 is at counter 1 now."""
    call = desk.rig.station.queue.call_next(**desk.rig.at(1))
    assert call is not None
    return desk.rig.station.queue.start(officer=desk.rig.officer(), ticket=call.ticket.id)


def test_who_is_at_a_counter_is_carried_over_only_by_name(desk: BooksDesk) -> None:
    serving(desk)
    sheet = opened_sheet(desk)
    assert rows(sheet)[0] == ("H003", "受理中", "01 号窗 陆以宁")
    assert note(sheet) == "还差：H003 在 01 号窗 陆以宁 受理中"
    press(desk, ActionId.ROW_1)
    press(desk, ActionId.ROW_1)
    assert note(sheet).startswith("还差：H003 在"), "all at once never means who is being served"
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    press(desk, ActionId.PRIMARY)
    assert is_closed(desk)
    assert states(desk, desk.today).count(TicketState.CARRIED_OVER) == 3


def test_only_a_supervisor_gets_a_tick_at_an_open_ticket(desk: BooksDesk) -> None:
    serving(desk)
    state = desk.rig.station.day.state(officer=desk.supervisor, day=desk.today)
    seen = shown(state, first_ticks(state), unprinted=0, may_name_open=False)
    assert [row.ticked for row in seen.rows] == [None, True, True]
    assert seen.missing


def test_a_ticket_that_came_meanwhile_is_shown_and_the_next_press_closes(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    late = desk.rig.give()
    press(desk, ActionId.PRIMARY)
    assert not is_closed(desk)
    assert "还有号没有去向" in sheet.trouble.text()
    assert not sheet.trouble.isHidden()
    assert rows(sheet)[-1][0] == late.label
    press(desk, ActionId.PRIMARY)
    assert is_closed(desk)
    assert sheet.trouble.isHidden()


def test_the_keyboard_stays_in_its_row_when_tickets_come(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    desk.rig.give()
    press(desk, ActionId.PRIMARY)
    assert sheet.table.hasFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    assert note(sheet) == "还差：H003 没有勾"


def test_no_tick_moves_while_the_day_is_being_closed(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    desk.page.runner.holding = True
    press(desk, ActionId.PRIMARY)
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    press(desk, ActionId.PRIMARY)
    desk.page.runner.holding = False
    assert desk.page.runner.release() == 1
    assert is_closed(desk)
    assert states(desk, desk.today).count(TicketState.CARRIED_OVER) == 3


def test_a_lost_answer_is_asked_again_with_the_same_command(
    desk: BooksDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = opened_sheet(desk)
    real, commands = DayService.close, []

    def losing(self: DayService, **how: object) -> Closing:
        commands.append(how["command_id"])
        closing = real(self, **how)  # type: ignore[arg-type]
        if len(commands) == 1:
            raise Away()
        return closing

    monkeypatch.setattr(DayService, "close", losing)
    press(desk, ActionId.PRIMARY)
    assert len(desk.page.messages.errors) == 1
    assert sheet.primary is not None
    assert sheet.primary.isEnabled()
    press(desk, ActionId.PRIMARY)
    assert commands[0] == commands[1]
    assert sheet._headline.text() == "2026-03-18 已日结"
    assert desk.rig.verbs().count("close_day") == 1


def test_printing_and_files_are_offered_afterwards(desk: BooksDesk) -> None:
    sheet = opened_sheet(desk)
    press(desk, ActionId.PRIMARY)
    press(desk, ActionId.PRIMARY)
    (job,) = desk.rig.station.paper.of_subject("report", desk.today.isoformat())
    assert job.paper == "a4"
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    press(desk, ActionId.PRIMARY)
    assert len(desk.rig.station.paper.of_subject("report", desk.today.isoformat())) == 1
    press(desk, ActionId.ROW_2)
    export = Sheet.current(desk.page.host)
    assert isinstance(export, ExportSheet)
    assert export.path.text().endswith("2026-03-18.pdf")
    press(desk, ActionId.PRIMARY)
    assert Path(export.path.text()).read_bytes().startswith(b"%PDF")


def test_a_closed_day_opens_with_its_seal(desk: BooksDesk) -> None:
    opened_sheet(desk)
    press(desk, ActionId.PRIMARY)
    press(desk, ActionId.CLOSE)
    desk.closing.open(desk.today)
    sheet = sheet_of(desk)
    assert sheet._headline.text() == "2026-03-18 已日结"
    press(desk, ActionId.ROW_1)
    assert isinstance(Sheet.current(desk.page.host), ExportSheet)


def test_a_clerk_is_told_that_it_is_not_theirs(desk: BooksDesk) -> None:
    clerk = replace(desk.page.context, officer=officer_card(desk.rig, desk.rig.officer()))
    ClosingPresenter(clerk).open(desk.today)
    assert Sheet.current(desk.page.host) is None
    assert "error.permission_denied" in desk.page.messages.banners


def test_reminders_and_books_are_counted(desk: BooksDesk) -> None:
    state = desk.rig.station.day.state(officer=desk.supervisor, day=desk.today)
    state = replace(
        state,
        pending_review=2,
        not_entered=3,
        no_show=1,
        differences=(
            Difference("money", "total", "", 4620, 4500),
            Difference("tickets", "hour", "8:30", 3, 4),
        ),
    )
    seen = shown(state, first_ticks(state), unprinted=4, may_name_open=True)
    assert [(one.label, one.count) for one in seen.reminders] == [
        ("待民警审核", 2),
        ("业务系统未录", 3),
        ("没出纸的单子", 4),
        ("过号没回来", 1),
    ]
    assert [(name, agrees) for name, agrees, _ in seen.books] == [
        ("号票", False),
        ("办件", True),
        ("收费", False),
    ]
    assert seen.books[2][2] == "1 处不符，差 1.20 元"
    assert seen.missing == "2 本账不平，先核对"


def test_unprinted_sheets_are_counted(desk: BooksDesk) -> None:
    job = desk.rig.station.reports.print(officer=desk.supervisor, day=desk.today)
    sheet = opened_sheet(desk)
    assert "没出纸的单子 1 张" in [line.words() for line in sheet._reminders]
    desk.rig.station.paper.void(officer=desk.rig.officer(), job=job, reason="不要了")
    sheet = opened_sheet(desk)
    assert "没出纸的单子 0 张" in [line.words() for line in sheet._reminders]
