"""What verbs on tickets refuse."""

from collections.abc import Sequence

from window_client.domain.queue.ticket import Ticket
from window_client.errors import InvalidInput, Refused


class CounterBusy(Refused):
    """The counter has an open call. Facts: label (of the open ticket)."""

    code = "counter_busy"


class TicketElsewhere(Refused):
    """The ticket is open at another counter. Facts: label, counter_number."""

    code = "ticket_elsewhere"


class TicketOfAnotherDay(Refused):
    """A ticket of an earlier day cannot wait again today: 日结 carries it over, or it gets a new number.

    Facts: label, day.
    """

    code = "ticket_of_another_day"


class LiveTicketExists(Refused):
    """The person has a live ticket today. Facts: label, ticket (its id)."""

    code = "live_ticket_exists"


class AppointmentOfAnotherDay(Refused):
    """The visitor is booked for another day. Facts: day."""

    code = "appointment_of_another_day"


class BookingMissing(InvalidInput):
    """预约 is no class that one has by oneself: only who is on the day's list comes with an appointment."""

    code = "booking_missing"


class NoticeNotOpen(Refused):
    """Nothing can be gone on with by this 一次性告知书. Facts: number, problem.

    Problems: ``not_found`` (not of this station), ``over`` (the case was accepted, refused or given up
    since), ``other_domain`` (it was given for another business than the number is for).
    """

    code = "notice_not_open"


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


class ClassMarkInvalid(InvalidInput):
    """The ticket cannot be given this class. Facts: label, problem.

    Problems: ``same`` (it has this class), ``booked`` (only an appointment gives it).
    """

    code = "class_mark_invalid"


class TransferUnclear(InvalidInput):
    """Exactly one of business, counter and officer must be named. Facts: given (how many)."""

    code = "transfer_unclear"


class TransferImpossible(Refused):
    """Nobody there could ever call it. Facts: problem.

    no_counter (no counter takes that business), officer_gone (the account is closed) or officer_no_counter
    (the officer's roles do not call anybody).
    """

    code = "transfer_impossible"


class StatedTimeInvalid(InvalidInput):
    """The stated time of a hand-written number cannot be. Facts: problem (future, other_day)."""

    code = "stated_time_invalid"


class HandNumberUsed(Refused):
    """This hand-written number was entered already today. Facts: written, label (what it is now)."""

    code = "hand_number_used"


class HandNumberInvalid(InvalidInput):
    """What is written on a slip is too long or no plain text. Facts: maximum."""

    code = "hand_number_invalid"


def refuse_a_second(live: Sequence[Ticket]) -> None:
    """One live number for a person, for a document, and for a paper.

    Args:
        live: those that there are already.

    Raises:
        LiveTicketExists: there is one.
    """
    if live:
        raise LiveTicketExists(label=live[0].label, ticket=live[0].id)
