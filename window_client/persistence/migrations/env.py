"""Alembic's entry: runs on the connection that ``schema.py`` or a test hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

import window_client.persistence.rows
from window_client.persistence.orm_base import Base


def plain_type(kind: str, thing: Any, _autogen: AutogenContext) -> str | Literal[False]:
    """A migration names plain types only: it must read the same when our own types have changed."""
    if kind == "type" and isinstance(thing, TypeDecorator):
        return f"sa.{thing.impl!r}"
    return False


__all__ = ["window_client"]

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    render_item=plain_type,
)
with context.begin_transaction():
    context.run_migrations()
