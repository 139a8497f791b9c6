"""What counters see of the queue, and what an officer has done today. Reads only."""

from datetime import timedelta

from window_client.domain.paper.check_character import ScannedCode
from window_client.domain.queue.day_so_far import DaySoFar, called_in_time, day_so_far
from window_client.domain.queue.queue_board import (
    SENIOR_CLASSES,
    DayCounts,
    OfficerDay,
    QueueBoard,
)
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import NOT_WAITING, TicketState
from window_client.domain.station.station_record import local_day
from window_client.ids import CounterId, OfficerId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.ports import Store, Work
from window_client.services.queue_mirror import QueueMirror
from window_client.services.queue_refusals import NoticeNotOpen
from window_client.services.ticket_codes import NoticeAtDoor, case_of_notice, ticket_of_code


class BoardService:
    """Reads the queue."""

    def __init__(self, store: Store, catalogue: CatalogueService) -> None:
        self._store = store
        self._catalogue = catalogue

    def board(self, *, counter: CounterId, officer: OfficerId | None = None) -> QueueBoard:
        """The queue as a counter sees it, with whom it would call next and why."""
        return self.mirror(counter=counter, officer=officer).whole()

    def mirror(self, *, counter: CounterId, officer: OfficerId | None = None) -> QueueMirror:
        """The same, kept up to date by what is told of changes."""
        return QueueMirror(self._store, counter, officer, self._catalogue.name)

    def ticket_of_code(self, code: ScannedCode) -> Ticket | None:
        """The ticket that a scanned slip or voucher stands for now; see `ticket_codes.ticket_of_code`."""
        with self._store.read() as work:
            return ticket_of_code(work, code)

    def notice_of_code(self, code: ScannedCode) -> NoticeAtDoor:
        """What a scanned 一次性告知书 is about, for who gives the number.

        Args:
            code: of a notice; with a digest it must be this station's.

        Raises:
            NoticeNotOpen: not of this station, or nothing is missing any more.
        """
        number = code.full_number
        with self._store.read() as work:
            if code.digest is not None and code.digest != work.qr_digest(code.text):
                raise NoticeNotOpen(number=number, problem="not_found")
            case = case_of_notice(work, number)
        return NoticeAtDoor(number, case.domain, case.item_code, self._catalogue.name(case.item_code))

    def so_far(self) -> DaySoFar:
        """How the day goes: who was let in front of whom, and how long the way to the window takes."""
        with self._store.read() as work:
            today = local_day(work.now)
            tickets = work.tickets.in_states(today, TicketState)
            return day_so_far(tickets, work.counters.all(), work.now)

    def counts(self) -> DayCounts:
        """The day so far."""
        with self._store.read() as work:
            today = local_day(work.now)
            return DayCounts.of(
                work.tickets.waiting(today),
                work.tickets.in_states(today, NOT_WAITING),
            )

    def my_day(self, *, officer: OfficerId) -> OfficerDay:
        """What an officer has done today."""
        with self._store.read() as work:
            today = local_day(work.now)
            tickets = [
                ticket
                for ticket in work.tickets.in_states(today, NOT_WAITING)
                if ticket.officer_id == officer
            ]
            served = [ticket for ticket in tickets if ticket.state is TicketState.SERVED]
            times = [t.ended_at - t.serving_at for t in served if t.ended_at and t.serving_at]
            called, on_time = called_in_time(tickets)
            return OfficerDay(
                served=len(served),
                cases=self._cases(work, officer, served),
                average_service=sum(times, timedelta()) / len(times) if times else None,
                called=called,
                on_time=on_time,
                seniors=sum(ticket.person_class in SENIOR_CLASSES for ticket in served),
            )

    def _cases(self, work: Work, officer: OfficerId, served: list[Ticket]) -> int:
        count = 0
        for ticket in served:
            visit = work.visits.of_ticket(ticket.id)
            if visit is not None:
                count += sum(case.accepted_by == officer for case in work.cases.of_visit(visit.id))
        return count
