"""What the doctor says of the display that faces the citizen and of reading aloud."""

from collections.abc import Iterator

import pytest

from tests.ui.two_displays import FACING, TwoDisplays, two_displays
from ui import doctor
from window_client.settings import Settings


@pytest.fixture
def displays(monkeypatch: pytest.MonkeyPatch) -> Iterator[TwoDisplays]:
    with two_displays() as made:
        monkeypatch.setenv("DISPLAY", made.name)
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        yield made


def test_the_second_display_is_named_and_missed(displays: TwoDisplays) -> None:
    found = doctor._facing_display(Settings())
    assert found.ok is True
    assert "1366×768" in found.found or FACING[0] in found.found
    displays.take_away(FACING)
    found = doctor._facing_display(Settings())
    assert found.ok is None
    assert "Alt+Z" in found.remedy


def test_without_a_screen_the_doctor_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":no")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    found = doctor._facing_display(Settings())
    assert (found.ok, found.found) == (None, "这里没有图形界面")


def test_the_voice_that_reads_aloud_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor._reading_aloud().ok is True
    monkeypatch.setattr("window_client.devices.espeak._PROGRAM", "no-such-program")
    assert "espeak-ng" in doctor._reading_aloud().remedy
