"""Which role may do what, and which exclude each other."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.station.officer import (
    Officer,
    OfficerCard,
    Permission,
    PermissionDenied,
    Role,
    RolesExclude,
    check_roles,
)
from window_client.ids import OfficerId, StationId


def officer(*roles: Role) -> Officer:
    return Officer(OfficerId("o"), StationId("s"), "320401", "陆以宁", frozenset(roles), "secret hash")


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        (Permission.GIVE_NUMBER, "auxiliary officer guide supervisor"),
        (Permission.WORK_COUNTER, "auxiliary officer"),
        (Permission.ASSIST_CASE, "auxiliary officer"),
        # 辅警 decides nothing
        (Permission.DECIDE_CASE, "officer"),
        (Permission.TAKE_MONEY, "auxiliary officer"),
        (Permission.SUPERVISE, "supervisor chief"),
        (Permission.CLOSE_DAY, "supervisor"),
        (Permission.READ_REPORT, "supervisor chief auditor"),
        (Permission.MANAGE_ACCOUNTS, "security_admin"),
        (Permission.AUDIT, "auditor"),
        (Permission.SET_COUNTERS, "supervisor system_admin"),
        (Permission.SEARCH_PEOPLE, "auxiliary officer supervisor"),
    ],
)
def test_who_may(permission: Permission, roles: str) -> None:
    assert {role.value for role in Role if officer(role).may(permission)} == set(roles.split())


@given(st.frozensets(st.sampled_from(Role)))
def test_several_roles_add_up(roles: frozenset[Role]) -> None:
    together = officer(*roles)
    assert together.permissions == {p for role in roles for p in officer(role).permissions}
    for permission in Permission:
        assert together.may(permission) is (permission in together.permissions)
        assert OfficerCard.of(together).may(permission) is together.may(permission)


def test_require() -> None:
    officer(Role.GUIDE).require(Permission.GIVE_NUMBER)
    with pytest.raises(PermissionDenied) as refusal:
        officer(Role.GUIDE).require(Permission.WORK_COUNTER)
    assert refusal.value.facts == {"permission": "work_counter"}


@pytest.mark.parametrize("pair", list(combinations(Role, 2)), ids="-".join)
def test_exclusions(pair: tuple[Role, Role]) -> None:
    excluded = Role.AUDITOR in pair or set(pair) == {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN}
    if excluded:
        with pytest.raises(RolesExclude) as refusal:
            check_roles(frozenset(pair))
        assert {refusal.value.facts["first"], refusal.value.facts["second"]} == {r.value for r in pair}
    else:
        check_roles(frozenset(pair))


@pytest.mark.parametrize("role", Role)
def test_each_role_alone_is_fine(role: Role) -> None:
    check_roles(frozenset({role}))


def test_the_hash_is_never_shown() -> None:
    assert "secret hash" not in repr(officer(Role.OFFICER))
    assert "secret hash" not in repr(OfficerCard.of(officer(Role.OFFICER)))
