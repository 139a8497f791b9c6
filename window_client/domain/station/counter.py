"""A counter (窗口): which business it takes and who sits at it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.errors import InvalidInput, Refused
from window_client.ids import CounterId, OfficerId, StationId


class CounterNotOpen(Refused):
    """Nobody has signed in at this counter, or calling is paused. Facts: number, paused."""

    code = "counter_not_open"


class CounterTaken(Refused):
    """Another officer has this counter. Facts: number."""

    code = "counter_taken"


class CounterInvalid(InvalidInput):
    """A counter's settings cannot be. Facts: problem (no_domain, number (not 1 to 999),
    number_taken, no_name), number."""

    code = "counter_invalid"


class CounterMode(StrEnum):
    """How the counter picks whom to call."""

    ORDINARY = "ordinary"
    SENIOR_FIRST = "senior_first"  #: 敬老专窗: seniors first, others when none waits
    SENIOR_ONLY = "senior_only"  #: 敬老专窗: only seniors


@dataclass(frozen=True, slots=True)
class Counter:
    """One window.

    Attributes:
        number: 1 for 01 号窗.
        domains: business that it takes; never empty.
        officer_id: who has opened it now.
        paused_at: calling is paused since then.
    """

    id: CounterId
    station_id: StationId
    number: int
    name: str
    domains: frozenset[BusinessDomain]
    mode: CounterMode = CounterMode.ORDINARY
    version: int = 1
    officer_id: OfficerId | None = None
    opened_at: datetime | None = None
    paused_at: datetime | None = None

    @property
    def label(self) -> str:
        """``03``: how the number is shown."""
        return f"{self.number:02d}"

    @property
    def is_open(self) -> bool:
        """Whether somebody works here."""
        return self.officer_id is not None

    def open_by(self, officer_id: OfficerId, now: datetime, mode: CounterMode | None) -> "Counter":
        """开窗. The same officer may open it again (after a crash).

        Raises:
            CounterTaken: another officer has it.
        """
        if self.officer_id not in (None, officer_id):
            raise CounterTaken(number=self.number)
        return replace(
            self,
            officer_id=officer_id,
            opened_at=self.opened_at if self.officer_id else now,
            paused_at=None,
            mode=mode or self.mode,
            version=self.version + 1,
        )

    def close(self) -> "Counter":
        """The officer leaves the counter."""
        return replace(self, officer_id=None, opened_at=None, paused_at=None, version=self.version + 1)

    def pause(self, now: datetime) -> "Counter":
        """暂停叫号."""
        return replace(self, paused_at=self.paused_at or now, version=self.version + 1)

    def resume(self) -> "Counter":
        """恢复叫号."""
        return replace(self, paused_at=None, version=self.version + 1)

    def require_working(self, officer_id: OfficerId) -> None:
        """Only the officer who opened the counter works it.

        Raises:
            CounterNotOpen: nobody opened it.
            CounterTaken: another officer has it.
        """
        if self.officer_id is None:
            raise CounterNotOpen(number=self.number, paused=False)
        if self.officer_id != officer_id:
            raise CounterTaken(number=self.number)
