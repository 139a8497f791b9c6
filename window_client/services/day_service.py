"""Closing the day (日结)."""

from datetime import date

from window_client.domain.books.balance import BalanceBroken, Difference, check
from window_client.domain.books.closed_day import DayIsClosed
from window_client.domain.books.daily_report import digest_text
from window_client.domain.books.journal import to_json
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES, TicketState
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import ClosedDay
from window_client.ids import CommandId, CounterId, OfficerId, TicketId, WorkplaceId, new_id
from window_client.services.catalogue_service import CatalogueService
from window_client.services.day_book import DayBook
from window_client.services.day_state import (
    Closing,
    DayAlreadyClosed,
    DayNotClosable,
    DayState,
    DayStillOpen,
    OpenTicket,
)
from window_client.services.ports import Store, Work
from window_client.services.ticket_carrier import TicketCarrier
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner, seal_of


class DayService:
    """Verbs on days."""

    def __init__(
        self, verbs: VerbRunner, store: Store, catalogue: CatalogueService, paper: TicketPaper
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._paper = paper
        self._carrier = TicketCarrier(catalogue.calendar)
        self._book = DayBook(catalogue)

    def state(self, *, officer: OfficerId, day: date) -> DayState:
        """What is still open, and whether the books balance.

        Raises:
            PermissionDenied: the officer may not close days.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.CLOSE_DAY)
            numbers = {counter.id: counter.number for counter in work.counters.all()}
            names = {one.id: one.name for one in work.officers.all()}
            tickets = work.tickets.in_states(day, TicketState)
            figures = self._book.figures(work, day)

            def found(*states: TicketState) -> tuple[OpenTicket, ...]:
                return tuple(_line(ticket, numbers, names) for ticket in tickets if ticket.state in states)

            return DayState(
                day=day,
                closed=work.closed_days.of_day(day),
                open=found(TicketState.CALLED, TicketState.SERVING),
                waiting=found(TicketState.WAITING),
                held=found(TicketState.HELD),
                no_show=figures.tickets.flow.no_show,
                carried_over=figures.tickets.flow.carried_over,
                goes_on=self._carrier.goes_on(work, day)[0],
                pending_review=figures.cases.pending_review,
                not_entered=figures.quality.not_entered or 0,
                differences=self._book.differences(work, figures),
            )

    def close(
        self,
        *,
        officer: OfficerId,
        day: date,
        carry_over: tuple[TicketId, ...] = (),
        print_slips: bool = False,
        command_id: CommandId | None = None,
    ) -> Closing:
        """日结: name what is carried over, check the books, freeze the figures, seal the journal.

        A named ticket gets a new number on the next working day and waits there from the opening of the
        first session, with its class, business, person and item. Nothing else gets an invented outcome.

        Args:
            carry_over: waiting and held tickets; a called or serving one only by a supervisor.
            print_slips: put a voucher (顺延凭证) for each of them into this workplace's print ledger.

        Raises:
            DayAlreadyClosed: once is enough.
            DayNotClosable: the day lies ahead, or a named ticket is not of it.
            DayStillOpen: a ticket without an outcome is not named.
            BalanceBroken: the books do not balance.
            PermissionDenied: the officer may not close days, or not carry over an open ticket.
        """

        def act(doing: Act) -> Closing:
            work = doing.work
            earlier = work.closed_days.of_day(day)
            if earlier is not None:
                raise DayAlreadyClosed(day=day.isoformat(), closed_at=earlier.closed_at.isoformat())
            if day > doing.today:
                raise DayNotClosable(day=day.isoformat(), problem="future", label="")
            named = [self._named(work, ticket, day) for ticket in dict.fromkeys(carry_over)]
            if any(ticket.is_open for ticket in named):
                doing.officer.require(Permission.SUPERVISE)
            self._refuse_open(work, day, frozenset(ticket.id for ticket in named))
            for ticket in named:
                self._end(doing, ticket)
            goes_on, opening = self._carrier.goes_on(work, day)
            carried = self._carrier.carry(work, day, goes_on, opening)
            for old in named if print_slips else ():
                if not self._paper.has_voucher(work, old):
                    self._paper.enqueue_carry_over(doing, old, goes_on, opening, carried[old.id])
            return self._seal(doing, day, len(carried), goes_on)

        return self._verbs.run(
            "close_day",
            act,
            Closing,
            officer=officer,
            command_id=command_id,
            args={
                "day": day,
                "carry_over": list(carry_over),
                # an older program's command had no such argument, and may be said again
                **({"slips": True} if print_slips else {}),
            },
            needs=Permission.CLOSE_DAY,
            alone=True,
        )

    @staticmethod
    def _named(work: Work, ticket_id: TicketId, day: date) -> Ticket:
        ticket = work.tickets.get(ticket_id)
        if ticket.day != day or ticket.state not in LIVE_STATES:
            raise DayNotClosable(day=day.isoformat(), problem="not_of_this_day", label=ticket.label)
        return ticket

    @staticmethod
    def _refuse_open(work: Work, day: date, named: frozenset[TicketId]) -> None:
        left = [ticket for ticket in work.tickets.in_states(day, LIVE_STATES) if ticket.id not in named]
        if left:
            raise DayStillOpen(
                day=day.isoformat(),
                open=tuple(ticket.label for ticket in left if ticket.is_open),
                unnamed=tuple(ticket.label for ticket in left if not ticket.is_open),
            )

    @staticmethod
    def _end(doing: Act, ticket: Ticket) -> None:
        visit = doing.work.visits.of_ticket(ticket.id)
        doing.work.tickets.save(ticket, ticket.carry_over(doing.now, by_name=ticket.is_open))
        if visit is not None and visit.finished_at is None:
            # what is left of it goes on under the new number, in a visit of its own
            doing.work.visits.save(visit, visit.finish(doing.now, None))

    def _seal(self, doing: Act, day: date, carried: int, goes_on: date) -> Closing:
        work = doing.work
        figures = self._book.computed(work, day)
        differences = check(figures, payments_apart=_payments_apart(work))
        if differences:
            raise BalanceBroken.of(day.isoformat(), differences)
        heads = to_json({chain: _head(work, chain) for chain in work.audit_rows.chains()})
        closing = work.closed_days.add(
            ClosedDay(
                id=new_id(),
                station_id=work.station_id,
                day=day,
                closed_at=doing.now,
                closed_by=doing.officer.id,
                heads=heads,
                seal=seal_of(heads),
                figures_digest=figures.digest(),
            )
        )
        doing.about("day_closing", closing.id)
        doing.facts.update(day=day, figures=figures.plain(), carried=carried)
        return Closing(
            day,
            doing.now,
            closing.seal,
            closing.figures_digest,
            digest_text(closing.figures_digest),
            carried,
            goes_on,
        )


def refuse_closed(work: Work, day: date) -> None:
    """For verbs that would add to a day: tell in time what the database would refuse.

    Raises:
        DayIsClosed: the day was closed.
    """
    if work.closed_days.of_day(day) is not None:
        raise DayIsClosed(day=day.isoformat())


def _payments_apart(work: Work) -> tuple[Difference, ...]:
    return tuple(
        Difference("money", "case", case_id, noted, recorded)
        for case_id, noted, recorded in work.reports.payments_apart()
    )


def _head(work: Work, chain: str) -> list[object]:
    last = work.journal.head(WorkplaceId(chain))
    return [last[0], last[1].hex()]


def _line(ticket: Ticket, numbers: dict[CounterId, int], names: dict[OfficerId, str]) -> OpenTicket:
    since = {
        TicketState.CALLED: ticket.called_at,
        TicketState.SERVING: ticket.serving_at,
        TicketState.HELD: ticket.held_at,
    }.get(ticket.state)
    return OpenTicket(
        ticket.id,
        ticket.label,
        ticket.state,
        ticket.domain,
        numbers.get(ticket.counter_id) if ticket.counter_id else None,
        since or ticket.arrival,
        names.get(ticket.officer_id, "") if ticket.officer_id else "",
    )
