"""Error sentences about the queue and the counters (叫号与窗口).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

QUEUE_SENTENCES: dict[str, str] = {
    "ticket_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 现在是「{state}」，不能这样办。\n请看票条上的状态；可能刚被别的窗口办了。",
    ),
    "no_show_too_early": QT_TRANSLATE_NOOP(
        "errors",
        "还不能过号，才叫了 {calls} 次。\n再等 {seconds_left} 秒，或叫满 {calls_needed} 次后按 F6。",
    ),
    "counter_not_open": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗还没开，或正暂停叫号。\n请先开窗，或按 F2 恢复叫号。",
    ),
    "counter_taken": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗已有人登录。\n请换一个窗口，或请那位先退出。",
    ),
    "counter_busy": QT_TRANSLATE_NOOP(
        "errors",
        "这个窗口还有一位没办完，不能再叫。\n请先办完、挂起（F7）或转移（F8）。",
    ),
    "counter_invalid": QT_TRANSLATE_NOOP("errors", "{number} 号窗这样设不行。\n请看看标红的地方。"),
    "counter_invalid.no_domain": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号窗还没选收办的业务。\n请至少选一项业务。",
    ),
    "counter_invalid.number": QT_TRANSLATE_NOOP("errors", "窗口号应是 1 到 999。\n请换一个号。"),
    "counter_invalid.number_taken": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 号已经有窗口在用。\n请换一个号。",
    ),
    "counter_invalid.no_name": QT_TRANSLATE_NOOP("errors", "{number} 号窗还没有名字。\n请填窗口名。"),
    "ticket_elsewhere": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 现在在 {counter_number} 号窗。\n请和那个窗口说一声，由那边转过来。",
    ),
    "transfer_unclear": QT_TRANSLATE_NOOP(
        "errors",
        "转到哪里没有说清，业务、窗口、民警只能选一个。\n请选一个再按 F8。",
    ),
    "stated_time_invalid": QT_TRANSLATE_NOOP("errors", "补登的时间对不上。\n请照手工号上写的时间填。"),
    "stated_time_invalid.future": QT_TRANSLATE_NOOP(
        "errors",
        "补登的时间比现在还晚。\n请照手工号上写的时间填。",
    ),
    "hand_number_used": QT_TRANSLATE_NOOP(
        "errors",
        "手工号 {written} 今天补登过了，现在是 {label}。\n"
        "请看看是不是同一张；两张写了一样的号，第二张加个字再补登。",
    ),
    "hand_number_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "手工号最多 {maximum} 个字。\n请照纸上写的号填，或空着。",
    ),
    "stated_time_invalid.other_day": QT_TRANSLATE_NOOP(
        "errors",
        "补登的时间不是今天。\n手工号只能补登当天的，过了天请告诉窗口负责人。",
    ),
    "cases_unsettled": QT_TRANSLATE_NOOP(
        "errors",
        "还有 {count} 件没有结果，不能接待完毕。\n请先受理、告知，或移出不办的。",
    ),
    "topic_missing": QT_TRANSLATE_NOOP(
        "errors",
        "这一位没有办件，还没选咨询主题。\n请按 1 到 5 选一个主题，再按 F2。",
    ),
    "undo_too_late": QT_TRANSLATE_NOOP(
        "errors",
        "上一步撤不回来了。\n请用更正（Ctrl+R）或转移（F8）来改。",
    ),
    "undo_too_late.time": QT_TRANSLATE_NOOP(
        "errors",
        "已过 10 秒，上一步撤不回来了。\n请用更正（Ctrl+R）或转移（F8）来改。",
    ),
    "undo_too_late.built_on": QT_TRANSLATE_NOOP(
        "errors",
        "后面已经接着办了，上一步撤不回来了。\n请用更正（Ctrl+R）来改。",
    ),
    "undo_too_late.nothing": QT_TRANSLATE_NOOP("errors", "没有可撤回的。\n接着办就行。"),
    "undo_too_late.counter_busy": QT_TRANSLATE_NOOP(
        "errors",
        "窗口上已有别的人，上一步撤不回来了。\n请先办完或挂起（F7）眼前这位。",
    ),
    "class_mark_invalid": QT_TRANSLATE_NOOP("errors", "{label} 不能改成这个人群。\n请选别的人群。"),
    "class_mark_invalid.same": QT_TRANSLATE_NOOP("errors", "{label} 已经是这个人群了。\n不用再改。"),
    "class_mark_invalid.booked": QT_TRANSLATE_NOOP(
        "errors",
        "「预约」不能手工标。\n请按今天的预约名单取号。",
    ),
    "live_ticket_exists": QT_TRANSLATE_NOOP(
        "errors",
        "这位今天已有一个号：{label}。\n请选合并成一次办，或两个号都留。",
    ),
    "reason_missing": QT_TRANSLATE_NOOP("errors", "这一步要写明原因。\n请选一条或写一句，再按 F2。"),
    "visit_not_open": QT_TRANSLATE_NOOP(
        "errors",
        "这一位现在不在受理中，不能这样办。\n请看票条上的状态，先开始受理（F2）。",
    ),
    "not_serving": QT_TRANSLATE_NOOP("errors", "这个号现在没有在受理。\n请先呼叫并开始受理（F2）。"),
    "recall_limit_reached": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 这一轮已经叫了 {calls} 次，不再重呼。\n人还没到，就按 F6 过号；回来了还能再排。",
    ),
    "transfer_impossible": QT_TRANSLATE_NOOP("errors", "转到那里没有人叫号。\n请另选业务、窗口或人员。"),
    "transfer_impossible.no_counter": QT_TRANSLATE_NOOP(
        "errors",
        "没有一个窗口收办这类业务，转过去就没人叫了。\n请另选业务，或请窗口负责人先让一个窗口收办。",
    ),
    "transfer_impossible.officer_gone": QT_TRANSLATE_NOOP(
        "errors", "这个账号已停用，转过去就没人叫了。\n请另选一位，或转给窗口。"
    ),
    "transfer_impossible.officer_no_counter": QT_TRANSLATE_NOOP(
        "errors", "这一位不在窗口叫号，转过去就没人叫了。\n请另选一位，或转给窗口。"
    ),
    "booking_missing": QT_TRANSLATE_NOOP(
        "errors",
        "没有选预约，不能按「预约」取号。\n请先在今天的预约名单里选这一位；名单上没有，就按普通取号。",
    ),
    "notice_not_open": QT_TRANSLATE_NOOP("errors", "告知书 {number} 现在用不上。\n请按普通取号。"),
    "notice_not_open.not_found": QT_TRANSLATE_NOOP(
        "errors",
        "{number} 不是本所的告知书。\n请看看号码；别处开的，就按普通取号。",
    ),
    "notice_not_open.over": QT_TRANSLATE_NOOP(
        "errors",
        "告知书 {number} 上的事已经办了，或不办了。\n还有别的事要办，就按普通取号。",
    ),
    "notice_not_open.other_domain": QT_TRANSLATE_NOOP(
        "errors",
        "告知书 {number} 不是这类业务的。\n请选回告知书上的业务，或不凭告知书取号。",
    ),
    "appointment_of_another_day": QT_TRANSLATE_NOOP(
        "errors",
        "这条预约是 {day} 的。\n今天来办，就按普通取号；也可以请预约那天再来。",
    ),
    "appointment_move_refused": QT_TRANSLATE_NOOP(
        "errors",
        "这条预约已经取过号，或已取消。\n请看当天的预约名单；人到了没有预约，就按普通取号。",
    ),
    "ticket_of_another_day": QT_TRANSLATE_NOOP(
        "errors",
        "{label} 是 {day} 的号，不能排进今天。\n请在日结时顺延，或另取一个今天的号。",
    ),
}
