"""The daily report: figures, paper and files (日报)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from printing.documents import DailyReportPaper
from window_client.domain.books.daily_report import DayFigures
from window_client.domain.books.figure_sum import summed
from window_client.domain.books.senior_rows import SeniorReport, senior_report
from window_client.domain.station.officer import Permission
from window_client.domain.station.station_record import local_day
from window_client.errors import InvalidInput
from window_client.ids import CommandId, OfficerId, PrintJobId
from window_client.services.catalogue_service import CatalogueService, UnknownItem
from window_client.services.day_book import DayBook
from window_client.services.ports import PdfPress, ReportFiles, Store, Work
from window_client.services.report_maker import ReportFacts, ReportMaker
from window_client.services.report_overview import ReportOverview
from window_client.services.ticket_paper import TicketPaper
from window_client.services.verbs import Act, VerbRunner

ReportKind = Literal["xlsx", "pdf", "csv"]
#: a range of so many days at most
LONGEST_RANGE = 366


class ReportInvalid(InvalidInput):
    """The report cannot be made so. Facts: problem (kind, no_days, range_too_long)."""

    code = "report_invalid"


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day that has a report."""

    day: date
    closed: bool


class ReportService:
    """Reads and exports the day's figures; no personal data of a visitor is in them."""

    def __init__(
        self,
        verbs: VerbRunner,
        store: Store,
        catalogue: CatalogueService,
        maker: ReportMaker,
        press: PdfPress,
        files: ReportFiles,
        sheets: TicketPaper,
    ) -> None:
        self._verbs = verbs
        self._store = store
        self._catalogue = catalogue
        self._calendar = catalogue.calendar
        self._book = DayBook(catalogue)
        self._maker = maker
        self._press = press
        self._files = files
        self._sheets = sheets

    def days(self) -> tuple[ReportDay, ...]:
        """Days that have tickets or were closed, newest first."""
        with self._store.read() as work:
            closed = work.reports.closed()
            return tuple(ReportDay(day, day in closed) for day in reversed(work.reports.days()))

    def today(self) -> date:
        """The station's day."""
        with self._store.read() as work:
            return local_day(work.now)

    def figures(self, *, officer: OfficerId, day: date) -> DayFigures:
        """The figures of a day: frozen ones of a closed day, else as they are now.

        Raises:
            PermissionDenied: the officer may not read the report.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.READ_REPORT)
            return self._book.figures(work, day)

    def figures_between(self, *, officer: OfficerId, first: date, last: date) -> DayFigures:
        """The figures of several days together (周、月).

        Raises:
            ReportInvalid: no day of it has a report, or the range is too long.
            PermissionDenied: see `figures`.
        """
        if last - first >= timedelta(days=LONGEST_RANGE):
            raise ReportInvalid(problem="range_too_long")
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.READ_REPORT)
            wanted = [day for day in work.reports.days() if first <= day <= last]
            if not wanted:
                raise ReportInvalid(problem="no_days")
            return summed([self._book.figures(work, day) for day in wanted])

    def seniors(
        self, *, officer: OfficerId, first: date | None = None, last: date | None = None
    ) -> SeniorReport:
        """The figures of the 敬老 process over any days, without limit.

        Args:
            first: None: since the first day that has a report (建所以来).
            last: None: up to today; days ahead, on which only carried tickets wait, are left out.

        Raises:
            ReportInvalid: no day of it has a report.
            PermissionDenied: see `figures`.
        """
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.READ_REPORT)
            until = min(last or local_day(work.now), local_day(work.now))
            wanted = [day for day in work.reports.days() if (first or day) <= day <= until]
            if not wanted:
                raise ReportInvalid(problem="no_days")
            begins, ends = (self._book.book(work, day) for day in (wanted[0], wanted[-1]))
            rows = work.reports.seniors(wanted[0], wanted[-1], begins.starts, ends.ends)
            return senior_report(
                first or wanted[0],
                last or until,
                len(wanted),
                rows,
                lambda at: self._book.end_of_book(work, at, wanted),
            )

    def overview(self, *, officer: OfficerId, first: date, last: date) -> ReportOverview:
        """Everything that the report page shows; days without a report are left out.

        Raises:
            ReportInvalid: the range is too long.
            PermissionDenied: see `figures`.
        """
        if last - first >= timedelta(days=LONGEST_RANGE):
            raise ReportInvalid(problem="range_too_long")
        with self._store.read() as work:
            work.officers.get(officer).require(Permission.READ_REPORT)
            known, today = work.reports.days(), local_day(work.now)
            # those who are carried over wait on a day that has not begun: it is no part of a week or month
            until = last if first == last else min(last, today)
            wanted = [day for day in known if first <= day <= until]
            closings = {day: work.closed_days.of_day(day) for day in wanted}
            # without a report of its own a day still has figures: all of them 0
            found = [self._book.figures(work, day) for day in wanted or [first]]
            figures = summed(found)
            return ReportOverview(
                station=work.stations.here().name,
                first=first,
                last=last,
                figures=figures,
                days=len(wanted),
                open_days=sum(closing is None for closing in closings.values()),
                closing=closings.get(first) if first == last else None,
                differences=self._book.differences(work, figures),
                officers={one.id: one.name for one in work.officers.all()},
                items={line.item: self._item_name(line.item) for line in figures.cases_by_item},
                counters=tuple(counter.number for counter in work.counters.all()),
                today=today,
                newest=max((day for day in known if day <= today), default=None),
                made_at=work.now,
            )

    def paper(self, *, officer: OfficerId, day: date) -> DailyReportPaper:
        """The report as it stands on paper and in files.

        Raises:
            PermissionDenied: see `figures`.
        """
        with self._store.read() as work:
            who = work.officers.get(officer)
            who.require(Permission.READ_REPORT)
            return self._paper(work, officer, day)

    def export(self, *, officer: OfficerId, day: date, kind: ReportKind) -> bytes:
        """The report as a file; the export is noted with who, when and the digest of the figures.

        Raises:
            ReportInvalid: no such kind of file.
            PermissionDenied: see `figures`.
        """
        if kind not in get_args(ReportKind):
            raise ReportInvalid(problem="kind")
        paper = self.paper(officer=officer, day=day)
        if kind == "pdf":
            made = self._press.make(paper)
        elif kind == "xlsx":
            made = self._files.xlsx(paper)
        else:
            made = self._files.csv(paper)

        def act(doing: Act) -> None:
            doing.about("report", day.isoformat())
            doing.facts.update(kind=kind, digest=paper.digest_text, closed=paper.closed)

        self._verbs.run(
            "export_report",
            act,
            None,
            officer=officer,
            args={"day": day, "kind": kind},
            needs=Permission.READ_REPORT,
        )
        return made

    def print(self, *, officer: OfficerId, day: date, command_id: CommandId | None = None) -> PrintJobId:
        """Queue the report for the A4 printer, as it stands now; the ledger sends it.

        Raises:
            PermissionDenied: see `figures`.
        """
        # made before the lock is taken: a closed day's figures do not change, an open day's paper says when
        paper = self.paper(officer=officer, day=day)

        def act(doing: Act) -> PrintJobId:
            doing.facts.update(digest=paper.digest_text, closed=paper.closed)
            return self._sheets.enqueue(doing, paper, "report", day.isoformat(), paper="a4").id

        return self._verbs.run(
            "print_report",
            act,
            PrintJobId,
            officer=officer,
            command_id=command_id,
            args={"day": day},
            needs=Permission.READ_REPORT,
        )

    def _item_name(self, code: str) -> str:
        try:
            return self._catalogue.name(code)
        except UnknownItem:
            # an item of an older catalogue: its code is still its name
            return code

    def _paper(self, work: Work, officer: OfficerId, day: date) -> DailyReportPaper:
        figures = self._book.figures(work, day)
        return self._maker.paper(
            figures,
            ReportFacts(
                station=work.stations.here(),
                officers=work.officers.all(),
                counters=tuple(counter.number for counter in work.counters.all()),
                closing=work.closed_days.of_day(day),
                prepared_by=work.officers.get(officer),
                made_at=work.now,
                hours="、".join(session.text for session in self._book.sessions(work, day)),
                differences=self._book.differences(work, figures),
            ),
        )
