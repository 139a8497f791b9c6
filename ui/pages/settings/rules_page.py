"""叫号与承诺: how long each class waits at most, and when a call ends as a no-show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import labels
from ui.pages.settings.settings_section import SectionPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.promise import PersonClass

#: fields that are numbers: name → unit is said in the field
CALLS, SECONDS, HOURS, PAPER = "calls_before_no_show", "no_show_after_s", "hours", "receipt_on_a4"


def target_field(person_class: PersonClass) -> str:
    """The name of a class's field, as the rule's own error names it."""
    return f"target_minutes.{person_class.value}"


class RulesPage(SectionPage):
    """Numbers are typed as they are; the section checks them.

    Signals:
        typed(str, str): a field and its text.
        ticked(str, bool): a field that is yes or no.
    """

    typed = Signal(str, str)
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="", subtitle="")
        self._title.setText(self.tr("叫号与承诺"))
        self.set_subtitle(self.tr("最迟多久叫到，叫几次算过号"))
        px = tokens_of(self).px
        self._fields: dict[str, TextField] = {}
        self._targets = FormGrid(label_width=190)
        self._others = FormGrid(label_width=120)
        for person_class in PersonClass:
            name = target_field(person_class)
            self._add(self._targets, name, labels.words(person_class), self.tr("分钟"))
        self._add(self._others, CALLS, self.tr("叫几次算过号"), self.tr("次"))
        self._add(self._others, SECONDS, self.tr("或者叫过多久"), self.tr("秒"))
        self._add(self._others, HOURS, self.tr("办公时间"), "")
        self._paper = TickBox(self.tr("受理时另打一张 A4 受理回执"))
        self._paper.toggled.connect(lambda on: self.ticked.emit(PAPER, on))
        self._others.add_field(PAPER, self.tr("受理回执"), self._paper)
        self._paper.setAccessibleName(self._paper.text())
        left, right = Card(), Card()
        left.body.addWidget(TextLabel(self.tr("取号后最迟多久叫到"), "bodyStrong"))
        left.body.addWidget(self._targets)
        hint = self.tr("从下一张号起按新的算，已经取的号不变。60 周岁及以上和优抚对象的时限越短，叫得越早。")
        left.body.addWidget(TextLabel(hint, "caption", "secondary", wrap=True))
        left.body.addStretch(1)
        right.body.addWidget(TextLabel(self.tr("过号和回执"), "bodyStrong"))
        right.body.addWidget(self._others)
        hours = self.tr("办公时间印在号票、凭条上，登录页也显示。")
        right.body.addWidget(TextLabel(hours, "caption", "secondary", wrap=True))
        right.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.body.addLayout(row)
        self._targets.finished.connect(lambda: self._fields[CALLS].setFocus(Qt.FocusReason.TabFocusReason))

    def set_value(self, name: str, text: str) -> None:
        """Show a value, without a signal."""
        if self._fields[name].text() != text:
            self._fields[name].setText(text)

    def set_ticked(self, on: bool) -> None:
        """Whether the A4 receipt is printed, without a signal."""
        self._paper.blockSignals(True)
        self._paper.setChecked(on)
        self._paper.blockSignals(False)

    def set_errors(self, errors: dict[str, str]) -> None:
        """The fields that are wrong, with their sentence; all others are right."""
        for form in (self._targets, self._others):
            for name in form.names():
                form.set_error(name, errors.get(name, ""))

    def errors(self) -> dict[str, str]:
        """What is shown as wrong."""
        return {**self._targets.errors(), **self._others.errors()}

    def focus_first_error(self) -> None:
        """The keyboard to what is wrong."""
        if not self._targets.focus_first_error():
            self._others.focus_first_error()

    def focus_zone(self) -> None:
        next(iter(self._fields.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, form: FormGrid, name: str, label: str, unit: str) -> None:
        field = TextField()
        field.set_suffix(unit)
        if unit:
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.setMaxLength(5)
        field.textEdited.connect(lambda text: self.typed.emit(name, text))
        form.add_field(name, label, field)
        self._fields[name] = field
