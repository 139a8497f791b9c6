"""What a verb touched, told to whoever shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """After a commit.

    Attributes:
        origin: the workplace that did it; a page skips its own echo by it. Empty when another
            process did it and only the fact of a change is known.
        touched: (table, row id) of every row that was changed; empty means: look again at everything.
        versions: row id → the row's version after the change, where it is known.
    """

    origin: str
    touched: frozenset[tuple[str, str]] = frozenset()
    versions: Mapping[str, int] = field(default_factory=dict, compare=False)

    def concerns(self, *tables: str) -> bool:
        """Whether one of these tables was touched (always, where it is not known)."""
        return not self.touched or any(table in tables for table, _ in self.touched)


Listener = Callable[[Changes], None]
