"""The promise that a ticket carries: the latest time at which it is called (最迟叫号)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from window_client.domain.station.open_time import BY_THE_CLOCK, OpenTime


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
    """A station's targets by class on one day, and how late a booked visitor may be.

    Attributes:
        targets: waiting time promised to each class.
        booked_grace: a booked visitor who comes later than this after the booked time waits as ordinary.
        no_show_grace: who missed the call and comes back later than this waits as ordinary;
            ``senior_grace``: the same for seniors and for whoever is in care (敬老服务).
        open_time: the day's working sessions; only their time counts.
    """

    targets: Mapping[PersonClass, timedelta] = field(default_factory=lambda: _DEFAULT_TARGETS)
    booked_grace: timedelta = timedelta(minutes=15)
    no_show_grace: timedelta = timedelta(minutes=30)
    senior_grace: timedelta = timedelta(minutes=60)
    open_time: OpenTime = BY_THE_CLOCK

    def target(self, person_class: PersonClass) -> timedelta:
        """The waiting time promised to a class; ordinary where the station names none."""
        return self.targets.get(person_class, self.targets[PersonClass.ORDINARY])

    def on_time(self, arrival: datetime, booked_for: datetime) -> bool:
        """Whether a booked visitor comes early enough for the booking to count."""
        return arrival <= booked_for + self.booked_grace

    def class_of(self, arrival: datetime, stated: PersonClass, booked_for: datetime | None) -> PersonClass:
        """The class of somebody who booked: BOOKED on time, ordinary if too late.

        Who has another right to come first (60 and over…) keeps it: it also counts at the 敬老 counter.
        """
        if booked_for is None or stated not in (PersonClass.ORDINARY, PersonClass.BOOKED):
            return stated
        return PersonClass.BOOKED if self.on_time(arrival, booked_for) else PersonClass.ORDINARY

    def call_by(
        self, arrival: datetime, person_class: PersonClass, booked_for: datetime | None = None
    ) -> datetime:
        """The latest time of the call: when the target of the class has passed in open time.

        Booked visitors: the later of the booked time and the arrival, if they come at most
        ``booked_grace`` late; later than that they wait like anybody else. Where their own class promises
        an earlier call, that holds.
        """
        if booked_for is None:
            return self.open_time.after(arrival, self.target(person_class))
        if not self.on_time(arrival, booked_for):
            late = PersonClass.ORDINARY if person_class is PersonClass.BOOKED else person_class
            return self.open_time.after(arrival, self.target(late))
        booked = self.open_time.begins(max(booked_for, arrival))
        if person_class in (PersonClass.BOOKED, PersonClass.ORDINARY):
            return booked
        return min(booked, self.open_time.after(arrival, self.target(person_class)))

    def back_in_time(self, now: datetime, missed_at: datetime, *, slow: bool = False) -> bool:
        """Whether who missed the call comes back early enough to keep the class.

        Args:
            slow: a senior, or somebody in care.
        """
        return now - missed_at <= (self.senior_grace if slow else self.no_show_grace)

    def call_by_after_return(
        self, now: datetime, person_class: PersonClass, missed_at: datetime, *, slow: bool = False
    ) -> datetime:
        """For somebody who missed the call: half the class target from now; after the grace as ordinary."""
        if self.back_in_time(now, missed_at, slow=slow):
            return self.open_time.after(now, self.target(person_class) / 2)
        return self.open_time.after(now, self.target(PersonClass.ORDINARY))
