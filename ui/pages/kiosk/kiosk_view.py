"""The whole screen of the kiosk: header, the page, the strip with the devices."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.card_page import KioskCardPage
from ui.pages.kiosk.class_page import KioskClassPage
from ui.pages.kiosk.items_page import KioskItemsPage
from ui.pages.kiosk.kiosk_chrome import KioskHeader, KioskStrip
from ui.pages.kiosk.kiosk_drawing import Drawn
from ui.pages.kiosk.kiosk_layout import KioskPage
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_wish import Screen, Wish, WishKind
from ui.pages.kiosk.main_page import KioskMainPage
from ui.pages.kiosk.number_page import KioskNumberPage
from ui.pages.kiosk.senior_page import KioskSeniorPage
from ui.theme.tokens import tokens_of

#: pages on which the strip with the devices stands
_WITH_STRIP = frozenset({Screen.MAIN, Screen.ITEMS, Screen.CLASS})


class KioskView(QWidget):
    """All pages; one is shown.

    Signals:
        asked(Wish): something was pressed on whatever page.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics = KioskMetrics()
        self.screen_id = Screen.CARD
        self.header = KioskHeader(self.metrics, self)
        self.strip = KioskStrip(self.metrics, self)
        self.main = KioskMainPage(self.metrics, self)
        self.senior = KioskSeniorPage(self.metrics, self)
        self.items = KioskItemsPage(self.metrics, self)
        self.classes = KioskClassPage(self.metrics, self)
        self.number = KioskNumberPage(self.metrics, self)
        self.card = KioskCardPage(self.metrics, self)
        self._pages: dict[Screen, KioskPage] = {
            Screen.MAIN: self.main,
            Screen.SENIOR: self.senior,
            Screen.ITEMS: self.items,
            Screen.CLASS: self.classes,
            Screen.NUMBER: self.number,
            Screen.CARD: self.card,
        }
        for page in (self.main, self.senior, self.items, self.classes, self.number, self.card):
            page.asked.connect(self.asked)
        self.header.language.clicked.connect(lambda: self.asked.emit(Wish(WishKind.LANGUAGE)))
        self.header.held.connect(lambda: self.asked.emit(Wish(WishKind.LEAVE)))
        self.strip.typing.clicked.connect(lambda: self.asked.emit(Wish(WishKind.IDENTIFY)))
        self.show_screen(Screen.CARD, senior=False)

    @property
    def page(self) -> KioskPage:
        """The page that is shown."""
        return self._pages[self.screen_id]

    def show_screen(self, screen: Screen, *, senior: bool) -> None:
        """Show a page, in the large version or not."""
        self.screen_id = screen
        self.metrics.senior = senior
        for one, page in self._pages.items():
            page.setVisible(one is screen)
        self.strip.setVisible(screen in _WITH_STRIP and not senior)
        # the picture of the large version has no language button: nothing small beside the large tiles
        self.header.language.setVisible(not senior)
        self.place()

    def set_station(self, name: str) -> None:
        """Whose kiosk it is."""
        self.header.set_station(name)

    def set_time(self, now: datetime) -> None:
        """The station's time, in its own zone."""
        self.header.set_time(now)

    def set_reader(self, reader: bool) -> None:
        """Whether a card reader is attached and works."""
        self.strip.set_reader(reader)
        self.main.set_reader(reader)

    def drawn(self) -> Iterator[Drawn]:
        """Every part that can be seen now."""
        for part in self.findChildren(QWidget):
            if isinstance(part, Drawn) and part.isVisible():
                yield part

    def place(self) -> None:
        """Put everything in its place."""
        self.metrics.fit(self.width(), self.height())
        top = self.metrics.px(self.metrics.pick(176, 132))
        bottom = self.metrics.px(self.metrics.pick(208, 140)) if not self.strip.isHidden() else 0
        self.header.setGeometry(QRect(0, 0, self.width(), top))
        self.header.place()
        self.strip.setGeometry(QRect(0, self.height() - bottom, self.width(), bottom))
        self.strip.place()
        self.page.setGeometry(QRect(0, top, self.width(), self.height() - top - bottom))
        self.page.arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self)
        painter.fillRect(self.rect(), tokens.color("bg.app"))
        if not self.strip.isHidden():
            line = QRect(0, self.strip.y() - 2, self.width(), 2)
            painter.fillRect(line, tokens.color("border.default"))
        painter.end()
