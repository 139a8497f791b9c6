"""Time limits: by when an item must be done (办理时限)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from window_client.domain.catalogue.legal_basis import LegalBasis


class DayCounter(Protocol):
    """The part of the workday calendar that a limit needs."""

    def after_workdays(self, start: date, days: int) -> date:
        """The ``days``-th working day after ``start``, which itself is not counted (民法典 第201条)."""
        ...

    def after_days(self, start: date, days: int) -> date:
        """``days`` calendar days after ``start``, moved on when that is a day off (民法典 第203条)."""
        ...


class LimitUnit(StrEnum):
    """How a limit is counted."""

    WORKDAYS = "workdays"  #: 工作日
    DAYS = "days"  #: 日: calendar days
    ON_THE_SPOT = "on_the_spot"  #: 当场


@dataclass(frozen=True, slots=True)
class Limit:
    """A number of days.

    Attributes:
        unit: how it is counted.
        value: how many; 0 for ON_THE_SPOT, else 1 or more.
        basis: where it is written; None for a promise without a published text.
    """

    unit: LimitUnit
    value: int = 0
    basis: LegalBasis | None = None

    def __post_init__(self) -> None:
        if (self.unit is LimitUnit.ON_THE_SPOT) != (self.value == 0) or self.value < 0:
            raise ValueError("on the spot has no days, every other limit has at least one")

    def due_date(self, accepted_on: date, calendar: DayCounter) -> date:
        """The last day, when the item was accepted on ``accepted_on``."""
        match self.unit:
            case LimitUnit.ON_THE_SPOT:
                return accepted_on
            case LimitUnit.WORKDAYS:
                return calendar.after_workdays(accepted_on, self.value)
            case LimitUnit.DAYS:
                return calendar.after_days(accepted_on, self.value)


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """Both limits of an item.

    Attributes:
        statutory: 法定时限; None where no rule sets one.
        promised: 承诺时限; None where the office promises nothing of its own.
        verified: False where a station must confirm it.
        doubt: name of the doubt.
    """

    statutory: Limit | None = None
    promised: Limit | None = None
    verified: bool = True
    doubt: str = ""

    @property
    def shown(self) -> Limit | None:
        """The limit told to the citizen: the promise, else the law's."""
        return self.promised or self.statutory

    def due_date(self, accepted_on: date, calendar: DayCounter) -> date | None:
        """The last day told to the citizen; None when nothing sets a limit."""
        return self.shown.due_date(accepted_on, calendar) if self.shown else None

    def statutory_due_date(self, accepted_on: date, calendar: DayCounter) -> date | None:
        """The last day by law; None when no rule sets one."""
        return self.statutory.due_date(accepted_on, calendar) if self.statutory else None
