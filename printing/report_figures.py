"""The daily report as named tables of typed values: one source for the workbook and the CSV file."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from printing import report_words as words
from printing.report_paper import CaseFlow, CounterFigures, DailyReportPaper, DomainTickets, TicketFlow


class Kind(StrEnum):
    """What a figure is, and so how it is written."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"  # cents
    DURATION = "duration"  # seconds
    SHARE = "share"  # per mille


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell: a text, or a number with its kind; None where nothing was measured."""

    kind: Kind
    value: str | int | None

    @property
    def unit(self) -> str:
        """Unit of the number as `plain` writes it."""
        return {Kind.MONEY: "元", Kind.DURATION: "秒", Kind.SHARE: "%"}.get(self.kind, "")

    @property
    def plain(self) -> str:
        """The number with a point and without grouping, the text as it is, empty for None."""
        if self.value is None:
            return ""
        if isinstance(self.value, str):
            return self.value
        if self.kind is Kind.MONEY:
            sign, cents = ("-" if self.value < 0 else ""), abs(self.value)
            return f"{sign}{cents // 100}.{cents % 100:02d}"
        if self.kind is Kind.SHARE:
            return f"{self.value // 10}.{self.value % 10}"
        return str(self.value)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """One table; the first figure of a row names it. `total` tells whether the last row is a sum."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    total: bool = False


_ENDS = ("接待完", "离开", "过号", "顺延", "作废")
_FLOW = (*_ENDS, "还开着")


def tables(paper: DailyReportPaper) -> tuple[FigureTable, ...]:
    """Return all tables in the order of the workbook's sheets; the first is 总览."""
    return (
        _overview(paper),
        _by_domain(paper),
        _by_hour(paper),
        _by_counter(paper),
        _cases(paper),
        _money(paper),
    )


def _text(value: str) -> Figure:
    return Figure(Kind.TEXT, value)


def _counts(*numbers: int | None) -> tuple[Figure, ...]:
    return tuple(Figure(Kind.COUNT, number) for number in numbers)


def _named(kind: Kind, pairs: Iterable[tuple[str, int | None]]) -> list[tuple[Figure, ...]]:
    return [(_text(name), Figure(kind, number)) for name, number in pairs]


def _overview(paper: DailyReportPaper) -> FigureTable:
    flow, cases, seniors, quality = paper.tickets_total.flow, paper.cases_total, paper.seniors, paper.quality
    closing = "已日结" if paper.closed else words.NOT_CLOSED
    facts = (
        ("单位", paper.station),
        ("日期", paper.day),
        ("办公时间", paper.hours),
        ("窗口负责人", paper.supervisor),
        ("日结", closing),
        ("版次", f"第 {paper.version} 版"),
        ("摘要码", paper.digest_text),
        ("导出时间", paper.made_at),
        ("制表", paper.prepared_by),
        ("号票", words.verdict(flow.difference, words.TICKETS_AGREE, words.TICKETS_DISAGREE)),
        ("办件", words.verdict(cases.difference, words.CASES_AGREE, words.CASES_DISAGREE)),
        ("收费", words.money_verdict(paper.money)),
        ("封存", paper.seal_text),
        ("说明", paper.remarks),
        ("窗口说明", paper.counter_note),
        ("办件口径", paper.case_rule),
        ("声明", paper.watermark),
    )
    rows: list[tuple[Figure, ...]] = [(_text(name), _text(value)) for name, value in facts if value]
    rows += _named(Kind.COUNT, _ticket_pairs(flow))
    rows += _named(Kind.COUNT, _case_pairs(cases))
    rows += _named(
        Kind.COUNT,
        (
            ("老年人接待（人次）", seniors.received),
            ("全程引导帮办（人次）", seniors.accompanied),
            ("答疑服务（次）", seniors.answered),
            ("复用照片（件）", seniors.reused_photos),
            ("免费复印（页）", seniors.copied_pages),
            ("上门服务（件）", seniors.home_visits),
            ("评价（人）", quality.ratings),
            ("补正（件）", quality.sent_back),
            ("超期（件）", quality.overdue),
            ("业务系统未录（件）", quality.not_entered),
        ),
    )
    shares = (("满意率", quality.satisfied_permille), ("按时叫到", quality.called_in_time_permille))
    rows += _named(Kind.SHARE, shares)
    return FigureTable("总览", ("项目", "数值"), tuple(rows))


def _ticket_pairs(flow: TicketFlow) -> tuple[tuple[str, int], ...]:
    return (
        ("承接上日", flow.carried_in),
        ("今日取号", flow.taken),
        ("接待完", flow.served),
        ("离开", flow.left),
        ("过号", flow.missed),
        ("顺延下一工作日", flow.carried_over),
        ("作废", flow.void),
        ("还开着", flow.open),
    )


def _case_pairs(flow: CaseFlow) -> tuple[tuple[str, int], ...]:
    return (
        ("期初在办", flow.open_before),
        ("受理件", flow.accepted),
        ("当场办结", flow.instant),
        ("期内办结", flow.finished),
        ("撤回", flow.withdrawn),
        ("待审核", flow.pending_review),
        ("期末在办", flow.open_after),
    )


def _by_domain(paper: DailyReportPaper) -> FigureTable:
    def row(line: DomainTickets) -> tuple[Figure, ...]:
        durations = (line.wait_median_s, line.wait_ninetieth_s, line.handling_median_s)
        numbers = (number for _, number in _ticket_pairs(line.flow))
        return (
            _text(line.domain),
            *_counts(*numbers),
            *(Figure(Kind.DURATION, seconds) for seconds in durations),
        )

    headings = ("业务", "承接", "取号", *_FLOW, "等候中位", "等候九成", "用时中位")
    rows = (*map(row, paper.tickets_by_domain), row(paper.tickets_total))
    return FigureTable("按业务", headings, rows, total=True)


def _by_hour(paper: DailyReportPaper) -> FigureTable:
    rows = tuple(
        (
            _text(line.hour),
            *_counts(line.waiting_before, line.taken, line.served, line.left, line.missed),
            *_counts(line.carried_over, line.void, line.waiting_after),
        )
        for line in paper.tickets_by_hour
    )
    return FigureTable("按小时", ("时段", "期初", "取号", *_ENDS, "期末"), rows)


def _by_counter(paper: DailyReportPaper) -> FigureTable:
    def row(line: CounterFigures) -> tuple[Figure, ...]:
        return (
            _text(line.counter),
            _text(line.officer),
            *_counts(line.tickets, line.served, line.left, line.missed, line.carried_over, line.void),
            *_counts(line.open, line.accepted_cases),
            Figure(Kind.DURATION, line.handling_median_s),
            *_counts(line.seniors),
        )

    headings = ("窗口", "人员", "号票", *_FLOW, "受理件", "用时中位", "敬老")
    rows = (*map(row, paper.counters), row(paper.counters_total))
    return FigureTable("按窗口", headings, rows, total=True)


def _cases(paper: DailyReportPaper) -> FigureTable:
    def row(name: str, flow: CaseFlow) -> tuple[Figure, ...]:
        return (_text(name), *_counts(*(number for _, number in _case_pairs(flow))))

    headings = ("业务", "期初在办", "受理件", "当场办结", "期内办结", "撤回", "待审核", "期末在办")
    rows = [row(line.domain, line.flow) for line in paper.cases_by_domain]
    rows.append(row("合计", paper.cases_total))
    empty = Figure(Kind.COUNT, None)
    for item in paper.top_items:  # commonest items stand below, with their count under 受理件
        name = _text(f"{item.item}（{item.domain}）")
        rows.append((name, empty, *_counts(item.cases), *[empty] * (len(headings) - 3)))
    return FigureTable("办件", headings, tuple(rows))


def _money(paper: DailyReportPaper) -> FigureTable:
    money = paper.money
    rows = _named(Kind.MONEY, (("应收", money.due_cents), ("实收", money.received_cents)))
    rows += _named(Kind.MONEY, ((f"其中{part.method}", part.cents) for part in money.methods))
    rest = (("退费", money.refunded_cents), ("减免", money.waived_cents), ("待缴", money.outstanding_cents))
    rows += _named(Kind.MONEY, rest)
    rows += _named(Kind.COUNT, (("待缴件数", money.outstanding_cases), ("作废票据", money.vouchers_void)))
    rows.append((_text("票据起止号"), _text(words.vouchers(money))))
    return FigureTable("收费", ("项目", "金额（元）"), tuple(rows))
