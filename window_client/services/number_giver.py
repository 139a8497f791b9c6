"""Gives a number: the one place where a ticket is made for somebody who comes today."""

from dataclasses import dataclass
from datetime import datetime

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Returned, Ticket
from window_client.domain.queue.ticket_number import ticket_label
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.ids import AppointmentId, PersonId, TicketId, new_id
from window_client.services.queue_refusals import (
    AppointmentOfAnotherDay,
    BookingMissing,
    refuse_a_second,
)
from window_client.services.station_settings import read_rules
from window_client.services.verbs import Act


@dataclass(frozen=True, slots=True)
class NumberWish:
    """What somebody at the door asks for.

    Attributes:
        domain: the business.
        item: code of what is asked for, if known.
        appointment: the booking of today with which the person comes.
        taken_at: 补登: when the number was written by hand; None: now.
        hand_number: what is written on that slip.
        document_token: token of the document that was shown at a kiosk.
        notice_number: the 一次性告知书 with which the person comes back.
        paper_number: what stands below the code of the receipt or notice for which it is given.
    """

    domain: BusinessDomain
    person_class: PersonClass = PersonClass.ORDINARY
    person: PersonId | None = None
    item: str | None = None
    appointment: AppointmentId | None = None
    taken_at: datetime | None = None
    hand_number: str | None = None
    document_token: str | None = None
    notice_number: str | None = None
    paper_number: str | None = None


class NumberGiver:
    """Gives numbers; used inside a verb's transaction by everybody who may."""

    def __init__(self, calendar: WorkdayCalendar) -> None:
        self._calendar = calendar

    def give(self, doing: Act, wish: NumberWish) -> Ticket:
        """A new waiting ticket of today, promised by the station's rules.

        A booking is marked as arrived in the same transaction. Who comes too late for it waits as ordinary.

        Back with a notice one is promised from the start of the day's sessions, for one waited already. Once
        somebody did not come to the call of such a number, or left with it, the next one that day for the
        same paper has the ordinary promise of its arrival: a scan is no way to be the next again.

        Raises:
            NotFound: no such person or appointment here.
            LiveTicketExists: the person has a ticket already today.
            BookingMissing: the class is that of booked visitors, and no booking is named.
            AppointmentOfAnotherDay: it is booked for another day.
            AppointmentMoveRefused: a number was given for it already, or it was cancelled.
        """
        work = doing.work
        if wish.person is not None:
            work.people.get(wish.person)
            refuse_a_second(work.tickets.live_of_person(doing.today, wish.person))
        booking = work.appointments.get(wish.appointment) if wish.appointment is not None else None
        if booking is not None and booking.day != doing.today:
            raise AppointmentOfAnotherDay(day=booking.day.isoformat())
        if booking is None and wish.person_class is PersonClass.BOOKED:
            raise BookingMissing()
        rules = read_rules(work)
        promise = rules.promise_on(doing.today, self._calendar)
        arrival = doing.now if wish.taken_at is None else wish.taken_at
        booked_for = booking.booked_for if booking else None
        person_class = promise.class_of(arrival, wish.person_class, booked_for)
        call_by = promise.call_by(arrival, person_class, booked_for)
        early = wish.notice_number is not None and not (
            wish.paper_number and work.tickets.given_up_of_paper(doing.today, wish.paper_number)
        )
        if early:
            # waited already, on the day of the notice
            call_by = min(call_by, promise.open_time.day_begins or arrival)
        number = work.series.next(doing.today, wish.domain.letter if rules.letters else "ticket")
        ticket = work.tickets.add(
            Ticket(
                id=TicketId(new_id()),
                station_id=work.station_id,
                day=doing.today,
                number=number,
                label=ticket_label(wish.domain, number, letters=rules.letters),
                domain=wish.domain,
                issued_domain=wish.domain,
                person_class=person_class,
                state=TicketState.WAITING,
                arrival=arrival,
                call_by=call_by,
                item_code=wish.item or (booking.item_code if booking else None),
                person_id=wish.person,
                entered_late=wish.taken_at is not None,
                modified=wish.taken_at is not None or early,
                returned=Returned.NOTICE if early else None,
                booked_for=booked_for,
                hand_number=wish.hand_number,
                document_token=wish.document_token,
                notice_number=wish.notice_number,
                paper_number=wish.paper_number,
            )
        )
        if booking is not None:
            # refused here if somebody else was faster: the whole act is undone
            work.appointments.save(booking, booking.arrive(ticket.id))
        return ticket
