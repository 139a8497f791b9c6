"""Whoever writes in a station's file waits in line: in SQLite's own waiting latecomers overtake for seconds.

The line is a lock of the system on a file beside the database; it ends with the process that holds it. It
only keeps the order: what may be written at once is SQLite's to say, with the line or without it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Lock, Thread
from weakref import finalize

from window_client.persistence.db_faults import DatabaseBusy

if sys.platform != "win32":
    import fcntl

#: as long as a statement waits for another process's lock
_PATIENCE_S = 15.0


class FileTurn:
    """The line for one file; may be used from several threads."""

    def __init__(self, file: Path, patience_s: float = _PATIENCE_S) -> None:
        self._file = file.with_name(f"{file.name}-turn")
        self._patience_s = patience_s
        self._threads = Lock()
        self._descriptor: int | None = None
        self._closing: finalize[[int], FileTurn] | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for one's turn, and keep it.

        Raises:
            DatabaseBusy: it never came.
        """
        if not self._threads.acquire(timeout=self._patience_s):
            raise DatabaseBusy(reason="turn")
        try:
            held = self._come_up()
            try:
                yield
            finally:
                if held:
                    self._let_go()
        finally:
            self._threads.release()

    if sys.platform == "win32":

        def _come_up(self) -> bool:
            # nothing there waits in line and can also give up: SQLite's own waiting decides
            return False

        def _let_go(self) -> None:
            pass

    else:

        def _come_up(self) -> bool:
            try:
                descriptor = self._opened()
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return self._wait(descriptor)
            except OSError:
                # a medium that cannot be written, or one without such locks: SQLite says what is wrong
                return False
            return True

        def _wait(self, descriptor: int) -> bool:
            # the system lets nobody wait for only so long, so somebody else waits
            waiting = _Waiting(descriptor)
            Thread(target=waiting.wait, name="file-turn", daemon=True).start()
            waiting.over.wait(self._patience_s)
            if waiting.give_up():
                self._forget()
                raise DatabaseBusy(reason="turn")
            return waiting.held

        def _let_go(self) -> None:
            if self._descriptor is not None:
                fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def _opened(self) -> int:
        if self._descriptor is None:
            self._descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
            self._closing = finalize(self, os.close, self._descriptor)
        return self._descriptor

    def _forget(self) -> None:
        if self._closing is not None:
            self._closing.detach()
        self._descriptor = self._closing = None


class _Waiting:
    """Waits for a turn in a thread of its own; who has given up gets none."""

    def __init__(self, descriptor: int) -> None:
        self.over = Event()
        self.held = False
        self._descriptor = descriptor
        self._guard = Lock()
        self._given_up = False

    def wait(self) -> None:
        """Until the turn has come."""
        held = False
        if sys.platform != "win32":
            with suppress(OSError):
                fcntl.flock(self._descriptor, fcntl.LOCK_EX)
                held = True
        with self._guard:
            if self._given_up:
                # closing lets go
                os.close(self._descriptor)
                return
            self.held = held
            self.over.set()

    def give_up(self) -> bool:
        """Whether it is too late; what comes after that is nobody's."""
        with self._guard:
            self._given_up = not self.over.is_set()
            return self._given_up
