"""The locked window: who is locked, a password, and nothing of the work behind it (锁屏).

The work stays where it is; the overlay only covers it. Whether the password is right is decided by a
service: this widget asks and is told.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, key_words
from ui.shell.header import draw_logo
from ui.widgets.form_fields import PasswordField
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import PaintedWidget
from ui.widgets.text_label import TextLabel

_CARD_WIDTH = 420


@dataclass(frozen=True, slots=True)
class LockState:
    """Who locked the window.

    Attributes:
        officer: name of the officer, 陆以宁.
        desk: 03 号窗.
        badge: badge number (工号).
        by_itself: whether the idle time locked it, not the officer.
    """

    officer: str
    desk: str = ""
    badge: str = ""
    by_itself: bool = False


class LockScreen(PaintedWidget):
    """Covers the whole window.

    Signals:
        unlock_requested(str): the password as typed. Answer with ``refuse`` or ``hide``.
        switch_requested(): another officer wants to sign in here (换人).
    """

    unlock_requested = Signal(str)
    switch_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = LockState("")
        self._title = TextLabel("", "title")
        self._why = TextLabel("", "body", "secondary", wrap=True)
        self._password = PasswordField()
        self._error = TextLabel("", "caption", "danger", wrap=True)
        self._unlock = KeyButton("", key="Enter", icon="act.lock", kind="primary", size="large")
        self._switch = KeyButton("", kind="text")
        self._password.returnPressed.connect(self.submit)
        self._unlock.clicked.connect(self.submit)
        self._switch.clicked.connect(self.switch_requested)
        self._assemble()
        self.retranslate()
        self.hide()

    def lock(self, state: LockState) -> None:
        """Covers the window and waits for the password."""
        self._state = state
        self.retranslate()
        self._password.clear()
        self._say("")
        self.set_busy(False)
        self.show()
        self.raise_()
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """The password was not taken: says why and what to do, and asks again."""
        self.set_busy(False)
        self._password.clear()
        self._say(sentence)
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While the password is being checked (argon2 takes its time on purpose)."""
        self._password.setEnabled(not busy)
        self._unlock.setEnabled(not busy)

    def submit(self) -> None:
        """Asks with what is typed; an empty field asks for nothing. Also what F2 does here."""
        password = self._password.text()
        if not self._unlock.isEnabled():
            return
        if not password:
            self._say(self.tr("还没输密码。请输入您的登录密码。"))
            return
        self._say("")
        self.set_busy(True)
        # the field is emptied at once: a password stays nowhere longer than it is needed
        self._password.clear()
        self.unlock_requested.emit(password)

    def retranslate(self) -> None:
        """The language or the officer changed."""
        state = self._state
        self._title.setText(self.tr("{officer}，已锁屏").format(officer=state.officer))
        why = (
            self.tr("一会儿没有操作，自动锁上了。")
            if state.by_itself
            else self.tr("离开座位期间别人看不到办件内容。")
        )
        desk = "・".join(part for part in (state.desk, state.badge) if part)
        self._why.setText(
            "\n".join(part for part in (desk, why + self.tr("办件内容都在，解锁接着办。")) if part)
        )
        self._password.setAccessibleName(self.tr("密码"))
        self._password.setPlaceholderText(self.tr("登录密码"))
        self._unlock.setText(self.tr("解锁"))
        self._switch.setText(self.tr("换人登录"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # nothing may reach the work behind: keys end here
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keeps Tab inside the lock screen."""
        inside: list[QWidget] = [self._password, self._unlock, self._switch]
        here = self.focusWidget()
        place = inside.index(here) if here in inside else -1
        step = 1 if forward else -1
        for offset in range(1, len(inside) + 1):
            candidate = inside[(place + step * offset) % len(inside)]
            if candidate.isEnabled():
                candidate.setFocus(
                    Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                )
                return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.tokens.color("bg.header"))
        size = self.tokens.px(42)
        draw_logo(
            painter,
            QRectF(self.tokens.px(56), self.tokens.px(56), size, size),
            self.tokens.color("text.onHeader"),
        )
        painter.end()

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._password.set_invalid(bool(sentence))

    def _assemble(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        card.setFixedWidth(self.tokens.px(_CARD_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 20)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addSpacing(8)
        column.addWidget(self._password)
        column.addWidget(self._error)
        column.addSpacing(8)
        column.addWidget(self._unlock)
        column.addWidget(self._switch, alignment=Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        # printed on the button, so that both keys are known
        self._unlock.setToolTip(key_words(ActionId.PRIMARY))
