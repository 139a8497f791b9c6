"""What an officer does to tickets wherever it is done, each act with its confirmation and its way back."""

import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId, key_words
from ui.desk_context import DeskContext
from ui.labels import words
from ui.messages import TOAST_SECONDS, MessageAction
from ui.tickets.queue_words import clock, translate
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.errors import WindowClientError
from window_client.ids import AppointmentId, CommandId, OfficerId, TicketId

#: gets an error that belongs into the sheet it came from
Refusal = Callable[[WindowClientError], None]
Then = Callable[[], None]
#: what is said afterwards: with a hole for the label, or made from the ticket; empty says nothing
Toast = str | Callable[[Ticket], str]


@dataclass(frozen=True, slots=True)
class LastStep:
    """What Shift+F2 would take back; ``until`` in seconds of the monotonic clock."""

    ticket: TicketId
    label: str
    verb: str
    until: float


class TicketActs(QObject):
    """Giving numbers and what follows at a counter or at the door, for one officer.

    Signals:
        done(str, object): a verb and the ticket it was done to (None where it was done to none).
        last_step_changed(): there is another step to take back, or none.
        paper_queued(): a slip waits in the print ledger.
    """

    done = Signal(str, object)
    last_step_changed = Signal()
    paper_queued = Signal()

    def __init__(
        self,
        context: DeskContext,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = context.station.queue
        self._me: OfficerId = context.officer.id
        self._monotonic = monotonic
        self._last: LastStep | None = None
        self.verbs = TicketVerbs(context, self)

    @property
    def last_step(self) -> LastStep | None:
        """The officer's last step, while it can be taken back."""
        last = self._last
        return last if last is not None and self._monotonic() < last.until else None

    def reinstate(self, ticket: TicketId, refused: Refusal | None = None, then: Then | None = None) -> None:
        """过号回来."""

        def toast(back: Ticket) -> str:
            text = translate("queue", "{label} 重新排队，最迟 {time} 叫号")
            return text.format(label=back.label, time=clock(back.call_by))

        self._move("reinstate", self._queue.reinstate, ticket, toast=toast, refused=refused, then=then)

    def leave(
        self,
        ticket: TicketId,
        reason: str = "",
        refused: Refusal | None = None,
        then: Then | None = None,
    ) -> None:
        """离开."""
        toast = translate("queue", "{label} 已离开")
        more = {"reason": reason}
        self._move("leave", self._queue.leave, ticket, toast=toast, refused=refused, then=then, more=more)

    def carry_over(self, ticket: TicketId, refused: Refusal, then: Then) -> None:
        """顺延, with a voucher for the next working day."""

        def told() -> None:
            then()
            self.paper_queued.emit()
            text = translate("queue", "已顺延到下一工作日，凭证交给打印机了")
            self._context.messages.toast(text, seconds=6)

        more = {"print_slip": True}
        self._move("carry_over", self._queue.carry_over, ticket, refused=refused, then=told, more=more)

    def void(self, ticket: TicketId, reason: str, refused: Refusal, then: Then) -> None:
        """作废."""
        more = {"reason": reason}
        self._move("void", self._queue.void, ticket, refused=refused, then=then, more=more)

    def give(
        self,
        domain: BusinessDomain,
        person_class: PersonClass,
        item: str | None,
        given: Callable[[Ticket], None],
        refused: Refusal,
        appointment: AppointmentId | None = None,
        notice: str | None = None,
        document: str | None = None,
    ) -> None:
        """取号, with a slip.

        Args:
            appointment, notice: the booking or the 一次性告知书 with which the person comes.
            document: number of the card that was read.
        """

        def call(command: CommandId) -> Ticket:
            return self._queue.take_ticket(
                officer=self._me,
                domain=domain,
                person_class=person_class,
                item=item,
                appointment=appointment,
                notice=notice,
                document=document,
                print_slip=True,
                command_id=command,
            )

        def answered(ticket: Ticket) -> None:
            given(ticket)
            self.paper_queued.emit()
            self.done.emit("take_ticket", ticket)

        act = ("take_ticket", domain, person_class, item, appointment, notice, document)
        self.verbs.run(act, call, answered, refused)

    def enter_late(
        self,
        written: str,
        taken_at: datetime,
        domain: BusinessDomain,
        person_class: PersonClass,
        kept: Callable[[Ticket], None],
        refused: Refusal,
    ) -> None:
        """补登, without a slip: the hand-written one is in the person's hand."""

        def call(command: CommandId) -> Ticket:
            return self._queue.enter_late(
                officer=self._me,
                domain=domain,
                taken_at=taken_at,
                person_class=person_class,
                hand_number=written or None,
                command_id=command,
            )

        def answered(ticket: Ticket) -> None:
            kept(ticket)
            self.done.emit("enter_late", ticket)

        self.verbs.run(("enter_late", written, taken_at, domain, person_class), call, answered, refused)

    def undo(self) -> None:
        """撤回上一步."""
        last = self.last_step
        if last is None:
            return

        def answered(ticket: Ticket) -> None:
            text = translate("queue", "已撤回，{label} 现在是「{state}」")
            self._undone(text.format(label=ticket.label, state=words(ticket.state)), ticket)

        self.verbs.run(
            ("undo", last.ticket, last.verb),
            lambda command: self._queue.undo(officer=self._me, ticket=last.ticket, command_id=command),
            answered,
            self._not_undone,
        )

    def _undone(self, told: str, ticket: Ticket | None) -> None:
        self._forget()
        self._context.messages.toast(told, seconds=4)
        self.done.emit("undo", ticket)

    def _not_undone(self, error: WindowClientError) -> None:
        self._forget()
        self._context.messages.error(error)

    def _move(
        self,
        verb: str,
        method: Callable[..., Ticket],
        ticket: TicketId,
        *,
        toast: Toast = "",
        refused: Refusal | None = None,
        then: Then | None = None,
        more: Mapping[str, object] | None = None,
    ) -> None:
        args = more or {}
        self._do(
            verb,
            (ticket, *args.items()),
            lambda command: method(officer=self._me, ticket=ticket, command_id=command, **args),
            toast=toast,
            refused=refused,
            then=then,
        )

    def _do(
        self,
        verb: str,
        args: Hashable,
        call: Callable[[CommandId], Ticket],
        *,
        toast: Toast = "",
        refused: Refusal | None = None,
        then: Then | None = None,
    ) -> None:
        def answered(ticket: Ticket) -> None:
            if then is not None:
                then()
            if toast:
                self._step(verb, ticket, toast)
            else:
                self._forget()
                self.done.emit(verb, ticket)

        self.verbs.run((verb, args), call, answered, refused)

    def _step(self, verb: str, ticket: Ticket, text: Toast) -> None:
        self._last = LastStep(ticket.id, ticket.label, verb, self._monotonic() + TOAST_SECONDS)
        action = MessageAction(translate("queue", "撤回"), self.undo, key_words(ActionId.UNDO))
        said = text.format(label=ticket.label) if isinstance(text, str) else text(ticket)
        self._context.messages.toast(said, action)
        self.last_step_changed.emit()
        self.done.emit(verb, ticket)

    def _forget(self) -> None:
        if self._last is not None:
            self._context.messages.withdraw_undo()
        self._last = None
        self.last_step_changed.emit()
