"""A list of cases with a form below: what the sheets that work one off have in common."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.labels import CASE_LOOKS, words
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import translate
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_grid import FormGrid
from ui.widgets.painted import set_shown
from ui.widgets.sheet import Sheet
from window_client.services.visit_desk import CaseCard


def _columns() -> tuple[Column, ...]:
    """The columns of a list of cases."""
    return (
        Column(translate("queue", "受理号"), width=150),
        Column(translate("queue", "编号"), width=96),
        Column(translate("queue", "事项"), "cut"),
        Column(translate("queue", "业务"), width=96),
        Column(translate("queue", "状态"), "pill", width=124),
    )


def _cells(case: CaseCard, sheet: QWidget) -> list[Cell]:
    """A case as a row; nobody's name is in it."""
    look = tokens_of(sheet).case_state(CASE_LOOKS[case.state])
    return [
        Cell(case.number or ""),
        Cell(case.short_code),
        Cell(case.name),
        Cell(words(case.domain)),
        Cell(words(case.state), look.tone, look.icon),
    ]


class CaseListSheet(Sheet):
    """Arrows choose the case that the form below is about; with no case left, words say so.

    Args:
        left: how many are left, with ``{count}``.
        nothing: the words when none is.
    """

    def __init__(
        self,
        host: QWidget,
        title: str,
        *,
        height: int,
        primary: str,
        primary_icon: str,
        left: str,
        nothing: str,
    ) -> None:
        super().__init__(host, title, size=(820, height), primary=primary, primary_icon=primary_icon)
        self._cases: tuple[CaseCard, ...] = ()
        self._left = left
        self.table = DataTable(_columns())
        self.table.set_framed(True)
        self._form = FormGrid(label_width=92)
        self._nothing = EmptyState("st.ok", nothing)

    def _compose(self) -> None:
        """Called by the sheet itself once its form is made: what was made first is reached first."""
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(self._form)

    def set_cases(self, cases: Sequence[CaseCard]) -> None:
        """What is left; the keyboard stays in its row."""
        row = max(0, self.table.current_row())
        self._cases = tuple(cases)
        self.table.set_rows([_cells(case, self) for case in self._cases])
        if self._cases:
            self.table.setCurrentIndex(self.table.model().index(min(row, len(self._cases) - 1), 0))
        set_shown(self.table, bool(self._cases))
        set_shown(self._form, bool(self._cases))
        set_shown(self._nothing, not self._cases)
        self.set_note([self._left.format(count=len(self._cases))] if self._cases else [])
        if self.primary is not None:
            self.primary.setEnabled(bool(self._cases))

    def _case(self) -> CaseCard | None:
        row = self.table.current_row()
        return self._cases[row] if 0 <= row < len(self._cases) else None
