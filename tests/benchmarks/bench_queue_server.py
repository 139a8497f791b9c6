"""B1, B2, B6: counters and doors of one server that act at the same instant, or without pause."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

import pytest

from tests.benchmarks.queue_client import server_client
from tests.benchmarks.queue_stage import (
    HISTORIES,
    Desk,
    copy_waiting,
    engine_of,
    furnish,
    load_history,
    put_back,
)
from tests.benchmarks.race_clients import Crew
from tests.benchmarks.raw_server_queue import PLAIN_EVENT
from tests.benchmarks.spread import Race, Spread, Verdict, at_most, in_turns, tell_races
from tests.persistence.postgres_rig import PostgresRig
from tests.server_station import ServerTemplate

MANY = (1, 2, 8, 16)
SIDES = ("ours", "raw", "plain")
BEHIND = pytest.mark.parametrize("history", HISTORIES)
#: acts of a round, shared among the clients
PRESSES = 320
#: how long a round without pause lasts
SECONDS = 2.0
WAITING, WAITING_WITHOUT_PAUSE = 500, 8_000


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresRig]:
    """A server that keeps what it has committed."""
    with PostgresRig(durable=True) as made:
        yield made


@dataclass
class Stages:
    """Stations with many counters and some history, each made once and copied for each benchmark."""

    plain: ServerTemplate
    made: dict[int, tuple[str, tuple[Desk, ...]]] = field(default_factory=dict)

    def base(self, history: int) -> tuple[str, tuple[Desk, ...]]:
        """The database that is copied, and its desks."""
        if history not in self.made:
            name = self.plain.server.create(self.plain.database)
            url = self.plain.server.url(name)
            desks = furnish(url, max(MANY), 0)
            load_history(url, history)
            self.made[history] = (name, desks)
        return self.made[history]

    @contextmanager
    def staged(self, history: int, waiting: int) -> Iterator[tuple[Mapping[str, str], tuple[Desk, ...]]]:
        """Two databases alike, one for each side; gone at the end."""
        server = self.plain.server
        base, desks = self.base(history)
        ours = server.create(base)
        with engine_of(server.url(ours)) as engine, engine.begin() as connection:
            copy_waiting(connection, waiting)
        raw = server.create(ours)
        try:
            server.run(PLAIN_EVENT, raw)
            yield {"ours": server.url(ours), "raw": server.url(raw), "plain": server.url(raw)}, desks
        finally:
            server.drop(raw)
            server.drop(ours)


@pytest.fixture(scope="module")
def stages(server: PostgresRig) -> Stages:
    """Stations on it."""
    return Stages(ServerTemplate.make(server))


def _races(
    stages: Stages,
    history: int,
    waiting: int,
    measure: Callable[[Crew, Callable[..., None], int, str], Spread],
) -> list[Race]:
    races = []
    with stages.staged(history, waiting) as (urls, desks):
        for many in MANY:
            given = [(urls, desk, nth) for nth, desk in enumerate(desks[:many])]
            with Crew(server_client, given) as crew:

                def round_of(side: str, crew: Crew = crew, many: int = many) -> Spread:
                    with engine_of(urls[side]) as engine:
                        return measure(crew, partial(put_back, engine), many, side)

                for side in SIDES:
                    # connections, statements and caches are warm before anything counts
                    with engine_of(urls[side]) as engine:
                        for _ in range(8):
                            put_back(engine)
                            crew.at_once("press", side, "call")
                        put_back(engine)
                races.append(Race(f"{many:2} at once", in_turns(round_of, SIDES)))
    return races


def _presses(act: str) -> Callable[[Crew, Callable[..., None], int, str], Spread]:
    def measure(crew: Crew, again: Callable[..., None], many: int, side: str) -> Spread:
        again(tidy=True)
        waits: list[float] = []
        for _ in range(PRESSES // max(many, 4)):
            waits += crew.at_once("press", side, act)
            again()
        return Spread.of(waits)

    return measure


def _without_pause(crew: Crew, again: Callable[..., None], _many: int, side: str) -> Spread:
    again(tidy=True)
    waits = [wait for found in crew.at_once("without_pause", side, SECONDS) for wait in found]
    return Spread.of(waits, SECONDS)


@BEHIND
def test_b1_counters_press_at_the_same_instant(stages: Stages, history: int) -> None:
    """Each counter presses once; from the common instant to its own answer."""
    tell_races(
        f"B1 counters press once at the same instant, PostgreSQL, {WAITING} waiting, {history} old tickets",
        _races(stages, history, WAITING, _presses("call")),
        [at_most("p50", 3, lambda one: one.p50), at_most("p99", 3, lambda one: one.p99)],
        "raw: the same rows, word and durability by hand; plain: the claim and a line in an event table",
    )


def _steady(race: Race) -> list[tuple[str, bool]]:
    ours, raw = race.ours, race.raw
    return [
        ("worst ≤ 10 × own p50", ours.worst <= 10 * ours.p50),
        ("rate ≥ 0.35 × raw", ours.rate >= 0.35 * raw.rate),
    ]


@BEHIND
def test_b2_counters_without_pause(stages: Stages, history: int) -> None:
    """Call, let leave, call: the calls are timed, and counted by the second."""
    asked: list[Verdict] = [at_most("p99", 3, lambda one: one.p99), _steady]
    tell_races(
        f"B2 counters without pause, PostgreSQL, {history} old tickets",
        _races(stages, history, WAITING_WITHOUT_PAUSE, _without_pause),
        asked,
    )


@BEHIND
def test_b6_doors_give_numbers_at_once(stages: Stages, history: int) -> None:
    """All want a number of the same business at the same instant: one series, one after the other."""
    tell_races(
        f"B6 numbers taken at the same instant, PostgreSQL, one business, {history} old tickets",
        _races(stages, history, WAITING, _presses("take")),
        [at_most("p99", 2, lambda one: one.p99)],
    )
