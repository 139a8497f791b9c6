"""What the guide does, each act with its confirmation and its way back (导服)."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from ui.actions import ActionId, key_words
from ui.desk_context import DeskContext
from ui.messages import TOAST_SECONDS, MessageAction, banner_of
from ui.pages.guide.guide_words import class_words, translate
from ui.tickets.queue_words import clock
from ui.tickets.ticket_acts import LastStep, Refusal, Then, TicketActs
from window_client.domain.catalogue.catalogue import ConsultTopic
from window_client.domain.queue.door_answer import DoorAnswer
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.errors import WindowClientError
from window_client.ids import DoorAnswerId, TicketId


class GuideActs(TicketActs):
    """The verbs of the guide."""

    def __init__(
        self,
        context: DeskContext,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, monotonic=monotonic, parent=parent)
        self._guide = context.station.guide
        self._answer: DoorAnswerId | None = None
        self._pressed: deque[ConsultTopic] = deque()
        self._told = ""
        # after whoever else hears it: what was pressed meanwhile is one act more
        self.verbs.busy_changed.connect(self._answer_next, Qt.ConnectionType.QueuedConnection)

    def mark_class(self, ticket: TicketId, person_class: PersonClass, refused: Refusal, then: Then) -> None:
        """改人群."""

        def toast(marked: Ticket) -> str:
            text = translate("guide", "{label} 改为「{class_}」，最迟 {time} 叫号")
            return text.format(
                label=marked.label, class_=class_words(marked.person_class), time=clock(marked.call_by)
            )

        self._move(
            "mark_class",
            self._guide.mark_class,
            ticket,
            toast=toast,
            refused=refused,
            then=then,
            more={"person_class": person_class},
        )

    def answer(self, topic: ConsultTopic) -> None:
        """答疑: one more question answered at the door.

        Two presses are two answers, also where the second comes before the first is written.
        """
        self._pressed.append(topic)
        self._answer_next()

    def _answer_next(self) -> None:
        if self.verbs.busy or not self._pressed:
            return
        topic = self._pressed.popleft()

        def answered(made: DoorAnswer) -> None:
            self._answer = made.id
            self._context.messages.withdraw(self._told)
            until = self._monotonic() + TOAST_SECONDS
            self._last = LastStep(TicketId(""), topic.label, "answer", until)
            action = MessageAction(translate("guide", "撤回"), self.undo, key_words(ActionId.UNDO))
            text = translate("guide", "答疑记一次：{topic}")
            self._context.messages.toast(text.format(topic=topic.label), action)
            self.last_step_changed.emit()
            self.done.emit("answer", None)

        def refused(error: WindowClientError) -> None:
            # nothing waits silently for a database that is away
            self._pressed.clear()
            self._context.messages.error(error)
            message = banner_of(error)
            self._told = message.key if message else ""

        self.verbs.run(
            ("answer", topic.code),
            lambda command: self._guide.answer(officer=self._me, topic=topic.code, command_id=command),
            answered,
            refused,
        )

    def undo(self) -> None:
        """撤回上一步, whether it was done to a ticket or an answer."""
        last, answer = self.last_step, self._answer
        if last is None or last.verb != "answer" or answer is None:
            super().undo()
            return

        told = translate("guide", "已撤回，「{topic}」少记一次").format(topic=last.label)
        self.verbs.run(
            ("take_back_answer", answer),
            lambda command: self._guide.take_back_answer(officer=self._me, answer=answer, command_id=command),
            lambda _back: self._undone(told, None),
            self._not_undone,
        )
