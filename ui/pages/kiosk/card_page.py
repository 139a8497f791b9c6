"""One thing said large: the number that was given, a second number refused, closed, database away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_drawing import MIDDLE, Drawn, Ground, Icon, Words
from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintCard, KioskButton, Look
from ui.pages.kiosk.kiosk_wish import Wish


@dataclass(frozen=True, slots=True)
class CardAct:
    """A button of the card."""

    words: str
    wish: Wish
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What the page says.

    Attributes:
        icon, tone: above the title.
        figure: a number in very large type; empty for none.
        lines: below the title or figure, the first one stronger.
        note: a line in a box at the bottom, with its tone and icon; empty for none.
        primary, secondary: what can be pressed.
    """

    icon: str
    tone: str
    title: str
    figure: str = ""
    lines: tuple[str, ...] = ()
    note: str = ""
    note_tone: str = "info"
    note_icon: str = "st.info"
    primary: CardAct | None = None
    secondary: CardAct | None = None


class _Face(Drawn, QWidget):
    """The white card itself."""

    def __init__(self, metrics: KioskMetrics, parent: QWidget) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self.card = Card("st.info", "info", "")

    def ground(self) -> Ground | None:
        return Ground("bg.surface", f"{self.card.tone}.border")

    def words(self) -> Sequence[Words]:
        card, room = self.card, self.design_width() - 96
        heights = self._heights()
        y = self._top() + heights[0]
        title = (64 if self.metrics.senior else 52) if card.figure else (72 if self.metrics.senior else 60)
        pieces = [
            Words(self.box(48, y, room, heights[1]), card.title, title, strong=True, align=MIDDLE, wrap=True)
        ]
        y += heights[1]
        if card.figure:
            box, ink = self.box(48, y, room, heights[2]), f"{card.tone}.softText"
            size = 190 if self.metrics.lying else 300
            pieces.append(Words(box, card.figure, size, ink, strong=True, align=MIDDLE))
            y += heights[2]
        for number, line in enumerate(card.lines):
            first = number == 0
            size = (52 if first else 48) if self.metrics.senior else (50 if first else 40)
            ink = "text.primary" if first else "text.secondary"
            box = self.box(48, y, room, heights[3])
            pieces.append(Words(box, line, size, ink, strong=first, align=MIDDLE, wrap=True))
            y += heights[3]
        return pieces

    def icons(self) -> Sequence[Icon]:
        side = self._heights()[0] - 24
        box = self.box((self.design_width() - side) / 2, self._top(), side, side)
        return (Icon(box, self.card.icon, f"{self.card.tone}.softText"),)

    def _heights(self) -> tuple[float, float, float, float]:
        """Of the icon, the title, the figure and each line."""
        card, lying = self.card, self.metrics.lying
        icon = 100.0 if lying else 160.0
        title = 96.0 if lying else (112.0 if card.figure else 190.0)
        figure = (190.0 if lying else 340.0) if card.figure else 0.0
        left = self.design_height() - 40 - icon - title - figure
        most = 84.0 if lying else 134.0
        return icon, title, figure, min(most, left / max(1, len(card.lines)))

    def _top(self) -> float:
        icon, title, figure, line = self._heights()
        whole = icon + title + figure + line * len(self.card.lines)
        return (self.design_height() - whole) / 2


class KioskCardPage(KioskPage):
    """Shows a card and its buttons.

    Signals:
        asked(Wish): something was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self.face = _Face(metrics, self)
        self.note = HintCard(metrics, size=36, parent=self)
        self.primary = KioskButton(metrics, Look.FILLED, size=52, parent=self)
        self.secondary = KioskButton(metrics, size=46, parent=self)
        self.primary.clicked.connect(lambda: self._pressed(self.card.primary))
        self.secondary.clicked.connect(lambda: self._pressed(self.card.secondary))

    @property
    def card(self) -> Card:
        """What is shown."""
        return self.face.card

    def show_card(self, card: Card) -> None:
        """Show something else."""
        self.face.card = card
        spoken = (card.title, card.figure, *card.lines)
        self.face.setAccessibleName(" ".join(filter(None, spoken)))
        self.note.setVisible(bool(card.note))
        self.note.set_tone(card.note_tone, card.note_icon)
        self.note.set_text(card.note)
        for button, act in ((self.primary, card.primary), (self.secondary, card.secondary)):
            button.setVisible(act is not None)
            if act is not None:
                button.icon_name = act.icon
                button.set_words(act.words)
        self.arrange()
        self.face.update()

    def rows(self) -> Sequence[Row]:
        if self.metrics.lying:
            return (
                Row((self.face,), 0, 24),
                Row((self.note,), 92, 18),
                Row((self.secondary, self.primary), 124, 18, gap=24),
                Row((), 24, 0),
            )
        return (
            Row((self.face,), 0, 40),
            Row((self.note,), 132, 24),
            Row((self.primary,), 168, 24),
            Row((self.secondary,), 140, 20),
            Row((), 40, 0),
        )

    def _pressed(self, act: CardAct | None) -> None:
        if act is not None:
            self.asked.emit(act.wish)
