"""What a ticket kiosk does (取号机): gives numbers by itself, finds bookings, reads papers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from printing.documents import TicketSlip
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.paper.check_character import CodeKind
from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintState
from window_client.domain.queue.appointment import Appointment, AppointmentState
from window_client.domain.queue.promise import PersonClass, PromiseRule
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import LIVE_STATES
from window_client.domain.queue.waiting_time import Estimate
from window_client.domain.station.station_record import local_day
from window_client.ids import AppointmentId, CommandId, PrintJobId, TicketId
from window_client.services.catalogue_service import CatalogueService
from window_client.services.kiosk_document import ShownDocument, shown_document
from window_client.services.kiosk_hall import hall_now, hall_of, is_open, next_opening
from window_client.services.kiosk_scan import case_of_code, live_of_code, read_code, scanned
from window_client.services.kiosk_words import (
    ClassNotForKiosk,
    CodeRefused,
    KioskBooking,
    KioskClosed,
    KioskHall,
    KioskScan,
    KioskTicket,
    ScanMeaning,
    TicketNotYours,
)
from window_client.services.number_giver import NumberGiver, NumberWish
from window_client.services.paper_refusals import NotPrintedYet
from window_client.services.ports import Store, Work
from window_client.services.queue_refusals import refuse_a_second
from window_client.services.station_settings import read_rules
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner

#: what a kiosk does without an officer; its printing among it
KIOSK_VERBS: Final = frozenset(
    {
        "take_ticket",
        "reprint",
        "print_sent",
        "print_handed_over",
        "print_printing",
        "print_needs_paper",
        "print_done",
        "print_failed",
        "print_unknown",
        "print_void",
    }
)
#: classes that a paper or a booking gives
_GIVEN: Final = frozenset({PersonClass.PICKUP, PersonClass.BOOKED})
#: why a kiosk prints a slip again; nobody types a reason there
_AGAIN: Final = "取号机补打"


class KioskService:
    """See `Kiosk` in ``kiosk_words.py``."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        numbers: NumberGiver,
        paper: TicketPaper,
        prints: Callable[[], bool],
    ) -> None:
        """Keep the services.

        Args:
            prints: whether this kiosk has a printer for slips now.
        """
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._numbers = numbers
        self._paper = paper
        self._prints = prints

    def hall(self) -> KioskHall:
        """See `Kiosk.hall`."""
        with self._store.read() as work:
            return hall_of(work, self._catalogue, prints=self._prints())

    def offered_class(self, document: str) -> PersonClass | None:
        """See `Kiosk.offered_class`."""
        with self._store.read() as work:
            shown = shown_document(document, local_day(work.now))
            senior = shown.age is not None and shown.age >= read_rules(work).senior_age
            return PersonClass.SENIOR if senior else None

    def take(
        self,
        *,
        domain: BusinessDomain,
        person_class: PersonClass = PersonClass.ORDINARY,
        document: str | None = None,
        item: str | None = None,
        booking: str | None = None,
        code: str | None = None,
        command_id: CommandId,
    ) -> KioskTicket:
        """See `Kiosk.take`."""
        if person_class in _GIVEN and code is None and booking is None:
            raise ClassNotForKiosk(person_class=person_class.value)
        if item is not None:
            self._catalogue.item(item)

        def act(doing: Act) -> KioskTicket:
            work = doing.work
            hall = hall_now(work, self._catalogue.calendar)
            if not is_open(work, hall, self._catalogue.calendar):
                raise KioskClosed(next_opening=next_opening(hall, self._catalogue.calendar))
            shown = shown_document(document, doing.today) if document is not None else None
            token = work.number_token(shown.number) if shown else None
            if token is not None:
                refuse_a_second(work.tickets.live_of_document(doing.today, token))
            wish = NumberWish(domain, person_class, item=item, document_token=token.hex() if token else None)
            if code is not None:
                wish = self._with_paper(work, wish, code)
            elif booking is not None:
                wish = self._with_booking(work, wish, AppointmentId(booking), token)
            ticket = self._numbers.give(doing, wish)
            return self._given(doing, ticket, hall.place_of(ticket))

        return self._verbs.run(
            "take_ticket",
            act,
            KioskTicket,
            officer=None,
            command_id=command_id,
            args={
                "domain": domain,
                "class": person_class,
                "document": document,
                "item": item,
                "booking": booking,
                "code": code,
            },
        )

    def reprint(
        self,
        *,
        ticket: TicketId,
        document: str | None = None,
        code: str | None = None,
        command_id: CommandId,
    ) -> KioskTicket:
        """See `Kiosk.reprint`."""

        def act(doing: Act) -> KioskTicket:
            work = doing.work
            found = work.tickets.get(ticket)
            if found.id not in self._proved(work, document, code):
                raise TicketNotYours(label=found.label if found.state in LIVE_STATES else "")
            slips = work.print_jobs.of_subject("ticket", found.id)
            under_way = next((job for job in slips if _is_under_way(job)), None)
            if under_way is not None:
                raise NotPrintedYet(state=under_way.state.value)
            place = hall_now(work, self._catalogue.calendar).place_of(found)
            if not self._prints():
                # the number is shown again; nothing was done
                return self._shown(found, place, None)
            if slips:
                job = self._paper.enqueue_reprint(doing, slips[0], _AGAIN)
            else:
                # its first sheet is another workplace's, which a kiosk does not see
                slip = self._slip(work, found, place)
                job = self._paper.enqueue_again(doing, slip, "ticket", found.id, _AGAIN, paper="slip")
            return self._shown(found, place, job.id)

        return self._verbs.run(
            "reprint",
            act,
            KioskTicket,
            officer=None,
            command_id=command_id,
            # an older program's command had no such argument, and may be said again
            args={"ticket": ticket, "document": document, **({"code": code} if code else {})},
        )

    def find_booking(self, document: str) -> KioskBooking | None:
        """See `Kiosk.find_booking`."""
        with self._store.read() as work:
            today = local_day(work.now)
            shown = shown_document(document, today)
            found = self._expected(work, shown, today)
            if found is None:
                return None
            promise = read_rules(work).promise_on(today, self._catalogue.calendar)
            return self._booking(found, work.now, promise)

    def scan(self, code: str) -> KioskScan:
        """See `Kiosk.scan`."""
        with self._store.read() as work:
            return scanned(work, code, self._catalogue)

    @staticmethod
    def _proved(work: Work, document: str | None, code: str | None) -> set[TicketId]:
        """The live tickets of whoever holds this document or this paper."""
        today = local_day(work.now)
        mine: set[TicketId] = set()
        if document is not None:
            token = work.number_token(shown_document(document, today).number)
            mine |= {one.id for one in work.tickets.live_of_document(today, token)}
        if code is not None:
            mine |= {one.id for one in live_of_code(work, read_code(work, code))}
        return mine

    def _with_paper(self, work: Work, wish: NumberWish, text: str) -> NumberWish:
        """What a receipt or a notice asks for; looked at again, for it may be over since it was scanned."""
        code = read_code(work, text)
        if code.kind is CodeKind.TICKET:
            raise CodeRefused(problem="nothing_open")
        refuse_a_second(work.tickets.live_of_paper(local_day(work.now), code.text))
        meaning, case, _ = case_of_code(work, code)
        if meaning is ScanMeaning.PROGRESS:
            raise CodeRefused(problem="nothing_open")
        refuse_a_second(live_of_code(work, code))
        wish = replace(wish, domain=case.domain, item=case.item_code, paper_number=code.text)
        if meaning is ScanMeaning.PICKUP:
            # who has another right to come first keeps it
            ordinary = wish.person_class in (PersonClass.ORDINARY, *_GIVEN)
            return replace(wish, person_class=PersonClass.PICKUP) if ordinary else wish
        return replace(
            wish,
            person_class=PersonClass.ORDINARY if wish.person_class in _GIVEN else wish.person_class,
            notice_number=case.notice_number,
        )

    @staticmethod
    def _with_booking(
        work: Work, wish: NumberWish, booking: AppointmentId, token: bytes | None
    ) -> NumberWish:
        found = work.appointments.get(booking)
        if token is None or found.number_token != token:
            # somebody else's booking, or nobody showed a document
            raise ClassNotForKiosk(person_class=PersonClass.BOOKED.value)
        return replace(wish, domain=found.domain, item=wish.item or found.item_code, appointment=booking)

    @staticmethod
    def _expected(work: Work, shown: ShownDocument, today: date) -> Appointment | None:
        """The next booking of a document that was not taken up; of two, the one that is nearer."""
        found = work.appointments.by_number_token(today, work.number_token(shown.number))
        open_ones = [one for one in found if one.state is AppointmentState.EXPECTED]
        return min(open_ones, key=lambda one: abs(one.booked_for - work.now), default=None)

    def _booking(self, one: Appointment, now: datetime, promise: PromiseRule) -> KioskBooking:
        return KioskBooking(
            id=one.id,
            at=one.booked_for,
            domain=one.domain,
            item=one.item_code,
            item_name=self._catalogue.item(one.item_code).public_name if one.item_code else "",
            in_time=promise.on_time(now, one.booked_for),
        )

    def _given(self, doing: Act, ticket: Ticket, place: Estimate) -> KioskTicket:
        """The answer, with a slip if this kiosk prints."""
        if not self._prints():
            return self._shown(ticket, place, None)
        slip = self._slip(doing.work, ticket, place)
        job = self._paper.enqueue(doing, slip, "ticket", ticket.id, paper="slip")
        return self._shown(ticket, place, job.id)

    def _slip(self, work: Work, ticket: Ticket, place: Estimate) -> TicketSlip:
        """The slip says what the screen said, and names nobody."""
        slip = self._paper.ticket_slip(work, ticket, named=False, ahead=place.ahead)
        return replace(slip, wait_minutes=place.minutes)

    @staticmethod
    def _shown(ticket: Ticket, place: Estimate, slip: PrintJobId | None) -> KioskTicket:
        return KioskTicket(
            id=ticket.id,
            label=ticket.label,
            domain=ticket.domain,
            person_class=ticket.person_class,
            arrival=ticket.arrival,
            call_by=ticket.call_by,
            ahead=place.ahead,
            minutes=place.minutes,
            slip=slip,
        )


def _is_under_way(job: PrintJob) -> bool:
    return job.state is PrintState.QUEUED or job.state in IN_FLIGHT
