"""The open time of one day: what a promise counts (办公时间内的分钟)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.domain.station.working_session import WorkingHours


@dataclass(frozen=True, slots=True)
class OpenTime:
    """When the windows are open on one day.

    The time before the first opening and the breaks between sessions do not count; after the last closing,
    and on a day without sessions, time counts as the clock goes: whoever has a number then is still served.

    Attributes:
        spans: opening and closing of each session (aware), in order.
    """

    spans: tuple[tuple[datetime, datetime], ...] = ()

    @property
    def day_begins(self) -> datetime | None:
        """The first opening; None on a day without sessions."""
        return self.spans[0][0] if self.spans else None

    def begins(self, moment: datetime) -> datetime:
        """From when on time counts for somebody who comes at that moment: at once, or at the next opening."""
        for opens, closes in self.spans:
            if moment < closes:
                return max(moment, opens)
        return moment

    def after(self, moment: datetime, length: timedelta) -> datetime:
        """When so much open time has passed since a moment; the earliest such moment.

        Monotone in both: who comes later, or is given longer, is never due earlier.
        """
        at, left = self.begins(moment), length
        for opens, closes in self.spans:
            if at < closes:
                at = max(at, opens)
                if left <= closes - at:
                    return at + left
                left -= closes - at
                at = closes
        return at + left

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much time counts between two moments; nothing if ``end`` is not later."""
        if end <= start:
            return timedelta(0)
        if not self.spans:
            return end - start
        last = self.spans[-1][1]
        counted = max(timedelta(0), end - max(start, last))
        for opens, closes in self.spans:
            counted += max(timedelta(0), min(end, closes) - max(start, opens))
        return counted


#: without sessions every minute counts
BY_THE_CLOCK: Final = OpenTime()


@lru_cache(maxsize=64)
def open_time(hours: WorkingHours, day: date, calendar: WorkdayCalendar) -> OpenTime:
    """The open time of a day by a station's hours (UTC)."""
    return OpenTime(
        tuple(
            (_moment(day, session.opens), _moment(day, session.closes))
            for session in hours.sessions_on(day, calendar)
        )
    )


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=STATION_ZONE).astimezone(UTC)
