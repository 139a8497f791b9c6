"""Calling: the claim of the next ticket, by the rule or by hand (叫号)."""

from window_client.domain.queue.queue_board import SENIOR_CLASSES, Call, cause_of, reason_for
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.station.counter import Counter, CounterMode, CounterNotOpen
from window_client.domain.station.officer import Permission
from window_client.ids import CommandId, CounterId, OfficerId, TicketId
from window_client.services.queue_refusals import CounterBusy
from window_client.services.ticket_issue import TicketIssue
from window_client.services.verbs import Act


class TicketCalls(TicketIssue):
    """Verbs that bring a ticket to a counter."""

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

    def recall(self, *, officer: OfficerId, ticket: TicketId, command_id: CommandId | None = None) -> Ticket:
        """重呼."""
        return self._move("recall", officer, ticket, command_id, lambda doing, t: t.recall(doing.now))

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

    def _ready_to_call(self, doing: Act, counter: CounterId, *, paused_too: bool = False) -> Counter:
        place = doing.work.counters.hold(counter)
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
        domains = () if only_seniors else place.domains
        if place.mode is CounterMode.ORDINARY:
            first = tickets.next_waiting(doing.today, domains, place.id, officer)
            return first, cause_of(first, first) if first else CallCause.RULE
        senior = tickets.next_waiting(doing.today, place.domains, place.id, officer, classes=SENIOR_CLASSES)
        # whom nobody calls here must stay free for the others
        plain = tickets.next_waiting(doing.today, domains, place.id, officer, claim=senior is None)
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
