"""Questions answered at the door."""

from datetime import datetime

from window_client.domain.queue.door_answer import DoorAnswer
from window_client.persistence.mapper import Mapper
from window_client.persistence.repositories.repository import Repository
from window_client.persistence.rows.door_answer_row import DoorAnswerRow

_C = DoorAnswerRow.__table__.c


class DoorAnswerRepository(Repository[DoorAnswer]):
    """Answers."""

    mapper = Mapper(DoorAnswerRow, DoorAnswer)
    locked = True

    def between(self, start: datetime, end: datetime) -> tuple[DoorAnswer, ...]:
        """Answers of a span of time (end exclusive), oldest first, also those taken back."""
        return self._all(_C.at >= start, _C.at < end, order=(_C.at, _C.id))
