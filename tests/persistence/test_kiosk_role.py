"""An enrolled kiosk on the station's server gives numbers; whoever takes it away reads nobody's name."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors

from tests.builders import DATA_KEY, StationRig, TestClock, card, fresh_command, identity_number, open_url
from tests.fakes import FakeSpooler
from tests.server_station import shared_server_template
from tests.services.paper_rig import PRINTERS
from window_client.bootstrap import EnrolledPc, enrol_this_pc
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.persistence.db_faults import DatabaseFault, DatabaseForbidden, DatabaseUnreachable
from window_client.persistence.encryption import DataKeyMismatch
from window_client.persistence.enrolment import revoke_pc
from window_client.persistence.founding import WorkplaceUnknown
from window_client.persistence.key_store import KeyMissing
from window_client.persistence.kiosk_founding import KioskRunning
from window_client.persistence.kiosk_keys import KIOSK_KEY_FILE
from window_client.persistence.recovery_code import write_recovery_code
from window_client.persistence.server_roles import PcGroup
from window_client.services.queue_refusals import LiveTicketExists

NUMBER = identity_number()
HOUSEHOLD = BusinessDomain.HOUSEHOLD


@pytest.fixture
def owner_url() -> Iterator[str]:
    """A station's database, and its owner's address."""
    with shared_server_template().copied() as url:
        yield url


@pytest.fixture
def rig(owner_url: str) -> Iterator[StationRig]:
    """The station as a counter has it."""
    made = open_url(owner_url, TestClock())
    yield made
    made.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The kiosk's own folder."""
    return tmp_path / "kiosk-home"


@pytest.fixture
def pc(owner_url: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> EnrolledPc:
    """A PC that was enrolled as a kiosk, where no keyring runs and no key file is named."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={home}/no-bus")
    monkeypatch.delenv("WINDOW_CLIENT_KEY_FILE", raising=False)
    return enrol(owner_url, home)


def enrol(owner_url: str, home: Path, name: str = "取号机") -> EnrolledPc:
    return enrol_this_pc(
        owner_url,
        recovery_code=write_recovery_code(DATA_KEY),
        name=name,
        group=PcGroup.KIOSK,
        home=home,
    )


@contextmanager
def running(pc: EnrolledPc, home: Path, **how: Any) -> Iterator[KioskStation]:
    """The kiosk, with its own role and keys."""
    with open_kiosk(pc.url, home=home, **{"clock": TestClock(), "durable": False, **how}) as opened:
        yield opened


def connected(pc: EnrolledPc) -> psycopg.Connection[Any]:
    return psycopg.connect(pc.url.replace("postgresql+psycopg", "postgresql"), autocommit=True)


class TestWork:
    def test_a_whole_press_with_its_slip(self, rig: StationRig, pc: EnrolledPc, home: Path) -> None:
        rig.open_counter(1)
        spooler = FakeSpooler()
        with running(pc, home, spooler=spooler, printers=PRINTERS) as place:
            assert place.workplace_id == pc.workplace_id
            assert place.kiosk.hall().prints
            given = place.kiosk.take(domain=HOUSEHOLD, document=NUMBER, command_id=fresh_command())
            report = place.print_round()
            assert (report.fault, len(spooler.submitted)) == ("", 1)
            with pytest.raises(LiveTicketExists):
                place.kiosk.take(domain=HOUSEHOLD, document=NUMBER, command_id=fresh_command())
        rig.identify(
            rig.station.queue.start(officer=rig.officer(), ticket=rig.call().ticket.id), card(number=NUMBER)
        )
        assert rig.ticket(given.id).person_id is not None
        # a counter reads the slip, and the journal answers for it
        (slip,) = rig.station.paper.of_subject("ticket", given.id)
        assert (slip.made_by, slip.workplace_id) == (None, pc.workplace_id)
        assert json.loads(slip.document)["number"] == "H001"
        assert rig.station.paper.pdf(officer=rig.officer(), job=slip.id).startswith(b"%PDF")
        assert rig.station.audit.verify().holds

    def test_it_finds_who_is_known(self, rig: StationRig, pc: EnrolledPc, home: Path) -> None:
        rig.open_counter(1)
        serving = rig.serving()
        rig.identify(serving, card(number=NUMBER))
        with running(pc, home) as place, pytest.raises(LiveTicketExists):
            place.kiosk.take(domain=HOUSEHOLD, document=NUMBER, command_id=fresh_command())

    def test_it_holds_no_more_than_three_keys(self, pc: EnrolledPc, home: Path) -> None:
        kept = json.loads((home / KIOSK_KEY_FILE).read_text())
        assert set(kept) == {"station", "workplace", "search", "verify", "chain"}
        assert DATA_KEY.hex() not in (home / KIOSK_KEY_FILE).read_text()
        # the data key is nowhere else in its folder either
        assert not [
            file.name
            for file in home.rglob("*")
            if file.is_file() and DATA_KEY.hex().encode() in file.read_bytes()
        ]

    def test_two_processes_do_not_share_it(self, rig: StationRig, pc: EnrolledPc, home: Path) -> None:
        with running(pc, home), pytest.raises(KioskRunning), running(pc, home):
            pass
        with running(pc, home) as place:
            place.kiosk.take(domain=HOUSEHOLD, command_id=fresh_command())
        with running(pc, home) as place:
            place.kiosk.take(domain=HOUSEHOLD, command_id=fresh_command())
        assert rig.station.audit.verify().holds

    def test_taken_out_of_service(self, owner_url: str, pc: EnrolledPc, home: Path) -> None:
        with running(pc, home) as place:
            assert revoke_pc(owner_url, data_key=DATA_KEY, name="取号机") == 1
            for _ in range(2):
                with pytest.raises((DatabaseForbidden, DatabaseUnreachable)):
                    place.kiosk.hall()
        with pytest.raises(DatabaseFault), running(pc, home):
            pass
        # with another role the keys of a revoked kiosk are none
        with pytest.raises(WorkplaceUnknown), open_kiosk(owner_url, home=home):
            pass
        again = enrol(owner_url, home)
        with running(again, home) as place:
            assert place.workplace_id == again.workplace_id

    def test_keys_of_another_station(self, pc: EnrolledPc, home: Path) -> None:
        file = home / KIOSK_KEY_FILE
        told = json.loads(file.read_text())
        file.write_text(json.dumps({**told, "station": "another"}))
        with pytest.raises(DataKeyMismatch), running(pc, home):
            pass
        file.write_text(json.dumps({**told, "verify": told["search"]}))
        with pytest.raises(DataKeyMismatch), running(pc, home):
            pass

    def test_without_its_file_it_has_no_key(self, pc: EnrolledPc, home: Path) -> None:
        (home / KIOSK_KEY_FILE).unlink()
        with pytest.raises(KeyMissing), running(pc, home):
            pass


#: what the role must not do, whatever program uses it
FORBIDDEN = (
    "SELECT name FROM person",
    "SELECT number, phone, address, birth FROM person",
    "SELECT * FROM person",
    "SELECT * FROM person_token",
    "SELECT * FROM applicant",
    "SELECT * FROM companion",
    "SELECT field_values FROM case_file",
    "SELECT external_number FROM case_file",
    "SELECT applicant_id, due_fen FROM case_file",
    "SELECT * FROM case_file",
    "SELECT person_name, document_number FROM appointment",
    "SELECT * FROM officer",
    "SELECT badge FROM officer",
    "SELECT * FROM remark",
    "SELECT * FROM read_log",
    "SELECT * FROM draft",
    "SELECT * FROM payment",
    "SELECT * FROM visit_material",
    "UPDATE journal SET facts = '{}'",
    "DELETE FROM journal",
    "TRUNCATE journal",
    "UPDATE ticket SET state = 'served'",
    "UPDATE ticket SET call_by = now()",
    "DELETE FROM ticket",
    "UPDATE visit SET topic = 'x'",
    "INSERT INTO visit (id) VALUES ('x')",
    "UPDATE case_file SET state = 'accepted'",
    "UPDATE officer SET roles = 'security_admin'",
    "INSERT INTO officer (id) VALUES ('x')",
    "UPDATE counter SET officer_id = NULL",
    "UPDATE setting SET value = '{}'",
    "INSERT INTO setting (id) VALUES ('rules')",
    "UPDATE station SET name = 'x'",
    "UPDATE workplace SET revoked_at = now()",
    "INSERT INTO workplace (id) VALUES ('x')",
    "INSERT INTO day_closing (id) VALUES ('x')",
    "UPDATE appointment SET booked_for = now()",
    "INSERT INTO appointment (id) VALUES ('x')",
    "UPDATE print_job SET document = 'x'",
    "UPDATE print_job SET workplace_id = 'x'",
    "DELETE FROM print_job",
    "UPDATE number_series SET day = now()",
    "ALTER TABLE journal DISABLE ROW LEVEL SECURITY",
    "DROP POLICY kiosk_own ON journal",
    "CREATE TABLE mine (id int)",
    "SET ROLE wc_counter",
)


class TestTheft:
    def test_what_it_may_not(self, rig: StationRig, pc: EnrolledPc) -> None:
        rig.open_counter(1)
        serving = rig.serving()
        applicant = rig.identify(serving, card(number=NUMBER))
        rig.accepted(applicant, "cj.dl.contact", rig.officer())
        with connected(pc) as connection:
            for statement in FORBIDDEN:
                with pytest.raises(errors.InsufficientPrivilege):
                    connection.execute(statement.encode())

    def test_every_readable_column_is_plain_and_nobodys(self, rig: StationRig, pc: EnrolledPc) -> None:
        """Whatever a later schema adds is seen here first."""
        with connected(pc) as connection:
            found = connection.execute(
                "SELECT c.table_name, c.column_name FROM information_schema.columns c "
                "WHERE c.table_schema = 'public' AND c.data_type = 'bytea' "
                "AND has_column_privilege(current_user, format('public.%I', c.table_name), "
                "c.column_name, 'SELECT')"
            ).fetchall()
        assert set(found) == {
            ("station", "key_check"),
            ("journal", "mac"),
            ("person", "number_token"),
            ("appointment", "number_token"),
            # its own rows only
            ("print_job", "document"),
            ("print_job", "reprint_reason"),
        }

    def test_it_sees_and_adds_its_own_rows_only(
        self, rig: StationRig, pc: EnrolledPc, home: Path, owner_url: str
    ) -> None:
        rig.give(print_slip=True)
        with running(pc, home, spooler=FakeSpooler(), printers=PRINTERS) as place:
            place.kiosk.take(domain=HOUSEHOLD, command_id=fresh_command())
        with connected(pc) as connection:
            for table, column in (("journal", "chain"), ("print_job", "workplace_id")):
                seen = connection.execute(f"SELECT DISTINCT {column} FROM {table}".encode()).fetchall()
                assert seen == [(pc.workplace_id,)]
            forged = (
                "INSERT INTO journal (station_id, chain, seq, at, verb, subject_table, subject_id, changes, "
                f"facts, mac) SELECT id, '{rig.station.workplace_id}', 999, now(), 'void', 'ticket', "
                "'x', '[]', '{}', 'x' FROM station"
            )
            with pytest.raises(errors.InsufficientPrivilege):
                connection.execute(forged.encode())
            changed = connection.execute(
                "UPDATE print_job SET state = 'void', version = version + 1"
            ).rowcount
            assert changed == 1
        # what was done behind the journal's back is seen
        assert not rig.station.audit.verify().holds

    def test_everybody_else_sees_every_row(self, rig: StationRig, pc: EnrolledPc, home: Path) -> None:
        with running(pc, home) as place:
            place.kiosk.take(domain=HOUSEHOLD, command_id=fresh_command())
        chains = {row.entry.chain for row in rig.journal()}
        assert {pc.workplace_id, rig.station.workplace_id} <= chains
