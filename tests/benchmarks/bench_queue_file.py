"""B4: several processes on one PC share an embedded database."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.benchmarks.queue_client import file_client
from tests.benchmarks.queue_stage import HISTORIES, engine_of, furnish, load_history, put_back
from tests.benchmarks.race_clients import Crew
from tests.benchmarks.spread import Race, Spread, at_most, in_turns, tell_races
from tests.builders import shared_template

MANY = (1, 2, 4)
SIDES = ("ours", "raw", "raw, busy wait")
SECONDS = 2.0
WAITING = 8_000


@pytest.mark.parametrize("history", HISTORIES)
def test_b4_processes_share_a_file(history: int, tmp_path: Path) -> None:
    """Call, let leave, call, without pause; both sides wait for the same kind of lock."""
    ours = shared_template().copy(tmp_path / "ours.db")
    desks = furnish(f"sqlite:///{ours}", max(MANY), WAITING)
    load_history(f"sqlite:///{ours}", history)
    raw = tmp_path / "raw.db"
    shutil.copyfile(ours, raw)
    urls: Mapping[str, str] = {
        "ours": f"sqlite:///{ours}",
        "raw": f"sqlite:///{raw}",
        "raw, busy wait": f"sqlite:///{raw}",
    }
    races = []
    for many in MANY:
        with Crew(file_client, [(urls, desk, nth) for nth, desk in enumerate(desks[:many])]) as crew:

            def round_of(side: str, crew: Crew = crew) -> Spread:
                with engine_of(urls[side]) as engine:
                    put_back(engine)
                found = crew.at_once("without_pause", side, SECONDS)
                return Spread.of([wait for one in found for wait in one], SECONDS)

            races.append(Race(f"{many:2} processes", in_turns(round_of, SIDES)))
    tell_races(
        f"B4 processes without pause, embedded SQLite, synchronous=FULL, {history} old tickets",
        races,
        [at_most("p99", 3, lambda one: one.p99)],
        "raw waits for a lock file as ours does; beside it SQLite's own busy wait",
    )
