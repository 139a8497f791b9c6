"""A paper ticked once counts for every case that may share it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from window_client.domain.cases.material_pool import PooledMaterial, in_pool
from window_client.domain.catalogue.material import Sharing
from window_client.ids import ApplicantId, CaseId, StationId, VisitId

FATHER, SON = ApplicantId("father"), ApplicantId("son")
PASSPORT, PERMIT = CaseId("passport"), CaseId("permit")
CARD = PooledMaterial(
    id="m1",
    station_id=StationId("s"),
    visit_id=VisitId("v"),
    applicant_id=FATHER,
    material_code="m.idcard",
    present=True,
    seen_at=datetime(2026, 3, 18, 1, 0, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("paper_case", "applicant", "case", "sharing", "counts"),
    [
        (None, FATHER, PASSPORT, Sharing.APPLICANT, True),
        (None, FATHER, PERMIT, Sharing.APPLICANT, True),
        (None, SON, PERMIT, Sharing.APPLICANT, False),
        (None, SON, PERMIT, Sharing.VISIT, True),
        (PASSPORT, FATHER, PASSPORT, Sharing.NONE, True),
        (PASSPORT, FATHER, PERMIT, Sharing.NONE, False),
        (PASSPORT, FATHER, PERMIT, Sharing.APPLICANT, False),
        (PASSPORT, FATHER, PASSPORT, Sharing.APPLICANT, True),
        (None, FATHER, PASSPORT, Sharing.NONE, False),
    ],
)
def test_for_whom_a_paper_counts(
    paper_case: CaseId | None, applicant: ApplicantId, case: CaseId, sharing: Sharing, counts: bool
) -> None:
    pool = [replace(CARD, case_id=paper_case)]
    assert (in_pool(pool, applicant, case, "m.idcard", sharing) is not None) is counts


def test_unticked_or_other_papers_do_not_count() -> None:
    assert in_pool([replace(CARD, present=False)], FATHER, PASSPORT, "m.idcard", Sharing.VISIT) is None
    assert in_pool([CARD], FATHER, PASSPORT, "m.photo", Sharing.VISIT) is None
    assert in_pool([], FATHER, PASSPORT, "m.idcard", Sharing.VISIT) is None


def test_the_one_that_fits_is_found_behind_one_that_does_not() -> None:
    own = replace(CARD, id="m2", applicant_id=SON)
    assert in_pool([CARD, own], SON, PERMIT, "m.idcard", Sharing.APPLICANT) == own
