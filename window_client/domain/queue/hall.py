"""The hall as the guide sees it (大厅一览)."""

from dataclasses import dataclass
from datetime import datetime

from window_client.domain.queue.overtaking import Overtaking
from window_client.domain.queue.queue_board import DayCounts, QueueLine
from window_client.domain.station.counter import Counter


@dataclass(frozen=True, slots=True)
class HallWindow:
    """One window.

    Attributes:
        officer_name: who sits there; empty while it is not open.
        line: what it has called or serves; None for none.
        served: how many visits ended there today.
    """

    counter: Counter
    officer_name: str
    line: QueueLine | None
    served: int


@dataclass(frozen=True, slots=True)
class Hall:
    """Everybody who is here, at one moment.

    Attributes:
        waiting: in the order of the promise.
        held, missed: in the order of arrival.
        windows: by number.
        called, on_time: how many were called today, and how many of them by their promise.
        overtaking: of the day so far; see `day_so_far.py`.
        answers: topic code → how many questions were answered at the door today.
    """

    now: datetime
    waiting: tuple[QueueLine, ...]
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    windows: tuple[HallWindow, ...]
    counts: DayCounts
    called: int
    on_time: int
    overtaking: Overtaking
    answers: dict[str, int]
    unclosed_day: str | None = None

    @property
    def open_windows(self) -> int:
        """How many windows somebody works at."""
        return sum(window.counter.is_open for window in self.windows)

    @property
    def answered(self) -> int:
        """All questions answered at the door today."""
        return sum(self.answers.values())
