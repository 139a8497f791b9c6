"""What the owner of a station's server does: make the tables, let a PC in, shut it out."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sqlalchemy import Engine, select

from window_client.domain.station.station_record import Workplace
from window_client.errors import InvalidInput, Refused
from window_client.ids import StationId, WorkplaceId, new_id
from window_client.persistence.db_faults import translated
from window_client.persistence.encryption import Sealer, Subkeys
from window_client.persistence.engine import is_server, make_engine, parse_url
from window_client.persistence.founding import enrol, station_database
from window_client.persistence.rows.station_row import StationRow
from window_client.persistence.schema import SchemaMissing, bring_to_newest, require_schema
from window_client.persistence.server_roles import PcGroup, drop_role, make_role
from window_client.persistence.unit_of_work import Database

#: characters of a PC's password: it is kept by the PC, and nobody types it
_PASSWORD_BYTES = 24


class NotAServer(InvalidInput):
    """The address is that of a file: only a server has PCs to let in."""

    code = "not_a_server"


class NoSuchWorkplace(Refused):
    """No PC in service has this name. Facts: name."""

    code = "no_such_workplace"


@dataclass(frozen=True, slots=True)
class EnrolledPc:
    """What a PC needs to work, besides the data key.

    Attributes:
        station_id: under which its keyring keeps the key.
        url: the database's address with the PC's own role and password.
    """

    station_id: StationId
    workplace_id: WorkplaceId
    url: str


def upgrade_server(owner_url: str) -> None:
    """Make the tables of a station's server, or bring them up to this program (``admin init``, ``upgrade``).

    Raises:
        NotAServer: the address is a file's.
        SchemaTooNew, NotOurDatabase, DatabaseDamaged, DatabaseFault: see ``schema.py``.
    """
    with _owners_engine(owner_url) as engine:
        bring_to_newest(engine)


def enrol_pc(owner_url: str, *, data_key: bytes, name: str, group: PcGroup) -> EnrolledPc:
    """Let a PC in: its workplace (a journal chain), its login role, and a password that only it gets.

    Args:
        name: what people call the PC, e.g. 3 号窗.

    Raises:
        NotAServer, SchemaMissing, DatabaseFault: the server cannot be used.
        DataKeyMismatch: the key belongs to another station.
    """
    workplace = WorkplaceId(new_id())
    password = secrets.token_urlsafe(_PASSWORD_BYTES)
    with _owners_engine(owner_url) as engine:
        require_schema(engine)
        database = _database(engine, data_key, workplace)
        with database.write() as work:
            enrol(work, name.strip(), {"group": group.value})
            # last and in the same transaction: a PC is let in whole or not at all
            role = make_role(work.connection, workplace, group, password)
            station_id = work.station_id
    url = parse_url(owner_url).set(username=role, password=password)
    return EnrolledPc(station_id, workplace, url.render_as_string(hide_password=False))


def revoke_pc(owner_url: str, *, data_key: bytes, name: str, workplace: WorkplaceId | None = None) -> int:
    """Take every PC of this name out of service: sessions end now, their roles are gone. Returns how many.

    Args:
        workplace: only this one of them.

    Raises:
        NoSuchWorkplace: no PC in service is called so.
        NotAServer, DatabaseFault, DataKeyMismatch: as in `enrol_pc`.
    """
    with _owners_engine(owner_url) as engine:
        require_schema(engine)
        chain = WorkplaceId(new_id())
        database = _database(engine, data_key, chain)
        with database.write() as work:
            meant = [
                pc
                for pc in work.workplaces.all()
                if pc.name == name.strip() and pc.revoked_at is None and workplace in (None, pc.id)
            ]
            if not meant:
                raise NoSuchWorkplace(name=name)
            work.workplaces.add(Workplace(chain, work.station_id, "admin", work.now, revoked_at=work.now))
            for pc in meant:
                work.workplaces.save(pc, replace(pc, revoked_at=work.now, version=pc.version + 1))
                drop_role(work.connection, pc.id)
            work.append_for_nobody("revoke", "workplace", meant[0].id)
    return len(meant)


@contextmanager
def _owners_engine(owner_url: str) -> Iterator[Engine]:
    if not is_server(owner_url):
        raise NotAServer()
    engine = make_engine(owner_url)
    try:
        yield engine
    finally:
        engine.dispose()


def _database(engine: Engine, data_key: bytes, chain: WorkplaceId) -> Database:
    with translated(), engine.connect() as connection:
        known = connection.execute(select(StationRow.id, StationRow.key_check)).first()
    if known is None:
        raise SchemaMissing()
    station_id = StationId(known.id)
    subkeys = Subkeys.from_data_key(data_key, station_id)
    sealer = Sealer(subkeys, station_id)
    sealer.require_key_check(known.key_check)
    return station_database(engine, station_id, subkeys, sealer, chain)
