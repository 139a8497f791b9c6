"""The daily report of a day that is still open, and figures that nobody measured."""

import csv
import dataclasses
import io

import openpyxl
import pytest

from printing import report_words as words
from printing.documents import DailyReportPaper, document_from_json, to_json
from printing.pdf_maker import make_pdf
from printing.report_csv import make_csv
from printing.report_paper import QualityFigures, SeniorFigures
from printing.report_specimen import daily_report
from printing.report_workbook import make_workbook
from tests.printing.paper_pictures import texts

COUNTS = (
    "老年人接待（人次）",
    "全程引导帮办（人次）",
    "答疑服务（次）",
    "复用照片（件）",
    "免费复印（页）",
    "上门服务（件）",
    "评价（人）",
    "补正（件）",
    "超期（件）",
    "业务系统未录（件）",
)
SHARES = ("满意率", "按时叫到")


@pytest.fixture
def unmeasured() -> DailyReportPaper:
    """The invented day without any figure of seniors and quality."""
    return dataclasses.replace(
        daily_report(),
        seniors=SeniorFigures(None, None, None, None, None, None),
        quality=QualityFigures(None, None, None, None, None, None),
    )


@pytest.fixture
def still_open() -> DailyReportPaper:
    """The invented day with nine tickets that have no outcome yet."""
    paper = daily_report()
    total = paper.tickets_total
    served = total.flow.served - 9
    line = paper.tickets_by_domain[0]
    return dataclasses.replace(
        paper,
        closed=False,
        tickets_total=dataclasses.replace(total, flow=dataclasses.replace(total.flow, served=served, open=9)),
        tickets_by_domain=(
            dataclasses.replace(
                line, flow=dataclasses.replace(line.flow, served=line.flow.served - 9, open=9)
            ),
            *paper.tickets_by_domain[1:],
        ),
        counters=(dataclasses.replace(paper.counters[0], served=19, open=9), *paper.counters[1:]),
        counters_total=dataclasses.replace(paper.counters_total, served=served, open=9),
    )


def sheet(paper: DailyReportPaper, name: str) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(make_workbook(paper)))
    return [[cell.value for cell in row] for row in book[name].iter_rows()]


def test_what_nobody_measured_is_a_dash_on_paper_and_empty_in_files(unmeasured: DailyReportPaper) -> None:
    text = "".join(texts(make_pdf(unmeasured)))
    # six of the seniors, six of quality
    assert text.count(words.NOT_MEASURED) == 12
    assert words.NOT_MEASURED not in "".join(texts(make_pdf(daily_report())))
    overview = {row[0]: row[1] for row in sheet(unmeasured, "总览")}
    assert [overview[name] for name in (*COUNTS, *SHARES)] == [None] * 12
    rows = csv.reader(io.StringIO(make_csv(unmeasured).decode("utf-8-sig"), newline=""))
    empty = {row[1] for row in rows if row[0] == "总览" and row[3] == ""}
    assert empty == {*COUNTS, *SHARES}


def test_a_measured_nothing_is_a_zero(unmeasured: DailyReportPaper) -> None:
    paper = dataclasses.replace(unmeasured, seniors=SeniorFigures(0, 0, 0, 0, 0, 0))
    assert "".join(texts(make_pdf(paper))).count(words.NOT_MEASURED) == 6
    overview = {row[0]: row[1] for row in sheet(paper, "总览")}
    assert overview["老年人接待（人次）"] == 0


def test_a_paper_without_these_figures_is_kept_without_loss(unmeasured: DailyReportPaper) -> None:
    assert document_from_json("daily_report", to_json(unmeasured)) == unmeasured


def test_open_tickets_stand_on_the_right_side_of_the_sum(still_open: DailyReportPaper) -> None:
    assert still_open.tickets_total.flow.difference == 0
    text = "".join(texts(make_pdf(still_open)))
    assert "还开着 9" in text
    assert "取号与去向相符" in text
    assert "还开着" not in "".join(texts(make_pdf(daily_report())))
    missing = dataclasses.replace(still_open.tickets_total.flow, open=8)
    total = dataclasses.replace(still_open.tickets_total, flow=missing)
    assert "取号与去向不符，差 1" in "".join(
        texts(make_pdf(dataclasses.replace(still_open, tickets_total=total)))
    )


def test_files_have_a_column_for_open_tickets(still_open: DailyReportPaper) -> None:
    for name, row in (("按业务", 1), ("按窗口", 1), ("按业务", -1), ("按窗口", -1)):
        table = sheet(still_open, name)
        assert table[row][table[0].index("还开着")] == 9
    assert {row[0]: row[1] for row in sheet(daily_report(), "总览")}["还开着"] == 0


def test_words_for_a_measured_count() -> None:
    assert [words.measured(number, "件") for number in (None, 0, 7)] == ["—", "0 件", "7 件"]
