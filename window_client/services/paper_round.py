"""One round of the print ledger: send what is ready, ask about what is under way."""

from contextlib import suppress
from dataclasses import dataclass

from printing.print_faults import PrintFault
from printing.spooler import SpoolerError
from window_client.domain.paper.print_job import IN_FLIGHT, PrintMoveRefused, PrintState
from window_client.domain.station.officer import PasswordMustChange, PermissionDenied
from window_client.errors import WindowClientError
from window_client.ids import OfficerId, PrintJobId
from window_client.services.paper_refusals import PrinterNotSet
from window_client.services.paper_service import PaperService


@dataclass(frozen=True, slots=True)
class PaperReport:
    """What one round found.

    Attributes:
        waiting: sheets that could not be sent yet.
        in_flight: sheets that a spooler has.
        needs_paper: sheets that wait for paper.
        unknown: sheets of which only the officer can say whether they came out.
        out: sheets that came out in this round.
        fault: stable code of why nothing can be sent; empty if all is well.
    """

    waiting: int
    in_flight: int
    needs_paper: int
    unknown: tuple[PrintJobId, ...]
    out: tuple[PrintJobId, ...] = ()
    fault: str = ""


def one_round(paper: PaperService, officer: OfficerId | None) -> PaperReport:
    """Send what is ready, void what is out of date, ask about what is under way. Blocks on the print service.

    Args:
        officer: who is signed in; None at a kiosk.

    Raises:
        WindowClientError: the database cannot be reached.
    """
    fault = ""
    # kept back all the same, until somebody is here who may void them
    with suppress(PermissionDenied, PasswordMustChange):
        paper.drop_stale(officer=officer)
    out: list[PrintJobId] = []
    ready = paper.ready()
    sent = 0
    for job in ready:
        try:
            paper.send(officer=officer, job=job.id)
            sent += 1
        except (PrinterNotSet, PasswordMustChange, SpoolerError, PrintFault) as error:
            fault = str(getattr(error, "code", "spooler"))
            if isinstance(error, PrinterNotSet | PasswordMustChange):
                break
        except PrintMoveRefused:
            # another process of this workplace was faster
            continue
    needs_paper = 0
    for job in paper.in_flight():
        try:
            state = paper.follow_up(officer=officer, job=job.id)
        except SpoolerError as error:
            fault = error.code
            continue
        except WindowClientError:
            continue
        if state is PrintState.DONE:
            out.append(job.id)
        if state is PrintState.NEEDS_PAPER:
            needs_paper += 1
    left = paper.in_flight()
    return PaperReport(
        waiting=len(ready) - sent,
        in_flight=sum(job.state in IN_FLIGHT for job in left),
        needs_paper=needs_paper,
        unknown=tuple(job.id for job in paper.unanswered()),
        out=tuple(out),
        fault=fault,
    )
