"""Opens the station for the ticket kiosk of this PC: the configured one, or a throw-away demonstration."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from ui.opening import opened_station
from window_client.bootstrap import Station, paper_way
from window_client.demo_data import DEMO_KEY
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.domain.station.working_session import WorkingHours, WorkingSession
from window_client.kiosk_station import KioskStation, open_kiosk
from window_client.settings import Settings, database_url, home_folder
from window_client.settings_file import read_settings

_ALL_DAY = (WorkingSession(time(0, 0), time(23, 59, 59, 999999)),)


@contextmanager
def opened_kiosk(*, demo: bool) -> Iterator[KioskStation]:
    """Open and close again; blocks, so never on the GUI thread.

    Args:
        demo: a throw-away station with sample people and a running queue, gone when it is closed.

    Raises:
        SettingsInvalid, SettingsNotRead: the PC's settings cannot be used.
        as `open_kiosk`.
    """
    if demo:
        with opened_station(demo=True) as opened:
            open_all_day(opened.station)
            url = f"sqlite:///{(opened.home / 'demo.db').as_posix()}"
            with open_kiosk(url, home=opened.home, data_key=DEMO_KEY, durable=False) as place:
                use_printers(place, opened.settings, opened.home, demo=True)
                yield place
        return
    home = home_folder()
    settings = read_settings(home)
    with open_kiosk(database_url(settings, home), home=home) as place:
        use_printers(place, settings, home, demo=place.kiosk.hall().demo)
        yield place


def use_printers(place: KioskStation, settings: Settings, home: Path, *, demo: bool) -> None:
    """Print on the slip printer of this PC; a demonstration without one writes to a folder."""
    way = paper_way(settings, home, demo=demo)
    place.use_spooler(way.spooler, way.printers)


def open_all_day(station: Station) -> None:
    """A demonstration is looked at in the evening, too: numbers are given at any time, and windows call."""
    officers = station.accounts.all()
    supervisor = next(one.id for one in officers if Role.SUPERVISOR in one.roles)
    hours = WorkingHours(weekly=(_ALL_DAY,) * 7, made_up=_ALL_DAY, duty=_ALL_DAY)
    today = local_day(station.clock() if station.clock else datetime.now(UTC))
    station.setup.set_rules(officer=supervisor, rules=station.setup.rules().with_hours(today, hours))
    clerks = [one.id for one in officers if one.roles & {Role.OFFICER, Role.AUXILIARY}]
    for clerk, place in zip(clerks, station.counters.all(), strict=False):
        if not place.is_open:
            station.counters.open(officer=clerk, counter=place.id)
