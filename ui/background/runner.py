"""The one way off the GUI thread: database jobs one after another, slow things on a pool.

A job touches no widget; its answer is a typed value that arrives on the GUI thread.
"""

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.background.collector import GuiRounds
from ui.background.job import BugReporter, Job, Lane, QueuedJob, log_bug

_log = logging.getLogger(__name__)

T = TypeVar("T")

SLOW_WORKERS = 2


class JobRunner(Protocol):
    """What a presenter needs: ``Runner`` in the program, ``ImmediateRunner`` in its unit tests."""

    def run(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        owner: QObject,
    ) -> Job:
        """Runs ``job`` elsewhere and hands its answer back here.

        Args:
            job: touches no widget; its exceptions of the ``WindowClientError`` family are expected.
            on_done: gets the answer on the GUI thread.
            on_failed: gets the exception on the GUI thread; None leaves it to the reporter.
            lane: DATABASE keeps the order of all database jobs; SLOW may overtake.
            owner: when it is destroyed the answer is dropped.
        """


class _Worker(threading.Thread):
    """Takes jobs from a queue until it gets None; a daemon, so that a stuck printer cannot hold the exit."""

    def __init__(
        self, name: str, jobs: "queue.SimpleQueue[QueuedJob[Any] | None]", done: Callable[[object], None]
    ) -> None:
        super().__init__(name=name, daemon=True)
        self._jobs = jobs
        self._done = done

    def run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job.execute()
            # the receiver may be gone when the program is leaving; the answer then has no reader
            with contextlib.suppress(RuntimeError):
                self._done(job)


class Runner(QObject):
    """Runs jobs on worker threads and delivers their answers on the thread that made the runner.

    Signals:
        busy_changed(bool): the first database job was asked for, or the last one was answered.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object)  # the runner owns the signal, a worker only borrows it

    def __init__(self, *, report_bug: BugReporter = log_bug, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report_bug = report_bug
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stopped = False
        # its workers must not do them
        self._rounds = GuiRounds(self)
        self._rounds.start()
        self._waiting_database = 0
        self._unanswered: set[QueuedJob[Any]] = set()
        self._queues: dict[Lane, queue.SimpleQueue[QueuedJob[Any] | None]] = {
            lane: queue.SimpleQueue() for lane in Lane
        }
        self._workers = {
            Lane.DATABASE: (self._worker(Lane.DATABASE, 0),),
            Lane.SLOW: tuple(self._worker(Lane.SLOW, number) for number in range(SLOW_WORKERS)),
        }

    @property
    def idle(self) -> bool:
        """Whether every job has been answered."""
        return not self._unanswered

    def run(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        owner: QObject,
    ) -> Job:
        """See ``JobRunner.run``. After ``stop`` the job is not begun and never answered."""
        queued = QueuedJob(job, on_done, on_failed, lane=lane, owner=owner, report_bug=self._report_bug)
        if self._stopped:
            _log.info("a %s job came after the stop and is dropped", lane)
            queued.cancel()
            return queued
        self._unanswered.add(queued)
        self._queues[lane].put(queued)
        if lane is Lane.DATABASE:
            self._waiting_database += 1
            if self._waiting_database == 1:
                self.busy_changed.emit(True)
        return queued

    def stop(self, timeout_s: float) -> bool:
        """Takes no more jobs, finishes the database jobs already asked for, drops waiting slow ones.

        What an officer pressed is written before the program leaves; answers are not delivered.

        Args:
            timeout_s: how long to wait for all workers together, in seconds.

        Returns:
            Whether every worker ended in time.
        """
        if not self._stopped:
            self._stopped = True
            for job in self._unanswered:
                if job.lane is Lane.SLOW:
                    job.cancel()
            for lane, workers in self._workers.items():
                for _ in workers:
                    self._queues[lane].put(None)
        deadline = time.monotonic() + timeout_s
        everyone = [worker for workers in self._workers.values() for worker in workers]
        for worker in everyone:
            worker.join(max(0.0, deadline - time.monotonic()))
        self._rounds.stop()
        late = [worker.name for worker in everyone if worker.is_alive()]
        if late:
            _log.warning("workers still busy at the exit: %s", ", ".join(late))
        return not late

    @Slot(object)
    def _deliver(self, job: QueuedJob[Any]) -> None:
        self._unanswered.discard(job)
        if job.lane is Lane.DATABASE:
            self._waiting_database -= 1
            if self._waiting_database == 0:
                self.busy_changed.emit(False)
        if not self._stopped:
            job.deliver()
        job.forget()

    def _worker(self, lane: Lane, number: int) -> _Worker:
        worker = _Worker(f"{lane}-{number}", self._queues[lane], self._finished.emit)
        worker.start()
        return worker


class ImmediateRunner:
    """Runs each job at once, on the caller's thread: for unit tests of presenters.

    Attributes:
        holding: while True jobs wait for ``release``, so that a test can look at the waiting state.
    """

    def __init__(self, *, report_bug: BugReporter | None = None, holding: bool = False) -> None:
        self.holding = holding
        self._report_bug = report_bug or _raise
        self._held: list[QueuedJob[Any]] = []

    def run(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        owner: QObject,
    ) -> Job:
        """See ``JobRunner.run``; an unexpected exception is raised here unless a reporter was given."""
        queued = QueuedJob(job, on_done, on_failed, lane=lane, owner=owner, report_bug=self._report_bug)
        if self.holding:
            self._held.append(queued)
        else:
            self._finish(queued)
        return queued

    def release(self) -> int:
        """Runs the held jobs, in order; gives their number."""
        held, self._held = self._held, []
        for job in held:
            self._finish(job)
        return len(held)

    @staticmethod
    def _finish(job: QueuedJob[Any]) -> None:
        job.execute()
        job.deliver()


def _raise(error: BaseException) -> None:
    raise error
