"""The first page of the kiosk (您今天办什么): one touch gives a number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintButton, KioskButton, KioskText, Look, WideButton
from ui.pages.kiosk.kiosk_tiles import BusinessTile, FigureWords
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.services.kiosk_words import BusinessWait, KioskHall

#: business → icon and colour, in the order of the picture
TILES = {
    BusinessDomain.HOUSEHOLD: ("biz.household", "primary"),
    BusinessDomain.EXIT_ENTRY: ("biz.exitEntry", "teal"),
    BusinessDomain.VEHICLE: ("biz.vehicle", "warning"),
    BusinessDomain.PUBLIC_ORDER: ("biz.licence", "violet"),
}


class KioskMainPage(KioskPage):
    """Tiles with how many wait, and the ways in for those who know what they want.

    Signals:
        asked(Wish): something was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self._hall: KioskHall | None = None
        self._reader = False
        self._known = ""
        self._note = ""
        self._class = ""
        self.title = KioskText(metrics, 60, strong=True, parent=self)
        self.lead = KioskText(metrics, 32, ink="text.secondary", parent=self)
        self.tiles = {
            domain: BusinessTile(metrics, icon, colour, parent=self)
            for domain, (icon, colour) in TILES.items()
        }
        for domain, tile in self.tiles.items():
            self._wire(tile, Wish(WishKind.BUSINESS, domain.value))
        self.pickup = self._small("biz.pickup", Wish(WishKind.PICKUP))
        self.booked = self._small("st.calendar", Wish(WishKind.BOOKED))
        self.unsure = self._small("biz.consult", Wish(WishKind.BUSINESS, BusinessDomain.CONSULT.value))
        self.priority = HintButton(metrics, icon="st.info", size=30, parent=self)
        self._wire(self.priority, Wish(WishKind.PRIORITY))
        self.senior = WideButton(metrics, Look.SENIOR, icon="senior.mode", size=50, hint_size=32, parent=self)
        self._wire(self.senior, Wish(WishKind.SENIOR))
        self.retranslate()

    def set_hall(self, hall: KioskHall) -> None:
        """Show how it stands."""
        self._hall = hall
        for domain, tile in self.tiles.items():
            show_wait(tile, hall.wait(domain))

    def set_reader(self, reader: bool) -> None:
        """Whether a card reader is attached."""
        self._reader = reader
        self.retranslate()

    def set_visitor(self, *, known: str, note: str, chosen_class: str) -> None:
        """What is known of who stands here.

        Args:
            known: masked number that was typed or read; empty for none.
            note: what to say besides; empty for none.
            chosen_class: name of the class that was chosen; empty for none.
        """
        self._known, self._note, self._class = known, note, chosen_class
        self.retranslate()

    def retranslate(self) -> None:
        self.title.set_text(self.tr("您今天办什么？"))
        self.lead.set_text(self._lead_words())
        words = {
            BusinessDomain.HOUSEHOLD: (self.tr("户政"), self.tr("身份证・户口簿・落户")),
            BusinessDomain.EXIT_ENTRY: (self.tr("出入境"), self.tr("护照・港澳台通行证・签注")),
            BusinessDomain.VEHICLE: (self.tr("车驾管"), self.tr("驾驶证・行驶证・违法处理")),
            BusinessDomain.PUBLIC_ORDER: (self.tr("治安证照"), self.tr("养犬登记・租房申报")),
        }
        for domain, tile in self.tiles.items():
            tile.set_words(*words[domain])
        self.pickup.set_words(self.tr("来领证"), self.tr("扫回执"))
        self.booked.set_words(
            self.tr("我有预约"), self.tr("刷身份证") if self._reader else self.tr("输证件号")
        )
        self.unsure.set_words(self.tr("不清楚办什么"), self.tr("先问一问"))
        self.priority.set_words(self._priority_words())
        self.senior.set_words(self.tr("老年人请按这里"), self.tr("大字・有人陪您办"))
        if self._hall is not None:
            self.set_hall(self._hall)

    def _lead_words(self) -> str:
        if self._note:
            return self._note
        if self._known:
            return self.tr("证件 {number} 已记下。请按要办的业务。").format(number=self._known)
        return self.tr("按一下就出号；要办几样的，按第一样就行，窗口一起办。")

    def _priority_words(self) -> str:
        if self._class:
            return self.tr("已选优先：{group}。请按要办的业务；要改，按这里。").format(group=self._class)
        return self.tr(
            "60 岁以上老人，军人、退役军人和优抚对象，\n孕妇、抱小孩的和残疾人：要优先，请先按这里。"
        )

    def rows(self) -> Sequence[Row]:
        small = Row(
            (self.pickup, self.booked, self.unsure), self.metrics.pick(148, 124), weights=(28, 28, 37)
        )
        tiles = tuple(self.tiles.values())
        if self.metrics.lying:
            return (
                Row((self.title,), 76, 18),
                Row((self.lead,), 44, 0),
                Row(tiles[:2], 168, 14),
                Row(tiles[2:], 168, 16),
                Row((self.pickup, self.booked, self.unsure), 124, 16, weights=(28, 28, 37)),
                Row((self.priority, self.senior), 118, 16),
                Row((), 0, 0),
            )
        return (
            Row((self.title,), 92, 34),
            Row((self.lead,), 54, 4),
            Row((tiles[0],), 176, 10),
            *(Row((tile,), 176) for tile in tiles[1:]),
            small,
            Row((self.priority,), 124, 22),
            Row((), 0, 0),
            Row((self.senior,), 150, 18),
            Row((), 34, 0),
        )

    def _small(self, icon: str, wish: Wish) -> KioskButton:
        made = KioskButton(self.metrics, icon=icon, size=38, hint_size=28, parent=self)
        self._wire(made, wish)
        return made

    def _wire(self, button: KioskButton, wish: Wish) -> None:
        button.clicked.connect(lambda: self.asked.emit(wish))


def show_wait(tile: BusinessTile, wait: BusinessWait) -> None:
    """How many wait for a business and about how long, as on the tiles."""
    if wait.minutes == 0 and wait.ahead == 0:
        tile.set_wait((), QCoreApplication.translate("kiosk", "现在不用等"))
        return
    lines = [FigureWords.of(QCoreApplication.translate("kiosk", "前面 {count} 位"), wait.ahead)]
    if wait.minutes is not None and wait.crowded:
        # the work before is more than the promise allows
        words = QCoreApplication.translate("kiosk", "人多，约 {minutes} 分钟")
        lines.append(FigureWords.of(words, wait.minutes))
    elif wait.minutes is not None:
        lines.append(FigureWords.of(QCoreApplication.translate("kiosk", "约等 {minutes} 分钟"), wait.minutes))
    tile.set_wait(lines)
