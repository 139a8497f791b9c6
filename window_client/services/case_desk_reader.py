"""Works out how a case stands: fields, papers, fee, what is missing. Reads only, inside a transaction."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from window_client.domain.cases.case_file import CaseFile
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.material_pool import PooledMaterial, in_pool
from window_client.domain.catalogue.agent_rule import Capacity
from window_client.domain.catalogue.condition import evaluate
from window_client.domain.catalogue.fact import FactValue
from window_client.domain.catalogue.fee import FeeDue, PayWhen
from window_client.domain.catalogue.field_check import FieldProblem
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec
from window_client.domain.catalogue.item_traits import ExternalEntry, Flow
from window_client.domain.catalogue.material import MaterialList, MaterialNeed
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.paper.print_job import PrintState
from window_client.domain.people.companion import VisitRole
from window_client.domain.people.masking import mask_address, mask_document, mask_phone
from window_client.domain.people.person_record import ApplicantRecord, PersonRecord
from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.visit import Visit
from window_client.domain.station.officer import Officer, Permission
from window_client.domain.station.station_record import local_day
from window_client.services.catalogue_service import CatalogueService
from window_client.services.person_cards import applicant_card
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules
from window_client.services.visit_desk import (
    CaseCard,
    CaseDesk,
    CaseStep,
    FieldView,
    MaterialLine,
    NotNeededLine,
    PrimaryAct,
    SheetLine,
)

Answers = Mapping[str, FactValue]


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """A case with everything that decides about it; full values, so it stays inside the services."""

    case: CaseFile
    item: ServiceItem
    applicant: ApplicantRecord
    person: PersonRecord
    values: Mapping[str, str]
    facts: Mapping[str, FactValue]
    materials: MaterialList
    present: frozenset[str]
    fee: FeeDue
    problems: Mapping[str, FieldProblem]
    missing: tuple[str, ...]


class CaseDeskReader:
    """Reads cases for screens and for the verbs that decide about them."""

    def __init__(self, catalogue: CatalogueService) -> None:
        self._catalogue = catalogue

    def standing(self, work: Work, case: CaseFile) -> CaseStanding:
        """How the case stands today."""
        today = local_day(work.now)
        item = self._catalogue.item(case.item_code)
        applicant = work.applicants.get(case.applicant_id)
        person = work.people.get(applicant.person_id)
        values = {**case.values, **self.draft(work, case)}
        known = known_facts(work, applicant, person)
        pool = work.materials.of_visit(case.visit_id)
        materials = item.material_list(known, values)
        present = frozenset(
            code
            for need in materials.needed
            for code in self._codes(need)
            if in_pool(pool, applicant.id, case.id, code, need.material.sharing)
        )
        fee = item.fee_due(known, values)
        problems = item.check(values, known, today=today)
        facts = item.facts(known, values)
        missing = self._missing(case, item, applicant, materials, present, fee, problems, known, values)
        return CaseStanding(
            case, item, applicant, person, values, facts, materials, present, fee, problems, missing
        )

    @staticmethod
    def draft(work: Work, case: CaseFile) -> dict[str, str]:
        """What was typed and kept, but not yet taken over into the case."""
        kept = work.drafts.read(case.id)
        return json.loads(kept)["values"] if kept and case.state is CaseState.DRAFT else {}

    def cards(self, work: Work, visit: Visit) -> tuple[CaseCard, ...]:
        """The visit's cases for its column; those of a replaced applicant are left out."""
        hidden = {one.id for one in work.applicants.of_visit(visit.id) if one.withdrawn_at is not None}
        return tuple(
            self.card(self.standing(work, case))
            for case in work.cases.of_visit(visit.id)
            if case.applicant_id not in hidden and case.state is not CaseState.ABANDONED
        )

    def card(self, standing: CaseStanding) -> CaseCard:
        """The card of a case."""
        case, item = standing.case, standing.item
        required = [
            spec
            for spec in item.fields
            if spec.kind is not FieldKind.EXTERNAL_NUMBER and spec.is_required(standing.facts)
        ]
        wrong = {spec.key for spec in required if spec.key in standing.problems}
        settled = case.state is not CaseState.DRAFT
        step = (
            CaseStep.SETTLED
            if settled
            else CaseStep.READY
            if not standing.missing
            else CaseStep.MISSING
            if all(one.startswith("material:") for one in standing.missing)
            else CaseStep.FILLING
        )
        # a number outlives the acceptance that gave it, when that was taken back
        accepted = case.accepted_at is not None
        due = case.due_fen if accepted or settled else standing.fee.amount_fen
        return CaseCard(
            id=case.id,
            applicant_id=case.applicant_id,
            position=case.position,
            item_code=item.code,
            short_code=item.short_code,
            name=item.name,
            domain=item.domain,
            flow=item.flow,
            state=case.state,
            step=step,
            filled=len(required) - len(wrong),
            required=len(required),
            materials_have=len(standing.materials.needed) - len(standing.materials.missing(standing.present)),
            materials_need=len(standing.materials.needed),
            due_fen=due,
            outstanding_fen=case.outstanding_fen if accepted or settled else max(0, due - case.paid_fen),
            number=case.number,
            summary=item.summary,
        )

    def desk(self, work: Work, case: CaseFile, officer: Officer) -> CaseDesk:
        """The selected case in full, for this officer."""
        standing = self.standing(work, case)
        item, today = standing.item, local_day(work.now)
        accepted = case.number is not None and case.accepted_at is not None
        pool = work.materials.of_visit(case.visit_id)
        siblings = work.cases.of_visit(case.visit_id)
        limit = item.time_limit.shown
        saved = work.drafts.saved_at(case.id)
        return CaseDesk(
            card=self.card(standing),
            applicant=applicant_card(standing.applicant, standing.person, today, read_rules(work).senior_age),
            version=case.version,
            primary=self.primary(case, item, officer),
            fields=tuple(
                self._field(spec, standing)
                for spec in item.fields
                if spec.kind is not FieldKind.EXTERNAL_NUMBER and spec.is_shown(standing.facts)
            ),
            questions=tuple(q for q in item.questions if evaluate(q.asked_when, standing.facts) is not False),
            answers={q.key: standing.facts.get(q.key) for q in item.questions},
            materials=tuple(self._line(need, standing, pool, siblings) for need in standing.materials.needed),
            not_needed=tuple(
                NotNeededLine(need.material.name, need.text) for need in standing.materials.not_needed
            ),
            undecided=tuple(need.material.name for need in standing.materials.undecided),
            missing=standing.missing,
            external_entry=item.external_entry,
            external_system=item.external_system,
            external_number=case.external_number or "",
            fee_lines=tuple((line.name, line.amount_fen) for line in standing.fee.lines),
            due_fen=case.due_fen if accepted else standing.fee.amount_fen,
            paid_fen=case.paid_fen,
            pay_when=item.fee.pay_when,
            pay_by=case.pay_by if accepted else self.pay_by(item, today),
            limit_value=limit.value if limit else 0,
            limit_unit=limit.unit.value if limit else "",
            promise_on=case.promise_on
            if accepted
            else item.time_limit.due_date(today, self._catalogue.calendar),
            payments=work.payments.of_case(case.id),
            sheets=tuple(
                SheetLine(job.id, job.document_kind, job.state, job.nth, job.made_at)
                for job in work.print_jobs.of_subject("applicant", case.applicant_id)
                if job.state is not PrintState.VOID
            ),
            saved_at=saved,
            legal_basis=tuple(basis.citation for basis in item.basis),
            notice_number=case.notice_number,
            follow_ups=tuple(one.text for one in item.follow_ups),
        )

    @staticmethod
    def primary(case: CaseFile, item: ServiceItem, officer: Officer) -> PrimaryAct:
        """What F2 would do: sworn officers accept; auxiliaries submit what needs a decision (规范 第7条).

        Finishing on the spot (当场办结) is one.
        """
        if case.state is not CaseState.DRAFT:
            return PrimaryAct.NONE
        decides = item.needs_sworn_decision or item.flow is Flow.INSTANT
        if decides and not officer.may(Permission.DECIDE_CASE):
            return PrimaryAct.SUBMIT
        return PrimaryAct.ACCEPT

    def pay_by(self, item: ServiceItem, accepted_on: date) -> date | None:
        """Last day to pay; None where none is set or nothing is due later."""
        days = item.fee.pay_within_workdays
        if days is None or item.fee.pay_when is not PayWhen.AFTER_ACCEPTANCE:
            return None
        return self._catalogue.calendar.after_workdays(accepted_on, days)

    @staticmethod
    def _codes(need: MaterialNeed) -> tuple[str, ...]:
        return (need.material.code, *(other.code for other in need.instead))

    @staticmethod
    def _missing(
        case: CaseFile,
        item: ServiceItem,
        applicant: ApplicantRecord,
        materials: MaterialList,
        present: frozenset[str],
        fee: FeeDue,
        problems: Mapping[str, FieldProblem],
        known: Answers,
        values: Mapping[str, str],
    ) -> tuple[str, ...]:
        """In reading order: identity, questions, form, papers, the other system's number, money first."""
        found = [] if applicant.matched else ["identification:"]
        found += [f"question:{question.key}" for question in item.questions_to_ask(known, values)]
        found += [
            f"field:{spec.key}"
            for spec in item.fields
            if spec.key in problems and spec.kind is not FieldKind.EXTERNAL_NUMBER
        ]
        found += [f"material:{need.material.code}" for need in materials.blocking(present)]
        if item.external_entry is ExternalEntry.LIVE and not case.external_number:
            found.append("external_number:")
        if item.fee.pay_when is PayWhen.BEFORE and case.paid_fen < fee.amount_fen:
            found.append("payment:")
        return tuple(found)

    @staticmethod
    def _field(spec: FieldSpec, standing: CaseStanding) -> FieldView:
        value = standing.values.get(spec.key, "")
        problem = standing.problems.get(spec.key)
        # a value with a problem is shown as it is: nobody can mend what is hidden
        hide = bool(spec.masked and value and problem is None)
        return FieldView(
            spec=spec,
            value=masked_value(spec, value) if hide else value,
            is_masked=hide,
            required=spec.is_required(standing.facts),
            problem=problem,
        )

    def _line(
        self,
        need: MaterialNeed,
        standing: CaseStanding,
        pool: tuple[PooledMaterial, ...],
        siblings: tuple[CaseFile, ...],
    ) -> MaterialLine:
        material = need.material
        papers = (
            in_pool(pool, standing.applicant.id, standing.case.id, code, material.sharing)
            for code in self._codes(need)
        )
        paper = next((one for one in papers if one is not None), None)
        shared = sum(
            any(other.code == material.code for other in self._catalogue.item(case.item_code).materials)
            for case in siblings
            if case.applicant_id == standing.applicant.id and case.state is not CaseState.ABANDONED
        )
        return MaterialLine(
            code=material.code,
            name=material.name,
            unit=material.unit,
            count=material.count,
            form=material.form,
            present=paper is not None,
            shared_by=shared if material.shareable else 1,
            disposition=material.disposition,
            deferrable=material.deferrable,
            ask=material.ask,
            answer=paper.answer if paper else None,
            instead=tuple(other.name for other in need.instead),
            note=material.note,
            where_to_get=material.where_to_get,
            because=need.text,
        )


def known_facts(work: Work, applicant: ApplicantRecord, person: PersonRecord) -> dict[str, FactValue]:
    """What conditions of the catalogue may ask about an applicant: age, who acts, answers given."""
    roles = {one.role for one in work.companions.of_visit(applicant.visit_id)}
    actor = (
        Capacity.GUARDIAN
        if VisitRole.GUARDIAN in roles
        else Capacity.AGENT
        if VisitRole.AGENT in roles
        else Capacity.SELF
    )
    return {
        "age": whole_years(person.birth_date, local_day(work.now)) if person.birth_date else None,
        "in_person": True,
        "actor": actor.value,
        **applicant.answers,
    }


def masked_value(spec: FieldSpec, value: str) -> str:
    """A stored value as the form shows it until it is revealed."""
    match spec.kind:
        case FieldKind.PHONE:
            return mask_phone(value)
        case FieldKind.ADDRESS:
            return mask_address(value)
        case FieldKind.DOCUMENT_NUMBER | FieldKind.EXTERNAL_NUMBER:
            return mask_document(value)
        case _:
            return _mask_digits(value)


def _mask_digits(value: str) -> str:
    """Every run of 7 or more digits is hidden but for its ends."""
    return re.sub(r"\d{7,}", lambda run: mask_phone(run.group()), value)
