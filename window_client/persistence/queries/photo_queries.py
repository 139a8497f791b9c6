"""Figures about photos: through indexes, and never a sealed column."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from window_client.domain.books.photo_figures import PhotoFigures
from window_client.domain.photos.photo_decision import PhotoUseKind, PhotoUseState
from window_client.persistence.rows.case_row import CaseRow
from window_client.persistence.rows.photo_row import PhotoUseRow

_U = PhotoUseRow.__table__.c
_C = CaseRow.__table__.c
_COUNTS = or_(
    _U.state.in_((PhotoUseState.VALID, PhotoUseState.ANNULLED)),
    # one that was replaced counts for what was accepted with it before
    exists().where(_C.photo_use_id == _U.id, _C.accepted_at.is_not(None)),
)


class PhotoQueries:
    """Counts decisions and the cases that they serve."""

    def __init__(self, connection: Connection, station_id: str) -> None:
        self._connection = connection
        self._station_id = station_id

    def reused_cases(self, start: datetime, end: datetime) -> int:
        """Cases accepted in a span of time (end exclusive) with a photo that was used again."""
        return self._connection.execute(
            select(func.count())
            .select_from(CaseRow.__table__.join(PhotoUseRow.__table__, _U.id == _C.photo_use_id))
            .where(
                _C.station_id == self._station_id,
                _C.accepted_at >= start,
                _C.accepted_at < end,
                _U.kind == PhotoUseKind.REUSE,
                _U.state != PhotoUseState.ANNULLED,
            )
        ).scalar_one()

    def figures(self, start: datetime, end: datetime) -> PhotoFigures:
        """Everything of a span of time (end exclusive)."""
        reuses = self._by(_U.state, start, end, _U.kind == PhotoUseKind.REUSE)
        return PhotoFigures(
            reused_cases=self.reused_cases(start, end),
            decisions=sum(reuses.values()),
            annulled=reuses.get(PhotoUseState.ANNULLED, 0),
            retakes=self._by(_U.retake_reason, start, end, _U.kind == PhotoUseKind.RETAKE),
            refusals=self._by(
                _U.verdict,
                start,
                end,
                _U.kind == PhotoUseKind.RETAKE,
                _U.verdict.is_not(None),
                _U.verdict != "allowed",
            ),
        )

    def _by(
        self, column: ColumnElement[str], start: datetime, end: datetime, *conditions: ColumnElement[bool]
    ) -> dict[str, int]:
        rows = self._connection.execute(
            select(column, func.count())
            .where(
                _U.station_id == self._station_id,
                _U.decided_at >= start,
                _U.decided_at < end,
                _COUNTS,
                *conditions,
            )
            .group_by(column)
        )
        return {str(name): count for name, count in rows}
