"""Where a rule stands, and whether it has been confirmed for this station (设定依据)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A law or regulation and its article.

    Attributes:
        law: title without the book marks, such as 护照法; empty where only the number is known.
        article: such as 第十条; empty where the whole text is meant.
        text: what it says about this, in our own few words; may be empty.
        number: the document number, such as 公通字〔2021〕12号; may be empty.
    """

    law: str = ""
    article: str = ""
    text: str = ""
    number: str = ""

    @property
    def citation(self) -> str:
        """As printed on a notice: 《护照法》第十条."""
        if not self.law:
            return f"{self.number}{self.article}"
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.law}》{number}{self.article}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in the catalogue that a station must confirm before relying on it (待本所确认).

    Attributes:
        about: the key path inside the item, such as ``fee`` or ``materials[m.poa]``.
        name: the doubt's short name, such as D10.
    """

    about: str
    name: str
