"""A PC on the station's server: let in for what it is for, shut out at once, and never near the journal."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from tests.builders import ACCOUNTS, DATA_KEY, PASSWORD, StationRig, TestClock, open_url
from tests.persistence.postgres_rig import PostgresRig
from tests.server_station import shared_server, shared_server_template
from window_client.bootstrap import enrol_this_pc
from window_client.domain.station.officer import Role
from window_client.persistence.db_faults import DatabaseFault, DatabaseForbidden, DatabaseUnreachable
from window_client.persistence.encryption import DataKeyMismatch
from window_client.persistence.enrolment import (
    EnrolledPc,
    NoSuchWorkplace,
    NotAServer,
    enrol_pc,
    revoke_pc,
)
from window_client.persistence.key_file import OtherKeyStored, write_key_file
from window_client.persistence.recovery_code import write_recovery_code
from window_client.persistence.schema import SchemaMissing
from window_client.persistence.server_roles import PcGroup


@pytest.fixture
def owner_url() -> Iterator[str]:
    """A station's database, and its owner's address."""
    with shared_server_template().copied() as url:
        yield url


@pytest.fixture
def server() -> PostgresRig:
    """The server that it lies on."""
    return shared_server()


def enrolled(owner_url: str, group: PcGroup, name: str = "3 号窗") -> EnrolledPc:
    return enrol_pc(owner_url, data_key=DATA_KEY, name=name, group=group)


def at_work(pc: EnrolledPc) -> StationRig:
    """The client of that PC."""
    return open_url(pc.url, TestClock(), workplace=pc.workplace_id)


def test_a_counter_works_a_whole_day(owner_url: str) -> None:
    pc = enrolled(owner_url, PcGroup.COUNTER)
    rig = at_work(pc)
    try:
        badge = next(badge for badge, (_, roles) in ACCOUNTS.items() if roles == {Role.OFFICER})
        station = rig.station
        me = station.accounts.sign_in(badge=badge, password=PASSWORD, counter=rig.counter(1)).officer.id
        ticket = rig.give()
        call = station.queue.call_next(officer=me, counter=rig.counter(1))
        assert call is not None
        ticket = station.queue.start(officer=me, ticket=ticket.id)
        applicant = rig.identify(ticket)
        rig.accepted(applicant, "cj.dl.contact", me)
        rig.finish(ticket)
        station.people.search(officer=me, text="周")
        station.visits.keep_draft(officer=me, ticket=ticket.id, text="x")
        station.day.close(officer=rig.officer(Role.SUPERVISOR), day=ticket.day)
        assert station.audit.verify().holds
    finally:
        rig.close()


@pytest.mark.parametrize("table", ["journal", "read_log", "remark", "day_closing"])
@pytest.mark.parametrize("group", list(PcGroup))
def test_nobody_changes_what_was_noted(owner_url: str, group: PcGroup, table: str) -> None:
    with psycopg.connect(plain(enrolled(owner_url, group)), autocommit=True) as connection:
        for statement in (
            f"UPDATE {table} SET station_id = station_id",
            f"DELETE FROM {table}",
            f"TRUNCATE {table} CASCADE",
            f"ALTER TABLE {table} DISABLE TRIGGER ALL",
            f"DROP TABLE {table} CASCADE",
        ):
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(statement.encode())


def test_not_even_the_owner_changes_it_by_mistake(owner_url: str) -> None:
    rig = open_url(owner_url, TestClock())
    rig.give()
    rig.close()
    with psycopg.connect(plain_url(owner_url), autocommit=True) as owner:
        for statement in (
            "UPDATE journal SET facts = '{}'",
            "DELETE FROM journal",
            "TRUNCATE journal",
            "DELETE FROM ticket",
            "TRUNCATE ticket CASCADE",
            "DELETE FROM station",
        ):
            with pytest.raises(psycopg.Error) as refusal:
                owner.execute(statement.encode())
            # the trigger's own word, or a row that others point at
            assert refusal.value.sqlstate in ("WC002", "23503"), statement


def test_a_counter_gives_nobody_a_role(owner_url: str) -> None:
    rig = at_work(enrolled(owner_url, PcGroup.COUNTER))
    try:
        with pytest.raises(DatabaseForbidden):
            rig.station.accounts.create(
                officer=rig.officer(Role.SECURITY_ADMIN),
                badge="999999",
                name="某人",
                password=PASSWORD,
                roles=frozenset({Role.OFFICER}),
            )
    finally:
        rig.close()


def test_the_supervisors_pc_may(owner_url: str) -> None:
    rig = at_work(enrolled(owner_url, PcGroup.SUPERVISOR))
    try:
        made = rig.station.accounts.create(
            officer=rig.officer(Role.SECURITY_ADMIN),
            badge="999999",
            name="某人",
            password=PASSWORD,
            roles=frozenset({Role.OFFICER}),
        )
        assert made.badge == "999999"
    finally:
        rig.close()


def test_the_auditors_pc_reads_and_notes_that_it_did(owner_url: str) -> None:
    rig = at_work(enrolled(owner_url, PcGroup.AUDIT))
    try:
        assert rig.station.audit.verify().holds
        with pytest.raises(DatabaseForbidden):
            rig.give()
    finally:
        rig.close()


def test_revoked_it_is_out_at_once(owner_url: str) -> None:
    pc, other = enrolled(owner_url, PcGroup.COUNTER), enrolled(owner_url, PcGroup.COUNTER, "4 号窗")
    rig, neighbour = at_work(pc), at_work(other)
    try:
        rig.give()
        assert revoke_pc(owner_url, data_key=DATA_KEY, name="3 号窗") == 1
        # the session that it had is ended, and no other one begins
        for _ in range(2):
            with pytest.raises((DatabaseForbidden, DatabaseUnreachable)):
                rig.give()
        with pytest.raises(DatabaseFault):
            at_work(pc)
        neighbour.give()
        assert neighbour.station.audit.verify().holds
        assert [row.entry.verb for row in neighbour.journal()][-2:] == ["revoke", "take_ticket"]
    finally:
        neighbour.close()
        with suppress(DatabaseFault):
            rig.close()
    with pytest.raises(NoSuchWorkplace):
        revoke_pc(owner_url, data_key=DATA_KEY, name="3 号窗")


def test_what_cannot_be_enrolled(owner_url: str, server: PostgresRig) -> None:
    with pytest.raises(DataKeyMismatch):
        enrol_pc(owner_url, data_key=bytes(32), name="x", group=PcGroup.COUNTER)
    with pytest.raises(NotAServer):
        enrol_pc("sqlite:////tmp/station.db", data_key=DATA_KEY, name="x", group=PcGroup.COUNTER)
    empty = server.create()
    with pytest.raises(SchemaMissing):
        enrol_pc(server.url(empty), data_key=DATA_KEY, name="x", group=PcGroup.COUNTER)
    server.drop(empty)


def test_a_pc_that_cannot_keep_the_key_is_not_left_in_service(
    owner_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    other = tmp_path / "other.key"
    write_key_file(other, bytes(32))
    monkeypatch.setenv("WINDOW_CLIENT_KEY_FILE", str(other))
    code = write_recovery_code(DATA_KEY)
    with pytest.raises(OtherKeyStored):
        enrol_this_pc(owner_url, recovery_code=code, name="3 号窗", group=PcGroup.COUNTER, home=tmp_path)
    with pytest.raises(NoSuchWorkplace):
        revoke_pc(owner_url, data_key=DATA_KEY, name="3 号窗")


def plain(pc: EnrolledPc) -> str:
    return plain_url(pc.url)


def plain_url(url: str) -> str:
    """The address as libpq reads it."""
    return url.replace("postgresql+psycopg", "postgresql")
