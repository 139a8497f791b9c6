"""What frames every page: the header with name, language and clock, and the strip at the bottom."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_drawing import RIGHT, Drawn, Ground, Icon, Words
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import KioskButton, Look
from ui.weekday_words import weekday

#: so long the station's name is held until the maintenance code is asked for
HOLD_MS = 5_000


class KioskHeader(Drawn, QWidget):
    """Station, language button, clock.

    Signals:
        held(): the station's name was held for five seconds (维护).
    """

    held = Signal()

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._station = ""
        self._now: datetime | None = None
        self.language = KioskButton(metrics, Look.HEADER, size=36, parent=self)
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self.held)
        self.set_language(english=False)

    def set_station(self, name: str) -> None:
        """Whose kiosk it is."""
        self._station = name
        self.setAccessibleName(name)
        self.update()

    def set_time(self, now: datetime) -> None:
        """The station's time, in its own zone."""
        if self._now is None or (now.date(), now.hour, now.minute) != (
            self._now.date(),
            self._now.hour,
            self._now.minute,
        ):
            self._now = now
            self.update()

    def set_language(self, *, english: bool) -> None:
        """The button names the other language, in that language."""
        self.language.set_words("中文" if english else "English")
        self.update()

    def ground(self) -> Ground | None:
        return Ground("senior.softText" if self.metrics.senior else "bg.header", radius=0)

    @property
    def _muted(self) -> str:
        # on brown the blue-grey of the other header is too weak
        return "senior.soft" if self.metrics.senior else "text.onHeaderMuted"

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        top = (height - 106) / 2
        subtitle = self.tr("综合服务窗口・自助取号")
        button = 0 if self.language.isHidden() else 210
        room = width - 154 - 250 - 56 - button
        pieces = [
            Words(self.box(154, top, room, 66), self._station, 48, "text.onHeader", strong=True),
            Words(self.box(154, top + 66, room, 42), subtitle, 28, self._muted),
        ]
        if self._now is not None:
            date = self.tr("{month} 月 {day} 日 {weekday}").format(
                month=self._now.month, day=self._now.day, weekday=weekday(self._now.date())
            )
            left = width - 56 - 250
            pieces += [
                Words(self.box(left, top, 250, 66), f"{self._now:%H:%M}", 50, "text.onHeader", True, RIGHT),
                Words(self.box(left, top + 66, 250, 42), date, 28, self._muted, align=RIGHT),
            ]
        return pieces

    def icons(self) -> Sequence[Icon]:
        middle = self.design_height() / 2
        return (Icon(self.box(56, middle - 40, 80, 80), "app.logo", "text.onHeader"),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put the language button in its place."""
        width, height = self.design_width(), self.design_height()
        box: QRectF = self.box(width - 56 - 250 - 20 - 176, (height - 76) / 2, 176, 76)
        self.language.setGeometry(box.toRect())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < self.metrics.px(600):
            self._hold.start()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._hold.stop()


class KioskStrip(Drawn, QWidget):
    """What the devices take: an identity card where there is a reader, papers of ours.

    Without a reader the left half is a button that opens the keypad.
    """

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._reader = False
        self.typing = StripButton(metrics, parent=self)
        self.retranslate()

    def set_reader(self, reader: bool) -> None:
        """Whether a card reader is attached to this kiosk and works."""
        self._reader = reader
        self.typing.setVisible(not reader)
        self.update()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.typing.set_words(self.tr("输证件号"), self.tr("找到您的预约，一人一号"))
        self.update()

    def ground(self) -> Ground | None:
        return Ground("bg.surface", radius=0)

    def words(self) -> Sequence[Words]:
        width, height = self.design_width(), self.design_height()
        middle = (height - 96) / 2
        half = width / 2
        pieces = []
        if self._reader:
            room = half - 178 - 12
            pieces += [
                Words(self.box(178, middle, room, 54), self.tr("身份证放在亮灯处"), 36, strong=True),
                Words(
                    self.box(178, middle + 54, room, 42),
                    self.tr("找到您的预约，一人一号"),
                    28,
                    "text.secondary",
                ),
            ]
        left = half + 116
        room = width - left - 40
        pieces += [
            Words(self.box(left, middle, room, 54), self.tr("扫回执、告知书"), 36, strong=True),
            Words(self.box(left, middle + 54, room, 42), self.tr("领证、补材料都行"), 28, "text.secondary"),
        ]
        return pieces

    def icons(self) -> Sequence[Icon]:
        middle, half = self.design_height() / 2, self.design_width() / 2
        scan = Icon(self.box(half + 8, middle - 44, 88, 88), "act.scanSquare", "primary")
        if not self._reader:
            return (scan,)
        return (Icon(self.box(60, middle - 44, 88, 88), "dev.cardReader", "primary"), scan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put the button in its place."""
        width, height = self.design_width(), self.design_height()
        inset = self.metrics.pick(24, 12)
        self.typing.setGeometry(self.box(40, inset, width / 2 - 64, height - 2 * inset).toRect())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class StripButton(KioskButton):
    """输证件号: stands where the reader's words would be."""

    def __init__(self, metrics: KioskMetrics, *, parent: QWidget | None = None) -> None:
        super().__init__(metrics, icon="dev.cardReader", size=36, hint_size=28, parent=parent)

    def words(self) -> Sequence[Words]:
        middle, room = (self.design_height() - 96) / 2, self.design_width() - 136 - 16
        return (
            Words(self.box(136, middle, room, 54), self.title, self.size_, self.ink, strong=True),
            Words(self.box(136, middle + 54, room, 42), self.hint, self.hint_size, self.hint_ink),
        )

    def icons(self) -> Sequence[Icon]:
        middle = self.design_height() / 2
        return (Icon(self.box(24, middle - 44, 88, 88), self.icon_name, "primary"),)
