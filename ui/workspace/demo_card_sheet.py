"""Cards of invented people to lay on the reader of a demonstration (演示：放一张证)."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.translation import QT_TRANSLATE_NOOP
from ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from ui.widgets.sheet import Sheet
from window_client.demo_cards import DemoCard, demo_cards
from window_client.domain.station.station_record import local_day

_WORDS = {
    "senior": QT_TRANSLATE_NOOP("DemoCardSheet", "身份证，67 岁，名字里有生僻字"),
    "adult": QT_TRANSLATE_NOOP("DemoCardSheet", "身份证，41 岁"),
    "long_name": QT_TRANSLATE_NOOP("DemoCardSheet", "身份证，姓名在芯片里写不下"),
    "expired": QT_TRANSLATE_NOOP("DemoCardSheet", "身份证，已经过期"),
    "resident": QT_TRANSLATE_NOOP("DemoCardSheet", "港澳台居民居住证"),
    "permanent_2017": QT_TRANSLATE_NOOP("DemoCardSheet", "外国人永久居留身份证，2017 版"),
    "permanent": QT_TRANSLATE_NOOP("DemoCardSheet", "外国人永久居留身份证，2023 版"),
}


class DemoCardSheet(Sheet):
    """A digit lays the card down, and the sheet goes.

    Signals:
        laid(LaidCard): lay this card on the reader.
        taken_away(): take the card away that lies there.
    """

    laid = Signal(object)
    taken_away = Signal()

    def __init__(self, host: QWidget, lies: bool) -> None:
        """Args:
        lies: a card lies on the reader.
        """
        super().__init__(host, self.tr("演示读卡器：放哪张证"), size=(640, 0))
        self._cards: tuple[DemoCard, ...] = demo_cards(local_day(datetime.now(UTC)))
        rows = [
            ChoiceRow(str(number), "dev.cardReader", card.laid.text.name, self.tr(_WORDS[card.key]))
            for number, card in enumerate(self._cards, start=1)
        ]
        rows.append(
            ChoiceRow(
                str(len(rows) + 1),
                "nav.close",
                self.tr("拿开"),
                self.tr("读卡器上的证拿走"),
                enabled=lies,
            )
        )
        self.rows = ChoiceRows(rows)
        self.rows.chosen.connect(self._choose)
        self.body.addWidget(self.rows)
        self.set_note([self.tr("人物均为虚构；按数字直接选")])

    def _choose(self, number: int) -> None:
        if number < len(self._cards):
            self.laid.emit(self._cards[number].laid)
        else:
            self.taken_away.emit()
