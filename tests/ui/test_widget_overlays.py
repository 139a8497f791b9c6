"""Sheets, banners and toasts: who has the keyboard, what waits, what goes away."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.tokens import tokens_of
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_fields import TextField
from ui.widgets.key_button import KeyButton
from ui.widgets.message_bar import Banner, MessageBar
from ui.widgets.progress_box import ProgressBox
from ui.widgets.sheet import Sheet
from ui.widgets.toast import Toast

Show = Callable[[QWidget], QWidget]


class Window(QMainWindow):
    """A page with one field below a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.field = QLineEdit()
        column.addWidget(self.field)
        self.setCentralWidget(self.page)
        self.resize(1366, 728)


@pytest.fixture
def window(shown: Show) -> Window:
    made = Window()
    shown(made)
    made.field.setFocus()
    return made


def make_sheet(window: Window, primary_key: str = "F2") -> tuple[Sheet, TextField, KeyButton]:
    sheet = Sheet(window.page, "加办事项", primary="加入本次来访", primary_key=primary_key)
    field, button = TextField(), KeyButton("只打材料清单")
    sheet.body.addWidget(field)
    sheet.footer.addWidget(button)
    return sheet, field, button


def free_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_sheet_takes_the_keyboard_and_gives_it_back(window: Window) -> None:
    sheet, field, _ = make_sheet(window)
    closed: list[bool] = []
    sheet.closed.connect(lambda: closed.append(True))
    sheet.open_sheet()
    assert field.hasFocus()
    assert Sheet.current(window) is sheet
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert closed == [True]
    assert window.field.hasFocus()
    assert Sheet.current(window) is None


def test_a_closed_sheet_is_freed(window: Window) -> None:
    sheet, field, button = make_sheet(window)
    sheet.open_sheet()
    sheet.close_sheet()
    free_now()
    assert not any(shiboken6.isValid(thing) for thing in (sheet, field, button))
    assert window.page.findChildren(Sheet) == []


def test_tab_goes_round_inside(window: Window) -> None:
    sheet, field, button = make_sheet(window)
    sheet.open_sheet()
    assert sheet.primary is not None
    round_trip: list[QWidget] = [button, sheet.primary, sheet.close_button, field]
    order = []
    for _ in range(4):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        order.append(window.focusWidget())
    # the footer's own buttons stand before or after the primary as they were made; nothing else may come
    assert set(order) == set(round_trip)
    assert order[-2:] == [sheet.close_button, field]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.close_button.hasFocus()


def test_the_keyboard_cannot_be_taken_from_outside(window: Window) -> None:
    sheet, field, _ = make_sheet(window)
    sheet.open_sheet()
    window.field.setFocus()
    assert field.hasFocus()
    sheet.close_sheet()


def test_the_printed_key_presses_the_primary(window: Window) -> None:
    sheet, _, _ = make_sheet(window)
    pressed: list[bool] = []
    sheet.primary_triggered.connect(lambda: pressed.append(True))
    sheet.open_sheet()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F2)
    assert pressed == [True]
    assert sheet.primary is not None
    sheet.primary.setEnabled(False)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F2)
    assert pressed == [True]
    sheet.close_sheet()


def test_enter_is_the_primary_where_it_is_printed(window: Window) -> None:
    sheet, field, _ = make_sheet(window, primary_key="Enter")
    pressed: list[bool] = []
    sheet.primary_triggered.connect(lambda: pressed.append(True))
    sheet.open_sheet(field)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert pressed == [True]
    sheet.close_sheet()


def test_a_second_sheet_replaces_the_first(window: Window) -> None:
    first, _, _ = make_sheet(window)
    first.open_sheet()
    second, field, _ = make_sheet(window)
    second.open_sheet()
    assert not first.is_open()
    assert Sheet.current(window) is second
    assert field.hasFocus()
    second.close_sheet()
    assert window.field.hasFocus()


def test_the_page_below_is_dimmed_and_deaf(window: Window) -> None:
    before = window.page.grab().toImage().pixelColor(5, 700)
    sheet, _, _ = make_sheet(window)
    sheet.open_sheet()
    after = window.page.grab().toImage().pixelColor(5, 700)
    assert after.lightness() < before.lightness() - 60
    window.field.setText("")
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.field.geometry().center())
    assert not window.field.hasFocus()
    sheet.close_sheet()


def test_a_sheet_follows_its_window_and_never_is_larger(window: Window) -> None:
    sheet = Sheet(window.page, "大", size=(1400, 900))
    sheet.open_sheet()
    window.resize(1000, 600)
    assert sheet.size() == window.page.size()
    assert sheet.panel.width() == window.page.width() - 48
    assert sheet.panel.geometry().center().x() in (sheet.rect().center().x(), sheet.rect().center().x() + 1)
    sheet.close_sheet()


def test_the_keyboard_goes_back_only_to_what_still_lives(window: Window) -> None:
    sheet, _, _ = make_sheet(window)
    sheet.open_sheet()
    window.field.deleteLater()
    free_now()
    sheet.close_sheet()
    assert Sheet.current(window) is None


# -- banners
WAIT = Banner("db", "warning", "数据库断开 02:10。", "填写的内容都在本机保存。", "用手工号，恢复后补登")
PAPER = Banner("paper", "danger", "2 号小票机没纸了", "装好纸后接着打。", "改从 1 号机打", "F12")
RACE = Banner("race", "info", "A016 刚被 02 号窗叫走")


def test_the_most_urgent_banner_is_in_sight(shown: Show) -> None:
    bar = MessageBar()
    shown(bar)
    bar.withdraw("nothing")
    assert bar.isHidden()
    for banner in (RACE, WAIT, PAPER):
        bar.post(banner)
    assert bar.current() is PAPER
    bar.withdraw("paper")
    assert bar.current() is WAIT
    bar.withdraw("db")
    assert bar.current() is RACE
    bar.withdraw("race")
    assert bar.current() is None
    assert bar.isHidden()


def test_a_banner_with_the_same_id_is_changed(shown: Show) -> None:
    bar = MessageBar()
    shown(bar)
    bar.post(WAIT)
    bar.post(Banner("db", "warning", "数据库断开 02:11。"))
    assert bar.accessibleName() == "数据库断开 02:11。"
    bar.withdraw("db")
    assert bar.current() is None


def test_a_banner_has_one_action_and_a_tone(shown: Show) -> None:
    bar = MessageBar()
    told: list[str] = []
    bar.action_triggered.connect(told.append)
    bar.post(PAPER)
    bar.resize(600, 54)
    shown(bar)
    button = bar.findChild(KeyButton)
    assert isinstance(button, KeyButton)
    assert button.accessibleName() == "改从 1 号机打 F12"
    button.click()
    bar.press_action()
    assert told == ["paper", "paper"]
    image = bar.grab().toImage()
    assert image.pixelColor(2, 27) == tokens_of().color("danger")
    assert image.pixelColor(12, 27) == tokens_of().color("danger.soft")
    bar.post(Banner("paper", "danger", "没有办法"))
    bar.press_action()
    assert told == ["paper", "paper"]


def test_a_banner_does_not_take_the_keyboard(window: Window) -> None:
    bar = MessageBar(window.page)
    bar.post(PAPER)
    assert window.field.hasFocus()


# -- as high as what is in it
def test_a_sheet_without_a_height_fits_its_content(window: Window) -> None:
    sheet = Sheet(window.page, "取号", size=(720, 0), primary="取号并打票")
    first, more = QWidget(), QWidget()
    first.setFixedHeight(100)
    more.setFixedHeight(200)
    more.hide()
    for part in (first, more):
        sheet.body.addWidget(part)
    sheet.open_sheet()
    low, top = sheet.panel.height(), sheet.panel.y()
    assert 100 + 52 + 60 < low < 100 + 52 + 60 + 40
    more.show()
    QCoreApplication.processEvents()
    assert sheet.panel.height() == low + 200 + 12
    assert sheet.panel.y() == top, "the head stays where it was"
    more.hide()
    QCoreApplication.processEvents()
    assert sheet.panel.height() == low + 200 + 12, "no jumping while it is open"
    sheet.fit_again()
    assert sheet.panel.height() == low
    more.show()
    QCoreApplication.processEvents()
    more.hide()
    sheet.fit_again()
    QCoreApplication.processEvents()
    assert sheet.panel.height() == low, "also in the turn in which something was hidden"


# -- toasts
def test_a_toast_offers_to_take_back(window: Window) -> None:
    toast = Toast(window.page)
    told: list[str] = []
    toast.action_triggered.connect(told.append)
    toast.show_toast("H013 已过号", action="撤回", action_key="Shift+F2", id="no_show")
    assert toast.isVisible()
    assert window.field.hasFocus()
    assert toast.geometry().bottom() == window.page.height() - 1
    toast.press_action()
    assert told == ["no_show"]
    assert toast.isHidden()
    toast.press_action()
    assert told == ["no_show"]


def test_toasts_wait_but_an_undo_comes_first(window: Window) -> None:
    toast = Toast(window.page)
    toast.show_toast("一")
    toast.show_toast("二")
    assert toast.text() == "一"
    toast.show_toast("三", action="撤回")
    assert toast.text() == "三"
    toast.dismiss()
    assert toast.text() == "二"
    toast.dismiss()
    assert toast.text() == ""
    assert toast.isHidden()


def test_a_toast_that_waited_too_long_is_no_news(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("ui.widgets.toast.time.monotonic", lambda: now[0])
    toast = Toast(window.page)
    toast.show_toast("一")
    toast.show_toast("二", seconds=4)
    toast.show_toast("三", seconds=10)
    now[0] += 5
    toast.dismiss()
    assert toast.text() == "三"


def test_clearing_leaves_no_toast_to_follow(window: Window) -> None:
    toast = Toast(window.page)
    toast.show_toast("一")
    toast.show_toast("二")
    toast.clear()
    assert toast.text() == ""
    assert toast.isHidden()


def test_a_toast_goes_by_itself(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window.page)
    gone: list[str] = []
    toast.expired.connect(gone.append)
    toast.show_toast("已保存", id="saved", seconds=10)
    timer = toast.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.interval() == 10_000
    timer.timeout.emit()
    assert gone == ["saved"]
    toast.show_toast("一会儿", id="short", seconds=0.01)
    qtbot.waitUntil(toast.isHidden)
    assert gone == ["saved", "short"]


def test_a_toast_stays_at_the_bottom_when_the_window_changes(window: Window) -> None:
    toast = Toast(window.page)
    toast.show_toast("已保存")
    window.resize(1000, 500)
    assert toast.geometry().bottom() == window.page.height() - 1


# -- empty and long
def test_an_empty_list_offers_one_thing(shown: Show) -> None:
    empty = EmptyState("st.nobody", "现在没有人等候", "取号机正常。", action="补录", action_key="Ctrl+B")
    shown(empty)
    told: list[bool] = []
    empty.action_triggered.connect(lambda: told.append(True))
    empty.button.click()
    assert told == [True]
    assert empty.accessibleName() == "现在没有人等候 取号机正常。"
    empty.set_words("读不到队列")
    assert empty.accessibleName() == "读不到队列"


def test_a_long_task_shows_its_share_and_can_be_stopped(shown: Show) -> None:
    box = ProgressBox("正在导出", cancel="取消导出")
    shown(box)
    box.resize(400, 120)
    told: list[bool] = []
    box.cancelled.connect(lambda: told.append(True))
    box.set_progress(1, 4, "第 1 行，共 4 行")
    assert box.line.share() == 0.25
    assert box.line.accessibleName() == "已完成 25%"
    QCoreApplication.processEvents()
    image = box.line.grab().toImage()
    assert image.pixelColor(image.width() // 8, 6) == tokens_of().color("primary")
    assert image.pixelColor(image.width() // 2, 6) == tokens_of().color("bg.surface")
    box.set_progress(0, 0)
    assert box.line.share() == 0.0
    box.button.click()
    assert told == [True]


def test_widgets_are_freed_with_their_window(shown: Show) -> None:
    window = Window()
    shown(window)
    kept: list[QObject] = [Toast(window.page), MessageBar(window.page), *make_sheet(window)]
    window.deleteLater()
    free_now()
    assert not any(shiboken6.isValid(thing) for thing in kept)
