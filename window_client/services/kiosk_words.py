"""What the ticket kiosk (取号机) says and is asked: frozen values, refusals, the protocols that screens use.

Nothing here names a person: a kiosk knows businesses, numbers and times.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.errors import InvalidInput, Refused
from window_client.ids import CommandId, PrintJobId, TicketId
from window_client.services.changes import Changes, Listener
from window_client.services.paper_round import PaperReport


class KioskClosed(Refused):
    """No number is given now: the station is closed, or the last numbers of the day are given.

    Facts: next_opening (aware datetime, or None where none is known).
    """

    code = "kiosk_closed"


class CodeRefused(Refused):
    """A code that was read well, but opens nothing here.

    Facts: problem: "no_digest" (a barcode: the square code is needed), "not_ours" (its keyed digest is not
    this station's), "not_found", "other_day" (a ticket of another day), "over" (the ticket is served, left
    or void; facts: label, state), "nothing_open" (nothing of that visit can be collected or goes on).
    """

    code = "code_refused"


class DocumentUnclear(InvalidInput):
    """What was typed or read is no document's number. Facts: problem (empty, too_short, too_long, sign)."""

    code = "document_unclear"


@dataclass(frozen=True, slots=True)
class BusinessWait:
    """How it stands with one business, for somebody of the ordinary class who comes now.

    Attributes:
        ahead: how many would be called before.
        minutes: about so long until the call, rounded up to whole minutes; 0 means 现在不用等; None while no
            open counter takes the business, when nothing can be said but `latest`.
        about: about when (aware, UTC); None as `minutes`.
        latest: the promise: called by then at the latest (aware, UTC).
        counters: open counters that take it and are not paused.
        crowded: the work before needs longer than the promise; `minutes` then ends at the promise.
    """

    domain: BusinessDomain
    ahead: int
    minutes: int | None
    about: datetime | None
    latest: datetime
    counters: int
    crowded: bool = False


@dataclass(frozen=True, slots=True)
class KioskItem:
    """A common item on the second page (常办事项).

    Attributes:
        summary: when it is the right one, in a few words; may be empty.
    """

    code: str
    name: str
    domain: BusinessDomain
    summary: str = ""


@dataclass(frozen=True, slots=True)
class KioskHall:
    """What the first page shows.

    Attributes:
        station: name of the station.
        now: the station's time (aware, UTC); shown in its own zone.
        open: whether numbers are given now; `next_opening` if not, None where none is known.
        waits: every business, in the order of the tiles.
        items: common items of the second page, most asked for first; at most six of a business.
        second_page: whether the page is shown (station's setting).
        prints: whether slips come out on this kiosk; False without a printer: the number is only shown.
        senior_age: from which age on the senior class is offered.
        demo: a demonstration station.
        hours: the working hours of the day in words, in Chinese.
    """

    station: str
    now: datetime
    open: bool
    next_opening: datetime | None
    waits: tuple[BusinessWait, ...]
    items: tuple[KioskItem, ...]
    second_page: bool
    prints: bool
    senior_age: int
    demo: bool
    hours: str = ""

    def wait(self, domain: BusinessDomain) -> BusinessWait:
        """How it stands with one business."""
        return next(one for one in self.waits if one.domain is domain)


@dataclass(frozen=True, slots=True)
class KioskTicket:
    """A number that was given, or is shown again.

    Attributes:
        arrival, call_by: when it was taken, and the promise (aware, UTC).
        ahead: who is called before, at the moment of taking.
        minutes: as in `BusinessWait`.
        slip: the sheet in the print ledger; None where this kiosk prints nothing.
    """

    id: TicketId
    label: str
    domain: BusinessDomain
    person_class: PersonClass
    arrival: datetime
    call_by: datetime
    ahead: int
    minutes: int | None
    slip: PrintJobId | None


@dataclass(frozen=True, slots=True)
class KioskBooking:
    """A booking of today that belongs to a document. No name.

    Attributes:
        at: the booked time (aware, UTC).
        item: code of the booked item, if known; `item_name` in words, empty if not.
        in_time: at most the grace late; later than that one waits as ordinary.
    """

    id: str
    at: datetime
    domain: BusinessDomain
    item: str | None
    item_name: str
    in_time: bool


class ScanMeaning(StrEnum):
    """What a scanned paper leads to."""

    PICKUP = "pickup"  #: 来领证: something of the visit is ready; take a number of class pickup
    NOTICE_RETURN = "notice_return"  #: 补材料: comes back with a 一次性告知书; take a number with its promise
    TICKET = "ticket"  #: a ticket of today: where it stands in line
    PROGRESS = "progress"  #: a receipt whose cases are still under way: nothing to collect yet


@dataclass(frozen=True, slots=True)
class KioskScan:
    """What a scanned code is. Only the square code (二维码) opens anything.

    Attributes:
        code: as scanned; given back to `Kiosk.take` where a number is to be taken.
        domain: of the case or ticket.
        item: code of the item that is ready or goes on; `item_name` its name in words: empty where the
            item is sensitive, or for a ticket without one.
        ready: how many results can be collected (PICKUP).
        promise_on: the latest day of those under way (PROGRESS); None where none was promised.
        label, state, ahead, minutes, call_by: of the ticket (TICKET); `ahead` 0 unless it waits.
    """

    meaning: ScanMeaning
    code: str
    domain: BusinessDomain
    item: str | None = None
    item_name: str = ""
    ready: int = 0
    promise_on: date | None = None
    label: str = ""
    state: TicketState | None = None
    ahead: int = 0
    minutes: int | None = None
    call_by: datetime | None = None


class Kiosk(Protocol):
    """What a kiosk's screens may ask and do. Nothing of it needs an officer; every method blocks.

    Every method raises DatabaseFault when the database is away.
    """

    def hall(self) -> KioskHall:
        """How it stands now."""
        ...

    def offered_class(self, document: str) -> PersonClass | None:
        """The class that the age behind an identity number suggests, to be asked about; None for none.

        Raises:
            InvalidIdentityNumber, DocumentUnclear: the number cannot be.
        """
        ...

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
        """取号.

        Args:
            document: number of an identity card or another document, read or typed; only its keyed token is
                kept. None: a number without one.
            item: code of an item of the second page.
            booking: `KioskBooking.id`, taken up by this number.
            code: `KioskScan.code` of a paper that is to be collected for or goes on; business, class and
                item come from it.
            command_id: a fresh UUID for each press; the same again gives the first answer.

        Raises:
            KioskClosed: see there.
            LiveTicketExists: the document or the scanned paper has a live ticket today. Facts: label, ticket.
            InvalidIdentityNumber, DocumentUnclear: the number cannot be.
            CodeRefused, InvalidScan: the code opens nothing (any more).
            ClassNotForKiosk: class and paper do not belong together.
        """
        ...

    def reprint(
        self,
        *,
        ticket: TicketId,
        document: str | None = None,
        code: str | None = None,
        command_id: CommandId,
    ) -> KioskTicket:
        """补打号票: the live ticket that `LiveTicketExists` named, for who holds what it was given for.

        Args:
            document: see `take`.
            code: of the receipt or notice, as scanned; one of both is enough.

        Raises:
            TicketNotYours: the ticket belongs neither to the document nor to the paper, or is not alive.
            CodeRefused, InvalidScan: the code is not this station's.
            NotPrintedYet: its first sheet is still on the way.
        """
        ...

    def find_booking(self, document: str) -> KioskBooking | None:
        """The booking of today that belongs to a document and was not taken up yet.

        Raises:
            InvalidIdentityNumber, DocumentUnclear: the number cannot be.
        """
        ...

    def scan(self, code: str) -> KioskScan:
        """What a scanned paper is.

        Raises:
            InvalidScan: torn, misread or none of ours.
            CodeRefused: read well, but opens nothing here.
        """
        ...


class KioskPlace(Protocol):
    """An opened kiosk, as ``window_client.kiosk_station.open_kiosk`` gives it (a context manager).

    ``change_feed()`` is that of a station: it hears the commits of other processes.
    """

    @property
    def kiosk(self) -> Kiosk:
        """What the screens ask."""
        ...

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told after each commit of this process; returns a function that ends it."""
        ...

    def tell(self, changes: Changes) -> None:
        """Pass on word of a change that another process made."""
        ...

    def print_round(self) -> PaperReport:
        """Send the slips that are queued here and ask how those under way are doing."""
        ...


class ClassNotForKiosk(InvalidInput):
    """A class that needs a paper or a booking was asked for without it. Facts: person_class."""

    code = "class_not_for_kiosk"


class TicketNotYours(Refused):
    """The ticket belongs to nothing that was shown, or is over. Facts: label."""

    code = "ticket_not_yours"
