"""A quiet line that offers the senior mode, below the visit column (可转敬老模式): offered, never forced."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.pages.senior.senior_words import translate
from ui.theme.tokens import tokens_of
from ui.widgets.key_button import IconButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Cap, Glyph, RichLine, Strong


class SeniorOffer(QFrame):
    """36 px; a click takes it up, the cross (or Esc) puts it away for this visit.

    Signals:
        taken(): the mode is wanted.
        dismissed(): not in this visit.
    """

    taken = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setObjectName("seniorOffer")
        self.setFixedHeight(tokens.px(36))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = RichLine(step="body", ink="senior")
        self.close_button = IconButton("nav.close", translate("senior", "这次不用"), key="Esc")
        self.close_button.set_kind("text")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismissed)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.px(12), 0, tokens.px(4), 0)
        line.setSpacing(0)
        line.addWidget(self.words)
        line.addStretch(1)
        line.addWidget(self.close_button)
        self.hide()

    def put_away(self) -> None:
        """Nothing is offered; the keyboard goes on if it was here."""
        if self.close_button.hasFocus():
            self.focusNextChild()
        self.hide()

    def offer(self, why: str) -> None:
        """Offer it; ``why`` is 67 岁 or 残疾人."""
        before, _, after = translate("senior", "{why}，按 {key} 用{mode}").partition("{key}")
        mode = Strong(translate("senior", "敬老模式"))
        self.words.set_parts(
            [
                Glyph("senior.mode", "senior"),
                before.format(why=why),
                Cap(key_words(ActionId.SENIOR_MODE)),
                after.partition("{mode}")[0],
                mode,
            ]
        )
        self.setAccessibleName(self.words.words())
        set_shown(self, True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.taken.emit()
