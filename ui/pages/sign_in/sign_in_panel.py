"""The blue half of the sign-in page: product, clock, date and the self-check (开窗自检)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from ui.pages.sign_in.sign_in_rows import CheckRow, CheckState
from ui.shell.header import draw_logo
from ui.theme.icons import paint_icon
from ui.widgets.painted import PaintedWidget, smooth, text_width

_WIDTH = 560
_MARGIN = 56
_ROW = 32
_REMEDY = 18
_BOTTOM = 39
_LOOKS = {
    CheckState.WAITING: ("st.pending", "text.onHeaderMuted"),
    CheckState.OK: ("st.ok", "success.border"),
    CheckState.WARNING: ("st.warn", "warning.border"),
    CheckState.FAILED: ("st.error", "danger.border"),
}
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class PanelWords:
    """The fixed words of the panel, in the language in use."""

    product: str
    promise: str
    check_title: str


class SignInPanel(PaintedWidget):
    """Painted as a whole: nothing in it takes the keyboard."""

    def __init__(self, words: PanelWords) -> None:
        super().__init__()
        self._words = words
        self._time = ""
        self._date = ""
        self._checks: tuple[CheckRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._tell()

    def set_words(self, words: PanelWords) -> None:
        """The language changed."""
        self._words = words
        self._tell()

    def set_clock(self, time: str, date: str) -> None:
        """08:21, and the line below it."""
        if (time, date) != (self._time, self._date):
            self._time, self._date = time, date
            self._tell()

    def set_checks(self, checks: Sequence[CheckRow]) -> None:
        """The lines of the self-check, from the top."""
        self._checks = tuple(checks)
        self._tell()

    def checks(self) -> tuple[CheckRow, ...]:
        """What is shown of the self-check."""
        return self._checks

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(_WIDTH), self.tokens.px(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.tokens.px(_WIDTH), self.tokens.px(560))

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._words.product} {self._time} {self._date}".strip())
        lines = [" ".join(filter(None, (row.title, row.words, row.remedy))) for row in self._checks]
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), tokens.color("bg.header"))
        white, soft = tokens.color("text.onHeader"), tokens.color("text.onHeaderMuted")
        px = tokens.px
        draw_logo(painter, QRectF(px(_MARGIN), px(64), px(44), px(44)), white)
        self._line(painter, 132, 44, tokens.font_px(px(30), True), white, self._words.product)
        self._line(painter, 180, 28, tokens.font_px(px(15)), soft, self._words.promise)
        self._line(painter, 250, 84, tokens.font_px(px(64), True), white, self._time)
        self._line(painter, 324, 28, tokens.font_px(px(16)), soft, self._date)
        if self._checks:
            self._paint_checks(painter)
        painter.end()

    def _line(self, painter: QPainter, y: int, height: int, font: QFont, color: QColor, text: str) -> None:
        px = self.tokens.px
        painter.setFont(font)
        painter.setPen(color)
        box = QRectF(px(_MARGIN), px(y), self.width() - px(_MARGIN), px(height))
        painter.drawText(box, int(_MIDDLE_LEFT | Qt.TextFlag.TextDontClip), text)

    def _paint_checks(self, painter: QPainter) -> None:
        """From the bottom up, so that the clock never moves."""
        tokens, px = self.tokens, self.tokens.px
        white, soft = tokens.color("text.onHeader"), tokens.color("text.onHeaderMuted")
        left, right = px(_MARGIN), self.width() - px(_MARGIN)
        height = sum(px(_ROW) + (px(_REMEDY) if row.remedy else 0) for row in self._checks)
        y = self.height() - px(_BOTTOM) - height
        painter.setPen(QColor(soft.red(), soft.green(), soft.blue(), 70))
        painter.drawLine(left, y - px(55), right, y - px(55))
        painter.setFont(tokens.font("bodyStrong"))
        painter.setPen(white)
        box = QRectF(left, y - px(33), right - left, px(32))
        painter.drawText(box, int(_MIDDLE_LEFT), self._words.check_title)
        side = px(18)
        for row in self._checks:
            icon, color = _LOOKS[row.state]
            paint_icon(
                painter, QRectF(left, y + (px(_ROW) - side) / 2, side, side), icon, tokens.color(color)
            )
            painter.setFont(tokens.font("body"))
            painter.setPen(white)
            box = QRectF(left + px(28), y, right - left - px(28), px(_ROW))
            painter.drawText(box, int(_MIDDLE_LEFT), row.title)
            painter.setPen(soft if row.state in (CheckState.OK, CheckState.WAITING) else white)
            taken = px(28) + text_width(tokens.font("body"), row.title) + px(12)
            metrics = QFontMetrics(tokens.font("body"))
            words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, right - left - taken)
            painter.drawText(box, int(_MIDDLE_RIGHT), words)
            y += px(_ROW)
            if row.remedy:
                painter.setFont(tokens.font("caption"))
                painter.setPen(tokens.color(color))
                box = QRectF(left + px(28), y - px(5), right - left - px(28), px(_REMEDY))
                metrics = QFontMetrics(tokens.font("caption"))
                remedy = metrics.elidedText(row.remedy, Qt.TextElideMode.ElideRight, int(box.width()))
                painter.drawText(box, int(_MIDDLE_LEFT), remedy)
                y += px(_REMEDY)
