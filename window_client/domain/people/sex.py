"""Sex (性别) as GB/T 2261.1 codes it."""

from enum import StrEnum


class Sex(StrEnum):
    """A person's sex; the value is what is stored, ``gb_code`` what forms and cards write."""

    UNKNOWN = "unknown"  #: 未知
    MALE = "male"  #: 男
    FEMALE = "female"  #: 女
    UNSPECIFIED = "unspecified"  #: 未说明

    @property
    def gb_code(self) -> str:
        """The one-digit code of GB/T 2261.1: 0 未知, 1 男, 2 女, 9 未说明."""
        return _GB_CODES[self]

    @classmethod
    def of_gb_code(cls, code: str) -> "Sex":
        """The sex that a card or a form writes as one digit.

        Raises:
            KeyError: the digit is none of 0, 1, 2, 9.
        """
        return _OF_GB_CODE[code]


_GB_CODES = {Sex.UNKNOWN: "0", Sex.MALE: "1", Sex.FEMALE: "2", Sex.UNSPECIFIED: "9"}
_OF_GB_CODE = {code: sex for sex, code in _GB_CODES.items()}
