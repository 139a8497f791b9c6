"""Station, its settings, workplaces, counters and accounts."""

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
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Role
from window_client.persistence.column_types import EnumSetText, EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, Base


class StationRow(Base):
    """The one station of this database."""

    __tablename__ = "station"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    bureau: Mapped[str] = mapped_column(String(100), default="")
    region: Mapped[str] = mapped_column(String(6), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: the clock was given by simulation, demo or tests
    simulated: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="simulated"))
    #: uses the published demo key; papers are watermarked and real use is refused
    demo: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="demo"))
    #: tells whether a data key belongs to this database
    key_check: Mapped[bytes] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(Integer)


class SettingRow(Base):
    """A station's setting (not a PC's): a JSON value by name."""

    __tablename__ = "setting"

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer)


class WorkplaceRow(Base):
    """An enrolled PC, kiosk or command line; one journal chain each."""

    __tablename__ = "workplace"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    name: Mapped[str] = mapped_column(String(100))
    enrolled_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class OfficerRow(Base):
    """An account (人员)."""

    __tablename__ = "officer"
    __table_args__ = (UniqueConstraint("station_id", "badge"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    badge: Mapped[str] = mapped_column(String(20))
    name: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    roles: Mapped[frozenset[Role]] = mapped_column(EnumSetText(Role))
    #: argon2id; sealed, so that a copied file cannot be attacked off line
    password_hash: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    failed_attempts: Mapped[int] = mapped_column(Integer)
    locked_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    must_change_password: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="must_change"))
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_sign_in_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_sign_out_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class CounterRow(Base):
    """A window (窗口)."""

    __tablename__ = "counter"
    __table_args__ = (
        UniqueConstraint("station_id", "number"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint("domains <> ''", name="domains"),
        # an officer works one counter at a time
        Index(
            "uq_counter_officer",
            "station_id",
            "officer_id",
            unique=True,
            sqlite_where=text("officer_id IS NOT NULL"),
            postgresql_where=text("officer_id IS NOT NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    number: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(String(60))
    domains: Mapped[frozenset[BusinessDomain]] = mapped_column(EnumSetText(BusinessDomain))
    mode: Mapped[CounterMode] = mapped_column(EnumText(CounterMode))
    officer_id: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    paused_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class NumberSeriesRow(Base):
    """A running number per station, day and series: one row, updated in the transaction that uses it."""

    __tablename__ = "number_series"

    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"), primary_key=True)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    series: Mapped[str] = mapped_column(String(12), primary_key=True)
    last: Mapped[int] = mapped_column(Integer)


class DayClosingRow(Base):
    """A closed day (日结), with the seal over all chain heads."""

    __tablename__ = "day_closing"
    __table_args__ = (UniqueConstraint("station_id", "day"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    day: Mapped[date] = mapped_column(Date)
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closed_by: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    #: JSON: chain → [seq, mac] at closing
    heads: Mapped[str] = mapped_column(Text)
    #: one hash over the heads, printed with the report
    seal: Mapped[str] = mapped_column(String(64))
    #: digest of the canonical figures of the report
    figures_digest: Mapped[str] = mapped_column(String(64))
    version: Mapped[int] = mapped_column(Integer)
