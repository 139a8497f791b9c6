"""The middle of the counter page while nobody is at it: the next one, and why (待叫)."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.labels import words
from ui.pages.queue.idle_maker import IdleState, ReasonLine
from ui.pages.queue.idle_side import IdleSide
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import clock, promise_words, translate
from ui.widgets.big_number import BigNumber
from ui.widgets.card import IconLabel, rule
from ui.widgets.class_badge import ClassBadge
from ui.widgets.cut_label import CutLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Glyph, RichLine
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.ticket_states import TicketState

_MOST_REASONS = 5


class ReasonRow(QWidget):
    """A line of the trace, 42 px with the line below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(42))
        self._mark = IconLabel("st.ok", 18, "success")
        self._text = TextLabel("", "body")
        self._fact = TextLabel("", "caption", "muted")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.px(10))
        row.addWidget(self._mark)
        row.addWidget(self._text)
        row.addStretch(1)
        row.addWidget(self._fact)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(rule())

    def show_line(self, line: ReasonLine) -> None:
        """Another reason."""
        self._mark.set_icon("st.info" if line.remark else "st.ok", "info" if line.remark else "success")
        self._text.setText(line.text)
        self._fact.setText(line.fact)


class NextPerson(QFrame):
    """The card in the middle: number, business, promise, reasons, what to get ready."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        tokens = tokens_of(self)
        self._number = BigNumber(step="ticket")
        font = tokens.font_px(tokens.px(48), strong=True)
        self._number.setFont(font)
        self._number.setStyleSheet(f"font-size: {tokens.px(48)}px; font-weight: 700;")
        self._badge = ClassBadge(None, 30)
        self._item = CutLabel("", "subtitle", strong=False)
        self._before = TextLabel(translate("queue", "最迟"), "caption", "muted")
        self._by = TextLabel("", "figure", strong=True)
        self._late = RichLine(step="caption", ink="danger")
        self._head = TextLabel(translate("queue", "下一位"), "subtitle", "secondary", strong=False)
        self._why = TextLabel(translate("queue", "为什么是这一位"), "body", strong=True)
        self._reasons = tuple(ReasonRow() for _ in range(_MOST_REASONS))
        self._ready = TextLabel("", "body", "secondary", wrap=True)
        self._so_far = TextLabel("", "caption", "secondary", wrap=True)
        self._state = IdleState()
        self._assemble()

    def show_state(self, state: IdleState) -> None:
        """Another next one."""
        self._state = state
        row = state.row
        if row is None:
            return
        head = words(TicketState.CALLED) if state.called else translate("queue", "下一位")
        self._head.setText(head)
        self._number.setText(row.label)
        self._badge.set_class(row.badge)
        self._item.setText(row.item)
        self._by.setText(translate("queue", "{time} 叫号").format(time=clock(row.call_by)))
        for number, line in enumerate(self._reasons):
            shown = number < len(state.reasons)
            if shown:
                line.show_line(state.reasons[number])
            set_shown(line, shown)
        set_shown(self._why, bool(state.reasons))
        self._ready.setText("\n".join(state.ready))
        reasons = "，".join(line.text for line in state.reasons)
        self.setAccessibleName("，".join(filter(None, (f"{head} {row.label} {row.item}", reasons))))
        self._make_room()

    def show_so_far(self, text: str) -> None:
        """How the day goes, above the last line."""
        self._so_far.setText(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A banner above takes room away."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """How the day goes gives way to the one who comes next, where both do not fit."""
        column = self.layout()
        if column is None:
            return
        edges = column.contentsMargins()
        mine = self._so_far.heightForWidth(self.width() - edges.left() - edges.right())
        others = column.heightForWidth(self.width()) - (0 if self._so_far.isHidden() else mine)
        set_shown(self._so_far, bool(self._so_far.text()) and others + mine <= self.height())

    def set_now(self, now: datetime) -> None:
        """Late or not late."""
        if self._state.row is None or self._state.called:
            # whoever is called is late no more
            self._late.set_parts([])
            self._by.set_ink("primary")
            return
        promise = promise_words(self._state.row.call_by, now)
        self._late.set_parts([Glyph("st.late", "danger"), promise.text] if promise.late else [])
        self._by.set_ink("danger" if promise.late else "primary")

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        head = QHBoxLayout()
        head.setSpacing(tokens.px(14))
        head.addWidget(self._head)
        head.addWidget(self._number)
        head.addWidget(self._badge)
        head.addWidget(self._item, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        upper = QHBoxLayout()
        upper.setSpacing(tokens.px(8))
        upper.addStretch(1)
        upper.addWidget(self._late)
        upper.addWidget(self._before)
        right.addLayout(upper)
        right.addWidget(self._by, 0, Qt.AlignmentFlag.AlignRight)
        head.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.px(26), tokens.px(14), tokens.px(26), tokens.px(10))
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(tokens.px(12))
        column.addWidget(self._why)
        column.addSpacing(tokens.px(6))
        for line in self._reasons:
            column.addWidget(line)
        column.addSpacing(tokens.px(26))
        column.addWidget(TextLabel(translate("queue", "先备着"), "body", strong=True))
        column.addSpacing(tokens.px(6))
        column.addWidget(self._ready)
        column.addStretch(1)
        column.addWidget(self._so_far)
        column.addSpacing(tokens.px(8))
        column.addWidget(rule())
        hidden = translate("queue", "到窗认人以前，不显示姓名和证号")
        column.addSpacing(tokens.px(12))
        column.addWidget(RichLine([Glyph("act.hide", "muted"), f" {hidden}"], step="caption", ink="muted"))
        column.addSpacing(tokens.px(4))


class IdleView(QWidget):
    """Left the next one, or why there is none; right what is left to do, and the day so far.

    Signals:
        later_entry_requested(), review_requested(), queue_requested(), give_requested(): the buttons;
            N asks for a number too.
        resume_requested(str): take this held ticket back.
    """

    later_entry_requested = Signal()
    review_requested = Signal()
    queue_requested = Signal()
    give_requested = Signal()
    resume_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # it takes keys for the whole page; a ring around half the window would say nothing
        self.setProperty("noRing", True)
        self._next = NextPerson()
        later = translate("queue", "补录业务系统待录的件")
        self._empty = EmptyState(
            "st.nobody", "", action=later, action_key=key_words(ActionId.LATER_ENTRY), action_icon="st.list"
        )
        self._empty.action_triggered.connect(self.later_entry_requested)
        self._left = QStackedWidget()
        self._left.addWidget(self._next)
        self._left.addWidget(self._empty)
        self.side = IdleSide()
        self.side.later_entry_requested.connect(self.later_entry_requested)
        self.side.review_requested.connect(self.review_requested)
        self.side.give_requested.connect(self.give_requested)
        self.side.resume_requested.connect(self.resume_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(tokens.px(12),) * 4)
        row.setSpacing(tokens.px(12))
        row.addWidget(self._left, 1)
        row.addWidget(self.side)

    def set_state(self, state: IdleState) -> None:
        """Who is next, or why nobody is."""
        self._next.show_state(state)
        if state.row is None:
            self._empty.set_words(state.title, state.detail, state.icon)
            count = state.can_enter_later
            self._empty.button.setText(
                translate("queue", "补录业务系统待录的 {count} 件").format(count=count)
            )
            set_shown(self._empty.button, count > 0)
        self._left.setCurrentWidget(self._empty if state.row is None else self._next)

    def set_so_far(self, text: str) -> None:
        """How often somebody was let in front today, and how often at most."""
        self._next.show_so_far(text)

    def set_now(self, now: datetime) -> None:
        """A second later."""
        self._next.set_now(now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N and not event.modifiers() and not event.isAutoRepeat():
            self.give_requested.emit()
        else:
            super().keyPressEvent(event)
