"""What the verbs and questions about photos answer; frozen, ready for a screen."""

from dataclasses import dataclass
from datetime import date, datetime

from window_client.domain.photos.photo_decision import (
    ComparedAt,
    PhotoRule,
    PhotoUseKind,
    PhotoUseState,
    RetakeReason,
)
from window_client.domain.photos.photo_record import CameBy, PhotoDocument, PhotoFormat, PhotoSystem
from window_client.domain.photos.photo_specification import PhotoFacts, PhotoFault
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.errors import InvalidInput, Refused
from window_client.ids import ApplicantId, CaseId, CounterId, OfficerId, PersonId, PhotoId, PhotoUseId


class PhotoNotReusable(Refused):
    """The rule does not allow it. Facts: reason (see `ReuseReason`, `IdCardReuseReason`)."""

    code = "photo_not_reusable"


class PhotoUnconfirmed(Refused):
    """Both must be said: the same person, and the applicant agrees. Facts: problem (likeness, agreed)."""

    code = "photo_unconfirmed"


class PhotoFactsInvalid(InvalidInput):
    """What is told about a photo cannot be right.

    Facts: problem (future_date, undated, number_wrong, document_number_wrong, words_missing,
    not_a_reference).
    """

    code = "photo_facts_invalid"


class NoPhotoWanted(Refused):
    """None of the applicant's open cases takes a photo under this rule."""

    code = "no_photo_wanted"


class PhotoImageElsewhere(Refused):
    """Only where the photo is was noted: its image is in the other system."""

    code = "photo_image_elsewhere"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """The version of the rule that answers today.

    Attributes:
        nth: its place among the versions so far, from 1 (规则第 3 版); ``valid_from``: its first day.
        least_age: 周岁; None where the rule has stages instead.
        years_bind: whether the years are counted for photos of identity cards too.
    """

    rule: PhotoRule
    nth: int
    valid_from: date
    least_age: int | None
    max_years: int
    years_bind: bool


@dataclass(frozen=True, slots=True)
class OfferVerdict:
    """What the rule says of one photo for this applicant today.

    Attributes:
        reason: ``allowed``, or a code of `ReuseReason` or `IdCardReuseReason`.
        last_day: the last day on which its years allow it; None where none is counted.
        faults: each point that fails the specification of its own source.
        compare_elsewhere: its image is in the business system.
    """

    allowed: bool
    reason: str
    last_day: date | None = None
    faults: tuple[PhotoFault, ...] = ()
    compare_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class PhotoOffer:
    """A photo on file with its verdict.

    Attributes:
        document_number: with its middle hidden.
        known_on: the day by which people know it: taken, issued or accepted; ``years``, ``months``: since
            then, whole ones. All None where no day is known.
        preview: a JPEG of at most 120 × 160 pixels; None for a reference-only photo.
        newer_allowed: a newer one may be used too, and is to be preferred.
    """

    photo: PhotoId
    source: PhotoSource
    system: PhotoSystem
    document: PhotoDocument | None
    document_number: str
    taken_on: date | None
    issued_on: date | None
    accepted_on: date | None
    known_on: date | None
    years: int | None
    months: int | None
    came_by: CameBy
    stored_at: datetime
    used_on: date | None
    annulled: bool
    facts: PhotoFacts | None
    preview: bytes | None
    verdict: OfferVerdict
    newer_allowed: bool = False

    @property
    def reference_only(self) -> bool:
        """Whether its image is in the other system (照片在业务系统中核对)."""
        return self.facts is None


@dataclass(frozen=True, slots=True)
class ServedCase:
    """A case that a decision serves, or would."""

    case: CaseId
    item_code: str
    item_name: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class PhotoDecision:
    """A decision as verbs answer it; holds no personal data.

    Attributes:
        cases: which it serves now.
        verdict: what the rule said; for a retake, of the newest photo on file, if there was one.
    """

    decision: PhotoUseId
    applicant: ApplicantId
    rule: PhotoRule
    kind: PhotoUseKind
    state: PhotoUseState
    photo: PhotoId | None
    verdict: str | None
    retake_reason: RetakeReason | None
    compared: ComparedAt | None
    rule_from: date
    decided_at: datetime
    decided_by: OfficerId
    counter: CounterId | None
    cases: tuple[CaseId, ...]


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """Everything that the sheet 复用还是重拍 shows.

    Attributes:
        rule: None where no version of the rule is in force today.
        offers: newest first.
        cases: open ones that a decision of today would serve.
        decision: the one that holds.
    """

    applicant: ApplicantId
    person: PersonId
    rule: RuleLine | None
    offers: tuple[PhotoOffer, ...]
    cases: tuple[ServedCase, ...]
    decision: PhotoDecision | None


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """A photo came in.

    Attributes:
        faults: each point that fails the specification of its own source; it is kept all the same.
        known: the very file was here already, and nothing was stored.
    """

    photo: PhotoId
    facts: PhotoFacts | None
    faults: tuple[PhotoFault, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class PhotoOriginal:
    """The original bytes of a photo."""

    content: bytes
    format: PhotoFormat


@dataclass(frozen=True, slots=True)
class CasePhoto:
    """What stands beside a case, and on its receipt.

    Attributes:
        source, document, known_on: of the photo; None where there is none (a retake in the other system).
        cases: how many the decision serves.
    """

    decision: PhotoUseId
    kind: PhotoUseKind
    state: PhotoUseState
    rule: PhotoRule
    rule_from: date
    photo: PhotoId | None
    source: PhotoSource | None
    document: PhotoDocument | None
    known_on: date | None
    retake_reason: RetakeReason | None
    compared: ComparedAt | None
    decided_at: datetime
    decided_by: str
    cases: int


@dataclass(frozen=True, slots=True)
class SampledUse:
    """One decision that a supervisor looks at (抽查).

    Attributes:
        officer: who decided, by name; ``preview``: None for a reference-only photo.
        name: of the applicant.
    """

    decision: PhotoUseId
    photo: PhotoId
    name: str
    age: int | None
    source: PhotoSource
    document: PhotoDocument | None
    known_on: date | None
    preview: bytes | None
    compared: ComparedAt | None
    state: PhotoUseState
    decided_at: datetime
    officer: str
    cases: tuple[ServedCase, ...]
