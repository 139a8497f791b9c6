"""What a ticket kiosk (取号机) has of a station: numbers to give, slips to print, and few keys.

It holds the search and verify subkeys and the key of its own journal chain. Where it shares a PC with a
counter (one PC for everything, demo) it makes those keys from what is there, and uses nothing else.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from printing.spooler import Spooler
from window_client.ids import WorkplaceId
from window_client.persistence.change_feed import ChangeFeed, open_feed
from window_client.persistence.engine import make_engine
from window_client.persistence.key_store import KEY_FILE_VARIABLE
from window_client.persistence.kiosk_founding import OpenedKiosk, open_kiosk_database
from window_client.persistence.schema import require_schema
from window_client.services.catalogue_service import CatalogueService
from window_client.services.changes import Changes, Listener
from window_client.services.kiosk_service import KIOSK_VERBS, KioskService
from window_client.services.number_giver import NumberGiver
from window_client.services.paper_round import PaperReport, one_round
from window_client.services.paper_service import PaperService
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import VerbRunner
from window_client.shipped import Press, shipped_calendar, shipped_catalogue

__all__ = ["ChangeFeed", "KioskStation", "open_kiosk"]

#: where a PC without a keyring keeps the data key; a kiosk on the same PC reads it
_DATA_KEY_FILE = "station.key"


class KioskStation:
    """An opened station, as a kiosk has it; see `KioskPlace`. Its methods block.

    Attributes:
        kiosk: what the screens ask.
        workplace_id: whose chain its acts are noted in.
    """

    def __init__(
        self,
        opened: OpenedKiosk,
        feed: Callable[[], ChangeFeed],
        spooler: Spooler | None,
        printers: dict[str, str],
    ) -> None:
        store = opened.database
        self._feed = feed
        self.workplace_id: WorkplaceId = opened.keys.workplace_id
        self._verbs = VerbRunner(store, opened.note, by_itself=KIOSK_VERBS)
        catalogue = CatalogueService(shipped_catalogue(), shipped_calendar())
        ticket_paper = TicketPaper(catalogue)
        self._paper = PaperService(self._verbs, store, ticket_paper, Press(), spooler, printers)
        self.kiosk = KioskService(
            self._verbs, store, catalogue, NumberGiver(catalogue.calendar), ticket_paper, self._prints
        )

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told after each commit of this process; returns a function that ends it."""
        return self._verbs.listen(listener)

    def tell(self, changes: Changes) -> None:
        """Pass on word of a change that another process made."""
        self._verbs.tell(changes)

    def change_feed(self) -> ChangeFeed:
        """Hears what others commit; belongs to the thread that waits on it.

        Raises:
            DatabaseFault: the database is away.
        """
        return self._feed()

    def use_spooler(self, spooler: Spooler | None, printers: dict[str, str]) -> None:
        """Print another way from now on; without a printer for slips the numbers are only shown."""
        self._paper.use_spooler(spooler, printers)

    def print_round(self) -> PaperReport:
        """Send the slips that are queued here, and ask how those under way are doing.

        Raises:
            DatabaseFault: the database is away.
        """
        return one_round(self._paper, None)

    def _prints(self) -> bool:
        return bool(self._paper.printers.get("slip"))


@contextmanager
def open_kiosk(
    database_url: str,
    *,
    home: Path | None,
    data_key: bytes | None = None,
    clock: Callable[[], datetime] | None = None,
    durable: bool = True,
    spooler: Spooler | None = None,
    printers: dict[str, str] | None = None,
) -> Iterator[KioskStation]:
    """Open a station for a kiosk. No station is founded, and no server's database is migrated.

    Args:
        database_url: as for ``open_station``; on a server with a role of the group ``wc_kiosk``.
        home: the PC's own folder. A PC that was enrolled as a kiosk has its keys there.
        data_key: 32 bytes, for demo and tests; None looks where ``open_station`` looks. Never asked for
            where the PC was enrolled as a kiosk.
        clock: returns an aware UTC time; only simulation, demo and tests give one.
        durable: False only for throw-away stations.
        spooler, printers: how and where slips are printed (``{"slip": queue}``).

    Raises:
        DatabaseUrlInvalid, DatabaseFault, SchemaMissing, SchemaTooOld, SchemaTooNew: the database cannot
            be used.
        NoStationYet, KioskRunning, WorkplaceUnknown, KeyMissing, KeyFileUnusable, DataKeyMismatch: see
            `open_kiosk_database`.
    """
    if home is not None and (home / _DATA_KEY_FILE).exists():
        os.environ.setdefault(KEY_FILE_VARIABLE, str(home / _DATA_KEY_FILE))
    engine = make_engine(database_url, durable=durable)
    try:
        require_schema(engine)
        opened = open_kiosk_database(engine, home=home, data_key=data_key, clock=clock)
        try:
            yield KioskStation(opened, lambda: open_feed(engine), spooler, printers or {})
        finally:
            if opened.note is not None:
                opened.note.release()
    finally:
        engine.dispose()
