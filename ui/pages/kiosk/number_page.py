"""Typing an identity number on large keys (输身份证号); what is wrong is said under it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.kiosk.kiosk_drawing import Drawn, Ground, Words, text_width
from ui.pages.kiosk.kiosk_layout import KioskPage, Row
from ui.pages.kiosk.kiosk_metrics import KioskMetrics
from ui.pages.kiosk.kiosk_parts import HintCard, KioskButton, KioskText, Look
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from ui.theme.tokens import tokens_of

#: places of an identity number (GB 11643-1999), and where it is read in groups
PLACES = 18
_GROUPS = (6, 14)
_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0")


class NumberField(Drawn, QWidget):
    """What was typed so far, in groups of 6, 8 and 4; the empty places are dots.

    Args:
        secret: a code, shown as circles.
        places: how many signs there are; 0 for any number.
    """

    def __init__(
        self,
        metrics: KioskMetrics,
        *,
        places: int = PLACES,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.metrics = metrics
        self._places, self._secret = places, secret
        self._wrong = False
        self.typed = ""

    def show_typed(self, typed: str, *, wrong: bool) -> None:
        """Show what was typed."""
        self.typed, self._wrong = typed, wrong
        self.update()

    def ground(self) -> Ground | None:
        return Ground("bg.surface", "danger" if self._wrong else "border.selected", 16, 4)

    def words(self) -> Sequence[Words]:
        if self._secret:
            box = QRectF(self.rect())
            return (Words(box.adjusted(20, 0, -20, 0), "●" * len(self.typed), 50),)
        width, height = self.design_width(), self.design_height()
        step = (width - 60 - 2 * 28) / self._places
        pieces, x = [], 30.0
        for place in range(self._places):
            if place in _GROUPS:
                x += 28
            sign = self.typed[place] if place < len(self.typed) else "·"
            ink = "text.primary" if place < len(self.typed) else "text.muted"
            centre = self.box(x, 0, step, height)
            wide = text_width(tokens_of(self), self.metrics.px(54), sign, strong=True)
            left = centre.center().x() - wide / 2
            pieces.append(Words(QRectF(left, 0, wide + 4, self.height()), sign, 54, ink, strong=True))
            x += step
        return pieces

    def text(self) -> str:
        return "" if self._secret else self.typed


class KioskNumberPage(KioskPage):
    """The keypad. It keeps nothing: what was typed is the presenter's, who wipes it.

    Signals:
        asked(Wish): a key, or something else was pressed.
    """

    asked = Signal(object)

    def __init__(self, metrics: KioskMetrics, parent: QWidget | None = None) -> None:
        super().__init__(metrics, parent)
        self._maintenance = False
        self.title = KioskText(metrics, 60, strong=True, parent=self)
        self.lead = KioskText(metrics, 32, ink="text.secondary", wrap=True, parent=self)
        self.field = NumberField(metrics, parent=self)
        self.code = NumberField(metrics, places=0, secret=True, parent=self)
        self.hint = HintCard(metrics, parent=self)
        self.keys = {sign: KioskButton(metrics, size=64, parent=self) for sign in _KEYS}
        for sign, key in self.keys.items():
            key.set_words(sign)
            key.clicked.connect(lambda _=False, sign=sign: self.asked.emit(Wish(WishKind.DIGIT, sign)))
        self.erase = self._button(
            WishKind.ERASE, KioskButton(metrics, icon="act.erase", size=56, parent=self)
        )
        self.clear = self._button(WishKind.CLEAR, KioskButton(metrics, size=40, parent=self))
        self.done = self._button(WishKind.TYPED, KioskButton(metrics, Look.FILLED, size=46, parent=self))
        self.without = self._button(WishKind.HOME, KioskButton(metrics, size=38, parent=self))
        self.back = self._button(WishKind.BACK, KioskButton(metrics, icon="act.back", size=38, parent=self))
        self.show_typed("", "", maintenance=False)
        self.retranslate()

    def show_typed(self, typed: str, problem: str, *, maintenance: bool) -> None:
        """Show what was typed and what is wrong with it.

        Args:
            problem: what is wrong; empty if nothing is.
            maintenance: the code that ends the program is asked for, not an identity number.
        """
        changed = maintenance is not self._maintenance
        self._maintenance = maintenance
        self.field.setVisible(not maintenance)
        self.code.setVisible(maintenance)
        (self.code if maintenance else self.field).show_typed(typed, wrong=bool(problem))
        self.keys["X"].setEnabled(not maintenance)
        self.done.setEnabled(bool(typed))
        if problem:
            self.hint.set_tone("danger", "st.wrong")
            self.hint.set_text(problem)
        else:
            self.hint.set_tone("info", "st.info")
            self.hint.set_text(self._plain_hint())
        if changed:
            self.retranslate()
            self.arrange()

    def retranslate(self) -> None:
        if self._maintenance:
            self.title.set_text(self.tr("维护人员"))
            self.lead.set_text(self.tr("请输维护码，退出取号程序。"))
        else:
            self.title.set_text(self.tr("请输身份证号"))
            self.lead.set_text(self.tr("18 位，最后一位是字母的按 X。不输也能取号。"))
        self.clear.set_words(self.tr("全部清除"))
        self.done.set_words(self.tr("退出程序") if self._maintenance else self.tr("输好了"))
        self.without.set_words(self.tr("不办了") if self._maintenance else self.tr("不输号，直接取号"))
        self.back.set_words(self.tr("返回"))
        self.erase.setAccessibleName(self.tr("退一格"))

    def rows(self) -> Sequence[Row]:
        key = [self.keys[sign] for sign in _KEYS]
        if self.metrics.lying:
            return (
                Row((self.title,), 76, 14),
                Row((self.lead,), 44, 2),
                Row((self.field, self.code), 100, 10),
                Row((self.hint,), 74, 12),
                Row((*key[:3], self.clear), 104, 12),
                Row((*key[3:6], self.without), 104, 12),
                Row((*key[6:9], self.back), 104, 12),
                Row((*key[9:], self.erase, self.done), 104, 12),
                Row((), 0, 0),
            )
        return (
            Row((self.title,), 92, 34),
            Row((self.lead,), 54, 4),
            Row((self.field, self.code), 132, 16),
            Row((self.hint,), 116, 20),
            *(Row(key[at : at + 3], 168, 22 if at == 0 else 18) for at in (0, 3, 6)),
            Row((*key[9:], self.erase), 168),
            Row((self.clear, self.done), 140, 24, weights=(1, 2)),
            Row((), 0, 0),
            Row((self.back, self.without), 140, 18, gap=24),
            Row((), 34, 0),
        )

    def _plain_hint(self) -> str:
        if self._maintenance:
            return self.tr("维护码由本所的技术人员设定。")
        return self.tr("只用来找您今天的预约和号票，这台机器不留存。")

    def _button(self, kind: WishKind, button: KioskButton) -> KioskButton:
        button.clicked.connect(lambda: self.asked.emit(Wish(kind)))
        return button
