"""Printing again, voiding, taking back."""

import pytest

from printing.spooler import (
    SpoolPhase,
    SpoolState,
)
from tests.builders import StationRig, fresh_command
from tests.fakes import FakeSpooler
from tests.services.paper_rig import printed, sent, slip, stored
from window_client.domain.paper.print_job import PrintJob, PrintMoveRefused, PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import PrintJobId
from window_client.services.paper_refusals import NotPrintedYet, ReprintReasonMissing


@pytest.fixture
def rig(printing_rig: StationRig) -> StationRig:
    """A station with a print service of which the test decides what it does."""
    return printing_rig


class TestReprint:
    def again(self, rig: StationRig, job: PrintJobId, reason: str = "卡纸") -> PrintJob:
        made = rig.station.paper.reprint(officer=rig.officer(), job=job, reason=reason)
        with rig.database.read() as work:
            return work.print_jobs.get(made)

    def test_a_sheet_of_its_own(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first = printed(rig, spooler)
        second = self.again(rig, first.id)
        assert (second.nth, second.sheet_number, second.reprint_of_id) == (2, 2, first.id)
        assert (second.document, second.reprint_reason) == (first.document, "卡纸")
        assert second.token != first.token
        assert rig.station.paper.pdf(officer=rig.officer(), job=second.id) != rig.station.paper.pdf(
            officer=rig.officer(), job=first.id
        )

    def test_numbers_go_on_whatever_is_reprinted(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first = printed(rig, spooler)
        second = self.again(rig, first.id)
        rig.station.paper.send(officer=rig.officer(), job=second.id)
        rig.station.paper.follow_up(officer=rig.officer(), job=second.id)
        assert self.again(rig, first.id).nth == 3
        # a spoiled sheet was on paper: its number is not given again
        rig.station.paper.void(officer=rig.officer(), job=second.id, reason="污损")
        assert self.again(rig, first.id).nth == 4

    def test_a_reprint_that_was_never_sent_leaves_its_number(
        self, rig: StationRig, spooler: FakeSpooler
    ) -> None:
        first = printed(rig, spooler)
        rig.station.paper.void(officer=rig.officer(), job=self.again(rig, first.id).id, reason="不用了")
        assert self.again(rig, first.id).nth == 2

    def test_refusals(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        with pytest.raises(NotPrintedYet) as refusal:
            rig.station.paper.reprint(officer=rig.officer(), job=job.id, reason="卡纸")
        assert refusal.value.facts == {"state": "queued"}
        rig.station.paper.send(officer=rig.officer(), job=job.id)
        with pytest.raises(NotPrintedYet):
            rig.station.paper.reprint(officer=rig.officer(), job=job.id, reason="卡纸")
        first = printed(rig, spooler)
        with pytest.raises(ReprintReasonMissing):
            rig.station.paper.reprint(officer=rig.officer(), job=first.id, reason=" ")
        with pytest.raises(PermissionDenied):
            rig.station.paper.reprint(officer=rig.officer(Role.AUDITOR), job=first.id, reason="卡纸")

    def test_once_per_command(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first, command = printed(rig, spooler), fresh_command()
        made = [
            rig.station.paper.reprint(officer=rig.officer(), job=first.id, reason="卡纸", command_id=command)
            for _ in range(2)
        ]
        assert made[0] == made[1]
        assert len(rig.station.paper.of_subject(first.subject_kind, first.subject_id)) == 2


class TestVoidAndCancel:
    def test_spoiled(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = printed(rig, spooler)
        command = fresh_command()
        for _ in range(2):
            rig.station.paper.void(officer=rig.officer(), job=job.id, reason="污损", command_id=command)
        assert stored(rig, job).state is PrintState.VOID
        with rig.database.read() as work:
            assert work.notes.newest_remark(job.id, "void_print") == "污损"
        assert [one.id for one in rig.station.paper.of_day(job.day)] == [job.id]

    @pytest.mark.parametrize("phase", [None, SpoolPhase.PRINTING, SpoolPhase.NEEDS_PAPER])
    def test_what_may_still_come_out_is_not_voided(
        self, rig: StationRig, spooler: FakeSpooler, phase: SpoolPhase | None
    ) -> None:
        job = sent(rig)
        if phase is not None:
            spooler.state = SpoolState(phase)
            rig.station.paper.follow_up(officer=rig.officer(), job=job.id)
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.void(officer=rig.officer(), job=job.id, reason="不要了")
        with rig.database.read() as work:
            assert work.notes.newest_remark(job.id, "void_print") is None

    def test_a_reason_is_asked_for(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        with pytest.raises(ReprintReasonMissing):
            rig.station.paper.void(officer=rig.officer(), job=job.id, reason="")

    def test_a_queued_sheet_is_taken_back(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        assert rig.station.paper.cancel(officer=rig.officer(), job=job.id)
        assert stored(rig, job).state is PrintState.VOID
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert spooler.submitted == []

    @pytest.mark.parametrize(
        ("phase", "taken_back"),
        [
            (SpoolPhase.CANCELLED, True),
            (SpoolPhase.UNKNOWN, False),
            (SpoolPhase.PRINTING, False),
            (SpoolPhase.DONE, False),
        ],
    )
    def test_a_sent_sheet_is_taken_back_only_if_no_paper_came_out(
        self, rig: StationRig, spooler: FakeSpooler, phase: SpoolPhase, taken_back: bool
    ) -> None:
        job = sent(rig)
        spooler.state = SpoolState(phase)
        assert rig.station.paper.cancel(officer=rig.officer(), job=job.id) is taken_back
        assert spooler.cancelled == [job.token]
        assert (stored(rig, job).state is PrintState.VOID) is taken_back

    def test_a_sheet_that_is_sent_in_this_very_moment_is_not_said_to_be_taken_back(
        self, rig: StationRig, spooler: FakeSpooler
    ) -> None:
        """`cancel` saw it queued, `send` was faster."""
        job = slip(rig)
        rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert rig.station.paper._take_back(rig.officer(), job) is False
        assert stored(rig, job).state is PrintState.SENT
