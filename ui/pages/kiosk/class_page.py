"""Whom the number is for (要不要优先): asked on wish, or when an identity number says it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintCard, KioskButton, KioskText, Look, WideButton
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from window_client.domain.queue.promise import PersonClass

#: class → icon, in the order in which they are offered
CLASSES = {
    PersonClass.SENIOR: "senior.mode",
    PersonClass.DISABLED: "st.wheelchair",
    PersonClass.PREGNANT: "st.pregnant",
    PersonClass.INFANT: "st.infant",
    PersonClass.MILITARY: "st.star",
}


class KioskClassPage(KioskPage):
    """Five groups that go first, and nobody is asked to prove it here.

    Signals:
        asked(Wish): something was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self._offered: PersonClass | None = None
        self.title = KioskText(metrics, 60, strong=True, parent=self)
        self.lead = KioskText(metrics, 32, ink="text.secondary", wrap=True, parent=self)
        self.choices = {
            group: WideButton(metrics, icon=icon, size=50, hint_size=30, parent=self)
            for group, icon in CLASSES.items()
        }
        for group, button in self.choices.items():
            wish = Wish(WishKind.CLASS, group.value)
            button.clicked.connect(lambda _=False, wish=wish: self.asked.emit(wish))
        self.none = KioskButton(metrics, icon="", size=46, parent=self)
        self.none.clicked.connect(lambda: self.asked.emit(Wish(WishKind.CLASS, PersonClass.ORDINARY.value)))
        self.hint = HintCard(metrics, parent=self)
        self.back = KioskButton(metrics, icon="act.back", size=38, parent=self)
        self.back.clicked.connect(lambda: self.asked.emit(Wish(WishKind.BACK)))
        self.retranslate()

    def offer(self, offered: PersonClass | None) -> None:
        """Ask; the class that an identity number suggests is marked as the one that is meant."""
        self._offered = offered
        for group, button in self.choices.items():
            button.look = Look.PRIMARY if group is offered else Look.PLAIN
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.title.set_text(
            self.tr("您可以优先，要不要？") if self._offered else self.tr("哪一种情况要优先？")
        )
        self.lead.set_text(self.tr("按一样就行。证件到窗口再看，这里不用出示。"))
        words = {
            PersonClass.SENIOR: self.tr("60 岁以上老人"),
            PersonClass.DISABLED: self.tr("残疾人"),
            PersonClass.PREGNANT: self.tr("孕妇"),
            PersonClass.INFANT: self.tr("抱小孩的"),
            PersonClass.MILITARY: self.tr("军人、退役军人和优抚对象"),
        }
        for group, button in self.choices.items():
            button.set_words(words[group])
        self.none.set_words(self.tr("不用优先，按普通号"))
        self.hint.set_text(self.tr("优先的号，窗口会尽早叫您；别人也在等，请您体谅。"))
        self.back.set_words(self.tr("返回"))

    def rows(self) -> Sequence[Row]:
        every = tuple(self.choices.values())
        if self.metrics.lying:
            return (
                Row((self.title,), 84, 18),
                Row((self.lead,), 50, 2),
                Row(every[:2], 140, 18),
                Row(every[2:4], 140, 18),
                Row((every[4], self.none), 140, 18),
                Row((self.hint, self.back), 110, 20, weights=(3, 1)),
                Row((), 0, 0),
            )
        return (
            Row((self.title,), 92, 34),
            Row((self.lead,), 54, 4),
            Row((every[0],), 158, 16),
            *(Row((button,), 158) for button in every[1:]),
            Row((self.hint,), 100, 24),
            Row((), 0, 0),
            Row((self.back, self.none), 140, 18, weights=(1, 2), gap=24),
            Row((), 34, 0),
        )
