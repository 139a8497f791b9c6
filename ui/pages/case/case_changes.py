"""The small verbs on a case: papers, situation, the other system's number, the eye (办件动作)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.desk_context import DeskContext, new_command
from ui.pages.case.case_state import CaseShown
from window_client.ids import ApplicantId, CaseId

#: what was done, where the presenter must know
SCANNED, TYPED = "scanned", "typed"


class CaseChanges(QObject):
    """Each verb is followed, in the same job, by reading the case as it is then.

    Signals:
        done(CaseShown, str): what the case is now; and whether a 业务编号 was scanned or typed.
        refused(str, Exception): nothing was changed at this case.
    """

    done = Signal(object, str)
    refused = Signal(str, object)

    def __init__(
        self, ctx: DeskContext, read: Callable[[CaseId], CaseShown], *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ctx, self._read = ctx, read

    def tick(self, case: CaseId, material: str, *, present: bool, answer: str | None = None) -> None:
        """A paper was seen, or was ticked by mistake; or its question was answered."""
        cases, officer, command = self._ctx.station.cases, self._ctx.officer.id, new_command()
        self._do(
            case,
            lambda: cases.tick_material(
                officer=officer,
                case=case,
                material=material,
                present=present,
                answer=answer,
                command_id=command,
            ),
        )

    def answer(
        self, case: CaseId, applicant: ApplicantId, question: str, value: bool | int | str | None
    ) -> None:
        """A situation question was answered."""
        visits, officer, command = self._ctx.station.visits, self._ctx.officer.id, new_command()
        self._do(
            case,
            lambda: visits.answer(
                officer=officer, applicant=applicant, question=question, value=value, command_id=command
            ),
        )

    def reopen(self, case: CaseId) -> None:
        """补齐了，接着办."""
        cases, officer, command = self._ctx.station.cases, self._ctx.officer.id, new_command()
        self._do(case, lambda: cases.reopen(officer=officer, case=case, command_id=command))

    def set_external_number(self, case: CaseId, number: str, *, scanned: bool) -> None:
        """业务编号 of the other system."""
        cases, officer, command = self._ctx.station.cases, self._ctx.officer.id, new_command()
        self._do(
            case,
            lambda: cases.set_external_number(officer=officer, case=case, number=number, command_id=command),
            SCANNED if scanned else TYPED,
        )

    def reveal(self, case: CaseId, field: str, show: Callable[[str], None]) -> None:
        """A masked field in full; one row in the read log."""
        cases, officer = self._ctx.station.cases, self._ctx.officer.id
        self._ctx.runner.run(
            lambda: cases.reveal(officer=officer, case=case, field=field),
            show,
            lambda error: self.refused.emit(case, error),
            owner=self,
        )

    def _do(self, case: CaseId, verb: Callable[[], object], what: str = "") -> None:
        def job() -> CaseShown:
            verb()
            return self._read(case)

        self._ctx.runner.run(
            job,
            lambda shown: self.done.emit(shown, what),
            lambda error: self.refused.emit(case, error),
            owner=self,
        )
