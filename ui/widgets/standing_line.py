"""The slim line above the page (常驻提示): what stays true all day and asks for nothing now."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens
from ui.widgets.message_bar import TONE_ICONS
from ui.widgets.painted import PaintedWidget, set_shown, smooth, text_width

_HEIGHT, _MARGIN, _GAP, _BETWEEN = 28, 16, 8, 24
_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class StandingNote:
    """One message. ``id`` names it for :meth:`StandingLine.withdraw`; tone warning, info and so on."""

    id: str
    tone: str
    title: str
    detail: str = ""


class StandingLine(PaintedWidget):
    """All notes in one line of 28 px over the whole width; takes no room when there is none.

    What has no room is cut at its end with an ellipsis; the whole text is the tool tip.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[StandingNote, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def post(self, note: StandingNote) -> None:
        """Show a note, in the place of the one with the same id."""
        if any(other.id == note.id for other in self._notes):
            self._show(tuple(note if other.id == note.id else other for other in self._notes))
        else:
            self._show((*self._notes, note))

    def withdraw(self, note_id: str) -> None:
        """Take a note away; nothing happens when it is not there."""
        self._show(tuple(note for note in self._notes if note.id != note_id))

    def notes(self) -> tuple[StandingNote, ...]:
        """What stands there."""
        return self._notes

    def is_cut(self) -> bool:
        """Whether the words have less room than they need."""
        return self.sizeHint().width() > self.width()

    def sizeHint(self) -> QSize:
        tokens = self.tokens
        width = sum(self._note_width(tokens, note) for note in self._notes)
        width += tokens.px(_BETWEEN) * max(0, len(self._notes) - 1) + 2 * tokens.px(_MARGIN)
        return QSize(width, tokens.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.tokens.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._notes:
            return
        tokens = self.tokens
        painter = smooth(QPainter(self))
        tone = tokens.tone(self._notes[0].tone)
        painter.fillRect(self.rect(), tone.soft)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tone.border)
        x, end = tokens.px(_MARGIN), self.width() - tokens.px(_MARGIN)
        for number, note in enumerate(self._notes):
            if number:
                x += tokens.px(_BETWEEN)
            x = self._draw_note(painter, tokens, note, x, end)
        painter.end()
        self.setToolTip(self.accessibleName() if self.is_cut() else "")

    def _show(self, notes: tuple[StandingNote, ...]) -> None:
        self._notes = notes
        said = [f"{note.title} {note.detail}".strip() for note in notes]
        self.setAccessibleName("\n".join(said))
        set_shown(self, bool(notes))
        self.updateGeometry()
        self.update()

    @staticmethod
    def _fonts(tokens: Tokens, note: StandingNote) -> list[tuple[QFont, str]]:
        words = [(tokens.font("caption", True), note.title)]
        return [*words, (tokens.font("caption", False), note.detail)] if note.detail else words

    def _note_width(self, tokens: Tokens, note: StandingNote) -> int:
        words = sum(tokens.px(_GAP) + text_width(font, text) for font, text in self._fonts(tokens, note))
        return tokens.size.icon + words

    def _draw_note(self, painter: QPainter, tokens: Tokens, note: StandingNote, x: int, end: int) -> int:
        """Draws a note from ``x`` and answers where it ends."""
        tone, side = tokens.tone(note.tone), tokens.size.icon
        if end - x > side:
            paint_icon(
                painter,
                QRectF(x, (self.height() - 1 - side) / 2, side, side),
                TONE_ICONS[note.tone],
                tone.base,
            )
        x += side
        painter.setPen(tone.soft_text)
        for font, text in self._fonts(tokens, note):
            x += tokens.px(_GAP)
            room = end - x
            if room > 0:
                painter.setFont(font)
                shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QRectF(x, 0, room, self.height() - 1), _FLAGS, shown)
            x += text_width(font, text)
        return x
