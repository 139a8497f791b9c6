"""The small parts of the kiosk: text, things to press, the line with a hint."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.pages.kiosk.kiosk_drawing import (
    LEFT,
    MIDDLE,
    RIGHT,
    Drawn,
    Ground,
    Icon,
    Words,
    text_width,
)
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.theme.tokens import tokens_of


class KioskText(Drawn, QWidget):
    """Words on the page or in a header."""

    def __init__(
        self,
        metrics: KioskMetrics,
        size: float,
        *,
        ink: str = "text.primary",
        strong: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._size, self._ink, self._strong = size, ink, strong
        self._align, self._wrap = align, wrap
        self._text = ""

    def set_text(self, text: str, ink: str = "") -> None:
        """Say something else, in another colour if one is given."""
        self._ink = ink or self._ink
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def words(self) -> Sequence[Words]:
        box = QRectF(self.rect())
        return (Words(box, self._text, self._size, self._ink, self._strong, self._align, self._wrap),)


class Look(StrEnum):
    """How a thing to press looks."""

    PLAIN = "plain"  #: white with a grey edge
    PRIMARY = "primary"  #: the one that is meant: light blue with a blue edge
    FILLED = "filled"  #: blue
    SENIOR = "senior"  #: brown
    HEADER = "header"  #: on the dark header


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: Ground
    pressed: str
    ink: str
    hint: str


_LOOKS = {
    Look.PLAIN: _Colours(
        Ground("bg.surface", "border.control"), "bg.selected", "text.primary", "text.secondary"
    ),
    Look.PRIMARY: _Colours(
        Ground("primary.soft", "border.selected"), "bg.selected", "primary.pressed", "primary.softText"
    ),
    Look.FILLED: _Colours(Ground("primary"), "primary.pressed", "text.onPrimary", "text.onPrimary"),
    Look.SENIOR: _Colours(Ground("senior"), "senior.softText", "text.onPrimary", "text.onPrimary"),
    Look.HEADER: _Colours(
        Ground("bg.header", "text.onHeaderMuted", 14, 2),
        "bg.headerActive",
        "text.onHeader",
        "text.onHeaderMuted",
    ),
}


class KioskButton(Drawn, QAbstractButton):
    """Something to press: an icon and a word in its middle, a hint below it.

    It takes no keyboard: a scanner's Enter must not press anything.
    """

    def __init__(
        self,
        metrics: KioskMetrics,
        look: Look = Look.PLAIN,
        *,
        icon: str = "",
        size: float = 40,
        hint_size: float = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self.look = look
        self.icon_name = icon
        self.size_, self.hint_size = size, hint_size
        self.title, self.hint = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.pressed.connect(self.update)
        self.released.connect(self.update)

    def set_words(self, title: str, hint: str = "") -> None:
        """Say what it does."""
        self.title, self.hint = title, hint
        self.setAccessibleName(" ".join(filter(None, (title, hint))))
        self.update()

    @property
    def ink(self) -> str:
        """Colour token of its word."""
        return _LOOKS[self.look].ink if self.isEnabled() else self._off

    @property
    def hint_ink(self) -> str:
        """Colour token of its hint."""
        return _LOOKS[self.look].hint if self.isEnabled() else self._off

    @property
    def _off(self) -> str:
        return "text.secondary" if self.metrics.senior else "text.disabled"

    def ground(self) -> Ground | None:
        colours = _LOOKS[self.look]
        if not self.isEnabled():
            return Ground("bg.disabled", "border.default")
        # white on the blue of the ordinary version is too weak for seniors (DESIGN.md §7)
        dark = self.look is Look.FILLED and self.metrics.senior
        if self.isDown() or dark:
            return replace(colours.ground, fill=colours.pressed)
        return colours.ground

    def _widths(self) -> tuple[float, float]:
        """Of the icon and of the gap behind it, px of the screen."""
        if not self.icon_name:
            return 0.0, 0.0
        return self.metrics.px(self.size_ * 1.2), self.metrics.px(self.size_ * 0.35)

    def _head(self) -> QRectF:
        """The box of icon and word."""
        pad = self.metrics.px(20)
        rect = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        if not self.hint:
            return rect
        hint_height = self.metrics.px(self.hint_size * 1.5)
        block = self.metrics.px(self.size_ * 1.35) + hint_height
        top = (self.height() - block) / 2
        return QRectF(rect.left(), top, rect.width(), block - hint_height)

    def words(self) -> Sequence[Words]:
        head = self._head()
        icon, gap = self._widths()
        room = head.width() - icon - gap
        wide = min(
            room, text_width(tokens_of(self), self.metrics.px(self.size_), self.title, strong=True) + 2
        )
        left = head.left() + (head.width() - (icon + gap + wide)) / 2
        pieces = [
            Words(
                QRectF(left + icon + gap, head.top(), wide, head.height()),
                self.title,
                self.size_,
                self.ink,
                strong=True,
                align=MIDDLE,
                wrap=not self.hint and not self.icon_name,
            )
        ]
        if self.hint:
            box = QRectF(head.left(), head.bottom(), head.width(), self.metrics.px(self.hint_size * 1.5))
            pieces.append(Words(box, self.hint, self.hint_size, self.hint_ink, align=MIDDLE))
        return pieces

    def icons(self) -> Sequence[Icon]:
        if not self.icon_name:
            return ()
        icon, gap = self._widths()
        title = self.words()[0].box
        box = QRectF(title.left() - gap - icon, title.center().y() - icon / 2, icon, icon)
        return (Icon(box, self.icon_name, self.ink),)


class WideButton(KioskButton):
    """A wide one: icon and word at the left, the hint at the right (老年人请按这里)."""

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        hint = width * 0.36 if self.hint else 0
        return (
            Words(self.box(140, 0, width - 140 - hint - 60, height), self.title, self.size_, self.ink, True),
            Words(
                self.box(width - hint - 40, 0, hint, height),
                self.hint,
                self.hint_size,
                self.hint_ink,
                align=RIGHT,
            ),
        )

    def icons(self) -> Sequence[Icon]:
        side = min(72, self.design_height() * 0.6)
        box = self.box(40, (self.design_height() - side) / 2, side, side)
        return (Icon(box, self.icon_name, self.ink),)


class HintCard(Drawn, QWidget):
    """A line or two in a light box, with an icon: what one should know."""

    def __init__(
        self,
        metrics: KioskMetrics,
        *,
        tone: str = "info",
        icon: str = "st.info",
        size: float = 30,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._tone, self._icon, self._size = tone, icon, size
        self._text = ""

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def set_tone(self, tone: str, icon: str) -> None:
        """Look like something else."""
        self._tone, self._icon = tone, icon
        self.update()

    def ground(self) -> Ground | None:
        return Ground(f"{self._tone}.soft", f"{self._tone}.border", 16, 2)

    def words(self) -> Sequence[Words]:
        box = self.box(92, 4, self.design_width() - 92 - 30, self.design_height() - 8)
        return (Words(box, self._text, self._size, f"{self._tone}.softText", wrap=True),)

    def icons(self) -> Sequence[Icon]:
        side = 44
        box = self.box(30, (self.design_height() - side) / 2, side, side)
        return (Icon(box, self._icon, f"{self._tone}.softText"),)


class HintButton(KioskButton):
    """A hint that can be pressed: an arrow at its end says so."""

    def ground(self) -> Ground | None:
        fill = "info.soft" if not self.isDown() else "bg.selected"
        return Ground(fill, "info.softText", 16, 3)

    def words(self) -> Sequence[Words]:
        box = self.box(92, 4, self.design_width() - 92 - 90, self.design_height() - 8)
        return (Words(box, self.title, self.size_, "info.softText", wrap=True),)

    def icons(self) -> Sequence[Icon]:
        middle, width = self.design_height() / 2, self.design_width()
        return (
            Icon(self.box(30, middle - 22, 44, 44), self.icon_name, "info.softText"),
            Icon(self.box(width - 74, middle - 24, 48, 48), "nav.expand", "info.softText"),
        )
