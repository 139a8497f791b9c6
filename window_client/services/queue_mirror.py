"""One counter's queue, kept beside it: after a change only the rows that were named are read."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.queue_picture import QueuePicture, TicketNews
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import NOT_WAITING, TicketState
from window_client.domain.station.station_record import local_day
from window_client.ids import CounterId, OfficerId, TicketId
from window_client.services.changes import Changes
from window_client.services.ports import Store, Work
from window_client.services.station_settings import read_rules

#: what a board shows beside tickets; these change a few times a day, and are read with everything else
BESIDE_TICKETS = ("counter", "setting", "day_closing")
#: so many rows that reading everything takes less time
_MANY = 20


class QueueMirror:
    """The queue as one counter sees it.

    May be used from any thread, but from one at a time.
    """

    def __init__(
        self,
        store: Store,
        counter: CounterId,
        officer: OfficerId | None,
        item_name: Callable[[str | None], str],
    ) -> None:
        self._store = store
        self._counter = counter
        self._officer = officer
        self._item_name = item_name
        self._picture: QueuePicture | None = None

    @staticmethod
    def concerned(changes: Changes) -> bool:
        """Whether a change may be seen on the board."""
        return changes.concerns("ticket", *BESIDE_TICKETS)

    def whole(self) -> QueueBoard:
        """Everything read.

        Raises:
            NotFound: the counter is not there.
            DatabaseFault: it cannot be read.
        """
        self._picture = None
        with self._store.read() as work:
            return self._read_whole(work)

    def after(self, told: Sequence[Changes]) -> QueueBoard:
        """What is known, brought up to date by what was told: the rows named there are read.

        Where something was missed (a version was left out, the day is another, it is not known what changed)
        everything is read. After an error it is too.

        Raises:
            as `whole`.
        """
        picture, self._picture = self._picture, None
        with self._store.read() as work:
            wanted = None if picture is None or picture.day != local_day(work.now) else _rows(picture, told)
            if picture is None or wanted is None or len(wanted) > _MANY:
                return self._read_whole(work)
            read = (work.tickets.find(row_id) for row_id in sorted(wanted))
            self._picture = picture.merged(_news(work, ticket) for ticket in read if ticket is not None)
            return self._picture.board(work.now, self._officer, self._item_name)

    def _read_whole(self, work: Work) -> QueueBoard:
        self._picture = read_picture(work, self._counter)
        return self._picture.board(work.now, self._officer, self._item_name)


def read_picture(work: Work, counter: CounterId) -> QueuePicture:
    """Everything that a counter's board is made from.

    Raises:
        NotFound: the counter is not there.
    """
    today = local_day(work.now)
    empty = QueuePicture(
        day=today,
        counter=work.counters.get(counter),
        rules=read_rules(work),
        unclosed_day=unclosed_day(work, today),
    )
    return empty.merged(_news(work, ticket) for ticket in _tickets(work, today, counter))


def unclosed_day(work: Work, today: date) -> date | None:
    """The first day with tickets, since the newest closing and before today, that was never closed."""
    closed = work.closed_days.newest()
    return work.tickets.first_day_between(closed.day if closed else None, today)


def _tickets(work: Work, today: date, counter: CounterId) -> Iterable[Ticket]:
    yield from work.tickets.waiting(today)
    yield from work.tickets.in_states(today, NOT_WAITING)
    here = work.tickets.open_at(counter)
    if here is not None and here.day != today:
        yield here


def _news(work: Work, ticket: Ticket) -> TicketNews:
    held = ticket.state is TicketState.HELD
    return TicketNews(ticket, (work.notes.newest_remark(ticket.id, "hold") or "") if held else "")


def _rows(picture: QueuePicture, told: Iterable[Changes]) -> frozenset[TicketId] | None:
    tickets = []
    for changes in told:
        if changes.concerns(*BESIDE_TICKETS):
            return None
        tickets += [
            (TicketId(row), changes.versions.get(row)) for table, row in changes.touched if table == "ticket"
        ]
    return picture.wanted(tickets)
