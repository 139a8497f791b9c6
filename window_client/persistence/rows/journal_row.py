"""The journal table (留痕). Insert only; see ``guards.py``."""

from datetime import datetime

from sqlalchemy import Index, Integer, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from window_client.persistence.column_types import UtcDateTime
from window_client.persistence.orm_base import Base


class JournalRow(Base):
    """One act of one officer. No foreign keys: it must outlive everything that it names."""

    __tablename__ = "journal"
    __table_args__ = (
        UniqueConstraint("chain", "seq"),
        Index(
            "uq_journal_command_id",
            "command_id",
            unique=True,
            sqlite_where=text("command_id IS NOT NULL"),
            postgresql_where=text("command_id IS NOT NULL"),
        ),
        Index("ix_journal_subject", "subject_id"),
        Index("ix_journal_at", "station_id", "at"),
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    station_id: Mapped[str] = mapped_column(String(32))
    chain: Mapped[str] = mapped_column(String(32))
    seq: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    verb: Mapped[str] = mapped_column(String(40))
    officer_id: Mapped[str | None] = mapped_column(String(32))
    counter_id: Mapped[str | None] = mapped_column(String(32))
    subject_table: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(60))
    #: canonical JSON: what changed in which row
    changes: Mapped[str] = mapped_column(Text)
    #: canonical JSON: plain facts and, for retries, the result
    facts: Mapped[str] = mapped_column(Text)
    command_id: Mapped[str | None] = mapped_column(String(64))
    command_digest: Mapped[str | None] = mapped_column(String(64))
    #: HMAC-SM3 over the previous mac of the chain and this row
    mac: Mapped[bytes] = mapped_column(LargeBinary)
