"""A print job (打印任务) in the ledger: one sheet, one copy number, submitted at most once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from window_client.errors import Refused
from window_client.ids import OfficerId, PrintJobId, StationId, WorkplaceId


class PrintMoveRefused(Refused):
    """The job cannot go from its state to the asked one. Facts: state, wanted."""

    code = "print_move_refused"


class PrintState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"  #: 待打
    SENT = "sent"  #: 已交给打印机 (its copy number is used up from here on)
    PRINTING = "printing"  #: 正在打
    NEEDS_PAPER = "needs_paper"  #: 缺纸
    DONE = "done"  #: 已出纸
    FAILED = "failed"  #: 没打出来
    UNKNOWN = "unknown"  #: 说不准，请看纸
    VOID = "void"  #: 作废


_P = PrintState
MOVES: Mapping[PrintState, frozenset[PrintState]] = MappingProxyType(
    {
        _P.QUEUED: frozenset({_P.SENT, _P.VOID}),
        _P.SENT: frozenset({_P.PRINTING, _P.NEEDS_PAPER, _P.DONE, _P.FAILED, _P.UNKNOWN, _P.VOID}),
        _P.PRINTING: frozenset({_P.NEEDS_PAPER, _P.DONE, _P.FAILED, _P.UNKNOWN}),
        _P.NEEDS_PAPER: frozenset({_P.PRINTING, _P.DONE, _P.FAILED, _P.UNKNOWN}),
        _P.DONE: frozenset({_P.VOID}),
        _P.FAILED: frozenset({_P.VOID}),
        # the officer looked at the tray and answered
        _P.UNKNOWN: frozenset({_P.DONE, _P.FAILED, _P.VOID}),
        _P.VOID: frozenset(),
    }
)
#: a spooler may still have it
IN_FLIGHT = frozenset({PrintState.SENT, PrintState.PRINTING, PrintState.NEEDS_PAPER})


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One sheet.

    Attributes:
        sheet_number: the copy number, unique per station and day, gaps allowed.
        nth: 1 for the first print, 2 for 第 1 次补打 …
        document_kind, template_version: which drawing made it.
        subject_kind, subject_id: what it is about (ticket, visit applicant, case, day).
        document: the frozen document as JSON (sealed at rest).
        made_by: None where a kiosk made it by itself.
        token: in the spooler's job title; unique.
        printer: the queue or folder it was sent to.
        spooler_ref: the spooler's own name for it.
        leased_by, leased_until: the process that may send it now.
        reprint_reason: asked before every reprint; stored sealed.
    """

    id: PrintJobId
    station_id: StationId
    workplace_id: WorkplaceId
    day: date
    sheet_number: int
    nth: int
    document_kind: str
    template_version: int
    subject_kind: str
    subject_id: str
    document: str
    token: str
    state: PrintState
    made_at: datetime
    made_by: OfficerId | None
    version: int = 1
    paper: str = "slip"
    reprint_of_id: PrintJobId | None = None
    reprint_reason: str | None = None
    printer: str | None = None
    spooler_ref: str | None = None
    failure: str | None = None
    sent_at: datetime | None = None
    done_at: datetime | None = None
    leased_by: str | None = None
    leased_until: datetime | None = None

    def leased(self, by: str, now: datetime, length: timedelta) -> "PrintJob":
        """One process takes the job for a while.

        Raises:
            PrintMoveRefused: another process has it.
        """
        if self.leased_by not in (None, by) and self.leased_until is not None and self.leased_until > now:
            raise PrintMoveRefused(state=self.state.value, wanted="lease")
        return replace(self, leased_by=by, leased_until=now + length, version=self.version + 1)

    def to(self, state: PrintState, **changes: Any) -> "PrintJob":
        """The job in another state.

        Raises:
            PrintMoveRefused: the table does not allow the move.
        """
        if state not in MOVES[self.state]:
            raise PrintMoveRefused(state=self.state.value, wanted=state.value)
        return replace(self, state=state, version=self.version + 1, **changes)
