"""Ties decisions about photos to cases: one opened later, an acceptance, one taken back, joined visits."""

from collections.abc import Mapping
from dataclasses import replace

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.photos.photo_decision import PhotoRule, PhotoUse, PhotoUseKind
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
        if rule is None or use is None:
            return None
        if use.kind is PhotoUseKind.REUSE:
            force = self.in_force(work, rule)
            if force is None or not force.covers(item):
                return None
        return use.id

    def serve(self, work: Work, cases: list[CaseFile], use: PhotoUseId | None) -> tuple[CaseFile, ...]:
        """Tie open cases to a decision, or to none."""
        return tuple(
            case
            if case.photo_use_id == use
            else work.cases.save(case, replace(case, photo_use_id=use, version=case.version + 1))
            for case in cases
        )

    def accepted(self, doing: Act, case: CaseFile) -> None:
        """A case is accepted: the decision must hold today, and a photo taken here counts as used.

        Raises:
            PhotoNotReusable: the decision was made on an earlier day, and the rule allows it no more.
        """
        work = doing.work
        use = work.photo_uses.find(case.photo_use_id) if case.photo_use_id else None
        if use is None or use.photo_id is None:
            return
        photo = work.photos.get(use.photo_id)
        item = self._catalogue.item(case.item_code)
        force = self.in_force(work, use.rule)
        if use.kind is PhotoUseKind.REUSE and local_day(use.decided_at) != doing.today:
            self._require_still(doing, use, photo, item, force)
        counts = force is not None and use.rule is PhotoRule.EXIT_ENTRY and force.covers(item)
        if counts and photo.source is PhotoSource.TAKEN_HERE and photo.used_on is None:
            work.photos.save(photo, replace(photo, used_on=doing.today, version=photo.version + 1))

    def taken_back(self, doing: Act, case: CaseFile) -> None:
        """``case`` is no longer accepted: a photo that was taken here may be unused again."""
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
                self.serve(work, open_cases, other.id)
                moved = use.replaced()
            else:
                moved = replace(use, version=use.version + 1)
            work.photo_uses.save(use, replace(moved, visit_id=into.id, applicant_id=applicant))

    def _require_still(
        self, doing: Act, use: PhotoUse, photo: PhotoRecord, item: ServiceItem, force: RuleInForce | None
    ) -> None:
        if force is None:
            raise PhotoNotReusable(reason="no_rule")
        person = doing.work.people.get(doing.work.applicants.get(use.applicant_id).person_id)
        (verdict,) = force.verdicts(person, item, (photo,), doing.today)
        if not verdict.allowed:
            raise PhotoNotReusable(reason=verdict.reason)
