"""Cards at the door: the kiosk and the guide take them over a real pseudo-terminal, in real windows."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import DATA_KEY, StationRig
from tests.devices.reader_plug import ReaderPlug
from tests.devices.sample_cards import CITIZEN, PERMANENT_2017
from tests.workflows.card_rig import CARDS, CardRig, counter_with_reader
from tests.workflows.kiosk_rig_window import KioskWindow, running_kiosk
from ui.pages.guide.guide_view import GuideView
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.devices.id_card_text import CardText
from window_client.devices.reader_simulator import LaidCard
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.settings import Settings
from window_client.settings_file import write_settings

pytestmark = [pytest.mark.screen, pytest.mark.timeout(300)]


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[ReaderPlug]:
    made = ReaderPlug(tmp_path)
    yield made
    made.unplug()


@pytest.fixture
def kiosk(
    display: str, qapp: QApplication, qtbot: QtBot, rig: StationRig, plug: ReaderPlug, tmp_path: Path
) -> Iterator[KioskWindow]:
    home = tmp_path / "kiosk"
    home.mkdir()
    rig.open_counter(1)
    write_settings(home, Settings(reader="serial", reader_port=plug.name))

    def opening() -> AbstractContextManager[KioskStation]:
        spooler = FolderSpooler(home / "paper")
        return open_kiosk(
            rig.url,
            home=home,
            data_key=DATA_KEY,
            clock=rig.clock,
            durable=False,
            spooler=spooler,
            printers={"slip": spooler.printers()[0].name},
        )

    with running_kiosk(qapp, qtbot, opening, home=home) as window:
        window.until_said("您今天办什么？")
        yield window


@pytest.mark.parametrize("card", [CITIZEN, PERMANENT_2017], ids=lambda card: card.kind)
def test_a_card_at_the_kiosk_gives_one_number_and_no_second(
    kiosk: KioskWindow, plug: ReaderPlug, rig: StationRig, card: CardText
) -> None:
    assert "刷" not in kiosk.text(), "no reader yet: nothing is said of one"
    plug.plug_in()
    kiosk.until(lambda: "刷" in kiosk.text())
    lay = _layer(kiosk, plug, card)
    lay()
    kiosk.touch(kiosk.app.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.until_said("H001")
    board = rig.station.board.board(counter=rig.counter(1))
    assert [line.ticket.label for line in board.waiting] == ["H001"]
    assert board.waiting[0].ticket.document_token is not None
    # who lays the same card down again is somebody with a number
    lay()
    kiosk.until(lambda: kiosk.app.view.main.isVisible())
    kiosk.touch(kiosk.app.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.until_said("H001")
    assert len(rig.station.board.board(counter=rig.counter(1)).waiting) == 1
    assert rig.station.audit.verify().holds


def _layer(kiosk: KioskWindow, plug: ReaderPlug, card: CardText) -> Callable[[], None]:
    """Lays the card down, waits until it was read, and takes it away again."""

    def lay() -> None:
        read: list[object] = []
        gone: list[bool] = []
        reader = kiosk.app.cards
        connections = [
            reader.card_read.connect(read.append),
            reader.removed.connect(lambda: gone.append(True)),
        ]
        plug.simulator.lay(LaidCard(card))
        kiosk.until(lambda: bool(read))
        plug.simulator.take_away()
        kiosk.until(lambda: bool(gone))
        kiosk.until(lambda: kiosk.app.runner.idle)
        for signal, connection in zip((reader.card_read, reader.removed), connections, strict=True):
            signal.disconnect(connection)

    return lay


@pytest.fixture
def door(
    display: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CardRig]:
    with counter_with_reader(tmp_path, monkeypatch, at_door=True) as made:
        yield made


def test_the_guide_gives_a_number_by_card_and_finds_it_again(door: CardRig) -> None:
    driver = door.rig.driver
    door.lay(CARDS["senior"])
    sheet = door.until_sheet(GiveNumberSheet)
    assert isinstance(sheet, GiveNumberSheet)
    assert sheet.person_class.value() is PersonClass.SENIOR
    driver.press("F2")
    desk = door.rig.client.desk
    assert desk is not None
    guide = desk.guide
    assert guide is not None
    driver.wait(lambda: guide.hall is not None and len(guide.hall.waiting) == 1, "a number is given")
    driver.press("Escape")
    door.rig.hands.until_no_sheet("giving a number")
    door.lift()
    door.lay(CARDS["senior"])
    assert door.sheet is None, "no second number is offered"
    view = door.rig.hands.found(GuideView)
    assert guide.hall is not None
    label = guide.hall.waiting[0].ticket.label
    driver.wait(lambda: label == view.waiting.search.text(), "the list shows the number")
