"""Cases, the papers brought for them, drafts and payments."""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
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

from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, Base

_OWING = text("paid_fen < due_fen")
_PHOTO_DECIDED = text("photo_use_id IS NOT NULL")


class CaseRow(Base):
    """A case (办件)."""

    __tablename__ = "case_file"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        CheckConstraint("paid_fen >= 0 AND due_fen >= 0 AND paid_fen <= due_fen", name="money"),
        CheckConstraint(
            "number IS NOT NULL OR state IN ('draft','noticed','refused','abandoned')",
            name="accepted_has_number",
        ),
        Index("ix_case_file_accepted", "station_id", "accepted_at"),
        Index("ix_case_file_closed", "station_id", "closed_at"),
        Index("ix_case_file_state", "station_id", "state"),
        Index("ix_case_file_notice", "station_id", "notice_number"),
        Index("ix_case_file_owing", "station_id", sqlite_where=_OWING, postgresql_where=_OWING),
        Index(
            "ix_case_file_photo_use",
            "photo_use_id",
            sqlite_where=_PHOTO_DECIDED,
            postgresql_where=_PHOTO_DECIDED,
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    applicant_id: Mapped[str] = mapped_column(ForeignKey("applicant.id"))
    item_code: Mapped[str] = mapped_column(String(60))
    item_version: Mapped[str] = mapped_column(String(40))
    domain: Mapped[BusinessDomain] = mapped_column(EnumText(BusinessDomain))
    position: Mapped[int] = mapped_column(Integer)
    state: Mapped[CaseState] = mapped_column(EnumText(CaseState))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    opened_by: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    #: JSON of the form's fields
    values: Mapped[bytes] = mapped_column("field_values", LargeBinary, info=SEALED)
    number: Mapped[str | None] = mapped_column(String(16))
    external_number: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    counter_id: Mapped[str | None] = mapped_column(ForeignKey("counter.id"))
    accepted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    accepted_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    decided_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    due_fen: Mapped[int] = mapped_column(Integer)
    paid_fen: Mapped[int] = mapped_column(Integer)
    pay_by: Mapped[date | None] = mapped_column(Date)
    promise_on: Mapped[date | None] = mapped_column(Date)
    notice_number: Mapped[str | None] = mapped_column(String(16))
    #: what was decided about its photo
    photo_use_id: Mapped[str | None] = mapped_column(ForeignKey("photo_use.id"))
    version: Mapped[int] = mapped_column(Integer)


class VisitMaterialRow(Base):
    """A paper in the pool of a visit (材料)."""

    __tablename__ = "visit_material"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    applicant_id: Mapped[str] = mapped_column(ForeignKey("applicant.id"))
    case_id: Mapped[str | None] = mapped_column(ForeignKey("case_file.id"))
    material_code: Mapped[str] = mapped_column(String(40))
    present: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="present"))
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answer: Mapped[str | None] = mapped_column(String(24))
    count: Mapped[int] = mapped_column(Integer)
    version: Mapped[int] = mapped_column(Integer)


class DraftRow(Base):
    """A half-typed form as it stood on the screen, wrong values too; sealed, and gone with the result."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))


class PaymentRow(Base):
    """A payment as recorded (缴费)."""

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint("amount_fen > 0", name="amount"),
        Index("ix_payment_day", "station_id", "day"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    day: Mapped[date] = mapped_column(Date)
    method: Mapped[PaymentMethod] = mapped_column(EnumText(PaymentMethod))
    amount_fen: Mapped[int] = mapped_column(Integer)
    voucher_number: Mapped[str] = mapped_column(String(20))
    paid_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    counter_id: Mapped[str | None] = mapped_column(ForeignKey("counter.id"))
    version: Mapped[int] = mapped_column(Integer)
