"""The say-card under the steps, 48 px: what can be said now, and what the person is shown (可以这样说)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.actions import ActionId, accessible_words, key_words
from ui.pages.senior.senior_state import SayState
from ui.pages.senior.senior_words import translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown, text_width
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel

_GAP = 10


class SayLine(TextLabel):
    """The sentence: one line of 16 px where it has the room, else two lines of 14 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "subtitle", strong=True, wrap=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def wanted_width(self) -> int:
        """What it needs to stand in one line, px."""
        return text_width(tokens_of(self).font("subtitle", True), self.text()) + 2

    def fit(self, room: int) -> None:
        """Choose the size for a room, px."""
        self.set_step("subtitle" if self.wanted_width() <= room else "body")


class SayCard(QFrame):
    """Sentence at the left; 对面屏请核对, 朗读 and 转屏 at the right; between them what the person said.

    Signals:
        pressed(ActionId): one of its buttons.
    """

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seniorSay")
        self.setAccessibleName(translate("senior", "可以这样说"))
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(48))
        self._state: SayState | None = None
        self._icon = IconLabel("senior.mode", 22, "senior")
        self._caption = TextLabel(translate("senior", "可以这样说"), "caption", "senior")
        self.standing = Pill()
        self.line = SayLine()
        self.by_word = self._button(
            ActionId.BY_WORD, translate("senior", "口头已核对"), "st.tick", kind="quiet", size="small"
        )
        self.check = self._button(ActionId.FACING_CHECK, translate("senior", "对面屏请核对"), "st.screen")
        self.aloud = self._button(ActionId.READ_ALOUD, translate("senior", "朗读"), "act.readAloud")
        self.turn = self._button(ActionId.TURN_SCREEN, translate("senior", "转屏"), "act.turnScreen")
        self._assemble()

    @property
    def state(self) -> SayState | None:
        """What is shown."""
        return self._state

    def set_state(self, state: SayState) -> None:
        """Another step, or another answer of the person."""
        self._state = state
        self.line.setText(f"「{state.sentence}」" if state.sentence else "")
        if state.agreed:
            self.standing.set(state.standing, "success", "st.tick")
        else:
            self.standing.set(state.standing, "warning", "st.warn")
        set_shown(self.standing, bool(state.standing))
        set_shown(self.by_word, not state.agreed and state.may_ask)
        for button in (self.check, self.turn, self.aloud):
            button.setEnabled(state.may_ask)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The caption gives way where the sentence then stands in one line."""
        state = self._state
        if state is None:
            return
        tokens = tokens_of(self)
        gap = tokens.px(_GAP)
        parts = [self._icon, self.check, self.aloud, self.turn]
        parts += [self.standing] if state.standing else []
        parts += [self.by_word] if not self.by_word.isHidden() else []
        taken = sum(part.sizeHint().width() + gap for part in parts) + tokens.px(14 + 16)
        room = self.width() - taken
        caption = self._caption.sizeHint().width() + gap
        shown = not state.standing and room - caption >= self.line.wanted_width()
        set_shown(self._caption, shown)
        self.line.fit(room - caption if shown else room)

    def _button(
        self, action: ActionId, text: str, icon: str, *, kind: str = "secondary", size: str = "control"
    ) -> KeyButton:
        button = KeyButton(text, key=key_words(action), icon=icon, kind=kind, size=size)
        button.setAccessibleName(accessible_words(action))
        # a click leaves the keyboard in the form
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.pressed.emit(action))
        return button

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(14), 0, tokens.px(16), 0)
        row.setSpacing(tokens.px(_GAP))
        row.addWidget(self._icon)
        row.addWidget(self._caption)
        row.addWidget(self.standing)
        row.addWidget(self.line, 1)
        for button in (self.by_word, self.check, self.aloud, self.turn):
            row.addWidget(button)
