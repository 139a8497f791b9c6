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
        revealed(str, str, str): case, field and the full value.
    """

    done = Signal(object, str)
    refused = Signal(str, object)
    revealed = Signal(str, str, str)

    def __init__(
        self, ctx: DeskContext, read: Callable[[CaseId], CaseShown], *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ctx, self._read = ctx, read
        #: whose verbs these are; None does nothing
        self.case: CaseId | None = None
        self.applicant: ApplicantId | None = None

    def reply(self, material: str, answer: str) -> None:
        """The question that goes with a paper was answered; so it was seen."""
        self.tick(material, True, answer)

    def tick(self, material: str, present: bool, answer: str | None = None) -> None:
        """A paper was seen, or was ticked by mistake."""
        if (case := self.case) is None:
            return
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

    def answer(self, question: str, value: bool | int | str | None) -> None:
        """A situation question was answered."""
        case, applicant = self.case, self.applicant
        if case is None or applicant is None:
            return
        visits, officer, command = self._ctx.station.visits, self._ctx.officer.id, new_command()
        self._do(
            case,
            lambda: visits.answer(
                officer=officer, applicant=applicant, question=question, value=value, command_id=command
            ),
        )

    def reopen(self) -> None:
        """补齐了，接着办."""
        if (case := self.case) is None:
            return
        cases, officer, command = self._ctx.station.cases, self._ctx.officer.id, new_command()
        self._do(case, lambda: cases.reopen(officer=officer, case=case, command_id=command))

    def set_external_number(self, number: str, *, scanned_for: CaseId | None = None) -> None:
        """业务编号 of the other system: typed into the form in sight, or scanned for a case."""
        case = scanned_for or self.case
        if case is None:
            return
        cases, officer, command = self._ctx.station.cases, self._ctx.officer.id, new_command()
        self._do(
            case,
            lambda: cases.set_external_number(officer=officer, case=case, number=number, command_id=command),
            SCANNED if scanned_for else TYPED,
        )

    def reveal(self, field: str) -> None:
        """A masked field in full; one row in the read log."""
        if (case := self.case) is None:
            return
        cases, officer = self._ctx.station.cases, self._ctx.officer.id
        self._ctx.runner.run(
            lambda: cases.reveal(officer=officer, case=case, field=field),
            lambda text: self.revealed.emit(case, field, text),
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
