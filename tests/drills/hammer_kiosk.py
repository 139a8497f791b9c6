"""The kiosk that hammers: numbers with and without a document, papers and bookings, slips again.

On a server it works with its own role and its own few keys, as an enrolled kiosk does.
"""

from collections import deque
from collections.abc import MutableSequence
from contextlib import AbstractContextManager, ExitStack
from typing import cast

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import DATA_KEY
from tests.drills.hammer_client import ClientJob, HammerClient, run
from tests.drills.hammer_orders import DONE
from tests.drills.hammer_papers import one_of
from tests.drills.hammer_station import CARDS, CLASSES, DOMAINS, card_of
from window_client.errors import WindowClientError
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.persistence.unit_of_work import Database
from window_client.services.kiosk_words import KioskTicket


def kiosk_of(job: ClientJob, *, durable: bool = True) -> AbstractContextManager[KioskStation]:
    """The client's kiosk; its slips go into a folder."""
    return open_kiosk(
        job.station.kiosk_url(job.nth),
        home=job.home,
        data_key=DATA_KEY,
        durable=durable,
        spooler=FolderSpooler(job.place / f"slips-{job.nth}"),
        printers={"slip": "folder"},
    )


class HammerKiosk(HammerClient):
    """One kiosk, and the people who stand before it; the arguments are those of every client."""

    _station: KioskStation

    def __init__(self, job: ClientJob, done: MutableSequence[int], doomed: MutableSequence[int]) -> None:
        super().__init__(job, done, doomed)
        #: numbers that were given here, with the document that was shown
        self._given: deque[tuple[str, str]] = deque(maxlen=30)

    def work(self) -> None:
        """Give commands until there are enough."""
        with ExitStack() as opened:
            # a kiosk is opened as it is entered, also while the server is away
            station = self._patiently(lambda: opened.enter_context(kiosk_of(self._job)))
            self._station = station
            self._be_unlucky(cast(Database, station._paper._store))
            while self._done[self._job.nth] < self._job.commands:
                self._step()

    def _step(self) -> None:
        match self._pick(nameless=30, document=30, paper=20, booking=15, again=12, slips=12, hall=5):
            case "document":
                self._with_document()
            case "paper":
                self._with_paper()
            case "booking":
                self._with_booking()
            case "again" if self._given:
                ticket, document = self._chance.choice(self._given)
                # now and then with somebody else's document
                other = self._somebody() if self._chance.random() < 0.2 else document
                self._do("kiosk.reprint", ticket=ticket, document=other)
            case "slips":
                self._patiently(self._station.print_round)
            case "hall":
                self._patiently(self._station.kiosk.hall)
            case _:
                self._take()

    def _take(self, **more: str) -> str:
        asked = {
            "domain": self._chance.choice(DOMAINS),
            "person_class": self._chance.choice(CLASSES).value,
            **more,
        }
        outcome, given = self._do("kiosk.take", **asked)
        if outcome == DONE and "document" in more:
            self._remember(given, more["document"])
        return outcome

    def _remember(self, given: KioskTicket, document: str) -> None:
        self._given.append((given.id, document))

    def _with_document(self) -> None:
        document = self._somebody()
        if self._take(document=document) == "live_ticket_exists" and self._chance.random() < 0.5:
            self._do("kiosk.reprint", ticket=str(self._refusal.facts["ticket"]), document=document)

    def _with_paper(self) -> None:
        code = one_of(self._job.papers, self._chance, self._job.station.ready_papers)
        try:
            found = self._patiently(lambda: self._station.kiosk.scan(code))
        except WindowClientError as refusal:
            self.log.tell("unread", code=refusal.code, problem=refusal.facts.get("problem"))
            # who presses on all the same is refused by the act as well
            if self._chance.random() < 0.5:
                return
        else:
            assert found.code == code
        more = {"document": self._somebody()} if self._chance.random() < 0.2 else {}
        self._take(code=code, **more)

    def _with_booking(self) -> None:
        document = self._somebody()
        found = self._patiently(lambda: self._station.kiosk.find_booking(document))
        if found is not None:
            # somebody else's document does not take it up
            shown = self._somebody() if self._chance.random() < 0.1 else document
            self._take(booking=found.id, document=shown)

    def _somebody(self) -> str:
        number = card_of(self._chance.randrange(CARDS)).number
        assert number is not None
        return number


def hammer_kiosk(job: ClientJob, done: MutableSequence[int], doomed: MutableSequence[int]) -> None:
    """What the child process of a kiosk runs."""
    run(HammerKiosk(job, done, doomed))
