"""The invented day of pictures 08 and 24, balanced in total, by business, by hour and by counter."""

from printing.documents import DEMO_WATERMARK
from printing.report_paper import (
    CaseFlow,
    CounterFigures,
    DailyReportPaper,
    DomainCases,
    DomainTickets,
    HourTickets,
    MethodAmount,
    MoneyFigures,
    QualityFigures,
    SeniorFigures,
    TicketFlow,
    TopItem,
)

_DOMAINS = (
    ("户政", (1, 50, 46, 1, 2, 2, 0), 7, 16, 460),
    ("出入境", (2, 47, 43, 1, 1, 3, 1), 9, 19, 485),
    ("车驾管", (0, 31, 27, 1, 2, 1, 0), 6, 15, 320),
    ("治安证照", (0, 8, 7, 0, 0, 0, 1), 5, 12, 370),
    ("综合咨询", (0, 10, 9, 1, 0, 0, 0), 3, 8, 170),
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
_COUNTERS = (
    ("01", "陈柏舟", 30, 28, 0, 2, 0, 0, 33, 410, 3),
    ("02", "梅若溪", 27, 26, 0, 1, 0, 0, 29, 500, 5),
    ("03", "陆以宁", 30, 29, 1, 0, 0, 0, 38, 490, 14),
    ("04", "高砚青", 26, 25, 0, 1, 0, 0, 26, 450, 2),
    ("06", "叶望舒", 25, 24, 0, 1, 0, 0, 28, 400, 2),
    ("没叫到窗口", "", 11, 0, 3, 0, 6, 2, None, None, None),
)
_CASES = (
    ("户政", (30, 56, 41, 12, 0, 1, 32)),
    ("出入境", (80, 53, 6, 22, 1, 1, 103)),
    ("车驾管", (7, 36, 33, 2, 0, 0, 8)),
    ("治安证照", (1, 9, 8, 1, 0, 0, 1)),
)


def daily_report() -> DailyReportPaper:
    """Return the invented day."""
    return DailyReportPaper(
        station="示例市公安局 云溪派出所",
        day="2026-03-17",
        day_text="2026 年 3 月 17 日 星期二",
        hours="8:30–17:42",
        supervisor="顾听澜",
        closed=True,
        version=1,
        digest_text="7C1E-40B9",
        made_at="2026-03-18 08:05",
        prepared_by="顾听澜",
        seal_text="日结封存 17:42，记录链校验通过。",
        remarks="承接上日的 3 位都已接待完。",
        tickets_total=DomainTickets("合计", TicketFlow(3, 146, 132, 4, 5, 6, 2), 8 * 60, 18 * 60, 425),
        tickets_by_domain=tuple(
            DomainTickets(domain, TicketFlow(*flow), median * 60, ninetieth * 60, handling)
            for domain, flow, median, ninetieth, handling in _DOMAINS
        ),
        tickets_by_hour=tuple(HourTickets(*row) for row in _HOURS),
        counters=tuple(CounterFigures(*row) for row in _COUNTERS),
        counters_total=CounterFigures("合计", "", 149, 132, 4, 5, 6, 2, 154, 425, 26),
        counter_note="05 号窗当日未开",
        cases_total=CaseFlow(118, 154, 88, 37, 1, 2, 144),
        cases_by_domain=tuple(DomainCases(domain, CaseFlow(*flow)) for domain, flow in _CASES),
        top_items=(
            TopItem("普通护照换发", "出入境", 19),
            TopItem("居民身份证换领", "户政", 17),
            TopItem("驾驶证期满换证", "车驾管", 12),
            TopItem("往来港澳签注", "出入境", 11),
            TopItem("居住证签注", "户政", 8),
        ),
        case_rule="办件口径（2026-01-01 起）：一名申请人的一个事项受理一次，计 1 件；咨询不计件。",
        money=MoneyFigures(
            due_cents=462000,
            received_cents=420000,
            methods=(MethodAmount("扫码", 232000), MethodAmount("现金", 102000), MethodAmount("刷卡", 86000)),
            refunded_cents=2000,
            waived_cents=8000,
            outstanding_cents=36000,
            outstanding_cases=3,
            voucher_first="0032418",
            voucher_last="0032506",
            vouchers_void=1,
        ),
        seniors=SeniorFigures(41, 26, 33, 17, 58, 2),
        quality=QualityFigures(981, 106, 4, 0, 3, 966),
        watermark=DEMO_WATERMARK,
    )
