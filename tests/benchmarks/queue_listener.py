"""What one listening process does: hear of a commit and read what it needs to show."""

import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, cast

import psycopg

from tests.benchmarks.queue_client import OurQueue
from tests.benchmarks.queue_stage import Desk
from window_client.persistence.change_word import CHANNEL
from window_client.persistence.postgres_engine import session_settings
from window_client.services.changes import Changes

_PATIENCE_S = 60.0


class _Listener(Protocol):
    """Waits for one word, then reads."""

    def hear(self) -> None:
        """Until everything is read."""
        ...

    def forget(self) -> None:
        """Let go what was told so far, such as that another PC was let in."""
        ...

    def connections(self) -> list[psycopg.Connection[Any]]:
        """Over which it hears and reads."""
        ...

    def close(self) -> None:
        """Give them back."""
        ...


class OurListener:
    """The product: the change feed, then the board that the counter's page shows, brought up to date."""

    def __init__(self, url: str, desk: Desk) -> None:
        self._queue = OurQueue(url, desk)
        self._feed = self._queue.station.change_feed()
        self._mirror = self._queue.station.board.mirror(counter=desk.counter, officer=desk.officer)

    def hear(self) -> None:
        """See `_Listener`."""
        heard = self._feed.wait(_PATIENCE_S)
        assert heard, "heard nothing"
        board = self._mirror.after([Changes(one.by, one.rows, one.versions) for one in heard])
        assert board.waiting
        assert board.counts.open == 1, "the call is not seen"

    def forget(self) -> None:
        """See `_Listener`; what is put back by hand is told by nobody."""
        while self._feed.wait(0.05):
            pass
        self._mirror.whole()

    def connections(self) -> list[psycopg.Connection[Any]]:
        """See `_Listener`."""
        # the pool gives the connection out again that was given back last
        with self._queue.station._engine.connect() as connection:
            reading = connection.connection.driver_connection
        return [cast(Any, self._feed)._driver, cast(Any, reading)]

    def close(self) -> None:
        """See `_Listener`."""
        self._feed.close()
        self._queue.close()


class RawListener:
    """By hand: LISTEN on one connection, one SELECT of those who wait on another."""

    def __init__(self, url: str, _desk: Desk) -> None:
        options = session_settings(durable=True)
        self._listening: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, options=options)
        self._listening.execute(f"LISTEN {CHANNEL}".encode())
        self._reading: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, options=options)
        (station,) = self._reading.execute("SELECT id FROM station").fetchone() or ("",)
        self._station = str(station)

    def hear(self) -> None:
        """See `_Listener`."""
        assert list(self._listening.notifies(timeout=_PATIENCE_S, stop_after=1)), "heard nothing"
        found = self._reading.execute(
            "SELECT * FROM ticket WHERE station_id = %s AND state = 'waiting'"
            " ORDER BY call_by, arrival, number",
            (self._station,),
        ).fetchall()
        assert found

    def forget(self) -> None:
        """See `_Listener`."""
        list(self._listening.notifies(timeout=0.05))

    def connections(self) -> list[psycopg.Connection[Any]]:
        """See `_Listener`."""
        return [self._listening, self._reading]

    def close(self) -> None:
        """See `_Listener`."""
        self._listening.close()
        self._reading.close()


class ListeningClient:
    """The listeners of one process, all connected; one of them is asked at a time."""

    def __init__(self, makers: Mapping[str, Callable[[], _Listener]]) -> None:
        self._listeners = {side: make() for side, make in makers.items()}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for listener in self._listeners.values():
            listener.close()

    def forget(self, side: str) -> None:
        """Begin a round with nothing told."""
        self._listeners[side].forget()

    def hear(self, side: str) -> float:
        """Hear one word and read; the instant at which that was done."""
        self._listeners[side].hear()
        return time.perf_counter()

    def bytes_heard(self, side: str) -> float:
        """The same; how many bytes came from the server for it."""
        listener = self._listeners[side]
        with tempfile.TemporaryDirectory() as folder:
            traces = [Path(folder) / str(nth) for nth in range(2)]
            with _traced(listener.connections(), traces):
                listener.hear()
            return sum(map(_received, traces))


@contextmanager
def _traced(connections: list[psycopg.Connection[Any]], traces: list[Path]) -> Any:
    files = [trace.open("w") for trace in traces]
    try:
        for connection, file in zip(connections, files, strict=True):
            connection.pgconn.trace(file.fileno())
        yield
    finally:
        for connection, file in zip(connections, files, strict=True):
            connection.pgconn.untrace()
            file.close()


def _received(trace: Path) -> int:
    # libpq: time, direction (B: from the server), length, kind, contents, with tabs between
    lines = [line.split("\t") for line in trace.read_text("utf-8", "replace").splitlines()]
    return sum(int(line[2]) for line in lines if len(line) > 3 and line[1] == "B")


def listening_client(urls: Mapping[str, str], desk: Desk, _nth: int) -> ListeningClient:
    """A client that listens: ours and raw each on a database of their own."""
    makers: dict[str, Callable[[], _Listener]] = {
        "ours": lambda: OurListener(urls["ours"], desk),
        "raw": lambda: RawListener(urls["raw"], desk),
    }
    return ListeningClient(makers)
