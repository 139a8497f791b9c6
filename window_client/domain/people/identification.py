"""How a person was identified at the counter (认人)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from window_client.errors import InvalidInput
from window_client.ids import OfficerId


class IdentificationMethod(StrEnum):
    """What was looked at, as it happened."""

    CARD_READ = "card_read"  #: 读卡: the chip of an identity card or residence permit
    CARD_SHOWN = "card_shown"  #: 看证录入: such a card was shown and typed off, without a reader
    TEMPORARY_CARD = "temporary_card"  #: 临时居民身份证
    PASSPORT = "passport"  #: 护照 or another travel document
    HUKOU_BOOK = "hukou_book"  #: 居民户口簿
    OFFICER_CHECK = "officer_check"  #: 人工核验: a sworn officer, in the business system

    @property
    def reads_chip(self) -> bool:
        """Whether the number came from a chip: it then beats whatever was typed."""
        return self is IdentificationMethod.CARD_READ

    @property
    def needs_sworn_officer(self) -> bool:
        """Whether only 民警 may record it; an auxiliary (辅警) cannot look people up and decide."""
        return self is IdentificationMethod.OFFICER_CHECK


class InvalidIdentification(InvalidInput):
    """An identification cannot be recorded like this.

    Facts:
        problem: time_without_zone, document_expired (with ``valid_until``) or document_has_no_end (a
            temporary card always has a last day).
    """

    code: ClassVar[str] = "invalid_identification"


@dataclass(frozen=True, slots=True)
class Identification:
    """One look at one document: what, by whom, when. It is never changed; a better one is recorded beside it.

    Attributes:
        method: what was looked at.
        officer: who did it, and says 「经办人核对，人证相符」 by it.
        at: when, with time zone.
        document_valid_until: the document's last day; None for 长期 and for books.
        likeness_confirmed: the clerk compared the face with the document's picture. False for a document
            without one.
    """

    method: IdentificationMethod
    officer: OfficerId
    at: datetime
    document_valid_until: date | None = None
    likeness_confirmed: bool = True

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise InvalidIdentification(problem="time_without_zone")
        if self.method is IdentificationMethod.TEMPORARY_CARD and self.document_valid_until is None:
            raise InvalidIdentification(problem="document_has_no_end")

    def check_valid(self, today: date) -> None:
        """Refuse a document that is out of date at the station's day; its last day still counts.

        An expired card may still be what is *handed in* for renewal: then the person is identified in
        another way (居民身份证法 11: the old card is surrendered when the new one is collected).

        Raises:
            InvalidIdentification: problem=document_expired.
        """
        if self.document_valid_until is not None and self.document_valid_until < today:
            raise InvalidIdentification(
                problem="document_expired", valid_until=self.document_valid_until.isoformat()
            )

    def outranks(self, other: "Identification | None") -> bool:
        """Whether this one is to be shown instead of the other: chip, then officer, then documents seen.

        Of two of the same rank the later one is shown.
        """
        if other is None:
            return True
        mine, theirs = _RANK[self.method], _RANK[other.method]
        return (mine, self.at) > (theirs, other.at)


_RANK = {
    IdentificationMethod.HUKOU_BOOK: 0,
    IdentificationMethod.TEMPORARY_CARD: 1,
    IdentificationMethod.CARD_SHOWN: 1,
    IdentificationMethod.PASSPORT: 1,
    IdentificationMethod.OFFICER_CHECK: 2,
    IdentificationMethod.CARD_READ: 3,
}
