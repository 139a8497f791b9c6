"""How the hall stands, as a kiosk says it: who waits, about how long, whether numbers are given."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import OPEN_STATES
from window_client.domain.queue.waiting_time import (
    NEWEST,
    Estimate,
    InLine,
    OpenCounter,
    estimate,
    service_times,
)
from window_client.domain.station.kiosk_rules import MOST_ITEMS, KioskRules
from window_client.domain.station.number_hours import gives_numbers, next_numbers
from window_client.domain.station.station_record import STATION_ZONE, local_day
from window_client.domain.station.station_rules import StationRules
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.services.catalogue_service import CatalogueService
from window_client.services.kiosk_settings import read_kiosk_rules
from window_client.services.kiosk_words import BusinessWait, KioskHall, KioskItem
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules

#: as the tiles stand
_TILES = (
    BusinessDomain.HOUSEHOLD,
    BusinessDomain.EXIT_ENTRY,
    BusinessDomain.VEHICLE,
    BusinessDomain.PUBLIC_ORDER,
    BusinessDomain.CONSULT,
)


@dataclass(frozen=True, slots=True)
class HallNow:
    """The queue at one moment, read once for all that is said about it.

    Attributes:
        counters: those that call (open, not paused), with what they have open.
    """

    now: datetime
    rules: StationRules
    promise: PromiseRule
    waiting: tuple[Ticket, ...]
    counters: Sequence[OpenCounter]
    service: Mapping[BusinessDomain, timedelta]
    somebody_here: bool

    @property
    def today(self) -> date:
        """The station's day."""
        return local_day(self.now)

    def wait(self, domain: BusinessDomain) -> BusinessWait:
        """How long an ordinary visitor who comes now waits."""
        latest = self.promise.call_by(self.now, PersonClass.ORDINARY)
        said = self._estimate(InLine(domain, latest, self.now))
        about = None if said.wait is None else self.now + said.wait
        takers = sum(domain in one.counter.domains for one in self.counters)
        return BusinessWait(domain, said.ahead, said.minutes, about, latest, takers, said.crowded)

    def place_of(self, ticket: Ticket) -> Estimate:
        """Where a ticket stands in line."""
        return self._estimate(
            InLine(ticket.domain, ticket.call_by, ticket.arrival, ticket.person_class, ticket.number)
        )

    def _estimate(self, asked: InLine) -> Estimate:
        return estimate(
            asked,
            self.now,
            waiting=self.waiting,
            counters=self.counters,
            service=self.service,
            open_time=self.promise.open_time,
        )


def hall_now(work: Work, calendar: WorkdayCalendar, kiosk: KioskRules | None = None) -> HallNow:
    """Read the queue: what waits, who calls, how long services took today. Four short statements."""
    today = local_day(work.now)
    rules = read_rules(work)
    usual = (kiosk or read_kiosk_rules(work)).usual_service
    waiting = work.tickets.waiting(today)
    called = {
        ticket.counter_id: ticket
        for ticket in work.tickets.in_states(today, OPEN_STATES)
        if ticket.counter_id
    }
    counters = []
    for counter in work.counters.all():
        if counter.is_open and counter.paused_at is None:
            has = called.get(counter.id)
            since = (has.serving_at or has.called_at) if has else None
            counters.append(OpenCounter(counter, has.domain if has else None, since))
    return HallNow(
        now=work.now,
        rules=rules,
        promise=rules.promise_on(today, calendar),
        waiting=waiting,
        counters=tuple(counters),
        service=service_times(work.door.services(today, NEWEST * len(BusinessDomain)), usual),
        somebody_here=bool(waiting or called),
    )


def is_open(work: Work, hall: HallNow, calendar: WorkdayCalendar) -> bool:
    """Whether numbers are given now: not outside the hours, and not on a day that was closed (日结)."""
    open_now = gives_numbers(hall.rules, _local(hall.now), calendar, somebody_here=hall.somebody_here)
    return open_now and work.closed_days.of_day(hall.today) is None


def next_opening(hall: HallNow, calendar: WorkdayCalendar) -> datetime | None:
    """When numbers are given again (aware, UTC); None if none is known."""
    found = next_numbers(hall.rules, _local(hall.now), calendar)
    return None if found is None else found.astimezone(hall.now.tzinfo)


def hall_of(work: Work, catalogue: CatalogueService, *, prints: bool) -> KioskHall:
    """Everything that the first page shows."""
    kiosk = read_kiosk_rules(work)
    hall = hall_now(work, catalogue.calendar, kiosk)
    station = work.stations.here()
    opened = is_open(work, hall, catalogue.calendar)
    return KioskHall(
        station=station.name,
        now=work.now,
        open=opened,
        next_opening=None if opened else next_opening(hall, catalogue.calendar),
        waits=tuple(hall.wait(domain) for domain in _TILES),
        items=_items(catalogue, kiosk, hall.today) if kiosk.second_page else (),
        second_page=kiosk.second_page,
        prints=prints,
        senior_age=hall.rules.senior_age,
        demo=station.demo,
        hours=hall.rules.hours_text(hall.today),
    )


def _items(catalogue: CatalogueService, kiosk: KioskRules, today: date) -> tuple[KioskItem, ...]:
    """The second page; nothing sensitive stands on a screen that everybody reads."""
    offered = {item.code: item for item in catalogue.offered(today) if not item.sensitive}
    codes = [code for code in kiosk.common_items if code in offered] or list(offered)
    found: dict[BusinessDomain, list[KioskItem]] = defaultdict(list)
    for code in codes:
        item = offered[code]
        if len(found[item.domain]) < MOST_ITEMS:
            found[item.domain].append(KioskItem(code, item.name, item.domain, item.summary))
    return tuple(item for domain in _TILES for item in found[domain])


def _local(moment: datetime) -> datetime:
    return moment.astimezone(STATION_ZONE)
