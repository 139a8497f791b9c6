"""The kiosk's slip: queued with the number, plain, nobody's name on it, printed without an officer."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import text

from printing.documents import TicketSlip, document_from_json
from printing.spooler import SpoolPhase, SpoolState
from tests.builders import StationRig, card, fresh_command, identity_number
from tests.fakes import FakeSpooler, PowerCut
from tests.kiosk_process import kiosk_of, kiosk_rows
from tests.services.paper_rig import PRINTERS
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.ids import TicketId
from window_client.kiosk_station import KioskStation
from window_client.persistence.encryption import ClearValues
from window_client.services.kiosk_words import KioskTicket
from window_client.services.paper_refusals import NotPrintedYet

NUMBER = identity_number()


@pytest.fixture
def place(rig: StationRig, spooler: FakeSpooler) -> Iterator[KioskStation]:
    with kiosk_of(rig, spooler=spooler, printers=PRINTERS) as opened:
        yield opened


def take(place: KioskStation) -> KioskTicket:
    return place.kiosk.take(domain=BusinessDomain.HOUSEHOLD, document=NUMBER, command_id=fresh_command())


def again(place: KioskStation, ticket: TicketId) -> KioskTicket:
    return place.kiosk.reprint(ticket=ticket, document=NUMBER, command_id=fresh_command())


def slips(rig: StationRig, ticket: TicketId) -> tuple[PrintJob, ...]:
    """As a counter reads them."""
    return rig.station.paper.of_subject("ticket", ticket)


def drawn(job: PrintJob) -> TicketSlip:
    document = document_from_json(job.document_kind, job.document)
    assert isinstance(document, TicketSlip)
    return document


def came_out(place: KioskStation, spooler: FakeSpooler) -> None:
    place.print_round()
    spooler.state = SpoolState(SpoolPhase.DONE)
    place.print_round()


def test_it_says_what_the_screen_said(rig: StationRig, place: KioskStation) -> None:
    rig.open_counter(3)
    rig.give("vehicle")  # somebody else's line
    rig.give()
    given = take(place)
    (job,) = slips(rig, given.id)
    assert (job.id, job.state, job.nth, job.paper) == (given.slip, PrintState.QUEUED, 1, "slip")
    slip = drawn(job)
    assert (slip.number, slip.ahead, slip.wait_minutes, slip.call_by) == ("H002", 1, 10, "09:20")
    assert (given.ahead, given.minutes) == (1, 10)
    assert slip.masked_name == ""
    assert slip.qr_text.startswith(slip.code_text)
    # the kiosk itself reads its own square code
    found = place.kiosk.scan(slip.qr_text)
    assert (found.label, found.ahead, found.minutes) == ("H002", 1, 10)


def test_it_lies_in_clear_and_holds_no_number(rig: StationRig, place: KioskStation) -> None:
    given = take(place)
    with rig.station._engine.connect() as connection:
        (blob,) = connection.exec_driver_sql("SELECT document FROM print_job").scalars()
    assert ClearValues.is_clear(blob)
    assert b'"number":"H001"' in blob
    assert NUMBER.encode() not in blob
    (row,) = kiosk_rows(rig, place)
    (noted,) = [one for one in row.entry.changes if one.table == "print_job"]
    assert "document" not in noted.values
    assert len(noted.values["document#"]) == 32
    assert rig.station.audit.verify().holds
    assert slips(rig, given.id)[0].made_by is None


def test_the_number_and_its_sheet_commit_together(
    rig: StationRig, place: KioskStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise PowerCut

    monkeypatch.setattr(place.kiosk._paper, "enqueue", broken)
    with pytest.raises(PowerCut):
        take(place)
    assert rig.station.board.counts().issued == 0
    monkeypatch.undo()
    assert take(place).label == "H001"


def test_it_prints_by_itself(rig: StationRig, place: KioskStation, spooler: FakeSpooler) -> None:
    given = take(place)
    report = place.print_round()
    assert (report.waiting, report.in_flight, report.fault) == (0, 1, "")
    spooler.state = SpoolState(SpoolPhase.DONE)
    assert place.print_round().out == (given.slip,)
    assert [row.entry.officer_id for row in kiosk_rows(rig, place)] == [None] * 5
    assert [row.entry.verb for row in kiosk_rows(rig, place)] == [
        "take_ticket",
        "print_sent",
        "print_handed_over",
        "print_printing",
        "print_done",
    ]
    assert rig.station.audit.verify().holds
    # a counter sends nothing of it
    assert rig.station.paper.ready() == ()


def test_without_paper_it_says_so_and_goes_on(
    rig: StationRig, place: KioskStation, spooler: FakeSpooler
) -> None:
    take(place)
    spooler.state = SpoolState(SpoolPhase.NEEDS_PAPER)
    assert place.print_round().needs_paper == 1
    spooler.state = SpoolState(SpoolPhase.DONE)
    assert len(place.print_round().out) == 1
    spooler.away = True
    place.kiosk.take(domain=BusinessDomain.VEHICLE, command_id=fresh_command())
    report = place.print_round()
    assert (report.waiting, report.fault) == (1, "spooler_unreachable")


def stand_in_hand(rig: StationRig, ticket: TicketId) -> list[tuple[PrintState, str | None]]:
    return [(job.state, job.failure) for job in slips(rig, ticket)]


def test_what_waited_for_the_printer_overnight_is_void(
    rig: StationRig, place: KioskStation, spooler: FakeSpooler
) -> None:
    spooler.away = True
    given = take(place)
    assert place.print_round().waiting == 1
    rig.clock.forward(days=1)
    spooler.away = False
    today = take(place)
    report = place.print_round()
    assert (report.waiting, report.in_flight, report.fault) == (0, 1, "")
    assert stand_in_hand(rig, given.id) == [(PrintState.VOID, "stale")]
    assert stand_in_hand(rig, today.id) == [(PrintState.PRINTING, None)]
    assert len(spooler.submitted) == 1
    # noted once, without an officer
    place.print_round()
    noted = [row.entry for row in kiosk_rows(rig, place) if row.entry.verb == "print_void"]
    assert [(row.subject_id, row.officer_id) for row in noted] == [(given.slip, None)]
    assert rig.station.audit.verify().holds


def test_what_waited_until_its_number_was_over_is_void(
    rig: StationRig, place: KioskStation, spooler: FakeSpooler
) -> None:
    spooler.away = True
    gone = take(place)
    stays = place.kiosk.take(domain=BusinessDomain.VEHICLE, command_id=fresh_command())
    rig.station.queue.leave(officer=rig.officer(), ticket=gone.id, reason="走了")
    spooler.away = False
    place.print_round()
    assert stand_in_hand(rig, gone.id) == [(PrintState.VOID, "stale")]
    assert stand_in_hand(rig, stays.id) == [(PrintState.PRINTING, None)]


def test_printed_again_it_is_another_sheet_with_a_mark(
    rig: StationRig, place: KioskStation, spooler: FakeSpooler
) -> None:
    given = take(place)
    with pytest.raises(NotPrintedYet):
        again(place, given.id)
    came_out(place, spooler)
    second = again(place, given.id)
    assert (second.id, second.label) == (given.id, given.label)
    first, copy = slips(rig, given.id)
    assert (copy.nth, copy.reprint_of_id, copy.reprint_reason) == (2, first.id, "取号机补打")
    assert copy.sheet_number > first.sheet_number
    assert copy.document == first.document
    pdf = rig.station.paper.pdf(officer=rig.officer(), job=copy.id)
    assert pdf != rig.station.paper.pdf(officer=rig.officer(), job=first.id)
    came_out(place, spooler)
    assert again(place, given.id).slip not in (None, second.slip)
    assert [job.nth for job in slips(rig, given.id)] == [1, 2, 3]
    assert rig.station.audit.verify().holds


def test_the_same_press_prints_once(rig: StationRig, place: KioskStation, spooler: FakeSpooler) -> None:
    given = take(place)
    came_out(place, spooler)
    command = fresh_command()
    copies = {
        place.kiosk.reprint(ticket=given.id, document=NUMBER, command_id=command).slip for _ in range(3)
    }
    assert len(copies) == 1
    assert len(slips(rig, given.id)) == 2


def test_whoever_was_known_gets_no_name_on_the_copy(
    rig: StationRig, place: KioskStation, spooler: FakeSpooler
) -> None:
    """The ticket is another workplace's, and the person is known by now."""
    rig.open_counter(1)
    serving = rig.serving(print_slip=True)
    rig.identify(serving, card(name="周大山", number=NUMBER))
    again(place, serving.id)
    jobs = slips(rig, serving.id)
    mine = next(job for job in jobs if job.workplace_id == place.workplace_id)
    assert mine.nth > 1
    assert drawn(mine).masked_name == ""
    assert "周" not in json.loads(mine.document)["service"]
    assert rig.station.audit.verify().holds


def test_a_text_put_in_its_place_is_seen(rig: StationRig, place: KioskStation) -> None:
    given = take(place)
    (job,) = slips(rig, given.id)
    with rig.database.write() as work:
        # sealed by somebody who holds the counters' keys, behind the journal's back
        forged = replace(job, document=job.document.replace("H001", "H999"))
        blob = rig.station._opened.sealer.seal("print_job", "document", job.id, forged.document)
        spoil = text("UPDATE print_job SET document = :blob WHERE id = :id")
        work.connection.execute(spoil, {"blob": blob, "id": job.id})
    report = rig.station.audit.verify()
    assert not report.holds
