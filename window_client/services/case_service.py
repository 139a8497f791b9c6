"""Cases: accepting and every other result at the window (办件)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from window_client.domain.cases.case_file import CaseFile, CaseIncomplete, CaseMoveRefused
from window_client.domain.cases.case_number import case_number, notice_number
from window_client.domain.cases.case_states import CaseState, CaseVerb
from window_client.domain.catalogue.item_traits import ExternalEntry, Flow
from window_client.domain.paper.print_job import PrintState
from window_client.domain.paper.replaced_sheets import TAKEN_BACK
from window_client.domain.station.officer import Permission
from window_client.ids import CaseId, CommandId, OfficerId
from window_client.services.case_answers import (
    CaseReceipt,
    NothingMissing,
    PaperAlreadyOut,
    ReasonUnknown,
    _receipt,
)
from window_client.services.case_filling import CaseFilling
from window_client.services.served_visit import require_served
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act
from window_client.services.visit_desk import CaseCard, PrimaryAct

#: what keeps a case from acceptance and is nothing that the applicant could bring
_CLERKS_OWN = frozenset({"identification:", "external_number:", "payment:"})


def _not_accepted(case: CaseFile) -> dict[str, Any]:
    """What acceptance had fixed is open again; the 受理号 and what was paid stay."""
    return {
        "accepted_at": None,
        "accepted_by": None,
        "decided_by": None,
        "due_fen": case.paid_fen,
        "pay_by": None,
        "promise_on": None,
    }


class CaseService(CaseFilling):
    """Verbs on cases: everything of `CaseFilling`, and the results."""

    def accept(self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None) -> CaseReceipt:
        """受理本项 (F2): accept, finish on the spot (办结), or as an auxiliary submit for review.

        The 受理号, the fee, the dates and the print job commit together with it.

        Raises:
            CaseIncomplete: what is still missing.
            CaseMoveRefused: the case has its result already.
            PhotoNotReusable, PhotoUseRefused: a photo was to be used again, and may be no more.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = self._take_over_draft(doing, work.cases.get(case))
            standing = self._reader.standing(work, old)
            visit = work.visits.get(old.visit_id)
            counter = require_served(doing, visit)
            primary = self._reader.primary(old, standing.item, doing.officer)
            verb = (
                CaseVerb.SUBMIT
                if primary is PrimaryAct.SUBMIT
                else CaseVerb.COMPLETE
                if standing.item.flow is Flow.INSTANT
                else CaseVerb.ACCEPT
            )
            moved = old.moved(
                verb,
                doing.now,
                number=old.number or case_number(doing.today, work.series.next(doing.today, "case")),
                accepted_at=doing.now,
                accepted_by=doing.officer.id,
                decided_by=None if verb is CaseVerb.SUBMIT else doing.officer.id,
                counter_id=counter,
                due_fen=max(standing.fee.amount_fen, old.paid_fen),
                pay_by=self._reader.pay_by(standing.item, doing.today) if standing.fee.amount_fen else None,
                promise_on=standing.item.time_limit.due_date(doing.today, self._catalogue.calendar),
            )
            if standing.missing:
                raise CaseIncomplete(missing=standing.missing)
            new = work.cases.save(old, moved)
            self._photos.accepted(doing, new)
            work.drafts.drop(case)
            doing.about("case_file", case)
            job = self._paper.enqueue_acceptance(doing, visit, old.applicant_id)
            return _receipt(new, job.id if job else None)

        return self._decide("accept_case", act, officer, command_id, {"case": case})

    def approve(
        self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """民警审核通过: what an auxiliary submitted is accepted, or finished on the spot.

        Raises:
            PermissionDenied: only a sworn officer decides (规范 第7条).
        """

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            instant = self._catalogue.item(old.item_code).flow is Flow.INSTANT
            verb = CaseVerb.COMPLETE if instant else CaseVerb.APPROVE
            if old.state is not CaseState.PENDING_REVIEW:
                raise CaseMoveRefused(verb="approve", state=old.state.value)
            new = doing.work.cases.save(old, old.moved(verb, doing.now, decided_by=officer))
            doing.about("case_file", case)
            self._paper.renew_waiting(doing, doing.work.visits.get(old.visit_id), old.applicant_id)
            return _receipt(new)

        return self._decide(
            "approve_case", act, officer, command_id, {"case": case}, needs=Permission.DECIDE_CASE
        )

    def return_to_clerk(
        self, *, officer: OfficerId, case: CaseId, reason: str, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """审核退回: back to the form, with a reason; only while the visit is still at the window.

        Raises:
            VisitNotOpen: the visit has ended; the person is gone.
        """

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            visit = doing.work.visits.get(old.visit_id)
            require_served(doing, visit, anybody=True)
            doing.remark("case_file", case, reason)
            new = doing.work.cases.save(old, old.moved(CaseVerb.RETURN, doing.now, **_not_accepted(old)))
            new = self._photos.taken_back(doing, new)
            doing.about("case_file", case)
            self._paper.renew_waiting(doing, visit, old.applicant_id)
            return _receipt(new)

        return self._decide(
            "return_case",
            act,
            officer,
            command_id,
            {"case": case, "reason": reason},
            needs=Permission.DECIDE_CASE,
        )

    def to_review(self) -> tuple[CaseCard, ...]:
        """待我审核: everything that waits for a sworn officer, oldest first."""
        with self._store.read() as work:
            return tuple(
                self._reader.card(self._reader.standing(work, case))
                for case in work.cases.in_state(CaseState.PENDING_REVIEW)
            )

    def give_notice(
        self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """一次性告知: say everything that is missing at once, on paper (行政许可法 第32条第4项).

        Raises:
            NothingMissing: the case could be accepted, or only the clerk has still something to do.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = self._take_over_draft(doing, work.cases.get(case))
            standing = self._reader.standing(work, old)
            visit = work.visits.get(old.visit_id)
            counter = require_served(doing, visit)
            if all(one in _CLERKS_OWN for one in standing.missing):
                raise NothingMissing()
            number = old.notice_number or notice_number(doing.today, work.series.next(doing.today, "notice"))
            new = work.cases.save(
                old, old.moved(CaseVerb.NOTICE, doing.now, notice_number=number, counter_id=counter)
            )
            work.drafts.drop(case)
            doing.about("case_file", case)
            job = self._paper.enqueue_notice(doing, visit, replace(standing, case=new))
            return _receipt(new, job.id)

        return self._decide("give_notice", act, officer, command_id, {"case": case})

    def reopen(self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None) -> CaseReceipt:
        """补齐了: a case that was noticed is filled on, within the same visit."""

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            require_served(doing, doing.work.visits.get(old.visit_id))
            return _receipt(doing.work.cases.save(old, old.moved(CaseVerb.REOPEN, doing.now)))

        return self._decide("reopen_case", act, officer, command_id, {"case": case})

    def refuse(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        reason: str,
        words: str = "",
        command_id: CommandId | None = None,
    ) -> CaseReceipt:
        """不予受理, with one of the item's reasons, or ``other`` and words. A sworn officer's act.

        Raises:
            PermissionDenied: not a sworn officer.
            ReasonUnknown: no such reason, or ``other`` without words.
        """

        def act(doing: Act) -> CaseReceipt:
            old = self._take_over_draft(doing, doing.work.cases.get(case))
            known = {one.code for one in self._catalogue.item(old.item_code).refusals}
            if reason not in known and not (reason == "other" and words.strip()):
                raise ReasonUnknown(reason=reason)
            doing.facts["reason"] = reason
            doing.remark("case_file", case, words)
            doing.work.drafts.drop(case)
            doing.about("case_file", case)
            return _receipt(
                doing.work.cases.save(old, old.moved(CaseVerb.REFUSE, doing.now, decided_by=doing.officer.id))
            )

        return self._decide(
            "refuse_case",
            act,
            officer,
            command_id,
            {"case": case, "reason": reason, "words": words},
            needs=Permission.DECIDE_CASE,
        )

    def abandon(
        self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """不办了: the case is taken out of the visit."""

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            doing.work.drafts.drop(case)
            return _receipt(doing.work.cases.save(old, old.moved(CaseVerb.ABANDON, doing.now)))

        return self._decide("abandon_case", act, officer, command_id, {"case": case})

    def withdraw(
        self, *, officer: OfficerId, case: CaseId, reason: str, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """撤回: the applicant takes an accepted case back; its number stays, marked."""

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            doing.remark("case_file", case, reason)
            new = doing.work.cases.save(old, old.moved(CaseVerb.WITHDRAW, doing.now, pay_by=None))
            doing.about("case_file", case)
            self._paper.renew_waiting(doing, doing.work.visits.get(old.visit_id), old.applicant_id)
            return _receipt(new)

        return self._decide("withdraw_case", act, officer, command_id, {"case": case, "reason": reason})

    def undo_accept(
        self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """撤回受理: the officer's own acceptance, within the undo time and before its paper is out.

        Cancel the sheet first with `PaperService.cancel`; its number stays with the case.

        Raises:
            PaperAlreadyOut: the sheet is on its way, money was taken, or the time is over.
            CaseMoveRefused: it is not accepted.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = work.cases.get(case)
            if not old.can(CaseVerb.UNDO_ACCEPT):
                raise CaseMoveRefused(verb=CaseVerb.UNDO_ACCEPT.value, state=old.state.value)
            limit = timedelta(seconds=read_rules(work).undo_s)
            if (
                old.accepted_by != officer
                or old.accepted_at is None
                or doing.now - old.accepted_at > limit
                or old.paid_fen
            ):
                raise PaperAlreadyOut()
            visit = work.visits.get(old.visit_id)
            require_served(doing, visit)
            for job in work.print_jobs.of_subject("applicant", old.applicant_id):
                if job.made_at < old.accepted_at or job.state is PrintState.VOID:
                    continue
                if job.state is not PrintState.QUEUED:
                    raise PaperAlreadyOut()
                work.print_jobs.save(job, job.to(PrintState.VOID, failure=TAKEN_BACK))
            doing.about("case_file", case)
            new = work.cases.save(old, old.moved(CaseVerb.UNDO_ACCEPT, doing.now, **_not_accepted(old)))
            new = self._photos.taken_back(doing, new)
            self._paper.restore_acceptance(doing, visit, old.applicant_id)
            return _receipt(new)

        return self._decide("undo_accept", act, officer, command_id, {"case": case})

    def to_enter(self) -> tuple[CaseCard, ...]:
        """业务系统待补录: accepted cases whose other system's number is still to be filled in."""
        with self._store.read() as work:
            found = []
            for state in (CaseState.ACCEPTED, CaseState.DONE, CaseState.PENDING_REVIEW):
                for case in work.cases.in_state(state, limit=500):
                    item = self._catalogue.item(case.item_code)
                    if item.external_entry is ExternalEntry.LATER and not case.external_number:
                        found.append(self._reader.card(self._reader.standing(work, case)))
            return tuple(found)
