"""The one queue: what officers do to tickets."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from window_client.domain.books.journal import EntityChange
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import SENIOR_CLASSES, Call, cause_of, reason_for
from window_client.domain.queue.ticket import CallCause, Ticket, TicketMoveRefused
from window_client.domain.queue.ticket_number import ticket_label
from window_client.domain.queue.ticket_states import LIVE_STATES, OPEN_STATES, TicketState
from window_client.domain.queue.visit import Visit, visit_number
from window_client.domain.station.counter import Counter, CounterMode, CounterNotOpen
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId, CounterId, OfficerId, PersonId, TicketId, VisitId, new_id
from window_client.services.row_ports import Rows
from window_client.services.station_settings import read_rules
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner


class CounterBusy(Refused):
    """The counter has an open call. Facts: label (of the open ticket)."""

    code = "counter_busy"


class TicketElsewhere(Refused):
    """The ticket is open at another counter. Facts: label, counter_number."""

    code = "ticket_elsewhere"


class LiveTicketExists(Refused):
    """The person has a live ticket today. Facts: label, ticket (its id)."""

    code = "live_ticket_exists"


class CasesUnsettled(Refused):
    """The visit cannot end: cases without a result. Facts: count."""

    code = "cases_unsettled"


class TopicMissing(Refused):
    """A visit without a case ends with a topic."""

    code = "topic_missing"


class UndoTooLate(Refused):
    """The last step cannot be taken back any more. Facts: reason (time, built_on, nothing, counter_busy)."""

    code = "undo_too_late"


class ReasonMissing(InvalidInput):
    """The act needs a reason. Facts: verb."""

    code = "reason_missing"


class TransferUnclear(InvalidInput):
    """Exactly one of business, counter and officer must be named. Facts: given (how many)."""

    code = "transfer_unclear"


class StatedTimeInvalid(InvalidInput):
    """The stated time of a hand-written number cannot be. Facts: problem (future, other_day)."""

    code = "stated_time_invalid"


#: verbs that the same officer may take back, if nothing was built on them
UNDOABLE = frozenset({"call_next", "call_chosen", "miss", "hold", "transfer", "finish", "leave"})


class QueueService:
    """Verbs on tickets. Every verb is one transaction and takes keyword arguments only."""

    def __init__(self, verbs: VerbRunner, paper: TicketPaper) -> None:
        self._verbs = verbs
        self._paper = paper

    def take_ticket(
        self,
        *,
        officer: OfficerId,
        domain: BusinessDomain | str,
        person_class: PersonClass | str = PersonClass.ORDINARY,
        person: PersonId | None = None,
        item: str | None = None,
        print_slip: bool = False,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """取号: give a number.

        Args:
            item: code of what is asked for, if known at the door.
            print_slip: put the slip into the print ledger of this workplace, in the same transaction.

        Raises:
            LiveTicketExists: the person has one already today.
            PermissionDenied: the officer may not give numbers.
        """
        domain, person_class = BusinessDomain(domain), PersonClass(person_class)

        def act(doing: Act) -> Ticket:
            if person is not None:
                doing.work.people.get(person)
                live = doing.work.tickets.live_of_person(doing.today, person)
                if live:
                    raise LiveTicketExists(label=live[0].label, ticket=live[0].id)
            ticket = self._issue(doing, domain, person_class, doing.now, person=person, item=item)
            if print_slip:
                self._paper.enqueue_slip(doing, ticket)
            return ticket

        return self._verbs.run(
            "take_ticket",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"domain": domain, "class": person_class, "person": person, "item": item, "slip": print_slip},
            needs=Permission.GIVE_NUMBER,
        )

    def enter_late(
        self,
        *,
        officer: OfficerId,
        domain: BusinessDomain | str,
        taken_at: datetime,
        person_class: PersonClass | str = PersonClass.ORDINARY,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """补登: enter a number that was written by hand during an outage, with its stated time.

        Raises:
            StatedTimeInvalid: the time lies ahead, or on another day.
        """
        domain, person_class = BusinessDomain(domain), PersonClass(person_class)

        def act(doing: Act) -> Ticket:
            if taken_at > doing.now:
                raise StatedTimeInvalid(problem="future")
            if local_day(taken_at) != doing.today:
                raise StatedTimeInvalid(problem="other_day")
            return self._issue(doing, domain, person_class, taken_at, late=True)

        return self._verbs.run(
            "enter_late",
            act,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"domain": domain, "class": person_class, "at": taken_at},
            needs=Permission.GIVE_NUMBER,
        )

    def call_next(
        self, *, officer: OfficerId, counter: CounterId, command_id: CommandId | None = None
    ) -> Call | None:
        """呼叫下一位: claim the waiting ticket with the earliest promise that this counter may call.

        Returns:
            the call, or None only when no ticket waits that this counter may take.

        Raises:
            CounterBusy: the counter has an open call.
            CounterNotOpen: nobody opened the counter, or calling is paused.
        """

        def act(doing: Act) -> Call | None:
            place = self._ready_to_call(doing, counter)
            chosen, cause = self._claim(doing, place)
            return None if chosen is None else self._called(doing, place, chosen, cause)

        return self._verbs.run(
            "call_next",
            act,
            Call | None,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter},
            needs=Permission.WORK_COUNTER,
        )

    def call_chosen(
        self,
        *,
        officer: OfficerId,
        counter: CounterId,
        ticket: TicketId,
        reason: str,
        command_id: CommandId | None = None,
    ) -> Call:
        """点叫: call a waiting ticket out of turn, with a reason.

        Raises:
            CounterBusy, CounterNotOpen: see `call_next`.
            TicketMoveRefused: it does not wait.
            ReasonMissing: no reason was given.
        """

        def act(doing: Act) -> Call:
            self._need_reason("call_chosen", reason)
            place = self._ready_to_call(doing, counter)
            doing.remark("ticket", ticket, reason)
            return self._called(doing, place, doing.work.tickets.get(ticket), CallCause.CHOSEN)

        return self._verbs.run(
            "call_chosen",
            act,
            Call,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter, "ticket": ticket, "reason": reason},
            needs=Permission.WORK_COUNTER,
        )

    def recall(
        self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None
    ) -> Ticket:
        """重呼."""
        return self._move("recall", officer, ticket, command_id, lambda doing, t: t.recall(doing.now))

    def start(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """开始受理: the person is at the window; the visit begins (or goes on)."""

        def act(doing: Act, old: Ticket) -> Ticket:
            new = old.start(doing.now)
            if doing.work.visits.of_ticket(ticket) is None:
                running = doing.work.series.next(doing.today, "visit")
                doing.work.visits.add(
                    Visit(
                        id=VisitId(new_id()),
                        station_id=doing.work.station_id,
                        ticket_id=ticket,
                        day=doing.today,
                        number=visit_number(doing.today, running),
                        started_at=doing.now,
                    )
                )
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

    def resume(
        self, *, officer: OfficerId, counter: CounterId, ticket: TicketId, command_id: CommandId | None = None
    ) -> Ticket:
        """取回: serve a held ticket on, at this counter.

        Raises:
            CounterBusy: the counter has an open ticket.
        """

        def act(doing: Act) -> Ticket:
            self._ready_to_call(doing, counter, paused_too=True)
            old = doing.work.tickets.get(ticket)
            return doing.work.tickets.save(old, old.resume(counter, officer, doing.now))

        return self._verbs.run(
            "resume",
            act,
            Ticket,
            officer=officer,
            counter=counter,
            command_id=command_id,
            args={"counter": counter, "ticket": ticket},
            needs=Permission.WORK_COUNTER,
        )

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

        Raises:
            TransferUnclear: not exactly one target.
            ReasonMissing: no reason was given.
        """
        domain = BusinessDomain(to_domain) if to_domain is not None else None

        def act(doing: Act, old: Ticket) -> Ticket:
            self._need_reason("transfer", reason)
            given = sum(target is not None for target in (domain, to_counter, to_officer))
            if given != 1:
                raise TransferUnclear(given=given)
            if to_counter is not None:
                doing.work.counters.get(to_counter)
            if to_officer is not None:
                doing.work.officers.get(to_officer)
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
        """过号的人回来了: waits again, to be called within half the class target.

        Raises:
            LiveTicketExists: the person took another number meanwhile.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            new = old.reinstate(doing.now, read_rules(doing.work).promise)
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
            return old.void(doing.now)

        return self._move(
            "void", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER, reason=reason
        )

    def carry_over(
        self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None
    ) -> Ticket:
        """顺延 to the next working day; an open ticket only by the supervisor, by name."""

        def act(doing: Act, old: Ticket) -> Ticket:
            if old.is_open:
                doing.officer.require(Permission.SUPERVISE)
            return old.carry_over(doing.now, by_name=old.is_open)

        return self._move("carry_over", officer, ticket, command_id, act, needs=Permission.GIVE_NUMBER)

    def join(
        self,
        *,
        officer: OfficerId,
        ticket: TicketId,
        into: TicketId,
        command_id: CommandId | None = None,
    ) -> Ticket:
        """并到另一张票: the same person's second ticket becomes void, its visit goes on under ``into``.

        Raises:
            TicketElsewhere: the ticket is open at another counter than ``into``.
            TicketMoveRefused: ``into`` has ended, or is the ticket itself.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            kept = self._other_ticket(doing, "join", old, into)
            if old.is_open and old.counter_id != kept.counter_id:
                place = doing.work.counters.get(old.counter_id) if old.counter_id else None
                raise TicketElsewhere(label=old.label, counter_number=place.number if place else 0)
            doing.facts["into"] = into
            return old.joined(doing.now)

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
            TicketMoveRefused: ``beside`` has ended, or is the ticket itself.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            return old.beside(self._other_ticket(doing, "keep_beside", old, beside).id)

        return self._move("keep_beside", officer, ticket, command_id, act, beside=beside)

    def undo(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """撤回上一步: the officer's own last step on this ticket, within the time and if nothing was built on it.

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
            needs=Permission.WORK_COUNTER,
        )

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
        """The person's live ticket beside which this one may not live again."""
        if ticket.person_id is None or ticket.beside_id is not None:
            return None
        live = doing.work.tickets.live_of_person(ticket.day, ticket.person_id)
        return next((one for one in live if one.id != ticket.id and one.beside_id is None), None)

    def _issue(
        self,
        doing: Act,
        domain: BusinessDomain,
        person_class: PersonClass,
        arrival: datetime,
        *,
        person: PersonId | None = None,
        item: str | None = None,
        late: bool = False,
    ) -> Ticket:
        rules = read_rules(doing.work)
        series = domain.letter if rules.letters else "ticket"
        number = doing.work.series.next(doing.today, series)
        return doing.work.tickets.add(
            Ticket(
                id=TicketId(new_id()),
                station_id=doing.work.station_id,
                day=doing.today,
                number=number,
                label=ticket_label(domain, number, letters=rules.letters),
                domain=domain,
                issued_domain=domain,
                person_class=person_class,
                state=TicketState.WAITING,
                arrival=arrival,
                call_by=rules.promise.call_by(arrival, person_class),
                item_code=item,
                person_id=person,
                entered_late=late,
                modified=late,
            )
        )

    def _ready_to_call(self, doing: Act, counter: CounterId, *, paused_too: bool = False) -> Counter:
        place = doing.work.counters.get(counter)
        place.require_working(doing.officer.id)
        if place.paused_at is not None and not paused_too:
            raise CounterNotOpen(number=place.number, paused=True)
        occupied = doing.work.tickets.open_at(counter)
        if occupied is not None:
            raise CounterBusy(label=occupied.label)
        return place

    def _claim(self, doing: Act, place: Counter) -> tuple[Ticket | None, CallCause]:
        tickets, officer = doing.work.tickets, doing.officer.id
        only_seniors = place.mode is CounterMode.SENIOR_ONLY
        # a counter for seniors only still takes whoever was sent to it
        plain = tickets.next_waiting(
            doing.today, () if only_seniors else place.domains, place.id, officer
        )
        if place.mode is CounterMode.ORDINARY:
            return plain, cause_of(plain, plain) if plain else CallCause.RULE
        senior = tickets.next_waiting(
            doing.today, place.domains, place.id, officer, classes=SENIOR_CLASSES
        )
        chosen = senior or plain
        if only_seniors and senior is not None and plain is not None:
            plain = min(senior, plain, key=lambda one: (one.call_by, one.arrival, one.number))
        return chosen, cause_of(chosen, plain) if chosen else CallCause.RULE

    def _called(self, doing: Act, place: Counter, chosen: Ticket, cause: CallCause) -> Call:
        why = reason_for(chosen, place, cause)
        called = doing.work.tickets.save(chosen, chosen.call(place.id, doing.officer.id, cause, doing.now))
        doing.facts["why"] = {
            "call_by": why.call_by,
            "cause": cause,
            "domains": list(why.domains),
            "mode": why.mode,
        }
        return Call(called, place.id, why)

    def _move(
        self,
        verb: str,
        officer: OfficerId,
        ticket: TicketId,
        command_id: CommandId | None,
        act: Callable[[Act, Ticket], Ticket],
        needs: Permission = Permission.WORK_COUNTER,
        **args: object,
    ) -> Ticket:
        def run(doing: Act) -> Ticket:
            old = doing.work.tickets.get(ticket)
            self._mine(doing, old)
            new = act(doing, old)
            # an act that had to write the ticket first has done so already
            return new if doing.work.changes and self._written(doing, new) else doing.work.tickets.save(old, new)

        return self._verbs.run(
            verb,
            run,
            Ticket,
            officer=officer,
            command_id=command_id,
            args={"ticket": ticket, **args},
            needs=needs,
        )

    @staticmethod
    def _written(doing: Act, new: Ticket) -> bool:
        return any(
            (change.table, change.row_id, change.version) == ("ticket", new.id, new.version)
            for change in doing.work.changes
        )

    @staticmethod
    def _mine(doing: Act, ticket: Ticket) -> None:
        """Only the officer who has an open ticket moves it, or a supervisor."""
        if (
            ticket.is_open
            and ticket.officer_id != doing.officer.id
            and not doing.officer.may(Permission.SUPERVISE)
        ):
            place = doing.work.counters.get(ticket.counter_id) if ticket.counter_id else None
            raise TicketElsewhere(label=ticket.label, counter_number=place.number if place else 0)

    @staticmethod
    def _other_ticket(doing: Act, verb: str, ticket: Ticket, other_id: TicketId) -> Ticket:
        """Another ticket than this one, and alive."""
        other = doing.work.tickets.get(other_id)
        if other.id == ticket.id or other.state not in LIVE_STATES:
            raise TicketMoveRefused(verb=verb, state=other.state.value, label=other.label)
        return other

    @staticmethod
    def _need_reason(verb: str, reason: str) -> None:
        if not reason.strip():
            raise ReasonMissing(verb=verb)

