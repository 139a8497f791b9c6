"""The registry: no clash, no forbidden key, one meaning; enabled where valid."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, ActionId, Place, WorkState, spec_of
from ui.navigation.page_id import PageId
from ui.shortcuts import REPEAT_PRESS_MS, ShortcutClashError, ShortcutRegistry, check_table, why_forbidden

SERVING = Place(PageId.COUNTER, WorkState.SERVING)


class Desk:
    """A window with a text field, a list, the registry and what it triggered."""

    def __init__(self) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field = QLineEdit()
        self.list = QListView()
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.seconds = 100.0
        self.registry = ShortcutRegistry(self.window, clock=lambda: self.seconds)
        self.registry.set_place(SERVING)
        self.pressed: list[ActionId] = []
        self.registry.triggered.connect(self.pressed.append)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)


@pytest.fixture
def desk(shown: Callable[[QWidget], QWidget]) -> Desk:
    desk = Desk()
    shown(desk.window)
    desk.list.setFocus()
    return desk


def test_the_table_passes() -> None:
    check_table(ACTIONS)


@pytest.mark.parametrize(
    "key",
    [
        "F10", "Alt+F4", "Ctrl+Space", "Shift+Space", "Ctrl+Shift+A", "Ctrl+Shift+F2", "Ctrl+.", "Ctrl+;",
        "Ctrl+5", "Ctrl+Alt+F1", "Ctrl+Alt+F12", "Meta+L", "Ctrl+E", "Ctrl+U", "Ctrl+D", "Ctrl+K",
        "Ctrl+X, Ctrl+C",
    ],
)  # fmt: skip
def test_a_forbidden_key_is_refused(key: str) -> None:
    assert why_forbidden(QKeySequence(key)) is not None
    with pytest.raises(ShortcutClashError):
        check_table((replace(spec_of(ActionId.SAVE), keys=(key,)),))


def test_a_key_with_two_meanings_is_refused() -> None:
    table = (spec_of(ActionId.RECALL), replace(spec_of(ActionId.SAVE), keys=("F5",)))
    with pytest.raises(ShortcutClashError, match="F5 means both"):
        check_table(table)


def test_two_spellings_of_one_key_are_one_key() -> None:
    table = (
        replace(spec_of(ActionId.PAGE_LEFT), keys=("Ctrl+PgUp",)),
        replace(spec_of(ActionId.SAVE), keys=("Ctrl+Page Up", "ctrl+pgup")),
    )
    with pytest.raises(ShortcutClashError):
        check_table(table)


def test_a_key_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ShortcutClashError):
        check_table((replace(spec_of(ActionId.SAVE), keys=("Ctrl+Nonsense",)),))


def test_an_action_twice_is_refused() -> None:
    with pytest.raises(ShortcutClashError):
        check_table((spec_of(ActionId.SAVE), spec_of(ActionId.SAVE)))


def test_every_shortcut_is_application_wide_and_does_not_repeat(desk: Desk) -> None:
    for spec in ACTIONS:
        action = desk.registry.action(spec.id)
        assert action.shortcutContext() is Qt.ShortcutContext.ApplicationShortcut
        assert not action.autoRepeat()


def test_a_key_reaches_the_table_from_a_text_field(desk: Desk) -> None:
    desk.field.setFocus()
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.pressed == [ActionId.ADD_CASE, ActionId.NOTICE]


def test_a_key_that_is_not_valid_here_does_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F5)
    assert desk.pressed == []
    desk.registry.set_place(Place(PageId.COUNTER, WorkState.CALLED))
    desk.press(Qt.Key.Key_F5)
    assert desk.pressed == [ActionId.RECALL]


def test_a_presenter_narrows_it_down(desk: Desk) -> None:
    told: list[tuple[ActionId, bool]] = []
    desk.registry.enabled_changed.connect(lambda action, enabled: told.append((action, enabled)))
    desk.registry.set_ready(ActionId.PRIMARY, False)
    desk.press(Qt.Key.Key_F2)
    assert not desk.registry.trigger(ActionId.PRIMARY)
    desk.registry.set_ready(ActionId.PRIMARY, True)
    desk.press(Qt.Key.Key_F2)
    assert desk.pressed == [ActionId.PRIMARY]
    assert told == [(ActionId.PRIMARY, False), (ActionId.PRIMARY, True)]


def test_f2_pressed_twice_at_once_is_one_press(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F2)
    desk.seconds += REPEAT_PRESS_MS / 1000 - 0.001
    desk.press(Qt.Key.Key_F2)
    assert desk.pressed == [ActionId.PRIMARY]
    desk.seconds += REPEAT_PRESS_MS / 1000
    desk.press(Qt.Key.Key_F2)
    assert desk.pressed == [ActionId.PRIMARY] * 2


def test_digits_choose_only_when_asked_for_and_never_in_a_text_field(desk: Desk) -> None:
    desk.press(Qt.Key.Key_1)
    assert desk.pressed == []
    desk.registry.set_ready(ActionId.CHOICE_1, True)
    desk.press(Qt.Key.Key_1)
    assert desk.pressed == [ActionId.CHOICE_1]
    desk.field.setFocus()
    desk.press(Qt.Key.Key_1)
    assert desk.pressed == [ActionId.CHOICE_1]
    assert desk.field.text() == "1"


def test_a_held_back_key_can_be_triggered_by_its_name(desk: Desk) -> None:
    desk.registry.set_ready(ActionId.CHOICE_3, True)
    assert desk.registry.trigger_key("3")
    assert not desk.registry.trigger_key("Q")
    assert desk.pressed == [ActionId.CHOICE_3]


def test_silent_help_needs_a_long_hold(desk: Desk, qtbot: QtBot) -> None:
    handle = desk.window.windowHandle()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyPress(handle, Qt.Key.Key_0, alt)
    QTest.keyRelease(handle, Qt.Key.Key_0, alt)
    assert not desk.registry._hold_timer.isActive()
    QTest.keyPress(handle, Qt.Key.Key_0, alt)
    assert desk.pressed == []
    assert desk.registry._hold_timer.interval() == 2000
    desk.registry._hold_timer.timeout.emit()
    assert desk.pressed == [ActionId.SILENT_HELP]
    QTest.keyRelease(handle, Qt.Key.Key_0, alt)


@pytest.mark.parametrize(
    "make", [QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QTableView, QListView, QTreeView]
)
def test_no_widget_takes_a_key_of_the_table(
    make: Callable[[], QWidget], shown: Callable[[QWidget], QWidget]
) -> None:
    widget = shown(make())
    for spec in ACTIONS:
        for key in spec.keys:
            # digits are for text fields first; Esc ends an edit, a drag, an open list
            if key.isdigit() or key == "Esc":
                continue
            chord = QKeySequence(key)[0]  # type: ignore[index]
            event = QKeyEvent(QEvent.Type.ShortcutOverride, chord.key(), chord.keyboardModifiers(), "")
            event.ignore()
            QApplication.sendEvent(widget, event)
            assert not event.isAccepted(), f"{type(widget).__name__} takes {key}"
