"""Who else stands at the counter, and what they may do: the "other card" sheet (刚读到的不是本人的证件)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.agent_rule import ADULT_AGE, AgentPolicy
from window_client.domain.people.relation import Relation
from window_client.ids import PersonId, VisitId


class VisitRole(StrEnum):
    """What the person of another card becomes, in the order and with the digits of the sheet."""

    REPLACE = "replace"  #: 1 换成这位
    APPLICANT = "applicant"  #: 2 加为申请人
    COMPANION = "companion"  #: 3 陪同人: name and relation are noted; neither signs nor acts
    AGENT = "agent"  #: 4 代办人
    GUARDIAN = "guardian"  #: 5 监护人


class RoleReason(StrEnum):
    """Why a role is open, half open or closed; the sentence is the user interface's."""

    OPEN = "open"  #: nothing to say
    CASE_ALREADY_ACCEPTED = "case_already_accepted"  #: something was accepted for the one to be replaced
    ALREADY_APPLICANT = "already_applicant"  #: the card is that of another applicant of this visit
    NO_ITEM_YET = "no_item_yet"  #: no case is chosen; each will ask for itself
    IN_PERSON_ONLY = "in_person_only"  #: every item must be applied for in person
    SOME_IN_PERSON = "some_in_person"  #: some items must be applied for in person, others not
    PICK_UP_ONLY = "pick_up_only"  #: an agent may only collect what is ready
    NEEDS_POWER_OF_ATTORNEY = "needs_power_of_attorney"  #: allowed with 委托书
    RELATIVES_ONLY = "relatives_only"  #: only 亲属
    NOT_OF_AGE = "not_of_age"  #: the person of the card is under 18
    APPLICANT_OF_AGE = "applicant_of_age"  #: an adult needs no guardian
    AGE_UNKNOWN = "age_unknown"  #: the applicant's birth is not known, ask


@dataclass(frozen=True, slots=True)
class RoleOption:
    """One row of the sheet."""

    role: VisitRole
    allowed: bool
    reason: RoleReason


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody beside an applicant, for one visit.

    Attributes:
        visit_id: the visit.
        role: COMPANION, AGENT or GUARDIAN.
        person_id: who.
        relation: what they are to the applicant; None where not told.
    """

    visit_id: VisitId
    role: VisitRole
    person_id: PersonId
    relation: Relation | None = None

    def __post_init__(self) -> None:
        if self.role in (VisitRole.REPLACE, VisitRole.APPLICANT):
            raise ValueError("an applicant is no companion")

    @property
    def may_sign(self) -> bool:
        """Whether they may sign for the applicant: an agent or a guardian, never a mere companion."""
        return self.role in (VisitRole.AGENT, VisitRole.GUARDIAN)


def role_options(
    applicant_age: int | None,
    agent_policies: Collection[str],
    *,
    collecting: bool = False,
    newcomer_age: int | None = None,
    newcomer_relation: Relation | None = None,
    newcomer_is_applicant: bool = False,
    limited_capacity: bool = False,
    accepted_cases: int = 0,
) -> tuple[RoleOption, ...]:
    """What the person of another card may become, one row per role in the sheet's order.

    Args:
        applicant_age: whole years of the applicant that the visit is at; None if unknown.
        agent_policies: the ``AgentPolicy`` (or its value) of each open case of that applicant; empty if no
            case is chosen.
        collecting: the visit is for collecting what is ready (领证), not for applying.
        newcomer_age: whole years of the person of the card; None if unknown.
        newcomer_relation: what they are to the applicant, if it has been told.
        newcomer_is_applicant: they are another applicant of this visit already.
        limited_capacity: a court or the papers say that an adult applicant has a guardian (民法典
            21, 22, 28).
        accepted_cases: how many cases were accepted for the applicant in this visit.

    Raises:
        ValueError: an agent policy is no ``AgentPolicy``.
    """
    policies = {AgentPolicy(policy) for policy in agent_policies}
    under_age = newcomer_age is not None and newcomer_age < ADULT_AGE
    return (
        _replace_option(accepted_cases, newcomer_is_applicant),
        _applicant_option(newcomer_is_applicant),
        RoleOption(VisitRole.COMPANION, True, RoleReason.OPEN),
        _agent_option(policies, collecting, under_age, newcomer_relation),
        _guardian_option(applicant_age, under_age, limited_capacity),
    )


def _replace_option(accepted_cases: int, is_applicant: bool) -> RoleOption:
    if accepted_cases:
        return RoleOption(VisitRole.REPLACE, False, RoleReason.CASE_ALREADY_ACCEPTED)
    return _unless_applicant(VisitRole.REPLACE, is_applicant)


def _applicant_option(is_applicant: bool) -> RoleOption:
    return _unless_applicant(VisitRole.APPLICANT, is_applicant)


def _unless_applicant(role: VisitRole, is_applicant: bool) -> RoleOption:
    reason = RoleReason.ALREADY_APPLICANT if is_applicant else RoleReason.OPEN
    return RoleOption(role, not is_applicant, reason)


def _agent_option(
    policies: set[AgentPolicy], collecting: bool, under_age: bool, relation: Relation | None
) -> RoleOption:
    """An agent needs full capacity (民法典 18, 161); which items take one, their own rules say."""

    def option(allowed: bool, reason: RoleReason) -> RoleOption:
        return RoleOption(VisitRole.AGENT, allowed, reason)

    if under_age:
        return option(False, RoleReason.NOT_OF_AGE)
    if not policies:
        return option(True, RoleReason.NO_ITEM_YET)
    open_policies = (
        policies - {AgentPolicy.NONE}
        if collecting
        else policies - {AgentPolicy.NONE, AgentPolicy.PICKUP_ONLY}
    )
    if relation is not None and not relation.is_relative:
        open_policies -= {AgentPolicy.RELATIVES}
    if not open_policies:
        return option(False, _why_closed(policies, collecting))
    if open_policies != policies:
        return option(True, RoleReason.SOME_IN_PERSON)
    if collecting:
        return option(True, RoleReason.OPEN)
    needs_power = AgentPolicy.WITH_POA in open_policies
    return option(True, RoleReason.NEEDS_POWER_OF_ATTORNEY if needs_power else RoleReason.RELATIVES_ONLY)


def _why_closed(policies: set[AgentPolicy], collecting: bool) -> RoleReason:
    if AgentPolicy.RELATIVES in policies:
        return RoleReason.RELATIVES_ONLY
    if AgentPolicy.PICKUP_ONLY in policies and not collecting:
        return RoleReason.PICK_UP_ONLY
    return RoleReason.IN_PERSON_ONLY


def _guardian_option(applicant_age: int | None, under_age: bool, limited_capacity: bool) -> RoleOption:
    if under_age:
        return RoleOption(VisitRole.GUARDIAN, False, RoleReason.NOT_OF_AGE)
    if limited_capacity:
        return RoleOption(VisitRole.GUARDIAN, True, RoleReason.OPEN)
    if applicant_age is None:
        return RoleOption(VisitRole.GUARDIAN, True, RoleReason.AGE_UNKNOWN)
    if applicant_age >= ADULT_AGE:
        return RoleOption(VisitRole.GUARDIAN, False, RoleReason.APPLICANT_OF_AGE)
    return RoleOption(VisitRole.GUARDIAN, True, RoleReason.OPEN)
