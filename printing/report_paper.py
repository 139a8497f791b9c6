"""The daily report (综合服务窗口日报) as plain figures: one value for paper, workbook, CSV (pictures 08, 24).

Counts are int, money is int cents (分), durations int seconds, shares int per mille. A figure that was not
measured is None and prints as a dash.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class TicketFlow:
    """Tickets: 承接上日 + 今日取号 = 接待完 + 离开 + 过号 + 顺延 + 作废 (+ 还开着 on an open day)."""

    carried_in: int
    taken: int
    served: int
    left: int
    missed: int
    carried_over: int
    void: int
    open: int = 0

    @property
    def total(self) -> int:
        """Left side of the identity."""
        return self.carried_in + self.taken

    @property
    def difference(self) -> int:
        """Left side less right side; 0 when the books balance."""
        went = self.served + self.left + self.missed + self.carried_over + self.void + self.open
        return self.total - went


@dataclass(frozen=True, slots=True)
class CaseFlow:
    """Cases: 期初在办 + 受理件 = 当场办结 + 期内办结 + 撤回 + 待审核 + 期末在办."""

    open_before: int
    accepted: int
    instant: int
    finished: int
    withdrawn: int
    pending_review: int
    open_after: int

    @property
    def difference(self) -> int:
        """Left side less right side; 0 when the books balance."""
        right = self.instant + self.finished + self.withdrawn + self.pending_review + self.open_after
        return self.open_before + self.accepted - right


@dataclass(frozen=True, slots=True)
class DomainTickets:
    """Tickets of one business, by the business at the time the ticket was taken."""

    domain: str
    flow: TicketFlow
    wait_median_s: int | None = None
    wait_ninetieth_s: int | None = None
    handling_median_s: int | None = None


@dataclass(frozen=True, slots=True)
class HourTickets:
    """Tickets of one hour: 期初 + 取号 = 去向 + 期末. `hour` is its label, 「8:30」."""

    hour: str
    waiting_before: int
    taken: int
    served: int
    left: int
    missed: int
    carried_over: int
    void: int
    waiting_after: int


@dataclass(frozen=True, slots=True)
class CounterFigures:
    """What one counter did. The row 没叫到窗口 has no cases and no times (None).

    Attributes:
        counter: 「01」 or 「没叫到窗口」.
        officer: 「陈柏舟」 or empty.
        tickets: all tickets that ended here.
        open: among them those without an outcome yet; 0 once the day is closed.
    """

    counter: str
    officer: str
    tickets: int
    served: int
    left: int
    missed: int
    carried_over: int
    void: int
    accepted_cases: int | None = None
    handling_median_s: int | None = None
    seniors: int | None = None
    open: int = 0


@dataclass(frozen=True, slots=True)
class DomainCases:
    """Cases by their own business."""

    domain: str
    flow: CaseFlow


@dataclass(frozen=True, slots=True)
class TopItem:
    """One of the items with most cases."""

    item: str
    domain: str
    cases: int


@dataclass(frozen=True, slots=True)
class MethodAmount:
    """Money received by one method: 「扫码」, cents."""

    method: str
    cents: int


@dataclass(frozen=True, slots=True)
class MoneyFigures:
    """Money in cents: 应收 = 实收 − 退费 + 减免 + 待缴.

    Attributes:
        voucher_first, voucher_last: 票据起止号; empty when none was used.
        vouchers_void: 作废 among them.
    """

    due_cents: int
    received_cents: int
    methods: tuple[MethodAmount, ...]
    refunded_cents: int
    waived_cents: int
    outstanding_cents: int
    outstanding_cases: int
    voucher_first: str = ""
    voucher_last: str = ""
    vouchers_void: int = 0

    @property
    def difference_cents(self) -> int:
        """Left side less right side; 0 when the books balance."""
        right = self.received_cents - self.refunded_cents + self.waived_cents + self.outstanding_cents
        return self.due_cents - right


@dataclass(frozen=True, slots=True)
class SeniorFigures:
    """敬老服务: 老年人接待, 全程引导帮办, 答疑服务, 复用照片, 免费复印 (pages), 上门服务; or None."""

    received: int | None
    accompanied: int | None
    answered: int | None
    reused_photos: int | None
    copied_pages: int | None
    home_visits: int | None


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """质量: 满意率 and 按时叫到 in per mille, 评价, 补正, 超期, 业务系统未录; None: not measured."""

    satisfied_permille: int | None
    ratings: int | None
    sent_back: int | None
    overdue: int | None
    not_entered: int | None
    called_in_time_permille: int | None


@dataclass(frozen=True, slots=True)
class DailyReportPaper:
    """One day of one station, A4, picture 24.

    Attributes:
        station: 「示例市公安局 云溪派出所」.
        day: ISO date, 「2026-03-17」.
        day_text: 「2026 年 3 月 17 日 星期二」.
        hours: 「8:30–17:42」; may be empty.
        supervisor: 窗口负责人.
        closed: False prints 未日结 in a frame.
        version: 第 N 版 of this day's report.
        digest_text: digest code of the canonical figures, 「7C1E-40B9」.
        made_at: ISO local time of this export, 「2026-03-18 08:05」.
        prepared_by: who exported it (制表).
        seal_text: closing and journal, 「日结封存 17:42，记录链校验通过」, with the hash over all heads.
        tickets_total, cases_total: rows 合计; wait and handling figures of the whole day.
        counter_note: 「05 号窗当日未开」; may be empty.
        case_rule: dated 办件口径.
        remarks: further sentences, 「承接上日的 3 位都已接待完。」.
    """

    kind: ClassVar[str] = "daily_report"

    station: str
    day: str
    day_text: str
    supervisor: str
    closed: bool
    version: int
    digest_text: str
    made_at: str
    prepared_by: str
    tickets_total: DomainTickets
    tickets_by_domain: tuple[DomainTickets, ...]
    tickets_by_hour: tuple[HourTickets, ...]
    counters: tuple[CounterFigures, ...]
    counters_total: CounterFigures
    cases_total: CaseFlow
    cases_by_domain: tuple[DomainCases, ...]
    top_items: tuple[TopItem, ...]
    money: MoneyFigures
    seniors: SeniorFigures
    quality: QualityFigures
    hours: str = ""
    counter_note: str = ""
    case_rule: str = ""
    seal_text: str = ""
    remarks: str = ""
    copy_number: str = ""
    watermark: str = ""
    template_version: int = 1
