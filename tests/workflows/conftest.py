"""Fixtures of the workflows room: a station of its own for every test."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders import StationRig, StationTemplate, opened, shared_template
from tests.printing.cups_rig import A4, SLIP, CupsRig
from tests.workflows.window_rig import WindowRig, environment_of, found_station, running_client
from window_client.domain.station.station_record import local_day
from window_client.settings import Settings

#: what runs by the real clock takes no longer, on a busy machine too
ROOM = timedelta(seconds=120)


@pytest.fixture(scope="session")
def station_template() -> StationTemplate:
    """A station that was set up once."""
    return shared_template()


@pytest.fixture
def rig(station_template: StationTemplate, tmp_path: Path) -> Iterator[StationRig]:
    """An opened station with nobody at its counters, at nine o'clock."""
    with opened(station_template.open(tmp_path / "station.db")) as made:
        yield made


@pytest.fixture
def one_day() -> None:
    """For programs that run by the real clock: at the station it is the same day until the test is over.

    Numbers, boards and reports are of a day. A test that would run over the station's midnight (16:00 UTC)
    begins after it.
    """
    day = local_day(datetime.now(UTC) + ROOM)
    while local_day(datetime.now(UTC)) != day:
        threading.Event().wait(0.2)


@pytest.fixture(scope="module")
def print_system() -> Iterator[CupsRig]:
    """A print system with a slip printer and an A4 printer."""
    with CupsRig() as rig:
        yield rig


@pytest.fixture
def at_the_counter(
    display: str,
    qapp: QApplication,
    print_system: CupsRig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[WindowRig]:
    """The client of a real station whose papers go to those printers."""
    home = tmp_path / "home"
    found_station(home, Settings(slip_printer=SLIP, a4_printer=A4))
    for name, value in environment_of(home).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("CUPS_SERVER", print_system.server)
    with running_client(tmp_path) as rig:
        yield rig
