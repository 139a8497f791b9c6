"""Puts a row back as the journal says that it was: for undo."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, LargeBinary

from window_client.domain.books.journal import EntityChange
from window_client.errors import ChangedMeanwhile, Refused
from window_client.persistence.column_types import EnumSetText, EnumText, UtcDateTime
from window_client.persistence.repositories.repository import Repository


class CannotRestore(Refused):
    """The change cannot be taken back (a new row, or a personal value). Facts: table."""

    code = "cannot_restore"


def from_plain(column: Column[Any], value: Any) -> Any:
    """A journal's plain value as the column's Python value."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, EnumText):
        return kind.kind(value)
    if isinstance(kind, EnumSetText):
        return frozenset(kind.kind(item) for item in value)
    if isinstance(kind, LargeBinary):
        return bytes.fromhex(value)
    return value


def restore(repository: Repository[Any], change: EntityChange) -> None:
    """Take one change back, as a new version of the row.

    Raises:
        CannotRestore: the row was made by the change, or a sealed value was changed.
        ChangedMeanwhile: somebody built on it.
    """
    if not change.was or any(name.endswith("#") for name in change.was):
        raise CannotRestore(table=change.table)
    current = repository.get(change.row_id)
    if current.version != change.version:
        raise ChangedMeanwhile(table=change.table)
    mapper = repository.mapper
    by_column = {column.name: name for name, column in mapper.columns.items()}
    before = {
        by_column[name]: from_plain(mapper.table.c[name], value)
        for name, value in change.was.items()
        if name != "version"
    }
    repository.save(current, replace(current, **before, version=current.version + 1))
