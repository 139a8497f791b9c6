"""第 N 张，以此张为准: what a paper must show that replaces one which the citizen may hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReplacedMark:
    """Boxed under the heading; on A4 under the title.

    Attributes:
        number: which sheet of its kind this is, reprints not counted; at least 2.
        copies: numbers of the sheets that it replaces, 「260318-0031」.
    """

    number: int
    copies: tuple[str, ...]

    @property
    def words(self) -> str:
        """What stands in the box in large type."""
        return f"第 {self.number} 张，以此张为准"

    @property
    def detail(self) -> str:
        """What stands below it."""
        return f"代替单号 {'、'.join(self.copies)}，旧的作废"
