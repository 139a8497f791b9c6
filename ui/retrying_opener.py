"""Opens the station of a program that starts alone: behind its window, again and again until it answers."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background.runner import JobRunner
from window_client.errors import WindowClientError

log = logging.getLogger(__name__)

#: between two attempts, in ms: at first and at most
FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 1_000, 15_000

T = TypeVar("T")


class RetryingOpener(QObject):
    """One attempt at a time, on the database worker; after one that failed the next, later and later.

    Signals:
        failed(Exception): an attempt failed; the next one follows by itself.
    """

    failed = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        open_it: Callable[[ExitStack], T],
        opened: Callable[[T], None],
        parent: QObject,
    ) -> None:
        """Args:
        open_it: opens; called on the worker. What it puts on the stack is closed before the next attempt
            and at the end.
        opened: gets what was opened, once.
        """
        super().__init__(parent)
        self._closing = ExitStack()
        self._pause_ms = FIRST_PAUSE_MS
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.start)

        def attempt() -> T:
            self._closing.close()
            return open_it(self._closing)

        def begin() -> None:
            runner.run(attempt, opened, self._not_opened, owner=self)

        self._begin = begin

    def start(self) -> None:
        """Begin with the first attempt."""
        self._begin()

    def stop(self) -> None:
        """No further attempt."""
        self._again.stop()

    def close(self) -> None:
        """Close what is open; the runner has stopped."""
        self._closing.close()

    def _not_opened(self, error: Exception) -> None:
        known = isinstance(error, WindowClientError)
        log.warning("the station is not open yet: %s", error if known else type(error).__name__)
        self.failed.emit(error)
        self._again.start(self._pause_ms)
        self._pause_ms = min(2 * self._pause_ms, LONGEST_PAUSE_MS)
