"""What one process of a race does: the product's client and, in turns, the same by hand."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Protocol, Self

from sqlalchemy import Connection, event

from tests.benchmarks.queue_stage import Desk
from tests.benchmarks.race_clients import wait_until
from tests.benchmarks.raw_file_queue import RawFileQueue
from tests.benchmarks.raw_server_queue import PlainServerQueue, RawServerQueue
from tests.builders import DATA_KEY, fresh_command
from window_client.bootstrap import open_station
from window_client.domain.queue.ticket import Ticket


class Worker(Protocol):
    """One counter, or whoever gives numbers.

    Attributes:
        sent: when the newest commit was sent (``time.perf_counter()``); when it has come back, others have
            heard of it already.
    """

    sent: float

    def call(self) -> None:
        """叫号; somebody must wait."""
        ...

    def leave(self) -> None:
        """End what was called."""
        ...

    def take(self) -> None:
        """取号."""
        ...

    def close(self) -> None:
        """Give the connection back."""
        ...


class OurQueue:
    """The product, as the screens use it: each act with a command id."""

    def __init__(self, url: str, desk: Desk) -> None:
        clock = _now if url.startswith("sqlite") else None
        self.station = open_station(url, data_key=DATA_KEY, clock=clock)
        self.desk = desk
        self._called: Ticket | None = None
        self.sent = 0.0
        event.listen(self.station._engine, "commit", self._commits)

    def _commits(self, _connection: Connection) -> None:
        self.sent = time.perf_counter()

    def call(self) -> None:
        """See `Worker`."""
        made = self.station.queue.call_next(
            officer=self.desk.officer, counter=self.desk.counter, command_id=fresh_command()
        )
        assert made is not None, "nobody waits any more"
        self._called = made.ticket

    def leave(self) -> None:
        """See `Worker`."""
        assert self._called is not None
        self.station.queue.leave(
            officer=self.desk.officer, ticket=self._called.id, command_id=fresh_command()
        )

    def take(self) -> None:
        """See `Worker`."""
        self.station.queue.take_ticket(
            officer=self.desk.officer, domain="household", command_id=fresh_command()
        )

    def close(self) -> None:
        """See `Worker`."""
        self.station.close()


def _now() -> datetime:
    return datetime.now(UTC)


class QueueClient:
    """The clients of one process, all connected; one of them acts at a time."""

    def __init__(self, workers: Mapping[str, Callable[[], Worker]]) -> None:
        self._workers = {side: make() for side, make in workers.items()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers.values():
            worker.close()

    def press(self, side: str, act: str, instant: float) -> float:
        """Do one act at the instant; milliseconds from it to the answer, whoever was busy meanwhile."""
        do: Callable[[], None] = getattr(self._workers[side], act)
        wait_until(instant)
        do()
        return (time.perf_counter() - instant) * 1_000

    def timed(self, side: str, act: str) -> float:
        """Do one act; milliseconds. A call is ended afterwards, uncounted."""
        worker = self._workers[side]
        do: Callable[[], None] = getattr(worker, act)
        begun = time.perf_counter()
        do()
        waited = (time.perf_counter() - begun) * 1_000
        if act == "call":
            worker.leave()
        return waited

    def commit_instant(self, side: str, act: str, instant: float) -> float:
        """Do one act at the instant; when its commit was sent."""
        worker = self._workers[side]
        wait_until(instant)
        getattr(worker, act)()
        return worker.sent

    def without_pause(self, side: str, seconds: float, instant: float) -> list[float]:
        """Call and let leave until the time is over; milliseconds of each call."""
        worker = self._workers[side]
        waits = []
        wait_until(instant)
        until = instant + seconds
        while (begun := time.perf_counter()) < until:
            worker.call()
            waits.append((time.perf_counter() - begun) * 1_000)
            worker.leave()
        return waits


def server_client(urls: Mapping[str, str], desk: Desk, nth: int) -> QueueClient:
    """A client of a server: ours and raw each in a database of their own."""
    makers: dict[str, Callable[[], Worker]] = {
        "ours": lambda: OurQueue(urls["ours"], desk),
        "raw": lambda: RawServerQueue(urls["raw"], desk, nth),
        "plain": lambda: PlainServerQueue(urls["raw"], desk, nth),
    }
    return QueueClient(makers)


def file_client(urls: Mapping[str, str], desk: Desk, nth: int) -> QueueClient:
    """A client of a station in a file."""
    makers: dict[str, Callable[[], Worker]] = {
        "ours": lambda: OurQueue(urls["ours"], desk),
        "raw": lambda: RawFileQueue(urls["raw"], desk, nth, locked=True),
        "raw, busy wait": lambda: RawFileQueue(urls["raw"], desk, nth, locked=False),
    }
    return QueueClient(makers)


def our_client(url: str, desk: Desk, _nth: int) -> QueueClient:
    """The product alone."""
    return QueueClient({"ours": lambda: OurQueue(url, desk)})
