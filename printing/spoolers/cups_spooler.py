"""Printing through CUPS, over IPP and without libcups.

The token is the job's title. CUPS shows a title only to the user who submitted the job, so one workplace must
always print as the same user, or :meth:`CupsSpooler.find` sees nothing.
"""

import urllib.parse
from collections.abc import Mapping, Sequence
from typing import Final

from printing.spooler import (
    AnswerLost,
    Media,
    PrinterInfo,
    PrinterMissing,
    PrinterState,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
    check_submission,
)
from printing.spoolers.cups_job_state import HISTORY_MISSING, NOTHING_KNOWN, KnownBefore, judge
from printing.spoolers.cups_media import media_col, offered_media, sheet_for
from printing.spoolers.ipp_client import IppClient, IppFault, ServerAddress
from printing.spoolers.ipp_message import Answer, Attribute, Attributes, Group, Tag, number, texts
from printing.spoolers.printer_memory import PrinterMemory, PrinterWord

_PRINT_JOB: Final = 0x0002
_CANCEL_JOB: Final = 0x0008
_GET_JOB_ATTRIBUTES: Final = 0x0009
_GET_JOBS: Final = 0x000A
_GET_PRINTER_ATTRIBUTES: Final = 0x000B
_CUPS_GET_PRINTERS: Final = 0x4002

_OK_BELOW: Final = 0x0100
_NOT_FOUND: Final = frozenset({0x0406, 0x0407})
_NOT_POSSIBLE: Final = 0x0404
_REFUSALS: Final[Mapping[int, str]] = {
    0x0401: "not_allowed",
    0x0402: "not_allowed",
    0x0403: "not_allowed",
    0x0408: "too_large",
    0x040A: "document",
    0x0411: "document",
    0x0506: "not_accepting",
    0x0507: "busy",
}
_HTTP_REFUSALS: Final[Mapping[str, str]] = {
    "http_401": "not_allowed",
    "http_403": "not_allowed",
    "http_426": "not_allowed",
    "http_413": "too_large",
}
_PRINTER_STATES: Final[Mapping[int | None, PrinterState]] = {
    3: PrinterState.IDLE,
    4: PrinterState.PRINTING,
    5: PrinterState.STOPPED,
}
_PRINTER_ATTRIBUTES: Final = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "media-supported",
    "device-uri",
)
_JOB_ATTRIBUTES: Final = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-printer-state-reasons",
    "job-printer-up-time",
    "job-impressions-completed",
    "time-at-creation",
    "time-at-processing",
)
_REF_PREFIX: Final = "cups"
_REF_HISTORY_MISSING: Final = "history-missing-before"
_REF_PRINTER_ANSWERED: Final = "printer-answered"


class CupsSpooler:
    """A :class:`printing.spooler.Spooler` over one CUPS server.

    Args:
        server: as ``CUPS_SERVER`` may say it (``host:port`` or the path of a socket). Without it: the
            variable itself, then ``/run/cups/cups.sock``, then ``127.0.0.1:631``.
        timeout: seconds that a request may take to connect, to send and to be answered.
        user: the name that jobs belong to; the account of this process when not given.

    Raises:
        ValueError: ``server`` cannot be an address.
    """

    def __init__(self, server: str | None = None, *, timeout: float = 10.0, user: str | None = None) -> None:
        address = ServerAddress.parse(server) if server else ServerAddress.default()
        self._client = IppClient(address, timeout=timeout, user=user)

    def printers(self) -> list[PrinterInfo]:
        """See :meth:`printing.spooler.Spooler.printers`."""
        answer = self._ask(_CUPS_GET_PRINTERS, arguments=[_wanted(_PRINTER_ATTRIBUTES)])
        if answer.status in _NOT_FOUND:  # a server without any printer
            return []
        self._expect_ok(answer)
        return sorted(
            (_printer_info(found) for found in answer.of(Group.PRINTER)), key=lambda info: info.name
        )

    def submit(self, pdf: bytes, *, token: str, printer: str, media: Media, copies: int = 1) -> SpoolJob:
        """See :meth:`printing.spooler.Spooler.submit`. Pages are printed unscaled, without banner sheets."""
        check_submission(token, copies)
        if not pdf.startswith(b"%PDF-"):
            raise SubmitRefused(printer=printer, problem="document")
        queue = self._printer_attributes(printer, _PRINTER_ATTRIBUTES)
        info = _printer_info(queue)
        earlier = self.find(token, printer)
        if earlier is not None:
            return earlier
        sheet = sheet_for(media, info.media) if info.media else media
        if sheet is None:
            raise SubmitRefused(
                printer=printer, problem="media", width_mm=media.width_mm, height_mm=media.height_mm
            )
        before = KnownBefore(
            history_missing=HISTORY_MISSING in info.reasons, printer_answered=self._memory(queue).answers()
        )
        answer = self._print(pdf, token, printer, sheet, copies)
        job_ids = [number(job, "job-id") for job in answer.of(Group.JOB)]
        if not job_ids or job_ids[0] is None:
            raise AnswerLost(server=str(self._client.address), problem="no_job_id", token=token)
        return SpoolJob(token, printer, _write_ref(job_ids[0], before))

    def find(self, token: str, printer: str) -> SpoolJob | None:
        """See :meth:`printing.spooler.Spooler.find`."""
        if not printer:
            raise PrinterMissing(printer=printer)
        answer = self._ask(
            _GET_JOBS,
            [_printer_uri(printer)],
            arguments=[
                Attribute("which-jobs", Tag.KEYWORD, ["all"]),
                _wanted(("job-id", "job-name")),
            ],
        )
        if answer.status in _NOT_FOUND:
            raise PrinterMissing(printer=printer)
        self._expect_ok(answer)
        ids = [number(job, "job-id") for job in answer.of(Group.JOB) if texts(job, "job-name") == (token,)]
        known = [job_id for job_id in ids if job_id is not None]
        return SpoolJob(token, printer, _write_ref(min(known), NOTHING_KNOWN)) if known else None

    def poll(self, job: SpoolJob) -> SpoolState:
        """See :meth:`printing.spooler.Spooler.poll`."""
        job_id, before = _read_ref(job.ref)
        attributes = self._job_attributes(job_id)
        if attributes is None:
            return SpoolState(SpoolPhase.UNKNOWN, "job_not_found")
        if texts(attributes, "job-name") != (job.token,):
            # after a crash CUPS may give the number of a lost job to another one
            return SpoolState(SpoolPhase.UNKNOWN, "other_job")
        return judge(attributes, before, lambda: self._printer_word(job, attributes))

    def cancel(self, job: SpoolJob) -> bool:
        """See :meth:`printing.spooler.Spooler.cancel`."""
        job_id, _ = _read_ref(job.ref)
        attributes = self._job_attributes(job_id)
        if job_id is None or attributes is None or texts(attributes, "job-name") != (job.token,):
            return False
        answer = self._ask(_CANCEL_JOB, [_job_uri(job_id)], path="/jobs/")
        if answer.status in _NOT_FOUND or answer.status == _NOT_POSSIBLE:
            return False
        self._expect_ok(answer)
        return True

    # -- requests -------------------------------------------------------------------------------------------

    def _print(self, pdf: bytes, token: str, printer: str, sheet: Media, copies: int) -> Answer:
        try:
            answer = self._client.request(
                _PRINT_JOB,
                [_printer_uri(printer)],
                path=f"/printers/{urllib.parse.quote(printer, safe='')}",
                arguments=[
                    Attribute("job-name", Tag.NAME, [token]),
                    Attribute("document-format", Tag.MIME_TYPE, ["application/pdf"]),
                ],
                job=[
                    Attribute("copies", Tag.INTEGER, [copies]),
                    Attribute("print-scaling", Tag.KEYWORD, ["none"]),
                    Attribute("job-sheets", Tag.NAME, ["none"]),
                    media_col(sheet),
                ],
                document=pdf,
            )
        except IppFault as fault:
            if fault.problem in _HTTP_REFUSALS:
                raise SubmitRefused(printer=printer, problem=_HTTP_REFUSALS[fault.problem]) from fault
            if fault.maybe_received:
                raise AnswerLost(
                    server=str(self._client.address), problem=fault.problem, token=token
                ) from fault
            raise SpoolerUnreachable(server=str(self._client.address), problem=fault.problem) from fault
        if answer.status in _NOT_FOUND:
            raise PrinterMissing(printer=printer)
        if answer.status >= _OK_BELOW:
            problem = _REFUSALS.get(answer.status, f"status_0x{answer.status:04x}")
            raise SubmitRefused(printer=printer, problem=problem)
        return answer

    def _printer_attributes(self, printer: str, wanted: Sequence[str]) -> Attributes:
        if not printer:
            raise PrinterMissing(printer=printer)
        answer = self._ask(_GET_PRINTER_ATTRIBUTES, [_printer_uri(printer)], arguments=[_wanted(wanted)])
        if answer.status in _NOT_FOUND:
            raise PrinterMissing(printer=printer)
        self._expect_ok(answer)
        found = answer.of(Group.PRINTER)
        # CUPS takes names in any case; whatever else it may match must not become another printer
        if not found or [name.casefold() for name in texts(found[0], "printer-name")] != [printer.casefold()]:
            raise PrinterMissing(printer=printer)
        return found[0]

    def _job_attributes(self, job_id: int | None) -> Attributes | None:
        if job_id is None:
            return None
        answer = self._ask(_GET_JOB_ATTRIBUTES, [_job_uri(job_id)], arguments=[_wanted(_JOB_ATTRIBUTES)])
        if answer.status in _NOT_FOUND:
            return None
        self._expect_ok(answer)
        found = answer.of(Group.JOB)
        return found[0] if found else None

    def _memory(self, queue: Attributes) -> PrinterMemory:
        device_uri = "".join(texts(queue, "device-uri")[:1])
        return PrinterMemory(device_uri, self._client.user, min(2.0, self._client.timeout))

    def _printer_word(self, job: SpoolJob, attributes: Attributes) -> PrinterWord:
        try:
            queue = self._printer_attributes(job.printer, ("printer-name", "device-uri"))
        except PrinterMissing:
            return PrinterWord.CANNOT_BE_ASKED
        now, created = number(attributes, "job-printer-up-time"), number(attributes, "time-at-creation")
        age = None if now is None or created is None else now - created
        return self._memory(queue).word_on(job.token, age)

    def _ask(
        self,
        operation: int,
        target: Sequence[Attribute] = (),
        *,
        path: str = "/",
        arguments: Sequence[Attribute] = (),
    ) -> Answer:
        try:
            return self._client.request(operation, target, path=path, arguments=arguments)
        except IppFault as fault:
            raise SpoolerUnreachable(server=str(self._client.address), problem=fault.problem) from fault

    def _expect_ok(self, answer: Answer) -> None:
        if answer.status >= _OK_BELOW:
            raise SpoolerUnreachable(
                server=str(self._client.address), problem=f"status_0x{answer.status:04x}"
            )


def _wanted(names: Sequence[str]) -> Attribute:
    return Attribute("requested-attributes", Tag.KEYWORD, names)


def _printer_uri(printer: str) -> Attribute:
    quoted = urllib.parse.quote(printer, safe="")
    return Attribute("printer-uri", Tag.URI, [f"ipp://localhost/printers/{quoted}"])


def _job_uri(job_id: int) -> Attribute:
    return Attribute("job-uri", Tag.URI, [f"ipp://localhost/jobs/{job_id}"])


def _write_ref(job_id: int, before: KnownBefore) -> str:
    remarks = [_REF_HISTORY_MISSING] * before.history_missing + [
        _REF_PRINTER_ANSWERED
    ] * before.printer_answered
    return ":".join([_REF_PREFIX, str(job_id), "+".join(remarks)])


def _read_ref(ref: str) -> tuple[int | None, KnownBefore]:
    """The job's number and what was known before it; no number if the ref is not one of ours."""
    prefix, _, rest = ref.partition(":")
    job_id, _, remarks = rest.partition(":")
    if prefix != _REF_PREFIX or not (job_id.isascii() and job_id.isdigit()):
        return None, NOTHING_KNOWN
    said = remarks.split("+")
    return int(job_id), KnownBefore(
        history_missing=_REF_HISTORY_MISSING in said, printer_answered=_REF_PRINTER_ANSWERED in said
    )


def _printer_info(found: Attributes) -> PrinterInfo:
    name = "".join(texts(found, "printer-name")[:1])
    return PrinterInfo(
        name=name,
        description="".join(texts(found, "printer-info")[:1]) or name,
        state=_PRINTER_STATES.get(number(found, "printer-state"), PrinterState.UNKNOWN),
        accepts=found.get("printer-is-accepting-jobs") == [True],
        reasons=texts(found, "printer-state-reasons"),
        media=offered_media(texts(found, "media-supported")),
    )
