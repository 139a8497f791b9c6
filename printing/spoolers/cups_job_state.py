"""What a CUPS job's attributes prove about paper, and what they do not (measured, not read in a book).

"completed" is also said of a job whose printer lost power in the middle, "canceled" of one whose sheet comes
out a second later. So ``done``, ``failed`` and ``cancelled`` are said only when nothing contradicts them; the
rest is ``unknown`` and the officer looks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from printing.spooler import SpoolPhase, SpoolState
from printing.spoolers.ipp_message import Attributes, number, texts
from printing.spoolers.printer_memory import PrinterWord

HISTORY_MISSING: Final = "cups-ipp-missing-job-history"
"""The printer no longer knew the job when CUPS asked, and CUPS called it completed. Stays on the queue."""

_PAPER_REASONS: Final = frozenset({"media-empty", "media-needed"})
_SEVERITIES: Final = ("-error", "-warning", "-report")


class JobState(IntEnum):
    """job-state (RFC 8011 §5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """What was known of queue and printer just before the job was submitted.

    Attributes:
        history_missing: the queue carried :data:`HISTORY_MISSING` already.
        printer_answered: the printer itself could be asked, so that its silence now means something.
    """

    history_missing: bool = False
    printer_answered: bool = True


NOTHING_KNOWN: Final = KnownBefore()
"""After a crash or a lost answer: takes every doubt for a doubt."""


def judge(job: Attributes, before: KnownBefore, ask_printer: Callable[[], PrinterWord]) -> SpoolState:
    """The state of a job.

    Args:
        job: the job's attributes, from Get-Job-Attributes.
        before: what was known when it was submitted.
        ask_printer: asked only about a job that CUPS calls completed.
    """
    printer_reasons = texts(job, "job-printer-state-reasons")
    reasons = texts(job, "job-state-reasons") + printer_reasons
    began = number(job, "time-at-processing") is not None
    sheets_counted = bool(number(job, "job-impressions-completed"))

    def state(phase: SpoolPhase, reason: str | None = None) -> SpoolState:
        return SpoolState(phase, reason, reasons)

    match number(job, "job-state"):
        case JobState.PENDING | JobState.HELD:
            return state(SpoolPhase.WAITING)
        case JobState.STOPPED if "job-completed-with-errors" in reasons:
            # a filter of this machine gave up; unless it had counted a page, nothing went to the printer
            if sheets_counted:
                return state(SpoolPhase.UNKNOWN, "aborted_while_printing")
            return state(SpoolPhase.FAILED, "job_completed_with_errors")
        case JobState.PROCESSING | JobState.STOPPED:
            no_paper = any(_without_severity(reason) in _PAPER_REASONS for reason in printer_reasons)
            return state(SpoolPhase.NEEDS_PAPER if no_paper else SpoolPhase.PRINTING)
        case JobState.CANCELED if began:
            return state(SpoolPhase.UNKNOWN, "cancelled_while_printing")
        case JobState.CANCELED:
            return state(SpoolPhase.CANCELLED)
        case JobState.ABORTED if began and sheets_counted:
            return state(SpoolPhase.UNKNOWN, "aborted_while_printing")
        case JobState.ABORTED:
            own = texts(job, "job-state-reasons")
            return state(SpoolPhase.FAILED, own[0].replace("-", "_") if own else "aborted_by_system")
        case JobState.COMPLETED:
            phase, reason = _judge_completed(HISTORY_MISSING in printer_reasons, before, ask_printer())
            return state(phase, reason)
        case _:
            return state(SpoolPhase.UNKNOWN, "state_not_understood")


def _judge_completed(
    history_missing: bool, before: KnownBefore, word: PrinterWord
) -> tuple[SpoolPhase, str | None]:
    match word:
        case PrinterWord.PRINTED:
            return SpoolPhase.DONE, None
        case PrinterWord.WORKING:
            return SpoolPhase.PRINTING, None
        case PrinterWord.SPOILED:
            return SpoolPhase.UNKNOWN, "spoiled_at_printer"
        case PrinterWord.RESTARTED:
            return SpoolPhase.UNKNOWN, "printer_restarted"
        case PrinterWord.SILENT if before.printer_answered:
            return SpoolPhase.UNKNOWN, "printer_silent"
    # nothing from the printer: then CUPS's remark decides, unless it is an old one; a printer without any
    # memory leaves it on the queue for good
    if history_missing and not before.history_missing:
        return SpoolPhase.UNKNOWN, "job_history_missing"
    return SpoolPhase.DONE, None


def _without_severity(reason: str) -> str:
    for severity in _SEVERITIES:
        reason = reason.removesuffix(severity)
    return reason
