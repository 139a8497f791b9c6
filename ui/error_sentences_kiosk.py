"""Error sentences at the ticket kiosk (取号机): said to citizens.

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

KIOSK_SENTENCES: dict[str, str] = {
    "kiosk_closed": QT_TRANSLATE_NOOP(
        "errors",
        "现在不在取号时间。\n请看屏幕上的办公时间，到时候再来取号。",
    ),
    "document_unclear": QT_TRANSLATE_NOOP(
        "errors",
        "这个证件号认不出来。\n请照证件上的号码再输一次，不输也能取号。",
    ),
    "code_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这张单子在这里用不上。\n请按要办的业务取号，窗口会帮您看。",
    ),
    "code_refused.no_digest": QT_TRANSLATE_NOOP(
        "errors",
        "请扫单子上的方形二维码，条形码在这里用不上。\n扫不出来，请按要办的业务取号。",
    ),
    "code_refused.not_ours": QT_TRANSLATE_NOOP(
        "errors",
        "这不是本所打印的单子。\n请到开单的单位去，或按要办的业务取号。",
    ),
    "code_refused.not_found": QT_TRANSLATE_NOOP(
        "errors",
        "没有查到这张单子。\n请按要办的业务取号，窗口会帮您查。",
    ),
    "code_refused.other_day": QT_TRANSLATE_NOOP(
        "errors",
        "这张号票不是今天的，号票当日有效。\n请重新取号。",
    ),
    "code_refused.over": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 已经叫过或办完了。\n还要办，请重新取号；过号的请到导服台或窗口告知。",
    ),
    "code_refused.nothing_open": QT_TRANSLATE_NOOP(
        "errors",
        "这张单子上的事都办完了。\n要办别的，请按业务取号。",
    ),
    "class_not_for_kiosk": QT_TRANSLATE_NOOP(
        "errors",
        "这样的号要先扫单子或刷身份证。\n请扫回执、刷身份证，或按业务取号。",
    ),
    "kiosk_running": QT_TRANSLATE_NOOP(
        "errors",
        "这台电脑的取号机程序已经开着。\n请用已经开着的那个；找不到就重启电脑。",
    ),
    "kiosk_rules_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "取号机这样设不行。\n每样业务的办理时间应是 1 到 240 分钟，请改好再存。",
    ),
    "key_not_held": QT_TRANSLATE_NOOP(
        "errors",
        "取号机没有这项内容的密钥，看不了也写不了。\n请在窗口电脑上办。",
    ),
    "ticket_not_yours": QT_TRANSLATE_NOOP(
        "errors",
        "这张号票和您出示的对不上，或已经办完了。\n请重新取号，或请导服台看一看。",
    ),
    "leave_code_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "维护码要 {shortest} 到 {longest} 位数字。\n请换一个再设。",
    ),
}
