"""The rows of the report page: figures as the tables show them (日报). Words only, no widgets."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.labels import words
from ui.widgets.data_table import Cell, Content
from window_client.domain.books.daily_report import CaseFlow, CounterLine, TicketFlow, TicketLine
from window_client.domain.books.day_hours import EARLIER_DAY, LATER_DAY
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.report_overview import ReportOverview

translate = QCoreApplication.translate

#: a figure that nobody measured
UNMEASURED = "—"


@dataclass(frozen=True, slots=True)
class FigureFact:
    """One line of 收费, 敬老服务 or 质量.

    Attributes:
        measured: False shows a dash, and says why.
    """

    label: str
    value: str
    measured: bool = True


def clock(at: datetime) -> str:
    """17:42, at the station."""
    return f"{at.astimezone(STATION_ZONE):%H:%M}"


def yuan(fen: int, *, short: bool = False) -> str:
    """Money from fen: two decimals, thousands parted by a space; ``short`` leaves out .00."""
    whole, rest = divmod(abs(fen), 100)
    text = f"{'-' if fen < 0 else ''}{whole:,}".replace(",", " ")
    return text if short and rest == 0 else f"{text}.{rest:02d}"


def minutes(seconds: int | None) -> str:
    """Whole minutes, a half rounded up."""
    return UNMEASURED if seconds is None else str((seconds + 30) // 60)


def length(seconds: int | None) -> str:
    """6:50, 1:06:40."""
    if seconds is None:
        return UNMEASURED
    whole, rest = divmod(seconds, 60)
    return f"{whole}:{rest:02d}" if whole < 60 else f"{whole // 60}:{whole % 60:02d}:{rest:02d}"


def share(permille: int | None) -> str:
    """96.6%."""
    return UNMEASURED if permille is None else f"{permille // 10}.{permille % 10}%"


# -- tables
def hour_rows(seen: ReportOverview) -> tuple[list[list[Content]], list[Content]]:
    """Rows and total of 按小时."""
    names = {EARLIER_DAY: translate("report", "前日"), LATER_DAY: translate("report", "次日")}
    rows: list[list[Content]] = [
        [
            names.get(line.hour, line.hour),
            line.before,
            line.taken,
            line.served,
            line.left,
            line.no_show,
            line.carried_over,
            line.void,
            line.after,
        ]
        for line in seen.figures.by_hour
    ]
    flow = seen.figures.tickets.flow
    name = translate("report", "全日") if seen.one_day else translate("report", "合计")
    total: list[Content] = [name, flow.carried_in, flow.taken, *_ends(flow), flow.open]
    return rows, total


def domain_rows(seen: ReportOverview) -> tuple[list[list[Content]], list[Content]]:
    """Rows and total of 按业务; while tickets are open both sides of the sum are shown shorter."""
    still_open = seen.figures.tickets.flow.open > 0

    def row(name: str, line: TicketLine, unit: str = "") -> list[Content]:
        flow = line.flow
        came: list[Content] = [flow.came] if still_open else [flow.carried_in, flow.taken]
        opened: list[Content] = [flow.open] if still_open else []
        return [name, *came, *_ends(flow), *opened, f"{_waits(line)}{unit}"]

    rows = [row(words(BusinessDomain(line.key)), line) for line in seen.figures.by_domain]
    minute = translate("report", " 分")
    unit = minute if seen.figures.tickets.wait_median_s is not None and not still_open else ""
    return rows, row(translate("report", "合计"), seen.figures.tickets, unit)


def case_rows(seen: ReportOverview) -> tuple[list[list[Content]], list[Content]]:
    """Rows and total of 办件."""
    rows: list[list[Content]] = [
        [words(BusinessDomain(line.key)), *_cases(line.flow)] for line in seen.figures.cases_by_domain
    ]
    return rows, [translate("report", "合计"), *_cases(seen.figures.cases)]


def counter_rows(seen: ReportOverview) -> tuple[list[list[Content]], list[Content]]:
    """Rows and total of 按窗口."""

    def row(line: CounterLine) -> list[Content]:
        called = line.counter is not None
        name: Content = (
            Cell(f"{line.counter:02d}", strong=True)
            if called
            else Cell(translate("report", "没叫到窗口"), tone="muted")
        )
        people = "、".join(filter(None, (seen.officers.get(one, "") for one in line.officers)))
        rest: list[Content] = (
            [line.accepted_cases, Cell(length(line.handling_median_s)), line.seniors]
            if called
            else ["", "", ""]
        )
        return [name, people, line.flow.came, *_ends(line.flow), line.flow.open, *rest]

    figures = seen.figures
    flow = figures.tickets.flow
    total: list[Content] = [
        translate("report", "合计"),
        "",
        flow.came,
        *_ends(flow),
        flow.open,
        figures.cases.accepted,
        length(figures.tickets.handling_median_s),
        sum(line.seniors for line in figures.by_counter),
    ]
    return [row(line) for line in figures.by_counter], total


def idle_counters(seen: ReportOverview) -> str:
    """Which counters had no tickets: 「05 号窗当日没有号票」; empty if none, or for several days."""
    worked = {line.counter for line in seen.figures.by_counter}
    idle = "、".join(f"{number:02d}" for number in seen.counters if number not in worked)
    if not idle or not seen.one_day:
        return ""
    return translate("report", "{counters} 号窗当日没有号票").format(counters=idle)


def top_items(seen: ReportOverview, limit: int = 5) -> tuple[tuple[str, int], ...]:
    """The items with most cases: name and number."""
    lines = [line for line in seen.figures.cases_by_item if line.flow.accepted]
    lines.sort(key=lambda line: (-line.flow.accepted, line.item))
    return tuple((seen.items.get(line.item, line.item), line.flow.accepted) for line in lines[:limit])


# -- lists
def money_facts(seen: ReportOverview) -> tuple[FigureFact, ...]:
    """收费."""
    money = seen.figures.money
    amounts = {line.method: line.amount_fen for line in money.methods}
    methods = translate("report", "・").join(
        f"{words(method)} {yuan(amounts[method.value], short=True)}"
        for method in (PaymentMethod.CODE, PaymentMethod.CASH, PaymentMethod.CARD)
        if amounts.get(method.value)
    )
    received = translate("report", "实收（{methods}）") if methods else translate("report", "实收")
    outstanding = translate("report", "待缴（{count} 件）")
    return (
        FigureFact(translate("report", "应收"), yuan(money.due)),
        FigureFact(received.format(methods=methods), yuan(money.received)),
        FigureFact(translate("report", "退费"), yuan(money.refunded)),
        FigureFact(translate("report", "减免"), yuan(money.waived)),
        FigureFact(outstanding.format(count=money.outstanding_cases), yuan(money.outstanding)),
    )


def senior_facts(seen: ReportOverview) -> tuple[FigureFact, ...]:
    """敬老服务."""
    # what did not happen is kept as nothing in the books, and is a nought here
    seniors = seen.figures.seniors
    return (
        _fact(translate("report", "老年人接待"), seniors.received or 0, translate("report", "人次")),
        _fact(translate("report", "全程引导帮办"), seniors.accompanied or 0, translate("report", "人次")),
        _fact(translate("report", "答疑服务"), seniors.answered or 0, translate("report", "次")),
        _fact(translate("report", "复用照片"), seniors.reused_photos or 0, translate("report", "件")),
        _fact(translate("report", "免费复印"), seniors.copied_pages or 0, translate("report", "页")),
        _fact(translate("report", "上门服务"), seniors.home_visits or 0, translate("report", "件")),
    )


def quality_facts(seen: ReportOverview) -> tuple[FigureFact, ...]:
    """质量."""
    quality = seen.figures.quality
    satisfied = None
    if quality.satisfied is not None and quality.ratings:
        satisfied = quality.satisfied * 1000 // quality.ratings
    in_time = quality.called_in_time_permille
    cases = translate("report", "件")
    return (
        # shares without a base are no lack of measuring: nobody rated, nobody was called
        FigureFact(translate("report", "满意率"), share(satisfied), quality.satisfied is not None),
        _fact(translate("report", "评价"), quality.ratings, translate("report", "人")),
        _fact(translate("report", "补正"), quality.sent_back, cases),
        _fact(translate("report", "超期"), quality.overdue, cases),
        _fact(translate("report", "业务系统未录"), quality.not_entered, cases),
        FigureFact(translate("report", "按时叫到"), share(in_time)),
    )


def _fact(label: str, number: int | None, unit: str) -> FigureFact:
    if number is None:
        return FigureFact(label, UNMEASURED, measured=False)
    return FigureFact(label, f"{number} {unit}")


def _ends(flow: TicketFlow) -> list[Content]:
    return [flow.served, flow.left, flow.no_show, flow.carried_over, flow.void]


def _cases(flow: CaseFlow) -> list[Content]:
    return [
        flow.open_before,
        flow.accepted,
        flow.instant,
        flow.finished,
        flow.withdrawn,
        flow.pending_review,
        flow.open_after,
    ]


def _waits(line: TicketLine) -> str:
    if line.wait_median_s is None:
        return UNMEASURED
    return f"{minutes(line.wait_median_s)} / {minutes(line.wait_ninetieth_s)}"
