"""The 80 mm strip: parts set one under another, and the length that follows from them (DESIGN.md §8).

Everything is pure black on white: a thermal head has no grey.
"""

import math
from collections.abc import Sequence

from printing import text_lines
from printing.barcode import THERMAL_80, bar_width_mm
from printing.drawings.marks import Page
from printing.drawings.pen import Pen, line_height_mm, paragraph_height_mm
from printing.paper import THERMAL_ROLL, millimetres, points
from printing.print_styles import BLACK, WHITE, SlipStyle
from printing.text_lines import Span

_RULE_MM, _DASH_MM, _DASH_WIDTH_MM = 0.375, (1.1, 0.55), 0.375
_LEFT, _RIGHT, _MIDDLE = THERMAL_ROLL.side_mm, THERMAL_ROLL.right_mm, THERMAL_ROLL.width_mm / 2


class Slip:
    """Sets parts downwards and remembers how far it has come.

    Attributes:
        y_mm: top of the next part.
    """

    def __init__(self, style: SlipStyle) -> None:
        self.style = style
        self.y_mm = THERMAL_ROLL.top_mm
        self._pen = Pen(ink=BLACK)

    def page(self) -> Page:
        """Return the strip, its length rounded up to whole millimetres, as print queues want it."""
        height_mm = float(math.ceil(self.y_mm + THERMAL_ROLL.bottom_mm))
        return Page(THERMAL_ROLL.width_mm, height_mm, tuple(self._pen.marks))

    def skip(self, height_mm: float) -> None:
        """Leave white."""
        self.y_mm += height_mm

    def rule(self, *, dashed: bool = False) -> None:
        """Draw a line over the whole printable width."""
        width_mm, dash_mm = (_DASH_WIDTH_MM, _DASH_MM) if dashed else (_RULE_MM, None)
        middle_mm = self.y_mm + width_mm / 2
        self._pen.rule(_LEFT, middle_mm, _RIGHT, middle_mm, width_mm, dash_mm=dash_mm)
        self.y_mm += width_mm

    def centred(self, text: str, size_mm: float, *, bold: bool = False, leading: float | None = None) -> None:
        """Set a text in the middle, over as many lines as it needs; nothing for an empty text."""
        if text:
            self.centred_spans([Span(text, points(size_mm), bold)], leading)

    def centred_spans(self, spans: Sequence[Span], leading: float | None = None) -> None:
        """Set pieces of different size in the middle."""
        self.y_mm += self._pen.paragraph(
            _MIDDLE,
            self.y_mm,
            _RIGHT - _LEFT,
            spans,
            leading or self.style.leading,
            align="centre",
        )

    def left(self, text: str, size_mm: float, *, bold: bool = False) -> None:
        """Set a text from the left margin."""
        spans = [Span(text, points(size_mm), bold)]
        self.y_mm += self._pen.paragraph(_LEFT, self.y_mm, _RIGHT - _LEFT, spans, self.style.leading)

    def big(self, text: str, size_pt: float) -> None:
        """Set a number as large as it fits, its digits filling the height."""
        available_pt = points(_RIGHT - _LEFT)
        wanted_pt = Span(text, size_pt, bold=True).width_pt
        size_pt = min(size_pt, size_pt * available_pt / wanted_pt) if wanted_pt else size_pt
        height_mm = millimetres(size_pt) * 0.95
        self._pen.text(_MIDDLE, self.y_mm + height_mm / 2, text, size_pt, bold=True, align="centre")
        self.y_mm += height_mm

    def inverse(self, text: str, size_mm: float, height_mm: float, *, whole_width: bool) -> None:
        """Set a text white on black, in a bar of the text's width or of the whole width."""
        pad_mm = 2.25
        lines = text_lines.wrap(text, points(_RIGHT - _LEFT - 2 * pad_mm), points(size_mm), bold=True)
        step_mm = line_height_mm(lines[0], 1.3)
        height_mm += step_mm * (len(lines) - 1)
        width_mm = max(millimetres(text_lines.line_width_pt(line)) for line in lines) + 2 * pad_mm
        if whole_width:
            width_mm = _RIGHT - _LEFT
        self._pen.box(_MIDDLE - width_mm / 2, self.y_mm, width_mm, height_mm, fill=BLACK)
        middle_mm = self.y_mm + (height_mm - step_mm * (len(lines) - 1)) / 2
        for line in lines:
            self._pen.line_of_spans(_MIDDLE, middle_mm, line, ink=WHITE, align="centre")
            middle_mm += step_mm
        self.y_mm += height_mm

    def framed(self, lines: Sequence[tuple[str, float, bool]]) -> None:
        """Set lines (text, size in mm, bold) in a frame in the middle: 第 N 次补打, 已缴."""
        pad_mm, frame_mm = 1.6, 0.5
        inner_mm = _RIGHT - _LEFT - 2 * pad_mm - 2 * frame_mm
        spans = [[Span(text, points(size_mm), bold)] for text, size_mm, bold in lines if text]
        height_mm = sum(paragraph_height_mm(inner_mm, line, 1.4) for line in spans) + 1.6
        self._pen.box(
            _LEFT + frame_mm / 2,
            self.y_mm + frame_mm / 2,
            _RIGHT - _LEFT - frame_mm,
            height_mm,
            frame=BLACK,
            frame_mm=frame_mm,
        )
        y_mm = self.y_mm + frame_mm / 2 + 0.8
        for line in spans:
            y_mm += self._pen.paragraph(_MIDDLE, y_mm, inner_mm, line, 1.4, align="centre")
        self.y_mm += height_mm + frame_mm

    def labelled(self, label: str, text: str, size_mm: float, *, bold: bool = False) -> None:
        """Set a label in the left column and a text beside it, over several lines if need be."""
        style = self.style
        label_spans = [Span(label, points(style.body_mm))]
        text_spans = [Span(text, points(size_mm), bold)]
        left_mm, width_mm = _LEFT + style.label_mm, _RIGHT - _LEFT - style.label_mm
        label_line_mm = line_height_mm(tuple(label_spans), style.leading)
        text_line_mm = line_height_mm(tuple(text_spans), style.leading)
        first_mm = max(label_line_mm, text_line_mm)
        self._pen.text(_LEFT, self.y_mm + first_mm / 2, label, points(style.body_mm))
        top_mm = self.y_mm + (first_mm - text_line_mm) / 2
        used_mm = self._pen.paragraph(left_mm, top_mm, width_mm, text_spans, style.leading)
        self.y_mm += max(first_mm, used_mm)

    def pair(self, left: str, right: str) -> None:
        """Set a text at the left margin and one at the right; under each other when both do not fit."""
        style = self.style
        size_pt, gap_mm = points(style.body_mm), 3.0
        line_mm = style.body_mm * style.leading
        left_mm = millimetres(Span(left, size_pt).width_pt)
        right_mm = millimetres(Span(right, size_pt).width_pt)
        if left_mm + gap_mm + right_mm > _RIGHT - _LEFT:
            self.left(left, style.body_mm)
            spans = [Span(right, size_pt)]
            self.y_mm += self._pen.paragraph(
                _RIGHT, self.y_mm, _RIGHT - _LEFT - 4, spans, style.leading, align="right"
            )
            return
        self._pen.text(_LEFT, self.y_mm + line_mm / 2, left, size_pt)
        self._pen.text(_RIGHT, self.y_mm + line_mm / 2, right, size_pt, align="right")
        self.y_mm += line_mm

    def bars(self, text: str) -> None:
        """Draw the bar code in the middle with its text under it."""
        left_mm = _MIDDLE - bar_width_mm(text, THERMAL_80) / 2
        self._pen.code128(left_mm, self.y_mm, text, THERMAL_80)
        self.y_mm += THERMAL_80.bar_height_mm + 0.6
        self.centred(text, 3.3, leading=1.4)

    def qr_beside(self, code: str, sentences: Sequence[tuple[str, bool]], size_mm: float) -> None:
        """Draw the QR code at the left margin and sentences (text, bold) to the right of its quiet zone."""
        left_mm = _LEFT + THERMAL_80.qr_mm + THERMAL_80.qr_quiet_mm
        width_mm = _RIGHT - left_mm
        paragraphs = [[Span(text, points(size_mm), bold)] for text, bold in sentences]
        text_mm = sum(paragraph_height_mm(width_mm, spans, self.style.leading) for spans in paragraphs)
        height_mm = max(THERMAL_80.qr_mm, text_mm)
        self._pen.qr(_LEFT, self.y_mm + (height_mm - THERMAL_80.qr_mm) / 2, code, THERMAL_80)
        y_mm = self.y_mm + (height_mm - text_mm) / 2
        for spans in paragraphs:
            y_mm += self._pen.paragraph(left_mm, y_mm, width_mm, spans, self.style.leading)
        self.y_mm += height_mm

    def outline(self, height_mm: float) -> None:
        """Draw the edge of the printable area over a height: does the printer cut something off?"""
        self._pen.box(_LEFT + 0.2, self.y_mm, _RIGHT - _LEFT - 0.4, height_mm, frame=BLACK, frame_mm=0.375)


def demo_suffix(station: str, watermark: str) -> str:
    """Return the station's line; a demo station's says so in its first line (DESIGN.md: （演示）)."""
    return f"{station}（演示）" if watermark else station
