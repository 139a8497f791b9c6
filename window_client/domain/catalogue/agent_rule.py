"""Agents: who besides the applicant may act for an item (代办规则)."""

from dataclasses import dataclass
from enum import StrEnum

from window_client.domain.catalogue.legal_basis import LegalBasis

#: Below this age a person has guardians by law (民法典 第17、26条).
ADULT_AGE = 18


class AgentPolicy(StrEnum):
    """How far somebody else may act."""

    NONE = "none"  #: 须本人 for everything, pick-up too
    PICKUP_ONLY = "pickup_only"  #: 须本人申请, others may only collect
    WITH_POA = "with_poa"  #: 可代办, with a power of attorney (委托书)
    RELATIVES = "relatives"  #: 亲属可办


class Step(StrEnum):
    """The step of an item that somebody wants to take."""

    APPLY = "apply"  #: 申请
    PICK_UP = "pick_up"  #: 领证


class Capacity(StrEnum):
    """As whom somebody acts."""

    SELF = "self"  #: 本人
    GUARDIAN = "guardian"  #: 监护人
    RELATIVE = "relative"  #: 亲属
    AGENT = "agent"  #: 代办人
    UNIT = "unit"  #: 单位经办人


class ActReason(StrEnum):
    """Why it is allowed or not; the sentence is in the labels of the user interface."""

    IN_PERSON = "in_person"  #: the applicant acts, nothing to say
    AS_GUARDIAN = "as_guardian"  #: a guardian of a minor acts
    PICKUP_ALLOWED = "pickup_allowed"  #: others may collect
    POWER_OF_ATTORNEY = "power_of_attorney"  #: allowed with a power of attorney
    AS_RELATIVE = "as_relative"  #: relatives may act
    AS_UNIT = "as_unit"  #: an employer's clerk may act for the unit
    MUST_COME = "must_come"  #: 须本人到场
    MUST_COLLECT = "must_collect"  #: 须本人领取
    NOT_A_MINOR = "not_a_minor"  #: 申请人已满 18 周岁，不用监护人
    AGE_UNKNOWN = "age_unknown"  #: the applicant has not been identified yet
    RELATIVES_ONLY = "relatives_only"  #: 只有亲属可以
    UNITS_NOT_SERVED = "units_not_served"  #: the item is not for units


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether somebody may act, and why.

    Attributes:
        allowed: the verdict.
        reason: the code behind it.
    """

    allowed: bool
    reason: ActReason


@dataclass(frozen=True, slots=True)
class AgentRule:
    """The rule of one item.

    Attributes:
        policy: how far others may act.
        minor_must_come: a guardian may apply for a minor only with the minor present.
        units: an employer may apply, by letter and its clerk's identity card.
        who: who may act, for the officer and the notice, such as 父亲、母亲或其他监护人.
        basis: where it is written.
        verified: False where a station must confirm it.
        doubt: name of the doubt.
    """

    policy: AgentPolicy
    minor_must_come: bool = False
    units: bool = False
    who: str = ""
    basis: LegalBasis | None = None
    verified: bool = True
    doubt: str = ""

    def may_act(
        self, step: Step, capacity: Capacity, *, applicant_age: int | None, applicant_present: bool = True
    ) -> Permission:
        """Whether a person with this capacity may take the step.

        Args:
            step: applying or collecting.
            capacity: as whom the person acts.
            applicant_age: full years of the applicant on the day; None when not known.
            applicant_present: whether the applicant stands at the counter too.
        """
        match capacity:
            case Capacity.SELF:
                return Permission(True, ActReason.IN_PERSON)
            case Capacity.GUARDIAN:
                return self._for_minor(step, applicant_age, applicant_present)
            case Capacity.UNIT:
                if self.units and step is Step.APPLY:
                    return Permission(True, ActReason.AS_UNIT)
                return Permission(False, ActReason.UNITS_NOT_SERVED)
            case Capacity.RELATIVE | Capacity.AGENT:
                return self._for_another(step, capacity)

    def _for_minor(self, step: Step, age: int | None, present: bool) -> Permission:
        if age is None:
            return Permission(False, ActReason.AGE_UNKNOWN)
        if age >= ADULT_AGE:  # an adult under guardianship comes with an agent, by the court's paper
            return Permission(False, ActReason.NOT_A_MINOR)
        if self.minor_must_come and step is Step.APPLY and not present:
            return Permission(False, ActReason.MUST_COME)
        return Permission(True, ActReason.AS_GUARDIAN)

    def _for_another(self, step: Step, capacity: Capacity) -> Permission:
        match self.policy:
            case AgentPolicy.NONE:
                applying = step is Step.APPLY
                return Permission(False, ActReason.MUST_COME if applying else ActReason.MUST_COLLECT)
            case AgentPolicy.PICKUP_ONLY:
                if step is Step.PICK_UP:
                    return Permission(True, ActReason.PICKUP_ALLOWED)
                return Permission(False, ActReason.MUST_COME)
            case AgentPolicy.WITH_POA:
                return Permission(True, ActReason.POWER_OF_ATTORNEY)
            case AgentPolicy.RELATIVES:
                if capacity is Capacity.RELATIVE:
                    return Permission(True, ActReason.AS_RELATIVE)
                return Permission(False, ActReason.RELATIVES_ONLY)
