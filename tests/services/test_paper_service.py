"""The print ledger: sending, and what the print service says of a sheet."""

import pytest

from printing.spooler import (
    PrinterMissing,
    SpoolerUnreachable,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
)
from tests.builders import StationRig, fresh_command
from tests.fakes import FakeSpooler
from tests.services.paper_rig import raising, sent, slip, stored
from window_client.domain.paper.print_job import PrintMoveRefused, PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.services.paper_refusals import PrinterNotSet


@pytest.fixture
def rig(printing_rig: StationRig) -> StationRig:
    """A station with a print service of which the test decides what it does."""
    return printing_rig


class TestSend:
    def test_the_act_and_its_paper_commit_together(self, rig: StationRig) -> None:
        job = slip(rig)
        assert (job.state, job.nth, job.sheet_number, job.paper) == (PrintState.QUEUED, 1, 1, "slip")
        assert [one.id for one in rig.station.paper.pending()] == [job.id]
        entry = rig.journal()[-1].entry
        assert {change.table for change in entry.changes} == {"ticket", "print_job"}

    def test_normal(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = sent(rig)
        assert spooler.submitted == [(job.token, "ticket-printer", spooler.submitted[0][2])]
        assert spooler.submitted[0][2].width_mm == 80
        assert (job.state, job.spooler_ref, job.printer) == (
            PrintState.SENT,
            f"ref-{job.token}",
            "ticket-printer",
        )
        assert rig.station.paper.pending() == ()
        assert [one.id for one in rig.station.paper.in_flight()] == [job.id]
        spooler.state = SpoolState(SpoolPhase.DONE)
        assert rig.station.paper.follow_up(officer=rig.officer(), job=job.id) is PrintState.DONE
        assert stored(rig, job).done_at == rig.clock.now
        assert rig.station.paper.in_flight() == ()

    def test_never_twice(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = sent(rig)
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert len(spooler.submitted) == 1

    def test_no_printer_chosen(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        rig.station.paper.use_spooler(spooler, {"a4": "desk-printer"})
        with pytest.raises(PrinterNotSet) as refusal:
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert refusal.value.facts == {"paper": "slip"}
        assert stored(rig, job).state is PrintState.QUEUED
        assert spooler.submitted == []

    @pytest.mark.parametrize(
        "error",
        [
            PrinterMissing(printer="x"),
            SubmitRefused(printer="x", problem="media"),
            SpoolerUnreachable(server="s", problem="refused"),
        ],
        ids=lambda error: error.code,
    )
    def test_refused_by_the_service(self, rig: StationRig, spooler: FakeSpooler, error: Exception) -> None:
        job = slip(rig)
        spooler.on_submit = raising(error)
        with pytest.raises(type(error)):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert stored(rig, job).state is PrintState.FAILED
        assert stored(rig, job).failure == error.code  # type: ignore[attr-defined]

    @pytest.mark.parametrize("role", [Role.AUDITOR, Role.SECURITY_ADMIN])
    def test_who_may_not(self, rig: StationRig, spooler: FakeSpooler, role: Role) -> None:
        job = slip(rig)
        with pytest.raises(PermissionDenied):
            rig.station.paper.send(officer=rig.officer(role), job=job.id)
        assert spooler.submitted == []

    def test_the_preview_is_what_is_printed(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        first = rig.station.paper.pdf(officer=rig.officer(), job=job.id)
        assert first == rig.station.paper.pdf(officer=rig.officer(), job=job.id)
        assert first.startswith(b"%PDF")


class TestOutcomes:
    @pytest.mark.parametrize(
        ("phase", "state"),
        [
            (SpoolPhase.WAITING, PrintState.SENT),
            (SpoolPhase.PRINTING, PrintState.PRINTING),
            (SpoolPhase.NEEDS_PAPER, PrintState.NEEDS_PAPER),
            (SpoolPhase.DONE, PrintState.DONE),
            (SpoolPhase.FAILED, PrintState.FAILED),
            (SpoolPhase.CANCELLED, PrintState.FAILED),
            (SpoolPhase.UNKNOWN, PrintState.UNKNOWN),
        ],
    )
    def test_what_the_service_says(
        self, rig: StationRig, spooler: FakeSpooler, phase: SpoolPhase, state: PrintState
    ) -> None:
        job = sent(rig)
        spooler.state = SpoolState(phase, "reason")
        assert rig.station.paper.follow_up(officer=rig.officer(), job=job.id) is state
        assert stored(rig, job).state is state
        rows = len(rig.journal())
        assert rig.station.paper.follow_up(officer=rig.officer(), job=job.id) is state
        assert len(rig.journal()) == rows  # nothing new, nothing noted

    def test_paper_is_put_in_and_it_goes_on(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = sent(rig)
        seen = []
        for phase in (SpoolPhase.NEEDS_PAPER, SpoolPhase.PRINTING, SpoolPhase.DONE):
            spooler.state = SpoolState(phase)
            seen.append(rig.station.paper.follow_up(officer=rig.officer(), job=job.id).value)
        assert seen == ["needs_paper", "printing", "done"]

    def test_a_stopped_printer_puts_it_back_to_wait(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = sent(rig)
        for phase in (SpoolPhase.PRINTING, SpoolPhase.WAITING):
            spooler.state = SpoolState(phase)
            assert rig.station.paper.follow_up(officer=rig.officer(), job=job.id) is PrintState.PRINTING

    def test_a_service_that_is_away_keeps_the_sheet_in_the_queue(
        self, rig: StationRig, spooler: FakeSpooler
    ) -> None:
        rig.give("vehicle", print_slip=True)
        (job,) = rig.station.paper.pending()
        spooler.away = True
        with pytest.raises(SpoolerUnreachable):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        assert rig.station.paper.pending() == (job,)
        spooler.away = False
        assert rig.station.paper.send(officer=rig.officer(), job=job.id) is PrintState.SENT
        assert len(spooler.submitted) == 1

    def test_the_service_is_away(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = sent(rig)
        spooler.away = True
        with pytest.raises(SpoolerUnreachable):
            rig.station.paper.follow_up(officer=rig.officer(), job=job.id)
        assert stored(rig, job) == job
        assert rig.station.paper.recover(officer=rig.officer()) == ()

    @pytest.mark.parametrize(("came_out", "state"), [(True, "done"), (False, "failed")])
    def test_in_doubt_the_officer_answers(
        self, rig: StationRig, spooler: FakeSpooler, came_out: bool, state: str
    ) -> None:
        job = sent(rig)
        spooler.state = SpoolState(SpoolPhase.UNKNOWN, "printer_silent")
        rig.station.paper.follow_up(officer=rig.officer(), job=job.id)
        assert [one.failure for one in rig.station.paper.unanswered()] == ["printer_silent"]
        command = fresh_command()
        for _ in range(2):
            answered = rig.station.paper.answer(
                officer=rig.officer(), job=job.id, came_out=came_out, command_id=command
            )
            assert answered == state
        assert rig.station.paper.unanswered() == ()
        assert rig.verbs().count("answer_print") == 1

    def test_only_what_is_in_doubt_is_answered(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = slip(rig)
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.answer(officer=rig.officer(), job=job.id, came_out=True)
