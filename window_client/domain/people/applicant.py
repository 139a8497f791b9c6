"""An applicant (申请人) of a visit: the person whose matter it is."""

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from window_client.domain.people.identification import Identification
from window_client.domain.people.relation import Relation
from window_client.errors import Refused
from window_client.ids import ApplicantId, PersonId, VisitId


class ApplicantMoveRefused(Refused):
    """An applicant's entry cannot be changed like this.

    Facts:
        reason: has_accepted_cases or already_identified_as_another.
    """

    code: ClassVar[str] = "applicant_move_refused"


@dataclass(frozen=True, slots=True)
class Applicant:
    """One person's part in a visit; a visit has 1–n of them.

    Attributes:
        applicant_id: of this entry; the same person has another one in another visit.
        visit_id: the visit.
        place: 1 for whose ticket it is, then as they were added.
        person_id: who it is; None until identified.
        relation: what they are to the first applicant; None for the first and where not told.
        identification: the best look at a document so far; None until identified.
    """

    applicant_id: ApplicantId
    visit_id: VisitId
    place: int
    person_id: PersonId | None = None
    relation: Relation | None = None
    identification: Identification | None = None

    def __post_init__(self) -> None:
        if self.place < 1:
            raise ValueError("applicants are counted from 1")

    @property
    def is_identified(self) -> bool:
        """Whether a document was seen. Without it no case of theirs can be accepted."""
        return self.person_id is not None and self.identification is not None

    def identify(self, person_id: PersonId, identification: Identification) -> Self:
        """The entry after a document was seen; a weaker look later does not hide a stronger one.

        Raises:
            ApplicantMoveRefused: the entry is somebody else's already. Nothing is ever overwritten: the
                other card is handled by its own sheet (:mod:`window_client.domain.people.companion`).
        """
        if self.person_id not in (None, person_id):
            raise ApplicantMoveRefused(reason="already_identified_as_another")
        better = identification.outranks(self.identification)
        return replace(
            self,
            person_id=person_id,
            identification=identification if better else self.identification,
        )

    def can_be_replaced(self, accepted_cases: int) -> bool:
        """Whether another person may take this place (换成这位): not once something was accepted for them."""
        return accepted_cases == 0

    def replace_by(self, person_id: PersonId, identification: Identification, accepted_cases: int) -> Self:
        """The entry with another person in it (换成这位); what was filled in stays findable under the first.

        Raises:
            ApplicantMoveRefused: a case of theirs was accepted.
        """
        if not self.can_be_replaced(accepted_cases):
            raise ApplicantMoveRefused(reason="has_accepted_cases")
        return replace(self, person_id=person_id, relation=None, identification=identification)
