"""Fixtures of the persistence room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import StationRig, StationTemplate, opened, shared_template
from tests.persistence.keyring_rig import KeyringRig
from tests.server_station import shared_server_template


@pytest.fixture
def keyring_rig() -> Iterator[KeyringRig]:
    """A session bus of its own, not started yet; the daemon comes in the state that the test is about."""
    with KeyringRig() as rig:
        yield rig


@pytest.fixture(scope="session")
def station_template() -> StationTemplate:
    """A station that was set up once."""
    return shared_template()


@pytest.fixture
def rig(station_template: StationTemplate, tmp_path: Path) -> Iterator[StationRig]:
    """An opened station with nobody at its counters, at nine o'clock."""
    with opened(station_template.open(tmp_path / "station.db")) as made:
        yield made


@pytest.fixture(params=["file", "server"])
def both(request: pytest.FixtureRequest) -> StationRig:
    """The same on each database."""
    found: StationRig = request.getfixturevalue("rig" if request.param == "file" else "server_rig")
    return found


@pytest.fixture
def server_rig() -> Iterator[StationRig]:
    """An opened station on a server."""
    with shared_server_template().open() as made:
        yield made
