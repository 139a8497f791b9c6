"""The figures of the 敬老 process over any span of days, from plain rows without personal data."""

from collections import Counter as Tally
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from window_client.domain.books.book_rows import nearest_rank
from window_client.domain.books.daily_report import SeniorFigures
from window_client.domain.photos.photo_reuse import ReuseReason
from window_client.domain.senior.senior_steps import SeniorStep, seconds_in_order


@dataclass(frozen=True, slots=True)
class UndoneFact:
    """Something that was counted and later taken back or annulled.

    Attributes:
        kind: answer, pages, home_visit or reuse.
        at, undone_at: when it counted, and when it was undone (UTC).
        many: how many of it (pages).
    """

    kind: str
    at: datetime
    undone_at: datetime
    many: int


@dataclass(frozen=True, slots=True)
class StepFact:
    """A step that stands; ``since`` is when its care was begun."""

    care: str
    since: datetime
    step: SeniorStep
    done_at: datetime


@dataclass(frozen=True, slots=True)
class SeniorRows:
    """Everything that the figures of a span are made of.

    Attributes:
        answers, pages, home_visits, reused: what stands to this day.
        undone: what does not; it still counts where it was undone after the end of its own book.
        steps: by care, in the order of their times.
        decisions: (why a photo was taken anew, what the rule said of the newest on file, how many).
    """

    received: int = 0
    accompanied: int = 0
    answers: int = 0
    pages: int = 0
    home_visits: int = 0
    reused: int = 0
    undone: tuple[UndoneFact, ...] = ()
    steps: tuple[StepFact, ...] = ()
    decisions: tuple[tuple[str | None, str | None, int], ...] = ()


@dataclass(frozen=True, slots=True)
class StepFigure:
    """How often a step was done, and how long it took: median and ninth decile, in seconds."""

    step: SeniorStep
    count: int
    median_s: int | None
    ninetieth_s: int | None


@dataclass(frozen=True, slots=True)
class SeniorReport:
    """敬老服务 over a span of days.

    Attributes:
        first, last: the days that it covers; ``days``: how many of them have a report.
        figures: the counts; over several days the sums of those of the days.
        steps: all five, in the usual order.
        retakes: why photos were taken anew (`RetakeReason`) → how often.
        refusals: what the rule said against the newest photo on file (`ReuseReason`) → how often.
    """

    first: date
    last: date
    days: int
    figures: SeniorFigures
    steps: tuple[StepFigure, ...]
    retakes: Mapping[str, int]
    refusals: Mapping[str, int]

    @property
    def retaken(self) -> int:
        """All photos that were taken anew."""
        return sum(self.retakes.values())


def senior_report(
    first: date, last: date, days: int, rows: SeniorRows, book_end: Callable[[datetime], datetime]
) -> SeniorReport:
    """The figures.

    Args:
        book_end: when the book ends in which a moment stands: what was undone later counts in that book, so
            that the sum over days is the figure of the span.
    """
    late: Tally[str] = Tally()
    for one in rows.undone:
        if one.undone_at >= book_end(one.at):
            late[one.kind] += one.many
    seconds: dict[SeniorStep, list[int]] = {step: [] for step in SeniorStep}
    for (_, since), steps in groupby(rows.steps, key=lambda one: (one.care, one.since)):
        for step, took in seconds_in_order(since, steps):
            seconds[step].append(took)
    retakes: Tally[str] = Tally()
    refusals: Tally[str] = Tally()
    for reason, verdict, many in rows.decisions:
        if reason:
            retakes[reason] += many
        if verdict and verdict != ReuseReason.ALLOWED:
            refusals[verdict] += many
    return SeniorReport(
        first=first,
        last=last,
        days=days,
        figures=SeniorFigures(
            received=rows.received,
            accompanied=rows.accompanied or None,
            answered=rows.answers + late["answer"] or None,
            reused_photos=rows.reused + late["reuse"] or None,
            copied_pages=rows.pages + late["pages"] or None,
            home_visits=rows.home_visits + late["home_visit"] or None,
        ),
        steps=tuple(
            StepFigure(step, len(took), nearest_rank(took, 50), nearest_rank(took, 90))
            for step, took in seconds.items()
        ),
        retakes=dict(retakes),
        refusals=dict(refusals),
    )
