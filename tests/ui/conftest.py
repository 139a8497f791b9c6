"""What every test of the user interface stands on: one themed application, no Qt warning unnoticed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig, opened, shared_template
from tests.devices.sound_rig import SoundRig
from tests.ui.screen_walk import SMALLEST, Walk
from ui.app import ClientApp
from ui.devices import sound, sound_channel, sound_command
from ui.messages import MessageRecorder
from ui.theme.stylesheet import apply_theme
from ui.theme.theme_profile import ThemeProfile
from ui.tour_driver import TourDriver
from window_client.settings import Settings

#: Qt's own noise, each with the reason why it is none of ours
_KNOWN_NOISE = (
    # Xvfb has no X input method and no settings daemon
    r"^qt\.qpa\.input(context|methods).*",
    # a small machine has no camera server, which only cameras of a sandbox need
    r".*pipewire-0\.3 (library|symbols)$",
    # a display without a window manager cannot tell who is active
    r".*This plugin does not support (raise\(\)|propagateSizeHints\(\)|grabbing the keyboard)$",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A Qt warning fails the test in which it came."""
    here = str(__file__).rsplit("/", 1)[0]
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(*_KNOWN_NOISE, extend=True))


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme at scale 1.0; a test that changes it is cleaned up after."""
    if qapp.property("themedForTests") is None:
        qapp.setProperty("themedForTests", True)
        apply_theme(qapp)
    yield qapp
    from ui.theme.tokens import tokens_of

    if tokens_of().profile != ThemeProfile():
        apply_theme(qapp)


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[StationRig]:
    """An opened station with nobody at its counters, at nine o'clock."""
    with opened(shared_template().open(tmp_path / "station.db")) as made:
        yield made


@pytest.fixture
def messages() -> MessageRecorder:
    """The channel to the officer, readable."""
    return MessageRecorder()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget, waits until it has the keyboard, and closes it after the test."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        assert QTest.qWaitForWindowActive(widget, 60_000)
        return widget

    return show


@pytest.fixture
def host(shown: Callable[[QWidget], QWidget]) -> QWidget:
    """An empty window of the usual size, with the keyboard, for sheets to lie on."""
    window = QWidget()
    window.resize(1366, 768)
    return shown(window)


def _have_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no sound server that hangs."""
    monkeypatch.setattr(sound, "_MAKING_MS", 60_000)
    monkeypatch.setattr(sound_channel, "ANSWER_MS", 60_000)
    monkeypatch.setattr(sound_channel, "_LATE_MS", 60_000)
    monkeypatch.setattr(sound_command, "_LONGEST_S", 60.0)


@pytest.fixture
def sound_rig(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundRig]:
    """A sound card with a microphone, made of software, which every program started now finds."""
    _have_patience(monkeypatch)
    made = SoundRig()
    for name, value in made.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    try:
        made.start()
        yield made
    finally:
        made.end()


@pytest.fixture
def no_sound_card(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No sound server answers, whatever this machine has."""
    _have_patience(monkeypatch)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nothing")


@pytest.fixture
def walk(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Walk]:
    """The client on the demonstration station in the smallest window, at the sign-in page."""
    client = ClientApp(qapp, Settings(), demo=True)
    client.window.resize(*SMALLEST)
    with qtbot.waitSignal(client.usable, timeout=60_000):
        client.start()
    driver = TourDriver(client.window, tmp_path)
    driver.take_over()
    yield Walk(client, qtbot, driver)
    client.stop()
    client.window.close()
    client.crash.uninstall()
    # what ticks goes before what it writes to; the next test must hear nothing of either
    for left in (client.desk, client, client.window):
        if left is not None:
            left.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
