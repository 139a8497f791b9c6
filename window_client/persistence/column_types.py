"""Column types: UTC times, enums as text, sets of enums as text."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator

E = TypeVar("E", bound=StrEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time, microseconds kept; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: UTC; SQLite gets it without the zone, so that texts sort as times."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database: aware, UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class EnumText(TypeDecorator[E]):
    """An enum kept as its text."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[E], length: int = 24) -> None:
        self.kind = kind
        super().__init__(length)

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """To the database; an unknown text is refused."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> E | None:
        """From the database."""
        return None if value is None else self.kind(value)


class EnumSetText(TypeDecorator[frozenset[E]]):
    """A set of enums kept as their sorted texts with commas between, readable by an auditor."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[E], length: int = 200) -> None:
        self.kind = kind
        super().__init__(length)

    def process_bind_param(self, value: frozenset[E] | None, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else ",".join(sorted(self.kind(item).value for item in value))

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[E] | None:
        """From the database."""
        if value is None:
            return None
        return frozenset(self.kind(item) for item in value.split(",") if item)
