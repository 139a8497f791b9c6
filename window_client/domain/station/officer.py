"""Officers, their roles and what each role may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from window_client.errors import InvalidInput, Refused
from window_client.ids import OfficerId, StationId


class PermissionDenied(Refused):
    """The officer's roles do not allow this. Facts: permission."""

    code = "permission_denied"


class PasswordMustChange(Refused):
    """Somebody else gave the account its password: it does nothing until that is changed (改密码)."""

    code = "password_must_change"


class RolesExclude(InvalidInput):
    """One account may not hold these roles together. Facts: first, second."""

    code = "roles_exclude"


class Role(StrEnum):
    """What an account is for; one account may hold several."""

    AUXILIARY = "auxiliary"  #: 辅警: assists; decides nothing (规范 第7条)
    OFFICER = "officer"  #: 民警
    GUIDE = "guide"  #: 导服
    SUPERVISOR = "supervisor"  #: 窗口负责人
    CHIEF = "chief"  #: 所领导
    SYSTEM_ADMIN = "system_admin"  #: 系统管理员
    SECURITY_ADMIN = "security_admin"  #: 安全管理员
    AUDITOR = "auditor"  #: 审计员


class Permission(StrEnum):
    """What services ask before they act."""

    GIVE_NUMBER = "give_number"
    WORK_COUNTER = "work_counter"
    ASSIST_CASE = "assist_case"
    DECIDE_CASE = "decide_case"  #: accept what needs a decision, refuse, finish on the spot, annul
    TAKE_MONEY = "take_money"
    SUPERVISE = "supervise"  #: carry over by name, second person, move tickets of others
    CLOSE_DAY = "close_day"
    READ_REPORT = "read_report"
    SET_COUNTERS = "set_counters"
    SET_DEVICES = "set_devices"
    MANAGE_ACCOUNTS = "manage_accounts"
    AUDIT = "audit"
    SEARCH_PEOPLE = "search_people"
    KEEP_APPOINTMENTS = "keep_appointments"  #: the list of booked visitors
    SET_CLOCK = "set_clock"  #: go on after the PC's clock was wrong
    CLOSE_ACCOUNTS = "close_accounts"  #: who left signs in no more


_CLERK = frozenset(
    {
        Permission.GIVE_NUMBER,
        Permission.WORK_COUNTER,
        Permission.ASSIST_CASE,
        Permission.TAKE_MONEY,
        Permission.SEARCH_PEOPLE,
        Permission.SET_DEVICES,
    }
)
_GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.AUXILIARY: _CLERK,
        Role.OFFICER: _CLERK | {Permission.DECIDE_CASE},
        Role.GUIDE: frozenset({Permission.GIVE_NUMBER, Permission.KEEP_APPOINTMENTS}),
        Role.SUPERVISOR: frozenset(
            {
                Permission.GIVE_NUMBER,
                Permission.KEEP_APPOINTMENTS,
                Permission.SUPERVISE,
                Permission.CLOSE_DAY,
                Permission.READ_REPORT,
                Permission.SET_COUNTERS,
                Permission.SET_DEVICES,
                Permission.SEARCH_PEOPLE,
            }
        ),
        Role.CHIEF: frozenset({Permission.READ_REPORT, Permission.SUPERVISE}),
        Role.SYSTEM_ADMIN: frozenset(
            {
                Permission.SET_COUNTERS,
                Permission.SET_DEVICES,
                Permission.SET_CLOCK,
                Permission.CLOSE_ACCOUNTS,
            }
        ),
        Role.SECURITY_ADMIN: frozenset({Permission.MANAGE_ACCOUNTS}),
        Role.AUDITOR: frozenset({Permission.AUDIT, Permission.READ_REPORT}),
    }
)


@dataclass(frozen=True, slots=True)
class Officer:
    """An account (人员). Services hand out `OfficerCard` instead: the hash stays with them.

    Attributes:
        badge: 工号, what one signs in with.
        must_change_password: somebody else knows the password; the account does nothing until it is changed.
        disabled_at: since when the account may not sign in.
    """

    id: OfficerId
    station_id: StationId
    badge: str
    name: str
    roles: frozenset[Role]
    password_hash: str = field(repr=False)
    version: int = 1
    failed_attempts: int = 0
    locked_until: datetime | None = None
    must_change_password: bool = False
    disabled_at: datetime | None = None
    last_sign_in_at: datetime | None = None
    last_sign_out_at: datetime | None = None

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that the account's roles allow together."""
        return frozenset().union(*(_GRANTS[role] for role in self.roles))

    def may(self, permission: Permission) -> bool:
        """Whether one of the roles allows it."""
        return any(permission in _GRANTS[role] for role in self.roles)

    def require(self, permission: Permission) -> None:
        """Let pass or refuse.

        Raises:
            PasswordMustChange: the account has to change its password first.
            PermissionDenied: no role of this account allows it.
        """
        if self.must_change_password:
            raise PasswordMustChange()
        self.require_role(permission)

    def require_role(self, permission: Permission) -> None:
        """Let pass or refuse by the roles alone: for signing in, which leads to changing the password.

        Raises:
            PermissionDenied: no role of this account allows it.
        """
        if not self.may(permission):
            raise PermissionDenied(permission=permission.value)


@dataclass(frozen=True, slots=True)
class OfficerCard:
    """What screens may know of an account."""

    id: OfficerId
    badge: str
    name: str
    roles: frozenset[Role]
    must_change_password: bool = False
    disabled: bool = False
    last_sign_out_at: datetime | None = None

    @classmethod
    def of(cls, officer: Officer) -> "OfficerCard":
        """The card of an account."""
        return cls(
            officer.id,
            officer.badge,
            officer.name,
            officer.roles,
            officer.must_change_password,
            officer.disabled_at is not None,
            officer.last_sign_out_at,
        )

    def may(self, permission: Permission) -> bool:
        """Whether one of the roles allows it; screens hide what is not allowed, services refuse it."""
        return any(permission in _GRANTS[role] for role in self.roles)


def check_roles(roles: frozenset[Role]) -> None:
    """An auditor holds no other role; system and security administration are two people (三员分立).

    Raises:
        RolesExclude: two of the roles exclude each other.
    """
    if Role.AUDITOR in roles and len(roles) > 1:
        other = min(role.value for role in roles if role is not Role.AUDITOR)
        raise RolesExclude(first=Role.AUDITOR.value, second=other)
    if {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN} <= roles:
        raise RolesExclude(first=Role.SYSTEM_ADMIN.value, second=Role.SECURITY_ADMIN.value)
