from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.domain.station.working_session import (
    AFTERNOON,
    MORNING,
    STANDARD_DAY,
    InvalidWorkingHours,
    WorkingHours,
    WorkingSession,
)

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkdayCalendar(
    {
        **{date(2026, 5, day): DayKind.HOLIDAY for day in range(1, 6)},
        date(2026, 5, 9): DayKind.WORKDAY,
    },
    noticed_through=2026,
)
SATURDAY_MORNING = WorkingSession(time(9, 0), time(11, 30))
DUTY = WorkingSession(time(9, 0), time(16, 0))


def _at(day: int, hour: int, minute: int = 0, month: int = 5) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "session"),
    [
        (_at(7, 8, 29), None),
        (_at(7, 8, 30), MORNING),
        (_at(7, 11, 59), MORNING),
        (_at(7, 12, 0), None),
        (_at(7, 13, 30), AFTERNOON),
        (_at(7, 17, 30), None),
        (_at(4, 10, 0), None),  # Monday of the holiday
        (_at(9, 10, 0), MORNING),  # Saturday that is worked
        (_at(10, 10, 0), None),
    ],
)
def test_session_at(moment: datetime, session: WorkingSession | None) -> None:
    assert WorkingHours().session_at(moment, CALENDAR) == session


@pytest.mark.parametrize(
    ("after", "opening"),
    [
        (_at(7, 7, 0), _at(7, 8, 30)),
        (_at(7, 8, 30), _at(7, 8, 30)),
        (_at(7, 9, 15), _at(7, 9, 15)),
        (_at(7, 12, 0), _at(7, 13, 30)),
        (_at(7, 17, 30), _at(8, 8, 30)),
        (_at(30, 17, 30, month=4), _at(6, 8, 30)),  # over the holiday
        (_at(8, 18, 0), _at(9, 8, 30)),
        (_at(9, 18, 0), _at(11, 8, 30)),
    ],
)
def test_next_opening(after: datetime, opening: datetime) -> None:
    found = WorkingHours().next_opening(after, CALENDAR)
    assert found == opening
    assert found.tzinfo is ZONE


def test_saturdays_and_the_duty_window() -> None:
    hours = WorkingHours(weekly=(STANDARD_DAY,) * 5 + ((SATURDAY_MORNING,), ()), duty=(DUTY,))
    assert hours.sessions_on(date(2026, 5, 16), CALENDAR) == (SATURDAY_MORNING,)  # a plain Saturday
    assert hours.sessions_on(date(2026, 5, 9), CALENDAR) == (SATURDAY_MORNING,)  # its own, also when worked
    assert hours.sessions_on(date(2026, 5, 2), CALENDAR) == (DUTY,)  # Saturday in the holiday
    assert hours.sessions_on(date(2026, 5, 4), CALENDAR) == (DUTY,)
    assert hours.sessions_on(date(2026, 5, 17), CALENDAR) == (DUTY,)  # Sunday
    assert hours.text() == "周一至周五 8:30–12:00、13:30–17:30；周六 9:00–11:30；节假日值班 9:00–16:00"


def test_a_weekday_that_the_station_keeps_closed_stays_closed() -> None:
    hours = WorkingHours(weekly=((),) + (STANDARD_DAY,) * 4 + ((MORNING,), (MORNING,)))
    assert hours.sessions_on(date(2026, 5, 11), CALENDAR) == ()
    assert hours.text() == "周二至周五 8:30–12:00、13:30–17:30；周六、周日 8:30–12:00"


def test_day_begins_and_ends() -> None:
    hours = WorkingHours()
    assert hours.day_begins(date(2026, 5, 7), CALENDAR) == time(8, 30)
    assert hours.day_ends(date(2026, 5, 7), CALENDAR) == time(17, 30)
    assert hours.day_begins(date(2026, 5, 4), CALENDAR) is None
    assert hours.day_ends(date(2026, 5, 4), CALENDAR) is None


def test_hours_as_on_paper() -> None:
    assert WorkingHours().text() == "周一至周五 8:30–12:00、13:30–17:30"


def test_hours_that_cannot_be_meant() -> None:
    def problem(caught: pytest.ExceptionInfo[InvalidWorkingHours]) -> object:
        return caught.value.facts["problem"]

    with pytest.raises(InvalidWorkingHours) as caught:
        WorkingSession(time(12, 0), time(12, 0))
    assert problem(caught) == "ends_before_it_begins"
    with pytest.raises(InvalidWorkingHours) as caught:
        WorkingHours(duty=(DUTY, AFTERNOON))
    assert problem(caught) == "sessions_overlap"
    with pytest.raises(InvalidWorkingHours) as caught:
        WorkingHours(weekly=(STANDARD_DAY,) * 5)
    assert problem(caught) == "not_seven_weekdays"
    with pytest.raises(InvalidWorkingHours) as caught:
        WorkingHours(weekly=((),) * 7, made_up=()).next_opening(_at(7, 9), CALENDAR)
    assert problem(caught) == "never_open"


@given(st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2026, 12, 20)))  # noqa: DTZ001
def test_the_next_opening_is_open_and_nothing_opens_before(naive: datetime) -> None:
    after = naive.replace(tzinfo=ZONE)
    hours = WorkingHours()
    opening = hours.next_opening(after, CALENDAR)
    assert opening >= after
    assert hours.session_at(opening, CALENDAR) is not None
    assert hours.next_opening(opening, CALENDAR) == opening
    if opening > after:
        assert hours.session_at(after, CALENDAR) is None
        day_starts = [session.opens for session in hours.sessions_on(opening.date(), CALENDAR)]
        assert opening.time() in day_starts
