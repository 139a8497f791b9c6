"""The two things that must be said before a photo is used again (两个勾)."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.icons import paint_icon
from ui.theme.stylesheet import INKS
from ui.theme.tokens import tokens_of
from ui.widgets.card import rule
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import smooth, text_width
from ui.widgets.rich_line import Strong

#: height of a row, design px
_ROW = 36


class TickRow(QCheckBox):
    """A row of 36 px: box, words with the important ones bold, key; the whole row can be pressed."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._parts: tuple[str | Strong, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_parts(self, parts: Sequence[str | Strong]) -> None:
        """Other words."""
        self._parts = tuple(parts)
        words = "".join(part if isinstance(part, str) else part.text for part in self._parts)
        self.setAccessibleName(f"{words} {self._key}")
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(tokens_of(self).px(400), tokens_of(self).px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        middle = self.height() / 2
        side = tokens.px(20)
        ticked = self.isChecked()
        box = QRectF(tokens.px(14), middle - side / 2, side, side)
        ink = "success" if ticked else "text.secondary"
        paint_icon(painter, box, "st.boxTicked" if ticked else "st.box", tokens.color(ink))
        cap = key_cap_width(tokens, self._key)
        draw_key_cap(painter, tokens, self.width() - cap - tokens.px(14), middle, self._key)
        x = tokens.px(44)
        room = self.width() - cap - tokens.px(24)
        painter.setPen(tokens.color(INKS["primary"]))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for part in self._parts:
            font = tokens.font("body", isinstance(part, Strong))
            text = part if isinstance(part, str) else part.text
            painter.setFont(font)
            painter.drawText(QRectF(x, 0, max(0, room - x), self.height()), flags, text)
            x += text_width(font, text)
        painter.end()


class ConfirmTicks(QFrame):
    """Likeness and agreement; both empty at first, and again when another photo is chosen.

    Signals:
        changed: a tick was made or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.likeness = TickRow("Alt+1")
        self.agreed = TickRow("Alt+2")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.likeness)
        column.addWidget(rule())
        column.addWidget(self.agreed)
        for row in (self.likeness, self.agreed):
            row.toggled.connect(lambda _on: self.changed.emit())
        self.agreed.set_parts(
            [self.tr("已向本人说明，"), Strong(self.tr("本人同意")), self.tr("复用这张照片")]
        )
        self.ask("")

    def ask(self, system: str) -> None:
        """Empty both for a photo; ``system`` is where it must be compared, empty for here."""
        if system:
            before = self.tr("我已在{system}中打开核对，").format(system=system)
            self.likeness.set_parts([before, Strong(self.tr("与本人相符"))])
        else:
            after = self.tr("，样貌无明显变化")
            self.likeness.set_parts([self.tr("我已比对，"), Strong(self.tr("与本人相符")), after])
        for row in (self.likeness, self.agreed):
            row.blockSignals(True)
            row.setChecked(False)
            row.blockSignals(False)
            row.update()
        self.changed.emit()

    @property
    def left(self) -> int:
        """How many are still empty."""
        return int(not self.likeness.isChecked()) + int(not self.agreed.isChecked())

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        painter.setPen(QPen(tokens.color("border.default"), 1))
        painter.setBrush(tokens.color("bg.subtle"))
        radius = tokens.size.radius_card
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
