"""A client of the station as the program is one: it gives a command again after a lost connection.

Now and then it is unlucky on purpose: an answer gets lost, or the process dies just as it has committed.
"""

import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator, MutableSequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tests.builders import fresh_command
from tests.drills.hammer_orders import DONE, NOBODY, HammerLog, Order, digest_of
from tests.drills.hammer_station import HammerStation
from window_client.bootstrap import Station
from window_client.errors import ChangedMeanwhile, WindowClientError
from window_client.kiosk_station import KioskStation
from window_client.persistence.db_faults import DatabaseUnreachable
from window_client.persistence.unit_of_work import Database, UnitOfWork

T = TypeVar("T")

#: so long a client tries to reach the database again
_PATIENCE_S = 60.0
#: how many answers are lost on the way
_LOST = 0.02


@dataclass(frozen=True)
class ClientJob:
    """What a client is told.

    Attributes:
        nth: which one it is; its clerk and counter have the same place.
        place: folder of its home and its log.
    """

    station: HammerStation
    nth: int
    place: Path
    seed: int
    commands: int

    @property
    def log(self) -> Path:
        """The client's log."""
        return self.place / f"client-{self.nth}.log"

    @property
    def home(self) -> Path:
        """The folder of the client's PC."""
        return self.place / f"home-{self.nth}"

    @property
    def papers(self) -> Path:
        """Where the citizens keep what was printed for them: a code a line."""
        return self.place / "papers.txt"


class HammerClient:
    """Gives commands, each with an id of its own, and keeps a log of them.

    Args:
        done: how many commands each client has ended; this one counts its own.
        doomed: who dies with the next commit, before anybody hears of it.
    """

    _station: Station | KioskStation

    def __init__(self, job: ClientJob, done: MutableSequence[int], doomed: MutableSequence[int]) -> None:
        self.log = HammerLog(job.log)
        self._job, self._done, self._doomed = job, done, doomed
        # a new process must not repeat what the killed one did
        self._chance = random.Random(f"{job.seed} {job.nth} {done[job.nth]}")
        self._refusal = WindowClientError()

    def work(self) -> None:
        """Give commands until there are enough."""
        raise NotImplementedError

    def _patiently(self, ask: Callable[[], T]) -> T:
        """Ask again while the server is away."""
        pause, until = 0.02, time.monotonic() + _PATIENCE_S
        while True:
            try:
                return ask()
            except DatabaseUnreachable as fault:
                self.log.tell("fault", code=fault.code, reason=fault.facts.get("reason"))
                if time.monotonic() > until:
                    raise
            time.sleep(pause)
            pause = min(2 * pause, 0.3)

    def _be_unlucky(self, database: Database) -> None:
        """From now on races are noted, answers get lost, and a doomed client dies as it commits."""
        verbs = self._station._verbs
        once, real = verbs._once, database.write

        def once_more(order: Any) -> Any:
            try:
                result = once(order)
            except ChangedMeanwhile as race:
                self.log.tell("race", verb=order.verb, **race.facts)
                raise
            if order.command_id and result is not None and self._chance.random() < _LOST:
                self.log.tell("lost", command=order.command_id, digest=digest_of(result))
                raise DatabaseUnreachable(reason="lost_answer")
            return result

        verbs._once = once_more  # type: ignore[method-assign]

        @contextmanager
        def write(**how: Any) -> Iterator[UnitOfWork]:
            with real(**how) as work:
                yield work
            if self._doomed[self._job.nth]:
                os.kill(os.getpid(), signal.SIGKILL)

        database.write = write  # type: ignore[method-assign]

    def _pick(self, **weights: int) -> str:
        return self._chance.choices(tuple(weights), tuple(weights.values()))[0]

    def _do(self, verb: str, **args: Any) -> tuple[str, Any]:
        """Give one command: its outcome, and its result if it was done."""
        order = Order(fresh_command(), verb, args)
        self.log.begun(order)
        result = None
        try:
            result = self._patiently(lambda: order.give(self._station))
            outcome = NOBODY if result is None and verb == "queue.call_next" else DONE
        except WindowClientError as refusal:
            outcome = refusal.code
            self._refusal = refusal
        self.log.ended(order, outcome, digest_of(result) if outcome == DONE else "")
        self._done[self._job.nth] += 1
        return outcome, result


def run(client: HammerClient) -> None:
    """Let it work; what breaks it stands in its log."""
    try:
        client.work()
    except BaseException:
        client.log.tell("broken", trace=traceback.format_exc())
        raise
