"""B3: one counter on an embedded database, calling and giving numbers, journal and encryption included."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measured_rounds import Row, alternating, median_ms, tell
from tests.benchmarks.raw_counter import RawCounter
from tests.builders import DATA_KEY, shared_template
from window_client.bootstrap import Station, open_station
from window_client.domain.queue.queue_board import Call
from window_client.domain.station.officer import Role
from window_client.ids import CounterId, OfficerId

TIMES = 150
BUDGET = 10


def _warm(station: Station, officer: OfficerId, counter: CounterId) -> None:
    station.counters.open(officer=officer, counter=counter)
    for _ in range(20):
        station.queue.take_ticket(officer=officer, domain="household")
    for _ in range(10):
        call = station.queue.call_next(officer=officer, counter=counter)
        assert call is not None
        station.queue.leave(officer=officer, ticket=call.ticket.id)
    assert station.queue.call_next(officer=officer, counter=counter) is not None


def _raw_call(raw: RawCounter) -> float:
    spans: list[float] = []
    for _ in range(TIMES):
        spans.append(median_ms(raw.call, 1))
        raw.leave()
    return sorted(spans)[len(spans) // 2]


def _our_call(station: Station, officer: OfficerId, counter: CounterId) -> float:
    spans: list[float] = []
    for _ in range(TIMES):
        called: list[Call | None] = []
        spans.append(
            median_ms(lambda: called.append(station.queue.call_next(officer=officer, counter=counter)), 1)  # noqa: B023
        )
        assert called[0] is not None
        station.queue.leave(officer=officer, ticket=called[0].ticket.id)
    return sorted(spans)[len(spans) // 2]


def test_b3_one_counter_calls_and_gives_numbers(tmp_path: Path) -> None:
    """Product and raw write into two files on the same disk, both with synchronous=FULL."""
    ours = shared_template().copy(tmp_path / "ours.db")
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731
    with open_station(f"sqlite:///{ours}", data_key=DATA_KEY, clock=clock, home=tmp_path / "home") as station:
        officer = next(one.id for one in station.accounts.all() if one.roles == frozenset({Role.OFFICER}))
        counter = station.counters.all()[0].id
        _warm(station, officer, counter)
    copy = tmp_path / "raw.db"
    copy.write_bytes(ours.read_bytes())
    raw = RawCounter(copy)
    with open_station(f"sqlite:///{ours}", data_key=DATA_KEY, clock=clock, home=tmp_path / "home") as station:
        desk = station.visits.desk(counter=counter)
        assert desk is not None
        station.queue.leave(officer=officer, ticket=desk.ticket.id)
        taken = alternating(
            lambda: median_ms(lambda: station.queue.take_ticket(officer=officer, domain="household"), TIMES),
            lambda: median_ms(raw.take, TIMES),
        )
        called = alternating(lambda: _our_call(station, officer, counter), lambda: _raw_call(raw))
    raw.close()
    tell(
        "B3 one counter, embedded SQLite, synchronous=FULL",
        [
            Row(what, found[0], found[1], f"≤ {BUDGET} × raw", found[0] <= BUDGET * found[1])
            for what, found in (("take a ticket, p50", taken), ("call the next one, p50", called))
        ],
        f"{TIMES} of each a round; raw writes the same rows by hand into the same tables",
    )
