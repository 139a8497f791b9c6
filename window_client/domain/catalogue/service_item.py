"""Service items: what a citizen can have done at the window (办事事项)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from window_client.domain.catalogue.agent_rule import AgentRule, Capacity
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.condition import Condition
from window_client.domain.catalogue.fact import STANDARD_FACTS, FactType, FactValue, merged
from window_client.domain.catalogue.fee import FeeDue, ItemFee
from window_client.domain.catalogue.field_check import FieldProblem, check_values
from window_client.domain.catalogue.field_spec import FieldSpec, facts_of_values
from window_client.domain.catalogue.item_traits import (
    Approval,
    ExternalEntry,
    Fingerprints,
    Flow,
    PhotoKind,
    PickupMethod,
)
from window_client.domain.catalogue.legal_basis import Doubt, LegalBasis
from window_client.domain.catalogue.material import Material, MaterialList, needed
from window_client.domain.catalogue.result_document import ResultDocument
from window_client.domain.catalogue.situation import Question, open_questions, with_assumed
from window_client.domain.catalogue.time_limit import TimeLimit


@dataclass(frozen=True, slots=True)
class RefusalReason:
    """A reason not to accept the item (不予受理).

    Attributes:
        code: stable within the item.
        text: as written on the refusal.
        office: where the citizen should go instead; empty for nowhere.
        basis: the article.
    """

    code: str
    text: str
    office: str = ""
    basis: LegalBasis | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something that should be done afterwards.

    Attributes:
        text: what the officer tells the citizen.
        item: code of the item to offer; None where it is not done at the window.
    """

    text: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class ServiceItem:
    """One item of the catalogue; a case pins the version that it was accepted under.

    Attributes:
        code: stable, such as ``crj.pp.renew``; in journal and files.
        short_code: such as EX-102; shown, searched, unique.
        name: full name.
        domain: the kind of business.
        group: node of the tree below the domain, such as 普通护照.
        aliases: further words that the picker finds it by.
        summary: one short line for kiosk and picker.
        spoken: as people say it (换护照), for the screen that faces the citizen and for reading aloud.
        version: counted from 1, raised with every change of its rules.
        effective_from: first day.
        effective_to: last day; None where no end is set.
        enabled: offered at this station.
        flow: how the case runs.
        external_entry: when it is keyed into the other system.
        external_system: that system's name; empty for none.
        approval: who decides.
        needs_sworn_decision: a 辅警 cannot finish it alone.
        needs_bio_check: 1:N comparison is mandatory (规范 第9条).
        sensitive: no speech, neutral title on screens and paper that others may see.
        neutral_title: that title; empty unless ``sensitive``.
        audience: as whom people may come.
        agent: the rule about agents.
        photo: kind of photo.
        fingerprints: whose.
        signature: the applicant signs.
        pickup: how the result is handed over; the first is the usual one.
        basis: 设定依据.
        fee: tariff.
        time_limit: statutory and promised.
        questions: situation questions, in the order in which they are put.
        fields: the form.
        materials: the papers.
        entry_view: what the 录入视图 shows, in the other system's order: keys of fields, or ``person.*``
            (name, pinyin, sex, birth_date, id_number, address) and ``photo``.
        result: what the citizen receives; None for nothing.
        follow_ups: what to offer next.
        refusals: reasons not to accept.
        verified: False where a station must confirm the item as such.
        doubt: name of that doubt.
    """

    code: str
    short_code: str
    name: str
    domain: BusinessDomain
    group: str
    version: int
    effective_from: date
    flow: Flow
    agent: AgentRule
    fee: ItemFee
    time_limit: TimeLimit
    basis: tuple[LegalBasis, ...]
    aliases: tuple[str, ...] = ()
    summary: str = ""
    spoken: str = ""
    effective_to: date | None = None
    enabled: bool = True
    external_entry: ExternalEntry = ExternalEntry.NONE
    external_system: str = ""
    approval: Approval = Approval.WINDOW
    needs_sworn_decision: bool = True
    needs_bio_check: bool = False
    sensitive: bool = False
    neutral_title: str = ""
    audience: tuple[Capacity, ...] = (Capacity.SELF,)
    photo: PhotoKind = PhotoKind.NONE
    fingerprints: Fingerprints = Fingerprints.NONE
    signature: bool = False
    pickup: tuple[PickupMethod, ...] = (PickupMethod.ON_THE_SPOT,)
    questions: tuple[Question, ...] = ()
    fields: tuple[FieldSpec, ...] = ()
    materials: tuple[Material, ...] = ()
    entry_view: tuple[str, ...] = ()
    result: ResultDocument | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    refusals: tuple[RefusalReason, ...] = ()
    verified: bool = True
    doubt: str = ""

    @property
    def public_name(self) -> str:
        """The name for screens and paper that others may see."""
        return self.neutral_title if self.sensitive else self.name

    @property
    def plain_title(self) -> str:
        """As people say it; the neutral title of a sensitive item."""
        return self.neutral_title if self.sensitive else self.spoken or self.name

    @property
    def fact_types(self) -> dict[str, FactType]:
        """Every fact that a condition of this item may ask about."""
        return fact_types_of(self.questions, self.fields)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What the station must confirm; empty when everything is verified."""
        return tuple(self._walk_doubts())

    def in_force(self, day: date) -> bool:
        """Whether the item applies on that day."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)

    def field(self, key: str) -> FieldSpec:
        """The field of that key.

        Raises:
            KeyError: the item has none.
        """
        for spec in self.fields:
            if spec.key == key:
                return spec
        raise KeyError(key)

    def facts(self, known: Mapping[str, FactValue], values: Mapping[str, str]) -> dict[str, FactValue]:
        """All facts of a case: what is known, the form's values, assumed answers.

        Args:
            known: the standard facts and the answers given so far.
            values: the form as typed.
        """
        return with_assumed(self.questions, {**known, **facts_of_values(self.fields, values)})

    def default_values(self) -> dict[str, str]:
        """The form before anybody typed."""
        return {spec.key: spec.default for spec in self.fields if spec.default}

    def material_list(
        self, known: Mapping[str, FactValue], values: Mapping[str, str] | None = None
    ) -> MaterialList:
        """What this applicant must bring, see :func:`material.needed`.

        Args:
            known: the standard facts and the answers given so far.
            values: the form as typed; None for the untouched form, as the picker needs it.
        """
        return needed(self.materials, self._facts_or_defaults(known, values))

    def fee_due(self, known: Mapping[str, FactValue], values: Mapping[str, str] | None = None) -> FeeDue:
        """What this applicant owes; arguments as for :meth:`material_list`."""
        return self.fee.due(self._facts_or_defaults(known, values))

    def questions_to_ask(
        self, known: Mapping[str, FactValue], values: Mapping[str, str] | None = None
    ) -> tuple[Question, ...]:
        """The questions that are still open and whose answer decides something."""
        return open_questions(self.questions, self._facts_or_defaults(known, values), self.conditions())

    def check(
        self, values: Mapping[str, str], known: Mapping[str, FactValue], *, today: date | None = None
    ) -> dict[str, FieldProblem]:
        """What is wrong with the form, see :func:`field_check.check_values`."""
        return check_values(self.fields, values, self.facts(known, values), today=today)

    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of materials, fees, form and validity; not those of the questions themselves."""
        listed = [material.required_when for material in self.materials]
        listed += [other.when for material in self.materials for other in material.instead]
        listed += [said.when for material in self.materials for said in material.not_because]
        listed += [rule.when for rule in self.fee.rules]
        listed += [condition for spec in self.fields for condition in (spec.shown_when, spec.required_when)]
        if self.result:
            listed += [rule.when for rule in self.result.validity]
        return tuple(listed)

    def _facts_or_defaults(
        self, known: Mapping[str, FactValue], values: Mapping[str, str] | None
    ) -> dict[str, FactValue]:
        return self.facts(known, self.default_values() if values is None else values)

    def _walk_doubts(self) -> Iterator[Doubt]:
        if not self.verified:
            yield Doubt("item", self.doubt)
        if not self.fee.verified:
            yield Doubt("fee", self.fee.doubt)
        for rule in self.fee.rules:
            if not rule.verified:
                yield Doubt(f"fee.rules[{rule.name}]", rule.doubt)
        if self.fee.pay_within_doubt:
            yield Doubt("fee.pay_within_workdays", self.fee.pay_within_doubt)
        if not self.time_limit.verified:
            yield Doubt("time_limit", self.time_limit.doubt)
        if not self.agent.verified:
            yield Doubt("agent", self.agent.doubt)
        for material in self.materials:
            if not material.verified:
                yield Doubt(f"materials[{material.code}]", material.doubt)
        if self.result and not self.result.verified:
            yield Doubt("result", self.result.doubt)


def fact_types_of(questions: tuple[Question, ...], fields: tuple[FieldSpec, ...]) -> dict[str, FactType]:
    """The fact types of an item with these questions and fields.

    Raises:
        ValueError: a question and a field share a name with different types.
    """
    asked = {question.key: question.fact_type for question in questions}
    typed = {spec.key: spec.fact_type for spec in fields if spec.fact_type is not None}
    return merged(STANDARD_FACTS, asked, typed)
