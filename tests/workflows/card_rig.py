"""A real counter window whose card reader is a pseudo-terminal, and hands that lay cards on it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.devices.reader_plug import ReaderPlug
from tests.workflows.window_rig import WindowRig, environment_of, found_station, running_client
from ui.actions import WorkState
from ui.devices.reader_state import ReaderState
from ui.shell.message_area import MessageArea
from ui.shell.status_strip import StatusCell, StatusStrip
from ui.widgets.sheet import Sheet
from window_client.bootstrap import Station
from window_client.demo_cards import demo_cards
from window_client.devices.id_card_text import CardText
from window_client.devices.reader_simulator import PHOTO_BYTES, LaidCard
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import local_day
from window_client.ids import OfficerId
from window_client.settings import Settings

TODAY = local_day(datetime.now(UTC))
CARDS = {one.key: one.laid.text for one in demo_cards(TODAY)}


def aged(card: CardText, **changes: object) -> CardText:
    """The card with something else in it."""
    return replace(card, **changes)  # type: ignore[arg-type]


@dataclass
class CardRig:
    """Window, keyboard, reader."""

    rig: WindowRig
    plug: ReaderPlug

    @property
    def station(self) -> Station:
        opened = self.rig.client.opened
        assert opened is not None
        return opened.station

    @property
    def officer(self) -> OfficerId:
        desk = self.rig.client.desk
        assert desk is not None
        return desk.officer.id

    @property
    def work(self) -> WorkState:
        """What the counter does."""
        return self.rig.hands.flow.queue.work

    @property
    def sheet(self) -> Sheet | None:
        """What lies over the window."""
        return self.rig.client.window.sheets.current

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something."""
        self.rig.driver.wait(condition, what, 60)

    def until_sheet(self, kind: type[Sheet]) -> Sheet:
        """Wait for a sheet of this kind."""
        self.until(lambda: isinstance(self.sheet, kind), f"{kind.__name__} is open")
        self.rig.hands.until_quiet()
        assert self.sheet is not None
        return self.sheet

    def press(self, key: str) -> None:
        """A key, through the X server."""
        self.rig.driver.press(key)

    def take(self, **more: object) -> Ticket:
        """Somebody takes a number."""
        known = 0 if self.rig.hands.board is None else len(self.rig.hands.board.waiting)
        ticket = self.station.queue.take_ticket(
            officer=self.officer,
            **({"domain": "household"} | more),  # type: ignore[arg-type]
        )
        self.until(
            lambda: self.rig.hands.board is not None and len(self.rig.hands.board.waiting) > known,
            "the number is in the queue",
        )
        return ticket

    def call(self) -> None:
        """F2."""
        self.press("F2")
        self.rig.hands.until_work(WorkState.CALLED)
        self.rig.hands.until_quiet()

    def put_on(self, card: CardText) -> None:
        """Lay a card on the reader, which may not be able to read it."""
        self.plug.simulator.lay(LaidCard(card))

    def lay(self, card: CardText, newest_address: str = "", photo: bytes = b"\0" * PHOTO_BYTES) -> None:
        """Lay a card on the reader in place of any other, and wait until it was read."""
        read: list[object] = []
        reader = self.rig.client.cards
        assert reader is not None
        connection = reader.card_read.connect(read.append)
        self.plug.simulator.lay(LaidCard(card, photo, newest_address))
        self.until(lambda: bool(read), "the card is read")
        reader.card_read.disconnect(connection)
        self.rig.hands.until_quiet()

    def lift(self) -> None:
        """Take the card away, and wait until the reader has noticed."""
        gone: list[bool] = []
        reader = self.rig.client.cards
        assert reader is not None
        connection = reader.removed.connect(lambda: gone.append(True))
        self.plug.simulator.take_away()
        self.until(lambda: bool(gone), "the card has left")
        reader.removed.disconnect(connection)

    def until_applicants(self, *names: str) -> None:
        """Wait until these people are in the visit."""
        self.until(lambda: self.names() == list(names), f"{names} are identified")
        self.rig.hands.until_quiet()

    def names(self) -> list[str]:
        """The applicants of the visit at the window."""
        visit = self.rig.hands.visit
        return [one.name for one in visit.applicants] if visit else []

    def cell(self) -> StatusCell | None:
        """What the status strip says of the reader."""
        state = self.rig.hands.found(StatusStrip).state
        return next((one for one in state.cells if "读卡器" in one.text), None)

    def banner(self) -> str:
        """The line above the page."""
        area = self.rig.client.window.findChild(MessageArea)
        assert area is not None
        return f"{area.banner.title} {area.banner.detail}" if area.banner is not None else ""

    def until_told(self, words: str) -> None:
        """Wait until the line above the page says this."""
        self.until(lambda: words in self.banner(), f"{words} is told")

    def until_state(self, state: ReaderState) -> None:
        """Wait until the reader is so."""
        reader = self.rig.client.cards
        assert reader is not None
        self.until(lambda: reader.state is state, f"the reader is {state}")


@contextmanager
def counter_with_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_door: bool = False, decoder: str = ""
) -> Iterator[CardRig]:
    """A signed-in officer, nobody waiting, the reader ready."""
    plug = ReaderPlug(tmp_path)
    plug.plug_in()
    home = tmp_path / "home"
    found_station(home, Settings(reader="serial", reader_port=plug.name, photo_decoder=decoder))
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    try:
        with running_client(tmp_path, at_door=at_door) as rig:
            rig.sign_in()
            made = CardRig(rig, plug)
            made.until_state(ReaderState.READY)
            yield made
    finally:
        plug.unplug()
