"""State pills (状态): icon, word and tone together, so that no state is told by colour alone."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.state_words import theme_words
from ui.theme.tokens import Tokens
from ui.widgets.painted import PaintedWidget, smooth, text_width

_HEIGHT = 22


def pill_height(tokens: Tokens) -> int:
    """Height of a pill in logical px."""
    return tokens.px(_HEIGHT)


def pill_width(tokens: Tokens, text: str, icon: str = "", *, strong: bool = False) -> int:
    """Width of a pill in logical px."""
    glyph = tokens.size.icon_small + tokens.px(4) if icon else 0
    return text_width(tokens.font_px(tokens.px(13 if strong else 12), strong), text) + glyph + tokens.px(16)


def draw_pill(
    painter: QPainter,
    tokens: Tokens,
    x: float,
    middle: float,
    text: str,
    tone: str,
    icon: str = "",
    *,
    strong: bool = False,
) -> int:
    """Draw a pill with left edge ``x`` and vertical middle ``middle``; returns its width."""
    colors = tokens.tone(tone)
    width, height = pill_width(tokens, text, icon, strong=strong), pill_height(tokens)
    box = QRectF(x + 0.5, round(middle - height / 2) + 0.5, width - 1, height - 1)
    _plate(painter, box, box.height() / 2, colors.soft, colors.border)
    _content(painter, tokens, box, text, icon, colors.soft_text, tokens.px(8), strong=strong)
    return width


def _plate(painter: QPainter, box: QRectF, radius: float, ground: QColor, edge: QColor) -> None:
    painter.save()
    smooth(painter)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def _content(
    painter: QPainter,
    tokens: Tokens,
    box: QRectF,
    text: str,
    icon: str,
    ink: QColor,
    pad: float,
    *,
    strong: bool = False,
) -> None:
    left = box.left() + pad - 0.5
    if icon:
        side = tokens.size.icon_small
        paint_icon(painter, QRectF(left, box.center().y() - side / 2, side, side), icon, ink)
        left += side + tokens.px(4)
    painter.save()
    smooth(painter)
    painter.setPen(ink)
    painter.setFont(tokens.font_px(tokens.px(13 if strong else 12), strong))
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
    painter.drawText(QRectF(left, box.top(), box.width(), box.height()), flags, text)
    painter.restore()


class Pill(PaintedWidget):
    """One state as icon, word and tone; not focusable, read by screen readers as its word."""

    def __init__(
        self,
        text: str = "",
        tone: str = "neutral",
        icon: str = "",
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._strong = strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)

    @classmethod
    def for_ticket(cls, state: str, parent: QWidget | None = None) -> "Pill":
        """The pill of a ticket's state, for example ``serving`` (受理中)."""
        pill = cls(parent=parent)
        pill.show_ticket(state)
        return pill

    @classmethod
    def for_case(cls, state: str, parent: QWidget | None = None) -> "Pill":
        """The pill of a case's state, for example ``ready`` (可受理)."""
        pill = cls(parent=parent)
        pill.show_case(state)
        return pill

    def set(self, text: str, tone: str, icon: str = "") -> None:
        """Show another word, tone and icon."""
        if (text, tone, icon) == (self._text, self._tone, self._icon):
            return
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def show_ticket(self, state: str) -> None:
        """Show a ticket's state; ``idle`` is the counter without a ticket (待叫).

        Raises:
            KeyError: the tokens know no such state.
        """
        if state == "idle":
            self.set(QCoreApplication.translate("widgets", "待叫"), "neutral", "ticket.idle")
            return
        look = self.tokens.ticket_state(state)
        self.set(theme_words(look.label), look.tone, look.icon)

    def show_case(self, state: str) -> None:
        """Show a case's state.

        Raises:
            KeyError: the tokens know no such state.
        """
        look = self.tokens.case_state(state)
        self.set(theme_words(look.label), look.tone, look.icon)

    def text(self) -> str:
        """The word shown."""
        return self._text

    def tone_name(self) -> str:
        """The tone shown."""
        return self._tone

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        return QSize(pill_width(tokens, self._text, self._icon, strong=self._strong), pill_height(tokens))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(
            painter,
            self.tokens,
            0,
            self.height() / 2,
            self._text,
            self._tone,
            self._icon,
            strong=self._strong,
        )
        painter.end()


class Chip(PaintedWidget):
    """A small square label with 4 px corners: how a person was identified (读卡), 两项共用, 下一位."""

    def __init__(self, text: str, icon: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._tone = text, icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set(self, text: str, icon: str = "", tone: str = "plain") -> None:
        """Show another text; tones: plain, filled (white on blue) and every tone of the tokens."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        glyph = tokens.size.icon_small + tokens.px(4) if self._icon else 0
        return QSize(text_width(tokens.font("caption"), self._text) + glyph + tokens.px(14), tokens.px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        if self._tone == "plain":
            ground, edge = tokens.color("bg.subtle"), tokens.color("border.default")
            ink = tokens.color("text.secondary")
        elif self._tone == "filled":
            ground = edge = tokens.color("primary")
            ink = tokens.color("text.onPrimary")
        else:
            tone = tokens.tone(self._tone)
            ground, edge, ink = tone.soft, tone.border, tone.soft_text
        painter = QPainter(self)
        box = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        _plate(painter, box, tokens.px(4), ground, edge)
        _content(painter, tokens, box, self._text, self._icon, ink, tokens.px(7))
        painter.end()


class CountDot(PaintedWidget):
    """A round number: which applicant this is, how many wait."""

    def __init__(self, text: str, *, filled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._filled = text, filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Show another number."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        side = tokens.px(20)
        return QSize(max(side, text_width(tokens.font("caption", True), self._text) + tokens.px(10)), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("primary" if self._filled else "bg.sunken"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.setPen(tokens.color("text.onPrimary" if self._filled else "text.secondary"))
        painter.setFont(tokens.font("caption", True))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()
