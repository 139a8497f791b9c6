"""The settings of this PC's card reader: choosing, mistakes at their field, and a try with a real line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import StationRig
from tests.devices.reader_plug import ReaderPlug
from tests.devices.sample_cards import CITIZEN
from tests.ui.settings_rig import SettingsRig
from ui.actions import ActionId
from ui.devices.card_reader import CardReader
from ui.devices.reader_state import ReaderState
from ui.messages import MessageRecorder
from ui.pages.settings.reader_section import ReaderSection
from window_client.devices.reader_choice import reader_choice
from window_client.devices.reader_simulator import LaidCard
from window_client.domain.station.officer import Role
from window_client.settings import Settings
from window_client.settings_file import read_settings


@pytest.fixture
def reader() -> Iterator[CardReader]:
    made = CardReader()
    yield made
    assert made.stop()


@pytest.fixture
def page(
    rig: StationRig,
    tmp_path: Path,
    messages: MessageRecorder,
    reader: CardReader,
    shown: Callable[[QWidget], QWidget],
) -> SettingsRig:
    made = SettingsRig(rig, tmp_path / "home", messages, Role.SYSTEM_ADMIN, reader=reader)
    made.page.settings_changed.connect(lambda _before, now: reader.use(reader_choice(now)))
    shown(made.view)
    made.page.start()
    made.page.go("reader")
    return made


def section_of(page: SettingsRig) -> ReaderSection:
    section = page.page._sections["reader"]
    assert isinstance(section, ReaderSection)
    return section


def choose(page: SettingsRig, **values: object) -> None:
    """As the page tells it."""
    for name, value in values.items():
        section_of(page)._page.chosen.emit(name, value)


def test_nothing_is_chosen_at_first(page: SettingsRig) -> None:
    form = section_of(page)._page
    assert form.kind.value() == "none"
    assert not form.port.isVisible()
    assert not form.host.isVisible()
    assert not page.view.can_save()


def test_a_port_is_chosen_saved_and_tried(
    page: SettingsRig, reader: CardReader, qtbot: QtBot, tmp_path: Path
) -> None:
    plug = ReaderPlug(tmp_path)
    plug.plug_in()
    form = section_of(page)._page
    choose(page, reader="serial", reader_port=plug.name)
    assert form.port.isVisible()
    assert not form._try.isEnabled(), "saved first: the try is of what is in force"
    page.page.handle(ActionId.SAVE)
    assert read_settings(page.home) == Settings(reader="serial", reader_port=plug.name)
    qtbot.waitUntil(lambda: reader.state is ReaderState.READY, timeout=30_000)
    form.try_asked.emit()
    assert reader.tried
    plug.simulator.lay(LaidCard(CITIZEN))
    qtbot.waitUntil(lambda: form.result().startswith("读到了"), timeout=30_000)
    assert "周*山" in form.result()
    assert CITIZEN.name not in form.result()
    assert CITIZEN.number not in form.result()
    assert form._try.text() == "测试读卡", "one card, and the reader is for everything again"
    plug.unplug()
    qtbot.waitUntil(lambda: reader.state is ReaderState.AWAY, timeout=30_000)
    reader.use(reader_choice(Settings()))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"reader": "serial"}, "reader_port"),
        ({"reader": "network", "reader_host": "reader"}, "reader_host"),
        ({"reader": "network", "reader_host": "8.8.8.8"}, "reader_host"),
        ({"reader": "network", "reader_host": "10.0.0.9", "reader_tcp_port": "70000"}, "reader_tcp_port"),
        ({"reader": "network", "reader_host": "10.0.0.9", "reader_tcp_port": "八千"}, "reader_tcp_port"),
    ],
)
def test_a_mistake_stands_at_its_field_and_nothing_is_lost(
    page: SettingsRig, values: dict[str, object], field: str
) -> None:
    choose(page, **values)
    page.page.handle(ActionId.SAVE)
    errors = section_of(page)._page.errors()
    assert list(errors) == [field]
    assert errors[field].endswith("。")
    assert page.view.can_save(), "it can be mended and saved"
    assert read_settings(page.home) == Settings()
    page.page.handle(ActionId.CLOSE)
    assert section_of(page)._page.errors() == {}
    assert not page.view.can_save()


def test_an_address_on_the_network_is_kept_as_typed(page: SettingsRig, reader: CardReader) -> None:
    choose(page, reader="network", reader_host=" 127.0.0.1 ", reader_tcp_port="8899")
    page.page.handle(ActionId.SAVE)
    kept = read_settings(page.home)
    assert (kept.reader, kept.reader_tcp_port) == ("network", 8899)
    assert reader.choice.host == "127.0.0.1"
    reader.use(reader_choice(Settings()))
