"""A person (人员) as this station knows them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from window_client.domain.people.contact import PhoneNumber
from window_client.domain.people.ethnic_group import is_ethnic_code
from window_client.domain.people.identity_number import IdentityNumber
from window_client.domain.people.person_name import PersonName
from window_client.domain.people.sex import Sex
from window_client.domain.people.travel_document import TravelDocumentNumber
from window_client.domain.people.whole_years import whole_years
from window_client.errors import InvalidInput


class InvalidPerson(InvalidInput):
    """A person's facts do not fit together.

    Facts:
        problem: birth_contradicts_number, sex_contradicts_number, unknown_ethnic_code, no_number or
            future_birth.
    """

    code: ClassVar[str] = "invalid_person"


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is. A change makes a new value; what the old one was stays in the journal.

    Attributes:
        name: as on the document that was shown.
        identity: their identity number; None for a traveller, who then has ``document``.
        document: the travel document that identifies somebody without an identity number.
        sex: as the number says, else as the document says.
        birth: as the number says, else as the document says; None if neither does (some old books).
        phone: where to reach them.
        address: 住址 as written on the card or told.
        ethnic_code: two digits of GB/T 3304; empty for foreigners and where not read.

    Raises:
        InvalidPerson: on making one, see there.
    """

    name: PersonName
    identity: IdentityNumber | None
    sex: Sex = Sex.UNKNOWN
    birth: date | None = None
    phone: PhoneNumber | None = None
    address: str = ""
    ethnic_code: str = ""
    document: TravelDocumentNumber | None = None

    def __post_init__(self) -> None:
        if self.identity is None and self.document is None:
            raise InvalidPerson(problem="no_number")
        if self.ethnic_code and not is_ethnic_code(self.ethnic_code):
            raise InvalidPerson(problem="unknown_ethnic_code")
        if self.identity is None:
            return
        if self.identity.birth is not None and self.birth != self.identity.birth:
            raise InvalidPerson(problem="birth_contradicts_number")
        told = self.sex in (Sex.MALE, Sex.FEMALE)
        if self.identity.sex is not None and told and self.sex is not self.identity.sex:
            raise InvalidPerson(problem="sex_contradicts_number")

    @classmethod
    def of_number(
        cls,
        name: PersonName,
        identity: IdentityNumber,
        *,
        phone: PhoneNumber | None = None,
        address: str = "",
        ethnic_code: str = "",
    ) -> Self:
        """A person of whom only the name and the number are known: sex and birth are in the number."""
        return cls(name, identity, identity.sex or Sex.UNKNOWN, identity.birth, phone, address, ethnic_code)

    def age_on(self, day: date) -> int | None:
        """Whole years (周岁) on a day, by birthday; None while the birth is unknown.

        Raises:
            ValueError: the day lies before the birth.
        """
        return None if self.birth is None else whole_years(self.birth, day)
