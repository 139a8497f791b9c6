"""What a station decides for itself about its queue; stored as the setting ``rules``."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, Protocol, TypeVar

from window_client.domain.photos.photo_reuse import PhotoDate
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.station.open_time import open_time
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.domain.station.working_session import WorkingHours

_STANDARD_HOURS: Final = WorkingHours()


class _Dated(Protocol):
    @property
    def valid_from(self) -> date: ...


_D = TypeVar("_D", bound=_Dated)


@dataclass(frozen=True, slots=True)
class DatedTargets:
    """Promised waiting times that hold from a day on.

    Attributes:
        target_minutes: by class; a class not named keeps its default.
    """

    valid_from: date
    target_minutes: dict[str, int]


@dataclass(frozen=True, slots=True)
class DatedHours:
    """Working hours that hold from a day on."""

    valid_from: date
    working_hours: WorkingHours


@dataclass(frozen=True, slots=True)
class StationRules:
    """Rules with their defaults (design: *config*).

    Attributes:
        target_minutes: promised waiting time by class, until the first of ``dated_targets`` holds; a class
            not named keeps its default.
        letters: tickets carry the letter of their business.
        calls_before_no_show: 过号 after so many calls…
        no_show_after_s: … or so many seconds since the first of them.
        undo_s: an officer may take back the last step for so long.
        senior_age: from which age on the 敬老 process is offered.
        receipt_on_a4: 受理回执 goes with the slip, where something is accepted and not finished on the spot.
        hours: working hours as shown on papers and screens, where they are not to be those of the table.
        dated_targets: later targets, each from its day on.
        working_hours: sessions of the week, until the first of ``dated_hours`` holds.
        dated_hours: later hours, each from its day on: the books of a closed day keep theirs.
        kiosk_stops_min: the kiosk gives its last number so many minutes before the last closing.
        kiosk_until_last: it goes on after that as long as somebody waits or is served.
        recall_limit: at most so many calls of a ticket in one round, but never fewer than 过号 needs; after
            them only 过号 is left.
        no_show_grace_min: who missed the call and comes back within so many minutes is called within half
            the class target; later waits as ordinary from then on.
        photo_reuse_age, photo_years_bind_id_card, photo_counted_from: what the rule of photo reuse leaves in
            doubt (D3), as the station settled it; None, or nothing: as ``policies/photo_reuse.toml`` says.
        photo_confirmation: 复用照片确认单 goes with the receipt, where a photo is used again.
        senior_grace_min: the same for seniors and for whoever is in care (敬老服务): they walk slower.
    """

    target_minutes: dict[str, int] = field(default_factory=dict)
    letters: bool = True
    calls_before_no_show: int = 3
    no_show_after_s: int = 60
    undo_s: int = 10
    senior_age: int = 60
    receipt_on_a4: bool = True
    hours: str = ""
    dated_targets: tuple[DatedTargets, ...] = ()
    working_hours: WorkingHours = _STANDARD_HOURS
    dated_hours: tuple[DatedHours, ...] = ()
    kiosk_stops_min: int = 0
    kiosk_until_last: bool = False
    recall_limit: int = 5
    no_show_grace_min: int = 30
    senior_grace_min: int = 60
    photo_reuse_age: int | None = None
    photo_years_bind_id_card: bool | None = None
    photo_counted_from: tuple[PhotoDate, ...] = ()
    photo_confirmation: bool = True

    @property
    def no_show_after(self) -> timedelta:
        """As a span of time."""
        return timedelta(seconds=self.no_show_after_s)

    @property
    def most_calls(self) -> int:
        """How often a ticket may be called in one round."""
        return max(self.recall_limit, self.calls_before_no_show)

    @property
    def no_show_grace(self) -> timedelta:
        """As a span of time."""
        return timedelta(minutes=self.no_show_grace_min)

    @property
    def senior_grace(self) -> timedelta:
        """As a span of time; never shorter than that of everybody."""
        return timedelta(minutes=max(self.senior_grace_min, self.no_show_grace_min))

    def targets_on(self, day: date) -> dict[PersonClass, timedelta]:
        """The promised waiting time of every class on a day."""
        found = _in_force(self.dated_targets, day)
        named = self.target_minutes if found is None else found.target_minutes
        return {
            **PromiseRule().targets,
            **{PersonClass(name): timedelta(minutes=minutes) for name, minutes in named.items()},
        }

    def hours_on(self, day: date) -> WorkingHours:
        """The working hours in force on a day."""
        found = _in_force(self.dated_hours, day)
        return self.working_hours if found is None else found.working_hours

    def same_hours_until(self, day: date, other: "StationRules") -> bool:
        """Whether other rules leave the working hours of all days up to one as they are."""
        changes = [one.valid_from for one in (*self.dated_hours, *other.dated_hours)]
        days = [date.min, day, *(one for one in changes if one <= day)]
        return all(self.hours_on(one) == other.hours_on(one) for one in days)

    def hours_text(self, day: date) -> str:
        """As on papers and screens: ``周一至周五 8:30–12:00、13:30–17:30``."""
        # older programs stored the words of the standard hours with every other rule
        if self.hours and self.hours != _STANDARD_HOURS.text():
            return self.hours
        return self.hours_on(day).text()

    def promise_on(self, day: date, calendar: WorkdayCalendar) -> PromiseRule:
        """The promise to whoever comes on a day: targets and working sessions of that day."""
        return PromiseRule(
            self.targets_on(day),
            no_show_grace=self.no_show_grace,
            senior_grace=self.senior_grace,
            open_time=open_time(self.hours_on(day), day, calendar),
        )

    def with_targets(self, valid_from: date, target_minutes: dict[str, int]) -> "StationRules":
        """Other targets from a day on; those of the very same day are replaced."""
        return replace(
            self, dated_targets=_with(self.dated_targets, DatedTargets(valid_from, target_minutes))
        )

    def with_hours(self, valid_from: date, working_hours: WorkingHours) -> "StationRules":
        """Other hours from a day on; those of the very same day are replaced."""
        return replace(self, dated_hours=_with(self.dated_hours, DatedHours(valid_from, working_hours)))


def _in_force(dated: Sequence[_D], day: date) -> _D | None:
    """The newest that holds on a day; None before the first."""
    return max((one for one in dated if one.valid_from <= day), key=lambda one: one.valid_from, default=None)


def _with(dated: Sequence[_D], new: _D) -> tuple[_D, ...]:
    kept = [one for one in dated if one.valid_from != new.valid_from]
    return tuple(sorted([*kept, new], key=lambda one: one.valid_from))
