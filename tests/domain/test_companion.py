import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.catalogue.agent_rule import AgentPolicy
from window_client.domain.people.companion import (
    Companion,
    RoleOption,
    RoleReason,
    VisitRole,
    role_options,
)
from window_client.domain.people.relation import Relation
from window_client.ids import PersonId, VisitId

NONE, PICKUP, POA, RELATIVES = AgentPolicy


def _row(options: tuple[RoleOption, ...], role: VisitRole) -> tuple[bool, RoleReason]:
    (row,) = (option for option in options if option.role is role)
    return row.allowed, row.reason


def test_a_daughters_card_beside_a_passport_and_a_household_book() -> None:
    """Five rows in the sheet's order: the passport needs the person, the book takes an agent."""
    assert role_options(67, [PICKUP, POA], newcomer_age=41) == (
        RoleOption(VisitRole.REPLACE, True, RoleReason.OPEN),
        RoleOption(VisitRole.APPLICANT, True, RoleReason.OPEN),
        RoleOption(VisitRole.COMPANION, True, RoleReason.OPEN),
        RoleOption(VisitRole.AGENT, True, RoleReason.SOME_IN_PERSON),
        RoleOption(VisitRole.GUARDIAN, False, RoleReason.APPLICANT_OF_AGE),
    )


@pytest.mark.parametrize(
    ("policies", "collecting", "relation", "expected"),
    [
        ([], False, None, (True, RoleReason.NO_ITEM_YET)),
        ([NONE], False, None, (False, RoleReason.IN_PERSON_ONLY)),
        ([NONE], True, None, (False, RoleReason.IN_PERSON_ONLY)),
        ([PICKUP], False, None, (False, RoleReason.PICK_UP_ONLY)),
        ([PICKUP], True, None, (True, RoleReason.OPEN)),
        ([NONE, PICKUP], False, None, (False, RoleReason.PICK_UP_ONLY)),
        ([NONE, PICKUP], True, None, (True, RoleReason.SOME_IN_PERSON)),
        ([POA], False, None, (True, RoleReason.NEEDS_POWER_OF_ATTORNEY)),
        ([RELATIVES], False, None, (True, RoleReason.RELATIVES_ONLY)),
        ([RELATIVES], False, Relation.SON, (True, RoleReason.RELATIVES_ONLY)),
        ([RELATIVES], False, Relation.CARER, (False, RoleReason.RELATIVES_ONLY)),
        ([RELATIVES, POA], False, Relation.CARER, (True, RoleReason.SOME_IN_PERSON)),
        (["with_poa"], False, None, (True, RoleReason.NEEDS_POWER_OF_ATTORNEY)),
    ],
)
def test_agents(
    policies: list[str], collecting: bool, relation: Relation | None, expected: tuple[bool, RoleReason]
) -> None:
    options = role_options(40, policies, collecting=collecting, newcomer_relation=relation)
    assert _row(options, VisitRole.AGENT) == expected


@pytest.mark.parametrize(
    ("age", "limited", "expected"),
    [
        (17, False, (True, RoleReason.OPEN)),
        (18, False, (False, RoleReason.APPLICANT_OF_AGE)),
        (85, True, (True, RoleReason.OPEN)),
        (None, False, (True, RoleReason.AGE_UNKNOWN)),
    ],
)
def test_guardians(age: int | None, limited: bool, expected: tuple[bool, RoleReason]) -> None:
    assert _row(role_options(age, [POA], limited_capacity=limited), VisitRole.GUARDIAN) == expected


def test_a_child_acts_for_nobody_but_may_come_along() -> None:
    options = role_options(15, [POA], newcomer_age=17)
    assert _row(options, VisitRole.AGENT) == (False, RoleReason.NOT_OF_AGE)
    assert _row(options, VisitRole.GUARDIAN) == (False, RoleReason.NOT_OF_AGE)
    assert _row(options, VisitRole.COMPANION)[0]
    assert _row(options, VisitRole.APPLICANT)[0]


def test_after_acceptance_nobody_is_replaced() -> None:
    options = role_options(40, [POA], accepted_cases=1)
    assert _row(options, VisitRole.REPLACE) == (False, RoleReason.CASE_ALREADY_ACCEPTED)


def test_an_applicant_is_not_added_twice() -> None:
    options = role_options(40, [POA], newcomer_is_applicant=True)
    assert _row(options, VisitRole.APPLICANT) == (False, RoleReason.ALREADY_APPLICANT)
    assert _row(options, VisitRole.REPLACE) == (False, RoleReason.ALREADY_APPLICANT)


def test_an_unknown_policy_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="everybody"):
        role_options(40, ["everybody"])


@given(
    st.none() | st.integers(0, 120),
    st.lists(st.sampled_from(AgentPolicy), max_size=4),
    st.booleans(),
    st.none() | st.integers(0, 120),
)
def test_always_five_rows_and_a_companion_always_may(
    age: int | None, policies: list[AgentPolicy], collecting: bool, newcomer: int | None
) -> None:
    options = role_options(age, policies, collecting=collecting, newcomer_age=newcomer)
    assert [option.role for option in options] == list(VisitRole)
    assert _row(options, VisitRole.COMPANION) == (True, RoleReason.OPEN)
    if policies and set(policies) <= {NONE}:
        assert not _row(options, VisitRole.AGENT)[0]


def test_who_signs() -> None:
    visit, person = VisitId("e" * 32), PersonId("a" * 32)
    assert not Companion(visit, VisitRole.COMPANION, person).may_sign
    assert Companion(visit, VisitRole.AGENT, person).may_sign
    assert Companion(visit, VisitRole.GUARDIAN, person, Relation.FATHER).may_sign
    with pytest.raises(ValueError, match="no companion"):
        Companion(visit, VisitRole.APPLICANT, person)
