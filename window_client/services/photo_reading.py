"""Photos on file: offered with a verdict, looked at and sampled (存档照片)."""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.people.masking import mask_document
from window_client.domain.people.person_record import PersonRecord
from window_client.domain.people.whole_years import years_and_months
from window_client.domain.photos.photo_decision import PhotoRule, PhotoUse
from window_client.domain.photos.photo_record import PhotoRecord
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.ids import ApplicantId, CaseId, OfficerId, PhotoId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.person_cards import age_of
from window_client.services.photo_answers import (
    CasePhoto,
    OfferVerdict,
    PhotoDecision,
    PhotoImageElsewhere,
    PhotoOffer,
    PhotoOriginal,
    PhotoSheet,
    SampledUse,
    ServedCase,
)
from window_client.services.photo_links import PhotoLinks, was_accepted
from window_client.services.photo_rules import RuleInForce
from window_client.services.ports import Store, Work
from window_client.services.served_visit import served_by
from window_client.services.verbs import VerbRunner

#: of so many decisions some are drawn
_MOST_SAMPLED_FROM = 2000


class PhotoReading:
    """Questions about what is on file."""

    def __init__(
        self, verbs: VerbRunner, store: Store, catalogue: CatalogueService, links: PhotoLinks
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._links = links

    def of_person(
        self, *, officer: OfficerId, applicant: ApplicantId, rule: PhotoRule | str = PhotoRule.EXIT_ENTRY
    ) -> tuple[PhotoOffer, ...]:
        """The photos of an applicant with the rule's verdicts, newest first; small pictures only."""
        return self.sheet(officer=officer, applicant=applicant, rule=rule).offers

    def sheet(
        self, *, officer: OfficerId, applicant: ApplicantId, rule: PhotoRule | str = PhotoRule.EXIT_ENTRY
    ) -> PhotoSheet:
        """Everything that the sheet 复用还是重拍 shows.

        Whoever does not serve the visit just now looks at somebody who does not stand there: noted in the
        read log.

        Raises:
            PermissionDenied: the officer works at no counter.
        """
        wanted = known_word(PhotoRule, rule, "rule")
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            who = work.applicants.get(applicant)
            if served_by(work, work.visits.get(who.visit_id), officer):
                return self._sheet(work, applicant, wanted)
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            work.notes.log_read(work.now, officer, who.person_id, "photo", "sheet")
            return self._sheet(work, applicant, wanted)

    def image(self, *, officer: OfficerId, photo: PhotoId, why: str) -> PhotoOriginal:
        """The original bytes; noted in the read log.

        Args:
            why: a code (compare, sample, check …), never somebody's words.

        Raises:
            PermissionDenied: neither at a counter nor a supervisor.
            PhotoImageElsewhere: a reference-only photo.
        """
        with self._store.write() as work:
            who = work.officers.get(officer)
            samples = who.may(Permission.SUPERVISE)
            who.require(Permission.SUPERVISE if samples else Permission.ASSIST_CASE)
            kept = work.photos.get(photo)
            if kept.format is None:
                raise PhotoImageElsewhere()
            work.notes.log_read(work.now, officer, kept.person_id, "photo", f"{photo}:{why}"[:80])
            return PhotoOriginal(work.photo_images.get(photo).original, kept.format)

    def of_case(self, *, case: CaseId) -> CasePhoto | None:
        """What was decided about a case's photo; None: nothing was."""
        with self._store.read() as work:
            return case_photo(work, work.cases.get(case))

    def sample(self, *, officer: OfficerId, days: int = 30, count: int = 10) -> tuple[SampledUse, ...]:
        """Some photos that were used again lately, drawn by lot, newest first (抽查); noted in the read log.

        Args:
            days: so far back, today included.

        Raises:
            PermissionDenied: not a supervisor.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.SUPERVISE)
            since = work.now - timedelta(days=max(1, days))
            found = work.photo_uses.reused_between(since, work.now + timedelta(seconds=1), _MOST_SAMPLED_FROM)
            drawn = set(random.SystemRandom().sample(range(len(found)), min(count, len(found))))
            uses = [use for place, use in enumerate(found) if place in drawn]
            return tuple(self._sampled(work, officer, use) for use in uses)

    def _sheet(self, work: Work, applicant: ApplicantId, wanted: PhotoRule) -> PhotoSheet:
        who = work.applicants.get(applicant)
        person = work.people.get(who.person_id)
        force = self._links.in_force(work, wanted)
        cases = self._links.eligible(work, who.visit_id, applicant, force) if force else []
        photos = newest_first(work.photos.of_person(person.id))
        verdicts = self._verdicts(work, person, force, cases, photos)
        use = work.photo_uses.valid(applicant, wanted)
        return PhotoSheet(
            applicant=applicant,
            person=person.id,
            rule=force.line if force else None,
            offers=self._offers(work, photos, verdicts),
            cases=self._served_cases(cases),
            decision=decision_of(use, work.cases.of_photo_uses([use.id])) if use else None,
        )

    def _verdicts(
        self,
        work: Work,
        person: PersonRecord,
        force: RuleInForce | None,
        cases: list[CaseFile],
        photos: Iterable[PhotoRecord],
    ) -> tuple[OfferVerdict, ...]:
        """What the rule says today of a person's photos for these cases: one for each, in their order."""
        if force is None:
            return tuple(_refused(photo, "no_rule") for photo in photos)
        if not cases:
            return tuple(_refused(photo, "other_item") for photo in photos)
        item = self._catalogue.item(cases[0].item_code)
        return force.verdicts(person, item, photos, local_day(work.now))

    def _sampled(self, work: Work, officer: OfficerId, use: PhotoUse) -> SampledUse:
        photo = work.photos.get(use.photo_id or "")
        person = work.people.get(work.applicants.get(use.applicant_id).person_id)
        work.notes.log_read(work.now, officer, person.id, "photo", f"{photo.id}:sample")
        return SampledUse(
            decision=use.id,
            photo=photo.id,
            name=person.name,
            age=age_of(person, local_day(use.decided_at)),
            source=photo.source,
            document=photo.document,
            known_on=photo.shown_on,
            preview=work.photo_images.previews([photo.id]).get(photo.id),
            compared=use.compared,
            state=use.state,
            decided_at=use.decided_at,
            officer=work.officers.get(use.decided_by).name,
            cases=self._served_cases(work.cases.of_photo_uses([use.id])),
        )

    def _offers(
        self, work: Work, photos: tuple[PhotoRecord, ...], verdicts: tuple[OfferVerdict, ...]
    ) -> tuple[PhotoOffer, ...]:
        previews = work.photo_images.previews([photo.id for photo in photos if photo.facts is not None])
        today = local_day(work.now)
        offers, newer = [], False
        for photo, verdict in zip(photos, verdicts, strict=True):
            known = photo.shown_on
            years, months = years_and_months(known, today) if known and known <= today else (None, None)
            offers.append(
                PhotoOffer(
                    photo=photo.id,
                    source=photo.source,
                    system=photo.system,
                    document=photo.document,
                    document_number=mask_document(photo.document_number) if photo.document_number else "",
                    taken_on=photo.taken_on,
                    issued_on=photo.issued_on,
                    accepted_on=photo.accepted_on,
                    known_on=known,
                    years=years,
                    months=months,
                    came_by=photo.came_by,
                    stored_at=photo.stored_at,
                    used_on=photo.used_on,
                    annulled=photo.annulled_at is not None,
                    facts=photo.facts,
                    preview=previews.get(photo.id),
                    verdict=verdict,
                    newer_allowed=verdict.allowed and newer,
                )
            )
            newer = newer or verdict.allowed
        return tuple(offers)

    def _served_cases(self, cases: Iterable[CaseFile]) -> tuple[ServedCase, ...]:
        return tuple(
            ServedCase(
                case.id,
                case.item_code,
                self._catalogue.name(case.item_code),
                was_accepted(case),
            )
            for case in cases
        )


def newest_first(photos: Iterable[PhotoRecord]) -> tuple[PhotoRecord, ...]:
    """By the day by which they are known; those without one last."""
    return tuple(
        sorted(photos, key=lambda one: (one.shown_on or date.min, one.stored_at, one.id), reverse=True)
    )


def decision_of(use: PhotoUse, cases: Iterable[CaseFile]) -> PhotoDecision:
    """A decision as verbs answer it."""
    return PhotoDecision(
        decision=use.id,
        applicant=use.applicant_id,
        rule=use.rule,
        kind=use.kind,
        state=use.state,
        photo=use.photo_id,
        verdict=use.verdict,
        retake_reason=use.retake_reason,
        compared=use.compared,
        rule_from=use.rule_from,
        decided_at=use.decided_at,
        decided_by=use.decided_by,
        counter=use.counter_id,
        cases=tuple(case.id for case in cases),
    )


def case_photo(work: Work, case: CaseFile) -> CasePhoto | None:
    """What was decided about a case's photo; None: nothing was."""
    use = work.photo_uses.find(case.photo_use_id) if case.photo_use_id else None
    if use is None:
        return None
    photo = work.photos.find(use.photo_id) if use.photo_id else None
    return CasePhoto(
        decision=use.id,
        kind=use.kind,
        state=use.state,
        rule=use.rule,
        rule_from=use.rule_from,
        photo=use.photo_id,
        source=photo.source if photo else None,
        document=photo.document if photo else None,
        known_on=photo.shown_on if photo else None,
        retake_reason=use.retake_reason,
        compared=use.compared,
        decided_at=use.decided_at,
        decided_by=work.officers.get(use.decided_by).name,
        cases=len(work.cases.of_photo_uses([use.id])),
    )


def _refused(photo: PhotoRecord, reason: str) -> OfferVerdict:
    return OfferVerdict(False, reason, None, (), photo.facts is None)
