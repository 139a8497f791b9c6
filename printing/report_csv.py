"""The daily report as CSV: one figure a line, for other programs and for keeping."""

import csv
import io

from printing.report_figures import Kind, tables
from printing.report_paper import DailyReportPaper
from printing.spreadsheet_safety import csv_text

HEADINGS = ("表", "行", "项", "数值", "单位")


def make_csv(paper: DailyReportPaper) -> bytes:
    """Return the report as CSV (RFC 4180) in UTF-8; the byte-order mark is for office programs.

    Each line is table, row, heading, value, unit; a figure that was not measured is an empty value.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    for table in tables(paper):
        for name, *figures in table.rows:
            for heading, figure in zip(table.headings[1:], figures, strict=True):
                value = csv_text(figure.plain) if figure.kind is Kind.TEXT else figure.plain
                writer.writerow((table.name, csv_text(name.plain), heading, value, figure.unit))
    text = stream.getvalue()
    return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
