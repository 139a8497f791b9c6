"""Cases: opening, filling, accepting and every other result at the window (办件)."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from window_client.domain.cases.case_file import CaseFile, CaseIncomplete, CaseMoveRefused
from window_client.domain.cases.case_number import case_number, notice_number
from window_client.domain.cases.case_states import CaseState, CaseVerb
from window_client.domain.cases.material_pool import PooledMaterial
from window_client.domain.catalogue.item_traits import ExternalEntry, Flow
from window_client.domain.catalogue.material import Sharing
from window_client.domain.paper.print_job import PrintState
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.visit import Visit
from window_client.domain.station.officer import Permission
from window_client.errors import InvalidInput, Refused
from window_client.ids import ApplicantId, CaseId, CommandId, CounterId, OfficerId, new_id
from window_client.services.case_desk_reader import CaseDeskReader
from window_client.services.case_opening import open_case
from window_client.services.case_paper import CasePaper
from window_client.services.catalogue_service import CatalogueService
from window_client.services.entry_view import entry_view
from window_client.services.ports import Store, Work
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_desk import CaseCard, CaseDesk, EntryView, PrimaryAct


class VisitNotOpen(Refused):
    """The visit is not being served now. Facts: state."""

    code = "visit_not_open"


class ExternalNumberInvalid(InvalidInput):
    """业务编号 is 4 to 40 letters, digits and hyphens. Facts: length."""

    code = "external_number_invalid"


class MaterialUnknown(InvalidInput):
    """The case does not need such a paper. Facts: material."""

    code = "material_unknown"


class FieldUnknown(InvalidInput):
    """The form has no such field. Facts: field."""

    code = "field_unknown"


class ReasonUnknown(InvalidInput):
    """不予受理 names one of the item's reasons, or says another in words. Facts: reason."""

    code = "reason_unknown"


class PaperAlreadyOut(Refused):
    """The acceptance cannot be taken back: its paper is on its way; 更正受理 is the way."""

    code = "paper_already_out"


class NothingMissing(Refused):
    """一次性告知书 was asked for, but nothing is missing."""

    code = "nothing_missing"


@dataclass(frozen=True, slots=True)
class CaseReceipt:
    """What a verb on a case answers; holds no personal data.

    Attributes:
        number: 受理号, once there is one.
        sheet: the print job that was made with it.
    """

    case: CaseId
    applicant: ApplicantId
    state: CaseState
    version: int
    number: str | None = None
    sheet: str | None = None


def _receipt(case: CaseFile, sheet: str | None = None) -> CaseReceipt:
    return CaseReceipt(case.id, case.applicant_id, case.state, case.version, case.number, sheet)


class CaseService:
    """Verbs on cases."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        reader: CaseDeskReader,
        paper: CasePaper,
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._reader = reader
        self._paper = paper

    def open(
        self,
        *,
        officer: OfficerId,
        applicant: ApplicantId,
        item: str,
        command_id: CommandId | None = None,
    ) -> CaseReceipt:
        """加办: open a case of an item for an applicant.

        Raises:
            UnknownItem: no such item.
            VisitNotOpen: the visit is not being served.
        """

        def act(doing: Act) -> CaseReceipt:
            who = doing.work.applicants.get(applicant)
            visit = doing.work.visits.get(who.visit_id)
            counter = self._require_open(doing.work, visit)
            made = open_case(doing, self._catalogue, visit, applicant, item, counter)
            return _receipt(made)

        return self._verbs.run(
            "open_case",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"applicant": applicant, "item": item},
            needs=Permission.ASSIST_CASE,
        )

    def desk(self, *, officer: OfficerId, case: CaseId) -> CaseDesk:
        """The case in full as its form shows it, masked."""
        with self._store.read() as work:
            return self._reader.desk(work, work.cases.get(case), work.officers.get(officer))

    def keep_draft(self, *, officer: OfficerId, case: CaseId, values: Mapping[str, str]) -> None:
        """Keep the form as it is typed, right or wrong: it comes back after a crash. Not an act of the journal.

        Args:
            values: the fields that were touched; others stay as they are.

        Raises:
            CaseMoveRefused: the case is settled.
            FieldUnknown: a key that the form does not have.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            self._keep(work, work.cases.get(case), officer, values)

    def _keep(self, work: Work, held: CaseFile, officer: OfficerId, values: Mapping[str, str]) -> None:
        if held.state is not CaseState.DRAFT:
            raise CaseMoveRefused(verb="keep_draft", state=held.state.value)
        known = {spec.key for spec in self._catalogue.item(held.item_code).fields}
        for key in values:
            if key not in known:
                raise FieldUnknown(field=key)
        kept = {**self._reader.draft(work, held), **values}
        work.drafts.keep(held.id, json.dumps({"values": kept}, ensure_ascii=False), work.now, officer)

    def save_fields(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        values: Mapping[str, str],
        command_id: CommandId | None = None,
    ) -> CaseReceipt:
        """Take fields over into the case, as an act of the journal.

        Raises:
            CaseMoveRefused: the case is settled.
            FieldUnknown: a key that the form does not have.
        """

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            self._keep(doing.work, old, officer, values)
            return _receipt(self._take_over_draft(doing, old))

        return self._verbs.run(
            "save_fields",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"case": case, "values": dict(values)},
            needs=Permission.ASSIST_CASE,
        )

    def reveal(self, *, officer: OfficerId, case: CaseId, field: str) -> str:
        """One masked field in full, while the clerk holds the eye; noted in the read log.

        Raises:
            FieldUnknown: no such field.
        """
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            held = work.cases.get(case)
            if all(spec.key != field for spec in self._catalogue.item(held.item_code).fields):
                raise FieldUnknown(field=field)
            applicant = work.applicants.get(held.applicant_id)
            work.notes.log_read(work.now, officer, applicant.person_id, "reveal", f"{case}:{field}")
            return {**held.values, **self._reader.draft(work, held)}.get(field, "")

    def entry_view(self, *, officer: OfficerId, case: CaseId) -> EntryView:
        """录入视图: everything in full, in the other system's order; one row in the read log."""
        with self._store.write() as work:
            work.officers.get(officer).require(Permission.ASSIST_CASE)
            standing = self._reader.standing(work, work.cases.get(case))
            work.notes.log_read(work.now, officer, standing.person.id, "entry_view", case)
            return entry_view(standing)

    def tick_material(
        self,
        *,
        officer: OfficerId,
        case: CaseId,
        material: str,
        present: bool = True,
        answer: str | None = None,
        command_id: CommandId | None = None,
    ) -> None:
        """收材料: a paper was seen; where it may be shared it counts for every case that needs it.

        Args:
            answer: reply to the question that goes with it (内有无有效签证).

        Raises:
            MaterialUnknown: the case does not need it, nor accept it in place of another.
        """

        def act(doing: Act) -> None:
            work = doing.work
            standing = self._reader.standing(work, work.cases.get(case))
            self._require_open(work, work.visits.get(standing.case.visit_id))
            sharing = next(
                (
                    need.material.sharing
                    for need in standing.materials.needed
                    if material in (need.material.code, *(other.code for other in need.instead))
                ),
                None,
            )
            if sharing is None:
                raise MaterialUnknown(material=material)
            own = None if sharing is not Sharing.NONE else case
            same = [
                paper
                for paper in work.materials.of_visit(standing.case.visit_id)
                if paper.material_code == material
                and paper.case_id == own
                and (sharing is Sharing.VISIT or paper.applicant_id == standing.applicant.id)
            ]
            if same:
                old = same[0]
                work.materials.save(
                    old,
                    replace(
                        old,
                        present=present,
                        answer=answer if answer is not None else old.answer,
                        version=old.version + 1,
                    ),
                )
            elif present:
                work.materials.add(
                    PooledMaterial(
                        id=new_id(),
                        station_id=work.station_id,
                        visit_id=standing.case.visit_id,
                        applicant_id=standing.applicant.id,
                        material_code=material,
                        present=True,
                        seen_at=doing.now,
                        case_id=own,
                        answer=answer,
                    )
                )

        self._verbs.run(
            "tick_material",
            act,
            None,
            officer=officer,
            command_id=command_id,
            args={"case": case, "material": material, "present": present, "answer": answer},
            needs=Permission.ASSIST_CASE,
        )

    def set_external_number(
        self, *, officer: OfficerId, case: CaseId, number: str, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """业务编号 of the other system, scanned or typed.

        Raises:
            ExternalNumberInvalid: not 4 to 40 letters, digits and hyphens.
        """
        plain = number.strip().replace(" ", "").upper()

        def act(doing: Act) -> CaseReceipt:
            if not (4 <= len(plain) <= 40 and plain.isascii() and plain.replace("-", "").isalnum()):
                raise ExternalNumberInvalid(length=len(plain))
            old = doing.work.cases.get(case)
            return _receipt(doing.work.cases.save(old, old.with_external_number(plain)))

        return self._verbs.run(
            "set_external_number",
            act,
            CaseReceipt,
            officer=officer,
            command_id=command_id,
            args={"case": case, "number": plain},
            needs=Permission.ASSIST_CASE,
        )

    def accept(self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None) -> CaseReceipt:
        """受理本项 (F2): accept, finish on the spot (办结), or as an auxiliary submit for review.

        The 受理号, the fee, the dates and the print job commit together with it.

        Raises:
            CaseIncomplete: what is still missing.
            CaseMoveRefused: the case has its result already.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = self._take_over_draft(doing, work.cases.get(case))
            standing = self._reader.standing(work, old)
            visit = work.visits.get(old.visit_id)
            counter = self._require_open(work, visit)
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
            return _receipt(doing.work.cases.save(old, old.moved(verb, doing.now, decided_by=officer)))

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
            self._require_open(doing.work, doing.work.visits.get(old.visit_id))
            doing.remark("case_file", case, reason)
            return _receipt(
                doing.work.cases.save(old, old.moved(CaseVerb.RETURN, doing.now, accepted_at=None))
            )

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
            NothingMissing: the case could be accepted.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = self._take_over_draft(doing, work.cases.get(case))
            standing = self._reader.standing(work, old)
            visit = work.visits.get(old.visit_id)
            counter = self._require_open(work, visit)
            if not standing.missing:
                raise NothingMissing()
            number = old.notice_number or notice_number(doing.today, work.series.next(doing.today, "notice"))
            new = work.cases.save(
                old, old.moved(CaseVerb.NOTICE, doing.now, notice_number=number, counter_id=counter)
            )
            doing.about("case_file", case)
            job = self._paper.enqueue_notice(doing, visit, replace(standing, case=new))
            return _receipt(new, job.id)

        return self._decide("give_notice", act, officer, command_id, {"case": case})

    def reopen(self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None) -> CaseReceipt:
        """补齐了: a case that was noticed is filled on, within the same visit."""

        def act(doing: Act) -> CaseReceipt:
            old = doing.work.cases.get(case)
            self._require_open(doing.work, doing.work.visits.get(old.visit_id))
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
            return _receipt(
                doing.work.cases.save(
                    old, old.moved(CaseVerb.WITHDRAW, doing.now, due_fen=old.paid_fen, pay_by=None)
                )
            )

        return self._decide("withdraw_case", act, officer, command_id, {"case": case, "reason": reason})

    def undo_accept(
        self, *, officer: OfficerId, case: CaseId, command_id: CommandId | None = None
    ) -> CaseReceipt:
        """撤回受理: the officer's own acceptance, within the undo time and before its paper is out.

        Cancel the sheet first with `PaperService.cancel`; its number stays with the case.

        Raises:
            PaperAlreadyOut: the sheet is on its way, money was taken, or the time is over.
        """

        def act(doing: Act) -> CaseReceipt:
            work = doing.work
            old = work.cases.get(case)
            limit = timedelta(seconds=read_rules(work).undo_s)
            if (
                old.accepted_by != officer
                or old.accepted_at is None
                or doing.now - old.accepted_at > limit
                or old.paid_fen
            ):
                raise PaperAlreadyOut()
            self._require_open(work, work.visits.get(old.visit_id))
            for job in work.print_jobs.of_subject("applicant", old.applicant_id):
                if job.made_at < old.accepted_at or job.state is PrintState.VOID:
                    continue
                if job.state is not PrintState.QUEUED:
                    raise PaperAlreadyOut()
                work.print_jobs.save(job, job.to(PrintState.VOID, failure="taken_back"))
            doing.about("case_file", case)
            return _receipt(
                work.cases.save(
                    old,
                    old.moved(
                        CaseVerb.UNDO_ACCEPT,
                        doing.now,
                        accepted_at=None,
                        accepted_by=None,
                        decided_by=None,
                        due_fen=0,
                        pay_by=None,
                        promise_on=None,
                    ),
                )
            )

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

    def _decide(
        self,
        verb: str,
        act: Callable[[Act], CaseReceipt],
        officer: OfficerId,
        command_id: CommandId | None,
        args: Mapping[str, object],
        needs: Permission = Permission.ASSIST_CASE,
    ) -> CaseReceipt:
        return self._verbs.run(
            verb, act, CaseReceipt, officer=officer, command_id=command_id, args=args, needs=needs
        )

    def _take_over_draft(self, doing: Act, case: CaseFile) -> CaseFile:
        """What was typed becomes part of the case, with the act that needs it."""
        kept = self._reader.draft(doing.work, case)
        fields = {spec.key for spec in self._catalogue.item(case.item_code).fields}
        changed = {k: v for k, v in kept.items() if k in fields and case.values.get(k, "") != v}
        return doing.work.cases.save(case, case.with_values(changed)) if changed else case

    @staticmethod
    def _require_open(work: Work, visit: Visit) -> CounterId | None:
        ticket = work.tickets.get(visit.ticket_id)
        if ticket.state is not TicketState.SERVING:
            raise VisitNotOpen(state=ticket.state.value)
        return ticket.counter_id
