"""The daily report as workbook and CSV."""

import csv
import dataclasses
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing import report_words as words
from printing.report_csv import HEADINGS, make_csv
from printing.report_figures import Kind, tables
from printing.report_specimen import daily_report
from printing.report_workbook import make_workbook
from printing.spreadsheet_safety import csv_text, starts_formula, workbook_text
from tests.printing.paper_pictures import with_text

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", '=HYPERLINK("http://x","y")')


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def csv_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_same_day_gives_the_same_bytes() -> None:
    assert make_workbook(daily_report()) == make_workbook(daily_report())
    assert make_csv(daily_report()) == make_csv(daily_report())
    with zipfile.ZipFile(io.BytesIO(make_workbook(daily_report()))) as archive:
        core = archive.read("docProps/core.xml").decode()
        years = {entry.date_time[0] for entry in archive.infolist()}
    assert core.count("2026-03-18T08:05:00Z") == 2
    assert years == {1980}


def test_a_day_without_an_iso_time_still_has_a_fixed_date() -> None:
    for paper in (
        dataclasses.replace(daily_report(), made_at="昨天"),
        dataclasses.replace(daily_report(), made_at="昨天", day="某日"),
    ):
        assert make_workbook(paper) == make_workbook(paper)


def test_the_workbook_has_its_sheets_and_numbers_are_numbers() -> None:
    found = sheets(make_workbook(daily_report()))
    assert list(found) == ["总览", "按业务", "按小时", "按窗口", "办件", "收费"]
    total = found["按业务"][-1]
    assert total[:8] == ["合计", 3, 146, 132, 4, 5, 6, 2]
    overview = {row[0]: row[1] for row in found["总览"]}
    assert overview["满意率"] == pytest.approx(0.981)
    assert overview["日结"] == "已日结"
    money = {row[0]: row[1] for row in found["收费"]}
    assert (money["应收"], money["其中现金"], money["待缴件数"]) == (4620, 1020, 3)
    assert found["按小时"][1][:4] == ["8:30", 3, 14, 8]
    (nobody,) = (row for row in found["按窗口"] if row[0] == "没叫到窗口")
    assert nobody[8:] == [0, None, None, None]  # nothing open, no cases, no times


def test_the_hours_have_a_native_chart() -> None:
    with zipfile.ZipFile(io.BytesIO(make_workbook(daily_report()))) as archive:
        assert any(name.startswith("xl/charts/chart") for name in archive.namelist())
    empty = dataclasses.replace(daily_report(), tickets_by_hour=())
    with zipfile.ZipFile(io.BytesIO(make_workbook(empty))) as archive:
        assert not any(name.startswith("xl/charts/") for name in archive.namelist())


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_starts_a_formula(text: str) -> None:
    paper = with_text(daily_report(), text)
    data = make_workbook(paper)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert b"<f>" not in archive.read(name)
    for row in csv_rows(make_csv(paper))[1:]:
        assert not any(field[:1] in {"=", "@", "\t", "\r", "＝"} for field in row)
    officers = {row[3] for row in csv_rows(make_csv(paper)) if row[2] == "人员"}
    assert officers == {f"'{text}"}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20))
def test_csv_text_loses_nothing_and_never_starts_a_formula(text: str) -> None:
    safe = csv_text(text)
    assert safe.removeprefix("'") == text.removeprefix("'") or safe == text
    assert not starts_formula(safe)
    assert len(safe) - len(text) in {0, 1}


def test_numbers_in_csv_stay_numbers() -> None:
    paper = daily_report()
    money = dataclasses.replace(paper.money, refunded_cents=-2005)
    rows = csv_rows(make_csv(dataclasses.replace(paper, money=money)))
    assert rows[0] == list(HEADINGS)
    assert ["收费", "退费", "金额（元）", "-20.05", "元"] in rows
    assert ["按业务", "户政", "等候中位", "420", "秒"] in rows
    assert ["总览", "满意率", "数值", "98.1", "%"] in rows
    assert ["按窗口", "没叫到窗口", "受理件", "", ""] in rows


def test_every_figure_of_the_tables_is_in_the_csv() -> None:
    figures = sum(len(row) - 1 for table in tables(daily_report()) for row in table.rows)
    assert len(csv_rows(make_csv(daily_report()))) == figures + 1


def test_every_row_is_as_long_as_its_headings() -> None:
    for table in tables(daily_report()):
        assert {len(row) for row in table.rows} == {len(table.headings)}
        assert all(row[0].kind is Kind.TEXT for row in table.rows)


def test_an_open_day_says_so_everywhere() -> None:
    paper = dataclasses.replace(daily_report(), closed=False)
    assert {row[0]: row[1] for row in sheets(make_workbook(paper))["总览"]}["日结"] == "未日结"
    assert ["总览", "日结", "数值", "未日结", ""] in csv_rows(make_csv(paper))


def test_a_cell_is_cut_at_the_limit_and_survives_half_characters() -> None:
    assert len(workbook_text("长" * 40000)) == 32767
    assert workbook_text("a\ud800b") == "a?b"
    paper = dataclasses.replace(daily_report(), remarks="a\x07\ud800" + "长" * 40000)
    overview = {row[0]: row[1] for row in sheets(make_workbook(paper))["总览"]}
    assert overview["说明"].endswith("…")


def test_words_for_figures() -> None:
    assert [words.duration(s) for s in (None, 0, 59, 460, 3600, 4000)] == [
        "—",
        "0:00",
        "0:59",
        "7:40",
        "1:00:00",
        "1:06:40",
    ]
    said = [words.yuan(cents) for cents in (0, 5, 12000, 462000, -2005)]
    assert said == ["0.00", "0.05", "120.00", "4 620.00", "-20.05"]
    assert words.yuan(232000, short=True) == "2 320"
    assert words.yuan(232050, short=True) == "2 320.50"
    assert [words.share(p) for p in (None, 0, 981, 1000)] == ["—", "0.0%", "98.1%", "100.0%"]
    assert [words.minutes(s) for s in (None, 29, 30, 420)] == ["—", "0", "1", "7"]
