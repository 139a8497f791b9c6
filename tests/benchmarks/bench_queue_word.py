"""B7: what one counter commits, the others have read a moment later."""

from collections.abc import Sequence
from functools import partial
from statistics import median

from tests.benchmarks.queue_client import server_client
from tests.benchmarks.queue_listener import listening_client
from tests.benchmarks.queue_stage import engine_of, furnish, put_back
from tests.benchmarks.race_clients import Crew
from tests.benchmarks.raw_server_queue import PLAIN_EVENT
from tests.benchmarks.spread import Race, Spread, in_turns, tell_races
from tests.persistence.postgres_rig import PostgresRig
from tests.server_station import ServerTemplate

MANY = (1, 2, 8, 16)
SIDES = ("ours", "raw")
WAITING = 100
TIMES = 40
BUDGET_MS, BUDGET_BYTES, BUDGET_RATIO = 10, 2_048, 3


def _in_time(race: Race) -> Sequence[tuple[str, bool]]:
    ours, raw = race.ours, race.raw
    return [
        (f"p99 ≤ {BUDGET_MS} ms", ours.p99 <= BUDGET_MS),
        (f"p99 ≤ {BUDGET_RATIO} × raw", ours.p99 <= BUDGET_RATIO * raw.p99),
    ]


def test_b7_what_is_committed_is_read_by_the_others() -> None:
    """From sending a commit until each listener has heard of it and read the board; the disk counts."""
    with PostgresRig(durable=True) as server:
        template = ServerTemplate.make(server)
        with template.copied() as ours:
            desks = furnish(ours, max(MANY) + 1, WAITING)
            raw = server.create(ours.rpartition("/")[2])
            server.run(PLAIN_EVENT, raw)
            urls = {"ours": ours, "raw": server.url(raw), "plain": server.url(raw)}
            races, heard = [], {}
            with Crew(server_client, [(urls, desks[0], 99)]) as caller:
                for many in MANY:
                    given = [(urls, desk, nth) for nth, desk in enumerate(desks[1 : many + 1])]
                    with Crew(listening_client, given) as listeners:
                        measure = partial(_round, caller, listeners, urls)
                        for side in SIDES:
                            measure(side)
                        races.append(Race(f"{many:2} listen", in_turns(measure, SIDES)))
                        heard = {side: _bytes(caller, listeners, urls, side) for side in SIDES}
    kept = "kept" if heard["ours"] <= BUDGET_BYTES else "NOT KEPT"
    tell_races(
        f"B7 from a commit to the new state at the others, PostgreSQL, {WAITING} waiting",
        races,
        [_in_time],
        f"bytes from the server for each client: ours {heard['ours']}, raw {heard['raw']};"
        f" ≤ {BUDGET_BYTES}: {kept}",
        "raw: LISTEN, and one SELECT of those who wait",
    )


def _once(caller: Crew, listeners: Crew, side: str, act: str) -> list[float]:
    listeners.order(act, side)
    # they answer when they have heard; by then the act is over
    (sent,) = caller.at_once("commit_instant", side, "call")
    found: list[float] = listeners.answers()
    return [(instant - sent) * 1_000 for instant in found] if act == "hear" else found


def _round(caller: Crew, listeners: Crew, urls: dict[str, str], side: str) -> Spread:
    waits: list[float] = []
    with engine_of(urls[side]) as engine:
        put_back(engine, tidy=True)
        for _ in range(TIMES):
            # all wait again, which nobody told, so everything is read; only what follows counts
            listeners.order("forget", side)
            listeners.answers()
            waits += _once(caller, listeners, side, "hear")
            put_back(engine)
    return Spread.of(waits)


def _bytes(caller: Crew, listeners: Crew, urls: dict[str, str], side: str) -> int:
    listeners.order("forget", side)
    listeners.answers()
    counts = _once(caller, listeners, side, "bytes_heard")
    with engine_of(urls[side]) as engine:
        put_back(engine)
    return int(median(counts))
