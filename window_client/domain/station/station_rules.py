"""What a station decides for itself about its queue; stored as the setting ``rules``."""

from dataclasses import dataclass, field
from datetime import timedelta

from window_client.domain.queue.promise import PersonClass, PromiseRule


@dataclass(frozen=True, slots=True)
class StationRules:
    """Rules with their defaults (design: *config*).

    Attributes:
        target_minutes: promised waiting time by class; a class not named keeps its default.
        letters: tickets carry the letter of their business.
        calls_before_no_show: 过号 after so many calls…
        no_show_after_s: … or so many seconds since the first of them.
        undo_s: an officer may take back the last step for so long.
        senior_age: from which age on the 敬老 process is offered.
        receipt_on_a4: 受理回执 goes with the slip, where something is accepted and not finished on the spot.
        hours: working hours as shown on papers and screens.
    """

    target_minutes: dict[str, int] = field(default_factory=dict)
    letters: bool = True
    calls_before_no_show: int = 3
    no_show_after_s: int = 60
    undo_s: int = 10
    senior_age: int = 60
    receipt_on_a4: bool = True
    hours: str = "周一至周五 8:30–12:00、13:30–17:30"

    @property
    def promise(self) -> PromiseRule:
        """The promise by class."""
        targets = dict(PromiseRule().targets)
        targets.update({PersonClass(name): timedelta(minutes=m) for name, m in self.target_minutes.items()})
        return PromiseRule(targets)

    @property
    def no_show_after(self) -> timedelta:
        """As a span of time."""
        return timedelta(seconds=self.no_show_after_s)
