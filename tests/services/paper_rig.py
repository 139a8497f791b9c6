"""Sheets in the print ledger, and how far they are."""

from collections.abc import Callable

from printing.spooler import (
    SpoolPhase,
    SpoolState,
)
from tests.builders import StationRig
from tests.fakes import FakeSpooler
from tests.services.visit_rig import Window
from window_client.domain.paper.print_job import PrintJob, PrintState

PRINTERS = {"slip": "ticket-printer", "a4": "desk-printer"}


def slip(rig: StationRig) -> PrintJob:
    """A queued slip of a new ticket."""
    ticket = rig.give(print_slip=True)
    (job,) = rig.station.paper.of_subject("ticket", ticket.id)
    return job


def sent(rig: StationRig) -> PrintJob:
    job = slip(rig)
    rig.station.paper.send(officer=rig.officer(), job=job.id)
    return stored(rig, job)


def stored(rig: StationRig, job: PrintJob) -> PrintJob:
    with rig.database.read() as work:
        return work.print_jobs.get(job.id)


def raising(error: BaseException) -> Callable[[str], None]:
    def act(_token: str) -> None:
        raise error

    return act


def printed(rig: StationRig, spooler: FakeSpooler) -> PrintJob:
    """A slip that came out."""
    job = sent(rig)
    spooler.state = SpoolState(SpoolPhase.DONE)
    rig.station.paper.follow_up(officer=rig.officer(), job=job.id)
    return stored(rig, job)


def put_out(window: Window) -> list[PrintState]:
    """Send what waits, and ask how it went."""
    paper = window.station.paper
    for job in paper.ready():
        paper.send(officer=window.officer, job=job.id)
    return [paper.follow_up(officer=window.officer, job=job.id) for job in paper.in_flight()]
