"""The foot of the detail card: what is missing, or that it is ready, in words (还差什么)."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import labels
from ui.actions import ActionId, key_words
from ui.pages.case.case_state import CaseShown
from ui.pages.case.case_words import limit_words, missing_words, ready_words, settled_words
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.rich_line import Part, RichLine, Strong
from window_client.domain.cases.case_states import CaseState
from window_client.services.visit_desk import CaseDesk, CaseStep


class CaseFoot(QFrame):
    """52 px high.

    Signals:
        notice_wanted: 一次性告知 was pressed.
        reopen_wanted: 补齐了，接着办 was pressed at a case that was noticed.
    """

    notice_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setObjectName("foot")
        self.setFixedHeight(tokens.px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(16), 0, tokens.px(14), 0)
        row.setSpacing(tokens.px(10))
        self._icon = IconLabel("st.ok", 18, "success")
        self._missing: tuple[str, ...] = ()
        self.words = CutLabel("", "body")
        self.limit = RichLine(step="caption", ink="secondary")
        self.notice = KeyButton(self.tr("一次性告知"), key=key_words(ActionId.NOTICE))
        self.notice.clicked.connect(self.notice_wanted)
        self.reopen = KeyButton(self.tr("补齐了，接着办"), icon="act.undo")
        self.reopen.clicked.connect(self.reopen_wanted)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        row.addWidget(self.limit)
        row.addStretch(1)
        row.addWidget(self.reopen)
        row.addWidget(self.notice)

    def show_case(self, shown: CaseShown) -> None:
        """Say how the case stands."""
        desk = shown.desk
        settled = desk.card.step is CaseStep.SETTLED
        missing = tuple(missing_words(shown))
        self._missing = ()
        if settled:
            good = desk.card.state not in (CaseState.NOTICED, CaseState.REFUSED, CaseState.WITHDRAWN)
            self._icon.set_icon("st.ok" if good else "st.info", "success" if good else "info")
            self._say(settled_words(desk), "primary")
        elif missing:
            self._icon.set_icon("st.warn", "warning")
            self._missing = missing
            self._say_missing()
        else:
            self._icon.set_icon("st.ok", "success")
            self._say(ready_words(shown), "primary")
        timed = not missing and desk.card.state not in (
            CaseState.NOTICED,
            CaseState.REFUSED,
            CaseState.WITHDRAWN,
        )
        self.limit.set_parts(_limit_parts(desk) if timed else [])
        self.notice.setVisible(not settled)
        self.reopen.setVisible(desk.card.state is CaseState.NOTICED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._missing:
            self._say_missing()

    def _say_missing(self) -> None:
        """As many things as there is room for, each of them whole."""
        tokens, names = tokens_of(self), self._missing
        room = self.width() - self.notice.sizeHint().width() - tokens.px(90)
        metrics = self.words.fontMetrics()
        text = self.tr("还差：{things}").format(things="、".join(names))
        shown = len(names)
        while shown > 1 and metrics.horizontalAdvance(text) > room:
            shown -= 1
            things = "、".join(names[:shown])
            text = self.tr("还差：{things} 等 {count} 样").format(things=things, count=len(names))
        self._say(text, "warning")

    def _say(self, words: str, ink: str) -> None:
        self.words.setText(words)
        self.words.set_ink(ink)
        self.words.setMaximumWidth(self.words.fontMetrics().horizontalAdvance(words) + 4)


def _limit_parts(desk: CaseDesk) -> list[Part]:
    """7 工作日・最迟 3 月 27 日（周五）办好."""
    limit = limit_words(desk)
    if not limit:
        return []
    if desk.promise_on is None or desk.limit_unit == "on_the_spot":
        return [limit]
    words = QCoreApplication.translate("case", "{limit}・最迟 {day}办好").replace("{limit}", limit)
    before, _, after = words.partition("{day}")
    return [before, Strong(labels.long_date(desk.promise_on)), after]
