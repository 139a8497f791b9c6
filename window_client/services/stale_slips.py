"""Slips that waited too long for a printer: their numbers call nobody any more."""

from typing import Final

from printing.documents import TicketSlip
from window_client.domain.paper.print_job import PrintJob
from window_client.domain.queue.ticket_states import LIVE_STATES
from window_client.domain.station.station_record import local_day
from window_client.services.ports import Work

#: why a sheet is void: it waited for the printer until its number was over
STALE: Final = "stale"


def is_stale(work: Work, job: PrintJob) -> bool:
    """Whether a slip would mislead whoever finds it: of an earlier day, or its number is over.

    What an officer prints again of this day is wanted however the number stands.
    """
    if job.document_kind != TicketSlip.kind:
        return False
    ticket = work.tickets.get(job.subject_id)
    if ticket.day < local_day(work.now):
        return True
    wanted = job.nth > 1 and job.made_by is not None
    return not wanted and ticket.state not in LIVE_STATES
