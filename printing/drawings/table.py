"""Ruled tables: rows grow with their text, headings come again on the next page, nothing is cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from printing import text_lines
from printing.documents import Fact
from printing.drawings.a4_sheet import RULE_MM, Sheet
from printing.drawings.pen import Pen, line_height_mm
from printing.paper import points
from printing.print_styles import HEADER_FILL, LABEL_FILL, QUIET, RULE, TEXT, Ink, SheetStyle
from printing.text_lines import Line, Span


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        spans: its text; `\\n` starts a new line.
        align: `left`, `centre` or `right`.
        fill: background, None for white.
        columns: how many columns it takes.
        tick_box: draw an empty box to be ticked in place of text.
    """

    spans: tuple[Span, ...]
    align: str = "left"
    fill: Ink | None = None
    columns: int = 1
    tick_box: bool = False
    ink: Ink = TEXT


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table with a heading; `width_mm` outside the padding."""

    heading: str
    width_mm: float
    align: str = "left"


def cell(text: str, size_pt: float, *, bold: bool = False, align: str = "left", columns: int = 1) -> Cell:
    """Return a cell of one text."""
    return Cell((Span(text, size_pt, bold),), align=align, columns=columns)


def heading_row(columns: Sequence[Column], size_pt: float) -> Row:
    """Return the shaded row of headings."""
    return tuple(
        Cell((Span(column.heading, size_pt, bold=True),), align=column.align, fill=HEADER_FILL)
        for column in columns
    )


def text_row(columns: Sequence[Column], texts: Sequence[str], size_pt: float, *, bold: bool = False) -> Row:
    """Return a row of plain texts, aligned as its columns are."""
    return tuple(
        cell(text, size_pt, bold=bold, align=column.align)
        for column, text in zip(columns, texts, strict=True)
    )


def label_cell(text: str, style: SheetStyle) -> Cell:
    """Return the shaded cell of a label."""
    return Cell((Span(text, style.table),), fill=LABEL_FILL, ink=QUIET)


def fact_rows(facts: Sequence[Fact], style: SheetStyle) -> list[Row]:
    """Set facts two a row, each in two columns; the last of an odd number takes the whole row."""
    rows: list[Row] = []
    for index in range(0, len(facts), 2):
        pair = facts[index : index + 2]
        columns = 3 if len(pair) == 1 else 1
        parts = [
            (label_cell(fact.label, style), cell(fact.text, style.table, columns=columns)) for fact in pair
        ]
        rows.append(tuple(part for both in parts for part in both))
    return rows


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its text broken into lines."""

    cell: Cell
    width_mm: float
    lines: tuple[Line, ...]


class Table:
    """Sets rows into columns of fixed width.

    Args:
        widths_mm: width of each column.
        style: gives row height, padding and leading.
    """

    def __init__(self, widths_mm: Sequence[float], style: SheetStyle) -> None:
        self._widths_mm = tuple(widths_mm)
        self._style = style

    def flow(self, sheet: Sheet, rows: Sequence[Row], *, heading: Row | None = None) -> None:
        """Draw rows from the sheet's position on, over several pages if need be."""
        heading_set = self._set(heading) if heading is not None else None
        heading_mm = self._height_mm(heading_set) if heading_set is not None else 0.0
        waiting = [self._set(row) for row in rows]
        drawn_on_page = False
        while waiting:
            row = waiting.pop(0)
            height_mm = self._height_mm(row)
            above_mm = 0.0 if drawn_on_page else heading_mm
            if not sheet.fits(above_mm + height_mm):
                if above_mm + height_mm > sheet.fresh_height_mm - heading_mm:
                    space_mm = sheet.limit_mm - sheet.y_mm - above_mm
                    row, rest = self._split(row, space_mm)
                    if rest is not None:
                        waiting.insert(0, rest)
                    height_mm = self._height_mm(row)
                if not sheet.fits(above_mm + height_mm):
                    sheet.new_page()
                    drawn_on_page = False
            if not drawn_on_page and heading_set is not None:
                self._draw(sheet.pen, sheet.paper.side_mm, sheet.y_mm, heading_set, heading_mm, first=True)
                sheet.y_mm += heading_mm
            first = not drawn_on_page and heading_set is None
            self._draw(sheet.pen, sheet.paper.side_mm, sheet.y_mm, row, height_mm, first=first)
            sheet.y_mm += height_mm
            drawn_on_page = True

    def height_mm(self, rows: Sequence[Row]) -> float:
        """Return the height of all rows."""
        return sum(self._height_mm(self._set(row)) for row in rows)

    def draw_at(self, pen: Pen, x_mm: float, y_mm: float, rows: Sequence[Row]) -> float:
        """Draw rows at a fixed place and return their height; the caller has seen to it that they fit."""
        used_mm = 0.0
        for row in rows:
            row_set = self._set(row)
            height_mm = self._height_mm(row_set)
            self._draw(pen, x_mm, y_mm + used_mm, row_set, height_mm, first=used_mm == 0)
            used_mm += height_mm
        return used_mm

    def _set(self, row: Row) -> tuple[_Set, ...]:
        found: list[_Set] = []
        column = 0
        for part in row:
            width_mm = sum(self._widths_mm[column : column + part.columns])
            column += part.columns
            inner_mm = width_mm - 2 * self._style.pad_mm
            found.append(_Set(part, width_mm, text_lines.wrap_spans(part.spans, points(inner_mm))))
        return tuple(found)

    def _height_mm(self, row: Sequence[_Set]) -> float:
        tallest = max(sum(self._line_mm(line) for line in part.lines) for part in row)
        return max(self._style.row_mm, tallest + self._vertical_pad_mm)

    @property
    def _vertical_pad_mm(self) -> float:
        return self._style.pad_mm * 0.8

    def _line_mm(self, line: Line) -> float:
        return line_height_mm(line, self._style.leading * 0.92)

    def _split(
        self, row: tuple[_Set, ...], space_mm: float
    ) -> tuple[tuple[_Set, ...], tuple[_Set, ...] | None]:
        """Cut a row that is taller than a page where `space_mm` ends; at least one line stays in front."""
        front: list[_Set] = []
        rest: list[_Set] = []
        for part in row:
            used_mm, count = self._vertical_pad_mm, 0
            for line in part.lines:
                used_mm += self._line_mm(line)
                if used_mm > space_mm and count > 0:
                    break
                count += 1
            front.append(replace(part, lines=part.lines[:count]))
            rest.append(replace(part, lines=part.lines[count:]))
        if not any(part.lines for part in rest):
            return tuple(front), None
        return tuple(front), tuple(rest)

    def _draw(
        self, pen: Pen, x_mm: float, y_mm: float, row: Sequence[_Set], height_mm: float, *, first: bool
    ) -> None:
        """Draw one row; each rule only once, because two on one another look thicker."""
        left_mm, right_mm = x_mm, x_mm + sum(part.width_mm for part in row)
        for part in row:
            if part.cell.fill is not None:
                pen.box(left_mm, y_mm, part.width_mm, height_mm, fill=part.cell.fill)
                if not first:  # the fill lies half over the rule of the row above
                    pen.rule(left_mm, y_mm, left_mm + part.width_mm, y_mm, RULE_MM, ink=RULE)
            left_mm += part.width_mm
        left_mm = x_mm
        for part in row:
            pen.rule(left_mm, y_mm, left_mm, y_mm + height_mm, RULE_MM, ink=RULE)
            self._draw_content(pen, left_mm, y_mm, part, height_mm)
            left_mm += part.width_mm
        pen.rule(right_mm, y_mm, right_mm, y_mm + height_mm, RULE_MM, ink=RULE)
        half_mm = RULE_MM / 2  # closes the corners
        for rule_mm in (y_mm, y_mm + height_mm) if first else (y_mm + height_mm,):
            pen.rule(x_mm - half_mm, rule_mm, right_mm + half_mm, rule_mm, RULE_MM, ink=RULE)

    def _draw_content(self, pen: Pen, x_mm: float, y_mm: float, part: _Set, height_mm: float) -> None:
        pad_mm = self._style.pad_mm
        if part.cell.tick_box:
            side_mm = 4.2
            left_mm, top_mm = x_mm + (part.width_mm - side_mm) / 2, y_mm + (height_mm - side_mm) / 2
            pen.box(left_mm, top_mm, side_mm, side_mm, frame=TEXT, frame_mm=0.3)
        text_mm = {
            "left": x_mm + pad_mm,
            "centre": x_mm + part.width_mm / 2,
            "right": x_mm + part.width_mm - pad_mm,
        }[part.cell.align]
        top_mm = y_mm + (height_mm - sum(self._line_mm(line) for line in part.lines)) / 2
        for line in part.lines:
            line_mm = self._line_mm(line)
            pen.line_of_spans(text_mm, top_mm + line_mm / 2, line, ink=part.cell.ink, align=part.cell.align)
            top_mm += line_mm
