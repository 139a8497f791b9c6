"""Reminds a counter of a ticket that it put aside, when its time has come (挂起提醒)."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ui.messages import MessageAction, Messages, MessageTone
from ui.tickets.queue_words import clock, translate
from window_client.domain.queue.queue_board import QueueBoard, QueueLine
from window_client.ids import CounterId, TicketId


class HoldReminder(QObject):
    """One calm banner a ticket and time, with 取回; it goes when the ticket is no longer put aside.

    Args:
        counter: whose tickets are reminded of.
        take_back: what the banner's button does with a ticket.
    """

    def __init__(
        self,
        messages: Messages,
        counter: CounterId,
        take_back: Callable[[TicketId], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages = messages
        self._counter = counter
        self._take_back = take_back
        self._reminded: dict[TicketId, datetime] = {}

    def look(self, board: QueueBoard, now: datetime) -> None:
        """The queue, or the time, is another one."""
        held = {line.ticket.id: line for line in board.held if line.ticket.counter_id == self._counter}
        for ticket_id, was_until in tuple(self._reminded.items()):
            line = held.get(ticket_id)
            if line is None or line.ticket.hold_until != was_until:
                del self._reminded[ticket_id]
                self._messages.withdraw(_key(ticket_id))
        for ticket_id, one in held.items():
            until = one.ticket.hold_until
            if until is not None and until <= now and ticket_id not in self._reminded:
                self._reminded[ticket_id] = until
                self._remind(one, until)

    def _remind(self, line: QueueLine, until: datetime) -> None:
        ticket = line.ticket
        title = translate("queue", "{label} 挂起到 {time} 了").format(label=ticket.label, time=clock(until))
        text = line.remark or translate("queue", "看看人来了没有；没来就先办别人。")
        action = MessageAction(translate("queue", "取回"), lambda: self._take_back(ticket.id))
        self._messages.banner(MessageTone.INFO, title, text, action, key=_key(ticket.id))


def _key(ticket_id: TicketId) -> str:
    return f"hold.{ticket_id}"
