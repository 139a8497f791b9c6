"""What the guide does for seniors: takes them under one's wing, gives them on, ticks steps (陪办)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.desk_context import DeskContext
from ui.pages.guide.guide_words import translate
from ui.tickets.copy_sheet import CopySheet
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.queue_board import SENIOR_CLASSES, QueueLine
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
            self._verbs.run(
                ("care_helper", ticket, at_window),
                lambda command: service.name_helper(
                    officer=me, ticket=ticket, helper=at_window, command_id=command
                ),
                lambda _care: self._told(translate("guide", "{label} 交给窗口陪办").format(label=label)),
            )
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
        service, me = self._service, self._me
        if step not in care.open_steps:
            self._verbs.run(
                ("care_untick", ticket, step),
                lambda command: service.untick(officer=me, ticket=ticket, step=step, command_id=command),
                lambda _step: self._done(),
            )
        elif step is SeniorStep.COPY:
            self._copied(line)
        else:
            self._verbs.run(
                ("care_tick", ticket, step),
                lambda command: service.tick(officer=me, ticket=ticket, step=step, command_id=command),
                lambda _step: self._done(),
            )

    def _copied(self, line: QueueLine) -> None:
        sheets, service, me, ticket = self._context.sheets, self._service, self._me, line.ticket.id
        sheet = CopySheet(sheets.host, None)

        def ticked(_step: object) -> None:
            sheets.close()
            self._done()

        def tick(pages: str) -> None:
            self._verbs.run(
                ("care_tick", ticket, SeniorStep.COPY, pages),
                lambda command: service.tick(
                    officer=me, ticket=ticket, step=SeniorStep.COPY, result=pages, command_id=command
                ),
                ticked,
                sheet.refuse,
            )

        sheet.submitted.connect(tick)
        sheets.open(sheet, focus=sheet.pages, handler=sheet.handle)

    def _told(self, words: str) -> None:
        self._context.messages.toast(words, seconds=4)
        self._done()


def _reason(line: QueueLine) -> CareReason:
    """Why somebody is accompanied, by the class of the number."""
    if line.ticket.person_class in SENIOR_CLASSES:
        return CareReason.AGE
    return CareReason.DISABILITY if line.ticket.person_class is PersonClass.DISABLED else CareReason.WISH
