"""Entering numbers that were written by hand while the database was away (补登手工号)."""

import re
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.labels import words
from ui.theme.tokens import tokens_of
from ui.tickets.give_number_sheet import class_choices
from ui.tickets.queue_words import clock, translate
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.typed_text import folded
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WindowClientError

_DOMAINS = tuple(BusinessDomain)
_ROWS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5)
_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})")
_MOST_SIGNS, _SHOWN_HEIGHT = 12, 214


def stated_time(text: str, now: datetime) -> datetime:
    """The moment of today that 0920 or 09:20 means.

    Raises:
        ValueError: it is no time of day.
    """
    match = _TIME.fullmatch(folded(text))
    if match is None:
        raise ValueError("not a time of day")
    today = now.astimezone(STATION_ZONE).date()
    return datetime.combine(today, time(int(match[1]), int(match[2])), STATION_ZONE).astimezone(now.tzinfo)


class HandNumberSheet(Sheet):
    """Number, Enter, time, F2: the next one. A letter in the number chooses the business.

    1…5 choose the business outside of a field, Alt+1…5 the class.

    Signals:
        submitted(str, object, object, object): what is written on the slip (may be empty), when, business,
            class; answer with ``show_kept`` or ``refuse``.
    """

    submitted = Signal(str, object, object, object)

    def __init__(self, host: QWidget, now: datetime) -> None:
        super().__init__(
            host,
            translate("queue", "补登手工号"),
            size=(720, 0),
            primary=translate("queue", "补登这张"),
            primary_icon="act.save",
        )
        self._now = now
        self._kept: list[list[Cell]] = []
        self._form = FormGrid(label_width=72)
        self.number = TextField(placeholder=translate("queue", "照纸上写，如 A03；没写号就空着"))
        self.number.setMaxLength(_MOST_SIGNS)
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.number.textEdited.connect(self._by_letter)
        self.time = TextField(placeholder=translate("queue", "照纸上写，如 09:20"))
        self.time.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.time.textEdited.connect(lambda _text: self._form.set_error("time", ""))
        options = tuple((one, f"{number} {words(one)}") for number, one in enumerate(_DOMAINS, start=1))
        self.domain = Segmented(options, _DOMAINS[0], ticked=False)
        self.person_class = Segmented(class_choices(), class_choices()[0][0], ticked=False)
        self._form.add_field("number", translate("queue", "手工号"), self.number)
        self._form.add_field("time", translate("queue", "取号时间"), self.time, required=True)
        self._form.add_field("domain", translate("queue", "业务"), self.domain)
        self._form.add_field("class", translate("queue", "人群"), self.person_class)
        self._form.finished.connect(self._submit)
        self.table = DataTable(
            (
                Column(translate("queue", "手工号"), width=110),
                Column(translate("queue", "取号时间"), width=96),
                Column(translate("queue", "业务"), width=130),
                Column(translate("queue", "人群"), "cut"),
                Column(translate("queue", "现在的号"), width=110, strong=True),
            )
        )
        self.table.set_framed(True)
        self.table.setFixedHeight(tokens_of(self).px(_SHOWN_HEIGHT))
        self.table.hide()
        told = translate("queue", "断开时写在纸上的号，一张一张补登。按纸上的时间排队，不算进等候统计。")
        self.body.addWidget(TextLabel(told, "caption", "secondary", wrap=True))
        self.body.addWidget(self._form)
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        self.set_note([translate("queue", "1…5 选业务，Alt+1…5 选人群")])
        self.primary_triggered.connect(self._submit)

    def handle(self, action: ActionId) -> bool:
        """Alt+1…5 while the sheet is open."""
        if action not in _ROWS:
            return False
        self.person_class.set_value(class_choices()[_ROWS.index(action)][0])
        return True

    def show_kept(self, ticket: Ticket) -> None:
        """It is in the queue: told in the list, and the fields are ready for the next one."""
        classes = dict(class_choices())
        self._kept.insert(
            0,
            [
                Cell(ticket.hand_number or "—"),
                Cell(clock(ticket.arrival)),
                Cell(words(ticket.domain)),
                Cell(classes.get(ticket.person_class, words(ticket.person_class))),
                Cell(ticket.label),
            ],
        )
        self.table.set_rows(self._kept)
        self.table.show()
        self.number.clear()
        self.time.clear()
        self.person_class.set_value(class_choices()[0][0])
        self.set_note([translate("queue", "已补登 {count} 张").format(count=len(self._kept))])
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit_again()

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at the field."""
        wrong = "number" if error.code.startswith("hand_number") else "time"
        self._form.set_error(wrong, text_of(error).line)
        (self.number if wrong == "number" else self.time).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit and digit in "12345" and not event.modifiers() and not event.isAutoRepeat():
            self.domain.set_value(_DOMAINS[int(digit) - 1])
        else:
            super().keyPressEvent(event)

    def _by_letter(self, text: str) -> None:
        self._form.set_error("number", "")
        try:
            self.domain.set_value(BusinessDomain.of_letter(folded(text)[:1]))
        except KeyError:
            return

    def _submit(self) -> None:
        self._form.clear_errors()
        try:
            at = stated_time(self.time.text(), self._now)
        except ValueError:
            wrong = translate("queue", "取号时间要写成 09:20 这样。请照纸上写的填；没写就填大概的时间。")
            self._form.set_error("time", wrong)
            self.time.setFocus()
            return
        written = folded(self.number.text())
        self.submitted.emit(written, at, self.domain.value(), self.person_class.value())
