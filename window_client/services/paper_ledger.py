"""The print ledger: what is to be sent, reprinted or voided, what an officer says of a sheet (打印台账)."""

import os
from dataclasses import dataclass, replace
from datetime import date, timedelta

from printing.documents import (
    CarryOverSlip,
    DailyReportPaper,
    Document,
    HomeVisitSlip,
    Notice,
    PhotoConfirmation,
    Receipt,
    TestPage,
    TicketSlip,
    VisitSlip,
    document_from_json,
)
from printing.spooler import Spooler
from window_client.domain.cases.case_states import CaseState
from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintMoveRefused, PrintState
from window_client.domain.paper.replaced_sheets import SUPERSEDED, TAKEN_BACK, newer_sheet, superseded
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Permission
from window_client.ids import CommandId, OfficerId, PrintJobId
from window_client.services.paper_refusals import (
    NewerSheetCounts,
    NotPrintedYet,
    PrinterNotSet,
    ReprintReasonMissing,
)
from window_client.services.paper_words import moment_text, watermark, window_title
from window_client.services.photo_confirmation_maker import require_decision_stands
from window_client.services.ports import PdfPress, Store, Work
from window_client.services.stale_slips import is_stale
from window_client.services.ticket_paper import TicketPaper, reprint_mark, sheet_text
from window_client.services.verbs import Act, VerbRunner

#: what is handed to citizens: it bears its number, and the mark of a reprint
_FOR_PEOPLE = TicketSlip | CarryOverSlip | VisitSlip | Receipt | PhotoConfirmation | HomeVisitSlip | Notice

#: a process that takes a job has it for so long
LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a sheet stands after a step."""

    job: PrintJobId
    state: PrintState


class PaperLedger:
    """Verbs on sheets that need no printer."""

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
        window: the next acceptance replaces it, so that one paper names them all. A slip whose number is
        over never goes out: see `stale`.
        """
        with self._store.read() as work:
            return tuple(
                job
                for job in work.print_jobs.queued(work.workplace_id)
                if (job.subject_kind != "applicant" or job.nth > 1 or not self._more_to_come(work, job))
                and not is_stale(work, job)
            )

    def stale(self) -> tuple[PrintJob, ...]:
        """Of the pending sheets the slips whose numbers are over, or of an earlier day: they are voided."""
        with self._store.read() as work:
            return tuple(job for job in work.print_jobs.queued(work.workplace_id) if is_stale(work, job))

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
            name = work.officers.get(sheet.made_by).name if sheet.made_by else ""
        return self._press.make(self._document(sheet, name))

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
            NewerSheetCounts: another sheet was made since that says more; that one may be printed again.
            PrintMoveRefused: it went with an acceptance that was taken back, and names what does not hold.
            PhotoUseRefused: it confirms a use of a photo that was annulled (not_valid).
        """

        def act(doing: Act) -> PrintJobId:
            if not reason.strip():
                raise ReprintReasonMissing()
            first = doing.work.print_jobs.get(job)
            if first.state is PrintState.QUEUED or first.state in IN_FLIGHT:
                raise NotPrintedYet(state=first.state.value)
            newer = newer_sheet(first, self._siblings(doing.work, first))
            if newer is not None:
                raise NewerSheetCounts(copy=sheet_text(newer))
            if first.failure == TAKEN_BACK and not self._still_holds(doing.work, first):
                raise PrintMoveRefused(state=first.state.value, wanted=PrintState.QUEUED.value)
            require_decision_stands(doing.work, first)
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

    @staticmethod
    def _still_holds(work: Work, sheet: PrintJob) -> bool:
        """Whether the acceptance that made a sheet stands: it was only cancelled at the printer."""
        if sheet.subject_kind != "applicant":
            return True
        applicant = work.applicants.get(sheet.subject_id)
        return any(
            case.applicant_id == applicant.id and case.accepted_at == sheet.made_at
            for case in work.cases.of_visit(applicant.visit_id)
        )

    @staticmethod
    def _document(sheet: PrintJob, officer_name: str) -> Document:
        document = document_from_json(sheet.document_kind, sheet.document)
        if isinstance(document, _FOR_PEOPLE):
            mark = reprint_mark(sheet, officer_name)
            return replace(document, copy_number=sheet_text(sheet), reprint=mark)
        if isinstance(document, DailyReportPaper):
            return replace(document, copy_number=sheet_text(sheet))
        return document

    @staticmethod
    def _siblings(work: Work, sheet: PrintJob) -> tuple[PrintJob, ...]:
        """Every sheet about the same applicant; of other things each sheet stands for itself."""
        if sheet.subject_kind != "applicant":
            return ()
        return work.print_jobs.of_subject(sheet.subject_kind, sheet.subject_id)

    def _settle(
        self,
        officer: OfficerId | None,
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
        reported = not verb and state not in (PrintState.SENT, PrintState.VOID)

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
            doing.about("print_job", job)
            if state is PrintState.DONE:
                # the one that came out counts: never two valid ones of a kind in somebody's hand
                for sheet in superseded(self._siblings(doing.work, new), new.document_kind):
                    doing.work.print_jobs.save(sheet, sheet.to(PrintState.VOID, failure=SUPERSEDED))
            return Settled(new.id, new.state)

        return self._verbs.run(
            verb or f"print_{state.value}",
            act,
            Settled,
            officer=officer,
            command_id=command_id,
            args={"job": job, "state": state},
            # what the print service says is noted whoever is signed in
            needs=None if reported else Permission.GIVE_NUMBER,
            before_password_change=reported,
        )
