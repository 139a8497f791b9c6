"""The process that gets killed: a clerk who works day after day through the real services, with real paper.

It keeps nothing in memory between two steps: each step looks what the counter holds and does the next thing.
So a process that starts after a kill goes on where the database says that the visit stands.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from typing import Any, TypeVar

from printing.spooler import Media, SpoolJob
from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import DATA_KEY, TOPIC
from tests.drills.phase_watch import ActLog, Phase, PhaseWatch
from tests.services.visit_rig import INSTANT_ITEM, PRODUCED_ITEM, fill, number_of
from window_client.bootstrap import open_station
from window_client.domain.cases.case_states import CaseState
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.counter import Counter
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.ids import CommandId, OfficerId, new_id
from window_client.persistence.unit_of_work import Database, UnitOfWork
from window_client.services.paper_ledger import LEASE
from window_client.services.visit_desk import CardRead, VisitDesk

T = TypeVar("T")

#: what one visitor wants; the papers name both
ITEMS = (INSTANT_ITEM, PRODUCED_ITEM)
VISITS_A_DAY = 3
CLERKS = ("320401", "320402")
SUPERVISOR = "320431"


class PlayedClock:
    """Goes on from the newest journal row, with real time, and can be set forward to another day.

    A new process begins later than every lease of the killed one, so that nothing is left to a wait.
    """

    def __init__(self, file: Path) -> None:
        self._start = newest_row(file) + LEASE + timedelta(seconds=1)
        self._begun = time.monotonic()

    def __call__(self) -> datetime:
        """The time now."""
        return self._start + timedelta(seconds=time.monotonic() - self._begun)

    def jump(self, at: datetime) -> None:
        """Go on from a later time."""
        self._start, self._begun = max(at, self()), time.monotonic()


def newest_row(file: Path) -> datetime:
    """When the newest journal row was written."""
    database = sqlite3.connect(file)
    try:
        (text,) = database.execute("SELECT max(at) FROM journal").fetchone()
    finally:
        database.close()
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class SlowSpooler(FolderSpooler):
    """The folder, slow enough to be caught at it, with a log of every sheet that was handed over."""

    def __init__(self, folder: Path, watch: PhaseWatch, log: ActLog, dawdle: Callable[[], None]) -> None:
        super().__init__(folder)
        self._watch, self._log, self._dawdle = watch, log, dawdle

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        """The sheet is on its way from here on."""
        self._dawdle()
        with self._watch.during(Phase.SPOOLING):
            self._log.begun("submit", token)
            self._dawdle()
            given = super().submit(pdf, token=token, printer=printer, media=media, copies=copies)
            self._dawdle()
            self._log.ended("submit", token)
        return given


class KilledClerk:
    """Works until somebody kills the process.

    Args:
        place: folder of the drill: ``station.db``, ``home``, ``paper``, ``phase``, ``log``.
        seed: what it does next where it has a choice.
    """

    def __init__(self, place: Path, seed: int) -> None:
        self._place = place
        self._chance = random.Random(seed)
        self._watch = PhaseWatch(place / "phase")
        self._watch.phase = Phase.STARTING
        self._log = ActLog(place / "log")

    def work(self, until_closed: bool = False) -> None:
        """Serve visit after visit, day after day; with ``until_closed`` until the present day is closed."""
        file = self._place / "station.db"
        self._clock = PlayedClock(file)
        spooler = SlowSpooler(self._place / "paper", self._watch, self._log, self._dawdle)
        name = spooler.printers()[0].name
        with open_station(
            f"sqlite:///{file}",
            data_key=DATA_KEY,
            clock=self._clock,
            home=self._place / "home",
            spooler=spooler,
            printers={"slip": name, "a4": name},
        ) as station:
            self._station = station
            self._database: Database = station._opened.database
            officers = {one.badge: one.id for one in station.accounts.all()}
            self._clerks = [officers[badge] for badge in CLERKS]
            self._supervisor = officers[SUPERVISOR]
            self._slow_transactions()
            self._watch.resting(Phase.BETWEEN_ACTS)
            while not (self._step() and until_closed):
                pass

    def _slow_transactions(self) -> None:
        """Every write transaction tells its phase, and takes its time before it commits."""
        real = self._database.write

        @contextmanager
        def write(**how: Any) -> Iterator[UnitOfWork]:
            with self._watch.during(Phase.TRANSACTION), real(**how) as work:
                yield work
                self._dawdle()

        self._database.write = write  # type: ignore[method-assign]

    def _dawdle(self) -> None:
        # widens every place where a kill can hit; nothing waits for it
        time.sleep(self._chance.random() * 0.003)

    def _do(self, verb: Callable[..., T], what: str, **arguments: Any) -> T:
        """One act, with a command id that the log knows before and after."""
        command = CommandId(new_id())
        self._log.begun("act", command, what)
        result = verb(command_id=command, **arguments)
        self._log.ended("act", command, what)
        return result

    def _step(self) -> bool:
        """The next thing to do; True when it was closing the day."""
        today = local_day(self._clock())
        with self._database.read() as work:
            closed = work.closed_days.of_day(today) is not None
            counted = list(work.tickets.in_states(today, TicketState))
        if closed:
            self._next_morning(today)
            return False
        given = [ticket for ticket in counted if ticket.carried_from_id is None]
        waiting = [ticket for ticket in counted if ticket.state is TicketState.WAITING]
        places = self._places()
        desks = [(place, self._station.visits.desk(counter=place.id)) for place in places]
        busy = [(place, desk) for place, desk in desks if desk is not None]
        if len(given) < VISITS_A_DAY and (not waiting or self._chance.random() < 0.3):
            self._give()
        elif busy and (len(busy) == len(places) or not waiting or self._chance.random() < 0.8):
            place, desk = self._chance.choice(busy)
            self._serve(place, desk)
        elif len(waiting) > 1 and len(busy) < len(places):
            free = next(place for place, desk in desks if desk is None)
            self._do(self._station.queue.call_next, "call_next", officer=free.officer_id, counter=free.id)
        elif not busy and len(given) >= VISITS_A_DAY:
            # the last one always waits in vain and is carried over
            self._close(today)
            return True
        else:
            self._give()
        return False

    def _places(self) -> list[Counter]:
        places = list(self._station.counters.all())[: len(self._clerks)]
        for place, clerk in zip(places, self._clerks, strict=True):
            if place.officer_id is None:
                self._do(self._station.counters.open, "open", officer=clerk, counter=place.id)
        return list(self._station.counters.all())[: len(self._clerks)]

    def _give(self) -> None:
        self._do(
            self._station.queue.take_ticket,
            "take_ticket",
            officer=self._clerks[0],
            domain=self._chance.choice(("exit_entry", "household")),
            person_class=self._chance.choice(("ordinary", "senior")),
            print_slip=True,
        )
        self._print(self._clerks[0])

    def _serve(self, place: Counter, desk: VisitDesk) -> None:
        officer = place.officer_id
        assert officer is not None
        station, ticket = self._station, desk.ticket
        if ticket.state is TicketState.CALLED:
            self._do(station.queue.start, "start", officer=officer, ticket=ticket.id)
        elif not desk.applicants:
            self._identify(officer, desk)
        elif len(desk.cases) < len(ITEMS):
            self._do(
                station.cases.open,
                "open_case",
                officer=officer,
                applicant=desk.applicants[0].id,
                item=ITEMS[len(desk.cases)],
            )
        elif (draft := next((one for one in desk.cases if one.state is CaseState.DRAFT), None)) is not None:
            self._fill_and_accept(officer, draft.id)
        elif owing := [one for one in desk.cases if one.outstanding_fen and self._chance.random() < 0.9]:
            self._do(
                station.payments.record,
                "record",
                officer=officer,
                case=owing[0].id,
                method="cash",
                voucher_number="0032641",
            )
        else:
            self._print(officer)
            self._do(station.queue.finish, "finish", officer=officer, ticket=ticket.id, topic=TOPIC)

    def _identify(self, officer: OfficerId, desk: VisitDesk) -> None:
        typed = f"周映秋 {self._chance.random()}"
        self._log.begun("draft", desk.ticket.id, typed)
        self._station.visits.keep_draft(officer=officer, ticket=desk.ticket.id, text=typed)
        self._log.ended("draft", desk.ticket.id, typed)
        self._type_on()
        born = date(1950, 1, 1) + timedelta(days=self._chance.randrange(18_000))
        number = number_of(born, self._chance.randrange(100, 1000))
        read = CardRead("card_read", "周映秋", number, address="云溪镇青石巷 18 号")
        self._do(self._station.visits.identify, "identify", officer=officer, ticket=desk.ticket.id, card=read)

    def _fill_and_accept(self, officer: OfficerId, case: Any) -> None:
        for _ in range(3):
            typed = f"138{self._chance.randrange(10**8):08d}"
            self._log.begun("draft", case, typed)
            self._station.cases.keep_draft(officer=officer, case=case, values={"phone": typed})
            self._log.ended("draft", case, typed)
            self._type_on()
        fill(self._station, officer, case)
        self._do(self._station.cases.accept, "accept", officer=officer, case=case)
        self._watch.resting(Phase.BEFORE_SUBMIT)
        self._print(officer)
        self._watch.resting(Phase.BETWEEN_ACTS)

    def _type_on(self) -> None:
        self._watch.resting(Phase.TYPING)
        for _ in range(4):
            self._dawdle()
        self._watch.resting(Phase.BETWEEN_ACTS)

    def _print(self, officer: OfficerId) -> None:
        paper = self._station.paper
        for job in paper.ready():
            self._watch.resting(Phase.BEFORE_SUBMIT)
            paper.send(officer=officer, job=job.id)
            self._watch.resting(Phase.BETWEEN_ACTS)
        for job in paper.in_flight():
            paper.follow_up(officer=officer, job=job.id)

    def _close(self, today: date) -> None:
        with self._watch.during(Phase.CLOSING):
            with self._database.read() as work:
                left = tuple(ticket.id for ticket in work.tickets.in_states(today, LIVE_STATES))
            self._dawdle()
            self._do(
                self._station.day.close, "close_day", officer=self._supervisor, day=today, carry_over=left
            )
            self._dawdle()

    def _next_morning(self, today: date) -> None:
        day = self._station.catalogue.calendar.next_workday(today + timedelta(days=1))
        self._clock.jump(datetime.combine(day, wall_time(8, 31), STATION_ZONE).astimezone(UTC))


def work_until_killed(place: str, seed: int) -> None:
    """What the child process runs."""
    KilledClerk(Path(place), seed).work()


def finish_the_day(place: Path, seed: int) -> None:
    """Work on in this process until the present day is closed: nothing may be stuck."""
    KilledClerk(place, seed).work(until_closed=True)
