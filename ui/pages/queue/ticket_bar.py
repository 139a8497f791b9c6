"""The bar over the visit, 76 px: whose turn it is, for how long, and what F2 does (票条)."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, WorkState, action_words, key_words, spec_of
from ui.labels import duration
from ui.pages.queue.ticket_bar_state import TicketBarState
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import translate
from ui.widgets.big_number import BigNumber
from ui.widgets.card import rule
from ui.widgets.class_badge import ClassBadge
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.pill import Pill
from ui.widgets.rich_line import RichLine, Strong
from ui.widgets.text_label import TextLabel

_SIDE = (ActionId.RECALL, ActionId.MISS, ActionId.HOLD, ActionId.TRANSFER)


class TicketBar(QFrame):
    """Number, state, facts, the further acts, and the primary at the far right, which never moves.

    Signals:
        pressed(ActionId): a button; the keys come through the registry.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.size.ticket_bar)
        self._state: TicketBarState | None = None
        self._number = BigNumber()
        self._badge = ClassBadge(None, 24)
        self.hand = TextLabel("", "caption", "secondary")
        self._pill = Pill()
        self._since = RichLine(step="body", ink="primary")
        self._facts = RichLine(step="caption", ink="muted")
        self._buttons = {action: self._side(action) for action in _SIDE}
        self.primary = KeyButton("", key=key_words(ActionId.PRIMARY), kind="primary", size="primary")
        self.primary.setMinimumWidth(tokens.px(197))
        self.primary.clicked.connect(lambda: self.pressed.emit(ActionId.PRIMARY))
        self._assemble()

    @property
    def state(self) -> TicketBarState | None:
        """What is shown."""
        return self._state

    def button(self, action: ActionId) -> KeyButton:
        """One of the buttons before the primary.

        Raises:
            KeyError: the bar has no such button.
        """
        return self._buttons[action]

    def set_state(self, state: TicketBarState, now: datetime) -> None:
        """Another ticket, state, or another thing that is missing."""
        self._state = state
        self._number.setText(state.label)
        self._badge.set_class(state.badge)
        self.hand.setText(state.hand)
        set_shown(self.hand, bool(state.hand))
        if state.look == "paused":
            self._pill.set(translate("queue", "暂停叫号"), "warning", "ticket.hold")
        else:
            self._pill.show_ticket(state.look)
        self._facts.set_parts(state.facts)
        self.primary.setText(state.primary.text)
        self.primary.set_icon_name(state.primary.icon)
        self.primary.setEnabled(state.primary.ready)
        work = WorkState.IDLE if state.look in ("idle", "paused") else WorkState.SERVING
        asked = {side.action: side.ready for side in state.buttons}
        for action, button in self._buttons.items():
            button.setText(action_words(action, work))
            button.setEnabled(asked.get(action, False))
            set_shown(button, action in asked)
        self.set_now(now)
        self._fit()

    def set_now(self, now: datetime) -> None:
        """The time that ticks: 用时 06:24."""
        state = self._state
        if state is None:
            return
        parts = list(state.headline)
        if state.since is not None:
            parts = [f"{state.since_words} ", Strong(duration(now - state.since)), *parts]
        self._since.set_parts(parts)
        set_shown(self._since, bool(parts))
        number = f"{state.label} {state.hand}".strip()
        words = f"{number} {self._pill.text()} {self._since.words()} {self._facts.words()}"
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Buttons that cannot be used now give way where the facts need their room; the others never move."""
        if self._state is None:
            return
        tokens = tokens_of(self)
        needed = tokens.px(18 + 16 + 8 + 8 + 16) + self._number.sizeHint().width()
        needed += max(self._facts.sizeHint().width(), self._pill.sizeHint().width())
        needed += 0 if self._badge.isHidden() else self._badge.sizeHint().width() + tokens.px(8)
        needed += 0 if self.hand.isHidden() else self.hand.sizeHint().width() + tokens.px(8)
        needed += max(self.primary.sizeHint().width(), self.primary.minimumWidth()) + tokens.px(8)
        asked = {side.action for side in self._state.buttons}
        room = self.width() - needed
        for action in asked:
            room -= self._buttons[action].sizeHint().width() + tokens.px(8)
        for action, button in self._buttons.items():
            set_shown(button, action in asked and (room >= 0 or button.isEnabled()))

    def _side(self, action: ActionId) -> KeyButton:
        button = KeyButton(action_words(action), key=key_words(action), icon=spec_of(action).icon or "")
        button.clicked.connect(lambda: self.pressed.emit(action))
        return button

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        first = QHBoxLayout()
        first.setSpacing(tokens.px(8))
        first.addWidget(self._pill)
        first.addWidget(self._since)
        first.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addLayout(first)
        middle.addWidget(self._facts)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.px(18), 0, tokens.px(16), 0)
        row.setSpacing(tokens.px(8))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.hand, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(tokens.px(8))
        row.addLayout(middle, 1)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addSpacing(tokens.px(8))
        row.addWidget(self.primary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(rule())
