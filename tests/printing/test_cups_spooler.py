"""The spooler against a real cupsd and real IPP printers; paper is counted at the printer, never at CUPS."""

import itertools
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps

from printing.spooler import (
    AnswerLost,
    Media,
    MediaRange,
    PrinterMissing,
    PrinterState,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
)
from printing.spoolers.cups_job_state import HISTORY_MISSING, JobState, KnownBefore, judge
from printing.spoolers.cups_media import offered_media, sheet_for
from printing.spoolers.cups_spooler import CupsSpooler
from printing.spoolers.ipp_message import Value
from printing.spoolers.printer_memory import PrinterMemory, PrinterWord
from tests.printing.cups_rig import CupsRig, wait_until

SLIP_MEDIA = Media(80, 173)
A4_MEDIA = Media(210, 297)
ONE_POINT_MM = 25.4 / 72

pytestmark = pytest.mark.cups


@pytest.fixture
def spooler(rig: CupsRig) -> CupsSpooler:
    return CupsSpooler(rig.server)


_numbers = itertools.count(1)


@pytest.fixture
def mark() -> str:
    """The beginning of tokens that no other test has used: what became of its jobs is not our concern."""
    return f"T{next(_numbers)}-"


def until(spooler: CupsSpooler, job: SpoolJob, *phases: SpoolPhase) -> SpoolState:
    """Polls until the job is in one of the phases."""
    seen: list[SpoolState] = []

    def there() -> bool:
        seen.append(spooler.poll(job))
        return seen[-1].phase in phases

    wait_until(there, f"{job.token} to be {' or '.join(phase.value for phase in phases)}")
    return seen[-1]


def finish(spooler: CupsSpooler, job: SpoolJob) -> SpoolState:
    return until(spooler, job, *(phase for phase in SpoolPhase if phase.is_final))


# -- printers --------------------------------------------------------------------------------------


def test_printers_are_listed_with_their_paper(rig: CupsRig, spooler: CupsSpooler) -> None:
    a4, slip = spooler.printers()
    assert (a4.name, slip.name) == ("a4", "slip")
    assert (a4.description, slip.description) == ("A4 打印机", "小票机")
    assert a4.state is slip.state is PrinterState.IDLE
    assert a4.accepts
    assert a4.reasons == ()
    assert a4.takes(A4_MEDIA)
    assert not a4.takes(SLIP_MEDIA)
    assert slip.takes(SLIP_MEDIA)
    assert slip.takes(Media(58, 100))
    assert not slip.takes(A4_MEDIA)


def test_a_paused_and_a_closed_queue_say_so(rig: CupsRig, spooler: CupsSpooler) -> None:
    rig.pause("slip")
    rig.close("a4")
    a4, slip = spooler.printers()
    assert slip.state is PrinterState.STOPPED
    assert "paused" in slip.reasons
    assert not a4.accepts


def test_the_local_socket_works_as_well(rig: CupsRig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(rig.socket_path))
    assert [printer.name for printer in CupsSpooler().printers()] == ["a4", "slip"]


# -- paper -----------------------------------------------------------------------------------------


def test_a_slip_comes_out_once_unscaled_and_in_its_own_size(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes
) -> None:
    token = "凭条 WC-𬭚𱁬-0001"
    job = spooler.submit(slip_pdf, token=token, printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, job).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [token]
    assert rig.printed("a4") == []
    (paper,) = rig.printed("slip")
    told = rig.printed_attributes(paper)
    size = dict(part.split("=") for part in told["IPP_MEDIA_COL"].split("{")[2].split("}")[0].split())
    assert int(size["x-dimension"]) / 100 == pytest.approx(80, abs=ONE_POINT_MM)
    assert int(size["y-dimension"]) / 100 == pytest.approx(173, abs=ONE_POINT_MM)
    width, height = page_size(paper)
    assert width == pytest.approx(80, abs=ONE_POINT_MM)
    assert height == pytest.approx(173, abs=ONE_POINT_MM)


def test_a_receipt_comes_out_on_a4(rig: CupsRig, spooler: CupsSpooler, a4_pdf: bytes) -> None:
    job = spooler.submit(a4_pdf, token="R-1", printer="a4", media=A4_MEDIA)
    assert finish(spooler, job).phase is SpoolPhase.DONE
    (paper,) = rig.printed("a4")
    assert page_size(paper) == pytest.approx((210, 297), abs=ONE_POINT_MM)
    assert "x-dimension=21000" in rig.printed_attributes(paper)["IPP_MEDIA_COL"]


def test_a_queue_that_likes_to_scale_prints_ours_unscaled(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.set_default("a4", "print-scaling", "fit")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="a4", media=A4_MEDIA)
    assert finish(spooler, job).phase is SpoolPhase.DONE
    (paper,) = rig.printed("a4")
    left, top, right, bottom = marks_box(paper)
    # the slip's corner marks reach from 10 points inside one edge to 10 points inside the other
    assert (right - left) * ONE_POINT_MM == pytest.approx(80 - 20 * ONE_POINT_MM, abs=2)
    assert (bottom - top) * ONE_POINT_MM == pytest.approx(173 - 20 * ONE_POINT_MM, abs=2)


def test_paper_out_is_seen_and_paper_back_prints_one_sheet(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.paper_out("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    state = until(spooler, job, SpoolPhase.NEEDS_PAPER)
    assert any(reason.startswith("media-empty") for reason in state.reasons)
    assert rig.printed("slip") == []
    rig.paper_back("slip")
    assert finish(spooler, job).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [mark + "1"]


def test_the_same_token_is_never_printed_twice(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    first = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    while_printing = CupsSpooler(rig.server).submit(
        slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA
    )
    assert finish(spooler, first).phase is SpoolPhase.DONE
    afterwards = CupsSpooler(rig.server).submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert first.ref == while_printing.ref == afterwards.ref
    other = spooler.submit(slip_pdf, token=mark + "2", printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, other).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [mark + "1", mark + "2"]


def test_a_damaged_document_fails_and_leaves_no_paper(rig: CupsRig, spooler: CupsSpooler, mark: str) -> None:
    job = spooler.submit(b"%PDF-1.4 and then rubbish", token=mark + "1", printer="slip", media=SLIP_MEDIA)
    state = finish(spooler, job)
    assert (state.phase, state.reason) == (SpoolPhase.FAILED, "job_completed_with_errors")
    assert rig.printed("slip") == []


# -- cancelling ------------------------------------------------------------------------------------


def test_cancelled_before_printing_began_is_certain(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.pause("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert spooler.poll(job).phase is SpoolPhase.WAITING
    assert spooler.cancel(job)
    assert spooler.poll(job).phase is SpoolPhase.CANCELLED
    assert not spooler.cancel(job)
    rig.resume("slip")
    after = spooler.submit(slip_pdf, token=mark + "2", printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, after).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [mark + "2"]


def test_cancelled_after_printing_began_is_unknown_and_may_come_out_later(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.paper_out("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    until(spooler, job, SpoolPhase.NEEDS_PAPER)
    assert spooler.cancel(job)
    state = finish(spooler, job)
    assert (state.phase, state.reason) == (SpoolPhase.UNKNOWN, "cancelled_while_printing")
    rig.paper_back("slip")
    wait_until(
        lambda: rig.printed_titles("slip") == [mark + "1"], "the sheet that comes out after its cancel"
    )


def test_a_number_that_now_belongs_to_another_job_is_neither_polled_nor_cancelled(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.pause("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    lost = SpoolJob(mark + "0", "slip", job.ref)
    assert spooler.poll(lost) == SpoolState(SpoolPhase.UNKNOWN, "other_job")
    assert not spooler.cancel(lost)
    assert spooler.poll(job).phase is SpoolPhase.WAITING


@pytest.mark.parametrize("ref", ["cups:987654", "folder:T-1.pdf", "", "cups:"])
def test_a_job_that_cups_does_not_know_is_unknown(
    rig: CupsRig, spooler: CupsSpooler, mark: str, ref: str
) -> None:
    job = SpoolJob(mark + "1", "slip", ref)
    assert spooler.poll(job) == SpoolState(SpoolPhase.UNKNOWN, "job_not_found")
    assert not spooler.cancel(job)


# -- loss of power, of cupsd, of the answer --------------------------------------------------------


def kill_while_printing(rig: CupsRig, spooler: CupsSpooler, pdf: bytes, token: str) -> SpoolJob:
    """Submits, takes the printer's power away while it holds the document, and switches it on again."""
    before = rig.started("slip")
    rig.hold("slip")
    job = spooler.submit(pdf, token=token, printer="slip", media=SLIP_MEDIA)
    wait_until(lambda: rig.started("slip") > before, "the document at the printer")
    rig.kill_printer("slip")
    rig.release("slip")
    rig.restart_printer("slip")
    return job


def test_a_printer_killed_while_printing_leaves_unknown_each_time(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    job = kill_while_printing(rig, spooler, slip_pdf, mark + "1")
    state = finish(spooler, job)
    assert (state.phase, state.reason) == (SpoolPhase.UNKNOWN, "printer_restarted")
    assert rig.printed("slip") == []
    # what CUPS remarks about it stays on the queue; a good job must not suffer from it …
    good = spooler.submit(slip_pdf, token=mark + "2", printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, good).phase is SpoolPhase.DONE
    # … also when it is found again without knowing how the queue looked before …
    found = spooler.find(mark + "2", "slip")
    assert found is not None
    assert spooler.poll(found).phase is SpoolPhase.DONE
    # … and must not hide the next loss
    again = kill_while_printing(rig, spooler, slip_pdf, mark + "3")
    assert finish(spooler, again).phase is SpoolPhase.UNKNOWN
    assert rig.printed_titles("slip") == [mark + "2"]


def test_a_printer_that_is_silent_after_cups_said_completed_is_not_believed(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, job).phase is SpoolPhase.DONE
    rig.kill_printer("slip")
    state = spooler.poll(job)
    assert (state.phase, state.reason) == (SpoolPhase.UNKNOWN, "printer_silent")


def test_a_printer_that_stays_off_keeps_the_job_open(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.kill_printer("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    until(spooler, job, SpoolPhase.PRINTING)
    assert spooler.poll(job).phase is SpoolPhase.PRINTING
    assert rig.printed("slip") == []


def everything_asked_of(
    spooler: CupsSpooler, pdf: bytes, job: SpoolJob, new_token: str
) -> list[Callable[[], object]]:
    return [
        spooler.printers,
        lambda: spooler.submit(pdf, token=new_token, printer=job.printer, media=SLIP_MEDIA),
        lambda: spooler.find(job.token, job.printer),
        lambda: spooler.poll(job),
        lambda: spooler.cancel(job),
    ]


def test_without_cupsd_everything_says_unreachable(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert finish(spooler, job).phase is SpoolPhase.DONE
    rig.kill_cups()
    for server in (rig.server, str(rig.socket_path)):
        for attempt in everything_asked_of(CupsSpooler(server), slip_pdf, job, mark + "2"):
            with pytest.raises(SpoolerUnreachable) as caught:
                attempt()
            assert not isinstance(caught.value, AnswerLost)
            assert caught.value.facts == {"server": server, "problem": "connect"}
    rig.restart_cups()
    assert spooler.find(mark + "2", "slip") is None
    assert rig.printed_titles("slip") == [mark + "1"]


def test_a_waiting_job_outlives_cupsd_and_is_found_again(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    rig.pause("slip")
    job = spooler.submit(slip_pdf, token=mark + "𬭚", printer="slip", media=SLIP_MEDIA)
    rig.kill_cups()
    rig.restart_cups()
    found = spooler.find(mark + "𬭚", "slip")
    assert found is not None
    assert found.ref == job.ref
    assert spooler.find(mark, "slip") is None
    rig.resume("slip")
    assert finish(spooler, found).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [mark + "𬭚"]


class _LossyLine(socketserver.ThreadingTCPServer):
    """A line to cupsd that breaks at every Print-Job: after cupsd answered, or before it heard anything."""

    daemon_threads = False  # closing waits for them, so that no socket is left behind
    allow_reuse_address = True

    def __init__(self, upstream: str, *, deliver: bool) -> None:
        super().__init__(("127.0.0.1", 0), _LossyHandler)
        host, _, port = upstream.partition(":")
        self.upstream = (host, int(port))
        self.deliver = deliver

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"


class _LossyHandler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        line = self.server
        assert isinstance(line, _LossyLine)
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self.rfile.readline()
        lengths = [int(row[15:]) for row in head.lower().split(b"\r\n") if row.startswith(b"content-length:")]
        body = self.rfile.read(lengths[0])
        is_print_job = body[2:4] == b"\x00\x02"
        if is_print_job and not line.deliver:
            return
        with socket.create_connection(line.upstream, timeout=10) as upstream:
            upstream.sendall(head.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n") + body)
            answer = b"".join(iter(lambda: upstream.recv(65536), b""))
        if not is_print_job:
            self.wfile.write(answer)


@contextmanager
def lossy_line(upstream: str, *, deliver: bool) -> Iterator[str]:
    with _LossyLine(upstream, deliver=deliver) as line:
        thread = threading.Thread(target=line.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield line.address
        finally:
            line.shutdown()
            thread.join()


def test_a_lost_answer_is_told_apart_and_the_job_is_found(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    with lossy_line(rig.server, deliver=True) as address:
        with pytest.raises(AnswerLost) as caught:
            CupsSpooler(address).submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
        assert caught.value.code == "spooler_answer_lost"
        assert caught.value.facts["token"] == mark + "1"
    found = spooler.find(mark + "1", "slip")
    assert found is not None
    # pressed again in good faith: still the one job
    assert spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA).ref == found.ref
    assert finish(spooler, found).phase is SpoolPhase.DONE
    assert rig.printed_titles("slip") == [mark + "1"]


def test_a_request_lost_on_its_way_is_not_found(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    with lossy_line(rig.server, deliver=False) as address, pytest.raises(AnswerLost):
        CupsSpooler(address).submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert spooler.find(mark + "1", "slip") is None
    assert rig.printed("slip") == []


# -- refusals --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["nowhere", "", "小票机", "slip/../a4", "slip a4", "slip#1", "sli", "slip2"])
def test_an_unknown_printer_is_never_replaced(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str, name: str
) -> None:
    with pytest.raises(PrinterMissing) as caught:
        spooler.submit(slip_pdf, token=mark + "1", printer=name, media=SLIP_MEDIA)
    assert caught.value.facts == {"printer": name}
    with pytest.raises(PrinterMissing):
        spooler.find(mark + "1", name)
    assert [spooler.find(mark + "1", queue) for queue in rig.queues] == [None, None]
    assert [rig.started(queue) for queue in rig.queues] == [0, 0]


def test_paper_that_the_printer_does_not_have_is_refused(
    rig: CupsRig, spooler: CupsSpooler, a4_pdf: bytes, mark: str
) -> None:
    with pytest.raises(SubmitRefused) as caught:
        spooler.submit(a4_pdf, token=mark + "1", printer="slip", media=A4_MEDIA)
    assert caught.value.facts == {"printer": "slip", "problem": "media", "width_mm": 210, "height_mm": 297}
    assert spooler.find(mark + "1", "slip") is None


def test_a_closed_queue_refuses(rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str) -> None:
    rig.close("slip")
    with pytest.raises(SubmitRefused) as caught:
        spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    assert caught.value.facts["problem"] == "not_accepting"
    assert spooler.find(mark + "1", "slip") is None


def test_what_is_no_pdf_and_what_is_no_token_is_refused_before_anything_is_asked() -> None:
    spooler = CupsSpooler("127.0.0.1:1")
    with pytest.raises(SubmitRefused) as caught:
        spooler.submit(b"", token="T-1", printer="slip", media=SLIP_MEDIA)
    assert caught.value.facts["problem"] == "document"
    for token in ("", " T", "T\n1", "T\x001", "长" * 67):
        with pytest.raises(ValueError):
            spooler.submit(b"%PDF-", token=token, printer="slip", media=SLIP_MEDIA)
    with pytest.raises(ValueError):
        spooler.submit(b"%PDF-", token="T", printer="slip", media=SLIP_MEDIA, copies=0)


# -- rules without a printer -----------------------------------------------------------------------


def job_attributes(
    state: int, *, began: bool = True, sheets: int = 0, **texts: str
) -> dict[str, list[Value]]:
    attributes: dict[str, list[Value]] = {
        "job-state": [state],
        "time-at-processing": [1_795_507_233 if began else None],
        "job-impressions-completed": [sheets],
    }
    attributes.update({name.replace("_", "-"): [text] for name, text in texts.items()})
    return attributes


@pytest.mark.parametrize(
    ("attributes", "phase", "reason"),
    [
        (job_attributes(JobState.PENDING, began=False), SpoolPhase.WAITING, None),
        (job_attributes(JobState.HELD, began=False), SpoolPhase.WAITING, None),
        (
            job_attributes(JobState.PENDING, began=False, job_printer_state_reasons="media-empty-error"),
            SpoolPhase.WAITING,
            None,
        ),
        (job_attributes(JobState.PROCESSING), SpoolPhase.PRINTING, None),
        (job_attributes(JobState.STOPPED), SpoolPhase.PRINTING, None),
        (
            job_attributes(JobState.PROCESSING, job_printer_state_reasons="media-needed"),
            SpoolPhase.NEEDS_PAPER,
            None,
        ),
        (
            job_attributes(JobState.PROCESSING, job_printer_state_reasons="media-low-report"),
            SpoolPhase.PRINTING,
            None,
        ),
        (
            job_attributes(JobState.STOPPED, sheets=1, job_state_reasons="job-completed-with-errors"),
            SpoolPhase.UNKNOWN,
            "aborted_while_printing",
        ),
        (job_attributes(JobState.CANCELED, began=False), SpoolPhase.CANCELLED, None),
        (job_attributes(JobState.CANCELED), SpoolPhase.UNKNOWN, "cancelled_while_printing"),
        (
            job_attributes(JobState.ABORTED, job_state_reasons="document-format-error"),
            SpoolPhase.FAILED,
            "document_format_error",
        ),
        (job_attributes(JobState.ABORTED, began=False), SpoolPhase.FAILED, "aborted_by_system"),
        (job_attributes(JobState.ABORTED, sheets=1), SpoolPhase.UNKNOWN, "aborted_while_printing"),
        (job_attributes(JobState.COMPLETED, sheets=1), SpoolPhase.DONE, None),
        (job_attributes(12), SpoolPhase.UNKNOWN, "state_not_understood"),
        ({}, SpoolPhase.UNKNOWN, "state_not_understood"),
    ],
)
def test_what_a_job_state_proves(
    attributes: dict[str, list[Value]], phase: SpoolPhase, reason: str | None
) -> None:
    def printed() -> PrinterWord:
        assert phase is SpoolPhase.DONE, "the printer need not be asked"
        return PrinterWord.PRINTED

    for history_missing in (False, True):
        state = judge(attributes, KnownBefore(history_missing=history_missing), printed)
        assert (state.phase, state.reason) == (phase, reason)


DONE = (SpoolPhase.DONE, None)
NO_HISTORY = (SpoolPhase.UNKNOWN, "job_history_missing")


@pytest.mark.parametrize(
    ("word", "answered", "fresh", "stale", "unremarked"),
    [
        (PrinterWord.PRINTED, True, DONE, DONE, DONE),
        (PrinterWord.WORKING, True, *[(SpoolPhase.PRINTING, None)] * 3),
        (PrinterWord.SPOILED, True, *[(SpoolPhase.UNKNOWN, "spoiled_at_printer")] * 3),
        (PrinterWord.RESTARTED, True, *[(SpoolPhase.UNKNOWN, "printer_restarted")] * 3),
        (PrinterWord.SILENT, True, *[(SpoolPhase.UNKNOWN, "printer_silent")] * 3),
        # a print server whose printers this PC never could reach: CUPS is all there is
        (PrinterWord.SILENT, False, NO_HISTORY, DONE, DONE),
        (PrinterWord.FORGOTTEN, True, NO_HISTORY, DONE, DONE),
        (PrinterWord.CANNOT_BE_ASKED, False, NO_HISTORY, DONE, DONE),
        (PrinterWord.CANNOT_BE_ASKED, True, NO_HISTORY, DONE, DONE),
    ],
)
def test_completed_is_weighed_with_the_printers_own_word(
    word: PrinterWord,
    answered: bool,
    fresh: tuple[SpoolPhase, str | None],
    stale: tuple[SpoolPhase, str | None],
    unremarked: tuple[SpoolPhase, str | None],
) -> None:
    """``fresh``: CUPS's remark is new since submission; ``stale``: it was there before."""
    remarked = job_attributes(JobState.COMPLETED, sheets=1, job_printer_state_reasons=HISTORY_MISSING)
    plain = job_attributes(JobState.COMPLETED, sheets=1)
    for attributes, missing_before, expected in (
        (remarked, False, fresh),
        (remarked, True, stale),
        (plain, False, unremarked),
        (plain, True, unremarked),
    ):
        before = KnownBefore(history_missing=missing_before, printer_answered=answered)
        state = judge(attributes, before, lambda: word)
        assert (state.phase, state.reason) == expected


def test_a_printer_tells_what_it_remembers(
    rig: CupsRig, spooler: CupsSpooler, slip_pdf: bytes, mark: str
) -> None:
    memory = PrinterMemory(rig.device_uri("slip"), "root")
    assert memory.answers()
    assert memory.word_on(mark + "1", job_age=100) is PrinterWord.RESTARTED
    assert memory.word_on(mark + "1", job_age=-1000) is PrinterWord.FORGOTTEN
    assert memory.word_on(mark + "1", job_age=None) is PrinterWord.FORGOTTEN
    rig.hold("slip")
    job = spooler.submit(slip_pdf, token=mark + "1", printer="slip", media=SLIP_MEDIA)
    wait_until(lambda: rig.started("slip") == 1, "the document at the printer")
    assert memory.word_on(mark + "1", job_age=0) is PrinterWord.WORKING
    rig.release("slip")
    finish(spooler, job)
    assert memory.word_on(mark + "1", job_age=0) is PrinterWord.PRINTED
    rig.kill_printer("slip")
    assert not memory.answers()
    assert memory.word_on(mark + "1", job_age=0) is PrinterWord.SILENT


@pytest.mark.parametrize(
    "uri",
    ["", "usb://Rig/80", "socket://127.0.0.1:1", "ipps://127.0.0.1/ipp", "ipp://A4._ipp._tcp.local/", "ipp:"],
)
def test_most_addresses_cannot_be_asked(uri: str) -> None:
    memory = PrinterMemory(uri, "root")
    assert not memory.answers()
    assert memory.word_on("T", job_age=0) is PrinterWord.CANNOT_BE_ASKED


def test_names_of_media_become_millimetres() -> None:
    offered = offered_media(
        [
            "iso_a4_210x297mm",
            "iso_a4_210x297mm",
            "na_letter_8.5x11in",
            "custom_80x150mm_80x150mm",
            "custom_min_58x30mm",
            "custom_max_80x600mm",
            "auto",
            "roll_0x0mm",
            "odd_９x9mm",
        ]
    )
    assert offered == (
        MediaRange(Media(210, 297), Media(210, 297)),
        MediaRange(Media(215.9, 279.4), Media(215.9, 279.4)),
        MediaRange(Media(80, 150), Media(80, 150)),
        MediaRange(Media(58, 30), Media(80, 600)),
    )
    assert offered_media(["custom_max_80x600mm"]) == ()


def test_the_sheet_asked_for_is_one_that_the_printer_has() -> None:
    a4 = MediaRange(Media(209.9, 297.0), Media(209.9, 297.0))
    roll = MediaRange(Media(58, 30), Media(79.5, 600))
    assert sheet_for(Media(210, 297), [roll, a4]) == Media(209.9, 297.0)
    assert sheet_for(Media(80, 173), [roll, a4]) == Media(79.5, 173)
    assert sheet_for(Media(80, 602), [roll, a4]) is None
    assert sheet_for(Media(82, 173), [roll, a4]) is None


def marks_box(paper: Path) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all that is black on the first page, in points."""
    document = pypdfium2.PdfDocument(paper)
    try:
        picture: Image.Image = document[0].render(scale=1, grayscale=True).to_pil()
    finally:
        document.close()
    box = ImageOps.invert(picture).getbbox()
    assert box is not None, "the page is empty"
    return box


def page_size(paper: Path) -> tuple[float, float]:
    """Width and height of the first page, in mm."""
    document = pypdfium2.PdfDocument(paper)
    try:
        assert len(document) == 1
        width, height = document[0].get_size()
    finally:
        document.close()
    return width * ONE_POINT_MM, height * ONE_POINT_MM
