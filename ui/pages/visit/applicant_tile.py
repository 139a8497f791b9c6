"""An applicant in the visit column: open with portrait and facts, folded to a line, or very short."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.labels import words
from ui.pages.visit.case_tile import CaseTile
from ui.pages.visit.masked_fact import MaskedFact
from ui.pages.visit.visit_tile import VisitTile
from ui.pages.visit.visit_words import (
    IDENTIFIED_ICONS,
    age_words,
    folded_words,
    relation_words,
    sex_words,
    translate,
)
from ui.theme.focus_ring import keyboard_in_use
from ui.theme.tokens import tokens_of
from ui.widgets.card import rule
from ui.widgets.class_badge import ClassBadge
from ui.widgets.cut_label import CutLabel
from ui.widgets.painted import smooth
from ui.widgets.pill import Chip, CountDot
from ui.widgets.portrait import Portrait
from ui.widgets.rich_line import Part, RichLine, Strong
from ui.widgets.text_label import TextLabel
from window_client.domain.people.identification import IdentificationMethod
from window_client.services.visit_desk import ApplicantCard


class ApplicantTile(VisitTile):
    """One applicant with his or her cases.

    Signals:
        reveal_requested(str, str): person id and field, while an eye is held.
    """

    reveal_requested = Signal(str, str)

    def __init__(
        self,
        person: ApplicantCard,
        cases: list[CaseTile],
        *,
        open_: bool,
        short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        open_: the selected one, with everything; others fold.
        short: more than three applicants: a line of 40 px, without the cases.
        """
        super().__init__(person.id, parent)
        # the column ends where the tile does and would cut a ring around it: it draws one inside its edge
        self.setProperty("noRing", True)
        tokens = tokens_of(self)
        self.applicant_id, self._person = person.id, person
        self._facts: dict[str, MaskedFact] = {}
        self._portrait: Portrait | None = None
        self._column = column = QVBoxLayout(self)
        side = tokens.px(9)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(tokens.px(6))
        if open_:
            self._open(column)
        else:
            self._folded(column, len(cases) if short else None)
        if short and not open_:
            self.setFixedHeight(tokens.px(40))
            column.setContentsMargins(side, 0, side, 0)
            for case in cases:
                case.deleteLater()
        else:
            for case in cases:
                column.addWidget(case)
        named = " ".join(filter(None, (person.name, folded_words(person), self._method())))
        self.setAccessibleName(named)

    def set_dense(self, dense: bool) -> None:
        """Something above needs height (敬老模式): rows stand closer, the portrait is smaller."""
        if self._portrait is None:
            return
        self._portrait.set_size((52, 72) if dense else (60, 84))
        for fact in self._facts.values():
            fact.set_dense(dense)
        self._column.setSpacing(tokens_of(self).px(5 if dense else 6))

    def show_value(self, field: str, text: str) -> None:
        """A value in full, while its eye is held."""
        if field in self._facts:
            self._facts[field].show_value(text)

    def show_portrait(self, image: QImage | None) -> None:
        """The person's picture; a folded tile has no place for one."""
        if self._portrait is not None:
            self._portrait.set_image(image)

    def fact(self, field: str) -> MaskedFact:
        """The row of a field.

        Raises:
            KeyError: the applicant is folded, or has no such value.
        """
        return self._facts[field]

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and keyboard_in_use():
            tokens = tokens_of(self)
            painter = smooth(QPainter(self))
            width = tokens.focus_width
            painter.setPen(QPen(tokens.color("focus.ring"), width))
            edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(edge, tokens.px(7), tokens.px(7))
            painter.end()

    def _method(self) -> str:
        return words(IdentificationMethod(self._person.identified_by))

    def _chip(self) -> Chip:
        method = IdentificationMethod(self._person.identified_by)
        return Chip(words(method), IDENTIFIED_ICONS[method])

    def _open(self, column: QVBoxLayout) -> None:
        tokens, person = tokens_of(self), self._person
        who = QVBoxLayout()
        who.setSpacing(tokens.px(3))
        first = QHBoxLayout()
        first.setSpacing(tokens.px(6))
        name = CutLabel(person.name, "title")
        first.addWidget(name)
        if person.is_senior:
            first.addWidget(ClassBadge("elder", 22))
        first.addStretch(1)
        first.addWidget(CountDot(str(person.position)))
        who.addLayout(first)
        parts: list[Part] = []
        for part in (
            sex_words(person.sex),
            Strong(age_words(person.age), "primary") if person.age is not None else "",
        ):
            if part:
                parts += ["・", part] if parts else [part]
        facts_line = QHBoxLayout()
        facts_line.setSpacing(0)
        facts_line.addWidget(RichLine(parts, step="body", ink="secondary"))
        if person.birth is not None:
            facts_line.addWidget(TextLabel(f"・{person.birth.isoformat()}", "caption", "secondary"))
        facts_line.addStretch(1)
        who.addLayout(facts_line)
        relation = relation_words(person.relation)
        if relation:
            who.addWidget(TextLabel(relation, "caption", "secondary"))
        rare = "  ".join(f"{one.character} {one.reading}" for one in person.rare)
        if rare:
            chip = Chip(translate("visit", "{reading}・生僻字").format(reading=rare), tone="info")
            who.addWidget(chip)
        who.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(tokens.px(10))
        self._portrait = Portrait()
        head.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(who, 1)
        column.addLayout(head)
        facts = QVBoxLayout()
        facts.setSpacing(0)
        for field, label, value in (
            ("number", translate("visit", "证件号"), person.number),
            ("phone", translate("visit", "电话"), person.phone),
            ("address", translate("visit", "住址"), person.address),
        ):
            fact = MaskedFact(field, label, value or translate("visit", "没有登记"))
            fact.reveal_requested.connect(
                lambda name_: self.reveal_requested.emit(self._person.person_id, name_)
            )
            self._facts[field] = fact
            facts.addWidget(fact)
        column.addLayout(facts)
        column.addWidget(rule())
        line = QHBoxLayout()
        line.setSpacing(tokens.px(6))
        line.addWidget(self._chip())
        matched = (
            TextLabel(translate("visit", "经办人核对，人证相符"), "caption", "success")
            if person.matched
            else TextLabel(translate("visit", "还没核对人证，按 F4"), "caption", "warning")
        )
        line.addWidget(matched)
        line.addStretch(1)
        column.addLayout(line)

    def _folded(self, column: QVBoxLayout, cases: int | None) -> None:
        tokens, person = tokens_of(self), self._person
        row = QHBoxLayout()
        row.setSpacing(tokens.px(6))
        row.addWidget(TextLabel(person.name, "body", strong=True))
        row.addWidget(CutLabel(folded_words(person), "caption", "secondary"), 1)
        if cases is None:
            row.addWidget(self._chip())
        else:
            text = translate("visit", "{count} 件").format(count=cases)
            row.addWidget(TextLabel(text, "caption", "secondary"))
        row.addWidget(CountDot(str(person.position), filled=False))
        column.addLayout(row)
