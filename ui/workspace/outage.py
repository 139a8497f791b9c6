"""The database is away, and back: one banner, the way on by hand, and what is to be done after it (断网)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.actions import ActionId, key_words
from ui.error_text import text_of
from ui.messages import HAND_NUMBERS_BANNER, MessageAction, Messages, MessageTone, error_key

_AWAY = "database_away"


class OutageNotice(QObject):
    """Says that the database is away, and reminds who gave numbers by hand meanwhile to enter them.

    Args:
        gives_numbers: whether numbers can be entered from here at all.
        enter: opens the sheet in which they are entered.
    """

    def __init__(
        self,
        messages: Messages,
        gives_numbers: Callable[[], bool],
        enter: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._gives_numbers = gives_numbers
        self._enter = enter
        self._by_hand = False

    def lost(self, error: Exception) -> None:
        """It does not answer."""
        text = text_of(error)
        action = None
        if self._gives_numbers():
            action = MessageAction(self.tr("用手工号，恢复后补登"), self._go_on_by_hand)
        self._messages.banner(MessageTone.WARNING, text.title, text.detail, action, key=_AWAY)

    def back(self) -> None:
        """It answers again: the banner goes by itself."""
        # the second is what an act said that met the same outage
        for key in (_AWAY, error_key("database_unreachable")):
            self._messages.withdraw(key)
        if self._by_hand and self._gives_numbers():
            self._by_hand = False
            self._messages.banner(
                MessageTone.INFO,
                self.tr("数据库恢复了，手工号还没补登"),
                self.tr("照纸上的号和时间一张一张补登，排队按纸上的时间算。"),
                MessageAction(self.tr("去补登"), self._enter, key_words(ActionId.HAND_NUMBERS)),
                key=HAND_NUMBERS_BANNER,
            )

    def _go_on_by_hand(self) -> None:
        self._by_hand = True
        self._messages.toast(self.tr("请在纸上写号、写时间；数据库恢复后，这里会提醒补登"))
