"""What the report page does: reads figures, goes from day to day, hands closing and files on."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ui.actions import ActionId
from ui.background.job import Job
from ui.desk_context import DeskContext
from ui.error_text import text_of
from ui.pages.report.balance_words import standing
from ui.pages.report.report_export import ReportExport
from ui.pages.report.report_range import range_of, step
from ui.pages.report.report_rows import translate
from ui.pages.report.report_tool_row import Span, ToolState
from ui.pages.report.report_view import ReportView
from ui.pages.report.senior_sheet import SeniorSheet
from window_client.domain.books.senior_rows import SeniorReport
from window_client.domain.station.officer import Permission
from window_client.services.report_overview import ReportOverview
from window_client.services.report_service import ReportKind

#: while a day is open its figures are read again at most so often
RELOAD_MS = 5_000
_KINDS: dict[ActionId, ReportKind] = {
    ActionId.EXPORT_EXCEL: "xlsx",
    ActionId.EXPORT_CSV: "csv",
    ActionId.PREVIEW: "pdf",
}


class ReportPresenter(QObject):
    """Behaviour of the report page. What was shown stays in sight until the new figures are there.

    Args:
        documents: where files go by default; None asks the system for the user's documents folder.

    Signals:
        closing_requested(date): 日结 of this day was asked for.
    """

    closing_requested = Signal(object)

    def __init__(
        self,
        ctx: DeskContext,
        view: ReportView,
        *,
        documents: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._view = view
        self._span = Span.DAY
        self._day: date | None = None
        self._seen: ReportOverview | None = None
        self._job: Job | None = None
        self._files = ReportExport(ctx, documents=documents, parent=self)
        self._later = QTimer(self, singleShot=True, interval=RELOAD_MS)
        self._later.timeout.connect(self._reload_if_open)
        self._connect()

    @property
    def seen(self) -> ReportOverview | None:
        """What is shown."""
        return self._seen

    def activate(self) -> None:
        """The page came into sight: read its day again, today at first."""
        self._load()

    def show_day(self, day: date) -> None:
        """Show one day."""
        self._span = Span.DAY
        self._go(day)

    def reload(self) -> None:
        """Read the same days again (a day was closed)."""
        self._load()

    def note_change(self) -> None:
        """Something was written at the station: an open day in sight is read again soon."""
        if self._view.isVisible() and not self._later.isActive():
            self._later.start()

    def handle(self, action: ActionId) -> bool:
        """Excel, PDF, CSV and 日结 by key."""
        if action in _KINDS:
            self.export(_KINDS[action])
            return True
        if action is ActionId.SAVE:
            self._close()
            return True
        return False

    def export(self, kind: ReportKind, day: date | None = None) -> None:
        """Ask where to, and write; without a day the one that is shown."""
        seen = self._seen
        if seen is None:
            return
        if day is None and not self._may_export():
            self._ctx.messages.toast(self._why_no_file(seen))
            return
        wanted = day or seen.first
        closed = seen.closing is not None if seen.one_day and wanted == seen.first else True
        self._files.ask(kind, wanted, closed=closed, station=seen.station)

    # -- what the officer does
    def _connect(self) -> None:
        tools = self._view.tools
        tools.span_chosen.connect(self._choose_span)
        tools.day_chosen.connect(self._go)
        tools.day_refused.connect(self._refuse_day)
        tools.stepped.connect(self._step)
        tools.close_requested.connect(self._close)
        tools.excel_requested.connect(lambda: self.export("xlsx"))
        tools.pdf_requested.connect(lambda: self.export("pdf"))
        tools.csv_requested.connect(lambda: self.export("csv"))
        self._view.newest_requested.connect(self._newest)
        self._view.seniors_requested.connect(self._open_seniors)

    def _choose_span(self, span: Span) -> None:
        self._span = span
        if self._day is not None:
            self._go(self._day)

    def _step(self, steps: int) -> None:
        if self._day is None:
            return
        try:
            day = step(self._span, self._day, steps)
        except (ValueError, OverflowError):
            # the calendar ends here
            return
        if steps > 0 and self._seen is not None and range_of(self._span, day)[0] > self._seen.today:
            return
        self._go(day)

    def _newest(self) -> None:
        if self._seen is not None and self._seen.newest is not None:
            self.show_day(self._seen.newest)

    def _open_seniors(self) -> None:
        """敬老服务 in detail: the days of the page, and all of them since opening."""
        seen = self._seen
        if seen is None or not seen.days:
            return
        reports, officer, sheets = self._ctx.station.reports, self._ctx.officer.id, self._ctx.sheets

        def read() -> tuple[SeniorReport, SeniorReport]:
            span = reports.seniors(officer=officer, first=seen.first, last=seen.last)
            return span, reports.seniors(officer=officer)

        def show(found: tuple[SeniorReport, SeniorReport]) -> None:
            sheet = SeniorSheet(sheets.host, *found)
            sheets.open(sheet, focus=sheet.table)

        self._ctx.runner.run(read, show, self._ctx.messages.error, owner=self)

    def _refuse_day(self) -> None:
        self._ctx.messages.toast(translate("report", "日期没看懂。请写成 2026-03-17 或 20260317。"))

    def _close(self) -> None:
        seen = self._seen
        if seen is not None and self._may_close(seen):
            self.closing_requested.emit(seen.first)
        elif seen is not None and seen.one_day and seen.closing is not None:
            self._ctx.messages.toast(translate("report", "{day} 已经日结。").format(day=seen.first))

    # -- figures
    def _go(self, day: date) -> None:
        self._day = day
        self._show_tools(translate("report", "正在读 {day}…").format(day=day.isoformat()))
        self._load()

    def _load(self) -> None:
        if self._job is not None:
            # only the newest wish counts
            self._job.cancel()
        reports, officer = self._ctx.station.reports, self._ctx.officer.id
        span, day = self._span, self._day

        def read() -> ReportOverview:
            first, last = range_of(span, day if day is not None else reports.today())
            return reports.overview(officer=officer, first=first, last=last)

        self._job = self._ctx.runner.run(read, self._show, self._failed, owner=self)

    def _reload_if_open(self) -> None:
        if self._view.isVisible() and self._seen is not None and self._seen.open_days:
            self._load()

    def _show(self, seen: ReportOverview) -> None:
        self._seen = seen
        if self._day is None:
            self._day = seen.first
        self._view.show_figures(seen)
        self._show_tools(standing(seen) if seen.days else "")

    def _failed(self, error: Exception) -> None:
        if self._seen is None:
            words = text_of(error)
            self._view.show_trouble(words.title, words.detail)
        else:
            # the field goes back to what is in sight
            self._day = self._seen.first
            self._span = self._span_of(self._seen)
            self._show_tools(standing(self._seen))
        self._ctx.messages.error(error)

    @staticmethod
    def _span_of(seen: ReportOverview) -> Span:
        if seen.one_day:
            return Span.DAY
        return Span.WEEK if (seen.last - seen.first).days == 6 else Span.MONTH

    def _show_tools(self, words: str) -> None:
        seen = self._seen
        day = self._day or (seen.first if seen else None)
        if day is None:
            return
        ready = self._may_export()
        self._view.show_tools(
            ToolState(
                day=day,
                span=self._span,
                standing=words,
                may_go_on=seen is None or range_of(self._span, day)[1] < seen.today,
                may_close=seen is not None and self._may_close(seen),
                may_export=ready,
            )
        )
        for action in (ActionId.EXPORT_EXCEL, ActionId.EXPORT_CSV):
            self._ctx.set_ready(action, ready)

    def _may_export(self) -> bool:
        seen = self._seen
        return seen is not None and seen.one_day and seen.days > 0

    def _may_close(self, seen: ReportOverview) -> bool:
        may = self._ctx.officer.may(Permission.CLOSE_DAY)
        return may and seen.one_day and seen.open_days > 0 and seen.first <= seen.today

    @staticmethod
    def _why_no_file(seen: ReportOverview) -> str:
        if not seen.one_day:
            return translate("report", "周、月在屏上看；文件按日导出，请先选一天。")
        return translate("report", "这一天没有数，没有文件可导出。")
