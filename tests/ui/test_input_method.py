"""While a word is being composed, its keys belong to the input method (IME-safe, DESIGN.md §3)."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.actions import ActionId, Place, WorkState
from ui.navigation.page_id import PageId
from ui.shell.input_method_guard import InputMethodGuard
from ui.shortcuts import ShortcutRegistry

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Desk:
    """A field in which a word is composed, the registry, and the order of what happened."""

    def __init__(self, application: QApplication) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field = QLineEdit()
        self.choice = QComboBox()
        self.choice.addItems(["窗口领取", "邮寄到家"])
        column.addWidget(self.field)
        column.addWidget(self.choice)
        self.log: list[str] = []
        self.registry = ShortcutRegistry(self.window)
        self.registry.set_place(Place(PageId.COUNTER, WorkState.SERVING))
        self.registry.set_ready(ActionId.CHOICE_1, True)
        self.registry.triggered.connect(lambda action: self.log.append(f"{action} {self.field.text()}"))
        self.field.returnPressed.connect(lambda: self.log.append("entered"))
        self.guard = InputMethodGuard(application, commit=self.commit, parent=self.window)

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.field, event)

    def commit(self) -> None:
        """What an input method does when it is asked to give up its preedit."""
        self.log.append("commit")
        self.compose("", "张𬭚")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)


@pytest.fixture
def desk(qapp: QApplication, shown: Callable[[QWidget], QWidget]) -> Iterator[Desk]:
    desk = Desk(qapp)
    shown(desk.window)
    desk.field.setFocus()
    yield desk
    desk.guard._watch.stop()


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_9,
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    ],
)  # fmt: skip
def test_these_keys_do_nothing_of_ours_while_composing(desk: Desk, key: Qt.Key) -> None:
    desk.compose("zhang")
    assert desk.guard.composing()
    desk.press(key)
    assert desk.log == []
    assert desk.field.text() == ""
    assert desk.guard.composing()


def test_they_are_ours_again_when_the_word_is_done(desk: Desk) -> None:
    desk.compose("zhang")
    desk.compose("", "张")
    assert not desk.guard.composing()
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.log == ["entered", "close 张"]


@pytest.mark.parametrize(
    ("key", "modifiers", "action"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, ActionId.PRIMARY),
        (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, ActionId.HOLD),
        (Qt.Key.Key_N, CTRL, ActionId.NOTICE),
        (Qt.Key.Key_1, ALT, ActionId.ROW_1),
        (Qt.Key.Key_2, CTRL, ActionId.CASE_2),
    ],
)
def test_a_chord_first_puts_the_word_into_the_field(
    desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, action: ActionId
) -> None:
    desk.compose("zhangduo")
    desk.press(key, modifiers)
    assert desk.log == ["commit", f"{action} 张𬭚"]


def test_a_field_that_loses_the_keyboard_ends_the_word(desk: Desk) -> None:
    desk.compose("zhang")
    desk.choice.setFocus()
    assert not desk.guard.composing()


def test_without_a_word_a_chord_commits_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2)
    assert desk.log == ["primary "]


def test_esc_closes_an_open_list_before_anything_else(desk: Desk, qtbot: object) -> None:
    desk.choice.setFocus()
    desk.choice.showPopup()
    view = desk.choice.view()
    assert QTest.qWaitForWindowExposed(view.window())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert desk.log == []
