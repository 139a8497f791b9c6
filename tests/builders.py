"""Whole stations for tests: a real SQLite file, a clock that stands still, officers, counters and tickets.

A station is set up once per test process (`StationTemplate`: migrations, argon2 and all) and copied for each
test, so that a test pays some 20 ms for a database of its own.
"""

import atexit
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from printing.spooler import Spooler
from tests.sample_values import card, identity_number, typed_value
from window_client.bootstrap import Station, open_station
from window_client.domain.books.journal import StoredEntry
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.fact import FactKind
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import Call
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import Role
from window_client.ids import (
    ApplicantId,
    CaseId,
    CommandId,
    CounterId,
    OfficerId,
    PersonId,
    TicketId,
    WorkplaceId,
    new_id,
)
from window_client.persistence.unit_of_work import Database
from window_client.services.case_answers import CaseReceipt
from window_client.services.setup_service import FirstAccount, StationDetails
from window_client.services.visit_desk import CardRead

__all__ = [
    "ACCOUNTS",
    "ALL_DOMAINS",
    "COUNTERS",
    "DATA_KEY",
    "NINE",
    "PASSWORD",
    "TOPIC",
    "StationRig",
    "StationTemplate",
    "TestClock",
    "card",
    "fresh_command",
    "identity_number",
    "open_rig",
    "open_url",
    "opened",
    "set_up_station",
    "shared_template",
    "typed_value",
]

DATA_KEY = bytes(range(32))
PASSWORD = "Passw0rd!"
#: Wednesday 2026-03-18, 09:00 at the station
NINE = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)
ALL_DOMAINS = frozenset(BusinessDomain)
TOPIC = "consult.materials"

#: badge → (invented name, roles); every account has `PASSWORD`
ACCOUNTS: Mapping[str, tuple[str, frozenset[Role]]] = MappingProxyType(
    {
        "320401": ("陆以宁", frozenset({Role.OFFICER})),
        "320402": ("秦若川", frozenset({Role.OFFICER})),
        "320403": ("邵明澈", frozenset({Role.OFFICER})),
        "320411": ("姜小满", frozenset({Role.AUXILIARY})),
        "320421": ("温知夏", frozenset({Role.GUIDE})),
        "320431": ("贺长风", frozenset({Role.SUPERVISOR})),
        "320432": ("岑远", frozenset({Role.CHIEF})),
        "320441": ("段星河", frozenset({Role.SYSTEM_ADMIN})),
        "320442": ("卫青禾", frozenset({Role.SECURITY_ADMIN})),
        "320443": ("阮听雨", frozenset({Role.AUDITOR})),
    }
)
#: number, name, business of each counter
COUNTERS: tuple[tuple[int, str, frozenset[BusinessDomain]], ...] = (
    (1, "综合窗一", ALL_DOMAINS),
    (2, "综合窗二", ALL_DOMAINS),
    (3, "户政窗", frozenset({BusinessDomain.HOUSEHOLD, BusinessDomain.CONSULT})),
    (4, "敬老专窗", ALL_DOMAINS),
)


@dataclass
class TestClock:
    """A clock that stands still until a test moves it. Give it to ``open_station(clock=)``."""

    __test__ = False

    now: datetime = NINE

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> datetime:
        """Move on: ``clock.forward(minutes=5)``; negative goes back."""
        self.now += timedelta(**span)
        return self.now


def fresh_command() -> CommandId:
    """A command id that nobody has used."""
    return CommandId(new_id())


@dataclass
class StationRig:
    """One opened station and what a test wants of it.

    Attributes:
        station: its services.
        clock: moves its time.
        url: address of the database.
    """

    station: Station
    clock: TestClock
    url: str
    _open: dict[int, OfficerId] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """The database file, of a station that has one."""
        prefix, _, path = self.url.partition(":///")
        assert prefix == "sqlite", "this station's database is no file"
        return Path(path)

    def another(
        self, clock: TestClock | None = None, *, workplace: WorkplaceId | None = None
    ) -> "StationRig":
        """The same station as another process has it, with a journal chain of its own. Close it."""
        return open_url(self.url, clock or self.clock, workplace=workplace)

    @cached_property
    def _badges(self) -> dict[str, OfficerId]:
        return {card.badge: card.id for card in self.station.accounts.all()}

    @cached_property
    def _counters(self) -> dict[int, CounterId]:
        return {counter.number: counter.id for counter in self.station.counters.all()}

    def officer(self, role: Role = Role.OFFICER, nth: int = 0) -> OfficerId:
        """An account that has just this role; officers (民警) come three: nth 0 to 2."""
        badges = [badge for badge, (_, roles) in ACCOUNTS.items() if roles == frozenset({role})]
        return self._badges[badges[nth]]

    def counter(self, number: int = 1) -> CounterId:
        """The counter with this number."""
        return self._counters[number]

    def open_counter(
        self, number: int = 1, officer: OfficerId | None = None, mode: CounterMode | None = None
    ) -> Counter:
        """Open a counter, by default with the officer of the same number (1 to 3)."""
        officer = officer or self.officer(nth=(number - 1) % 3)
        self._open[number] = officer
        return self.station.counters.open(officer=officer, counter=self.counter(number), mode=mode)

    def at(self, number: int = 1) -> dict[str, Any]:
        """Keyword arguments ``officer`` and ``counter`` of an opened counter: ``call_next(**rig.at(1))``."""
        return {"officer": self._open[number], "counter": self.counter(number)}

    def give(
        self,
        domain: BusinessDomain | str = BusinessDomain.HOUSEHOLD,
        person_class: PersonClass | str = PersonClass.ORDINARY,
        **more: Any,
    ) -> Ticket:
        """Give a number, by the guide."""
        return self.station.queue.take_ticket(
            officer=self.officer(Role.GUIDE), domain=domain, person_class=person_class, **more
        )

    def call(self, number: int = 1) -> Call:
        """Call the next one; there must be one."""
        call = self.station.queue.call_next(**self.at(number))
        assert call is not None, "nobody waits"
        return call

    def called(self, number: int = 1, **ticket: Any) -> Ticket:
        """A new ticket, called at a counter."""
        given = self.give(**ticket)
        call = self.call(number)
        assert call.ticket.id == given.id, "somebody else was waiting"
        return call.ticket

    def serving(self, number: int = 1, **ticket: Any) -> Ticket:
        """A new ticket, being served at a counter."""
        called = self.called(number, **ticket)
        return self.station.queue.start(officer=self._open[number], ticket=called.id)

    def finish(self, ticket: Ticket, topic: str | None = TOPIC) -> Ticket:
        """End a visit that is being served."""
        assert ticket.officer_id is not None
        return self.station.queue.finish(officer=ticket.officer_id, ticket=ticket.id, topic=topic)

    def person(self, name: str = "周大山") -> PersonId:
        """Somebody who came before; known by name only."""
        with self.database.write() as work:
            made = PersonRecord(
                PersonId(new_id()),
                work.station_id,
                "none",
                None,
                None,
                name,
                None,
                None,
                None,
                None,
                work.now,
            )
            return work.people.add(made).id

    def identify(self, ticket: Ticket, read: CardRead | None = None, **more: Any) -> ApplicantId:
        """Identify the ticket's holder."""
        assert ticket.officer_id is not None
        return self.station.visits.identify(
            officer=ticket.officer_id, ticket=ticket.id, card=read or card(), **more
        )

    def ready_case(self, applicant: ApplicantId, item: str, officer: OfficerId | None = None) -> CaseId:
        """Open a case and do all that is missing before it can be accepted."""
        cases, me = self.station.cases, officer or self.officer()
        case = cases.open(officer=me, applicant=applicant, item=item).case
        for _ in range(60):
            desk = cases.desk(officer=me, case=case)
            if not desk.missing:
                return case
            kind, key = desk.missing[0].split(":", 1)
            if kind == "question":
                question = next(one for one in desk.questions if one.key == key)
                reply: Any = question.choices[0].value if question.choices else True
                if question.kind is FactKind.NUMBER:
                    reply = 1
                self.station.visits.answer(officer=me, applicant=applicant, question=key, value=reply)
            elif kind == "field":
                spec = next(one.spec for one in desk.fields if one.spec.key == key)
                cases.save_fields(officer=me, case=case, values={key: typed_value(spec)})
            elif kind == "material":
                cases.tick_material(officer=me, case=case, material=key)
            elif kind == "external_number":
                cases.set_external_number(officer=me, case=case, number=f"EX{case[-8:]}")
            elif kind == "payment":
                self.station.payments.record(officer=me, case=case, method="cash")
            else:
                raise AssertionError(f"cannot do {kind}:{key}")
        raise AssertionError(f"never ready: {desk.missing}")

    def accepted(self, applicant: ApplicantId, item: str, officer: OfficerId | None = None) -> CaseReceipt:
        """An accepted case."""
        me = officer or self.officer()
        return self.station.cases.accept(officer=me, case=self.ready_case(applicant, item, me))

    def ticket(self, ticket_id: TicketId) -> Ticket:
        """The ticket as it lies in the database."""
        with self.database.read() as work:
            return work.tickets.get(ticket_id)

    @property
    def database(self) -> Database:
        """Below the services: for setting up what no verb makes yet, and for looking."""
        return self.station._opened.database

    def journal(self) -> list[StoredEntry]:
        """Every journal row, oldest first."""
        with self.database.read() as work:
            return list(work.journal.all())

    def verbs(self) -> list[str]:
        """The verbs of the journal, oldest first, without those of setting up."""
        return [row.entry.verb for row in self.journal() if row.entry.verb not in ("enrol", "set_up")]

    def close(self) -> None:
        """Close the station."""
        self.station.close()


def set_up_station(url: str) -> None:
    """Found the invented station in an empty database, an hour before nine."""
    early = TestClock(NINE - timedelta(hours=1))
    with open_station(url, data_key=DATA_KEY, clock=early, durable=False) as station:
        station.setup.set_up(
            details=StationDetails("云溪派出所", "示例市公安局", "320499"),
            accounts=tuple(
                FirstAccount(badge, name, PASSWORD, roles) for badge, (name, roles) in ACCOUNTS.items()
            ),
            counters=COUNTERS,
        )


@dataclass(frozen=True)
class StationTemplate:
    """A station that was set up once; opening gives a copy of it."""

    file: Path

    @classmethod
    def make(cls, folder: Path) -> "StationTemplate":
        """Set the station up: takes about two seconds."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "template.db"
        set_up_station(f"sqlite:///{file}")
        return cls(file)

    def copy(self, file: Path) -> Path:
        """Copy the database to a new place."""
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.file, file)
        return file

    def open(self, file: Path, clock: TestClock | None = None, **how: Any) -> StationRig:
        """Copy and open; ``how`` goes to ``open_station``. The caller closes it."""
        return open_rig(self.copy(file), clock, **how)


@cache
def shared_template() -> StationTemplate:
    """The one template of this test process."""
    folder = Path(tempfile.mkdtemp(prefix="window-client-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return StationTemplate.make(folder)


def open_rig(
    file: Path,
    clock: TestClock | None = None,
    *,
    spooler: Spooler | None = None,
    printers: dict[str, str] | None = None,
    home: Path | None = None,
    workplace: WorkplaceId | None = None,
) -> StationRig:
    """Open an existing station file as another process would, with a workplace (journal chain) of its own."""
    return open_url(
        f"sqlite:///{file}", clock, spooler=spooler, printers=printers, home=home, workplace=workplace
    )


def open_url(
    url: str,
    clock: TestClock | None = None,
    *,
    spooler: Spooler | None = None,
    printers: dict[str, str] | None = None,
    home: Path | None = None,
    workplace: WorkplaceId | None = None,
) -> StationRig:
    """The same for any database."""
    clock = clock or TestClock()
    station = open_station(
        url,
        data_key=DATA_KEY,
        clock=clock,
        durable=False,
        spooler=spooler,
        printers=printers,
        home=home,
        workplace=workplace,
    )
    return StationRig(station, clock, url)


@contextmanager
def opened(rig: StationRig) -> Iterator[StationRig]:
    """Close the rig at the end."""
    try:
        yield rig
    finally:
        rig.close()
