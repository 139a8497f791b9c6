"""A scanner is fast, a person is not; whatever it was, nothing is lost or doubled."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.actions import ActionId, Place, WorkState
from ui.navigation.page_id import PageId
from ui.scan_catcher import GAP_MS, ScanCatcher
from ui.shortcuts import ShortcutRegistry

TICKET = "TA011-260318-T"


class Desk:
    """A window with every kind of field, a clock that only the test moves, and what was scanned."""

    def __init__(self, application: QApplication) -> None:
        self.now_ms = 1_000
        self.composing = False
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.line = QLineEdit()
        self.text = QPlainTextEdit()
        self.combo = QComboBox(editable=True)
        self.spin = QSpinBox(maximum=99_999)
        self.list = QListWidget()
        for widget in (self.line, self.text, self.combo, self.spin, self.list):
            column.addWidget(widget)
        self.registry = ShortcutRegistry(self.window)
        self.registry.set_place(Place(PageId.COUNTER, WorkState.SERVING))
        self.registry.set_ready(ActionId.CHOICE_3, True)
        self.chosen: list[ActionId] = []
        self.registry.triggered.connect(self.chosen.append)
        self.catcher = ScanCatcher(
            application,
            clock=lambda event: self.now_ms,
            composing=lambda: self.composing,
            trigger_key=self.registry.trigger_key,
            parent=self.window,
        )
        # the test decides when the pause is over
        self.catcher._timer.setInterval(1_000_000)
        self.scans: list[str] = []
        self.catcher.scanned.connect(self.scans.append)

    def type(self, text: str, gap_ms: int, *, direct: bool = False) -> None:
        """One character after the other, ``gap_ms`` apart; ``\\n`` is Enter."""
        for character in text:
            key = Qt.Key.Key_Return if character == "\n" else character
            target = QApplication.focusWidget() if direct else self.window.windowHandle()
            # a character may be given as text, and a window as target, whatever the stubs say
            QTest.keyClick(target, key)  # type: ignore[arg-type]
            self.now_ms += gap_ms
            if gap_ms >= GAP_MS:
                self.catcher.flush()


@pytest.fixture
def desk(qapp: QApplication, shown: Callable[[QWidget], QWidget]) -> Iterator[Desk]:
    desk = Desk(qapp)
    shown(desk.window)
    yield desk
    desk.catcher._watch.stop()


def settled(qtbot: QtBot, desk: Desk, count: int = 1) -> list[str]:
    qtbot.waitUntil(lambda: len(desk.scans) == count)
    return desk.scans


@pytest.mark.parametrize("direct", [False, True], ids=["window", "widget"])
def test_a_burst_is_a_scan_and_leaves_the_field_as_it_was(desk: Desk, qtbot: QtBot, direct: bool) -> None:
    desk.line.setFocus()
    desk.line.setText("周兰")
    desk.line.setCursorPosition(1)
    entered: list[bool] = []
    desk.line.returnPressed.connect(lambda: entered.append(True))
    desk.type(TICKET + "\n", 5, direct=direct)
    assert settled(qtbot, desk) == [TICKET]
    assert (desk.line.text(), desk.line.cursorPosition()) == ("周兰", 1)
    assert entered == []


@pytest.mark.parametrize("direct", [False, True], ids=["window", "widget"])
def test_a_burst_puts_back_what_its_first_character_replaced(desk: Desk, qtbot: QtBot, direct: bool) -> None:
    desk.line.setFocus()
    desk.line.setText("13800000042")
    desk.line.setSelection(3, 4)
    desk.type(TICKET + "\n", 5, direct=direct)
    settled(qtbot, desk)
    assert desk.line.text() == "13800000042"
    assert (desk.line.selectionStart(), desk.line.selectedText()) == (3, "0000")


def test_whoever_follows_the_typing_hears_of_the_taking_back(desk: Desk, qtbot: QtBot) -> None:
    heard: list[str] = []
    desk.line.setFocus()
    desk.line.textEdited.connect(heard.append)
    desk.type(TICKET + "\n", 5)
    settled(qtbot, desk)
    assert heard[-1] == desk.line.text() == ""


@pytest.mark.parametrize("name", ["text", "combo", "spin"])
def test_every_kind_of_field_gets_back_what_it_had(desk: Desk, qtbot: QtBot, name: str) -> None:
    field: QWidget = getattr(desk, name)
    desk.text.setPlainText("第一行\n第二行")
    desk.combo.setEditText("丢失补领")
    desk.spin.setValue(12)
    field.setFocus()
    desk.type("3204990005520\n", 5)
    assert settled(qtbot, desk) == ["3204990005520"]
    assert desk.text.toPlainText() == "第一行\n第二行"
    assert desk.combo.currentText() == "丢失补领"
    assert desk.spin.value() == 12


def test_a_scan_over_no_text_field_chooses_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.list.setFocus()
    desk.type("3204990005520\n", 5)
    assert settled(qtbot, desk) == ["3204990005520"]
    assert desk.chosen == []


def test_a_single_digit_over_no_text_field_still_chooses(desk: Desk) -> None:
    desk.list.setFocus()
    desk.type("3", 5)
    assert desk.chosen == []
    desk.catcher.flush()
    assert desk.chosen == [ActionId.CHOICE_3]


def test_a_letter_over_a_list_still_searches_in_it(desk: Desk) -> None:
    desk.list.addItems(["周", "alpha", "beta"])
    desk.list.setFocus()
    desk.type("b", 200)
    assert desk.list.currentItem().text() == "beta"


@pytest.mark.parametrize("direct", [False, True], ids=["window", "widget"])
def test_slow_typing_goes_to_the_field(desk: Desk, direct: bool) -> None:
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    desk.line.setFocus()
    desk.type(TICKET + "\n", GAP_MS, direct=direct)
    assert entered == [TICKET]
    assert desk.scans == []


def test_a_short_burst_is_typing(desk: Desk) -> None:
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    desk.line.setFocus()
    desk.type("12345\n", 5)
    assert entered == ["12345"]
    assert desk.scans == []


def test_a_burst_without_enter_is_typing(desk: Desk) -> None:
    desk.line.setFocus()
    desk.type("123456789", 5)
    desk.catcher.flush()
    assert desk.line.text() == "123456789"
    assert desk.scans == []


def test_a_late_enter_is_a_person(desk: Desk) -> None:
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    desk.line.setFocus()
    desk.type("123456789", 5)
    desk.now_ms += 100
    desk.type("\n", 5)
    assert entered == ["123456789"]
    assert desk.scans == []


def test_another_key_lets_the_held_ones_go_first(desk: Desk) -> None:
    desk.line.setFocus()
    desk.type("ab", 5)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Backspace)
    assert desk.line.text() == "a"
    desk.type("cd", 5)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F3)
    assert desk.line.text() == "acd"
    assert desk.chosen == [ActionId.ADD_CASE]


def test_a_shortcut_ends_the_burst(desk: Desk) -> None:
    entered: list[str] = []
    desk.line.returnPressed.connect(lambda: entered.append(desk.line.text()))
    desk.line.setFocus()
    desk.type("abcd", 5)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F3)
    desk.type("efgh\n", 5)
    assert entered == ["abcdefgh"]
    assert desk.scans == []


def test_a_click_lets_the_held_ones_go_first(desk: Desk) -> None:
    desk.line.setFocus()
    desk.type("abc", 5)
    where = desk.text.mapTo(desk.window, desk.text.rect().center())
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    assert QApplication.focusWidget() is desk.text
    assert desk.line.text() == "abc"
    assert desk.text.toPlainText() == ""


def test_the_program_may_be_slow_in_the_middle_of_a_burst(desk: Desk, qtbot: QtBot) -> None:
    """The timer fired, but the stamps of the keys say that it was one burst."""
    desk.line.setFocus()
    desk.type(TICKET[:7], 5)
    desk.catcher.flush()
    assert desk.line.text() == TICKET[:7]
    desk.type(TICKET[7:] + "\n", 5)
    assert settled(qtbot, desk) == [TICKET]
    assert desk.line.text() == ""


def test_a_scanner_may_end_with_a_line_feed(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type(TICKET, 5)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 10, Qt.KeyboardModifier.NoModifier, "\n")
        QApplication.sendEvent(desk.window.windowHandle(), event)
    assert settled(qtbot, desk) == [TICKET]
    assert desk.line.text() == ""


def test_two_scans_in_a_row(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type(TICKET + "\n" + "V2603180029-Z\n", 5)
    assert settled(qtbot, desk, 2) == [TICKET, "V2603180029-Z"]
    assert desk.line.text() == ""


def test_typing_then_scanning_keeps_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setFocus()
    desk.type("周".encode("ascii", "ignore").decode() + "zl", 120)
    desk.type(TICKET + "\n", 5)
    assert settled(qtbot, desk) == [TICKET]
    assert desk.line.text() == "zl"


def test_keys_of_an_input_method_are_left_alone(desk: Desk) -> None:
    desk.line.setFocus()
    desk.composing = True
    desk.type("zhouzelan", 5)
    assert desk.line.text() == "zhouzelan"
    assert desk.scans == []


def test_two_equal_digits_of_a_fast_scanner_are_two(desk: Desk) -> None:
    """X says of a key that goes up and down within a millisecond that it is held down."""
    desk.line.setFocus()
    desk.type("320499", 5)
    repeated = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_9, Qt.KeyboardModifier.NoModifier, "9", autorep=True
    )
    QApplication.sendEvent(desk.line, repeated)
    desk.type("20\n", 5)
    assert desk.scans == ["320499920"]


def test_a_key_that_is_held_down_is_no_scan(desk: Desk) -> None:
    desk.line.setFocus()
    for _ in range(12):
        desk.now_ms += GAP_MS
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_9, Qt.KeyboardModifier.NoModifier, "9", autorep=True
        )
        QApplication.sendEvent(desk.line, held)
    desk.type("\n", 5)
    assert desk.scans == []


def test_switched_off_everything_goes_through(desk: Desk) -> None:
    desk.line.setFocus()
    desk.catcher.set_enabled(False)
    desk.type(TICKET + "\n", 5)
    assert desk.line.text() == TICKET


def test_a_field_with_little_room_is_put_back_too(desk: Desk, qtbot: QtBot) -> None:
    desk.line.setMaxLength(3)
    desk.line.setText("abc")
    desk.line.setFocus()
    desk.line.deselect()
    desk.type(TICKET + "\n", 5)
    assert settled(qtbot, desk) == [TICKET]
    assert desk.line.text() == "abc"


def test_whatever_a_person_types_arrives_once_and_in_order(qapp: QApplication, qtbot: QtBot) -> None:
    desk = Desk(qapp)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.window.activateWindow()
    assert QTest.qWaitForWindowActive(desk.window, 5000)
    desk.line.setFocus()

    strokes = st.lists(
        st.tuples(st.sampled_from("abc123-X"), st.integers(min_value=0, max_value=80)), max_size=20
    )

    @given(strokes)
    def typed(keys: list[tuple[str, int]]) -> None:
        desk.line.clear()
        desk.now_ms += 1_000
        for character, gap_ms in keys:
            desk.type(character, gap_ms)
        desk.catcher.flush()
        assert desk.line.text() == "".join(character for character, _ in keys)

    typed()
    assert desk.scans == []
    desk.catcher._watch.stop()
