"""A counter's real window at a station on a server: what others do shows, and an outage costs nothing."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD
from tests.persistence.postgres_rig import PostgresRig
from tests.workflows.typing_client import WHO
from tests.workflows.window_rig import BADGE, NAME, WindowRig, environment_of, running_client
from ui.actions import WorkState
from ui.widgets.message_bar import MessageBar
from window_client.bootstrap import PcGroup, Station, enrol_this_pc, open_station, upgrade_server
from window_client.domain.station.officer import Role
from window_client.ids import OfficerId
from window_client.persistence.db_faults import DatabaseUnreachable
from window_client.persistence.recovery_code import write_recovery_code
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.settings import Settings
from window_client.settings_file import write_settings

pytestmark = [
    pytest.mark.screen,
    pytest.mark.drill,
    pytest.mark.timeout(240),
    pytest.mark.usefixtures("one_day"),
]

ITEM = "cj.dl.contact"
GUIDE = "320421"
SOON_S = 30


@dataclass
class Hall:
    """The counter's window, and somebody at another PC of the same station."""

    window: WindowRig
    server: PostgresRig
    other: Station
    guide: OfficerId


@pytest.fixture
def hall(display: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    """A station founded by its owner, two enrolled PCs, the client of one of them in a window."""
    home = tmp_path / "home"
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    with PostgresRig() as server:
        owner = server.url(server.create())
        found_on(owner)
        mine = enrol(owner, "1 号窗", home)
        (home / "log").mkdir(parents=True, exist_ok=True)
        write_settings(home, Settings(database_url=mine))
        elsewhere = tmp_path / "elsewhere"
        theirs = enrol(owner, "导服台", elsewhere)
        with open_station(theirs, data_key=DATA_KEY, home=elsewhere) as other:
            guide = next(one.id for one in other.accounts.all() if one.badge == GUIDE)
            with running_client(tmp_path) as window:
                yield Hall(window, server, other, guide)


def found_on(owner: str) -> None:
    """The owner's part: tables, station, accounts, one counter."""
    upgrade_server(owner)
    worker = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.SYSTEM_ADMIN})
    with open_station(owner, data_key=DATA_KEY) as station:
        station.setup.set_up(
            details=StationDetails("云溪派出所", "示例市公安局", "320499"),
            accounts=(
                FirstAccount(BADGE, NAME, PASSWORD, worker),
                FirstAccount(GUIDE, "温知夏", PASSWORD, frozenset({Role.GUIDE})),
            ),
            counters=((1, "综合窗", ALL_DOMAINS),),
        )


def enrol(owner: str, name: str, home: Path) -> str:
    """The PC's own address of the database."""
    code = write_recovery_code(DATA_KEY)
    return enrol_this_pc(owner, recovery_code=code, name=name, group=PcGroup.COUNTER, home=home).url


def test_what_another_pc_does_shows_and_the_other_way_round(hall: Hall) -> None:
    hands, driver = hall.window.hands, hall.window.driver
    hall.window.sign_in()
    hands.until_work(WorkState.IDLE)
    ticket = hall.other.queue.take_ticket(officer=hall.guide, domain="household")
    driver.wait(
        lambda: hands.board is not None and [one.ticket.id for one in hands.board.waiting] == [ticket.id],
        "the number given at the other PC is in the queue",
        SOON_S,
    )
    driver.press("F2")
    hands.until_work(WorkState.CALLED)
    counter = hall.other.counters.all()[0].id
    there = hall.other.board.board(counter=counter).open_ticket
    assert there is not None
    assert there.id == ticket.id


def test_an_outage_costs_nothing_that_was_typed(hall: Hall) -> None:
    hands, driver = hall.window.hands, hall.window.driver
    hall.window.sign_in()
    hands.until_work(WorkState.IDLE)
    hall.other.queue.take_ticket(officer=hall.guide, domain="vehicle")
    driver.wait(lambda: hands.board is not None and bool(hands.board.waiting), "somebody waits", SOON_S)
    hands.primary()
    hands.until_work(WorkState.CALLED)
    hands.primary()
    hands.until_work(WorkState.SERVING)
    hands.identify(WHO)
    driver.press("F2")
    hands.until_no_sheet("the sheet for identifying")
    hands.add_case("lxfs", ITEM)
    driver.press("Alt+D")
    phone = hands.field("phone")
    assert isinstance(phone, QLineEdit)
    officer = next(one.id for one in hall.other.accounts.all() if one.badge == BADGE)

    hall.server.stop()
    driver.wait(lambda: banner(hall) == "database_away", "the loss is said", 5 + SOON_S)
    hands.fill(phone, "13900000817")
    driver.press("Ctrl+S")
    driver.settle(1.0)
    assert phone.text() == "13900000817"
    case = hands.flow.case.case
    assert case is not None

    hall.server.start()
    driver.wait(lambda: banner(hall) == "", "it is back", SOON_S)

    def kept() -> bool:
        # the other PC has no window that noticed the loss: its first look finds the old line dead
        with suppress(DatabaseUnreachable):
            told = hall.other.cases.reveal(officer=officer, case=case, field="phone")
            return hands.quiet() and told == "13900000817"
        return False

    driver.wait(kept, "what was typed meanwhile is in the database", SOON_S)
    assert phone.text() == "13900000817"
    hands.answer_form({"contact_address": "云溪镇望溪路 27 号 2 幢 301"})
    hands.primary()
    hands.until_settled(ITEM)
    assert hall.other.audit.verify().holds


def banner(hall: Hall) -> str:
    """Which banner is in sight."""
    bar = hall.window.client.window.findChild(MessageBar)
    assert isinstance(bar, MessageBar)
    current = bar.current()
    return current.id if current else ""
