"""No part opens a window of its own while it is being made: that would flash and take the keyboard away."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.balance_line import BalanceLine, Term
from ui.widgets.big_number import BigNumber
from ui.widgets.card import Card
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.class_badge import ClassBadge
from ui.widgets.data_table import Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.fact_rows import FactRows
from ui.widgets.form_fields import ChoiceField, DateField, NoteField, PasswordField, TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.key_map_panel import KeyGroup, KeyMapPanel
from ui.widgets.message_bar import Banner, MessageBar
from ui.widgets.painted import set_shown
from ui.widgets.pill import Pill
from ui.widgets.progress_box import ProgressBox
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel


def balance() -> QWidget:
    line = BalanceLine("号票")
    line.set_terms([Term("1", "取号")], [Term("1", "接待完")])
    line.set_verdict(True, "相符", "都相符")
    return line


def banner() -> QWidget:
    bar = MessageBar()
    bar.post(Banner("a", "info", "甲", "乙", "丙"))
    return bar


def button() -> QWidget:
    made = KeyButton("挂起")
    made.follow(QAction("挂起", made))
    return made


def form() -> QWidget:
    made = FormGrid()
    made.add_section("申请信息")
    made.add_field("a", "电话", TextField(), required=True).set_masked("138****0042")
    made.set_error("a", "电话只有 10 位")
    made.set_row_visible("a", True)
    return made


def rows() -> QWidget:
    made = CheckList()
    made.set_items([CheckItem("a", "身份证")], [CheckItem("b", "户口簿")])
    return made


def facts() -> QWidget:
    made = FactRows()
    made.set_rows([("办件", "7")])
    return made


def sheet() -> QWidget:
    host = QWidget()
    Sheet(host, "标题", primary="好")
    return host


MAKERS: list[Callable[[], QWidget]] = [
    balance, banner, button, form, rows, facts, sheet,
    lambda: BigNumber("A011"),
    lambda: Card("材料", "st.list", "右"),
    lambda: ClassBadge("elder"),
    lambda: DataTable([Column("票号")]),
    lambda: EmptyState("st.nobody", "没有人", "说明", action="补录"),
    lambda: ChoiceField([(1, "甲")]),
    DateField, NoteField, PasswordField,
    lambda: TickBox("同意"),
    lambda: KeyMapPanel([KeyGroup("办理", (("F2", "主操作"),))]),
    lambda: Pill.for_ticket("serving"),
    lambda: ProgressBox("导出"),
]  # fmt: skip


@pytest.mark.parametrize("make", MAKERS)
def test_making_a_part_opens_no_window(qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget]) -> None:
    before = set(QGuiApplication.topLevelWindows())
    widget = make()
    qtbot.addWidget(widget)
    qapp.processEvents()
    assert set(QGuiApplication.topLevelWindows()) == before


def test_a_part_made_hidden_and_then_wanted_is_shown_with_its_window(qtbot: QtBot) -> None:
    label = TextLabel("甲")
    label.hide()
    set_shown(label, True)
    assert not label.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(label)
    window.show()
    assert label.isVisible()
    set_shown(label, False)
    assert label.isHidden()
