"""The tool row of the report page: which days, how they stand, closing and files (52 px)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.report.report_rows import translate
from ui.theme.tokens import tokens_of
from ui.weekday_words import weekday
from ui.widgets.card import rule
from ui.widgets.form_fields import DateField
from ui.widgets.key_button import IconButton, KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel


class Span(StrEnum):
    """How many days the page shows together."""

    DAY = auto()
    WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class ToolState:
    """What the row shows.

    Attributes:
        day: in the field.
        standing: closed when, or still open; what is being read.
        may_go_on: whether later days can be asked for.
        may_close: offer 日结.
        may_export: files are made of one day.
    """

    day: date
    span: Span = Span.DAY
    standing: str = ""
    may_go_on: bool = False
    may_close: bool = False
    may_export: bool = False


class DayField(DateField):
    """A date with its weekday; PgUp and PgDn go one step back and on.

    Signals:
        stepped(int): -1 or 1.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_leading_icon("st.calendar")
        self.setAccessibleName(translate("report", "日期"))
        self.setFixedWidth(tokens_of(self).px(176))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def show_day(self, day: date) -> None:
        """Put a date into the field, with its weekday beside it."""
        self.set_date(day)
        self.set_suffix(weekday(day))
        self.set_invalid(False)


class ReportToolRow(QFrame):
    """Row of 52 px.

    Signals:
        span_chosen(Span), day_chosen(date), stepped(int): other days are wanted.
        day_refused(): what was typed is no date.
        close_requested(), excel_requested(), pdf_requested(), csv_requested(), sample_requested(): buttons.
    """

    span_chosen = Signal(object)
    day_chosen = Signal(object)
    day_refused = Signal()
    stepped = Signal(int)
    close_requested = Signal()
    excel_requested = Signal()
    pdf_requested = Signal()
    csv_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(52))
        spans = (
            (Span.DAY, translate("report", "日")),
            (Span.WEEK, translate("report", "周")),
            (Span.MONTH, translate("report", "月")),
        )
        self.spans = Segmented(spans, Span.DAY, words=translate("report", "范围"), ticked=False)
        self.field = DayField()
        self.back = IconButton("act.back", translate("report", "前一段"))
        self.on = IconButton("act.forward", translate("report", "后一段"))
        self._standing = TextLabel("", "caption", "muted")
        self.closing = KeyButton(
            translate("report", "日结"), key=key_words(ActionId.SAVE), icon="act.lock", kind="soft"
        )
        self.excel = KeyButton("Excel", key=key_words(ActionId.EXPORT_EXCEL), icon="doc.excel")
        self.pdf = KeyButton("PDF", key=key_words(ActionId.PREVIEW), icon="doc.material")
        self.csv = KeyButton("CSV", key=key_words(ActionId.EXPORT_CSV), icon="doc.csv")
        words = translate("report", "抽查复用的照片")
        self.sample = IconButton("act.photo", words, key=key_words(ActionId.PHOTO))
        self.sample.hide()
        self._assemble()
        self._connect()

    def show_state(self, state: ToolState) -> None:
        """Show this."""
        self.spans.set_value(state.span)
        if not (self.field.hasFocus() and self.field.date() == state.day):
            self.field.show_day(state.day)
        self.field.set_suffix(weekday(state.day))
        self._standing.setText(state.standing)
        self.on.setEnabled(state.may_go_on)
        set_shown(self.closing, state.may_close)
        for button in (self.excel, self.pdf, self.csv):
            button.setEnabled(state.may_export)

    def standing(self) -> str:
        """What the line says."""
        return self._standing.text()

    def _chosen(self, day: date | None) -> None:
        self.field.set_invalid(day is None)
        if day is None:
            self.day_refused.emit()
        else:
            self.day_chosen.emit(day)

    def _connect(self) -> None:
        self.spans.value_changed.connect(self.span_chosen)
        self.field.date_changed.connect(self._chosen)
        self.field.stepped.connect(self.stepped)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.closing.clicked.connect(self.close_requested)
        self.excel.clicked.connect(self.excel_requested)
        self.pdf.clicked.connect(self.pdf_requested)
        self.csv.clicked.connect(self.csv_requested)
        self.sample.clicked.connect(self.sample_requested)

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row, 1)
        column.addWidget(rule())
        row.setContentsMargins(tokens.px(16), tokens.px(9), tokens.px(16), tokens.px(10))
        row.setSpacing(tokens.px(10))
        row.addWidget(TextLabel(translate("report", "日报"), "subtitle"))
        row.addWidget(self.spans)
        row.addWidget(self.field)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addWidget(self._standing)
        row.addStretch(1)
        for button in (self.sample, self.closing, self.excel, self.pdf, self.csv):
            row.addWidget(button)
