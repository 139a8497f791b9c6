"""Draws the 综合服务窗口日报, A4 (picture 24): one page, or more where there are many counters."""

from printing import report_words as words
from printing.drawings import a4_parts
from printing.drawings import report_tables as tables
from printing.drawings.a4_sheet import Sheet, section_heading
from printing.drawings.marks import Page
from printing.drawings.pen import Pen, paragraph_height_mm
from printing.drawings.table import Table
from printing.paper import A4_REPORT, millimetres
from printing.print_styles import AGREES, BLACK, DISAGREES, QUIET, REPORT
from printing.report_paper import DailyReportPaper
from printing.text_lines import Span

_TITLE_SPACING_PT = 3.4
_GAP_MM = 5.0
_HOURS = ("号票按小时", "期初 + 取号 = 去向 + 期末")
_CASES = ("办件", "按事项自己的业务")


def draw(paper: DailyReportPaper) -> tuple[Page, ...]:
    """Return all pages.

    Raises:
        printing.print_faults.GlyphMissing: a character has no glyph.
    """
    style = REPORT
    left = (f"{paper.remarks}{paper.seal_text}",)
    foot_mm = a4_parts.foot_height_mm(A4_REPORT, style.small, left, _foot_right(paper, 88, 88))
    sheet = Sheet(A4_REPORT, style, foot_mm=foot_mm, running_head=f"综合服务窗口日报（续）・{paper.day_text}")
    _head(sheet, paper)
    _identities(sheet, paper)
    tables.tickets_by_domain(sheet, paper)
    _hours_and_cases(sheet, paper)
    tables.counters(sheet, paper)
    _bottom_row(sheet, paper)
    a4_parts.signatures(sheet, (f"制表：{paper.prepared_by}", "复核：", "所领导："))

    def foot(pen: Pen, top_mm: float, number: int, total: int) -> None:
        right = _foot_right(paper, number, total)
        a4_parts.draw_foot(pen, A4_REPORT, style.small, top_mm, left, right)

    return sheet.finish(foot, paper.watermark)


def _foot_right(paper: DailyReportPaper, number: int, total: int) -> tuple[str, ...]:
    copy = f"单号 {paper.copy_number}" if paper.copy_number else ""
    parts = (f"打印 {paper.made_at}", f"第 {number} 页 共 {total} 页", copy, paper.watermark)
    return ("・".join(filter(None, parts)),)


def _head(sheet: Sheet, paper: DailyReportPaper) -> None:
    style, side_mm, pen = sheet.style, sheet.paper.side_mm, sheet.pen
    status = [Span(f"内部资料・{words.status(paper)}", style.body)]
    half_mm = sheet.paper.inner_width_mm / 2
    status_mm = pen.paragraph(
        sheet.paper.right_mm, sheet.y_mm, half_mm, status, style.leading, ink=QUIET, align="right"
    )
    station = [Span(paper.station, style.station, bold=True)]
    station_mm = pen.paragraph(side_mm, sheet.y_mm + 0.6, half_mm - _GAP_MM, station, 1.3)
    sheet.y_mm += max(status_mm, station_mm)
    if not paper.closed:
        _not_closed(sheet)
    a4_parts.title(sheet, "综合服务窗口日报", _TITLE_SPACING_PT)
    supervisor = f"窗口负责人 {paper.supervisor}" if paper.supervisor else ""
    line = "・".join(filter(None, (paper.day_text, paper.hours, supervisor)))
    sheet.paragraph([Span(line, style.body)], ink=QUIET, align="centre")
    sheet.skip(2.2)


def _not_closed(sheet: Sheet) -> None:
    """Frame 未日结 beside the title: figures of an open day may still change."""
    width_mm, height_mm = 22.0, 7.6
    left_mm, top_mm = sheet.paper.right_mm - width_mm, sheet.y_mm + 0.8
    sheet.pen.box(left_mm, top_mm, width_mm - 0.4, height_mm, frame=BLACK, frame_mm=0.7)
    middle_mm = left_mm + width_mm / 2
    sheet.pen.text(middle_mm, top_mm + height_mm / 2, words.NOT_CLOSED, 12, bold=True, align="centre")


def _identities(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw the two sums that must balance, each with its verdict."""
    style, pad_mm = sheet.style, 3.2
    flow, cases = paper.tickets_total.flow, paper.cases_total
    lines = (
        (
            "号票",
            words.ticket_identity(flow),
            words.verdict(flow.difference, words.TICKETS_AGREE, words.TICKETS_DISAGREE),
            flow.difference,
        ),
        (
            "办件",
            words.case_identity(cases),
            words.verdict(cases.difference, words.CASES_AGREE, words.CASES_DISAGREE),
            cases.difference,
        ),
    )
    line_mm = 6.2
    height_mm = line_mm * len(lines) + 3.0
    a4_parts.frame(sheet, height_mm)
    for index, (name, identity, verdict, difference) in enumerate(lines):
        middle_mm = sheet.y_mm + 1.5 + line_mm * (index + 0.5)
        line = (Span(f"{name} ", style.body + 0.5, bold=True), Span(identity, style.body + 0.5))
        sheet.pen.line_of_spans(sheet.paper.side_mm + pad_mm, middle_mm, line)
        sheet.pen.text(
            sheet.paper.right_mm - pad_mm,
            middle_mm,
            verdict,
            style.body + 0.5,
            bold=True,
            ink=AGREES if difference == 0 else DISAGREES,
            align="right",
        )
    sheet.y_mm += height_mm


def _hours_and_cases(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw tickets by hour at the left, cases and commonest items at the right, side by side."""
    style = sheet.style
    heading_mm = millimetres(style.heading) * 1.4 + style.below_heading_mm
    hours, cases, items = tables.hours(paper), tables.cases(paper), tables.top_items(paper)
    rule = [Span(paper.case_rule, style.small)]
    right_x_mm = sheet.paper.side_mm + tables.HOURS_WIDTH_MM + _GAP_MM
    right_width_mm = sheet.paper.right_mm - right_x_mm
    left_mm = heading_mm + hours.height_mm
    right_mm = heading_mm + cases.height_mm
    if paper.top_items:
        right_mm += 2.0 + items.height_mm
    if paper.case_rule:
        right_mm += 1.2 + paragraph_height_mm(right_width_mm, rule, style.leading)
    if max(left_mm, right_mm) > sheet.fresh_height_mm:
        _hours_above_cases(sheet, paper)
        return
    sheet.skip(style.section_mm)
    sheet.need(max(left_mm, right_mm))
    pen, top_mm = sheet.pen, sheet.y_mm
    section_heading(pen, sheet.paper.side_mm, top_mm, *_HOURS, style)
    hours.draw_at(pen, sheet.paper.side_mm, top_mm + heading_mm)
    section_heading(pen, right_x_mm, top_mm, *_CASES, style)
    y_mm = top_mm + heading_mm + cases.draw_at(pen, right_x_mm, top_mm + heading_mm)
    if paper.top_items:
        y_mm += 2.0 + items.draw_at(pen, right_x_mm, y_mm + 2.0)
    if paper.case_rule:
        pen.paragraph(right_x_mm, y_mm + 1.2, right_width_mm, rule, style.leading, ink=QUIET)
    sheet.y_mm = top_mm + max(left_mm, right_mm)


def _hours_above_cases(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw the same one under another, where side by side they would not fit a page."""
    sheet.section(*_HOURS)
    tables.hours(paper).flow(sheet)
    sheet.section(*_CASES)
    tables.cases(paper).flow(sheet)
    if paper.top_items:
        sheet.skip(2.0)
        tables.top_items(paper).flow(sheet)
    if paper.case_rule:
        sheet.skip(1.2)
        sheet.paragraph([Span(paper.case_rule, sheet.style.small)], ink=QUIET)


def _bottom_row(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw money, senior service and quality side by side."""
    style = sheet.style
    heading_mm = millimetres(style.heading) * 1.4 + style.below_heading_mm
    money = "应收 = 实收 − 退费 + 减免 + 待缴（元）"
    if paper.money.difference_cents:
        money = words.money_verdict(paper.money)
    blocks = (
        ("收费", money, tables.money_rows(paper), (42.0, 36.4)),
        ("敬老服务", "", tables.senior_rows(paper), (30.4, 19.4)),
        ("质量", "", tables.quality_rows(paper), (26.8, 15.0)),
    )
    heights_mm = [Table(widths_mm, style).height_mm(rows) for _, _, rows, widths_mm in blocks]
    sheet.skip(style.section_mm)
    sheet.need(heading_mm + max(heights_mm))
    x_mm = sheet.paper.side_mm
    for heading, note, rows, widths_mm in blocks:
        section_heading(sheet.pen, x_mm, sheet.y_mm, heading, note, style)
        Table(widths_mm, style).draw_at(sheet.pen, x_mm, sheet.y_mm + heading_mm, rows)
        x_mm += sum(widths_mm) + _GAP_MM
    sheet.y_mm += heading_mm + max(heights_mm)
