"""A photo on file as it is stored: flat, with versions; its image lies apart."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from window_client.domain.photos.photo_specification import Background, PhotoFacts
from window_client.domain.photos.stored_photo import PhotoSource, StoredPhoto
from window_client.ids import OfficerId, PersonId, PhotoId, StationId


class PhotoSystem(StrEnum):
    """Where the photo is kept in the first place."""

    EXIT_ENTRY = "exit_entry"  #: 出入境系统
    POPULATION = "population"  #: 人口系统
    HERE = "here"  #: 本所拍摄
    OTHER = "other"


class PhotoDocument(StrEnum):
    """For which document it was taken."""

    PASSPORT = "passport"  #: 普通护照
    HONG_KONG_MACAU_PERMIT = "hong_kong_macau_permit"  #: 往来港澳通行证
    TAIWAN_PERMIT = "taiwan_permit"  #: 往来台湾通行证
    ID_CARD = "id_card"  #: 居民身份证
    OTHER = "other"


class CameBy(StrEnum):
    """How a photo came here."""

    FILE = "file"  #: a clerk chose a file
    CAMERA = "camera"  #: taken at this counter
    READER = "reader"  #: the chip of a card
    FOLDER = "folder"  #: many at once, by an administrator
    REFERENCE = "reference"  #: only where it is was noted


class PhotoFormat(StrEnum):
    """What the original bytes are."""

    JPEG = "jpeg"
    PNG = "png"
    BMP = "bmp"


@dataclass(frozen=True, slots=True)
class PhotoRecord:
    """One photo.

    Attributes:
        identity_number: under which number its source keeps it.
        on_the_spot: it was taken on the spot with the fingerprints (ID card); None where nobody knows.
        format, width …: measured on the original; all None for a reference-only photo.
        digest: keyed digest of the original, by which the same file is known again for the same person.
        used_on: when a photo taken here was first used in an accepted case for an exit-entry document.
    """

    id: PhotoId
    station_id: StationId
    person_id: PersonId
    identity_number: str
    source: PhotoSource
    system: PhotoSystem
    came_by: CameBy
    stored_at: datetime
    stored_by: OfficerId
    document: PhotoDocument | None = None
    document_number: str | None = None
    taken_on: date | None = None
    issued_on: date | None = None
    accepted_on: date | None = None
    on_the_spot: bool | None = None
    format: PhotoFormat | None = None
    width: int | None = None
    height: int | None = None
    size_bytes: int | None = None
    dpi: int | None = None
    colour: bool | None = None
    background: Background | None = None
    faces: int | None = None
    digest: str | None = None
    used_on: date | None = None
    annulled_at: datetime | None = None
    annulled_by: OfficerId | None = None
    version: int = 1

    @property
    def facts(self) -> PhotoFacts | None:
        """What was measured; None for a reference-only photo."""
        if self.width is None or self.height is None or self.size_bytes is None:
            return None
        return PhotoFacts(
            width=self.width,
            height=self.height,
            size=self.size_bytes,
            dpi=self.dpi,
            colour=bool(self.colour),
            background=self.background or Background.UNCHECKED,
            faces=self.faces,
        )

    @property
    def shown_on(self) -> date | None:
        """The day by which people know it: taken, issued or accepted, the first that is known."""
        return self.taken_on or self.issued_on or self.accepted_on

    def judged(self, corrected_on: date | None) -> StoredPhoto:
        """As the rules look at it.

        Args:
            corrected_on: the last day on which the person's name or sex was corrected.
        """
        known = self.shown_on
        return StoredPhoto(
            id=self.id,
            identity_number=self.identity_number,
            source=self.source,
            taken_on=self.taken_on,
            issued_on=self.issued_on,
            accepted_on=self.accepted_on,
            document_number=self.document_number or "",
            facts=self.facts,
            used_on=self.used_on,
            corrected_since=corrected_on is not None and (known is None or known < corrected_on),
            annulled=self.annulled_at is not None,
        )


@dataclass(frozen=True, slots=True)
class PhotoImage:
    """The image of a photo, apart from it so that a list does not load it.

    Attributes:
        original: the bytes as they came; never cropped, never encoded anew.
        preview: a small JPEG of it, for lists.
    """

    id: PhotoId
    station_id: StationId
    preview: bytes
    original: bytes
    version: int = 1
