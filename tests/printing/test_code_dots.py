"""Codes on whole papers: whole dots, quiet zones, and bars that no renderer makes wider."""

import dataclasses
import math

import pytest

from printing import pdf_maker, specimens
from printing.drawings import pdf_writer
from printing.drawings.marks import CodeMark
from tests.printing.paper_pictures import darkest, pictures


def test_codes_keep_their_quiet_zones() -> None:
    dpi = 203
    for kind in ("ticket_slip", "visit_slip", "receipt", "notice"):
        document = specimens.specimen(kind)
        picture = pictures(pdf_maker.make_pdf(document), dpi, grey=False)[0]
        for mark in pdf_maker.pages(document)[0].marks:
            if not isinstance(mark, CodeMark):
                continue
            modules = 4 if mark.picture.height > 1 else 10
            quiet_mm = modules * mark.module_width_mm
            left_mm, top_mm = mark.x_mm, mark.y_mm
            right_mm = left_mm + mark.picture.width * mark.module_width_mm
            bottom_mm = top_mm + mark.picture.height * mark.module_height_mm
            for start_mm, end_mm in ((left_mm - quiet_mm, left_mm), (right_mm, right_mm + quiet_mm)):
                box_mm = (max(0.0, start_mm) + 0.2, top_mm, end_mm - 0.2, bottom_mm)
                left, top, right, bottom = (round(side * dpi / 25.4) for side in box_mm)
                assert darkest(picture.crop((left, top, right, bottom))) == 255


def test_codes_are_drawn_in_whole_dots() -> None:
    wanted = {  # dots an inch, dots of a Code128 module, dots of a QR module
        "ticket_slip": (203, 2, 8),
        "visit_slip": (203, 2, 8),
        "receipt": (300, 4, 13),
        "notice": (300, 4, 15),
    }
    for kind, (dpi, bar_dots, qr_dots) in wanted.items():
        page = pdf_maker.pages(specimens.specimen(kind))[0]
        bars, square = (mark for mark in page.marks if isinstance(mark, CodeMark))
        if bars.picture.height > 1:
            bars, square = square, bars
        dot_mm = 25.4 / dpi
        assert bars.module_width_mm == pytest.approx(bar_dots * dot_mm)
        assert square.module_width_mm == square.module_height_mm == pytest.approx(qr_dots * dot_mm)
        assert bars.module_height_mm == pytest.approx(10 if dpi == 203 else 12, abs=dot_mm)
        for mark in (bars, square):
            for place_mm in (mark.x_mm, mark.y_mm):
                assert place_mm / dot_mm == pytest.approx(round(place_mm / dot_mm))


def test_every_bar_of_a_slip_is_whole_dots_wide_at_203_dpi() -> None:
    """What a thermal head prints: module by module, black or white over its full width.

    80 mm are 639.4 dots, and pdfium would stretch the page to 640; so the page is made 640 dots wide.
    """
    (page,) = pdf_maker.pages(specimens.visit_slip())
    (bars,) = (mark for mark in page.marks if isinstance(mark, CodeMark) and mark.picture.height == 1)
    dot_mm = 25.4 / 203
    head = dataclasses.replace(page, width_mm=639.99 * dot_mm, height_mm=1899.99 * dot_mm)
    picture = pictures(pdf_writer.write([head], "test"), 203, grey=False)[0]
    assert picture.size == (640, 1900)
    row = round((bars.y_mm + 5) * 203 / 25.4)
    left = round(bars.x_mm * 203 / 25.4)
    black = {
        module for part in bars.picture.rectangles for module in range(part.left, part.left + part.width)
    }
    for module in range(bars.picture.width):
        dots = {picture.getpixel((left + 2 * module + dot, row)) for dot in (0, 1)}
        assert dots == ({0} if module in black else {255}), module


@pytest.mark.parametrize("kind", ["ticket_slip", "visit_slip", "receipt", "notice"])
def test_a_renderer_that_inks_every_touched_dot_prints_the_same(kind: str) -> None:
    """ISO 32000-1, 10.6.5, which Poppler and Ghostscript follow in black and white."""
    rounding = 0.02  # dots that a coordinate may be off after it was written as a decimal number
    dpi = 203 if kind.endswith("slip") else 300
    for mark in pdf_maker.pages(specimens.specimen(kind))[0].marks:
        if not isinstance(mark, CodeMark):
            continue
        for start_mm, module_mm, spans in (
            (mark.x_mm, mark.module_width_mm, [(part.left, part.width) for part in mark.picture.rectangles]),
            (mark.y_mm, mark.module_height_mm, [(part.top, part.height) for part in mark.picture.rectangles]),
        ):
            first_dot, module_dots = round(start_mm * dpi / 25.4), round(module_mm * dpi / 25.4)
            for offset, length in set(spans):
                start = (start_mm + offset * module_mm + mark.inset_mm) * dpi / 25.4
                end = (start_mm + (offset + length) * module_mm - mark.inset_mm) * dpi / 25.4
                touched = (math.floor(start - rounding), math.ceil(end + rounding))
                wanted_start = first_dot + offset * module_dots
                assert touched == (wanted_start, wanted_start + length * module_dots)
