"""The person has another live ticket today: one visit, or both tickets kept (并号)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.pages.visit.visit_words import translate
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.form_grid import ErrorLine
from ui.widgets.sheet import Sheet
from window_client.errors import WindowClientError


class DoubleTicketSheet(Sheet):
    """1 joins the other ticket to this visit, 2 keeps both.

    Signals:
        join_requested(), keep_requested(): what was decided.
    """

    join_requested = Signal()
    keep_requested = Signal()

    def __init__(self, host: QWidget, name: str, other: str, here: str) -> None:
        super().__init__(
            host,
            translate("visit", "{name}今天已有一个号 {other}").format(name=name, other=other),
            size=(600, 330),
            close_text=translate("visit", "先不认"),
            primary=translate("visit", "并到这次"),
            primary_icon="act.transfer",
        )
        joined = translate("visit", "{other} 作废（并号），都在 {here} 这次办").format(other=other, here=here)
        kept = translate("visit", "{other} 留着，以后再叫；两张票并列记着").format(other=other)
        self.rows = ChoiceRows(
            (
                ChoiceRow("1", "act.transfer", translate("visit", "并到这次"), joined),
                ChoiceRow("2", "doc.ticket", translate("visit", "两张都留"), kept),
            )
        )
        self.rows.chosen.connect(self._decide)
        self.rows.current_changed.connect(self._name_primary)
        self._error = ErrorLine()
        self.body.addWidget(self.rows)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self.set_note([translate("visit", "按数字直接选")])
        self.primary_triggered.connect(lambda: self._decide(self.rows.current()))

    def refuse(self, error: WindowClientError) -> None:
        """It could not be done: say why; the other way is still open."""
        self._error.set_text(text_of(error).line)

    def _decide(self, number: int) -> None:
        (self.join_requested if number == 0 else self.keep_requested).emit()

    def _name_primary(self, number: int) -> None:
        if self.primary is not None:
            joins = translate("visit", "并到这次")
            self.primary.setText(joins if number == 0 else translate("visit", "两张都留"))
