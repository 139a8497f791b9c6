"""Insert-only rows beside the journal: reasons in somebody's words, and who looked at whose data."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from window_client.ids import new_id
from window_client.persistence.encryption import Sealer
from window_client.persistence.rows.person_row import ReadLogRow, RemarkRow


class NoteRepository:
    """Remarks and the read log."""

    def __init__(self, connection: Connection, sealer: Sealer, station_id: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._station_id = station_id

    def remark(
        self, subject_table: str, subject_id: str, verb: str, text: str, now: datetime, officer_id: str
    ) -> None:
        """Keep a reason."""
        row_id = new_id()
        self._connection.execute(
            insert(RemarkRow).values(
                id=row_id,
                station_id=self._station_id,
                subject_table=subject_table,
                subject_id=subject_id,
                verb=verb,
                text=self._sealer.seal("remark", "text", row_id, text),
                made_at=now,
                officer_id=officer_id,
            )
        )

    def newest_remark(self, subject_id: str, verb: str) -> str | None:
        """The newest reason given for a verb on one thing."""
        c = RemarkRow.__table__.c
        row = self._connection.execute(
            select(c.id, c.text)
            .where(c.station_id == self._station_id, c.subject_id == subject_id, c.verb == verb)
            .order_by(c.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else self._sealer.open_text("remark", "text", row.id, row.text)

    def log_read(self, at: datetime, officer_id: str, person_id: str | None, what: str, detail: str) -> None:
        """Note that an officer saw somebody's data."""
        self._connection.execute(
            insert(ReadLogRow).values(
                station_id=self._station_id,
                at=at,
                officer_id=officer_id,
                person_id=person_id,
                what=what,
                detail=detail,
            )
        )

    def reads_of(self, person_id: str) -> tuple[tuple[datetime, str, str, str], ...]:
        """Who looked at a person's data: (at, officer, what, detail), oldest first."""
        c = ReadLogRow.__table__.c
        rows = self._connection.execute(
            select(c.at, c.officer_id, c.what, c.detail)
            .where(c.station_id == self._station_id, c.person_id == person_id)
            .order_by(c.id)
        )
        return tuple((row.at, row.officer_id, row.what, row.detail) for row in rows)
