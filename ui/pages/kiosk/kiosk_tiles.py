"""The large tiles of the kiosk: a business with how many wait, an item, a business in the large version."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_drawing import RIGHT, Icon, Words, fitted_px, text_width
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import KioskButton
from ui.theme.tokens import tokens_of


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A line with a large figure in it, such as 前面 3 位."""

    before: str
    figure: str
    after: str

    @classmethod
    def of(cls, template: str, figure: object) -> "FigureWords":
        """From a text with one hole, ``前面 {count} 位``."""
        before, _, rest = template.partition("{")
        return cls(before.strip(), str(figure), rest.partition("}")[2].strip())


class BusinessTile(KioskButton):
    """户政: an icon on its colour, name and examples, and at the right how many wait and about how long.

    Args:
        colour: as ``kiosk_drawing.colour`` takes it.
    """

    def __init__(
        self, metrics: KioskMetrics, icon: str, colour: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(metrics, icon=icon, size=54, hint_size=30, parent=parent)
        self._colour = colour
        self._lines: tuple[FigureWords, ...] = ()
        self._note = ""

    def set_wait(self, lines: Sequence[FigureWords], note: str = "") -> None:
        """Show figures, or one note in their place (现在不用等)."""
        self._lines, self._note = tuple(lines), note
        self.setAccessibleDescription(
            "".join(f"{one.before}{one.figure}{one.after} " for one in lines).strip() or note
        )
        self.update()

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        side = 280 if self._lines or self._note else 0
        room = width - 182 - side - 40
        # two lines in the middle, as high as their type
        top = (height - 120) / 2
        pieces = [
            Words(self.box(182, top - 4, room, 76), self.title, self.size_, self.ink, strong=True),
            Words(self.box(182, top + 72, room, 48), self.hint, self.hint_size, self.hint_ink),
        ]
        if self._note:
            box = self.box(width - side - 36, 0, side, height)
            pieces.append(Words(box, self._note, 30, "text.secondary", align=RIGHT, wrap=True))
        for number, line in enumerate(self._lines):
            step = 58
            y = height / 2 + (number - len(self._lines) / 2) * step
            pieces += self._figure_line(line, self.box(width - side - 36, y, side, step))
        return pieces

    def _figure_line(self, line: FigureWords, box: QRectF) -> list[Words]:
        """Three texts side by side, at the right of a box, all smaller together where there is no room."""
        tokens, gap = tokens_of(self), self.metrics.px(8)
        share = 1.0
        while share > 0.62:
            small, large = self.metrics.px(30 * share), self.metrics.px(44 * share)
            widths = (
                text_width(tokens, small, line.before),
                text_width(tokens, large, line.figure, strong=True),
                text_width(tokens, small, line.after),
            )
            if sum(widths) + 2 * gap <= box.width():
                break
            share -= 0.04
        pieces: list[Words] = []
        right = box.right()
        for text, width, size, strong in (
            (line.after, widths[2], 30, False),
            (line.figure, widths[1], 44, True),
            (line.before, widths[0], 30, False),
        ):
            if not text:
                continue
            place = QRectF(right - width - 2, box.top(), width + 2, box.height())
            ink = "text.primary" if strong else "text.secondary"
            pieces.append(Words(place, text, size * share, ink, strong, RIGHT))
            right -= width + gap
        return pieces[::-1]

    def icons(self) -> Sequence[Icon]:
        side = min(112.0, self.design_height() - 40)
        box = self.box(39, (self.design_height() - side) / 2, side, side)
        return (Icon(box, self.icon_name, "text.onPrimary", self._colour, inset=side * 0.2),)


class SeniorTile(KioskButton):
    """The same in the large version: no figures, an arrow."""

    def __init__(
        self, metrics: KioskMetrics, icon: str, colour: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(metrics, icon=icon, size=78, hint_size=44, parent=parent)
        self._colour = colour

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        # 158 of 206 are words; a lower tile keeps the shares
        top, share = height * 0.115, height / 206
        room = width - 210 - 110
        title = self.box(210, top, room, 104 * share)
        hint = self.box(210, top + 104 * share, room, 62 * share)
        return (
            Words(title, self.title, self.size_, self.ink, strong=True),
            Words(hint, self.hint, self.hint_size, self.hint_ink),
        )

    def icons(self) -> Sequence[Icon]:
        side, width = min(140.0, self.design_height() - 40), self.design_width()
        middle = self.design_height() / 2
        return (
            Icon(
                self.box(40, middle - side / 2, side, side),
                self.icon_name,
                "text.onPrimary",
                self._colour,
                inset=side * 0.2,
            ),
            Icon(self.box(width - 112, middle - 40, 80, 80), "nav.expand", "text.secondary"),
        )


class ItemTile(KioskButton):
    """One of the common items: its name, and when it is the right one."""

    def __init__(self, metrics: KioskMetrics, *, parent: QWidget | None = None) -> None:
        super().__init__(metrics, size=46, hint_size=30, parent=parent)

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        room = width - 64
        title_box = self.box(32, 0, room, 66)
        fits = fitted_px(
            tokens_of(self), self.metrics, Words(title_box, self.title, self.size_, self.ink, strong=True)
        )
        lines = 1 if fits is not None and fits >= self.metrics.px(36) else 2
        title_height = 66.0 * lines
        block = title_height + (48 if self.hint else 0)
        top = (height - block) / 2
        return (
            Words(
                self.box(32, top, room, title_height),
                self.title,
                self.size_ if lines == 1 else 40,
                self.ink,
                strong=True,
                wrap=lines == 2,
            ),
            Words(self.box(32, top + title_height, room, 48), self.hint, self.hint_size, self.hint_ink),
        )
