"""Several real processes that act at the same instant, each with connections that were open before."""

import multiprocessing
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

#: between the order and the common instant: every process must have heard it by then
_HEADWAY_S = 0.03
_PATIENCE_S = 300.0


class ClientFailed(RuntimeError):
    """A client's process gave up; the text is its traceback."""


def wait_until(instant: float) -> None:
    """Sleep until ``time.perf_counter()``, which is the same for all processes, reaches the instant."""
    left = instant - time.perf_counter()
    if left > 0:
        time.sleep(left)


def _serve(
    orders: Connection, make: Callable[..., AbstractContextManager[Any]], given: tuple[Any, ...]
) -> None:
    try:
        with make(*given) as client:
            orders.send("ready")
            while (order := orders.recv()) is not None:
                act, arguments = order
                orders.send(getattr(client, act)(*arguments))
    except BaseException:
        orders.send(ClientFailed(traceback.format_exc()))
        raise


class Crew:
    """The processes. Each holds a client of its own and does what it is told; a context manager."""

    def __init__(
        self, make: Callable[..., AbstractContextManager[Any]], given: Sequence[tuple[Any, ...]]
    ) -> None:
        """Start them and wait until all are ready.

        Args:
            make: makes a process's client; importable by name.
            given: its arguments, for each process.
        """
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.benchmarks.queue_client"])
        self._lines: list[Connection] = []
        self._processes = []
        for arguments in given:
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, make, arguments), daemon=True)
            process.start()
            theirs.close()
            self._lines.append(ours)
            self._processes.append(process)
        self.answers()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for line, process in zip(self._lines, self._processes, strict=True):
            if process.is_alive() and kind is None:
                line.send(None)
            else:
                process.kill()
        for process in self._processes:
            process.join(30)

    def at_once(self, act: str, *arguments: Any) -> list[Any]:
        """Let all do ``client.act(*arguments, instant)``, with one instant for all; returns the answers."""
        instant = time.perf_counter() + _HEADWAY_S
        self.order(act, *arguments, instant)
        return self.answers()

    def order(self, act: str, *arguments: Any) -> None:
        """Let all do ``client.act(*arguments)``, and go on meanwhile."""
        for line in self._lines:
            line.send((act, arguments))

    def answers(self) -> list[Any]:
        """What they answered to the last `order`."""
        return [self._answer(line) for line in self._lines]

    @staticmethod
    def _answer(line: Connection) -> Any:
        if not line.poll(_PATIENCE_S):
            raise ClientFailed("no answer")
        answer = line.recv()
        if isinstance(answer, ClientFailed):
            raise answer
        return answer
