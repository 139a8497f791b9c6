"""The one queue: what officers do to tickets."""

from datetime import datetime, timedelta
from typing import Any

from window_client.domain.books.journal import EntityChange
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PromiseRule
from window_client.domain.queue.queue_board import takes
from window_client.domain.queue.ticket import Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_states import LIVE_STATES, OPEN_STATES, TicketState
from window_client.domain.station.officer import Permission
from window_client.ids import CommandId, CounterId, OfficerId, TicketId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.known_word import known_word
from window_client.services.number_giver import NumberGiver
from window_client.services.queue_refusals import (
    CasesUnsettled,
    LiveTicketExists,
    TicketElsewhere,
    TicketOfAnotherDay,
    TopicMissing,
    TransferImpossible,
    TransferUnclear,
    UndoTooLate,
)
from window_client.services.row_ports import Rows
from window_client.services.station_settings import read_rules
from window_client.services.ticket_calls import TicketCalls
from window_client.services.ticket_carrier import TicketCarrier
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner
from window_client.services.visit_joining import VisitJoining

#: verbs that the same officer may take back, if nothing was built on them
UNDOABLE = frozenset(
    {"call_next", "call_chosen", "miss", "hold", "transfer", "finish", "leave", "reinstate", "mark_class"}
)


class QueueService(TicketCalls):
    """Verbs on tickets. Every verb is one transaction and takes keyword arguments only."""

    def __init__(
        self,
        verbs: VerbRunner,
        paper: TicketPaper,
        numbers: NumberGiver,
        joining: VisitJoining,
        catalogue: CatalogueService,
    ) -> None:
        super().__init__(verbs, paper, numbers)
        self._joining = joining
        self._catalogue = catalogue

    def start(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """开始受理: the person is at the window; the visit begins (or goes on)."""

        def act(doing: Act, old: Ticket) -> Ticket:
            new = old.start(doing.now)
            self._begin_visit(doing, ticket)
            return new

        return self._move("start", officer, ticket, command_id, act)

    def hold(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        reason: str,
        until: datetime | None = None,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """挂起, with a reason and an optional time to be reminded at.

        Raises:
            ReasonMissing: no reason was given.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            self._need_reason("hold", reason)
            doing.remark("ticket", ticket, reason)
            return old.hold(doing.now, until)

        return self._move("hold", officer, ticket, command_id, act, reason=reason, until=until)

    def transfer(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        reason: str,
        to_domain: BusinessDomain | str | None = None,
        to_counter: CounterId | None = None,
        to_officer: OfficerId | None = None,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """转移 to another business, counter or officer; it keeps its promise.

        A counter for seniors only calls whoever is sent to it by name, of whatever class.

        Raises:
            WordUnknown: no such business.
            TransferUnclear: not exactly one target.
            TransferImpossible: nobody there could ever call it.
            TicketOfAnotherDay: it is not of today, and would wait where nobody calls.
            ReasonMissing: no reason was given.
        """
        domain = known_word(BusinessDomain, to_domain, "to_domain") if to_domain is not None else None

        def act(doing: Act, old: Ticket) -> Ticket:
            self._need_reason("transfer", reason)
            self._of_today(doing, old)
            given = sum(target is not None for target in (domain, to_counter, to_officer))
            if given != 1:
                raise TransferUnclear(given=given)
            self._somebody_calls(doing, old, domain, to_counter, to_officer)
            doing.remark("ticket", ticket, reason)
            return old.transfer(to_domain=domain, to_counter_id=to_counter, to_officer_id=to_officer)

        return self._move(
            "transfer",
            officer,
            ticket,
            command_id,
            act,
            reason=reason,
            domain=domain,
            to_counter=to_counter,
            to_officer=to_officer,
        )

    def miss(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """过号.

        Raises:
            NoShowTooEarly: not enough calls yet, and not enough time.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            rules = read_rules(doing.work)
            return old.miss(doing.now, calls_needed=rules.calls_before_no_show, after=rules.no_show_after)

        return self._move("miss", officer, ticket, command_id, act)

    def reinstate(
        self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None
    ) -> Ticket:
        """过号的人回来了: waits again, to be called within half the class target; who was away too long waits
        as ordinary; seniors and whoever is in care may be away longer. A held ticket waits again with the
        promise that it had.

        Raises:
            LiveTicketExists: the person took another number meanwhile.
            TicketOfAnotherDay: it is not of today.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            self._of_today(doing, old)
            care = doing.work.senior_cares.of_ticket(ticket)
            in_care = care is not None and care.goes_on
            new = old.reinstate(doing.now, self._promise(doing), in_care=in_care)
            live = self._other_live(doing, old)
            if live is not None:
                raise LiveTicketExists(label=live.label, ticket=live.id)
            return new

        return self._move("reinstate", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER)

    def finish(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        topic: str | None = None,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """接待完毕. A visit without a case ends with a topic (咨询主题).

        Raises:
            CasesUnsettled: a case has no result yet.
            TopicMissing: no case and no topic.
            ItemNotInCatalogue: no such topic: nobody's own words go into the journal.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            visit = doing.work.visits.of_ticket(ticket)
            if visit is None:
                raise TicketMoveRefused(verb="finish", state=old.state.value, label=old.label)
            cases = doing.work.cases.of_visit(visit.id)
            open_cases = sum(case.state is CaseState.DRAFT for case in cases)
            if open_cases:
                raise CasesUnsettled(count=open_cases)
            counted = [case for case in cases if case.state is not CaseState.ABANDONED]
            if not counted and not topic:
                raise TopicMissing()
            if topic:
                self._catalogue.catalogue.topic(topic)
            new = doing.work.tickets.save(old, old.finish(doing.now))
            doing.work.visits.save(visit, visit.finish(doing.now, topic if not counted else None))
            return new

        return self._move("finish", officer, ticket, command_id, act, topic=topic)

    def leave(
        self, *, officer: OfficerId, ticket: TicketId, reason: str = "", command_id: CommandId | None = None
    ) -> Ticket:
        """离开: the person went away."""

        def act(doing: Act, old: Ticket) -> Ticket:
            doing.remark("ticket", ticket, reason)
            return old.leave(doing.now)

        return self._move(
            "leave", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER, reason=reason
        )

    def void(
        self, *, officer: OfficerId, ticket: TicketId, reason: str, command_id: CommandId | None = None
    ) -> Ticket:
        """作废 a waiting or held ticket, with a reason.

        Raises:
            ReasonMissing: no reason was given.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            self._need_reason("void", reason)
            doing.remark("ticket", ticket, reason)
            booking = doing.work.appointments.of_ticket(ticket)
            if booking is not None:
                # who booked comes all the same, and is given another number
                doing.work.appointments.save(booking, booking.expect_again())
            return old.void(doing.now)

        return self._move(
            "void", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER, reason=reason
        )

    def carry_over(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        print_slip: bool = False,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """顺延 to the next working day; an open ticket only by the supervisor, by name.

        Args:
            print_slip: put the voucher (顺延凭证) into this workplace's print ledger with the act.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            if old.is_open:
                doing.officer.require(Permission.SUPERVISE)
            # written first: the row that the voucher belongs to is the act's subject
            new = doing.work.tickets.save(old, old.carry_over(doing.now, by_name=old.is_open))
            if print_slip:
                carrier = TicketCarrier(self._catalogue.calendar)
                self._paper.enqueue_carry_over(doing, new, *carrier.goes_on(doing.work, old.day))
            return new

        # an older program's command had no such argument, and may be said again
        more = {"slip": True} if print_slip else {}
        return self._move(
            "carry_over", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER, **more
        )

    def join(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        into: TicketId,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """并到另一张票: the same person's second ticket becomes void, its visit goes on under ``into``.

        Applicants, companions, cases and papers go with it; see ``visit_joining.py``.

        Raises:
            TicketElsewhere: the ticket is open at another counter than ``into``, or ``into`` is another's.
            TicketMoveRefused: ``into`` has ended, or is the ticket itself.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            kept = self._other_ticket(doing, "join", old, into)
            self._mine(doing, kept)
            if old.is_open and old.counter_id != kept.counter_id:
                place = doing.work.counters.get(old.counter_id) if old.counter_id else None
                raise TicketElsewhere(label=old.label, counter_number=place.number if place else 0)
            doing.about("ticket", ticket)
            doing.facts["into"] = into
            # written first: the person may have only one live ticket beside no other
            new = doing.work.tickets.save(old, old.joined(doing.now))
            self._joining.join(doing, new, kept)
            return new

        return self._move("join", officer, ticket, command_id, act, into=into)

    def keep_beside(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        beside: TicketId,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """两张都留: the later ticket of the same person is marked as standing beside the first.

        Raises:
            TicketMoveRefused: one of them has ended (who missed the call may still come back), ``beside`` is
                the ticket itself, or stands beside it already.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            first = self._other_ticket(doing, "keep_beside", old, beside)
            if first.beside_id == old.id or old.state not in LIVE_STATES | {TicketState.NO_SHOW}:
                raise TicketMoveRefused(verb="keep_beside", state=old.state.value, label=old.label)
            return old.beside(first.id)

        return self._move("keep_beside", officer, ticket, command_id, act, beside=beside)

    def undo(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """撤回上一步: the officer's own last step on this ticket, in time and if nothing was built on it.

        Raises:
            UndoTooLate: another officer's step, too long ago, not undoable, something was built on it, or
                the counter is busy by now.
        """

        def act(doing: Act) -> Ticket:
            last = doing.work.journal.newest_of_subject(ticket)
            if last is None or last.entry.verb not in UNDOABLE or last.entry.officer_id != officer:
                raise UndoTooLate(reason="nothing")
            if doing.now - last.entry.at > timedelta(seconds=read_rules(doing.work).undo_s):
                raise UndoTooLate(reason="time")
            changes = last.entry.changes
            mine = doing.work.tickets.get(ticket)
            before = next(change.was for change in changes if change.table == "ticket")
            if self._built_on(doing, changes) or (
                before.get("state") in LIVE_STATES and self._other_live(doing, mine)
            ):
                raise UndoTooLate(reason="built_on")
            counter_id = before.get("counter_id", mine.counter_id)
            if before.get("state") in OPEN_STATES and counter_id:
                occupied = doing.work.tickets.open_at(counter_id)
                place = doing.work.counters.get(counter_id)
                if (occupied is not None and occupied.id != ticket) or (
                    place.officer_id not in (None, officer)
                ):
                    raise UndoTooLate(reason="counter_busy")
            for change in changes:
                doing.work.restore(change)
            doing.facts["undone"] = last.entry.verb
            return doing.work.tickets.get(ticket)

        return self._verbs.run(
            "undo",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"ticket": ticket},
            # whoever could take the step may take it back
            needs=Permission.GIVE_NUMBER,
        )

    def _promise(self, doing: Act) -> PromiseRule:
        """What is promised to whoever comes now."""
        return read_rules(doing.work).promise_on(doing.today, self._catalogue.calendar)

    @staticmethod
    def _somebody_calls(
        doing: Act,
        ticket: Ticket,
        domain: BusinessDomain | None,
        counter: CounterId | None,
        officer: OfficerId | None,
    ) -> None:
        """A counter that is closed now may open later; what nobody takes would wait for ever."""
        if domain is not None and not any(
            takes(one, domain, ticket.person_class) for one in doing.work.counters.all()
        ):
            raise TransferImpossible(problem="no_counter")
        if counter is not None:
            doing.work.counters.get(counter)
        if officer is not None:
            who = doing.work.officers.get(officer)
            if who.disabled_at is not None:
                raise TransferImpossible(problem="officer_gone")
            if not who.may(Permission.WORK_COUNTER):
                raise TransferImpossible(problem="officer_no_counter")

    @staticmethod
    def _of_today(doing: Act, ticket: Ticket) -> None:
        if ticket.day != doing.today:
            raise TicketOfAnotherDay(label=ticket.label, day=ticket.day.isoformat())

    @staticmethod
    def _built_on(doing: Act, changes: tuple[EntityChange, ...]) -> bool:
        """Whether a row was changed again after an act, or cannot be put back."""
        kept: dict[str, Rows[Any]] = {
            "ticket": doing.work.tickets,
            "visit": doing.work.visits,
            "counter": doing.work.counters,
        }
        return any(
            change.table not in kept
            or not change.was
            or kept[change.table].get(change.row_id).version != change.version
            for change in changes
        )

    @staticmethod
    def _other_live(doing: Act, ticket: Ticket) -> Ticket | None:
        """The holder's live ticket beside which this one may not live again."""
        if ticket.beside_id is not None:
            return None
        live = doing.work.tickets.live_of_holder(ticket.day, ticket)
        return next((one for one in live if one.id != ticket.id and one.beside_id is None), None)
