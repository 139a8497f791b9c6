"""Many clients at once, killed and cut off from the server in between: nothing doubled, nothing lost."""

import random
import time
from collections.abc import MutableSequence
from contextlib import ExitStack
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from tests.builders import DATA_KEY
from tests.drills.hammer_aftermath import HammerAftermath, HammerTotals
from tests.drills.hammer_clerk import hammer
from tests.drills.hammer_client import ClientJob
from tests.drills.hammer_kiosk import hammer_kiosk, kiosk_of
from tests.drills.hammer_station import HammerStation, found_station
from tests.persistence.postgres_rig import PostgresRig
from tests.scale import SCALE
from tests.server_station import make_schema
from window_client.bootstrap import open_station

#: whatever happens, clients that get nothing done for so long are a fault and not slowness
PATIENCE_S = 120
#: the server is away so long
_AWAY_S = 0.7
_RESTARTS = 2
_REPEATED = 200


class _Hammering:
    """Clients at work, and the hand that kills them."""

    def __init__(
        self,
        context: ForkServerContext,
        made: HammerStation,
        place: Path,
        commands: int,
        totals: HammerTotals,
    ) -> None:
        self._context, self._totals = context, totals
        self._chance = random.Random(SCALE.seed)
        clerks, kiosks = len(made.clerks), len(made.kiosk_urls)
        self.jobs = [
            ClientJob(made, nth, place, SCALE.seed, commands if nth < clerks else SCALE.hammer_kiosk_commands)
            for nth in range(clerks + kiosks)
        ]
        self._done: MutableSequence[int] = context.RawArray("i", len(self.jobs))
        self._doomed: MutableSequence[int] = context.RawArray("i", len(self.jobs))
        self._clients: list[BaseProcess] = []

    def run(self, kills: int, server: PostgresRig | None = None) -> None:
        """Work until every client has given its commands.

        Args:
            server: restarted twice on the way.
        """
        began = time.monotonic()
        whole = sum(job.commands for job in self.jobs)
        blows = [(whole * (nth + self._chance.random()) / (kills + 1), "kill") for nth in range(kills)]
        if server is not None:
            blows += [(whole * nth / (_RESTARTS + 1), "restart") for nth in range(1, _RESTARTS + 1)]
        try:
            self._clients = [self._started(nth) for nth in range(len(self.jobs))]
            for at, blow in sorted(blows):
                if not self._reach(at):
                    break
                if blow == "kill":
                    self._kill()
                elif server is not None:
                    server.stop()
                    time.sleep(_AWAY_S)
                    server.start()
                    self._totals.restarts += 1
            self._reach(whole)
            for client in self._clients:
                client.join(PATIENCE_S)
        finally:
            for client in self._clients:
                client.kill()
                client.join(10)
        self._totals.seconds = time.monotonic() - began

    @property
    def ended(self) -> bool:
        """Whether every client has given all its commands."""
        return all(self._done[job.nth] >= job.commands for job in self.jobs)

    def _started(self, nth: int) -> BaseProcess:
        job = self.jobs[nth]
        target = hammer if nth < len(job.station.clerks) else hammer_kiosk
        client = self._context.Process(target=target, args=(job, self._done, self._doomed))
        client.start()
        return client

    def _reach(self, count: float) -> bool:
        """Wait until so many commands have ended; False when nobody works any more."""
        last, patience = -1, 0.0
        while (now := sum(self._done)) < count:
            if now > last:
                last, patience = now, time.monotonic() + PATIENCE_S
            assert time.monotonic() < patience, f"stuck after {now} commands"
            if not any(client.is_alive() for client in self._clients):
                return False
            time.sleep(0.003)
        return True

    def _kill(self) -> None:
        alive = [nth for nth, client in enumerate(self._clients) if client.is_alive()]
        if not alive:
            return
        nth = self._chance.choice(alive)
        if self._totals.kills % 2:
            # with its next commit, which then nobody has heard of
            self._doomed[nth] = 1
        else:
            time.sleep(self._chance.random() * 0.01)
            self._clients[nth].kill()
        self._clients[nth].join(PATIENCE_S)
        self._doomed[nth] = 0
        self._clients[nth] = self._started(nth)
        self._totals.kills += 1


def _judge(made: HammerStation, hammering: _Hammering, totals: HammerTotals) -> None:
    with ExitStack() as opened:
        station = opened.enter_context(open_station(made.url, data_key=DATA_KEY, durable=False))
        kiosks = {
            job.nth: opened.enter_context(kiosk_of(job, durable=False))
            for job in hammering.jobs[len(made.clerks) :]
        }
        aftermath = HammerAftermath(station, kiosks, made, [job.log for job in hammering.jobs], totals)
        try:
            aftermath.check()
            aftermath.repeat(random.Random(SCALE.seed), _REPEATED)
            aftermath.close_days()
            aftermath.repeat(random.Random(SCALE.seed + 1), _REPEATED // 10)
        finally:
            print(f"\nhammer drill, {SCALE}, {totals}")
    assert hammering.ended, "a client gave up"


@pytest.mark.drill
@pytest.mark.timeout(0)
def test_hammer_a_server_with_kills_and_restarts(
    tmp_path: Path, children: ForkServerContext, server: PostgresRig
) -> None:
    """Commands of all kinds on PostgreSQL, clients killed and the server restarted in between."""
    url = server.url(server.create())
    make_schema(url)
    made = found_station(url, SCALE.hammer_processes).with_kiosks(SCALE.hammer_kiosks, tmp_path)
    totals = HammerTotals("on a server")
    hammering = _Hammering(children, made, tmp_path, SCALE.hammer_commands, totals)
    hammering.run(SCALE.hammer_kills, server)
    _judge(made, hammering, totals)
    assert totals.restarts == _RESTARTS


@pytest.mark.drill
@pytest.mark.timeout(0)
def test_hammer_a_file_with_kills(tmp_path: Path, children: ForkServerContext) -> None:
    """The same on one file, without anything to restart."""
    url = f"sqlite:///{tmp_path / 'station.db'}"
    made = found_station(url, SCALE.hammer_file_processes).with_kiosks(1, tmp_path)
    totals = HammerTotals("on a file")
    hammering = _Hammering(children, made, tmp_path, SCALE.hammer_file_commands, totals)
    hammering.run(SCALE.hammer_kills // 4)
    _judge(made, hammering, totals)
