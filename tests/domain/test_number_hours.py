"""When a kiosk gives numbers, and when it does again."""

from datetime import date, datetime, time

import pytest

from window_client.domain.station.number_hours import gives_numbers, next_numbers
from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.domain.station.working_session import WorkingHours, WorkingSession

WEDNESDAY, HOLIDAY = date(2026, 3, 18), date(2026, 10, 1)
CALENDAR = WorkdayCalendar({HOLIDAY: DayKind.HOLIDAY}, 2026)
STANDARD = StationRules()


def at(text: str, day: date = WEDNESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=STATION_ZONE)


@pytest.mark.parametrize(
    ("moment", "given"),
    [
        ("08:29", False),
        ("08:30", True),
        ("12:30", True),  # the break: promised from the next session on
        ("17:29", True),
        ("17:30", False),
        ("23:59", False),
    ],
)
def test_a_working_day(moment: str, given: bool) -> None:
    assert gives_numbers(STANDARD, at(moment), CALENDAR, somebody_here=True) is given


def test_the_cut_off_before_the_closing() -> None:
    rules = StationRules(kiosk_stops_min=30)
    assert gives_numbers(rules, at("16:59"), CALENDAR, somebody_here=False)
    assert not gives_numbers(rules, at("17:00"), CALENDAR, somebody_here=True)
    whole_day = StationRules(kiosk_stops_min=24 * 60)
    assert not gives_numbers(whole_day, at("08:30"), CALENDAR, somebody_here=True)


def test_until_the_last_one_is_served() -> None:
    rules = StationRules(kiosk_stops_min=30, kiosk_until_last=True)
    assert gives_numbers(rules, at("17:40"), CALENDAR, somebody_here=True)
    assert not gives_numbers(rules, at("17:40"), CALENDAR, somebody_here=False)
    # never before the day begins
    assert not gives_numbers(rules, at("08:00"), CALENDAR, somebody_here=True)
    # nor on a day without sessions
    assert not gives_numbers(rules, at("10:00", date(2026, 3, 21)), CALENDAR, somebody_here=True)


def test_free_days() -> None:
    saturday = date(2026, 3, 21)
    assert not gives_numbers(STANDARD, at("10:00", saturday), CALENDAR, somebody_here=True)
    duty = StationRules(working_hours=WorkingHours(duty=(WorkingSession(time(9), time(11)),)))
    assert gives_numbers(duty, at("10:00", HOLIDAY), CALENDAR, somebody_here=False)
    assert not gives_numbers(duty, at("11:00", HOLIDAY), CALENDAR, somebody_here=False)


@pytest.mark.parametrize(
    ("moment", "day", "wanted"),
    [
        ("07:00", WEDNESDAY, ("08:30", WEDNESDAY)),
        ("17:40", WEDNESDAY, ("08:30", date(2026, 3, 19))),
        ("17:40", date(2026, 3, 20), ("08:30", date(2026, 3, 23))),
        ("10:00", HOLIDAY, ("08:30", date(2026, 10, 2))),
    ],
)
def test_the_next_opening(moment: str, day: date, wanted: tuple[str, date]) -> None:
    assert next_numbers(STANDARD, at(moment, day), CALENDAR) == at(*wanted)


def test_other_hours_from_a_day_on() -> None:
    early = WorkingHours(weekly=((WorkingSession(time(7), time(12)),),) * 7)
    rules = STANDARD.with_hours(date(2026, 3, 19), early)
    assert next_numbers(rules, at("17:40"), CALENDAR) == at("07:00", date(2026, 3, 19))
    friday, monday = date(2026, 3, 20), date(2026, 3, 23)
    later = WorkingHours(((WorkingSession(time(9), time(16)),),) * 5 + ((), ()))
    assert next_numbers(STANDARD.with_hours(monday, later), at("17:40", friday), CALENDAR) == at(
        "09:00", monday
    )


def test_a_holiday_is_passed_over() -> None:
    holiday = WorkdayCalendar({date(2026, 3, 23): DayKind.HOLIDAY}, 2026)
    assert next_numbers(STANDARD, at("17:40", date(2026, 3, 20)), holiday) == at("08:30", date(2026, 3, 24))


def test_a_station_that_never_opens() -> None:
    rules = StationRules(working_hours=WorkingHours(weekly=((),) * 7, made_up=()))
    assert next_numbers(rules, at("10:00"), CALENDAR) is None
