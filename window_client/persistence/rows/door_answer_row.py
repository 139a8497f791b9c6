"""Questions answered at the door."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from window_client.persistence.column_types import UtcDateTime
from window_client.persistence.orm_base import Base


class DoorAnswerRow(Base):
    """One answer (答疑); no personal data."""

    __tablename__ = "door_answer"
    __table_args__ = (Index("ix_door_answer_at", "station_id", "at"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    station_id: Mapped[str] = mapped_column(ForeignKey("station.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    officer_id: Mapped[str] = mapped_column(ForeignKey("officer.id"))
    topic: Mapped[str] = mapped_column(String(24))
    #: pressed by mistake: it counts no more
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(Integer)
