"""What a verb touched, told to whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """After a commit.

    Attributes:
        origin: the workplace that did it; a page skips its own echo by it. Empty when another
            process did it and only the fact of a change is known.
        touched: (table, row id) of every row that was changed; empty means: look again at everything.
    """

    origin: str
    touched: frozenset[tuple[str, str]] = frozenset()

    def concerns(self, *tables: str) -> bool:
        """Whether one of these tables was touched (always, where it is not known)."""
        return not self.touched or any(table in tables for table, _ in self.touched)


Listener = Callable[[Changes], None]
