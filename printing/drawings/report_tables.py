"""The tables of the daily report: which figures stand in which column."""

from collections.abc import Sequence
from dataclasses import dataclass

from printing import report_words as words
from printing.drawings.a4_sheet import Sheet
from printing.drawings.pen import Pen
from printing.drawings.table import Column, Row, Table, cell, heading_row, text_row
from printing.print_styles import REPORT
from printing.report_paper import CaseFlow, CounterFigures, DailyReportPaper, DomainTickets, HourTickets

HOURS_WIDTH_MM = 92.3

_DOMAIN_COLUMNS = (
    Column("业务", 21.8),
    Column("承接", 13.5, "right"),
    Column("取号", 13.3, "right"),
    Column("接待完", 17.7, "right"),
    Column("离开", 13.4, "right"),
    Column("过号", 13.4, "right"),
    Column("顺延", 13.4, "right"),
    Column("作废", 13.4, "right"),
    Column("等候 中位/九成 分", 38.1, "right"),
    Column("用时中位", 22.0, "right"),
)
#: the same with 还开着, while a day is not closed
_OPEN_DOMAIN_COLUMNS = (
    Column("业务", 19.8),
    *_DOMAIN_COLUMNS[1:8],
    Column("还开着", 13.4, "right"),
    Column("等候 中位/九成 分", 30.7, "right"),
    Column("用时中位", 18.0, "right"),
)
_HOUR_COLUMNS = (
    Column("时段", 11.4),
    Column("期初", 9.7, "right"),
    Column("取号", 9.7, "right"),
    Column("接待完", 13.0, "right"),
    Column("离开", 9.7, "right"),
    Column("过号", 9.7, "right"),
    Column("顺延", 9.7, "right"),
    Column("作废", 9.7, "right"),
    Column("期末", 9.7, "right"),
)
_CASE_COLUMNS = (
    Column("业务", 16.0),
    *(Column(heading, 9.53, "right") for heading in ("期初", "受理", "当场", "期内", "撤回", "待审", "期末")),
)
_ITEM_COLUMNS = (Column("件数最多的事项", 40.7), Column("业务", 21.0), Column("受理件", 21.0, "right"))
_COUNTER_COLUMNS = (
    Column("窗口", 28.6),
    Column("号票", 14.8, "right"),
    Column("接待完", 19.3, "right"),
    Column("离开", 14.8, "right"),
    Column("过号", 14.8, "right"),
    Column("顺延", 14.6, "right"),
    Column("作废", 14.8, "right"),
    Column("受理件", 19.3, "right"),
    Column("用时中位", 24.1, "right"),
    Column("敬老", 14.9, "right"),
)
_OPEN_COUNTER_COLUMNS = (
    _COUNTER_COLUMNS[0],
    _COUNTER_COLUMNS[1],
    Column("接待完", 15.3, "right"),
    *_COUNTER_COLUMNS[3:7],
    Column("还开着", 14.0, "right"),
    Column("受理件", 15.3, "right"),
    Column("用时中位", 18.1, "right"),
    _COUNTER_COLUMNS[9],
)


@dataclass(frozen=True, slots=True)
class SideTable:
    """A table that is drawn at a fixed place beside others."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def _table(self) -> Table:
        return Table([column.width_mm for column in self.columns], REPORT)

    @property
    def _all_rows(self) -> tuple[Row, ...]:
        return (heading_row(self.columns, REPORT.table), *self.rows)

    @property
    def height_mm(self) -> float:
        """Height with its headings."""
        return self._table.height_mm(self._all_rows)

    def flow(self, sheet: Sheet) -> None:
        """Draw from the sheet's position on, over several pages if need be."""
        self._table.flow(sheet, self.rows, heading=heading_row(self.columns, REPORT.table))

    def draw_at(self, pen: Pen, x_mm: float, y_mm: float) -> float:
        """Draw and return the height."""
        return self._table.draw_at(pen, x_mm, y_mm, self._all_rows)


def tickets_by_domain(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw 号票按业务."""
    still_open = paper.tickets_total.flow.open > 0
    columns = _OPEN_DOMAIN_COLUMNS if still_open else _DOMAIN_COLUMNS
    rows = [_row(columns, _domain(line, still_open)) for line in paper.tickets_by_domain]
    rows.append(_row(columns, _domain(paper.tickets_total, still_open), bold=True))
    sheet.section("号票按业务", "按取号时的业务", keep_mm=REPORT.row_mm * 3)
    _flow(sheet, columns, rows)


def counters(sheet: Sheet, paper: DailyReportPaper) -> None:
    """Draw 号票和办件按窗口."""
    still_open = paper.tickets_total.flow.open > 0
    columns = _OPEN_COUNTER_COLUMNS if still_open else _COUNTER_COLUMNS
    rows = [_row(columns, _counter(line, still_open)) for line in paper.counters]
    rows.append(_row(columns, _counter(paper.counters_total, still_open), bold=True))
    sheet.section("号票和办件按窗口", paper.counter_note, keep_mm=REPORT.row_mm * 3)
    _flow(sheet, columns, rows)


def hours(paper: DailyReportPaper) -> SideTable:
    """Return 号票按小时 with its sum of the whole day."""
    rows = [_row(_HOUR_COLUMNS, _hour(line)) for line in paper.tickets_by_hour]
    flow = paper.tickets_total.flow
    last = paper.tickets_by_hour[-1].waiting_after if paper.tickets_by_hour else 0
    day = HourTickets(
        "全日",
        flow.carried_in,
        flow.taken,
        flow.served,
        flow.left,
        flow.missed,
        flow.carried_over,
        flow.void,
        last,
    )
    rows.append(_row(_HOUR_COLUMNS, _hour(day), bold=True))
    return SideTable(_HOUR_COLUMNS, tuple(rows))


def cases(paper: DailyReportPaper) -> SideTable:
    """Return 办件 by business."""
    rows = [_row(_CASE_COLUMNS, _case(line.domain, line.flow)) for line in paper.cases_by_domain]
    rows.append(_row(_CASE_COLUMNS, _case("合计", paper.cases_total), bold=True))
    return SideTable(_CASE_COLUMNS, tuple(rows))


def top_items(paper: DailyReportPaper) -> SideTable:
    """Return 件数最多的事项."""
    rows = [_row(_ITEM_COLUMNS, (line.item, line.domain, str(line.cases))) for line in paper.top_items]
    return SideTable(_ITEM_COLUMNS, tuple(rows))


def money_rows(paper: DailyReportPaper) -> list[Row]:
    """Return the rows of 收费."""
    money = paper.money
    lines = [("应收", words.yuan(money.due_cents)), ("实收", words.yuan(money.received_cents))]
    if money.methods:
        names = " / ".join(part.method for part in money.methods)
        amounts = " / ".join(words.yuan(part.cents, short=True) for part in money.methods)
        lines.append((f"其中{names}", amounts))
    back = f"{words.yuan(money.refunded_cents)} / {words.yuan(money.waived_cents)}"
    lines.append(("退费 / 减免", back))
    lines.append((f"待缴（{money.outstanding_cases} 件）", words.yuan(money.outstanding_cents)))
    void = f"（作废 {money.vouchers_void}）" if money.vouchers_void else ""
    lines.append((f"票据起止号{void}", words.vouchers(money)))
    return _pairs(lines)


def senior_rows(paper: DailyReportPaper) -> list[Row]:
    """Return the rows of 敬老服务."""
    figures = paper.seniors
    return _pairs(
        [
            ("老年人接待", words.measured(figures.received, "人次")),
            ("全程引导帮办", words.measured(figures.accompanied, "人次")),
            ("答疑服务", words.measured(figures.answered, "次")),
            ("复用照片", words.measured(figures.reused_photos, "件")),
            ("免费复印", words.measured(figures.copied_pages, "页")),
            ("上门服务", words.measured(figures.home_visits, "件")),
        ]
    )


def quality_rows(paper: DailyReportPaper) -> list[Row]:
    """Return the rows of 质量."""
    figures = paper.quality
    return _pairs(
        [
            ("满意率", words.share(figures.satisfied_permille)),
            ("评价", words.measured(figures.ratings, "人")),
            ("补正", words.measured(figures.sent_back, "件")),
            ("超期", words.measured(figures.overdue, "件")),
            ("业务系统未录", words.measured(figures.not_entered, "件")),
            ("按时叫到", words.share(figures.called_in_time_permille)),
        ]
    )


def _row(columns: Sequence[Column], texts: Sequence[str], *, bold: bool = False) -> Row:
    return text_row(columns, texts, REPORT.table, bold=bold)


def _flow(sheet: Sheet, columns: Sequence[Column], rows: list[Row]) -> None:
    table = Table([column.width_mm for column in columns], REPORT)
    table.flow(sheet, rows, heading=heading_row(columns, REPORT.table))


def _pairs(lines: Sequence[tuple[str, str]]) -> list[Row]:
    return [(cell(label, REPORT.table), cell(text, REPORT.table, align="right")) for label, text in lines]


def _domain(line: DomainTickets, still_open: bool) -> tuple[str, ...]:
    flow = line.flow
    waits = f"{words.minutes(line.wait_median_s)} / {words.minutes(line.wait_ninetieth_s)}"
    numbers = (
        flow.carried_in,
        flow.taken,
        flow.served,
        flow.left,
        flow.missed,
        flow.carried_over,
        flow.void,
        *((flow.open,) if still_open else ()),
    )
    return (line.domain, *map(str, numbers), waits, words.duration(line.handling_median_s))


def _hour(line: HourTickets) -> tuple[str, ...]:
    numbers = (
        line.waiting_before,
        line.taken,
        line.served,
        line.left,
        line.missed,
        line.carried_over,
        line.void,
        line.waiting_after,
    )
    return (line.hour, *map(str, numbers))


def _case(name: str, flow: CaseFlow) -> tuple[str, ...]:
    numbers = (
        flow.open_before,
        flow.accepted,
        flow.instant,
        flow.finished,
        flow.withdrawn,
        flow.pending_review,
        flow.open_after,
    )
    return (name, *map(str, numbers))


def _counter(line: CounterFigures, still_open: bool) -> tuple[str, ...]:
    name = " ".join(filter(None, (line.counter, line.officer)))
    ends = (line.served, line.left, line.missed, line.carried_over, line.void)
    numbers = (line.tickets, *ends, *((line.open,) if still_open else ()))
    no_cases = line.accepted_cases is None and line.handling_median_s is None
    handling = "" if no_cases else words.duration(line.handling_median_s)
    return (
        name,
        *map(str, numbers),
        words.count(line.accepted_cases),
        handling,
        words.count(line.seniors),
    )
