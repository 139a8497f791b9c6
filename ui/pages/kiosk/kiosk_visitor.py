"""What the kiosk knows of who stands before it: kept for the moment, and wiped as a whole."""

from dataclasses import dataclass, field
from enum import StrEnum

from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.people.masking import mask_number
from window_client.domain.queue.promise import PersonClass
from window_client.ids import TicketId
from window_client.services.kiosk_words import KioskBooking, KioskScan


class Typing(StrEnum):
    """What the keypad is open for."""

    IDENTITY = "identity"  #: an identity number
    BOOKING = "booking"  #: the same, to look for a booking
    MAINTENANCE = "maintenance"  #: the code that ends the program


@dataclass(slots=True)
class KioskVisitor:
    """One person at the kiosk, from the first touch to the number or to the idle time.

    Attributes:
        senior: the large version was chosen.
        person_class: whom the number is for; chosen, or ordinary.
        document: an identity number that holds together; empty for none.
        no_booking: a booking was looked for and not found.
        live: the number that this person has already, when a second was refused.
    """

    senior: bool = False
    person_class: PersonClass = PersonClass.ORDINARY
    typing: Typing = Typing.IDENTITY
    document: str = field(default="", repr=False)
    no_booking: bool = False
    domain: BusinessDomain | None = None
    booking: KioskBooking | None = None
    scan: KioskScan | None = None
    live: TicketId | None = None

    @property
    def masked(self) -> str:
        """The document's number as it may stand on a screen in a hall."""
        return mask_number(self.document) if self.document else ""

    @property
    def class_to_take(self) -> PersonClass:
        """The class of the number: who came through 老年人请按这里 is a senior unless another was chosen."""
        if self.senior and self.person_class is PersonClass.ORDINARY:
            return PersonClass.SENIOR
        return self.person_class
