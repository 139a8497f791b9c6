"""The supervisor's desk for the tests of report and closing: a real station, a host for sheets."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.builders import StationRig
from tests.ui.page_rig import PageRig, make_page_rig, officer_card
from ui.pages.closing.closing_presenter import ClosingPresenter
from ui.pages.report.report_presenter import ReportPresenter
from ui.pages.report.report_view import ReportView
from window_client.domain.station.officer import Role
from window_client.domain.station.station_record import local_day
from window_client.ids import OfficerId


@dataclass
class BooksDesk:
    """Both presenters, joined as the program joins them."""

    page: PageRig
    view: ReportView
    report: ReportPresenter
    closing: ClosingPresenter

    @property
    def rig(self) -> StationRig:
        """The station."""
        return self.page.rig

    @property
    def supervisor(self) -> OfficerId:
        """Who sits here."""
        return self.page.context.officer.id

    @property
    def today(self) -> date:
        """The station's day."""
        return local_day(self.rig.clock.now)


def make_books_desk(
    rig: StationRig, host: QWidget, documents: Path, role: Role = Role.SUPERVISOR
) -> BooksDesk:
    """Counter 1 is open with an officer; somebody else reads the report."""
    page = make_page_rig(rig, host)
    page.context = replace(page.context, officer=officer_card(rig, rig.officer(role)), counter=None)
    view = ReportView(host)
    report = ReportPresenter(page.context, view, documents=documents)
    closing = ClosingPresenter(page.context)
    report.closing_requested.connect(closing.open)
    closing.day_closed.connect(lambda _day: report.reload())
    closing.export_requested.connect(report.export)
    return BooksDesk(page, view, report, closing)
