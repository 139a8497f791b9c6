"""What may be known of a case at the door, where nobody has shown who they are."""

from dataclasses import dataclass
from datetime import date

from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.ids import CaseId, StationId, VisitId

#: accepted, and the result is not there yet
UNDER_WAY = frozenset(
    {
        CaseState.PENDING_REVIEW,
        CaseState.ACCEPTED,
        CaseState.SENT_BACK,
        CaseState.HANDED_OFF,
        CaseState.APPROVED,
        CaseState.PRODUCED,
    }
)


@dataclass(frozen=True, slots=True)
class CaseAtDoor:
    """How a case stands, without person, form, fee or officer.

    Attributes:
        promise_on: latest day on which it is done.
        notice_number: of the 一次性告知书, when one was given.
    """

    id: CaseId
    station_id: StationId
    visit_id: VisitId
    item_code: str
    domain: BusinessDomain
    position: int
    state: CaseState
    promise_on: date | None = None
    notice_number: str | None = None
    version: int = 1

    @property
    def is_ready(self) -> bool:
        """Whether its result can be collected (待领证)."""
        return self.state is CaseState.READY

    @property
    def is_under_way(self) -> bool:
        """Whether it was accepted and has no result yet."""
        return self.state in UNDER_WAY
