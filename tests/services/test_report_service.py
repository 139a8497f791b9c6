"""The daily report: figures, paper, files."""

import csv
import io
from datetime import date, timedelta

import openpyxl
import pypdfium2
import pytest

from tests.builders import ACCOUNTS, NINE, StationRig
from tests.services.books_rig import FEE_FEN, INSTANT, WITH_FEE, Books
from window_client.domain.books.daily_report import digest_text
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.services.report_service import ReportInvalid

TODAY = date(2026, 3, 18)
PERSONAL = ("沈一平", "13800000000", "云溪路", "32049919800101")


@pytest.fixture
def books(rig: StationRig) -> Books:
    """A morning: a visit with two cases, one that went away, one that waits."""
    rig.open_counter(1)
    books = Books(rig)
    ticket = rig.serving(1, domain="vehicle", person_class="senior")
    books.accepted(ticket, INSTANT)
    books.pay(books.accepted(ticket, WITH_FEE), "code", "0032418001")
    rig.clock.forward(minutes=7, seconds=30)
    rig.finish(ticket, None)
    left = rig.give()
    rig.station.queue.leave(officer=rig.officer(Role.GUIDE), ticket=left.id)
    rig.give("consult")
    return books


def close(books: Books) -> str:
    books.rig.clock.now = NINE + timedelta(hours=8, minutes=42)
    waiting = books.day.state(officer=books.supervisor, day=books.today).waiting
    return books.day.close(
        officer=books.supervisor, day=books.today, carry_over=tuple(one.id for one in waiting)
    ).figures_digest


def test_figures_of_the_morning(books: Books) -> None:
    figures = books.reports.figures(officer=books.supervisor, day=TODAY)
    flow = figures.tickets.flow
    assert (flow.taken, flow.served, flow.left, flow.open) == (3, 1, 1, 1)
    assert (figures.cases.accepted, figures.cases.instant, figures.cases.open_after) == (2, 1, 1)
    assert (figures.money.due, figures.money.received) == (FEE_FEN, FEE_FEN)
    assert (figures.seniors.received, figures.seniors.reused_photos) == (1, None)
    assert figures.tickets.handling_median_s == 450


def test_paper_says_it_in_words(books: Books) -> None:
    paper = books.reports.paper(officer=books.supervisor, day=TODAY)
    assert (paper.station, paper.day_text) == ("示例市公安局 云溪派出所", "2026 年 3 月 18 日 星期三")
    assert (paper.closed, paper.supervisor, paper.prepared_by) == (False, "贺长风", "贺长风")
    assert (paper.tickets_total.flow.taken, paper.tickets_total.flow.served) == (3, 1)
    assert [line.domain for line in paper.tickets_by_domain] == [
        "户政",
        "出入境",
        "车驾管",
        "治安证照",
        "综合咨询",
    ]
    assert [(line.counter, line.officer, line.tickets) for line in paper.counters] == [
        ("01", "陆以宁", 1),
        ("没叫到窗口", "", 2),
    ]
    assert {(line.item, line.cases) for line in paper.top_items} == {
        (books.rig.station.catalogue.name(INSTANT), 1),
        (books.rig.station.catalogue.name(WITH_FEE), 1),
    }
    assert [(part.method, part.cents) for part in paper.money.methods] == [
        ("扫码", FEE_FEN),
        ("现金", 0),
        ("刷卡", 0),
    ]
    assert paper.counter_note == "02、03、04 号窗当日没有号票"
    assert "还有 1 张号票没有结束。" in paper.remarks


def test_a_closed_day_keeps_its_figures(books: Books) -> None:
    digest = close(books)
    frozen = books.reports.figures(officer=books.supervisor, day=TODAY)
    assert frozen.digest() == digest
    rig = books.rig
    rig.clock.now = NINE + timedelta(days=1)
    goes_on = rig.station.queue.start(officer=rig.officer(), ticket=rig.call(1).ticket.id)
    books.pay(books.accepted(goes_on, WITH_FEE))
    assert books.reports.figures(officer=books.supervisor, day=TODAY) == frozen
    paper = books.reports.paper(officer=books.supervisor, day=TODAY)
    assert (paper.closed, paper.digest_text) == (True, digest_text(digest))
    assert paper.seal_text.startswith("日结封存 17:42，封存码 ")
    assert [(one.day, one.closed) for one in books.reports.days()] == [
        (TODAY + timedelta(days=1), False),
        (TODAY, True),
    ]


def test_several_days_together(books: Books) -> None:
    close(books)
    rig = books.rig
    rig.clock.now = NINE + timedelta(days=1)
    rig.finish(rig.station.queue.start(officer=rig.officer(), ticket=rig.call(1).ticket.id))
    week = books.reports.figures_between(
        officer=books.supervisor, first=TODAY - timedelta(days=2), last=TODAY + timedelta(days=4)
    )
    assert (week.first, week.last) == (TODAY, TODAY + timedelta(days=1))
    assert (week.tickets.flow.carried_in, week.tickets.flow.carried_over, week.tickets.flow.served) == (
        1,
        1,
        2,
    )
    with pytest.raises(ReportInvalid) as refused:
        books.reports.figures_between(officer=books.supervisor, first=date(2020, 1, 1), last=date(2020, 1, 7))
    assert refused.value.facts == {"problem": "no_days"}


def test_files_open_and_hold_the_figures_but_no_visitor(books: Books) -> None:
    digest = digest_text(close(books))
    pdf = books.reports.export(officer=books.supervisor, day=TODAY, kind="pdf")
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    table = books.reports.export(officer=books.supervisor, day=TODAY, kind="csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))
    workbook = openpyxl.load_workbook(
        io.BytesIO(books.reports.export(officer=books.supervisor, day=TODAY, kind="xlsx"))
    )
    cells = [str(cell.value) for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value]
    for said in (text, " ".join(" ".join(row) for row in rows), " ".join(cells)):
        assert digest in said
        assert not any(personal in said for personal in PERSONAL)


def test_an_export_is_noted_with_who_when_and_digest(books: Books) -> None:
    paper = books.reports.paper(officer=books.supervisor, day=TODAY)
    books.reports.export(officer=books.supervisor, day=TODAY, kind="csv")
    entry = books.rig.journal()[-1].entry
    assert (entry.verb, entry.officer_id, entry.at) == (
        "export_report",
        books.supervisor,
        books.rig.clock.now,
    )
    assert (entry.subject_table, entry.subject_id) == ("report", "2026-03-18")
    assert entry.facts == {"kind": "csv", "digest": paper.digest_text, "closed": False}


def test_a_file_of_an_unknown_kind_is_refused_and_not_noted(books: Books) -> None:
    with pytest.raises(ReportInvalid):
        books.reports.export(officer=books.supervisor, day=TODAY, kind="docx")  # type: ignore[arg-type]
    assert "export_report" not in books.rig.verbs()


@pytest.mark.parametrize("role", [Role.OFFICER, Role.GUIDE, Role.SYSTEM_ADMIN])
def test_the_report_is_for_those_who_may_read_it(books: Books, role: Role) -> None:
    assert any(roles == frozenset({role}) for _, roles in ACCOUNTS.values())
    officer = books.rig.officer(role)
    for ask in (books.reports.figures, books.reports.paper):
        with pytest.raises(PermissionDenied):
            ask(officer=officer, day=TODAY)
    with pytest.raises(PermissionDenied):
        books.reports.export(officer=officer, day=TODAY, kind="csv")
