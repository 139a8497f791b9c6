"""The 28 px strip at the bottom: where, who, what works, and the day in figures (状态栏)."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId, action_words, key_words
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.key_cap import draw_key_cap, key_cap_width
from ui.widgets.painted import PaintedWidget, smooth, text_width


@dataclass(frozen=True, slots=True)
class StatusCell:
    """One cell at the left: 小票机 纸约 **62%**.

    Attributes:
        icon: a name of ``ui.theme.icons.ICONS``; what is wrong needs another icon, not only a colour.
        text: words.
        value: the part in bold, after the text.
        tone: neutral, success (it works), warning or danger (a hand is needed).
        press: what a press on it asks for; empty for nothing.
    """

    icon: str
    text: str
    value: str = ""
    tone: str = "neutral"
    press: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the day at the right: 今日取号 **42**."""

    label: str
    value: int


@dataclass(frozen=True, slots=True)
class StatusState:
    """Everything the strip shows.

    Attributes:
        cells: left to right; if the window is narrow the last ones are left out, never cut.
        figures: shown at the right when nobody has to sign in.
        note: instead of cells before sign-in: station and, for a demo, that its people are invented.
        version: instead of figures before sign-in: the program's version.
    """

    cells: tuple[StatusCell, ...] = ()
    figures: tuple[Figure, ...] = ()
    note: str = ""
    version: str = ""
    keys: tuple[ActionId, ...] = field(default=(ActionId.HIGH_CONTRAST, ActionId.HELP))


_KEY_ICONS = {ActionId.HIGH_CONTRAST: "act.contrast", ActionId.HELP: "act.help"}
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class StatusStrip(PaintedWidget):
    """Paints the whole strip; in a demonstration a cell may be pressed.

    Signals:
        pressed(str): what the cell's press asks for.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = StatusState()
        self._places: list[tuple[QRectF, str]] = []
        self.retheme()

    @property
    def state(self) -> StatusState:
        """What is shown."""
        return self._state

    def set_state(self, state: StatusState) -> None:
        """Shows something else; the same again costs nothing."""
        if state == self._state:
            return
        self._state = state
        cells = [f"{cell.text} {cell.value}".strip() for cell in state.cells]
        figures = [f"{figure.label} {figure.value}" for figure in state.figures]
        self.setAccessibleName("，".join([state.note, *cells, *figures, state.version]).strip("，"))
        self.update()

    def retheme(self) -> None:
        self.setFixedHeight(self.tokens.size.status_bar)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    def place_of(self, press: str) -> QRectF | None:
        """Where the cell with this press is, once it was painted; None where there is no room for it."""
        return next((place for place, what in self._places if what == press), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for place, press in self._places:
            if place.contains(event.position()):
                self.pressed.emit(press)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        self._places.clear()
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), tokens.color("bg.surface"))
        painter.fillRect(0, 0, self.width(), 1, tokens.color("border.default"))
        right = self._paint_version(painter) if self._state.version else self._paint_figures(painter)
        if self._state.note:
            painter.setFont(tokens.font("caption"))
            painter.setPen(tokens.color("text.secondary"))
            width = text_width(tokens.font("caption"), self._state.note)
            painter.drawText(self._box(tokens.px(16), width), _MIDDLE, self._state.note)
            self._line(painter, tokens.px(16) + width + tokens.px(17))
        else:
            self._paint_cells(painter, right)
        painter.end()

    def _paint_cells(self, painter: QPainter, right: int) -> None:
        tokens = self.tokens
        plain, bold = tokens.font("caption"), tokens.font("caption", strong=True)
        icon, gap = tokens.size.icon_small, tokens.px(5)
        x = tokens.px(16)
        for cell in self._state.cells:
            words = text_width(plain, cell.text)
            value = tokens.px(5) + text_width(bold, cell.value) if cell.value else 0
            end = x + icon + gap + words + value
            if end + tokens.px(11) > right - tokens.px(16):
                return
            tone = tokens.color("text.secondary" if cell.tone == "neutral" else cell.tone)
            ink = tokens.color(
                f"{cell.tone}.softText" if cell.tone in ("warning", "danger") else "text.secondary"
            )
            box = QRectF(x, (self.height() + 1 - icon) / 2, icon, icon).adjusted(-1, -1, 1, 1)
            paint_icon(painter, box, cell.icon, tone)
            painter.setFont(plain)
            painter.setPen(ink)
            painter.drawText(self._box(x + icon + gap, words), _MIDDLE, cell.text)
            if cell.value:
                painter.setFont(bold)
                painter.setPen(ink if cell.tone in ("warning", "danger") else tokens.color("text.primary"))
                painter.drawText(self._box(end - value + tokens.px(5), value), _MIDDLE, cell.value)
            if cell.press:
                self._places.append((QRectF(x, 0, end - x, self.height()), cell.press))
            x = end + tokens.px(10)
            self._line(painter, x)
            x += tokens.px(10)

    def _paint_figures(self, painter: QPainter) -> int:
        tokens = self.tokens
        plain, bold = tokens.font("caption"), tokens.font("caption", strong=True)
        x = self.width() - tokens.px(16)
        for place, figure in enumerate(reversed(self._state.figures)):
            last = place == len(self._state.figures) - 1
            value = str(figure.value)
            for text, font, name, space in (
                (value, bold, "text.primary", tokens.px(3)),
                (figure.label, plain, "text.secondary", 0),
                ("" if last else "・", plain, "text.secondary", 0),
            ):
                width = text_width(font, text)
                painter.setFont(font)
                painter.setPen(tokens.color(name))
                painter.drawText(self._box(x - width, width), _MIDDLE, text)
                x -= width + space
        return x

    def _paint_version(self, painter: QPainter) -> int:
        tokens = self.tokens
        font = tokens.font("caption")
        painter.setFont(font)
        icon, gap = tokens.size.icon_small, tokens.px(5)
        x = self.width() - tokens.px(16)
        for action in reversed(self._state.keys):
            key, words = key_words(action), action_words(action)
            x -= key_cap_width(tokens, key)
            draw_key_cap(painter, tokens, x, (self.height() + 1) / 2, key)
            width = text_width(font, words)
            x -= gap + width
            painter.setFont(font)
            painter.setPen(tokens.color("text.secondary"))
            painter.drawText(self._box(x, width), _MIDDLE, words)
            x -= gap + icon
            box = QRectF(x, (self.height() + 1 - icon) / 2, icon, icon)
            paint_icon(painter, box, _KEY_ICONS[action], tokens.color("text.secondary"))
            x -= tokens.px(10)
            self._line(painter, x)
            x -= tokens.px(10)
        version = self.tr("版本 {version}").format(version=self._state.version)
        width = text_width(font, version)
        painter.setPen(tokens.color("text.secondary"))
        painter.drawText(self._box(x - width, width), _MIDDLE, version)
        return x - width

    def _box(self, x: float, width: float) -> QRectF:
        return QRectF(x, 1, width + 2, self.height() - 1)

    def _line(self, painter: QPainter, x: float) -> None:
        inset = tokens_of(self).px(6)
        painter.fillRect(QRectF(x, inset, 1, self.height() - 2 * inset), self.tokens.color("border.subtle"))
