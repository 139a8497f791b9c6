"""When the station's windows are open (办公时间): sessions of each weekday, holidays, duty windows.

All times here are the station's local time. A moment must carry the station's own time zone; nothing is
converted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import ClassVar, Final

from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.errors import InvalidInput

_WEEKDAYS: Final = "一二三四五六日"
#: a station that never opens within this many days has a wrong table, not a long holiday
_SEARCH_DAYS: Final = 400


class InvalidWorkingHours(InvalidInput):
    """Working hours cannot be meant like this.

    Facts:
        problem: ends_before_it_begins, sessions_overlap, not_seven_weekdays or never_open.
    """

    code: ClassVar[str] = "invalid_working_hours"


@dataclass(frozen=True, slots=True, order=True)
class WorkingSession:
    """One stretch in which windows are open, such as 8:30–12:00.

    Attributes:
        opens: the first moment.
        closes: the moment after the last; later than ``opens`` on the same day.
    """

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.closes <= self.opens:
            raise InvalidWorkingHours(problem="ends_before_it_begins")

    def holds(self, at: time) -> bool:
        """Whether the windows are open at that time: the opening moment counts, the closing one does not."""
        return self.opens <= at < self.closes

    @property
    def text(self) -> str:
        """As on paper: ``8:30–12:00``."""
        return f"{self.opens.hour}:{self.opens:%M}–{self.closes.hour}:{self.closes:%M}"


Sessions = tuple[WorkingSession, ...]

MORNING: Final = WorkingSession(time(8, 30), time(12, 0))
AFTERNOON: Final = WorkingSession(time(13, 30), time(17, 30))
STANDARD_DAY: Final[Sessions] = (MORNING, AFTERNOON)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """A station's hours.

    Attributes:
        weekly: the sessions of Monday to Sunday, seven entries; empty where closed.
        made_up: the sessions of a Saturday or Sunday that a notice makes a working day (调休), used where
            that weekday has none of its own.
        duty: the sessions of the duty window (值班窗口) on free days; empty if there is none.
    """

    weekly: tuple[Sessions, ...] = (STANDARD_DAY,) * 5 + ((), ())
    made_up: Sessions = STANDARD_DAY
    duty: Sessions = ()

    def __post_init__(self) -> None:
        if len(self.weekly) != len(_WEEKDAYS):
            raise InvalidWorkingHours(problem="not_seven_weekdays")
        for sessions in (*self.weekly, self.made_up, self.duty):
            if any(later.opens < earlier.closes for earlier, later in pairwise(sessions)):
                raise InvalidWorkingHours(problem="sessions_overlap")

    def sessions_on(self, day: date, calendar: WorkdayCalendar) -> Sessions:
        """The sessions of a day, in order.

        A weekend day that the station opens every week is open unless the notice makes it a holiday, when the
        duty window is open, if there is one.
        """
        own = self.weekly[day.weekday()]
        if calendar.is_workday(day):
            return own or (self.made_up if day.weekday() > 4 else ())
        if day in calendar.day_kinds:
            return self.duty
        return own or self.duty

    def session_at(self, moment: datetime, calendar: WorkdayCalendar) -> WorkingSession | None:
        """The session that a local moment lies in, or None."""
        at = moment.time()
        return next((each for each in self.sessions_on(moment.date(), calendar) if each.holds(at)), None)

    def next_opening(self, after: datetime, calendar: WorkdayCalendar) -> datetime:
        """The moment itself if the windows are open then, else the next opening, in the same time zone.

        Raises:
            InvalidWorkingHours: problem=never_open, the station opens on no day of the next 400.
        """
        if self.session_at(after, calendar):
            return after
        for opening in self._openings(after, calendar):
            if opening > after:
                return opening
        raise InvalidWorkingHours(problem="never_open")

    def day_begins(self, day: date, calendar: WorkdayCalendar) -> time | None:
        """The first opening of a day; None on a day without sessions."""
        sessions = self.sessions_on(day, calendar)
        return sessions[0].opens if sessions else None

    def day_ends(self, day: date, calendar: WorkdayCalendar) -> time | None:
        """The last closing of a day, after which it can be closed (日结); None on a day without sessions."""
        sessions = self.sessions_on(day, calendar)
        return sessions[-1].closes if sessions else None

    def text(self) -> str:
        """The hours as on paper: ``周一至周五 8:30–12:00、13:30–17:30``; equal days in one run."""
        parts = []
        for sessions, group in groupby(range(len(self.weekly)), key=lambda weekday: self.weekly[weekday]):
            days = list(group)
            if sessions:
                parts.append(f"{_days_text(days)} {'、'.join(each.text for each in sessions)}")
        if self.duty:
            parts.append(f"节假日值班 {'、'.join(each.text for each in self.duty)}")
        return "；".join(parts)

    def _openings(self, after: datetime, calendar: WorkdayCalendar) -> Iterator[datetime]:
        for offset in range(_SEARCH_DAYS):
            day = after.date() + timedelta(days=offset)
            for session in self.sessions_on(day, calendar):
                yield datetime.combine(day, session.opens, tzinfo=after.tzinfo)


def _days_text(days: Sequence[int]) -> str:
    first, last = _WEEKDAYS[days[0]], _WEEKDAYS[days[-1]]
    match len(days):
        case 1:
            return f"周{first}"
        case 2:
            return f"周{first}、周{last}"
    return f"周{first}至周{last}"
