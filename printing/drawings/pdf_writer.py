"""Turns finished pages into PDF bytes: the only place that touches a reportlab canvas."""

import io
from collections.abc import Iterable

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from printing import fonts, glyph_runs
from printing.drawings.marks import BoxMark, CodeMark, Mark, Page, RuleMark, TextMark, WatermarkMark
from printing.paper import points
from printing.print_styles import BLACK, Ink

rl_config.useA85 = 0  # streams as they are: a quarter smaller, and some milliseconds quicker

_FAUX_BOLD = 0.03  # width of the outline that makes a fallback font look bold, in em


def write(pages: Iterable[Page], title: str) -> bytes:
    """Return a PDF; the same pages and title always give the same bytes (no dates, no random ids)."""
    base = fonts.base_face(bold=False).name
    stream = io.BytesIO()
    canvas = Canvas(
        stream,
        invariant=1,
        pageCompression=1,
        initialFontName=base,  # type: ignore[arg-type]  # the published types say float here
        initialFontSize=10,
    )
    canvas.setTitle(title)
    canvas.setCreator("window-client")
    canvas.setAuthor("")
    for page in pages:
        canvas.setPageSize((points(page.width_mm), points(page.height_mm)))
        for mark in page.marks:
            _draw(canvas, mark, points(page.height_mm))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _draw(canvas: Canvas, mark: Mark, height_pt: float) -> None:
    if isinstance(mark, TextMark):
        _draw_text(canvas, mark, height_pt)
    elif isinstance(mark, RuleMark):
        canvas.setStrokeColorRGB(*_rgb(mark.ink))
        canvas.setLineWidth(points(mark.width_mm))
        canvas.setDash([points(part) for part in mark.dash_mm or ()])
        canvas.line(
            points(mark.x0_mm),
            height_pt - points(mark.y0_mm),
            points(mark.x1_mm),
            height_pt - points(mark.y1_mm),
        )
        canvas.setDash([])
    elif isinstance(mark, BoxMark):
        _draw_box(canvas, mark, height_pt)
    elif isinstance(mark, CodeMark):
        _draw_code(canvas, mark, height_pt)
    else:
        _draw_watermark(canvas, mark, height_pt)


def _draw_text(canvas: Canvas, mark: TextMark, height_pt: float) -> None:
    writer = canvas.beginText(points(mark.x_mm), height_pt - points(mark.baseline_mm))
    writer.setFillColorRGB(*_rgb(mark.ink))
    if mark.spacing_pt:
        writer.setCharSpace(mark.spacing_pt)
    for run in glyph_runs.runs(mark.text, bold=mark.bold):
        writer.setFont(run.face.name, mark.size_pt)
        thicken = mark.bold and not run.face.bold
        if thicken:
            canvas.setStrokeColorRGB(*_rgb(mark.ink))
            canvas.setLineWidth(mark.size_pt * _FAUX_BOLD)
            writer.setTextRenderMode(2)  # fill, then stroke
        _write_run(writer, run, mark.size_pt, mark.spacing_pt)
        if thicken:
            writer.setTextRenderMode(0)
    if mark.spacing_pt:
        writer.setCharSpace(0)
    canvas.drawText(writer)


def _write_run(writer: PDFTextObject, run: glyph_runs.GlyphRun, size_pt: float, spacing_pt: float) -> None:
    """Show a run; a squeezed last mark is followed by half an em less."""
    if not run.tight:
        writer.textOut(run.text)
        return
    writer.textOut(run.text[:-1])
    writer.setCharSpace(spacing_pt - size_pt / 2)
    writer.textOut(run.text[-1])
    writer.setCharSpace(spacing_pt)


def _draw_box(canvas: Canvas, mark: BoxMark, height_pt: float) -> None:
    if mark.fill is not None:
        canvas.setFillColorRGB(*_rgb(mark.fill))
    if mark.frame is not None:
        canvas.setStrokeColorRGB(*_rgb(mark.frame))
        canvas.setLineWidth(points(mark.frame_mm))
    left, bottom = points(mark.x_mm), height_pt - points(mark.y_mm + mark.height_mm)
    width, height = points(mark.width_mm), points(mark.height_mm)
    stroke, fill = int(mark.frame is not None), int(mark.fill is not None)
    if mark.radius_mm:
        canvas.roundRect(left, bottom, width, height, points(mark.radius_mm), stroke=stroke, fill=fill)
    else:
        canvas.rect(left, bottom, width, height, stroke=stroke, fill=fill)


def _draw_code(canvas: Canvas, mark: CodeMark, height_pt: float) -> None:
    """Fill all modules as one path, so that no hairline shows between neighbours."""
    path = canvas.beginPath()
    for rectangle in mark.picture.rectangles:
        path.rect(
            points(mark.x_mm + rectangle.left * mark.module_width_mm + mark.inset_mm),
            height_pt
            - points(mark.y_mm + (rectangle.top + rectangle.height) * mark.module_height_mm - mark.inset_mm),
            points(rectangle.width * mark.module_width_mm - 2 * mark.inset_mm),
            points(rectangle.height * mark.module_height_mm - 2 * mark.inset_mm),
        )
    canvas.setFillColorRGB(*_rgb(BLACK))
    canvas.drawPath(path, stroke=0, fill=1)


def _draw_watermark(canvas: Canvas, mark: WatermarkMark, height_pt: float) -> None:
    canvas.saveState()
    canvas.translate(points(mark.x_mm), height_pt - points(mark.y_mm))
    canvas.rotate(mark.degrees)
    width = glyph_runs.width_pt(mark.text, mark.size_pt, bold=True)
    writer = canvas.beginText(-width / 2, -mark.size_pt * 0.38)
    writer.setFillColorRGB(*_rgb(mark.ink))
    for run in glyph_runs.runs(mark.text, bold=True):
        writer.setFont(run.face.name, mark.size_pt)
        _write_run(writer, run, mark.size_pt, 0)
    canvas.drawText(writer)
    canvas.restoreState()


def _rgb(ink: Ink) -> tuple[float, float, float]:
    return ink.red, ink.green, ink.blue
