"""The lines below the tables of the report page, in parts with strong figures."""

from ui.pages.report.report_rows import translate
from ui.widgets.rich_line import Part, Strong
from window_client.services.report_overview import ReportOverview


def wait_words(seen: ReportOverview) -> list[Part]:
    """Who waited longest, and how often somebody was overtaken at most."""
    quality = seen.figures.quality
    parts: list[Part] = []
    if quality.longest_wait_s is not None and quality.longest_wait_label:
        longest = translate("report", "{minutes} 分（{label}）")
        words = longest.format(minutes=quality.longest_wait_s // 60, label=quality.longest_wait_label)
        parts += [translate("report", "等得最久 "), Strong(words)]
    if seen.one_day and (quality.overtaken_most or quality.overtaken_bound):
        most = translate("report", "{count} 次").format(count=quality.overtaken_most)
        bound = translate("report", "（当日上限 {count}）").format(count=quality.overtaken_bound)
        parts += [translate("report", "・") if parts else "", translate("report", "让先最多 ")]
        parts += [Strong(most), bound]
    return parts


def carried_words(seen: ReportOverview) -> list[Part]:
    """What became of those who were carried in; on an open day how to read the table."""
    flow = seen.figures.tickets.flow
    if flow.open:
        return [translate("report", "等候按分；号票 = 承接 + 取号")]
    if not flow.carried_in:
        return []
    return [
        translate("report", "承接上日 "),
        Strong(str(flow.carried_in)),
        translate("report", " 位，都已有去向"),
    ]


def voucher_words(seen: ReportOverview) -> list[Part]:
    """First and last voucher, how many, and how many of them are void."""
    money = seen.figures.money
    if not money.voucher_first:
        return [translate("report", "没有开票据")]
    count = translate("report", " 共 {count} 张").format(count=money.vouchers)
    void = translate("report", "，作废 {count}").format(count=money.vouchers_void)
    between = f"{money.voucher_first}–{money.voucher_last}"
    return [translate("report", "票据 "), Strong(between), count, void if money.vouchers_void else ""]
