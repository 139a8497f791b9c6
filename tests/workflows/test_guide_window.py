"""The guide's real window by keys alone, and a counter of the same station that sees what is done there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import ALL_DOMAINS, DATA_KEY, PASSWORD
from tests.workflows.window_rig import BADGE, NAME, WindowRig, environment_of, key_file, running_client
from ui.navigation.page_id import PageId
from ui.pages.guide.guide_presenter import GuidePresenter
from ui.pages.guide.guide_ticket_sheet import GuideTicketSheet
from ui.pages.guide.guide_view import GuideView
from ui.tickets.give_number_sheet import GiveNumberSheet
from window_client.bootstrap import Station, open_station
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import CounterId, OfficerId, TicketId
from window_client.persistence.key_file import write_key_file
from window_client.services.changes import Changes
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.settings import Settings
from window_client.settings_file import write_settings

pytestmark = [pytest.mark.screen, pytest.mark.timeout(240), pytest.mark.usefixtures("one_day")]

GUIDE = "320421"
SOON_S = 30


@dataclass
class Door:
    """The guide's window, and counter 1 at another PC of the same station."""

    window: WindowRig
    station: Station
    clerk: OfficerId
    counter: CounterId

    @property
    def guide(self) -> GuidePresenter:
        """Who is at work in the window."""
        desk = self.window.client.desk
        assert desk is not None
        assert desk.guide is not None
        return desk.guide

    @property
    def hall(self) -> Hall:
        """As the window read it last; empty windows until then."""
        assert self.guide.hall is not None
        return self.guide.hall

    @property
    def board(self) -> QueueBoard:
        """The queue as the counter sees it."""
        return self.station.board.board(counter=self.counter, officer=self.clerk)

    def state_in_sight(self, ticket: TicketId) -> TicketState | None:
        """Where the window shows a ticket."""
        hall = self.hall
        at_windows = (window.line for window in hall.windows if window.line is not None)
        lines = (*hall.waiting, *hall.held, *hall.missed, *at_windows)
        return next((line.ticket.state for line in lines if line.ticket.id == ticket), None)

    def until_shown(self, ticket: TicketId, state: TicketState) -> None:
        """The window has heard of it."""
        self.window.driver.wait(
            lambda: self.state_in_sight(ticket) is state, f"the ticket is shown as {state}", SOON_S
        )


@pytest.fixture
def door(display: str, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """A station in a file, with a guide at the door and a clerk at counter 1."""
    home = tmp_path / "home"
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    (home / "log").mkdir(parents=True)
    write_settings(home, Settings())
    write_key_file(key_file(home), DATA_KEY)
    url = f"sqlite:///{home / 'station.db'}"
    with open_station(url, data_key=DATA_KEY, home=tmp_path / "counter") as station:
        station.setup.set_up(
            details=StationDetails("云溪派出所", "示例市公安局", "320499"),
            accounts=(
                FirstAccount(BADGE, NAME, PASSWORD, frozenset({Role.OFFICER, Role.SUPERVISOR})),
                FirstAccount(GUIDE, "温知夏", PASSWORD, frozenset({Role.GUIDE})),
            ),
            counters=((1, "综合窗", ALL_DOMAINS),),
        )
        clerk = next(one.id for one in station.accounts.all() if one.badge == BADGE)
        counter = station.counters.all()[0].id
        station.counters.open(officer=clerk, counter=counter)
        with running_client(tmp_path, at_door=True) as window:
            yield Door(window, station, clerk, counter)


def test_a_morning_at_the_door(door: Door) -> None:
    driver, hands = door.window.driver, door.window.hands
    door.window.sign_in(GUIDE)
    assert door.window.client.window.navigator.current is PageId.GUIDE
    driver.wait(lambda: door.guide.hall is not None, "the hall is in sight")

    # a number, with a class
    driver.press("F2")
    hands.until_sheet(GiveNumberSheet, "giving a number")
    driver.press("3")
    driver.press("Alt+2")
    driver.press("F2")
    driver.wait(lambda: len(door.board.waiting) == 1, "the counter sees the number", SOON_S)
    given = door.board.waiting[0].ticket
    assert (given.domain, given.person_class) == (BusinessDomain.VEHICLE, PersonClass.SENIOR)
    hands.until_quiet()
    driver.press("Escape")
    hands.until_no_sheet("giving a number")

    # somebody else's number comes into sight, and is given another class
    other = door.station.queue.take_ticket(officer=door.clerk, domain="household")
    door.until_shown(other.id, TicketState.WAITING)
    view = hands.found(GuideView)
    driver.press("Alt+Q")
    driver.press("Down")
    assert view.waiting.current() == other.id
    driver.press("Return")
    hands.until_sheet(GuideTicketSheet, "the ticket")
    driver.press("Alt+4")
    driver.press("F2")
    hands.until_no_sheet("the ticket")
    driver.wait(
        lambda: PersonClass.PREGNANT in {line.ticket.person_class for line in door.board.waiting},
        "the counter sees the class",
        SOON_S,
    )

    # two answers, the second taken back
    driver.press("1")
    driver.press("5")
    driver.wait(lambda: door.hall.answered == 2, "two answers are counted", SOON_S)
    driver.press("Shift+F2")
    driver.wait(lambda: door.hall.answers == {"consult.materials": 1}, "one is taken back", SOON_S)

    # the counter misses somebody, who asks the guide
    called = door.station.queue.call_next(officer=door.clerk, counter=door.counter)
    assert called is not None
    door.until_shown(called.ticket.id, TicketState.CALLED)
    for _ in range(2):
        door.station.queue.recall(officer=door.clerk, ticket=called.ticket.id)
    door.station.queue.miss(officer=door.clerk, ticket=called.ticket.id)
    door.until_shown(called.ticket.id, TicketState.NO_SHOW)
    driver.press("Alt+W")
    driver.press("Return")
    driver.wait(lambda: len(door.board.waiting) == 2, "the counter sees who came back", SOON_S)
    assert called.ticket.id in {line.ticket.id for line in door.board.waiting}
    assert door.board.missed == ()
    driver.shoot("guide")
    assert door.station.audit.verify().holds


def test_at_midnight_everything_is_read_again(door: Door, qtbot: QtBot) -> None:
    """Nobody changes anything, and what is shown of today is yesterday's all the same."""
    driver, client = door.window.driver, door.window.client
    door.window.sign_in(GUIDE)
    driver.wait(lambda: door.guide.hall is not None, "the hall is in sight")
    door.window.hands.until_quiet()
    told: list[Changes] = []
    client.bus.listen(told.append, owner=client)
    # as if the last reading had been two seconds before midnight
    midnight = datetime.combine(local_day(datetime.now(UTC)), time(), tzinfo=STATION_ZONE)
    with qtbot.waitSignal(door.guide.hall_changed, timeout=SOON_S * 1000):
        door.guide.clock.tell(midnight - timedelta(seconds=2))
    assert told == [Changes("")]


def test_a_clerk_may_stand_at_the_door_too(door: Door) -> None:
    hands, driver = door.window.hands, door.window.driver
    door.window.sign_in(BADGE)
    assert hands.found(GuideView).isVisible()
    driver.wait(lambda: door.guide.hall is not None, "the hall is in sight")
    assert door.hall.windows[0].officer_name == NAME
