"""The A4 sheet: parts flow downwards over as many pages as they need; the feet come at the end."""

from collections.abc import Callable, Sequence

from printing import text_lines
from printing.drawings.marks import Page, WatermarkMark
from printing.drawings.pen import Pen, line_height_mm
from printing.paper import Paper, millimetres, points
from printing.print_styles import ACCENT, QUIET, RULE, TEXT, WATERMARK, Ink, SheetStyle
from printing.text_lines import Span

RULE_MM = 0.25


class Sheet:
    """Pages that grow downwards.

    Attributes:
        paper, style: sizes.
        pen: draws on the current page.
        y_mm: top of the next part on the current page.
        foot_mm: height that is kept free above the bottom margin of every page.
    """

    def __init__(self, paper: Paper, style: SheetStyle, *, foot_mm: float, running_head: str) -> None:
        self.paper = paper
        self.style = style
        self.foot_mm = foot_mm
        self._running_head = running_head
        self._pens = [Pen()]
        self.y_mm = paper.top_mm

    @property
    def pen(self) -> Pen:
        """The pen of the current page."""
        return self._pens[-1]

    @property
    def limit_mm(self) -> float:
        """Where the body of a page must end."""
        return self.paper.height_mm - self.paper.bottom_mm - self.foot_mm

    @property
    def fresh_height_mm(self) -> float:
        """Height of the body on a page that continues another."""
        return self.limit_mm - self.paper.top_mm - self._head_mm

    @property
    def _head_mm(self) -> float:
        return millimetres(self.style.small) * 1.5 + 2.5

    def fits(self, height_mm: float) -> bool:
        """Tell whether a part of that height still goes on this page."""
        return self.y_mm + height_mm <= self.limit_mm + 0.01

    def need(self, height_mm: float) -> None:
        """Begin a new page unless a part of that height still goes on this one."""
        if not self.fits(height_mm) and self.y_mm > self.paper.top_mm + self._head_mm + 0.01:
            self.new_page()

    def new_page(self) -> None:
        """Begin a page that says what it continues."""
        self._pens.append(Pen())
        small, side_mm, top_mm = self.style.small, self.paper.side_mm, self.paper.top_mm
        width_pt = points(self.paper.inner_width_mm)
        first, *rest = text_lines.wrap(self._running_head, width_pt, small)
        line = (*first, Span("…", small)) if rest else first
        if rest and text_lines.line_width_pt(line) > width_pt:
            line = (*text_lines.wrap(self._running_head, width_pt - small, small)[0], Span("…", small))
        middle_mm = top_mm + millimetres(small) * 0.75
        self.pen.line_of_spans(side_mm, middle_mm, line, ink=QUIET)
        rule_mm = top_mm + millimetres(small) * 1.5 + 0.5
        self.pen.rule(side_mm, rule_mm, self.paper.right_mm, rule_mm, RULE_MM, ink=RULE)
        self.y_mm = top_mm + self._head_mm

    def skip(self, height_mm: float) -> None:
        """Leave white."""
        self.y_mm += height_mm

    def paragraph(
        self, spans: Sequence[Span], *, width_mm: float | None = None, ink: Ink = TEXT, align: str = "left"
    ) -> None:
        """Set spans line by line; a page may end between two lines."""
        width_mm = width_mm or self.paper.inner_width_mm
        x_mm = {"left": self.paper.side_mm, "centre": self.paper.width_mm / 2}[align]
        for line in text_lines.wrap_spans(list(spans), points(width_mm)):
            height_mm = line_height_mm(line, self.style.leading)
            self.need(height_mm)
            self.pen.line_of_spans(x_mm, self.y_mm + height_mm / 2, line, ink=ink, align=align)
            self.y_mm += height_mm

    def section(self, heading: str, note: str = "", *, keep_mm: float = 0) -> None:
        """Set a heading with its blue mark; `keep_mm` of what follows stays on the same page."""
        style = self.style
        size_mm = millimetres(style.heading)
        heading_mm = millimetres(Span(heading, style.heading, bold=True).width_pt) + size_mm * 1.4
        note_mm = millimetres(Span(note, style.small).width_pt)
        beside = heading_mm + note_mm <= self.paper.inner_width_mm
        self.skip(style.section_mm)
        self.need(size_mm * 1.4 + style.below_heading_mm + keep_mm)
        section_heading(self.pen, self.paper.side_mm, self.y_mm, heading, note if beside else "", style)
        self.y_mm += size_mm * 1.4 + style.below_heading_mm
        if not beside:
            self.paragraph([Span(note, style.small)], ink=QUIET)

    def finish(self, foot: Callable[[Pen, float, int, int], None], watermark: str) -> tuple[Page, ...]:
        """Draw each page's foot and return all pages.

        Args:
            foot: called with pen, top of the foot in mm, page number and number of pages.
            watermark: pale words across each page; empty for none.
        """
        pages = []
        for number, pen in enumerate(self._pens, start=1):
            foot(pen, self.limit_mm, number, len(self._pens))
            under = _watermark(self.paper, watermark) if watermark else ()
            pages.append(Page(self.paper.width_mm, self.paper.height_mm, (*under, *pen.marks)))
        return tuple(pages)


def section_heading(pen: Pen, x_mm: float, y_mm: float, heading: str, note: str, style: SheetStyle) -> None:
    """Draw a section's heading: blue mark, bold words, and a quiet note behind them."""
    size_mm = millimetres(style.heading)
    pen.box(x_mm, y_mm + size_mm * 0.14, size_mm * 0.32, size_mm * 1.1, fill=ACCENT)
    text_mm = x_mm + size_mm * 0.76
    middle_mm = y_mm + size_mm * 0.69
    width_mm = pen.text(text_mm, middle_mm, heading, style.heading, bold=True)
    if note:
        pen.text(text_mm + width_mm + size_mm * 0.6, middle_mm, note, style.small, ink=QUIET)


def _watermark(paper: Paper, words: str) -> tuple[WatermarkMark, ...]:
    size_pt = 40.0
    longest_pt = points(paper.inner_width_mm * 1.05)
    width_pt = Span(words, size_pt, bold=True).width_pt
    size_pt = min(size_pt, size_pt * longest_pt / width_pt)
    return (WatermarkMark(paper.width_mm / 2, paper.height_mm / 2, words, size_pt, 45, WATERMARK),)
