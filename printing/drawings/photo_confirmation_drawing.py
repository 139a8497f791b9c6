"""Draws the 复用照片确认单, A4: who, which photo by which rule, for what, what was ticked, signatures."""

from dataclasses import replace

from printing.documents import Fact, PhotoConfirmation
from printing.drawings import a4_parts, citizen_parts
from printing.drawings.a4_sheet import Sheet
from printing.drawings.marks import Page
from printing.drawings.table import Cell, Column, Row, Table, cell, fact_rows, heading_row, text_row
from printing.print_styles import QUIET, SHEET_LARGE, SHEET_ORDINARY
from printing.text_lines import Span

_TITLE, _TITLE_SPACING_PT = "复用照片确认单", 4.0
#: the tick in its box, and its size in points: the box does not grow with the type
_TICK, _TICK_PT = "√", 11
#: three cases in large print still go on one page with the signature: what is signed must be seen at once
_LARGE = replace(SHEET_LARGE, heading=15.5, row_mm=8.4, leading=1.34, section_mm=3.4)


def draw(document: PhotoConfirmation) -> tuple[Page, ...]:
    """Return all pages.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    style = _LARGE if document.large_print else SHEET_ORDINARY
    sheet = citizen_parts.begin(document, style, _TITLE)
    sheet.skip(3.0)
    a4_parts.title(sheet, _TITLE, _TITLE_SPACING_PT)
    citizen_parts.replaced(sheet, document.replaces)
    sheet.skip(2.0)
    who = (document.applicant, document.applicant_note, document.id_number)
    citizen_parts.applicant(sheet, *who, (), large=document.large_print)
    _photo(sheet, document)
    _items(sheet, document)
    _said(sheet, document)
    citizen_parts.notes(sheet, document.notes, document.qr_text, document.qr_caption)
    names = ("申请人签名或指印：", f"经办人：{document.officer}", "单位（盖章）：")
    a4_parts.signatures(sheet, names)
    return citizen_parts.finish(sheet, document)


def _photo(sheet: Sheet, document: PhotoConfirmation) -> None:
    style, large = sheet.style, document.large_print
    widths_mm = citizen_parts.FACT_WIDTHS_LARGE_MM if large else citizen_parts.FACT_WIDTHS_MM
    sheet.section("复用的照片", keep_mm=style.row_mm)
    rows = fact_rows(document.photo, style)
    if document.basis:
        rows += fact_rows([Fact("依据", document.basis)], style)
    Table(widths_mm, style).flow(sheet, rows)


def _items(sheet: Sheet, document: PhotoConfirmation) -> None:
    style = sheet.style
    columns = [Column("事项", 70.0), Column("受理号", 36.0), Column("业务系统编号", 68.0)]
    rows = [
        text_row(columns, (item.name, item.case_number, item.external_number), style.table)
        for item in document.items
    ]
    sheet.section("用在这些办件上", keep_mm=style.row_mm * 2)
    table = Table([column.width_mm for column in columns], style)
    table.flow(sheet, rows, heading=heading_row(columns, style.table))
    if document.item_note:
        sheet.skip(1.2)
        sheet.paragraph([Span(document.item_note, style.small)], ink=QUIET)


def _said(sheet: Sheet, document: PhotoConfirmation) -> None:
    """Draw what was ticked on the screen, with who ticked it and when beside the heading."""
    style = sheet.style
    rows: list[Row] = [
        (
            Cell((Span(_TICK, _TICK_PT, bold=True),), align="centre", tick_box=True),
            cell(words, style.table, bold=True),
        )
        for words in document.said
    ]
    sheet.section("核对和同意", document.said_by, keep_mm=style.row_mm)
    Table((10.2, sheet.paper.inner_width_mm - 10.2), style).flow(sheet, rows)
