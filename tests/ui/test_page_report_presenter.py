"""What the report page does, against a real station: days, spans, what stays in sight, files, paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import opened, shared_template
from tests.ui.books_desk import BooksDesk, make_books_desk
from ui.actions import ActionId
from ui.background.runner import Runner
from ui.pages.report import report_export
from ui.pages.report.export_file import WriteProblem, problem_with, target_of, write_file
from ui.pages.report.export_sheet import ExportSheet
from ui.pages.report.report_export import ReportExport
from ui.pages.report.report_presenter import ReportPresenter
from ui.pages.report.report_tool_row import Span
from ui.pages.report.senior_sheet import SeniorSheet
from ui.widgets.sheet import Sheet
from window_client.domain.station.officer import Role
from window_client.ids import OfficerId
from window_client.services.report_overview import ReportOverview
from window_client.services.report_service import ReportService


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window that sheets cover."""
    made = QWidget()
    QVBoxLayout(made)
    made.resize(1366, 688)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(host: QWidget, tmp_path: Path) -> Iterator[BooksDesk]:
    """Two people were served today, one waits."""
    documents = tmp_path / "文档"
    documents.mkdir()
    with opened(shared_template().open(tmp_path / "station.db")) as rig:
        made = make_books_desk(rig, host, documents)
        for _ in range(2):
            rig.finish(rig.serving())
        rig.give()
        layout = host.layout()
        assert layout is not None
        layout.addWidget(made.view)
        host.show()
        host.activateWindow()
        assert QTest.qWaitForWindowActive(host, 5000)
        yield made


def documents(desk: BooksDesk) -> Path:
    return desk.rig.file.parent / "文档"


def close_today(desk: BooksDesk) -> None:
    state = desk.rig.station.day.state(officer=desk.supervisor, day=desk.today)
    named = tuple(ticket.id for ticket in state.waiting)
    desk.rig.station.day.close(officer=desk.supervisor, day=desk.today, carry_over=named)


def sheet_of(desk: BooksDesk) -> ExportSheet:
    sheet = Sheet.current(desk.page.host)
    assert isinstance(sheet, ExportSheet)
    return sheet


def test_it_opens_with_today(desk: BooksDesk) -> None:
    desk.report.activate()
    assert desk.view.showing_figures()
    assert desk.view.tools.field.date() == desk.today
    assert desk.view.tools.standing().startswith("未日结・09:")
    assert not desk.view.tools.closing.isHidden()
    assert not desk.view.tools.on.isEnabled()
    assert desk.page.ready == {ActionId.EXPORT_EXCEL: True, ActionId.EXPORT_CSV: True}


def test_a_day_without_figures_leads_back_to_the_newest(desk: BooksDesk) -> None:
    desk.report.activate()
    desk.view.tools.back.click()
    assert desk.view.tools.field.date() == desk.today - timedelta(days=1)
    assert not desk.view.showing_figures()
    assert desk.page.ready[ActionId.EXPORT_EXCEL] is False
    assert desk.report.handle(ActionId.EXPORT_EXCEL)
    assert Sheet.current(desk.page.host) is None
    assert "没有数" in desk.page.messages.toasts[-1].text
    desk.view.empty.button.click()
    assert desk.view.tools.field.date() == desk.today
    assert desk.view.showing_figures()


def test_what_was_shown_stays_until_the_new_figures_are_there(
    desk: BooksDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.report.activate()
    real, read = ReportService.overview, []

    def counted(self: ReportService, *, officer: OfficerId, first: date, last: date) -> ReportOverview:
        read.append(first)
        return real(self, officer=officer, first=first, last=last)

    monkeypatch.setattr(ReportService, "overview", counted)
    desk.page.runner.holding = True
    desk.view.tools.stepped.emit(-1)
    assert desk.view.showing_figures()
    assert desk.view.tools.standing() == "正在读 2026-03-17…"
    desk.view.tools.stepped.emit(-1)
    desk.page.runner.holding = False
    desk.page.runner.release()
    assert desk.view.tools.field.date() == desk.today - timedelta(days=2)
    assert desk.report.seen is not None
    assert desk.report.seen.first == desk.today - timedelta(days=2)
    assert read == [desk.today - timedelta(days=2)], "a wish that was overtaken is not read at all"


def test_seniors_in_detail_by_enter_beside_all_days_since_opening(desk: BooksDesk) -> None:
    rig = desk.page.rig
    guide, officer = rig.officer(Role.GUIDE), rig.at(1)["officer"]
    senior = rig.station.senior
    ticket = rig.serving(1, person_class="senior")
    senior.begin(officer=guide, ticket=ticket.id, reason="age", helper=guide)
    senior.tick(officer=guide, ticket=ticket.id, step="greet")
    senior.tick(officer=officer, ticket=ticket.id, step="copy", result="3")
    rig.finish(ticket)
    desk.report.activate()
    values = {fact.label: fact.value for fact in desk.view.senior_card.list.facts()}
    assert (values["全程引导帮办"], values["免费复印"]) == ("1 人次", "3 页")
    desk.view.senior_card.list.setFocus()
    QTest.keyClick(desk.view.senior_card.list, Qt.Key.Key_Return)
    opened_sheet = Sheet.current(desk.view)
    assert isinstance(opened_sheet, SeniorSheet)
    model = opened_sheet.table.model()
    rows = {
        str(model.index(row, 0).data()): [str(model.index(row, column).data()) for column in (1, 2)]
        for row in range(model.rowCount())
    }
    assert rows["全程引导帮办"] == ["1 人次", "1 人次"]
    assert rows["免费复印"] == ["3 页", "3 页"]
    assert rows["进门咨询用时"] == ["0 / 0（1）"] * 2
    assert rows["填表用时"] == ["—", "—"]
    assert rows["现场重拍"] == ["0 次", "0 次"]


def test_week_and_month_add_days_and_make_no_files(desk: BooksDesk) -> None:
    close_today(desk)
    desk.rig.clock.forward(days=1)
    desk.rig.give()
    desk.report.activate()
    desk.view.tools.spans.value_changed.emit(Span.WEEK)
    assert desk.report.seen is not None
    assert (desk.report.seen.first, desk.report.seen.last) == (date(2026, 3, 16), date(2026, 3, 22))
    assert desk.report.seen.days == 2
    assert desk.view.tools.standing() == "03-16 至 03-22・2 天有数・1 天未日结"
    assert desk.view.tools.closing.isHidden()
    desk.report.handle(ActionId.PREVIEW)
    assert "按日导出" in desk.page.messages.toasts[-1].text
    desk.view.tools.stepped.emit(1)  # the next week lies ahead
    assert desk.report.seen.first == date(2026, 3, 16)
    desk.view.tools.spans.value_changed.emit(Span.MONTH)
    assert desk.report.seen.last == date(2026, 3, 31)


def test_an_open_day_is_read_again_after_a_change_while_it_is_in_sight(desk: BooksDesk, qtbot: QtBot) -> None:
    desk.report._later.setInterval(1)
    desk.report.activate()
    desk.rig.give()
    desk.report.note_change()
    qtbot.waitUntil(lambda: desk.report.seen is not None and desk.report.seen.figures.tickets.flow.taken == 4)
    desk.view.hide()
    desk.report.note_change()
    assert not desk.report._later.isActive()


def test_who_may_not_read_is_told(host: QWidget, tmp_path: Path) -> None:
    with opened(shared_template().open(tmp_path / "other.db")) as rig:
        desk = make_books_desk(rig, host, tmp_path, Role.OFFICER)
        desk.report.activate()
        assert not desk.view.showing_figures()
        assert "error.permission_denied" in desk.page.messages.banners


def test_a_chief_reads_but_does_not_close(host: QWidget, tmp_path: Path) -> None:
    with opened(shared_template().open(tmp_path / "other.db")) as rig:
        desk = make_books_desk(rig, host, tmp_path, Role.CHIEF)
        rig.give()
        desk.report.activate()
        assert desk.view.tools.closing.isHidden()
        desk.report.handle(ActionId.SAVE)
        assert Sheet.current(host) is None


# -- files
def test_excel_is_written_whole_and_noted(desk: BooksDesk) -> None:
    desk.report.activate()
    assert desk.report.handle(ActionId.EXPORT_EXCEL)
    sheet = sheet_of(desk)
    target = documents(desk) / "综窗日报-云溪派出所-2026-03-18.xlsx"
    assert sheet.path.text() == str(target)
    assert sheet.path.hasFocus()
    assert desk.page.press(ActionId.PRIMARY, desk.report.handle)
    assert Sheet.current(desk.page.host) is None
    book = openpyxl.load_workbook(target)
    assert book["总览"]["B1"].value == "数值"
    assert [file.name for file in documents(desk).iterdir()] == [target.name]
    assert desk.rig.verbs()[-1] == "export_report"
    toast = desk.page.messages.toasts[-1]
    assert toast.text == "已导出 综窗日报-云溪派出所-2026-03-18.xlsx"
    assert toast.undo is not None
    assert toast.undo.words == "打开所在文件夹"


@pytest.mark.parametrize(
    ("action", "start"), [(ActionId.PREVIEW, b"%PDF"), (ActionId.EXPORT_CSV, b"\xef\xbb\xbf")]
)
def test_pdf_and_csv_by_their_keys(desk: BooksDesk, action: ActionId, start: bytes) -> None:
    desk.report.activate()
    desk.report.handle(action)
    QTest.keyClick(sheet_of(desk).path, Qt.Key.Key_Return)
    (made,) = documents(desk).iterdir()
    assert made.read_bytes().startswith(start)


def test_an_old_file_is_replaced_only_on_the_second_press(desk: BooksDesk) -> None:
    desk.report.activate()
    target = documents(desk) / "a.csv"
    target.write_bytes(b"old")
    desk.report.handle(ActionId.EXPORT_CSV)
    sheet = sheet_of(desk)
    sheet.path.setText("a")
    desk.page.press(ActionId.PRIMARY, desk.report.handle)
    assert target.read_bytes() == b"old"
    assert sheet.form.errors()["path"].startswith("已有同名文件。")
    assert "export_report" not in desk.rig.verbs(), "nothing was made for it"
    assert sheet.primary is not None
    assert sheet.primary.text() == "替换"
    desk.page.press(ActionId.PRIMARY, desk.report.handle)
    assert target.read_bytes() != b"old"


def test_a_path_that_cannot_be_used_is_told_at_the_field(desk: BooksDesk) -> None:
    desk.report.activate()
    desk.report.handle(ActionId.EXPORT_EXCEL)
    sheet = sheet_of(desk)
    for typed, said in (("", "还没有文件名"), ("不在/a.xlsx", "没有这个文件夹"), ("长" * 300, "名字太长了")):
        sheet.path.setText(typed)
        desk.page.press(ActionId.PRIMARY, desk.report.handle)
        assert sheet.form.errors()["path"].startswith(said)
        assert Sheet.current(desk.page.host) is sheet
        assert list(documents(desk).iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(desk: BooksDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.report.activate()
    desk.report.handle(ActionId.EXPORT_EXCEL)
    sheet = sheet_of(desk)
    sheet.path.setText("a.xlsx")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ui.pages.report.export_file.os.fsync", full)
    desk.page.press(ActionId.PRIMARY, desk.report.handle)
    assert sheet.form.errors()["path"].startswith("磁盘满了")
    assert list(documents(desk).iterdir()) == []


def test_esc_while_the_file_is_made_leaves_nothing(desk: BooksDesk, qtbot: QtBot) -> None:
    runner = Runner()
    try:
        context = replace(desk.page.context, runner=runner)
        files = ReportExport(context, documents=documents(desk))
        files.ask("pdf", desk.today, closed=False, station="云溪派出所")
        sheet = sheet_of(desk)
        sheet.press_primary()
        assert sheet.primary is not None
        assert sheet.primary.text() == "正在导出…"
        desk.page.sheet_host.handle(ActionId.CLOSE)
        qtbot.waitUntil(lambda: runner.idle)
        assert list(documents(desk).iterdir()) == []
        assert desk.page.messages.toasts == []
        # and the next one works
        files.ask("csv", desk.today, closed=False, station="云溪派出所")
        sheet_of(desk).press_primary()
        qtbot.waitUntil(lambda: len(list(documents(desk).iterdir())) == 1)
        qtbot.waitUntil(lambda: bool(desk.page.messages.toasts))
    finally:
        assert runner.stop(10)


def test_the_folder_is_shown_or_named(desk: BooksDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def refuse(folder: Path) -> bool:
        asked.append(folder)
        return False

    monkeypatch.setattr(report_export, "_open_folder", refuse)
    presenter = ReportPresenter(desk.page.context, desk.view, documents=documents(desk))
    presenter.activate()
    presenter.export("csv")
    desk.page.press(ActionId.PRIMARY, presenter.handle)
    undo = desk.page.messages.toasts[-1].undo
    assert undo is not None
    undo.run()
    assert asked == [documents(desk)]
    assert str(documents(desk)) in desk.page.messages.toasts[-1].text


def test_the_paper_goes_to_the_printer_through_the_ledger(desk: BooksDesk) -> None:
    desk.report.activate()
    desk.report.handle(ActionId.EXPORT_EXCEL)
    assert sheet_of(desk).print_button.isHidden()
    desk.page.press(ActionId.ROW_1, desk.report.handle)
    assert desk.rig.station.paper.of_subject("report", desk.today.isoformat()) == ()
    desk.report.handle(ActionId.PREVIEW)
    desk.page.press(ActionId.ROW_1, desk.report.handle)
    (job,) = desk.rig.station.paper.of_subject("report", desk.today.isoformat())
    assert job.paper == "a4"
    assert Sheet.current(desk.page.host) is None
    assert desk.page.messages.toasts[-1].text == "日报已交去打印"


# -- the file itself
def test_what_is_typed_as_a_path(tmp_path: Path) -> None:
    home = Path("~").expanduser()
    assert target_of("a", tmp_path, ".csv") == tmp_path / "a.csv"
    assert target_of("a.b.CSV", tmp_path, ".csv") == tmp_path / "a.b.CSV"
    assert target_of("~/x.csv", tmp_path, ".csv") == home / "x.csv"
    assert target_of("/t/x.txt", tmp_path, ".csv") == Path("/t/x.txt.csv")
    assert [target_of(typed, tmp_path, ".csv") for typed in ("", "  ", "dir/", "a\0b")] == [None] * 4


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_how: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("ui.pages.report.export_file.tempfile.NamedTemporaryFile", refused)
    assert write_file(tmp_path / "a.csv", b"x", replace=False) is WriteProblem.NO_RIGHT
    assert problem_with(tmp_path, replace=True) is WriteProblem.NO_NAME


def test_a_file_that_is_no_longer_wanted_is_not_there(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.csv", b"x", replace=False, wanted=lambda: False) is None
    assert list(tmp_path.iterdir()) == []
    assert write_file(tmp_path / "a.csv", b"x", replace=False) is None
    assert (tmp_path / "a.csv").read_bytes() == b"x"
