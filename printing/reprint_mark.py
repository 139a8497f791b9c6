"""第 N 次补打: what every paper that is printed again must show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReprintMark:
    """第 N 次补打: boxed under the heading, and on A4 repeated in the foot.

    Attributes:
        number: how many times the document has been printed again, this time included; at least 1.
        printed_at: 「2026-03-20 10:26」.
        reason: 「原件遗失」.
        officer: who had it printed; may be empty.
    """

    number: int
    printed_at: str
    reason: str
    officer: str = ""

    @property
    def words(self) -> str:
        """What stands in the box."""
        return f"第 {self.number} 次补打"
