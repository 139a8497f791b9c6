"""Choices, segments, boxes and lists to tick, worked with keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.form_fields import (
    ChoiceField,
    TickBox,
)
from ui.widgets.segmented import Segmented

Show = Callable[[QWidget], QWidget]


# -- choices
def test_a_choice_tells_only_what_the_officer_chose(shown: Show) -> None:
    field = ChoiceField([("a", "到期"), ("b", "损毁"), ("c", "遗失")])
    shown(field)
    told: list[object] = []
    field.value_changed.connect(told.append)
    field.set_value("b")
    assert told == []
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "c"
    assert told == ["c"]
    field.set_options([("c", "遗失"), ("d", "其他")])
    assert field.value() == "c"
    field.set_options([("d", "其他")])
    assert field.value() is None


def test_the_card_readers_key_does_not_open_a_list(shown: Show) -> None:
    field = ChoiceField([("a", "到期"), ("b", "损毁")])
    shown(field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F4)
    assert not field.view().isVisible()
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert field.view().isVisible()
    field.hidePopup()


def test_a_choice_that_is_shown_only_does_not_change(shown: Show) -> None:
    field = ChoiceField([("a", "到期"), ("b", "损毁")])
    shown(field)
    field.set_value("a")
    field.set_shown_read_only(True)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "a"


def test_segments_move_with_arrows(shown: Show) -> None:
    widget = Segmented([("counter", "窗口领取"), ("mail", "邮寄到家")], words="领取方式")
    shown(widget)
    told: list[object] = []
    widget.value_changed.connect(told.append)
    assert widget.value() is None
    assert widget.accessibleName() == "领取方式 未选"
    widget.setFocus()
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    ):
        QTest.keyClick(widget, key)
    assert told == ["counter", "mail", "counter", "mail", "counter"]
    assert widget.accessibleName() == "领取方式 窗口领取"
    widget.set_value("mail")
    assert told[-1] == "counter"


def test_a_segment_is_chosen_by_a_click(shown: Show) -> None:
    widget = Segmented([(1, "日"), (2, "周"), (3, "月")], 1, ticked=False)
    shown(widget)
    widget.resize(150, 32)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    assert widget.value() == 2
    image = widget.grab().toImage()
    assert image.pixelColor(55, 5) == tokens_of().color("bg.selected")
    assert image.pixelColor(10, 5) == tokens_of().color("bg.surface")


def test_a_tick_box_is_worked_with_space(shown: Show) -> None:
    box = TickBox("本人已同意")
    shown(box)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert box.accessibleName() == "本人已同意"
    assert box.sizeHint().height() >= 32


# -- materials
ITEMS = [
    CheckItem("id", "居民身份证", "原件已核", True),
    CheckItem("old", "原普通护照"),
    CheckItem("x", "查验", enabled=False),
]
SPARE = [CheckItem("book", "户口簿", "已成年，不收"), CheckItem("letter", "单位同意函")]


def make_list(show: Show) -> tuple[CheckList, list[tuple[str, bool]], list[str]]:
    rows = CheckList()
    toggled: list[tuple[str, bool]] = []
    opened: list[str] = []
    rows.toggled.connect(lambda item, on: toggled.append((item, on)))
    rows.opened.connect(opened.append)
    rows.set_items(ITEMS, SPARE)
    rows.resize(400, rows.height())
    show(rows)
    rows.setFocus()
    return rows, toggled, opened


def test_materials_are_ticked_with_space_and_opened_with_enter(shown: Show) -> None:
    rows, toggled, opened = make_list(shown)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert toggled == [("old", True)]
    assert [item.checked for item in rows.items()] == [True, True, False]
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert toggled[-1] == ("old", False)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == ["old"]


def test_a_row_that_is_off_is_not_ticked(shown: Show) -> None:
    rows, toggled, _ = make_list(shown)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert toggled == []


def test_what_is_not_needed_is_folded_into_one_row(shown: Show) -> None:
    rows, toggled, _ = make_list(shown)
    assert rows.model().rowCount() == 4
    assert rows.model().index(3, 0).data() == "另有 2 项按条件不需要"
    assert rows.height() == 4 * 38
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert not rows.is_folded()
    assert rows.model().rowCount() == 6
    assert rows.height() == 6 * 38
    assert toggled == []


def test_the_current_row_stays_when_the_rows_are_told_again(shown: Show) -> None:
    rows, _, _ = make_list(shown)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    rows.set_checked("old", True)
    assert rows.currentIndex().row() == 1
    rows.set_items(ITEMS, SPARE)
    assert rows.currentIndex().row() == 1
    assert rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "居民身份证  已收 原件已核"


def test_a_click_ticks(shown: Show) -> None:
    rows, toggled, _ = make_list(shown)
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert toggled == [("old", True)]


# -- rows by digit
def test_a_digit_chooses_at_once_and_grey_rows_do_not(shown: Show) -> None:
    rows = ChoiceRows(
        [
            ChoiceRow("1", "act.transfer", "换成这位", "…"),
            ChoiceRow("2", "st.guardian", "监护人", "不用监护人", False),
            ChoiceRow("3", "st.people", "陪同人", "…"),
        ]
    )
    shown(rows)
    chosen: list[int] = []
    moved: list[int] = []
    rows.chosen.connect(chosen.append)
    rows.current_changed.connect(moved.append)
    rows.setFocus()
    assert rows.current() == 0
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.current() == 2
    assert moved == [2]
    QTest.keyClick(rows, Qt.Key.Key_2)
    assert chosen == []
    QTest.keyClick(rows, Qt.Key.Key_1)
    assert chosen == [0]
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert chosen == [0, 0]
    assert not rows.press_key("9")
