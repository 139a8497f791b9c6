"""Working days (工作日) and how time limits are counted.

Saturday and Sunday are free, the other days are worked, except where the State Council's yearly notice
(国务院办公厅关于…年部分节假日安排的通知) says otherwise. Those exceptions are data: see
``window_client.services.calendar_file``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class DayKind(StrEnum):
    """What a notice makes of a day that its weekday alone would not tell."""

    HOLIDAY = "holiday"  #: 放假: a free day, weekend or not
    WORKDAY = "workday"  #: 调休上班: a Saturday or Sunday that is worked


@dataclass(frozen=True, slots=True)
class WorkdayCalendar:
    """Which days are worked, as far as it has been announced.

    Attributes:
        day_kinds: the exceptions to the plain week.
        noticed_through: the last year whose notice is in ``day_kinds``; later years hold at most the
            statutory days (全国年节及纪念日放假办法), and a date in them may still move.
    """

    day_kinds: Mapping[date, DayKind] = field(repr=False)
    noticed_through: int

    def __post_init__(self) -> None:
        # a copy: nobody who holds the table that was given can change a date that was promised
        object.__setattr__(self, "day_kinds", MappingProxyType(dict(self.day_kinds)))

    def __hash__(self) -> int:
        return hash((self.noticed_through, frozenset(self.day_kinds.items())))

    def is_workday(self, day: date) -> bool:
        """Whether the day is worked."""
        kind = self.day_kinds.get(day)
        if kind is not None:
            return kind is DayKind.WORKDAY
        return day.weekday() < _SATURDAY

    def next_workday(self, day: date) -> date:
        """The day itself if it is worked, else the first worked day after it."""
        while not self.is_workday(day):
            day += _ONE_DAY
        return day

    def after_workdays(self, start: date, days: int) -> date:
        """The last day of a limit in working days.

        The start day is not counted (民法典 201); free days are not counted (行政许可法 82,
        机动车驾驶证申领和使用规定 110). A limit of 0 is the start day, or the next worked day.

        Args:
            start: the day of acceptance.
            days: working days, 0 or more.

        Raises:
            ValueError: ``days`` is negative.
            OverflowError: the limit ends after the year 9999.
        """
        if days < 0:
            raise ValueError("a time limit is not negative")
        if days == 0:
            return self.next_workday(start)
        day = start
        left = days
        while left:
            day += _ONE_DAY
            left -= self.is_workday(day)
        return day

    def after_days(self, start: date, days: int) -> date:
        """The last day of a limit in calendar days.

        The start day is not counted (民法典 201). If the last day is a statutory free day, the day after the
        free days is the last one (民法典 203); it ends with the close of business.

        Args:
            start: the day of acceptance.
            days: calendar days, 0 or more.

        Raises:
            ValueError: ``days`` is negative.
            OverflowError: the limit ends after the year 9999.
        """
        if days < 0:
            raise ValueError("a time limit is not negative")
        return self.next_workday(start + timedelta(days=days))

    def workdays_between(self, start: date, end: date) -> int:
        """How many worked days lie after ``start`` up to and with ``end``; 0 if ``end`` is not later.

        For every limit: ``workdays_between(start, after_workdays(start, n)) == n``.
        """
        span = range(1, (end - start).days + 1)
        return sum(self.is_workday(start + timedelta(days=offset)) for offset in span)

    def uncertain(self, day: date) -> bool:
        """Whether the day lies beyond the last announced year, so that a date may still move."""
        return day.year > self.noticed_through
