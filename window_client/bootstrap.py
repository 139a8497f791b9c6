"""Brings everything together: the only module that knows every concrete class.

What makes and prints papers is imported where it is first used: the station opens without it.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from printing.documents import DailyReportPaper
from printing.spooler import PrinterInfo, Spooler, SpoolerError
from printing.spoolers.folder_spooler import FolderSpooler
from window_client.ids import StationId, WorkplaceId
from window_client.persistence import enrolment
from window_client.persistence.change_feed import ChangeFeed, open_feed
from window_client.persistence.change_word import Heard
from window_client.persistence.encryption import DATA_KEY_BYTES, ChainMac, Subkeys
from window_client.persistence.engine import is_server, make_engine
from window_client.persistence.enrolment import EnrolledPc, upgrade_server
from window_client.persistence.founding import NoStationYet, open_database
from window_client.persistence.key_store import (
    KEY_FILE_VARIABLE,
    KeyringUnavailable,
    KeySource,
    store_data_key,
)
from window_client.persistence.kiosk_keys import KIOSK_KEY_FILE, KioskKeys
from window_client.persistence.password_hash import Argon2Hasher
from window_client.persistence.recovery_code import read_recovery_code, write_recovery_code
from window_client.persistence.schema import require_schema
from window_client.persistence.server_roles import PcGroup
from window_client.persistence.workplace_note import WorkplaceNote
from window_client.services.account_service import AccountService
from window_client.services.appointment_service import AppointmentService
from window_client.services.audit_service import AuditService
from window_client.services.board_service import BoardService
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.case_paper import CasePaper
from window_client.services.case_service import CaseService
from window_client.services.catalogue_service import CatalogueService
from window_client.services.changes import Changes, Listener
from window_client.services.clock_service import ClockService
from window_client.services.counter_service import CounterService
from window_client.services.day_service import DayService
from window_client.services.guide_service import GuideService
from window_client.services.kiosk_settings import KioskSettings
from window_client.services.number_giver import NumberGiver
from window_client.services.paper_service import PaperService
from window_client.services.payment_service import PaymentService
from window_client.services.people_service import PeopleService
from window_client.services.photo_links import PhotoLinks
from window_client.services.photo_service import PhotoService
from window_client.services.printer_list import PrintServiceAway
from window_client.services.queue_service import QueueService
from window_client.services.report_maker import ReportMaker
from window_client.services.report_service import ReportService
from window_client.services.senior_reader import SeniorReader
from window_client.services.senior_service import SeniorService
from window_client.services.setup_service import SetupService
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import VerbRunner
from window_client.services.visit_joining import VisitJoining
from window_client.services.visit_service import VisitService
from window_client.settings import Settings, paper_folder
from window_client.shipped import (
    Press,
    shipped_calendar,
    shipped_catalogue,
    shipped_photo_rules,
    shipped_senior_texts,
)

__all__ = [
    "ChangeFeed",
    "EnrolledPc",
    "Heard",
    "KeptKey",
    "NoStationYet",
    "PaperWay",
    "PcGroup",
    "PrintServiceAway",
    "Station",
    "enrol_this_pc",
    "font_survey",
    "is_server",
    "keep_data_key",
    "new_data_key",
    "open_station",
    "paper_way",
    "revoke_pc",
    "shipped_calendar",
    "shipped_catalogue",
    "system_printers",
    "upgrade_server",
]

HOME_VARIABLE = "WINDOW_CLIENT_HOME"
#: where a PC without a keyring keeps the key, in its own folder
KEY_FILE_NAME = "station.key"


class _ReportFiles:
    def xlsx(self, paper: DailyReportPaper) -> bytes:
        from printing.report_workbook import make_workbook

        return make_workbook(paper)

    def csv(self, paper: DailyReportPaper) -> bytes:
        from printing.report_csv import make_csv

        return make_csv(paper)


def load_papers() -> None:
    """Import what makes and prints papers, before the first one is wanted; blocks, on any thread."""
    import printing.pdf_maker
    import printing.spoolers.cups_spooler  # noqa: F401


@dataclass(frozen=True, slots=True)
class KeptKey:
    """Where a new station's data key was put.

    Attributes:
        recovery_code: the key on paper; shown once.
        source: keyring or key_file.
        path: the key file, if it is one.
    """

    recovery_code: str
    source: KeySource
    path: Path | None


def new_data_key() -> bytes:
    """A fresh data key of 32 bytes."""
    return os.urandom(DATA_KEY_BYTES)


def keep_data_key(station_id: StationId, data_key: bytes, home: Path) -> KeptKey:
    """Put a station's key into the system's keyring, or, where there is none, into a file of ``home``.

    The file is ``WINDOW_CLIENT_KEY_FILE``, else ``station.key`` (0600); a permanent banner tells of it.

    Raises:
        OtherKeyStored, KeyFileUnusable: it cannot be kept.
    """
    code = write_recovery_code(data_key)
    try:
        return KeptKey(code, store_data_key(station_id, data_key), None)
    except KeyringUnavailable:
        path = Path(os.environ.get(KEY_FILE_VARIABLE) or home / KEY_FILE_NAME)
        return KeptKey(code, store_data_key(station_id, data_key, key_file=path), path)


def enrol_this_pc(owner_url: str, *, recovery_code: str, name: str, group: PcGroup, home: Path) -> EnrolledPc:
    """Let this PC into a station's server, and keep the data key and its workplace in its own folder.

    A kiosk keeps the few keys that it needs in place of the data key. A call board gets nothing: it reads
    one view, and writes nothing that a journal chain would note.

    Raises:
        RecoveryCodeInvalid: the code was mistyped.
        OtherKeyStored, KeyFileUnusable: the key cannot be kept here.
        as `enrolment.enrol_pc`.
    """
    data_key = read_recovery_code(recovery_code)
    pc = enrolment.enrol_pc(owner_url, data_key=data_key, name=name, group=group)
    if group is PcGroup.BOARD:
        return pc
    try:
        if group.holds_key:
            keep_data_key(pc.station_id, data_key, home)
        else:
            subkeys = Subkeys.from_data_key(data_key, pc.station_id)
            KioskKeys.of(subkeys, pc.station_id, pc.workplace_id).keep(home / KIOSK_KEY_FILE)
    except BaseException:
        # its password is nowhere else: nobody could work with it, and its name would stay in service
        enrolment.revoke_pc(owner_url, data_key=data_key, name=name, workplace=pc.workplace_id)
        raise
    note = WorkplaceNote(home, pc.station_id)
    if note.take():
        note.settle(pc.workplace_id)
        note.release()
    return pc


def revoke_pc(owner_url: str, *, recovery_code: str, name: str) -> int:
    """Take every PC of this name out of service; returns how many. See `enrolment.revoke_pc`."""
    return enrolment.revoke_pc(owner_url, data_key=read_recovery_code(recovery_code), name=name)


@dataclass(frozen=True, slots=True)
class PaperWay:
    """How this PC prints: by the system's print service, into a folder, or not at all.

    Attributes:
        printers: queue by paper (slip, a4).
        folder: where a station without printers leaves its papers as PDF; None if it prints.
    """

    spooler: Spooler | None
    printers: dict[str, str]
    folder: Path | None = None


def paper_way(settings: Settings, home: Path, *, demo: bool) -> PaperWay:
    """Printers from the PC's settings; a demonstration station without any writes to a folder."""
    chosen = {"slip": settings.slip_printer, "a4": settings.a4_printer}
    printers = {paper: name for paper, name in chosen.items() if name}
    if printers:
        from printing.spoolers.cups_spooler import CupsSpooler

        return PaperWay(CupsSpooler(), printers)
    if demo:
        folder = paper_folder(settings, home)
        spooler = FolderSpooler(folder)
        return PaperWay(spooler, dict.fromkeys(chosen, spooler.printers()[0].name), folder)
    return PaperWay(None, {})


def system_printers() -> list[PrinterInfo]:
    """The printers that the system offers; blocks, so never on the GUI thread.

    Raises:
        PrintServiceAway: the print service does not answer.
    """
    from printing.spoolers.cups_spooler import CupsSpooler

    try:
        return CupsSpooler().printers()
    except SpoolerError as error:
        raise PrintServiceAway(problem=error.code) from error


def font_survey() -> tuple[str, str]:
    """(what is wrong with the fonts, which there are), each as a short text."""
    from printing import fonts

    facts = fonts.survey()
    wrong = [f"{fact.path.name}：{fact.reason}" for fact in facts if fact.reason]
    own = [fact for fact in facts if fact.source == "bundled" and not fact.reason]
    return "" if len(own) == 2 else "；".join(wrong) or "字体缺失", "、".join(
        fact.path.name for fact in facts if not fact.reason
    )


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
            require_schema(self._engine)
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
        hasher = Argon2Hasher()
        self.accounts = AccountService(verbs, store, hasher)
        self.clocks = ClockService(verbs, store, hasher)
        self.counters = CounterService(verbs, store)
        self.setup = SetupService(verbs, store, self.accounts)
        reader = CaseDeskReader(self.catalogue)
        case_paper = CasePaper(ticket_paper, reader, shipped_photo_rules())
        self.people = PeopleService(verbs, store, self.catalogue)
        photo_links = PhotoLinks(self.catalogue, shipped_photo_rules())
        self.photos = PhotoService(verbs, store, self.catalogue, photo_links, self.people, case_paper)
        senior_reader = SeniorReader(self.catalogue, reader, shipped_senior_texts())
        self.visits = VisitService(
            verbs, store, self.people, self.catalogue, reader, photo_links, senior_reader
        )
        self.senior = SeniorService(
            verbs, store, self.catalogue, senior_reader, shipped_senior_texts(), ticket_paper
        )
        self.cases = CaseService(verbs, store, self.catalogue, reader, case_paper, photo_links)
        self.payments = PaymentService(verbs, store, reader)
        self.kiosk_settings = KioskSettings(verbs, store, self.catalogue)
        numbers = NumberGiver(self.catalogue.calendar)
        self.queue = QueueService(
            verbs, ticket_paper, numbers, VisitJoining(case_paper, photo_links), self.catalogue
        )
        self.appointments = AppointmentService(verbs, store, self.catalogue)
        self.board = BoardService(store, self.catalogue)
        self.guide = GuideService(verbs, store, self.catalogue, senior_reader)
        maker = ReportMaker(self.catalogue)
        self.reports = ReportService(
            verbs, store, self.catalogue, maker, Press(), _ReportFiles(), ticket_paper
        )
        self.day = DayService(verbs, store, self.catalogue, ticket_paper)
        self.audit = AuditService(
            verbs,
            store,
            self.catalogue,
            opened.note,
            lambda chain: ChainMac(opened.subkeys.chain_key(chain)),
        )
        self.paper = PaperService(verbs, store, ticket_paper, Press(), spooler, printers)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told after each commit of this process; returns a function that ends it."""
        return self._verbs.listen(listener)

    def tell(self, changes: Changes) -> None:
        """Pass on word of a change that another process made."""
        self._verbs.tell(changes)

    def change_feed(self) -> ChangeFeed:
        """Hears the commits of other processes; belongs to the thread that waits on it.

        Raises:
            DatabaseFault: the database is away.
        """
        return open_feed(self._engine)

    def keep_key(self, home: Path) -> KeptKey:
        """Put this station's data key where this PC finds it again; see `keep_data_key`.

        Raises:
            OtherKeyStored, KeyFileUnusable: it cannot be kept.
        """
        return keep_data_key(self.setup.station().id, self._opened.key.key, home)

    def printers(self) -> list[PrinterInfo]:
        """The printers that the system offers; blocks.

        Raises:
            PrintServiceAway: the print service does not answer.
        """
        return system_printers()

    def use_paper(self, way: PaperWay) -> None:
        """Print another way from now on."""
        self.paper.use_spooler(way.spooler, way.printers)

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
        NoStationYet: a new database, and no key anywhere: the station is to be set up.
        KeyMissing, KeyFileUnusable, DataKeyInvalid, DataKeyMismatch: the key is missing or another one.
        WorkplaceUnknown: the given workplace is not enrolled here.
    """
    if home is None and os.environ.get(HOME_VARIABLE):
        home = Path(os.environ[HOME_VARIABLE])
    if home is not None and (home / KEY_FILE_NAME).exists():
        os.environ.setdefault(KEY_FILE_VARIABLE, str(home / KEY_FILE_NAME))
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
