"""A pen that remembers what it drew: the words every drawing uses to put text, rules and codes on a page."""

from collections.abc import Iterable

from printing import barcode, glyph_runs, text_lines
from printing.drawings.marks import BoxMark, CodeMark, Mark, RuleMark, TextMark
from printing.paper import millimetres, points
from printing.print_styles import BLACK, TEXT, Ink
from printing.text_lines import Line, Span

_INSET = 0.08  # in dots; see CodeMark
_MIDDLE = 0.38  # a Han character's middle lies this far above the baseline, in em (Noto Sans SC)


class Pen:
    """Collects the marks of one page.

    Attributes:
        marks: everything drawn so far, in order.

    Args:
        ink: the colour of text where none is given.
    """

    def __init__(self, ink: Ink = TEXT) -> None:
        self.marks: list[Mark] = []
        self._ink = ink

    def text(
        self,
        x_mm: float,
        middle_mm: float,
        text: str,
        size_pt: float,
        *,
        bold: bool = False,
        ink: Ink | None = None,
        align: str = "left",
        spacing_pt: float = 0,
    ) -> float:
        """Draw one line whose middle lies at `middle_mm`; returns its width in mm.

        Args:
            align: `left`, `centre` or `right`: which point of the text `x_mm` is.
        """
        width_mm = millimetres(glyph_runs.width_pt(text, size_pt, bold=bold, spacing_pt=spacing_pt))
        left_mm = x_mm - {"left": 0.0, "centre": width_mm / 2, "right": width_mm}[align]
        baseline_mm = middle_mm + millimetres(size_pt * _MIDDLE)
        if text:
            self.marks.append(
                TextMark(left_mm, baseline_mm, text, size_pt, bold, ink or self._ink, spacing_pt)
            )
        return width_mm

    def line_of_spans(
        self, x_mm: float, middle_mm: float, line: Line, *, ink: Ink | None = None, align: str = "left"
    ) -> None:
        """Draw spans one after another on a common baseline."""
        if not line:
            return
        width_mm = millimetres(text_lines.line_width_pt(line))
        left_mm = x_mm - {"left": 0.0, "centre": width_mm / 2, "right": width_mm}[align]
        largest = max(span.size_pt for span in line)
        baseline_mm = middle_mm + millimetres(largest * _MIDDLE)
        for span in line:
            self.marks.append(
                TextMark(left_mm, baseline_mm, span.text, span.size_pt, span.bold, ink or self._ink)
            )
            left_mm += millimetres(span.width_pt)

    def paragraph(
        self,
        x_mm: float,
        top_mm: float,
        width_mm: float,
        spans: Iterable[Span],
        leading: float,
        *,
        ink: Ink | None = None,
        align: str = "left",
    ) -> float:
        """Draw spans broken into lines; returns the height used in mm. `x_mm` is as in `text`."""
        used_mm = 0.0
        for line in text_lines.wrap_spans(list(spans), points(width_mm)):
            height_mm = line_height_mm(line, leading)
            self.line_of_spans(x_mm, top_mm + used_mm + height_mm / 2, line, ink=ink, align=align)
            used_mm += height_mm
        return used_mm

    def rule(
        self,
        x0_mm: float,
        y0_mm: float,
        x1_mm: float,
        y1_mm: float,
        width_mm: float,
        *,
        ink: Ink = BLACK,
        dash_mm: tuple[float, float] | None = None,
    ) -> None:
        """Draw a straight line, full or dashed."""
        self.marks.append(RuleMark(x0_mm, y0_mm, x1_mm, y1_mm, width_mm, ink, dash_mm))

    def box(
        self,
        x_mm: float,
        y_mm: float,
        width_mm: float,
        height_mm: float,
        *,
        fill: Ink | None = None,
        frame: Ink | None = None,
        frame_mm: float = 0,
        radius_mm: float = 0,
    ) -> None:
        """Draw a filled or framed rectangle."""
        self.marks.append(BoxMark(x_mm, y_mm, width_mm, height_mm, fill, frame, frame_mm, radius_mm))

    def code128(self, x_mm: float, y_mm: float, text: str, size: barcode.CodeSize) -> float:
        """Draw a bar code from the whole dot nearest to `x_mm`; returns its width in mm."""
        module_mm = size.bar_dots * size.dot_mm
        return self._code(
            x_mm, y_mm, barcode.code128(text), size, module_mm, size.on_grid(size.bar_height_mm)
        )

    def qr(self, x_mm: float, y_mm: float, text: str, size: barcode.CodeSize) -> None:
        """Draw a QR code with its top left module on the nearest whole dot."""
        module_mm = size.qr_dots * size.dot_mm
        self._code(x_mm, y_mm, barcode.qr(text), size, module_mm, module_mm)

    def _code(
        self,
        x_mm: float,
        y_mm: float,
        picture: barcode.CodePicture,
        size: barcode.CodeSize,
        module_width_mm: float,
        module_height_mm: float,
    ) -> float:
        left_mm, top_mm, inset_mm = size.on_grid(x_mm), size.on_grid(y_mm), size.dot_mm * _INSET
        self.marks.append(CodeMark(left_mm, top_mm, picture, module_width_mm, module_height_mm, inset_mm))
        return picture.width * module_width_mm


def line_height_mm(line: Line, leading: float) -> float:
    """Return the height of a line box."""
    return millimetres(max((span.size_pt for span in line), default=0) * leading)


def paragraph_height_mm(width_mm: float, spans: Iterable[Span], leading: float) -> float:
    """Return the height that `Pen.paragraph` would use."""
    lines = text_lines.wrap_spans(list(spans), points(width_mm))
    return sum(line_height_mm(line, leading) for line in lines)
