"""Cases whose number in the other system is still to be filled in (业务系统待补录, Ctrl+B)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.labels import CASE_LOOKS, words
from ui.pages.queue.queue_words import translate
from ui.theme.tokens import tokens_of
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_grid import FormGrid
from ui.widgets.painted import set_shown
from ui.widgets.search_field import SearchField
from ui.widgets.sheet import Sheet
from window_client.errors import WindowClientError
from window_client.services.visit_desk import CaseCard


def case_columns() -> tuple[Column, ...]:
    """The columns of a list of cases."""
    return (
        Column(translate("queue", "受理号"), width=150),
        Column(translate("queue", "编号"), width=96),
        Column(translate("queue", "事项"), "cut"),
        Column(translate("queue", "业务"), width=96),
        Column(translate("queue", "状态"), "pill", width=124),
    )


def case_cells(case: CaseCard, sheet: QWidget) -> list[Cell]:
    """A case as a row; nobody's name is in it."""
    look = tokens_of(sheet).case_state(CASE_LOOKS[case.state])
    return [
        Cell(case.number or ""),
        Cell(case.short_code),
        Cell(case.name),
        Cell(words(case.domain)),
        Cell(words(case.state), look.tone, look.icon),
    ]


class LaterEntrySheet(Sheet):
    """Arrows choose the case, the number is typed or scanned, F2 or Enter keeps it.

    Signals:
        submitted(str, str): case id, the other system's number.
    """

    submitted = Signal(str, str)

    def __init__(self, host: QWidget, cases: Sequence[CaseCard]) -> None:
        super().__init__(
            host,
            translate("queue", "业务系统待补录"),
            size=(820, 552),
            primary=translate("queue", "存编号"),
            primary_icon="act.save",
        )
        self._cases: tuple[CaseCard, ...] = ()
        self.number = SearchField(placeholder=translate("queue", "扫码或输入业务系统给的编号"))
        self.table = DataTable(case_columns())
        self.table.set_framed(True)
        self.number.walk(self.table)
        self.table.row_opened.connect(lambda _row: self.number.setFocus())
        self._form = FormGrid(label_width=92)
        self._form.add_field("number", translate("queue", "业务编号"), self.number, required=True)
        self._form.finished.connect(self._submit)
        self.number.textEdited.connect(lambda _text: self._form.set_error("number", ""))
        self._nothing = EmptyState("st.ok", translate("queue", "都录完了"))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(self._form)
        self.primary_triggered.connect(self._submit)
        self.set_cases(cases)

    def set_cases(self, cases: Sequence[CaseCard]) -> None:
        """What is still to be filled in."""
        row = max(0, self.table.current_row())
        self._cases = tuple(cases)
        self.table.set_rows([case_cells(case, self) for case in self._cases])
        if self._cases:
            self.table.setCurrentIndex(self.table.model().index(min(row, len(self._cases) - 1), 0))
        set_shown(self.table, bool(self._cases))
        set_shown(self._form, bool(self._cases))
        set_shown(self._nothing, not self._cases)
        left = translate("queue", "还有 {count} 件；日结前录完").format(count=len(self._cases))
        self.set_note([left] if self._cases else [])
        self.number.setEnabled(bool(self._cases))
        if self.primary is not None:
            self.primary.setEnabled(bool(self._cases))

    def kept(self) -> None:
        """The number was taken: ready for the next case."""
        self.number.clear()
        self.number.setFocus()

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at the field."""
        self._form.set_error("number", text_of(error).line)
        self.number.setFocus()

    def _submit(self) -> None:
        row = self.table.current_row()
        if not 0 <= row < len(self._cases):
            return
        typed = self.number.text().strip()
        if not typed:
            self._form.set_error("number", translate("queue", "还没填编号。请扫码，或照业务系统上的输入。"))
            self.number.setFocus()
            return
        self.submitted.emit(self._cases[row].id, typed)
