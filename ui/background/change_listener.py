"""Hears what others commit, on a thread of its own; notices when the database is gone and when it is back."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from window_client.errors import WindowClientError
from window_client.services.changes import Changes

if TYPE_CHECKING:
    from window_client.bootstrap import ChangeFeed, Heard

_log = logging.getLogger(__name__)

#: how long one wait lasts; the thread ends at the latest after it
WAIT_S = 0.5
#: between two attempts to reach a lost database, at first and at most
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 5.0


class ChangeListener(QObject):
    """Passes on what a feed hears.

    Signals:
        lost(error): the database cannot be reached; it is tried again and again.
        back(): it answers again; whatever happened meanwhile was told as one change of everything.
    """

    lost = Signal(object)
    back = Signal()

    def __init__(
        self,
        open_feed: "Callable[[], ChangeFeed]",
        publish: Callable[[Changes], None],
        *,
        own: str,
        parent: QObject | None = None,
    ) -> None:
        """Begin to listen.

        Args:
            open_feed: opens a new feed; called on the listening thread.
            publish: gets each change, on the listening thread.
            own: this workplace, whose own acts were told when they were done.
        """
        super().__init__(parent)
        self._open_feed = open_feed
        self._publish = publish
        self._own = own
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="changes", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = 3.0) -> None:
        """End the thread; a connection attempt that hangs is left behind."""
        self._ending.set()
        self._thread.join(timeout_s)

    def _listen(self) -> None:
        away, pause = False, FIRST_PAUSE_S
        while not self._ending.is_set():
            feed: ChangeFeed | None = None
            try:
                feed = self._open_feed()
                if away and not self._ending.is_set():
                    away, pause = False, FIRST_PAUSE_S
                    # nobody told what happened meanwhile
                    self._publish(Changes(""))
                    self._tell(self.back.emit)
                while not self._ending.is_set():
                    self._pass_on(feed.wait(WAIT_S))
            except Exception as error:
                # whatever it was: without this thread the screen would show old things and nobody would know
                if isinstance(error, WindowClientError):
                    _log.warning("changes are not heard: %s", error)
                else:
                    _log.exception("changes are not heard")
                if not away:
                    away = True
                    self._tell(self.lost.emit, error)
                self._ending.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE_S)
            finally:
                if feed is not None:
                    with suppress(Exception):
                        feed.close()

    def _pass_on(self, heard: "tuple[Heard, ...]") -> None:
        for one in heard:
            if one.by != self._own or not one.by:
                self._publish(Changes(one.by, one.rows, one.versions))

    def _tell(self, emit: Callable[..., None], *arguments: object) -> None:
        if not self._ending.is_set():
            emit(*arguments)
