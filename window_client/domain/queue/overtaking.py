"""How often somebody may be overtaken, and how often it happened (让先)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from window_client.domain.catalogue.business_domain import BusinessDomain


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

    that is, j came later and its ``call_by`` is earlier. So i can be overtaken at most as often as people
    of shorter targets arrive within ``target_i − min(target)`` after i (15 minutes with the defaults: an
    ordinary visitor, by seniors), and never by somebody of the same class. In overload a senior's lead is
    at most the difference of the targets too: the remedy for that is the 敬老 counter.
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
    # by target, each in the order of arrival: only shorter targets within a window can overtake
    plain: dict[timedelta, list[Waiter]] = defaultdict(list)
    odd = sorted((one for one in waiters if one.modified), key=attrgetter("arrival"))
    for one in sorted((one for one in waiters if not one.modified), key=attrgetter("arrival")):
        plain[one.target].append(one)
    arrivals = {target: [one.arrival for one in found] for target, found in plain.items()}
    odd_arrivals = [one.arrival for one in odd]
    most = limit = apart = 0
    for target, found in plain.items():
        shorter = [other for other in plain if other < target]
        for one in found:
            if one.called_at is None:
                continue
            allowed = happened = 0
            for other in shorter:
                first = bisect_right(arrivals[other], one.arrival)
                last = bisect_left(arrivals[other], one.arrival + (target - other))
                allowed += last - first
                happened += len(overtakers(one, plain[other][first:last], takes))
            most, limit = max(most, happened), max(limit, allowed)
            first = bisect_right(odd_arrivals, one.arrival)
            last = bisect_left(odd_arrivals, one.called_at)
            apart += len(overtakers(one, odd[first:last], takes))
    return Overtaking(most, limit, apart)
