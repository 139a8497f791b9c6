"""The report page as a picture: everything of picture 08 fits, and can be walked without a mouse."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.report_day import DAY, open_day, picture_day
from ui.pages.report import balance_words, report_rows
from ui.pages.report.book_table import BookTable
from ui.pages.report.report_range import range_of, step
from ui.pages.report.report_tool_row import Span, ToolState
from ui.pages.report.report_view import ReportView
from ui.theme.tokens import tokens_of
from ui.widgets.balance_line import TermButton
from ui.widgets.data_table import Cell
from ui.widgets.painted import text_width
from window_client.domain.books.balance import Difference
from window_client.domain.books.daily_report import SeniorFigures
from window_client.services.report_overview import ReportOverview

#: what header (44), ticket-less body and status strip (28) leave of 1366 × 768, less the banner's gap
BODY = QSize(1366, 688)


@pytest.fixture
def view(qtbot: QtBot) -> ReportView:
    """The page at the size of the picture, empty."""
    made = ReportView()
    qtbot.addWidget(made)
    made.resize(BODY)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made, 5000)
    return made


def settled(view: ReportView, seen: ReportOverview) -> None:
    view.show_figures(seen)
    QApplication.processEvents()


def tables(view: ReportView) -> tuple[BookTable, ...]:
    cards = (view.hour_card, view.domain_card, view.case_card, view.counter_card)
    return tuple(card.table for card in cards)


def shown(table: BookTable, row: int) -> list[str]:
    columns = [n for n in range(table.model().columnCount()) if not table.isColumnHidden(n)]
    if row < 0:
        row += table.model().rowCount()
    return [str(table.model().index(row, column).data()) for column in columns]


def with_hours(seen: ReportOverview, count: int) -> ReportOverview:
    lines = seen.figures.by_hour
    quiet = replace(lines[0], taken=0, served=0, before=3, after=3)
    more = tuple(replace(quiet, hour=f"{hour}:00") for hour in range(8 - (count - len(lines)), 8))
    return replace(seen, figures=replace(seen.figures, by_hour=(*more, *lines)))


@pytest.mark.parametrize("hours", [10, 12])
def test_nothing_scrolls_and_nothing_is_cut(view: ReportView, hours: int) -> None:
    settled(view, with_hours(picture_day(), hours))
    assert view.size() == BODY, "the page asks for more room than there is"
    assert len(tables(view)[0].model().index(0, 0).data()) > 0
    for table in tables(view):
        assert table.verticalScrollBar().maximum() == 0
        assert table.horizontalScrollBar().maximum() == 0
        assert table.rowHeight(0) >= 16
        for column in range(table.model().columnCount()):
            if not table.isColumnHidden(column):
                head = str(table.model().headerData(column, Qt.Orientation.Horizontal))
                wide = text_width(tokens_of().font("caption"), head)
                assert table.columnWidth(column) >= wide + 12, head
                total = str(table.model().index(table.model().rowCount() - 1, column).data())
                assert table.columnWidth(column) >= text_width(tokens_of().font_px(13, True), total) + 16
    for part in view.findChildren(QWidget):
        whole = part.parentWidget()
        if part.isVisible() and whole is not None and whole.layout() is not None:
            assert whole.rect().adjusted(0, 0, 1, 1).contains(part.geometry()), part


def test_the_figures_of_the_picture_are_in_their_tables(view: ReportView) -> None:
    settled(view, picture_day())
    hours, domains, cases, counters = tables(view)
    assert shown(hours, 0) == ["8:30", "3", "14", "8", "0", "0", "0", "0", "9"]
    assert shown(hours, -1) == ["全日", "3", "146", "132", "4", "5", "6", "2", "0"]
    assert shown(domains, 1) == ["出入境", "2", "47", "43", "1", "1", "3", "1", "9 / 19"]
    assert shown(domains, -1) == ["合计", "3", "146", "132", "4", "5", "6", "2", "8 / 18 分"]
    assert shown(cases, -1) == ["合计", "118", "154", "88", "37", "1", "2", "144"]
    assert shown(counters, 0) == ["01", "陈柏舟", "30", "28", "0", "2", "0", "0", "33", "6:50", "3"]
    assert shown(counters, 5)[:8] == ["没叫到窗口", "", "11", "0", "3", "0", "6", "2"]
    assert shown(counters, -1) == ["合计", "", "149", "132", "4", "5", "6", "2", "154", "7:05", "26"]
    money = [fact.value for fact in view.money_card.list.facts()]
    assert money == ["4 620.00", "4 200.00", "20.00", "80.00", "360.00"]
    assert view.money_card.list.facts()[1].label == "实收（扫码 2 320・现金 1 020・刷卡 860）"
    quality = [fact.value for fact in view.quality_card.list.facts()]
    assert quality == ["98.1%", "106 人", "4 件", "0 件", "3 件", "96.6%"]


def terms(line: QWidget) -> list[str]:
    return [button.accessibleName() for button in line.findChildren(TermButton) if not button.isHidden()]


def test_the_heads_are_as_small_as_the_style_sheet_says(view: ReportView) -> None:
    """A head that keeps the rules of its making is written larger, and its three signs are cut."""
    settled(view, picture_day())
    for table in tables(view):
        head = table.horizontalHeader()
        before = head.grab().toImage()
        head.style().unpolish(head)
        head.style().polish(head)
        assert head.grab().toImage() == before


def test_an_open_day_shows_what_is_open_on_both_sides(view: ReportView) -> None:
    settled(view, open_day())
    assert terms(view.tickets)[-1] == "还开着 5"
    _, domains, _, counters = tables(view)
    assert shown(domains, -1) == ["合计", "149", "127", "4", "5", "6", "2", "5", "8 / 18"]
    assert shown(counters, -1)[:9] == ["合计", "", "149", "127", "4", "5", "6", "2", "5"]
    assert balance_words.ticket_verdict(open_day()).agrees
    settled(view, picture_day())
    assert terms(view.tickets)[-1] == "作废 2"
    assert len(shown(tables(view)[3], -1)) == 11


def test_a_book_that_does_not_balance_says_by_how_much() -> None:
    seen = picture_day()
    flow = replace(seen.figures.tickets.flow, served=130)
    broken = replace(
        seen,
        figures=replace(seen.figures, tickets=replace(seen.figures.tickets, flow=flow)),
        differences=(Difference("tickets", "hour", "9:00", 32, 31),),
    )
    verdict = balance_words.ticket_verdict(broken)
    assert (verdict.agrees, verdict.text, verdict.detail) == (False, "取号与去向不符，差 2", "按小时对不上")
    assert balance_words.case_verdict(broken).agrees
    table_only = replace(seen, differences=(Difference("cases", "item", "pp", 3, 2),))
    assert not balance_words.case_verdict(table_only).agrees
    money = replace(seen.figures.money, outstanding=36100)
    owing = replace(seen, figures=replace(seen.figures, money=money))
    assert balance_words.money_verdict(owing).text == "不符，差 1.00 元"


def test_the_line_above_says_how_the_day_stands() -> None:
    assert balance_words.standing(picture_day()) == "第 1 版・17:42 日结生成・摘要码 7C1E-40B9"
    assert balance_words.standing(open_day()) == "未日结・08:05 的数，还会变"
    late = replace(picture_day(), first=DAY - timedelta(days=1), last=DAY - timedelta(days=1))
    assert "03-17 17:42" in balance_words.standing(late)
    week = replace(picture_day(), first=DAY, last=DAY + timedelta(days=6), days=4, open_days=1)
    assert balance_words.standing(week) == "03-17 至 03-23・4 天有数・1 天未日结"


def test_a_figure_nobody_measured_is_a_dash_and_says_why(view: ReportView, qtbot: QtBot) -> None:
    settled(view, open_day())
    seniors = view.senior_card.list
    noughts = ["0 人次", "0 次", "0 件", "0 页", "0 件"]
    assert [fact.value for fact in seniors.facts()] == ["41 人次", *noughts]
    quality = view.quality_card.list
    quality.setFocus()
    QTest.keyClick(quality, Qt.Key.Key_Down)
    assert quality.accessibleName() == "质量 评价 本版不统计"
    qtbot.waitUntil(lambda: QToolTip.text() == "本版不统计")
    seniors.setFocus()
    QTest.keyClick(seniors, Qt.Key.Key_Home)
    assert seniors.current is not None
    assert seniors.current.label == "老年人接待"
    QTest.keyClick(seniors, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "41 人次"
    QToolTip.hideText()


def test_a_measured_nothing_is_a_zero() -> None:
    seen = picture_day()
    seen = replace(seen, figures=replace(seen.figures, seniors=SeniorFigures(0, 0, 0, 0, 0, 0)))
    facts = report_rows.senior_facts(seen)
    assert {fact.value[0] for fact in facts} == {"0"}
    assert all(fact.measured for fact in facts)


def test_a_figure_of_the_sum_leads_to_its_column(view: ReportView) -> None:
    settled(view, picture_day())
    view.tickets.findChildren(TermButton)[4].click()  # 过号
    table = view.domain_card.closed_table
    assert table.model().headerData(table.currentIndex().column(), Qt.Orientation.Horizontal) == "过号"
    assert table.currentIndex().data() == "5"
    settled(view, open_day())
    buttons = [one for one in view.tickets.findChildren(TermButton) if not one.isHidden()]
    for button in buttons:
        button.click()
        open_table = view.domain_card.open_table
        head = open_table.model().headerData(open_table.currentIndex().column(), Qt.Orientation.Horizontal)
        figure = button.accessibleName().split(" ")[1]
        if head == "号票":
            assert open_table.currentIndex().data() == "149"
        else:
            assert open_table.currentIndex().data() == figure
    view.cases.findChildren(TermButton)[-1].click()
    assert view.case_card.table.currentIndex().data() == "144"


def test_cells_are_walked_with_arrows_and_the_place_stays_when_figures_change(view: ReportView) -> None:
    settled(view, picture_day())
    table = view.hour_card.table
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(table, key)
    assert table.currentIndex().data() == "23"
    settled(view, picture_day())
    assert table.currentIndex().data() == "23"


def test_a_day_without_figures_offers_the_newest_one(view: ReportView, qtbot: QtBot) -> None:
    settled(view, replace(picture_day(), days=0))
    assert not view.showing_figures()
    with qtbot.waitSignal(view.newest_requested):
        view.empty.button.click()
    settled(view, replace(picture_day(), days=0, newest=None))
    assert view.empty.button.isHidden()
    settled(view, picture_day())
    assert view.showing_figures()


def test_the_day_field_takes_keys(view: ReportView, qtbot: QtBot) -> None:
    view.show_tools(ToolState(DAY, Span.DAY, "第 1 版", True, True, True))
    field = view.tools.field
    assert (field.text(), field.suffix()) == ("2026-03-17", "周二")
    field.setFocus()
    with qtbot.waitSignal(view.tools.stepped) as back:
        QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert back.args == [-1]
    field.selectAll()
    QTest.keyClicks(field, "20260302")
    with qtbot.waitSignal(view.tools.day_chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[0].isoformat() == "2026-03-02"
    field.selectAll()
    QTest.keyClicks(field, "20260230")
    with qtbot.waitSignal(view.tools.day_refused):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid")


def test_closing_is_offered_only_where_it_is_possible(view: ReportView) -> None:
    view.show_tools(ToolState(DAY, may_close=False, may_export=False))
    assert view.tools.closing.isHidden()
    assert not view.tools.excel.isEnabled()
    view.show_tools(ToolState(DAY, may_close=True, may_export=True))
    assert not view.tools.closing.isHidden()
    names = [button.accessibleName() for button in (view.tools.excel, view.tools.pdf, view.tools.csv)]
    assert names == ["Excel Alt+X", "PDF Ctrl+P", "CSV Alt+C"]
    assert view.tools.closing.accessibleName() == "日结 Ctrl+S"


def test_spans_of_days() -> None:
    assert range_of(Span.DAY, DAY) == (DAY, DAY)
    first, last = range_of(Span.WEEK, DAY)
    assert (first.isoformat(), last.isoformat()) == ("2026-03-16", "2026-03-22")
    assert [day.day for day in range_of(Span.MONTH, DAY)] == [1, 31]
    assert step(Span.MONTH, DAY.replace(day=31), -1).isoformat() == "2026-02-28"
    assert step(Span.MONTH, DAY.replace(month=12), 1).isoformat() == "2027-01-17"
    assert step(Span.WEEK, DAY, -1) == DAY - timedelta(days=7)


def test_words_of_times_and_money() -> None:
    assert [report_rows.length(seconds) for seconds in (None, 0, 410, 4000)] == [
        "—",
        "0:00",
        "6:50",
        "1:06:40",
    ]
    assert [report_rows.minutes(seconds) for seconds in (None, 29, 30, 480)] == ["—", "0", "1", "8"]
    assert [report_rows.yuan(fen) for fen in (0, 5, 462000, -2005)] == ["0.00", "0.05", "4 620.00", "-20.05"]
    assert [report_rows.yuan(fen, short=True) for fen in (232000, 232050)] == ["2 320", "2 320.50"]
    assert isinstance(report_rows.counter_rows(picture_day())[0][0][0], Cell)
