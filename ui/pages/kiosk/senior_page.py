"""The large version of the first page (老年人请按这里): no phone, no form, one touch."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintCard, KioskButton, KioskText
from ui.pages.kiosk.kiosk_tiles import SeniorTile
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from window_client.domain.catalogue.business_domain import BusinessDomain


class KioskSeniorPage(KioskPage):
    """Five large tiles in everyday words.

    Signals:
        asked(Wish): something was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self.title = KioskText(metrics, 84, strong=True, parent=self)
        self.lead = KioskText(metrics, 44, ink="text.secondary", parent=self)
        domain = BusinessDomain
        self.household = self._tile("dev.cardReader", "primary", Wish(WishKind.BUSINESS, domain.HOUSEHOLD))
        self.exit_entry = self._tile("biz.exitEntry", "teal", Wish(WishKind.BUSINESS, domain.EXIT_ENTRY))
        self.vehicle = self._tile("biz.vehicle", "warning", Wish(WishKind.BUSINESS, domain.VEHICLE))
        self.pickup = self._tile("biz.pickup", "teal.softText", Wish(WishKind.PICKUP))
        self.unsure = self._tile("st.headphones", "violet", Wish(WishKind.BUSINESS, domain.CONSULT))
        self.note = HintCard(metrics, tone="senior", icon="senior.helper", size=44, parent=self)
        self.aloud = KioskButton(metrics, icon="act.readAloud", size=44, parent=self)
        self.ordinary = KioskButton(metrics, icon="act.back", size=44, parent=self)
        for button, kind in ((self.aloud, WishKind.READ_ALOUD), (self.ordinary, WishKind.ORDINARY)):
            button.clicked.connect(lambda _=False, kind=kind: self.asked.emit(Wish(kind)))
        self.set_voice(False)
        self.retranslate()

    def set_voice(self, voice: bool) -> None:
        """Whether this kiosk can read aloud; without a voice nothing offers it."""
        self.aloud.setVisible(voice)
        self.arrange()

    def sentences(self) -> str:
        """What is read aloud on wish."""
        tiles = (self.household, self.exit_entry, self.vehicle, self.pickup, self.unsure)
        names = "。".join(tile.title for tile in tiles)
        return f"{self.title.text()}{names}。{self.note.text()}"

    def retranslate(self) -> None:
        self.title.set_text(self.tr("您好！您来办什么？"))
        self.lead.set_text(self.tr("不用手机，也不用填表。按一下就行。"))
        self.household.set_words(self.tr("身份证、户口"), self.tr("换证、补证、落户"))
        self.exit_entry.set_words(self.tr("护照、通行证"), self.tr("出国、去港澳台"))
        self.vehicle.set_words(self.tr("车、驾驶证"), self.tr("换证、交体检证明、违法"))
        self.pickup.set_words(self.tr("来领证"), self.tr("回执放到下面扫一扫"))
        self.unsure.set_words(self.tr("不清楚办什么"), self.tr("叫工作人员来帮我"))
        self.note.set_text(self.tr("按了以后会出一张纸，工作人员来接您。"))
        self.aloud.set_words(self.tr("念给我听"))
        self.ordinary.set_words(self.tr("回到普通版"))

    def rows(self) -> Sequence[Row]:
        buttons = (self.aloud, self.ordinary)
        if self.metrics.lying:
            return (
                Row((self.title,), 104, 22),
                Row((self.lead,), 62, 0),
                Row((self.household, self.exit_entry), 176, 20, gap=20),
                Row((self.vehicle, self.pickup), 176, 20, gap=20),
                Row((self.unsure, self.ordinary), 176, 20, gap=20),
                Row((self.note, self.aloud), 100, 20, weights=(3, 1)),
                Row((), 0, 0),
            )
        return (
            Row((self.title,), 116, 40),
            Row((self.lead,), 66, 6),
            Row((self.household,), 206, 13),
            *(Row((tile,), 206, 22) for tile in (self.exit_entry, self.vehicle, self.pickup, self.unsure)),
            Row((), 0, 0),
            Row((self.note,), 100, 16),
            Row(buttons, 124, 22, gap=24),
            Row((), 32, 0),
        )

    def _tile(self, icon: str, colour: str, wish: Wish) -> SeniorTile:
        made = SeniorTile(self.metrics, icon, colour, parent=self)
        made.clicked.connect(lambda: self.asked.emit(wish))
        return made
