"""How long somebody who comes now will wait, about (预计等候).

**Formula.** Work is shared out evenly: each ticket j that waits before the newcomer brings its mean service
time s_j, and every open counter that may call it gets the same part of it. A counter c that is busy needs
r_c more. The newcomer is called where the work is done first:

    backlog(c) = r_c + Σ  s_j / k_j      over the waiting j before the newcomer that c may call,
                       j                 k_j: how many open counters may call j
    wait       = min  backlog(c)         over the open counters c that take the newcomer's business
                   c

s of a business is the median of its newest services of the day, or what the station configured as long as
there are fewer than `ENOUGH` of them. r_c = max(s − so long already, s / 4): a service that takes longer than
usual is expected to last a quarter of the usual time more.

It follows that the wait is 0 where a counter is free and nobody waits before; that one more before the
newcomer never shortens it, and one more counter, or one less in line, never lengthens it; and that who comes
later does not count.

The work is done in open time only: what would fall into the break between two sessions, or before the first
one, is moved to the session after it, as promises are. What is *said* is never later than the promise: see
`Estimate`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from statistics import median
from types import MappingProxyType

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import eligible, takes
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter
from window_client.domain.station.open_time import BY_THE_CLOCK, OpenTime

#: so many services of a business are needed before the day itself tells how long they take
ENOUGH = 5
#: only the newest so many count: the afternoon is not the morning
NEWEST = 20
_NOTHING = timedelta(0)

#: until the day tells: as in the simulator's plan, 5 minutes for vehicle and exit-entry, and household longer
#: because of its hard cases; assumed
USUAL_SERVICE: Mapping[BusinessDomain, timedelta] = MappingProxyType(
    {
        BusinessDomain.HOUSEHOLD: timedelta(minutes=10),
        BusinessDomain.EXIT_ENTRY: timedelta(minutes=5),
        BusinessDomain.VEHICLE: timedelta(minutes=5),
        BusinessDomain.PUBLIC_ORDER: timedelta(minutes=6),
        BusinessDomain.CONSULT: timedelta(minutes=3),
    }
)


@dataclass(frozen=True, slots=True)
class OpenCounter:
    """A counter that calls now (open and not paused).

    Attributes:
        serves: business of the ticket that it has open; None while it is free.
        since: when that one was called or serving began.
    """

    counter: Counter
    serves: BusinessDomain | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class InLine:
    """A place in the queue: of somebody who has a number, or would get one now.

    Attributes:
        number: running number of the ticket; None for whoever has none yet and comes after all others.
    """

    domain: BusinessDomain
    call_by: datetime
    arrival: datetime
    person_class: PersonClass = PersonClass.ORDINARY
    number: int | None = None

    def comes_after(self, ticket: Ticket) -> bool:
        """Whether a waiting ticket has the earlier promise; ties: the earlier arrival, then by number."""
        mine, theirs = (self.call_by, self.arrival), (ticket.call_by, ticket.arrival)
        if theirs != mine:
            return theirs < mine
        return self.number is None or ticket.number < self.number


@dataclass(frozen=True, slots=True)
class Estimate:
    """What can be said to somebody who comes now.

    Attributes:
        ahead: how many wait for the same business and are called before.
        wait: until the call, breaks included; None while no open counter takes the business.
        crowded: the work before needs longer than the promise allows; `wait` then ends at the promise, for
            nothing later than that is ever said. A promise that is over is kept at the next opening.
    """

    ahead: int
    wait: timedelta | None
    crowded: bool = False

    @property
    def minutes(self) -> int | None:
        """Whole minutes, rounded up; None as `wait`."""
        return None if self.wait is None else ceil(self.wait / timedelta(minutes=1))


def service_times(
    recent: Mapping[BusinessDomain, Sequence[timedelta]],
    usual: Mapping[BusinessDomain, timedelta] = USUAL_SERVICE,
) -> dict[BusinessDomain, timedelta]:
    """How long each business takes.

    Args:
        recent: what was served today, newest first.
        usual: where the day has not told yet; what it leaves out is as in `USUAL_SERVICE`.
    """
    told = {}
    for domain in BusinessDomain:
        newest = recent.get(domain, ())[:NEWEST]
        enough = len(newest) >= ENOUGH
        told[domain] = _middle(newest) if enough else usual.get(domain, USUAL_SERVICE[domain])
    return told


def estimate(
    asked: InLine,
    now: datetime,
    *,
    waiting: Iterable[Ticket],
    counters: Sequence[OpenCounter],
    service: Mapping[BusinessDomain, timedelta],
    open_time: OpenTime = BY_THE_CLOCK,
) -> Estimate:
    """The wait of somebody, from now on.

    Args:
        waiting: all that wait, in whatever order; the one that is asked about may be among them.
        counters: those that call now.
        service: see `service_times`.
        open_time: the day's working sessions.
    """
    before = [ticket for ticket in waiting if asked.comes_after(ticket)]
    ahead = sum(ticket.domain is asked.domain for ticket in before)
    takers = [one for one in counters if takes(one.counter, asked.domain, asked.person_class)]
    if not takers:
        return Estimate(ahead, None)
    backlog = {one.counter.id: _rest(one, now, service) for one in counters}
    for ticket in before:
        callers = [
            one.counter.id for one in counters if eligible(ticket, one.counter, one.counter.officer_id)
        ]
        for counter in callers:
            backlog[counter] += service[ticket.domain] / len(callers)
    work = min(backlog[one.counter.id] for one in takers)
    called = open_time.begins(open_time.after(now, work))
    promised = max(asked.call_by, open_time.begins(now))
    return Estimate(ahead, min(called, promised) - now, called > promised)


def _middle(spans: Sequence[timedelta]) -> timedelta:
    return timedelta(seconds=median(span.total_seconds() for span in spans))


def _rest(one: OpenCounter, now: datetime, service: Mapping[BusinessDomain, timedelta]) -> timedelta:
    if one.serves is None:
        return _NOTHING
    usual = service[one.serves]
    so_long = now - one.since if one.since is not None else _NOTHING
    return max(usual - so_long, usual / 4)
