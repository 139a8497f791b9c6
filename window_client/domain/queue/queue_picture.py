"""What a counter knows of the day's queue: kept up to date row by row, and enough to make its board from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from window_client.domain.queue.queue_board import (
    DayCounts,
    QueueBoard,
    QueueLine,
    cause_of,
    eligible,
    pick,
    reason_for,
    view_around,
)
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.station_rules import StationRules
from window_client.ids import OfficerId, TicketId


@dataclass(frozen=True, slots=True)
class TicketNews:
    """A ticket as it was read.

    Attributes:
        remark: why it is held, in the officer's words; empty for others.
    """

    ticket: Ticket
    remark: str = ""


@dataclass(frozen=True, slots=True)
class QueuePicture:
    """Everything that a board is made from, but the time.

    Attributes:
        day: the station's local day whose queue this is.
        counter: the counter that looks.
        unclosed_day: an earlier day that was never closed.
        tickets: every ticket of the day, and one of an earlier day that is still open at this counter.
    """

    day: date
    counter: Counter
    rules: StationRules
    unclosed_day: date | None = None
    tickets: Mapping[TicketId, TicketNews] = field(default_factory=dict)

    def merged(self, rows: Iterable[TicketNews]) -> "QueuePicture":
        """The picture with these rows in place of their older versions; what is not newer changes nothing."""
        tickets = dict(self.tickets)
        for row in rows:
            known = tickets.get(row.ticket.id)
            if known is not None and known.ticket.version >= row.ticket.version:
                continue
            if self._is_shown(row.ticket):
                tickets[row.ticket.id] = row
            else:
                tickets.pop(row.ticket.id, None)
        return replace(self, tickets=tickets)

    def wanted(self, told: Iterable[tuple[TicketId, int | None]]) -> frozenset[TicketId] | None:
        """Which rows must be read after this was told, or None: something was missed, so read everything.

        Args:
            told: tickets that were changed and their versions after it, in the order of hearing; None where
                the version is not known.
        """
        newest = {row_id: row.ticket.version for row_id, row in self.tickets.items()}
        wanted = set()
        for row_id, version in told:
            known = newest.get(row_id, 0)
            if version is None:
                wanted.add(row_id)
            elif version > known + 1:
                return None
            elif version > known:
                newest[row_id] = version
                wanted.add(row_id)
        return frozenset(wanted)

    def board(
        self, now: datetime, officer: OfficerId | None, item_name: Callable[[str | None], str]
    ) -> QueueBoard:
        """The queue as the counter sees it.

        Args:
            item_name: the words for what was asked for at the door.
        """
        tickets = self.tickets.values()
        of_day = [row for row in tickets if row.ticket.day == self.day]
        waiting = tuple(
            sorted((row.ticket for row in of_day if row.ticket.state is TicketState.WAITING), key=_promised)
        )
        others = sorted((row for row in of_day if row.ticket.state is not TicketState.WAITING), key=_arrived)
        counter, rules = self.counter, self.rules
        chosen = pick(waiting, counter, officer)
        ordinary = replace(counter, mode=CounterMode.ORDINARY)
        plain = next((one for one in waiting if eligible(one, ordinary, officer)), None)

        def line(ticket: Ticket, may_call: bool = True, remark: str = "") -> QueueLine:
            return QueueLine(ticket, item_name(ticket.item_code), may_call, remark)

        return QueueBoard(
            now=now,
            counter=counter,
            waiting=tuple(line(one, eligible(one, counter, officer)) for one in waiting),
            next_up=line(chosen) if chosen else None,
            why=reason_for(chosen, counter, cause_of(chosen, plain)) if chosen else None,
            around=view_around(chosen, waiting, counter, officer) if chosen else None,
            held=tuple(
                line(row.ticket, remark=row.remark) for row in others if row.ticket.state is TicketState.HELD
            ),
            missed=tuple(line(row.ticket) for row in others if row.ticket.state is TicketState.NO_SHOW),
            open_ticket=next((row.ticket for row in tickets if self._is_here(row.ticket)), None),
            counts=DayCounts.of(waiting, tuple(row.ticket for row in others)),
            unclosed_day=self.unclosed_day.isoformat() if self.unclosed_day else None,
            no_show_calls=rules.calls_before_no_show,
            no_show_after=rules.no_show_after,
            most_calls=rules.most_calls,
        )

    def _is_shown(self, ticket: Ticket) -> bool:
        return ticket.day == self.day or self._is_here(ticket)

    def _is_here(self, ticket: Ticket) -> bool:
        return ticket.is_open and ticket.counter_id == self.counter.id


def _promised(ticket: Ticket) -> tuple[datetime, datetime, int, str]:
    # two letters may have the same number at the same instant: the row that was made first
    return (ticket.call_by, ticket.arrival, ticket.number, ticket.id)


def _arrived(row: TicketNews) -> tuple[datetime, int, str]:
    return (row.ticket.arrival, row.ticket.number, row.ticket.id)
