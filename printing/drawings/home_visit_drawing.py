"""Draws the 上门服务单, A4: the half that goes along, the cut, and the half that stays with the family."""

from printing.barcode import SHEET_A4
from printing.documents import Fact, HomeVisitSlip
from printing.drawings import a4_parts, citizen_parts
from printing.drawings.a4_sheet import RULE_MM, Sheet
from printing.drawings.marks import Page
from printing.drawings.pen import Pen
from printing.drawings.table import Cell, Table, cell, fact_rows, label_cell
from printing.paper import A4
from printing.print_styles import QUIET, RULE, SHEET_LARGE, SHEET_ORDINARY
from printing.text_lines import Span

_TITLE_SPACING_PT = 4.0
#: the lower half with the foot; the cut lies above it, a little below the middle of the page
_KEPT_MM = 124.0
_CUT_MM = 9.0
_WIDTHS_MM = (26.1, 60.9, 26.1, 60.9)
_KEPT_WIDTHS_MM = (34.0, 140.0)
_OUTCOMES = ("办好了", "家里没人", "改天再来")
_OUTCOME_WIDTHS_MM = (10.0, 48.0) * 3


def draw(document: HomeVisitSlip) -> tuple[Page, ...]:
    """Return all pages: one, unless address and note are very long.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    style = SHEET_ORDINARY
    head = f"上门服务单（续）・{document.code_label} {document.code_text}"
    sheet = Sheet(A4, style, foot_mm=_KEPT_MM + _CUT_MM, running_head=head)
    citizen_parts.head(sheet, document)
    sheet.skip(3.0)
    a4_parts.title(sheet, "上门服务单", _TITLE_SPACING_PT)
    sheet.skip(2.4)
    Table(_WIDTHS_MM, style).flow(sheet, fact_rows(document.facts, style))
    if document.note:
        sheet.skip(2.0)
        sheet.paragraph([Span("说明：", style.body, bold=True), Span(document.note, style.body)])
    _record(sheet)
    names = (f"登记人：{document.officer}", "上门人员：", "本人签名或指印：", "上门日期：")
    a4_parts.signatures(sheet, names)

    def foot(pen: Pen, top_mm: float, number: int, total: int) -> None:
        right = citizen_parts.foot_right(document, number, total)
        height_mm = a4_parts.foot_height_mm(A4, style.small, document.foot_lines, right)
        foot_top_mm = A4.height_mm - A4.bottom_mm - height_mm
        a4_parts.draw_foot(pen, A4, style.small, foot_top_mm, document.foot_lines, right)
        if number == total:
            _kept(pen, document, top_mm)

    return sheet.finish(foot, document.watermark)


def _record(sheet: Sheet) -> None:
    """Draw what is filled in at the door."""
    style = sheet.style
    sheet.section("上门记录", "到了以后填", keep_mm=style.row_mm * 2)
    Table(_WIDTHS_MM, style).flow(sheet, fact_rows((Fact("到达时间", ""), Fact("离开时间", "")), style))
    box = Cell((Span(" ", style.table),), align="centre", tick_box=True)
    row = tuple(part for words in _OUTCOMES for part in (box, cell(words, style.table)))
    Table(_OUTCOME_WIDTHS_MM, style).flow(sheet, [row])


def _kept(pen: Pen, document: HomeVisitSlip, top_mm: float) -> None:
    """Draw the cut and the half that stays with the family, in large type."""
    style = SHEET_LARGE
    y_mm = top_mm + _CUT_MM / 2
    pen.rule(A4.side_mm, y_mm, A4.right_mm, y_mm, RULE_MM, ink=RULE, dash_mm=(2.0, 1.6))
    y_mm = top_mm + _CUT_MM + 1.0
    title = [Span("上门约定", style.heading, bold=True), Span("　这一联您留着", style.small)]
    y_mm += pen.paragraph(A4.side_mm, y_mm, A4.inner_width_mm, title, 1.4)
    y_mm += 2.0
    rows = [(label_cell(fact.label, style), cell(fact.text, style.table)) for fact in document.kept]
    y_mm += Table(_KEPT_WIDTHS_MM, style).draw_at(pen, A4.side_mm, y_mm, rows)
    y_mm += 3.0
    for number, words in enumerate(document.advice, start=1):
        spans = [Span(f"{number}. {words}", style.body)]
        y_mm += pen.paragraph(A4.side_mm, y_mm, A4.inner_width_mm, spans, 1.45)
    left_mm = SHEET_A4.on_grid(A4.right_mm - SHEET_A4.qr_mm - SHEET_A4.dot_mm / 2)
    y_mm += 2.0
    pen.qr(left_mm, y_mm, document.qr_text, SHEET_A4)
    width_mm = left_mm - SHEET_A4.qr_quiet_mm - A4.side_mm
    said = f"{document.station}\n来本所问这件事，出示右边的码。"
    pen.paragraph(A4.side_mm, y_mm + 1.0, width_mm, [Span(said, style.small)], 1.5, ink=QUIET)
