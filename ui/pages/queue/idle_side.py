"""The right of the idle view: what is left to do here, and the officer's day (我的待办, 我今天)."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.queue.idle_maker import DayState, TodoState
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import translate
from ui.widgets.card import Card, IconLabel, rule
from ui.widgets.cut_label import CutLabel
from ui.widgets.fact_rows import FactRows
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.queue_board import OfficerDay

_HELD_SHOWN = 3


class TodoRow(QWidget):
    """Icon, two lines, and the button that does it; 52 px."""

    def __init__(
        self, icon: str, title: str, detail: str, button: KeyButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(52))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(TextLabel(title, "body"))
        if detail:
            words.addWidget(CutLabel(detail, "caption", "muted"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(14), 0, tokens.px(14), 0)
        row.setSpacing(tokens.px(10))
        row.addWidget(IconLabel(icon, 18))
        row.addLayout(words, 1)
        row.addWidget(button)
        button.setAccessibleName(f"{button.text()} {title} {button.key}".strip())


class IdleSide(QWidget):
    """Two cards, 388 px wide.

    Signals:
        resume_requested(str): take this held ticket back.
        later_entry_requested(), review_requested(), give_requested(): the buttons.
    """

    resume_requested = Signal(str)
    later_entry_requested = Signal()
    review_requested = Signal()
    give_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFixedWidth(tokens.px(388))
        self._state: TodoState | None = None
        self._todo = Card(translate("queue", "我的待办"), "st.list", padding=0)
        self._todo.body.setSpacing(0)
        self._day = Card(translate("queue", "我今天"), "nav.report", padding=14)
        self._facts = FactRows()
        self._day.body.addWidget(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(12))
        column.addWidget(self._todo)
        column.addWidget(self._day)
        column.addStretch(1)
        self.set_todo(TodoState())

    def set_todo(self, state: TodoState) -> None:
        """Other things to do; rows that are there already are not built again."""
        if state == self._state:
            return
        self._state = state
        body = self._todo.body
        while body.count():
            old = body.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        rows = [*self._held_rows(state), *self._case_rows(state), self._give_row()]
        for number, row in enumerate(rows):
            if number:
                body.addWidget(rule())
            body.addWidget(row)

    def set_day(self, state: DayState) -> None:
        """The officer's figures."""
        self._facts.set_rows(list(state.rows))

    def _held_rows(self, state: TodoState) -> list[QWidget]:
        rows: list[QWidget] = []
        for number, held in enumerate(state.held[:_HELD_SHOWN]):
            # Ctrl+Q opens the list with the cursor on the first of them
            button = KeyButton(translate("queue", "取回"), key="" if number else key_words(ActionId.QUEUE))
            button.clicked.connect(
                lambda _checked=False, ticket=held.ticket_id: self.resume_requested.emit(ticket)
            )
            title = translate("queue", "{label} 挂起中").format(label=held.label)
            rows.append(TodoRow("ticket.hold", title, held.detail, button))
        return rows

    def _case_rows(self, state: TodoState) -> list[QWidget]:
        rows: list[QWidget] = []
        if state.to_enter:
            button = KeyButton(translate("queue", "去录"), key=key_words(ActionId.LATER_ENTRY))
            button.clicked.connect(self.later_entry_requested)
            title = translate("queue", "业务系统待补录 {count} 件").format(count=state.to_enter)
            detail = translate("queue", "日结前录完并回填编号")
            rows.append(TodoRow("doc.external", title, detail, button))
        if state.to_review:
            button = KeyButton(translate("queue", "去审核"))
            button.clicked.connect(self.review_requested)
            count = state.to_review
            if state.decides:
                title = translate("queue", "待我审核 {count} 件").format(count=count)
                detail = translate("queue", "辅警提交，民警决定")
            else:
                title = translate("queue", "待民警审核 {count} 件").format(count=count)
                detail = translate("queue", "请民警在本窗输工号和密码")
            rows.append(TodoRow("act.review", title, detail, button))
        return rows

    def _give_row(self) -> QWidget:
        button = KeyButton(translate("queue", "取号"), key="N")
        button.clicked.connect(self.give_requested)
        title = translate("queue", "替来的人取号")
        return TodoRow("act.give", title, translate("queue", "选业务和人群，打号票"), button)


def day_state(day: OfficerDay) -> DayState:
    """The officer's figures in the order of the picture."""
    average = day.average_service
    length = "—"
    if average is not None:
        seconds = int(average / timedelta(seconds=1))
        length = f"{seconds // 60}:{seconds % 60:02d}"
    return DayState(
        (
            (translate("queue", "接待完"), translate("queue", "{count} 人").format(count=day.served)),
            (translate("queue", "办件"), translate("queue", "{count} 件").format(count=day.cases)),
            (translate("queue", "平均用时"), length),
            (translate("queue", "按时叫到"), f"{day.on_time} / {day.called}"),
            (translate("queue", "敬老服务"), translate("queue", "{count} 人次").format(count=day.seniors)),
        )
    )
