"""The booked visitors of each day."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.appointment import AppointmentState
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, Base

_TOKEN_COUNTS = text("number_token IS NOT NULL AND state <> 'cancelled'")
_HAS_TICKET = text("ticket_id IS NOT NULL")


class AppointmentRow(Base):
    """An appointment (预约)."""

    __tablename__ = "appointment"
    __table_args__ = (
        CheckConstraint("state IN ('expected','arrived','cancelled')", name="state"),
        CheckConstraint("(ticket_id IS NOT NULL) = (state = 'arrived')", name="arrived_has_ticket"),
        Index("ix_appointment_day", "station_id", "day", "booked_for"),
        # a list that is read in twice does not book anybody twice
        Index(
            "uq_appointment_number",
            "station_id",
            "day",
            "number_token",
            "booked_for",
            "domain",
            unique=True,
            sqlite_where=_TOKEN_COUNTS,
            postgresql_where=_TOKEN_COUNTS,
        ),
        Index(
            "uq_appointment_ticket",
            "ticket_id",
            unique=True,
            sqlite_where=_HAS_TICKET,
            postgresql_where=_HAS_TICKET,
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    day: Mapped[date] = mapped_column(Date)
    booked_for: Mapped[datetime] = mapped_column(UtcDateTime)
    domain: Mapped[BusinessDomain] = mapped_column(EnumText(BusinessDomain))
    person_name: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    #: kind of the number (see ``identity_number.py``)
    document_kind: Mapped[str | None] = mapped_column(String(32))
    document_number: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    #: 8-byte HMAC of the number: a read card finds its appointment without the number being told
    number_token: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[AppointmentState] = mapped_column(EnumText(AppointmentState))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    item_code: Mapped[str | None] = mapped_column(String(60))
    ticket_id: Mapped[str | None] = mapped_column(ForeignKey("ticket.id"))
    version: Mapped[int] = mapped_column(Integer)
