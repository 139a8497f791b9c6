"""What is written of somebody's care, wherever they are: steps, copies, the helper (敬老)."""

from collections.abc import Callable

from ui.desk_context import DeskContext
from ui.tickets.copy_sheet import CopySheet
from ui.tickets.ticket_acts import Refusal
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.senior.senior_care import StepLine
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.ids import OfficerId, TicketId

Done = Callable[[], None]


class CareActs:
    """For one officer, at a window or at the door."""

    def __init__(self, context: DeskContext, verbs: TicketVerbs, done: Done) -> None:
        """Args:
        done: something was written; used where an act is given nothing else to do afterwards.
        """
        self._sheets = context.sheets
        self._verbs = verbs
        self._done = done
        self._service = context.station.senior
        self._me = context.officer.id

    def tick(
        self,
        ticket: TicketId,
        step: SeniorStep,
        result: str = "",
        *,
        then: Done | None = None,
        refused: Refusal | None = None,
    ) -> None:
        """A step is done, with its result where it has one."""
        service, me = self._service, self._me
        self._verbs.run(
            ("care_tick", ticket, step, result),
            lambda command: service.tick(
                officer=me, ticket=ticket, step=step, result=result, command_id=command
            ),
            lambda _step: (then or self._done)(),
            refused,
        )

    def untick(
        self,
        ticket: TicketId,
        step: SeniorStep,
        *,
        then: Done | None = None,
        refused: Refusal | None = None,
    ) -> None:
        """A step is open again."""
        service, me = self._service, self._me
        self._verbs.run(
            ("care_untick", ticket, step),
            lambda command: service.untick(officer=me, ticket=ticket, step=step, command_id=command),
            lambda _step: (then or self._done)(),
            refused,
        )

    def name_helper(
        self, ticket: TicketId, helper: OfficerId, *, then: Done, refused: Refusal | None = None
    ) -> None:
        """陪办人."""
        service, me = self._service, self._me
        self._verbs.run(
            ("care_helper", ticket, helper),
            lambda command: service.name_helper(officer=me, ticket=ticket, helper=helper, command_id=command),
            lambda _care: then(),
            refused,
        )

    def copied(self, ticket: TicketId, line: StepLine) -> None:
        """复印: ask how many pages; where the step is ticked already, they are corrected or taken back."""
        sheet = CopySheet(self._sheets.host, (line.pages or 1) if line.done else None)

        def closed() -> None:
            self._sheets.close()
            self._done()

        def tick(pages: str) -> None:
            self.tick(ticket, SeniorStep.COPY, pages, then=closed, refused=sheet.refuse)

        def keep(pages: str) -> None:
            if not line.done:
                tick(pages)
            elif pages == str(line.pages):
                self._sheets.close()
            else:
                self.untick(ticket, SeniorStep.COPY, then=lambda: tick(pages), refused=sheet.refuse)

        def take_back() -> None:
            self.untick(ticket, SeniorStep.COPY, then=closed, refused=sheet.refuse)

        sheet.submitted.connect(keep)
        sheet.taken_back.connect(take_back)
        self._sheets.open(sheet, focus=sheet.pages, handler=sheet.handle)
