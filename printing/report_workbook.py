"""The daily report as an XLSX workbook: numbers as numbers, no formula from text, a native chart."""

import io
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from printing.report_figures import Figure, FigureTable, Kind, tables
from printing.report_paper import DailyReportPaper
from printing.spreadsheet_safety import workbook_text

_NUMBER_FORMATS = {
    Kind.COUNT: "0",
    Kind.MONEY: "#,##0.00",
    Kind.DURATION: "[m]:ss",
    Kind.SHARE: "0.0%",
}
_SECONDS_A_DAY = 86_400


def make_workbook(paper: DailyReportPaper) -> bytes:
    """Return the report as a workbook with the sheets 总览 按业务 按小时 按窗口 办件 收费.

    The only time in the file is the paper's `made_at` (its day where that is no ISO time), so the same paper
    gives the same bytes.
    """
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties(
        {
            "title": f"综合服务窗口日报 {paper.day}",
            "author": workbook_text(paper.prepared_by),
            "comments": workbook_text(f"摘要码 {paper.digest_text} {paper.watermark}".strip()),
            "created": _created(paper),
        }
    )
    formats = _formats(book)
    for table in tables(paper):
        _write_table(book.add_worksheet(table.name), table, formats)
    _add_chart(book, len(paper.tickets_by_hour))
    book.close()
    return stream.getvalue()


def _created(paper: DailyReportPaper) -> datetime:
    for text in (paper.made_at, paper.day):
        try:
            return datetime.fromisoformat(text).replace(tzinfo=UTC)
        except ValueError:
            continue
    return datetime(2000, 1, 1, tzinfo=UTC)


def _formats(book: Any) -> dict[tuple[Kind | str, bool], Any]:
    """Make the cell formats once: by kind and by whether the row is a sum."""
    base = {"font_name": "Noto Sans SC", "font_size": 10.5, "valign": "vcenter"}
    formats: dict[tuple[Kind | str, bool], Any] = {}
    for bold in (False, True):
        formats[Kind.TEXT, bold] = book.add_format({**base, "bold": bold, "text_wrap": True})
        for kind, number_format in _NUMBER_FORMATS.items():
            formats[kind, bold] = book.add_format({**base, "bold": bold, "num_format": number_format})
    heading = {**base, "bold": True, "bg_color": "#EFF1F5", "bottom": 1, "text_wrap": True}
    formats["heading", True] = book.add_format(heading)
    return formats


def _write_table(sheet: Any, table: FigureTable, formats: dict[tuple[Kind | str, bool], Any]) -> None:
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, len(table.headings) - 1, 40 if table.name == "总览" else 12)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, formats["heading", True])
    for row, figures in enumerate(table.rows, start=1):
        total = table.total and row == len(table.rows)
        for column, figure in enumerate(figures):
            _write_figure(sheet, row, column, figure, formats[figure.kind, total])


def _write_figure(sheet: Any, row: int, column: int, figure: Figure, cell_format: Any) -> None:
    value = figure.value
    if isinstance(value, str):
        sheet.write_string(row, column, workbook_text(value), cell_format)
    elif value is None:
        sheet.write_blank(row, column, None, cell_format)
    else:
        divisor = {Kind.MONEY: 100, Kind.SHARE: 1000, Kind.DURATION: _SECONDS_A_DAY}.get(figure.kind, 1)
        sheet.write_number(row, column, value / divisor if divisor > 1 else value, cell_format)


def _add_chart(book: Any, hours: int) -> None:
    """Draw tickets taken and served by hour, below the table 按小时."""
    if not hours:
        return
    chart = book.add_chart({"type": "column"})
    for column, colour in ((2, "#B9D0E8"), (3, "#1F5FA8")):
        chart.add_series(
            {
                "name": ["按小时", 0, column],
                "categories": ["按小时", 1, 0, hours, 0],
                "values": ["按小时", 1, column, hours, column],
                "fill": {"color": colour},
                "data_labels": {"value": True},
            }
        )
    chart.set_title({"name": "取号与接待完（按小时）"})
    chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": "#E1E6ED"}}})
    chart.set_size({"width": 760, "height": 300})
    book.get_worksheet_by_name("按小时").insert_chart(hours + 2, 0, chart)
