"""How often somebody may be overtaken, and how often it happened (让先)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from operator import attrgetter

from window_client.domain.catalogue.business_domain import BusinessDomain

_SOME_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody who waits or waited.

    Attributes:
        target: what was promised: ``call_by`` − ``arrival``.
        called_at: the first call; None if it never came.
        counter: number of the counter that called.
        modified: place or promise was changed by hand, or the call had another cause than the rule
            (敬老 counter, picked by hand, addressed, returned): counted apart.
    """

    domain: BusinessDomain
    arrival: datetime
    target: timedelta
    called_at: datetime | None = None
    counter: int | None = None
    modified: bool = False

    @property
    def call_by(self) -> datetime:
        """The promise."""
        return self.arrival + self.target


@dataclass(frozen=True, slots=True)
class Overtaking:
    """A day's overtaking.

    Attributes:
        most: how often the one who was overtaken most was overtaken by the rule.
        bound: how often the promise rule would have allowed it at most, for the arrivals of this day.
        apart: overtakings by calls of another cause.
    """

    most: int
    bound: int
    apart: int


def may_overtake(later: Waiter, earlier: Waiter) -> bool:
    """Whether the promise rule lets ``later`` be called before ``earlier``, who came first.

    Earliest deadline first: among calls by counters that take i's domain, an unmodified ticket i can be
    overtaken by an unmodified j only if

        0 < arrival_j − arrival_i < target_i − target_j

    where a target is ``call_by − arrival``: that is, j came later and its ``call_by`` is earlier. So i can
    be overtaken at most as often as people of shorter targets arrive within ``target_i − min(target)`` after
    i (15 minutes with the defaults: an ordinary visitor, by seniors), and never by somebody of the same
    class. In overload a senior's lead is at most the difference of the targets too: the remedy for that is
    the 敬老 counter.

    With working sessions a target is counted in open time (`OpenTime`), and the sentence holds in open time:
    be o(t) the open time of the day up to t, and T the targets of the classes. A promise is the first moment
    at which o reaches o(arrival) + T. As o never falls, its first moments stand in the order of its values:
    ``call_by_j < call_by_i`` means o(arrival_j) - o(arrival_i) < T_i - T_j. Within a class whoever comes
    earlier is due earlier, or at the same moment, where the earlier arrival goes first.
    Who comes in the break, or before the opening, comes at no distance in open time: an ordinary visitor of
    12:05 may be overtaken by every senior who comes until 13:30 and for a quarter of an hour after it.
    A booked visitor's target is whatever leads to the booked time.
    """
    return timedelta(0) < later.arrival - earlier.arrival < earlier.target - later.target


def bound(one: Waiter, others: Iterable[Waiter]) -> int:
    """How often ``one`` can be overtaken by the rule, given who else comes."""
    return sum(not other.modified and may_overtake(other, one) for other in others)


def overtakers(
    one: Waiter, others: Iterable[Waiter], takes: Callable[[int | None, BusinessDomain], bool]
) -> tuple[Waiter, ...]:
    """Who came after ``one`` and was called before, by a counter that takes its domain.

    Args:
        takes: whether a counter takes a domain.
    """
    return tuple(
        other
        for other in others
        if other.arrival > one.arrival
        and other.called_at is not None
        and (one.called_at is None or other.called_at < one.called_at)
        and takes(other.counter, one.domain)
    )


def overtaking_of(
    waiters: Sequence[Waiter], takes: Callable[[int | None, BusinessDomain], bool]
) -> Overtaking:
    """The overtaking of one day, of those who were called."""
    odd = sorted((one for one in waiters if one.modified), key=attrgetter("arrival"))
    odd_arrivals = [one.arrival for one in odd]
    plain = sorted((one for one in waiters if not one.modified), key=attrgetter("arrival"))
    chains = _chains(plain)
    most = limit = apart = 0
    for one in plain:
        if one.called_at is None:
            continue
        allowed = happened = 0
        for chain in chains:
            first = bisect_right(chain.arrivals, one.arrival)
            last = bisect_left(chain.promises, one.call_by)
            if first < last:
                allowed += last - first
                happened += len(overtakers(one, chain.waiters[first:last], takes))
        most, limit = max(most, happened), max(limit, allowed)
        first = bisect_right(odd_arrivals, one.arrival)
        last = bisect_left(odd_arrivals, one.called_at)
        apart += len(overtakers(one, odd[first:last], takes))
    return Overtaking(most, limit, apart)


@dataclass(slots=True)
class _Chain:
    """Waiters in the order of arrival whose promises are in that order too."""

    waiters: list[Waiter] = field(default_factory=list)
    arrivals: list[datetime] = field(default_factory=list)
    promises: list[datetime] = field(default_factory=list)


def _chains(plain: Iterable[Waiter]) -> list[_Chain]:
    """As few chains as can be: one for each class, and a few for booked visitors, whose promises cross."""
    chains: list[_Chain] = []
    #: time from the end of each chain back to some moment: grows from chain to chain
    ends: list[timedelta] = []
    for one in plain:
        back = _SOME_MOMENT - one.call_by
        # of the chains that end in time the one that ends latest: so the ends stay in order
        place = bisect_left(ends, back)
        if place == len(chains):
            chains.append(_Chain())
            ends.append(back)
        chain, ends[place] = chains[place], back
        chain.waiters.append(one)
        chain.arrivals.append(one.arrival)
        chain.promises.append(one.call_by)
    return chains
