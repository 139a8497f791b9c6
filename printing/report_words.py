"""How the figures of the daily report are said: durations, money, shares, and the identities in words."""

from printing.report_paper import CaseFlow, DailyReportPaper, MoneyFigures, TicketFlow

NOT_MEASURED = "—"

TICKETS_AGREE, TICKETS_DISAGREE = "取号与去向相符", "取号与去向不符，差"
CASES_AGREE, CASES_DISAGREE = "受理与结果相符", "受理与结果不符，差"
MONEY_AGREES, MONEY_DISAGREES = "收费相符", "收费不符，差"
NOT_CLOSED = "未日结"


def duration(seconds: int | None) -> str:
    """`mm:ss` under an hour, `h:mm:ss` above; a dash when not measured."""
    if seconds is None:
        return NOT_MEASURED
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def minutes(seconds: int | None) -> str:
    """Whole minutes, a half rounded up; a dash when not measured."""
    return NOT_MEASURED if seconds is None else str((seconds + 30) // 60)


def yuan(cents: int, *, short: bool = False) -> str:
    """Cents as yuan with two decimals, thousands parted by a space; `short` leaves out `.00`."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    grouped = f"{whole:,}".replace(",", " ")
    return f"{sign}{grouped}" if short and rest == 0 else f"{sign}{grouped}.{rest:02d}"


def share(permille: int | None) -> str:
    """Per mille as per cent with one decimal; a dash when not measured."""
    return NOT_MEASURED if permille is None else f"{permille // 10}.{permille % 10}%"


def count(number: int | None) -> str:
    """A count; empty where the row cannot have one."""
    return "" if number is None else str(number)


def measured(number: int | None, unit: str) -> str:
    """A count with its unit, 「41 人次」; a dash when not measured."""
    return NOT_MEASURED if number is None else f"{number} {unit}"


def ticket_identity(flow: TicketFlow) -> str:
    """承接上日 + 今日取号 = 接待完 + 离开 + 过号 + 顺延 + 作废 (+ 还开着), with its figures."""
    left = f"承接上日 {flow.carried_in} + 今日取号 {flow.taken}"
    ends = f"接待完 {flow.served} + 离开 {flow.left} + 过号 {flow.missed}"
    still_open = f" + 还开着 {flow.open}" if flow.open else ""
    return f"{left} = {ends} + 顺延下一工作日 {flow.carried_over} + 作废 {flow.void}{still_open}"


def case_identity(flow: CaseFlow) -> str:
    """期初在办 + 受理件 = 当场办结 + 期内办结 + 撤回 + 待审核 + 期末在办, with its figures."""
    left = f"期初在办 {flow.open_before} + 受理件 {flow.accepted}"
    ends = f"当场办结 {flow.instant} + 期内办结 {flow.finished} + 撤回 {flow.withdrawn}"
    return f"{left} = {ends} + 待审核 {flow.pending_review} + 期末在办 {flow.open_after}"


def verdict(difference: int, agrees: str, disagrees: str) -> str:
    """Say whether an identity holds, and by how much it does not."""
    return agrees if difference == 0 else f"{disagrees} {difference}"


def money_verdict(money: MoneyFigures) -> str:
    """Say whether 应收 = 实收 − 退费 + 减免 + 待缴 holds."""
    if money.difference_cents == 0:
        return MONEY_AGREES
    return f"{MONEY_DISAGREES} {yuan(money.difference_cents)} 元"


def vouchers(money: MoneyFigures) -> str:
    """First and last voucher; a dash when none was used."""
    if not money.voucher_first:
        return NOT_MEASURED
    return f"{money.voucher_first}–{money.voucher_last}"


def status(paper: DailyReportPaper) -> str:
    """Version and digest, and 未日结 for a day that is not closed."""
    words = [f"第 {paper.version} 版", f"摘要码 {paper.digest_text}" if paper.digest_text else ""]
    if not paper.closed:
        words.insert(0, NOT_CLOSED)
    return "・".join(word for word in words if word)
