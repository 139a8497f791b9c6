"""Tickets and visits."""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, Returned
from window_client.domain.queue.ticket_states import TicketState
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import Base

_OPEN = text("state IN ('called', 'serving')")
_LIVE_ALONE = text(
    "state IN ('waiting', 'called', 'serving', 'held') AND beside_id IS NULL AND person_id IS NOT NULL"
)
_LIVE_DOCUMENT = text(
    "state IN ('waiting', 'called', 'serving', 'held') AND beside_id IS NULL AND document_token IS NOT NULL"
)
_LIVE_PAPER = text(
    "state IN ('waiting', 'called', 'serving', 'held') AND beside_id IS NULL AND paper_number IS NOT NULL"
)
_WAITING = text("state = 'waiting'")
_WRITTEN = text("hand_number IS NOT NULL AND state <> 'void'")
_CARRIED = text("carried_from_id IS NOT NULL")
_UNENDED = text("state IN ('waiting', 'called', 'serving', 'held', 'no_show')")


class TicketRow(Base):
    """A number (号票)."""

    __tablename__ = "ticket"
    __table_args__ = (
        UniqueConstraint("station_id", "day", "label"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint(
            "state IN ('waiting','called','serving','held','served','left','no_show','carried_over','void')",
            name="state",
        ),
        CheckConstraint(
            "state NOT IN ('called','serving') OR counter_id IS NOT NULL", name="open_has_counter"
        ),
        CheckConstraint(
            "(ended_at IS NOT NULL) = (state IN ('served','left','no_show','carried_over','void'))",
            name="ended",
        ),
        # invariant 1: one open call per counter
        Index(
            "uq_ticket_open_counter",
            "counter_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        # invariant 5: one live ticket per person and day, unless it was kept beside another
        Index(
            "uq_ticket_live_person",
            "station_id",
            "day",
            "person_id",
            unique=True,
            sqlite_where=_LIVE_ALONE,
            postgresql_where=_LIVE_ALONE,
        ),
        # the same for a document that was shown at a kiosk, before anybody knows whose it is
        Index(
            "uq_ticket_live_document",
            "station_id",
            "day",
            "document_token",
            unique=True,
            sqlite_where=_LIVE_DOCUMENT,
            postgresql_where=_LIVE_DOCUMENT,
        ),
        # and for the receipt or notice that was scanned there
        Index(
            "uq_ticket_live_paper",
            "station_id",
            "day",
            "paper_number",
            unique=True,
            sqlite_where=_LIVE_PAPER,
            postgresql_where=_LIVE_PAPER,
        ),
        # the queue: earliest promise first; the cost does not grow with history
        Index(
            "ix_ticket_waiting",
            "station_id",
            "call_by",
            "arrival",
            "number",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
        Index("ix_ticket_unended", "station_id", "day", sqlite_where=_UNENDED, postgresql_where=_UNENDED),
        Index("ix_ticket_person", "person_id"),
        Index(
            "uq_ticket_hand_number",
            "station_id",
            "day",
            "hand_number",
            unique=True,
            sqlite_where=_WRITTEN,
            postgresql_where=_WRITTEN,
        ),
        Index("ix_ticket_carried_from", "carried_from_id", sqlite_where=_CARRIED, postgresql_where=_CARRIED),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    day: Mapped[date] = mapped_column(Date)
    number: Mapped[int] = mapped_column(Integer)
    label: Mapped[str] = mapped_column(String(8))
    domain: Mapped[BusinessDomain] = mapped_column(EnumText(BusinessDomain))
    #: the domain it was issued for; a transfer changes ``domain`` only
    issued_domain: Mapped[BusinessDomain] = mapped_column(EnumText(BusinessDomain))
    person_class: Mapped[PersonClass] = mapped_column(EnumText(PersonClass))
    state: Mapped[TicketState] = mapped_column(EnumText(TicketState))
    arrival: Mapped[datetime] = mapped_column(UtcDateTime)
    call_by: Mapped[datetime] = mapped_column(UtcDateTime)
    item_code: Mapped[str | None] = mapped_column(String(60))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    counter_id: Mapped[str | None] = mapped_column(ForeignKey("counter.id"))
    officer_id: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    first_called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    call_count: Mapped[int] = mapped_column(Integer)
    serving_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    held_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    hold_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cause: Mapped[CallCause | None] = mapped_column(EnumText(CallCause))
    to_counter_id: Mapped[str | None] = mapped_column(ForeignKey("counter.id"))
    to_officer_id: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    transferred: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="transferred"))
    modified: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="modified"))
    beside_id: Mapped[str | None] = mapped_column(ForeignKey("ticket.id"))
    carried_from_id: Mapped[str | None] = mapped_column(ForeignKey("ticket.id"))
    entered_late: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="entered_late"))
    round_called_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    booked_for: Mapped[datetime | None] = mapped_column(UtcDateTime)
    #: what is written on the slip, when the numbers were given by hand
    hand_number: Mapped[str | None] = mapped_column(String(16))
    #: how it came back into the queue, as long as it was not transferred since
    returned: Mapped[Returned | None] = mapped_column(EnumText(Returned))
    #: 一次性告知书 with which somebody came back
    notice_number: Mapped[str | None] = mapped_column(String(16))
    #: 8 bytes of a keyed digest of the document's number, in hexadecimal digits
    document_token: Mapped[str | None] = mapped_column(String(16))
    #: kind, number and check character of the receipt or notice, as below its code
    paper_number: Mapped[str | None] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(Integer)


class VisitRow(Base):
    """What happens at the window under one ticket (来访)."""

    __tablename__ = "visit"
    __table_args__ = (UniqueConstraint("ticket_id"), UniqueConstraint("station_id", "number"))

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    ticket_id: Mapped[str] = mapped_column(ForeignKey("ticket.id"))
    day: Mapped[date] = mapped_column(Date)
    number: Mapped[str] = mapped_column(String(16))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    topic: Mapped[str | None] = mapped_column(String(24))
    version: Mapped[int] = mapped_column(Integer)
