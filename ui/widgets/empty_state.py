"""What stands where a list would be when there is nothing (空队列): why, and one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.text_label import TextLabel


class EmptyState(QFrame):
    """Icon, title, one sentence and an optional button in a dashed frame.

    Signals:
        action_triggered: the button was pressed.
    """

    action_triggered = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        detail: str = "",
        *,
        action: str = "",
        action_key: str = "",
        action_icon: str = "",
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty" if framed else "emptyBare")
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(tokens.px(20),) * 4)
        column.setSpacing(tokens.px(6))
        self._icon = IconLabel(icon, 36, "muted")
        self._title = TextLabel(title, "subtitle")
        self._detail = TextLabel(detail, "body", "secondary", wrap=True)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(middle)
        self._detail.setAlignment(middle)
        set_shown(self._detail, bool(detail))
        column.addStretch(1)
        column.addWidget(self._icon, 0, middle)
        column.addSpacing(tokens.px(4))
        column.addWidget(self._title)
        column.addWidget(self._detail)
        self.button = KeyButton(action, key=action_key, icon=action_icon)
        self.button.clicked.connect(self.action_triggered)
        set_shown(self.button, bool(action))
        column.addSpacing(tokens.px(4))
        column.addWidget(self.button, 0, middle)
        column.addStretch(1)
        self.setAccessibleName(f"{title} {detail}".strip())

    def set_words(self, title: str, detail: str = "", icon: str = "") -> None:
        """Other words, and another icon when one is named."""
        self._title.setText(title)
        self._detail.setText(detail)
        set_shown(self._detail, bool(detail))
        if icon:
            self._icon.set_icon(icon)
        self.setAccessibleName(f"{title} {detail}".strip())
