"""One step of the senior process as a box to tick, 32 px high (敬老步骤)."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.pages.senior.senior_state import StepShown
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import smooth, text_width

_HEIGHT, _PAD, _ICON, _GAP = 32, 8, 18, 6


class StepTile(QAbstractButton):
    """Box, name, detail and key. A click leaves the keyboard where it is: only Tab brings it here."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._detail = ""
        self._with_detail = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def detail(self) -> str:
        """What stands behind the name."""
        return self._detail

    def nextCheckState(self) -> None:
        """A press asks; only the service's answer ticks."""

    def show_step(self, step: StepShown) -> None:
        """Show a step as it is."""
        self._detail = step.detail
        self.setText(step.name)
        self.setChecked(step.ticked)
        self.setToolTip(step.more)
        said = " ".join(filter(None, (step.name, step.more or step.detail, self._key)))
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def set_with_detail(self, shown: bool) -> None:
        """Without its detail the tile is narrower; the tool tip still tells it."""
        if shown != self._with_detail:
            self._with_detail = shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return self._measure(detail=self._with_detail)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def full_width(self) -> int:
        """What the tile needs with its detail, px."""
        return self._measure(detail=True).width()

    def _measure(self, *, detail: bool) -> QSize:
        tokens = tokens_of(self)
        width = tokens.px(2 * _PAD + _ICON + _GAP) + text_width(tokens.font("body"), self.text())
        if detail and self._detail:
            width += tokens.px(_GAP) + text_width(tokens.font("caption"), self._detail)
        width += tokens.px(_GAP + 2) + key_cap_width(tokens, self._key)
        return QSize(width, tokens.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        done, tone = self.isChecked(), tokens.tone("success")
        painter = smooth(QPainter(self))
        hover = self.underMouse() or self.isDown()
        ground = tone.soft if done else tokens.color("bg.hover" if hover else "bg.surface")
        painter.setPen(QPen(tone.border if done else tokens.color("border.control"), 1))
        painter.setBrush(ground)
        radius = tokens.size.radius_control
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        middle, side = self.height() / 2, tokens.px(_ICON)
        x = float(tokens.px(_PAD))
        ink = tone.soft_text if done else tokens.color("text.secondary")
        name = "st.boxTicked" if done else "st.box"
        paint_icon(painter, QRectF(x, middle - side / 2, side, side), name, ink)
        x += side + tokens.px(_GAP)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.setPen(tokens.color("text.primary"))
        painter.setFont(tokens.font("body"))
        painter.drawText(QRectF(x, 0, self.width(), self.height()), flags, self.text())
        x += text_width(tokens.font("body"), self.text())
        if self._with_detail and self._detail:
            x += tokens.px(_GAP)
            painter.setPen(tone.soft_text if done else tokens.color("text.secondary"))
            painter.setFont(tokens.font("caption"))
            painter.drawText(QRectF(x, 0, self.width(), self.height()), flags, self._detail)
            x += text_width(tokens.font("caption"), self._detail)
        draw_key_cap(painter, tokens, x + tokens.px(_GAP + 2), middle, self._key)
        painter.end()
