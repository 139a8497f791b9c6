"""A simulated day in words: a plain table for the terminal, and its numbers as CSV."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.paper_words import DOMAIN_WORDS, long_day_text
from window_client.simulation_report import GroupFigures, SimulationReport

_CLASS_WORDS: Final = {
    PersonClass.ORDINARY: "普通",
    PersonClass.SENIOR: "60 周岁及以上",
    PersonClass.DISABLED: "残疾人",
    PersonClass.PREGNANT: "孕妇",
    PersonClass.INFANT: "抱婴者",
    PersonClass.MILITARY: "军人优抚",
    PersonClass.PICKUP: "来领证",
    PersonClass.BOOKED: "预约",
}
_MODE_WORDS: Final = {
    CounterMode.ORDINARY: "",
    CounterMode.SENIOR_FIRST: "，其中 1 个敬老专窗（先叫老人）",
    CounterMode.SENIOR_ONLY: "，其中 1 个敬老专窗（只叫老人）",
}
_STATE_WORDS: Final = {
    TicketState.SERVED: "接待完毕",
    TicketState.NO_SHOW: "过号",
    TicketState.LEFT: "离开",
    TicketState.CARRIED_OVER: "顺延",
}
_GROUP_HEAD: Final = ("", "取号", "接待", "过号", "离开", "顺延", "等候中位", "九成内", "最长", "按时叫到")
_VISIT_HEAD: Final = (
    "号票", "业务", "人群", "结果", "窗口", "取号", "最迟叫号", "首次叫到", "开始受理", "结束", "等候秒",
)  # fmt: skip


def text_of_day(report: SimulationReport) -> str:
    """The day as lines for a terminal in which a Han character is two columns wide."""
    plan, overtaking = report.plan, report.overtaking
    groups = [
        ("合计", report.total),
        *((DOMAIN_WORDS[one], figures) for one, figures in report.by_domain),
        *((_CLASS_WORDS[one], figures) for one, figures in report.by_class),
    ]
    lines = [
        f"模拟 {long_day_text(plan.day)}：{plan.counters} 个窗口{_MODE_WORDS[plan.senior_counter]}，"
        f"{plan.visitors} 人取号，种子 {plan.seed}",
        "等候：取号到首次叫到，分:秒；按时叫到：首次叫到不晚于票上的最迟叫号",
        "",
        *_table(_GROUP_HEAD, [_group(name, figures) for name, figures in groups]),
        "",
        *_table(
            ("窗口", "接待", "没来", "忙"),
            [
                (f"{one.number:02d}", str(one.served), str(one.no_show), _percent(one.busy_share))
                for one in report.counters
            ],
        ),
        "",
        *_table(
            ("时段", "取号", "首次叫到", "接待完毕"),
            [(f"{one.hour} 点", str(one.issued), str(one.called), str(one.served)) for one in report.hours],
        ),
        "",
        f"每个窗口每小时接待 {report.served_per_hour:.1f} 人{_until(report.last_done)}",
        f"让先：同一人最多 {overtaking.most} 次（当日上限 {overtaking.bound} 次）；"
        f"敬老专窗、过号返回等引起的全天另计 {overtaking.apart} 次",
        f"留痕 {report.journal_rows} 行：核查{_holds(report.verified)}，叫号复核{_holds(report.replayed)}",
    ]
    return "\n".join(lines)


def csv_of_visits(report: SimulationReport) -> bytes:
    """One row for each number, with a byte order mark for spreadsheet programs."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_VISIT_HEAD)
    for one in report.visits:
        writer.writerow(
            (
                one.label,
                DOMAIN_WORDS[one.domain],
                _CLASS_WORDS[one.person_class],
                _STATE_WORDS.get(one.state, one.state.value),
                "" if one.counter is None else f"{one.counter:02d}",
                *(
                    _clock(at, seconds=True)
                    for at in (one.arrival, one.call_by, one.called_at, one.started_at, one.ended_at)
                ),
                "" if one.wait_s is None else one.wait_s,
            )
        )
    return out.getvalue().encode("utf-8-sig")


def _group(name: str, one: GroupFigures) -> tuple[str, ...]:
    counts = (one.issued, one.served, one.no_show, one.left, one.carried_over)
    waits = (one.wait_median_s, one.wait_ninetieth_s, one.wait_longest_s)
    return (
        name,
        *(str(number) for number in counts),
        *(_minutes(wait) for wait in waits),
        "—" if one.in_time_share is None else _percent(one.in_time_share),
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Columns two blanks apart: the first to the left, the others to the right."""
    every = [head, *rows]
    widths = [max(_columns(row[at]) for row in every) for at in range(len(head))]
    return [
        "  ".join(
            cell + " " * (width - _columns(cell)) if at == 0 else " " * (width - _columns(cell)) + cell
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in every
    ]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _minutes(seconds: int | None) -> str:
    return "—" if seconds is None else f"{seconds // 60}:{seconds % 60:02d}"


def _percent(share: float) -> str:
    # rounded down: 100 % is said only of all
    return f"{int(share * 100)}%"


def _clock(at: datetime | None, *, seconds: bool = False) -> str:
    return "" if at is None else f"{at.astimezone(STATION_ZONE):{'%H:%M:%S' if seconds else '%H:%M'}}"


def _until(last_done: datetime | None) -> str:
    return "" if last_done is None else f"，最后一位 {_clock(last_done)} 办完"


def _holds(holds: bool) -> str:
    return "相符" if holds else "不符"
