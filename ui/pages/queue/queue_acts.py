"""What an officer does to tickets, each act with its confirmation and its way back (撤回上一步)."""

import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId, key_words
from ui.desk_context import DeskContext
from ui.labels import words
from ui.messages import TOAST_SECONDS, MessageAction
from ui.pages.queue.call_race import CallRace, find_race, tell_race
from ui.pages.queue.queue_words import translate
from ui.pages.queue.ticket_verbs import TicketVerbs
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import Call
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter
from window_client.errors import WindowClientError
from window_client.ids import CommandId, CounterId, OfficerId, TicketId

#: gets an error that belongs into the sheet it came from
Refusal = Callable[[WindowClientError], None]
Then = Callable[[], None]


@dataclass(frozen=True, slots=True)
class LastStep:
    """What Shift+F2 would take back; ``until`` in seconds of the monotonic clock."""

    ticket: TicketId
    label: str
    verb: str
    until: float


class QueueActs(QObject):
    """The verbs of the queue for one officer at one counter.

    Signals:
        done(str, object): a verb and the ticket it was done to (None for the counter's own verbs).
        last_step_changed(): there is another step to take back, or none.
        paper_queued(): a slip waits in the print ledger.
    """

    done = Signal(str, object)
    last_step_changed = Signal()
    paper_queued = Signal()

    def __init__(
        self,
        context: DeskContext,
        counter: CounterId,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = context.station.queue
        self._me: OfficerId = context.officer.id
        self._counter = counter
        self._monotonic = monotonic
        self._last: LastStep | None = None
        self.verbs = TicketVerbs(context, self)

    @property
    def last_step(self) -> LastStep | None:
        """The officer's last step, while it can be taken back."""
        last = self._last
        return last if last is not None and self._monotonic() < last.until else None

    def call_next(self, expected: Ticket | None) -> None:
        """呼叫下一位; tells when somebody else took the one in sight a moment earlier."""
        station, messages = self._context.station, self._context.messages

        def call(command: CommandId) -> tuple[Call | None, CallRace | None]:
            made = self._queue.call_next(officer=self._me, counter=self._counter, command_id=command)
            race = None
            if made is not None and expected is not None and made.ticket.id != expected.id:
                race = find_race(station, self._counter, expected.id)
            return made, race

        def answered(answer: tuple[Call | None, CallRace | None]) -> None:
            made, race = answer
            if made is None:
                messages.toast(translate("queue", "现在没有本窗要接待的人"), seconds=4)
                self.done.emit("call_next", None)
                return
            if race is not None:
                tell_race(messages, race, made.ticket.label)
            self._step("call_next", made.ticket, translate("queue", "已呼叫 {label}"))

        self.verbs.run(("call_next", self._counter), call, answered)

    def call_chosen(self, ticket: TicketId, reason: str, refused: Refusal, then: Then) -> None:
        """点叫: out of turn, with a reason."""

        def call(command: CommandId) -> Ticket:
            return self._queue.call_chosen(
                officer=self._me, counter=self._counter, ticket=ticket, reason=reason, command_id=command
            ).ticket

        toast = translate("queue", "已呼叫 {label}")
        self._do("call_chosen", (ticket, reason), call, toast=toast, refused=refused, then=then)

    def start(self, ticket: TicketId) -> None:
        """开始受理."""
        self._move("start", self._queue.start, ticket)

    def recall(self, ticket: TicketId) -> None:
        """重呼."""
        self._move("recall", self._queue.recall, ticket)

    def miss(self, ticket: TicketId) -> None:
        """过号."""
        toast = translate("queue", "{label} 已过号；回来说一声，重新排到前面")
        self._move("miss", self._queue.miss, ticket, toast=toast)

    def hold(
        self, ticket: TicketId, reason: str, until: datetime | None, refused: Refusal, then: Then
    ) -> None:
        """挂起."""
        toast = translate("queue", "{label} 已挂起")
        more = {"reason": reason, "until": until}
        self._move("hold", self._queue.hold, ticket, toast=toast, refused=refused, then=then, more=more)

    def transfer(
        self, ticket: TicketId, kind: str, target: str, reason: str, refused: Refusal, then: Then
    ) -> None:
        """转移; ``kind`` is to_domain, to_counter or to_officer, ``target`` its value or id."""
        toast = translate("queue", "{label} 已转移，时限不变")
        more = {"reason": reason, kind: target}
        self._move(
            "transfer", self._queue.transfer, ticket, toast=toast, refused=refused, then=then, more=more
        )

    def resume(self, ticket: TicketId, refused: Refusal | None = None, then: Then | None = None) -> None:
        """取回."""
        more = {"counter": self._counter}
        self._move("resume", self._queue.resume, ticket, refused=refused, then=then, more=more)

    def reinstate(self, ticket: TicketId, refused: Refusal | None = None, then: Then | None = None) -> None:
        """过号回来."""
        self._move("reinstate", self._queue.reinstate, ticket, refused=refused, then=then)

    def finish(self, ticket: TicketId, topic: str | None) -> None:
        """接待完毕, or 咨询办完 with a topic."""
        toast = translate("queue", "{label} 接待完毕")
        self._move("finish", self._queue.finish, ticket, toast=toast, more={"topic": topic})

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
    ) -> None:
        """取号, with a slip."""

        def call(command: CommandId) -> Ticket:
            return self._queue.take_ticket(
                officer=self._me,
                domain=domain,
                person_class=person_class,
                item=item,
                print_slip=True,
                command_id=command,
            )

        def answered(ticket: Ticket) -> None:
            given(ticket)
            self.paper_queued.emit()
            self.done.emit("take_ticket", ticket)

        self.verbs.run(("take_ticket", domain, person_class, item), call, answered, refused)

    def pause(self) -> None:
        """暂停叫号."""
        self._own("pause", self._context.station.counters.pause)

    def resume_calling(self) -> None:
        """恢复叫号."""
        self._own("resume_calling", self._context.station.counters.resume)

    def undo(self) -> None:
        """撤回上一步."""
        last = self.last_step
        if last is None:
            return

        def answered(ticket: Ticket) -> None:
            self._forget()
            text = translate("queue", "已撤回，{label} 现在是「{state}」")
            self._context.messages.toast(
                text.format(label=ticket.label, state=words(ticket.state)), seconds=4
            )
            self.done.emit("undo", ticket)

        def refused(error: WindowClientError) -> None:
            self._forget()
            self._context.messages.error(error)

        self.verbs.run(
            ("undo", last.ticket, last.verb),
            lambda command: self._queue.undo(officer=self._me, ticket=last.ticket, command_id=command),
            answered,
            refused,
        )

    def _own(self, verb: str, method: Callable[..., Counter]) -> None:
        self.verbs.run(
            (verb, self._counter),
            lambda command: method(officer=self._me, counter=self._counter, command_id=command),
            lambda _answer: self.done.emit(verb, None),
        )

    def _move(
        self,
        verb: str,
        method: Callable[..., Ticket],
        ticket: TicketId,
        *,
        toast: str = "",
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
        toast: str = "",
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

    def _step(self, verb: str, ticket: Ticket, text: str) -> None:
        self._last = LastStep(ticket.id, ticket.label, verb, self._monotonic() + TOAST_SECONDS)
        action = MessageAction(translate("queue", "撤回"), self.undo, key_words(ActionId.UNDO))
        self._context.messages.toast(text.format(label=ticket.label), action)
        self.last_step_changed.emit()
        self.done.emit(verb, ticket)

    def _forget(self) -> None:
        if self._last is not None:
            self._context.messages.withdraw_undo()
        self._last = None
        self.last_step_changed.emit()
