"""The papers that a visitor has brought, shared by all cases of the visit (材料池)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from window_client.domain.catalogue.material import Sharing
from window_client.ids import ApplicantId, CaseId, StationId, VisitId


@dataclass(frozen=True, slots=True)
class PooledMaterial:
    """One paper seen at the window.

    Attributes:
        material_code: e.g. ``m.idcard``.
        case_id: set for papers that count for one case only; None counts for every case of the applicant.
        present: False after it was unticked again (the row stays, the journal needs it).
        answer: reply to the question that the item asks about it (内有无有效签证), as a code.
    """

    id: str
    station_id: StationId
    visit_id: VisitId
    applicant_id: ApplicantId
    material_code: str
    present: bool
    seen_at: datetime
    version: int = 1
    case_id: CaseId | None = None
    answer: str | None = None
    count: int = 1


def in_pool(
    pool: Iterable[PooledMaterial],
    applicant_id: ApplicantId,
    case_id: CaseId,
    material_code: str,
    sharing: Sharing,
) -> PooledMaterial | None:
    """The paper that serves this case, or None.

    Args:
        sharing: for which cases one sight of it counts: this case, the applicant's, or all of the visit.
    """
    for paper in pool:
        if not paper.present or paper.material_code != material_code:
            continue
        if sharing is Sharing.VISIT or paper.case_id == case_id:
            return paper
        if sharing is Sharing.APPLICANT and paper.case_id is None and paper.applicant_id == applicant_id:
            return paper
    return None
