"""Between frozen values and rows: nothing lost, personal text sealed, and only digests in the journal."""

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select, text

from tests.builders import NINE, StationRig
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.ticket import Ticket
from window_client.ids import PersonId, StationId, new_id
from window_client.persistence.column_types import EnumSetText, EnumText, UtcDateTime
from window_client.persistence.encryption import SealBroken
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.case_repository import (
    CaseRepository,
    MaterialRepository,
    PaymentRepository,
)
from window_client.persistence.repositories.person_repository import (
    ApplicantRepository,
    CompanionRepository,
    PersonRepository,
)
from window_client.persistence.repositories.print_job_repository import PrintJobRepository
from window_client.persistence.repositories.station_repository import (
    ClosedDayRepository,
    CounterRepository,
    OfficerRepository,
    SettingRepository,
    StationRepository,
    WorkplaceRepository,
)
from window_client.persistence.repositories.ticket_repository import TicketRepository, VisitRepository
from window_client.persistence.rows.ticket_row import TicketRow

REPOSITORIES = (
    ApplicantRepository,
    CaseRepository,
    ClosedDayRepository,
    CompanionRepository,
    CounterRepository,
    MaterialRepository,
    OfficerRepository,
    PaymentRepository,
    PersonRepository,
    PrintJobRepository,
    SettingRepository,
    StationRepository,
    TicketRepository,
    VisitRepository,
    WorkplaceRepository,
)
NAME, NUMBER, PHONE = "欧阳·测试𠮷", "320499196001011234", "13800000000"


def person(rig: StationRig, **more: Any) -> PersonRecord:
    with rig.database.write() as work:
        made = PersonRecord(
            id=PersonId(new_id()),
            station_id=work.station_id,
            identity_kind="resident",
            number=NUMBER,
            number_token=b"12345678",
            name=NAME,
            sex="1",
            birth="1960-01-01",
            phone=PHONE,
            address="",
            made_at=work.now,
        )
        return work.people.add(replace(made, **more))


@pytest.mark.parametrize("repository", REPOSITORIES, ids=lambda one: one.__name__)
def test_fields_and_columns_are_the_same(repository: Any) -> None:
    mapper: Mapper[Any] = repository.mapper
    assert {f.name for f in fields(mapper._value)} == set(mapper.columns)


def test_a_field_without_a_column_is_noticed_at_once() -> None:
    @dataclass(frozen=True)
    class Wrong:
        id: str
        version: int
        colour: str

    with pytest.raises(TypeError, match="colour"):
        Mapper(TicketRow, Wrong)


def test_a_person_there_and_back(rig: StationRig) -> None:
    for made in (person(rig), person(rig, number=None, number_token=None, phone=None, address=None)):
        with rig.database.read() as work:
            assert work.people.get(made.id) == made


def test_personal_text_is_sealed_in_the_row(rig: StationRig) -> None:
    made = person(rig)
    with rig.database.read() as work:
        row = work._connection.execute(text("SELECT * FROM person")).mappings().one()
    for column in ("number", "name", "sex", "birth", "phone", "address"):
        plain = str(getattr(made, column)).encode()
        assert isinstance(row[column], bytes)
        assert row[column] != plain
        # one byte is in any cipher text often enough
        assert len(plain) < 4 or plain not in row[column]
    content = rig.file.read_bytes() + rig.file.with_name(rig.file.name + "-wal").read_bytes()
    for secret in (NAME, NUMBER, PHONE):
        assert secret.encode() not in content


def test_the_journal_gets_digests(rig: StationRig) -> None:
    with rig.database.write() as work:
        made = person_in(work)
        (change,) = work.changes
        digest = work.digest("person", "name", made.id, NAME)
    assert change.values["name#"] == digest
    assert change.values["number_token"] == b"12345678".hex()
    assert change.values["phone#"] is None
    assert not {"name", "number", "phone", "birth", "sex", "address"} & set(change.values)


def person_in(work: Any) -> PersonRecord:
    made: PersonRecord = work.people.add(
        PersonRecord(
            PersonId(new_id()),
            work.station_id,
            "resident",
            NUMBER,
            b"12345678",
            NAME,
            None,
            None,
            None,
            None,
            NINE,
        )
    )
    return made


@pytest.mark.parametrize("what", ["changed", "moved to another row", "moved to another column"])
def test_tampering_is_noticed(rig: StationRig, what: str) -> None:
    made, other = person(rig), person(rig, name="别人")
    with rig.database.write() as work:
        statement = {
            "changed": "UPDATE person SET name = CAST(name || x'00' AS BLOB) WHERE id = :id",
            "moved to another row": (
                "UPDATE person SET name = (SELECT name FROM person WHERE id = :other) WHERE id = :id"
            ),
            "moved to another column": "UPDATE person SET name = address WHERE id = :id",
        }[what]
        work._connection.execute(text(statement), {"id": made.id, "other": other.id})
    with pytest.raises(SealBroken) as fault, rig.database.read() as work:
        work.people.get(made.id)
    assert (fault.value.facts["table"], fault.value.facts["column"]) == ("person", "name")


class TestColumnTypes:
    def test_times_are_utc_with_microseconds(self, rig: StationRig) -> None:
        rig.clock.now = datetime(2026, 3, 18, 9, 0, 0, 123456, tzinfo=timezone(timedelta(hours=8)))
        ticket = rig.give()
        assert ticket.arrival == datetime(2026, 3, 18, 1, 0, 0, 123456, tzinfo=UTC)
        assert rig.ticket(ticket.id) == ticket
        with rig.database.read() as work:
            raw = work._connection.execute(text("SELECT arrival FROM ticket")).scalar_one()
        assert raw == "2026-03-18 01:00:00.123456"

    def test_a_time_without_a_zone_is_refused(self) -> None:
        from sqlalchemy.dialects import sqlite

        with pytest.raises(ValueError, match="zone"):
            UtcDateTime().process_bind_param(datetime(2026, 3, 18), sqlite.dialect())  # noqa: DTZ001

    def test_whole_seconds_sort_with_others(self, rig: StationRig) -> None:
        """As text ``01:00:00`` would sort before ``01:00:00.5`` only if it had its zeros."""
        whole = rig.give()
        rig.clock.forward(microseconds=1)
        later = rig.give()
        with rig.database.read() as work:
            c = TicketRow.__table__.c
            ids = work._connection.execute(select(c.id).order_by(c.arrival.desc())).scalars().all()
        assert ids == [later.id, whole.id]

    def test_enums_refuse_what_they_do_not_know(self) -> None:
        from sqlalchemy.dialects import sqlite

        from window_client.domain.queue.ticket_states import TicketState

        with pytest.raises(ValueError, match="gone"):
            EnumText(TicketState).process_bind_param("gone", sqlite.dialect())  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="gone"):
            EnumSetText(TicketState).process_result_value("gone,held", sqlite.dialect())

    def test_sets_are_sorted_text(self) -> None:
        from sqlalchemy.dialects import sqlite

        from window_client.domain.queue.ticket_states import TicketState

        kind = EnumSetText(TicketState)
        value = frozenset({TicketState.WAITING, TicketState.CALLED})
        assert kind.process_bind_param(value, sqlite.dialect()) == "called,waiting"
        assert kind.process_result_value("called,waiting", sqlite.dialect()) == value
        assert kind.process_result_value("", sqlite.dialect()) == frozenset()


def test_dates_there_and_back(rig: StationRig) -> None:
    assert rig.ticket(rig.give().id).day == date(2026, 3, 18)
    assert StationId(rig.give().station_id) == rig.station.setup.station().id


class TestWithout:
    """For a role that may not read every column."""

    def test_what_is_left_out_is_neither_read_nor_written(self, rig: StationRig) -> None:
        narrow = Mapper(TicketRow, Ticket, without={"item_code": "left out", "person_id": None})
        given = rig.give()
        with rig.database.write() as work:
            row = narrow.select_one.first(work._connection, {"row_id": given.id, "station": work.station_id})
            assert row is not None
            assert len(row) == len(narrow.selection)
            read = narrow.made(row, work._place.sealer)
            assert (read.id, read.label, read.item_code) == (given.id, given.label, "left out")
            changed = replace(read, item_code="changed", modified=True, version=read.version + 1)
            work._ledger.save(narrow, read, changed)
            (noted,) = work.changes
            assert set(noted.values) == {"modified", "version"}
            work.append_for_nobody("test", "ticket", given.id)
        assert (rig.ticket(given.id).item_code, rig.ticket(given.id).modified) == (None, True)
        assert rig.station.audit.verify().holds
