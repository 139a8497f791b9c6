"""The one button of the program: icon, words and the key that does the same (按钮, 主操作)."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import set_shown, smooth, text_width

#: Size of a button → (height, side padding, icon, text px, gap) in design px.
_MEASURES: dict[str, tuple[int, int, int, int, int]] = {
    "small": (26, 7, 17, 14, 7),
    "control": (32, 12, 17, 14, 6),
    "large": (44, 18, 20, 15, 8),
    "primary": (52, 24, 27, 20, 10),
}
_FILLED = ("primary", "danger_filled")


class KeyButton(QPushButton):
    """A button that prints its key.

    The printed key is not a shortcut: keys belong to the action table; :meth:`follow` joins a button to an
    action. Enter and Space press it when it has the focus.

    Args:
        text: the act in two to four characters (呼叫下一位, 挂起).
        key: the key as printed, ``F2`` or ``Ctrl+M``; empty for none.
        icon: a name of ``ui.theme.icons.ICONS``.
        kind: primary secondary soft danger danger_filled text quiet (caption words in the head of a card),
            or ``tone_warning``, ``tone_danger`` … (the outlined button inside a banner of that tone).
        size: small (26 px), control (32 px), large (44 px), primary (52 px).
    """

    def __init__(
        self,
        text: str,
        *,
        key: str = "",
        icon: str = "",
        kind: str = "secondary",
        size: str = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._icon, self._kind, self._size = key, icon, kind, size
        self._action: QAction | None = None
        self.forced_look = ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @property
    def key(self) -> str:
        """The key as printed."""
        return self._key

    @property
    def kind(self) -> str:
        """Which of the kinds this button is."""
        return self._kind

    @property
    def icon_name(self) -> str:
        """The icon's name."""
        return self._icon

    def setText(self, text: str) -> None:
        super().setText(text)
        self._name()

    def set_key(self, key: str) -> None:
        """Print another key."""
        self._key = key
        self._name()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon; empty for none."""
        self._icon = icon
        self._name()

    def set_kind(self, kind: str) -> None:
        """Change the look."""
        self._kind = kind
        self.update()

    def follow(self, action: QAction) -> None:
        """Show an action's words, key and state from now on, and do it when pressed."""
        if self._action is not None:
            self._action.changed.disconnect(self._copy_action)
            self.clicked.disconnect(self._action.trigger)
        self._action = action
        action.changed.connect(self._copy_action)
        self.clicked.connect(action.trigger)
        self._copy_action()

    def _copy_action(self) -> None:
        if self._action is None:
            return
        self._key = self._action.shortcut().toString()
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        set_shown(self, self._action.isVisible())

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._key}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tokens = tokens_of(self)
        height, pad, _, _, _ = _MEASURES[self._size]
        if self._kind == "quiet":
            pad = 2  # its words end where the pill below them ends
        elif self._kind == "text" and self._size == "control":
            pad = 8
        return QSize(self._content_width(tokens) + 2 * tokens.px(pad), tokens.px(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _content_width(self, tokens: Tokens) -> int:
        _, _, icon, _, gap = _MEASURES[self._size]
        parts = [text_width(self._font(tokens), self.text())] if self.text() else []
        if self._icon:
            parts.append(tokens.px(icon))
        if self._key:
            parts.append(key_cap_width(tokens, self._key, large=self._size == "primary"))
        return sum(parts) + tokens.px(gap) * (len(parts) - 1)

    def _font_is_strong(self) -> bool:
        return self._kind == "toast" or self._size == "primary"

    def _font(self, tokens: Tokens) -> QFont:
        if self._kind == "quiet":
            return tokens.font("caption")
        return tokens.font_px(tokens.px(_MEASURES[self._size][3]), self._font_is_strong())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses a button with Enter only inside a QDialog; here every page is a plain window.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def _look(self) -> str:
        if not self.isEnabled():
            return "off"
        if self.forced_look:
            return self.forced_look
        if self.isDown() or self.isChecked():
            return "pressed"
        return "hover" if self.underMouse() else ""

    def _colors(self, tokens: Tokens, look: str) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and ink."""
        color = tokens.color
        clear = QColor(Qt.GlobalColor.transparent)
        if look == "off":
            if self._kind in ("text", "quiet"):
                return clear, clear, color("text.disabled")
            return color("bg.disabled"), color("border.default"), color("text.disabled")
        if self._kind == "primary":
            ground = color(f"primary.{look}" if look else "primary")
            return ground, ground, color("text.onPrimary")
        if self._kind == "danger_filled":
            ground = color("danger.hover" if look else "danger")
            return ground, ground, color("text.onPrimary")
        if self._kind == "soft":
            tone = tokens.tone("primary")
            return (color("bg.selected") if look else tone.soft), tone.border, tone.soft_text
        if self._kind == "danger":
            return (color("danger.soft") if look else color("bg.surface")), color("danger"), color("danger")
        if self._kind == "text":
            return (color("bg.hover") if look else clear), clear, color("text.link")
        if self._kind == "quiet":
            return (color("bg.hover") if look else clear), clear, color("text.secondary")
        if self._kind == "toast":
            ink = color("bg.surface")
            edge = QColor(ink)
            edge.setAlphaF(0.9 if look else 0.5)
            return clear, edge, ink
        surface = {"": color("bg.surface"), "hover": color("bg.hover"), "pressed": color("bg.selected")}[look]
        if self._kind.startswith("tone_"):
            tone = tokens.tone(self._kind.removeprefix("tone_"))
            return surface, tone.base, tone.soft_text
        return surface, color("border.control"), color("text.primary")

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        look = self._look()
        ground, edge, ink = self._colors(tokens, look)
        painter = smooth(QPainter(self))
        radius = tokens.size.radius_control
        painter.setPen(QPen(edge, 1) if edge.alpha() else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        _, _, icon_px, _, gap = _MEASURES[self._size]
        middle = self.height() / 2
        x = (self.width() - self._content_width(tokens)) / 2
        if self._icon:
            side = tokens.px(icon_px)
            paint_icon(painter, QRectF(x, middle - side / 2, side, side), self._icon, ink)
            x += side + tokens.px(gap)
        if self.text():
            font = self._font(tokens)
            width = text_width(font, self.text())
            painter.setFont(font)
            painter.setPen(ink)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
            painter.drawText(QRectF(x, 0, width, self.height()), flags, self.text())
            x += width + tokens.px(gap)
        if self._key:
            on = "off" if look == "off" else "primary" if self._kind in _FILLED else "surface"
            on = "toast" if self._kind == "toast" else on
            draw_key_cap(painter, tokens, round(x), middle, self._key, on=on, large=self._size == "primary")
        painter.end()


class IconButton(KeyButton):
    """A 32 px button with an icon only; its words are the tool tip and the accessible name."""

    def __init__(self, icon: str, words: str, *, key: str = "", parent: QWidget | None = None) -> None:
        self._words, self._shown_key = words, key
        super().__init__("", icon=icon, parent=parent)
        self.setToolTip(f"{words}  {key}".strip())

    def _name(self) -> None:
        super()._name()
        self.setAccessibleName(f"{self._words} {self._shown_key}".strip())

    def sizeHint(self) -> QSize:
        side = tokens_of(self).size.control_height
        return QSize(max(side, tokens_of(self).px(40)), side)
