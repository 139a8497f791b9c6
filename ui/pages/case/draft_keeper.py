"""Keeps what is typed, a moment after it was typed (自动保存): nothing is lost, nothing waits for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desk_context import DeskContext
from ui.pages.case.case_state import CaseShown
from window_client.errors import ChangedMeanwhile, InvalidInput, Refused, WorldFault
from window_client.ids import CaseId

DELAY_MS = 400
RETRY_MS = 3_000


class DraftKeeper(QObject):
    """Saves typed fields, case by case, in the order in which they were typed.

    A text is unsaved until the database has said that it holds it; then the case is shown as it is there.

    Signals:
        saved(CaseShown): a save was answered, with the case as it is now.
        failed(str, Exception): a save of this case was refused, or the database is away (it is tried again).
        changed(): there is something unsaved, or nothing any more.
    """

    saved = Signal(object)
    failed = Signal(str, object)
    changed = Signal()

    def __init__(
        self, ctx: DeskContext, read: Callable[[CaseId], CaseShown], *, parent: QObject | None = None
    ) -> None:
        """Args:
        read: reads a case for showing; runs on the database lane, right after the save.
        """
        super().__init__(parent)
        self._ctx, self._read = ctx, read
        self._typed: dict[CaseId, dict[str, str]] = {}
        self._sent: dict[CaseId, dict[str, str]] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.flush)

    def type(self, case: CaseId, field: str, text: str) -> None:
        """A field was changed; it is saved after a pause."""
        self._typed.setdefault(case, {})[field] = text
        self._timer.start(DELAY_MS)
        self.changed.emit()

    def take_back(self, case: CaseId, field: str) -> None:
        """Nothing was typed after all; without effect on what is on its way to the database."""
        if self._sent.get(case, {}).get(field) != self._typed.get(case, {}).get(field):
            self._typed.get(case, {}).pop(field, None)
        self.changed.emit()

    def unsaved(self, case: CaseId) -> frozenset[str]:
        """The fields of a case whose text is not in the database yet."""
        return frozenset(self._typed.get(case, {}))

    def values(self, case: CaseId) -> Mapping[str, str]:
        """The unsaved texts of a case."""
        return dict(self._typed.get(case, {}))

    def forget(self, case: CaseId) -> None:
        """The case has its result; what was typed went with it."""
        self._typed.pop(case, None)
        self.changed.emit()

    def took(self, case: CaseId, values: Mapping[str, str]) -> None:
        """Somebody else saved these texts; newer ones stay unsaved."""
        typed = self._typed.get(case, {})
        for field, text in values.items():
            if typed.get(field) == text:
                del typed[field]
        if not typed:
            self._typed.pop(case, None)
        self.changed.emit()

    def flush(self) -> None:
        """Save now whatever is unsaved and not on its way already."""
        self._timer.stop()
        for case, typed in list(self._typed.items()):
            if typed and self._sent.get(case) != typed:
                self._save(case, dict(typed))

    def _save(self, case: CaseId, values: dict[str, str]) -> None:
        self._sent[case] = values
        station, officer = self._ctx.station, self._ctx.officer.id

        def job() -> CaseShown:
            station.cases.keep_draft(officer=officer, case=case, values=values)
            return self._read(case)

        self._ctx.runner.run(
            job,
            lambda shown: self._kept(case, values, shown),
            lambda error: self._refused(case, values, error),
            owner=self,
        )

    def _kept(self, case: CaseId, values: dict[str, str], shown: CaseShown) -> None:
        if self._sent.get(case) == values:
            del self._sent[case]
        self.took(case, values)
        self.saved.emit(shown)

    def _refused(self, case: CaseId, values: dict[str, str], error: Exception) -> None:
        if self._sent.get(case) == values:
            del self._sent[case]
        if isinstance(error, WorldFault | ChangedMeanwhile):
            # the texts stay here and are tried again until the database is back
            self._timer.start(RETRY_MS)
        elif isinstance(error, Refused | InvalidInput):
            self.took(case, values)
        self.failed.emit(case, error)
