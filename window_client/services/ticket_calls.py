"""Calling: the claim of the next ticket, by the rule or by hand (叫号)."""

from window_client.domain.queue.queue_board import SENIOR_CLASSES, Call, cause_of, reason_for
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.visit import Visit, visit_number
from window_client.domain.station.counter import Counter, CounterMode, CounterNotOpen
from window_client.domain.station.officer import Permission
from window_client.ids import CommandId, CounterId, OfficerId, TicketId, VisitId, new_id
from window_client.services.queue_refusals import CounterBusy, TicketOfAnotherDay
from window_client.services.station_settings import read_rules
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
            TicketOfAnotherDay: it was carried over and waits from its own day on.
            ReasonMissing: no reason was given.
        """

        def act(doing: Act) -> Call:
            self._need_reason("call_chosen", reason)
            place = self._ready_to_call(doing, counter)
            doing.remark("ticket", ticket, reason)
            chosen = doing.work.tickets.get(ticket)
            if chosen.day > doing.today:
                raise TicketOfAnotherDay(label=chosen.label, day=chosen.day.isoformat())
            return self._called(doing, place, chosen, CallCause.CHOSEN)

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
        """重呼.

        Raises:
            RecallLimitReached: it was called as often as the station calls anybody; 过号 is left.
        """

        def act(doing: Act, old: Ticket) -> Ticket:
            return old.recall(doing.now, most_calls=read_rules(doing.work).most_calls)

        return self._move("recall", officer, ticket, command_id, act)

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
            new = doing.work.tickets.save(old, old.resume(counter, officer, doing.now))
            # it may have been held before anybody began to serve it
            self._begin_visit(doing, ticket)
            return new

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

    @staticmethod
    def _begin_visit(doing: Act, ticket: TicketId) -> None:
        """The visit begins, unless it goes on."""
        if doing.work.visits.of_ticket(ticket) is not None:
            return
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

    def _ready_to_call(self, doing: Act, counter: CounterId, *, paused_too: bool = False) -> Counter:
        place, occupied = doing.work.counters.hold_to_call(counter)
        place.require_working(doing.officer.id)
        if place.paused_at is not None and not paused_too:
            raise CounterNotOpen(number=place.number, paused=True)
        if occupied is not None:
            raise CounterBusy(label=occupied)
        return place

    def _claim(self, doing: Act, place: Counter) -> tuple[Ticket | None, CallCause]:
        tickets, officer = doing.work.tickets, doing.officer.id
        only_seniors = place.mode is CounterMode.SENIOR_ONLY
        # a counter for seniors only still takes whoever was sent to it
        domains = () if only_seniors else place.domains
        chosen = None
        if place.mode is not CounterMode.ORDINARY:
            chosen = tickets.next_waiting(
                doing.today, place.domains, place.id, officer, classes=SENIOR_CLASSES
            )
        if chosen is None:
            chosen = tickets.next_waiting(doing.today, domains, place.id, officer)
        if chosen is None or place.mode is CounterMode.ORDINARY:
            return chosen, cause_of(chosen, chosen) if chosen else CallCause.RULE
        # whom an ordinary counter would call; whom nobody calls here must stay free for the others
        usual = tickets.next_waiting(doing.today, place.domains, place.id, officer, claim=False)
        return chosen, cause_of(chosen, usual)

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
