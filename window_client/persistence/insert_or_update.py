"""INSERT … ON CONFLICT: both databases speak it, SQLAlchemy has a class for each."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

#: dialect name → its insert
INSERT_OF: Mapping[str, Callable[[Table], Any]] = MappingProxyType(
    {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
)


def insert_for(connection: Connection, table: Table) -> Any:
    """An insert that knows ``on_conflict_do_update``."""
    return INSERT_OF[connection.dialect.name](table)
