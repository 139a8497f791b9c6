"""The table of all actions: key, words, icon and place of each (动作表).

One key has one meaning on all pages (DESIGN.md §3). The words are Chinese source texts, marked here
and translated where they are shown, by ``ui.actions``.
"""

from ui.action_spec import ActionId, ActionSpec, InSheet, WorkState
from ui.navigation.page_id import PageId
from ui.translation import QT_TRANSLATE_NOOP

_COUNTER = frozenset({PageId.COUNTER})
_HALL = frozenset({PageId.COUNTER, PageId.GUIDE})
_REPORT = frozenset({PageId.REPORT})
_TICKET = frozenset({WorkState.CALLED, WorkState.SERVING})
_SERVING = frozenset({WorkState.SERVING})
_OPEN = frozenset({WorkState.IDLE, WorkState.PAUSED, WorkState.CALLED, WorkState.SERVING})


def _choices() -> tuple[ActionSpec, ...]:
    """1…5 choose a role or a topic where no text field has the focus; Alt+1…5 tick a row."""
    topics = (
        (ActionId.CHOICE_1, QT_TRANSLATE_NOOP("actions", "第 1 项")),
        (ActionId.CHOICE_2, QT_TRANSLATE_NOOP("actions", "第 2 项")),
        (ActionId.CHOICE_3, QT_TRANSLATE_NOOP("actions", "第 3 项")),
        (ActionId.CHOICE_4, QT_TRANSLATE_NOOP("actions", "第 4 项")),
        (ActionId.CHOICE_5, QT_TRANSLATE_NOOP("actions", "第 5 项")),
    )
    rows = (
        (ActionId.ROW_1, QT_TRANSLATE_NOOP("actions", "第 1 行")),
        (ActionId.ROW_2, QT_TRANSLATE_NOOP("actions", "第 2 行")),
        (ActionId.ROW_3, QT_TRANSLATE_NOOP("actions", "第 3 行")),
        (ActionId.ROW_4, QT_TRANSLATE_NOOP("actions", "第 4 行")),
        (ActionId.ROW_5, QT_TRANSLATE_NOOP("actions", "第 5 行")),
    )
    return (
        *(
            # sheets read digits themselves, by the widget that has the focus
            ActionSpec(action, (str(place),), words, None, _HALL, _SERVING, group="sheet")
            for place, (action, words) in enumerate(topics, start=1)
        ),
        *(
            ActionSpec(action, (f"Alt+{place}",), words, in_sheet=InSheet.ALSO, group="sheet")
            for place, (action, words) in enumerate(rows, start=1)
        ),
    )


def _case_keys() -> tuple[ActionSpec, ...]:
    cases = (
        (ActionId.CASE_1, QT_TRANSLATE_NOOP("actions", "第 1 件")),
        (ActionId.CASE_2, QT_TRANSLATE_NOOP("actions", "第 2 件")),
        (ActionId.CASE_3, QT_TRANSLATE_NOOP("actions", "第 3 件")),
        (ActionId.CASE_4, QT_TRANSLATE_NOOP("actions", "第 4 件")),
    )
    return tuple(
        ActionSpec(action, (f"Ctrl+{place}",), words, pages=_COUNTER, work=_SERVING, group="visit")
        for place, (action, words) in enumerate(cases, start=1)
    )


def _zone(action: ActionId, key: str, words: str, work: frozenset[WorkState]) -> ActionSpec:
    return ActionSpec(action, (key,), words, pages=_COUNTER, work=work, group="zone")


ACTIONS: tuple[ActionSpec, ...] = (
    # the ticket
    # F2 signs in and unlocks as well: it is the primary action in every state
    ActionSpec(
        ActionId.PRIMARY,
        ("F2",),
        QT_TRANSLATE_NOOP("actions", "主操作"),
        in_sheet=InSheet.ALSO,
        signed_in=False,
    ),
    ActionSpec(ActionId.UNDO, ("Shift+F2",), QT_TRANSLATE_NOOP("actions", "撤回上一步"), "act.undo"),
    ActionSpec(
        ActionId.RECALL,
        ("F5",),
        QT_TRANSLATE_NOOP("actions", "重呼"),
        "act.recall",
        _COUNTER,
        frozenset({WorkState.CALLED}),
    ),
    ActionSpec(
        ActionId.MISS,
        ("F6",),
        QT_TRANSLATE_NOOP("actions", "过号"),
        "act.noshow",
        _COUNTER,
        frozenset({WorkState.CALLED}),
    ),
    ActionSpec(
        ActionId.HOLD,
        ("F7",),
        QT_TRANSLATE_NOOP("actions", "挂起"),
        "act.hold",
        _COUNTER,
        _OPEN,
        in_sheet=InSheet.ALSO,
    ),
    ActionSpec(
        ActionId.TRANSFER, ("F8",), QT_TRANSLATE_NOOP("actions", "转移"), "act.transfer", _COUNTER, _TICKET
    ),
    ActionSpec(ActionId.QUEUE, ("Ctrl+Q",), QT_TRANSLATE_NOOP("actions", "全部排队"), None, _COUNTER, _OPEN),
    ActionSpec(
        ActionId.HAND_NUMBERS, ("Alt+B",), QT_TRANSLATE_NOOP("actions", "补登手工号"), None, _COUNTER, _OPEN
    ),
    # the visit
    ActionSpec(
        ActionId.ADD_CASE,
        ("F3",),
        QT_TRANSLATE_NOOP("actions", "加办"),
        "act.addCase",
        _COUNTER,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.IDENTIFY,
        ("F4",),
        QT_TRANSLATE_NOOP("actions", "认人"),
        "act.readCard",
        # F4 reads the police card on the sign-in page too
        frozenset({PageId.COUNTER, PageId.SIGN_IN}),
        signed_in=False,
        group="visit",
    ),
    ActionSpec(
        ActionId.SENIOR_MODE,
        ("F9",),
        QT_TRANSLATE_NOOP("actions", "敬老模式"),
        "senior.mode",
        # at the guide's desk it takes somebody under one's wing
        _HALL,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.PHOTO,
        ("F11",),
        QT_TRANSLATE_NOOP("actions", "照片"),
        "act.photo",
        # on the report page a supervisor looks at photos that were used again
        frozenset({PageId.COUNTER, PageId.REPORT}),
        _SERVING,
        in_sheet=InSheet.ALSO,
        group="visit",
    ),
    ActionSpec(
        ActionId.PRINT,
        ("F12",),
        QT_TRANSLATE_NOOP("actions", "打印或补打"),
        "act.print",
        frozenset({PageId.COUNTER, PageId.SEARCH}),
        group="visit",
    ),
    *_case_keys(),
    ActionSpec(
        ActionId.NEXT_CASE,
        ("Ctrl+Tab",),
        QT_TRANSLATE_NOOP("actions", "下一件"),
        None,
        _COUNTER,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.ENTRY_VIEW,
        ("Alt+V",),
        QT_TRANSLATE_NOOP("actions", "录入视图"),
        "act.entryView",
        _COUNTER,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.CAPTURE,
        ("Ctrl+G",),
        QT_TRANSLATE_NOOP("actions", "高拍或定格"),
        "dev.camera",
        _COUNTER,
        _SERVING,
        in_sheet=InSheet.ALSO,
        group="visit",
    ),
    ActionSpec(
        ActionId.PAYMENT,
        ("Ctrl+M",),
        QT_TRANSLATE_NOOP("actions", "收款"),
        "pay.fee",
        _COUNTER,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.NOTICE,
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("actions", "一次性告知"),
        "act.notice",
        _COUNTER,
        _SERVING,
        # from the picker the notice takes the picker's place
        in_sheet=InSheet.ALSO,
        group="visit",
    ),
    ActionSpec(
        ActionId.CORRECT,
        ("Ctrl+R",),
        QT_TRANSLATE_NOOP("actions", "更正受理"),
        None,
        _COUNTER,
        _SERVING,
        group="visit",
    ),
    ActionSpec(
        ActionId.LATER_ENTRY,
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP("actions", "业务系统补录"),
        "doc.external",
        _COUNTER,
        group="visit",
    ),
    ActionSpec(
        ActionId.ACCEPT_FIX,
        ("Alt+Return", "Alt+Enter"),
        QT_TRANSLATE_NOOP("actions", "照建议改"),
        in_sheet=InSheet.ALSO,
        group="visit",
    ),
    # for the citizen
    ActionSpec(
        ActionId.FACING_CHECK,
        ("Alt+Y",),
        QT_TRANSLATE_NOOP("actions", "请对面核对"),
        None,
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.TURN_SCREEN,
        ("Alt+Z",),
        QT_TRANSLATE_NOOP("actions", "转屏"),
        "act.turnScreen",
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.READ_ALOUD,
        ("Ctrl+T",),
        QT_TRANSLATE_NOOP("actions", "朗读或停"),
        "act.readAloud",
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.BY_WORD,
        ("Alt+J",),
        QT_TRANSLATE_NOOP("actions", "口头已核对"),
        "st.tick",
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.HELPER,
        ("Alt+H",),
        QT_TRANSLATE_NOOP("actions", "陪办人"),
        "senior.helper",
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.HOME_VISIT,
        ("Alt+O",),
        QT_TRANSLATE_NOOP("actions", "上门服务"),
        None,
        _COUNTER,
        _SERVING,
        group="citizen",
    ),
    ActionSpec(
        ActionId.SILENT_HELP,
        ("Alt+0",),
        QT_TRANSLATE_NOOP("actions", "静默求助（按住 2 秒）"),
        in_sheet=InSheet.ALSO,
        hold_ms=2000,
        group="citizen",
    ),
    # inside sheets and lists
    *_choices(),
    ActionSpec(
        ActionId.FAVOURITE,
        ("Alt+K",),
        QT_TRANSLATE_NOOP("actions", "设为常用"),
        in_sheet=InSheet.ONLY,
        group="sheet",
    ),
    ActionSpec(
        ActionId.CLOSE,
        ("Esc",),
        QT_TRANSLATE_NOOP("actions", "关闭或取消"),
        "nav.close",
        in_sheet=InSheet.ALSO,
        signed_in=False,
        group="sheet",
    ),
    # zones of the visit
    ActionSpec(
        ActionId.ZONE_QUEUE,
        ("Alt+Q",),
        QT_TRANSLATE_NOOP("actions", "到排队"),
        pages=_HALL,
        work=_OPEN,
        group="zone",
    ),
    ActionSpec(
        ActionId.ZONE_BACK,
        ("Alt+W",),
        QT_TRANSLATE_NOOP("actions", "到过号和挂起"),
        pages=frozenset({PageId.GUIDE}),
        group="zone",
    ),
    ActionSpec(
        ActionId.ZONE_SENIORS,
        ("Alt+E",),
        QT_TRANSLATE_NOOP("actions", "到老年人"),
        pages=frozenset({PageId.GUIDE}),
        group="zone",
    ),
    _zone(ActionId.ZONE_APPLICANTS, "Alt+A", QT_TRANSLATE_NOOP("actions", "到申请人"), _SERVING),
    _zone(ActionId.ZONE_CASES, "Alt+S", QT_TRANSLATE_NOOP("actions", "到办件"), _SERVING),
    _zone(ActionId.ZONE_FORM, "Alt+D", QT_TRANSLATE_NOOP("actions", "到表单"), _SERVING),
    _zone(ActionId.ZONE_MATERIALS, "Alt+F", QT_TRANSLATE_NOOP("actions", "到材料"), _SERVING),
    _zone(ActionId.ZONE_FEE, "Alt+G", QT_TRANSLATE_NOOP("actions", "到收费"), _SERVING),
    # everywhere
    ActionSpec(
        ActionId.HELP,
        ("F1",),
        QT_TRANSLATE_NOOP("actions", "键位"),
        "act.help",
        in_sheet=InSheet.ALSO,
        signed_in=False,
        group="program",
    ),
    ActionSpec(
        ActionId.LOCK,
        ("Ctrl+L",),
        QT_TRANSLATE_NOOP("actions", "锁屏"),
        "act.lock",
        in_sheet=InSheet.ALSO,
        group="program",
    ),
    ActionSpec(
        ActionId.FIND, ("Ctrl+F",), QT_TRANSLATE_NOOP("actions", "查找"), "nav.search", group="program"
    ),
    ActionSpec(
        ActionId.SAVE,
        ("Ctrl+S",),
        QT_TRANSLATE_NOOP("actions", "保存"),
        in_sheet=InSheet.ALSO,
        group="program",
    ),
    ActionSpec(
        ActionId.PREVIEW, ("Ctrl+P",), QT_TRANSLATE_NOOP("actions", "打印预览"), "doc.pdf", group="program"
    ),
    ActionSpec(ActionId.PAGE_LEFT, ("Ctrl+PgUp",), QT_TRANSLATE_NOOP("actions", "左边一页"), group="program"),
    ActionSpec(
        ActionId.PAGE_RIGHT, ("Ctrl+PgDown",), QT_TRANSLATE_NOOP("actions", "右边一页"), group="program"
    ),
    ActionSpec(
        ActionId.HIGH_CONTRAST,
        ("Ctrl+Alt+C",),
        QT_TRANSLATE_NOOP("actions", "高对比"),
        in_sheet=InSheet.ALSO,
        signed_in=False,
        group="program",
    ),
    ActionSpec(
        ActionId.EXPORT_EXCEL,
        ("Alt+X",),
        QT_TRANSLATE_NOOP("actions", "导出 Excel"),
        "doc.excel",
        _REPORT,
        group="program",
    ),
    ActionSpec(
        ActionId.EXPORT_CSV,
        ("Alt+C",),
        QT_TRANSLATE_NOOP("actions", "导出 CSV"),
        "doc.csv",
        _REPORT,
        group="program",
    ),
)

#: headings of the key map, in the order in which they fill its columns
GROUP_TITLES = {
    "ticket": QT_TRANSLATE_NOOP("actions", "叫号与接待"),
    "visit": QT_TRANSLATE_NOOP("actions", "办件"),
    "program": QT_TRANSLATE_NOOP("actions", "全程可用"),
    "zone": QT_TRANSLATE_NOOP("actions", "换到哪一块"),
    "citizen": QT_TRANSLATE_NOOP("actions", "给来办事的人"),
    "sheet": QT_TRANSLATE_NOOP("actions", "弹出页和列表"),
}
