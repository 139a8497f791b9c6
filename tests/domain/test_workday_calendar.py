from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar

HOLIDAY, WORKDAY = DayKind.HOLIDAY, DayKind.WORKDAY
#: 劳动节 2026: 1–5 May free, Saturday 9 May worked
MAY = WorkdayCalendar(
    {**{date(2026, 5, day): HOLIDAY for day in range(1, 6)}, date(2026, 5, 9): WORKDAY}, noticed_through=2026
)
some_days = st.dates(min_value=date(2024, 1, 1), max_value=date(2026, 12, 31))
calendars = st.builds(
    WorkdayCalendar,
    st.dictionaries(some_days, st.sampled_from(DayKind), max_size=60),
    st.integers(2024, 2026),
)


def test_a_plain_week_a_holiday_and_a_day_made_up_for() -> None:
    assert [MAY.is_workday(date(2026, 5, day)) for day in range(1, 11)] == [
        *[False] * 5,
        *[True] * 4,  # Wednesday to Friday, and the Saturday
        False,
    ]


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2026, 3, 18), 7, date(2026, 3, 27)),  # passport accepted on Wednesday
        (date(2026, 3, 18), 3, date(2026, 3, 23)),
        (date(2026, 3, 20), 1, date(2026, 3, 23)),  # Friday's start is not counted
        (date(2026, 3, 21), 1, date(2026, 3, 23)),
        (date(2026, 4, 30), 1, date(2026, 5, 6)),
        (date(2026, 4, 30), 4, date(2026, 5, 9)),
        (date(2026, 5, 2), 0, date(2026, 5, 6)),
        (date(2026, 3, 18), 0, date(2026, 3, 18)),
    ],
)
def test_limits_in_working_days(start: date, days: int, last: date) -> None:
    assert MAY.after_workdays(start, days) == last


@pytest.mark.parametrize(
    ("start", "days", "last"),
    [
        (date(2026, 3, 18), 30, date(2026, 4, 17)),
        (date(2026, 3, 18), 3, date(2026, 3, 23)),  # ends on Saturday: Monday is the last day
        (date(2026, 4, 28), 3, date(2026, 5, 6)),  # ends on 1 May: the day after the holiday
        (date(2026, 5, 2), 7, date(2026, 5, 9)),  # a Saturday that is worked is a last day
        (date(2026, 3, 18), 0, date(2026, 3, 18)),
    ],
)
def test_limits_in_calendar_days(start: date, days: int, last: date) -> None:
    assert MAY.after_days(start, days) == last


def test_a_negative_limit_is_our_mistake() -> None:
    for limit in (MAY.after_days, MAY.after_workdays):
        with pytest.raises(ValueError, match="not negative"):
            limit(date(2026, 3, 18), -1)


def test_beyond_the_last_notice_everything_is_uncertain() -> None:
    assert not MAY.uncertain(date(2026, 12, 31))
    assert MAY.uncertain(date(2027, 1, 1))


def test_the_table_cannot_be_changed_behind_a_promise() -> None:
    table = {date(2026, 5, 1): HOLIDAY}
    calendar = WorkdayCalendar(table, 2026)
    table.clear()
    assert not calendar.is_workday(date(2026, 5, 1))
    with pytest.raises(TypeError):
        calendar.day_kinds[date(2026, 5, 4)] = HOLIDAY  # type: ignore[index]
    assert calendar == WorkdayCalendar({date(2026, 5, 1): HOLIDAY}, 2026)
    assert hash(calendar) == hash(WorkdayCalendar({date(2026, 5, 1): HOLIDAY}, 2026))


@given(calendars, some_days, st.integers(1, 60))
def test_a_limit_holds_exactly_its_working_days(calendar: WorkdayCalendar, start: date, days: int) -> None:
    last = calendar.after_workdays(start, days)
    assert calendar.is_workday(last)
    assert calendar.workdays_between(start, last) == days
    assert calendar.workdays_between(start, last - timedelta(days=1)) == days - 1


@given(calendars, some_days, st.integers(0, 90))
def test_a_calendar_limit_is_never_shortened_nor_ends_on_a_free_day(
    calendar: WorkdayCalendar, start: date, days: int
) -> None:
    plain, last = start + timedelta(days=days), calendar.after_days(start, days)
    assert calendar.is_workday(last)
    assert last >= plain
    assert calendar.workdays_between(plain, last) == (last != plain)


def test_nothing_lies_between_a_day_and_an_earlier_one() -> None:
    assert MAY.workdays_between(date(2026, 5, 8), date(2026, 5, 8)) == 0
    assert MAY.workdays_between(date(2026, 5, 8), date(2026, 5, 1)) == 0
