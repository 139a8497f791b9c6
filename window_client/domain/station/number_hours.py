"""When a kiosk gives numbers (取号时间): it follows the station's working sessions."""

from datetime import datetime, timedelta
from typing import Final

from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.workday_calendar import WorkdayCalendar

#: a station that does not open within so many days says nothing of its next opening
_SEARCH_DAYS: Final = 400


def gives_numbers(
    rules: StationRules, moment: datetime, calendar: WorkdayCalendar, *, somebody_here: bool
) -> bool:
    """Whether a kiosk gives numbers at a moment.

    From the first opening of a day, through the breaks between its sessions (whoever comes then is promised
    from the next session on), until the cut-off before the last closing; and after that, where the station
    wants it so, as long as somebody waits or is served.

    Args:
        moment: the station's local time.
        somebody_here: somebody waits, is called or served.
    """
    day = moment.date()
    hours = rules.hours_on(day)
    begins, ends = hours.day_begins(day, calendar), hours.day_ends(day, calendar)
    if begins is None or ends is None or moment.time() < begins:
        return False
    last = datetime.combine(day, ends, tzinfo=moment.tzinfo) - timedelta(minutes=rules.kiosk_stops_min)
    return moment < last or (rules.kiosk_until_last and somebody_here)


def next_numbers(rules: StationRules, moment: datetime, calendar: WorkdayCalendar) -> datetime | None:
    """The next first opening of a day after a moment, in its time zone; None if none is known."""
    for ahead in range(_SEARCH_DAYS):
        day = moment.date() + timedelta(days=ahead)
        begins = rules.hours_on(day).day_begins(day, calendar)
        if begins is not None:
            opening = datetime.combine(day, begins, tzinfo=moment.tzinfo)
            if opening > moment:
                return opening
    return None
