"""What may stand on a page, as plain values: a drawing makes a list of marks, the writer turns it into PDF.

Positions are millimetres from the paper's top left corner. A page is known before anything is written, so
the length of a roll and 「共 N 页」 are simply read off.
"""

from dataclasses import dataclass

from printing.barcode import CodePicture
from printing.print_styles import BLACK, Ink


@dataclass(frozen=True, slots=True)
class TextMark:
    """Characters on a baseline, beginning at `x_mm`; `spacing_pt` is extra space after each character."""

    x_mm: float
    baseline_mm: float
    text: str
    size_pt: float
    bold: bool = False
    ink: Ink = BLACK
    spacing_pt: float = 0


@dataclass(frozen=True, slots=True)
class RuleMark:
    """A straight line; `dash_mm` is the length of dash and of gap, None for a full line."""

    x0_mm: float
    y0_mm: float
    x1_mm: float
    y1_mm: float
    width_mm: float
    ink: Ink = BLACK
    dash_mm: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class BoxMark:
    """A rectangle: filled, framed (the frame lies centred on the edge), or both."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    fill: Ink | None = None
    frame: Ink | None = None
    frame_mm: float = 0
    radius_mm: float = 0


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A bar or matrix code; module sizes are whole printer dots.

    Attributes:
        inset_mm: how much smaller each rectangle is on every side, a small part of a dot. A PDF renderer may
            ink every dot that is touched (ISO 32000-1, 10.6.5): without it the least rounding would make bars
            one dot wider, and scanners fail.
    """

    x_mm: float
    y_mm: float
    picture: CodePicture
    module_width_mm: float
    module_height_mm: float
    inset_mm: float = 0


@dataclass(frozen=True, slots=True)
class WatermarkMark:
    """Pale words from corner to corner, centred on a point."""

    x_mm: float
    y_mm: float
    text: str
    size_pt: float
    degrees: float
    ink: Ink


Mark = TextMark | RuleMark | BoxMark | CodeMark | WatermarkMark


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page; marks are drawn in order."""

    width_mm: float
    height_mm: float
    marks: tuple[Mark, ...]
