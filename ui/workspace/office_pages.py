"""The pages beside the counter: daily report with closing, and settings."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.desk_context import DeskContext
from ui.navigation.page_id import PageId
from ui.opening import Opened
from ui.pages.closing.closing_presenter import ClosingPresenter
from ui.pages.photo_sample.photo_sample_presenter import PhotoSamplePresenter
from ui.pages.report.report_presenter import ReportPresenter
from ui.pages.report.report_view import ReportView
from ui.pages.settings.settings_presenter import SettingsPresenter
from ui.pages.settings.settings_view import SettingsView
from window_client.bootstrap import PaperWay
from window_client.domain.station.officer import Permission
from window_client.services.changes import Changes
from window_client.settings import Settings

#: page, what makes its widget, its keys, and what to do when it comes into sight
OfficePage = tuple[PageId, Callable[[], QWidget], Callable[[ActionId], bool], Callable[[], None]]


class OfficePages(QObject):
    """Makes the pages that the officer has a right to, each when it is first gone to.

    Signals:
        settings_saved(Settings): this PC's settings are others now.
        paper_changed(PaperWay): this PC prints another way now.
        paper_queued(): something waits in the print ledger.
    """

    settings_saved = Signal(object)
    paper_changed = Signal(object)
    paper_queued = Signal()

    def __init__(self, context: DeskContext, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._opened = opened
        self.report: ReportPresenter | None = None
        self.closing: ClosingPresenter | None = None
        self.sample: PhotoSamplePresenter | None = None
        self.settings: SettingsPresenter | None = None

    def pages(self, settings: Settings, paper: PaperWay) -> Iterator[OfficePage]:
        """Each page with its key handler and what to do when it comes into sight."""
        may = self._context.officer.may
        if may(Permission.READ_REPORT):
            yield PageId.REPORT, self._make_report, self._report_keys, self._report_shown
        if may(Permission.SET_COUNTERS) or may(Permission.SET_DEVICES):

            def make() -> QWidget:
                return self._make_settings(settings, paper)

            yield PageId.SETTINGS, make, self._settings_keys, self._settings_shown

    def on_changes(self, _changes: Changes) -> None:
        """Something was written at the station."""
        if self.report is not None:
            self.report.note_change()

    def _report_keys(self, action: ActionId) -> bool:
        if action is ActionId.PHOTO and self.sample is not None:
            self.sample.open()
            return True
        return self.report is not None and self.report.handle(action)

    def _report_shown(self) -> None:
        if self.report is not None:
            self.report.activate()

    def _settings_keys(self, action: ActionId) -> bool:
        return self.settings is not None and self.settings.handle(action)

    def _settings_shown(self) -> None:
        if self.settings is not None:
            self.settings.start()

    def _make_report(self) -> QWidget:
        view = ReportView()
        report = self.report = ReportPresenter(self._context, view, parent=self)
        closing = self.closing = ClosingPresenter(self._context, parent=self)
        report.closing_requested.connect(closing.open)
        sample = self.sample = PhotoSamplePresenter(self._context, self)
        view.tools.sample.setVisible(sample.allowed)
        view.tools.sample_requested.connect(sample.open)
        closing.day_closed.connect(lambda _day: report.reload())
        closing.export_requested.connect(self._export)
        return view

    def _export(self, kind: str, day: date) -> None:
        if self.report is not None and kind in ("xlsx", "pdf", "csv"):
            self.report.export(kind, day)  # type: ignore[arg-type]

    def _make_settings(self, settings: Settings, paper: PaperWay) -> QWidget:
        view = SettingsView()
        presenter = self.settings = SettingsPresenter(
            view, self._context, settings=settings, home=self._opened.home, paper=paper
        )
        presenter.settings_changed.connect(lambda _before, now: self.settings_saved.emit(now))
        presenter.paper_changed.connect(self.paper_changed)
        presenter.paper_queued.connect(self.paper_queued)
        return view
