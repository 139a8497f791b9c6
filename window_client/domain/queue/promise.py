"""The promise that a ticket carries: the latest time at which it is called (最迟叫号)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType


class PersonClass(StrEnum):
    """Who the ticket is for, as far as the queue cares (人群)."""

    ORDINARY = "ordinary"
    SENIOR = "senior"  #: 60 周岁及以上
    DISABLED = "disabled"  #: 残疾人
    PREGNANT = "pregnant"  #: 孕妇
    INFANT = "infant"  #: 抱婴者
    MILITARY = "military"  #: 军人、退役军人和优抚对象
    PICKUP = "pickup"  #: 来领证
    BOOKED = "booked"  #: 按时到场的预约


_DEFAULT_TARGETS: Mapping[PersonClass, timedelta] = MappingProxyType(
    {
        PersonClass.ORDINARY: timedelta(minutes=20),
        PersonClass.SENIOR: timedelta(minutes=5),
        PersonClass.DISABLED: timedelta(minutes=5),
        PersonClass.PREGNANT: timedelta(minutes=5),
        PersonClass.INFANT: timedelta(minutes=5),
        PersonClass.MILITARY: timedelta(minutes=5),
        PersonClass.PICKUP: timedelta(minutes=10),
        PersonClass.BOOKED: timedelta(0),
    }
)


@dataclass(frozen=True, slots=True)
class PromiseRule:
    """A station's targets by class, and how late a booked visitor may be.

    Attributes:
        targets: waiting time promised to each class.
        booked_grace: a booked visitor who comes later than this after the booked time waits as ordinary.
    """

    targets: Mapping[PersonClass, timedelta] = field(default_factory=lambda: _DEFAULT_TARGETS)
    booked_grace: timedelta = timedelta(minutes=15)

    def target(self, person_class: PersonClass) -> timedelta:
        """The waiting time promised to a class; ordinary where the station names none."""
        return self.targets.get(person_class, self.targets[PersonClass.ORDINARY])

    def call_by(
        self, arrival: datetime, person_class: PersonClass, booked_for: datetime | None = None
    ) -> datetime:
        """The latest time of the call: arrival plus the target of the class.

        Booked visitors: the later of the booked time and the arrival, if they come at most
        ``booked_grace`` late; later than that they wait like anybody else.
        """
        if person_class is PersonClass.BOOKED and booked_for is not None:
            if arrival <= booked_for + self.booked_grace:
                return max(booked_for, arrival)
            return arrival + self.target(PersonClass.ORDINARY)
        return arrival + self.target(person_class)

    def call_by_after_return(self, now: datetime, person_class: PersonClass) -> datetime:
        """For somebody who missed the call and came back within the grace: half the class target from now."""
        return now + self.target(person_class) / 2
