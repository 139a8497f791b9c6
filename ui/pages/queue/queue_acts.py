"""What an officer does to tickets, each act with its confirmation and its way back (撤回上一步)."""

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext
from ui.pages.queue.call_race import CallRace, find_race, tell_race
from ui.tickets.queue_words import translate
from ui.tickets.ticket_acts import Refusal, Then, TicketActs
from window_client.domain.queue.queue_board import Call
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter
from window_client.ids import CommandId, CounterId, TicketId


class QueueActs(TicketActs):
    """The verbs of the queue for one officer at one counter."""

    def __init__(
        self,
        context: DeskContext,
        counter: CounterId,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, monotonic=monotonic, parent=parent)
        self._counter = counter

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

    def finish(self, ticket: TicketId, topic: str | None) -> None:
        """接待完毕, or 咨询办完 with a topic."""
        toast = translate("queue", "{label} 接待完毕")
        self._move("finish", self._queue.finish, ticket, toast=toast, more={"topic": topic})

    def pause(self) -> None:
        """暂停叫号."""
        self._own("pause", self._context.station.counters.pause)

    def resume_calling(self) -> None:
        """恢复叫号."""
        self._own("resume_calling", self._context.station.counters.resume)

    def _own(self, verb: str, method: Callable[..., Counter]) -> None:
        self.verbs.run(
            (verb, self._counter),
            lambda command: method(officer=self._me, counter=self._counter, command_id=command),
            lambda _answer: self.done.emit(verb, None),
        )
