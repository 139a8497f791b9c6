"""The banner at the top of the main column (横幅): what happened, what it means, one thing to do."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown, smooth
from ui.widgets.text_label import TextLabel

TONE_ICONS = {"danger": "st.error", "warning": "st.warn", "info": "st.info", "success": "st.ok"}
_ORDER = tuple(TONE_ICONS)


@dataclass(frozen=True, slots=True)
class Banner:
    """One message. ``id`` names it for :meth:`MessageBar.withdraw`; tone danger, warning, info or success."""

    id: str
    tone: str
    title: str
    detail: str = ""
    action: str = ""
    action_key: str = ""
    icon: str = ""


class MessageBar(QFrame):
    """Shows the most urgent banner that is posted; takes no room when there is none. Never takes the focus.

    Signals:
        action_triggered: the id of the banner whose button was pressed.
    """

    action_triggered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: list[Banner] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tokens = tokens_of(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.px(53), tokens.px(6), tokens.px(10), tokens.px(6))
        row.setSpacing(tokens.px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = TextLabel("", "body", "info", strong=True, wrap=True)
        self._detail = TextLabel("", "caption", "info", wrap=True)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        row.addLayout(words, 1)
        self._button = KeyButton("", kind="tone_info")
        self._button.clicked.connect(self._press)
        row.addWidget(self._button)
        self.setMinimumHeight(tokens.px(54))
        self.hide()

    def post(self, banner: Banner) -> None:
        """Show a banner, or change the one with the same id (a running time in its title).

        Of two that are as urgent the newer one is news.
        """
        if any(other.id == banner.id for other in self._banners):
            posted = [banner if other.id == banner.id else other for other in self._banners]
        else:
            posted = [banner, *self._banners]
        self._banners = sorted(posted, key=lambda entry: _ORDER.index(entry.tone))
        self._show()

    def withdraw(self, banner_id: str) -> None:
        """Take a banner away; nothing happens when it is not there."""
        self._banners = [banner for banner in self._banners if banner.id != banner_id]
        self._show()

    def current(self) -> Banner | None:
        """The banner in sight."""
        return self._banners[0] if self._banners else None

    def press_action(self) -> None:
        """Do what the button of the banner in sight does (its key was pressed)."""
        if self._button.isVisibleTo(self):
            self._button.click()

    def _press(self) -> None:
        banner = self.current()
        if banner is not None:
            self.action_triggered.emit(banner.id)

    def _show(self) -> None:
        banner = self.current()
        set_shown(self, banner is not None)
        if banner is None:
            return
        self._title.setText(banner.title)
        self._detail.setText(banner.detail)
        set_shown(self._detail, bool(banner.detail))
        for label in (self._title, self._detail):
            label.set_ink(banner.tone)
        self._button.setText(banner.action)
        self._button.set_key(banner.action_key)
        self._button.set_kind(f"tone_{banner.tone}")
        set_shown(self._button, bool(banner.action))
        self.setAccessibleName(f"{banner.title} {banner.detail}".strip())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        banner = self.current()
        if banner is None:
            return
        tokens = tokens_of(self)
        tone = tokens.tone(banner.tone)
        painter = smooth(QPainter(self))
        shape = QPainterPath()
        radius = tokens.px(4)
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(shape, tone.soft)
        painter.setPen(QPen(tone.border, 1))
        painter.drawPath(shape)
        painter.setClipPath(shape)
        painter.fillRect(0, 0, tokens.px(5), self.height(), tone.base)
        painter.setClipping(False)
        side = tokens.px(22)
        box = QRectF(tokens.px(19), (self.height() - side) / 2, side, side)
        paint_icon(painter, box, banner.icon or TONE_ICONS[banner.tone], tone.base)
        painter.end()
