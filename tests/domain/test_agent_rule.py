"""Who may act for whom."""

import pytest

from window_client.domain.catalogue.agent_rule import (
    ActReason,
    AgentPolicy,
    AgentRule,
    Capacity,
    Step,
)
from window_client.domain.catalogue.fact import STANDARD_FACTS


@pytest.mark.parametrize(
    ("policy", "step", "capacity", "reason", "allowed"),
    [
        (AgentPolicy.NONE, Step.APPLY, Capacity.AGENT, ActReason.MUST_COME, False),
        (AgentPolicy.NONE, Step.PICK_UP, Capacity.RELATIVE, ActReason.MUST_COLLECT, False),
        (AgentPolicy.PICKUP_ONLY, Step.APPLY, Capacity.RELATIVE, ActReason.MUST_COME, False),
        (AgentPolicy.PICKUP_ONLY, Step.PICK_UP, Capacity.AGENT, ActReason.PICKUP_ALLOWED, True),
        (AgentPolicy.WITH_POA, Step.APPLY, Capacity.AGENT, ActReason.POWER_OF_ATTORNEY, True),
        (AgentPolicy.RELATIVES, Step.APPLY, Capacity.RELATIVE, ActReason.AS_RELATIVE, True),
        (AgentPolicy.RELATIVES, Step.APPLY, Capacity.AGENT, ActReason.RELATIVES_ONLY, False),
        (AgentPolicy.NONE, Step.APPLY, Capacity.UNIT, ActReason.UNITS_NOT_SERVED, False),
    ],
)
def test_others(
    policy: AgentPolicy, step: Step, capacity: Capacity, reason: ActReason, allowed: bool
) -> None:
    permission = AgentRule(policy).may_act(step, capacity, applicant_age=40)
    assert (permission.reason, permission.allowed) == (reason, allowed)


@pytest.mark.parametrize("policy", AgentPolicy)
@pytest.mark.parametrize("step", Step)
def test_the_applicant_always_may(policy: AgentPolicy, step: Step) -> None:
    assert AgentRule(policy).may_act(step, Capacity.SELF, applicant_age=None).allowed


@pytest.mark.parametrize(
    ("age", "present", "reason", "allowed"),
    [
        (9, True, ActReason.AS_GUARDIAN, True),
        (9, False, ActReason.MUST_COME, False),
        (17, True, ActReason.AS_GUARDIAN, True),
        (18, True, ActReason.NOT_A_MINOR, False),
        (None, True, ActReason.AGE_UNKNOWN, False),
    ],
)
def test_a_guardian_acts_for_a_minor_who_is_there(
    age: int | None, present: bool, reason: ActReason, allowed: bool
) -> None:
    rule = AgentRule(AgentPolicy.PICKUP_ONLY, minor_must_come=True)
    permission = rule.may_act(Step.APPLY, Capacity.GUARDIAN, applicant_age=age, applicant_present=present)
    assert (permission.reason, permission.allowed) == (reason, allowed)


def test_a_minor_need_not_come_for_the_pick_up() -> None:
    rule = AgentRule(AgentPolicy.PICKUP_ONLY, minor_must_come=True)
    assert rule.may_act(Step.PICK_UP, Capacity.GUARDIAN, applicant_age=9, applicant_present=False).allowed


def test_a_unit_applies_where_the_item_is_for_units() -> None:
    rule = AgentRule(AgentPolicy.WITH_POA, units=True)
    assert rule.may_act(Step.APPLY, Capacity.UNIT, applicant_age=None).allowed
    assert not rule.may_act(Step.PICK_UP, Capacity.UNIT, applicant_age=None).allowed


def test_conditions_know_every_capacity() -> None:
    assert set(STANDARD_FACTS["actor"].choices) == {capacity.value for capacity in Capacity}
