"""A document's number as a kiosk takes it: read or typed, checked, and gone when the press is over."""

from dataclasses import dataclass
from datetime import date

from window_client.domain.people.identity_number import normalise_identity_text, parse_identity_number
from window_client.domain.people.whole_years import whole_years
from window_client.services.kiosk_words import DocumentUnclear

#: shortest and longest number of a document that is no identity card
_SHORTEST, _LONGEST = 5, 20


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A number that holds together. Never kept, never logged.

    Attributes:
        number: as it stands in a person's record.
        age: whole years on the day; None where the number does not tell.
    """

    number: str
    age: int | None = None

    def __repr__(self) -> str:
        return "ShownDocument(…)"


def shown_document(text: str, today: date) -> ShownDocument:
    """Read the number of an identity card, or of a passport, a permit or another document.

    Raises:
        InvalidIdentityNumber: it is as long as an identity number, and cannot be one.
        DocumentUnclear: it is no document's number.
    """
    number = normalise_identity_text(text)
    if not number:
        raise DocumentUnclear(problem="empty")
    if not (number.isascii() and number.isalnum()):
        raise DocumentUnclear(problem="sign")
    if len(number) in (15, 18):
        identity = parse_identity_number(number, today)
        return ShownDocument(identity.number, whole_years(identity.birth, today) if identity.birth else None)
    if len(number) < _SHORTEST:
        raise DocumentUnclear(problem="too_short")
    if len(number) > _LONGEST:
        raise DocumentUnclear(problem="too_long")
    return ShownDocument(number)
