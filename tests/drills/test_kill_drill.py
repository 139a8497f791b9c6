"""`kill -9` at any moment of a visit: afterwards everything is where the journal says, and no paper twice."""

import multiprocessing
import random
import sqlite3
import time
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest

from tests.builders import shared_template
from tests.drills.kill_aftermath import Aftermath, Totals
from tests.drills.killed_clerk import finish_the_day, work_until_killed
from tests.drills.phase_watch import WATCHED, Phase, PhaseWatch
from tests.scale import SCALE

#: a new station after so many kills, so that checking one does not grow with the length of the drill
KILLS_A_STATION = 25
#: whatever happens, a child that shows nothing for so long is a fault and not slowness
PATIENCE_S = 120


@pytest.fixture
def children() -> multiprocessing.context.ForkServerContext:
    """Starts real processes, from a server that has everything imported."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.drills.killed_clerk"])
    return context


def _wait_for(watch: PhaseWatch, child: multiprocessing.process.BaseProcess, aim: Phase | None) -> None:
    """Until the child is in the phase that is aimed at, or past its start."""
    patience = time.monotonic() + PATIENCE_S
    while (watch.phase is not aim) if aim is not None else (watch.phase is Phase.STARTING):
        assert child.is_alive(), f"the clerk gave up by itself, exit code {child.exitcode}"
        assert time.monotonic() < patience, f"{aim} never came"
        time.sleep(0.0002)


def _fresh_station(place: Path) -> Path:
    place.mkdir()
    shared_template().copy(place / "station.db")
    return place


@pytest.mark.drill
@pytest.mark.timeout(0)
def test_killed_at_any_moment_the_station_is_where_the_journal_says(
    tmp_path: Path, children: multiprocessing.context.ForkServerContext
) -> None:
    """Kills a working clerk at random moments and in each phase, and looks at everything each time."""
    chance = random.Random(SCALE.seed)
    total = Totals()
    sums = Totals()
    aims = cycle((None, *WATCHED))
    place = tmp_path
    for nth in range(SCALE.kills):
        if nth % KILLS_A_STATION == 0:
            place = _fresh_station(tmp_path / f"station-{nth // KILLS_A_STATION}")
            total = Totals()
        watch = PhaseWatch(place / "phase")
        watch.phase = Phase.STARTING
        child = children.Process(target=work_until_killed, args=(str(place), SCALE.seed * 1_000 + nth))
        child.start()
        aim = next(aims)
        _wait_for(watch, child, None)
        if aim is None:
            time.sleep(chance.random() * 0.8)
        else:
            # not always the first time that it comes
            for _ in range(chance.randrange(1, 2 if aim is Phase.CLOSING else 6)):
                _wait_for(watch, child, Phase.BETWEEN_ACTS)
                _wait_for(watch, child, aim)
            time.sleep(chance.random() * 0.003)
        child.kill()
        child.join(PATIENCE_S)
        total.hits[watch.phase.name.lower()] += 1
        watch.close()
        Aftermath(place, total).check()
        if nth % KILLS_A_STATION == KILLS_A_STATION - 1 or nth == SCALE.kills - 1:
            finish_the_day(place, SCALE.seed)
            Aftermath(place, total).check()
            _nobody_is_stuck(place)
            sums.add(total)
    print(f"\nkill drill, {SCALE}: {sums}")
    for phase in WATCHED:
        assert sums.hits[phase.name.lower()] >= SCALE.kills_per_phase, f"{phase.name} was hit too seldom"


def _nobody_is_stuck(place: Path) -> None:
    """On a closed day every ticket has an outcome."""
    with closing(sqlite3.connect(place / "station.db")) as database:
        stuck = database.execute(
            "SELECT count(*) FROM ticket JOIN day_closing USING (station_id, day)"
            " WHERE state IN ('waiting', 'called', 'serving', 'held')"
        ).fetchone()[0]
    assert stuck == 0
