"""What happens with the senior mode at the window (敬老模式): offered, begun, ticked, confirmed, ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.background.one_more import OneMore
from ui.desk_context import DeskContext
from ui.pages.senior.senior_facing import SeniorFacing
from ui.pages.senior.senior_sheets import SeniorSheets
from ui.pages.senior.senior_state import SayState, StripState
from ui.pages.senior.senior_words import STEP_KEYS, check_words, offer_words, pointed_words, strip_of
from ui.tickets.care_acts import CareActs
from ui.tickets.ticket_verbs import TicketVerbs
from window_client.domain.photos.photo_decision import PhotoUseKind
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.domain.senior.senior_care import SeniorCare
from window_client.domain.senior.senior_policy import CareReason, offered_for
from window_client.domain.senior.senior_steps import SeniorStep, StepRecord, StepWord
from window_client.ids import ApplicantId, CaseId, CommandId, TicketId
from window_client.services.changes import Changes
from window_client.services.photo_service import PhotoService
from window_client.services.visit_desk import VisitDesk

#: what the strip and the card speak of
_TABLES = ("senior_care", "senior_step", "citizen_check", "home_visit")
#: what changes the facts that a person confirmed
_FACTS = ("case_file", "payment", "applicant", "person")
#: keys that mean something only while the mode is on
_IN_MODE = (
    ActionId.FACING_CHECK,
    ActionId.TURN_SCREEN,
    ActionId.READ_ALOUD,
    ActionId.BY_WORD,
    ActionId.HELPER,
    ActionId.HOME_VISIT,
)
#: of those, what needs somebody identified
_WITH_FACTS = frozenset(_IN_MODE) - {ActionId.HELPER}


@dataclass(frozen=True, slots=True)
class _Read:
    """One reading of a ticket's care.

    Attributes:
        sentence: what is said at its next step.
    """

    ticket: TicketId
    care: SeniorCare | None
    sentence: str


class SeniorPresenter(QObject):
    """The mode is on while the ticket is in care, wherever that was begun: both windows of a station see it.

    Signals:
        mode_changed(bool): strip and say-card come or go.
        strip_changed(StripState), say_changed(SayState): what they show.
        offered(str): the mode is offered; why (67 岁). Empty: the offer is gone.
    """

    mode_changed = Signal(bool)
    strip_changed = Signal(object)
    say_changed = Signal(object)
    offered = Signal(str)

    def __init__(
        self, context: DeskContext, *, by_itself: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Args:
        by_itself: the PC's setting: the mode goes on by itself when somebody old enough is identified.
        """
        super().__init__(parent)
        self._context = context
        self._service = context.station.senior
        self._me = context.officer.id
        self._by_itself = by_itself
        self._desk: VisitDesk | None = None
        self._applicant: ApplicantId | None = None
        self._read: _Read | None = None
        self._on = False
        self._wanted = False
        #: tickets for which nothing is offered any more
        self._settled: set[TicketId] = set()
        self._readings = OneMore()
        self.verbs = TicketVerbs(context, self)
        self._acts = CareActs(context, self.verbs, self.refresh)
        self.sheets = SeniorSheets(context, self.verbs, self._acts, self.refresh, self)
        self.facing = SeniorFacing(context, self)
        self.facing.answered_changed.connect(self._tell_say)
        self.facing.kept.connect(self.refresh)
        self._tell_keys()

    @property
    def on(self) -> bool:
        """Whether the mode is on."""
        return self._on

    @property
    def care(self) -> SeniorCare | None:
        """The care of the open ticket as last read."""
        return self._read.care if self._read is not None else None

    @property
    def strip(self) -> StripState | None:
        """What the strip shows while the mode is on."""
        care = self.care
        return strip_of(care) if care is not None else None

    def set_desk(self, desk: VisitDesk | None) -> None:
        """The visit at the window was read; None: nobody is served here any more."""
        before, self._desk = self._desk, desk
        if desk is None:
            self._leave()
            return
        if before is None or before.ticket.id != desk.ticket.id:
            self._leave()
            self.refresh()
        elif before != desk:
            # who is identified decides what is offered, and the cases what was confirmed
            self.refresh()

    def set_applicant(self, applicant: ApplicantId | None) -> None:
        """Somebody else of the visit is looked at: whose facts are shown and confirmed."""
        if applicant != self._applicant:
            self._applicant = applicant
            self.facing.forget()
            self._tell_say()
            self._tell_keys()

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        if self._desk is not None and changes.concerns(*_TABLES, *(_FACTS if self._on else ())):
            self.refresh()

    def refresh(self) -> None:
        """Read the care; while a reading is under way one more follows it."""
        if self._desk is None or not self._readings.begin():
            return
        ticket, service = self._desk.ticket.id, self._service

        def read() -> _Read:
            care = service.care(ticket=ticket)
            step = (care.next_step or SeniorStep.COPY) if care is not None else None
            return _Read(ticket, care, service.say(step=step) if step is not None else "")

        self._context.runner.run(read, self._arrived, self._failed, owner=self)

    def handle(self, action: ActionId) -> bool:
        """A key or a button; True if it was the mode's."""
        if action is ActionId.SENIOR_MODE:
            self.toggle()
            return True
        if not self._on:
            return False
        if action in STEP_KEYS:
            self.press_step(STEP_KEYS.index(action))
            return True
        desk, care, who = self._desk, self.care, self._who()
        if desk is None or care is None:
            return False
        match action:
            case ActionId.HELPER:
                self.sheets.choose_helper(care)
            case ActionId.HOME_VISIT if who is not None:
                card = next(one for one in desk.applicants if one.id == who)
                self.sheets.ask_home_visit(care, card)
            case ActionId.BY_WORD if who is not None:
                self.facing.by_word(desk.ticket.id, who)
            case ActionId.FACING_CHECK if who is not None:
                self.facing.check(desk.ticket.id, who)
            case ActionId.TURN_SCREEN if who is not None:
                self.facing.turn(desk.ticket.id, who)
            case ActionId.READ_ALOUD if who is not None:
                self.facing.read_aloud(desk.ticket.id, who)
            case _:
                return False
        return True

    def dismiss(self) -> bool:
        """Esc or the cross: not in this visit. True if something was offered."""
        reason = self._offer()
        if self._desk is None or reason is None:
            return False
        self._settled.add(self._desk.ticket.id)
        self._tell_offer()
        return True

    def toggle(self) -> None:
        """F9: begin, or end; nothing else of the visit is touched."""
        desk, read = self._desk, self._read
        if desk is None:
            return
        if read is None:
            # the care is just being read
            self._wanted = True
            return
        ticket, service, me = desk.ticket.id, self._service, self._me
        self._settled.add(ticket)
        if self._on:
            self.verbs.run(
                ("care_end", ticket),
                lambda command: service.end(officer=me, ticket=ticket, command_id=command),
                lambda _care: self.refresh(),
            )
            return
        reason = self._reason() or CareReason.WISH
        # whoever took the person under their wing at the door stays; nobody did: the clerk
        helper = read.care.helper if read.care is not None and read.care.helper is not None else me
        self.verbs.run(
            ("care_begin", ticket, reason, helper),
            lambda command: service.begin(
                officer=me, ticket=ticket, reason=reason, helper=helper, command_id=command
            ),
            lambda _care: self.refresh(),
        )

    def press_step(self, number: int) -> None:
        """Alt+1…5: tick, or take the tick away; copies ask for the pages."""
        desk, care = self._desk, self.care
        if desk is None or care is None or not self._on:
            return
        ticket, line = desk.ticket.id, care.steps[number]
        if line.step is SeniorStep.COPY:
            self._acts.copied(care.ticket, line)
        elif line.done:
            self._acts.untick(ticket, line.step)
        elif line.step is SeniorStep.PHOTO:
            self._tick_photo(desk)
        else:
            self._acts.tick(ticket, line.step)

    def _tick_photo(self, desk: VisitDesk) -> None:
        """What it resulted in is read with the tick, by what was decided for the cases."""
        ticket, service, me = desk.ticket.id, self._service, self._me
        photos, cases = self._context.station.photos, [one.id for one in desk.cases]

        def tick(command: CommandId) -> StepRecord:
            word = photo_word(photos, cases)
            return service.tick(
                officer=me, ticket=ticket, step=SeniorStep.PHOTO, result=word, command_id=command
            )

        self.verbs.run(("care_tick", ticket, SeniorStep.PHOTO), tick, lambda _step: self.refresh())

    def photo_decided(self, applicant: str) -> None:
        """A photo of this applicant is used again or taken: that step is done, if they are at the window."""
        care = self.care if self._on and self._is_here(applicant) else None
        if care is not None and not care.step(SeniorStep.PHOTO).done:
            self.press_step(list(SeniorStep).index(SeniorStep.PHOTO))

    def photo_taken_back(self, applicant: str) -> None:
        """The decision was taken back: the step is open again, unless another photo was decided here."""
        desk, care = self._desk, self.care
        if desk is None or not self._on or care is None or not self._is_here(applicant):
            return
        if care.step(SeniorStep.PHOTO).result not in (StepWord.PHOTO_REUSED, StepWord.PHOTO_TAKEN):
            # open, or ticked by hand without a decision
            return
        ticket, service, me = desk.ticket.id, self._service, self._me
        photos, cases = self._context.station.photos, [one.id for one in desk.cases]

        def untick(command: CommandId) -> None:
            if not photo_word(photos, cases):
                service.untick(officer=me, ticket=ticket, step=SeniorStep.PHOTO, command_id=command)

        self.verbs.run(("care_untick", ticket, SeniorStep.PHOTO), untick, lambda _step: self.refresh())

    # -- answers
    def _arrived(self, read: _Read) -> None:
        again = self._readings.end()
        desk = self._desk
        if desk is None:
            return
        if desk.ticket.id != read.ticket:
            self.refresh()
            return
        self._read = read
        care = read.care
        if care is not None:
            # it was begun once, here or at the door: nobody is asked again
            self._settled.add(read.ticket)
        self._turn(care is not None and care.goes_on)
        if care is not None and self._on:
            self.strip_changed.emit(strip_of(care))
        self._tell_say()
        self._tell_offer()
        self._tell_keys()
        if again:
            self.refresh()
        elif self._wanted:
            # it was pressed while the mode was not in sight: whoever did wants it on
            self._wanted = False
            if not self._on:
                self.toggle()
        elif self._by_itself() and self._offer() is CareReason.AGE and self._who() is not None:
            self.toggle()

    def _failed(self, error: Exception) -> None:
        self._readings.give_up()
        self._wanted = False
        self._context.messages.error(error)

    def _leave(self) -> None:
        """Another ticket, or none: what was shown to the person is theirs alone."""
        self._read = None
        self._wanted = False
        self.facing.leave()
        self._turn(False)
        self._tell_offer()
        self._tell_keys()

    def _turn(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            if not on:
                self.facing.leave()
            self.mode_changed.emit(on)

    # -- what is told
    def _who(self) -> ApplicantId | None:
        """Whose facts are asked for: the selected applicant, else the first."""
        known = [one.id for one in self._desk.applicants] if self._desk is not None else []
        return self._applicant if self._applicant in known else next(iter(known), None)

    def _is_here(self, applicant: str) -> bool:
        return self._desk is not None and any(one.id == applicant for one in self._desk.applicants)

    def _age(self) -> int | None:
        desk = self._desk
        return max((one.age or 0 for one in desk.applicants if one.is_senior), default=None) if desk else None

    def _reason(self) -> CareReason | None:
        """Why the mode would be begun; None: only on wish."""
        desk = self._desk
        if desk is None:
            return None
        if self._age() is not None:
            return CareReason.AGE
        # the ages were judged when the visit was read; without anybody the class of the number counts
        return offered_for(desk.ticket.person_class, 0 if desk.applicants else None, 1)

    def _offer(self) -> CareReason | None:
        desk = self._desk
        if desk is None or self._read is None or self._on or desk.ticket.id in self._settled:
            return None
        return self._reason()

    def _tell_offer(self) -> None:
        reason = self._offer()
        self.offered.emit(offer_words(reason, self._age()) if reason is not None else "")

    def _tell_keys(self) -> None:
        somebody = self._who() is not None
        for action in _IN_MODE:
            self._context.set_ready(action, self._on and (somebody or action not in _WITH_FACTS))

    def _tell_say(self) -> None:
        read = self._read
        if read is None or not self._on:
            return
        standing, agreed = "", False
        who = self._who()
        mine = [one for one in read.care.checks if one.applicant == who] if read.care is not None else []
        if self.facing.facts is not None and self.facing.row is not None:
            standing = pointed_words(self.facing.facts, self.facing.row)
        elif mine:
            standing = check_words(mine[-1], self.facing.facts_of(who))
            agreed = mine[-1].answer is FacingAnswer.RIGHT and mine[-1].holds
        self.say_changed.emit(SayState(read.sentence, standing, agreed, may_ask=who is not None))


def photo_word(photos: PhotoService, cases: Sequence[CaseId]) -> str:
    """What the photo step resulted in, by what was decided for the cases; empty where nothing was."""
    decided = [photos.of_case(case=case) for case in cases]
    kinds = {one.kind for one in decided if one is not None}
    if PhotoUseKind.REUSE in kinds:
        return StepWord.PHOTO_REUSED
    return StepWord.PHOTO_TAKEN if PhotoUseKind.RETAKE in kinds else ""
