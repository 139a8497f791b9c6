"""The papers of a visit: one slip for each applicant, A4 only where something goes on, the notice."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from printing.spoolers.folder_spooler import FolderSpooler
from tests.builders import StationRig, StationTemplate, opened
from tests.services.paper_rig import put_out
from tests.services.visit_rig import (
    INSTANT_ITEM,
    PRODUCED_ITEM,
    SIMPLE_ITEM,
    Window,
    assert_agree,
    card,
    fill,
    number_of,
)
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.check_character import CodeKind, scan_text
from window_client.domain.paper.print_job import PrintJob, PrintState
from window_client.domain.station.officer import Role
from window_client.ids import ApplicantId
from window_client.services.case_answers import PaperAlreadyOut

DAUGHTER = card("何映秋", number_of(date(1985, 4, 2), 125))


@pytest.fixture
def window(rig: StationRig) -> Window:
    """周㛃兰 stands at counter 1."""
    window = Window.serving(rig)
    window.identify(card(phone="13800000042"))
    return window


def document(job: PrintJob) -> dict[str, Any]:
    """What will be drawn."""
    found: dict[str, Any] = json.loads(job.document)
    return found


def waiting(window: Window, kind: str = "visit_slip") -> list[PrintJob]:
    """Sheets of a kind that wait to be sent."""
    return [job for job in window.station.paper.pending() if job.document_kind == kind]


def named(job: PrintJob) -> list[str]:
    """受理号 on a slip or a receipt."""
    return [item["case_number"] for item in document(job)["items"]]


@pytest.fixture
def printing(station_template: StationTemplate, tmp_path: Path) -> Any:
    """周㛃兰 at counter 1 of a station that prints into a folder."""
    spooler = FolderSpooler(tmp_path / "paper")
    rig = station_template.open(
        tmp_path / "printing.db", spooler=spooler, printers=dict.fromkeys(("slip", "a4"), "folder")
    )
    with opened(rig):
        window = Window.serving(rig)
        window.identify()
        yield window


def print_all(window: Window) -> None:
    """Everything that waits comes out."""
    assert set(put_out(window)) <= {PrintState.DONE}


class TestSlip:
    """综窗办事凭条."""

    def test_one_slip_names_everything_and_the_earlier_one_is_void(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first = window.accepted(applicant)
        (earlier,) = waiting(window)
        assert (first.sheet, named(earlier)) == (earlier.id, [first.number])
        second = window.accepted(applicant, INSTANT_ITEM)
        (slip,) = waiting(window)
        assert (second.sheet, named(slip)) == (slip.id, [first.number, second.number])
        gone = next(
            one for one in rig.station.paper.of_subject("applicant", applicant) if one.id == earlier.id
        )
        assert (gone.state, gone.failure) == (PrintState.VOID, "replaced")
        assert_agree(rig)

    def test_each_applicant_gets_a_slip(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        other = window.identify(DAUGHTER, role="applicant")
        numbers = [window.accepted(who, INSTANT_ITEM).number for who in (applicant, other)]
        slips = waiting(window)
        assert [named(slip) for slip in slips] == [[number] for number in numbers]
        assert [document(slip)["applicant"] for slip in slips] == ["周㛃兰", "何映秋"]
        assert document(slips[1])["visit_note"] == "本次来访 2 人 2 项，这张是何映秋的 1 项"
        assert_agree(rig)

    def test_what_stands_on_it(self, window: Window, applicant: ApplicantId) -> None:
        window.accepted(applicant)
        paper = document(waiting(window)[0])
        visit = window.visit().visit
        assert visit is not None
        assert paper["code_text"] == scan_text(CodeKind.VISIT, visit.number)
        assert paper["qr_text"].startswith(paper["code_text"])
        assert len(paper["qr_text"]) == len(paper["code_text"]) + 5 <= 20
        assert paper["applicant"] == "周㛃兰"
        assert number_of() not in json.dumps(paper)
        assert "13800000042" not in json.dumps(paper)
        assert paper["large_print"] is True
        assert paper["watermark"] == ""
        assert paper["payment"]["text"] if "text" in paper["payment"] else paper["payment"]

    def test_who_is_not_sixty_gets_ordinary_print(self, window: Window) -> None:
        other = window.identify(DAUGHTER, role="applicant")
        window.accepted(other, INSTANT_ITEM)
        assert document(waiting(window)[0])["large_print"] is False

    def test_what_waits_for_review_says_so_until_it_is_approved(self, rig: StationRig) -> None:
        window = Window.serving(rig, 2, officer=rig.officer(Role.AUXILIARY))
        receipt = window.accepted(window.identify())
        assert document(waiting(window)[0])["items"][0]["result"] == "待民警审核"
        rig.station.cases.approve(officer=rig.officer(), case=receipt.case)
        (slip,) = waiting(window)
        assert document(slip)["items"][0]["result"] == ""
        assert_agree(rig)


class TestReceipt:
    """受理回执, A4."""

    def test_only_where_something_is_not_finished_on_the_spot(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        window.accepted(applicant, INSTANT_ITEM)
        assert waiting(window, "receipt") == []
        second = window.accepted(applicant, SIMPLE_ITEM)
        (receipt,) = waiting(window, "receipt")
        assert receipt.paper == "a4"
        assert second.number in named(receipt)
        assert document(receipt)["total"] == "20.00"

    def test_both_are_the_same_bytes_each_time(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        window.accepted(applicant)
        for job in rig.station.paper.pending():
            drawn = [rig.station.paper.pdf(officer=window.officer, job=job.id) for _ in range(2)]
            assert drawn[0] == drawn[1]
            assert drawn[0].startswith(b"%PDF-")


class TestNoticePaper:
    """一次性告知书."""

    def test_it_names_all_that_is_missing_and_what_is_here(
        self, window: Window, applicant: ApplicantId
    ) -> None:
        case = window.filled(applicant, but=("material:m.old_doc.hm_permit", "field:emergency_contact"))
        window.station.cases.give_notice(officer=window.officer, case=case)
        (job,) = waiting(window, "notice")
        paper = document(job)
        assert len(paper["missing"]) == 2
        assert [one["name"] for one in paper["received"]] == ["居民身份证"]
        assert paper["applicant"] == "周㛃兰"
        assert window.station.paper.pdf(officer=window.officer, job=job.id).startswith(b"%PDF-")


class TestWaitingForTheRest:
    """The slip waits while another case of the applicant is being filled in."""

    def test_until_the_last_one_has_its_result(
        self, rig: StationRig, window: Window, applicant: ApplicantId
    ) -> None:
        first, second = window.filled(applicant), window.open(applicant, INSTANT_ITEM)
        window.accept(first)
        assert rig.station.paper.ready() == ()
        assert len(rig.station.paper.pending()) == 2
        fill(rig.station, window.officer, second)
        window.accept(second)
        assert [named(job) for job in rig.station.paper.ready()] == [["2603180001", "2603180002"]] * 2

    @pytest.mark.parametrize("how", ["abandon", "leave"])
    def test_or_is_not_done_after_all(
        self, rig: StationRig, window: Window, applicant: ApplicantId, how: str
    ) -> None:
        window.accept(window.filled(applicant))
        left = window.open(applicant, INSTANT_ITEM)
        assert rig.station.paper.ready() == ()
        if how == "abandon":
            rig.station.cases.abandon(officer=window.officer, case=left)
        else:
            rig.station.queue.leave(officer=window.officer, ticket=window.ticket)
        assert [named(job) for job in rig.station.paper.ready()] == [["2603180001"]] * 2
        assert_agree(rig)


class TestOnPaper:
    """With a folder in place of a printer."""

    def test_a_case_whose_sheet_is_out_cannot_be_taken_back(self, printing: Window, tmp_path: Path) -> None:
        receipt = printing.accepted(printing.visit().applicants[0].id)
        print_all(printing)
        assert len(list((tmp_path / "paper").glob("*.pdf"))) == 2
        with pytest.raises(PaperAlreadyOut):
            printing.station.cases.undo_accept(officer=printing.officer, case=receipt.case)
        assert printing.case(receipt.case).card.state is CaseState.ACCEPTED
        assert_agree(printing.rig)

    def test_another_case_after_it_gets_a_slip_that_names_both(self, printing: Window) -> None:
        applicant = printing.visit().applicants[0].id
        printing.accepted(applicant, INSTANT_ITEM)
        print_all(printing)
        printing.rig.clock.forward(seconds=5)
        second = printing.accepted(applicant, SIMPLE_ITEM)
        (slip,) = waiting(printing)
        assert named(slip) == ["2603180001", "2603180002"]
        # taken back, the first slip is still right
        printing.station.cases.undo_accept(officer=printing.officer, case=second.case)
        assert printing.station.paper.pending() == ()
        assert_agree(printing.rig)

    def test_another_workplace_does_not_print_it(self, printing: Window) -> None:
        printing.accepted(printing.visit().applicants[0].id)
        with opened(printing.rig.another()) as elsewhere:
            assert elsewhere.station.paper.pending() == ()


def test_the_items_of_the_rig_are_what_they_are_said_to_be(window: Window) -> None:
    items = [window.station.catalogue.item(code) for code in (PRODUCED_ITEM, INSTANT_ITEM, SIMPLE_ITEM)]
    assert [item.flow.value for item in items] == ["produce", "instant", "produce"]
    assert [item.needs_sworn_decision for item in items] == [True, True, False]
