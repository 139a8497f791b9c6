"""Draws the test page (测试页): margins, type, both codes, rare characters, on either paper."""

from printing.barcode import SHEET_A4
from printing.documents import TestPage
from printing.drawings import a4_parts
from printing.drawings.a4_sheet import Sheet
from printing.drawings.marks import Page
from printing.drawings.pen import Pen
from printing.drawings.slip import Slip, demo_suffix
from printing.paper import A4
from printing.print_styles import BLACK, SHEET_ORDINARY, SLIP_ORDINARY
from printing.text_lines import Span

_CHECK = "四边的线都完整、两个码都扫得出，就正常。"


def draw(document: TestPage) -> tuple[Page, ...]:
    """Return the page for the paper that the document names; anything but `a4` is a strip of 80 mm.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    return _sheet(document) if document.paper == "a4" else _strip(document)


def _strip(document: TestPage) -> tuple[Page, ...]:
    slip, style = Slip(SLIP_ORDINARY), SLIP_ORDINARY
    slip.outline(6.0)
    slip.skip(7.0)
    slip.centred(demo_suffix(document.station, document.watermark), style.heading_mm, bold=True)
    slip.centred("测试页", style.title_mm, bold=True)
    slip.centred(f"{document.printer}・{document.printed_at}", style.body_mm)
    slip.skip(2)
    slip.rule()
    slip.skip(2)
    for line in document.sample_lines:
        slip.left(line, style.body_mm)
        slip.left(line, style.name_mm, bold=True)
    slip.inverse("白字黑底", style.name_mm, 7, whole_width=True)
    slip.skip(3)
    slip.bars(document.code_text)
    slip.skip(2)
    slip.qr_beside(document.qr_text, [(_CHECK, False)], style.body_mm)
    slip.skip(2)
    slip.rule(dashed=True)
    slip.skip(1.5)
    slip.centred(document.watermark, style.small_mm)
    return (slip.page(),)


def _sheet(document: TestPage) -> tuple[Page, ...]:
    style = SHEET_ORDINARY
    right = (document.watermark, document.printed_at)
    foot_mm = a4_parts.foot_height_mm(A4, style.small, (document.printer,), right)
    sheet = Sheet(A4, style, foot_mm=foot_mm, running_head="测试页（续）")
    a4_parts.head(
        sheet,
        station=document.station,
        counter=document.printer,
        code_text=document.code_text,
        code_line=document.code_text,
        reprint=None,
    )
    sheet.skip(6)
    a4_parts.title(sheet, "测试页", 4)
    sheet.skip(4)
    for line in document.sample_lines:
        for size, bold in ((style.small, False), (style.body, False), (style.highlight, True)):
            sheet.paragraph([Span(line, size, bold)])
    sheet.section("扫一扫", keep_mm=SHEET_A4.qr_mm)
    sheet.pen.qr(sheet.paper.side_mm, sheet.y_mm, document.qr_text, SHEET_A4)
    sheet.skip(SHEET_A4.qr_mm + SHEET_A4.qr_quiet_mm)
    sheet.paragraph([Span(_CHECK, style.body)])

    def foot(pen: Pen, top_mm: float, number: int, total: int) -> None:
        del number, total
        a4_parts.draw_foot(pen, A4, style.small, top_mm, (document.printer,), right)
        pen.box(
            A4.side_mm - 3,
            A4.top_mm - 3,
            A4.inner_width_mm + 6,
            A4.height_mm - A4.top_mm - A4.bottom_mm + 6,
            frame=BLACK,
            frame_mm=0.25,
        )

    return sheet.finish(foot, document.watermark)
