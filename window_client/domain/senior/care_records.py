"""What is kept of the 敬老 process: the care of a ticket, 本人核对, the asking for a home visit."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.senior.senior_policy import CareReason
from window_client.errors import Refused
from window_client.ids import (
    ApplicantId,
    CitizenCheckId,
    HomeVisitId,
    OfficerId,
    SeniorCareId,
    StationId,
    TicketId,
    VisitId,
)


class CareMoveRefused(Refused):
    """The 敬老 process of a ticket is not at this point.

    Facts: problem (in_care, not_in_care, ticket_ended, step_done, step_open, no_home_visit), label, step (of
    the two about steps, else empty).
    """

    code = "care_move_refused"


@dataclass(frozen=True, slots=True)
class CareRecord:
    """A ticket is in care (敬老服务), from the door on or from any point of the visit.

    It ends with its ticket without being written: whoever takes the finish back has it again.

    Attributes:
        since: when it was begun (UTC).
        begun_by: the officer who began it.
        helper_id: 陪办人, who accompanies the person; None while nobody was named.
        until: when it was ended before the ticket was; None while it goes on. Equal to ``since``: its
            beginning was taken back, and it counts as never begun.
    """

    id: SeniorCareId
    station_id: StationId
    ticket_id: TicketId
    since: datetime
    reason: CareReason
    begun_by: OfficerId
    helper_id: OfficerId | None = None
    until: datetime | None = None
    ended_by: OfficerId | None = None
    version: int = 1

    @property
    def goes_on(self) -> bool:
        """Whether nobody ended it."""
        return self.until is None

    @property
    def undone(self) -> bool:
        """Whether its beginning was taken back: no row is deleted, so it is one of no length."""
        return self.until == self.since

    @property
    def accompanied(self) -> bool:
        """全程引导帮办: somebody was named and it was not ended before its ticket."""
        return self.helper_id is not None and self.goes_on

    def again(
        self, reason: CareReason, helper: OfficerId | None, now: datetime, officer: OfficerId
    ) -> "CareRecord":
        """Begun again after it was ended: since when stays, and so does who helped.

        After its beginning was taken back it is begun now, by this officer, as if for the first time.
        """
        return replace(
            self,
            since=now if self.undone else self.since,
            begun_by=officer if self.undone else self.begun_by,
            reason=reason,
            helper_id=helper or self.helper_id,
            until=None,
            ended_by=None,
            version=self.version + 1,
        )

    def end(self, now: datetime, officer: OfficerId) -> "CareRecord":
        """Ended before the ticket is; what was done stays."""
        return replace(self, until=now, ended_by=officer, version=self.version + 1)

    def take_back(self, officer: OfficerId) -> "CareRecord":
        """It was begun by mistake: nobody was accompanied, and no figure counts it."""
        return replace(self, helper_id=None, until=self.since, ended_by=officer, version=self.version + 1)

    def with_helper(self, helper: OfficerId) -> "CareRecord":
        """Who accompanies from now on."""
        return replace(self, helper_id=helper, version=self.version + 1)

    def joined_by(self, other: "CareRecord") -> "CareRecord":
        """并票: the earlier beginning with its reason, a helper of either; it goes on if one of them does.

        If the beginning of this one was taken back, all is as in the other.
        """
        own = other if self.undone else self
        first = min(own, other, key=lambda one: (one.since, one.id))
        return replace(
            self,
            since=first.since,
            reason=first.reason,
            begun_by=first.begun_by,
            helper_id=self.helper_id or other.helper_id,
            until=None if other.goes_on else own.until,
            ended_by=None if other.goes_on else own.ended_by,
            version=self.version + 1,
        )


class CheckHow(StrEnum):
    """How the person said it."""

    SCREEN = "screen"  #: on the facing or the turned screen
    WORD = "word"  #: by word of mouth


@dataclass(frozen=True, slots=True)
class CitizenCheck:
    """本人核对: the person looked at the four facts and said that they are right, or not.

    Attributes:
        asked_at, answered_at: UTC.
        pointed: which row was pointed at, from 0; None for none.
        facts_digest: keyed digest of the facts that were shown; they are personal and stay out of here.
    """

    id: CitizenCheckId
    station_id: StationId
    visit_id: VisitId
    applicant_id: ApplicantId
    asked_at: datetime
    answered_at: datetime
    officer_id: OfficerId
    answer: FacingAnswer
    how: CheckHow
    facts_digest: str
    pointed: int | None = None
    version: int = 1


class HomeVisitPurpose(StrEnum):
    """What is to be done at home (上门事项)."""

    PHOTO = "photo"  #: 上门拍照
    FINGERPRINT = "fingerprint"  #: 上门采集指纹
    SIGN = "sign"  #: 上门核对、签名
    PAPERS = "papers"  #: 上门取材料
    DELIVER = "deliver"  #: 送证上门


class HomeVisitPart(StrEnum):
    """When on the day."""

    ANY = "any"  #: 都可以
    MORNING = "morning"  #: 上午
    AFTERNOON = "afternoon"  #: 下午


@dataclass(frozen=True, slots=True)
class HomeVisit:
    """上门服务: somebody is to be visited at home.

    Attributes:
        applicant_id: at whose wish.
        name, phone, address: whom to visit and where; sealed. It may be somebody who could not come.
        wanted_on: the wished day; None for any.
        note: in somebody's words, sealed.
        taken_back_at: it was asked for by mistake, or is no longer wished.
    """

    id: HomeVisitId
    station_id: StationId
    ticket_id: TicketId
    applicant_id: ApplicantId
    asked_at: datetime
    officer_id: OfficerId
    purpose: HomeVisitPurpose
    part: HomeVisitPart
    name: str
    phone: str
    address: str
    note: str = ""
    wanted_on: date | None = None
    taken_back_at: datetime | None = None
    version: int = 1

    @property
    def stands(self) -> bool:
        """Whether it is still wished."""
        return self.taken_back_at is None

    def take_back(self, now: datetime) -> "HomeVisit":
        """No longer wished."""
        return replace(self, taken_back_at=now, version=self.version + 1)
