"""一次性告知: everything that is missing at once; or not accepted, or not wanted any more (一次性告知书)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.checklist import CheckList
from ui.widgets.checklist_model import CheckItem
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.form_fields import ChoiceField, NoteField
from ui.widgets.form_grid import FormGrid
from ui.widgets.text_label import TextLabel
from ui.widgets.top_page import top_page

OTHER_REASON = "other"
REASON, WORDS = "reason", "words"


class Way(StrEnum):
    """How the case ends without being accepted."""

    NOTICE = "notice"  #: 一次性告知
    REFUSE = "refuse"  #: 不予受理
    ABANDON = "abandon"  #: 不办了


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One thing that is missing.

    Attributes:
        detail: why it is asked for, or where it is to be had.
        printed: it stands on the notice; what the window itself still has to do does not.
    """

    title: str
    detail: str = ""
    printed: bool = True


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What the sheet shows.

    Attributes:
        case_name: the item's name.
        missing: everything that is missing, in reading order.
        reasons: (code, text) of the item's reasons not to accept.
        may_refuse: the officer is a sworn one.
    """

    case_name: str
    missing: tuple[MissingLine, ...]
    reasons: tuple[tuple[str, str], ...]
    may_refuse: bool


class NoticeView(QWidget):
    """Three ways by digit at the top, what belongs to the chosen one below.

    Signals:
        way_changed(Way): another way was chosen.
    """

    way_changed = Signal(object)

    def __init__(self, facts: NoticeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._ways = tuple(Way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(14))
        start = 0 if any(one.printed for one in facts.missing) else 2
        self.ways = ChoiceRows(self._rows(facts), current=start)
        self.ways.current_changed.connect(self._turn)
        column.addWidget(self.ways)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_missing(facts.missing))
        self._pages.addWidget(self._make_refusal(facts.reasons))
        self._pages.addWidget(self._make_abandon())
        column.addWidget(self._pages, 1)
        self._pages.setCurrentIndex(max(0, self.ways.current()))

    def way(self) -> Way:
        """The chosen way."""
        return self._ways[max(0, self.ways.current())]

    def reason(self) -> str:
        """The chosen reason's code; empty for none yet."""
        return str(self._reason.value() or "")

    def words(self) -> str:
        """The reason in the officer's words."""
        return self._words.toPlainText().strip()

    def show_reason_error(self, text: str) -> None:
        """What is wrong with the reason; the keyboard goes there."""
        where = WORDS if self.reason() == OTHER_REASON else REASON
        self.form.clear_errors()
        self.form.set_error(where, text)
        if text:
            self.form.editor(where).setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_reason(self, code: str) -> None:
        """As if it had been chosen from the list."""
        self._reason.set_value(code)
        self._reason_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # text fields keep their digits
        if event.text() and event.text() in "123" and self.ways.press_key(event.text()):
            return
        super().keyPressEvent(event)

    def _rows(self, facts: NoticeFacts) -> list[ChoiceRow]:
        count = sum(one.printed for one in facts.missing)
        tell = (
            self.tr("还差 {count} 样，一次说全并打印告知书；补齐再来不用重新取号").format(count=count)
            if count
            else self.tr("申请人什么都不差，不用告知")
        )
        refuse = (
            self.tr("按规定办不了，写明理由；由民警决定")
            if facts.may_refuse
            else self.tr("由民警决定，您的账号不能办")
        )
        return [
            ChoiceRow("1", "act.notice", self.tr("一次性告知"), tell, bool(count)),
            ChoiceRow("2", "case.refused", self.tr("不予受理"), refuse, facts.may_refuse),
            ChoiceRow("3", "act.void", self.tr("不办了"), self.tr("本人不办这一项了，从这次来访里移出")),
        ]

    def _make_missing(self, missing: Sequence[MissingLine]) -> QWidget:
        card = Card(self.tr("要告知的"), "st.list", self.tr("一次说全，不分几次"), padding=0)
        card.setProperty("outlined", "true")
        self.list = CheckList()
        self.list.setAccessibleName(self.tr("要告知的"))
        items = [
            CheckItem(
                str(place),
                one.title,
                one.detail,
                checked=one.printed,
                enabled=one.printed,
                icon="st.boxTicked" if one.printed else "st.none",
            )
            for place, one in enumerate(missing)
        ]
        self.list.set_items(items)
        # nothing can be left out: telling it in two goes is what the rule forbids (行政许可法 第32条第4项)
        self.list.toggled.connect(lambda _id, _on: self.list.set_items(items))
        card.body.addWidget(self.list)
        return top_page(card)

    def _make_refusal(self, reasons: Sequence[tuple[str, str]]) -> QWidget:
        self.form = FormGrid()
        options: list[tuple[object, str]] = [*reasons, (OTHER_REASON, self.tr("其他，写在下面"))]
        self._reason = ChoiceField(options)
        self._reason.setPlaceholderText(self.tr("选一条"))
        self._reason.value_changed.connect(lambda _value: self._reason_changed())
        self.form.add_field(REASON, self.tr("理由"), self._reason, required=True)
        self._words = NoteField(placeholder=self.tr("写给申请人看的，说清为什么、可以去哪里办"))
        self.form.add_field(WORDS, self.tr("说明"), self._words)
        return top_page(self.form)

    def _make_abandon(self) -> QWidget:
        words = self.tr("已经填的会删掉，不打印任何纸。只是缺材料的，请用「一次性告知」。")
        return top_page(TextLabel(words, "body", "secondary", wrap=True))

    def _reason_changed(self) -> None:
        self.form.clear_errors()
        self.form.set_required(WORDS, self.reason() == OTHER_REASON)

    def _turn(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.way_changed.emit(self._ways[number])
