"""The 敬老 process: care, steps, what the person confirmed, home visits."""

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
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.senior.care_records import CheckHow, HomeVisitPart, HomeVisitPurpose
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, Base


class SeniorCareRow(Base):
    """A ticket in care (敬老服务)."""

    __tablename__ = "senior_care"
    __table_args__ = (
        UniqueConstraint("ticket_id"),
        CheckConstraint("reason IN ('age','disability','wish')", name="reason"),
        CheckConstraint("(until IS NULL) = (ended_by IS NULL)", name="ended"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    reason: Mapped[CareReason] = mapped_column(EnumText(CareReason))
    begun_by: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    #: 陪办人
    helper_id: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    #: only where it was ended before its ticket
    until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    version: Mapped[int] = mapped_column(Integer)


class SeniorStepRow(Base):
    """A ticked step."""

    __tablename__ = "senior_step"
    __table_args__ = (
        CheckConstraint("step IN ('greet','photo','form','accept','copy')", name="step"),
        CheckConstraint("pages IS NULL OR (pages > 0 AND step = 'copy')", name="pages"),
        Index("ix_senior_step_done_at", "station_id", "done_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    care_id: Mapped[str] = mapped_column(ForeignKey("senior_care.id"), index=True)
    step: Mapped[SeniorStep] = mapped_column(EnumText(SeniorStep))
    done_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    helper_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    #: a word of ``StepWord``, or empty
    result: Mapped[str] = mapped_column(String(24))
    pages: Mapped[int | None] = mapped_column(Integer)
    #: un-ticked: it counts no more
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class CitizenCheckRow(Base):
    """本人核对; what was shown stays out of it."""

    __tablename__ = "citizen_check"
    __table_args__ = (
        CheckConstraint("answer IN ('right','change')", name="answer"),
        CheckConstraint("how IN ('screen','word')", name="how"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    applicant_id: Mapped[str] = mapped_column(ForeignKey("applicant.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    answer: Mapped[FacingAnswer] = mapped_column(EnumText(FacingAnswer))
    how: Mapped[CheckHow] = mapped_column(EnumText(CheckHow))
    #: which row of the facts was pointed at, from 0
    pointed: Mapped[int | None] = mapped_column(Integer)
    #: keyed, in hexadecimal digits
    facts_digest: Mapped[str] = mapped_column(String(64))
    version: Mapped[int] = mapped_column(Integer)


class HomeVisitRow(Base):
    """上门服务. Whom to visit, where and why is sealed."""

    __tablename__ = "home_visit"
    __table_args__ = (
        CheckConstraint("purpose IN ('photo','fingerprint','sign','papers','deliver')", name="purpose"),
        CheckConstraint("part IN ('any','morning','afternoon')", name="part"),
        Index("ix_home_visit_asked_at", "station_id", "asked_at"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"), index=True)
    applicant_id: Mapped[str] = mapped_column(ForeignKey("applicant.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    purpose: Mapped[HomeVisitPurpose] = mapped_column(EnumText(HomeVisitPurpose))
    part: Mapped[HomeVisitPart] = mapped_column(EnumText(HomeVisitPart))
    wanted_on: Mapped[date | None] = mapped_column(Date)
    name: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    phone: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    address: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    note: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)
