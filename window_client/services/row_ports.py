"""What the services need of each table: protocols that the repositories fit."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from window_client.domain.books.book_rows import Book, BookRows
from window_client.domain.books.journal import StoredEntry
from window_client.domain.books.row_mismatch import RowMismatch
from window_client.domain.books.senior_rows import SeniorRows
from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.material_pool import PooledMaterial
from window_client.domain.cases.payment import Payment
from window_client.domain.paper.print_job import PrintJob
from window_client.domain.people.person_record import ApplicantRecord, CompanionRecord, PersonRecord
from window_client.domain.station.counter import Counter
from window_client.domain.station.officer import Officer
from window_client.domain.station.station_record import ClosedDay, StationRecord, StationSetting, Workplace
from window_client.ids import WorkplaceId

T = TypeVar("T")


class Rows(Protocol[T]):
    """Rows of one table as frozen values, within the station."""

    def get(self, row_id: str) -> T:
        """The value with this id, or a NotFound error."""
        ...

    def find(self, row_id: str) -> T | None:
        """The value with this id, or None."""
        ...

    def add(self, value: T) -> T:
        """Insert."""
        ...

    def save(self, old: T, new: T) -> T:
        """Store what changed since ``old`` was read; ChangedMeanwhile if somebody was faster."""
        ...


class People(Rows[PersonRecord], Protocol):
    """People."""

    def by_number_token(self, identity_kind: str, token: bytes) -> tuple[PersonRecord, ...]:
        """Candidates for a number."""
        ...


class Applicants(Rows[ApplicantRecord], Protocol):
    """Applicants."""

    def of_visit(self, visit_id: str) -> tuple[ApplicantRecord, ...]:
        """In the order of coming."""
        ...

    def of_person(self, person_id: str) -> tuple[ApplicantRecord, ...]:
        """Newest first."""
        ...


class Companions(Rows[CompanionRecord], Protocol):
    """Companions."""

    def of_visit(self, visit_id: str) -> tuple[CompanionRecord, ...]:
        """In the order of coming."""
        ...


class Cases(Rows[CaseFile], Protocol):
    """Cases."""

    def of_visit(self, visit_id: str) -> tuple[CaseFile, ...]:
        """In the order of opening."""
        ...

    def of_applicants(self, applicant_ids: Iterable[str]) -> tuple[CaseFile, ...]:
        """Newest first."""
        ...

    def of_photo_uses(self, use_ids: Iterable[str]) -> tuple[CaseFile, ...]:
        """In the order of opening."""
        ...

    def by_number(self, number: str) -> CaseFile | None:
        """By 受理号."""
        ...

    def by_notice_number(self, number: str) -> CaseFile | None:
        """By the number of its 一次性告知书."""
        ...

    def in_state(self, state: CaseState, limit: int = 200) -> tuple[CaseFile, ...]:
        """Oldest first."""
        ...

    def accepted_between(self, start: datetime, end: datetime) -> tuple[CaseFile, ...]:
        """By the time of acceptance."""
        ...


class Materials(Rows[PooledMaterial], Protocol):
    """Papers in the pool."""

    def of_visit(self, visit_id: str) -> tuple[PooledMaterial, ...]:
        """In the order in which they were seen."""
        ...


class Payments(Rows[Payment], Protocol):
    """Payments."""

    def of_case(self, case_id: str) -> tuple[Payment, ...]:
        """Oldest first."""
        ...

    def of_day(self, day: date) -> tuple[Payment, ...]:
        """Oldest first."""
        ...


class Drafts(Protocol):
    """Half-typed forms."""

    def read(self, key: str) -> str | None:
        """The kept text, or None."""
        ...

    def saved_at(self, key: str) -> datetime | None:
        """When it was kept."""
        ...

    def keep(self, key: str, content: str, now: datetime, officer_id: str) -> None:
        """Keep in place of what was kept before."""
        ...

    def drop(self, key: str) -> None:
        """Forget."""
        ...


class PrintJobs(Rows[PrintJob], Protocol):
    """The print ledger."""

    def queued(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """Not sent yet, oldest first."""
        ...

    def in_flight(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """A spooler may have them."""
        ...

    def unanswered(self, workplace_id: str) -> tuple[PrintJob, ...]:
        """Nobody knows whether they came out."""
        ...

    def of_subject(self, subject_kind: str, subject_id: str) -> tuple[PrintJob, ...]:
        """Everything printed about one thing, oldest first."""
        ...

    def of_day(self, day: date) -> tuple[PrintJob, ...]:
        """By sheet number."""
        ...


class Stations(Rows[StationRecord], Protocol):
    """The station."""

    def here(self) -> StationRecord:
        """This database's station."""
        ...


class Settings(Rows[StationSetting], Protocol):
    """Station settings."""

    def text(self, name: str) -> str | None:
        """The stored JSON, or None."""
        ...

    def read(self, name: str, default: Any) -> Any:
        """JSON value or the default."""
        ...

    def write(self, name: str, value: Any) -> None:
        """Set a JSON value."""
        ...


class Workplaces(Rows[Workplace], Protocol):
    """Workplaces."""

    def all(self) -> tuple[Workplace, ...]:
        """In the order of enrolment."""
        ...


class Counters(Rows[Counter], Protocol):
    """Counters."""

    def hold(self, counter_id: str) -> Counter:
        """The counter, which nobody else may change or call at until the end."""
        ...

    def hold_to_call(self, counter_id: str) -> tuple[Counter, str | None]:
        """The same, with the label of what it has called or serves."""
        ...

    def all(self) -> tuple[Counter, ...]:
        """By number."""
        ...

    def of_officer(self, officer_id: str) -> Counter | None:
        """The one that an officer has open."""
        ...


class Officers(Rows[Officer], Protocol):
    """Accounts."""

    def acting(self, officer_id: str, command_id: str | None) -> tuple[Officer, bool]:
        """Who acts, and whether this command has run before."""
        ...

    def by_badge(self, badge: str) -> Officer | None:
        """By 工号."""
        ...

    def all(self) -> tuple[Officer, ...]:
        """By 工号."""
        ...


class ClosedDays(Rows[ClosedDay], Protocol):
    """Closed days."""

    def of_day(self, day: date) -> ClosedDay | None:
        """None while the day is open."""
        ...

    def newest(self) -> ClosedDay | None:
        """The newest one."""
        ...


class Series(Protocol):
    """Running numbers."""

    def next(self, day: date, series: str) -> int:
        """From 1; gapless where the transaction commits."""
        ...

    def last(self, day: date, series: str) -> int:
        """0 if none was given."""
        ...


class Journal(Protocol):
    """The journal."""

    def head(self, chain: WorkplaceId | None = None) -> tuple[int, bytes]:
        """(seq, mac) of a chain's last row."""
        ...

    def newest_at(self) -> datetime | None:
        """The time of the newest row of all chains."""
        ...

    def chains(self) -> tuple[WorkplaceId, ...]:
        """Every chain that has a row."""
        ...

    def of_command(self, command_id: str) -> StoredEntry | None:
        """The row that a command wrote."""
        ...

    def newest_of_subject(self, subject_id: str) -> StoredEntry | None:
        """The newest row about one thing."""
        ...

    def of_chain(self, chain: WorkplaceId) -> Iterator[StoredEntry]:
        """In order."""
        ...

    def all(self) -> Iterator[StoredEntry]:
        """In the order of writing."""
        ...

    def between(self, start: datetime, end: datetime) -> Iterator[StoredEntry]:
        """Of a span of time."""
        ...


class Notes(Protocol):
    """Reasons in somebody's words, and the read log."""

    def remark(
        self, subject_table: str, subject_id: str, verb: str, text: str, now: datetime, officer_id: str
    ) -> None:
        """Keep a reason, sealed."""
        ...

    def newest_remark(self, subject_id: str, verb: str) -> str | None:
        """The newest reason."""
        ...

    def log_read(self, at: datetime, officer_id: str, person_id: str | None, what: str, detail: str) -> None:
        """Somebody's data was seen."""
        ...

    def reads_of(self, person_id: str) -> tuple[tuple[datetime, str, str, str], ...]:
        """Who looked."""
        ...


class Reports(Protocol):
    """Rows for figures; no personal data."""

    def days(self) -> tuple[date, ...]:
        """With tickets or a closing, oldest first."""
        ...

    def closed(self) -> frozenset[date]:
        """Days that are closed."""
        ...

    def day_before(self, day: date) -> date | None:
        """The newest earlier one of them."""
        ...

    def rows(self, book: Book) -> BookRows:
        """What one book's figures are made of."""
        ...

    def seniors(self, first: date, last: date, starts: datetime, ends: datetime) -> SeniorRows:
        """What the figures of the 敬老 process over consecutive books are made of."""
        ...

    def carried_on(self) -> dict[date, int]:
        """Day → how many of its tickets a later ticket goes on with."""
        ...

    def gather_late_payments(self) -> None:
        """Read all payments once, for a walk over many books."""
        ...

    def payments_apart(self, limit: int = 100) -> tuple[tuple[str, int, int], ...]:
        """Cases whose noted sum is not that of their payments: (case id, noted, recorded)."""
        ...


class AuditRows(Protocol):
    """Rows as they lie in the database, for checking; reads only, and gives up at no row."""

    def lenient(self) -> AbstractContextManager[None]:
        """Within it spoiled text is read instead of raising."""
        ...

    def rows(self) -> int:
        """How many journal rows there are."""
        ...

    def chain(self, chain: str) -> Iterator[StoredEntry]:
        """Rows of a chain by seq; not parsed, so that a spoiled one is reported and not raised."""
        ...

    def chains(self) -> tuple[str, ...]:
        """Every chain that has a row, of whatever station."""
        ...

    def row_at(self, chain: str, seq: int) -> StoredEntry | None:
        """One row."""
        ...

    def time_steps(self) -> Iterator[tuple[str, int]]:
        """(chain, seq) of rows that are earlier than the row before them, and do not accept a clock."""
        ...

    def number_gaps(self) -> Iterator[tuple[str, str]]:
        """Case numbers that are missing or doubled: (number, problem)."""
        ...

    def rebuild(self) -> Iterator[RowMismatch]:
        """Fold the journal into rows and compare them with the operational tables."""
        ...
