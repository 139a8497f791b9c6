"""Noting a booked visitor by hand, as somebody telephones (记一个预约)."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.tickets.appointment_words import field_words
from ui.tickets.queue_words import translate
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.sheet import Sheet
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.errors import WindowClientError
from window_client.services.appointment_line import AppointmentField, AppointmentInvalid, read_booking


class AppointmentEntrySheet(Sheet):
    """Enter goes from field to field, F2 keeps it; several may follow each other.

    Signals:
        submitted(object): the booking; answer with ``show_kept`` or ``refuse``.
    """

    submitted = Signal(object)

    def __init__(self, host: QWidget, catalogue: Catalogue, today: date, day: date) -> None:
        """Args:
        day: what stands in the field of the day at first.
        """
        super().__init__(
            host,
            translate("queue", "记一个预约"),
            size=(620, 0),
            primary=translate("queue", "记下"),
            primary_icon="act.save",
        )
        self._catalogue, self._today = catalogue, today
        self._count = 0
        hints = {
            AppointmentField.DAY: translate("queue", "如 2026-03-18 或 3月18日"),
            AppointmentField.TIME: translate("queue", "如 09:30"),
            AppointmentField.NAME: "",
            AppointmentField.NUMBER: translate("queue", "身份证、护照都行；没有就空着，来时按姓名找"),
            AppointmentField.BUSINESS: translate("queue", "业务或事项，如 出入境、EX-102、普通护照换发"),
        }
        self._form = FormGrid(label_width=64)
        self.fields: dict[AppointmentField, TextField] = {}
        for field in AppointmentField:
            editor = TextField(placeholder=hints[field])
            editor.textEdited.connect(lambda _text, name=field: self._form.set_error(name, ""))
            needed = field is not AppointmentField.NUMBER
            self.fields[field] = self._form.add_field(field, field_words(field), editor, required=needed)
        self.fields[AppointmentField.DAY].setText(day.isoformat())
        for field in (AppointmentField.DAY, AppointmentField.TIME, AppointmentField.NUMBER):
            self.fields[field].setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self._form.finished.connect(self._submit)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self.set_note([translate("queue", "按时到的，到时间就叫；晚到 15 分钟以上，和别人一样排")])
        self.primary_triggered.connect(self._submit)

    def first(self) -> TextField:
        """Where typing begins: the day is there already."""
        return self.fields[AppointmentField.TIME]

    def show_kept(self) -> None:
        """It is on the list: ready for the next one, on the same day."""
        self._count += 1
        for field, editor in self.fields.items():
            if field is not AppointmentField.DAY:
                editor.clear()
        self.set_note([translate("queue", "已记下 {count} 个").format(count=self._count)])
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at its field."""
        field = AppointmentField.DAY
        if isinstance(error, AppointmentInvalid) and error.facts.get("problem") == "already_booked":
            field = AppointmentField.NAME
        self._form.set_error(field, text_of(error).line)
        self.fields[field].setFocus()

    def _submit(self) -> None:
        said = {field: editor.text() for field, editor in self.fields.items()}
        booking, wrong = read_booking(said, self._catalogue, self._today)
        for field in AppointmentField:
            self._form.set_error(field, text_of(wrong[field]).line if field in wrong else "")
        if booking is None:
            self._form.focus_first_error()
            return
        self.submitted.emit(booking)
