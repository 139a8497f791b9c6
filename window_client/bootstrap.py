"""Brings everything together: the only module that knows every concrete class."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from printing.documents import DailyReportPaper, Document
from printing.pdf_maker import make_pdf, page_size_mm
from printing.report_csv import make_csv
from printing.report_workbook import make_workbook
from printing.spooler import Spooler
from resources import files
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.ids import WorkplaceId
from window_client.persistence.change_feed import ChangeFeed
from window_client.persistence.engine import make_engine
from window_client.persistence.founding import open_database
from window_client.persistence.password_hash import Argon2Hasher
from window_client.persistence.schema import bring_to_newest
from window_client.services.account_service import AccountService
from window_client.services.board_service import BoardService
from window_client.services.calendar_file import read_calendar
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.case_paper import CasePaper
from window_client.services.case_service import CaseService
from window_client.services.catalogue_reader import read_catalogue
from window_client.services.catalogue_service import CatalogueService
from window_client.services.changes import Changes, Listener
from window_client.services.counter_service import CounterService
from window_client.services.paper_service import PaperService
from window_client.services.payment_service import PaymentService
from window_client.services.people_service import PeopleService
from window_client.services.queue_service import QueueService
from window_client.services.setup_service import SetupService
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import VerbRunner
from window_client.services.visit_service import VisitService

HOME_VARIABLE = "WINDOW_CLIENT_HOME"


class _Press:
    def make(self, document: Document) -> bytes:
        return make_pdf(document)

    def size_mm(self, document: Document) -> tuple[float, float]:
        return page_size_mm(document)


class _ReportFiles:
    def xlsx(self, paper: DailyReportPaper) -> bytes:
        return make_workbook(paper)

    def csv(self, paper: DailyReportPaper) -> bytes:
        return make_csv(paper)


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program."""
    names = files.names("catalogue", ".toml")
    return read_catalogue([(name, files.read_bytes(name)) for name in names])


@cache
def shipped_calendar() -> WorkdayCalendar:
    """The workdays that come with the program."""
    names = files.names("calendar", ".toml")
    return read_calendar([files.path(name) for name in names])


class Station:
    """An opened station: its services, and what must be closed again. Use it as a context manager.

    The services may be used from several threads; each verb has its own transaction.
    """

    def __init__(
        self,
        database_url: str,
        *,
        data_key: bytes | None,
        clock: Callable[[], datetime] | None,
        workplace: WorkplaceId | None,
        home: Path | None,
        durable: bool,
        spooler: Spooler | None,
        printers: dict[str, str],
    ) -> None:
        self._engine = make_engine(database_url, durable=durable)
        try:
            bring_to_newest(self._engine)
            opened = open_database(
                self._engine, data_key=data_key, clock=clock, workplace=workplace, home=home
            )
        except BaseException:
            self._engine.dispose()
            raise
        self._opened = opened
        self.database_url = database_url
        self.clock = clock
        self.workplace_id = opened.workplace_id
        self.key_in_file = opened.key.needs_banner
        store = opened.database
        verbs = self._verbs = VerbRunner(store, opened.note)
        self.catalogue = CatalogueService(shipped_catalogue(), shipped_calendar())
        ticket_paper = TicketPaper(self.catalogue)
        self.accounts = AccountService(verbs, store, Argon2Hasher())
        self.counters = CounterService(verbs, store)
        self.setup = SetupService(verbs, store, self.accounts)
        reader = CaseDeskReader(self.catalogue)
        case_paper = CasePaper(ticket_paper, self.catalogue, reader)
        self.people = PeopleService(verbs, store, self.catalogue)
        self.visits = VisitService(verbs, store, self.people, self.catalogue, reader)
        self.cases = CaseService(verbs, store, self.catalogue, reader, case_paper)
        self.payments = PaymentService(verbs, store, reader)
        self.queue = QueueService(verbs, ticket_paper)
        self.board = BoardService(store, self.catalogue)
        self.paper = PaperService(verbs, store, ticket_paper, _Press(), spooler, printers)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told after each commit of this process; returns a function that ends it."""
        return self._verbs.listen(listener)

    def tell(self, changes: Changes) -> None:
        """Pass on word of a change that another process made."""
        self._verbs.tell(changes)

    def change_feed(self) -> ChangeFeed:
        """Notices commits of other processes; belongs to the thread that asks it."""
        return ChangeFeed(self._engine)

    def close(self) -> None:
        """Give back the workplace and the database."""
        if self._opened.note is not None:
            self._opened.note.release()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_station(
    database_url: str,
    *,
    data_key: bytes | None = None,
    clock: Callable[[], datetime] | None = None,
    workplace: WorkplaceId | None = None,
    home: Path | None = None,
    durable: bool = True,
    spooler: Spooler | None = None,
    printers: dict[str, str] | None = None,
) -> Station:
    """Open a station's database, creating and migrating an SQLite file.

    Args:
        database_url: a SQLAlchemy address, e.g. ``sqlite:////var/lib/station.db``.
        data_key: 32 bytes; None looks in the system's keyring and in ``WINDOW_CLIENT_KEY_FILE``.
        clock: returns an aware UTC time; only simulation, demo and tests give one, and the station
            that they found is marked as simulated.
        workplace: names the journal chain; None reads it from ``home`` and enrols a fresh one if there is
            none or another process uses it.
        home: the PC's own folder; None takes ``WINDOW_CLIENT_HOME``, if set.
        durable: False only for throw-away stations (a power cut may lose the newest commits).
        spooler, printers: how and where this PC prints (slip, a4).

    Raises:
        DatabaseUrlInvalid, DatabaseFault, SchemaTooNew, NotOurDatabase: the database cannot be used.
        KeyMissing, KeyFileUnusable, DataKeyInvalid, DataKeyMismatch: the key is missing or another one.
        WorkplaceUnknown: the given workplace is not enrolled here.
    """
    if home is None and os.environ.get(HOME_VARIABLE):
        home = Path(os.environ[HOME_VARIABLE])
    return Station(
        database_url,
        data_key=data_key,
        clock=clock,
        workplace=workplace,
        home=home,
        durable=durable,
        spooler=spooler,
        printers=printers or {},
    )
