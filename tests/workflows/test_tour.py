"""The tour, as anybody would run it: pictures that differ, papers, the report, no folder left behind."""

import re
import signal
import subprocess
from os.path import relpath
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtGui import QImage

from tests.workflows.window_rig import own_display, start_python

pytestmark = [pytest.mark.screen, pytest.mark.timeout(240)]

#: parts of the names that only a finished tour has, in the order of the day
ACTS = (
    *("sign-in", "idle", "give-number", "called", "wrong-check-digit", "senior-mode", "photo-used-again"),
    *("turned", "entry-view", "passport-accepted"),
    *("picker", "other-persons-card", "payment", "papers-and-preview", "notice", "hold", "whole-queue"),
    *("key-map", "locked", "finished", "finish-taken-back", "high-contrast", "report-of-the-open-day"),
    *("closing-carry-over-by-name", "closing-sealed", "report-of-the-closed-day", "settings"),
)


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """What one tour left; its temporary files are in a folder of their own."""
    base = tmp_path_factory.mktemp("tour")
    out, temporary = base / "out", base / "temporary"
    temporary.mkdir()
    with own_display() as display:
        run = start_python(
            *(
                "-X",
                "faulthandler",
                "-m",
                "ui",
                "tour",
                "--out",
                relpath(out, project_root),
            ),  # as make run names it
            display=display,
            root=project_root,
            more={"TMPDIR": str(temporary)},
            log=base / "complaints",
        )
        try:
            said, _ = run.communicate(timeout=200)
        except subprocess.TimeoutExpired:
            # where every thread stands is what one wants to know then
            run.send_signal(signal.SIGABRT)
            said, _ = run.communicate()
    complaints = (base / "complaints").read_text("utf-8")
    assert run.returncode == 0, said + complaints
    assert "Traceback" not in complaints
    assert not list(temporary.iterdir()), "the throw-away station is gone"
    return out


def test_its_pictures_show_the_whole_day_and_all_differ(tour: Path) -> None:
    files = sorted(tour.glob("*.png"))
    names = [file.stem for file in files]
    places = [next((at for at, name in enumerate(names) if act in name), -1) for act in ACTS]
    assert -1 not in places, [act for act, at in zip(ACTS, places, strict=True) if at < 0]
    assert places == sorted(places)
    pictures = [QImage(str(file)) for file in files]
    assert {(one.width(), one.height()) for one in pictures} == {(1366, 768)}
    assert len({bytes(one.constBits()) for one in pictures}) == len(files) >= 12


def test_pictures_of_an_open_ticket_show_its_number(tour: Path) -> None:
    open_ones = [file.stem for file in tour.glob("*.png") if re.search(r"-[A-Z]\d{3}-", file.stem)]
    assert len(open_ones) >= 12
    labels = {re.sub(r".*-([A-Z]\d{3})-.*", r"\1", name) for name in open_ones}
    # the one before ours only asked something
    assert len(labels) == 2


def test_every_sheet_of_the_visit_is_a_pdf(tour: Path) -> None:
    papers = sorted((tour / "papers").glob("*.pdf"))
    widths = []
    for file in papers:
        document = pypdfium2.PdfDocument(file)
        try:
            widths.append(round(document[0].get_width() * 25.4 / 72))
        finally:
            document.close()
    # ticket and 凭条 of two people; 受理回执, 告知书 and 日报
    assert widths.count(80) >= 3
    assert widths.count(210) >= 3


def test_the_report_opens(tour: Path) -> None:
    overview = openpyxl.load_workbook(tour / "report.xlsx")["总览"]
    assert ("日结", "已日结") in [row[:2] for row in overview.iter_rows(values_only=True)]
    assert (tour / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert (tour / "report.csv").stat().st_size > 0


def test_the_stalls_are_listed(tour: Path) -> None:
    lines = (tour / "stalls.txt").read_text("utf-8").splitlines()
    assert sum(" ms  " in line for line in lines) >= 20
