"""Error sentences about cases, materials and money (办件与收款).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

CASES_SENTENCES: dict[str, str] = {
    "case_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这一件现在是「{state}」，不能这样办。\n请看办件卡上的状态。",
    ),
    "case_incomplete": QT_TRANSLATE_NOOP(
        "errors",
        "材料或信息还没齐，暂时不能受理。\n缺的已标出；要回去拿的，按 Ctrl+N 出一次性告知书。",
    ),
    "payment_invalid": QT_TRANSLATE_NOOP("errors", "这笔收款记不下来。\n请看看金额和票据号。"),
    "payment_invalid.nothing_due": QT_TRANSLATE_NOOP(
        "errors",
        "这一件没有要收的钱。\n不用收款，接着办就行。",
    ),
    "payment_invalid.too_much": QT_TRANSLATE_NOOP(
        "errors",
        "收的比应收的多，还应收 {due_fen} 元。\n请看看金额是不是输错了。",
    ),
    "payment_invalid.not_positive": QT_TRANSLATE_NOOP(
        "errors",
        "金额应大于 0。\n请填实收的金额，还应收 {due_fen} 元。",
    ),
    "payment_invalid.voucher_number": QT_TRANSLATE_NOOP(
        "errors",
        "票据号应是 6 到 20 位数字。\n请对着票据再看一遍。",
    ),
    "reason_unknown": QT_TRANSLATE_NOOP("errors", "不予受理要写明理由。\n请从列表里选一条，或自己写一句。"),
    "material_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "这一件不收这样材料。\n请看材料清单；条件变了会自动重列。",
    ),
    "nothing_missing": QT_TRANSLATE_NOOP("errors", "材料不缺，不用出一次性告知书。\n可以直接受理（F2）。"),
    "field_unknown": QT_TRANSLATE_NOOP("errors", "表单里没有这一项。\n请刷新后再填；目录可能刚更新过。"),
    "external_number_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "业务编号应是 4 到 40 位字母、数字或短横。\n请扫业务系统的条码，或对着屏幕再看一遍。",
    ),
}
