"""F12: the papers of a visit, printed into a folder by the real ledger and the real PDF maker."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.case_desk_rig import CaseRig, make_case_rig
from ui.actions import ActionId
from ui.pages.print_history.history_rows import Offer
from ui.pages.print_history.print_history_presenter import PrintHistoryPresenter
from ui.pages.print_history.print_history_view import PrintHistoryView
from ui.pages.print_history.sheet_picture import picture_of
from window_client.domain.paper.print_job import PrintState
from window_client.ids import PrintJobId


@pytest.fixture
def rig(host: QWidget, tmp_path: Path) -> Iterator[CaseRig]:
    made = make_case_rig(tmp_path, host, prints=True)
    case = made.open_case()
    made.complete(case)
    made.rig.station.cases.accept(officer=made.ctx.officer.id, case=case)
    yield made
    made.rig.close()


def print_all(rig: CaseRig) -> None:
    paper, officer = rig.rig.station.paper, rig.ctx.officer.id
    for job in paper.pending():
        paper.send(officer=officer, job=job.id)
    for job in paper.in_flight():
        paper.follow_up(officer=officer, job=job.id)


def put_in_doubt(rig: CaseRig, job: PrintJobId) -> None:
    """As after a crash beside a printer that forgets."""
    with rig.rig.database.write() as work:
        sheet = work.print_jobs.get(job)
        work.print_jobs.save(sheet, replace(sheet, state=PrintState.UNKNOWN, version=sheet.version + 1))


def opened(rig: CaseRig) -> tuple[PrintHistoryPresenter, PrintHistoryView]:
    presenter = PrintHistoryPresenter(rig.ctx)
    presenter.open(rig.ticket.id, rig.applicant)
    assert presenter.view is not None
    return presenter, presenter.view


def sheets(rig: CaseRig) -> list[tuple[str, int, PrintState]]:
    return [
        (job.document_kind, job.nth, job.state)
        for job in rig.rig.station.paper.of_subject("applicant", rig.applicant)
    ]


def test_one_digit_and_f2_print_again(rig: CaseRig) -> None:
    print_all(rig)
    presenter, view = opened(rig)
    queued = QSignalSpy(presenter.queued)
    row = view.current()
    assert row is not None
    assert view.reasons.hasFocus()
    QTest.keyClick(view.reasons, Qt.Key.Key_2)
    assert presenter.handle(ActionId.PRIMARY)
    assert (row.kind, 2, PrintState.QUEUED) in sheets(rig)
    assert queued.count() == 1
    assert rig.sheets.sheet is None
    assert rig.messages.toasts[-1].text == f"{row.name}在补打，新的一张注明第 1 次补打"
    again = next(job for job in rig.rig.station.paper.of_subject("applicant", rig.applicant) if job.nth == 2)
    assert again.reprint_reason == "卡纸或缺纸"


def test_the_preview_is_the_sheet_itself(rig: CaseRig) -> None:
    print_all(rig)
    _, view = opened(rig)
    assert view.picture.has_picture()
    row = view.current()
    assert row is not None
    pdf = rig.rig.station.paper.pdf(officer=rig.ctx.officer.id, job=row.job)
    picture = picture_of(pdf, 400)
    assert picture.width() == 400
    dark = sum(picture.pixelColor(x, y).lightness() < 100 for x in range(0, 400, 4) for y in range(0, 400, 4))
    assert dark > 20, "a page with text on it"
    assert picture_of(b"no pdf", 400).isNull()


def test_another_reason_wants_words(rig: CaseRig) -> None:
    print_all(rig)
    presenter, view = opened(rig)
    QTest.keyClick(view.reasons, Qt.Key.Key_4)
    assert view.other.hasFocus()
    presenter.do()
    assert view._error.text()
    assert rig.sheets.sheet is not None
    QTest.keyClicks(view.other, "2 copies")
    assert not view._error.text()
    QTest.keyClick(view.other, Qt.Key.Key_Return)
    assert any(nth == 2 for _, nth, _ in sheets(rig))


def test_a_sheet_on_its_way_is_waited_for(rig: CaseRig) -> None:
    presenter, view = opened(rig)
    row = view.current()
    assert row is not None
    assert row.offer is Offer.WAIT
    assert rig.sheets.sheet is not None
    assert rig.sheets.sheet.primary is not None
    assert not rig.sheets.sheet.primary.isEnabled()
    before = sheets(rig)
    presenter.do()
    assert sheets(rig) == before
    assert rig.messages.errors == []


@pytest.mark.parametrize(
    ("key", "state"), [(Qt.Key.Key_1, PrintState.DONE), (Qt.Key.Key_2, PrintState.FAILED)]
)
def test_a_sheet_in_doubt_is_asked_about_first(rig: CaseRig, key: Qt.Key, state: PrintState) -> None:
    print_all(rig)
    receipt = rig.rig.station.paper.of_subject("applicant", rig.applicant)[0]
    put_in_doubt(rig, receipt.id)
    presenter, view = opened(rig)
    row = view.current()
    assert row is not None
    assert (row.job, row.offer) == (receipt.id, Offer.ANSWER)
    assert view._title.text() == "出纸了吗？请看一眼打印机"
    assert view.answers.hasFocus()
    QTest.keyClick(view.answers, key)
    presenter.handle(ActionId.PRIMARY)
    now = {job.id: job.state for job in rig.rig.station.paper.of_subject("applicant", rig.applicant)}
    assert now[receipt.id] is state
    assert view.current() is not None
    assert view.current().offer is Offer.REPRINT  # type: ignore[union-attr]


def test_a_spoiled_sheet_is_voided_with_its_reason(rig: CaseRig) -> None:
    print_all(rig)
    presenter, view = opened(rig)
    row = view.current()
    assert row is not None
    QTest.keyClick(view.reasons, Qt.Key.Key_3)
    presenter.void()
    now = {job.id: job.state for job in rig.rig.station.paper.of_subject("applicant", rig.applicant)}
    assert now[row.job] is PrintState.VOID
    assert rig.sheets.sheet is not None, "the list stays"
    shown = view.current()
    assert shown is not None
    assert (shown.job, shown.state) == (row.job, PrintState.VOID)


def test_a_visit_without_papers_says_so(rig: CaseRig, qtbot: QtBot) -> None:
    view = PrintHistoryView()
    qtbot.addWidget(view)
    view.show()
    assert view._empty.isVisible()
    assert view.current() is None
    assert not view.press_digit("1")


def test_the_slip_of_a_visit_at_home_is_among_them(rig: CaseRig) -> None:
    senior, officer = rig.rig.station.senior, rig.ctx.officer.id
    ticket, applicant = rig.ticket.id, rig.applicant
    senior.begin(officer=officer, ticket=ticket, reason="wish")
    wish = senior.ask_home_visit(
        officer=officer,
        ticket=ticket,
        applicant=applicant,
        purpose="photo",
        phone="13800000042",
        address="云溪镇青石巷 18 号",
        print_slip=True,
    )
    print_all(rig)
    presenter, view = opened(rig)
    (slip,) = [row for row in view._rows if row.kind == "home_visit_slip"]
    assert slip.offer is Offer.REPRINT
    view.show_rows(view._rows, slip.job)
    QTest.keyClick(view.reasons, Qt.Key.Key_2)
    assert presenter.handle(ActionId.PRIMARY)
    again = rig.rig.station.paper.of_subject("home_visit", wish)
    assert sorted(job.nth for job in again) == [1, 2]
