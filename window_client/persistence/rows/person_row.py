"""People, the tokens by which they are found, and their parts in visits."""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.persistence.column_types import UtcDateTime
from window_client.persistence.orm_base import SEALED, Base


class PersonRow(Base):
    """Somebody who came (来访人). Everything that tells who it is, is sealed."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_number_token", "station_id", "number_token"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    #: kind of the identity number (see ``identity_number.py``)
    identity_kind: Mapped[str] = mapped_column(String(32))
    number: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    #: 8-byte HMAC of the number: finds the person again without telling it
    number_token: Mapped[bytes | None] = mapped_column(LargeBinary)
    name: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    sex: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    birth: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    phone: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    address: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    #: the last day on which a chip told another name than the chip before
    corrected_on: Mapped[date | None] = mapped_column(Date)
    version: Mapped[int] = mapped_column(Integer)


class PersonTokenRow(Base):
    """A search token of a person: 8 bytes of a keyed digest. How often a token occurs is visible."""

    __tablename__ = "person_token"
    __table_args__ = (Index("ix_person_token_lookup", "station_id", "kind", "token", "person_id"),)

    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)


class ApplicantRow(Base):
    """An applicant of a visit (申请人), and how he or she was identified."""

    __tablename__ = "applicant"
    __table_args__ = (UniqueConstraint("visit_id", "position"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(Integer)
    #: to the first applicant, as a code
    relation: Mapped[str | None] = mapped_column(String(24))
    identified_by: Mapped[str] = mapped_column(String(24))
    identified_at: Mapped[datetime] = mapped_column(UtcDateTime)
    identified_officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    #: 经办人核对，人证相符
    matched: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="matched"))
    #: JSON: answers to the situation questions of the catalogue, as codes
    answers: Mapped[str] = mapped_column(Text)
    #: 换成这位: replaced by another person, kept so that it can be found again
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class CompanionRow(Base):
    """Somebody who came along: 陪同人, 代办人 or 监护人."""

    __tablename__ = "companion"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    role: Mapped[str] = mapped_column(String(16))
    relation: Mapped[str | None] = mapped_column(String(24))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)


class RemarkRow(Base):
    """A reason in somebody's own words, sealed and never changed; the journal holds only that it exists."""

    __tablename__ = "remark"
    __table_args__ = (Index("ix_remark_subject", "subject_table", "subject_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    subject_table: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[str] = mapped_column(String(32))
    verb: Mapped[str] = mapped_column(String(40))
    text: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))


class ReadLogRow(Base):
    """Who looked at whose data, when and why (查看留痕). Insert only."""

    __tablename__ = "read_log"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    #: reveal, entry_view, search, person_record, export
    what: Mapped[str] = mapped_column(String(24))
    #: a field's key, a case's id…; never a value
    detail: Mapped[str] = mapped_column(String(80))
