"""Ties decisions about photos to cases: one opened later, an acceptance, one taken back, joined visits."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.photos.photo_decision import (
    PhotoRule,
    PhotoUse,
    PhotoUseKind,
    PhotoUseRefused,
    PhotoUseState,
)
from window_client.domain.photos.photo_record import PhotoRecord
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.domain.queue.visit import Visit
from window_client.domain.station.station_record import local_day
from window_client.ids import ApplicantId, PhotoUseId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.photo_answers import PhotoNotReusable
from window_client.services.photo_rules import PhotoRules, RuleInForce
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act

#: a decision serves cases that have no result yet
OPEN_STATES = frozenset({CaseState.DRAFT, CaseState.NOTICED})

#: decisions in these states serve open cases, or would again
MAY_HOLD = frozenset({PhotoUseState.VALID, PhotoUseState.REPLACED})


def was_accepted(case: CaseFile) -> bool:
    """Whether a case went on with its photo and still stands so."""
    return case.state not in OPEN_STATES and case.accepted_at is not None


class PhotoLinks:
    """What the verbs on cases and visits do about photos, inside their own transactions."""

    def __init__(self, catalogue: CatalogueService, rules: PhotoRules) -> None:
        self._catalogue = catalogue
        self.rules = rules

    def in_force(self, work: Work, rule: PhotoRule) -> RuleInForce | None:
        """The version of a rule that answers today, as this station settled it."""
        return self.rules.in_force(rule, local_day(work.now), read_rules(work))

    def wanting(self, work: Work, visit_id: str, applicant: ApplicantId, rule: PhotoRule) -> list[CaseFile]:
        """Open cases of an applicant whose item takes a photo under this rule."""
        return [
            case
            for case in work.cases.of_visit(visit_id)
            if case.applicant_id == applicant
            and case.state in OPEN_STATES
            and self.rules.of_item(self._catalogue.item(case.item_code)) is rule
        ]

    def eligible(
        self, work: Work, visit_id: str, applicant: ApplicantId, force: RuleInForce
    ) -> list[CaseFile]:
        """Those of them for which a photo may be used again."""
        return [
            case
            for case in self.wanting(work, visit_id, applicant, force.line.rule)
            if force.covers(self._catalogue.item(case.item_code))
        ]

    def for_new_case(self, work: Work, applicant: ApplicantId, item: ServiceItem) -> PhotoUseId | None:
        """The decision that serves a case which is opened now; None: nothing was decided for it."""
        rule = self.rules.of_item(item)
        use = work.photo_uses.valid(applicant, rule) if rule is not None else None
        return use.id if use is not None and self.serves(work, use, item) else None

    def serves(self, work: Work, use: PhotoUse, item: ServiceItem) -> bool:
        """Whether a decision can serve an item: a retake any, a reuse what the rule covers today."""
        if use.kind is PhotoUseKind.RETAKE:
            return True
        force = self.in_force(work, use.rule)
        photo = work.photos.find(use.photo_id) if use.photo_id else None
        return photo is not None and photo.annulled_at is None and force is not None and force.covers(item)

    def hand_over(self, work: Work, cases: Iterable[CaseFile], use: PhotoUse | None) -> None:
        """Tie open cases to a decision where it can serve them, the others to none."""
        for case in cases:
            item = self._catalogue.item(case.item_code)
            served = use is not None and self.serves(work, use, item)
            self.serve(work, [case], use.id if use is not None and served else None)

    def serve(self, work: Work, cases: list[CaseFile], use: PhotoUseId | None) -> tuple[CaseFile, ...]:
        """Tie open cases to a decision, or to none."""
        return tuple(
            case
            if case.photo_use_id == use
            else work.cases.save(case, replace(case, photo_use_id=use, version=case.version + 1))
            for case in cases
        )

    def end(self, doing: Act, use: PhotoUse) -> None:
        """Its photo was annulled: it serves nothing that is open; what was accepted stays as it was."""
        work = doing.work
        cases = work.cases.of_photo_uses([use.id])
        if all(case.state in OPEN_STATES for case in cases):
            work.photo_uses.save(use, use.annulled(doing.now, doing.officer.id))
        elif use.valid:
            work.photo_uses.save(use, use.replaced())
        self.serve(work, [one for one in cases if one.state in OPEN_STATES], None)

    @staticmethod
    def replaced_by(work: Work, use: PhotoUse) -> PhotoUse | None:
        """The decision that held until ``use`` was made, if it may hold again.

        The newest of the earlier ones that was not taken back; where that one was annulled, nothing held.
        """
        of_rule = [one for one in work.photo_uses.of_applicant(use.applicant_id) if one.rule is use.rule]
        earlier = of_rule[[one.id for one in of_rule].index(use.id) + 1 :]
        before = next((one for one in earlier if one.state is not PhotoUseState.TAKEN_BACK), None)
        if before is None or before.state is not PhotoUseState.REPLACED:
            return None
        photo = work.photos.find(before.photo_id) if before.photo_id else None
        return None if photo is not None and photo.annulled_at is not None else before

    def accepted(self, doing: Act, case: CaseFile) -> None:
        """A case is accepted: the decision must hold now, and a photo taken here counts as used.

        The photo may have been annulled, or the name corrected, since it was decided, also on the same day.

        Raises:
            PhotoNotReusable: the rule allows the photo no more.
            PhotoUseRefused: the decision holds no more (not_valid).
        """
        work = doing.work
        use = work.photo_uses.find(case.photo_use_id) if case.photo_use_id else None
        if use is None or use.photo_id is None:
            return
        photo = work.photos.get(use.photo_id)
        item = self._catalogue.item(case.item_code)
        if use.kind is PhotoUseKind.REUSE:
            self._require_still(doing, use, photo, item)
        if photo.source is PhotoSource.TAKEN_HERE and photo.used_on is None and self._counts(work, use, case):
            work.photos.save(photo, replace(photo, used_on=doing.today, version=photo.version + 1))

    def joined_by(self, doing: Act, use: PhotoUse, photo: PhotoRecord) -> None:
        """A photo that is taken here belongs to a retake; a better shot takes the place of one not used yet.

        Where a case was accepted before it came, it is used since that day.
        """
        work = doing.work
        accepted = [case for case in work.cases.of_photo_uses([use.id]) if was_accepted(case)]
        if use.photo_id == photo.id or (use.photo_id is not None and accepted):
            return
        work.photo_uses.save(use, use.with_photo(photo.id))
        days = [
            local_day(case.accepted_at)
            for case in accepted
            if case.accepted_at is not None and self._counts(work, use, case)
        ]
        if days and (photo.used_on is None or min(days) < photo.used_on):
            work.photos.save(photo, replace(photo, used_on=min(days), version=photo.version + 1))

    def taken_back(self, doing: Act, case: CaseFile) -> CaseFile:
        """``case`` is no longer accepted: a photo taken here may be unused again; what holds now serves it.

        Returns:
            the case, tied to the decision that holds for what is open, or to none.
        """
        self._unused(doing, case)
        item = self._catalogue.item(case.item_code)
        (tied,) = self.serve(doing.work, [case], self.for_new_case(doing.work, case.applicant_id, item))
        return tied

    def _unused(self, doing: Act, case: CaseFile) -> None:
        work = doing.work
        use = work.photo_uses.find(case.photo_use_id) if case.photo_use_id else None
        if use is None or use.photo_id is None:
            return
        photo = work.photos.get(use.photo_id)
        if photo.source is not PhotoSource.TAKEN_HERE or photo.used_on is None:
            return
        uses = [one.id for one in work.photo_uses.of_photo(photo.id)]
        days = [
            local_day(other.accepted_at)
            for other in work.cases.of_photo_uses(uses)
            if other.accepted_at is not None and other.id != case.id
        ]
        used_on = min(days, default=None)
        if used_on != photo.used_on:
            work.photos.save(photo, replace(photo, used_on=used_on, version=photo.version + 1))

    def join(self, work: Work, old: Visit, into: Visit, same: Mapping[ApplicantId, ApplicantId]) -> None:
        """Visits were joined: decisions go with their applicants; of two the kept visit's holds.

        Args:
            same: who stood in both: their record in the old visit → the one that is kept.
        """
        for use in work.photo_uses.of_visit(old.id):
            applicant = same.get(use.applicant_id, use.applicant_id)
            other = work.photo_uses.valid(applicant, use.rule) if use.valid else None
            if other is not None and other.id != use.id:
                open_cases = [
                    case for case in work.cases.of_photo_uses([use.id]) if case.state in OPEN_STATES
                ]
                self.hand_over(work, open_cases, other)
                moved = use.replaced()
            else:
                moved = replace(use, version=use.version + 1)
            work.photo_uses.save(use, replace(moved, visit_id=into.id, applicant_id=applicant))

    def _counts(self, work: Work, use: PhotoUse, case: CaseFile) -> bool:
        """Whether an acceptance makes a photo taken here one that may be used again."""
        force = self.in_force(work, use.rule)
        item = self._catalogue.item(case.item_code)
        return force is not None and use.rule is PhotoRule.EXIT_ENTRY and force.covers(item)

    def _require_still(self, doing: Act, use: PhotoUse, photo: PhotoRecord, item: ServiceItem) -> None:
        if not use.valid:
            raise PhotoUseRefused(problem="not_valid")
        force = self.in_force(doing.work, use.rule)
        if force is None:
            raise PhotoNotReusable(reason="no_rule")
        person = doing.work.people.get(doing.work.applicants.get(use.applicant_id).person_id)
        (verdict,) = force.verdicts(person, item, (photo,), doing.today)
        if not verdict.allowed:
            raise PhotoNotReusable(reason=verdict.reason)
