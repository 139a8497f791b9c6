"""What a station keeps of people, as it is stored: flat, with versions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from window_client.ids import ApplicantId, OfficerId, PersonId, StationId, VisitId


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody who came to this station (来访人).

    Attributes:
        identity_kind: kind of the identity number, as in ``identity_number.py``.
        number: the number itself; None where somebody could show none.
        number_token: keyed digest that finds the person again.
        sex: code of GB/T 2261.1 as text; ``birth``: ISO date. Both stored sealed.
        corrected_on: the last day on which a chip told another name than the chip before.
    """

    id: PersonId
    station_id: StationId
    identity_kind: str
    number: str | None
    number_token: bytes | None
    name: str
    sex: str | None
    birth: str | None
    phone: str | None
    address: str | None
    made_at: datetime
    version: int = 1
    corrected_on: date | None = None

    @property
    def birth_date(self) -> date | None:
        """The birth date, if known."""
        return date.fromisoformat(self.birth) if self.birth else None


@dataclass(frozen=True, slots=True)
class ApplicantRecord:
    """An applicant of a visit, and how he or she was identified.

    Attributes:
        position: 1 for the ticket's holder, then in the order of coming.
        identified_by: kind of identification, as in ``identification.py``.
        matched: 经办人核对，人证相符.
        answers: replies to the catalogue's situation questions, by key.
        withdrawn_at: replaced by another person (换成这位); kept so that it can be found again.
    """

    id: ApplicantId
    station_id: StationId
    visit_id: VisitId
    person_id: PersonId
    position: int
    identified_by: str
    identified_at: datetime
    identified_officer_id: OfficerId
    matched: bool
    answers: Mapping[str, bool | int | str | None] = field(default_factory=dict)
    relation: str | None = None
    withdrawn_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class CompanionRecord:
    """Somebody who came along with the applicants: role is companion, agent or guardian."""

    id: str
    station_id: StationId
    visit_id: VisitId
    person_id: PersonId
    role: str
    added_at: datetime
    relation: str | None = None
    version: int = 1
