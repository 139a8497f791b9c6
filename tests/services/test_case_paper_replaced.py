"""One valid slip for each applicant: a later one says which it replaces, and the earlier one becomes void."""

import json
from pathlib import Path
from typing import Any

import pytest

from printing.spooler import SpoolPhase, SpoolState
from tests.builders import StationTemplate, opened
from tests.fakes import FakeSpooler
from tests.services.paper_rig import PRINTERS, put_out
from tests.services.visit_rig import INSTANT_ITEM, PRODUCED_ITEM, SIMPLE_ITEM, Window, assert_agree
from window_client.domain.paper.print_job import PrintJob, PrintMoveRefused, PrintState
from window_client.domain.paper.replaced_sheets import SUPERSEDED
from window_client.ids import CaseId
from window_client.services.paper_refusals import NewerSheetCounts


@pytest.fixture
def spooler() -> FakeSpooler:
    """A print service in which everything comes out."""
    made = FakeSpooler()
    made.state = SpoolState(SpoolPhase.DONE)
    return made


@pytest.fixture
def window(station_template: StationTemplate, tmp_path: Path, spooler: FakeSpooler) -> Any:
    """周㛃兰 at counter 1 of a station that prints; her first case is accepted and its slip is out."""
    rig = station_template.open(tmp_path / "station.db", spooler=spooler, printers=PRINTERS)
    with opened(rig):
        window = Window.serving(rig)
        window.accepted(window.identify(), INSTANT_ITEM)
        put_out(window)
        rig.clock.forward(minutes=5)
        yield window


def slips(window: Window, kind: str = "visit_slip") -> list[PrintJob]:
    """Every sheet of a kind, oldest first."""
    applicant = window.visit().applicants[0].id
    found = window.station.paper.of_subject("applicant", applicant)
    return [job for job in found if job.document_kind == kind]


def mark(job: PrintJob) -> dict[str, Any] | None:
    """What it says of earlier ones."""
    found: dict[str, Any] | None = json.loads(job.document)["replaces"]
    return found


def accept_more(window: Window, item: str = SIMPLE_ITEM) -> str:
    """One case more of the same applicant."""
    return window.accepted(window.visit().applicants[0].id, item).case


def test_the_first_slip_replaces_nothing(window: Window) -> None:
    (first,) = slips(window)
    assert mark(first) is None


def test_the_second_names_the_first_and_takes_its_place_when_it_is_out(window: Window) -> None:
    accept_more(window)
    first, second = slips(window)
    assert mark(second) == {"number": 2, "copies": ["260318-0001"]}
    # until it is out, the citizen holds one that is right
    assert (first.state, second.state) == (PrintState.DONE, PrintState.QUEUED)
    put_out(window)
    first, second = slips(window)
    assert (first.state, first.failure) == (PrintState.VOID, SUPERSEDED)
    assert second.state is PrintState.DONE
    # the A4 sheet of the second case is the first of its kind
    assert [(mark(job), job.state) for job in slips(window, "receipt")] == [(None, PrintState.DONE)]
    assert_agree(window.rig)


def test_a_third_replaces_the_second_on_both_papers(window: Window) -> None:
    accept_more(window)
    put_out(window)
    accept_more(window, PRODUCED_ITEM)
    put_out(window)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.VOID, PrintState.DONE]
    assert mark(slips(window)[-1]) == {"number": 3, "copies": ["260318-0002"]}
    receipts = slips(window, "receipt")
    assert [job.state for job in receipts] == [PrintState.VOID, PrintState.DONE]
    assert mark(receipts[1]) == {"number": 2, "copies": ["260318-0003"]}


def test_one_that_did_not_come_out_replaces_nothing(window: Window, spooler: FakeSpooler) -> None:
    accept_more(window)
    spooler.state = SpoolState(SpoolPhase.FAILED, "jam")
    put_out(window)
    first, second = slips(window)
    assert (first.state, second.state) == (PrintState.DONE, PrintState.FAILED)
    # printed again, it does
    spooler.state = SpoolState(SpoolPhase.DONE)
    window.station.paper.reprint(officer=window.officer, job=second.id, reason="卡纸")
    put_out(window)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.FAILED, PrintState.DONE]


def test_the_officers_word_counts_like_the_printers(window: Window, spooler: FakeSpooler) -> None:
    accept_more(window)
    spooler.state = SpoolState(SpoolPhase.UNKNOWN)
    put_out(window)
    doubtful = slips(window)[1]
    assert slips(window)[0].state is PrintState.DONE
    window.station.paper.answer(officer=window.officer, job=doubtful.id, came_out=True)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.DONE]


def test_an_earlier_one_that_comes_out_late_is_void_at_once(window: Window, spooler: FakeSpooler) -> None:
    spooler.state = SpoolState(SpoolPhase.WAITING)
    accept_more(window)
    put_out(window)
    late = slips(window)[1]
    accept_more(window, PRODUCED_ITEM)
    for job in window.station.paper.ready():
        window.station.paper.send(officer=window.officer, job=job.id)
    spooler.state = SpoolState(SpoolPhase.DONE)
    newest = slips(window)[2]
    assert mark(newest) == {"number": 3, "copies": ["260318-0001", "260318-0002"]}
    window.station.paper.follow_up(officer=window.officer, job=newest.id)
    window.station.paper.follow_up(officer=window.officer, job=late.id)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.VOID, PrintState.DONE]


def test_what_went_with_a_taken_back_acceptance_is_not_printed_again(window: Window) -> None:
    """It names a case that was not accepted, and would make the one that is right void."""
    case = accept_more(window)
    window.station.cases.undo_accept(officer=window.officer, case=CaseId(case))
    first, second = slips(window)
    with pytest.raises(PrintMoveRefused):
        window.station.paper.reprint(officer=window.officer, job=second.id, reason="卡纸")
    put_out(window)
    assert slips(window)[0].state is PrintState.DONE
    window.station.paper.reprint(officer=window.officer, job=first.id, reason="丢失")


def test_what_was_replaced_is_not_printed_again(window: Window) -> None:
    old = slips(window)[0]
    accept_more(window)
    for _ in ("queued", "out"):
        with pytest.raises(NewerSheetCounts) as refusal:
            window.station.paper.reprint(officer=window.officer, job=old.id, reason="丢了")
        assert refusal.value.facts == {"copy": "260318-0002"}
        put_out(window)
    newest = slips(window)[-1]
    window.station.paper.reprint(officer=window.officer, job=newest.id, reason="丢了")
    put_out(window)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.DONE, PrintState.DONE]


def test_a_reprint_that_waits_gives_way_to_what_says_more(window: Window) -> None:
    window.station.paper.reprint(officer=window.officer, job=slips(window)[0].id, reason="丢了")
    accept_more(window)
    put_out(window)
    assert [job.state for job in slips(window)] == [PrintState.VOID, PrintState.VOID, PrintState.DONE]


def test_taken_back_in_time_the_first_one_counts_on(window: Window) -> None:
    case = window.accepted(window.visit().applicants[0].id, SIMPLE_ITEM).case
    window.station.cases.undo_accept(officer=window.officer, case=case)
    put_out(window)
    assert [job.state for job in slips(window)] == [PrintState.DONE, PrintState.VOID]
    # and may be printed again: the one taken back says nothing
    window.station.paper.reprint(officer=window.officer, job=slips(window)[0].id, reason="丢了")


def test_both_are_drawn(window: Window) -> None:
    accept_more(window)
    put_out(window)
    accept_more(window, PRODUCED_ITEM)
    for job in (slips(window)[-1], slips(window, "receipt")[-1]):
        assert mark(job) is not None
        assert window.station.paper.pdf(officer=window.officer, job=job.id).startswith(b"%PDF-")
