"""Whether the books of a report balance, in words: terms of the sums and their verdicts (账平)."""

from dataclasses import dataclass

from ui.pages.report.report_rows import clock, translate, yuan
from ui.widgets.balance_line import Term
from window_client.domain.books.balance import Difference
from window_client.domain.station.station_record import local_day
from window_client.services.report_overview import ReportOverview


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a book balances, what to say, and what else was looked at."""

    agrees: bool
    text: str
    detail: str = ""


def ticket_terms(seen: ReportOverview) -> tuple[list[Term], list[Term]]:
    """Both sides of 号票."""
    flow = seen.figures.tickets.flow
    taken = translate("report", "今日取号") if seen.one_day else translate("report", "取号")
    before = translate("report", "承接上日") if seen.one_day else translate("report", "承接")
    left = [
        Term(str(flow.carried_in), before, "ticket.carried", "info"),
        Term(str(flow.taken), taken, "doc.ticket", "primary"),
    ]
    right = [
        Term(str(flow.served), translate("report", "接待完"), "ticket.done", "success"),
        Term(str(flow.left), translate("report", "离开"), "ticket.left", "neutral"),
        Term(str(flow.no_show), translate("report", "过号"), "ticket.no_show", "danger"),
        Term(str(flow.carried_over), translate("report", "顺延下一工作日"), "ticket.carried", "info"),
        Term(str(flow.void), translate("report", "作废"), "ticket.void", "neutral"),
    ]
    if flow.open:
        right.append(Term(str(flow.open), translate("report", "还开着"), "st.time", "warning"))
    return left, right


def case_terms(seen: ReportOverview) -> tuple[list[Term], list[Term]]:
    """Both sides of 办件."""
    flow = seen.figures.cases
    left = [
        Term(str(flow.open_before), translate("report", "期初在办"), "st.folder", "neutral"),
        Term(str(flow.accepted), translate("report", "受理件"), "act.accept", "primary"),
    ]
    right = [
        Term(str(flow.instant), translate("report", "当场办结"), "case.done", "success"),
        Term(str(flow.finished), translate("report", "期内办结"), "case.done", "success"),
        Term(str(flow.withdrawn), translate("report", "撤回"), "act.undo", "neutral"),
        Term(str(flow.pending_review), translate("report", "待审核"), "act.review", "warning"),
        Term(str(flow.open_after), translate("report", "期末在办"), "st.due", "neutral"),
    ]
    return left, right


def ticket_verdict(seen: ReportOverview) -> Verdict:
    """号票: does where they went match what was given."""
    wrong = [one for one in seen.differences if one.book == "tickets"]
    flow = seen.figures.tickets.flow
    if flow.came != flow.went:
        text = translate("report", "取号与去向不符，差 {count}").format(count=abs(flow.came - flow.went))
        return Verdict(False, text, _tables(wrong))
    if wrong:
        return Verdict(False, translate("report", "总数相符，分表不符"), _tables(wrong))
    agrees = translate("report", "取号与去向相符")
    if flow.open:
        detail = translate("report", "还开着 {count} 张，日结前要有去向")
        return Verdict(True, agrees, detail.format(count=flow.open))
    return Verdict(True, agrees, translate("report", "按小时、业务、窗口也都相符"))


def case_verdict(seen: ReportOverview) -> Verdict:
    """办件: do outcomes match what was accepted."""
    wrong = [one for one in seen.differences if one.book == "cases"]
    flow = seen.figures.cases
    if flow.came != flow.went:
        text = translate("report", "受理与结果不符，差 {count}").format(count=abs(flow.came - flow.went))
        return Verdict(False, text, _tables(wrong))
    if wrong:
        return Verdict(False, translate("report", "总数相符，分表不符"), _tables(wrong))
    overdue = seen.figures.quality.overdue
    detail = translate("report", "按业务、事项、窗口也都相符")
    if overdue is not None:
        detail = translate("report", "超期 {count} 件").format(count=overdue)
    return Verdict(True, translate("report", "受理与结果相符"), detail)


def money_verdict(seen: ReportOverview) -> Verdict:
    """收费: 应收 = 实收 − 退费 + 减免 + 待缴."""
    wrong = [one for one in seen.differences if one.book == "money"]
    money = seen.figures.money
    if money.due != money.settled:
        text = translate("report", "不符，差 {yuan} 元").format(yuan=yuan(abs(money.due - money.settled)))
        return Verdict(False, text, _tables(wrong))
    if wrong:
        return Verdict(False, translate("report", "总数相符，分表不符"), _tables(wrong))
    return Verdict(True, translate("report", "相符"))


def standing(seen: ReportOverview) -> str:
    """The line in the tool row: when it was closed, or that it is open, and the digest."""
    digest = translate("report", "摘要码 {digest}").format(digest=seen.digest_text)
    if not seen.one_day:
        days = translate("report", "{first} 至 {last}・{count} 天有数").format(
            first=f"{seen.first:%m-%d}", last=f"{seen.last:%m-%d}", count=seen.days
        )
        opened = translate("report", "・{count} 天未日结").format(count=seen.open_days)
        return f"{days}{opened if seen.open_days else ''}"
    if seen.closing is not None:
        # a day is closed once, so its report has one edition
        closed = translate("report", "第 1 版・{time} 日结生成・{digest}")
        return closed.format(time=_closing_time(seen), digest=digest)
    return translate("report", "未日结・{time} 的数，还会变").format(time=clock(seen.made_at))


def _closing_time(seen: ReportOverview) -> str:
    """17:42; with its date where the day was closed later."""
    if seen.closing is None:
        return ""
    at = seen.closing.closed_at
    day = local_day(at)
    return clock(at) if day == seen.first else f"{day:%m-%d} {clock(at)}"


def _tables(wrong: list[Difference]) -> str:
    """Which tables do not match: 按小时、按窗口对不上."""
    names = {
        "domain": translate("report", "按业务"),
        "class": translate("report", "按人群"),
        "hour": translate("report", "按小时"),
        "counter": translate("report", "按窗口"),
        "item": translate("report", "按事项"),
        "method": translate("report", "按方式"),
        "case": translate("report", "个别办件"),
    }
    found = list(dict.fromkeys(names[one.table] for one in wrong if one.table in names))
    if any(one.key in ("open_before", "owed_before") for one in wrong):
        found.append(translate("report", "与上一日日结"))
    return translate("report", "{tables}对不上").format(tables="、".join(found)) if found else ""
