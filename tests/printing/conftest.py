"""What tests of printing share: the print system (made once a session) and small papers."""

import io
import itertools
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from printing.spoolers.cups_spooler import CupsSpooler
from tests.printing.cups_rig import CupsRig

_POINTS_PER_MM = 72 / 25.4
_numbers = itertools.count(1)


def make_pdf(width_mm: float, height_mm: float, pages: int = 1) -> bytes:
    """A PDF of this size with a mark in each corner."""
    buffer = io.BytesIO()
    width, height = width_mm * _POINTS_PER_MM, height_mm * _POINTS_PER_MM
    canvas = Canvas(buffer, pagesize=(width, height), invariant=True)
    for _ in range(pages):
        for x in (10.0, width - 20):
            for y in (10.0, height - 20):
                canvas.rect(x, y, 10, 10, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture(scope="session")
def cups_rig() -> Iterator[CupsRig]:
    """The running print system; without its programs every test that asks for it fails, and says why."""
    with CupsRig() as rig:
        yield rig


@pytest.fixture
def rig(cups_rig: CupsRig) -> CupsRig:
    """The print system as if just started: no jobs, no paper, no reasons left behind."""
    cups_rig.clear()
    return cups_rig


@pytest.fixture(scope="session")
def slip_pdf() -> bytes:
    """An 80 × 173 mm ticket."""
    return make_pdf(80, 173)


@pytest.fixture(scope="session")
def a4_pdf() -> bytes:
    """An A4 sheet."""
    return make_pdf(210, 297)


@pytest.fixture
def spooler(rig: CupsRig) -> CupsSpooler:
    """A spooler over the rig's cupsd."""
    return CupsSpooler(rig.server)


@pytest.fixture
def mark() -> str:
    """The beginning of tokens that no other test has used: what became of its jobs is not our concern."""
    return f"T{next(_numbers)}-"
