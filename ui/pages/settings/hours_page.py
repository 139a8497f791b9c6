"""办公时间: the sessions of each weekday, of made-up working days and of the duty window."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.settings.planned_changes import PlannedChanges
from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel

#: fields of the week, Monday to Sunday, and of the days that are not as their weekday
WEEKDAYS = tuple(f"weekly.{number}" for number in range(7))
MADE_UP, DUTY = "made_up", "duty"
SESSION_FIELDS = (*WEEKDAYS, MADE_UP, DUTY)
VALID_FROM, WORDS = "hours_valid_from", "hours"


class HoursPage(SectionPage):
    """Each field holds the sessions of its day as they are written on the door; empty is closed.

    Signals:
        typed(str, str): a field and its text.
        same_asked(): Tuesday to Friday as Monday.
        removed(object): a planned change that is not to come.
    """

    typed = Signal(str, str)
    same_asked = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        px = tokens_of(self).px
        self._title.setText(self.tr("办公时间"))
        self.set_subtitle(self.tr("承诺、取号机停号、日结都按它算"))
        self._fields: dict[str, TextField] = {}
        self._week = FormGrid(label_width=72)
        self._others = FormGrid(label_width=108)
        days = (
            *(self.tr("周一"), self.tr("周二"), self.tr("周三"), self.tr("周四")),
            *(self.tr("周五"), self.tr("周六"), self.tr("周日")),
        )
        for name, label in zip(WEEKDAYS, days, strict=True):
            self._add(self._week, name, label, self.tr("休息"))
        self._add(self._others, MADE_UP, self.tr("调休上班日"), self.tr("休息"))
        self._add(self._others, DUTY, self.tr("节假日值班"), self.tr("不值班"))
        self._add(self._others, WORDS, self.tr("号票上写成"), "")
        self._add(self._others, VALID_FROM, self.tr("从哪天起"), "")
        self.same = KeyButton(self.tr("周二到周五照周一"), icon="act.copy")
        self.same.clicked.connect(self.same_asked)
        left, right = Card(), Card()
        left.body.addWidget(TextLabel(self.tr("每周"), "bodyStrong"))
        left.body.addWidget(self._week)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.same)
        left.body.addLayout(line)
        told = self.tr("写成 8:30–12:00、13:30–17:30；休息的一天空着。")
        left.body.addWidget(TextLabel(told, "caption", "secondary", wrap=True))
        left.body.addStretch(1)
        right.body.addWidget(TextLabel(self.tr("放假、调休和从哪天起"), "bodyStrong"))
        right.body.addWidget(self._others)
        calendar = self.tr("哪天放假、哪天调休照国务院办公厅的通知；值班窗口只在放假的日子开。")
        right.body.addWidget(TextLabel(calendar, "caption", "secondary", wrap=True))
        self.planned = PlannedChanges()
        self.planned.removed.connect(self.removed)
        right.body.addWidget(self.planned)
        right.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.body.addLayout(row)
        self._week.finished.connect(lambda: self._fields[MADE_UP].setFocus(Qt.FocusReason.TabFocusReason))

    def set_value(self, name: str, text: str) -> None:
        """Show a value, without a signal."""
        if self._fields[name].text() != text:
            self._fields[name].setText(text)

    def set_words_hint(self, text: str) -> None:
        """What papers say while the field for it is empty."""
        self._fields[WORDS].setPlaceholderText(text)

    def set_planned(self, changes: Sequence[tuple[date, str]]) -> None:
        """Hours that begin on a later day."""
        self.planned.set_changes(changes)

    def set_errors(self, errors: dict[str, str]) -> None:
        """The fields that are wrong, with their sentence; all others are right."""
        for form in (self._week, self._others):
            for name in form.names():
                form.set_error(name, errors.get(name, ""))

    def errors(self) -> dict[str, str]:
        """What is shown as wrong."""
        return {**self._week.errors(), **self._others.errors()}

    def focus_first_error(self) -> None:
        """The keyboard to what is wrong."""
        if not self._week.focus_first_error():
            self._others.focus_first_error()

    def focus_zone(self) -> None:
        self._fields[WEEKDAYS[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, form: FormGrid, name: str, label: str, empty: str) -> None:
        field = TextField(placeholder=empty)
        field.textEdited.connect(lambda text: self.typed.emit(name, text))
        form.add_field(name, label, field)
        self._fields[name] = field
