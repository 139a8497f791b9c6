"""What A4 papers share: their top with the bar code, title, frame, signature lines and foot."""

from collections.abc import Sequence

from printing import text_lines
from printing.barcode import SHEET_A4, bar_width_mm
from printing.documents import ReprintMark
from printing.drawings.a4_sheet import RULE_MM, Sheet
from printing.drawings.pen import Pen
from printing.paper import Paper, millimetres, points
from printing.print_styles import ACCENT, BLACK, QUIET, RULE
from printing.text_lines import Span

_FRAME_RADIUS_MM = 1.6


def head(
    sheet: Sheet, *, station: str, counter: str, code_text: str, code_line: str, reprint: ReprintMark | None
) -> None:
    """Draw the top of a receipt or notice: station at the left, bar code at the right, 补打 box below."""
    paper, style, pen = sheet.paper, sheet.style, sheet.pen
    code_mm = bar_width_mm(code_text, SHEET_A4)
    code_left_mm = SHEET_A4.on_grid(paper.right_mm - code_mm - SHEET_A4.dot_mm / 2)
    pen.code128(code_left_mm, paper.top_mm, code_text, SHEET_A4)
    code_bottom_mm = paper.top_mm + SHEET_A4.bar_height_mm + 1.4
    middle_mm, line_mm = code_left_mm + code_mm / 2, millimetres(style.small * 1.4)
    for line in text_lines.wrap(code_line, points(code_mm) * 0.85, style.small):
        words = "".join(span.text for span in line)
        pen.text(middle_mm, code_bottom_mm + line_mm / 2, words, style.small, align="centre", spacing_pt=0.6)
        code_bottom_mm += line_mm
    width_mm = code_left_mm - SHEET_A4.bar_quiet_mm - paper.side_mm
    y_mm = paper.top_mm + 0.6
    y_mm += pen.paragraph(paper.side_mm, y_mm, width_mm, [Span(station, style.station, bold=True)], 1.3)
    y_mm += pen.paragraph(paper.side_mm, y_mm, width_mm, [Span(counter, style.small)], 1.4, ink=QUIET)
    if reprint is not None:
        y_mm += 1.2 + _reprint_box(sheet, y_mm + 1.2, width_mm, reprint)
    sheet.y_mm = max(y_mm, code_bottom_mm)


def _reprint_box(sheet: Sheet, y_mm: float, width_mm: float, reprint: ReprintMark) -> float:
    """Draw 第 N 次补打 in a 0.7 mm frame with time and reason beside it; returns the height."""
    pen, style, left_mm, frame_mm = sheet.pen, sheet.style, sheet.paper.side_mm, 0.7
    size_pt = style.heading
    box_mm = millimetres(Span(reprint.words, size_pt, bold=True).width_pt) + 8
    height_mm = millimetres(size_pt) * 1.75
    inset = frame_mm / 2
    pen.box(
        left_mm + inset,
        y_mm + inset,
        box_mm - frame_mm,
        height_mm - frame_mm,
        frame=BLACK,
        frame_mm=frame_mm,
    )
    pen.text(left_mm + box_mm / 2, y_mm + height_mm / 2, reprint.words, size_pt, bold=True, align="centre")
    words = "・".join(part for part in (reprint.printed_at, reprint.reason) if part)
    text_mm = width_mm - box_mm - 3
    lines = text_lines.wrap(words, points(text_mm), style.small)
    line_mm = millimetres(style.small * 1.4)
    top_mm = y_mm + max(0.0, (height_mm - line_mm * len(lines)) / 2)
    for index, line in enumerate(lines):
        pen.line_of_spans(left_mm + box_mm + 3, top_mm + line_mm * (index + 0.5), line, ink=QUIET)
    return max(height_mm, line_mm * len(lines))


def title(sheet: Sheet, words: str, spacing_pt: float) -> None:
    """Draw the title in the middle, its letters spread."""
    size = sheet.style.title
    height_mm = millimetres(size * 1.35)
    sheet.pen.text(
        sheet.paper.width_mm / 2,
        sheet.y_mm + height_mm / 2,
        words,
        size,
        bold=True,
        align="centre",
        spacing_pt=spacing_pt,
    )
    sheet.y_mm += height_mm


def frame(sheet: Sheet, height_mm: float) -> None:
    """Draw the blue rounded frame over the whole width, from the current position on."""
    paper = sheet.paper
    sheet.pen.box(
        paper.side_mm + 0.15,
        sheet.y_mm,
        paper.inner_width_mm - 0.3,
        height_mm,
        frame=ACCENT,
        frame_mm=0.3,
        radius_mm=_FRAME_RADIUS_MM,
    )


def signatures(sheet: Sheet, fields: Sequence[str], *, extra_mm: float = 0) -> None:
    """Draw the lines to be signed just above the last page's foot; `extra_mm` is kept free below."""
    style, paper, gap_mm = sheet.style, sheet.paper, 10.0
    width_mm = (paper.inner_width_mm - gap_mm * (len(fields) - 1)) / len(fields)
    wrapped = [text_lines.wrap(words, points(width_mm), style.body) for words in fields]
    line_mm = millimetres(style.body * 1.5)
    text_mm = line_mm * max(map(len, wrapped))
    height_mm = text_mm + style.signature_mm + extra_mm
    sheet.need(height_mm)
    bottom_mm = sheet.limit_mm - height_mm + style.signature_mm * 0.36 + text_mm
    rule_mm = bottom_mm + style.signature_mm * 0.3
    for index, lines in enumerate(wrapped):
        left_mm = paper.side_mm + index * (width_mm + gap_mm)
        for above, line in enumerate(reversed(lines)):
            sheet.pen.line_of_spans(left_mm, bottom_mm - line_mm * (above + 0.5), line)
        sheet.pen.rule(left_mm, rule_mm, left_mm + width_mm, rule_mm, RULE_MM, ink=RULE)
    sheet.y_mm = sheet.limit_mm - extra_mm


def foot_height_mm(paper: Paper, size_pt: float, left: Sequence[str], right: Sequence[str]) -> float:
    """Return the height that `draw_foot` needs for these lines."""
    return max(map(len, _foot_columns(paper, size_pt, left, right))) * millimetres(size_pt * 1.55) + 2.2


def draw_foot(
    pen: Pen, paper: Paper, size_pt: float, top_mm: float, left: Sequence[str], right: Sequence[str]
) -> None:
    """Draw the rule and the two columns of the foot."""
    line_mm = millimetres(size_pt * 1.55)
    pen.rule(paper.side_mm, top_mm + 1, paper.right_mm, top_mm + 1, RULE_MM, ink=RULE)
    columns = _foot_columns(paper, size_pt, left, right)
    for lines, x_mm, align in zip(columns, (paper.side_mm, paper.right_mm), ("left", "right"), strict=True):
        for index, line in enumerate(lines):
            middle_mm = top_mm + 2.2 + line_mm * (index + 0.5)
            pen.line_of_spans(x_mm, middle_mm, line, ink=QUIET, align=align)


def _foot_columns(
    paper: Paper, size_pt: float, left: Sequence[str], right: Sequence[str]
) -> tuple[list[text_lines.Line], list[text_lines.Line]]:
    """Break both columns into lines: the right one takes what it needs up to half, the left one the rest."""
    whole_pt, gap_pt = points(paper.inner_width_mm), points(3)
    right_lines = [line for text in right if text for line in text_lines.wrap(text, whole_pt / 2, size_pt)]
    right_pt = max((text_lines.line_width_pt(line) for line in right_lines), default=0)
    left_pt = whole_pt - right_pt - gap_pt
    left_lines = [line for text in left if text for line in text_lines.wrap(text, left_pt, size_pt)]
    return left_lines, right_lines
