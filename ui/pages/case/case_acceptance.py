"""受理本项 and taking it back: the form first, then the acceptance, in one job of the database lane."""

from PySide6.QtCore import QObject, Signal

from ui import labels
from ui.background.job import Lane
from ui.desk_context import DeskContext, new_command
from ui.messages import MessageAction
from ui.pages.case.draft_keeper import DraftKeeper
from window_client.domain.paper.print_job import PrintState
from window_client.errors import WorldFault
from window_client.ids import CaseId, CommandId
from window_client.services.case_answers import CaseReceipt, PaperAlreadyOut


class CaseAcceptance(QObject):
    """One acceptance at a time.

    Signals:
        accepted(CaseReceipt): it is done; the toast with the undo is up.
        refused(str, Exception): it was not done, for this case.
        undone(str): the acceptance of this case was taken back, or could not be.
    """

    accepted = Signal(object)
    refused = Signal(str, object)
    undone = Signal(str)

    def __init__(self, ctx: DeskContext, drafts: DraftKeeper, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._drafts = ctx, drafts
        self._commands: dict[CaseId, CommandId] = {}
        self._undoing: dict[CaseId, CommandId] = {}
        self.busy = False

    def accept(self, case: CaseId, name: str) -> None:
        """Keep what is typed and accept; a second press while that runs does nothing.

        Args:
            name: the item's, for the confirmation.
        """
        if self.busy:
            return
        self.busy = True
        # the same id until it is answered: after a lost connection the retry accepts nothing twice
        command = self._commands.setdefault(case, new_command())
        typed = self._drafts.values(case)
        cases, officer = self._ctx.station.cases, self._ctx.officer.id

        def job() -> CaseReceipt:
            if typed:
                cases.keep_draft(officer=officer, case=case, values=typed)
            return cases.accept(officer=officer, case=case, command_id=command)

        self._ctx.runner.run(
            job,
            lambda receipt: self._done(receipt, name),
            lambda error: self._failed(case, error),
            owner=self,
        )

    def _done(self, receipt: CaseReceipt, name: str) -> None:
        self.busy = False
        self._commands.pop(receipt.case, None)
        self._drafts.forget(receipt.case)
        words = self.tr("{name} {state}").format(name=name, state=labels.words(receipt.state))
        self._ctx.messages.toast(
            words, MessageAction(self.tr("撤回"), lambda: self.undo(receipt), key="Shift+F2")
        )
        self.accepted.emit(receipt)

    def _failed(self, case: CaseId, error: Exception) -> None:
        self.busy = False
        if not isinstance(error, WorldFault):
            self._commands.pop(case, None)
        self.refused.emit(case, error)

    def undo(self, receipt: CaseReceipt) -> None:
        """Take the acceptance back: its sheets first, then the case; not on this thread."""
        case, applicant = receipt.case, receipt.applicant
        command = self._undoing.setdefault(case, new_command())
        station, officer = self._ctx.station, self._ctx.officer.id

        def job() -> CaseReceipt:
            sheets = station.paper.of_subject("applicant", applicant)
            made = next((sheet.made_at for sheet in sheets if sheet.id == receipt.sheet), None)
            for sheet in sheets:
                if made is None or sheet.made_at < made:
                    continue
                # one that still waits is voided together with the acceptance
                gone = sheet.state in (PrintState.QUEUED, PrintState.VOID)
                if not gone and not station.paper.cancel(officer=officer, job=sheet.id):
                    raise PaperAlreadyOut()
            return station.cases.undo_accept(officer=officer, case=case, command_id=command)

        def done(_receipt: CaseReceipt) -> None:
            self._undoing.pop(case, None)
            self._ctx.messages.toast(self.tr("受理已撤回，可以接着改"))
            self.undone.emit(case)

        def failed(error: Exception) -> None:
            self._undoing.pop(case, None)
            self._ctx.messages.error(error)
            self.undone.emit(case)

        self._ctx.runner.run(job, done, failed, lane=Lane.SLOW, owner=self)
