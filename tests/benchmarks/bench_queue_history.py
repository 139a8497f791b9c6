"""B5: a long history makes nothing slower."""

import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.benchmarks.measured_rounds import ROUNDS
from tests.benchmarks.queue_client import our_client
from tests.benchmarks.queue_stage import HISTORIES, Desk, engine_of, furnish, load_history, put_back
from tests.benchmarks.race_clients import Crew
from tests.benchmarks.spread import Race, Spread, tell_races
from tests.builders import shared_template
from tests.persistence.postgres_rig import PostgresRig
from tests.server_station import ServerTemplate

WAITING = 100
TIMES = 100
BUDGET = 1.2


@contextmanager
def _server_stations() -> Iterator[tuple[Mapping[int, str], Desk]]:
    with PostgresRig(durable=True) as server:
        template = ServerTemplate.make(server)
        with template.copied() as young:
            (desk,) = furnish(young, 1, WAITING)
            names = {many: server.create(young.rpartition("/")[2]) for many in HISTORIES}
            yield {many: server.url(name) for many, name in names.items()}, desk


@contextmanager
def _file_stations(folder: Path) -> Iterator[tuple[Mapping[int, str], Desk]]:
    young = shared_template().copy(folder / "young.db")
    (desk,) = furnish(f"sqlite:///{young}", 1, WAITING)
    files = {many: folder / f"{many}.db" for many in HISTORIES}
    for file in files.values():
        shutil.copyfile(young, file)
    yield {many: f"sqlite:///{file}" for many, file in files.items()}, desk


def _as_slow(race: Race) -> list[tuple[str, bool]]:
    ours, raw = race.ours, race.raw
    return [
        (f"p50 ≤ {BUDGET} × without history", ours.p50 <= BUDGET * raw.p50),
        (f"p99 ≤ {BUDGET} × without history", ours.p99 <= BUDGET * raw.p99),
    ]


@pytest.mark.parametrize("kind", ["file", "server"])
def test_b5_history_makes_nothing_slower(kind: str, tmp_path: Path) -> None:
    """The product alone: the same acts in stations alike, but for what lies behind them."""
    stations = _file_stations(tmp_path) if kind == "file" else _server_stations()
    with stations as (urls, desk):
        for many, url in urls.items():
            begun = time.monotonic()
            load_history(url, many)
            print(f"\n{many} old tickets loaded in {time.monotonic() - begun:.0f} s")
        crews = {many: Crew(our_client, [(url, desk, 0)]) for many, url in urls.items()}
        races = []
        for act in ("call", "take"):
            found = _in_turns(crews, urls, act)
            races += [
                Race(f"{act}, {many}", {"ours": found[many], "raw": found[0]}) for many in HISTORIES if many
            ]
        for crew in crews.values():
            crew.__exit__(None, None, None)
    tell_races(
        f"B5 old tickets behind a station, {kind}",
        races,
        [_as_slow],
        f"here 'raw' is the product without history; {TIMES} of each a round, {WAITING} waiting",
    )


def _in_turns(crews: Mapping[int, Crew], urls: Mapping[int, str], act: str) -> dict[int, Spread]:
    found: dict[int, list[Spread]] = {many: [] for many in crews}
    for _ in range(ROUNDS):
        waits: dict[int, list[float]] = {many: [] for many in crews}
        for many in crews:
            with engine_of(urls[many]) as engine:
                put_back(engine)
        # one act here, one there: whatever else the machine does hits all alike
        for _ in range(TIMES):
            for many, crew in crews.items():
                crew.order("timed", "ours", act)
                waits[many] += crew.answers()
        for many, spans in waits.items():
            found[many].append(Spread.of(spans))
    return {many: Spread.median(spreads) for many, spreads in found.items()}
