"""Opens the station that this PC works in: the configured one, or a throw-away demonstration."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from window_client.bootstrap import PaperWay, Station, open_station, paper_way
from window_client.demo_data import DEMO_KEY, DemoClock, fill_demo_station
from window_client.settings import Settings, database_url, home_folder
from window_client.settings_file import read_settings


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened station with what this PC knows of itself."""

    station: Station
    settings: Settings
    home: Path
    paper: PaperWay
    demo: bool


@contextmanager
def opened_station(*, demo: bool, data_key: bytes | None = None, counters: int = 4) -> Iterator[Opened]:
    """Open and close again.

    Args:
        demo: a throw-away station with sample people and a running queue, gone when it is closed.
        data_key: given only right after setting up.
        counters: how many windows the throw-away station has.

    Raises:
        SettingsInvalid, SettingsNotRead: the PC's settings cannot be used.
        as `open_station`.
    """
    if demo:
        with _throw_away(counters) as opened:
            yield opened
        return
    home = home_folder()
    settings = read_settings(home)
    url = database_url(settings, home)
    with open_station(url, data_key=data_key, home=home) as station:
        is_demo = station.setup.station().demo
        way = paper_way(settings, home, demo=is_demo)
        station.use_paper(way)
        yield Opened(station, settings, home, way, is_demo)


@contextmanager
def _throw_away(counters: int) -> Iterator[Opened]:
    named = os.environ.get("WINDOW_CLIENT_HOME")
    home = Path(named) if named else Path(tempfile.mkdtemp(prefix="window-client-demo-"))
    settings = read_settings(home) if named else Settings()
    file = home / "demo.db"
    for old in home.glob("demo.db*"):
        old.unlink()
    way = paper_way(settings, home, demo=True)
    try:
        with open_station(
            f"sqlite:///{file.as_posix()}",
            data_key=DEMO_KEY,
            clock=DemoClock(),
            home=home,
            durable=False,
            spooler=way.spooler,
            printers=way.printers,
        ) as station:
            fill_demo_station(station, counters=counters)
            yield Opened(station, settings, home, way, demo=True)
    finally:
        if not named:
            shutil.rmtree(home, ignore_errors=True)
