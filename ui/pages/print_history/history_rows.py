"""The papers of a visit as rows: name, number, whose, state (打印记录)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ui.sheet_labels import copy_words, sheet_name
from window_client.domain.paper.print_job import IN_FLIGHT, PrintJob, PrintState
from window_client.domain.station.station_record import STATION_ZONE
from window_client.ids import PrintJobId


class Offer(StrEnum):
    """What can be done with a sheet."""

    WAIT = "wait"  #: it is on its way
    ANSWER = "answer"  #: nobody knows whether it came out: the officer looks
    REPRINT = "reprint"  #: it came out, failed, or was voided


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet.

    Attributes:
        number: its copy number as printed, ``260318-0042``.
        whose: the applicant, or the ticket.
    """

    job: PrintJobId
    kind: str
    number: str
    whose: str
    nth: int
    state: PrintState
    made_at: datetime

    @property
    def name(self) -> str:
        """受理回执."""
        return sheet_name(self.kind)

    @property
    def again(self) -> str:
        """第 1 次补打; empty for the first print."""
        return copy_words(self.nth)

    @property
    def time(self) -> str:
        """09:08."""
        return f"{self.made_at.astimezone(STATION_ZONE):%H:%M}"

    @property
    def offer(self) -> Offer:
        """What can be done with it now."""
        if self.state is PrintState.UNKNOWN:
            return Offer.ANSWER
        if self.state is PrintState.QUEUED or self.state in IN_FLIGHT:
            return Offer.WAIT
        return Offer.REPRINT

    @property
    def can_void(self) -> bool:
        """Whether it can be marked as spoiled: it is no waste yet, and not on its way."""
        return self.state is not PrintState.VOID and self.state not in IN_FLIGHT


def row_of(job: PrintJob, whose: str) -> SheetRow:
    """The row of a sheet of the ledger."""
    number = f"{job.day:%y%m%d}-{job.sheet_number:04d}"
    return SheetRow(job.id, job.document_kind, number, whose, job.nth, job.state, job.made_at)
