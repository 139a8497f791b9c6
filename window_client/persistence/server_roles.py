"""Who may do what on a station's server: one group for each kind of PC, one login role for each PC.

The owner's role makes and migrates the tables; no client works with it. A PC's role is dropped when the PC
is taken out of service. Nobody, the supervisor's PC included, may change or delete a row of the journal or
of the read log: the grants say so before the triggers do.

A ticket kiosk stands alone in the hall: it reads the queue, and of everything else only the columns that it
needs and that are not sealed; of the journal and the print ledger it sees and writes its own rows alone (row
security, by the workplace in its role's name).
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from window_client.ids import WorkplaceId
from window_client.persistence.hall_view import HALL_VIEW

_NAME = re.compile(r"[0-9a-z_]+")
#: written by every act, and only added to
_ADDED = ("journal", "read_log", "remark")
#: what a visit consists of
_VISIT = (
    "ticket",
    "visit",
    "person",
    "applicant",
    "companion",
    "photo",
    "photo_image",
    "photo_use",
    "case_file",
    "visit_material",
    "payment",
    "print_job",
    "appointment",
    "door_answer",
    "senior_care",
    "senior_step",
    "citizen_check",
    "home_visit",
    "number_series",
)
#: signing in counts failures; nobody gives himself a role from a counter
_SIGN_IN = (
    "password_hash, failed_attempts, locked_until, must_change_password, last_sign_in_at, "
    "last_sign_out_at, version"
)


class PcGroup(StrEnum):
    """What a PC is for (电脑用途)."""

    COUNTER = "wc_counter"  #: 窗口电脑
    SUPERVISOR = "wc_supervisor"  #: 负责人的电脑: accounts, counters and rules as well
    AUDIT = "wc_audit"  #: 审计员的电脑: reads everything, changes nothing
    KIOSK = "wc_kiosk"  #: 取号机: gives numbers; reads no name and no case
    BOARD = "wc_board"  #: 叫号屏: reads one view without personal data, and holds no key

    @property
    def holds_key(self) -> bool:
        """Whether such a PC is given the station's data key."""
        return self not in (PcGroup.BOARD, PcGroup.KIOSK)


#: what a group may read: table → columns, "" for all of them; every other group reads every table
_READS: Mapping[PcGroup, Mapping[str, str]] = MappingProxyType(
    {
        PcGroup.KIOSK: {
            **dict.fromkeys(("alembic_version", "station", "setting", "workplace", "counter"), ""),
            **dict.fromkeys(("number_series", "ticket", "visit", "day_closing"), ""),
            # row security leaves it its own rows
            **dict.fromkeys(("journal", "print_job"), ""),
            "person": "id, station_id, number_token",
            "case_file": "id, station_id, visit_id, item_code, domain, position, state, promise_on, "
            "notice_number, version",
            "appointment": "id, station_id, day, booked_for, domain, number_token, state, made_at, "
            "item_code, ticket_id, version",
        },
        PcGroup.BOARD: {HALL_VIEW: ""},
    }
)
#: table → the column that names the workplace whose row it is: a kiosk sees and adds only its own
_OWN_ROWS: Mapping[str, str] = MappingProxyType({"journal": "chain", "print_job": "workplace_id"})
#: group → table → rights
_GRANTS: Mapping[PcGroup, Mapping[str, str]] = MappingProxyType(
    {
        PcGroup.COUNTER: {
            **dict.fromkeys(_ADDED, "INSERT"),
            **dict.fromkeys(_VISIT, "INSERT, UPDATE"),
            "draft": "INSERT, UPDATE, DELETE",
            "person_token": "INSERT, DELETE",
            "day_closing": "INSERT",
            # a second window on the same PC has a journal chain of its own
            "workplace": "INSERT",
            "counter": "UPDATE (officer_id, mode, opened_at, paused_at, version)",
            "officer": f"UPDATE ({_SIGN_IN})",
        },
        PcGroup.SUPERVISOR: {
            "officer": "INSERT, UPDATE",
            "counter": "INSERT, UPDATE",
            "setting": "INSERT, UPDATE",
            "station": "UPDATE",
        },
        PcGroup.AUDIT: {
            # what is exported or looked at is noted
            "journal": "INSERT",
            "read_log": "INSERT",
            "workplace": "INSERT",
            "officer": f"UPDATE ({_SIGN_IN})",
        },
        PcGroup.KIOSK: {
            "journal": "INSERT",
            "ticket": "INSERT",
            "number_series": "INSERT, UPDATE (last)",
            "print_job": "INSERT, UPDATE (state, printer, spooler_ref, failure, sent_at, done_at, "
            "leased_by, leased_until, version)",
            "appointment": "UPDATE (state, ticket_id, version)",
        },
        PcGroup.BOARD: {},
    }
)


def set_grants(connection: Connection) -> None:
    """Make the groups if they are missing, and give each its rights anew. The owner's act.

    Raises:
        DatabaseForbidden: the role in use may not make roles.
    """
    database = _quoted(connection.exec_driver_sql("SELECT current_database()").scalar_one())
    known = set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())
    statements = [f'CREATE ROLE "{group}" NOLOGIN' for group in PcGroup if group not in known]
    statements.append(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
    for group in PcGroup:
        statements += [
            f"GRANT CONNECT ON DATABASE {database} TO {group}",
            f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {group}",
            f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {group}",
            *_reading(group),
            *(f'GRANT {rights} ON "{table}" TO {group}' for table, rights in _GRANTS[group].items()),
        ]
    statements.append(f"GRANT {PcGroup.COUNTER} TO {PcGroup.SUPERVISOR}")
    statements.append(f"GRANT USAGE ON SEQUENCE journal_id_seq TO {PcGroup.KIOSK}")
    statements += _own_rows()
    for statement in statements:
        connection.exec_driver_sql(statement)


def _reading(group: PcGroup) -> list[str]:
    if group in _READS:
        return [
            f'GRANT SELECT{f" ({columns})" if columns else ""} ON "{name}" TO {group}'
            for name, columns in _READS[group].items()
        ]
    return [
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {group}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {group}",
    ]


def _own_rows() -> list[str]:
    """Row security: everybody else works as without it, a kiosk has its own rows only."""
    mine = f"substr(current_user, {len(role_of(WorkplaceId(''))) + 1})"
    statements = []
    for table, column in _OWN_ROWS.items():
        statements += [
            f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
            f'DROP POLICY IF EXISTS everybody ON "{table}"',
            f'CREATE POLICY everybody ON "{table}" USING (true) WITH CHECK (true)',
            f'DROP POLICY IF EXISTS kiosk_own ON "{table}"',
            f'CREATE POLICY kiosk_own ON "{table}" AS RESTRICTIVE TO {PcGroup.KIOSK} '
            f"USING ({column} = {mine}) WITH CHECK ({column} = {mine})",
        ]
    return statements


def role_of(workplace: WorkplaceId) -> str:
    """The login role of a PC, by the workplace that it is."""
    return f"wc_pc_{workplace}"


def make_role(connection: Connection, workplace: WorkplaceId, group: PcGroup, password: str) -> str:
    """A login role for one PC; returns its name. The server never sees the password itself."""
    role = _checked(role_of(workplace))
    driver: Any = connection.connection.driver_connection
    sealed = driver.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    # the owner is made a member, so that it may end the PC's sessions when it is taken out of service
    connection.exec_driver_sql(
        f"CREATE ROLE \"{role}\" LOGIN PASSWORD '{sealed}' IN ROLE {group} ROLE CURRENT_USER"
    )
    return role


def drop_role(connection: Connection, workplace: WorkplaceId) -> bool:
    """Shut a PC out at once, whatever it is doing; False if it has no role here."""
    role = _checked(role_of(workplace))
    if connection.exec_driver_sql("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).first() is None:
        return False
    connection.exec_driver_sql(f'ALTER ROLE "{role}" NOLOGIN')
    connection.exec_driver_sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (role,)
    )
    connection.exec_driver_sql(f'DROP ROLE "{role}"')
    return True


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError("no name for a role")
    return name


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))
