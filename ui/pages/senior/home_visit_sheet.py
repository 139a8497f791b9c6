"""A visit at home (上门服务): what for, when, whom, and a short text."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.error_text import text_of
from ui.pages.senior.senior_words import day_parts, purposes, translate
from ui.widgets.form_fields import DateField, TextField
from ui.widgets.form_grid import ErrorLine, FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.people.contact import InvalidPhone
from window_client.domain.senior.care_records import HomeVisitPart, HomeVisitPurpose
from window_client.errors import WindowClientError

#: as long as a remark in somebody's words may be
_LONGEST = 200
#: which field an error is about, by the problem that the service names
_FIELDS = {"name": "name", "phone": "phone", "address": "address", "past": "day", "note": "note"}


@dataclass(frozen=True, slots=True)
class HomeWish:
    """What was filled in; empty: as the applicant's record has it."""

    purpose: HomeVisitPurpose
    part: HomeVisitPart
    day: date | None
    name: str
    phone: str
    address: str
    note: str


class HomeVisitSheet(Sheet):
    """Usually one choice and F2: name, telephone and address are the applicant's own.

    Signals:
        submitted(HomeWish): asked for.
        taken_back(): no longer wished; only where one stands.
    """

    submitted = Signal(object)
    taken_back = Signal()

    def __init__(self, host: QWidget, *, name: str, phone: str, address: str, standing: str = "") -> None:
        """Args:
        name, phone, address: what the record has, masked; shown where nothing is typed.
        standing: words of a visit that is wished already; empty for none.
        """
        super().__init__(
            host,
            translate("senior", "上门服务"),
            size=(660, 0),
            primary=translate("senior", "登记上门"),
            primary_icon="biz.household",
        )
        self.purpose = Segmented(purposes(), HomeVisitPurpose.PHOTO, words=translate("senior", "上门做什么"))
        self.day = DateField()
        self.part = Segmented(day_parts(), HomeVisitPart.ANY, words=translate("senior", "什么时候"))
        own = translate("senior", "空着就按登记的：{value}")
        missing = translate("senior", "没有登记，请填写")
        self.name = TextField(placeholder=own.format(value=name) if name else missing)
        self.phone = TextField(placeholder=own.format(value=phone) if phone else missing)
        self.address = TextField(placeholder=own.format(value=address) if address else missing)
        self.note = TextField(placeholder=translate("senior", "要注意的，例如：卧床，有家人在"))
        self.note.setMaxLength(_LONGEST)
        self._form = FormGrid(label_width=92)
        self._form.add_field("purpose", translate("senior", "做什么"), self.purpose)
        self._form.add_field("day", translate("senior", "哪一天"), self.day)
        self._form.add_field("part", translate("senior", "什么时候"), self.part)
        self._form.add_field("name", translate("senior", "去看谁"), self.name)
        self._form.add_field("phone", translate("senior", "电话"), self.phone)
        self._form.add_field("address", translate("senior", "地址"), self.address)
        self._form.add_field("note", translate("senior", "说明"), self.note)
        self._form.finished.connect(self._submit)
        self._error = ErrorLine()
        if standing:
            self.body.addWidget(TextLabel(standing, "body", "senior", strong=True))
            back = KeyButton(translate("senior", "撤回上门"), icon="act.undo")
            back.clicked.connect(self.taken_back)
            self.footer.addWidget(back)
        self.body.addWidget(self._form)
        self.body.addWidget(self._error)
        self.body.addStretch(1)
        self.set_note([translate("senior", "日期空着就是哪天都可以")])
        self.primary_triggered.connect(self._submit)

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why beside the field it is about; the sheet stays."""
        words = text_of(error).line
        problem = str(error.facts.get("problem", ""))
        field = "phone" if isinstance(error, InvalidPhone) else _FIELDS.get(problem, "")
        self._form.clear_errors()
        self._error.set_text("" if field else words)
        if field:
            self._form.set_error(field, words)
            self._form.focus_first_error()

    def errors(self) -> dict[str, str]:
        """What is wrong, by field."""
        return self._form.errors()

    def _submit(self) -> None:
        self._form.clear_errors()
        self._error.set_text("")
        if self.day.text().strip() and self.day.date() is None:
            self._form.set_error("day", translate("senior", "日期没看懂。请写成 2026-03-17 或 20260317。"))
            self._form.focus_first_error()
            return
        self.submitted.emit(
            HomeWish(
                HomeVisitPurpose(str(self.purpose.value())),
                HomeVisitPart(str(self.part.value())),
                self.day.date(),
                self.name.text().strip(),
                self.phone.text().strip(),
                self.address.text().strip(),
                self.note.text().strip(),
            )
        )
