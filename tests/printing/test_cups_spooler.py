"""The spooler against a real cupsd and real IPP printers; paper is counted at the printer, never at CUPS."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps

from printing.spooler import (
    Media,
    PrinterMissing,
    PrinterState,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
)
from printing.spoolers.cups_spooler import CupsSpooler
from tests.printing.cups_rig import CupsRig, wait_until
from tests.printing.spool_waiting import A4_MEDIA, SLIP_MEDIA, finish, until

ONE_POINT_MM = 25.4 / 72

pytestmark = pytest.mark.cups


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
