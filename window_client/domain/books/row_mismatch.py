"""Where an operational row and the journal disagree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowMismatch:
    """One row that is not what the journal says.

    Attributes:
        problem: ``not_in_table`` (journalled, but the row is gone), ``not_in_journal`` (a row that no act
            made), ``differs``, ``seal_broken`` (a personal value was changed or moved),
            ``journal_unreadable``.
        columns: which columns differ, never their values.
    """

    table: str
    row_id: str
    problem: str
    columns: tuple[str, ...] = ()
