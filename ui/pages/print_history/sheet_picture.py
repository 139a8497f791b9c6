"""A sheet as a picture: the same PDF bytes that are printed, drawn by QtPdf (预览)."""

from threading import Lock

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.painted import PaintedWidget, smooth

_WIDEST = 1600
# PDFium is one per process; and two threads that make their first document at once wait for each
# other for ever (one holds the binding's lock, the other the interpreter's)
_ONE_AT_A_TIME = Lock()


def prepare() -> None:
    """Make the binding learn QPdfDocument on the thread that calls, before any worker needs it."""
    QPdfDocument(None).close()  # type: ignore[call-overload]


def picture_of(pdf: bytes, width: int) -> QImage:
    """The first page, ``width`` device pixels wide, on white; null when the bytes are no PDF.

    Uses no widget, so it may run on a worker thread; one page is drawn at a time.
    """
    with _ONE_AT_A_TIME:
        return _drawn(pdf, width)


def _drawn(pdf: bytes, width: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(None)  # type: ignore[call-overload]
    document.load(buffer)
    try:
        if document.pageCount() < 1:
            return QImage()
        size = document.pagePointSize(0)
        width = max(1, min(width, _WIDEST))
        height = max(1, round(size.height() / size.width() * width))
        page = document.render(0, QSize(width, height))
        paper = QImage(page.size(), QImage.Format.Format_RGB32)
        paper.fill(QColor(Qt.GlobalColor.white))
        painter = QPainter(paper)
        painter.drawImage(0, 0, page)
        painter.end()
        return paper
    finally:
        document.close()
        buffer.close()


class SheetPicture(PaintedWidget):
    """The picture as large as it fits, with a thin edge; words in its place while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(120)

    def show_picture(self, image: QImage) -> None:
        """Show a page."""
        self._image, self._words = image, ""
        self.setAccessibleName(self.tr("预览"))
        self.update()

    def show_words(self, words: str) -> None:
        """Say why there is no picture (yet)."""
        self._image, self._words = QImage(), words
        self.setAccessibleName(words)
        self.update()

    def has_picture(self) -> bool:
        """Whether a page is in sight."""
        return not self._image.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), tokens.color("bg.sunken"))
        if self._image.isNull():
            painter.setPen(tokens.color("text.secondary"))
            painter.setFont(tokens.font("body"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._words)
            painter.end()
            return
        margin = tokens.px(14)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        scale = min(room.width() / self._image.width(), room.height() / self._image.height())
        box = QRectF(0, 0, self._image.width() * scale, self._image.height() * scale)
        box.moveCenter(QRectF(room).center())
        painter.drawImage(box, self._image)
        painter.setPen(tokens.color("border.control"))
        painter.drawRect(box)
        painter.end()
