"""What the window shows before anybody can sign in: opening, or why the station cannot be opened."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import tokens_of
from ui.widgets.card import IconLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel

#: a path of any system, up to a blank or a Chinese mark
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s，。；：、「」（）]+")
#: signs of a path that a title has room for, at its two ends
_HEAD, _TAIL = 12, 24


def shortened_paths(text: str) -> tuple[str, tuple[str, ...]]:
    """The sentence with its long paths shortened in the middle, and those paths in full."""
    whole: list[str] = []

    def shorten(match: re.Match[str]) -> str:
        path = match[0]
        if len(path) <= _HEAD + _TAIL:
            return path
        whole.append(path)
        return f"{path[:_HEAD]}…{path[-_TAIL:]}"

    return _PATH.sub(shorten, text), tuple(whole)


def _breakable(text: str) -> str:
    """May go on in the next line anywhere: a path has no blanks."""
    return _PATH.sub(lambda match: "\u200b".join(match[0]), text)


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
        self._paths = TextLabel("", "caption", "muted", wrap=True)
        self._retry = KeyButton(self.tr("再试一次"), key="F2", kind="primary", size="large")
        self._retry.clicked.connect(self.retry_requested)
        self._assemble()
        self.show_opening()

    def show_opening(self) -> None:
        """The station is being opened."""
        self._icon.set_icon("dev.database", "muted")
        self._title.setText(self.tr("正在打开站点……"))
        self._detail.setText("")
        self._paths.hide()
        self._retry.hide()

    def show_failure(self, title: str, detail: str) -> None:
        """It could not be opened: what is wrong, and what to do."""
        self._icon.set_icon("st.error", "danger")
        short, paths = shortened_paths(title)
        self._title.setText(short)
        self._detail.setText(_breakable(detail))
        self._paths.setText("\n".join(_breakable(path) for path in paths))
        self._paths.setVisible(bool(paths))
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
        # between two springs: what is aligned is given the height that it has at the width of the window
        words = QWidget()
        words.setFixedWidth(width)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(12))
        for label in (self._title, self._detail, self._paths):
            label.setAlignment(middle)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(words)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(tokens.px(8))
        layout.addWidget(self._retry, 0, middle)
        layout.addStretch(3)
