"""The print ledger with a print service that does everything a real one does wrong."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from printing.spooler import (
    AnswerLost,
    Media,
    PrinterInfo,
    PrinterMissing,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
)
from tests.builders import StationRig, StationTemplate, TestClock, fresh_command, open_rig, opened
from window_client.domain.paper.print_job import PrintJob, PrintMoveRefused, PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import PrintJobId
from window_client.services.paper_service import NotPrintedYet, PrinterNotSet, ReprintReasonMissing

PRINTERS = {"slip": "ticket-printer", "a4": "desk-printer"}


class PowerCut(BaseException):
    """The process dies here."""


@dataclass
class FakeSpooler:
    """A print service in memory; the real one has its own tests (tests/printing)."""

    submitted: list[tuple[str, str, Media]] = field(default_factory=list)
    known: dict[str, SpoolJob] = field(default_factory=dict)
    state: SpoolState = field(default_factory=lambda: SpoolState(SpoolPhase.PRINTING))
    on_submit: Callable[[str], None] = lambda token: None
    after_submit: Callable[[str], None] = lambda token: None
    cancelled: list[str] = field(default_factory=list)
    away: bool = False
    forgets: bool = False

    def printers(self) -> list[PrinterInfo]:
        return []

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        assert pdf.startswith(b"%PDF")
        assert copies == 1
        self.on_submit(token)
        self.submitted.append((token, printer, media))
        self.known[token] = SpoolJob(token, printer, f"ref-{token}")
        self.after_submit(token)
        return self.known[token]

    def find(self, token: str, printer: str) -> SpoolJob | None:
        if self.away:
            raise SpoolerUnreachable(server="fake", problem="away")
        return None if self.forgets else self.known.get(token)

    def poll(self, job: SpoolJob) -> SpoolState:
        if self.away:
            raise SpoolerUnreachable(server="fake", problem="away")
        assert job.ref == f"ref-{job.token}"
        return self.state

    def cancel(self, job: SpoolJob) -> bool:
        self.cancelled.append(job.token)
        return True


@pytest.fixture
def spooler() -> FakeSpooler:
    return FakeSpooler()


@pytest.fixture
def rig(station_template: StationTemplate, tmp_path: Path, spooler: FakeSpooler) -> Iterator[StationRig]:
    made = station_template.open(tmp_path / "station.db", spooler=spooler, printers=PRINTERS)
    with opened(made):
        made.open_counter(1)
        yield made


def slip(rig: StationRig) -> PrintJob:
    """A queued slip of a new ticket."""
    ticket = rig.give(print_slip=True)
    (job,) = rig.station.paper.of_subject("ticket", ticket.id)
    return job


def sent(rig: StationRig) -> PrintJob:
    job = slip(rig)
    rig.station.paper.send(officer=rig.officer(), job=job.id)
    return stored(rig, job)


def stored(rig: StationRig, job: PrintJob) -> PrintJob:
    with rig.database.read() as work:
        return work.print_jobs.get(job.id)


def raising(error: BaseException) -> Callable[[str], None]:
    def act(_token: str) -> None:
        raise error

    return act


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
    def test_refused_by_the_service(
        self, rig: StationRig, spooler: FakeSpooler, error: Exception
    ) -> None:
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


class TestLostAnswer:
    """The service broke off after it may have taken the sheet."""

    def test_found_again(self, rig: StationRig, spooler: FakeSpooler) -> None:
        spooler.after_submit = raising(AnswerLost(server="s", problem="reset", token="t"))
        job = sent(rig)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, f"ref-{job.token}")
        assert len(spooler.submitted) == 1

    def test_not_found_is_no_proof(self, rig: StationRig, spooler: FakeSpooler) -> None:
        spooler.after_submit = raising(AnswerLost(server="s", problem="reset", token="t"))
        spooler.forgets = True
        job = sent(rig)
        assert job.state is PrintState.UNKNOWN
        assert len(spooler.submitted) == 1

    def test_still_away_then_found(self, rig: StationRig, spooler: FakeSpooler) -> None:
        spooler.after_submit = raising(AnswerLost(server="s", problem="reset", token="t"))
        spooler.away = True
        job = sent(rig)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, None)
        spooler.away = False
        spooler.state = SpoolState(SpoolPhase.DONE)
        paper = rig.station.paper
        paper.recover(officer=rig.officer())
        assert stored(rig, job).spooler_ref == f"ref-{job.token}"
        assert paper.follow_up(officer=rig.officer(), job=job.id) is PrintState.DONE
        assert len(spooler.submitted) == 1


@pytest.mark.parametrize("taken", [False, True], ids=["before the service had it", "after"])
class TestPowerCut:
    """The process dies between marking the sheet as sent and hearing the service's answer."""

    def crash(self, rig: StationRig, spooler: FakeSpooler, taken: bool) -> PrintJob:
        job = slip(rig)
        if taken:
            spooler.after_submit = raising(PowerCut())
        else:
            spooler.on_submit = raising(PowerCut())
        with pytest.raises(PowerCut):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        spooler.on_submit = spooler.after_submit = lambda token: None
        workplace = rig.station.workplace_id
        rig.close()
        rig.station = open_rig(
            rig.file, rig.clock, spooler=spooler, printers=PRINTERS, workplace=workplace
        ).station
        return stored(rig, job)

    def test_a_restart_within_the_lease_leaves_it_alone_and_never_sends_it(
        self, rig: StationRig, spooler: FakeSpooler, taken: bool
    ) -> None:
        job = self.crash(rig, spooler, taken)
        assert (job.state, job.spooler_ref) == (PrintState.SENT, None)
        assert rig.station.paper.pending() == ()
        with pytest.raises(PrintMoveRefused):
            rig.station.paper.send(officer=rig.officer(), job=job.id)
        rig.station.paper.recover(officer=rig.officer())
        assert stored(rig, job).state is PrintState.SENT
        assert len(spooler.submitted) == int(taken)

    def test_afterwards_it_is_found_or_in_doubt(
        self, rig: StationRig, spooler: FakeSpooler, taken: bool
    ) -> None:
        job = self.crash(rig, spooler, taken)
        rig.clock.forward(seconds=61)
        doubtful = rig.station.paper.recover(officer=rig.officer())
        if taken:
            assert doubtful == ()
            assert stored(rig, job).spooler_ref == f"ref-{job.token}"
        else:
            assert [one.id for one in doubtful] == [job.id]
            # the answer does not wait for anybody's lease
            rig.close()
            rig.station = open_rig(rig.file, rig.clock).station
            assert rig.station.paper.answer(officer=rig.officer(), job=job.id, came_out=False) == "failed"
        assert len(spooler.submitted) == int(taken)


def test_two_processes_race_for_every_sheet(rig: StationRig, spooler: FakeSpooler) -> None:
    """Each sheet reaches the service once, whoever sends it."""
    jobs = [slip(rig).id for _ in range(12)]
    workplace = rig.station.workplace_id
    other_clock = TestClock(rig.clock.now)
    with opened(
        open_rig(rig.file, other_clock, spooler=spooler, printers=PRINTERS, workplace=workplace)
    ) as other:
        gate = threading.Barrier(2)

        def work(mine: StationRig) -> list[PrintJobId]:
            done = []
            gate.wait(30)
            for job in jobs:
                try:
                    mine.station.paper.send(officer=rig.officer(), job=job)
                except PrintMoveRefused:
                    continue
                done.append(job)
            return done

        rig.officer()
        with ThreadPoolExecutor(2) as pool:
            first, second = pool.map(work, (rig, other))
    assert sorted(first + second) == sorted(jobs)
    tokens = [token for token, _, _ in spooler.submitted]
    assert len(tokens) == len(set(tokens)) == len(jobs)


class TestReprint:
    def printed(self, rig: StationRig, spooler: FakeSpooler) -> PrintJob:
        job = sent(rig)
        spooler.state = SpoolState(SpoolPhase.DONE)
        rig.station.paper.follow_up(officer=rig.officer(), job=job.id)
        return stored(rig, job)

    def again(self, rig: StationRig, job: PrintJobId, reason: str = "卡纸") -> PrintJob:
        made = rig.station.paper.reprint(officer=rig.officer(), job=job, reason=reason)
        with rig.database.read() as work:
            return work.print_jobs.get(made)

    def test_a_sheet_of_its_own(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first = self.printed(rig, spooler)
        second = self.again(rig, first.id)
        assert (second.nth, second.sheet_number, second.reprint_of_id) == (2, 2, first.id)
        assert (second.document, second.reprint_reason) == (first.document, "卡纸")
        assert second.token != first.token
        assert rig.station.paper.pdf(officer=rig.officer(), job=second.id) != rig.station.paper.pdf(
            officer=rig.officer(), job=first.id
        )

    def test_numbers_go_on_whatever_is_reprinted(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first = self.printed(rig, spooler)
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
        first = self.printed(rig, spooler)
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
        first = self.printed(rig, spooler)
        with pytest.raises(ReprintReasonMissing):
            rig.station.paper.reprint(officer=rig.officer(), job=first.id, reason=" ")
        with pytest.raises(PermissionDenied):
            rig.station.paper.reprint(officer=rig.officer(Role.AUDITOR), job=first.id, reason="卡纸")

    def test_once_per_command(self, rig: StationRig, spooler: FakeSpooler) -> None:
        first, command = self.printed(rig, spooler), fresh_command()
        made = [
            rig.station.paper.reprint(officer=rig.officer(), job=first.id, reason="卡纸", command_id=command)
            for _ in range(2)
        ]
        assert made[0] == made[1]
        assert len(rig.station.paper.of_subject(first.subject_kind, first.subject_id)) == 2


class TestVoidAndCancel:
    def test_spoiled(self, rig: StationRig, spooler: FakeSpooler) -> None:
        job = TestReprint().printed(rig, spooler)
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
