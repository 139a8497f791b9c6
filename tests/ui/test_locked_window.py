"""A kiosk's window cannot be left with a keyboard or a mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.locked_window import LockedWindow


@pytest.fixture
def window(qtbot: QtBot) -> LockedWindow:
    made = LockedWindow(QWidget(), locked=True)
    qtbot.addWidget(made, before_close_func=lambda window: window.release())
    made.open_up()
    qtbot.waitExposed(made)
    return made


def test_it_covers_the_screen_without_a_frame_and_on_top(window: LockedWindow, qtbot: QtBot) -> None:
    assert window.isFullScreen()
    flags = window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    qtbot.waitUntil(lambda: window.geometry() == window.screen().geometry())
    assert window.findChildren(QWidget)[0].geometry() == window.rect()


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_closes_it(window: LockedWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window, key, modifiers)
    QApplication.processEvents()
    assert window.isVisible()
    assert window.isFullScreen()


def test_the_window_system_cannot_close_it(window: LockedWindow) -> None:
    assert window.close() is False
    assert window.isVisible()


def test_there_is_no_context_menu(window: LockedWindow) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(10, 10), QPoint(10, 10))
    QApplication.sendEvent(window, event)
    assert event.isAccepted()
    assert QApplication.activePopupWidget() is None


def test_it_comes_back_when_it_was_made_small(window: LockedWindow, qtbot: QtBot) -> None:
    window.showMinimized()
    qtbot.waitUntil(lambda: window.isFullScreen() and not window.isMinimized())


def test_it_closes_when_somebody_who_may_says_so(window: LockedWindow) -> None:
    window.release()
    assert not window.isVisible()


def test_the_technician_s_keys_are_heard(window: LockedWindow, qtbot: QtBot) -> None:
    every = (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.ShiftModifier
    )
    with qtbot.waitSignal(window.technician):
        QTest.keyClick(window, Qt.Key.Key_Q, every)


def test_a_demonstration_closes_like_any_window(qtbot: QtBot) -> None:
    made = LockedWindow(QWidget(), locked=False)
    qtbot.addWidget(made)
    made.open_up()
    qtbot.waitExposed(made)
    assert not made.isFullScreen()
    assert made.close()
