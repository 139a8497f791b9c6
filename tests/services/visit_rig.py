"""Visitors and clerks for tests: right identity numbers, and a counter at which cases get filled in."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.builders import StationRig
from window_client.bootstrap import Station
from window_client.domain.catalogue.field_spec import FieldKind
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.people.identity_number import check_character_of
from window_client.domain.queue.ticket import Ticket
from window_client.ids import ApplicantId, CaseId, OfficerId, TicketId
from window_client.services.case_answers import CaseReceipt
from window_client.services.visit_desk import CardRead, CaseDesk, VisitDesk

#: goes on being worked for some days, and is handed out later: receipt on A4, fee
PRODUCED_ITEM = "crj.hm.renew"
#: is finished on the spot, free of charge
INSTANT_ITEM = "hz.book.renew"
#: an auxiliary may accept it
SIMPLE_ITEM = "hz.idcard.renew"

_ANSWERS: Mapping[FieldKind, str] = {
    FieldKind.YES_NO: "no",
    FieldKind.PHONE: "13800000042",
    FieldKind.PERSON_NAME: "何映秋",
    FieldKind.DATE: "2027-01-15",
    FieldKind.NUMBER: "1",
    FieldKind.DOCUMENT_NUMBER: "E48200071",
    FieldKind.ADDRESS: "云溪镇青石巷 18 号 3 幢 502",
    FieldKind.EXTERNAL_NUMBER: "3204992026031855",
}


def number_of(birth: date = date(1958, 7, 23), order: int = 162) -> str:
    """A right identity number of the region that does not exist."""
    stem = f"320499{birth:%Y%m%d}{order:03d}"
    return stem + check_character_of(stem)


def card(name: str = "周㛃兰", number: str | None = None, method: str = "card_read", **more: Any) -> CardRead:
    """What a reader tells."""
    return CardRead(method, name, number_of() if number is None else number, **more)


def answer_for(item: ServiceItem, key: str) -> str:
    """A right value for a field."""
    spec = item.field(key)
    if spec.choices:
        return spec.choices[0].value
    return _ANSWERS.get(spec.kind, "C1" if spec.max_length < 20 else "何映秋（女儿）13900000817")


def fill(
    station: Station, officer: OfficerId, case: CaseId, *, but: tuple[str, ...] = (), number: str = ""
) -> None:
    """Make a draft acceptable, as a clerk would; ``but`` names what stays open, as ``missing`` does."""
    desk = station.cases.desk(officer=officer, case=case)
    item = station.catalogue.item(desk.card.item_code)
    values = {
        field.spec.key: answer_for(item, field.spec.key)
        for field in desk.fields
        if field.required and not field.value and f"field:{field.spec.key}" not in but
    }
    if values:
        station.cases.keep_draft(officer=officer, case=case, values=values)
    for line in desk.materials:
        if f"material:{line.code}" not in but and not line.present:
            station.cases.tick_material(officer=officer, case=case, material=line.code)
    live = desk.external_entry is ExternalEntry.LIVE and not desk.external_number
    if live and "external_number:" not in but:
        station.cases.set_external_number(
            officer=officer, case=case, number=number or f"32049920{int(case[:8], 16) % 10**8:08d}"
        )


@dataclass(frozen=True)
class Window:
    """A counter that serves one ticket.

    Attributes:
        officer: who sits there.
        ticket: whom it serves.
    """

    rig: StationRig
    officer: OfficerId
    ticket: TicketId

    @classmethod
    def serving(
        cls, rig: StationRig, number: int = 1, officer: OfficerId | None = None, **ticket: Any
    ) -> "Window":
        """Open a counter, if it is not yet, and serve a new ticket there."""
        if officer is not None or number not in rig._open:
            rig.open_counter(number, officer)
        given: Ticket = rig.serving(number, **({"domain": "exit_entry"} | ticket))
        return cls(rig, rig._open[number], given.id)

    @property
    def station(self) -> Station:
        """Its services."""
        return self.rig.station

    def identify(self, read: CardRead | None = None, **more: Any) -> ApplicantId:
        """Somebody lays a card down."""
        return self.station.visits.identify(
            officer=self.officer, ticket=self.ticket, card=read or card(), **more
        )

    def open(self, applicant: ApplicantId, item: str = PRODUCED_ITEM) -> CaseId:
        """加办."""
        return self.station.cases.open(officer=self.officer, applicant=applicant, item=item).case

    def filled(self, applicant: ApplicantId, item: str = PRODUCED_ITEM, **how: Any) -> CaseId:
        """A case that can be accepted."""
        case = self.open(applicant, item)
        fill(self.station, self.officer, case, **how)
        return case

    def accept(self, case: CaseId, **more: Any) -> CaseReceipt:
        """F2."""
        return self.station.cases.accept(officer=self.officer, case=case, **more)

    def accepted(self, applicant: ApplicantId, item: str = PRODUCED_ITEM) -> CaseReceipt:
        """A case that was accepted."""
        return self.accept(self.filled(applicant, item))

    def case(self, case: CaseId) -> CaseDesk:
        """The case as its form shows it."""
        return self.station.cases.desk(officer=self.officer, case=case)

    def visit(self) -> VisitDesk:
        """The visit as its column shows it."""
        return self.station.visits.of_ticket(ticket=self.ticket)


def assert_agree(rig: StationRig) -> None:
    """Journal, tables and books agree: what `audit verify` says."""
    report = rig.station.audit.verify()
    assert report.holds, report.findings


def assert_nothing_personal_in_journal(rig: StationRig, *words: str) -> None:
    """No journal row holds one of the words, nor any of them as JSON would write it."""
    with closing(sqlite3.connect(rig.file)) as database:
        rows = database.execute("SELECT * FROM journal").fetchall()
    text = "\n".join(str(column) for row in rows for column in row)
    for word in words:
        assert word not in text
        assert json.dumps(word)[1:-1] not in text


def assert_not_readable_in_file(rig: StationRig, *words: str) -> None:
    """The database's files hold none of the words, neither as UTF-8 nor as UTF-16."""
    files = [rig.file, *rig.file.parent.glob(f"{rig.file.name}-*")]
    content = b"".join(file.read_bytes() for file in files)
    for word in words:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert word.encode(encoding) not in content
        assert json.dumps(word)[1:-1].encode() not in content


def drafts_kept(rig: StationRig) -> set[str]:
    """What half-typed forms are kept for."""
    with closing(sqlite3.connect(rig.file)) as database:
        return {key for (key,) in database.execute("SELECT id FROM draft")}


def reads(rig: StationRig) -> list[tuple[str, str, str]]:
    """(what, person, detail) of the read log, oldest first."""
    with closing(sqlite3.connect(rig.file)) as database:
        return database.execute("SELECT what, person_id, detail FROM read_log ORDER BY id").fetchall()
