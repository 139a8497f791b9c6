"""A visit (来访): what happens at the window under one ticket."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from window_client.ids import StationId, TicketId, VisitId


@dataclass(frozen=True, slots=True)
class Visit:
    """One ticket's visit; applicants and cases hang on it.

    Attributes:
        number: 办事号 ``V2603180029``: letter, day, running number; on every code of the visit.
        topic: result of a plain enquiry (咨询主题), when no case was opened.
    """

    id: VisitId
    station_id: StationId
    ticket_id: TicketId
    day: date
    number: str
    started_at: datetime
    version: int = 1
    finished_at: datetime | None = None
    topic: str | None = None

    def finish(self, now: datetime, topic: str | None) -> "Visit":
        """The visit ends, with a topic if it was an enquiry only."""
        return replace(self, finished_at=now, topic=topic or self.topic, version=self.version + 1)


def visit_number(day: date, running: int) -> str:
    """``V`` + yymmdd + four digits."""
    return f"V{day:%y%m%d}{running:04d}"
