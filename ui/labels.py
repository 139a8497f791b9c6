"""The names of states, classes, roles and kinds, in the fixed wording of DESIGN.md §9.

Screen, voice, paper and report use one vocabulary; it is here and nowhere else in ``ui``.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.translation import QT_TRANSLATE_NOOP
from ui.weekday_words import weekday
from window_client.domain.cases.case_states import CaseState
from window_client.domain.cases.payment import PaymentMethod
from window_client.domain.catalogue.agent_rule import ActReason
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.item_traits import Flow, PickupMethod
from window_client.domain.catalogue.material import Disposition, MaterialForm
from window_client.domain.paper.print_job import PrintState
from window_client.domain.people.companion import RoleReason, VisitRole
from window_client.domain.people.identification import IdentificationMethod
from window_client.domain.people.relation import Relation
from window_client.domain.people.sex import Sex
from window_client.domain.people.travel_document import TravelDocumentKind
from window_client.domain.queue.appointment import AppointmentState
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import CallCause, Returned
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.counter import CounterMode
from window_client.domain.station.officer import Permission, Role

# by type first: members of different kinds may have the same value, and then are equal
LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    TicketState: {
        TicketState.WAITING: QT_TRANSLATE_NOOP("labels", "等候"),
        TicketState.CALLED: QT_TRANSLATE_NOOP("labels", "已呼叫"),
        TicketState.SERVING: QT_TRANSLATE_NOOP("labels", "受理中"),
        TicketState.HELD: QT_TRANSLATE_NOOP("labels", "挂起"),
        TicketState.SERVED: QT_TRANSLATE_NOOP("labels", "接待完毕"),
        TicketState.LEFT: QT_TRANSLATE_NOOP("labels", "离开"),
        TicketState.NO_SHOW: QT_TRANSLATE_NOOP("labels", "过号"),
        TicketState.CARRIED_OVER: QT_TRANSLATE_NOOP("labels", "顺延"),
        TicketState.VOID: QT_TRANSLATE_NOOP("labels", "作废"),
    },
    CaseState: {
        CaseState.DRAFT: QT_TRANSLATE_NOOP("labels", "填写中"),
        CaseState.NOTICED: QT_TRANSLATE_NOOP("labels", "已告知"),
        CaseState.REFUSED: QT_TRANSLATE_NOOP("labels", "不予受理"),
        CaseState.ABANDONED: QT_TRANSLATE_NOOP("labels", "没有办"),
        CaseState.PENDING_REVIEW: QT_TRANSLATE_NOOP("labels", "待民警审核"),
        CaseState.ACCEPTED: QT_TRANSLATE_NOOP("labels", "已受理"),
        CaseState.SENT_BACK: QT_TRANSLATE_NOOP("labels", "退回补正"),
        CaseState.WITHDRAWN: QT_TRANSLATE_NOOP("labels", "已撤回"),
        CaseState.HANDED_OFF: QT_TRANSLATE_NOOP("labels", "已移交"),
        CaseState.APPROVED: QT_TRANSLATE_NOOP("labels", "已批准"),
        CaseState.REJECTED: QT_TRANSLATE_NOOP("labels", "不予批准"),
        CaseState.PRODUCED: QT_TRANSLATE_NOOP("labels", "已制证"),
        CaseState.READY: QT_TRANSLATE_NOOP("labels", "待领证"),
        CaseState.COLLECTED: QT_TRANSLATE_NOOP("labels", "已领证"),
        CaseState.MAILED: QT_TRANSLATE_NOOP("labels", "已邮寄"),
        CaseState.DONE: QT_TRANSLATE_NOOP("labels", "办结"),
    },
    PersonClass: {
        PersonClass.ORDINARY: QT_TRANSLATE_NOOP("labels", "普通"),
        PersonClass.SENIOR: QT_TRANSLATE_NOOP("labels", "60 周岁及以上"),
        PersonClass.DISABLED: QT_TRANSLATE_NOOP("labels", "残疾人"),
        PersonClass.PREGNANT: QT_TRANSLATE_NOOP("labels", "孕妇"),
        PersonClass.INFANT: QT_TRANSLATE_NOOP("labels", "抱婴者"),
        PersonClass.MILITARY: QT_TRANSLATE_NOOP("labels", "军人、退役军人和优抚对象"),
        PersonClass.PICKUP: QT_TRANSLATE_NOOP("labels", "来领证"),
        PersonClass.BOOKED: QT_TRANSLATE_NOOP("labels", "按时到场的预约"),
    },
    BusinessDomain: {
        BusinessDomain.HOUSEHOLD: QT_TRANSLATE_NOOP("labels", "户政"),
        BusinessDomain.EXIT_ENTRY: QT_TRANSLATE_NOOP("labels", "出入境"),
        BusinessDomain.VEHICLE: QT_TRANSLATE_NOOP("labels", "车驾管"),
        BusinessDomain.PUBLIC_ORDER: QT_TRANSLATE_NOOP("labels", "治安证照"),
        BusinessDomain.CONSULT: QT_TRANSLATE_NOOP("labels", "咨询"),
    },
    Role: {
        Role.AUXILIARY: QT_TRANSLATE_NOOP("labels", "辅警"),
        Role.OFFICER: QT_TRANSLATE_NOOP("labels", "民警"),
        Role.GUIDE: QT_TRANSLATE_NOOP("labels", "导服"),
        Role.SUPERVISOR: QT_TRANSLATE_NOOP("labels", "窗口负责人"),
        Role.CHIEF: QT_TRANSLATE_NOOP("labels", "所领导"),
        Role.SYSTEM_ADMIN: QT_TRANSLATE_NOOP("labels", "系统管理员"),
        Role.SECURITY_ADMIN: QT_TRANSLATE_NOOP("labels", "安全管理员"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("labels", "审计员"),
    },
    Permission: {
        Permission.GIVE_NUMBER: QT_TRANSLATE_NOOP("labels", "取号"),
        Permission.WORK_COUNTER: QT_TRANSLATE_NOOP("labels", "开窗叫号"),
        Permission.ASSIST_CASE: QT_TRANSLATE_NOOP("labels", "填写办件"),
        Permission.DECIDE_CASE: QT_TRANSLATE_NOOP("labels", "受理和决定"),
        Permission.TAKE_MONEY: QT_TRANSLATE_NOOP("labels", "收款"),
        Permission.SUPERVISE: QT_TRANSLATE_NOOP("labels", "窗口管理"),
        Permission.CLOSE_DAY: QT_TRANSLATE_NOOP("labels", "日结"),
        Permission.READ_REPORT: QT_TRANSLATE_NOOP("labels", "看日报"),
        Permission.SET_COUNTERS: QT_TRANSLATE_NOOP("labels", "设置窗口"),
        Permission.SET_DEVICES: QT_TRANSLATE_NOOP("labels", "设置设备"),
        Permission.MANAGE_ACCOUNTS: QT_TRANSLATE_NOOP("labels", "管理账号"),
        Permission.AUDIT: QT_TRANSLATE_NOOP("labels", "审计"),
        Permission.SEARCH_PEOPLE: QT_TRANSLATE_NOOP("labels", "查人"),
        Permission.KEEP_APPOINTMENTS: QT_TRANSLATE_NOOP("labels", "记预约名单"),
        Permission.SET_CLOCK: QT_TRANSLATE_NOOP("labels", "认可电脑时间"),
        Permission.CLOSE_ACCOUNTS: QT_TRANSLATE_NOOP("labels", "停用和恢复账号"),
    },
    PaymentMethod: {
        PaymentMethod.CASH: QT_TRANSLATE_NOOP("labels", "现金"),
        PaymentMethod.CARD: QT_TRANSLATE_NOOP("labels", "刷卡"),
        PaymentMethod.CODE: QT_TRANSLATE_NOOP("labels", "扫码"),
    },
    CounterMode: {
        CounterMode.ORDINARY: QT_TRANSLATE_NOOP("labels", "综合窗"),
        CounterMode.SENIOR_FIRST: QT_TRANSLATE_NOOP("labels", "敬老专窗"),
        CounterMode.SENIOR_ONLY: QT_TRANSLATE_NOOP("labels", "敬老专窗（只接待老人）"),
    },
    CallCause: {
        CallCause.RULE: QT_TRANSLATE_NOOP("labels", "时限最早"),
        CallCause.SENIOR_COUNTER: QT_TRANSLATE_NOOP("labels", "敬老专窗先叫老人"),
        CallCause.CHOSEN: QT_TRANSLATE_NOOP("labels", "人工挑选"),
        CallCause.ADDRESSED: QT_TRANSLATE_NOOP("labels", "转到本窗"),
        CallCause.RETURNED: QT_TRANSLATE_NOOP("labels", "回来的"),
    },
    Returned: {
        Returned.MISSED: QT_TRANSLATE_NOOP("labels", "过号后回来"),
        Returned.MISSED_LATE: QT_TRANSLATE_NOOP("labels", "过号很久后回来"),
        Returned.HELD: QT_TRANSLATE_NOOP("labels", "挂起后重排"),
        Returned.NOTICE: QT_TRANSLATE_NOOP("labels", "凭告知书回来"),
    },
    AppointmentState: {
        AppointmentState.EXPECTED: QT_TRANSLATE_NOOP("labels", "未到"),
        AppointmentState.ARRIVED: QT_TRANSLATE_NOOP("labels", "已取号"),
        AppointmentState.CANCELLED: QT_TRANSLATE_NOOP("labels", "已取消"),
    },
    IdentificationMethod: {
        IdentificationMethod.CARD_READ: QT_TRANSLATE_NOOP("labels", "读卡"),
        IdentificationMethod.CARD_SHOWN: QT_TRANSLATE_NOOP("labels", "看证录入"),
        IdentificationMethod.TEMPORARY_CARD: QT_TRANSLATE_NOOP("labels", "临时身份证"),
        IdentificationMethod.PASSPORT: QT_TRANSLATE_NOOP("labels", "护照"),
        IdentificationMethod.HUKOU_BOOK: QT_TRANSLATE_NOOP("labels", "户口簿"),
        IdentificationMethod.OFFICER_CHECK: QT_TRANSLATE_NOOP("labels", "人工核验"),
    },
    VisitRole: {
        VisitRole.REPLACE: QT_TRANSLATE_NOOP("labels", "换成这位"),
        VisitRole.APPLICANT: QT_TRANSLATE_NOOP("labels", "加为申请人"),
        VisitRole.COMPANION: QT_TRANSLATE_NOOP("labels", "陪同人"),
        VisitRole.AGENT: QT_TRANSLATE_NOOP("labels", "代办人"),
        VisitRole.GUARDIAN: QT_TRANSLATE_NOOP("labels", "监护人"),
    },
    Relation: {
        Relation.SPOUSE: QT_TRANSLATE_NOOP("labels", "配偶"),
        Relation.SON: QT_TRANSLATE_NOOP("labels", "儿子"),
        Relation.DAUGHTER: QT_TRANSLATE_NOOP("labels", "女儿"),
        Relation.FATHER: QT_TRANSLATE_NOOP("labels", "父亲"),
        Relation.MOTHER: QT_TRANSLATE_NOOP("labels", "母亲"),
        Relation.SIBLING: QT_TRANSLATE_NOOP("labels", "兄弟姐妹"),
        Relation.GRANDPARENT: QT_TRANSLATE_NOOP("labels", "祖父母、外祖父母"),
        Relation.GRANDCHILD: QT_TRANSLATE_NOOP("labels", "孙子女、外孙子女"),
        Relation.CHILD_IN_LAW: QT_TRANSLATE_NOOP("labels", "儿媳、女婿"),
        Relation.OTHER_RELATIVE: QT_TRANSLATE_NOOP("labels", "其他亲属"),
        Relation.CARER: QT_TRANSLATE_NOOP("labels", "护理员、保姆"),
        Relation.COMMUNITY_WORKER: QT_TRANSLATE_NOOP("labels", "村（居）委会、社区工作人员"),
        Relation.EMPLOYER: QT_TRANSLATE_NOOP("labels", "单位经办人"),
        Relation.NEIGHBOUR: QT_TRANSLATE_NOOP("labels", "邻居"),
        Relation.FRIEND: QT_TRANSLATE_NOOP("labels", "朋友"),
        Relation.OTHER: QT_TRANSLATE_NOOP("labels", "其他"),
    },
    Sex: {
        Sex.MALE: QT_TRANSLATE_NOOP("labels", "男"),
        Sex.FEMALE: QT_TRANSLATE_NOOP("labels", "女"),
        Sex.UNKNOWN: QT_TRANSLATE_NOOP("labels", "未知"),
        Sex.UNSPECIFIED: QT_TRANSLATE_NOOP("labels", "未说明"),
    },
    RoleReason: {
        RoleReason.OPEN: QT_TRANSLATE_NOOP("labels", "可以"),
        RoleReason.CASE_ALREADY_ACCEPTED: QT_TRANSLATE_NOOP("labels", "已有受理的件，不能换人"),
        RoleReason.ALREADY_APPLICANT: QT_TRANSLATE_NOOP("labels", "已经是申请人"),
        RoleReason.NO_ITEM_YET: QT_TRANSLATE_NOOP("labels", "还没选事项，加办时再看"),
        RoleReason.IN_PERSON_ONLY: QT_TRANSLATE_NOOP("labels", "须本人到场"),
        RoleReason.SOME_IN_PERSON: QT_TRANSLATE_NOOP("labels", "有的事项须本人到场"),
        RoleReason.PICK_UP_ONLY: QT_TRANSLATE_NOOP("labels", "只能代领"),
        RoleReason.NEEDS_POWER_OF_ATTORNEY: QT_TRANSLATE_NOOP("labels", "要有委托书"),
        RoleReason.RELATIVES_ONLY: QT_TRANSLATE_NOOP("labels", "限近亲属"),
        RoleReason.NOT_OF_AGE: QT_TRANSLATE_NOOP("labels", "这位未满 18 周岁"),
        RoleReason.APPLICANT_OF_AGE: QT_TRANSLATE_NOOP("labels", "申请人已满 18 周岁，不用监护人"),
        RoleReason.AGE_UNKNOWN: QT_TRANSLATE_NOOP("labels", "申请人年龄还不清楚"),
    },
    ActReason: {
        ActReason.IN_PERSON: QT_TRANSLATE_NOOP("labels", "本人办理"),
        ActReason.AS_GUARDIAN: QT_TRANSLATE_NOOP("labels", "监护人代办"),
        ActReason.PICKUP_ALLOWED: QT_TRANSLATE_NOOP("labels", "可以代领"),
        ActReason.POWER_OF_ATTORNEY: QT_TRANSLATE_NOOP("labels", "凭委托书代办"),
        ActReason.AS_RELATIVE: QT_TRANSLATE_NOOP("labels", "亲属代办"),
        ActReason.AS_UNIT: QT_TRANSLATE_NOOP("labels", "单位经办"),
        ActReason.MUST_COME: QT_TRANSLATE_NOOP("labels", "须本人到场"),
        ActReason.MUST_COLLECT: QT_TRANSLATE_NOOP("labels", "须本人领取"),
        ActReason.NOT_A_MINOR: QT_TRANSLATE_NOOP("labels", "申请人已满 18 周岁，不用监护人"),
        ActReason.AGE_UNKNOWN: QT_TRANSLATE_NOOP("labels", "申请人年龄还不清楚"),
        ActReason.RELATIVES_ONLY: QT_TRANSLATE_NOOP("labels", "只有亲属可以"),
        ActReason.UNITS_NOT_SERVED: QT_TRANSLATE_NOOP("labels", "不对单位办理"),
    },
    TravelDocumentKind: {
        TravelDocumentKind.PASSPORT: QT_TRANSLATE_NOOP("labels", "普通护照"),
        TravelDocumentKind.OFFICIAL_PASSPORT: QT_TRANSLATE_NOOP("labels", "公务护照"),
        TravelDocumentKind.HONG_KONG_MACAU_PERMIT: QT_TRANSLATE_NOOP("labels", "往来港澳通行证"),
        TravelDocumentKind.TAIWAN_PERMIT: QT_TRANSLATE_NOOP("labels", "往来台湾通行证"),
        TravelDocumentKind.HOME_RETURN_PERMIT: QT_TRANSLATE_NOOP("labels", "港澳居民来往内地通行证"),
        TravelDocumentKind.TAIWAN_COMPATRIOT_PERMIT: QT_TRANSLATE_NOOP("labels", "台湾居民来往大陆通行证"),
        TravelDocumentKind.FOREIGN_PASSPORT: QT_TRANSLATE_NOOP("labels", "外国护照"),
    },
    PrintState: {
        PrintState.QUEUED: QT_TRANSLATE_NOOP("labels", "待打"),
        PrintState.SENT: QT_TRANSLATE_NOOP("labels", "已交给打印机"),
        PrintState.PRINTING: QT_TRANSLATE_NOOP("labels", "正在打"),
        PrintState.NEEDS_PAPER: QT_TRANSLATE_NOOP("labels", "缺纸"),
        PrintState.DONE: QT_TRANSLATE_NOOP("labels", "已出纸"),
        PrintState.FAILED: QT_TRANSLATE_NOOP("labels", "没打出来"),
        PrintState.UNKNOWN: QT_TRANSLATE_NOOP("labels", "说不准，请看纸"),
        PrintState.VOID: QT_TRANSLATE_NOOP("labels", "作废"),
    },
    MaterialForm: {
        MaterialForm.ORIGINAL: QT_TRANSLATE_NOOP("labels", "原件"),
        MaterialForm.COPY: QT_TRANSLATE_NOOP("labels", "复印件"),
        MaterialForm.CHECKED_ONLINE: QT_TRANSLATE_NOOP("labels", "核验不收"),
    },
    Disposition: {
        Disposition.RETURNED: QT_TRANSLATE_NOOP("labels", "核后退还"),
        Disposition.COLLECTED: QT_TRANSLATE_NOOP("labels", "收回"),
        Disposition.CLIPPED_AND_RETURNED: QT_TRANSLATE_NOOP("labels", "剪角退还"),
        Disposition.COLLECTED_AT_PICKUP: QT_TRANSLATE_NOOP("labels", "领新证时交回"),
        Disposition.KEPT: QT_TRANSLATE_NOOP("labels", "留存归档"),
        Disposition.NONE: QT_TRANSLATE_NOOP("labels", "不收"),
    },
    Flow: {
        Flow.INSTANT: QT_TRANSLATE_NOOP("labels", "当场办结"),
        Flow.PRODUCE: QT_TRANSLATE_NOOP("labels", "制证"),
        Flow.REVIEW: QT_TRANSLATE_NOOP("labels", "审批"),
    },
    PickupMethod: {
        PickupMethod.ON_THE_SPOT: QT_TRANSLATE_NOOP("labels", "当场领取"),
        PickupMethod.WINDOW: QT_TRANSLATE_NOOP("labels", "窗口领取"),
        PickupMethod.MAIL: QT_TRANSLATE_NOOP("labels", "邮寄到家"),
    },
}

#: theme key (``tokens.json``, state.ticket) of each state
TICKET_LOOKS: Mapping[TicketState, str] = {
    TicketState.WAITING: "waiting",
    TicketState.CALLED: "called",
    TicketState.SERVING: "serving",
    TicketState.HELD: "hold",
    TicketState.SERVED: "done",
    TicketState.LEFT: "left",
    TicketState.NO_SHOW: "no_show",
    TicketState.CARRIED_OVER: "carried",
    TicketState.VOID: "void",
}

#: theme key (``tokens.json``, state.case) of each state; a draft shows 缺材料 or 可受理 by what it has
CASE_LOOKS: Mapping[CaseState, str] = {
    CaseState.DRAFT: "draft",
    CaseState.NOTICED: "notified",
    CaseState.REFUSED: "refused",
    CaseState.ABANDONED: "cancelled",
    CaseState.PENDING_REVIEW: "review",
    CaseState.ACCEPTED: "accepted",
    CaseState.SENT_BACK: "returned",
    CaseState.WITHDRAWN: "cancelled",
    CaseState.HANDED_OFF: "accepted",
    CaseState.APPROVED: "accepted",
    CaseState.REJECTED: "refused",
    CaseState.PRODUCED: "pickup",
    CaseState.READY: "pickup",
    CaseState.COLLECTED: "delivered",
    CaseState.MAILED: "delivered",
    CaseState.DONE: "done",
}

#: theme key (``tokens.json``, state.visitorClass) of the badge; the others wear none
CLASS_BADGES: Mapping[PersonClass, str] = {
    PersonClass.SENIOR: "elder",
    PersonClass.MILITARY: "military",
    PersonClass.BOOKED: "appointment",
    PersonClass.PREGNANT: "pregnant",
    PersonClass.INFANT: "pregnant",
    PersonClass.DISABLED: "disabled",
}


def words(member: StrEnum) -> str:
    """The name of a state, class, role or kind, in the language in use.

    Raises:
        KeyError: it has no label; a test asks for every kind that ``LABELS`` knows.
    """
    return QCoreApplication.translate("labels", LABELS[type(member)][member])


def long_date(day: date) -> str:
    """3 月 27 日（周五）, as said in speech and on paper."""
    pattern = QCoreApplication.translate("labels", "{month} 月 {day} 日（{weekday}）")
    return pattern.format(month=day.month, day=day.day, weekday=weekday(day))


def counter_name(number: int) -> str:
    """03 号窗."""
    return QCoreApplication.translate("labels", "{number} 号窗").format(number=f"{number:02d}")


def yuan(fen: int) -> str:
    """Money with two decimals, from fen: 12000 is 120.00."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def duration(length: timedelta) -> str:
    """mm:ss under an hour, h:mm:ss from there on."""
    seconds = max(0, int(length.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"
