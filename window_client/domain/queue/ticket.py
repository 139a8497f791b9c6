"""A ticket (号票): its state, and the verbs that move it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.ticket_states import MOVES, OPEN_STATES, TicketState, TicketVerb
from window_client.errors import Refused
from window_client.ids import CounterId, OfficerId, PersonId, StationId, TicketId


class TicketMoveRefused(Refused):
    """The verb may not be done to a ticket in this state. Facts: verb, state, label."""

    code = "ticket_move_refused"


class NoShowTooEarly(Refused):
    """过号 only after the set number of calls or the set time. Facts: calls, calls_needed, seconds_left."""

    code = "no_show_too_early"


class RecallLimitReached(Refused):
    """Called as often as the station calls anybody: only 过号 is left. Facts: label, calls."""

    code = "recall_limit_reached"


class CallCause(StrEnum):
    """Why this ticket was called; all but RULE are counted apart in the overtaking figures."""

    RULE = "rule"  #: earliest promise among the counter's business
    SENIOR_COUNTER = "senior_counter"  #: 敬老专窗先叫老人
    CHOSEN = "chosen"  #: picked by hand, with a reason
    ADDRESSED = "addressed"  #: transferred to this counter or officer
    RETURNED = "returned"  #: 过号或挂起后回来, or back with a notice: promised anew


class Returned(StrEnum):
    """How a ticket came back into the queue."""

    MISSED = "missed"  #: 过号后在宽限时间内回来
    MISSED_LATE = "missed_late"  #: 过号很久以后回来
    HELD = "held"  #: 挂起后重新等候
    NOTICE = "notice"  #: 凭一次性告知书回来


@dataclass(frozen=True, slots=True)
class Ticket:
    """One number, one visit.

    Attributes:
        day: the station's local day on which it counts.
        number: running number of its letter and day.
        domain: the business it waits for now; ``issued_domain``: the one it was taken for.
        label: what is printed and called, e.g. ``A011``.
        arrival: when the number was taken (UTC).
        call_by: the promise (UTC).
        counter_id: the counter that has or last had it.
        officer_id: the officer who has or last had it.
        called_at: the newest call; ``first_called_at``: the first one, for waiting times.
        call_count: calls since it last began to wait; ``round_called_at``: the first of them.
        serving_at: when serving began the first time.
        ended_at: when it reached a final state.
        to_counter_id, to_officer_id: set by a transfer; only they may call it.
        transferred: a badge, kept until the ticket ends.
        modified: its promise or place was changed by hand; left out of the overtaking bound.
        cause: of the newest call.
        person_id: whose ticket it is, once somebody was identified.
        beside_id: the person's other live ticket, when the clerk chose to keep both.
        carried_from_id: yesterday's ticket that this one continues.
        entered_late: 补登: written by hand during an outage; left out of wait statistics.
        item_code: what was asked for at the door, if anything.
        booked_for: the booked time (UTC) of somebody who came with an appointment.
        hand_number: what is written on the slip of a number that was given by hand (补登).
        returned: how it came back into the queue; until it is transferred or held.
        notice_number: the 一次性告知书 with which somebody came back.
        document_token: keyed digest of the document that was shown at the kiosk; it gets no second live
            number. Whose ticket it is says only ``person_id``.
        paper_number: what stands below the code of the receipt or notice for which it was given; neither
            does a paper get a second live number.
        version: grows by one with each change.
    """

    id: TicketId
    station_id: StationId
    day: date
    number: int
    label: str
    domain: BusinessDomain
    issued_domain: BusinessDomain
    person_class: PersonClass
    state: TicketState
    arrival: datetime
    call_by: datetime
    version: int = 1
    item_code: str | None = None
    person_id: PersonId | None = None
    counter_id: CounterId | None = None
    officer_id: OfficerId | None = None
    first_called_at: datetime | None = None
    called_at: datetime | None = None
    call_count: int = 0
    serving_at: datetime | None = None
    held_at: datetime | None = None
    hold_until: datetime | None = None
    ended_at: datetime | None = None
    cause: CallCause | None = None
    to_counter_id: CounterId | None = None
    to_officer_id: OfficerId | None = None
    transferred: bool = False
    modified: bool = False
    beside_id: TicketId | None = None
    carried_from_id: TicketId | None = None
    entered_late: bool = False
    round_called_at: datetime | None = None
    booked_for: datetime | None = None
    hand_number: str | None = None
    returned: Returned | None = None
    notice_number: str | None = None
    document_token: str | None = None
    paper_number: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether a counter has it open (called or serving)."""
        return self.state in OPEN_STATES

    @property
    def walk(self) -> timedelta | None:
        """How long the person walked: from the first call of the round to the start at the counter.

        None before the start, and after a later round, whose start was another one.
        """
        if self.serving_at is None or self.round_called_at is None or self.serving_at < self.round_called_at:
            return None
        return self.serving_at - self.round_called_at

    def reminds_at(self, now: datetime) -> bool:
        """挂起提醒: whether the time has come at which the clerk wanted to be reminded."""
        return self.state is TicketState.HELD and self.hold_until is not None and self.hold_until <= now

    def can(self, verb: TicketVerb) -> bool:
        """Whether the state table allows the verb now; buttons ask this before they are pressed."""
        return self.state in MOVES[verb]

    def call(self, counter_id: CounterId, officer_id: OfficerId, cause: CallCause, now: datetime) -> "Ticket":
        """呼叫: claimed by one counter."""
        return self._moved(
            TicketVerb.CALL,
            counter_id=counter_id,
            officer_id=officer_id,
            cause=cause,
            first_called_at=self.first_called_at or now,
            called_at=now,
            round_called_at=now,
            call_count=1,
            modified=self.modified or cause is not CallCause.RULE,
        )

    def recall(self, now: datetime, *, most_calls: int) -> "Ticket":
        """重呼.

        Raises:
            RecallLimitReached: it was called so often in this round.
        """
        if self.can(TicketVerb.RECALL) and self.call_count >= most_calls:
            raise RecallLimitReached(label=self.label, calls=self.call_count)
        return self._moved(TicketVerb.RECALL, called_at=now, call_count=self.call_count + 1)

    def start(self, now: datetime) -> "Ticket":
        """开始受理."""
        return self._moved(TicketVerb.START, serving_at=self.serving_at or now)

    def hold(self, now: datetime, until: datetime | None) -> "Ticket":
        """挂起, with an optional time at which the clerk wants to be reminded."""
        return self._moved(TicketVerb.HOLD, held_at=now, hold_until=until, returned=None)

    def resume(self, counter_id: CounterId, officer_id: OfficerId, now: datetime) -> "Ticket":
        """取回: a held ticket is served on, at this counter."""
        return self._moved(
            TicketVerb.RESUME,
            counter_id=counter_id,
            officer_id=officer_id,
            held_at=None,
            hold_until=None,
            serving_at=self.serving_at or now,
        )

    def transfer(
        self,
        *,
        to_domain: BusinessDomain | None = None,
        to_counter_id: CounterId | None = None,
        to_officer_id: OfficerId | None = None,
    ) -> "Ticket":
        """转移: waits again with the same promise, for another business, counter or officer."""
        return self._moved(
            TicketVerb.TRANSFER,
            domain=to_domain or self.domain,
            to_counter_id=to_counter_id,
            to_officer_id=to_officer_id,
            counter_id=None,
            transferred=True,
            modified=True,
            call_count=0,
            returned=None,
        )

    def miss(self, now: datetime, *, calls_needed: int, after: timedelta) -> "Ticket":
        """过号: did not come after enough calls or enough time since the first of them.

        Raises:
            NoShowTooEarly: neither is reached.
        """
        if self.can(TicketVerb.MISS) and self.called_at is not None:
            # what an older program called has no time of the round
            waited = now - (self.round_called_at or self.called_at)
            if self.call_count < calls_needed and waited < after:
                raise NoShowTooEarly(
                    calls=self.call_count,
                    calls_needed=calls_needed,
                    seconds_left=int((after - waited).total_seconds()) + 1,
                )
        return self._moved(TicketVerb.MISS, ended_at=now)

    def reinstate(self, now: datetime, rule: PromiseRule, *, in_care: bool = False) -> "Ticket":
        """过号回来: half the class target from now, or as ordinary if it was missed too long ago.

        A held ticket waits again with its old promise. Seniors, and whoever is in care (敬老服务), have a
        longer grace.
        """
        call_by, how = self.call_by, Returned.HELD
        if self.state is TicketState.NO_SHOW:
            missed_at = self.ended_at or now
            slow = in_care or self.person_class is PersonClass.SENIOR
            in_time = rule.back_in_time(now, missed_at, slow=slow)
            how = Returned.MISSED if in_time else Returned.MISSED_LATE
            call_by = rule.call_by_after_return(now, self.person_class, missed_at, slow=slow)
        return self._moved(
            TicketVerb.REINSTATE,
            call_by=call_by,
            returned=how,
            modified=True,
            counter_id=None,
            call_count=0,
            ended_at=None,
            held_at=None,
            hold_until=None,
        )

    def finish(self, now: datetime) -> "Ticket":
        """接待完毕."""
        return self._moved(TicketVerb.FINISH, ended_at=now)

    def leave(self, now: datetime) -> "Ticket":
        """离开: the person went away."""
        return self._moved(TicketVerb.LEAVE, ended_at=now)

    def carry_over(self, now: datetime, *, by_name: bool) -> "Ticket":
        """顺延: goes on the next working day. ``by_name``: the supervisor names an open one."""
        verb = TicketVerb.CARRY_OVER_OPEN if by_name and self.is_open else TicketVerb.CARRY_OVER
        return self._moved(verb, ended_at=now)

    def void(self, now: datetime) -> "Ticket":
        """作废."""
        return self._moved(TicketVerb.VOID, ended_at=now)

    def joined(self, now: datetime) -> "Ticket":
        """作废 because its visit was joined to the same person's other ticket."""
        return self._moved(TicketVerb.JOIN, ended_at=now)

    def mark_class(self, person_class: PersonClass, now: datetime, rule: PromiseRule) -> "Ticket":
        """改人群: who waits belongs to another class, and is promised by it from the arrival.

        Who was promised otherwise (carried over, came back, with a notice) keeps that, or is promised by the
        new class from now on if that is earlier: as if waiting since the arrival, they would pass everybody.
        Whom the station's targets promised, and has others by now, is promised by those: from the arrival.
        """
        call_by = rule.call_by(self.arrival, person_class, self.booked_for)
        by_targets = self.call_by == rule.call_by(self.arrival, self.person_class, self.booked_for)
        if not by_targets and self._came_otherwise:
            call_by = min(self.call_by, rule.call_by(now, person_class))
        return self._moved(TicketVerb.MARK_CLASS, person_class=person_class, call_by=call_by, modified=True)

    @property
    def _came_otherwise(self) -> bool:
        """Whether the promise may be another one than that of the targets at the arrival."""
        came = self.returned or self.carried_from_id or self.notice_number
        # passed on it is no longer known as returned, and keeps that promise
        return came is not None or self.transferred

    def beside(self, first_id: TicketId) -> "Ticket":
        """两张都留: the person's other live ticket stays, this one stands beside it."""
        return replace(self, beside_id=first_id, version=self.version + 1)

    def of_person(self, person_id: PersonId) -> "Ticket":
        """Somebody was identified for it."""
        return replace(self, person_id=person_id, version=self.version + 1)

    def _moved(self, verb: TicketVerb, **changes: Any) -> "Ticket":
        after = MOVES[verb].get(self.state)
        if after is None:
            raise TicketMoveRefused(verb=verb.value, state=self.state.value, label=self.label)
        return replace(self, state=after, version=self.version + 1, **changes)
