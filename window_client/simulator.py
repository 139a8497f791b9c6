"""Plays a station's day through the real services: waits, overtaking and throughput for a plan (模拟)."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from window_client.bootstrap import Station, is_server, open_station, shipped_calendar, upgrade_server
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.errors import WindowClientError
from window_client.services.setup_service import AlreadySetUp, FirstAccount, StationDetails
from window_client.simulation_day import Crew, SimulatedClock, SimulatedDay
from window_client.simulation_plan import SimulationPlan
from window_client.simulation_report import SimulationReport, report_of

#: everybody can make it. Not the demonstration key: a demonstration station must not open with it either
SIMULATION_KEY: Final = hashlib.sha256("window-client simulate 模拟".encode()).digest()
_PASSWORD = "Simulate-2026"  # noqa: S105 - of accounts that nobody signs in to
_GUIDE, _SUPERVISOR, _FIRST_OFFICER = "329901", "329902", 329911
_SURNAMES, _GIVEN = "周何陆陈梅高叶顾温沈", "映秋思远明轩若宁书瑶景行子墨婉清"


def simulate(plan: SimulationPlan, *, database_url: str | None = None) -> SimulationReport:
    """Play the day on a station that is founded for it.

    Args:
        database_url: of an empty database, which keeps the day; None: a file that is gone afterwards.

    Raises:
        AlreadySetUp: the database holds a station.
        as `open_station`.
    """
    clock = SimulatedClock(plan.moment(plan.sessions[0].opens) - timedelta(minutes=30))
    with tempfile.TemporaryDirectory(prefix="window-client-simulate-") as folder:
        home = Path(folder)
        url = database_url or f"sqlite:///{(home / 'station.db').as_posix()}"
        with _founded(url, clock, home, durable=database_url is not None) as station:
            return play(station, clock, plan)


def play(station: Station, clock: SimulatedClock, plan: SimulationPlan) -> SimulationReport:
    """Play the day on an empty station that was opened with this clock, then check its journal.

    Raises:
        AlreadySetUp: the station has accounts.
    """
    crew = _set_up(station, plan)
    visits, counters = SimulatedDay(station, clock, plan, crew, station.setup.rules()).play()
    checked = station.audit.verify()
    return report_of(
        plan,
        visits,
        counters,
        journal_rows=checked.rows,
        verified=checked.holds,
        replayed=station.audit.replay(day=plan.day).holds,
    )


def next_working_day(day: date) -> date:
    """The day itself if the calendar calls it a workday, else the next one."""
    calendar = shipped_calendar()
    return day if calendar.is_workday(day) else calendar.next_workday(day)


@contextmanager
def _founded(url: str, clock: SimulatedClock, home: Path, *, durable: bool) -> Iterator[Station]:
    def opened() -> Station:
        return open_station(url, data_key=SIMULATION_KEY, clock=clock, home=home, durable=durable)

    try:
        station = opened()
    except WindowClientError as error:
        if error.code == "schema_missing" and is_server(url):
            # only an empty database gets tables; a station's own is never brought up to date from here
            upgrade_server(url)
            station = opened()
        elif error.code in ("data_key_mismatch", "clock_went_back"):
            # another station's, or the day of an earlier run
            raise AlreadySetUp() from error
        else:
            raise
    with station:
        yield station


def _set_up(station: Station, plan: SimulationPlan) -> Crew:
    senior = plan.senior_counter is not CounterMode.ORDINARY
    names = ["综合窗"] * (plan.counters - senior) + ["敬老专窗"] * senior
    badges = [str(_FIRST_OFFICER + number) for number in range(plan.counters)]
    cards = station.setup.set_up(
        details=StationDetails("模拟派出所", "模拟公安局"),
        accounts=(
            FirstAccount(_GUIDE, "导办员", _PASSWORD, frozenset({Role.GUIDE})),
            FirstAccount(_SUPERVISOR, "负责人", _PASSWORD, frozenset({Role.SUPERVISOR})),
            *(
                FirstAccount(badge, _name(number), _PASSWORD, frozenset({Role.OFFICER}))
                for number, badge in enumerate(badges)
            ),
        ),
        counters=tuple(
            (number, name, frozenset(BusinessDomain)) for number, name in enumerate(names, start=1)
        ),
    )
    ids = {card.badge: card.id for card in cards}
    return Crew(tuple(ids[badge] for badge in badges), ids[_GUIDE], ids[_SUPERVISOR])


def _name(number: int) -> str:
    given = 2 * (number % (len(_GIVEN) // 2))
    return _SURNAMES[number % len(_SURNAMES)] + _GIVEN[given : given + 2]
