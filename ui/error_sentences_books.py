"""Error sentences about the day’s books: closing and the report (日结与日报).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

BOOKS_SENTENCES: dict[str, str] = {
    "balance_broken": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 的账没有对平。\n请看日报上标出的那一行，告诉窗口负责人核对。",
    ),
    "day_is_closed": QT_TRANSLATE_NOOP(
        "errors",
        "当天已经日结，号票和收款不再改动。\n请在今天另记一笔更正，并写明原因。",
    ),
    "day_already_closed": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 已经日结过了。\n要改请另记更正；日报随时可以再导出。",
    ),
    "day_still_open": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 还有号没有去向，不能日结。\n在办的先办完；其余由窗口负责人逐个点名顺延。",
    ),
    "day_not_closable": QT_TRANSLATE_NOOP("errors", "{day} 现在不能日结。\n请看看日期和点名的号。"),
    "day_not_closable.future": QT_TRANSLATE_NOOP(
        "errors",
        "{day} 还没到，不能日结。\n请选今天或以前的日子。",
    ),
    "day_not_closable.not_of_this_day": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 不是这天的号，或已有去向。\n请从名单里去掉它再日结。",
    ),
    "report_invalid": QT_TRANSLATE_NOOP("errors", "日报这样出不了。\n请看看日期和样式。"),
    "report_invalid.kind": QT_TRANSLATE_NOOP("errors", "没有这种样式的日报。\n请选 Excel、PDF 或 CSV。"),
    "report_invalid.no_days": QT_TRANSLATE_NOOP(
        "errors",
        "结束日期早于开始日期。\n请看看两个日期是不是填反了。",
    ),
    "report_invalid.range_too_long": QT_TRANSLATE_NOOP(
        "errors",
        "时间段太长，一次出不了。\n请分几段导出。",
    ),
}
