"""One piece of work that leaves the GUI thread, and where its answer goes."""

import logging
from collections.abc import Callable
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from window_client.errors import WindowClientError

_log = logging.getLogger(__name__)

T = TypeVar("T")

#: told about exceptions that nobody expected: those that are no ``WindowClientError``
BugReporter = Callable[[BaseException], None]


class Lane(StrEnum):
    """Where a job runs."""

    DATABASE = "database"  #: strictly one after another, in the order asked for
    SLOW = "slow"  #: on a small pool: printing, exports, self-checks


class Job(Protocol):
    """What ``run`` hands back; a caller needs it only to lose interest."""

    def cancel(self) -> None:
        """Drops the answer; a job that has not begun is not begun."""


def log_bug(error: BaseException) -> None:
    """The reporter of last resort: the log, without the exception's text (it may hold a name)."""
    _log.error("unexpected %s in a background job", type(error).__name__)


class QueuedJob(Generic[T]):
    """A call that runs elsewhere; its answer is delivered on the GUI thread.

    The answer is dropped when the owner is gone or the job was cancelled: a page that was closed is
    never written to. ``execute`` belongs to the worker, everything else to the GUI thread.
    """

    def __init__(
        self,
        call: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None,
        *,
        lane: Lane,
        owner: QObject,
        report_bug: BugReporter,
    ) -> None:
        self.lane = lane
        self._call = call
        self._on_done = on_done
        self._on_failed = on_failed
        self._owner = owner
        self._report_bug = report_bug
        self._cancelled = False
        self._answers: list[T] = []
        self._error: BaseException | None = None

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._cancelled

    def cancel(self) -> None:
        """Drops the answer; a job that has not begun is not begun."""
        self._cancelled = True

    def execute(self) -> None:
        """Runs the call and keeps what came of it. Raises nothing."""
        if self._cancelled:
            return
        try:
            self._answers.append(self._call())
        except BaseException as error:
            self._error = error

    def forget(self) -> None:
        """Lets go of what it worked with, on the GUI thread: after this a worker may be the last to hold it.

        What it called and what it answers to knows pages, and those must not be let go of on another thread.
        """
        del self._call, self._on_done, self._on_failed, self._owner, self._error
        self._answers.clear()

    def deliver(self) -> None:
        """Hands the answer to the owner, on the GUI thread.

        An unexpected exception is reported as a bug first and then given to ``on_failed`` as well, so
        that whoever waits stops waiting; an expected one with nobody to take it is reported too.
        """
        wanted = not self._cancelled and Shiboken.isValid(self._owner)
        error = self._error
        if error is not None:
            expected = isinstance(error, WindowClientError)
            if not expected or (wanted and self._on_failed is None):
                self._report_bug(error)
            if wanted and self._on_failed is not None and isinstance(error, Exception):
                self._on_failed(error)
        elif wanted and self._answers:
            self._on_done(self._answers[0])
