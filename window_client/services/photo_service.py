"""Photos on file and what is decided about them (存档照片、复用还是重拍)."""

from collections.abc import Callable
from dataclasses import replace

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.people.person_record import ApplicantRecord
from window_client.domain.photos.photo_decision import (
    ComparedAt,
    PhotoRule,
    PhotoUse,
    PhotoUseKind,
    PhotoUseRefused,
    RetakeReason,
)
from window_client.domain.queue.visit import Visit
from window_client.domain.station.officer import Permission
from window_client.ids import (
    ApplicantId,
    CommandId,
    CounterId,
    OfficerId,
    PhotoId,
    PhotoUseId,
    new_id,
)
from window_client.services.known_word import known_word
from window_client.services.photo_answers import (
    NoPhotoWanted,
    PhotoDecision,
    PhotoFactsInvalid,
    PhotoNotReusable,
    PhotoUnconfirmed,
)
from window_client.services.photo_keeping import PhotoKeeping
from window_client.services.photo_links import MAY_HOLD, OPEN_STATES, was_accepted
from window_client.services.photo_reading import decision_of, newest_first
from window_client.services.photo_rules import RuleInForce
from window_client.services.ports import Work
from window_client.services.served_visit import require_served
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act


class PhotoService(PhotoKeeping):
    """Verbs on decisions; what is on file comes in and is looked at in `PhotoKeeping`."""

    def reuse(
        self,
        *,
        officer: OfficerId,
        applicant: ApplicantId,
        photo: PhotoId,
        likeness: bool,
        agreed: bool,
        rule: PhotoRule | str = PhotoRule.EXIT_ENTRY,
        command_id: CommandId | None = None,
    ) -> PhotoDecision:
        """复用这张照片: one decision for every eligible open case of the applicant, also those added later.

        Args:
            likeness: the clerk compared; the same person, without great change.
            agreed: the applicant was told and agrees.

        Raises:
            PhotoUnconfirmed: one of the two was not said.
            PhotoNotReusable: what the rule says, asked again now.
            NoPhotoWanted: no open case takes a photo under this rule.
            VisitNotOpen, TicketElsewhere: the visit is not being served here.
        """
        wanted = known_word(PhotoRule, rule, "rule")
        if not likeness:
            raise PhotoUnconfirmed(problem="likeness")
        if not agreed:
            raise PhotoUnconfirmed(problem="agreed")

        def act(doing: Act) -> PhotoDecision:
            work = doing.work
            who, visit, counter = self._served(doing, applicant)
            force = self._in_force(work, wanted)
            if not self._links.wanting(work, visit.id, applicant, wanted):
                raise NoPhotoWanted()
            cases = self._links.eligible(work, visit.id, applicant, force)
            kept = work.photos.get(photo)
            if cases and kept.person_id != who.person_id:
                raise PhotoNotReusable(reason="other_identity")
            person = work.people.get(who.person_id)
            (verdict,) = self._verdicts(work, person, force, cases, [kept])
            if not verdict.allowed:
                raise PhotoNotReusable(reason=verdict.reason)
            return self._decide(
                doing,
                PhotoUse(
                    id=PhotoUseId(new_id()),
                    station_id=work.station_id,
                    visit_id=visit.id,
                    applicant_id=applicant,
                    rule=wanted,
                    kind=PhotoUseKind.REUSE,
                    rule_from=force.line.valid_from,
                    decided_at=doing.now,
                    decided_by=doing.officer.id,
                    photo_id=photo,
                    verdict=verdict.reason,
                    likeness=True,
                    agreed=True,
                    compared=ComparedAt.ELSEWHERE if verdict.compare_elsewhere else ComparedAt.HERE,
                    counter_id=counter,
                ),
                cases,
            )

        return self._run(
            "reuse_photo",
            act,
            officer,
            command_id,
            {"applicant": applicant, "photo": photo, "rule": wanted, "likeness": True, "agreed": True},
        )

    def retake(
        self,
        *,
        officer: OfficerId,
        applicant: ApplicantId,
        reason: RetakeReason | str,
        words: str = "",
        photo: PhotoId | None = None,
        rule: PhotoRule | str = PhotoRule.EXIT_ENTRY,
        command_id: CommandId | None = None,
    ) -> PhotoDecision:
        """改为现场拍照: a new photo is taken, here or in the other system.

        Args:
            words: what ``other`` means; kept sealed.
            photo: the new one, if it is here already; one that is taken later joins by itself.

        Raises:
            PhotoFactsInvalid: ``other`` without words (words_missing); or the photo is not the applicant's
                (number_wrong).
            NoPhotoWanted: no open case takes a photo under this rule.
            VisitNotOpen, TicketElsewhere: the visit is not being served here.
        """
        wanted = known_word(PhotoRule, rule, "rule")
        why = known_word(RetakeReason, reason, "reason")
        if why is RetakeReason.OTHER and not words.strip():
            raise PhotoFactsInvalid(problem="words_missing")

        def act(doing: Act) -> PhotoDecision:
            work = doing.work
            who, visit, counter = self._served(doing, applicant)
            force = self._in_force(work, wanted)
            cases = self._links.wanting(work, visit.id, applicant, wanted)
            if not cases:
                raise NoPhotoWanted()
            if photo is not None and work.photos.get(photo).person_id != who.person_id:
                raise PhotoFactsInvalid(problem="number_wrong")
            on_file = [one for one in newest_first(work.photos.of_person(who.person_id)) if one.id != photo]
            verdicts = self._verdicts(work, work.people.get(who.person_id), force, cases, on_file)
            best = next((one for one in verdicts if one.allowed), verdicts[0] if verdicts else None)
            use = PhotoUse(
                id=PhotoUseId(new_id()),
                station_id=work.station_id,
                visit_id=visit.id,
                applicant_id=applicant,
                rule=wanted,
                kind=PhotoUseKind.RETAKE,
                rule_from=force.line.valid_from,
                decided_at=doing.now,
                decided_by=doing.officer.id,
                photo_id=photo,
                verdict=best.reason if best else None,
                retake_reason=why,
                counter_id=counter,
            )
            doing.remark("photo_use", use.id, words)
            return self._decide(doing, use, cases)

        return self._run(
            "retake_photo",
            act,
            officer,
            command_id,
            {"applicant": applicant, "reason": why, "words": words, "photo": photo, "rule": wanted},
        )

    def take_back(
        self, *, officer: OfficerId, decision: PhotoUseId, command_id: CommandId | None = None
    ) -> PhotoDecision:
        """撤回: the officer's own last decision, within the undo time; what held before holds again.

        Raises:
            PhotoUseRefused: it holds no more (not_valid), somebody else's (not_own), too late (too_late), or
                a case was accepted with it (accepted).
        """

        def act(doing: Act) -> PhotoDecision:
            work = doing.work
            use = work.photo_uses.get(decision)
            if not use.valid:
                raise PhotoUseRefused(problem="not_valid")
            if use.decided_by != officer:
                raise PhotoUseRefused(problem="not_own")
            if (doing.now - use.decided_at).total_seconds() > read_rules(work).undo_s:
                raise PhotoUseRefused(problem="too_late")
            cases = list(work.cases.of_photo_uses([use.id]))
            if any(was_accepted(case) for case in cases):
                raise PhotoUseRefused(problem="accepted")
            back = work.photo_uses.save(use, use.taken_back())
            before = self._links.replaced_by(work, use)
            if before is not None:
                before = work.photo_uses.save(before, before.holds_again())
            self._links.hand_over(work, cases, before)
            doing.about("photo_use", use.id)
            return decision_of(back, ())

        return self._run("take_back_photo_use", act, officer, command_id, {"decision": decision})

    def annul(
        self,
        *,
        officer: OfficerId,
        decision: PhotoUseId,
        reason: str,
        command_id: CommandId | None = None,
    ) -> PhotoDecision:
        """作废这次决定: a supervisor's act, with a reason; cases that are open still lose it.

        Raises:
            PermissionDenied: not a supervisor.
            PhotoFactsInvalid: no reason (words_missing).
            PhotoUseRefused: it was annulled or taken back already (not_valid).
        """
        if not reason.strip():
            raise PhotoFactsInvalid(problem="words_missing")

        def act(doing: Act) -> PhotoDecision:
            work = doing.work
            use = work.photo_uses.get(decision)
            ended = work.photo_uses.save(use, use.annulled(doing.now, doing.officer.id))
            cases = list(work.cases.of_photo_uses([use.id]))
            self._links.serve(work, [one for one in cases if one.state in OPEN_STATES], None)
            # what waits to be sent would still say that the photo is used again
            visit = work.visits.get(use.visit_id)
            self._paper.renew_waiting(doing, visit, use.applicant_id)
            doing.remark("photo_use", use.id, reason)
            doing.about("photo_use", use.id)
            return decision_of(ended, [one for one in cases if one.state not in OPEN_STATES])

        return self._run(
            "annul_photo_use",
            act,
            officer,
            command_id,
            {"decision": decision, "reason": reason},
            needs=Permission.SUPERVISE,
        )

    def annul_photo(
        self, *, officer: OfficerId, photo: PhotoId, reason: str, command_id: CommandId | None = None
    ) -> PhotoId:
        """作废这张照片: no rule allows it from now on. A supervisor's act, with a reason.

        Decisions that use it again end for what is open: they are annulled, or, where a case was accepted
        with one, as good as replaced.

        Raises:
            PermissionDenied: not a supervisor.
            PhotoFactsInvalid: no reason (words_missing).
            PhotoUseRefused: it is annulled already (not_valid).
        """
        if not reason.strip():
            raise PhotoFactsInvalid(problem="words_missing")

        def act(doing: Act) -> PhotoId:
            work = doing.work
            old = work.photos.get(photo)
            if old.annulled_at is not None:
                raise PhotoUseRefused(problem="not_valid")
            work.photos.save(
                old,
                replace(old, annulled_at=doing.now, annulled_by=doing.officer.id, version=old.version + 1),
            )
            for use in work.photo_uses.of_photo(photo):
                if use.kind is PhotoUseKind.REUSE and use.state in MAY_HOLD:
                    self._links.end(doing, use)
            doing.remark("photo", photo, reason)
            doing.about("photo", photo)
            return photo

        return self._verbs.run(
            "annul_photo",
            act,
            PhotoId,
            officer=officer,
            command_id=command_id,
            args={"photo": photo, "reason": reason},
            needs=Permission.SUPERVISE,
        )

    def _decide(self, doing: Act, use: PhotoUse, cases: list[CaseFile]) -> PhotoDecision:
        work = doing.work
        before = work.photo_uses.valid(use.applicant_id, use.rule)
        if before is not None:
            work.photo_uses.save(before, before.replaced())
            # what it served and this one does not is decided no more
            left = [
                case
                for case in work.cases.of_photo_uses([before.id])
                if case.state in OPEN_STATES and case.id not in {one.id for one in cases}
            ]
            self._links.serve(work, left, None)
        work.photo_uses.add(use)
        served = self._links.serve(work, cases, use.id)
        doing.about("photo_use", use.id)
        return decision_of(use, served)

    def _served(self, doing: Act, applicant: ApplicantId) -> tuple[ApplicantRecord, Visit, CounterId | None]:
        who = doing.work.applicants.get(applicant)
        visit = doing.work.visits.get(who.visit_id)
        return who, visit, require_served(doing, visit)

    def _in_force(self, work: Work, rule: PhotoRule) -> RuleInForce:
        force = self._links.in_force(work, rule)
        if force is None:
            raise PhotoNotReusable(reason="no_rule")
        return force

    def _run(
        self,
        verb: str,
        act: Callable[[Act], PhotoDecision],
        officer: OfficerId,
        command_id: CommandId | None,
        args: dict[str, object],
        needs: Permission = Permission.ASSIST_CASE,
    ) -> PhotoDecision:
        return self._verbs.run(
            verb, act, PhotoDecision, officer=officer, command_id=command_id, args=args, needs=needs
        )
