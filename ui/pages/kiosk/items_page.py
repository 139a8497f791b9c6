"""The optional second page of the kiosk: the six items most asked for, or 到窗口再说."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import labels
from ui.pages.kiosk.kiosk_drawing import Drawn, Icon
from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintCard, KioskButton, KioskText, Look
from ui.pages.kiosk.kiosk_tiles import ItemTile
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from ui.pages.kiosk.main_page import TILES
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.kiosk_rules import MOST_ITEMS
from window_client.services.kiosk_words import BusinessWait, KioskItem


class _Badge(Drawn, QWidget):
    """The business's icon on its colour, beside the title."""

    def __init__(self, metrics: KioskMetrics, parent: QWidget) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._domain = BusinessDomain.HOUSEHOLD

    def show_domain(self, domain: BusinessDomain) -> None:
        """Another business."""
        self._domain = domain
        self.update()

    def icons(self) -> Sequence[Icon]:
        name, colour = TILES[self._domain]
        return (Icon(self.box(0, 0, 96, 96), name, "text.onPrimary", colour, inset=19),)


class KioskItemsPage(KioskPage):
    """What exactly? Nobody has to know.

    Signals:
        asked(Wish): something was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self._domain = BusinessDomain.HOUSEHOLD
        self._items: tuple[KioskItem, ...] = ()
        self._wait: BusinessWait | None = None
        self.badge = _Badge(metrics, self)
        self.title = KioskText(metrics, 60, strong=True, parent=self)
        self.lead = KioskText(metrics, 32, ink="text.secondary", parent=self)
        self.tiles = tuple(ItemTile(metrics, parent=self) for _ in range(MOST_ITEMS))
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, number=number: self._chosen(number))
        self.later = KioskButton(metrics, Look.PRIMARY, icon="act.give", size=52, parent=self)
        self.hint = HintCard(metrics, parent=self)
        self.back = KioskButton(metrics, icon="act.back", size=38, parent=self)
        self.senior = KioskButton(metrics, icon="senior.mode", size=38, parent=self)
        for button, kind in (
            (self.later, WishKind.ITEM),
            (self.back, WishKind.BACK),
            (self.senior, WishKind.SENIOR),
        ):
            button.clicked.connect(lambda _=False, kind=kind: self.asked.emit(Wish(kind)))
        self.retranslate()

    def show_items(self, domain: BusinessDomain, items: Sequence[KioskItem], wait: BusinessWait) -> None:
        """The items of one business and how it stands there."""
        self._domain, self._items, self._wait = domain, tuple(items)[:MOST_ITEMS], wait
        self.badge.show_domain(domain)
        self.retranslate()
        self.arrange()

    def retranslate(self) -> None:
        name = labels.words(self._domain)
        self.title.set_text(self.tr("{business}，您办哪一样？").format(business=name))
        self.lead.set_text(self.tr("选了能先让窗口准备好；不选也行，一样排队。"))
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(self._items))
            if number < len(self._items):
                tile.set_words(self._items[number].name, self._items[number].summary)
        self.later.set_words(self.tr("到窗口再说"))
        self.hint.set_text(self._hint(name))
        self.back.set_words(self.tr("返回"))
        self.senior.set_words(self.tr("老年人大字版"))

    def rows(self) -> Sequence[Row]:
        two = self.tiles
        if self.metrics.lying:
            return (
                Row((self.badge, self.title), 96, 14, weights=(96 + 18, 1694)),
                Row((self.lead,), 44, 2),
                Row(two[:3], 172, 14),
                Row(two[3:], 172, 18),
                Row((self.later, self.back, self.senior), 112, 18, weights=(2, 1, 1)),
                Row((self.hint,), 84, 16),
                Row((), 0, 0),
            )
        return (
            Row((self.badge, self.title), 96, 36, weights=(96 + 8, 864), gap=18),
            Row((self.lead,), 54, 12),
            *(Row(two[at : at + 2], 236, 20 if at == 0 else 24, gap=24) for at in (0, 2, 4)),
            Row((self.later,), 168, 26),
            Row((self.hint,), 124, 26),
            Row((), 0, 0),
            Row((self.back, self.senior), 140, 18, gap=24),
            Row((), 34, 0),
        )

    def _hint(self, name: str) -> str:
        wait = self._wait
        if wait is None:
            return ""
        if wait.minutes == 0 and wait.ahead == 0:
            return self.tr("{business}现在不用等。").format(business=name)
        if wait.minutes is None:
            return self.tr("{business}前面 {count} 位。").format(business=name, count=wait.ahead)
        return self.tr("{business}前面 {count} 位，约等 {minutes} 分钟。").format(
            business=name, count=wait.ahead, minutes=wait.minutes
        )

    def _chosen(self, number: int) -> None:
        if number < len(self._items):
            self.asked.emit(Wish(WishKind.ITEM, self._items[number].code))
