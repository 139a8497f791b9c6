"""A case (办件): one catalogue item for one applicant."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from window_client.domain.cases.case_states import CLOSED_STATES, MOVES, CaseState, CaseVerb
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.errors import Refused
from window_client.ids import ApplicantId, CaseId, CounterId, OfficerId, PhotoUseId, StationId, VisitId


class CaseMoveRefused(Refused):
    """The verb may not be done to a case in this state. Facts: verb, state."""

    code = "case_move_refused"


class CaseIncomplete(Refused):
    """Something is still missing before acceptance.

    Facts: missing (tuple of ``kind:key`` in the order in which the form asks: identification,
    ``field:phone``, ``material:m.idcard``, ``external_number``, ``payment``).
    """

    code = "case_incomplete"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One case.

    Attributes:
        item_code, item_version: the catalogue item and the version that the case is pinned to.
        number: 受理号, given with acceptance: ``yymmdd`` and four digits; gapless per day.
        external_number: 业务编号 of the other system.
        values: what the form holds, by field key (personal; stored sealed).
        due_fen: fee due in fen, fixed with acceptance.
        paid_fen: recorded as paid, in fen.
        pay_by: last day to pay.
        promise_on: latest day on which it is done.
        notice_number: of the 一次性告知书, when one was given.
        photo_use_id: what was decided about its photo; None: nothing was, and the other system takes one.
        accepted_at: when it got its 受理号; ``closed_at``: when it reached a closed state.
    """

    id: CaseId
    station_id: StationId
    visit_id: VisitId
    applicant_id: ApplicantId
    item_code: str
    item_version: str
    domain: BusinessDomain
    position: int
    state: CaseState
    opened_at: datetime
    opened_by: OfficerId
    version: int = 1
    values: Mapping[str, str] = field(default_factory=dict)
    number: str | None = None
    external_number: str | None = None
    counter_id: CounterId | None = None
    accepted_at: datetime | None = None
    accepted_by: OfficerId | None = None
    decided_by: OfficerId | None = None
    settled_at: datetime | None = None
    closed_at: datetime | None = None
    due_fen: int = 0
    paid_fen: int = 0
    pay_by: date | None = None
    promise_on: date | None = None
    notice_number: str | None = None
    photo_use_id: PhotoUseId | None = None

    @property
    def outstanding_fen(self) -> int:
        """What is still to be paid, in fen."""
        return 0 if self.state is CaseState.WITHDRAWN else max(0, self.due_fen - self.paid_fen)

    def can(self, verb: CaseVerb) -> bool:
        """Whether the state table allows the verb now."""
        return self.state in MOVES[verb]

    def with_values(self, changed: Mapping[str, str]) -> "CaseFile":
        """The form's fields were saved. Only a draft can be filled in.

        Raises:
            CaseMoveRefused: the case is no longer a draft.
        """
        self._require_draft("save")
        return replace(self, values={**self.values, **changed}, version=self.version + 1)

    def with_external_number(self, number: str) -> "CaseFile":
        """业务编号 scanned or typed; allowed until the case is closed (``later`` items)."""
        if self.state in CLOSED_STATES - {CaseState.DONE}:
            raise CaseMoveRefused(verb="external_number", state=self.state.value)
        return replace(self, external_number=number, version=self.version + 1)

    def moved(self, verb: CaseVerb, now: datetime, **changes: Any) -> "CaseFile":
        """The case after a verb.

        Raises:
            CaseMoveRefused: the state table does not allow it.
        """
        after = MOVES[verb].get(self.state)
        if after is None:
            raise CaseMoveRefused(verb=verb.value, state=self.state.value)
        return replace(
            self,
            state=after,
            settled_at=None if after is CaseState.DRAFT else self.settled_at or now,
            closed_at=now if after in CLOSED_STATES else None,
            version=self.version + 1,
            **changes,
        )

    def paid(self, amount_fen: int) -> "CaseFile":
        """A payment was recorded."""
        return replace(self, paid_fen=self.paid_fen + amount_fen, version=self.version + 1)

    def _require_draft(self, verb: str) -> None:
        if self.state is not CaseState.DRAFT:
            raise CaseMoveRefused(verb=verb, state=self.state.value)
