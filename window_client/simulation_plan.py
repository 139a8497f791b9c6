"""What a simulated day is made of: who comes when, for what, and how long it takes. Pure and seeded."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, TypeVar

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.station_record import STATION_ZONE
from window_client.domain.station.working_session import STANDARD_DAY, Sessions

T = TypeVar("T")

#: nobody is served faster, and no case keeps a counter longer (seconds)
SHORTEST_SERVICE_S: Final = 30
LONGEST_SERVICE_S: Final = 2 * 60 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the day in which people come at an even rate.

    Attributes:
        begins, ends: local time; ``ends`` is later.
        rate: arrivals per hour, relative to the other stretches.
    """

    begins: time
    ends: time
    rate: float

    @property
    def seconds(self) -> int:
        """How long it is."""
        return _second_of(self.ends) - _second_of(self.begins)


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """How long one kind of service takes: log-normal, as times at counters are.

    Attributes:
        domain: whom it is for; None: people who only fetch a result (领证), whatever the business.
        share: how many of that domain's visitors, relative to its other kinds.
        mean_min: mean, in minutes.
        spread: standard deviation divided by the mean.
    """

    domain: BusinessDomain | None
    share: float
    mean_min: float
    spread: float = 0.5

    def draw_s(self, chance: random.Random) -> int:
        """One service time in whole seconds."""
        variance = math.log(1 + self.spread**2)
        drawn = chance.lognormvariate(math.log(self.mean_min * 60) - variance / 2, math.sqrt(variance))
        return min(max(round(drawn), SHORTEST_SERVICE_S), LONGEST_SERVICE_S)


#: busiest from half past nine, and again right after lunch; assumed, to be set from the station's own days
ARRIVALS: Final = (
    Stretch(time(8, 30), time(9, 30), 1.4),
    Stretch(time(9, 30), time(10, 30), 1.8),
    Stretch(time(10, 30), time(11, 30), 1.1),
    Stretch(time(11, 30), time(12, 0), 0.5),
    Stretch(time(13, 30), time(14, 30), 1.5),
    Stretch(time(14, 30), time(15, 30), 1.2),
    Stretch(time(15, 30), time(16, 30), 0.8),
    Stretch(time(16, 30), time(17, 20), 0.4),
)
#: 5 minutes for vehicle and exit-entry and 30 for a hard household case: a press report on an integrated
#: window in Shanghai (2019), unverified; everything else is assumed
SERVICE_TIMES: Final = (
    ServiceTime(BusinessDomain.HOUSEHOLD, 0.85, 7),
    ServiceTime(BusinessDomain.HOUSEHOLD, 0.15, 30, 0.4),
    ServiceTime(BusinessDomain.EXIT_ENTRY, 1, 5),
    ServiceTime(BusinessDomain.VEHICLE, 1, 5),
    ServiceTime(BusinessDomain.PUBLIC_ORDER, 1, 6),
    ServiceTime(BusinessDomain.CONSULT, 1, 3, 0.7),
    ServiceTime(None, 1, 2),
)
#: assumed
DOMAIN_SHARES: Final = (
    (BusinessDomain.HOUSEHOLD, 0.35),
    (BusinessDomain.EXIT_ENTRY, 0.20),
    (BusinessDomain.VEHICLE, 0.25),
    (BusinessDomain.PUBLIC_ORDER, 0.08),
    (BusinessDomain.CONSULT, 0.12),
)
#: assumed; nobody is booked, because nobody can book yet
CLASS_SHARES: Final = (
    (PersonClass.ORDINARY, 0.70),
    (PersonClass.SENIOR, 0.15),
    (PersonClass.PICKUP, 0.07),
    (PersonClass.MILITARY, 0.02),
    (PersonClass.INFANT, 0.02),
    (PersonClass.PREGNANT, 0.02),
    (PersonClass.DISABLED, 0.02),
)


@dataclass(frozen=True, slots=True)
class SimulationPlan:
    """One day. The same plan gives the same day, whatever station plays it.

    The defaults stand for a station of some size, not for a known one. All of them are configuration:
    only the number of visitors is derived from an official account, the rest from the press or assumed.

    Attributes:
        day: which day; its sessions are ``sessions``, whatever the calendar says.
        visitors: how many take a number. 170: 常州市公安局's press conference of 2021-09-28 told of 68,000
            items at 10 stations in about two months.
        counters: how many windows; each takes every business.
        senior_counter: how the last window picks; ordinary: there is no 敬老专窗.
        seed: start of every random choice.
        serve_on: how long after the end of each session numbers are still called, while somebody waits.
            The evening's follows a report on Luoyang, whose windows stay until the last person (unverified).
        no_show_share: who is called and not there. ``return_share``: how many of them come back.
        return_after_min: when, after the missed call: between these minutes.
        impatient_share: who tells the guide and leaves after ``patience_min`` (between these minutes).
        walk_s: from the call until the visitor sits at the window.
        between_s: from one visitor to the next call.
    """

    day: date
    visitors: int = 170
    counters: int = 4
    senior_counter: CounterMode = CounterMode.ORDINARY
    seed: int = 1
    sessions: Sessions = STANDARD_DAY
    serve_on: tuple[timedelta, ...] = (timedelta(minutes=30), timedelta(minutes=60))
    arrivals: tuple[Stretch, ...] = ARRIVALS
    domains: tuple[tuple[BusinessDomain, float], ...] = DOMAIN_SHARES
    classes: tuple[tuple[PersonClass, float], ...] = CLASS_SHARES
    services: tuple[ServiceTime, ...] = SERVICE_TIMES
    no_show_share: float = 0.04
    return_share: float = 0.4
    return_after_min: tuple[float, float] = (3, 20)
    impatient_share: float = 0.08
    patience_min: tuple[float, float] = (30, 60)
    walk_s: int = 20
    between_s: int = 10

    def moment(self, at: time) -> datetime:
        """A local time of this day."""
        return datetime.combine(self.day, at, STATION_ZONE)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes on that day.

    Attributes:
        arrival: when the number is taken.
        service_s: how long the window is busy with them, in seconds.
        comes: whether they come when they are called.
        returns_after_s: who missed the call comes back so many seconds later; None: does not.
        patience_s: who is not called for so many seconds leaves; None: waits however long.
    """

    arrival: datetime
    domain: BusinessDomain
    person_class: PersonClass
    service_s: int
    comes: bool = True
    returns_after_s: int | None = None
    patience_s: int | None = None


def visitors_of(plan: SimulationPlan) -> tuple[Visitor, ...]:
    """Everybody who comes, in the order of arrival.

    Given how many come, the arrivals of a Poisson process are independent draws from its curve.
    """
    chance = random.Random(plan.seed)  # noqa: S311 - a day that can be repeated
    return tuple(
        sorted((_drawn(plan, chance) for _ in range(plan.visitors)), key=lambda visitor: visitor.arrival)
    )


def _drawn(plan: SimulationPlan, chance: random.Random) -> Visitor:
    stretch = _chosen([(one, one.rate * one.seconds) for one in plan.arrivals], chance)
    arrival = plan.moment(stretch.begins) + timedelta(seconds=chance.randrange(stretch.seconds))
    domain = _chosen(plan.domains, chance)
    person_class = _chosen(plan.classes, chance)
    served_as = None if person_class is PersonClass.PICKUP else domain
    kinds = [(one, one.share) for one in plan.services if one.domain is served_as]
    service_s = _chosen(kinds, chance).draw_s(chance)
    comes = chance.random() >= plan.no_show_share
    returns = chance.random() < plan.return_share
    impatient = chance.random() < plan.impatient_share
    return_after = round(60 * chance.uniform(*plan.return_after_min))
    patience = round(60 * chance.uniform(*plan.patience_min))
    return Visitor(
        arrival,
        domain,
        person_class,
        service_s,
        comes,
        return_after if returns and not comes else None,
        patience if impatient and comes else None,
    )


def _chosen(shares: Sequence[tuple[T, float]], chance: random.Random) -> T:
    return chance.choices([one for one, _ in shares], [share for _, share in shares])[0]


def _second_of(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second
