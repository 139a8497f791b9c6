"""Typing off who is at the window (认人, F4), checked as it is typed."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.error_text import text_of
from ui.labels import words
from ui.pages.visit.identity_entry import (
    Entry,
    Problem,
    check_number,
    check_other,
    field_of,
    missing_words,
)
from ui.pages.visit.visit_words import document_kinds, translate
from ui.widgets.form_fields import ChoiceField, DateField, TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet
from window_client.domain.people.identification import IdentificationMethod
from window_client.errors import WindowClientError

_DRAFT_MS = 400
_METHODS = (
    IdentificationMethod.CARD_SHOWN,
    IdentificationMethod.PASSPORT,
    IdentificationMethod.HUKOU_BOOK,
    IdentificationMethod.TEMPORARY_CARD,
    IdentificationMethod.OFFICER_CHECK,
)
_ROWS = (ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5)


class IdentifySheet(Sheet):
    """Alt+1…5 choose how somebody is identified, Alt+Enter takes a suggestion, F2 keeps it.

    Signals:
        edited(Entry): something was typed, at most every 0.4 s: keep it as a draft.
        submitted(Entry): everything asked for is there.
    """

    edited = Signal(object)
    submitted = Signal(object)

    def __init__(self, host: QWidget, entry: Entry, today: date, *, may_decide: bool, title: str) -> None:
        super().__init__(
            host,
            title,
            size=(640, 592),
            primary=translate("visit", "认人"),
            primary_icon="act.readCard",
        )
        self._today, self._may_decide = today, may_decide
        self._problems: dict[str, Problem] = {}
        methods = tuple(
            (method.value, words(method))
            for method in _METHODS
            if may_decide or not method.needs_sworn_officer
        )
        self.method = Segmented(methods, methods[0][0], ticked=False)
        self.document = ChoiceField(document_kinds())
        self.number, self.name, self.phone, self.address = (TextField() for _ in range(4))
        self.birth = DateField()
        self.matched = TickBox(translate("visit", "经办人核对，人证相符"))
        self.number.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self._form = FormGrid(label_width=72)
        self._form.add_field("method", translate("visit", "凭什么"), self.method)
        self._form.add_field("document", translate("visit", "证件种类"), self.document)
        self._form.add_field("number", translate("visit", "证件号"), self.number, required=True)
        self._form.add_field("name", translate("visit", "姓名"), self.name, required=True)
        self._form.add_field("birth", translate("visit", "出生日期"), self.birth)
        self._form.add_field("phone", translate("visit", "电话"), self.phone)
        self._form.add_field("address", translate("visit", "住址"), self.address)
        self._form.add_field("matched", "", self.matched, required=False)
        self._form.finished.connect(self._submit)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._draft = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._draft.timeout.connect(lambda: self.edited.emit(self.entry()))
        self.closed.connect(self._draft.stop)
        self._show(entry)
        self._listen()
        self.primary_triggered.connect(self._submit)
        if not entry.is_empty:
            self.set_note([translate("visit", "上次没填完的内容带回来了")])

    def entry(self) -> Entry:
        """The fields as they stand."""
        return Entry(
            method=str(self.method.value()),
            document=str(self.document.value()),
            number=self.number.text(),
            name=self.name.text(),
            birth=self.birth.text(),
            phone=self.phone.text(),
            address=self.address.text(),
            matched=self.matched.isChecked(),
        )

    def errors(self) -> dict[str, str]:
        """What is wrong now, by field."""
        return self._form.errors()

    def handle(self, action: ActionId) -> bool:
        """Alt+1…5 and Alt+Enter while the sheet is open."""
        if action in _ROWS:
            number = _ROWS.index(action)
            if number < len(_METHODS) and (self._may_decide or not _METHODS[number].needs_sworn_officer):
                self.method.set_value(_METHODS[number].value)
                self._method_changed()
            return True
        if action is ActionId.ACCEPT_FIX:
            problem = self._problems.get("number")
            if problem is not None and problem.suggestion:
                self.number.setText(problem.suggestion)
                self._check("number", typing=False)
                self._draft.start()
            return True
        return False

    def refuse(self, error: WindowClientError) -> None:
        """It was not taken: say why, at the field it belongs to."""
        name = field_of(error) or "matched"
        self._form.set_error(name, text_of(error).line)
        self._form.editor(name).setFocus()

    def _listen(self) -> None:
        self.method.value_changed.connect(lambda _value: self._method_changed())
        self.document.value_changed.connect(lambda _value: self._typed("number"))
        for name in ("number", "name", "phone", "address", "birth"):
            field = self._form.editor(name)
            assert isinstance(field, TextField)
            field.textEdited.connect(lambda _text, which=name: self._typed(which))
            field.editingFinished.connect(lambda which=name: self._check(which, typing=False))
        self.matched.toggled.connect(lambda _on: self._typed("matched"))

    def _show(self, entry: Entry) -> None:
        self._form.clear_errors()
        self.method.set_value(entry.method)
        if self.method.value() is None:
            entry = replace(entry, method=IdentificationMethod.CARD_SHOWN.value)
            self.method.set_value(entry.method)
        self.document.set_value(entry.document)
        self.number.setText(entry.number)
        self.name.setText(entry.name)
        self.birth.setText(entry.birth)
        self.phone.setText(entry.phone)
        self.address.setText(entry.address)
        self.matched.setChecked(entry.matched)
        self._rows()
        self._check("number", typing=False)

    def _method_changed(self) -> None:
        self._rows()
        self._form.clear_errors()
        self._check("number", typing=True)
        self._draft.start()

    def _rows(self) -> None:
        entry = self.entry()
        self._form.set_row_visible("document", entry.travels)
        self._form.set_row_visible("birth", entry.needs_birth)
        self._form.set_required("number", entry.travels or not entry.needs_birth)
        self._form.set_required("birth", entry.needs_birth and not entry.travels)

    def _typed(self, name: str) -> None:
        self._check(name, typing=True)
        if name == "number":
            self._rows()
        self._draft.start()

    def _check(self, name: str, *, typing: bool) -> None:
        entry = self.entry()
        problem: Problem | None = None
        if name == "number":
            problem, told = check_number(entry, self._today, typing=typing)
            self.number.set_suffix(told)
        elif name in ("name", "phone") and not typing:
            problem = check_other(name, getattr(entry, name))
        self._problems.pop(name, None)
        if problem is not None:
            self._problems[name] = problem
        self._form.set_error(name, problem.text if problem else "")

    def _submit(self) -> None:
        self._form.clear_errors()
        for name in ("number", "name", "phone"):
            self._check(name, typing=False)
        entry = self.entry()
        for name, text in missing_words(entry).items():
            if name not in self._form.errors():
                self._form.set_error(name, text)
        if not self._form.focus_first_error():
            # a draft that is kept later than the act would outlive it
            self._draft.stop()
            self.submitted.emit(entry)
