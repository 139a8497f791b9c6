"""The calls that a board announces, one after another (叫号播报次序)."""

from collections import deque
from collections.abc import Callable, Iterable

from window_client.domain.queue.hall_picture import HallCall, HallPicture

#: how long a call has the frame to itself at least, heard or not, in seconds
LEAST_S = 5.0
#: whoever speaks answers within this time, in seconds; a board never waits for a sound for ever
PATIENCE_S = 45.0

_Key = tuple[str, object]


class CallLine:
    """Several windows may call at once: each call is shown as the newest while it is announced.

    A new call flashes for a set time from its announcement on, also when another one has taken the frame.

    Attributes:
        current: the call that is being announced.
    """

    def __init__(
        self,
        say: Callable[[HallCall], None] | None,
        *,
        flash_s: float,
        flash_hz: float,
        now: Callable[[], float],
    ) -> None:
        """Args:
        say: speaks a call, and `spoken` is called when that is over; None for a silent board.
        flash_s, flash_hz: how long and how often a new call flashes.
        now: a clock that only goes forward, in seconds.
        """
        self._say = say
        self._flash_s, self._flash_hz = flash_s, flash_hz
        self._now = now
        self._waiting: deque[HallCall] = deque()
        self._since: dict[_Key, float] = {}
        self._heard = True
        self._begun_at = 0.0
        self.current: HallCall | None = None

    def add(self, calls: Iterable[HallCall]) -> None:
        """Calls to be announced, oldest first. A repeated call takes the place of the one before it."""
        for call in calls:
            for older in [one for one in self._waiting if one.label == call.label]:
                self._waiting.remove(older)
            self._waiting.append(call)
        self.go_on()

    def keep(self, picture: HallPicture) -> None:
        """Forget what waits and was taken back, or is over, before anybody heard of it."""
        there = {call.key for call in picture.calls if call.is_open}
        self._waiting = deque(call for call in self._waiting if call.key in there)

    def spoken(self, label: str) -> None:
        """The announcement of this ticket was heard, or could not be."""
        if self.current is not None and self.current.label == label:
            self._heard = True
            self.go_on()

    def go_on(self) -> None:
        """Begin the next one if it is time; asked again and again."""
        now = self._now()
        self._since = {key: at for key, at in self._since.items() if now - at < self._flash_s}
        if self.current is not None:
            shown = now - self._begun_at
            if shown < LEAST_S or not (self._heard or shown >= PATIENCE_S):
                return
            self.current = None
        if not self._waiting:
            return
        call = self.current = self._waiting.popleft()
        self._begun_at = now
        self._since[call.key] = now
        self._heard = self._say is None
        if self._say is not None:
            self._say(call)

    def is_waiting(self, call: HallCall) -> bool:
        """Whether it is to be announced, and was not yet."""
        return any(one.key == call.key for one in self._waiting)

    def flashes(self, call: HallCall) -> bool:
        """Whether it is so new that it flashes."""
        return call.key in self._since

    def lit(self, call: HallCall) -> bool:
        """How it looks at this moment: steady calls are always lit, flashing ones half of the time."""
        since = self._since.get(call.key)
        return since is None or int((self._now() - since) * 2 * self._flash_hz) % 2 == 0
