"""What counts of a promise: the open time of a day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.station.open_time import OpenTime, open_time
from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar
from window_client.domain.station.working_session import WorkingHours, WorkingSession

WEDNESDAY, SATURDAY, HOLIDAY = date(2026, 3, 18), date(2026, 3, 21), date(2026, 10, 1)
CALENDAR = WorkdayCalendar({HOLIDAY: DayKind.HOLIDAY}, 2026)
HOURS = WorkingHours(duty=(WorkingSession(time(9, 0), time(11, 0)),))
DAY = open_time(HOURS, WEDNESDAY, CALENDAR)


def at(text: str, day: date = WEDNESDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=STATION_ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "minutes", "wanted"),
    [
        ("09:00", 20, "09:20"),
        ("11:40", 20, "12:00"),  # just before the break
        ("11:55", 20, "13:45"),  # the break does not count
        ("12:00", 20, "13:50"),
        ("12:40", 5, "13:35"),
        ("07:00", 20, "08:50"),  # counts from the opening
        ("08:30", 0, "08:30"),
        ("12:00", 0, "13:30"),
        ("11:00", 240, "16:30"),  # over the whole break
        ("17:20", 20, "17:40"),  # whoever has a number is served after the closing
        ("18:00", 20, "18:20"),
    ],
)
def test_a_working_day(moment: str, minutes: int, wanted: str) -> None:
    assert DAY.after(at(moment), timedelta(minutes=minutes)) == at(wanted)


def test_the_duty_window_of_a_free_day_counts() -> None:
    duty = open_time(HOURS, HOLIDAY, CALENDAR)
    assert duty.after(at("08:00", HOLIDAY), timedelta(minutes=20)) == at("09:20", HOLIDAY)


def test_on_a_closed_day_time_counts_as_the_clock_goes() -> None:
    closed = open_time(WorkingHours(), SATURDAY, CALENDAR)
    assert closed.spans == ()
    assert closed.after(at("10:00", SATURDAY), timedelta(minutes=20)) == at("10:20", SATURDAY)


minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: at("00:00") + timedelta(minutes=minute))
lengths = st.integers(0, 300).map(lambda minute: timedelta(minutes=minute))


@st.composite
def days(draw: st.DrawFn) -> OpenTime:
    moments = sorted(draw(st.sets(minutes, max_size=8)))
    return OpenTime(tuple(zip(moments[::2], moments[1::2], strict=False)))


@given(days(), minutes, minutes, lengths, lengths)
def test_who_comes_later_or_is_given_longer_is_never_due_earlier(
    day: OpenTime, one: datetime, other: datetime, short: timedelta, long: timedelta
) -> None:
    (one, other), (short, long) = sorted((one, other)), sorted((short, long))
    assert day.after(one, short) <= day.after(other, short)
    assert day.after(one, short) <= day.after(one, long)


@given(days(), minutes, lengths)
def test_so_much_open_time_lies_before_the_promise(day: OpenTime, one: datetime, length: timedelta) -> None:
    due = day.after(one, length)
    assert due >= one + length
    assert day.between(one, due) == length
    if length:
        assert day.between(one, due - timedelta(seconds=1)) < length, "and not a second later"


@given(days(), minutes, minutes, minutes)
def test_open_time_adds_up(day: OpenTime, one: datetime, other: datetime, third: datetime) -> None:
    one, other, third = sorted((one, other, third))
    assert day.between(one, other) + day.between(other, third) == day.between(one, third)
