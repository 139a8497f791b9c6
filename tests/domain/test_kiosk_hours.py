"""When the kiosk gives numbers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from window_client.domain.queue.kiosk_hours import kiosk_open, next_opening
from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.domain.station.working_session import WorkingHours, WorkingSession

WEDNESDAY, FRIDAY, SATURDAY = date(2026, 3, 18), date(2026, 3, 20), date(2026, 3, 21)
CALENDAR = WorkdayCalendar({}, 2026)
RULES = StationRules()


def at(text: str, day: date = WEDNESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=STATION_ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "stops", "wanted"),
    [
        ("08:29", 0, False),
        ("08:30", 0, True),
        ("12:40", 0, True),  # the break: promised for the afternoon
        ("17:29", 0, True),
        ("17:30", 0, False),
        ("16:59", 30, True),
        ("17:00", 30, False),
        ("08:30", 24 * 60, False),
    ],
)
def test_numbers_are_given_until_so_long_before_the_last_closing(
    moment: str, stops: int, wanted: bool
) -> None:
    assert kiosk_open(at(moment), replace(RULES, kiosk_stops_min=stops), CALENDAR, somebody=True) is wanted


@pytest.mark.parametrize(("somebody", "wanted"), [(True, True), (False, False)])
def test_until_the_last_person(somebody: bool, wanted: bool) -> None:
    rules = replace(RULES, kiosk_until_last=True, kiosk_stops_min=30)
    assert kiosk_open(at("17:45"), rules, CALENDAR, somebody=somebody) is wanted
    assert not kiosk_open(at("08:00"), rules, CALENDAR, somebody=True), "carried over: the day has not begun"
    assert not kiosk_open(at("10:00", SATURDAY), rules, CALENDAR, somebody=True)


def test_when_it_opens_again() -> None:
    assert next_opening(at("07:00"), RULES, CALENDAR) == at("08:30")
    assert next_opening(at("17:40"), RULES, CALENDAR) == at("08:30", date(2026, 3, 19))
    assert next_opening(at("17:40", FRIDAY), RULES, CALENDAR) == at("08:30", date(2026, 3, 23))
    later = WorkingHours(((WorkingSession(time(9, 0), time(16, 0)),),) * 5 + ((), ()))
    assert next_opening(at("17:40", FRIDAY), RULES.with_hours(date(2026, 3, 23), later), CALENDAR) == at(
        "09:00", date(2026, 3, 23)
    )
    holiday = WorkdayCalendar({date(2026, 3, 23): DayKind.HOLIDAY}, 2026)
    assert next_opening(at("17:40", FRIDAY), RULES, holiday) == at("08:30", date(2026, 3, 24))


def test_a_station_that_never_opens() -> None:
    closed = replace(RULES, working_hours=WorkingHours(((),) * 7, made_up=()))
    assert next_opening(at("10:00"), closed, CALENDAR) is None
