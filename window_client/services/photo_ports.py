"""What the services need of the photo tables; see ``row_ports.py``."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from window_client.domain.photos.photo_decision import PhotoRule, PhotoUse
from window_client.domain.photos.photo_record import PhotoImage, PhotoRecord
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.services.row_ports import Rows


class Photos(Rows[PhotoRecord], Protocol):
    """Photos without their images."""

    def of_person(self, person_id: str) -> tuple[PhotoRecord, ...]:
        """Newest first, annulled ones too."""
        ...

    def by_digest(self, person_id: str, digest: str, source: PhotoSource) -> PhotoRecord | None:
        """By the digest of the original and where it comes from; not an annulled one."""
        ...


class PhotoImages(Rows[PhotoImage], Protocol):
    """Images."""

    def previews(self, photo_ids: Iterable[str]) -> dict[str, bytes]:
        """Photo → its small picture."""
        ...


class PhotoUses(Rows[PhotoUse], Protocol):
    """Decisions about photos."""

    def of_applicant(self, applicant_id: str) -> tuple[PhotoUse, ...]:
        """Newest first."""
        ...

    def of_visit(self, visit_id: str) -> tuple[PhotoUse, ...]:
        """Newest first."""
        ...

    def of_photo(self, photo_id: str) -> tuple[PhotoUse, ...]:
        """Newest first."""
        ...

    def valid(self, applicant_id: str, rule: PhotoRule) -> PhotoUse | None:
        """The one that holds."""
        ...

    def reused_between(self, start: datetime, end: datetime, limit: int) -> tuple[PhotoUse, ...]:
        """Newest first."""
        ...
