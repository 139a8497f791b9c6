"""Sending sheets, and asking how it went (打印).

No lock is held while a printer works: one transaction marks the sheet as sent, then the spooler gets it,
then another transaction notes what the spooler said. A copy number is submitted at most once.
"""

from dataclasses import replace

from printing.print_faults import PrintFault
from printing.spooler import AnswerLost, Media, SpoolerError, SpoolJob, SpoolPhase
from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintMoveRefused, PrintState
from window_client.domain.paper.replaced_sheets import TAKEN_BACK
from window_client.ids import OfficerId, PrintJobId
from window_client.services.paper_ledger import PaperLedger, Settled
from window_client.services.paper_refusals import PrinterNotSet
from window_client.services.stale_slips import STALE
from window_client.services.verbs import Act

_PHASES = {
    SpoolPhase.WAITING: PrintState.SENT,
    SpoolPhase.PRINTING: PrintState.PRINTING,
    SpoolPhase.NEEDS_PAPER: PrintState.NEEDS_PAPER,
    SpoolPhase.DONE: PrintState.DONE,
    SpoolPhase.FAILED: PrintState.FAILED,
    SpoolPhase.CANCELLED: PrintState.FAILED,
    SpoolPhase.UNKNOWN: PrintState.UNKNOWN,
}


class PaperService(PaperLedger):
    """Verbs on sheets. `send` and `follow_up` block on the print service: not for the GUI thread.

    ``officer`` None: the workplace prints by itself, as a kiosk does.
    """

    def send(self, *, officer: OfficerId | None, job: PrintJobId) -> PrintState:
        """Hand a queued sheet to the printer; returns where it stands then.

        Raises:
            PrinterNotSet: no printer is chosen for its paper; the sheet stays queued.
            PrintMoveRefused: it is not queued any more, or another process has it.
            SpoolerError: of ``printing``, when nothing was handed over; the sheet is failed or still queued.
        """
        with self._store.read() as work:
            sheet = work.print_jobs.get(job)
            name = work.officers.get(sheet.made_by).name if sheet.made_by else ""
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

    def cancel(self, *, officer: OfficerId | None, job: PrintJobId) -> bool:
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

    def drop_stale(self, *, officer: OfficerId | None) -> None:
        """Void the slips that waited for the printer until their numbers were over.

        Raises:
            PasswordMustChange: of an officer who may change nothing yet; they stay, and are not sent.
        """
        for sheet in self.stale():
            self._take_back(officer, sheet, STALE)

    def follow_up(self, *, officer: OfficerId | None, job: PrintJobId) -> PrintState:
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

    def recover(self, *, officer: OfficerId | None) -> tuple[PrintJob, ...]:
        """After a start: ask about every sheet that a spooler may have; returns those left in doubt."""
        for sheet in self.in_flight():
            try:
                self.follow_up(officer=officer, job=sheet.id)
            except (SpoolerError, PrintMoveRefused):
                # the print service is away, or somebody else noted it this moment: asked again later
                continue
        return self.unanswered()

    def _take_back(self, officer: OfficerId | None, sheet: PrintJob, why: str = TAKEN_BACK) -> bool:
        try:
            self._settle(officer, sheet.id, PrintState.VOID, failure=why, seen=sheet.state)
        except PrintMoveRefused:
            # it was handed to the printer in this very moment
            return False
        return True

    def _look_up(self, officer: OfficerId | None, job: PrintJobId, token: str, printer: str) -> PrintState:
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

    def _note_ref(self, officer: OfficerId | None, job: PrintJobId, ref: str) -> Settled:
        def act(doing: Act) -> Settled:
            old = doing.work.print_jobs.get(job)
            new = replace(old, spooler_ref=ref, version=old.version + 1)
            doing.work.print_jobs.save(old, new)
            return Settled(new.id, new.state)

        return self._verbs.run(
            "print_handed_over", act, Settled, officer=officer, before_password_change=True
        )
