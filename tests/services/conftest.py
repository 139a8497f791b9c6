"""Fixtures of the services room: a station of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import StationRig, StationTemplate, opened, shared_template


@pytest.fixture(scope="session")
def station_template() -> StationTemplate:
    """A station that was set up once."""
    return shared_template()


@pytest.fixture
def rig(station_template: StationTemplate, tmp_path: Path) -> Iterator[StationRig]:
    """An opened station with nobody at its counters, at nine o'clock."""
    with opened(station_template.open(tmp_path / "station.db")) as made:
        yield made
