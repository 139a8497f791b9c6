"""Photos on file, their images, and what was decided about them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from window_client.domain.photos.photo_decision import PhotoRule, PhotoUse, PhotoUseKind, PhotoUseState
from window_client.domain.photos.photo_record import PhotoImage, PhotoRecord
from window_client.domain.photos.stored_photo import PhotoSource
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.photo_row import PhotoImageRow, PhotoRow, PhotoUseRow

#: at most so many photos of one person are looked at
NEWEST = 50

_P = PhotoRow.__table__.c
_I = PhotoImageRow.__table__.c
_U = PhotoUseRow.__table__.c


class PhotoRepository(Repository[PhotoRecord]):
    """Photos, without their images."""

    mapper = Mapper(PhotoRow, PhotoRecord)
    locked = True

    def of_person(self, person_id: str) -> tuple[PhotoRecord, ...]:
        """The newest that came here, newest first; annulled ones too."""
        return self._all(_P.person_id == person_id, order=(_P.stored_at.desc(), _P.id.desc()), limit=NEWEST)

    def by_digest(self, person_id: str, digest: str, source: PhotoSource) -> PhotoRecord | None:
        """The photo of a person from this source whose original has this digest; not an annulled one."""
        return self._one(
            _P.person_id == person_id,
            _P.digest == digest,
            _P.source == source,
            _P.annulled_at.is_(None),
            order=(_P.stored_at, _P.id),
        )


class PhotoImageRepository(Repository[PhotoImage]):
    """Images; `Repository.get` reads the original."""

    mapper = Mapper(PhotoImageRow, PhotoImage)

    def previews(self, photo_ids: Iterable[str]) -> dict[str, bytes]:
        """Photo → its small picture; the originals are not read.

        Raises:
            SealBroken: one was changed or moved.
        """
        rows = self._connection.execute(
            select(_I.id, _I.preview).where(_I.station_id == self._station_id, _I.id.in_(list(photo_ids)))
        )
        return {row.id: self._sealer.open("photo_image", "preview", row.id, row.preview) for row in rows}


class PhotoUseRepository(Repository[PhotoUse]):
    """Decisions."""

    mapper = Mapper(PhotoUseRow, PhotoUse)
    locked = True

    def of_applicant(self, applicant_id: str) -> tuple[PhotoUse, ...]:
        """Every one of an applicant in this visit, newest first."""
        return self._all(_U.applicant_id == applicant_id, order=(_U.decided_at.desc(), _U.id.desc()))

    def of_visit(self, visit_id: str) -> tuple[PhotoUse, ...]:
        """Every one of a visit, newest first."""
        return self._all(_U.visit_id == visit_id, order=(_U.decided_at.desc(), _U.id.desc()))

    def of_photo(self, photo_id: str) -> tuple[PhotoUse, ...]:
        """Where a photo was decided about, newest first."""
        return self._all(_U.photo_id == photo_id, order=(_U.decided_at.desc(), _U.id.desc()))

    def valid(self, applicant_id: str, rule: PhotoRule) -> PhotoUse | None:
        """The one that holds."""
        return self._one(_U.applicant_id == applicant_id, _U.rule == rule, _U.state == PhotoUseState.VALID)

    def reused_between(self, start: datetime, end: datetime, limit: int) -> tuple[PhotoUse, ...]:
        """Photos that were used again in a span of time (end exclusive), newest first."""
        return self._all(
            _U.decided_at >= start,
            _U.decided_at < end,
            _U.kind == PhotoUseKind.REUSE,
            _U.state.in_((PhotoUseState.VALID, PhotoUseState.REPLACED, PhotoUseState.ANNULLED)),
            order=(_U.decided_at.desc(), _U.id.desc()),
            limit=limit,
        )
