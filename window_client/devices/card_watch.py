"""Which card lies on the reader, round by round: each is told once, and its going away is told too."""

from dataclasses import dataclass
from datetime import date

from window_client.devices.id_card_reader import ReadCard, ReaderFailed, ReaderSilent, SdtReader


@dataclass(frozen=True, slots=True)
class CardRemoved:
    """The card that was told last has left the reader."""


class CardWatch:
    """Outlives its readers: a card that lies there through an unplugged cable is not told twice.

    Belongs to one thread. Holds the card in memory only while it lies there.
    """

    def __init__(self) -> None:
        self._told: ReadCard | None = None
        self._lies = False
        #: the reader knows whether this card lies there
        self._can_tell = False
        self._reader: SdtReader | None = None

    def round(self, reader: SdtReader, today: date) -> ReadCard | CardRemoved | None:
        """Look once, every 200 to 500 ms: the card that was put on since, or that one has left, or None.

        Raises:
            as `SdtReader.poll`; the next round begins anew.
        """
        if reader is not self._reader:
            # it was powered up anew, and knows nothing of the card that it may have read before
            self._reader, self._can_tell = reader, False
        if self._lies:
            if reader.still_there():
                return None
            self._lies = False
            if self._can_tell:
                self._told = None
            return CardRemoved()
        card = reader.poll(today)
        if card is None:
            self._told = None
            return None
        if card == self._told:
            # a reader that gives a card again and again while it lies there
            return None
        self._told, self._lies = card, True
        try:
            self._can_tell = reader.still_there()
        except (ReaderSilent, ReaderFailed):
            # the card was read, whatever else goes wrong
            self._can_tell = False
        return card
