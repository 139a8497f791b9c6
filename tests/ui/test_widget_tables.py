"""Tables, charts and books: what stands where, and how it is walked with keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.tokens import tokens_of
from ui.widgets.balance_line import BalanceLine, Term, TermButton
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.card import Card, rule
from ui.widgets.cut_label import CutLabel
from ui.widgets.data_table import Cell, Column, Content, DataTable
from ui.widgets.fact_rows import FactRows
from ui.widgets.key_map_panel import KeyGroup, KeyMapPanel
from ui.widgets.portrait import Portrait
from ui.widgets.table_rows import TOTAL_ROLE, TableRows
from ui.widgets.text_label import TextLabel

Show = Callable[[QWidget], QWidget]
COLUMNS = [
    Column("票号", width=88, strong=True),
    Column("业务"),
    Column("等", "number", 90),
    Column("开", "tick", 60),
]
ROWS: list[list[Content]] = [
    ["A032", "出入境", 26, True],
    ["H039", "户政", 0, False],
    ["C024", Cell("车驾管", "muted"), 17, None],
]


def make_table(show: Show) -> DataTable:
    table = DataTable(COLUMNS, fit=True)
    table.set_rows(ROWS, ["合计", "", 43, None])
    table.resize(500, table.height())
    show(table)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    return table


def dark_columns(image: QImage, left: int, right: int, top: int, bottom: int) -> list[int]:
    return [
        x
        for x in range(left, right)
        if any(image.pixelColor(x, y).lightness() < 120 for y in range(top, bottom))
    ]


def test_rows_are_36_px_and_the_table_as_high_as_they(shown: Show) -> None:
    table = make_table(shown)
    assert table.rowHeight(0) == 36
    assert table.height() == 32 + 4 * 36
    assert not table.horizontalHeader().sectionsMovable()


def test_numbers_stand_at_the_right_edge(shown: Show) -> None:
    table = make_table(shown)
    image = table.viewport().grab().toImage()
    cell = table.visualRect(table.model().index(0, 2))
    dark = dark_columns(image, cell.left(), cell.right() + 1, cell.top() + 4, cell.bottom() - 4)
    assert max(dark) >= cell.right() - 12
    assert min(dark) > cell.center().x()
    words = table.visualRect(table.model().index(0, 1))
    dark = dark_columns(image, words.left(), words.right(), words.top() + 4, words.bottom() - 4)
    assert min(dark) <= words.left() + 13


def test_each_row_has_a_line_below_and_the_chosen_one_a_ground(shown: Show) -> None:
    table = make_table(shown)
    image = table.viewport().grab().toImage()
    row = table.visualRect(table.model().index(1, 1))
    assert image.pixelColor(row.center().x(), row.bottom()) == tokens_of().color("border.subtle")
    chosen = table.visualRect(table.model().index(0, 1))
    assert image.pixelColor(chosen.right() - 5, chosen.top() + 5) == tokens_of().color("bg.selected")
    total = table.visualRect(table.model().index(3, 1))
    assert image.pixelColor(total.right() - 5, total.top() + 5) == tokens_of().color("bg.subtle")


def test_arrows_walk_cells_enter_opens_and_tab_leaves(shown: Show) -> None:
    table = make_table(shown)
    opened: list[int] = []
    rows: list[int] = []
    table.row_opened.connect(opened.append)
    table.current_row_changed.connect(rows.append)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.current_row(), table.currentIndex().column()) == (1, 1)
    assert rows == [1]
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == [1]
    place = table.currentIndex()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentIndex() == place


def test_the_first_cell_is_current_when_the_keyboard_comes(shown: Show) -> None:
    table = DataTable(COLUMNS)
    table.set_rows(ROWS)
    shown(table)
    assert table.accessibleName() == "表格"
    table.clearFocus()
    table.setCurrentIndex(QModelIndex())
    table.setFocus()
    assert (table.current_row(), table.currentIndex().column()) == (0, 0)


def test_copy_takes_what_is_shown(shown: Show) -> None:
    table = make_table(shown)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "A032"


def test_space_and_click_toggle_a_tick(shown: Show) -> None:
    table = make_table(shown)
    told: list[tuple[int, int]] = []
    table.cell_toggled.connect(lambda row, column: told.append((row, column)))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert told == []
    table.setCurrentIndex(table.model().index(0, 3))
    QTest.keyClick(table, Qt.Key.Key_Space)
    place = table.visualRect(table.model().index(1, 3)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [(0, 3), (1, 3)]


def test_the_ring_is_around_the_cell_after_a_key(shown: Show) -> None:
    table = make_table(shown)
    ring = tokens_of().color("focus.ring")

    def ringed() -> bool:
        image = table.viewport().grab().toImage()
        cell = table.visualRect(table.currentIndex())
        return any(
            image.pixelColor(x, y) == ring
            for x in range(cell.left(), cell.right())
            for y in range(cell.top(), cell.bottom())
        )

    place = table.visualRect(table.model().index(1, 2)).center()
    window = table.window().windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=table.viewport().mapTo(table, QPoint(place)))
    assert table.current_row() == 1
    assert not ringed()
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert table.current_row() == 2
    assert ringed()


def test_a_row_of_the_wrong_length_is_refused(qtbot: QtBot) -> None:
    table = DataTable(COLUMNS)
    qtbot.addWidget(table)
    with pytest.raises(ValueError, match="columns"):
        table.set_rows([["A032", "出入境"]])


def test_the_model_keeps_the_current_row_when_only_values_change(shown: Show) -> None:
    table = make_table(shown)
    table.setCurrentIndex(table.model().index(2, 1))
    table.set_rows([[*row[:2], 99, None] for row in ROWS], ["合计", "", 1, None])
    assert (table.current_row(), table.currentIndex().column()) == (2, 1)
    assert table.model().index(2, 2).data() == "99"


def test_the_total_is_known_to_the_model(qtbot: QtBot) -> None:
    model = TableRows(COLUMNS)
    model.replace_all(ROWS, ["合计", "", 43, None])
    assert [model.index(row, 0).data(TOTAL_ROLE) for row in range(4)] == [False, False, False, True]
    assert model.index(3, 2).data() == "43"
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "等 26"
    assert model.headerData(2, Qt.Orientation.Horizontal) == "等"


def test_a_model_of_ones_own_is_shown(shown: Show) -> None:
    table = DataTable([Column("姓名"), Column("件", "number", 60)])
    model = QStandardItemModel(1, 2, table)
    model.setItem(0, 0, QStandardItem("周"))
    model.setItem(0, 1, QStandardItem("3"))
    table.set_external(model)
    shown(table)
    assert table.columnWidth(1) == 60
    assert table.grab().toImage().width() > 0
    assert table.model().index(0, 1).data() == "3"


def test_bars_are_as_long_as_their_values(shown: Show) -> None:
    table = DataTable([Column("时段", width=60), Column("接待完", "bar", 200)], row_height=22, fit=True)
    table.set_rows([["9:00", 20], ["10:00", 10]], ["全日", 30])
    table.resize(300, table.height())
    shown(table)
    image = table.viewport().grab().toImage()
    soft = tokens_of().series("barSoft")
    lengths = []
    for row in range(3):
        box = table.visualRect(table.model().index(row, 1))
        y = box.center().y()
        lengths.append(sum(image.pixelColor(x, y) == soft for x in range(box.left(), box.right())))
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=3)
    assert lengths[1] > 50
    assert lengths[2] == 0


def test_a_chart_is_read_aloud_and_drawn_to_scale(shown: Show) -> None:
    chart = BarChart(
        [Bar("户政", 40, "household"), Bar("出入境", 20, "exitEntry"), Bar("车驾管", 0, "vehicle")]
    )
    chart.resize(400, chart.sizeHint().height())
    shown(chart)
    assert chart.accessibleName() == "户政 40，出入境 20，车驾管 0"
    image = chart.grab().toImage()

    def length(row: int, series: str) -> int:
        color = tokens_of().series(series)
        return sum(image.pixelColor(x, row * 26 + 13) == color for x in range(image.width()))

    assert length(0, "household") == pytest.approx(2 * length(1, "exitEntry"), abs=3)
    assert length(2, "vehicle") == 0


def test_each_figure_of_the_books_opens_its_list(shown: Show) -> None:
    line = BalanceLine("号票")
    line.set_terms(
        [Term("3", "承接上日"), Term("146", "今日取号")], [Term("149", "接待完", "ticket.done", "success")]
    )
    shown(line)
    told: list[int] = []
    line.term_clicked.connect(told.append)
    terms = line.findChildren(TermButton)
    assert [term.accessibleName() for term in terms] == ["承接上日 3", "今日取号 146", "接待完 149"]
    terms[2].setFocus()
    QTest.keyClick(terms[2], Qt.Key.Key_Return)
    QTest.keyClick(terms[0], Qt.Key.Key_Space)
    assert told == [2, 0]
    signs = [label.text() for label in line.findChildren(TextLabel) if label.text() in ("+", "=")]
    assert signs == ["+", "="]


def test_the_verdict_says_it_in_words(qtbot: QtBot) -> None:
    line = BalanceLine("号票")
    qtbot.addWidget(line)
    line.set_verdict(False, "差 1 张", "按小时对不上")
    verdict = next(label for label in line.findChildren(TextLabel) if label.text() == "差 1 张")
    assert verdict.ink() == "danger"
    line.set_verdict(True, "取号与去向相符")
    assert verdict.ink() == "success"


def test_a_cut_label_shows_all_of_it_as_a_tip(shown: Show) -> None:
    label = CutLabel("云溪镇青石巷十八号三幢五零二室")
    label.resize(90, 22)
    shown(label)
    label.grab()
    assert label.is_cut()
    assert label.toolTip() == label.text()
    label.resize(600, 22)
    label.grab()
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_a_card_can_be_chosen_without_moving_its_content(shown: Show) -> None:
    card = Card("材料", "st.list", "应收 2")
    inside = TextLabel("居民身份证")
    card.body.addWidget(inside)
    card.body.addWidget(rule())
    shown(card)
    before = inside.mapTo(card, QPoint(0, 0))
    card.set_selected(True)
    QCoreApplication.processEvents()
    assert inside.mapTo(card, QPoint(0, 0)) == before
    assert card.grab().toImage().pixelColor(card.width() // 2, 1) == tokens_of().color("border.selected")


def test_facts_are_changed_in_place(qtbot: QtBot) -> None:
    rows = FactRows()
    qtbot.addWidget(rows)
    rows.set_rows([("接待完", "5 人"), ("办件", "7 件")])
    labels = rows.findChildren(TextLabel)
    rows.set_rows([("接待完", "6 人")])
    assert rows.findChildren(TextLabel) == labels
    assert [label.text() for label in labels if not label.isHidden()] == ["接待完", "6 人"]


def test_a_portrait_fills_its_frame_without_stretching(shown: Show) -> None:
    portrait = Portrait((60, 84))
    shown(portrait)
    assert portrait.accessibleName() == "没有照片"
    wide = QImage(400, 100, QImage.Format.Format_RGB32)
    wide.fill(Qt.GlobalColor.red)
    portrait.set_image(wide)
    portrait.resize(60, 84)
    image = portrait.grab().toImage()
    assert image.pixelColor(30, 4).name() == "#ff0000"
    assert image.pixelColor(30, 80).name() == "#ff0000"
    assert portrait.accessibleName() == "照片"
    portrait.set_image(QImage())
    portrait.set_words("照片在业务系统中核对")
    assert portrait.accessibleName() == "照片在业务系统中核对"


def test_the_key_map_names_each_key(qtbot: QtBot) -> None:
    panel = KeyMapPanel([KeyGroup("办理", (("F2", "主操作"), ("F3", "加办事项")))])
    qtbot.addWidget(panel)
    names = [label.accessibleName() for label in panel.findChildren(TextLabel)]
    assert "主操作 F2" in names
    assert "加办事项 F3" in names
