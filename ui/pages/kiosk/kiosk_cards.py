"""What the kiosk says in one large card, in short spoken sentences (DESIGN.md §9)."""

from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.error_text import text_of
from ui.pages.kiosk.card_page import Card, CardAct
from ui.pages.kiosk.kiosk_wish import Wish, WishKind
from ui.tickets.queue_words import clock
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.station_record import STATION_ZONE
from window_client.services.kiosk_words import KioskBooking, KioskScan, KioskTicket, ScanMeaning


class SlipState(StrEnum):
    """Where the paper is."""

    NONE = "none"  #: this kiosk prints nothing
    PRINTING = "printing"
    OUT = "out"
    TROUBLE = "trouble"  #: no paper, no printer, or nobody knows


translate = QCoreApplication.translate


def day_and_clock(at: datetime) -> str:
    """3 月 19 日（周四）08:30."""
    local = at.astimezone(STATION_ZONE)
    return f"{labels.long_date(local.date())} {local:%H:%M}"


def opening_card() -> Card:
    """The program has only begun."""
    return Card(
        "st.due", "info", translate("kiosk", "取号机正在启动"), lines=(translate("kiosk", "请稍等一下。"),)
    )


def busy_card() -> Card:
    """A number is on its way, and takes its time."""
    return Card(
        "st.due", "info", translate("kiosk", "请稍等，马上就好"), lines=(translate("kiosk", "不用再按。"),)
    )


def away_card() -> Card:
    """The database cannot be reached."""
    return Card(
        "dev.databaseDown",
        "warning",
        translate("kiosk", "取号机暂时连不上"),
        lines=(
            translate("kiosk", "请到导服台或窗口拿手工号。"),
            translate("kiosk", "机器正在自己重连，好了会自动回到取号页。"),
        ),
    )


def not_ready_card(error: Exception) -> Card:
    """The kiosk cannot begin for a reason that somebody of the station has to mend."""
    words = text_of(error)
    return Card(
        "st.error",
        "danger",
        translate("kiosk", "取号机还不能用"),
        lines=(translate("kiosk", "请到导服台或窗口拿手工号。"),),
        note=words.line,
        note_tone="danger",
        note_icon="st.wrong",
    )


def closed_card(next_opening: datetime | None, hours: str = "") -> Card:
    """No numbers now."""
    lines = []
    if next_opening is not None:
        at = day_and_clock(next_opening)
        lines.append(translate("kiosk", "{time} 开始取号").format(time=at))
    if hours:
        lines.append(translate("kiosk", "办公时间：{hours}").format(hours=hours))
    lines.append(translate("kiosk", "有急事请拨 110，或找值班民警。"))
    return Card("st.closed", "neutral", translate("kiosk", "现在不在取号时间"), lines=tuple(lines))


def ticket_card(ticket: KioskTicket, slip: SlipState) -> Card:
    """The number that was given."""
    note, tone, icon = _slip_note(slip)
    lines = [_for_whom(ticket.domain, ticket.person_class)]
    lines.append(wait_words(ticket.ahead, ticket.minutes, ticket.arrival))
    if ticket.person_class is PersonClass.SENIOR:
        lines.append(translate("kiosk", "工作人员来接您，请在旁边坐一坐。"))
    lines.append(translate("kiosk", "最迟 {time} 叫号").format(time=clock(ticket.call_by)))
    return Card(
        "act.give",
        "primary",
        translate("kiosk", "您的号"),
        ticket.label,
        tuple(lines),
        note,
        tone,
        icon,
        CardAct(translate("kiosk", "好了"), Wish(WishKind.HOME), "st.tick"),
    )


def _slip_note(slip: SlipState) -> tuple[str, str, str]:
    match slip:
        case SlipState.PRINTING:
            return translate("kiosk", "号票正在打印，请在出票口取。"), "info", "act.print"
        case SlipState.OUT:
            return translate("kiosk", "号票出来了，请拿好。"), "success", "st.ok"
        case SlipState.TROUBLE:
            return (
                translate("kiosk", "号票没打出来。请记住这个号，也可以请导服台补打。"),
                "danger",
                "st.warn",
            )
    return translate("kiosk", "这台机器不打号票。请记住这个号，听叫号、看屏幕。"), "info", "st.info"


def _for_whom(domain: BusinessDomain, person_class: PersonClass) -> str:
    name = labels.words(domain)
    if person_class is PersonClass.ORDINARY:
        return name
    return translate("kiosk", "{business}・{group}").format(business=name, group=labels.words(person_class))


def wait_words(ahead: int, minutes: int | None, start: datetime) -> str:
    """前面 3 位，约等 11 分钟（09:19 前后）."""
    if minutes is None:
        return translate("kiosk", "前面 {count} 位").format(count=ahead)
    if ahead == 0 and minutes == 0:
        return translate("kiosk", "现在不用等，请听叫号、看屏幕")
    return translate("kiosk", "前面 {count} 位，约等 {minutes} 分钟（{time} 前后）").format(
        count=ahead, minutes=minutes, time=clock(start + timedelta(minutes=minutes))
    )


def already_card(label: str) -> Card:
    """A second number is refused: one person, one number (design §3.5)."""
    return Card(
        "st.info",
        "primary",
        translate("kiosk", "您今天已经有号了"),
        label,
        (
            translate("kiosk", "请用这个号，不用再取。"),
            translate("kiosk", "要办几样的，窗口一起办。"),
        ),
        primary=CardAct(translate("kiosk", "号票丢了，补打一张"), Wish(WishKind.REPRINT), "act.print"),
        secondary=CardAct(translate("kiosk", "好了"), Wish(WishKind.HOME), "st.tick"),
    )


def _what(item_name: str, domain: BusinessDomain, english: bool) -> str:
    """The item where its name can be read: the catalogue is in Chinese; else the business."""
    return item_name if item_name and not english else labels.words(domain)


def booking_card(booking: KioskBooking, *, english: bool = False) -> Card:
    """A booking of today was found."""
    what = _what(booking.item_name, booking.domain, english)
    late = translate("kiosk", "约的时间过了，按普通号排队，一样办。")
    lines = [what, translate("kiosk", "约的是 {time}").format(time=clock(booking.at))]
    if not booking.in_time:
        lines.append(late)
    return Card(
        "st.calendar",
        "primary",
        translate("kiosk", "找到您的预约"),
        lines=tuple(lines),
        primary=CardAct(translate("kiosk", "取预约的号"), Wish(WishKind.TAKE_BOOKED), "act.give"),
        secondary=CardAct(translate("kiosk", "办别的"), Wish(WishKind.BACK)),
    )


def pickup_card() -> Card:
    """来领证: what to hold before the scanner."""
    return Card(
        "act.scanSquare",
        "teal",
        translate("kiosk", "请扫回执上的方形码"),
        lines=(
            translate("kiosk", "把方形码对着扫码口，听到「嘀」一声就好。"),
            translate("kiosk", "能领的，马上出领证的号。"),
        ),
        primary=CardAct(
            translate("kiosk", "没带回执，到窗口问"),
            Wish(WishKind.BUSINESS, BusinessDomain.CONSULT.value),
            "biz.consult",
        ),
        secondary=CardAct(translate("kiosk", "返回"), Wish(WishKind.HOME), "act.back"),
    )


def no_booking_words() -> str:
    """No booking of today belongs to the number."""
    return translate("kiosk", "没查到今天的预约。直接按要办的业务，一样能办。")


def scan_card(scan: KioskScan, now: datetime, *, english: bool = False) -> Card:
    """What a scanned paper leads to."""
    what = _what(scan.item_name, scan.domain, english)
    home = CardAct(translate("kiosk", "好了"), Wish(WishKind.HOME), "st.tick")
    leave = CardAct(translate("kiosk", "先不取号"), Wish(WishKind.HOME))
    match scan.meaning:
        case ScanMeaning.PICKUP:
            return Card(
                "biz.pickup",
                "teal",
                translate("kiosk", "可以领了"),
                lines=(what, translate("kiosk", "共 {count} 件，到窗口领").format(count=scan.ready)),
                primary=CardAct(translate("kiosk", "取领证的号"), Wish(WishKind.TAKE_SCANNED), "act.give"),
                secondary=leave,
            )
        case ScanMeaning.NOTICE_RETURN:
            return Card(
                "act.notice",
                "info",
                translate("kiosk", "接着上次的办"),
                lines=(what, translate("kiosk", "材料带齐了就取号，办过的不用再办。")),
                primary=CardAct(translate("kiosk", "取号"), Wish(WishKind.TAKE_SCANNED), "act.give"),
                secondary=leave,
            )
        case ScanMeaning.PROGRESS:
            lines = [what]
            if scan.promise_on is not None:
                day = labels.long_date(scan.promise_on)
                lines.append(translate("kiosk", "最迟 {day} 办好").format(day=day))
            lines.append(translate("kiosk", "还不能领，请办好了再来。"))
            return Card("st.time", "info", translate("kiosk", "正在办"), lines=tuple(lines), secondary=home)
    return Card(
        "act.give",
        "primary",
        translate("kiosk", "您的号"),
        scan.label,
        _ticket_lines(scan, now),
        secondary=home,
    )


def _ticket_lines(scan: KioskScan, now: datetime) -> tuple[str, ...]:
    if scan.state is TicketState.WAITING:
        lines = [wait_words(scan.ahead, scan.minutes, now)]
        if scan.call_by is not None:
            lines.append(translate("kiosk", "最迟 {time} 叫号").format(time=clock(scan.call_by)))
        return tuple(lines)
    if scan.state is TicketState.CALLED:
        return (translate("kiosk", "正在叫您，请看叫号屏上的窗口。"),)
    if scan.state is TicketState.NO_SHOW:
        return (translate("kiosk", "过号了。请到导服台或窗口说一声，我们接着为您办理。"),)
    return (labels.words(scan.state),) if scan.state is not None else ()


def refusal_card(error: Exception) -> Card:
    """Something that cannot be done, and what to do instead."""
    words = text_of(error)
    return Card(
        "st.info",
        "warning",
        words.title,
        lines=(words.detail,) if words.detail else (),
        primary=CardAct(translate("kiosk", "回到取号页"), Wish(WishKind.HOME), "act.back"),
    )
