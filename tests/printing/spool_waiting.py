"""Waiting for what becomes of a print job, and the papers that the printing tests send."""

from printing.spooler import Media, Spooler, SpoolJob, SpoolPhase, SpoolState
from tests.printing.rig_processes import wait_until

SLIP_MEDIA = Media(80, 173)
A4_MEDIA = Media(210, 297)


def until(spooler: Spooler, job: SpoolJob, *phases: SpoolPhase) -> SpoolState:
    """Polls until the job is in one of the phases."""
    seen: list[SpoolState] = []

    def there() -> bool:
        seen.append(spooler.poll(job))
        return seen[-1].phase in phases

    wait_until(there, f"{job.token} to be {' or '.join(phase.value for phase in phases)}")
    return seen[-1]


def finish(spooler: Spooler, job: SpoolJob) -> SpoolState:
    """Polls until nothing more can be learnt about the job."""
    return until(spooler, job, *(phase for phase in SpoolPhase if phase.is_final))
