"""The print ledger (打印台账)."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.paper.print_job import PrintState
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, Base

_PENDING = text("state IN ('queued', 'sent', 'printing', 'needs_paper', 'unknown')")


class PrintJobRow(Base):
    """One sheet of paper."""

    __tablename__ = "print_job"
    __table_args__ = (
        UniqueConstraint("station_id", "day", "sheet_number"),
        UniqueConstraint("token"),
        CheckConstraint("nth >= 1", name="nth"),
        CheckConstraint("nth = 1 OR reprint_reason IS NOT NULL", name="reprint_has_reason"),
        Index(
            "ix_print_job_pending",
            "station_id",
            "workplace_id",
            sqlite_where=_PENDING,
            postgresql_where=_PENDING,
        ),
        Index("ix_print_job_subject", "subject_kind", "subject_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    workplace_id: Mapped[str] = mapped_column(ForeignKey("workplace.id"))
    day: Mapped[date] = mapped_column(Date)
    sheet_number: Mapped[int] = mapped_column(Integer)
    nth: Mapped[int] = mapped_column(Integer)
    document_kind: Mapped[str] = mapped_column(String(24))
    template_version: Mapped[int] = mapped_column(Integer)
    subject_kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(40))
    document: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    token: Mapped[str] = mapped_column(String(40))
    state: Mapped[PrintState] = mapped_column(EnumText(PrintState))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: nobody, where a kiosk made it by itself
    made_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    #: slip (80 mm) or a4
    paper: Mapped[str] = mapped_column(String(8))
    reprint_of_id: Mapped[str | None] = mapped_column(ForeignKey("print_job.id"))
    reprint_reason: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    printer: Mapped[str | None] = mapped_column(String(200))
    spooler_ref: Mapped[str | None] = mapped_column(String(1000))
    failure: Mapped[str | None] = mapped_column(String(80))
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    leased_by: Mapped[str | None] = mapped_column(String(60))
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)
