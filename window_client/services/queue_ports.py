"""What the services need of the queue's tables; see ``row_ports.py``."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from window_client.domain.cases.case_at_door import CaseAtDoor
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.appointment import Appointment
from window_client.domain.queue.door_answer import DoorAnswer
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.queue.visit import Visit
from window_client.services.row_ports import Rows


class Tickets(Rows[Ticket], Protocol):
    """Tickets."""

    def next_waiting(
        self,
        day: date,
        domains: Iterable[BusinessDomain],
        counter_id: str,
        officer_id: str,
        *,
        classes: Iterable[PersonClass] | None = None,
        claim: bool = True,
    ) -> Ticket | None:
        """Earliest promise that the counter may call; claimed, so that nobody else can take it."""
        ...

    def waiting(self, day: date) -> tuple[Ticket, ...]:
        """In the order of the queue."""
        ...

    def in_states(self, day: date, states: Iterable[TicketState]) -> tuple[Ticket, ...]:
        """In the order of arrival."""
        ...

    def open_at(self, counter_id: str) -> Ticket | None:
        """Called or serving at a counter."""
        ...

    def live_of_person(self, day: date, person_id: str) -> tuple[Ticket, ...]:
        """Oldest first; those that were taken with the person's document too."""
        ...

    def live_of_document(self, day: date, token: bytes) -> tuple[Ticket, ...]:
        """By the token of a document's number; oldest first."""
        ...

    def live_of_paper(self, day: date, paper_number: str) -> tuple[Ticket, ...]:
        """The live tickets that were given for a receipt or notice on a day, oldest first."""
        ...

    def given_up_of_paper(self, day: date, paper_number: str) -> tuple[Ticket, ...]:
        """Those given for it on a day whose holder missed the call or left, oldest first."""
        ...

    def live_of_holder(self, day: date, ticket: Ticket) -> tuple[Ticket, ...]:
        """Of whoever holds a ticket, by person, document and paper; oldest first."""
        ...

    def by_label(self, day: date, label: str) -> Ticket | None:
        """By its printed number."""
        ...

    def by_hand_number(self, day: date, written: str) -> Ticket | None:
        """By what is written on its slip; voided ones are left out."""
        ...

    def carried_on(self, ticket_id: str) -> Ticket | None:
        """As which a carried one goes on."""
        ...

    def first_day_between(self, after: date | None, before: date) -> date | None:
        """The first day with tickets in a span, both ends left out."""
        ...


class Visits(Rows[Visit], Protocol):
    """Visits."""

    def of_ticket(self, ticket_id: str) -> Visit | None:
        """The ticket's visit."""
        ...

    def by_number(self, number: str) -> Visit | None:
        """By 办事号."""
        ...


class Appointments(Rows[Appointment], Protocol):
    """Booked visitors."""

    def of_day(self, day: date) -> tuple[Appointment, ...]:
        """In the order of the booked times, cancelled ones too."""
        ...

    def by_number_token(self, day: date, token: bytes) -> tuple[Appointment, ...]:
        """Candidates for a number, in the order of the booked times."""
        ...

    def of_ticket(self, ticket_id: str) -> Appointment | None:
        """For which a number was given."""
        ...


class DoorAnswers(Rows[DoorAnswer], Protocol):
    """Questions answered at the door."""

    def between(self, start: datetime, end: datetime) -> tuple[DoorAnswer, ...]:
        """Of a span of time (end exclusive), oldest first, also those taken back."""
        ...


class Door(Protocol):
    """What is read at the door, where nobody has shown who they are."""

    def cases_of_visit(self, visit_id: str) -> tuple[CaseAtDoor, ...]:
        """In the order of opening."""
        ...

    def case_of_notice(self, number: str) -> CaseAtDoor | None:
        """By the number of its 一次性告知书."""
        ...

    def services(self, day: date, newest: int) -> Mapping[BusinessDomain, Sequence[timedelta]]:
        """How long the newest services took, by business, newest first; at most so many of all together."""
        ...
