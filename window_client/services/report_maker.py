"""Turns figures into the report's paper: codes become words, ids become names (日报)."""

from dataclasses import dataclass
from datetime import datetime

from printing import report_paper as sheet
from window_client.domain.books.balance import Difference
from window_client.domain.books.daily_report import (
    CaseFlow,
    CounterLine,
    DayFigures,
    MoneyFlow,
    TicketFlow,
    TicketLine,
    digest_text,
)
from window_client.domain.books.day_hours import EARLIER_DAY, LATER_DAY
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.officer import Officer, Role
from window_client.domain.station.station_record import ClosedDay, StationRecord
from window_client.services.catalogue_service import CatalogueService, UnknownItem
from window_client.services.paper_words import (
    DOMAIN_WORDS,
    clock_text,
    long_day_text,
    moment_text,
    station_title,
    watermark,
    yuan,
)

TOP_ITEMS = 5
NO_COUNTER = "没叫到窗口"
CASE_RULE = "办件口径（2026-01-01 起）：一名申请人的一个事项受理一次，计 1 件；咨询不计件。"
METHOD_WORDS = {PaymentMethod.CODE: "扫码", PaymentMethod.CASH: "现金", PaymentMethod.CARD: "刷卡"}
HOUR_WORDS = {EARLIER_DAY: "前日", LATER_DAY: "次日"}


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the paper says besides figures.

    Attributes:
        counters: numbers of all counters of the station.
        chains_hold: whether the journal was checked and holds; None: not checked.
    """

    station: StationRecord
    officers: tuple[Officer, ...]
    counters: tuple[int, ...]
    closing: ClosedDay | None
    prepared_by: Officer
    made_at: datetime
    hours: str
    differences: tuple[Difference, ...] = ()


class ReportMaker:
    """Writes the paper."""

    def __init__(self, catalogue: CatalogueService) -> None:
        self._catalogue = catalogue

    def paper(self, figures: DayFigures, facts: ReportFacts) -> sheet.DailyReportPaper:
        """The paper of one day."""
        names: dict[str, str] = {officer.id: officer.name for officer in facts.officers}
        closing = facts.closing
        return sheet.DailyReportPaper(
            station=station_title(facts.station),
            day=figures.first.isoformat(),
            day_text=long_day_text(figures.first),
            supervisor=_supervisor(facts, names),
            closed=closing is not None,
            version=1,
            digest_text=digest_text(closing.figures_digest if closing else figures.digest()),
            made_at=moment_text(facts.made_at),
            prepared_by=facts.prepared_by.name,
            tickets_total=_tickets("合计", figures.tickets),
            tickets_by_domain=tuple(
                _tickets(DOMAIN_WORDS[BusinessDomain(line.key)], line) for line in figures.by_domain
            ),
            tickets_by_hour=tuple(
                sheet.HourTickets(
                    HOUR_WORDS.get(line.hour, line.hour),
                    line.before,
                    line.taken,
                    line.served,
                    line.left,
                    line.no_show,
                    line.carried_over,
                    line.void,
                    line.after,
                )
                for line in figures.by_hour
            ),
            counters=tuple(_counter(line, names) for line in figures.by_counter),
            counters_total=_counters_total(figures),
            cases_total=_cases(figures.cases),
            cases_by_domain=tuple(
                sheet.DomainCases(DOMAIN_WORDS[BusinessDomain(line.key)], _cases(line.flow))
                for line in figures.cases_by_domain
            ),
            top_items=self._top_items(figures),
            money=_money(figures.money),
            seniors=sheet.SeniorFigures(
                figures.seniors.received,
                figures.seniors.accompanied,
                figures.seniors.answered,
                figures.seniors.reused_photos,
                figures.seniors.copied_pages,
                figures.seniors.home_visits,
            ),
            quality=sheet.QualityFigures(
                None,
                figures.quality.ratings,
                figures.quality.sent_back,
                figures.quality.overdue,
                figures.quality.not_entered,
                figures.quality.called_in_time_permille,
            ),
            hours=facts.hours,
            counter_note=_counter_note(figures, facts),
            case_rule=CASE_RULE,
            seal_text=_seal(closing),
            remarks=_remarks(figures, facts),
            watermark=watermark(facts.station),
        )

    def _top_items(self, figures: DayFigures) -> tuple[sheet.TopItem, ...]:
        lines = [line for line in figures.cases_by_item if line.flow.accepted]
        lines.sort(key=lambda line: (-line.flow.accepted, line.item))
        return tuple(
            sheet.TopItem(
                self._item_name(line.item), DOMAIN_WORDS[BusinessDomain(line.domain)], line.flow.accepted
            )
            for line in lines[:TOP_ITEMS]
        )

    def _item_name(self, code: str) -> str:
        try:
            return self._catalogue.name(code)
        except UnknownItem:
            # an item of an older catalogue: its code is still its name
            return code


def _supervisor(facts: ReportFacts, names: dict[str, str]) -> str:
    """Who closed the day, else the first supervisor of the station."""
    if facts.closing is not None:
        return names.get(facts.closing.closed_by, "")
    found = (one.name for one in facts.officers if Role.SUPERVISOR in one.roles and one.disabled_at is None)
    return next(found, "")


def _flow(flow: TicketFlow) -> sheet.TicketFlow:
    return sheet.TicketFlow(
        flow.carried_in,
        flow.taken,
        flow.served,
        flow.left,
        flow.no_show,
        flow.carried_over,
        flow.void,
        flow.open,
    )


def _tickets(name: str, line: TicketLine) -> sheet.DomainTickets:
    return sheet.DomainTickets(
        name, _flow(line.flow), line.wait_median_s, line.wait_ninetieth_s, line.handling_median_s
    )


def _counter(line: CounterLine, names: dict[str, str]) -> sheet.CounterFigures:
    called = line.counter is not None
    flow = line.flow
    return sheet.CounterFigures(
        f"{line.counter:02d}" if line.counter is not None else NO_COUNTER,
        "、".join(filter(None, (names.get(officer, "") for officer in line.officers))),
        flow.came,
        flow.served,
        flow.left,
        flow.no_show,
        flow.carried_over,
        flow.void,
        line.accepted_cases if called else None,
        line.handling_median_s if called else None,
        line.seniors if called else None,
        flow.open,
    )


def _counters_total(figures: DayFigures) -> sheet.CounterFigures:
    flow = figures.tickets.flow
    return sheet.CounterFigures(
        "合计",
        "",
        flow.came,
        flow.served,
        flow.left,
        flow.no_show,
        flow.carried_over,
        flow.void,
        figures.cases.accepted,
        figures.tickets.handling_median_s,
        sum(line.seniors for line in figures.by_counter),
        flow.open,
    )


def _cases(flow: CaseFlow) -> sheet.CaseFlow:
    return sheet.CaseFlow(
        flow.open_before,
        flow.accepted,
        flow.instant,
        flow.finished,
        flow.withdrawn,
        flow.pending_review,
        flow.open_after,
    )


def _money(money: MoneyFlow) -> sheet.MoneyFigures:
    amounts = {line.method: line.amount_fen for line in money.methods}
    return sheet.MoneyFigures(
        due_cents=money.due,
        received_cents=money.received,
        methods=tuple(
            sheet.MethodAmount(words, amounts.get(method.value, 0)) for method, words in METHOD_WORDS.items()
        ),
        refunded_cents=money.refunded,
        waived_cents=money.waived,
        outstanding_cents=money.outstanding,
        outstanding_cases=money.outstanding_cases,
        voucher_first=money.voucher_first,
        voucher_last=money.voucher_last,
        vouchers_void=money.vouchers_void,
    )


def _counter_note(figures: DayFigures, facts: ReportFacts) -> str:
    worked = {line.counter for line in figures.by_counter}
    idle = [f"{number:02d}" for number in facts.counters if number not in worked]
    return f"{'、'.join(idle)} 号窗当日没有号票" if idle else ""


def _seal(closing: ClosedDay | None) -> str:
    if closing is None:
        return ""
    # in groups, so that it can be compared by eye and breaks between them
    seal = " ".join(closing.seal[at : at + 8] for at in range(0, len(closing.seal), 8))
    return f"日结封存 {clock_text(closing.closed_at)}，封存码 {seal}"


def _remarks(figures: DayFigures, facts: ReportFacts) -> str:
    flow, money, quality = figures.tickets.flow, figures.money, figures.quality
    said = []
    if flow.open:
        said.append(f"还有 {flow.open} 张号票没有结束。")
    if flow.carried_in:
        said.append(f"承接上日 {flow.carried_in} 张。")
    if money.owed_before:
        said.append(f"应收含上日待缴 {yuan(money.owed_before)} 元。")
    if money.dropped:
        said.append(f"撤回的办件免去待缴 {yuan(money.dropped)} 元，未计入应收。")
    if quality.longest_wait_s is not None and quality.longest_wait_s >= 60:
        said.append(f"等得最久 {quality.longest_wait_s // 60} 分（{quality.longest_wait_label}）。")
    if quality.overtaken_bound or quality.overtaken_most:
        said.append(f"让先最多 {quality.overtaken_most} 次（当日上限 {quality.overtaken_bound}）。")
    if facts.differences:
        said.append(f"账不平，共 {len(facts.differences)} 处，请核对。")
    return "".join(said)
