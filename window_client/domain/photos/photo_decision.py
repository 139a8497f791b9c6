"""What was decided about the photo of an applicant in a visit (照片复用还是重拍)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from window_client.errors import Refused
from window_client.ids import ApplicantId, CounterId, OfficerId, PhotoId, PhotoUseId, StationId, VisitId


class PhotoRule(StrEnum):
    """Which rule was asked."""

    EXIT_ENTRY = "exit_entry"  #: 60 周岁以上申办出入境证件, see ``photo_reuse.py``
    ID_CARD = "id_card"  #: 江苏居民身份证换领、补领, see ``id_card_photo_reuse.py``


class PhotoUseKind(StrEnum):
    """Which way it went."""

    REUSE = "reuse"  #: 复用存档照片
    RETAKE = "retake"  #: 改为现场拍照


class PhotoUseState(StrEnum):
    """How a decision stands; it is kept in every one of them."""

    VALID = "valid"
    REPLACED = "replaced"  #: a later decision holds for what was not accepted yet
    TAKEN_BACK = "taken_back"  #: by the clerk, before anything was accepted with it
    ANNULLED = "annulled"  #: by a supervisor, with a reason


class ComparedAt(StrEnum):
    """Where the clerk compared the photo with the person."""

    HERE = "here"  #: side by side on this screen
    ELSEWHERE = "elsewhere"  #: in the business system: its image is not here


class RetakeReason(StrEnum):
    """Why a photo is taken anew."""

    WISH = "wish"  #: 本人要求重拍
    CHANGED = "changed"  #: 样貌变化大
    GLASSES = "glasses"  #: 眼镜、遮挡
    BELOW_SPECIFICATION = "below_specification"  #: 存档照不合规格
    OTHER = "other"


class PhotoUseRefused(Refused):
    """The decision cannot be changed now. Facts: problem (not_valid, accepted, not_own, too_late)."""

    code = "photo_use_refused"


@dataclass(frozen=True, slots=True)
class PhotoUse:
    """One decision. It serves every eligible case of the applicant in the visit.

    Attributes:
        rule: which rule was asked; ``rule_from``: the first day of the version that answered.
        photo_id: what is used again; for a retake the photo that was taken, once it is here.
        verdict: what the rule said of the photo; for a retake, of the newest one on file. None: none was.
        retake_reason: why a new one is taken.
        likeness: the clerk compared, and it is the same person without great change.
        agreed: the applicant was told and agrees.
        compared: where; None for a retake.
    """

    id: PhotoUseId
    station_id: StationId
    visit_id: VisitId
    applicant_id: ApplicantId
    rule: PhotoRule
    kind: PhotoUseKind
    rule_from: date
    decided_at: datetime
    decided_by: OfficerId
    photo_id: PhotoId | None = None
    verdict: str | None = None
    retake_reason: RetakeReason | None = None
    likeness: bool = False
    agreed: bool = False
    compared: ComparedAt | None = None
    counter_id: CounterId | None = None
    state: PhotoUseState = PhotoUseState.VALID
    annulled_at: datetime | None = None
    annulled_by: OfficerId | None = None
    version: int = 1

    @property
    def valid(self) -> bool:
        """Whether it still holds for cases that are to be accepted."""
        return self.state is PhotoUseState.VALID

    def replaced(self) -> "PhotoUse":
        """A later decision was made.

        Raises:
            PhotoUseRefused: it held no more.
        """
        self._require_valid()
        return replace(self, state=PhotoUseState.REPLACED, version=self.version + 1)

    def taken_back(self) -> "PhotoUse":
        """The clerk undoes it.

        Raises:
            PhotoUseRefused: it held no more.
        """
        self._require_valid()
        return replace(self, state=PhotoUseState.TAKEN_BACK, version=self.version + 1)

    def holds_again(self) -> "PhotoUse":
        """The decision that had replaced it was taken back."""
        return replace(self, state=PhotoUseState.VALID, version=self.version + 1)

    def annulled(self, now: datetime, officer: OfficerId) -> "PhotoUse":
        """A supervisor annuls it, also after cases were accepted with it.

        Raises:
            PhotoUseRefused: it is annulled or was taken back already.
        """
        if self.state in (PhotoUseState.ANNULLED, PhotoUseState.TAKEN_BACK):
            raise PhotoUseRefused(problem="not_valid")
        return replace(
            self,
            state=PhotoUseState.ANNULLED,
            annulled_at=now,
            annulled_by=officer,
            version=self.version + 1,
        )

    def with_photo(self, photo: PhotoId) -> "PhotoUse":
        """The photo that was taken anew is here."""
        return replace(self, photo_id=photo, version=self.version + 1)

    def _require_valid(self) -> None:
        if not self.valid:
            raise PhotoUseRefused(problem="not_valid")
