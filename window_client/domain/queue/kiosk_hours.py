"""When the kiosk gives numbers (取号机几点停)."""

from datetime import datetime, timedelta

from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.workday_calendar import WorkdayCalendar


def kiosk_open(now: datetime, rules: StationRules, calendar: WorkdayCalendar, *, somebody: bool) -> bool:
    """Whether numbers are given now.

    From the first opening of the day until ``kiosk_stops_min`` before its last closing, breaks included: who
    comes at noon is promised for the afternoon. With ``kiosk_until_last`` it goes on after that, on the same
    day, as long as there is somebody whom the counters still serve.

    Args:
        now: aware.
        somebody: whether a ticket of today waits or is at a counter.
    """
    local = now.astimezone(STATION_ZONE)
    hours = rules.hours_on(local.date())
    begins, ends = hours.day_begins(local.date(), calendar), hours.day_ends(local.date(), calendar)
    if begins is None or ends is None or local.time() < begins:
        return False
    if rules.kiosk_until_last and somebody:
        return True
    last = datetime.combine(local.date(), ends, tzinfo=STATION_ZONE)
    return local < last - timedelta(minutes=rules.kiosk_stops_min)


def next_opening(now: datetime, rules: StationRules, calendar: WorkdayCalendar) -> datetime | None:
    """When the kiosk gives numbers again, as far as the hours that hold then are known; in UTC.

    The day's own opening counts as long as it lies ahead. None if the station opens on no day of the next 60.
    """
    local = now.astimezone(STATION_ZONE)
    for offset in range(_DAYS_AHEAD):
        day = local.date() + timedelta(days=offset)
        begins = rules.hours_on(day).day_begins(day, calendar)
        if begins is not None:
            opening = datetime.combine(day, begins, tzinfo=STATION_ZONE)
            if opening > local:
                return opening.astimezone(now.tzinfo)
    return None


#: longer than any holiday; a table without an opening would be searched for ever
_DAYS_AHEAD = 60
