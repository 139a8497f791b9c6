"""Tickets that go on the next working day (顺延)."""

from datetime import date, datetime, time, timedelta

from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_number import ticket_label
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.ids import TicketId, new_id
from window_client.services.ports import Work
from window_client.services.senior_joining import carry_care
from window_client.services.station_settings import read_rules

#: where the station names no hours
_OPENING = time(8, 30)
#: so many working days are looked at for one on which the station opens
_AHEAD = 60


class TicketCarrier:
    """Gives carried tickets their number on the day on which they go on."""

    def __init__(self, calendar: WorkdayCalendar) -> None:
        self._calendar = calendar

    def goes_on(self, work: Work, day: date) -> tuple[date, datetime]:
        """The next working day with sessions that is not closed yet, and when the first begins (UTC)."""
        rules = read_rules(work)
        first = self._next_not_closed(work, max(day + timedelta(days=1), local_day(work.now)))
        found = first
        for _ in range(_AHEAD):
            if rules.hours_on(found).sessions_on(found, self._calendar):
                break
            found = self._next_not_closed(work, found + timedelta(days=1))
        else:
            found = first
        hours = rules.hours_on(found)
        opens = hours.day_begins(found, self._calendar) or _OPENING
        return found, datetime.combine(found, opens, tzinfo=STATION_ZONE).astimezone(work.now.tzinfo)

    def _next_not_closed(self, work: Work, day: date) -> date:
        found = self._calendar.next_workday(day)
        while work.closed_days.of_day(found) is not None:
            found = self._calendar.next_workday(found + timedelta(days=1))
        return found

    def carry(self, work: Work, day: date, goes_on: date, opening: datetime) -> dict[TicketId, Ticket]:
        """A new waiting ticket for every one of the day that was carried over. Once a day: when it is closed.

        It keeps class, business, person and item, and is promised for the opening of that day.

        Args:
            goes_on, opening: what `goes_on` found.

        Returns:
            the new ticket by the old one's id.
        """
        letters = read_rules(work).letters
        made: dict[TicketId, Ticket] = {}
        for old in work.tickets.in_states(day, [TicketState.CARRIED_OVER]):
            number = work.series.next(goes_on, old.domain.letter if letters else "ticket")
            new = work.tickets.add(
                Ticket(
                    id=TicketId(new_id()),
                    station_id=old.station_id,
                    day=goes_on,
                    number=number,
                    label=ticket_label(old.domain, number, letters=letters),
                    domain=old.domain,
                    issued_domain=old.domain,
                    person_class=old.person_class,
                    state=TicketState.WAITING,
                    arrival=opening,
                    call_by=opening,
                    item_code=old.item_code,
                    person_id=old.person_id,
                    document_token=old.document_token,
                    paper_number=old.paper_number,
                    modified=True,
                    beside_id=self._beside(work, old, goes_on, made),
                    carried_from_id=old.id,
                )
            )
            carry_care(work, old, new)
            made[old.id] = new
        return made

    @staticmethod
    def _beside(work: Work, old: Ticket, goes_on: date, made: dict[TicketId, Ticket]) -> TicketId | None:
        """The same holder's other ticket of that day, if there is one."""
        if old.beside_id in made:
            return made[old.beside_id].id
        live = work.tickets.live_of_holder(goes_on, old)
        return live[0].id if live else None
