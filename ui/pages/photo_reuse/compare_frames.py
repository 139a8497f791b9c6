"""Two photos side by side at equal size and eye line: the one on file, and the person (比对)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.photo_reuse.photo_rows import Fact
from ui.theme.icons import paint_icon
from ui.widgets.painted import PaintedWidget, smooth

#: width and height of both frames, design px
FRAME = (240, 328)
#: where the eyes of both stand, as a share of the height (出入境证件相片照相指引: 176–251 of 472)
_EYES = 0.45
#: the oval for the head and the line for the shoulders in the live frame, as shares of width and height
_OVAL = (0.25, 0.205, 0.50, 0.53)
_SHOULDERS = 0.77

translate = QCoreApplication.translate


class _Frame(PaintedWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def has_image(self) -> bool:
        """Whether there is a picture in it."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        return QSize(self.tokens.px(FRAME[0]), self.tokens.px(FRAME[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _shape(self) -> QPainterPath:
        shape = QPainterPath()
        radius = self.tokens.px(4)
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        return shape

    def _photo(self, painter: QPainter, *, mirrored: bool = False) -> None:
        """Fills the frame; only what is shown is cut at the sides, never what is kept."""
        image = self._image
        factor = max(self.width() / image.width(), self.height() / image.height())
        width, height = image.width() * factor, image.height() * factor
        top = min(0.0, max(self.height() - height, self.height() * _EYES - height * _EYES))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(self._shape())
        if mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(QRectF((self.width() - width) / 2, top, width, height), image)
        painter.restore()

    def _words(self, painter: QPainter, box: QRectF, text: str, *, step: str, ink: str) -> None:
        painter.setFont(self.tokens.font(step))
        painter.setPen(self.tokens.color(ink))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(box, flags, text)


class StoredFrame(_Frame):
    """The photo on file; of a reference-only one where it is, in a dashed frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._text = ""
        self.show_words(translate("photo", "没有存档照片"))

    def show_photo(self, image: QImage, name: str) -> None:
        """Show a photo."""
        self._image, self._facts, self._text = image, (), ""
        self.setAccessibleName(name)
        self.update()

    def show_reference(self, facts: Sequence[Fact]) -> None:
        """Show where a photo is that is not here."""
        self._image, self._facts = QImage(), tuple(facts)
        self._text = translate("photo", "照片在业务系统中核对")
        told = "，".join(f"{fact.label} {fact.text}" for fact in self._facts)
        self.setAccessibleName(f"{self._text}，{told}" if told else self._text)
        self.update()

    def show_words(self, text: str) -> None:
        """Say why there is no picture."""
        self._image, self._facts, self._text = QImage(), (), text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        shape = self._shape()
        if self._facts:
            painter.fillPath(shape, tokens.color("info.soft"))
            painter.setPen(QPen(tokens.color("primary"), 2, Qt.PenStyle.DashLine))
            painter.drawPath(shape)
            self._reference(painter)
            painter.end()
            return
        painter.fillPath(shape, tokens.color("bg.surface" if self.has_image() else "bg.sunken"))
        if self.has_image():
            self._photo(painter)
        else:
            box = QRectF(self.rect()).adjusted(16, 16, -16, -16)
            self._words(painter, box, self._text, step="body", ink="text.secondary")
        painter.setPen(QPen(tokens.color("border.default"), 2))
        painter.drawPath(shape)
        painter.end()

    def _reference(self, painter: QPainter) -> None:
        tokens = self.tokens
        side = tokens.px(44)
        icon = QRectF((self.width() - side) / 2, tokens.px(62), side, side)
        paint_icon(painter, icon, "doc.external", tokens.color("info.softText"))
        whole = QRectF(8, tokens.px(112), self.width() - 16, tokens.px(24))
        self._words(painter, whole, self._text, step="bodyStrong", ink="text.primary")
        top = tokens.px(146)
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        for fact in self._facts:
            painter.setFont(tokens.font("body"))
            painter.setPen(tokens.color("text.secondary"))
            painter.drawText(QRectF(tokens.px(44), top, tokens.px(56), tokens.px(24)), left, fact.label)
            painter.setPen(tokens.color("text.primary"))
            room = self.width() - tokens.px(98) - 8
            shown = painter.fontMetrics().elidedText(fact.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(tokens.px(98), top, room, tokens.px(24)), left, shown)
            top += tokens.px(24)
        below = QRectF(8, top + tokens.px(4), self.width() - 16, tokens.px(24))
        told = translate("photo", "本机只存出处，不存图")
        self._words(painter, below, told, step="caption", ink="text.secondary")


class LiveFrame(_Frame):
    """The person at the window as the camera sees them, or words in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._frozen = False
        self.show_words(translate("photo", "未接摄像头，请当面比对"))

    def show_frame(self, image: QImage, *, frozen: bool = False) -> None:
        """Show what the camera sees; a frozen picture has no guide."""
        self._image, self._frozen, self._text = image, frozen, ""
        words = translate("photo", "本人（已定格）") if frozen else translate("photo", "本人（实时画面）")
        if self.accessibleName() != words:
            self.setAccessibleName(words)
        self.update()

    def show_words(self, text: str) -> None:
        """Say what to do without a picture."""
        self._image, self._text, self._frozen = QImage(), text, False
        self.setAccessibleName(text)
        self.update()

    def words(self) -> str:
        """What stands in place of a picture; empty while there is one."""
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.tokens
        painter = smooth(QPainter(self))
        shape = self._shape()
        painter.fillPath(shape, tokens.color("bg.sunken"))
        if self.has_image():
            # a mirror, as people know themselves; what is kept is not turned round
            self._photo(painter, mirrored=not self._frozen)
            if not self._frozen:
                self._guide(painter)
        else:
            side = tokens.px(40)
            top = self.height() / 2 - side
            paint_icon(
                painter,
                QRectF((self.width() - side) / 2, top, side, side),
                "act.photo",
                tokens.color("text.muted"),
            )
            box = QRectF(16, top + side, self.width() - 32, tokens.px(72))
            self._words(painter, box, self._text, step="body", ink="text.secondary")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.color("border.selected" if self.has_image() else "border.default"), 2))
        painter.drawPath(shape)
        painter.end()

    def _guide(self, painter: QPainter) -> None:
        width, height = self.width(), self.height()
        painter.setPen(QPen(self.tokens.color("primary"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        left, top, across, down = _OVAL
        painter.drawEllipse(QRectF(left * width, top * height, across * width, down * height))
        painter.drawLine(QPointF(2, _SHOULDERS * height), QPointF(width - 2, _SHOULDERS * height))
