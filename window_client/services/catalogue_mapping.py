"""From the catalogue's files, already well formed, to the domain's values.

Here conditions are read, codes of materials and questions resolved, and the parts of an item held against
each other.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid
from window_client.domain.catalogue.condition import ALWAYS, NEVER, Condition
from window_client.domain.catalogue.condition_parser import ConditionInvalid, parse_condition
from window_client.domain.catalogue.fact import STANDARD_FACTS, FactType, nearest
from window_client.domain.catalogue.fee import FeeRule, ItemFee
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec, NumberKind
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.domain.catalogue.material import Explanation, Material, Substitute
from window_client.domain.catalogue.result_document import ResultDocument, ValidityRule
from window_client.domain.catalogue.service_item import FollowUp, RefusalReason, ServiceItem, fact_types_of
from window_client.domain.catalogue.situation import Question
from window_client.domain.catalogue.time_limit import TimeLimit
from window_client.services.catalogue_format import (
    FeePart,
    FieldPart,
    ItemPart,
    MaterialPart,
    ResultPart,
    SharedFile,
)
from window_client.services.catalogue_parts import (
    agent_of,
    basis_of,
    basis_or_none,
    choices_of,
    limit_of,
    question_of,
)

#: what the 录入视图 can show besides the fields of the form
PERSON_LINES = (
    "person.name",
    "person.pinyin",
    "person.sex",
    "person.birth_date",
    "person.id_number",
    "person.address",
    "photo",
)


def item_of(part: ItemPart, domain: BusinessDomain, shared: SharedFile) -> ServiceItem:
    """An item of a file as a domain value.

    Raises:
        CatalogueInvalid: a condition cannot be read, a code is unknown or used twice, or parts of the item
            contradict each other; with ``item`` and ``path``, without ``file``.
    """
    return _ItemMaker(part, domain, shared).made()


@dataclass(frozen=True)
class _ItemMaker:
    part: ItemPart
    domain: BusinessDomain
    shared: SharedFile

    def made(self) -> ServiceItem:
        part = self.part
        self._check_alone()
        bare_questions = tuple(self._question(key, {}) for key in part.questions)
        bare_fields = tuple(self._field(field, {}) for field in part.fields)
        facts = self._fact_types(bare_questions, bare_fields)
        self._check_entry_view()
        return ServiceItem(
            code=part.code,
            short_code=part.short_code,
            name=part.name,
            domain=self.domain,
            group=part.group,
            version=part.version,
            effective_from=part.effective_from,
            flow=part.flow,
            agent=agent_of(part.agent),
            fee=self._fee(part.fee, facts),
            time_limit=TimeLimit(
                limit_of(part.time_limit.statutory),
                limit_of(part.time_limit.promised),
                part.time_limit.verified,
                part.time_limit.doubt,
            ),
            basis=tuple(basis_of(basis) for basis in part.basis),
            aliases=tuple(part.aliases),
            summary=part.summary or "",
            spoken=part.spoken or "",
            effective_to=part.effective_to,
            enabled=part.enabled,
            external_entry=part.external_entry,
            external_system=part.external_system or "",
            approval=part.approval,
            needs_sworn_decision=part.needs_sworn_decision,
            needs_bio_check=part.needs_bio_check,
            sensitive=part.sensitive,
            neutral_title=part.neutral_title or "",
            audience=tuple(part.audience),
            photo=part.photo,
            fingerprints=part.fingerprints,
            signature=part.signature,
            pickup=tuple(part.pickup),
            questions=tuple(self._question(key, facts) for key in part.questions),
            fields=tuple(self._field(field, facts) for field in part.fields),
            materials=tuple(self._material(material, facts) for material in part.materials),
            entry_view=tuple(part.entry_view),
            result=self._result(part.result, facts) if part.result else None,
            follow_ups=tuple(FollowUp(follow.text, follow.item) for follow in part.follow_ups),
            refusals=tuple(
                RefusalReason(refusal.code, refusal.text, refusal.office or "", basis_or_none(refusal.basis))
                for refusal in part.refusals
            ),
            verified=part.verified,
            doubt=part.doubt,
        )

    def _check_alone(self) -> None:
        part = self.part
        if part.sensitive != bool(part.neutral_title):
            self._refuse("neutral_title", "not_allowed", expected="neutral_title if and only if sensitive")
        if part.sensitive and part.spoken:
            self._refuse("spoken", "not_allowed", expected="no spoken words for a sensitive item")
        if part.effective_to and part.effective_to < part.effective_from:
            self._refuse("effective_to", "not_allowed", expected="not before effective_from")
        if (part.external_entry is ExternalEntry.NONE) == bool(part.external_system):
            self._refuse(
                "external_system", "not_allowed", expected="external_system unless external_entry is none"
            )
        self._check_once("questions", part.questions)
        self._check_once("fields", [field.key for field in part.fields])
        self._check_once("materials", [material.code for material in part.materials])
        self._check_once("refusals", [refusal.code for refusal in part.refusals])
        numbers = [
            field for field in part.fields if field.kind is FieldKind.EXTERNAL_NUMBER and field.required
        ]
        if part.external_entry is ExternalEntry.LIVE and len(numbers) != 1:
            self._refuse("fields", "not_allowed", expected="one required external_number, for live entry")

    def _check_once(self, path: str, codes: Iterable[str]) -> None:
        seen: set[str] = set()
        for code in codes:
            if code in seen:
                self._refuse(f"{path}[{code}]", "used_twice", found=code)
            seen.add(code)

    def _check_entry_view(self) -> None:
        known = {*PERSON_LINES, *(field.key for field in self.part.fields)}
        for line in self.part.entry_view:
            if line not in known:
                self._refuse("entry_view", "unknown_code", found=line, suggestion=nearest(line, known))
        self._check_once("entry_view", self.part.entry_view)

    def _fact_types(
        self, questions: tuple[Question, ...], fields: tuple[FieldSpec, ...]
    ) -> dict[str, FactType]:
        # one name must mean one thing, even where the types agree
        self._check_once("fields", [*STANDARD_FACTS, *self.part.questions, *(field.key for field in fields)])
        return fact_types_of(questions, fields)

    def _question(self, key: str, facts: Mapping[str, FactType]) -> Question:
        part = self.shared.questions.get(key)
        if part is None:
            known = self.shared.questions
            self._refuse("questions", "unknown_code", found=key, suggestion=nearest(key, known))
        asked_when = (
            self._condition(part.asked_when, facts, f"questions[{key}].asked_when") if facts else ALWAYS
        )
        return question_of(key, part, asked_when)

    def _field(self, part: FieldPart, facts: Mapping[str, FactType]) -> FieldSpec:
        path = f"fields[{part.key}]"
        if (part.kind is FieldKind.CHOICE) != bool(part.choices):
            self._refuse(f"{path}.choices", "not_allowed", expected="choices if and only if kind is choice")
        if part.number is not NumberKind.ANY and part.kind is not FieldKind.DOCUMENT_NUMBER:
            self._refuse(f"{path}.number", "not_allowed", expected="only where kind is document_number")
        self._check_once(f"{path}.choices", [choice.value for choice in part.choices])
        if part.default and part.choices and part.default not in {choice.value for choice in part.choices}:
            self._refuse(f"{path}.default", "not_allowed", found=part.default, expected="one of the choices")
        required_when: Condition = ALWAYS if part.required else NEVER
        shown_when: Condition = ALWAYS
        if part.required_when and not part.required:
            self._refuse(f"{path}.required_when", "not_allowed", expected="required = true or left out")
        if facts:
            required_when = self._condition(part.required_when, facts, f"{path}.required_when", required_when)
            shown_when = self._condition(part.shown_when, facts, f"{path}.shown_when")
        view = self.part.entry_view
        return FieldSpec(
            key=part.key,
            label=part.label,
            kind=part.kind,
            section=part.section or "",
            required_when=required_when,
            shown_when=shown_when,
            choices=choices_of(part),
            default=part.default or "",
            hint=part.hint or "",
            masked=part.masked,
            prefill=tuple(part.prefill),
            date_range=part.date_range,
            number=part.number,
            entry_order=view.index(part.key) + 1 if part.key in view else None,
            max_length=part.max_length,
        )

    def _material(self, part: MaterialPart, facts: Mapping[str, FactType]) -> Material:
        path = f"materials[{part.code}]"
        common = self.shared.materials.get(part.code)
        if common is None:
            known = self.shared.materials
            self._refuse(
                f"{path}.code", "unknown_code", found=part.code, suggestion=nearest(part.code, known)
            )
        if part.folded_into and part.folded_into not in {other.code for other in self.part.materials}:
            self._refuse(f"{path}.folded_into", "unknown_code", found=part.folded_into)
        if part.deferrable != bool(part.defer_workdays):
            self._refuse(f"{path}.defer_workdays", "not_allowed", expected="defer_workdays if deferrable")
        return Material(
            code=part.code,
            name=common.name,
            unit=common.unit,
            count=part.count,
            form=part.form or common.form,
            required_when=self._condition(part.required_when, facts, f"{path}.required_when"),
            deferrable=part.deferrable,
            defer_workdays=part.defer_workdays,
            sharing=common.sharing,
            disposition=part.disposition or common.disposition,
            instead=tuple(
                self._substitute(other.code, other.when, facts, f"{path}.instead[{other.code}]")
                for other in part.instead
            ),
            folded_into=part.folded_into,
            ask=part.ask or "",
            because=part.because or "",
            not_because=tuple(
                Explanation(
                    said.text, self._condition(said.when, facts, f"{path}.not_because[#{number}].when")
                )
                for number, said in enumerate(part.not_because, start=1)
            ),
            where_to_get=part.where_to_get or common.where_to_get or "",
            note=part.note or common.note or "",
            basis=basis_or_none(part.basis),
            verified=part.verified,
            doubt=part.doubt,
        )

    def _substitute(
        self, code: str, when: str | None, facts: Mapping[str, FactType], path: str
    ) -> Substitute:
        common = self.shared.materials.get(code)
        if common is None:
            self._refuse(path, "unknown_code", found=code, suggestion=nearest(code, self.shared.materials))
        return Substitute(code, common.name, self._condition(when, facts, f"{path}.when"))

    def _fee(self, part: FeePart, facts: Mapping[str, FactType]) -> ItemFee:
        rules = tuple(
            FeeRule(
                name=rule.name,
                amount_fen=int(rule.yuan.replace(".", "")),
                when=self._condition(rule.when, facts, f"fee.rules[#{number}].when"),
                basis=basis_or_none(rule.basis),
                verified=rule.verified,
                doubt=rule.doubt,
            )
            for number, rule in enumerate(part.rules, start=1)
        )
        return ItemFee(
            rules=rules,
            pay_when=part.pay_when,
            pay_within_workdays=part.pay_within_workdays,
            free_basis=basis_or_none(part.free_basis),
            pay_within_doubt=part.pay_within_doubt or "",
            verified=part.verified,
            doubt=part.doubt,
        )

    def _result(self, part: ResultPart, facts: Mapping[str, FactType]) -> ResultDocument:
        validity = tuple(
            ValidityRule(
                rule.unit, rule.value, self._condition(rule.when, facts, f"result.validity[#{number}].when")
            )
            for number, rule in enumerate(part.validity, start=1)
        )
        return ResultDocument(part.name, validity, part.note or "", part.verified, part.doubt)

    def _condition(
        self, text: str | None, facts: Mapping[str, FactType], path: str, default: Condition = ALWAYS
    ) -> Condition:
        if text is None:
            return default
        with _located(self.part.code, path):
            return parse_condition(text, facts)

    def _refuse(self, path: str, problem: str, **facts: object) -> NoReturn:
        raise CatalogueInvalid(item=self.part.code, path=path, problem=problem, **facts)


@contextmanager
def _located(item: str, path: str) -> Iterator[None]:
    """A condition's mistake, told with its place in the file."""
    try:
        yield
    except ConditionInvalid as mistake:
        facts = {key: value for key, value in mistake.facts.items() if key != "problem"}
        raise CatalogueInvalid(
            item=item, path=path, problem="condition", detail=mistake.facts["problem"], **facts
        ) from mistake
