"""What the spooler says when power, cupsd or an answer is lost; paper is counted at the printer."""

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from printing.spooler import AnswerLost, SpoolerUnreachable, SpoolJob, SpoolPhase
from printing.spoolers.cups_spooler import CupsSpooler
from printing.spoolers.printer_memory import PrinterMemory, PrinterWord
from tests.printing.cups_rig import CupsRig, wait_until
from tests.printing.spool_waiting import SLIP_MEDIA, finish, until

pytestmark = pytest.mark.cups


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
