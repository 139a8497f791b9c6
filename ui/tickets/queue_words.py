"""Sentences about tickets: how long, how late, what for. Words only, no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from ui.labels import CLASS_BADGES, words
from ui.models.queue_list_model import QueueRow
from window_client.domain.queue.queue_board import QueueLine
from window_client.domain.queue.ticket import CallCause, Ticket
from window_client.domain.station.station_record import STATION_ZONE

translate = QCoreApplication.translate

_MINUTE = timedelta(minutes=1)


def clock(at: datetime) -> str:
    """09:12, at the station."""
    return f"{at.astimezone(STATION_ZONE):%H:%M}"


def whole_minutes(span: timedelta) -> int:
    """Full minutes of a span; never less than nothing."""
    return max(0, span // _MINUTE)


def what_for(line: QueueLine) -> str:
    """出入境・普通护照换发; the business alone where nothing was said at the door."""
    domain = words(line.ticket.domain)
    return f"{domain}・{line.item_name}" if line.item_name else domain


def hand_words(ticket: Ticket) -> str:
    """手工号 A03: what the person holds, where that was written by hand; else empty."""
    number = ticket.hand_number
    return translate("queue", "手工号 {number}").format(number=number) if number else ""


def found_words(line: QueueLine) -> str:
    """Everything by which a line of the queue is found: number, hand-written number, what for."""
    return " ".join(word for word in (line.ticket.label, hand_words(line.ticket), what_for(line)) if word)


def what_for_by_hand(line: QueueLine) -> str:
    """手工号 A03・户政: for tables, which have no room beside the number."""
    hand = hand_words(line.ticket)
    return f"{hand}・{what_for(line)}" if hand else what_for(line)


def badge_of(ticket: Ticket) -> str | None:
    """The theme's key of the class badge, or None."""
    return CLASS_BADGES.get(ticket.person_class)


def row_of(line: QueueLine) -> QueueRow:
    """A board line as a row of the list."""
    ticket = line.ticket
    return QueueRow(
        id=ticket.id,
        label=ticket.label,
        item=what_for(line),
        arrival=ticket.arrival,
        call_by=ticket.call_by,
        badge=badge_of(ticket),
        eligible=line.eligible,
        transferred=ticket.transferred,
        hand=hand_words(ticket),
    )


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """What a row says about time; ``late`` draws it in red with the late mark."""

    text: str
    late: bool


def promise_words(call_by: datetime, now: datetime) -> PromiseWords:
    """最迟 09:13, and 超 6 分 from one full minute after it."""
    over = whole_minutes(now - call_by)
    if over >= 1:
        return PromiseWords(translate("queue", "超 {minutes} 分").format(minutes=over), True)
    return PromiseWords(translate("queue", "最迟 {time}").format(time=clock(call_by)), False)


def cause_words(cause: CallCause) -> str:
    """Why it is this one, in the four characters that the narrow card has room for."""
    if cause is CallCause.SENIOR_COUNTER:
        return translate("queue", "先叫老人")
    return words(cause)


def waited_words(arrival: datetime, now: datetime) -> str:
    """已等 14 分; 刚取号 in the first minute."""
    minutes = whole_minutes(now - arrival)
    if minutes < 1:
        return translate("queue", "刚取号")
    return translate("queue", "已等 {minutes} 分").format(minutes=minutes)


@dataclass(frozen=True, slots=True)
class QueueHead:
    """The head of the panel.

    Attributes:
        count: 等候 9 位.
        standing: 最长等 14 分・全部准时.
        late: somebody waits longer than promised.
    """

    count: str
    standing: str
    late: bool


def head_words(waiting: Sequence[QueueLine], now: datetime) -> QueueHead:
    """How many wait, how long the longest, and whether all promises hold."""
    count = translate("queue", "等候 {count} 位").format(count=len(waiting))
    if not waiting:
        return QueueHead(count, "", False)
    longest = max(whole_minutes(now - line.ticket.arrival) for line in waiting)
    late = sum(whole_minutes(now - line.ticket.call_by) >= 1 for line in waiting)
    punctual = (
        translate("queue", "{count} 位超时").format(count=late) if late else translate("queue", "全部准时")
    )
    words_ = translate("queue", "最长等 {minutes} 分").format(minutes=longest)
    return QueueHead(count, f"{words_}・{punctual}", late > 0)


def trouble_words(times: int) -> str:
    """The queue could not be read; never said as nobody waiting."""
    return translate("queue", "读不到队列，正在重连（第 {times} 次）").format(times=times)
