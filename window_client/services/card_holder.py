"""Whose card was read while nobody is served: name, age, and the number that the person holds today."""

from dataclasses import dataclass
from datetime import date

from window_client.domain.people.identity_number import parse_identity_number
from window_client.domain.people.masking import mask_number
from window_client.domain.people.whole_years import whole_years
from window_client.domain.queue.ticket import Ticket
from window_client.services.ports import Work
from window_client.services.station_settings import read_rules
from window_client.services.visit_desk import CardRead


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Held in memory only.

    Attributes:
        document: the number of the card, for giving a number; never shown, never logged.
        is_senior: of the station's age for seniors, or older.
        ticket: the live one of today; None where there is none.
        counter_number: the window that has called or serves it.
    """

    name: str
    masked_number: str
    document: str
    age: int | None
    is_senior: bool
    ticket: Ticket | None = None
    counter_number: int | None = None

    def __repr__(self) -> str:
        return "CardHolder(…)"


def holder_of(work: Work, card: CardRead, today: date) -> CardHolder:
    """Look for the person's live ticket: by person, and by the document shown at a kiosk.

    A card out of date still tells whose number it is.

    Raises:
        InvalidIdentityNumber: the number cannot be right.
    """
    identity = parse_identity_number(card.number, today)
    birth = identity.birth or card.birth
    age = whole_years(birth, today) if birth else None
    live = work.tickets.live_of_document(today, work.number_token(identity.number))
    ticket = live[0] if live else None
    counter = work.counters.get(ticket.counter_id) if ticket is not None and ticket.counter_id else None
    return CardHolder(
        name=card.name.strip(),
        masked_number=mask_number(identity.number),
        document=identity.number,
        age=age,
        is_senior=age is not None and age >= read_rules(work).senior_age,
        ticket=ticket,
        counter_number=counter.number if counter is not None else None,
    )
