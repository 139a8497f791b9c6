"""A person's photo in its frame (照片), or a neutral outline while there is none."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.painted import PaintedWidget, smooth


class Portrait(PaintedWidget):
    """A framed photo of fixed size; scaled to fill, never stretched.

    Args:
        size: width and height in design px (60×84 in the visit, 48×66 in a card).
    """

    def __init__(self, size: tuple[int, int] = (60, 84), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._image: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_image(None)

    def set_image(self, image: QImage | None) -> None:
        """Show a photo; ``None`` shows the outline."""
        self._image = None if image is None or image.isNull() else image
        translate = QCoreApplication.translate
        there = self._image is not None
        self.setAccessibleName(translate("widgets", "照片") if there else translate("widgets", "没有照片"))
        self.update()

    def set_size(self, size: tuple[int, int]) -> None:
        """Another width and height, design px."""
        self._size = size
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Words in the frame instead of a photo that is only known by reference (照片在业务系统中核对)."""
        self._words = text
        if text:
            self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(self._size[0]), self.tokens.px(self._size[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, tokens.px(4), tokens.px(4))
        painter.fillPath(shape, tokens.color("bg.sunken"))
        painter.save()
        painter.setClipPath(shape)
        if self._image is not None:
            self._photo(painter, self._image)
        elif self._words:
            painter.setFont(tokens.font("caption"))
            painter.setPen(tokens.color("text.secondary"))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere)
            painter.drawText(frame.adjusted(5, 5, -5, -5), flags, self._words)
        else:
            self._outline(painter)
        painter.restore()
        painter.setPen(QPen(tokens.color("border.default"), 1))
        painter.drawPath(shape)
        painter.end()

    def _photo(self, painter: QPainter, image: QImage) -> None:
        factor = max(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * factor, image.height() * factor
        painter.drawImage(
            QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), image
        )

    def _outline(self, painter: QPainter) -> None:
        width, height = self.width(), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.tokens.color("border.default"))
        painter.drawEllipse(QRectF(width * 0.31, height * 0.22, width * 0.38, height * 0.32))
        painter.drawEllipse(QRectF(width * 0.12, height * 0.63, width * 0.76, height * 0.70))
