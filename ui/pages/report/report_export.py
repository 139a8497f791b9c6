"""Report files and the report's way to the printer: asks, makes, writes, tells (导出, 打印)."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from ui.actions import ActionId, key_words
from ui.background.job import Job, Lane
from ui.desk_context import DeskContext, new_command
from ui.error_text import text_of
from ui.messages import MessageAction
from ui.pages.report.export_file import WriteProblem, problem_with, target_of, write_file
from ui.pages.report.export_sheet import ExportAsk, ExportSheet, problem_sentence
from ui.pages.report.report_rows import translate
from window_client.ids import CommandId
from window_client.services.report_service import ReportKind


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an export: where it is, or why it is not there."""

    target: Path
    problem: WriteProblem | None = None


class ReportExport(QObject):
    """One export at a time.

    Args:
        documents: the folder that is proposed; None asks the system for the user's documents.
        open_folder: shows a folder in the system's file manager; False when it could not.
    """

    def __init__(
        self,
        ctx: DeskContext,
        *,
        documents: Path | None = None,
        open_folder: Callable[[Path], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._folder = documents or _documents()
        self._open_folder = open_folder or _open_folder
        self._sheet: ExportSheet | None = None
        self._ask: ExportAsk | None = None
        self._busy = False
        self._job: Job | None = None
        self._given_up = threading.Event()
        self._exists: Path | None = None
        self._command: CommandId | None = None

    def ask(self, kind: ReportKind, day: date, *, closed: bool, station: str) -> None:
        """Open the sheet."""
        self._ask = ExportAsk(kind, day, closed, station, self._folder)
        self._exists = None
        self._command = new_command()
        sheet = ExportSheet(self._ctx.sheets.host, self._ask)
        sheet.export_requested.connect(self._export)
        sheet.print_requested.connect(self._print)
        sheet.closed.connect(lambda: self._closed(sheet))
        self._sheet = sheet
        self._ctx.sheets.open(sheet, focus=sheet.path, handler=self._handle)

    def _handle(self, action: ActionId) -> bool:
        if action is ActionId.ROW_1 and self._sheet is not None and self._sheet.print_button.isEnabled():
            if self._ask is not None and self._ask.kind == "pdf":
                self._print()
            return True
        return False

    def _closed(self, sheet: ExportSheet) -> None:
        if sheet is not self._sheet:
            return
        self._sheet = None
        if self._busy and self._job is not None:
            # Esc while the file is made: nothing is left of it
            self._given_up.set()
            self._job.cancel()
        self._busy, self._job = False, None

    # -- files
    def _export(self, typed: str) -> None:
        ask, sheet = self._ask, self._sheet
        if ask is None or sheet is None or self._busy:
            return
        target = target_of(typed, self._folder, ask.suffix)
        if target is None:
            sheet.show_problem(problem_sentence(WriteProblem.NO_NAME))
            return
        reports, officer = self._ctx.station.reports, self._ctx.officer.id
        replace = target == self._exists
        given_up = self._given_up = threading.Event()

        def make() -> Written:
            # a name that cannot be used is told before the export is noted in the journal
            problem = problem_with(target, replace=replace)
            if problem is not None:
                return Written(target, problem)
            content = reports.export(officer=officer, day=ask.day, kind=ask.kind)
            problem = write_file(target, content, replace=replace, wanted=lambda: not given_up.is_set())
            return Written(target, problem)

        self._busy = True
        sheet.set_busy(True)
        self._job = self._ctx.runner.run(make, self._made, self._failed, lane=Lane.SLOW, owner=self)

    def _made(self, written: Written) -> None:
        self._busy = False
        sheet = self._sheet
        if written.problem is not None:
            self._exists = written.target if written.problem is WriteProblem.EXISTS else None
            if sheet is not None:
                exists = written.problem is WriteProblem.EXISTS
                sheet.show_problem(problem_sentence(written.problem), replace=exists)
            return
        target = written.target
        if sheet is not None:
            sheet.close_sheet()
        words = translate("report", "已导出 {file}").format(file=target.name)
        show = MessageAction(
            translate("report", "打开所在文件夹"),
            lambda: self._show_folder(target.parent),
            key_words(ActionId.ROW_5),
        )
        self._ctx.messages.toast(words, show)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if self._sheet is not None:
            self._sheet.show_problem(text_of(error).line)
        else:
            self._ctx.messages.error(error)

    def _show_folder(self, folder: Path) -> None:
        if not self._open_folder(folder):
            self._ctx.messages.toast(translate("report", "文件在 {folder}").format(folder=folder))

    # -- paper
    def _print(self) -> None:
        ask, sheet, command = self._ask, self._sheet, self._command
        if ask is None or sheet is None or self._busy:
            return
        reports, officer = self._ctx.station.reports, self._ctx.officer.id
        self._busy = True
        sheet.set_busy(True)
        self._ctx.runner.run(
            lambda: reports.print(officer=officer, day=ask.day, command_id=command),
            lambda _job: self._printed(),
            self._failed,
            owner=self,
        )

    def _printed(self) -> None:
        self._busy = False
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._ctx.messages.toast(translate("report", "日报已交去打印"))


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def _open_folder(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
