"""What a call board (叫号屏) has of a station: a picture of the hall, word when it changes, and no key."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from window_client.domain.queue.hall_picture import HallPicture
from window_client.persistence.change_feed import ChangeFeed, open_feed
from window_client.persistence.queries.hall_queries import HallReader

__all__ = ["BoardStation", "ChangeFeed", "open_board"]


class BoardStation:
    """An opened station, as a board has it. Its methods block: never call them on the GUI thread."""

    def __init__(self, reader: HallReader) -> None:
        self._reader = reader

    def picture(self) -> HallPicture:
        """The hall as it is now; cheap, so it may be asked after every word of a change.

        Raises:
            HallViewUnknown: the database was brought to a form that this program does not know.
            DatabaseFault: the database is away.
        """
        return self._reader.picture()

    def change_feed(self) -> ChangeFeed:
        """Hears what others commit; belongs to the thread that waits on it.

        Raises:
            DatabaseFault: the database is away.
        """
        return open_feed(self._reader.engine)


@contextmanager
def open_board(database_url: str, *, clock: Callable[[], datetime] | None = None) -> Iterator[BoardStation]:
    """Open a station for a call board. Nothing is made, migrated or written.

    Args:
        database_url: as for ``open_station``; on a server with a role of the group ``wc_board``.
        clock: returns an aware UTC time; only simulation, demo and tests give one.

    Raises:
        DatabaseUrlInvalid, DatabaseFault: the database cannot be used.
        HallViewUnknown: it has no view for a board, or one of another form.
    """
    reader = HallReader(database_url, clock)
    try:
        yield BoardStation(reader)
    finally:
        reader.close()
