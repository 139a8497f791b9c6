"""From the board to the words of the idle view: who is next and why, what to get ready (为什么是这一位)."""

from dataclasses import dataclass, field
from datetime import datetime

from ui.labels import words
from ui.models.queue_list_model import QueueRow
from ui.tickets.queue_words import clock, row_of, translate, whole_minutes
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.domain.queue.day_so_far import DaySoFar
from window_client.domain.queue.queue_board import CallReason, QueueBoard, QueueLine, QueueView
from window_client.domain.queue.ticket import CallCause, Returned, Ticket
from window_client.domain.station.counter import CounterMode

_NAMES_SHOWN = 6
#: longer than any promise of a common station: then a break or a night lies in it
_PLAIN_MINUTES = 60


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One line of the trace: a tick or a remark, the sentence, and the fact behind it."""

    text: str
    fact: str = ""
    remark: bool = False


@dataclass(frozen=True, slots=True)
class IdleState:
    """The left part of the idle view.

    Attributes:
        row: who is next, or called and on the way; None where ``title`` and ``detail`` say why there is
            nobody.
        reasons: why it is this one.
        ready: what to get ready, a sentence or two.
        called: ``row`` is called already.
        icon, title, detail: of the empty, unreadable or paused state.
        can_enter_later: offer 补录 while nobody waits; the number of cases.
    """

    row: QueueRow | None = None
    reasons: tuple[ReasonLine, ...] = ()
    ready: tuple[str, ...] = ()
    icon: str = "st.nobody"
    title: str = ""
    detail: str = ""
    can_enter_later: int = 0
    called: bool = False


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A ticket that this officer put aside."""

    ticket_id: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class TodoState:
    """我的待办.

    Attributes:
        held: tickets put aside by this officer.
        to_enter, to_review: how many cases.
        decides: this officer approves; others fetch somebody who does.
    """

    held: tuple[HeldLine, ...] = ()
    to_enter: int = 0
    to_review: int = 0
    decides: bool = True


@dataclass(frozen=True, slots=True)
class DayState:
    """我今天: label and value."""

    rows: tuple[tuple[str, str], ...] = field(default=())


def idle_state(board: QueueBoard, item: ServiceItem | None, to_enter: int) -> IdleState:
    """What stands in the middle while nobody is at the counter."""
    if board.counter.paused_at is not None:
        return IdleState(
            icon="act.hold",
            title=translate("queue", "已暂停叫号"),
            detail=translate("queue", "别的窗口照常叫号。按 F2 恢复。"),
        )
    chosen, why, around = board.next_up, board.why, board.around
    if chosen is None or why is None or around is None:
        others = len(board.waiting)
        detail = (
            translate("queue", "等候的 {count} 位要办的业务本窗不收。").format(count=others)
            if others
            else translate("queue", "有人取号时会显示在这里。")
        )
        title = translate("queue", "没有本窗要接待的人") if others else translate("queue", "现在没有人等候")
        return IdleState(title=title, detail=detail, can_enter_later=to_enter)
    return IdleState(
        row=row_of(chosen),
        reasons=reason_lines(board, chosen.ticket, why, around),
        ready=ready_words(chosen.item_name, item),
    )


def so_far_words(so_far: DaySoFar) -> str:
    """The bound of the promise beside what happened, other causes apart; and how far it is to the window."""
    over = so_far.overtaking
    text = translate("queue", "今天让先最多 {most} 次（当日上限 {bound}）")
    parts = [text.format(most=over.most, bound=over.bound)]
    if over.apart:
        parts.append(translate("queue", "因别的原因先叫 {count} 次").format(count=over.apart))
    if so_far.walk is not None:
        seconds = int(so_far.walk.total_seconds())
        length = f"{seconds // 60}:{seconds % 60:02d}"
        parts.append(translate("queue", "叫到后走到窗口 {length}").format(length=length))
    return "・".join(parts)


def called_state(ticket: Ticket, item: ServiceItem | None) -> IdleState:
    """Somebody is called and not here yet: what to get ready for them."""
    name = item.name if item else ""
    row = row_of(QueueLine(ticket, name))
    return IdleState(row=row, ready=ready_words(name, item), called=True)


def unreadable_state(words_: str) -> IdleState:
    """The queue could not be read: this is not the same as nobody waiting."""
    detail = translate("queue", "不是没有人等候，是暂时看不到。填写的内容都在本机保存。")
    return IdleState(icon="dev.databaseDown", title=words_, detail=detail)


def reason_lines(
    board: QueueBoard, ticket: Ticket, why: CallReason, around: QueueView
) -> tuple[ReasonLine, ...]:
    """Why F2 would call this one, line by line, from the facts that the call will keep."""
    version = translate("queue", "窗口设置第 {version} 版").format(version=board.counter.version)
    lines = []
    if why.cause is CallCause.ADDRESSED:
        target = (
            translate("queue", "别的窗口转给本窗")
            if ticket.to_counter_id
            else translate("queue", "指名转给您")
        )
        lines.append(ReasonLine(target, translate("queue", "只有这里能叫")))
    else:
        takes = translate("queue", "本窗收办{domain}").format(domain=words(ticket.domain))
        lines.append(ReasonLine(takes, version))
    if ticket.returned is not None:
        lines.append(_returned(ticket.returned))
    lines.append(_seniors(why, around))
    lines.append(_promise(ticket, why))
    for over in around.overtaken[:2]:
        minutes = whole_minutes(over.came_earlier)
        standing = (
            translate("queue", "{label} 已超过 {time} 的时限")
            if over.call_by < board.now
            else translate("queue", "{label} 仍在 {time} 时限内")
        ).format(label=over.label, time=clock(over.call_by))
        text = translate("queue", "比 {label} 晚来 {minutes} 分、先叫一位，{standing}")
        lines.append(
            ReasonLine(text.format(label=over.label, minutes=minutes, standing=standing), remark=True)
        )
    return tuple(lines)


def _returned(how: Returned) -> ReasonLine:
    """How somebody came back, and what the promise counts from."""
    text, fact = {
        Returned.MISSED: (
            translate("queue", "过号后按时回来的"),
            translate("queue", "从回来时起，按时限的一半排"),
        ),
        Returned.MISSED_LATE: (
            translate("queue", "过号很久才回来的"),
            translate("queue", "从回来时起，和普通的一样排"),
        ),
        Returned.HELD: (translate("queue", "挂起后重新等候的"), translate("queue", "原来的时限不变")),
        Returned.NOTICE: (
            translate("queue", "带告知书回来的"),
            translate("queue", "从今天开窗起算"),
        ),
    }[how]
    return ReasonLine(text, fact)


def _seniors(why: CallReason, around: QueueView) -> ReasonLine:
    count = around.seniors_waiting
    if count == 0:
        return ReasonLine(
            translate("queue", "没有老人在等"), translate("queue", "有老人时，敬老专窗先叫老人")
        )
    waiting = translate("queue", "有 {count} 位老人在等").format(count=count)
    if why.mode is not CounterMode.ORDINARY:
        return ReasonLine(translate("queue", "敬老专窗先叫老人"), waiting)
    return ReasonLine(waiting, translate("queue", "本窗按时限叫，不分先后"), remark=True)


def _promise(ticket: Ticket, why: CallReason) -> ReasonLine:
    among = (
        translate("queue", "最迟 {time} 叫号，在等候的老人里面时限最早")
        if why.cause is CallCause.SENIOR_COUNTER
        else translate("queue", "最迟 {time} 叫号，在等候的里面时限最早")
    )
    if why.cause is CallCause.ADDRESSED:
        among = translate("queue", "最迟 {time} 叫号，取号时的时限不变")
    fact = translate("queue", "{time} 取号").format(time=clock(ticket.arrival))
    minutes = whole_minutes(ticket.call_by - ticket.arrival)
    if not ticket.modified and minutes > _PLAIN_MINUTES:
        # breaks and the time before the opening lie between: the number would be none that was promised
        fact += translate("queue", "，只算办公时间")
    elif not ticket.modified and minutes:
        fact += translate("queue", "，时限 {minutes} 分").format(minutes=minutes)
    return ReasonLine(among.format(time=clock(ticket.call_by)), fact)


def ready_words(item_name: str, item: ServiceItem | None) -> tuple[str, ...]:
    """先备着: the papers that the item may ask for."""
    if item is None:
        return (translate("queue", "没说具体办什么。叫到以后问一下，按 F3 选事项。"),)
    names = [one.name for one in item.materials]
    if not names:
        return (translate("queue", "{item}不收材料。").format(item=item_name),)
    shown = "、".join(names[:_NAMES_SHOWN])
    if len(names) > _NAMES_SHOWN:
        shown += translate("queue", "等")
    first = translate("queue", "{item}要收 {count} 样：{names}。").format(
        item=item_name, count=len(names), names=shown
    )
    if any(one.conditional for one in item.materials):
        return first, translate("queue", "叫到以后，照本人情况自动删掉不需要的。")
    return (first,)


def held_lines(board: QueueBoard, officer_id: str) -> tuple[HeldLine, ...]:
    """The tickets that this officer put aside, the longest one first."""
    mine = [line for line in board.held if line.ticket.officer_id == officer_id]

    def since(at: datetime | None) -> float:
        return at.timestamp() if at else 0.0

    lines = []
    for line in sorted(mine, key=lambda one: since(one.ticket.held_at)):
        parts = [line.remark] if line.remark else []
        if line.ticket.hold_until is not None:
            reminder = translate("queue", "{time} 提醒").format(time=clock(line.ticket.hold_until))
            parts.append(reminder)
        lines.append(HeldLine(line.ticket.id, line.ticket.label, "，".join(parts)))
    return tuple(lines)
