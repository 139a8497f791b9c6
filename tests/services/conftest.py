"""Fixtures of the services room: a station of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import StationRig, StationTemplate, opened, shared_template
from tests.fakes import FakeSpooler
from tests.server_station import shared_server_template
from tests.services.paper_rig import PRINTERS
from tests.services.visit_rig import Window
from window_client.ids import ApplicantId

FILE, SERVER = "file", "server"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out, on a server, what is only about a file."""
    left = [item for item in items if item.get_closest_marker("file_only") and f"[{SERVER}" in item.name]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


@pytest.fixture(scope="session")
def station_template() -> StationTemplate:
    """A station that was set up once."""
    return shared_template()


@pytest.fixture(params=[FILE, SERVER])
def rig(
    request: pytest.FixtureRequest, station_template: StationTemplate, tmp_path: Path
) -> Iterator[StationRig]:
    """An opened station with nobody at its counters, at nine o'clock; in a file, and on a server."""
    if request.param == SERVER:
        with shared_server_template().open() as made:
            yield made
    else:
        with opened(station_template.open(tmp_path / "station.db")) as made:
            yield made


@pytest.fixture
def spooler() -> FakeSpooler:
    """A print service in memory."""
    return FakeSpooler()


@pytest.fixture
def printing_rig(
    station_template: StationTemplate, tmp_path: Path, spooler: FakeSpooler
) -> Iterator[StationRig]:
    """An opened station with that print service and counter 1 open."""
    made = station_template.open(tmp_path / "station.db", spooler=spooler, printers=PRINTERS)
    with opened(made):
        made.open_counter(1)
        yield made


@pytest.fixture
def window(rig: StationRig) -> Window:
    """周㛃兰 stands at counter 1."""
    window = Window.serving(rig)
    window.identify()
    return window


@pytest.fixture
def applicant(window: Window) -> ApplicantId:
    """周㛃兰."""
    return window.visit().applicants[0].id
