"""The five kinds of business that one window takes (业务)."""

from enum import StrEnum


class BusinessDomain(StrEnum):
    """What a number is taken for; decides the ticket's letter and which counters may call it."""

    HOUSEHOLD = "household"  #: 户政
    EXIT_ENTRY = "exit_entry"  #: 出入境
    VEHICLE = "vehicle"  #: 车驾管
    PUBLIC_ORDER = "public_order"  #: 治安证照
    CONSULT = "consult"  #: 咨询

    @property
    def letter(self) -> str:
        """The letter that begins the ticket's number."""
        return _LETTERS[self]

    @classmethod
    def of_letter(cls, letter: str) -> "BusinessDomain":
        """The domain of a ticket letter.

        Raises:
            KeyError: the letter is none of H, A, C, L, Z.
        """
        return _OF_LETTER[letter]


_LETTERS = {
    BusinessDomain.HOUSEHOLD: "H",
    BusinessDomain.EXIT_ENTRY: "A",
    BusinessDomain.VEHICLE: "C",
    BusinessDomain.PUBLIC_ORDER: "L",
    BusinessDomain.CONSULT: "Z",
}
_OF_LETTER = {letter: domain for domain, letter in _LETTERS.items()}
