"""Opens a station's database: finds or founds its station, checks the key, enrols the workplace."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Engine, select

from window_client.domain.station.station_record import StationRecord, Workplace
from window_client.errors import Refused
from window_client.ids import StationId, WorkplaceId, new_id
from window_client.persistence.db_faults import DatabaseDamaged, translated
from window_client.persistence.encryption import ChainMac, Sealer, Subkeys
from window_client.persistence.key_file import KeyFileUnusable
from window_client.persistence.key_store import FoundKey, KeyMissing, find_data_key, is_demo_key
from window_client.persistence.rows.station_row import StationRow, WorkplaceRow
from window_client.persistence.search_token import PersonTokens
from window_client.persistence.unit_of_work import Database, Place, UnitOfWork
from window_client.persistence.workplace_note import WorkplaceNote, has_worked_here


class WorkplaceUnknown(Refused):
    """This workplace is not enrolled here, or was revoked. Facts: workplace, revoked."""

    code = "workplace_unknown"


class NoStationYet(Refused):
    """The database is new, and no data key was given to found a station with: set it up first."""

    code = "no_station_yet"


@dataclass(frozen=True, slots=True)
class OpenedDatabase:
    """A station's database, ready for transactions."""

    database: Database
    sealer: Sealer
    subkeys: Subkeys
    workplace_id: WorkplaceId
    note: WorkplaceNote | None
    key: FoundKey


def open_database(
    engine: Engine,
    *,
    data_key: bytes | None,
    clock: Callable[[], datetime] | None,
    workplace: WorkplaceId | None,
    home: Path | None,
) -> OpenedDatabase:
    """Open, and found the station if the database is new.

    Args:
        engine: its schema is the newest.
        clock: only simulation, demo and tests give one; the station is then marked as simulated.
        workplace: enrolled before; None takes the one noted in ``home``, or enrols a fresh one.

    Raises:
        NoStationYet: a new database, and no key.
        DatabaseDamaged: an empty database, where this PC has worked in a station before.
        KeyMissing, KeyFileUnusable, DataKeyInvalid: no usable data key.
        DataKeyMismatch: the key belongs to another station.
        WorkplaceUnknown: the given workplace is not enrolled here.
    """
    with translated(), engine.connect() as connection:
        known = connection.execute(select(StationRow.id, StationRow.key_check)).first()
    station_id = StationId(known.id if known else new_id())
    if known is None and data_key is None and home is not None and has_worked_here(home):
        # its file was lost, moved or emptied; founding another one in its place would hide that
        raise DatabaseDamaged(reason="empty")
    try:
        key = find_data_key(station_id, data_key=data_key)
    except KeyMissing as missing:
        if known is None:
            raise NoStationYet() from missing
        raise
    except KeyFileUnusable as unusable:
        # the file that is named for the key is written when the station is founded
        if known is None and unusable.facts["problem"] == "missing":
            raise NoStationYet() from unusable
        raise
    subkeys = Subkeys.from_data_key(key.key, station_id)
    sealer = Sealer(subkeys, station_id)
    if known is not None:
        sealer.require_key_check(known.key_check)
    note = None
    if workplace is None and home is not None:
        note = WorkplaceNote(home, station_id)
        if not note.take():
            # another process of this PC works in that chain: this one gets its own
            note = None
    chosen = workplace or (note.workplace_id if note else None)
    fresh = WorkplaceId(new_id())

    def database_of(chain: WorkplaceId) -> Database:
        return station_database(engine, station_id, subkeys, sealer, chain, clock)

    if known is None:
        with database_of(fresh).write(alone=True) as work:
            # asked again under the lock: two processes may open a new file at the same moment
            first = work.journal.newest_at() is None
            if first:
                demo = is_demo_key(key.key)
                _found(work, simulated=clock is not None, demo=demo, key_check=sealer.key_check())
                enrol(work)
        if not first:
            if note is not None:
                note.release()
            return open_database(engine, data_key=data_key, clock=clock, workplace=workplace, home=home)
        chosen = fresh
    elif chosen is None or not _is_enrolled(engine, chosen):
        if workplace is not None:
            raise WorkplaceUnknown(workplace=workplace, revoked=False)
        with database_of(fresh).write() as work:
            enrol(work)
        chosen = fresh
    if note is not None and note.workplace_id != chosen:
        note.settle(chosen)
    return OpenedDatabase(database_of(chosen), sealer, subkeys, chosen, note, key)


def _is_enrolled(engine: Engine, workplace: WorkplaceId) -> bool:
    with translated(), engine.connect() as connection:
        c = WorkplaceRow.__table__.c
        row = connection.execute(select(c.revoked_at).where(c.id == workplace)).first()
    return row is not None and row.revoked_at is None


def _found(work: UnitOfWork, *, simulated: bool, demo: bool, key_check: bytes) -> None:
    work.stations.add(
        StationRecord(
            id=work.station_id,
            name="",
            bureau="",
            region="",
            address="",
            phone="",
            made_at=work.now,
            simulated=simulated,
            demo=demo,
            key_check=key_check,
        )
    )


def station_database(
    engine: Engine,
    station_id: StationId,
    subkeys: Subkeys,
    sealer: Sealer,
    chain: WorkplaceId,
    clock: Callable[[], datetime] | None = None,
) -> Database:
    """A station's transactions, noted in the chain of one workplace."""
    mac = ChainMac(subkeys.chain_key(chain))
    return Database(engine, Place(station_id, chain, sealer, PersonTokens(subkeys.search), mac, clock))


def enrol(work: UnitOfWork, name: str = "", facts: Mapping[str, Any] = MappingProxyType({})) -> None:
    """Enrol the workplace in whose chain the transaction is noted: its first row.

    Args:
        name: what people call the PC; empty for one that enrolled itself.
    """
    work.workplaces.add(Workplace(work.workplace_id, work.station_id, name, work.now))
    work.append_for_nobody("enrol", "workplace", work.workplace_id, facts)
