"""Whether a stored photo may be used again for an exit-entry document (敬老专窗复用照片).

Source: 国家移民管理局 2021-04-01, measure for people of 60 and more: who applies for an ordinary passport, a
Hong Kong/Macau or a Taiwan permit may use a photo of an exit-entry document or of a resident identity card
of the last five years. It is an offer: the applicant agrees, the clerk confirms likeness, a new photo is one
key. The rule for identity cards is another one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.people.person import Person
from window_client.domain.people.whole_years import same_day_in_years
from window_client.domain.photos.photo_specification import PhotoFault, PhotoSpecification
from window_client.domain.photos.stored_photo import PhotoSource, StoredPhoto
from window_client.ids import PhotoId

#: an identity card's chip holds 102 × 126 pixels, whatever a file says of its source
_CHIP_PIXELS = (102, 126)


class PhotoDate(StrEnum):
    """Which date the years are counted from (doubt D3)."""

    TAKEN = "taken"
    ISSUED = "issued"
    ACCEPTED = "accepted"


class ReuseReason(StrEnum):
    """Why a photo may or may not be used; one each, the first that applies in this order."""

    NO_IDENTITY_NUMBER = "no_identity_number"
    AGE_UNKNOWN = "age_unknown"
    TOO_YOUNG = "too_young"
    OTHER_ITEM = "other_item"
    ANNULLED = "annulled"
    OTHER_IDENTITY = "other_identity"
    CHIP_PHOTO = "chip_photo"
    OTHER_SOURCE = "other_source"
    NOT_YET_USED = "not_yet_used"  #: taken here, and in no accepted case yet
    CORRECTED_SINCE = "corrected_since"
    UNDATED = "undated"
    FUTURE_DATE = "future_date"
    TOO_OLD = "too_old"
    BELOW_SPECIFICATION = "below_specification"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class PhotoReusePolicy:
    """The rule's numbers, dated: data of the station, never code.

    Attributes:
        valid_from: the first day on which it applies.
        senior_age: 周岁, on the day of acceptance.
        max_years: how long a photo may be used again.
        years_bind_id_card: whether the years bind the identity card's photo too (doubt D3).
        counted_from: which dates count, the first that is known.
        items: item codes, or what a family of them begins with, such as ``crj.pp``.
        specifications: by source; a source without one cannot be used.
    """

    valid_from: date
    specifications: Mapping[PhotoSource, PhotoSpecification]
    senior_age: int = 60
    max_years: int = 5
    years_bind_id_card: bool = True
    counted_from: tuple[PhotoDate, ...] = (PhotoDate.TAKEN, PhotoDate.ISSUED, PhotoDate.ACCEPTED)
    items: tuple[str, ...] = ("crj.pp", "crj.hm", "crj.tw")

    def covers(self, item: ServiceItem) -> bool:
        """Whether photos may be used again for an item: it is named, and it takes such a photo."""
        named = any(item.code == code or item.code.startswith(f"{code}.") for code in self.items)
        return named and item.photo is PhotoKind.EXIT_ENTRY

    def date_of(self, photo: StoredPhoto) -> date | None:
        """The date from which the photo's years count; None if nothing is known."""
        known = {
            PhotoDate.TAKEN: photo.taken_on,
            PhotoDate.ISSUED: photo.issued_on,
            PhotoDate.ACCEPTED: photo.accepted_on,
        }
        return next((known[kind] for kind in self.counted_from if known[kind] is not None), None)


@dataclass(frozen=True, slots=True)
class PhotoVerdict:
    """What the rule says of one photo.

    Attributes:
        reason: ALLOWED, or the first thing that speaks against it.
        last_day: the last day on which its years allow it; None where none is counted.
        faults: each point that fails the specification of its own source.
        compare_elsewhere: its image is in the business system, where the clerk compares and no specification
            was checked here.
    """

    photo: PhotoId
    reason: ReuseReason
    last_day: date | None = None
    faults: tuple[PhotoFault, ...] = field(default=())
    compare_elsewhere: bool = False

    @property
    def allowed(self) -> bool:
        """Whether the clerk may offer it."""
        return self.reason is ReuseReason.ALLOWED


def policy_on(policies: Iterable[PhotoReusePolicy], day: date) -> PhotoReusePolicy | None:
    """The policy in force on a day; None before the first."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    return max(begun, key=lambda policy: policy.valid_from, default=None)


def decide(
    person: Person,
    item: ServiceItem,
    photos: Iterable[StoredPhoto],
    on_date: date,
    policy: PhotoReusePolicy,
) -> tuple[PhotoVerdict, ...]:
    """One verdict for each photo, in the order given.

    A photo is judged by the specification of its own source and is never cropped to another's: 3:4 cut from
    an identity card's photo falls below the least size. The last allowed day is the photo's month and day
    ``max_years`` later, 28 February where there is no 29th (民法典 202).

    Args:
        person: the applicant; the age counts on ``on_date``.
        on_date: the day of acceptance.
    """
    against = _against_person(person, on_date, policy) or (
        None if policy.covers(item) else ReuseReason.OTHER_ITEM
    )
    number = person.identity.number if person.identity is not None else ""
    return tuple(_verdict(photo, number, on_date, policy, against) for photo in photos)


def _against_person(person: Person, on_date: date, policy: PhotoReusePolicy) -> ReuseReason | None:
    if person.identity is None:
        return ReuseReason.NO_IDENTITY_NUMBER
    if person.birth is None or person.birth > on_date:
        return ReuseReason.AGE_UNKNOWN
    age = person.age_on(on_date)
    return ReuseReason.TOO_YOUNG if age is None or age < policy.senior_age else None


def _verdict(
    photo: StoredPhoto, number: str, on_date: date, policy: PhotoReusePolicy, against: ReuseReason | None
) -> PhotoVerdict:
    counted = policy.date_of(photo)
    bound = photo.source is not PhotoSource.ID_CARD or policy.years_bind_id_card
    last_day = same_day_in_years(counted, policy.max_years) if counted is not None and bound else None
    specification = policy.specifications.get(photo.source)
    faults = (
        specification.faults(photo.facts) if specification is not None and photo.facts is not None else ()
    )
    reason = against or _against_photo(photo, number, on_date, policy)
    if reason is None:
        if counted is None:
            reason = ReuseReason.UNDATED
        elif counted > on_date:
            reason = ReuseReason.FUTURE_DATE
        elif last_day is not None and on_date > last_day:
            reason = ReuseReason.TOO_OLD
    if reason is None and faults:
        reason = ReuseReason.BELOW_SPECIFICATION
    return PhotoVerdict(
        photo.id, reason or ReuseReason.ALLOWED, last_day, faults, compare_elsewhere=photo.reference_only
    )


def _against_photo(
    photo: StoredPhoto, number: str, on_date: date, policy: PhotoReusePolicy
) -> ReuseReason | None:
    if photo.annulled:
        return ReuseReason.ANNULLED
    if photo.identity_number != number:
        return ReuseReason.OTHER_IDENTITY
    small = photo.facts is not None and (photo.facts.width, photo.facts.height) == _CHIP_PIXELS
    if photo.source is PhotoSource.CHIP or small:
        return ReuseReason.CHIP_PHOTO
    if photo.source not in policy.specifications:
        return ReuseReason.OTHER_SOURCE
    used = photo.used_on is not None and photo.used_on <= on_date
    if photo.source is PhotoSource.TAKEN_HERE and not used:
        return ReuseReason.NOT_YET_USED
    return ReuseReason.CORRECTED_SINCE if photo.corrected_since else None
