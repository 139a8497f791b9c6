"""What is said of a card that was put on and could not be used at once: seen now, and gone by itself."""

from PySide6.QtCore import QObject, QTimer

from ui.messages import Messages, MessageTone

_KEY = "card"
#: long enough to be read with somebody standing there
SHOWN_MS = 12_000


class CardNotice(QObject):
    """A banner: a toast would wait behind the one that offers an undo, and come when the card has gone."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.clear)

    def tell(self, title: str, text: str = "") -> None:
        """Say it, in place of what was said before."""
        self._messages.banner(MessageTone.WARNING, title, text, key=_KEY)
        self._timer.start()

    def clear(self) -> None:
        """Another card came, or the officer leaves."""
        self._timer.stop()
        self._messages.withdraw(_KEY)
