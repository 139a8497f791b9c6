"""What the guide does for seniors: takes them under one's wing, gives them on, ticks steps (陪办)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext
from ui.pages.guide.guide_words import translate
from ui.tickets.care_acts import CareActs
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import SENIOR_CLASSES, QueueLine
from window_client.domain.senior.senior_care import StepLine
from window_client.domain.senior.senior_policy import CareReason
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.ids import OfficerId


class GuideSeniors(QObject):
    """Each act in one press."""

    def __init__(
        self,
        context: DeskContext,
        verbs: TicketVerbs,
        done: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Args:
        done: something was written.
        """
        super().__init__(parent)
        self._context = context
        self._verbs = verbs
        self._done = done
        self._service = context.station.senior
        self._me = context.officer.id
        self._care = CareActs(context, verbs, done)

    def wing(self, line: QueueLine, at_window: OfficerId | None) -> None:
        """F9: accompany this person; again gives them back.

        Whoever is at a window is given to the officer there, so that somebody goes on accompanying; else the
        process ends.

        Args:
            at_window: who serves the person now; None while they wait.
        """
        service, me, ticket = self._service, self._me, line.ticket.id
        label = line.ticket.label
        if line.care is None or line.care.helper != me:
            reason = _reason(line)
            self._verbs.run(
                ("care_accompany", ticket, reason),
                lambda command: service.accompany(
                    officer=me, ticket=ticket, reason=reason, command_id=command
                ),
                lambda _care: self._told(translate("guide", "{label} 由您陪办").format(label=label)),
            )
        elif at_window is not None and at_window != me:
            told = translate("guide", "{label} 交给窗口陪办").format(label=label)
            self._care.name_helper(ticket, at_window, then=lambda: self._told(told))
        else:
            self._verbs.run(
                ("care_end", ticket),
                lambda command: service.end(officer=me, ticket=ticket, command_id=command),
                lambda _care: self._told(translate("guide", "{label} 不再由您陪办").format(label=label)),
            )

    def step(self, line: QueueLine, step: SeniorStep) -> None:
        """Alt+1 进门咨询, Alt+5 复印: tick, or take the tick away."""
        care, ticket = line.care, line.ticket.id
        if care is None:
            words = translate("guide", "先按 F9 陪办 {label}，再记步骤")
            self._context.messages.toast(words.format(label=line.ticket.label), seconds=4)
            return
        if step not in care.open_steps:
            self._care.untick(ticket, step)
        elif step is SeniorStep.COPY:
            self._care.copied(ticket, StepLine(step))
        else:
            self._care.tick(ticket, step)

    def _told(self, words: str) -> None:
        self._context.messages.toast(words, seconds=4)
        self._done()


def _reason(line: QueueLine) -> CareReason:
    """Why somebody is accompanied, by the class of the number."""
    if line.ticket.person_class in SENIOR_CLASSES:
        return CareReason.AGE
    return CareReason.DISABILITY if line.ticket.person_class is PersonClass.DISABLED else CareReason.WISH
