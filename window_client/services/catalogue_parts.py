"""The parts of a catalogue file that mean the same wherever they stand, as domain values."""

from window_client.domain.catalogue.agent_rule import AgentRule
from window_client.domain.catalogue.catalogue import ConsultTopic
from window_client.domain.catalogue.catalogue_errors import CatalogueInvalid
from window_client.domain.catalogue.condition import Condition
from window_client.domain.catalogue.fact import FactKind, FactType, FactValue
from window_client.domain.catalogue.legal_basis import LegalBasis
from window_client.domain.catalogue.situation import Choice, Question
from window_client.domain.catalogue.time_limit import Limit
from window_client.services.catalogue_format import (
    AgentPart,
    BasisPart,
    FieldPart,
    LimitPart,
    QuestionPart,
    TopicPart,
)


def topic_of(part: TopicPart) -> ConsultTopic:
    """A topic of the file as a domain value."""
    return ConsultTopic(part.code, part.label, part.hint or "", part.sensitive)


def question_of(key: str, part: QuestionPart, asked_when: Condition) -> Question:
    """A question of the shared file as a domain value; ``asked_when`` is already read.

    Raises:
        CatalogueInvalid: choices or the assumed answer do not fit its kind.
    """
    if (part.kind is FactKind.CHOICE) != bool(part.choices):
        raise CatalogueInvalid(
            path=f"questions.{key}.choices",
            problem="not_allowed",
            expected="choices if and only if kind is choice",
        )
    question = Question(key, part.text, part.kind, choices_of(part), None, asked_when, part.hint or "")
    if part.assumed is None:
        return question
    assumed = _answer(part.assumed, question.fact_type)
    if assumed is None:
        raise CatalogueInvalid(path=f"questions.{key}.assumed", problem="not_allowed", found=part.assumed)
    return Question(key, part.text, part.kind, question.choices, assumed, asked_when, part.hint or "")


def _answer(text: str, fact_type: FactType) -> FactValue:
    match fact_type.kind:
        case FactKind.YES_NO:
            return {"yes": True, "no": False}.get(text)
        case FactKind.NUMBER:
            return int(text) if text.isdigit() else None
        case FactKind.CHOICE:
            return text if text in fact_type.choices else None


def choices_of(part: FieldPart | QuestionPart) -> tuple[Choice, ...]:
    return tuple(Choice(choice.value, choice.label) for choice in part.choices)


def basis_of(part: BasisPart) -> LegalBasis:
    return LegalBasis(part.law or "", part.article or "", part.text or "", part.number or "")


def basis_or_none(part: BasisPart | None) -> LegalBasis | None:
    return basis_of(part) if part else None


def limit_of(part: LimitPart | None) -> Limit | None:
    return Limit(part.unit, part.value, basis_or_none(part.basis)) if part else None


def agent_of(part: AgentPart) -> AgentRule:
    return AgentRule(
        policy=part.policy,
        minor_must_come=part.minor_must_come,
        units=part.units,
        who=part.who or "",
        basis=basis_or_none(part.basis),
        verified=part.verified,
        doubt=part.doubt,
    )
