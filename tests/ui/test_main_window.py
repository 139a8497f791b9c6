"""The shell: what lies over what, who gets a key, and that locking keeps the work."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionId, PrimaryKind, WorkState
from ui.messages import MessageAction, MessageTone, WindowMessages
from ui.navigation.page_id import PageId
from ui.shell.header import HeaderBar, HeaderState
from ui.shell.idle_lock import IdleLock
from ui.shell.lock_screen import LockScreen, LockState
from ui.shell.main_window import MainWindow
from ui.shell.status_strip import Figure, StatusCell, StatusState, StatusStrip
from ui.shell.ticket_strip import OpenTicket, TicketStrip
from ui.theme.stylesheet import apply_theme
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.widgets.sheet import Sheet
from ui.widgets.toast import Toast

OWNER = LockState("陆以宁", "03 号窗", "320488")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Part = TypeVar("Part", bound=QWidget)
SERVED = OpenTicket("A011", "serving", "用时 06:24・普通护照换发", PrimaryKind.ACCEPT)


def part(widget: QWidget, kind: type[Part]) -> Part:
    """The one child of a kind."""
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


class Page(QWidget):
    """A page with one text field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)


class Desk:
    """The shell with empty pages and a list of who got which action."""

    def __init__(self) -> None:
        self.messages = WindowMessages()
        self.may_close = True
        self.window = MainWindow(
            messages=self.messages,
            now=lambda: datetime(2026, 3, 18, 9, 12),  # noqa: DTZ001 (local time of the station)
            may_close=lambda: self.may_close,
        )
        self.log: list[str] = []
        for page in PageId:
            self.window.navigator.register(page, Page)
            self.window.handle(page, self._handler(page))
        self.window.navigator.go(PageId.SIGN_IN)

    def _handler(self, page: PageId) -> Callable[[ActionId], bool]:
        def handle(action: ActionId) -> bool:
            self.log.append(f"{page}:{action}")
            return True

        return handle

    def sign_in(self, work: WorkState = WorkState.SERVING, ticket: OpenTicket | None = SERVED) -> None:
        self.window.set_signed_in(OWNER)
        self.window.navigator.go(PageId.COUNTER)
        self.window.set_work(work, ticket)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    @property
    def current(self) -> PageId | None:
        return self.window.navigator.current

    @property
    def page(self) -> Page:
        current = self.current
        assert current is not None
        page = self.window.navigator.page(current)
        assert isinstance(page, Page)
        return page

    @property
    def password(self) -> QLineEdit:
        return part(part(self.window, LockScreen), QLineEdit)


@pytest.fixture
def desk(shown: Callable[[QWidget], QWidget]) -> Desk:
    desk = Desk()
    shown(desk.window)
    return desk


def test_the_smallest_window_fits_a_1366_screen_with_a_task_bar(desk: Desk) -> None:
    assert (desk.window.minimumWidth(), desk.window.minimumHeight()) == (1366, 728)
    assert desk.window.minimumSizeHint().width() <= 1366
    assert desk.window.minimumSizeHint().height() <= 728


def test_there_is_no_header_before_sign_in(desk: Desk) -> None:
    header = part(desk.window, HeaderBar)
    assert not header.isVisible()
    desk.sign_in()
    assert header.isVisible()
    assert header.height() == 44
    assert part(desk.window, StatusStrip).height() == 28


def test_a_key_reaches_the_page_that_is_on(desk: Desk) -> None:
    desk.sign_in()
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_F2)
    desk.window.navigator.go(PageId.REPORT)
    desk.press(Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert desk.log == ["counter:add_case", "counter:primary", "report:export_excel"]


def test_ctrl_page_keys_walk_through_the_pages(desk: Desk) -> None:
    desk.sign_in()
    desk.press(Qt.Key.Key_PageDown, CTRL)
    assert desk.current == PageId.GUIDE
    desk.press(Qt.Key.Key_PageUp, CTRL)
    desk.press(Qt.Key.Key_PageUp, CTRL)
    assert str(desk.current) == PageId.COUNTER


def test_a_header_button_changes_the_page_and_never_the_ticket(desk: Desk) -> None:
    desk.sign_in()
    header = part(desk.window, HeaderBar)
    button = next(child for child in header.children() if getattr(child, "text", str)() == "日报")
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.current is PageId.REPORT
    assert desk.log == []


def test_an_open_ticket_stays_in_sight_on_other_pages_with_its_f2(desk: Desk) -> None:
    desk.sign_in()
    strip = part(desk.window, TicketStrip)
    assert not strip.isVisible()
    desk.window.navigator.go(PageId.LIVE)
    assert strip.isVisible()
    assert strip.height() == 32
    desk.press(Qt.Key.Key_F2)
    assert desk.log == ["counter:primary"]
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 16))
    assert desk.current is PageId.COUNTER
    assert not strip.isVisible()


def test_without_a_ticket_there_is_no_strip_and_f2_is_the_pages(desk: Desk) -> None:
    desk.sign_in(WorkState.IDLE, None)
    desk.window.navigator.go(PageId.REPORT)
    assert not part(desk.window, TicketStrip).isVisible()
    desk.press(Qt.Key.Key_F2)
    assert desk.log == ["report:primary"]


def test_a_sheet_gets_its_keys_first_and_blocks_the_others(desk: Desk) -> None:
    desk.sign_in()
    desk.page.field.setFocus()
    sheet = Sheet(desk.window.sheets.host, "加办", primary="加入")
    primary: list[bool] = []
    sheet.primary_triggered.connect(lambda: primary.append(True))
    desk.window.sheets.open(sheet, handler=lambda action: action is ActionId.ROW_1)
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.log == []
    desk.press(Qt.Key.Key_F2)
    assert primary == [True]
    desk.press(Qt.Key.Key_F7)
    assert desk.log == ["counter:hold"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.sheets.current is None
    assert QApplication.focusWidget() is desk.page.field
    desk.press(Qt.Key.Key_F3)
    assert desk.log[-1] == "counter:add_case"


def test_a_sheet_takes_the_place_of_another(desk: Desk) -> None:
    desk.sign_in()
    picker = Sheet(desk.window.sheets.host, "加办")
    notice = Sheet(desk.window.sheets.host, "一次性告知")
    told: list[bool] = []
    desk.window.sheets.changed.connect(told.append)
    desk.window.sheets.open(picker)
    desk.window.sheets.open(notice)
    assert desk.window.sheets.current is notice
    assert desk.window.registry.place.sheet
    assert told == [True, True]


def test_f1_shows_the_key_map_and_takes_it_away(desk: Desk) -> None:
    desk.sign_in()
    desk.press(Qt.Key.Key_F1)
    sheet = desk.window.sheets.current
    assert sheet is not None
    assert sheet.accessibleName() == "键位"
    desk.press(Qt.Key.Key_F1)
    assert desk.window.sheets.current is None
    other = Sheet(desk.window.sheets.host, "加办")
    desk.window.sheets.open(other)
    desk.press(Qt.Key.Key_F1)
    assert desk.window.sheets.current is other


def test_locking_covers_the_work_and_keeps_it(desk: Desk) -> None:
    desk.sign_in()
    desk.page.field.setText("何映秋（女儿）")
    desk.page.field.setFocus()
    locked: list[bool] = []
    asked: list[str] = []
    desk.window.locked_changed.connect(locked.append)
    desk.window.unlock_requested.connect(asked.append)
    desk.press(Qt.Key.Key_L, CTRL)
    assert desk.window.locked
    assert not desk.page.isVisible()
    assert QApplication.focusWidget() is desk.password
    # nothing of the work can be reached
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_F1)
    assert desk.log == []
    QTest.keyClicks(desk.password, "letmein")
    desk.press(Qt.Key.Key_F2)
    assert asked == ["letmein"]
    assert desk.password.text() == ""
    desk.window.refuse_unlock("密码不对，还可以再试 4 次。")
    assert desk.password.isEnabled()
    QTest.keyClicks(desk.password, "correct horse")
    QTest.keyClick(desk.password, Qt.Key.Key_Return)
    assert asked == ["letmein", "correct horse"]
    desk.window.unlock()
    assert desk.page.isVisible()
    assert desk.page.field.text() == "何映秋（女儿）"
    assert QApplication.focusWidget() is desk.page.field
    assert locked == [True, False]


def test_a_sheet_survives_the_lock(desk: Desk) -> None:
    desk.sign_in()
    sheet = Sheet(desk.window.sheets.host, "挂起")
    reason = QLineEdit("等家人送户口簿")
    sheet.body.addWidget(reason)
    desk.window.sheets.open(sheet, focus=reason)
    desk.press(Qt.Key.Key_L, CTRL)
    assert desk.window.locked
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is desk.password
    desk.window.unlock()
    assert sheet.isVisible()
    assert desk.window.sheets.current is sheet
    assert reason.text() == "等家人送户口簿"
    assert QApplication.focusWidget() is reason


def test_the_lock_screen_keeps_the_keyboard(desk: Desk) -> None:
    desk.sign_in()
    desk.window.lock()
    lock = part(desk.window, LockScreen)
    for modifiers in (NONE, NONE, NONE, NONE, SHIFT, SHIFT):
        desk.press(Qt.Key.Key_Backtab if modifiers else Qt.Key.Key_Tab, modifiers)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert lock.isAncestorOf(focus)


def test_an_empty_password_asks_nobody(desk: Desk) -> None:
    desk.sign_in()
    asked: list[str] = []
    desk.window.unlock_requested.connect(asked.append)
    desk.window.lock()
    desk.press(Qt.Key.Key_F2)
    assert asked == []
    assert desk.password.isEnabled()


def test_nobody_signed_in_nothing_to_lock(desk: Desk) -> None:
    desk.window.lock()
    desk.press(Qt.Key.Key_L, CTRL)
    assert not desk.window.locked


def test_a_scan_while_locked_goes_nowhere(desk: Desk) -> None:
    heard: list[str] = []
    desk.window.scanned.connect(heard.append)
    desk.sign_in()
    desk.window._scans.scanned.emit("TA011-260318-T")
    desk.window.lock()
    desk.window._scans.scanned.emit("TA011-260318-T")
    assert heard == ["TA011-260318-T"]


def test_signing_out_leaves_nothing_of_the_last_officer(desk: Desk) -> None:
    desk.sign_in()
    desk.window.lock()
    desk.window.set_signed_in(None)
    assert not desk.window.locked
    assert not desk.window._idle.running


def test_a_banner_and_its_key(desk: Desk) -> None:
    desk.sign_in()
    pressed: list[str] = []
    desk.messages.banner(
        MessageTone.DANGER,
        "2 号小票机没纸了，有 2 张回执在等。",
        "装好纸后从断的那张接着打。",
        MessageAction("改从 1 号机打", lambda: pressed.append("other printer"), "F12"),
        key="paper",
    )
    bar = desk.window._area.bar
    assert bar.isVisible()
    desk.press(Qt.Key.Key_F12)
    assert pressed == ["other printer"]
    assert desk.log == []
    assert not bar.isVisible()
    desk.press(Qt.Key.Key_F12)
    assert desk.log == ["counter:print"]


def test_a_toast_takes_back_the_last_step_only(desk: Desk) -> None:
    desk.sign_in()
    undone: list[str] = []
    for label in ("H013", "A015"):
        desk.messages.toast(
            f"{label} 已过号",
            MessageAction("撤回", lambda label=label: undone.append(label), "Shift+F2"),  # type: ignore[misc]
        )
    desk.press(Qt.Key.Key_F2, SHIFT)
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert undone == ["A015"]
    assert desk.log == ["counter:undo"]


def test_a_step_that_cannot_be_taken_back_any_more_is_not_offered(desk: Desk) -> None:
    desk.sign_in()
    undone: list[str] = []
    desk.messages.toast("已呼叫 H013", MessageAction("撤回", lambda: undone.append("H013"), "Shift+F2"))
    toast = part(desk.window, Toast)
    assert toast.text() == "已呼叫 H013"
    desk.messages.withdraw_undo()
    assert toast.text() == ""
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert undone == []


def test_a_window_that_may_not_close_stays(desk: Desk) -> None:
    closed: list[bool] = []
    desk.window.close_requested.connect(lambda: closed.append(True))
    desk.may_close = False
    assert not desk.window.close()
    assert closed == []
    desk.may_close = True
    assert desk.window.close()
    assert closed == [True]


def test_the_status_strip_says_in_words_what_it_paints(desk: Desk) -> None:
    state = StatusState(
        cells=(StatusCell("dev.printer", "小票机 纸约", "62%", "success"),),
        figures=(Figure("今日取号", 42), Figure("等候", 9)),
    )
    desk.window.set_status(state)
    assert part(desk.window, StatusStrip).accessibleName() == "小票机 纸约 62%，今日取号 42，等候 9"


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_shell_paints_in_every_profile(
    desk: Desk, themed: QApplication, scheme: Scheme, scale: float
) -> None:
    desk.sign_in()
    desk.window.set_header(HeaderState("云溪派出所（演示）", "03 号窗・陆以宁"))
    desk.window.navigator.go(PageId.REPORT)
    tokens = apply_theme(themed, ThemeProfile(scheme, scale))
    QApplication.processEvents()
    header = part(desk.window, HeaderBar)
    assert header.height() == tokens.px(44)
    picture = header.grab().toImage()
    assert picture.pixelColor(2, 2) == tokens.color("bg.header")
    strip = part(desk.window, StatusStrip).grab().toImage()
    assert strip.pixelColor(2, strip.height() // 2) == tokens.color("bg.surface")


def test_idle_time_locks_and_activity_keeps_it_open(
    themed: QApplication, shown: Callable[[QWidget], QWidget]
) -> None:
    widget = shown(QWidget())  # qtbot does not keep it alive
    window = widget.windowHandle()
    seconds = [0.0]
    told: list[bool] = []
    idle = IdleLock(themed, minutes=5, clock=lambda: seconds[0])
    idle.idle.connect(lambda: told.append(True))
    idle.start()
    seconds[0] = 299
    idle.check()
    QTest.keyClick(window, Qt.Key.Key_A)
    seconds[0] = 598
    idle.check()
    assert told == []
    seconds[0] = 599
    idle.check()
    assert told == [True]
    assert not idle.running
    idle.check()
    assert told == [True]


@pytest.mark.parametrize(("minutes", "seconds"), [(5, 300), (15, 900), (0, 900), (-1, 900), (60, 900)])
def test_the_idle_lock_cannot_be_put_off(themed: QApplication, minutes: float, seconds: float) -> None:
    now = [0.0]
    told: list[bool] = []
    idle = IdleLock(themed, minutes=minutes, clock=lambda: now[0])
    idle.idle.connect(lambda: told.append(True))
    idle.start()
    now[0] = seconds - 1
    idle.check()
    assert told == []
    now[0] = seconds
    idle.check()
    assert told == [True]


def test_a_card_on_the_reader_counts_as_activity(desk: Desk, qtbot: QtBot) -> None:
    desk.sign_in()
    before = desk.window._idle._last
    qtbot.waitUntil(lambda: desk.window._idle._clock() > before)
    desk.window.touch()
    assert desk.window._idle._last > before


def test_idle_time_locks_the_window_and_says_so(desk: Desk) -> None:
    desk.sign_in()
    desk.window._idle.idle.emit()
    assert desk.window.locked
    assert part(desk.window, LockScreen)._state.by_itself
