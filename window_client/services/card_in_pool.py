"""A card that the reader has read was shown: it counts as the paper 居民身份证 (材料池)."""

from typing import Final

from window_client.domain.cases.material_pool import PooledMaterial
from window_client.domain.people.identity_number import IdentityKind
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.queue.visit import Visit
from window_client.ids import ApplicantId, new_id
from window_client.services.verbs import Act

#: the catalogue's 居民身份证
IDENTITY_CARD: Final = "m.idcard"


def note_card_seen(doing: Act, visit: Visit, applicant: ApplicantId, person: PersonRecord) -> None:
    """Put the applicant's identity card among the papers, for every case of theirs in this visit.

    A clerk's word stands: what was ticked or unticked by hand already stays so. Other cards that a reader
    reads are no 居民身份证.
    """
    pool = doing.work.materials
    noted = any(
        paper.material_code == IDENTITY_CARD and paper.applicant_id == applicant
        for paper in pool.of_visit(visit.id)
    )
    if noted or person.identity_kind != IdentityKind.CITIZEN:
        return
    pool.add(
        PooledMaterial(
            id=new_id(),
            station_id=doing.work.station_id,
            visit_id=visit.id,
            applicant_id=applicant,
            material_code=IDENTITY_CARD,
            present=True,
            seen_at=doing.now,
        )
    )
