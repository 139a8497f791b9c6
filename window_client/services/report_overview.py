"""What the report page shows of a day or of several (日报)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from window_client.domain.books.balance import Difference
from window_client.domain.books.daily_report import DayFigures, digest_text
from window_client.domain.station.station_record import ClosedDay


@dataclass(frozen=True, slots=True)
class ReportOverview:
    """Figures with the words that belong to their codes. Holds no personal data of a visitor.

    Attributes:
        first, last: what was asked for; equal for one day.
        days: how many days of it have a report; 0: nothing to show.
        open_days: how many of them are not closed yet.
        closing: of a single closed day.
        differences: where the books do not balance.
        officers, items: names by id and by code.
        counters: numbers of all counters of the station.
        today: the station's day; ``newest``: the last day up to it that has a report, if any.
        made_at: when the figures were read (UTC).
    """

    station: str
    first: date
    last: date
    figures: DayFigures
    days: int
    open_days: int
    closing: ClosedDay | None
    differences: tuple[Difference, ...]
    officers: Mapping[str, str]
    items: Mapping[str, str]
    counters: tuple[int, ...]
    today: date
    newest: date | None
    made_at: datetime

    @property
    def one_day(self) -> bool:
        """Whether a single day was asked for."""
        return self.first == self.last

    @property
    def digest_text(self) -> str:
        """摘要码 of the figures: of a closed day as they were sealed."""
        return digest_text(self.closing.figures_digest if self.closing else self.figures.digest())
