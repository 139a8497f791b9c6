"""The station's time on a page, and that the day turns though nobody says so."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from ui.tickets.station_clock import StationClock

#: at the station it is 23:59:50 of 18 March
EVENING = datetime(2026, 3, 18, 15, 59, 50, tzinfo=UTC)


class Pages:
    """A clock that a test moves, and how often the day has turned."""

    def __init__(self) -> None:
        self.seconds = 1_000.0
        self.clock = StationClock(monotonic=lambda: self.seconds)
        self.turned = 0
        self.clock.day_turned.connect(self._turn)

    def _turn(self) -> None:
        self.turned += 1

    def later(self, seconds: float) -> int:
        self.seconds += seconds
        self.clock._timer.timeout.emit()
        return self.turned


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    return Pages()


def test_it_counts_on_from_what_the_database_said(pages: Pages) -> None:
    pages.clock.tell(EVENING)
    pages.later(7)
    assert pages.clock.now() == EVENING + timedelta(seconds=7)


def test_the_day_turns_once_at_the_stations_midnight(pages: Pages) -> None:
    pages.clock.tell(EVENING)
    assert pages.later(9) == 0
    assert pages.later(1) == 1
    # the answer that was asked for then
    pages.clock.tell(EVENING + timedelta(seconds=11))
    assert pages.later(3_600) == 1
    # 08:00 by UTC is no midnight here, the next one is
    assert pages.later(23 * 3_600 - 30) == 1
    assert pages.later(60) == 2


def test_a_database_that_is_still_at_yesterday_says_later_that_the_day_has_turned(pages: Pages) -> None:
    pages.clock.tell(EVENING)
    assert pages.later(11) == 1
    pages.clock.tell(EVENING + timedelta(seconds=5))
    assert pages.later(3) == 1
    assert pages.later(3) == 2


def test_a_pc_that_slept_over_midnight_reads_again_in_the_morning(pages: Pages) -> None:
    pages.clock.tell(EVENING - timedelta(hours=6))
    assert pages.later(15 * 3_600) == 1


def test_before_the_first_reading_no_day_turns(pages: Pages) -> None:
    assert pages.later(48 * 3_600) == 0
