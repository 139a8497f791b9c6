"""The invented day of picture 08 as the report page gets it, balanced in every table."""

from dataclasses import replace
from datetime import UTC, date, datetime

from window_client.domain.books.balance import check
from window_client.domain.books.daily_report import (
    CaseFlow,
    CaseLine,
    CounterLine,
    DayFigures,
    ItemLine,
    MethodLine,
    MoneyFlow,
    QualityFigures,
    SeniorFigures,
    TicketFlow,
    TicketLine,
)
from window_client.domain.books.day_hours import HourLine
from window_client.domain.station.station_record import ClosedDay
from window_client.ids import OfficerId, StationId
from window_client.services.report_overview import ReportOverview

DAY = date(2026, 3, 17)
_DOMAINS = (
    ("household", (1, 50, 46, 1, 2, 2, 0), 7, 16, 460),
    ("exit_entry", (2, 47, 43, 1, 1, 3, 1), 9, 19, 485),
    ("vehicle", (0, 31, 27, 1, 2, 1, 0), 6, 15, 320),
    ("public_order", (0, 8, 7, 0, 0, 0, 1), 5, 12, 370),
    ("consult", (0, 10, 9, 1, 0, 0, 0), 3, 8, 170),
)
_HOURS = (
    ("8:30", 3, 14, 8, 0, 0, 0, 0, 9),
    ("9:00", 9, 23, 20, 1, 1, 0, 1, 9),
    ("10:00", 9, 22, 21, 0, 1, 0, 0, 9),
    ("11:00", 9, 15, 19, 1, 0, 0, 0, 4),
    ("12:00", 4, 4, 5, 0, 0, 0, 0, 3),
    ("13:30", 3, 9, 6, 0, 0, 0, 0, 6),
    ("14:00", 6, 18, 15, 0, 1, 0, 0, 8),
    ("15:00", 8, 20, 18, 1, 1, 0, 0, 8),
    ("16:00", 8, 15, 14, 0, 1, 0, 1, 7),
    ("17:00", 7, 6, 6, 1, 0, 6, 0, 0),
)
#: number, officer, tickets (served, left, no_show, carried_over, void), cases, seconds, seniors
_COUNTERS = (
    (1, "陈柏舟", (28, 0, 2, 0, 0), 33, 410, 3),
    (2, "梅若溪", (26, 0, 1, 0, 0), 29, 500, 5),
    (3, "陆以宁", (29, 1, 0, 0, 0), 38, 490, 14),
    (4, "高砚青", (25, 0, 1, 0, 0), 26, 450, 2),
    (6, "叶望舒", (24, 0, 1, 0, 0), 28, 400, 2),
    (None, "", (0, 3, 0, 6, 2), 0, None, 0),
)
_CASES = (
    ("household", (30, 56, 41, 12, 0, 1, 32)),
    ("exit_entry", (80, 53, 6, 22, 1, 1, 103)),
    ("vehicle", (7, 36, 33, 2, 0, 0, 8)),
    ("public_order", (1, 9, 8, 1, 0, 0, 1)),
)
_ITEMS = (
    ("pp", "exit_entry", "普通护照换发", 19),
    ("id", "household", "居民身份证换领", 17),
    ("dl", "vehicle", "驾驶证期满换证", 12),
    ("hm", "exit_entry", "往来港澳签注", 11),
    ("rp", "household", "居住证签注", 8),
)


def _figures() -> DayFigures:
    return DayFigures(
        first=DAY,
        last=DAY,
        tickets=TicketLine("total", TicketFlow(3, 146, 132, 4, 5, 6, 2), 8 * 60, 18 * 60, 425),
        by_domain=tuple(
            TicketLine(key, TicketFlow(*flow), median * 60, ninetieth * 60, handling)
            for key, flow, median, ninetieth, handling in _DOMAINS
        ),
        by_class=(TicketLine("ordinary", TicketFlow(3, 146, 132, 4, 5, 6, 2)),),
        by_hour=tuple(HourLine(*row) for row in _HOURS),
        by_counter=tuple(
            CounterLine(
                number,
                (f"o{number}",) if name else (),
                # which of them were carried in does not matter here: three at the first counter
                TicketFlow(3 if number == 1 else 0, sum(ends) - (3 if number == 1 else 0), *ends),
                cases,
                seconds,
                seniors,
            )
            for number, name, ends, cases, seconds, seniors in _COUNTERS
        ),
        cases=CaseFlow(118, 154, 88, 37, 1, 2, 144),
        cases_by_domain=tuple(CaseLine(key, CaseFlow(*flow)) for key, flow in _CASES),
        cases_by_item=(
            *(ItemLine(code, key, CaseFlow(0, count, count)) for code, key, _, count in _ITEMS),
            ItemLine("zz", "household", CaseFlow(118, 87, 21, 37, 1, 2, 144)),
        ),
        cases_by_counter=(CaseLine("1", CaseFlow(118, 154, 88, 37, 1, 2, 144)),),
        money=MoneyFlow(
            newly_due=462000,
            received=420000,
            methods=(
                MethodLine("code", 232000, 40),
                MethodLine("cash", 102000, 30),
                MethodLine("card", 86000, 19),
            ),
            refunded=2000,
            waived=8000,
            outstanding=36000,
            outstanding_cases=3,
            voucher_first="0032418",
            voucher_last="0032506",
            vouchers=89,
            vouchers_void=1,
        ),
        seniors=SeniorFigures(41, 26, 33, 17, 58, 2),
        quality=QualityFigures(104, 106, 4, 0, 3, 149, 144, 27 * 60, "A031", 3, 3),
    )


def picture_day() -> ReportOverview:
    """The day of the picture: closed at 17:42."""
    figures = _figures()
    # the commonest item of the picture is not the one with all the rest
    items = {code: name for code, _, name, _ in _ITEMS}
    figures = replace(
        figures, cases_by_item=tuple(line for line in figures.cases_by_item if line.item in items)
    )
    return ReportOverview(
        station="云溪派出所",
        first=DAY,
        last=DAY,
        figures=figures,
        days=1,
        open_days=0,
        closing=ClosedDay(
            "c",
            StationId("s"),
            DAY,
            datetime(2026, 3, 17, 9, 42, tzinfo=UTC),
            OfficerId("o3"),
            "{}",
            "ab" * 32,
            "7c1e40b9" + "0" * 56,
        ),
        differences=(),
        officers={f"o{number}": name for number, name, *_ in _COUNTERS if name},
        items=items,
        counters=(1, 2, 3, 4, 5, 6),
        today=date(2026, 3, 18),
        newest=DAY,
        made_at=datetime(2026, 3, 18, 0, 5, tzinfo=UTC),
    )


def open_day() -> ReportOverview:
    """The same day when five of those served were still in the house; little else is measured."""
    seen = picture_day()
    figures = seen.figures

    def opened(flow: TicketFlow, count: int) -> TicketFlow:
        return replace(flow, served=flow.served - count, open=flow.open + count)

    first, *others = figures.by_domain
    counter, *counters = figures.by_counter
    last = figures.by_hour[-1]
    figures = replace(
        figures,
        tickets=replace(figures.tickets, flow=opened(figures.tickets.flow, 5)),
        by_domain=(replace(first, flow=opened(first.flow, 5)), *others),
        by_class=tuple(replace(line, flow=opened(line.flow, 5)) for line in figures.by_class),
        by_counter=(replace(counter, flow=opened(counter.flow, 5)), *counters),
        by_hour=(*figures.by_hour[:-1], replace(last, served=last.served - 5, after=5)),
        seniors=SeniorFigures(received=41),
        quality=QualityFigures(called=149, called_in_time=144, not_entered=3),
    )
    return replace(
        seen,
        figures=figures,
        closing=None,
        open_days=1,
        today=DAY,
        differences=tuple(one for one in check(figures) if one.table != "item"),
    )
