"""Fixtures of the workflows room: a station of its own for every test."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import StationRig, StationTemplate, opened, shared_template
from window_client.domain.station.station_record import local_day

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
