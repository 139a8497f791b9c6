"""The ticket kiosk in its real window over a real station: numbers, papers, refusals, outage, power cut."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import DATA_KEY, StationRig
from tests.workflows.kiosk_rig_window import KioskWindow, running_kiosk, xdotool
from ui import retrying_opener
from ui.pages.kiosk import kiosk_presenter
from ui.pages.kiosk.kiosk_wish import Screen
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind, scan_text, ticket_number
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.errors import WorldFault
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.leave_code import set_leave_code

pytestmark = [pytest.mark.screen]

_FIRST_17 = "32049919520302162"
SENIOR_NUMBER = _FIRST_17 + check_character_of(_FIRST_17)


class Opening:
    """Opens the kiosk of a station; fails for as long as ``away`` says so."""

    def __init__(self, rig: StationRig, folder: Path) -> None:
        self._rig = rig
        self.folder = folder
        self.away = False
        self.attempts = 0

    def __call__(self) -> AbstractContextManager[KioskStation]:
        """What the program calls on its worker."""
        self.attempts += 1
        if self.away:
            raise WorldFault()
        spooler = FolderSpooler(self.folder / "paper")
        return open_kiosk(
            self._rig.url,
            home=self.folder,
            data_key=DATA_KEY,
            clock=self._rig.clock,
            durable=False,
            spooler=spooler,
            printers={"slip": spooler.printers()[0].name},
        )


@pytest.fixture
def opening(rig: StationRig, tmp_path: Path) -> Opening:
    rig.open_counter(1)
    rig.open_counter(2)
    folder = tmp_path / "kiosk"
    folder.mkdir()
    return Opening(rig, folder)


@pytest.fixture
def kiosk(qapp: QApplication, qtbot: QtBot, opening: Opening) -> Iterator[KioskWindow]:
    set_leave_code(opening.folder, "2580")
    with running_kiosk(qapp, qtbot, opening, home=opening.folder) as window:
        window.until_said("您今天办什么？")
        yield window


def _waiting(rig: StationRig) -> list[Ticket]:
    """What the counters see."""
    board = rig.station.board.board(counter=rig.counter(1))
    return [line.ticket for line in board.waiting]


def test_one_touch_gives_a_number_that_the_counters_see(kiosk: KioskWindow, rig: StationRig) -> None:
    kiosk.touch(kiosk.app.view.main.tiles[BusinessDomain.HOUSEHOLD])
    kiosk.until_said("H001")
    assert [(one.label, one.person_class) for one in _waiting(rig)] == [("H001", PersonClass.ORDINARY)]
    kiosk.until_said("号票出来了")
    call = rig.station.queue.call_next(**rig.at(1))
    assert call is not None
    assert call.ticket.label == "H001"


def test_the_slip_comes_out_with_the_number_and_no_name(kiosk: KioskWindow, opening: Opening) -> None:
    kiosk.touch(kiosk.app.view.main.unsure)
    kiosk.until_said("Z001")
    kiosk.until_said("号票出来了")
    papers = list((opening.folder / "paper").rglob("*.pdf"))
    assert len(papers) == 1


def test_an_old_person_needs_two_touches(kiosk: KioskWindow, rig: StationRig) -> None:
    kiosk.touch(kiosk.app.view.main.senior)
    kiosk.touch(kiosk.app.view.senior.exit_entry)
    kiosk.until_said("A001")
    kiosk.until_said("工作人员来接您")
    assert _waiting(rig)[0].person_class is PersonClass.SENIOR


def test_figures_follow_what_the_counters_do(kiosk: KioskWindow, rig: StationRig) -> None:
    tile = kiosk.app.view.main.tiles[BusinessDomain.HOUSEHOLD]
    for _ in range(3):
        rig.give(BusinessDomain.HOUSEHOLD)
    kiosk.until(lambda: "前面 3 位" in tile.text())
    rig.station.queue.call_next(**rig.at(1))
    kiosk.until(lambda: "前面 2 位" in tile.text())


def test_a_second_number_is_refused_and_the_first_slip_printed_again(
    kiosk: KioskWindow, opening: Opening
) -> None:
    view = kiosk.app.view
    for _ in range(2):
        kiosk.touch(view.strip.typing)
        kiosk.type(SENIOR_NUMBER)
        kiosk.touch(view.number.done)
        kiosk.until(lambda: view.screen_id is Screen.CLASS)
        kiosk.touch(view.classes.choices[PersonClass.SENIOR])
        kiosk.touch(view.main.tiles[BusinessDomain.HOUSEHOLD])
        kiosk.until(lambda: view.screen_id is Screen.CARD)
        kiosk.until_said("H001")
        if "已经有号" not in kiosk.text():
            kiosk.until_said("号票出来了")
            kiosk.touch(view.card.primary)
    assert "您今天已经有号了" in kiosk.text()
    kiosk.touch(view.card.primary)
    kiosk.until_said("号票出来了")
    assert len(list((opening.folder / "paper").rglob("*.pdf"))) == 2


def test_a_ticket_is_scanned_and_says_where_it_stands(kiosk: KioskWindow, rig: StationRig) -> None:
    kiosk.touch(kiosk.app.view.main.tiles[BusinessDomain.VEHICLE])
    kiosk.until_said("C001")
    kiosk.until_said("号票出来了")
    kiosk.touch(kiosk.app.view.card.primary)
    code = scan_text(CodeKind.TICKET, ticket_number("C001", local_day(rig.clock())))
    assert kiosk.app.place is not None
    # the scanner types as fast as no finger can
    xdotool("type", "--delay", "1", code + "\r")
    kiosk.until(lambda: kiosk.app.view.screen_id is Screen.CARD)
    assert "方形二维码" in kiosk.text(), "a barcode alone opens nothing"


def test_nothing_typed_is_left_behind(
    kiosk: KioskWindow, rig: StationRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.touch(kiosk.app.view.header.language)
    kiosk.until_said("What do you need today?")
    kiosk.touch(kiosk.app.view.strip.typing)
    kiosk.type(SENIOR_NUMBER[:4])
    monkeypatch.setattr(kiosk_presenter, "IDLE_MS", 200)
    kiosk.touch(kiosk.app.view.number.keys["1"])
    kiosk.until_said("您今天办什么？")
    assert kiosk.app.presenter.keypad.typed == ""


def test_it_cannot_be_closed_and_ends_by_the_code(kiosk: KioskWindow) -> None:
    window = kiosk.app.window
    xdotool("key", "alt+F4", "Escape", "ctrl+q", "ctrl+w")
    assert not window.close()
    assert window.isVisible()
    assert window.geometry() == window.screen().geometry()
    xdotool("key", "ctrl+alt+shift+q")
    kiosk.until_said("请输维护码")
    kiosk.type("2580")
    kiosk.touch(kiosk.app.view.number.done)
    kiosk.until(lambda: not window.isVisible())


def test_after_a_power_cut_it_waits_for_the_station_by_itself(
    qapp: QApplication, qtbot: QtBot, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrying_opener, "FIRST_PAUSE_MS", 50)
    opening.away = True
    with running_kiosk(qapp, qtbot, opening) as window:
        window.until_said("取号机暂时连不上")
        window.until(lambda: opening.attempts >= 3)
        opening.away = False
        window.until_said("您今天办什么？")
        window.touch(window.app.view.main.tiles[BusinessDomain.PUBLIC_ORDER])
        window.until_said("L001")


def test_out_of_hours_it_says_when_it_opens(
    qapp: QApplication, qtbot: QtBot, opening: Opening, rig: StationRig
) -> None:
    rig.clock.forward(hours=13)
    with running_kiosk(qapp, qtbot, opening) as window:
        window.until_said("现在不在取号时间")
        assert "08:30 开始取号" in window.text()
