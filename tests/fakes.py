"""Stand-ins for ports whose real part has tests of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field

from printing.spooler import (
    Media,
    PrinterInfo,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
)


class PowerCut(BaseException):
    """The process dies here."""


@dataclass
class FakeSpooler:
    """A print service in memory; the real one has its own tests (tests/printing)."""

    submitted: list[tuple[str, str, Media]] = field(default_factory=list)
    known: dict[str, SpoolJob] = field(default_factory=dict)
    state: SpoolState = field(default_factory=lambda: SpoolState(SpoolPhase.PRINTING))
    on_submit: Callable[[str], None] = lambda token: None
    after_submit: Callable[[str], None] = lambda token: None
    cancelled: list[str] = field(default_factory=list)
    away: bool = False
    forgets: bool = False

    def printers(self) -> list[PrinterInfo]:
        return []

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        assert pdf.startswith(b"%PDF")
        assert copies == 1
        self.on_submit(token)
        self.submitted.append((token, printer, media))
        self.known[token] = SpoolJob(token, printer, f"ref-{token}")
        self.after_submit(token)
        return self.known[token]

    def find(self, token: str, printer: str) -> SpoolJob | None:
        if self.away:
            raise SpoolerUnreachable(server="fake", problem="away")
        return None if self.forgets else self.known.get(token)

    def poll(self, job: SpoolJob) -> SpoolState:
        if self.away:
            raise SpoolerUnreachable(server="fake", problem="away")
        assert job.ref == f"ref-{job.token}"
        return self.state

    def cancel(self, job: SpoolJob) -> bool:
        self.cancelled.append(job.token)
        return True
