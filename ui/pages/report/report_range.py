"""Which days the report page shows together: a day, its week, its month."""

from calendar import monthrange
from datetime import date, timedelta

from ui.pages.report.report_tool_row import Span


def range_of(span: Span, day: date) -> tuple[date, date]:
    """First and last day; a week goes from Monday to Sunday."""
    if span is Span.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if span is Span.MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day, day


def step(span: Span, day: date, steps: int) -> date:
    """The day one span further on, or back; the 31st becomes the last of a shorter month."""
    if span is Span.MONTH:
        months = day.year * 12 + day.month - 1 + steps
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=steps * (7 if span is Span.WEEK else 1))
