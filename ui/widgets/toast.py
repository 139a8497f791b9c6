"""The dark strip at the bottom left (提示条): what was just done, and how to take it back.

It lies on the status strip: what stands there at the left (place, counter, officer) is said in the header
too, and nothing of the page is hidden.
"""

import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import PaintedWidget, set_shown, smooth, text_width

_HEIGHT, _TEXT_LEFT = 32, 42


@dataclass(frozen=True, slots=True)
class _Message:
    text: str
    action: str
    action_key: str
    icon: str
    seconds: float
    id: str
    posted_at: float


class Toast(PaintedWidget):
    """One strip over ``host``; further ones wait, but one with an undo replaces what is in sight.

    It never takes the focus, and its time runs only while it is in sight.

    Args:
        host: the widget it lies over.
        bottom: distance from the host's lower edge in design px.
        left: distance from its left edge in design px.

    Signals:
        action_triggered: the id of the toast whose button was pressed.
        expired: the id of a toast that went by itself.
    """

    action_triggered = Signal(str)
    expired = Signal(str)

    def __init__(self, host: QWidget, *, bottom: int = 0, left: int = 12) -> None:
        super().__init__(host)
        self._host = host
        self._bottom, self._left = bottom, left
        self._waiting: list[_Message] = []
        self._message: _Message | None = None
        row = QHBoxLayout(self)
        row.setSpacing(0)
        self._button = KeyButton("", kind="toast", size="small")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.press_action)
        row.addStretch(1)
        row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._expire)
        host.installEventFilter(self)
        self.hide()

    def show_toast(
        self,
        text: str,
        *,
        action: str = "",
        action_key: str = "",
        icon: str = "st.ok",
        seconds: float = 10.0,
        id: str = "",
    ) -> None:
        """Show a strip for some seconds."""
        message = _Message(text, action, action_key, icon, seconds, id, time.monotonic())
        if self._message is None or action:
            self._begin(message)
        else:
            self._waiting.append(message)

    def clear(self) -> None:
        """Take away what is in sight and what waits."""
        self._waiting.clear()
        self.dismiss()

    def dismiss(self, id: str = "") -> None:
        """Take away the strip with this id, or whatever is in sight when empty; the next one follows."""
        self._waiting = [message for message in self._waiting if not id or message.id != id]
        if self._message is not None and (not id or self._message.id == id):
            self._next()

    def text(self) -> str:
        """The words in sight; empty when there are none."""
        return self._message.text if self._message else ""

    def press_action(self) -> None:
        """Do what the button does (its key was pressed); nothing without a button."""
        message = self._message
        if message is None or not message.action:
            return
        self._next()
        self.action_triggered.emit(message.id)

    def _begin(self, message: _Message) -> None:
        self._message = message
        self._button.setText(message.action)
        self._button.set_key(message.action_key)
        set_shown(self._button, bool(message.action))
        self.setAccessibleName(message.text)
        self._timer.start(round(message.seconds * 1000))
        self._place()
        self.show()
        self.raise_()
        self.update()

    def _next(self) -> None:
        self._timer.stop()
        self._message = None
        now = time.monotonic()
        # what waited longer than it would have been shown is no news any more
        self._waiting = [one for one in self._waiting if now - one.posted_at < one.seconds]
        if self._waiting:
            self._begin(self._waiting.pop(0))
        else:
            self.hide()

    def _expire(self) -> None:
        message = self._message
        self._next()
        if message is not None:
            self.expired.emit(message.id)

    def _place(self) -> None:
        if self._message is None:
            return
        tokens = self.tokens
        button = self._button.sizeHint().width() + tokens.px(12) if self._message.action else 0
        width = (
            tokens.px(_TEXT_LEFT)
            + text_width(tokens.font("body"), self._message.text)
            + button
            + tokens.px(14)
        )
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, tokens.px(10), 0)
        height = tokens.px(_HEIGHT)
        width = min(width, self._host.width() - 2 * tokens.px(self._left))
        self.setGeometry(
            tokens.px(self._left), self._host.height() - tokens.px(self._bottom) - height, width, height
        )

    def retheme(self) -> None:
        if hasattr(self, "_message"):
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._message is None:
            return
        tokens = self.tokens
        painter = smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("text.primary"))
        painter.drawRoundedRect(self.rect(), tokens.size.radius_card, tokens.size.radius_card)
        ink = tokens.color("bg.surface")
        side = tokens.px(18)
        box = QRectF(tokens.px(14), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, self._message.icon, ink)
        painter.setPen(ink)
        painter.setFont(tokens.font("body"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            QRectF(tokens.px(_TEXT_LEFT), 0, self.width(), self.height()), flags, self._message.text
        )
        painter.end()
