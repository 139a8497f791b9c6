"""办公时间: the sessions of each weekday, of made-up working days and of the duty window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.settings.dated_rules import DatedRulesPage
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


class HoursPage(DatedRulesPage):
    """Each field holds the sessions of its day as they are written on the door; empty is closed.

    Signals:
        same_asked(): Tuesday to Friday as Monday.
    """

    same_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._week, self._others = FormGrid(label_width=72), FormGrid(label_width=108)
        super().__init__((self._week, self._others), parent)
        px = tokens_of(self).px
        self._title.setText(self.tr("办公时间"))
        self.set_subtitle(self.tr("承诺、取号机停号、日结都按它算"))
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
        calendar = self.tr("哪天放假、哪天调休照国务院办公厅的通知；值班窗口在放假的日子和没排时间的周末开。")
        right.body.addWidget(TextLabel(calendar, "caption", "secondary", wrap=True))
        right.body.addWidget(self.planned)
        right.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.body.addLayout(row)
        self._week.finished.connect(lambda: self._fields[MADE_UP].setFocus(Qt.FocusReason.TabFocusReason))

    def set_words_hint(self, text: str) -> None:
        """What papers say while the field for it is empty."""
        self._fields[WORDS].setPlaceholderText(text)

    def focus_zone(self) -> None:
        self._fields[WEEKDAYS[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, form: FormGrid, name: str, label: str, empty: str) -> None:
        field = TextField(placeholder=empty)
        self._add_field(form, name, label, field)
