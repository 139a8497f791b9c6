"""The rows of the table by hour (按小时): 8:30, 9:00, 10:00 … as the station is open."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from window_client.domain.books.book_rows import TicketFact
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE

#: keys of what lies on another calendar day: closed the next morning, or taken before
EARLIER_DAY, LATER_DAY = "earlier", "later"
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class HourLine:
    """One row: before + taken = served + left + no_show + carried_over + void + after.

    Attributes:
        hour: ``8:30``, or ``earlier`` / ``later`` for another calendar day.
        before, after: who is in the house (waiting, called, serving or held) when it begins and ends.
    """

    hour: str
    before: int
    taken: int
    served: int
    left: int
    no_show: int
    carried_over: int
    void: int
    after: int

    @property
    def difference(self) -> int:
        """Left side less right side."""
        out = self.served + self.left + self.no_show + self.carried_over + self.void
        return self.before + self.taken - out - self.after


def hour_starts(sessions: Sequence[tuple[time, time]]) -> tuple[int, ...]:
    """Where rows begin, in minutes of the day: openings, full hours within, and the break as one row."""
    starts: set[int] = set()
    for index, (opens, closes) in enumerate(sessions):
        first, last = _minutes(opens), _minutes(closes)
        starts.add(first)
        starts.update(range((first // 60 + 1) * 60, last, 60))
        if index + 1 < len(sessions):
            starts.add(last)
    return tuple(sorted(starts))


def hour_lines(
    day: date, sessions: Sequence[tuple[time, time]], tickets: Iterable[TicketFact]
) -> tuple[HourLine, ...]:
    """The table of one day. What happens outside the sessions gets rows of full hours; nothing is lost.

    Tickets that were carried in are in the house when the first row begins.
    """
    starts = hour_starts(sessions)
    begins = starts[0] if starts else _DAY_MINUTES
    # the last session's last row runs to the next full hour
    ends = (starts[-1] // 60 + 1) * 60 if starts else 0
    carried = 0
    taken: dict[int, int] = dict.fromkeys(starts, 0)
    out: dict[int, dict[TicketState, int]] = {}

    def row_of(at: datetime) -> int:
        local = at.astimezone(STATION_ZONE)
        if local.date() != day:
            return -1 if local.date() < day else _DAY_MINUTES
        minute = local.hour * 60 + local.minute
        if minute < begins or minute >= ends:
            return minute // 60 * 60
        return starts[bisect_right(starts, minute) - 1]

    for ticket in tickets:
        if ticket.carried_in:
            carried += 1
        else:
            row = row_of(ticket.arrival)
            taken[row] = taken.get(row, 0) + 1
        if ticket.ended_at is not None:
            ended = out.setdefault(row_of(ticket.ended_at), {})
            ended[ticket.state] = ended.get(ticket.state, 0) + 1
    lines, inside = [], carried
    for row in sorted({*taken, *out}):
        came, gone = taken.get(row, 0), out.get(row, {})
        after = inside + came - sum(gone.values())
        lines.append(
            HourLine(
                _label(row),
                inside,
                came,
                gone.get(TicketState.SERVED, 0),
                gone.get(TicketState.LEFT, 0),
                gone.get(TicketState.NO_SHOW, 0),
                gone.get(TicketState.CARRIED_OVER, 0),
                gone.get(TicketState.VOID, 0),
                after,
            )
        )
        inside = after
    return tuple(lines)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _label(row: int) -> str:
    if row < 0:
        return EARLIER_DAY
    if row >= _DAY_MINUTES:
        return LATER_DAY
    return f"{row // 60}:{row % 60:02d}"
