"""Makes a day's figures inside a transaction; for the report, the closing and the audit."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from window_client.domain.books.balance import Difference, check, check_continuity
from window_client.domain.books.book_rows import Book
from window_client.domain.books.daily_report import DayFigures
from window_client.domain.books.figure_maker import make_figures
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.domain.station.station_record import STATION_ZONE, ClosedDay, local_day
from window_client.domain.station.working_session import Sessions
from window_client.services.catalogue_service import CatalogueService
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules


class DayBook:
    """Reads the book of a day."""

    def __init__(self, catalogue: CatalogueService) -> None:
        self._calendar = catalogue.calendar
        self._entry_items = frozenset(
            item.code for item in catalogue.catalogue.items if item.external_entry is not ExternalEntry.NONE
        )

    def book(self, work: Work, day: date) -> Book:
        """What the day's book spans: from the end of the book before to its closing, or to midnight."""
        before = work.reports.day_before(day)
        return Book(
            day,
            midnight(day) if before is None else _end(work, before),
            _end(work, day),
            before,
            tuple((session.opens, session.closes) for session in self.sessions(work, day)),
        )

    def end_of_book(self, work: Work, at: datetime, days: Sequence[date]) -> datetime:
        """When the book ends in which a moment stands, of consecutive days that have one."""
        for day in days[bisect_left(days, local_day(at)) :]:
            if (ends := _end(work, day)) > at:
                return ends
        return _end(work, days[-1])

    def sessions(self, work: Work, day: date) -> Sessions:
        """The working sessions of the day, by the hours that held then."""
        return read_rules(work).hours_on(day).sessions_on(day, self._calendar)

    def figures(self, work: Work, day: date) -> DayFigures:
        """The figures: of a closed day as they were frozen, of an open one as they are now."""
        closing = work.closed_days.of_day(day)
        frozen = frozen_figures(work, closing) if closing is not None else None
        return frozen if frozen is not None else self.computed(work, day)

    def computed(self, work: Work, day: date) -> DayFigures:
        """The figures from the rows."""
        book = self.book(work, day)
        return make_figures(
            book,
            work.reports.rows(book),
            counter_domains={counter.number: counter.domains for counter in work.counters.all()},
            entry_items=self._entry_items,
        )

    def differences(self, work: Work, figures: DayFigures) -> tuple[Difference, ...]:
        """Where the books of a day do not balance, within it and with the book before.

        The last hinders no closing: nobody could mend a day that is closed already.
        """
        found = check(figures)
        before = work.reports.day_before(figures.first)
        closing = work.closed_days.of_day(before) if before is not None else None
        frozen = frozen_figures(work, closing) if closing is not None else None
        return found if frozen is None else (*found, *check_continuity(frozen, figures))


def frozen_figures(work: Work, closing: ClosedDay) -> DayFigures | None:
    """The figures that a closing froze, from its journal row; None if it holds none."""
    entry = work.journal.newest_of_subject(closing.id)
    facts: Mapping[str, Any] = entry.entry.facts if entry is not None else {}
    if "figures" not in facts:
        return None
    made: DayFigures = _adapter().validate_python(facts["figures"])
    return made


@cache
def _adapter() -> TypeAdapter[DayFigures]:
    return TypeAdapter(DayFigures)


def midnight(day: date) -> datetime:
    """The first moment of a station's day, UTC."""
    return datetime.combine(day, time.min, tzinfo=STATION_ZONE).astimezone(UTC)


def _end(work: Work, day: date) -> datetime:
    ends = midnight(day + timedelta(days=1))
    closing = work.closed_days.of_day(day)
    # what happened in the very moment of the closing happened before it
    return ends if closing is None else min(ends, closing.closed_at + timedelta(microseconds=1))
