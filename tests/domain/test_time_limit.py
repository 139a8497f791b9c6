"""Time limits are counted by the calendar and told as the promise, else the law."""

from datetime import date

import pytest

from window_client.domain.catalogue.time_limit import Limit, LimitUnit, TimeLimit
from window_client.domain.station.workday_calendar import DayKind, WorkdayCalendar

WEDNESDAY = date(2026, 3, 18)
PLAIN = WorkdayCalendar({}, noticed_through=2026)


def test_the_pictures_promise() -> None:
    limit = TimeLimit(Limit(LimitUnit.DAYS, 15), Limit(LimitUnit.WORKDAYS, 7))
    assert limit.due_date(WEDNESDAY, PLAIN) == date(2026, 3, 27)  # a Friday
    assert limit.statutory_due_date(WEDNESDAY, PLAIN) == date(2026, 4, 2)


def test_calendar_days_that_end_on_a_day_off_move_on() -> None:
    holiday = WorkdayCalendar({date(2026, 4, 2): DayKind.HOLIDAY}, noticed_through=2026)
    assert Limit(LimitUnit.DAYS, 15).due_date(WEDNESDAY, holiday) == date(2026, 4, 3)
    assert Limit(LimitUnit.DAYS, 3).due_date(WEDNESDAY, PLAIN) == date(2026, 3, 23)  # Saturday → Monday


def test_on_the_spot_is_the_same_day() -> None:
    assert Limit(LimitUnit.ON_THE_SPOT).due_date(WEDNESDAY, PLAIN) == WEDNESDAY


def test_without_a_limit_there_is_no_date() -> None:
    assert TimeLimit().due_date(WEDNESDAY, PLAIN) is None
    assert TimeLimit().statutory_due_date(WEDNESDAY, PLAIN) is None
    assert TimeLimit(Limit(LimitUnit.WORKDAYS, 1)).due_date(WEDNESDAY, PLAIN) == date(2026, 3, 19)


@pytest.mark.parametrize(
    ("unit", "value"), [(LimitUnit.ON_THE_SPOT, 1), (LimitUnit.DAYS, 0), (LimitUnit.WORKDAYS, -2)]
)
def test_impossible_limits_cannot_be_made(unit: LimitUnit, value: int) -> None:
    with pytest.raises(ValueError):
        Limit(unit, value)
