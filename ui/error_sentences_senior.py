"""Error sentences about the 敬老 process (敬老服务).

How a sentence is written: ``ui/error_sentences.py``.
"""

from ui.translation import QT_TRANSLATE_NOOP

SENIOR_SENTENCES: dict[str, str] = {
    "care_move_refused": QT_TRANSLATE_NOOP(
        "errors", "{label} 现在不能这样办。\n请看看敬老服务办到了哪一步。"
    ),
    "care_move_refused.in_care": QT_TRANSLATE_NOOP("errors", "{label} 已经在敬老服务中。\n接着办就行。"),
    "care_move_refused.not_in_care": QT_TRANSLATE_NOOP(
        "errors", "{label} 没有在敬老服务中。\n请先开始敬老服务（F9）。"
    ),
    "care_move_refused.ticket_ended": QT_TRANSLATE_NOOP(
        "errors", "{label} 已经结束，敬老服务不能再改。\n人还在的，请重新取号。"
    ),
    "care_move_refused.step_done": QT_TRANSLATE_NOOP(
        "errors", "{label} 的这一步已经勾过了。\n要改的，先去掉勾再勾。"
    ),
    "care_move_refused.step_open": QT_TRANSLATE_NOOP("errors", "{label} 的这一步还没勾。\n不用去掉。"),
    "care_move_refused.no_home_visit": QT_TRANSLATE_NOOP(
        "errors", "{label} 的这次上门已经撤掉了。\n还要上门的，请重新登记。"
    ),
    "helper_unavailable": QT_TRANSLATE_NOOP("errors", "这一位不能陪办。\n请另选一位。"),
    "helper_unavailable.gone": QT_TRANSLATE_NOOP("errors", "这个账号已停用，不能陪办。\n请另选一位。"),
    "helper_unavailable.no_right": QT_TRANSLATE_NOOP(
        "errors", "这个账号不在大厅和窗口工作，不能陪办。\n请选导服员或窗口人员。"
    ),
    "step_result_invalid": QT_TRANSLATE_NOOP("errors", "这一步不能这样记。\n请从给出的几种里选，或空着。"),
    "step_result_invalid.pages": QT_TRANSLATE_NOOP(
        "errors", "复印页数应是 1 到 {most} 的整数。\n请改一改，或空着。"
    ),
    "check_invalid": QT_TRANSLATE_NOOP("errors", "这次核对没有记上。\n请再问一遍。"),
    "check_invalid.row": QT_TRANSLATE_NOOP("errors", "指的那一行已经不在了。\n请再给本人看一遍。"),
    "check_invalid.time": QT_TRANSLATE_NOOP("errors", "核对的时间比现在还晚。\n请看看这台电脑的时钟。"),
    "check_invalid.applicant": QT_TRANSLATE_NOOP(
        "errors", "这一位不在这次来访里。\n请看看当前选的是哪位申请人。"
    ),
    "home_visit_invalid": QT_TRANSLATE_NOOP("errors", "上门服务还没填全。\n请看看标红的地方。"),
    "home_visit_invalid.name": QT_TRANSLATE_NOOP("errors", "还没写上门看望谁。\n请填姓名。"),
    "home_visit_invalid.phone": QT_TRANSLATE_NOOP(
        "errors", "还没有联系电话，上门前联系不上。\n请填本人或家里人的电话。"
    ),
    "home_visit_invalid.address": QT_TRANSLATE_NOOP("errors", "还没有上门的地址。\n请填住在哪里。"),
    "home_visit_invalid.past": QT_TRANSLATE_NOOP(
        "errors", "这一天已经过了。\n请选今天或以后的日子，或空着。"
    ),
    "home_visit_invalid.note": QT_TRANSLATE_NOOP("errors", "说明最多 {most} 个字。\n请写短一些。"),
}
