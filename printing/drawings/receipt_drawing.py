"""Draws the 受理回执, A4 (pictures 22 and 22b); goes on to further pages when a visit is long."""

from printing.documents import Highlight, Receipt
from printing.drawings import a4_parts, citizen_parts
from printing.drawings.a4_sheet import Sheet
from printing.drawings.marks import Page
from printing.drawings.pen import paragraph_height_mm
from printing.drawings.table import Column, Row, Table, cell, heading_row, text_row
from printing.print_styles import QUIET, SHEET_LARGE, SHEET_ORDINARY
from printing.text_lines import Span

_TITLE, _TITLE_SPACING_PT = "受理回执", 4.0
_HIGHLIGHT_SHARES = (0.37, 0.28, 0.35)


def draw(document: Receipt) -> tuple[Page, ...]:
    """Return all pages.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    style = SHEET_LARGE if document.large_print else SHEET_ORDINARY
    sheet = citizen_parts.begin(document, style, _TITLE)
    sheet.skip(6.4 if document.reprint is None else 4.0)
    a4_parts.title(sheet, _TITLE, _TITLE_SPACING_PT)
    citizen_parts.replaced(sheet, document.replaces)
    if document.visit_note:
        sheet.paragraph([Span(document.visit_note, style.small)], ink=QUIET, align="centre")
    sheet.skip(3.2)
    who = (document.applicant, document.applicant_note, document.id_number)
    citizen_parts.applicant(sheet, *who, document.facts, large=document.large_print)
    _highlights(sheet, document.highlights)
    _items(sheet, document)
    _materials(sheet, document)
    citizen_parts.notes(sheet, document.notes, document.qr_text, document.qr_caption)
    a4_parts.signatures(sheet, ("申请人签名：", f"经办人：{document.officer}", "单位（盖章）："))
    return citizen_parts.finish(sheet, document)


def _highlights(sheet: Sheet, highlights: tuple[Highlight, ...]) -> None:
    """Draw the frame with the answers people ask for: until when, how to get it, what it costs."""
    for start in range(0, len(highlights), len(_HIGHLIGHT_SHARES)):
        _highlight_row(sheet, highlights[start : start + len(_HIGHLIGHT_SHARES)])


def _highlight_row(sheet: Sheet, highlights: tuple[Highlight, ...]) -> None:
    style, pad_mm, gap_mm = sheet.style, 5.3, 3.0
    inner_mm = sheet.paper.inner_width_mm - 2 * pad_mm
    shares = _HIGHLIGHT_SHARES[: len(highlights)]
    columns: list[tuple[float, list[tuple[Span, bool]]]] = []
    for share, highlight in zip(shares, highlights, strict=False):
        width_mm = inner_mm * share / sum(shares)
        lines = [
            (Span(highlight.label, style.items), True),
            (Span(highlight.text, style.highlight, bold=True), False),
            (Span(highlight.note, style.items), True),
        ]
        columns.append((width_mm, [(span, quiet) for span, quiet in lines if span.text]))
    heights_mm = [
        sum(paragraph_height_mm(width_mm - gap_mm, [span], 1.6) for span, _ in lines)
        for width_mm, lines in columns
    ]
    height_mm = max(heights_mm) + 2 * 4.0
    sheet.skip(4.2)
    sheet.need(height_mm)
    a4_parts.frame(sheet, height_mm)
    x_mm = sheet.paper.side_mm + pad_mm
    for width_mm, lines in columns:
        y_mm = sheet.y_mm + 4.0
        for span, quiet in lines:
            ink = QUIET if quiet else None
            y_mm += sheet.pen.paragraph(x_mm, y_mm, width_mm - gap_mm, [span], 1.6, ink=ink)
        x_mm += width_mm
    sheet.y_mm += height_mm


def _items(sheet: Sheet, document: Receipt) -> None:
    style = sheet.style
    widths_mm = (30.8, 25.1, 42.0, 18.4, 34.4, 23.3)
    if document.large_print:
        # a number of 19 digits and 「7 工作日」 each in one line
        widths_mm = (26.6, 30.4, 53.4, 22.2, 18.7, 22.7)
    fee = "费用/元" if document.large_print else "费用（元）"
    titles = ("事项", "受理号", "业务系统编号", "时限", "结果", fee)
    aligns = ("left", "left", "left", "left", "left", "right")
    columns = [Column(*parts) for parts in zip(titles, widths_mm, aligns, strict=True)]
    rows = [
        text_row(
            columns,
            (
                item.name,
                item.case_number,
                item.external_number,
                item.time_limit,
                item.result,
                item.fee,
            ),
            style.items,
        )
        for item in document.items
    ]
    total: Row = (
        cell(document.total_label, style.items, bold=True, columns=5),
        cell(document.total, style.items, bold=True, align="right"),
    )
    sheet.section("办理事项", keep_mm=style.row_mm * 2)
    Table(widths_mm, style).flow(sheet, [*rows, total], heading=heading_row(columns, style.items))


def _materials(sheet: Sheet, document: Receipt) -> None:
    if not document.materials:
        return
    style = sheet.style
    widths_mm = (17.0, 40.7, 18.9, 18.9, 78.5)
    if document.large_print:
        widths_mm = (17.0, 48.0, 22.0, 22.0, 65.0)
    titles, aligns = ("序号", "材料", "形式", "数量", "去向"), ("left", "left", "left", "right", "left")
    columns = [Column(*parts) for parts in zip(titles, widths_mm, aligns, strict=True)]
    rows = [
        text_row(
            columns,
            (str(number), material.name, material.form, material.quantity, material.disposition),
            style.table,
        )
        for number, material in enumerate(document.materials, start=1)
    ]
    sheet.section("收到的材料", keep_mm=style.row_mm * 2)
    Table(widths_mm, style).flow(sheet, rows, heading=heading_row(columns, style.table))
