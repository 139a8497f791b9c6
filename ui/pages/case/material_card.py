"""材料: what the applicant must bring, ticked as it is seen; what need not be brought is folded away."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.case.case_words import answer_words, material_detail, question_of
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card, rule
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.pill import Pill
from ui.widgets.rich_line import Glyph, RichLine
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.services.visit_desk import CaseDesk, MaterialLine


class AskRow(QWidget):
    """A question that goes with a paper: 内有无有效签证？ with its two replies.

    Signals:
        answered(str): yes or no.
    """

    answered = Signal(str)

    def __init__(self, line: MaterialLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.code = line.code
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(14), tokens.px(4), tokens.px(12), tokens.px(4))
        row.setSpacing(tokens.px(8))
        row.addWidget(RichLine([Glyph("act.enquiryDone", "info")]))
        words = TextLabel(question_of(line.ask), "body", "secondary", wrap=True)
        words.setToolTip(line.ask)
        row.addWidget(words, 1)
        options = [(each, _short(line.ask, each)) for each in ("no", "yes")]
        self.choice = Segmented(options, words=question_of(line.ask))
        self.choice.setFixedWidth(tokens.px(132))
        self.choice.value_changed.connect(lambda value: self.answered.emit(str(value)))
        row.addWidget(self.choice)


def _short(ask: str, answer: str) -> str:
    translate = QCoreApplication.translate
    if "有无" in ask:
        return translate("case", "有") if answer == "yes" else translate("case", "无")
    return answer_words(ask, answer).rsplit("：", 1)[-1]


class MaterialCard(Card):
    """The list, its counts, the questions to put first, and why a paper is asked for (Enter).

    Signals:
        ticked(str, bool): a paper was seen, or was ticked by mistake.
        answered(str, str): paper and reply (yes, no).
    """

    ticked = Signal(str, bool)
    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("材料"), "st.list", padding=0, parent=parent)
        tokens = tokens_of(self)
        self._count = Pill("", "success")
        self.add_after_title(self._count)
        self.list = CheckList()
        self.list.toggled.connect(self.ticked)
        self.list.opened.connect(self._explain)
        self.body.setSpacing(0)
        self.body.addWidget(self.list)
        self._empty = TextLabel(self.tr("这一项不收材料"), "body", "muted")
        self._empty.setContentsMargins(tokens.px(14), tokens.px(8), tokens.px(12), tokens.px(8))
        self.body.addWidget(self._empty)
        self._asks = QVBoxLayout()
        self._asks.setSpacing(0)
        self.body.addLayout(self._asks)
        self._undecided = TextLabel("", "caption", "warning", wrap=True)
        self._undecided.setContentsMargins(tokens.px(14), tokens.px(6), tokens.px(12), tokens.px(8))
        self.body.addWidget(self._undecided)
        self._reason = TextLabel("", "caption", "secondary", wrap=True)
        self._reason.setContentsMargins(tokens.px(14), tokens.px(6), tokens.px(12), tokens.px(8))
        self.body.addWidget(self._reason)
        self._lines: dict[str, MaterialLine] = {}
        self._asked: tuple[str, ...] = ()
        self._ask_rows: tuple[AskRow, ...] = ()
        self._explained = ""
        self._reason.hide()
        self._undecided.hide()
        self._empty.hide()

    def show_materials(self, desk: CaseDesk, *, read_only: bool) -> None:
        """Show the papers of a case."""
        self._lines = {line.code: line for line in desk.materials}
        items = [self._item(line, read_only=read_only) for line in desk.materials]
        folded = [CheckItem(str(place), one.name, one.reason) for place, one in enumerate(desk.not_needed)]
        if items or folded:
            unneeded = [CheckItem(one.id, one.title, self._because_not(one)) for one in folded]
            self.list.set_items(items, unneeded)
        self.list.setVisible(bool(items or folded))
        self._empty.setVisible(not items and not folded and not desk.undecided)
        self._show_count(desk)
        self._show_asks(desk, read_only=read_only)
        waiting = "、".join(desk.undecided)
        self._undecided.setText(self.tr("先问清情形，再定要不要：{names}").format(names=waiting))
        self._undecided.setVisible(bool(waiting))
        if self._explained not in self._lines:
            self._explained = ""
            self._reason.hide()

    def focus_list(self) -> None:
        """Alt+F: to the first paper that is missing."""
        missing = [row for row, item in enumerate(self.list.items()) if not item.checked]
        if missing:
            self.list.setCurrentIndex(self.list.model().index(missing[0], 0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_rows(self) -> tuple[AskRow, ...]:
        """The questions in sight."""
        return self._ask_rows

    def _show_count(self, desk: CaseDesk) -> None:
        need = len(desk.materials)
        have = sum(line.present for line in desk.materials)
        words = self.tr("应收 {need}・已收 {have}").format(need=need, have=have)
        self._count.set(words, "success" if have >= need else "warning")
        self._count.setVisible(need > 0)

    @staticmethod
    def _because_not(item: CheckItem) -> str:
        return f"{item.title}：{item.detail}" if item.detail else item.title

    def _item(self, line: MaterialLine, *, read_only: bool) -> CheckItem:
        badge = ""
        if line.shared_by > 1:
            numerals = {2: self.tr("两项共用"), 3: self.tr("三项共用")}
            badge = numerals.get(line.shared_by, self.tr("{count} 项共用").format(count=line.shared_by))
        title = line.name
        if line.count > 1:
            title = self.tr("{name} {count} {unit}").format(name=line.name, count=line.count, unit=line.unit)
        return CheckItem(line.code, title, material_detail(line), line.present, badge, enabled=not read_only)

    def _show_asks(self, desk: CaseDesk, *, read_only: bool) -> None:
        open_asks = [line for line in desk.materials if line.ask and line.answer is None and not read_only]
        asked = tuple(line.code for line in open_asks)
        if asked == self._asked:
            return
        self._asked = asked
        while self._asks.count():
            old = self._asks.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._ask_rows = tuple(AskRow(line) for line in open_asks)
        for line, row in zip(open_asks, self._ask_rows, strict=True):
            self._asks.addWidget(rule())
            row.answered.connect(lambda answer, code=line.code: self.answered.emit(code, answer))
            self._asks.addWidget(row)

    def _explain(self, code: str) -> None:
        line = self._lines.get(code)
        if line is None or (self._explained == code and not self._reason.isHidden()):
            self._explained = ""
            self._reason.hide()
            return
        parts = [line.because, line.note]
        if line.ask and line.answer is not None:
            parts.append(line.ask)
        if line.instead:
            parts.append(self.tr("也可以用：{names}").format(names="、".join(line.instead)))
        if line.where_to_get:
            parts.append(self.tr("到哪里开：{place}").format(place=line.where_to_get))
        words = "。".join(part.rstrip("。") for part in parts if part)
        self._explained = code
        self._reason.setText(f"{line.name}：{words}。" if words else line.name)
        self._reason.show()
