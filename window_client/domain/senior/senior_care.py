"""The 敬老 process of one ticket as screens see it: frozen, without personal data of the person."""

from dataclasses import dataclass
from datetime import date, datetime

from window_client.domain.senior.care_records import CheckHow, HomeVisitPart, HomeVisitPurpose
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.ids import (
    ApplicantId,
    CitizenCheckId,
    HomeVisitId,
    OfficerId,
    SeniorCareId,
    TicketId,
)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One of the five steps, ticked or not.

    Attributes:
        done_at: when it was ticked (UTC); None: open.
        helper_name: who did it with the person; empty while it is open.
        result: a `StepWord`, or empty.
        pages: copies made, of COPY.
        seconds: how long it took, derived; None while it is open.
    """

    step: SeniorStep
    done_at: datetime | None = None
    helper_name: str = ""
    result: str = ""
    pages: int | None = None
    seconds: int | None = None

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self.done_at is not None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """本人核对 of one applicant.

    Attributes:
        pointed: the row that was pointed at, from 0; None for none.
        holds: the facts are still those that the person saw.
    """

    id: CitizenCheckId
    applicant: ApplicantId
    answered_at: datetime
    answer: FacingAnswer
    how: CheckHow
    pointed: int | None
    holds: bool


@dataclass(frozen=True, slots=True)
class HomeVisitLine:
    """上门服务 that is wished; whom and where is read with `SeniorService.home_visit`."""

    id: HomeVisitId
    applicant: ApplicantId
    asked_at: datetime
    purpose: HomeVisitPurpose
    part: HomeVisitPart
    wanted_on: date | None


@dataclass(frozen=True, slots=True)
class SeniorCare:
    """Everything about the care of one ticket.

    Attributes:
        since: when it was begun (UTC), with an earlier ticket if this one was carried over from it.
        until: when it ended: by hand, or with its ticket; None while it goes on.
        helper: 陪办人, ``helper_name`` the name; None and empty while nobody was named.
        accompanied: counts as 全程引导帮办 if the visit is finished like this.
        steps: all five, in the usual order.
        checks: oldest first.
        home_visits: those that are still wished.
    """

    id: SeniorCareId
    ticket: TicketId
    since: datetime
    reason: CareReason
    until: datetime | None
    helper: OfficerId | None
    helper_name: str
    accompanied: bool
    steps: tuple[StepLine, ...]
    checks: tuple[CheckLine, ...] = ()
    home_visits: tuple[HomeVisitLine, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Whether the person is in care now."""
        return self.until is None

    @property
    def next_step(self) -> SeniorStep | None:
        """The first open step in the usual order; None when all five are ticked."""
        return next((line.step for line in self.steps if not line.done), None)

    def step(self, step: SeniorStep) -> StepLine:
        """One step."""
        return next(line for line in self.steps if line.step is step)


@dataclass(frozen=True, slots=True)
class CareGlance:
    """What a line of the hall says of somebody in care.

    Attributes:
        helper_name: empty: nobody accompanies this person yet.
        last: the step that was ticked last, None before the first; ``open_steps``: those still open.
        home_visit: one is wished.
    """

    since: datetime
    reason: CareReason
    helper: OfficerId | None
    helper_name: str
    last: SeniorStep | None
    open_steps: tuple[SeniorStep, ...]
    home_visit: bool = False
