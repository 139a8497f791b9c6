"""What the facing screen shows between two people: whose window this is, and nothing of anybody."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.senior_display.facing_metrics import FacingMetrics
from ui.pages.senior_display.facing_parts import BigText
from ui.theme.icons import paint_icon
from ui.theme.tokens import tokens_of
from ui.widgets.painted import smooth


class IdlePicture(QWidget):
    """Calm: an icon, 敬老专窗, the station's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = FacingMetrics()
        self.name = BigText(110, "senior.softText", strong=True, middle=True, parent=self)
        self.place = BigText(54, "senior.softText", middle=True, lines=2, parent=self)
        self.name.setText(self.tr("敬老专窗"))

    def set_place(self, station: str, counter: str) -> None:
        """Whose window it is."""
        words = self.tr("{station} {counter} 号窗").format(station=station, counter=counter)
        self.place.setText(words if counter else station)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.metrics = FacingMetrics.for_size(self.width(), self.height())
        side, middle = metrics.px(57), self.height() // 2
        for part in (self.name, self.place):
            part.metrics = metrics
        self.name.setGeometry(side, middle - metrics.px(40), self.width() - 2 * side, metrics.px(150))
        self.place.setGeometry(side, middle + metrics.px(120), self.width() - 2 * side, metrics.px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), tokens.color("senior.soft"))
        side = self.metrics.px(170)
        left, top = (self.width() - side) // 2, self.height() // 2 - self.metrics.px(250)
        paint_icon(
            painter, self.rect().adjusted(left, top, left + side - self.width(), top + side - self.height()),
            "senior.mode", tokens.color("senior"),
        )  # fmt: skip
        painter.end()
