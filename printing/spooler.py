"""The one way from PDF bytes to paper: hand over with a token of ours, look it up, ask how it went, cancel.

A spooler is *not* believed about paper. ``done`` means that nothing contradicts it; whatever is left open is
``unknown``, and then only the officer beside the printer knows. Nobody may submit again on a guess: the same
token is never sent twice, and a further sheet is a new copy with a token of its own.
"""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Protocol


class SpoolerError(Exception):
    """Something about printing that a caller can tell the officer, or handle.

    Attributes:
        code: stable, snake case.
        facts: plain values for the sentence that somebody else writes; no personal data.
    """

    code: ClassVar[str] = "spooler"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code, facts)

    def __str__(self) -> str:
        listed = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({listed})"


class PrinterMissing(SpoolerError):
    """There is no printer of this name (``printer``). It is never replaced by another one."""

    code = "printer_missing"


class SpoolerUnreachable(SpoolerError):
    """The print service does not answer (``server``, ``problem``); nothing was handed over."""

    code = "spooler_unreachable"


class AnswerLost(SpoolerUnreachable):
    """The print service broke off after it may have taken the document (``server``, ``problem``, ``token``).

    The caller asks :meth:`Spooler.find` once the service is back. Not found is no proof either.
    """

    code = "spooler_answer_lost"


class SubmitRefused(SpoolerError):
    """The print service will not take this document (``printer``, ``problem``); nothing was handed over.

    ``problem`` is one of ``media`` (the printer has no such paper; with ``width_mm``, ``height_mm``),
    ``not_accepting``, ``not_allowed``, ``document`` (no PDF), ``too_large`` (or the service's disk is full),
    ``disk_full``, ``name_taken``, ``busy``, or ``status_0x…`` for what else the service said.
    """

    code = "submit_refused"


@dataclass(frozen=True, slots=True)
class Media:
    """The size of the paper in mm, as the printer names it: A4 is 210 × 297 also for a landscape page."""

    width_mm: float
    height_mm: float

    def __post_init__(self) -> None:
        if not (0 < self.width_mm <= 2000 and 0 < self.height_mm <= 5000):
            raise ValueError("no size of paper")


@dataclass(frozen=True, slots=True)
class MediaRange:
    """What a printer takes: one size (both ends equal) or any size between two, in mm."""

    smallest: Media
    largest: Media

    def takes(self, media: Media, tolerance_mm: float = 1.0) -> bool:
        """Whether this size fits; drivers round sizes to whole points or inches, hence the tolerance."""
        return (
            self.smallest.width_mm - tolerance_mm <= media.width_mm <= self.largest.width_mm + tolerance_mm
            and self.smallest.height_mm - tolerance_mm
            <= media.height_mm
            <= self.largest.height_mm + tolerance_mm
        )


class PrinterState(Enum):
    """What the print service says of a printer."""

    IDLE = "idle"
    PRINTING = "printing"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrinterInfo:
    """One printer (打印机) that the print service offers.

    Attributes:
        name: the name to submit to.
        description: what its administrator wrote about it, else the name.
        accepts: whether new jobs are taken.
        reasons: raw state reasons (``media-empty-error``, ``paused`` …), without ``none``.
        media: sizes on offer; empty if the service does not say.
    """

    name: str
    description: str
    state: PrinterState
    accepts: bool
    reasons: tuple[str, ...] = ()
    media: tuple[MediaRange, ...] = ()

    def takes(self, media: Media) -> bool:
        """Whether this printer offers the size; a printer that says nothing about sizes is believed able."""
        return not self.media or any(offered.takes(media) for offered in self.media)


@dataclass(frozen=True, slots=True)
class SpoolJob:
    """A document that the print service has taken.

    Attributes:
        token: the caller's own, unique name of the document (its copy number, say); the job's title.
        ref: the spooler's text for finding the job again; opaque, at most 1000 characters, to be stored.
            ``SpoolJob(token, printer, ref)`` made again from stored text is as good as the first one.
    """

    token: str
    printer: str
    ref: str


class SpoolPhase(Enum):
    """How far a job is."""

    WAITING = "waiting"
    PRINTING = "printing"
    NEEDS_PAPER = "needs_paper"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def is_final(self) -> bool:
        """Whether asking again is pointless."""
        return self in (SpoolPhase.DONE, SpoolPhase.FAILED, SpoolPhase.CANCELLED, SpoolPhase.UNKNOWN)


@dataclass(frozen=True, slots=True)
class SpoolState:
    """What is known of a job.

    Attributes:
        phase: ``CANCELLED`` and ``FAILED`` are said only when no paper can have come out.
        reason: a stable word. ``UNKNOWN``: ``job_not_found``, ``other_job``, ``job_history_missing``,
            ``printer_restarted``, ``printer_silent``, ``spoiled_at_printer``, ``cancelled_while_printing``,
            ``aborted_while_printing``, ``state_not_understood``. ``FAILED``: the service's own reason with
            underscores (``aborted_by_system``, ``job_completed_with_errors`` …).
        reasons: raw reasons of the job and of its printer.
    """

    phase: SpoolPhase
    reason: str | None = None
    reasons: tuple[str, ...] = ()


class Spooler(Protocol):
    """What the ledger of papers needs from a print service. Calls block: never from the GUI thread.

    Every method may raise :class:`SpoolerUnreachable`.
    """

    def printers(self) -> list[PrinterInfo]:
        """All printers on offer, by name."""
        ...

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        """Hands a PDF over, unless a job with this token is there already: then that one is returned.

        Raises:
            PrinterMissing: no printer of this name; nothing was sent.
            SubmitRefused: the service will not take it; nothing was sent.
            AnswerLost: it may have been taken; see :meth:`find`.
            ValueError: no token, one of more than 200 bytes in UTF-8 or with control characters; copies < 1.
        """
        ...

    def find(self, token: str, printer: str) -> SpoolJob | None:
        """The job with this token, in whatever state; the way back after a lost answer or a crash.

        Raises:
            PrinterMissing: no printer of this name.
        """
        ...

    def poll(self, job: SpoolJob) -> SpoolState:
        """How the job is doing. A job that the service has forgotten is ``UNKNOWN``, not an error."""
        ...

    def cancel(self, job: SpoolJob) -> bool:
        """Asks to stop the job; False if it is over or forgotten. What became of it, :meth:`poll` says."""
        ...


MAX_TOKEN_BYTES = 200


def check_submission(token: str, copies: int) -> None:
    """What every spooler refuses as a mistake of its caller.

    Raises:
        ValueError: see :meth:`Spooler.submit`.
    """
    if not token or len(token.encode("utf-8")) > MAX_TOKEN_BYTES:
        raise ValueError("a token has 1 to 200 bytes")
    if not token.isprintable() or token != token.strip():
        raise ValueError("a token has no control characters and no blanks at its ends")
    if copies < 1:
        raise ValueError("at least one copy")
