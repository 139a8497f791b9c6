"""What the hall may see of the queue (叫号屏): numbers and windows, never a person.

Also which of the calls that a board sees are to be announced.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.ticket_states import OPEN_STATES, TicketState

#: a call that a board hears of later than this is shown, but not announced any more: whoever it was for
#: has long gone to the window, or has been called again
LATEST_NEWS = timedelta(seconds=60)


class HallWindow(StrEnum):
    """What a window is for the hall."""

    OPEN = "open"
    PAUSED = "paused"  #: 暂停: somebody works there, calling is paused
    CLOSED = "closed"  #: 未开


@dataclass(frozen=True, slots=True)
class HallCall:
    """One call of a ticket to a window.

    Attributes:
        counter: the window's number.
        called_at: when it was called the last time (UTC).
        calls: how often it was called since it last began to wait.
        hand_number: what is written on the slip that the person holds, if that was written by hand.
    """

    label: str
    counter: int
    called_at: datetime
    calls: int
    state: TicketState
    hand_number: str = ""

    @property
    def is_open(self) -> bool:
        """The window still has it."""
        return self.state in OPEN_STATES

    @property
    def key(self) -> tuple[str, datetime]:
        """What tells this call from every other one, a repeated call (重呼) included."""
        return self.label, self.called_at


@dataclass(frozen=True, slots=True)
class HallCounter:
    """A window, and the ticket that it has called or serves."""

    number: int
    state: HallWindow
    holds: HallCall | None = None


@dataclass(frozen=True, slots=True)
class HallPicture:
    """The hall at one moment.

    Attributes:
        now: the database's time (UTC).
        station: name of the station.
        counters: by number.
        calls: newest calls of the day, newest first.
        waiting: how many wait for each business; one that nobody waits for may be missing.
    """

    now: datetime
    station: str
    demo: bool
    counters: tuple[HallCounter, ...]
    calls: tuple[HallCall, ...]
    waiting: Mapping[BusinessDomain, int]


class CallWatch:
    """Tells the calls that a board has not announced yet from those that it has."""

    def __init__(self) -> None:
        self._known: set[tuple[str, datetime]] | None = None

    def news(self, picture: HallPicture) -> tuple[HallCall, ...]:
        """What is to be announced, oldest first; each call once.

        Nothing of the first picture: those calls were announced before the board was switched on. Nothing
        that is older than `LATEST_NEWS`, as after an outage.
        """
        known = self._known
        # only what is recent can be new, so no more need be remembered
        recent = {call.key: call for call in picture.calls if picture.now - call.called_at <= LATEST_NEWS}
        self._known = set(recent) | {key for key in known or () if picture.now - key[1] <= 2 * LATEST_NEWS}
        if known is None:
            return ()
        fresh = [call for key, call in recent.items() if key not in known and call.is_open]
        return tuple(sorted(fresh, key=lambda call: (call.called_at, call.counter)))
