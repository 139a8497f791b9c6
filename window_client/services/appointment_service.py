"""Booked visitors: the day's list from a file or typed, and finding who came (预约)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.identity_number import normalise_identity_text
from window_client.domain.people.masking import mask_name, mask_number
from window_client.domain.queue.appointment import Appointment, AppointmentState
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.ids import AppointmentId, CommandId, OfficerId, TicketId, new_id
from window_client.services.appointment_line import AppointmentInvalid, Booking
from window_client.services.appointment_list import AppointmentList, read_appointments
from window_client.services.catalogue_service import CatalogueService
from window_client.services.ports import Store, Work
from window_client.services.verbs import Act, VerbRunner

#: what tells one booking from another: document or name, time, business
_Who = tuple[str, datetime, BusinessDomain]


@dataclass(frozen=True, slots=True)
class BookedVisitor:
    """A line of a day's list, masked.

    Attributes:
        name: 周*兰; ``number``: 3204**********1629, empty if none was given.
        item_name: what was booked, in words; empty where only the business is known.
        ticket_id, ticket_label: the number that was given, once the visitor came.
    """

    id: AppointmentId
    booked_for: datetime
    domain: BusinessDomain
    item_code: str | None
    item_name: str
    name: str
    number: str
    state: AppointmentState
    ticket_id: TicketId | None = None
    ticket_label: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list.

    Attributes:
        added: lines that were taken.
        known: lines that were on the list already.
        cancelled: lines of visitors who were cancelled here, and stay so.
    """

    added: int
    known: int
    cancelled: int = 0


class AppointmentService:
    """Verbs on appointments. A list that is taken in twice books nobody twice."""

    def __init__(self, verbs: VerbRunner, store: Store, catalogue: CatalogueService) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue

    def read_file(self, content: bytes) -> AppointmentList:
        """What could be taken in from a file, and what not; nothing is kept.

        Raises:
            TableFileInvalid, AppointmentListInvalid: it is no such list.
        """
        with self._store.read() as work:
            today = local_day(work.now)
        return read_appointments(content, self._catalogue.catalogue, today)

    def import_list(
        self, *, officer: OfficerId, bookings: Sequence[Booking], command_id: CommandId | None = None
    ) -> Imported:
        """导入名单: take in the lines that the officer has seen and agreed to, in one transaction.

        Who was cancelled here stays cancelled, whatever the list still says; typed by hand such a visitor is
        expected again.

        Raises:
            AppointmentInvalid: a day is past by now.
            UnknownItem: an item is not in the catalogue.
            PermissionDenied: the officer may not keep the list.
        """

        def act(doing: Act) -> Imported:
            there = _Known(doing.work)
            added = cancelled = 0
            for booking in bookings:
                if there.was_cancelled(booking):
                    cancelled += 1
                elif self._kept(doing, booking, there) is not None:
                    added += 1
            # a list that brings nothing new was taken in all the same, and is answered so again
            doing.about("station", doing.work.station_id)
            return Imported(added, len(bookings) - added - cancelled, cancelled)

        return self._verbs.run(
            "import_appointments",
            act,
            Imported,
            officer=officer,
            command_id=command_id,
            args={"bookings": [asdict(one) for one in bookings]},
            needs=Permission.KEEP_APPOINTMENTS,
        )

    def add(
        self, *, officer: OfficerId, booking: Booking, command_id: CommandId | None = None
    ) -> AppointmentId:
        """记一个预约, as typed.

        Raises:
            AppointmentInvalid: the day is past, or the same person is booked for that time (already_booked).
            UnknownItem: the item is not in the catalogue.
            PermissionDenied: the officer may not keep the list.
        """

        def act(doing: Act) -> AppointmentId:
            made = self._kept(doing, booking, _Known(doing.work))
            if made is None:
                raise AppointmentInvalid(problem="already_booked")
            return made

        return self._verbs.run(
            "add_appointment",
            act,
            AppointmentId,
            officer=officer,
            command_id=command_id,
            args={"booking": asdict(booking)},
            needs=Permission.KEEP_APPOINTMENTS,
        )

    def cancel(
        self, *, officer: OfficerId, appointment: AppointmentId, command_id: CommandId | None = None
    ) -> AppointmentState:
        """取消预约.

        Raises:
            AppointmentMoveRefused: a number was given already, or it was cancelled before.
            PermissionDenied: the officer may not keep the list.
        """

        def act(doing: Act) -> AppointmentState:
            old = doing.work.appointments.get(appointment)
            return doing.work.appointments.save(old, old.cancel()).state

        return self._verbs.run(
            "cancel_appointment",
            act,
            AppointmentState,
            officer=officer,
            command_id=command_id,
            args={"appointment": appointment},
            needs=Permission.KEEP_APPOINTMENTS,
        )

    def of_day(self, *, officer: OfficerId, day: date | None = None) -> tuple[BookedVisitor, ...]:
        """A day's list (today's), masked, in the order of the booked times; cancelled ones too.

        Raises:
            PermissionDenied: the officer may not give numbers.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.GIVE_NUMBER)
            found = work.appointments.of_day(day or local_day(work.now))
            return tuple(self._card(work, one) for one in found)

    def find(self, *, officer: OfficerId, number: str) -> tuple[BookedVisitor, ...]:
        """Today's appointments of a document's number, as typed, scanned or read from a card.

        Raises:
            PermissionDenied: the officer may not give numbers.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.GIVE_NUMBER)
            found = booked_with_number(work, number, local_day(work.now))
            return tuple(self._card(work, one) for one in found)

    def _kept(self, doing: Act, booking: Booking, there: "_Known") -> AppointmentId | None:
        """The new appointment, or None if it is on the list already."""
        work = doing.work
        day = local_day(booking.booked_for)
        if day < doing.today:
            raise AppointmentInvalid(problem="past_day")
        if booking.item_code is not None:
            self._catalogue.item(booking.item_code)
        if not there.is_new(booking):
            return None
        document = booking.document
        return work.appointments.add(
            Appointment(
                id=AppointmentId(new_id()),
                station_id=work.station_id,
                day=day,
                booked_for=booking.booked_for.astimezone(UTC),
                domain=booking.domain,
                person_name=booking.name,
                document_kind=document.kind if document else None,
                document_number=document.number if document else None,
                number_token=work.number_token(document.number) if document else None,
                state=AppointmentState.EXPECTED,
                made_at=doing.now,
                item_code=booking.item_code,
            )
        ).id

    def _card(self, work: Work, one: Appointment) -> BookedVisitor:
        ticket = work.tickets.find(one.ticket_id) if one.ticket_id else None
        return BookedVisitor(
            id=one.id,
            booked_for=one.booked_for,
            domain=one.domain,
            item_code=one.item_code,
            item_name=self._catalogue.name(one.item_code),
            name=mask_name(one.person_name),
            number=mask_number(one.document_number or ""),
            state=one.state,
            ticket_id=one.ticket_id,
            ticket_label=ticket.label if ticket else "",
        )


class _Known:
    """Who is on the lists already; each day is read once, however long the file is."""

    def __init__(self, work: Work) -> None:
        self._work = work
        #: day → who → whether the visitor was cancelled, and is not booked again since
        self._days: dict[date, dict[_Who, bool]] = {}

    def is_new(self, booking: Booking) -> bool:
        """Whether this is the first of them; it is known from now on."""
        day, who = self._of(booking), _who(booking)
        new = day.get(who, True)
        day[who] = False
        return new

    def was_cancelled(self, booking: Booking) -> bool:
        """Whether this visitor was on the list, and was taken off it."""
        return self._of(booking).get(_who(booking), False)

    def _of(self, booking: Booking) -> dict[_Who, bool]:
        day = local_day(booking.booked_for)
        if day not in self._days:
            known: dict[_Who, bool] = {}
            for one in self._work.appointments.of_day(day):
                who = one.document_number or one.person_name, one.booked_for, one.domain
                known[who] = known.get(who, True) and one.state is AppointmentState.CANCELLED
            self._days[day] = known
        return self._days[day]


def _who(booking: Booking) -> _Who:
    return booking.number or booking.name, booking.booked_for, booking.domain


def booked_with_number(work: Work, number: str, day: date) -> tuple[Appointment, ...]:
    """A day's appointments of a document's number, those still expected first.

    Tokens of 8 bytes may collide, so the numbers are compared too.
    """
    wanted = normalise_identity_text(number)
    if not wanted:
        return ()
    found = work.appointments.by_number_token(day, work.number_token(wanted))
    return tuple(
        sorted(
            (one for one in found if one.document_number == wanted),
            key=lambda one: one.state is not AppointmentState.EXPECTED,
        )
    )
