"""A photo on file (存档照片): where it came from, when it was taken, whether its image is here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from window_client.domain.photos.photo_specification import PhotoFacts
from window_client.ids import PhotoId


class PhotoSource(StrEnum):
    """Where a photo comes from."""

    EXIT_ENTRY = "exit_entry"  #: 出入境证件照片
    ID_CARD = "id_card"  #: 居民身份证照片 from the population system
    CHIP = "chip"  #: 身份证芯片照: for looking at, too small for anything else
    TAKEN_HERE = "taken_here"  #: 现场拍摄
    OTHER = "other"  #: driving licence, residence permit, brought along


@dataclass(frozen=True, slots=True)
class StoredPhoto:
    """One photo.

    Attributes:
        identity_number: under which number it is kept; another number is another identity.
        source: see `PhotoSource`.
        taken_on: when it was taken; None where nobody knows.
        issued_on, accepted_on: of the document it was taken for, where known.
        document_number: of that document.
        facts: measured on the original; None for a reference-only photo, whose image is elsewhere.
        used_on: when a photo taken here was first used in an accepted case for an exit-entry document.
        corrected_since: name or sex of the person were corrected after it was taken.
        annulled: a supervisor took it, or its document, out of use.
    """

    id: PhotoId
    identity_number: str
    source: PhotoSource
    taken_on: date | None = None
    issued_on: date | None = None
    accepted_on: date | None = None
    document_number: str = ""
    facts: PhotoFacts | None = None
    used_on: date | None = None
    corrected_since: bool = False
    annulled: bool = False

    @property
    def reference_only(self) -> bool:
        """Whether only the facts are here (照片在业务系统中核对)."""
        return self.facts is None
