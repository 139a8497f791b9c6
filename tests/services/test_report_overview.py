"""What the report page reads, and the report's way to the printer."""

from datetime import date, timedelta

import pytest

from printing.documents import DailyReportPaper, document_from_json
from tests.builders import StationRig, fresh_command
from tests.services.books_rig import INSTANT, WITH_FEE, Books
from window_client.domain.books.daily_report import digest_text
from window_client.domain.paper.print_job import PrintState
from window_client.domain.station.officer import PermissionDenied, Role
from window_client.ids import PrintJobId
from window_client.services.report_service import ReportInvalid


@pytest.fixture
def books(rig: StationRig) -> Books:
    """Two visits that were served, one person who waits."""
    made = Books(rig)
    rig.open_counter(1)
    for item in (INSTANT, WITH_FEE):
        ticket = rig.serving()
        made.accepted(ticket, item)
        rig.finish(ticket, topic=None)
    rig.give()
    return made


def close(books: Books) -> None:
    state = books.day.state(officer=books.supervisor, day=books.today)
    books.day.close(
        officer=books.supervisor, day=books.today, carry_over=tuple(one.id for one in state.waiting)
    )


def test_an_open_day_names_officers_items_and_counters(books: Books) -> None:
    seen = books.reports.overview(officer=books.supervisor, first=books.today, last=books.today)
    assert (seen.days, seen.open_days, seen.closing, seen.differences) == (1, 1, None, ())
    assert seen.one_day
    assert seen.figures == books.reports.figures(officer=books.supervisor, day=books.today)
    assert seen.figures.tickets.flow.open == 1
    officers = [seen.officers[one] for line in seen.figures.by_counter for one in line.officers]
    assert officers == ["陆以宁"]
    assert seen.items[INSTANT] == books.rig.station.catalogue.name(INSTANT)
    assert seen.counters == (1, 2, 3, 4)
    assert (seen.today, seen.newest) == (books.today, books.today)
    assert seen.digest_text == digest_text(seen.figures.digest())


def test_a_closed_day_shows_what_was_sealed(books: Books) -> None:
    close(books)
    seen = books.reports.overview(officer=books.supervisor, first=books.today, last=books.today)
    assert seen.closing is not None
    assert seen.open_days == 0
    assert seen.digest_text == digest_text(seen.closing.figures_digest)
    assert seen.figures.tickets.flow.carried_over == 1


def test_a_day_without_a_report_says_so(books: Books) -> None:
    before = books.today - timedelta(days=1)
    seen = books.reports.overview(officer=books.supervisor, first=before, last=before)
    assert (seen.days, seen.newest) == (0, books.today)
    assert seen.figures.tickets.flow.came == 0


def test_a_range_adds_its_days(books: Books) -> None:
    close(books)
    first, last = date(2026, 3, 16), date(2026, 3, 22)
    seen = books.reports.overview(officer=books.supervisor, first=first, last=last)
    # who was carried over waits tomorrow already, but tomorrow is no part of this week's figures yet
    assert (seen.days, seen.figures.tickets.flow.open) == (1, 0)
    books.rig.clock.forward(days=1)
    books.rig.open_counter(2)
    books.rig.give()
    seen = books.reports.overview(officer=books.supervisor, first=first, last=last)
    assert (seen.days, seen.open_days, seen.closing, seen.one_day) == (2, 1, None, False)
    # three on the first day, one more on the second, where the carried one waits too
    assert seen.figures.tickets.flow.taken == 4
    assert seen.figures.tickets.flow.served == 2


def test_too_many_days_are_refused(books: Books) -> None:
    with pytest.raises(ReportInvalid) as refused:
        books.reports.overview(officer=books.supervisor, first=date(2025, 1, 1), last=date(2026, 1, 2))
    assert refused.value.facts["problem"] == "range_too_long"


def test_a_clerk_may_not_read_or_print_it(books: Books) -> None:
    clerk = books.rig.officer()
    with pytest.raises(PermissionDenied):
        books.reports.overview(officer=clerk, first=books.today, last=books.today)
    with pytest.raises(PermissionDenied):
        books.reports.print(officer=clerk, day=books.today)


def printed(books: Books, job: PrintJobId) -> DailyReportPaper:
    with books.rig.database.read() as work:
        kept = work.print_jobs.get(job)
    assert (kept.paper, kept.state, kept.subject_kind) == ("a4", PrintState.QUEUED, "report")
    document = document_from_json(kept.document_kind, kept.document)
    assert isinstance(document, DailyReportPaper)
    return document


def test_the_report_goes_to_the_a4_printer_through_the_ledger(books: Books) -> None:
    job = books.reports.print(officer=books.supervisor, day=books.today)
    document = printed(books, job)
    assert not document.closed
    assert document.tickets_total.flow.open == 1
    assert document.tickets_total.flow.difference == 0
    assert books.rig.verbs()[-1] == "print_report"
    row = books.rig.journal()[-1].entry
    assert row.facts["digest"] == document.digest_text
    assert row.facts["closed"] is False


def test_printing_twice_makes_two_sheets_but_a_repeated_command_makes_one(books: Books) -> None:
    command = fresh_command()
    chief = books.rig.officer(Role.CHIEF)
    first = books.reports.print(officer=chief, day=books.today, command_id=command)
    assert books.reports.print(officer=chief, day=books.today, command_id=command) == first
    assert books.reports.print(officer=chief, day=books.today) != first
    sheets = books.rig.station.paper.of_subject("report", books.today.isoformat())
    assert len(sheets) == 2


def test_the_printed_sheet_carries_its_copy_number(books: Books) -> None:
    close(books)
    job = books.reports.print(officer=books.supervisor, day=books.today)
    (sheet,) = books.rig.station.paper.of_subject("report", books.today.isoformat())
    text = f"{sheet.day:%y%m%d}-{sheet.sheet_number:04d}"
    assert text in pdf_text(books.rig.station.paper.pdf(officer=books.supervisor, job=job))


def pdf_text(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
