"""One transaction: repositories, the transaction's time, and the journal row at its end."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType, TracebackType
from typing import Any

from sqlalchemy import Connection, Engine

from window_client.domain.books.journal import EntityChange, JournalEntry
from window_client.domain.people.person_record import PersonRecord
from window_client.errors import WorldFault
from window_client.ids import StationId, WorkplaceId
from window_client.persistence.chain_end import ChainEnd
from window_client.persistence.db_faults import translated
from window_client.persistence.encryption import ChainMac, Sealer
from window_client.persistence.ledger import Ledger
from window_client.persistence.locks import Locks, NotNow, locks_for
from window_client.persistence.queries.audit_rows import AuditRows
from window_client.persistence.queries.door_queries import DoorQueries
from window_client.persistence.queries.report_queries import ReportQueries
from window_client.persistence.repositories.appointment_repository import AppointmentRepository
from window_client.persistence.repositories.case_repository import (
    CaseRepository,
    DraftRepository,
    MaterialRepository,
    PaymentRepository,
)
from window_client.persistence.repositories.door_answer_repository import DoorAnswerRepository
from window_client.persistence.repositories.journal_repository import JournalRepository
from window_client.persistence.repositories.note_repository import NoteRepository
from window_client.persistence.repositories.person_repository import (
    ApplicantRepository,
    CompanionRepository,
    PersonRepository,
)
from window_client.persistence.repositories.photo_repository import (
    PhotoImageRepository,
    PhotoRepository,
    PhotoUseRepository,
)
from window_client.persistence.repositories.print_job_repository import PrintJobRepository
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.repositories.senior_repository import (
    CitizenCheckRepository,
    HomeVisitRepository,
    SeniorCareRepository,
    SeniorStepRepository,
)
from window_client.persistence.repositories.station_repository import (
    ClosedDayRepository,
    CounterRepository,
    NumberSeries,
    OfficerRepository,
    SettingRepository,
    StationRepository,
    WorkplaceRepository,
)
from window_client.persistence.repositories.ticket_repository import TicketRepository, VisitRepository
from window_client.persistence.restore import CannotRestore, restore
from window_client.persistence.search_token import PersonTokens, TokenKind

#: a clock may be so much behind the newest journal row without stopping the work
CLOCK_TOLERANCE = timedelta(seconds=2)


def _system_clock() -> datetime:
    return datetime.now(UTC)


class ClockWentBack(WorldFault):
    """The PC's clock is earlier than the newest journal row. Facts: seconds_behind."""

    code = "clock_went_back"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a transaction happens: station, workplace, keys and clock.

    Attributes:
        clock: None takes the server's time, and on SQLite the PC's.
    """

    station_id: StationId
    workplace_id: WorkplaceId
    sealer: Sealer
    tokens: PersonTokens
    mac: ChainMac
    clock: Callable[[], datetime] | None


class UnitOfWork:
    """Repositories over one connection; see ``services/ports.py`` for what services may use of it."""

    def __init__(
        self, connection: Connection, place: Place, locks: Locks, end: ChainEnd, *, writing: bool
    ) -> None:
        ledger = Ledger(connection, place.sealer)
        common = (connection, ledger, place.sealer, place.station_id, writing)
        self._connection = connection
        self._ledger = ledger
        self._place = place
        self._locks = locks
        self._writing = writing
        self.station_id = place.station_id
        self.workplace_id = place.workplace_id
        self.stations = StationRepository(*common)
        self.settings = SettingRepository(*common)
        self.workplaces = WorkplaceRepository(*common)
        self.counters = CounterRepository(*common)
        self.officers = OfficerRepository(*common)
        self.closed_days = ClosedDayRepository(*common)
        self.series = NumberSeries(connection, place.station_id)
        self.tickets = TicketRepository(*common)
        self.visits = VisitRepository(*common)
        self.appointments = AppointmentRepository(*common)
        self.people = PersonRepository(*common)
        self.applicants = ApplicantRepository(*common)
        self.companions = CompanionRepository(*common)
        self.photos = PhotoRepository(*common)
        self.photo_images = PhotoImageRepository(*common)
        self.photo_uses = PhotoUseRepository(*common)
        self.cases = CaseRepository(*common)
        self.materials = MaterialRepository(*common)
        self.payments = PaymentRepository(*common)
        self.drafts = DraftRepository(connection, place.sealer, place.station_id)
        self.print_jobs = PrintJobRepository(*common)
        self.door_answers = DoorAnswerRepository(*common)
        self.senior_cares = SeniorCareRepository(*common)
        self.senior_steps = SeniorStepRepository(*common)
        self.citizen_checks = CitizenCheckRepository(*common)
        self.home_visits = HomeVisitRepository(*common)
        self.journal = JournalRepository(
            connection, place.station_id, place.workplace_id, place.mac, locks, end
        )
        self.notes = NoteRepository(connection, place.sealer, place.station_id)
        self.door = DoorQueries(connection, place.sealer, place.station_id)
        self.reports = ReportQueries(connection, place.station_id)
        self.audit_rows = AuditRows(connection, place.station_id, place.sealer)
        self.now = datetime.min.replace(tzinfo=UTC)

    @property
    def connection(self) -> Connection:
        """For what is done in the same transaction beside the rows: roles of a server."""
        return self._connection

    @property
    def changes(self) -> tuple[EntityChange, ...]:
        """What this transaction has changed so far."""
        return tuple(self._ledger.changes)

    def begin(self, *, clock_back: bool = False, command: str | None = None) -> None:
        """Fix the transaction's time.

        Args:
            command: see `Database.write`.
            clock_back: take the clock as it is, however far behind: for the act that accepts it.

        Raises:
            ClockWentBack: the clock is too far behind the newest journal row to write.
            NotNow: somebody works alone; see `Locks`.
        """
        served = self._locks.begin(self._connection, writing=self._writing, command=command)
        if served is not None:
            # one clock for the whole station; only a simulation brings another
            self.now = (self._place.clock() if self._place.clock else served).astimezone(UTC)
            return
        now = (self._place.clock or _system_clock)().astimezone(UTC)
        newest = self.journal.newest_at() if self._writing and not clock_back else None
        if newest is not None and now < newest:
            if newest - now > CLOCK_TOLERANCE:
                raise ClockWentBack(seconds_behind=int((newest - now).total_seconds()))
            now = newest
        self.now = now

    def ended(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """The transaction was committed, or, with an error, was not."""
        self.journal.ended(committed=kind is None)

    def restore(self, change: EntityChange) -> None:
        """Put a row back as it was before a change, if nobody touched it since.

        Raises:
            CannotRestore, ChangedMeanwhile: see ``restore.py``.
        """
        kept: tuple[Repository[Any], ...] = (
            self.tickets,
            self.visits,
            self.counters,
            self.senior_cares,
            self.senior_steps,
        )
        for repository in kept:
            if repository.mapper.name == change.table:
                restore(repository, change)
                return
        raise CannotRestore(table=change.table)

    def append(self, entry: JournalEntry) -> tuple[int, bytes]:
        """Write the act's journal row: the last statement of the transaction."""
        return self.journal.append(entry)

    def append_for_nobody(
        self, verb: str, table: str, row_id: str, facts: Mapping[str, Any] = MappingProxyType({})
    ) -> tuple[int, bytes]:
        """Write the journal row of an act that no officer signs: founding, enrolling, the command line."""
        return self.append(
            JournalEntry(
                station_id=self.station_id,
                chain=self.workplace_id,
                seq=0,
                at=self.now,
                verb=verb,
                officer_id=None,
                counter_id=None,
                subject_table=table,
                subject_id=row_id,
                changes=self.changes,
                facts=facts,
            )
        )

    def digest(self, table: str, column: str, row_id: str, text: str) -> str:
        """Keyed digest of a personal value, as the journal holds it."""
        return self._place.sealer.keyed_digest(table, column, row_id, text)

    def number_token(self, number: str) -> bytes:
        """The token under which a person with this number is found again."""
        return self._place.tokens.token(TokenKind.NUMBER, number)

    def index_person(self, person: PersonRecord, pinyin: Iterable[str], initials: Iterable[str]) -> None:
        """Make the search tokens of a person anew; pinyin comes from the services."""
        self.people.set_tokens(
            person.id,
            self._place.tokens.for_person(
                person.number, (), person.name, tuple(pinyin), tuple(initials), person.phone
            ),
        )

    def find_people(self, text: str) -> tuple[PersonRecord, ...]:
        """At most 50 newest people that what was typed may mean; the caller filters them."""
        return self.people.by_tokens(self._place.tokens.query_tokens(text))

    def qr_digest(self, text: str) -> str:
        """Five base32 characters that end a QR code."""
        return self._place.sealer.qr_digest(text)


class Database:
    """Opens transactions on one engine."""

    def __init__(self, engine: Engine, place: Place, unit: type[UnitOfWork] = UnitOfWork) -> None:
        """Keep the engine.

        Args:
            unit: what a transaction gives; one with fewer columns where the role may not read them all.
        """
        self._engine = engine
        self._unit = unit
        self._writing = engine.execution_options(begins_itself=True)
        self._reading = engine.execution_options(begins_itself=True, reading=True)
        self._place = place
        self._locks = locks_for(engine)
        self._end = ChainEnd()

    @contextmanager
    def write(
        self, *, alone: bool = False, clock_back: bool = False, command: str | None = None
    ) -> Iterator[UnitOfWork]:
        """A transaction that changes something; rolled back on any error.

        On SQLite it holds the file from its first statement. On PostgreSQL it locks the tickets, visits,
        cases and counters that it reads, so that what a verb decides on stays so until it has written.

        Args:
            alone: nobody else writes meanwhile, as the closing of a day needs.
            clock_back: see `UnitOfWork.begin`.
            command: id of a command, which runs once at a time, in whatever process.

        Raises:
            DatabaseFault: busy, full, damaged, read-only, unreachable.
            ChangedMeanwhile: somebody else was faster; nothing was written.
            ClockWentBack: see `UnitOfWork.begin`.
        """
        with translated(), self._locks.in_line(), self._writing.connect() as connection:
            held = self._locks.alone(connection) if alone else nullcontext()
            with held, ExitStack() as stack:
                yield self._begun(connection, stack, clock_back=clock_back, command=command)

    def _begun(
        self, connection: Connection, stack: ExitStack, *, clock_back: bool, command: str | None
    ) -> UnitOfWork:
        while True:
            transaction = connection.begin()
            work = self._unit(connection, self._place, self._locks, self._end, writing=True)
            try:
                work.begin(clock_back=clock_back, command=command)
            except NotNow:
                transaction.rollback()
                # ends: whoever works alone lets go, or the server's lock_timeout does
                self._locks.wait_turn(self._engine)
                continue
            except BaseException:
                transaction.rollback()
                raise
            stack.push(work.ended)
            stack.enter_context(transaction)
            return work

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A consistent view; nothing may be changed in it.

        Raises:
            DatabaseFault: as in `write`.
        """
        with translated(), self._reading.begin() as connection:
            work = self._unit(connection, self._place, self._locks, self._end, writing=False)
            work.begin()
            yield work
