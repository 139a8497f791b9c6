"""Photos on file, their images, and what was decided about them."""

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
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from window_client.domain.photos.photo_decision import (
    ComparedAt,
    PhotoRule,
    PhotoUseKind,
    PhotoUseState,
    RetakeReason,
)
from window_client.domain.photos.photo_record import CameBy, PhotoDocument, PhotoFormat, PhotoSystem
from window_client.domain.photos.photo_specification import Background
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.persistence.column_types import EnumText, UtcDateTime
from window_client.persistence.orm_base import SEALED, SEALED_BYTES, Base

_VALID = text("state = 'valid'")


class PhotoRow(Base):
    """A photo (存档照片): what is known of it. What tells whose it is, is sealed."""

    __tablename__ = "photo"
    __table_args__ = (
        CheckConstraint("(width IS NULL) = (digest IS NULL)", name="image_or_reference"),
        CheckConstraint("(annulled_at IS NULL) = (annulled_by IS NULL)", name="annulled"),
        Index("ix_photo_person", "station_id", "person_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    identity_number: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED)
    source: Mapped[PhotoSource] = mapped_column(EnumText(PhotoSource))
    system: Mapped[PhotoSystem] = mapped_column(EnumText(PhotoSystem))
    came_by: Mapped[CameBy] = mapped_column(EnumText(CameBy))
    stored_at: Mapped[datetime] = mapped_column(UtcDateTime)
    stored_by: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    document: Mapped[PhotoDocument | None] = mapped_column(EnumText(PhotoDocument))
    document_number: Mapped[bytes | None] = mapped_column(LargeBinary, info=SEALED)
    taken_on: Mapped[date | None] = mapped_column(Date)
    issued_on: Mapped[date | None] = mapped_column(Date)
    accepted_on: Mapped[date | None] = mapped_column(Date)
    on_the_spot: Mapped[bool | None] = mapped_column(Boolean(create_constraint=True, name="on_the_spot"))
    #: of the original, in pixels; null: the image is in the other system
    format: Mapped[PhotoFormat | None] = mapped_column(EnumText(PhotoFormat))
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    size_bytes: Mapped[int | None] = mapped_column(Integer)
    dpi: Mapped[int | None] = mapped_column(Integer)
    colour: Mapped[bool | None] = mapped_column(Boolean(create_constraint=True, name="colour"))
    background: Mapped[Background | None] = mapped_column(EnumText(Background))
    #: found by the optional face check; null: it was not run
    faces: Mapped[int | None] = mapped_column(Integer)
    #: keyed digest of the original
    digest: Mapped[str | None] = mapped_column(String(32))
    #: a photo taken here: first used in an accepted case
    used_on: Mapped[date | None] = mapped_column(Date)
    annulled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    annulled_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    version: Mapped[int] = mapped_column(Integer)


class PhotoImageRow(Base):
    """The image of a photo. The preview stands first: a list reads no further."""

    __tablename__ = "photo_image"

    id: Mapped[str] = mapped_column(ForeignKey("photo.id"), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    version: Mapped[int] = mapped_column(Integer)
    preview: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED_BYTES)
    original: Mapped[bytes] = mapped_column(LargeBinary, info=SEALED_BYTES)


class PhotoUseRow(Base):
    """One decision (照片复用、重拍): every one is kept."""

    __tablename__ = "photo_use"
    __table_args__ = (
        CheckConstraint(
            "kind <> 'reuse' OR (photo_id IS NOT NULL AND compared IS NOT NULL AND likeness AND agreed)",
            name="reuse_confirmed",
        ),
        CheckConstraint("(kind = 'retake') = (retake_reason IS NOT NULL)", name="retake_has_reason"),
        CheckConstraint("(state = 'annulled') = (annulled_at IS NOT NULL)", name="annulled"),
        Index(
            "uq_photo_use_valid",
            "applicant_id",
            "rule",
            unique=True,
            sqlite_where=_VALID,
            postgresql_where=_VALID,
        ),
        Index("ix_photo_use_decided", "station_id", "decided_at"),
        Index("ix_photo_use_applicant", "applicant_id"),
        Index("ix_photo_use_photo", "photo_id"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    applicant_id: Mapped[str] = mapped_column(ForeignKey("applicant.id"))
    rule: Mapped[PhotoRule] = mapped_column(EnumText(PhotoRule))
    kind: Mapped[PhotoUseKind] = mapped_column(EnumText(PhotoUseKind))
    #: the first day of the rule's version
    rule_from: Mapped[date] = mapped_column(Date)
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_by: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    photo_id: Mapped[str | None] = mapped_column(ForeignKey("photo.id"))
    #: what the rule said of the photo
    verdict: Mapped[str | None] = mapped_column(String(24))
    retake_reason: Mapped[RetakeReason | None] = mapped_column(EnumText(RetakeReason))
    likeness: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="likeness"))
    agreed: Mapped[bool] = mapped_column(Boolean(create_constraint=True, name="agreed"))
    compared: Mapped[ComparedAt | None] = mapped_column(EnumText(ComparedAt))
    counter_id: Mapped[str | None] = mapped_column(ForeignKey("counter.id"))
    state: Mapped[PhotoUseState] = mapped_column(EnumText(PhotoUseState))
    annulled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    annulled_by: Mapped[str | None] = mapped_column(ForeignKey("officer.id"))
    version: Mapped[int] = mapped_column(Integer)
