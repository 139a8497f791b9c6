"""What receipt, photo confirmation and home visit share: head, who it is for, numbered notes, the foot."""

from collections.abc import Sequence
from typing import Protocol

from printing.barcode import SHEET_A4
from printing.documents import Fact, ReplacedMark, ReprintMark
from printing.drawings import a4_parts
from printing.drawings.a4_sheet import Sheet
from printing.drawings.marks import Page
from printing.drawings.pen import Pen, paragraph_height_mm
from printing.drawings.table import Cell, Row, Table, cell, fact_rows, label_cell
from printing.paper import A4, millimetres
from printing.print_styles import SheetStyle
from printing.text_lines import Span, line_width_pt

FACT_WIDTHS_MM = (26.1, 46.6, 26.1, 75.2)
FACT_WIDTHS_LARGE_MM = (28.0, 55.0, 28.0, 63.0)


class Printed(Protocol):
    """A document with a visit's code in its head, whose foot says when and by whom it was printed."""

    @property
    def station(self) -> str: ...
    @property
    def counter(self) -> str: ...
    @property
    def code_label(self) -> str: ...
    @property
    def code_text(self) -> str: ...
    @property
    def foot_lines(self) -> tuple[str, ...]: ...
    @property
    def watermark(self) -> str: ...
    @property
    def printed_at(self) -> str: ...
    @property
    def copy_number(self) -> str: ...
    @property
    def reprint(self) -> ReprintMark | None: ...


class OfApplicant(Printed, Protocol):
    """One that is an applicant's."""

    @property
    def applicant(self) -> str: ...


def begin(document: OfApplicant, style: SheetStyle, title: str) -> Sheet:
    """An A4 sheet with its head; further pages name title, code and applicant. End it with `finish`."""
    widest = foot_right(document, 88, 88)
    foot_mm = a4_parts.foot_height_mm(A4, style.small, document.foot_lines, widest)
    running = f"{title}（续）・{document.code_label} {document.code_text}・{document.applicant}"
    sheet = Sheet(A4, style, foot_mm=foot_mm, running_head=running)
    head(sheet, document)
    return sheet


def head(sheet: Sheet, document: Printed) -> None:
    """Draw the top with the code of the visit."""
    a4_parts.head(
        sheet,
        station=document.station,
        counter=document.counter,
        code_text=document.code_text,
        code_line=f"{document.code_label} {document.code_text}".strip(),
        reprint=document.reprint,
    )


def finish(sheet: Sheet, document: Printed) -> tuple[Page, ...]:
    """All pages, each with the foot."""

    def foot(pen: Pen, top_mm: float, number: int, total: int) -> None:
        right = foot_right(document, number, total)
        a4_parts.draw_foot(pen, A4, sheet.style.small, top_mm, document.foot_lines, right)

    return sheet.finish(foot, document.watermark)


def replaced(sheet: Sheet, mark: ReplacedMark | None) -> None:
    """Say under the title that an earlier sheet does not count any more."""
    if mark is not None:
        style = sheet.style
        said = [Span(mark.words, style.body, bold=True), Span(f"（{mark.detail}）", style.small)]
        sheet.paragraph(said, align="centre")


def applicant(
    sheet: Sheet, name: str, note: str, id_number: str, facts: tuple[Fact, ...], *, large: bool
) -> None:
    """Draw the table of who it is for; further facts follow two a row."""
    style = sheet.style
    widths_mm = FACT_WIDTHS_LARGE_MM if large else FACT_WIDTHS_MM
    spans = (Span(name, style.name, bold=True), Span(note, style.small))
    words = tuple(span for span in spans if span.text)
    rows: list[Row] = []
    identity = Fact("证件号码", id_number)
    if millimetres(line_width_pt(words)) > 2 * (widths_mm[1] - 2 * style.pad_mm):
        # a long name takes the whole row, so that it need not be broken into many lines
        rows.append((label_cell("申请人", style), Cell(words, columns=3)))
        facts = (identity, *facts)
    else:
        number = cell(identity.text, style.table)
        rows.append((label_cell("申请人", style), Cell(words), label_cell(identity.label, style), number))
    rows += fact_rows(facts, style)
    Table(widths_mm, style).flow(sheet, rows)


def notes(sheet: Sheet, lines: Sequence[str], qr_text: str, qr_caption: str) -> None:
    """Draw the numbered notes with the QR code at their right."""
    style, code_mm = sheet.style, SHEET_A4.qr_mm
    caption = [Span(qr_caption, style.small)]
    block_mm = code_mm + 1.2 + paragraph_height_mm(code_mm, caption, 1.6)
    sheet.section("请您留意", keep_mm=block_mm)
    left_mm = SHEET_A4.on_grid(sheet.paper.right_mm - code_mm - SHEET_A4.dot_mm / 2)
    top_mm = sheet.y_mm
    bottom_mm = top_mm + block_mm
    sheet.pen.qr(left_mm, top_mm, qr_text, SHEET_A4)
    caption_top_mm = top_mm + code_mm + 1.2
    sheet.pen.paragraph(left_mm + code_mm / 2, caption_top_mm, code_mm, caption, 1.6, align="centre")
    first_pen = sheet.pen
    width_mm = left_mm - SHEET_A4.qr_quiet_mm - sheet.paper.side_mm
    for number, note in enumerate(lines, start=1):
        sheet.paragraph([Span(f"{number}. {note}", style.body)], width_mm=width_mm)
    if sheet.pen is first_pen:
        sheet.y_mm = max(sheet.y_mm, bottom_mm)


def foot_right(document: Printed, number: int, total: int) -> tuple[str, ...]:
    """The right side of the foot: page, when it was printed, for the first time or again, its number."""
    page = [f"第 {number} 页 共 {total} 页", document.watermark]
    reprint = document.reprint
    if reprint is None:
        printed = [f"打印 {document.printed_at}", "首次打印"]
    else:
        printed = [f"打印 {reprint.printed_at}", reprint.officer, reprint.words]
    copy = f"单号\u00a0{document.copy_number}" if document.copy_number else ""
    return ("・".join(filter(None, page)), "・".join(filter(None, [*printed, copy])))
