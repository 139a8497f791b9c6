"""Opens a station's database for a kiosk: with the kiosk's own few keys, or with what is there on one PC."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, select

from window_client.errors import Refused
from window_client.ids import StationId
from window_client.persistence.db_faults import translated
from window_client.persistence.encryption import DataKeyMismatch
from window_client.persistence.founding import NoStationYet, WorkplaceUnknown, open_database
from window_client.persistence.kiosk_keys import KIOSK_KEY_FILE, KioskKeys, KioskSealer
from window_client.persistence.kiosk_unit import KioskUnit
from window_client.persistence.rows.station_row import StationRow, WorkplaceRow
from window_client.persistence.search_token import PersonTokens
from window_client.persistence.unit_of_work import Database, Place
from window_client.persistence.workplace_note import WorkplaceNote

#: a kiosk that shares its PC's folder with a counter keeps its own note here
_FOLDER = "kiosk"


class KioskRunning(Refused):
    """The kiosk of this PC is open in another process."""

    code = "kiosk_running"


@dataclass(frozen=True, slots=True)
class OpenedKiosk:
    """A station's database as a kiosk has it.

    Attributes:
        keys: all that it holds, also where the PC has more.
    """

    database: Database
    keys: KioskKeys
    note: WorkplaceNote | None


def open_kiosk_database(
    engine: Engine, *, home: Path | None, data_key: bytes | None, clock: Callable[[], datetime] | None
) -> OpenedKiosk:
    """Open; a kiosk founds no station.

    Args:
        engine: its schema is the newest.
        home: the PC's folder. With ``kiosk.key`` in it, only those keys are used; else the PC's data key
            is looked for (one PC for everything, demo), and the kiosk's keys are made of it.
        data_key: as for `open_database`; not looked at where there is a ``kiosk.key``.
        clock: only simulation, demo and tests give one.

    Raises:
        NoStationYet: the database holds no station.
        KioskRunning: another process has this kiosk's chain.
        WorkplaceUnknown: the kiosk was taken out of service.
        DataKeyMismatch: its keys are another station's.
        KeyMissing, KeyFileUnusable: it has no usable key.
    """
    with translated(), engine.connect() as connection:
        known = connection.execute(select(StationRow.id, StationRow.key_check)).first()
    if known is None:
        raise NoStationYet()
    station_id = StationId(known.id)
    if home is not None and (home / KIOSK_KEY_FILE).exists():
        keys = KioskKeys.read(home / KIOSK_KEY_FILE)
        if keys.station_id != station_id:
            raise DataKeyMismatch(station=station_id)
        KioskSealer(keys).require_key_check(known.key_check)
        note = WorkplaceNote(home, station_id)
        if not note.take():
            raise KioskRunning()
        try:
            _require_in_service(engine, keys)
            if note.workplace_id != keys.workplace_id:
                note.settle(keys.workplace_id)
        except BaseException:
            note.release()
            raise
        return OpenedKiosk(_database(engine, keys, clock), keys, note)
    opened = open_database(
        engine, data_key=data_key, clock=clock, workplace=None, home=home / _FOLDER if home else None
    )
    keys = KioskKeys.of(opened.subkeys, station_id, opened.workplace_id)
    return OpenedKiosk(_database(engine, keys, clock), keys, opened.note)


def _database(engine: Engine, keys: KioskKeys, clock: Callable[[], datetime] | None) -> Database:
    place = Place(
        keys.station_id,
        keys.workplace_id,
        KioskSealer(keys),
        PersonTokens(keys.search),
        keys.chain_mac(),
        clock,
    )
    return Database(engine, place, KioskUnit)


def _require_in_service(engine: Engine, keys: KioskKeys) -> None:
    c = WorkplaceRow.__table__.c
    with translated(), engine.connect() as connection:
        row = connection.execute(select(c.revoked_at).where(c.id == keys.workplace_id)).first()
    if row is None or row.revoked_at is not None:
        raise WorkplaceUnknown(workplace=keys.workplace_id, revoked=row is not None)
