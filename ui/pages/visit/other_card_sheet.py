"""Somebody else's document in an open visit: what that person becomes (刚认的不是本人)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.labels import words
from ui.pages.visit.visit_words import age_words, role_words, sex_words, translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.form_fields import ChoiceField
from ui.widgets.rich_line import RichLine, Strong
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.people.companion import RoleOption
from window_client.domain.people.relation import Relation
from window_client.services.visit_desk import Recognition


class OtherCardSheet(Sheet):
    """A digit decides at once, F2 takes the row the choice stands on, Esc is as if nobody was identified.

    Signals:
        decided(object, object): VisitRole, and the relation's value or None.
    """

    decided = Signal(object, object)

    def __init__(
        self, host: QWidget, who: Recognition, holder: str, label: str, how: str, *, read: bool = False
    ) -> None:
        """Args:
        holder: name of the first applicant.
        label: number of the ticket.
        how: 09:03 看证录入.
        read: the document was read by a reader, and not typed off.
        """
        title = (
            translate("visit", "刚读到的不是{holder}的证件")
            if read
            else translate("visit", "刚认的不是{holder}")
        ).format(holder=holder)
        super().__init__(
            host,
            title,
            size=(720, 0),
            close_text=translate("visit", "不处理"),
            primary=translate("visit", "加为申请人"),
            primary_icon="act.addApplicant",
        )
        self._options: Sequence[RoleOption] = who.options
        self._icons: list[str] = []
        rows = []
        for number, option in enumerate(who.options, start=1):
            said = role_words(option.role, option.reason, who.name, holder, label)
            self._icons.append(said.icon)
            rows.append(ChoiceRow(str(number), said.icon, words(option.role), said.detail, option.allowed))
        self.rows = ChoiceRows(rows, current=1)
        self.rows.chosen.connect(self._decide)
        self.rows.current_changed.connect(self._name_primary)
        relations = tuple((relation.value, words(relation)) for relation in Relation)
        self.relation = ChoiceField(((None, translate("visit", "关系没说")), *relations))
        self.relation.set_value(None)
        self.relation.setCurrentIndex(0)
        self.relation.setAccessibleName(translate("visit", "与申请人的关系"))
        self._assemble(who, holder, label, how)
        note = (
            translate("visit", "按数字直接选；Esc 当没读过")
            if read
            else translate("visit", "按数字直接选；Esc 当没认过")
        )
        self.set_note([note])
        self.primary_triggered.connect(lambda: self._decide(self.rows.current()))
        self._name_primary(self.rows.current())

    def _decide(self, number: int) -> None:
        if 0 <= number < len(self._options) and self._options[number].allowed:
            self.decided.emit(self._options[number].role, self.relation.value())

    def _name_primary(self, number: int) -> None:
        if self.primary is None:
            return
        self.primary.setEnabled(number >= 0)
        if number >= 0:
            self.primary.setText(words(self._options[number].role))
            self.primary.set_icon_name(self._icons[number])

    def _assemble(self, who: Recognition, holder: str, label: str, how: str) -> None:
        tokens = tokens_of(self)
        box = QFrame()
        box.setObjectName("subtle")
        box.setFixedHeight(tokens.px(64))
        facts = "・".join(filter(None, (sex_words(who.sex), age_words(who.age), who.masked_number)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(RichLine([Strong(who.name), f"  {facts}"], step="subtitle"))
        text = translate("visit", "{how}・正在接待 {label} {holder}，已填的内容不会被改动")
        said = text.format(how=how, label=label, holder=holder)
        lines.addWidget(TextLabel(said, "caption", "muted"))
        lines.addStretch(1)
        row = QHBoxLayout(box)
        row.setContentsMargins(tokens.px(14), 0, tokens.px(12), 0)
        row.setSpacing(tokens.px(14))
        row.addWidget(IconLabel("act.readCard", 28))
        row.addLayout(lines, 1)
        self.relation.setFixedWidth(tokens.px(150))
        row.addWidget(self.relation)
        self.body.addWidget(box)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
