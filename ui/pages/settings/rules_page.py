"""叫号与承诺: how long each class waits at most, and when a call ends as a no-show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import labels
from ui.pages.settings.dated_rules import DatedRulesPage
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.form_fields import TextField, TickBox
from ui.widgets.form_grid import FormGrid
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.promise import PersonClass

#: fields that are numbers: name → unit is said in the field
CALLS, SECONDS = "calls_before_no_show", "no_show_after_s"
RECALLS, GRACE, KIOSK_STOPS = "recall_limit", "no_show_grace_min", "kiosk_stops_min"
SENIOR_GRACE = "senior_grace_min"
#: fields that are yes or no
PAPER, KIOSK_UNTIL_LAST = "receipt_on_a4", "kiosk_until_last"
#: the day from which the promised times hold
TARGETS_FROM = "targets_valid_from"


def target_field(person_class: PersonClass) -> str:
    """The name of a class's field, as the rule's own error names it."""
    return f"target_minutes.{person_class.value}"


class RulesPage(DatedRulesPage):
    """Numbers are typed as they are; the section checks them.

    Signals:
        ticked(str, bool): a field that is yes or no.
    """

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._targets, self._others = FormGrid(label_width=190), FormGrid(label_width=130)
        super().__init__((self._targets, self._others), parent)
        self._title.setText(self.tr("叫号与承诺"))
        self.set_subtitle(self.tr("最迟多久叫到，叫几次算过号"))
        px = tokens_of(self).px
        for person_class in PersonClass:
            name = target_field(person_class)
            self._add(self._targets, name, labels.words(person_class), self.tr("分钟"))
        self._add(self._targets, TARGETS_FROM, self.tr("从哪天起"), "")
        self._add(self._others, CALLS, self.tr("叫几次算过号"), self.tr("次"))
        self._add(self._others, SECONDS, self.tr("或者叫过多久"), self.tr("秒"))
        self._add(self._others, RECALLS, self.tr("一轮最多叫"), self.tr("次"))
        self._add(self._others, GRACE, self.tr("过号后多久内回来"), self.tr("分钟"))
        self._add(self._others, SENIOR_GRACE, self.tr("老人过号后多久内"), self.tr("分钟"))
        self._add(self._others, KIOSK_STOPS, self.tr("下班前多久停号"), self.tr("分钟"))
        self._ticks: dict[str, TickBox] = {}
        for name, label, words in (
            (KIOSK_UNTIL_LAST, self.tr("取号机"), self.tr("还有人在等或在办，就接着给号")),
            (PAPER, self.tr("受理回执"), self.tr("受理时另打一张 A4 受理回执")),
        ):
            box = self._ticks[name] = TickBox(words)
            box.toggled.connect(lambda on, name=name: self.ticked.emit(name, on))
            self._others.add_field(name, label, box)
            box.setAccessibleName(box.text())
        left, right = Card(), Card()
        left.body.addWidget(TextLabel(self.tr("取号后最迟多久叫到"), "bodyStrong"))
        left.body.addWidget(self._targets)
        hint = self.tr(
            "从下一张号起按新的算；已经取的号不变，改人群时按新的算。"
            "60 周岁及以上和优抚对象的时限越短，叫得越早。"
        )
        left.body.addWidget(TextLabel(hint, "caption", "secondary", wrap=True))
        left.body.addWidget(self.planned)
        left.body.addStretch(1)
        right.body.addWidget(TextLabel(self.tr("叫号、过号、停号和回执"), "bodyStrong"))
        right.body.addWidget(self._others)
        told = self.tr("过号后按时回来的，按这类人时限的一半重新排；再晚的，从回来时起和普通的一样排。")
        right.body.addWidget(TextLabel(told, "caption", "secondary", wrap=True))
        right.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.body.addLayout(row)
        self._targets.finished.connect(lambda: self._fields[CALLS].setFocus(Qt.FocusReason.TabFocusReason))

    def set_ticked(self, name: str, on: bool) -> None:
        """A field that is yes or no, without a signal."""
        box = self._ticks[name]
        box.blockSignals(True)
        box.setChecked(on)
        box.blockSignals(False)

    def focus_zone(self) -> None:
        next(iter(self._fields.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, form: FormGrid, name: str, label: str, unit: str) -> None:
        field = TextField()
        field.set_suffix(unit)
        if unit:
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            field.setMaxLength(5)
        self._add_field(form, name, label, field)
