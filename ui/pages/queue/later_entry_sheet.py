"""Cases whose number in the other system is still to be filled in (业务系统待补录, Ctrl+B)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.pages.queue.case_list_sheet import CaseListSheet
from ui.tickets.queue_words import translate
from ui.widgets.search_field import SearchField
from window_client.errors import WindowClientError
from window_client.services.visit_desk import CaseCard


class LaterEntrySheet(CaseListSheet):
    """Arrows choose the case, the number is typed or scanned, F2 or Enter keeps it.

    Signals:
        submitted(str, str): case id, the other system's number.
    """

    submitted = Signal(str, str)

    def __init__(self, host: QWidget, cases: Sequence[CaseCard]) -> None:
        super().__init__(
            host,
            translate("queue", "业务系统待补录"),
            height=552,
            primary=translate("queue", "存编号"),
            primary_icon="act.save",
            left=translate("queue", "还有 {count} 件；日结前录完"),
            nothing=translate("queue", "都录完了"),
        )
        self.number = SearchField(placeholder=translate("queue", "扫码或输入业务系统给的编号"))
        self.number.walk(self.table)
        self.table.row_opened.connect(lambda _row: self.number.setFocus())
        self._form.add_field("number", translate("queue", "业务编号"), self.number, required=True)
        self._form.finished.connect(self._submit)
        self.number.textEdited.connect(lambda _text: self._form.set_error("number", ""))
        self._compose()
        self.primary_triggered.connect(self._submit)
        self.set_cases(cases)

    def set_cases(self, cases: Sequence[CaseCard]) -> None:
        """What is still to be filled in."""
        super().set_cases(cases)
        self.number.setEnabled(bool(self._cases))

    def kept(self) -> None:
        """The number was taken: ready for the next case."""
        self.number.clear()
        self.number.setFocus()

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at the field."""
        self._form.set_error("number", text_of(error).line)
        self.number.setFocus()

    def _submit(self) -> None:
        case = self._case()
        if case is None:
            return
        typed = self.number.text().strip()
        if not typed:
            self._form.set_error("number", translate("queue", "还没填编号。请扫码，或照业务系统上的输入。"))
            self.number.setFocus()
            return
        self.submitted.emit(case.id, typed)
