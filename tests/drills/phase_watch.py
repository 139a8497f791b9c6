"""What a process was doing when it was killed: a byte that both sides see, and a log of begun and ended acts.

A mapped file and appended lines outlive SIGKILL: what was written is there, whatever the process did next.
"""

import mmap
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class Phase(IntEnum):
    """Where a kill can hit."""

    STARTING = 0
    BETWEEN_ACTS = 1
    TRANSACTION = 2  #: the write lock is held
    BEFORE_SUBMIT = 3  #: an acceptance is committed, its sheet has not reached the spooler
    SPOOLING = 4  #: the spooler has been called
    CLOSING = 5  #: the day is being closed
    TYPING = 6  #: a half-typed form is kept, and nothing of it is settled


#: those that a full run must hit often
WATCHED = (Phase.TRANSACTION, Phase.BEFORE_SUBMIT, Phase.SPOOLING, Phase.CLOSING, Phase.TYPING)

_RESTS = frozenset({Phase.BETWEEN_ACTS, Phase.BEFORE_SUBMIT, Phase.TYPING})


class PhaseWatch:
    """The phase of one child; the parent opens the same file."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(bytes(1))
        with file.open("r+b") as handle:
            self._map = mmap.mmap(handle.fileno(), 1)
        self.rest = Phase.BETWEEN_ACTS

    @property
    def phase(self) -> Phase:
        """The phase now."""
        return Phase(self._map[0])

    @phase.setter
    def phase(self, phase: Phase) -> None:
        self._map[0] = phase

    @contextmanager
    def during(self, phase: Phase) -> Iterator[None]:
        """In this phase until the block ends; closing is not interrupted by its own transaction."""
        before = self.phase
        if before is not Phase.CLOSING:
            self.phase = phase
        try:
            yield
        finally:
            self.phase = self.rest if before in _RESTS else before

    def resting(self, phase: Phase) -> None:
        """What it counts as while no act runs."""
        self.rest = self.phase = phase

    def close(self) -> None:
        """Unmap."""
        self._map.close()


@dataclass(frozen=True)
class Line:
    """One line of the log: something was begun (``?``) or has ended (``!``)."""

    ended: bool
    kind: str
    subject: str
    value: str


class ActLog:
    """Appended lines; a torn last one cannot be, since each is one small write."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def begun(self, kind: str, subject: str, value: str = "") -> None:
        """Something is about to be done."""
        os.write(self._handle, f"?\t{kind}\t{subject}\t{value}\n".encode())

    def ended(self, kind: str, subject: str, value: str = "") -> None:
        """It was done, and its answer is here."""
        os.write(self._handle, f"!\t{kind}\t{subject}\t{value}\n".encode())

    def lines(self, kind: str) -> list[Line]:
        """All lines of a kind, oldest first."""
        rows = (text.split("\t") for text in self._file.read_text("utf-8").splitlines())
        return [
            Line(mark == "!", what, subject, value) for mark, what, subject, value in rows if what == kind
        ]

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)
