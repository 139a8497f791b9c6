"""The error family: a stable code and facts, never a sentence.

The sentence that an officer reads is written in ``ui/error_text.py``, from the code and the facts.
"""

from typing import ClassVar


class WindowClientError(Exception):
    """Something that a caller can tell the officer about, or handle.

    Attributes:
        code: stable, snake case; part of the program's interface.
        facts: plain values that the sentence needs. Never personal data: errors are logged.
    """

    code: ClassVar[str] = "window_client"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        listed = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({listed})"


class InvalidInput(WindowClientError):
    """A value that somebody typed, scanned or wrote in a file cannot be right.

    Subclasses name the field's subject (identity number, name, catalogue file…); ``facts`` hold
    ``problem`` (a stable word for what is wrong) and what the sentence needs to say how to mend it.
    """

    code = "invalid_input"


class Refused(WindowClientError):
    """The rules do not allow this now (wrong state, missing right, missing material…)."""

    code = "refused"


class ChangedMeanwhile(Refused):
    """Somebody else was faster, and nothing was written; a verb is tried again before anybody hears of it.

    Facts: table, or reason (the database's own word) where it told of the collision.
    """

    code = "changed_meanwhile"


class WorldFault(WindowClientError):
    """Something outside the program failed: disk full, database locked, printer gone, no keyring."""

    code = "world_fault"
