"""Putting a ticket aside (挂起): why, and when to be reminded."""

import re
from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.error_text import text_of
from ui.pages.queue.reason_chooser import ReasonChooser
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.station.station_record import STATION_ZONE
from window_client.errors import WindowClientError

_TIME = re.compile(r"(\d{1,2})[:：]?(\d{2})")


def reminder_at(text: str, now: datetime) -> datetime | None:
    """The moment of today that 0920 or 09:20 means.

    Raises:
        ValueError: it is no time of day, or it is past.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError("not a time of day")
    here = now.astimezone(STATION_ZONE)
    at = datetime.combine(here.date(), time(int(match[1]), int(match[2])), STATION_ZONE)
    if at <= here:
        raise ValueError("the time is past")
    return at.astimezone(now.tzinfo)


class HoldSheet(Sheet):
    """F7 1 F2: three keys.

    Signals:
        submitted(str, object): reason, and when to be reminded (datetime or None).
    """

    submitted = Signal(str, object)

    def __init__(self, host: QWidget, label: str, now: datetime) -> None:
        super().__init__(
            host,
            translate("queue", "挂起 {label}").format(label=label),
            size=(560, 0),
            primary=translate("queue", "挂起"),
            primary_icon="act.hold",
        )
        self._now = now
        tokens = tokens_of(self)
        self.chooser = ReasonChooser(
            (
                translate("queue", "等家人送材料"),
                translate("queue", "去复印或照相"),
                translate("queue", "去缴费"),
                translate("queue", "等业务系统"),
            )
        )
        self.chooser.submitted.connect(self._submit)
        self.reminder = TextField(placeholder=translate("queue", "不提醒；要提醒写 09:20"))
        self.reminder.setAccessibleName(translate("queue", "提醒时间"))
        self.reminder.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.reminder.returnPressed.connect(self._submit)
        self._error = ErrorLine()
        line = QHBoxLayout()
        line.setSpacing(tokens.px(10))
        line.addWidget(TextLabel(translate("queue", "提醒"), "body", "secondary"))
        line.addWidget(self.reminder, 1)
        self.body.addWidget(self.chooser)
        self.body.addLayout(line)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self.set_note([translate("queue", "挂起后窗口就空出来，按 Ctrl+Q 取回")])
        self.primary_triggered.connect(self._submit)

    def refuse(self, error: WindowClientError) -> None:
        """The act was not taken: say why; the sheet stays."""
        self.chooser.show_error(text_of(error).line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not self.chooser.press_digit(event.text()):
            super().keyPressEvent(event)

    def _submit(self) -> None:
        reason = self.chooser.reason()
        if not reason:
            self.chooser.show_error(translate("queue", "还没写原因。请选一条或写一句，再按 F2。"))
            self.chooser.field.setFocus()
            return
        until = None
        if self.reminder.text().strip():
            try:
                until = reminder_at(self.reminder.text(), self._now)
            except ValueError:
                self._error.set_text(
                    translate("queue", "提醒时间要写成 09:20 这样，并且还没过。不用提醒就空着。")
                )
                self.reminder.set_invalid(True)
                self.reminder.setFocus()
                return
        self._error.set_text("")
        self.reminder.set_invalid(False)
        self.submitted.emit(reason, until)
