"""The print ledger: sending, asking how it went, reprinting, voiding (打印台账).

No lock is held while a printer works: one transaction marks the sheet as sent, then the spooler gets it,
then another transaction notes what the spooler said. A copy number is submitted at most once.
"""

import os
from dataclasses import dataclass, replace
from datetime import date, timedelta

from printing.documents import (
    DailyReportPaper,
    Document,
    Notice,
    Receipt,
    TestPage,
    TicketSlip,
    VisitSlip,
    document_from_json,
)
from printing.print_faults import PrintFault
from printing.spooler import AnswerLost, Media, Spooler, SpoolerError, SpoolJob, SpoolPhase
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintMoveRefused, PrintState
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Permission
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId, OfficerId, PrintJobId
from window_client.services.paper_words import moment_text, watermark, window_title
from window_client.services.ports import PdfPress, Store, Work
from window_client.services.ticket_paper import TicketPaper, reprint_mark, sheet_text
from window_client.services.verbs import Act, VerbRunner

#: a process that takes a job has it for so long
LEASE = timedelta(seconds=60)
_PHASES = {
    SpoolPhase.WAITING: PrintState.SENT,
    SpoolPhase.PRINTING: PrintState.PRINTING,
    SpoolPhase.NEEDS_PAPER: PrintState.NEEDS_PAPER,
    SpoolPhase.DONE: PrintState.DONE,
    SpoolPhase.FAILED: PrintState.FAILED,
    SpoolPhase.CANCELLED: PrintState.FAILED,
    SpoolPhase.UNKNOWN: PrintState.UNKNOWN,
}


class ReprintReasonMissing(InvalidInput):
    """A reprint needs a reason."""

    code = "reprint_reason_missing"


class NotPrintedYet(Refused):
    """Only a sheet that came out, failed or is in doubt can be printed again. Facts: state."""

    code = "not_printed_yet"


class PrinterNotSet(Refused):
    """No printer is chosen for this paper. Facts: paper (slip, a4)."""

    code = "printer_not_set"


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a sheet stands after a step."""

    job: PrintJobId
    state: PrintState


class PaperService:
    """Verbs on sheets. `send` and `follow_up` block on the print service: not for the GUI thread."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        queue: TicketPaper,
        press: PdfPress,
        spooler: Spooler | None,
        printers: dict[str, str],
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._queue = queue
        self._press = press
        self._spooler = spooler
        self._printers = printers
        self._process = f"{os.getpid()}-{os.urandom(4).hex()}"

    def use_spooler(self, spooler: Spooler | None, printers: dict[str, str]) -> None:
        """Another way to print: the print service, and which printer takes which paper (slip, a4)."""
        self._spooler = spooler
        self._printers = dict(printers)

    @property
    def printers(self) -> dict[str, str]:
        """Which printer takes which paper."""
        return dict(self._printers)

    def pending(self) -> tuple[PrintJob, ...]:
        """What this workplace has still to send, oldest first."""
        with self._store.read() as work:
            return work.print_jobs.queued(work.workplace_id)

    def ready(self) -> tuple[PrintJob, ...]:
        """Of the pending sheets those that should go out now.

        An applicant's slip waits while another of the applicant's cases is still being filled in at the
        window: the next acceptance replaces it, so that one paper names them all.
        """
        with self._store.read() as work:
            return tuple(
                job
                for job in work.print_jobs.queued(work.workplace_id)
                if job.subject_kind != "applicant" or job.nth > 1 or not self._more_to_come(work, job)
            )

    def in_flight(self) -> tuple[PrintJob, ...]:
        """What a spooler may have."""
        with self._store.read() as work:
            return work.print_jobs.in_flight(work.workplace_id)

    def unanswered(self) -> tuple[PrintJob, ...]:
        """Sheets of which nobody knows whether they came out: the officer looks and answers."""
        with self._store.read() as work:
            return work.print_jobs.unanswered(work.workplace_id)

    def of_subject(self, subject_kind: str, subject_id: str) -> tuple[PrintJob, ...]:
        """Everything printed about one thing."""
        with self._store.read() as work:
            return work.print_jobs.of_subject(subject_kind, subject_id)

    def of_day(self, day: date) -> tuple[PrintJob, ...]:
        """A day's sheets."""
        with self._store.read() as work:
            return work.print_jobs.of_day(day)

    def pdf(self, *, officer: OfficerId, job: PrintJobId) -> bytes:
        """The sheet as PDF, for the preview: the same bytes that are printed.

        Raises:
            PrintFault: a character that no font covers.
        """
        with self._store.read() as work:
            sheet = work.print_jobs.get(job)
            name = work.officers.get(sheet.made_by).name
        return self._press.make(self._document(sheet, name))

    def send(self, *, officer: OfficerId, job: PrintJobId) -> PrintState:
        """Hand a queued sheet to the printer; returns where it stands then.

        Raises:
            PrinterNotSet: no printer is chosen for its paper; the sheet stays queued.
            PrintMoveRefused: it is not queued any more, or another process has it.
            SpoolerError: of ``printing``, when nothing was handed over; the sheet is failed or still queued.
        """
        with self._store.read() as work:
            sheet = work.print_jobs.get(job)
            name = work.officers.get(sheet.made_by).name
        printer = self._printers.get(sheet.paper, "")
        if self._spooler is None or not printer:
            raise PrinterNotSet(paper=sheet.paper)
        # everything that can fail without a printer fails before the copy number is used up
        document = self._document(sheet, name)
        try:
            pdf = self._press.make(document)
            width, height = self._press.size_mm(document)
        except PrintFault as fault:
            self._settle(officer, job, PrintState.SENT, printer=printer)
            self._settle(officer, job, PrintState.FAILED, failure=fault.code)
            raise
        # away or unknown: the sheet stays queued, and goes out when the printer is back
        self._spooler.find(sheet.token, printer)
        self._settle(officer, job, PrintState.SENT, printer=printer)
        try:
            given = self._spooler.submit(
                pdf, token=sheet.token, printer=printer, media=Media(width, height), copies=1
            )
        except AnswerLost:
            return self._look_up(officer, job, sheet.token, printer)
        except SpoolerError as fault:
            self._settle(officer, job, PrintState.FAILED, failure=fault.code)
            raise
        return self._note_ref(officer, job, given.ref).state

    def cancel(self, *, officer: OfficerId, job: PrintJobId) -> bool:
        """Take a sheet back before it is printed; True if it is certain that no paper comes out.

        A queued sheet is voided at once; one that the spooler has is cancelled there, and voided only if
        the spooler says that nothing was printed.
        """
        with self._store.read() as work:
            sheet = work.print_jobs.get(job)
        if sheet.state is PrintState.QUEUED:
            return self._take_back(officer, sheet)
        if sheet.state is not PrintState.SENT or self._spooler is None or not sheet.spooler_ref:
            return False
        given = SpoolJob(sheet.token, sheet.printer or "", sheet.spooler_ref)
        try:
            self._spooler.cancel(given)
            phase = self._spooler.poll(given).phase
        except SpoolerError:
            return False
        return phase is SpoolPhase.CANCELLED and self._take_back(officer, sheet)

    def follow_up(self, *, officer: OfficerId, job: PrintJobId) -> PrintState:
        """Ask the spooler how a sheet is doing and note it, if it changed.

        A sheet that another process has (or had, until it crashed) is left alone until its lease ends.

        Raises:
            SpoolerError: the print service does not answer; nothing is changed.
        """
        with self._store.read() as work:
            sheet = work.print_jobs.get(job)
            elsewhere = sheet.leased_by not in (None, self._process) and (
                sheet.leased_until is not None and sheet.leased_until > work.now
            )
        if sheet.state not in IN_FLIGHT or self._spooler is None or sheet.printer is None or elsewhere:
            return sheet.state
        if sheet.spooler_ref is None:
            # the crash was between marking it as sent and the spooler's answer
            return self._look_up(officer, job, sheet.token, sheet.printer)
        state = self._spooler.poll(SpoolJob(sheet.token, sheet.printer, sheet.spooler_ref))
        wanted = _PHASES[state.phase]
        if wanted in (sheet.state, PrintState.SENT):
            # one that began may be put back to wait (printer stopped): it stays where it was
            return sheet.state
        return self._settle(officer, job, wanted, failure=state.reason).state

    def recover(self, *, officer: OfficerId) -> tuple[PrintJob, ...]:
        """After a start: ask about every sheet that a spooler may have; returns those left in doubt."""
        for sheet in self.in_flight():
            try:
                self.follow_up(officer=officer, job=sheet.id)
            except (SpoolerError, PrintMoveRefused):
                # the print service is away, or somebody else noted it this moment: asked again later
                continue
        return self.unanswered()

    def answer(
        self, *, officer: OfficerId, job: PrintJobId, came_out: bool, command_id: CommandId | None = None
    ) -> PrintState:
        """The officer looked at the tray: the sheet came out, or it did not.

        Raises:
            PrintMoveRefused: the sheet is not in doubt.
        """
        wanted = PrintState.DONE if came_out else PrintState.FAILED
        return self._settle(
            officer,
            job,
            wanted,
            command_id=command_id,
            verb="answer_print",
            failure=None if came_out else "not_printed",
        ).state

    def reprint(
        self, *, officer: OfficerId, job: PrintJobId, reason: str, command_id: CommandId | None = None
    ) -> PrintJobId:
        """补打: a new sheet with its own copy number, marked 第 N 次补打 with the reason.

        Raises:
            ReprintReasonMissing: no reason was given.
            NotPrintedYet: the sheet is still on its way.
        """

        def act(doing: Act) -> PrintJobId:
            if not reason.strip():
                raise ReprintReasonMissing()
            first = doing.work.print_jobs.get(job)
            if first.state is PrintState.QUEUED or first.state in IN_FLIGHT:
                raise NotPrintedYet(state=first.state.value)
            return self._queue.enqueue_reprint(doing, first, reason.strip()).id

        return self._verbs.run(
            "reprint",
            act,
            PrintJobId,
            officer=officer,
            command_id=command_id,
            args={"job": job, "reason": reason},
            needs=Permission.GIVE_NUMBER,
        )

    def test_page(self, *, officer: OfficerId, paper: str, command_id: CommandId | None = None) -> PrintJobId:
        """打印测试页: a sheet of the ledger like any other; sending it is `send`'s.

        Args:
            paper: slip or a4.

        Raises:
            PrinterNotSet: no printer is chosen for this paper.
        """

        def act(doing: Act) -> PrintJobId:
            printer = self._printers.get(paper, "")
            if not printer:
                raise PrinterNotSet(paper=paper)
            station = doing.work.stations.here()
            page = TestPage(
                paper="thermal80" if paper == "slip" else "a4",
                station=window_title(station),
                printer=printer,
                printed_at=moment_text(doing.now),
                watermark=watermark(station),
            )
            workplace = doing.work.workplace_id
            return self._queue.enqueue(doing, page, "workplace", workplace, paper=paper).id

        return self._verbs.run(
            "print_test_page",
            act,
            PrintJobId,
            officer=officer,
            command_id=command_id,
            args={"paper": paper},
            needs=Permission.SET_DEVICES,
        )

    def void(
        self, *, officer: OfficerId, job: PrintJobId, reason: str, command_id: CommandId | None = None
    ) -> None:
        """废纸: a spoiled sheet is voided, not forgotten.

        Raises:
            ReprintReasonMissing: no reason was given.
            PrintMoveRefused: it is on its way.
        """

        def act(doing: Act) -> None:
            if not reason.strip():
                raise ReprintReasonMissing()
            old = doing.work.print_jobs.get(job)
            if old.state in IN_FLIGHT:
                # its paper may still come: see `cancel`
                raise PrintMoveRefused(state=old.state.value, wanted=PrintState.VOID.value)
            doing.remark("print_job", job, reason)
            doing.work.print_jobs.save(old, old.to(PrintState.VOID))

        self._verbs.run(
            "void_print",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"job": job, "reason": reason},
            needs=Permission.GIVE_NUMBER,
        )

    @staticmethod
    def _more_to_come(work: Work, job: PrintJob) -> bool:
        applicant = work.applicants.get(job.subject_id)
        visit = work.visits.get(applicant.visit_id)
        ticket = work.tickets.get(visit.ticket_id)
        return ticket.state is TicketState.SERVING and any(
            case.applicant_id == applicant.id and case.state is CaseState.DRAFT
            for case in work.cases.of_visit(visit.id)
        )

    def _take_back(self, officer: OfficerId, sheet: PrintJob) -> bool:
        try:
            self._settle(officer, sheet.id, PrintState.VOID, failure="taken_back", seen=sheet.state)
        except PrintMoveRefused:
            # it was handed to the printer in this very moment
            return False
        return True

    def _look_up(self, officer: OfficerId, job: PrintJobId, token: str, printer: str) -> PrintState:
        if self._spooler is None:
            raise PrinterNotSet(paper="")
        try:
            found = self._spooler.find(token, printer)
        except SpoolerError:
            return PrintState.SENT
        if found is None:
            # it may have been printed and forgotten: only somebody beside the printer knows
            return self._settle(officer, job, PrintState.UNKNOWN, failure="job_not_found").state
        return self._note_ref(officer, job, found.ref).state

    def _note_ref(self, officer: OfficerId, job: PrintJobId, ref: str) -> Settled:
        def act(doing: Act) -> Settled:
            old = doing.work.print_jobs.get(job)
            new = replace(old, spooler_ref=ref, version=old.version + 1)
            doing.work.print_jobs.save(old, new)
            return Settled(new.id, new.state)

        return self._verbs.run("print_handed_over", act, Settled, officer=officer)

    @staticmethod
    def _document(sheet: PrintJob, officer_name: str) -> Document:
        document = document_from_json(sheet.document_kind, sheet.document)
        if isinstance(document, TicketSlip | VisitSlip | Receipt | Notice):
            mark = reprint_mark(sheet, officer_name)
            return replace(document, copy_number=sheet_text(sheet), reprint=mark)
        if isinstance(document, DailyReportPaper):
            return replace(document, copy_number=sheet_text(sheet))
        return document

    def _settle(
        self,
        officer: OfficerId,
        job: PrintJobId,
        state: PrintState,
        *,
        verb: str = "",
        command_id: CommandId | None = None,
        failure: str | None = None,
        printer: str | None = None,
        spooler_ref: str | None = None,
        seen: PrintState | None = None,
    ) -> Settled:
        """Move a sheet on; ``seen`` refuses if it does not stand any more where the caller saw it."""

        def act(doing: Act) -> Settled:
            old = doing.work.print_jobs.get(job)
            if seen is not None and old.state is not seen:
                raise PrintMoveRefused(state=old.state.value, wanted=state.value)
            changes: dict[str, object] = {}
            if old.state is not PrintState.UNKNOWN:
                # what an officer says of a sheet in doubt counts whoever had sent it
                taken = old.leased(self._process, doing.now, LEASE)
                changes.update(leased_by=taken.leased_by, leased_until=taken.leased_until)
            if state is PrintState.SENT:
                changes.update(printer=printer, sent_at=doing.now)
            if spooler_ref is not None:
                changes["spooler_ref"] = spooler_ref
            if failure is not None:
                changes["failure"] = failure
            if state in (PrintState.DONE, PrintState.FAILED):
                changes["done_at"] = doing.now
            new = doing.work.print_jobs.save(old, old.to(state, **changes))
            return Settled(new.id, new.state)

        return self._verbs.run(
            verb or f"print_{state.value}",
            act,
            Settled,
            officer=officer,
            command_id=command_id,
            args={"job": job, "state": state},
            # what the print service says is noted whoever is signed in
            needs=Permission.GIVE_NUMBER if verb or state is PrintState.SENT else None,
        )
