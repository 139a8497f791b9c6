"""What the window shows before anybody can sign in: opening, or why the station cannot be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel


class StartView(QWidget):
    """One line while the station is being opened; a reason and a way out if that fails.

    Signals:
        retry_requested(): try again.
    """

    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("dev.database", 40, "muted")
        self._title = TextLabel("", "title", strong=True, wrap=True)
        self._detail = TextLabel("", "body", "secondary", wrap=True)
        self._retry = KeyButton(self.tr("再试一次"), key="F2", kind="primary", size="large")
        self._retry.clicked.connect(self.retry_requested)
        self._assemble()
        self.show_opening()

    def show_opening(self) -> None:
        """The station is being opened."""
        self._icon.set_icon("dev.database")
        self._title.setText(self.tr("正在打开站点……"))
        self._detail.setText("")
        self._retry.hide()

    def show_failure(self, title: str, detail: str) -> None:
        """It could not be opened: what is wrong, and what to do."""
        self._icon.set_icon("st.error")
        self._title.setText(title)
        self._detail.setText(detail)
        self._retry.show()
        self._retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_primary(self) -> bool:
        """F2: try again, if there is anything to try."""
        if self._retry.isHidden():
            return False
        self.retry_requested.emit()
        return True

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        width = tokens.px(640)
        layout = QVBoxLayout(self)
        layout.setSpacing(tokens.px(12))
        layout.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._icon, 0, middle)
        for label in (self._title, self._detail):
            label.setAlignment(middle)
            label.setFixedWidth(width)
            layout.addWidget(label, 0, middle)
        layout.addWidget(self._retry, 0, middle)
        layout.addStretch(3)
