"""What the facing screen is made of: large words, a photo, buttons that act on release."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from ui.pages.senior_display import big_words
from ui.pages.senior_display.big_words import Paragraph, Placed
from ui.pages.senior_display.facing_metrics import FacingMetrics
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth


class BigText(QLabel):
    """Words on the screen: as large as the picture says, or as its box allows."""

    def __init__(
        self, size: float, ink: str, *, strong: bool = False, lines: int = 1, icon: str = "",
        middle: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Args:
        size: type size of the picture.
        lines: it may have at most so many.
        """
        super().__init__(parent)
        self.metrics = FacingMetrics()
        self._design, self._ink, self._strong = size, ink, strong
        self._most_lines, self._icon, self._middle = lines, icon, middle
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def made(self) -> Paragraph:
        """The words as they are set now."""
        wish = self.metrics.text(self._design)
        width = self.width() - (round(wish * 1.35) if self._icon else 0)
        return big_words.fitting(
            tokens_of(self), self.text(), wish, self._strong, width, self.height(), self._most_lines
        )

    def placed(self) -> tuple[Placed, ...]:
        """The words with their place; painted from it, and measured by it in tests."""
        if not self.text():
            return ()
        made = self.made()
        x, y = 0.0, (self.height() - made.height) / 2
        if self._icon:
            x = made.px * 1.35
        elif self._middle:
            x = (self.width() - made.width) / 2
        return (Placed(made, x, y),)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        painter.setPen(tokens.color(self._ink))
        for placed in self.placed():
            if self._icon:
                side = placed.words.px
                paint_icon(painter, QRectF(0, placed.y, side, side), self._icon, tokens.color(self._ink))
            big_words.paint(painter, tokens, placed)
        painter.end()


class FacingPhoto(QLabel):
    """The person's photo in a thin frame, whole and not stretched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("您的照片"))

    @property
    def is_there(self) -> bool:
        """Whether there is a photo to show."""
        return not self._image.isNull()

    def set_photo(self, data: bytes | None) -> None:
        """Show a picture; None, or one that cannot be read, shows nothing."""
        self._image = QImage.fromData(data) if data else QImage()
        self._scale()

    def resizeEvent(self, event: object) -> None:
        self._scale()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth(QPainter(self))
        painter.setPen(QPen(tokens_of(self).color("border.default"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 10, 10)
        painter.end()

    def _scale(self) -> None:
        if not self.is_there:
            self.clear()
            return
        ratio = self.devicePixelRatio()
        inside = self.size() * ratio
        shown = self._image.scaled(
            max(1, inside.width() - 12),
            max(1, inside.height() - 12),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(shown))


class FacingButton(QAbstractButton):
    """Something to touch. It takes no keyboard: that belongs to the clerk, who is on the other side."""

    def __init__(
        self, size: float, fill: str, ink: str, edge: str, *, strong: bool = True, icon: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.metrics = FacingMetrics()
        self._design, self._strong, self._icon = size, strong, icon
        self._fill, self._ink, self._edge = fill, ink, edge
        self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.pressed.connect(self.update)
        self.released.connect(self.update)

    def set_words(self, words: str, icon: str | None = None) -> None:
        """Say what it does."""
        self._icon = self._icon if icon is None else icon
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """This is what the person has said: a second line inside the edge."""
        self._chosen = chosen
        self.setAccessibleDescription(self.tr("已选") if chosen else "")
        self.update()

    def made(self) -> Paragraph:
        """Its word as it is set now."""
        wish = self.metrics.text(self._design)
        room = self.width() - 2 * self.metrics.px(24) - (round(wish * 1.4) if self._icon else 0)
        return big_words.fitting(
            tokens_of(self), self.text(), wish, self._strong, max(1, room), self.height()
        )

    def placed(self) -> tuple[Placed, ...]:
        """Its word with its place."""
        made = self.made()
        mark = made.px * 1.4 if self._icon else 0
        return (Placed(made, (self.width() - made.width + mark) / 2, (self.height() - made.height) / 2),)

    def wish_width(self) -> int:
        """What its word needs on one line at the wished size."""
        wish = self.metrics.text(self._design)
        made = big_words.paragraph(tokens_of(self), self.text(), wish, self._strong, 100_000)
        return round(made.width + (wish * 1.4 if self._icon else 0)) + 2 * self.metrics.px(28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        edge = max(2.0, self.metrics.factor * (8 if self.isDown() else 4))
        _frame(painter, QRectF(self.rect()), tokens.color(self._fill), tokens.color(self._edge), edge,
               self.metrics.px(20))  # fmt: skip
        if self._chosen:
            inside = QRectF(self.rect()).adjusted(*(side * edge * 2.5 for side in (1, 1, -1, -1)))
            _frame(painter, inside, None, tokens.color(self._ink), edge, self.metrics.px(14))
        ink = tokens.color(self._ink)
        painter.setPen(ink)
        for placed in self.placed():
            side = placed.words.px
            if self._icon:
                paint_icon(painter, QRectF(placed.x - side * 1.4, placed.y, side, side), self._icon, ink)
            big_words.paint(painter, tokens, placed)
        painter.end()


def _frame(
    painter: QPainter, rect: QRectF, fill: QColor | None, edge: QColor, width: float, radius: float
) -> None:
    half = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
