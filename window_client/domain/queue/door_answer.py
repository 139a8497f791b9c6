"""A question that was answered at the door, without a number (答疑)."""

from dataclasses import dataclass, replace
from datetime import datetime

from window_client.ids import DoorAnswerId, OfficerId, StationId


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """One answer, counted with one key.

    Attributes:
        at: when it was counted (UTC).
        topic: code of a topic of plain enquiries (咨询主题).
        taken_back_at: the key was pressed by mistake; then it counts no more.
    """

    id: DoorAnswerId
    station_id: StationId
    at: datetime
    officer_id: OfficerId
    topic: str
    taken_back_at: datetime | None = None
    version: int = 1

    def counts_at(self, end: datetime) -> bool:
        """Whether it counts in a book that ends then (exclusive): what is taken back later changes none."""
        return self.at < end and (self.taken_back_at is None or self.taken_back_at >= end)

    def take_back(self, now: datetime) -> "DoorAnswer":
        """撤回."""
        return replace(self, taken_back_at=now, version=self.version + 1)
