"""Clients that press at the same instant: all call until nobody waits, or all give numbers."""

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from tests.builders import ALL_DOMAINS, DATA_KEY
from tests.drills.hammer_station import HammerStation
from window_client.bootstrap import Station, open_station


class Gate(Protocol):
    """Opens when everybody stands before it."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the others."""
        ...


@dataclass(frozen=True, slots=True)
class Called:
    """What one clerk called in one round.

    Attributes:
        labels: in the order of the calls.
        last_at: when the last of them was called, by the database's clock.
        nobody_at: when the answer came that nobody waits (Unix time).
    """

    labels: tuple[str, ...]
    last_at: datetime | None
    nobody_at: float


@dataclass(frozen=True, slots=True)
class Round:
    """What one client did in one round: labels of the numbers given before and after the calling."""

    given: tuple[str, ...]
    called: Called
    issued: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PressJob:
    """What a client is told.

    Attributes:
        nth: which one it is; its clerk and counter have the same place.
        tickets: numbers that it gives before the calling.
        issues: numbers that it gives after it.
    """

    station: HammerStation
    nth: int
    rounds: int
    tickets: int
    issues: int


#: whatever happens, a client that keeps the others waiting for so long is a fault and not slowness
PATIENCE_S = 300


class Presser:
    """One client."""

    def __init__(self, job: PressJob, station: Station, gate: Gate) -> None:
        self._job, self._station, self._gate = job, station, gate
        self._me, self._place = job.station.clerks[job.nth], job.station.counters[job.nth]
        station.counters.open(officer=self._me, counter=self._place)

    def round(self) -> Round:
        """Begins each part when all others do."""
        self._gate.wait(PATIENCE_S)
        given = self._give(self._job.tickets)
        self._gate.wait(PATIENCE_S)
        called = self._call_all()
        self._gate.wait(PATIENCE_S)
        return Round(given, called, self._give(self._job.issues))

    def _give(self, count: int) -> tuple[str, ...]:
        domains = sorted(ALL_DOMAINS)
        return tuple(
            self._station.queue.take_ticket(officer=self._me, domain=domains[number % len(domains)]).label
            for number in range(count)
        )

    def _call_all(self) -> Called:
        queue, labels = self._station.queue, []
        last_at = None
        while (call := queue.call_next(officer=self._me, counter=self._place)) is not None:
            labels.append(call.ticket.label)
            last_at = call.ticket.called_at
            queue.leave(officer=self._me, ticket=call.ticket.id)
        return Called(tuple(labels), last_at, time.time())


def press(job: PressJob, gate: Gate, answers: Any) -> None:
    """What the child process runs; ``answers`` is the sending end of a pipe and gets each `Round`."""
    with open_station(job.station.url, data_key=DATA_KEY) as station:
        presser = Presser(job, station, gate)
        for _ in range(job.rounds):
            answers.send(presser.round())
