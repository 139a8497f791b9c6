"""What the services need of the outside: one transaction with its rows, a spooler, secrets.

Persistence, printing and devices fit these protocols; ``bootstrap.py`` brings them together.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from printing.documents import DailyReportPaper, Document
from window_client.domain.books.journal import EntityChange, JournalEntry
from window_client.domain.people.person_record import PersonRecord
from window_client.ids import CommandId, StationId, WorkplaceId
from window_client.services.photo_ports import PhotoImages, Photos, PhotoUses
from window_client.services.queue_ports import Appointments, Door, DoorAnswers, Tickets, Visits
from window_client.services.row_ports import (
    Applicants,
    AuditRows,
    Cases,
    ClosedDays,
    Companions,
    Counters,
    Drafts,
    Journal,
    Materials,
    Notes,
    Officers,
    Payments,
    People,
    PrintJobs,
    Reports,
    Series,
    Settings,
    Stations,
    Workplaces,
)
from window_client.services.senior_ports import CitizenChecks, HomeVisits, SeniorCares, SeniorSteps


class PhotoDecoder(Protocol):
    """A licensed decoder of the photos in the chips of identity cards; a station may have none."""

    def decode(self, photo: bytes) -> bytes:
        """The picture (BMP, 102 × 126 pixels) of a chip's 1,024 bytes. Takes a fraction of a second.

        Raises:
            WorldFault: it cannot be decoded.
        """
        ...


class Work(Protocol):
    """One transaction.

    Attributes:
        now: the transaction's time (UTC); the only clock that a verb reads.
        workplace_id: the workplace in whose chain the act is noted.
    """

    station_id: StationId
    workplace_id: WorkplaceId
    now: datetime

    @property
    def stations(self) -> Stations: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def workplaces(self) -> Workplaces: ...
    @property
    def counters(self) -> Counters: ...
    @property
    def officers(self) -> Officers: ...
    @property
    def closed_days(self) -> ClosedDays: ...
    @property
    def series(self) -> Series: ...
    @property
    def tickets(self) -> Tickets: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def appointments(self) -> Appointments: ...
    @property
    def people(self) -> People: ...
    @property
    def applicants(self) -> Applicants: ...
    @property
    def companions(self) -> Companions: ...
    @property
    def photos(self) -> Photos: ...
    @property
    def photo_images(self) -> PhotoImages: ...
    @property
    def photo_uses(self) -> PhotoUses: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def materials(self) -> Materials: ...
    @property
    def payments(self) -> Payments: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def print_jobs(self) -> PrintJobs: ...
    @property
    def door_answers(self) -> DoorAnswers: ...
    @property
    def senior_cares(self) -> SeniorCares: ...
    @property
    def senior_steps(self) -> SeniorSteps: ...
    @property
    def citizen_checks(self) -> CitizenChecks: ...
    @property
    def home_visits(self) -> HomeVisits: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def door(self) -> Door: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def audit_rows(self) -> AuditRows: ...

    @property
    def changes(self) -> tuple[EntityChange, ...]:
        """What was changed so far."""
        ...

    def append(self, entry: JournalEntry) -> tuple[int, bytes]:
        """Write the act's journal row."""
        ...

    def append_for_nobody(
        self, verb: str, table: str, row_id: str, facts: Mapping[str, Any] = ...
    ) -> tuple[int, bytes]:
        """Write the journal row of an act that no officer signs."""
        ...

    def restore(self, change: EntityChange) -> None:
        """Put a row back as it was before a change, if nobody touched it since (undo)."""
        ...

    def digest(self, table: str, column: str, row_id: str, text: str) -> str:
        """Keyed digest of a personal value."""
        ...

    def number_token(self, number: str) -> bytes:
        """Token of an identity number."""
        ...

    def index_person(self, person: PersonRecord, pinyin: Iterable[str], initials: Iterable[str]) -> None:
        """Make the search tokens anew."""
        ...

    def find_people(self, text: str) -> tuple[PersonRecord, ...]:
        """Candidates for what was typed."""
        ...

    def qr_digest(self, text: str) -> str:
        """Five base32 characters that end a QR code."""
        ...


class Store(Protocol):
    """Opens transactions."""

    def write(
        self, *, alone: bool = False, clock_back: bool = False, command: CommandId | None = None
    ) -> AbstractContextManager[Work]:
        """What is read one by one stays so until the end; rolled back on any error.

        Args:
            alone: nobody else writes meanwhile.
            clock_back: though the clock is behind.
            command: the same command runs once at a time.
        """
        ...

    def read(self) -> AbstractContextManager[Work]:
        """A consistent view."""
        ...


class ChainNote(Protocol):
    """This workplace's own note of its last journal row, outside the database."""

    def keep(self, seq: int, mac: bytes) -> None:
        """After a commit."""
        ...

    def read(self) -> tuple[int, bytes] | None:
        """The last note, if there is one."""
        ...


class PasswordHasher(Protocol):
    """argon2id."""

    def hash(self, password: str) -> str:
        """A new hash."""
        ...

    def verify(self, password_hash: str, password: str) -> bool:
        """Whether they belong together."""
        ...


class PdfPress(Protocol):
    """Draws a document. Deterministic: the same document gives the same bytes."""

    def make(self, document: Document) -> bytes:
        """PDF bytes; a GlyphMissing error of ``printing`` where no font covers a character."""
        ...

    def size_mm(self, document: Document) -> tuple[float, float]:
        """Width and height of the (first) page."""
        ...


class ReportFiles(Protocol):
    """Writes the day's report as a file."""

    def xlsx(self, paper: DailyReportPaper) -> bytes:
        """A workbook."""
        ...

    def csv(self, paper: DailyReportPaper) -> bytes:
        """Comma-separated text with a byte order mark."""
        ...
