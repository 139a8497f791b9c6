"""The strip under the ticket bar while the senior mode is on, 44 px: five steps, who helps, the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, accessible_words, key_words
from ui.pages.senior.senior_state import StripState
from ui.pages.senior.senior_words import STEP_KEYS, helper_words, translate
from ui.pages.senior.step_tile import StepTile
from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel, rule
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel

_EDGE, _GAP = 16, 8


class StepStrip(QFrame):
    """Steps can be ticked in any order. Where there is little room, the times give way before the words.

    Signals:
        step_pressed(int): the n-th step, from 0.
        helper_pressed(): who helps.
        home_pressed(): the visit at home.
        ended(): 退出.
    """

    step_pressed = Signal(int)
    helper_pressed = Signal()
    home_pressed = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seniorStrip")
        self.setAccessibleName(translate("senior", "敬老步骤"))
        tokens = tokens_of(self)
        # the steps, and the line below them
        self.setFixedHeight(tokens.px(44))
        self._state: StripState | None = None
        self._icon = IconLabel("senior.mode", 18, "senior")
        self._title = TextLabel(translate("senior", "敬老"), "body", "senior", strong=True)
        self.tiles = tuple(StepTile(key_words(key)) for key in STEP_KEYS)
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _on=False, number=number: self.step_pressed.emit(number))
        self.helper = KeyButton(
            "", key=key_words(ActionId.HELPER), icon="senior.helper", kind="quiet", size="small"
        )
        self.helper.clicked.connect(self.helper_pressed)
        self.home = KeyButton(
            translate("senior", "上门"), key=key_words(ActionId.HOME_VISIT), kind="quiet", size="small"
        )
        self.home.clicked.connect(self.home_pressed)
        self.out = KeyButton(
            translate("senior", "退出"), key=key_words(ActionId.SENIOR_MODE), kind="quiet", size="small"
        )
        self.out.setAccessibleName(accessible_words(ActionId.SENIOR_MODE))
        for button in (self.helper, self.home, self.out):
            # a click leaves the keyboard in the form
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.out.clicked.connect(self.ended)
        self._assemble()

    @property
    def state(self) -> StripState | None:
        """What is shown."""
        return self._state

    def set_state(self, state: StripState) -> None:
        """Show the steps as they are."""
        self._state = state
        for tile, step in zip(self.tiles, state.steps, strict=True):
            tile.show_step(step)
        self.home.set_icon_name("st.boxTicked" if state.home_visit else "st.box")
        asked = translate("senior", "已登记") if state.home_visit else translate("senior", "没有登记")
        self.home.setAccessibleName(f"{accessible_words(ActionId.HOME_VISIT)} {asked}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """First the title goes, then the word that the name is a helper's, then one time after the other."""
        state = self._state
        if state is None:
            return
        tokens = tokens_of(self)
        full, short = helper_words(state, short=False), helper_words(state, short=True)
        tiles = sum(tile.full_width() + tokens.px(_GAP) for tile in self.tiles)
        fixed = 2 * tokens.px(_EDGE) + self._icon.sizeHint().width() + tokens.px(_GAP)
        fixed += sum(one.sizeHint().width() + tokens.px(_GAP) for one in (self.home, self.out))
        title = self._title.sizeHint().width() + tokens.px(_GAP)
        room = self.width() - fixed - tiles
        self.helper.setText(full)
        need = self.helper.sizeHint().width()
        set_shown(self._title, room >= need + title)
        if room < need:
            self.helper.setText(short)
        lacking = self.helper.sizeHint().width() - room
        for tile in self.tiles:
            tile.set_with_detail(lacking <= 0)
            lacking -= tile.full_width() - tile.sizeHint().width()
        self.helper.setToolTip(full)
        self.helper.setAccessibleName(f"{full} {key_words(ActionId.HELPER)}")

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.px(_EDGE), 0, tokens.px(_EDGE - 6), 0)
        row.setSpacing(tokens.px(_GAP))
        row.addWidget(self._icon)
        row.addWidget(self._title)
        for tile in self.tiles:
            row.addWidget(tile)
        row.addStretch(1)
        row.addWidget(self.helper)
        row.addWidget(self.home)
        row.addWidget(self.out)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(rule())
