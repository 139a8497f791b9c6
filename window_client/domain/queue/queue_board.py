"""What a counter sees of the queue."""

from collections import Counter as Tally
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.senior.senior_care import CareGlance
from window_client.domain.station.counter import Counter, CounterMode
from window_client.ids import CounterId


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A ticket in a list.

    Attributes:
        item_name: what was asked for at the door, in words; empty if nothing.
        eligible: the looking counter may call it.
        remark: why it is held, in the officer's words; empty for others.
        care: the 敬老 process of somebody who is in care now.
    """

    ticket: Ticket
    item_name: str
    eligible: bool = True
    remark: str = ""
    care: CareGlance | None = None


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Somebody who came earlier and is called later, still within the promise."""

    label: str
    came_earlier: timedelta
    call_by: datetime


@dataclass(frozen=True, slots=True)
class CallReason:
    """Why this one (为什么是这一位): the facts of a call; they are kept with it in the journal.

    Attributes:
        cause: by the rule, by the 敬老 counter, by hand, or addressed to this counter or officer.
        call_by: the promise of the called ticket.
        domains: business that the counter takes.
    """

    cause: CallCause
    call_by: datetime
    domains: tuple[BusinessDomain, ...]
    mode: CounterMode


@dataclass(frozen=True, slots=True)
class QueueView:
    """What stood around a call, for the sentence on the screen.

    Attributes:
        waiting: how many wait for this counter, the chosen one included.
        seniors_waiting: how many of them are seniors.
        overtaken: who came earlier and waits on; at most three.
    """

    waiting: int
    seniors_waiting: int
    overtaken: tuple[Overtaken, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """What `call_next` answers."""

    ticket: Ticket
    counter: CounterId
    why: CallReason


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The day so far (状态栏右侧)."""

    issued: int = 0
    served: int = 0
    waiting: int = 0
    open: int = 0
    held: int = 0
    no_show: int = 0
    left: int = 0
    carried_over: int = 0
    void: int = 0

    @classmethod
    def of(cls, waiting: Collection[Ticket], others: Collection[Ticket]) -> "DayCounts":
        """Counted from a day's tickets: those that wait, and all others."""
        tally = Tally(ticket.state for ticket in others)
        return cls(
            issued=sum(ticket.carried_from_id is None for ticket in (*waiting, *others)),
            served=tally[TicketState.SERVED],
            waiting=len(waiting),
            open=tally[TicketState.CALLED] + tally[TicketState.SERVING],
            held=tally[TicketState.HELD],
            no_show=tally[TicketState.NO_SHOW],
            left=tally[TicketState.LEFT],
            carried_over=tally[TicketState.CARRIED_OVER],
            void=tally[TicketState.VOID],
        )


@dataclass(frozen=True, slots=True)
class QueueBoard:
    """The queue as one counter sees it at one moment.

    Attributes:
        waiting: all that wait, in the order of the promise.
        next_up: whom 呼叫下一位 would call, with the reason; None when nobody waits for this counter.
        undo_until: until when this officer may take back the last step, and ``undo_ticket`` whose it was.
        unclosed_day: an earlier day that was never closed, ISO text.
        no_show_calls, no_show_after: 过号 is possible after so many calls, or so long after the first.
        most_calls: 重呼 is possible until then.
    """

    now: datetime
    counter: Counter
    waiting: tuple[QueueLine, ...]
    next_up: QueueLine | None
    why: CallReason | None
    around: QueueView | None
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    open_ticket: Ticket | None
    counts: DayCounts
    unclosed_day: str | None = None
    no_show_calls: int = 3
    no_show_after: timedelta = timedelta(seconds=60)
    most_calls: int = 5

    @property
    def reminders(self) -> tuple[QueueLine, ...]:
        """挂起提醒: held tickets whose time has come, the longest due first."""
        due = [line for line in self.held if line.ticket.reminds_at(self.now)]
        return tuple(sorted(due, key=lambda line: line.ticket.hold_until or self.now))


@dataclass(frozen=True, slots=True)
class OfficerDay:
    """What an officer has done today (我今天)."""

    served: int
    cases: int
    average_service: timedelta | None
    called: int
    on_time: int
    seniors: int


SENIOR_CLASSES = (PersonClass.SENIOR,)


def takes(counter: Counter, domain: BusinessDomain, person_class: PersonClass) -> bool:
    """Whether a counter takes a business and class, open or not."""
    open_to_all = counter.mode is not CounterMode.SENIOR_ONLY
    return domain in counter.domains and (open_to_all or person_class in SENIOR_CLASSES)


def eligible(ticket: Ticket, counter: Counter, officer_id: str | None) -> bool:
    """Whether a counter may call a waiting ticket by the rule."""
    if ticket.to_counter_id is not None or ticket.to_officer_id is not None:
        return ticket.to_counter_id == counter.id or (
            officer_id is not None and ticket.to_officer_id == officer_id
        )
    return takes(counter, ticket.domain, ticket.person_class)


def pick(waiting: tuple[Ticket, ...], counter: Counter, officer_id: str | None) -> Ticket | None:
    """Whom the rule calls next, of those that wait, given in the order of the promise.

    The 敬老 counter takes seniors first and others when none waits (or none at all).
    """
    mine = [ticket for ticket in waiting if eligible(ticket, counter, officer_id)]
    if counter.mode is not CounterMode.ORDINARY:
        seniors = [ticket for ticket in mine if ticket.person_class in SENIOR_CLASSES]
        if seniors:
            return seniors[0]
    return mine[0] if mine else None


def reason_for(chosen: Ticket, counter: Counter, cause: CallCause) -> CallReason:
    """The facts of a call."""
    return CallReason(cause, chosen.call_by, tuple(sorted(counter.domains)), counter.mode)


def view_around(
    chosen: Ticket, waiting: tuple[Ticket, ...], counter: Counter, officer_id: str | None
) -> QueueView:
    """What stands around the chosen one, of those that wait."""
    mine = [ticket for ticket in waiting if eligible(ticket, counter, officer_id)]
    earlier = [ticket for ticket in mine if ticket.arrival < chosen.arrival and ticket.id != chosen.id]
    return QueueView(
        waiting=len(mine),
        seniors_waiting=sum(ticket.person_class in SENIOR_CLASSES for ticket in mine),
        overtaken=tuple(
            Overtaken(ticket.label, chosen.arrival - ticket.arrival, ticket.call_by) for ticket in earlier[:3]
        ),
    )


def cause_of(chosen: Ticket, plain_next: Ticket | None) -> CallCause:
    """Why this one was chosen: addressed, taken first by the 敬老 counter, returned, or the plain rule.

    Args:
        plain_next: whom an ordinary counter with the same business would call.
    """
    if chosen.to_counter_id is not None or chosen.to_officer_id is not None:
        return CallCause.ADDRESSED
    if plain_next is not None and plain_next.id != chosen.id:
        return CallCause.SENIOR_COUNTER
    # it stood where its new promise put it, not where it came
    return CallCause.RULE if chosen.returned is None else CallCause.RETURNED
