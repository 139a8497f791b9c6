"""Draws the 一次性告知书, A4 (picture 23): what is missing, what is here already, the way back, details."""

from printing.barcode import NOTICE_A4
from printing.documents import Fact, Notice
from printing.drawings import a4_parts
from printing.drawings.a4_sheet import RULE_MM, Sheet
from printing.drawings.marks import Page
from printing.drawings.pen import Pen, paragraph_height_mm
from printing.drawings.table import (
    Cell,
    Column,
    Row,
    Table,
    cell,
    fact_rows,
    heading_row,
    text_row,
)
from printing.paper import A4, millimetres
from printing.print_styles import QUIET, RULE, SHEET_LARGE, SHEET_ORDINARY, TEXT
from printing.text_lines import Span

_TITLE_SPACING_PT = 4.0
_REFUSED_TO_SIGN = "申请人不愿签名，已当面说明内容并交付本单。告知人签名："


def draw(document: Notice) -> tuple[Page, ...]:
    """Return all pages.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
        printing.print_faults.CodeTextInvalid: a code text cannot be drawn.
    """
    style = SHEET_LARGE if document.large_print else SHEET_ORDINARY
    foot_mm = a4_parts.foot_height_mm(A4, style.small, document.foot_lines, _foot_right(document, 88, 88))
    head = f"一次性告知书（续）・{document.code_text}・{document.applicant}"
    sheet = Sheet(A4, style, foot_mm=foot_mm, running_head=head)
    a4_parts.head(
        sheet,
        station=document.station,
        counter=document.counter,
        code_text=document.code_text,
        code_line=document.code_text,
        reprint=document.reprint,
    )
    sheet.skip(5.0 if document.reprint is None else 3.0)
    a4_parts.title(sheet, "一次性告知书", _TITLE_SPACING_PT)
    sheet.skip(2.0)
    _opening(sheet, document)
    _missing(sheet, document)
    _received(sheet, document)
    _way_back(sheet, document)
    _details(sheet, document)
    _signatures(sheet, document)

    def foot(pen: Pen, top_mm: float, number: int, total: int) -> None:
        right = _foot_right(document, number, total)
        a4_parts.draw_foot(pen, A4, style.small, top_mm, document.foot_lines, right)

    return sheet.finish(foot, document.watermark)


def _foot_right(document: Notice, number: int, total: int) -> tuple[str, ...]:
    page = (f"第 {number} 页 共 {total} 页", document.watermark)
    reprint = document.reprint
    again = (reprint.printed_at, reprint.officer, reprint.words) if reprint is not None else ()
    copy = f"单号 {document.copy_number}" if document.copy_number else ""
    return (document.copies_line, "・".join(filter(None, page)), "・".join(filter(None, (*again, copy))))


def _opening(sheet: Sheet, document: Notice) -> None:
    """Set the first sentence; 《行政许可法》第三十二条: tell at once and all at once what is missing."""
    size = sheet.style.body + 1.5
    sheet.paragraph(
        [
            Span(document.applicant, size, bold=True),
            Span("：您今天来办", size),
            Span(document.item, size, bold=True),
            Span("，还差下面 ", size),
            Span(str(len(document.missing)), size + 3, bold=True),
            Span(" 样。补齐就能办；情况没有变化的，不再要求补其他材料。", size),
        ]
    )


def _missing(sheet: Sheet, document: Notice) -> None:
    style = sheet.style
    columns = [
        Column("", 10.2),
        Column("材料", 43.0),
        Column("为什么要", 44.6),
        Column("去哪里办、怎么准备", 76.2),
    ]
    rows: list[Row] = []
    for material in document.missing:
        name = [Span(material.name, style.table, bold=True)]
        if material.form:
            name.append(Span(f"\n{material.form}", style.small))
        rows.append(
            (
                Cell((Span("", style.table),), tick_box=True),
                Cell(tuple(name)),
                cell(material.why, style.table),
                cell(material.where, style.table),
            )
        )
    sheet.section("还要带的", keep_mm=style.row_mm * 3)
    table = Table([column.width_mm for column in columns], style)
    table.flow(sheet, rows, heading=heading_row(columns, style.table))


def _received(sheet: Sheet, document: Notice) -> None:
    if not document.received:
        return
    style = sheet.style
    columns = [Column("材料", 46.8), Column("形式", 35.8), Column("说明", 91.4)]
    rows = [
        text_row(columns, (material.name, material.form, material.note), style.table)
        for material in document.received
    ]
    sheet.section("已经收到、不用再带的", keep_mm=style.row_mm * 2)
    table = Table([column.width_mm for column in columns], style)
    table.flow(sheet, rows, heading=heading_row(columns, style.table))


def _way_back(sheet: Sheet, document: Notice) -> None:
    """Draw the frame with the return token: the code brings everything back without asking again."""
    style, pad_mm, side_mm = sheet.style, 3.6, sheet.paper.side_mm
    code_mm = NOTICE_A4.qr_mm
    code_left_mm = side_mm + 5.3
    text_left_mm = code_left_mm + code_mm + 2 * pad_mm
    width_mm = sheet.paper.right_mm - pad_mm - text_left_mm
    paragraphs = [([Span(document.return_headline, style.highlight - 1, bold=True)], TEXT)]
    paragraphs += [([Span(line, style.table)], QUIET) for line in document.return_lines]
    text_mm = sum(paragraph_height_mm(width_mm, spans, 1.55) for spans, _ in paragraphs)
    height_mm = max(code_mm, text_mm) + 2 * pad_mm
    sheet.skip(4.0)
    sheet.need(height_mm)
    a4_parts.frame(sheet, height_mm)
    sheet.pen.qr(code_left_mm, sheet.y_mm + (height_mm - code_mm) / 2, document.qr_text, NOTICE_A4)
    y_mm = sheet.y_mm + (height_mm - text_mm) / 2
    for spans, ink in paragraphs:
        y_mm += sheet.pen.paragraph(text_left_mm, y_mm, width_mm, spans, 1.55, ink=ink)
    sheet.y_mm += height_mm


def _details(sheet: Sheet, document: Notice) -> None:
    style = sheet.style
    rows = fact_rows(document.facts, style)
    if document.legal_basis:
        rows += fact_rows([Fact("依据", document.legal_basis)], style)
    if rows:
        sheet.section("办理信息", keep_mm=style.row_mm)
        Table((26.1, 61.1, 26.1, 60.7), style).flow(sheet, rows)


def _signatures(sheet: Sheet, document: Notice) -> None:
    """Draw the signature lines, and the tick for an applicant who does not want to sign."""
    style, tick_mm = sheet.style, 3.8
    line_mm = millimetres(style.body * 1.7)
    names = ("申请人签名：", f"告知人：{document.officer}", "单位（盖章）：")
    a4_parts.signatures(sheet, names, extra_mm=line_mm + 0.6)
    middle_mm = sheet.y_mm + line_mm / 2
    left_mm = sheet.paper.side_mm
    sheet.pen.box(left_mm + 0.2, middle_mm - tick_mm / 2, tick_mm, tick_mm, frame=TEXT, frame_mm=0.3)
    width_mm = sheet.pen.text(left_mm + tick_mm + 1.4, middle_mm, _REFUSED_TO_SIGN, style.body)
    end_mm = left_mm + tick_mm + 1.4 + width_mm
    rule_mm = sheet.y_mm + line_mm - 0.8
    sheet.pen.rule(end_mm, rule_mm, sheet.paper.right_mm, rule_mm, RULE_MM, ink=RULE)
