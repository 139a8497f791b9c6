"""The left column of the settings: groups and sections, walked by arrows (设置导航)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.focus_ring import keyboard_in_use, paint_ring
from ui.theme.icons import paint_icon
from ui.widgets.painted import PaintedWidget, smooth

_WIDTH, _ROW, _PITCH, _HEADING = 212, 38, 40, 30


@dataclass(frozen=True, slots=True)
class NavRow:
    """A section, or (with an empty ``key``) the heading of a group."""

    key: str
    words: str
    icon: str = ""
    changed: bool = False


class SettingsNav(PaintedWidget):
    """One stop of the Tab key.

    Signals:
        chosen(str): the key of the section.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NavRow, ...] = ()
        self._current = ""
        self.setObjectName("pane")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("noRing", True)  # it draws one around the row
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def set_rows(self, rows: Sequence[NavRow]) -> None:
        """Headings and sections in order."""
        self._rows = tuple(rows)
        self._tell()

    def set_current(self, key: str) -> None:
        """The section in sight, without a signal."""
        self._current = key
        self._tell()

    def current(self) -> str:
        """The section in sight."""
        return self._current

    def keys_in_sight(self) -> list[str]:
        """The sections, in order."""
        return [row.key for row in self._rows if row.key]

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(_WIDTH), self.tokens.px(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.tokens.px(_WIDTH), self.tokens.px(200))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        keys = self.keys_in_sight()
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        at = keys.index(self._current) if self._current in keys else -1
        self._choose(keys[max(0, min(len(keys) - 1, at + step))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for row, box in self._boxes():
            if row.key and box.contains(event.position()):
                self._choose(row.key)

    def focusInEvent(self, event: QEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.update()

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _tell(self) -> None:
        words = next((row.words for row in self._rows if row.key == self._current), "")
        self.setAccessibleName(words)
        self.update()

    def _boxes(self) -> list[tuple[NavRow, QRectF]]:
        px = self.tokens.px
        boxes, y = [], px(10)
        for row in self._rows:
            height = px(_ROW) if row.key else px(_HEADING)
            boxes.append((row, QRectF(px(10), y, self.width() - px(21), height)))
            y += px(_PITCH) if row.key else px(_HEADING)
        return boxes

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, px = self.tokens, self.tokens.px
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), tokens.color("bg.surface"))
        painter.setPen(tokens.color("border.default"))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for row, box in self._boxes():
            if not row.key:
                painter.setFont(tokens.font("caption"))
                painter.setPen(tokens.color("text.secondary"))
                painter.drawText(box.adjusted(px(12), 0, 0, 0), left, row.words)
                continue
            here = row.key == self._current
            if here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.color("bg.selected"))
                painter.drawRoundedRect(box, px(6), px(6))
            side = px(16)
            spot = QRectF(box.left() + px(12), box.center().y() - side / 2, side, side)
            paint_icon(painter, spot, row.icon, tokens.color("text.secondary"))
            painter.setFont(tokens.font("body", strong=here))
            painter.setPen(tokens.color("text.primary"))
            painter.drawText(box.adjusted(px(38), 0, 0, 0), left, row.words)
            if row.changed:
                # not yet saved: a mark beside the words, said in the footer too
                pen = QRectF(box.right() - px(26), box.center().y() - side / 2, side, side)
                paint_icon(painter, pen, "act.edit", tokens.color("warning"))
            if here and self.hasFocus() and keyboard_in_use():
                paint_ring(painter, box.toRect(), self, px(6))
        painter.end()
