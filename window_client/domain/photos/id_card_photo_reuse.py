"""Whether the photo of the last identity card may be used again for the next one (居民身份证照片复用).

Source: Jiangsu, renewal of a damaged card and replacement of a lost one, since 2025-01-01. It has nothing
to do with seniors: somebody who applied within five years, with face and fingerprints taken on the spot, and
whose photo was taken in today's stage of life, keeps it. The rule for exit-entry documents is another one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.people.person import Person
from window_client.domain.people.whole_years import same_day_in_years, whole_years
from window_client.ids import PhotoId


@dataclass(frozen=True, slots=True)
class IdCardPhoto:
    """The photo of an earlier application.

    Attributes:
        applied_on: the day of that application.
        taken_on: when the photo was taken; None takes the day of the application.
        on_the_spot: face and fingerprints were both taken there.
    """

    id: PhotoId
    identity_number: str
    applied_on: date
    on_the_spot: bool
    taken_on: date | None = None
    annulled: bool = False
    corrected_since: bool = False


class IdCardReuseReason(StrEnum):
    """The first thing that speaks against it, or ALLOWED."""

    NO_IDENTITY_NUMBER = "no_identity_number"
    AGE_UNKNOWN = "age_unknown"
    TOO_YOUNG = "too_young"
    OTHER_ITEM = "other_item"
    ANNULLED = "annulled"
    OTHER_IDENTITY = "other_identity"
    CORRECTED_SINCE = "corrected_since"
    NOT_ON_THE_SPOT = "not_on_the_spot"
    FUTURE_DATE = "future_date"
    TOO_OLD = "too_old"
    OTHER_STAGE = "other_stage"  #: taken in an earlier stage of life
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class IdCardPhotoPolicy:
    """The rule's numbers, dated.

    Attributes:
        items: item codes.
        max_years: since the earlier application.
        stages: ages at which a stage of life begins, rising; the photo must be of the applicant's own. Nobody
            below the first has the choice.
    """

    valid_from: date
    items: tuple[str, ...]
    max_years: int = 5
    stages: tuple[int, ...] = (16, 26, 46)

    def stage(self, age: int) -> int | None:
        """The age at which the stage of somebody of ``age`` begins; None below the first."""
        return max((begins for begins in self.stages if begins <= age), default=None)


@dataclass(frozen=True, slots=True)
class IdCardPhotoVerdict:
    """What the rule says of one photo.

    Attributes:
        last_day: the last day on which its years allow it.
    """

    photo: PhotoId
    reason: IdCardReuseReason
    last_day: date

    @property
    def allowed(self) -> bool:
        """Whether the clerk may offer it."""
        return self.reason is IdCardReuseReason.ALLOWED


def decide_id_card(
    person: Person,
    item: ServiceItem,
    photos: Iterable[IdCardPhoto],
    on_date: date,
    policy: IdCardPhotoPolicy,
) -> tuple[IdCardPhotoVerdict, ...]:
    """One verdict for each photo, in the order given."""
    return tuple(
        IdCardPhotoVerdict(
            photo.id,
            _against_person(person, item, on_date, policy)
            or _against_photo(person, photo, on_date, policy)
            or IdCardReuseReason.ALLOWED,
            same_day_in_years(photo.applied_on, policy.max_years),
        )
        for photo in photos
    )


def _against_person(
    person: Person, item: ServiceItem, on_date: date, policy: IdCardPhotoPolicy
) -> IdCardReuseReason | None:
    if person.identity is None:
        return IdCardReuseReason.NO_IDENTITY_NUMBER
    if person.birth is None or person.birth > on_date:
        return IdCardReuseReason.AGE_UNKNOWN
    if policy.stage(whole_years(person.birth, on_date)) is None:
        return IdCardReuseReason.TOO_YOUNG
    return None if item.code in policy.items else IdCardReuseReason.OTHER_ITEM


def _against_photo(
    person: Person, photo: IdCardPhoto, on_date: date, policy: IdCardPhotoPolicy
) -> IdCardReuseReason | None:
    number = person.identity.number if person.identity is not None else ""
    taken = photo.taken_on or photo.applied_on
    if photo.annulled:
        return IdCardReuseReason.ANNULLED
    if photo.identity_number != number:
        return IdCardReuseReason.OTHER_IDENTITY
    if photo.corrected_since:
        return IdCardReuseReason.CORRECTED_SINCE
    if not photo.on_the_spot:
        return IdCardReuseReason.NOT_ON_THE_SPOT
    if photo.applied_on > on_date or taken > on_date:
        return IdCardReuseReason.FUTURE_DATE
    if on_date > same_day_in_years(photo.applied_on, policy.max_years):
        return IdCardReuseReason.TOO_OLD
    birth = person.birth
    if birth is None or taken < birth:
        return IdCardReuseReason.OTHER_STAGE
    same = policy.stage(whole_years(birth, taken)) == policy.stage(whole_years(birth, on_date))
    return None if same else IdCardReuseReason.OTHER_STAGE
