"""From what is known of the counter to the words of the ticket bar; eight looks and the paused one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ui.actions import ActionId, PrimaryKind, key_words
from ui.labels import CASE_LOOKS, words, yuan
from ui.pages.queue.ticket_bar_state import NOBODY, PrimaryState, SideButton, TicketBarState
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import badge_of, clock, hand_words, translate, trouble_words, whole_minutes
from ui.widgets.rich_line import Cap, Ink, Mark, Part, Strong
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.catalogue import ConsultTopic
from window_client.domain.paper.print_job import PrintState
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.services.visit_desk import CaseDesk, CaseStep, PrimaryAct, VisitDesk

_MISSING_SHOWN = 2
_WAY = {
    "identification": ActionId.IDENTIFY,
    "question": ActionId.ZONE_FORM,
    "field": ActionId.ZONE_FORM,
    "material": ActionId.ZONE_MATERIALS,
    "external_number": ActionId.ZONE_FORM,
    "payment": ActionId.PAYMENT,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that the bar speaks of.

    Attributes:
        board: the queue as last read.
        visit, case: what is being served, and the case that is selected; None while unknown.
        topics, topic: what a plain enquiry may be about, and what was chosen.
        guarded: 接待完毕 was pressed less than 1.5 s ago.
        finished: label of the ticket that ended here last, while it can still be taken back.
        idle_since: since when nobody is at the counter.
        reading_failed: how often the queue could not be read in a row.
        busy: a verb is on its way.
        who: who works here, as 「02 号窗梅若溪（辅警）」.
    """

    board: QueueBoard
    visit: VisitDesk | None = None
    case: CaseDesk | None = None
    topics: tuple[ConsultTopic, ...] = ()
    topic: str | None = None
    guarded: bool = False
    finished: str = ""
    idle_since: datetime | None = None
    reading_failed: int = 0
    busy: bool = False
    who: str = ""


def make_bar(known: Counted, now: datetime) -> TicketBarState:
    """The bar for what is known."""
    ticket = known.board.open_ticket
    if ticket is None:
        return _paused(known) if known.board.counter.paused_at is not None else _idle(known)
    return _called(known, ticket, now) if ticket.state is TicketState.CALLED else _serving(known, ticket)


def may_miss(board: QueueBoard, ticket: Ticket, now: datetime) -> bool:
    """Whether 过号 would be taken; the service decides again."""
    if ticket.state is not TicketState.CALLED or ticket.called_at is None:
        return False
    first_round = ticket.call_count > 1 and not ticket.modified
    first = (ticket.first_called_at if first_round else None) or ticket.called_at
    return ticket.call_count >= board.no_show_calls or now - first >= board.no_show_after


def _idle(known: Counted) -> TicketBarState:
    board = known.board
    facts: tuple[Part, ...]
    ready = board.next_up is not None and not known.guarded and not known.busy
    if known.guarded:
        seconds = tokens_of().guard.call_after_finish_ms / 1000
        facts = (
            translate("queue", "刚按了接待完毕："),
            Strong(translate("queue", "{seconds} 秒").format(seconds=f"{seconds:g}")),
            translate("queue", "后才能呼叫，防连按"),
        )
    elif known.reading_failed:
        facts = (Ink(trouble_words(known.reading_failed), "warning"),)
    elif known.finished:
        words_ = translate("queue", "上一位 {label} 接待完毕，10 秒内可按 Shift+F2 撤回")
        facts = (words_.format(label=known.finished),)
    elif board.next_up is not None:
        words_ = translate("queue", "等候 {count} 位，下一位 {label}")
        facts = (words_.format(count=len(board.waiting), label=board.next_up.ticket.label),)
    elif board.waiting:
        facts = (translate("queue", "等候 {count} 位，都不归本窗").format(count=len(board.waiting)),)
    else:
        facts = (translate("queue", "现在没有人等候"),)
    return TicketBarState(
        label=NOBODY,
        look="idle",
        primary=PrimaryState(PrimaryKind.CALL_NEXT, ready),
        since_words=translate("queue", "空闲"),
        since=known.idle_since,
        facts=facts,
        buttons=(SideButton(ActionId.HOLD, not known.busy),),
    )


def _paused(known: Counted) -> TicketBarState:
    return TicketBarState(
        label=NOBODY,
        look="paused",
        primary=PrimaryState(PrimaryKind.RESUME_CALLING, not known.busy),
        since_words=translate("queue", "已停"),
        since=known.board.counter.paused_at,
        facts=(
            translate("queue", "等候 {count} 位；本窗暂停期间不叫号").format(count=len(known.board.waiting)),
        ),
    )


def _called(known: Counted, ticket: Ticket, now: datetime) -> TicketBarState:
    board = known.board
    times = translate("queue", "第 {count} 次").format(count=ticket.call_count)
    wait = int(board.no_show_after / timedelta(seconds=1))
    rule_ = translate("queue", "叫满 {calls} 次或满 {seconds} 秒才能过号").format(
        calls=board.no_show_calls, seconds=wait
    )
    missable = may_miss(board, ticket, now)
    facts = translate("queue", "没来可按 F6 过号") if missable else rule_
    free = not known.busy
    return TicketBarState(
        label=ticket.label,
        look="called",
        primary=PrimaryState(PrimaryKind.START, free),
        badge=badge_of(ticket),
        hand=hand_words(ticket),
        since_words=translate("queue", "已叫"),
        since=ticket.first_called_at if ticket.call_count > 1 and not ticket.modified else ticket.called_at,
        headline=(f"・{times}",),
        facts=(facts,),
        buttons=(
            SideButton(ActionId.RECALL, free),
            SideButton(ActionId.MISS, missable and free),
            SideButton(ActionId.HOLD, free),
            SideButton(ActionId.TRANSFER, free),
        ),
    )


def _serving(known: Counted, ticket: Ticket) -> TicketBarState:
    primary, facts = _primary_and_facts(known, ticket)
    free = not known.busy
    return TicketBarState(
        label=ticket.label,
        look="serving",
        primary=PrimaryState(primary.kind, primary.ready and free),
        badge=badge_of(ticket),
        hand=hand_words(ticket),
        since_words=translate("queue", "用时"),
        since=ticket.serving_at,
        facts=facts,
        buttons=(
            SideButton(ActionId.RECALL, False),
            SideButton(ActionId.MISS, False),
            SideButton(ActionId.HOLD, free),
            SideButton(ActionId.TRANSFER, free),
        ),
    )


def _primary_and_facts(known: Counted, ticket: Ticket) -> tuple[PrimaryState, tuple[Part, ...]]:
    visit, case = known.visit, known.case
    if visit is None or visit.ticket.id != ticket.id:
        return PrimaryState(PrimaryKind.ACCEPT, False), (came_words(ticket),)
    if not visit.cases:
        return PrimaryState(PrimaryKind.ENQUIRY_DONE, known.topic is not None), _topics(known)
    if visit.can_finish:
        return PrimaryState(PrimaryKind.FINISH), _settled(visit, case)
    if case is None:
        # it is being read
        return PrimaryState(PrimaryKind.ACCEPT, False), (came_words(ticket),)
    if case.card.step is CaseStep.SETTLED:
        open_ = sum(one.step is not CaseStep.SETTLED for one in visit.cases)
        words_ = translate("queue", "还有 {count} 件没有结果，请选一件接着办").format(count=open_)
        return PrimaryState(PrimaryKind.ACCEPT, False), (Ink(words_, "warning"),)
    submit = case.primary is PrimaryAct.SUBMIT
    kind = PrimaryKind.SUBMIT_REVIEW if submit else PrimaryKind.ACCEPT
    if case.missing:
        return PrimaryState(kind, False), missing_parts(case)
    if submit:
        text = translate("queue", "{who}：要民警定的，提交后").format(who=known.who)
        look = tokens_of().case_state(CASE_LOOKS[CaseState.PENDING_REVIEW])
        mark = Mark(words(CaseState.PENDING_REVIEW), look.tone, look.icon)
        return PrimaryState(kind), (text, mark)
    return PrimaryState(kind), (came_words(ticket),)


def came_words(ticket: Ticket) -> str:
    """08:58 取号・等候 3 分・最迟 09:03 叫号，准时叫到."""
    parts = [translate("queue", "{time} 取号").format(time=clock(ticket.arrival))]
    called = ticket.first_called_at
    if called is None:
        return parts[0]
    waited = whole_minutes(called - ticket.arrival)
    parts.append(translate("queue", "等候 {minutes} 分").format(minutes=waited))
    promise = translate("queue", "最迟 {time} 叫号").format(time=clock(ticket.call_by))
    late = whole_minutes(called - ticket.call_by)
    result = (
        translate("queue", "晚了 {minutes} 分").format(minutes=late)
        if late >= 1
        else translate("queue", "准时叫到")
    )
    return "・".join([*parts, f"{promise}，{result}"])


def missing_parts(case: CaseDesk) -> tuple[Part, ...]:
    """还差：原普通护照 Alt+F: what still keeps the case from acceptance, and where it is put right."""
    names = [_missing_name(case, entry) for entry in case.missing]
    shown = "、".join(names[:_MISSING_SHOWN])
    if len(names) > _MISSING_SHOWN:
        shown = translate("queue", "{some} 等 {count} 样").format(some=shown, count=len(names))
    way = _WAY[case.missing[0].partition(":")[0]]
    return Ink(translate("queue", "还差："), "warning"), Strong(shown, "warning"), Cap(key_words(way))


def _missing_name(case: CaseDesk, entry: str) -> str:
    kind, _, key = entry.partition(":")
    match kind:
        case "field":
            return next((one.spec.label for one in case.fields if one.spec.key == key), key)
        case "material":
            return next((one.name for one in case.materials if one.code == key), key)
        case "question":
            return next((one.text for one in case.questions if one.key == key), key)
        case "external_number":
            return translate("queue", "{system}的业务编号").format(
                system=case.external_system or translate("queue", "业务系统")
            )
        case "payment":
            return translate("queue", "先缴费")
        case _:
            return translate("queue", "人证核对")


def _topics(known: Counted) -> tuple[Part, ...]:
    parts: list[Part] = [translate("queue", "只问事，没有办件：选主题")]
    for number, topic in enumerate(known.topics, start=1):
        parts.append(Cap(str(number)))
        parts.append(Strong(topic.label, "accent") if topic.code == known.topic else topic.label)
    return tuple(parts)


def _settled(visit: VisitDesk, case: CaseDesk | None) -> tuple[Part, ...]:
    count = len(visit.cases)
    parts: list[Part] = [translate("queue", "{count} 项都有结果").format(count=count)]
    if case is not None and any(sheet.state is PrintState.DONE for sheet in case.sheets):
        parts.append(translate("queue", "，凭条已出纸"))
    owed = visit.outstanding_fen
    if owed:
        text = translate("queue", "待缴 {amount} 元").format(amount=yuan(owed))
        parts += ["・", Mark(text, "warning", "st.due")]
    return tuple(parts)
