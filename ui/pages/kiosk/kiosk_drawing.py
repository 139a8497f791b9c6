"""What every part of the kiosk is painted from: words in a box, icons, a ground; sizes are the pictures'."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.theme.icons import paint_icon
from ui.theme.tokens import Tokens, tokens_of
from ui.widgets import painted
from ui.widgets.painted import smooth

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignHCenter
#: words may become this much smaller to fit, in a language that needs more room; then they are cut
LEAST = 0.62
#: the smallest type for seniors, px of the screen (DESIGN.md §7)
SENIOR_LEAST_PX = 21


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a box.

    Attributes:
        box: where, in pixels of the screen; the text is centred in its height.
        size: type size of the pictures.
        ink: colour token.
        wrap: more than one line is allowed.
    """

    box: QRectF
    text: str
    size: float
    ink: str = "text.primary"
    strong: bool = False
    align: Qt.AlignmentFlag = LEFT
    wrap: bool = False

    @property
    def flags(self) -> int:
        """For Qt."""
        flags = int(self.align | Qt.AlignmentFlag.AlignVCenter)
        return flags | int(Qt.TextFlag.TextWordWrap) if self.wrap else flags | int(Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon, on a rounded square of another colour where ``ground`` names one."""

    box: QRectF
    name: str
    ink: str
    ground: str = ""
    inset: float = 0.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands behind the words.

    Attributes:
        fill, edge: colour tokens; no edge if empty.
        radius, width: of the edge, in pixels of the pictures.
    """

    fill: str
    edge: str = ""
    radius: float = 20
    width: float = 3


if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class Drawn(_Base):
    """Stands before a widget class: the part says what it shows; painting and tests use that description.

    Attributes:
        metrics: set by the part.
    """

    metrics: KioskMetrics

    def words(self) -> Sequence[Words]:
        """All texts with their boxes."""
        return ()

    def icons(self) -> Sequence[Icon]:
        """All icons with their boxes."""
        return ()

    def ground(self) -> Ground | None:
        """What is behind; None lets the page be seen."""
        return None

    def text(self) -> str:
        """Everything that can be read, in reading order."""
        return " ".join(piece.text for piece in self.words() if piece.text)

    def is_cut(self) -> bool:
        """Whether a text does not fit even at its smallest size."""
        tokens = tokens_of(self)
        return any(fitted_px(tokens, self.metrics, piece) is None for piece in self.words() if piece.text)

    def px_of(self, piece: Words) -> int:
        """The type size at which a text is painted, px of the screen."""
        found = fitted_px(tokens_of(self), self.metrics, piece)
        return found if found is not None else least_px(self.metrics, piece)

    def paint_parts(self, painter: QPainter) -> None:
        """Paint ground, icons and words."""
        tokens = tokens_of(self)
        ground = self.ground()
        if ground is not None:
            paint_ground(painter, tokens, self.metrics, QRectF(self.rect()), ground)
        for mark in self.icons():
            paint_mark(painter, tokens, self.metrics, mark)
        for piece in self.words():
            if piece.text:
                painter.setFont(tokens.font_px(self.px_of(piece), piece.strong))
                painter.setPen(tokens.color(piece.ink))
                painter.drawText(piece.box, piece.flags, piece.text)

    def paintEvent(self, _event: object) -> None:
        painter = smooth(QPainter(self))
        self.paint_parts(painter)
        painter.end()

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box given in pixels of the pictures."""
        factor = self.metrics.factor
        return QRectF(x * factor, y * factor, width * factor, height * factor)

    def design_width(self) -> float:
        """The part's width in pixels of the pictures."""
        return self.width() / self.metrics.factor

    def design_height(self) -> float:
        """The part's height in pixels of the pictures."""
        return self.height() / self.metrics.factor


def least_px(metrics: KioskMetrics, piece: Words) -> int:
    """The smallest size at which a text may be painted."""
    least = metrics.px(piece.size * LEAST)
    return max(least, SENIOR_LEAST_PX) if metrics.senior else max(least, 9)


def fitted_px(tokens: Tokens, metrics: KioskMetrics, piece: Words) -> int | None:
    """The largest size up to the wished one at which a text fits into its box; None if there is none."""
    wish = metrics.px(piece.size)
    least = least_px(metrics, piece)
    width, height = int(piece.box.width()), int(piece.box.height())
    return _fitted(tokens, piece.text, piece.strong, piece.flags, max(wish, least), least, width, height)


@lru_cache(maxsize=1024)
def _fitted(
    tokens: Tokens, text: str, strong: bool, flags: int, wish: int, least: int, width: int, height: int
) -> int | None:
    for px in range(wish, least - 1, -1):
        metrics = QFontMetrics(tokens.font_px(px, strong))
        needed = metrics.boundingRect(QRect(0, 0, width, height), flags, text)
        # a font's line is higher than its signs; a line may stand in a box of its own type size
        lines = max(1, round(needed.height() / metrics.lineSpacing()))
        high = needed.height() - (metrics.lineSpacing() - px) if lines == 1 else needed.height()
        if needed.width() <= width and high <= height:
            return px
    return None


def text_width(tokens: Tokens, px: int, text: str, *, strong: bool = False) -> int:
    """Width of one line at a size of the screen."""
    return painted.text_width(tokens.font_px(px, strong), text)


def paint_ground(
    painter: QPainter, tokens: Tokens, metrics: KioskMetrics, rect: QRectF, ground: Ground
) -> None:
    """Paint what stands behind."""
    width = max(1.0, ground.width * metrics.factor) if ground.edge else 0.0
    painter.save()
    painter.setPen(QPen(tokens.color(ground.edge), width) if ground.edge else Qt.PenStyle.NoPen)
    painter.setBrush(tokens.color(ground.fill))
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    radius = ground.radius * metrics.factor
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def paint_mark(painter: QPainter, tokens: Tokens, metrics: KioskMetrics, mark: Icon) -> None:
    """Paint an icon, with its square."""
    if mark.ground:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tokens, mark.ground))
        painter.drawRoundedRect(mark.box, 16 * metrics.factor, 16 * metrics.factor)
        painter.restore()
    inset = mark.inset * metrics.factor
    inner = mark.box.adjusted(inset, inset, -inset, -inset)
    paint_icon(painter, inner, mark.name, colour(tokens, mark.ink))


def colour(tokens: Tokens, name: str) -> QColor:
    """A colour token, or ``series:NAME`` for one of the five colours of the businesses."""
    kind, _, series = name.partition(":")
    return tokens.series(series) if kind == "series" else tokens.color(name)
