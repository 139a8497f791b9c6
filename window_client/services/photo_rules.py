"""Asks the rules about photos: the dated policy, the station's settings, the person, the photos on file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.people.identity_number import IdentityNumber, parse_identity_number
from window_client.domain.people.person import Person
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.people.sex import Sex
from window_client.domain.photos.id_card_photo_reuse import (
    IdCardPhoto,
    IdCardPhotoPolicy,
    decide_id_card,
)
from window_client.domain.photos.photo_decision import PhotoRule
from window_client.domain.photos.photo_record import PhotoRecord
from window_client.domain.photos.photo_reuse import PhotoReusePolicy, ReuseReason, decide, policy_on
from window_client.domain.photos.photo_specification import PhotoFacts, PhotoFault
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.station.station_rules import StationRules
from window_client.errors import InvalidInput
from window_client.services.photo_answers import OfferVerdict, RuleLine
from window_client.services.photo_policy_file import PhotoPolicies

_KINDS = {PhotoRule.EXIT_ENTRY: PhotoKind.EXIT_ENTRY, PhotoRule.ID_CARD: PhotoKind.ID_CARD}


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule as it stands on one day at one station."""

    line: RuleLine
    exit_entry: PhotoReusePolicy | None = None
    id_card: IdCardPhotoPolicy | None = None

    def covers(self, item: ServiceItem) -> bool:
        """Whether photos may be used again for the item."""
        if self.exit_entry is not None:
            return self.exit_entry.covers(item)
        return self.id_card is not None and item.code in self.id_card.items

    def verdicts(
        self, person: PersonRecord, item: ServiceItem, photos: Iterable[PhotoRecord], today: date
    ) -> tuple[OfferVerdict, ...]:
        """One for each photo, in the order given."""
        found = tuple(photos)
        who = _person(person, today)
        if who is None:
            return tuple(
                OfferVerdict(False, ReuseReason.NO_IDENTITY_NUMBER, None, (), photo.facts is None)
                for photo in found
            )
        if self.exit_entry is not None:
            return self._exit_entry(who, person, item, found, today, self.exit_entry)
        return tuple(self._id_card(who, person, item, photo, today) for photo in found)

    @staticmethod
    def _exit_entry(
        who: Person,
        person: PersonRecord,
        item: ServiceItem,
        photos: tuple[PhotoRecord, ...],
        today: date,
        policy: PhotoReusePolicy,
    ) -> tuple[OfferVerdict, ...]:
        judged = [photo.judged(person.corrected_on) for photo in photos]
        return tuple(
            OfferVerdict(one.allowed, one.reason, one.last_day, one.faults, one.compare_elsewhere)
            for one in decide(who, item, judged, today, policy)
        )

    def _id_card(
        self, who: Person, person: PersonRecord, item: ServiceItem, photo: PhotoRecord, today: date
    ) -> OfferVerdict:
        elsewhere = photo.facts is None
        applied = photo.accepted_on or photo.taken_on
        if photo.source is not PhotoSource.ID_CARD:
            return OfferVerdict(False, ReuseReason.OTHER_SOURCE, None, (), elsewhere)
        if applied is None or self.id_card is None:
            return OfferVerdict(False, ReuseReason.UNDATED, None, (), elsewhere)
        judged = photo.judged(person.corrected_on)
        given = IdCardPhoto(
            id=photo.id,
            identity_number=photo.identity_number,
            applied_on=applied,
            on_the_spot=bool(photo.on_the_spot),
            taken_on=photo.taken_on,
            annulled=judged.annulled,
            corrected_since=judged.corrected_since,
        )
        (one,) = decide_id_card(who, item, (given,), today, self.id_card)
        return OfferVerdict(one.allowed, one.reason, one.last_day, (), elsewhere)


class PhotoRules:
    """The dated rules, read once; see ``photo_policy_file.py``.

    What the file leaves in doubt (D3: from which age, which date counts, whether the years bind a photo of an
    identity card) a station may settle in its own rules; those hold over every version of the file.
    """

    def __init__(self, policies: PhotoPolicies) -> None:
        self._policies = policies

    def in_force(self, rule: PhotoRule, today: date, settings: StationRules) -> RuleInForce | None:
        """The version of a rule on a day; None before the first."""
        if rule is PhotoRule.EXIT_ENTRY:
            policy = policy_on(self._policies.exit_entry, today)
            if policy is None:
                return None
            policy = _settled(policy, settings)
            nth = sum(one.valid_from <= policy.valid_from for one in self._policies.exit_entry)
            line = RuleLine(
                rule, nth, policy.valid_from, policy.senior_age, policy.max_years, policy.years_bind_id_card
            )
            return RuleInForce(line, exit_entry=policy)
        begun = [one for one in self._policies.id_card if one.valid_from <= today]
        if not begun:
            return None
        newest = max(begun, key=lambda one: one.valid_from)
        line = RuleLine(rule, len(begun), newest.valid_from, None, newest.max_years, True)
        return RuleInForce(line, id_card=newest)

    @staticmethod
    def of_item(item: ServiceItem) -> PhotoRule | None:
        """Under which rule an item's photo falls; None where it takes none that could be used again."""
        return next((rule for rule, kind in _KINDS.items() if item.photo is kind), None)

    def faults(self, source: PhotoSource, facts: PhotoFacts, today: date) -> tuple[PhotoFault, ...]:
        """What is wrong with a photo by the specification of its own source; nothing where it has none."""
        policy = policy_on(self._policies.exit_entry, today)
        if policy is None or source not in policy.specifications:
            return ()
        return policy.specifications[source].faults(facts)


def _settled(policy: PhotoReusePolicy, settings: StationRules) -> PhotoReusePolicy:
    if settings.photo_reuse_age is not None:
        policy = replace(policy, senior_age=settings.photo_reuse_age)
    if settings.photo_years_bind_id_card is not None:
        policy = replace(policy, years_bind_id_card=settings.photo_years_bind_id_card)
    if settings.photo_counted_from:
        policy = replace(policy, counted_from=settings.photo_counted_from)
    return policy


def _person(record: PersonRecord, today: date) -> Person | None:
    """The applicant as the rules look at them; None without an identity number."""
    identity = identity_of(record, today)
    if identity is None:
        return None
    birth = identity.birth or record.birth_date
    return Person(PersonName.parse(record.name), identity, identity.sex or Sex.UNKNOWN, birth)


def identity_of(record: PersonRecord, today: date) -> IdentityNumber | None:
    """The identity number of a person; None where there is none, or a travel document stands for it."""
    if not record.number:
        return None
    try:
        found = parse_identity_number(record.number, today)
    except InvalidInput:
        return None
    return found if found.kind.value == record.identity_kind else None
