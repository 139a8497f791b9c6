"""Asking an IPP printer itself, past CUPS, what it remembers of a job.

Needed because CUPS calls a job completed when the printer lost power at the wrong moment, sometimes without
any remark (seen with CUPS 2.4.2). Only plain ``ipp:`` addresses can be asked; USB, socket, ``ipps:`` and
DNS-SD addresses cannot.
"""

import urllib.parse
from dataclasses import dataclass
from enum import Enum
from typing import Final

from printing.spoolers.ipp_client import DEFAULT_PORT, IppClient, IppFault, ServerAddress
from printing.spoolers.ipp_message import Attribute, Attributes, Group, Tag, number, texts

_GET_JOBS: Final = 0x000A
_GET_PRINTER_ATTRIBUTES: Final = 0x000B
_CANCELED: Final = 7
_COMPLETED: Final = 9
# two clocks in whole seconds, read one after the other
_CLOCK_SLACK: Final = 2


class PrinterWord(Enum):
    """What the printer itself says of a job."""

    PRINTED = "printed"
    WORKING = "working"
    SPOILED = "spoiled"  # cancelled or aborted at the printer
    RESTARTED = "restarted"  # switched on after the job was made, and knows nothing of it
    FORGOTTEN = "forgotten"  # was on all the time, and knows nothing of it
    SILENT = "silent"
    CANNOT_BE_ASKED = "cannot_be_asked"


@dataclass(frozen=True, slots=True)
class PrinterMemory:
    """The memory of the printer at a device address.

    Args:
        device_uri: as CUPS names it.
        user: whose jobs are asked for.
        timeout: seconds for each question.
    """

    device_uri: str
    user: str
    timeout: float = 2.0

    def answers(self) -> bool:
        """Whether the printer can be asked and does answer now."""
        try:
            return self._up_time() is not None
        except (IppFault, ValueError):
            return False

    def word_on(self, token: str, job_age: int | None) -> PrinterWord:
        """What the printer says of the job with this title.

        Args:
            job_age: seconds since the job was made, by the print server's clock; None if it does not say.
        """
        if self._address() is None:
            return PrinterWord.CANNOT_BE_ASKED
        try:
            # in this order a job that is just ending cannot slip through
            states = [
                number(job, "job-state")
                for which in ("not-completed", "completed")
                for job in self._jobs(which)
                if texts(job, "job-name") == (token,)
            ]
            up_time = self._up_time()
        except (IppFault, ValueError):
            return PrinterWord.SILENT
        if states:
            state = states[-1]
            if state == _COMPLETED:
                return PrinterWord.PRINTED
            return PrinterWord.WORKING if state is not None and state < _CANCELED else PrinterWord.SPOILED
        if up_time is not None and job_age is not None and up_time <= job_age + _CLOCK_SLACK:
            return PrinterWord.RESTARTED
        return PrinterWord.FORGOTTEN

    def _address(self) -> tuple[ServerAddress, str] | None:
        parts = urllib.parse.urlsplit(self.device_uri)
        # a DNS-SD name (…._ipp._tcp.local) is no host
        if parts.scheme != "ipp" or not parts.hostname or "._" in parts.hostname:
            return None
        return ServerAddress(parts.hostname, parts.port or DEFAULT_PORT), parts.path or "/"

    def _ask(self, operation: int, group: Group, arguments: list[Attribute]) -> list[Attributes]:
        address = self._address()
        if address is None:
            return []
        server, path = address
        target = [Attribute("printer-uri", Tag.URI, [self.device_uri])]
        client = IppClient(server, timeout=self.timeout, user=self.user)
        return client.request(operation, target, path=path, arguments=arguments).of(group)

    def _jobs(self, which: str) -> list[Attributes]:
        wanted = Attribute("requested-attributes", Tag.KEYWORD, ["job-name", "job-state"])
        return self._ask(_GET_JOBS, Group.JOB, [Attribute("which-jobs", Tag.KEYWORD, [which]), wanted])

    def _up_time(self) -> int | None:
        wanted = Attribute("requested-attributes", Tag.KEYWORD, ["printer-up-time"])
        found = self._ask(_GET_PRINTER_ATTRIBUTES, Group.PRINTER, [wanted])
        return number(found[0], "printer-up-time") if found else None
