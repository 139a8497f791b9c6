"""What happens with the visit at the window: who is selected, which case, and reading it again (来访)."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId, WorkState
from ui.background.one_more import OneMore
from ui.desk_context import DeskContext
from ui.pages.visit.find_presenter import FindPresenter
from ui.pages.visit.identify_presenter import IdentifyPresenter
from ui.pages.visit.visit_words import translate
from window_client.domain.queue.ticket import Ticket
from window_client.ids import ApplicantId, CaseId, CounterId, PersonId, TicketId
from window_client.services.changes import Changes
from window_client.services.visit_desk import CardRead, CaseStep, VisitDesk

_CASES = (ActionId.CASE_1, ActionId.CASE_2, ActionId.CASE_3, ActionId.CASE_4)
_TABLES = ("ticket", "visit", "applicant", "companion", "case_file", "person", "payment", "visit_material")


class VisitPresenter(QObject):
    """Keeps the open visit, the selected applicant and the selected case.

    Signals:
        desk_changed(object): VisitDesk, or None when nobody is served here.
        selection_changed(object, object): CaseId or None, ApplicantId or None.
        case_selected(object): the selected case's id, or None: the case page shows it.
        add_case_requested(object): F3 for this ApplicantId: the picker opens.
        start_requested(): F4 while somebody is only called: begin the visit first.
        ticket_requested(str): show this ticket in the whole queue (from the search).
        revealed(str, str, str): person id, field, value: while an eye is held.
        zone_requested(ActionId): Alt+A or Alt+S.
    """

    desk_changed = Signal(object)
    selection_changed = Signal(object, object)
    case_selected = Signal(object)
    add_case_requested = Signal(object)
    start_requested = Signal()
    ticket_requested = Signal(str)
    revealed = Signal(str, str, str)
    zone_requested = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        """Args:
            context: its counter must be open.
            now: the station's time (UTC).

        Raises:
            ValueError: the context has no counter.
        """
        super().__init__(parent)
        if context.counter is None:
            raise ValueError("a visit needs an open counter")
        self._context = context
        self._counter: CounterId = context.counter.id
        self._work = WorkState.NONE
        self._desk: VisitDesk | None = None
        self._case: CaseId | None = None
        self._applicant: ApplicantId | None = None
        self._identify_next = False
        #: a card that was read for this ticket, whose visit is not there yet
        self._card_next: tuple[TicketId, CardRead] | None = None
        self._called: TicketId | None = None
        #: who was identified and is not in the visit as read
        self._added: ApplicantId | None = None
        self._readings = OneMore()
        self.identify = IdentifyPresenter(context, now, self)
        self.identify.identified.connect(self._identified)
        self.find = FindPresenter(context, now, self)
        self.find.ticket_requested.connect(self.ticket_requested)

    @property
    def desk(self) -> VisitDesk | None:
        """The open visit."""
        return self._desk

    @property
    def case(self) -> CaseId | None:
        """The selected case."""
        return self._case

    @property
    def applicant(self) -> ApplicantId | None:
        """The selected applicant."""
        return self._applicant

    def set_work(self, work: WorkState, ticket: Ticket | None = None) -> None:
        """What the counter is doing (the queue's ``work_changed``)."""
        self._work = work
        self._called = ticket.id if ticket is not None else None
        if self._card_next is not None and self._card_next[0] != self._called:
            self._card_next = None
        if work is WorkState.SERVING:
            self.refresh()
        else:
            self._show(None)

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        if self._work is WorkState.SERVING and changes.concerns(*_TABLES):
            self.refresh()

    def refresh(self) -> None:
        """Read the visit; while a reading is under way one more follows it."""
        if not self._readings.begin():
            return
        service, counter = self._context.station.visits, self._counter
        self._context.runner.run(lambda: service.desk(counter=counter), self._read, self._failed, owner=self)

    def handle(self, action: ActionId) -> bool:
        """A key or a button; True if it was the visit's."""
        match action:
            case ActionId.IDENTIFY:
                self._identify()
            case ActionId.ADD_CASE:
                self._add_case()
            case ActionId.FIND:
                self.find.open()
            case ActionId.NEXT_CASE:
                self._next_case()
            case ActionId.ZONE_APPLICANTS | ActionId.ZONE_CASES:
                self.zone_requested.emit(action)
            case _ if action in _CASES:
                self._nth_case(_CASES.index(action))
            case _:
                return False
        return True

    def read_card(self, card: CardRead) -> None:
        """A card was read while somebody is called (the visit begins) or served."""
        if self._desk is not None:
            self.identify.read(self._desk, card)
        elif self._called is not None:
            self._card_next = (self._called, card)
            if self._work is WorkState.CALLED:
                self.start_requested.emit()

    def select_case(self, case_id: str) -> None:
        """Select a case, and the applicant that it is for."""
        desk = self._desk
        chosen = next((one for one in desk.cases if one.id == case_id), None) if desk else None
        if chosen is not None:
            self._select(chosen.id, chosen.applicant_id)

    def select_applicant(self, applicant_id: str) -> None:
        """Open an applicant; the first case of that applicant that has no result is selected."""
        desk = self._desk
        if desk is None or all(one.id != applicant_id for one in desk.applicants):
            return
        own = [one for one in desk.cases if one.applicant_id == applicant_id]
        open_ = [one for one in own if one.step is not CaseStep.SETTLED]
        first = next(iter(open_ or own), None)
        self._select(first.id if first else None, ApplicantId(applicant_id))

    def reveal(self, person_id: str, field: str) -> None:
        """An eye is held: one value in full, noted in the read log."""
        people, officer = self._context.station.people, self._context.officer.id
        self._context.runner.run(
            lambda: people.reveal(officer=officer, person=PersonId(person_id), field=field),
            lambda value: self.revealed.emit(person_id, field, value),
            self._context.messages.error,
            owner=self,
        )

    # -- answers
    def _read(self, desk: VisitDesk | None) -> None:
        again = self._readings.end()
        self._show(desk if desk is not None and desk.visit is not None else None)
        if again:
            self.refresh()
        elif self._desk is None:
            return
        elif self._card_next is not None:
            (_, card), self._card_next, self._identify_next = self._card_next, None, False
            self.identify.read(self._desk, card)
        elif self._identify_next:
            self._identify_next = False
            self.identify.open(self._desk)

    def _failed(self, error: Exception) -> None:
        self._readings.give_up()
        self._context.messages.error(error)

    def _show(self, desk: VisitDesk | None) -> None:
        before, self._desk = self._desk, desk
        if desk != before:
            self.desk_changed.emit(desk)
        if desk is None:
            self._added = None
            self._select(None, None)
            return
        added = self._added
        if added is not None and any(one.id == added for one in desk.applicants):
            self._added = None
            if all(one.id != self._case or one.applicant_id != added for one in desk.cases):
                self.select_applicant(added)
                return
        case = self._kept_case(before, desk)
        owner = next((one.applicant_id for one in desk.cases if one.id == case), None)
        known = {one.id for one in desk.applicants}
        applicant = owner or (self._applicant if self._applicant in known else None)
        if applicant is None and desk.applicants:
            applicant = desk.applicants[0].id
        self._select(case, applicant)

    def _kept_case(self, before: VisitDesk | None, desk: VisitDesk) -> CaseId | None:
        """The case that stays selected: the newest one, else the same, else the next one without a result."""
        ids = [one.id for one in desk.cases]
        with_cases = {one.applicant_id for one in desk.cases}
        without = {one.id for one in desk.applicants} - with_cases
        if self._case is None and self._applicant in without:
            # somebody was added: the next case is theirs
            return None
        old = {one.id: one for one in before.cases} if before and before.ticket.id == desk.ticket.id else {}
        added = [one.id for one in desk.cases if old and one.id not in old]
        if added:
            return added[-1]
        open_ = [one.id for one in desk.cases if one.step is not CaseStep.SETTLED]
        if self._case in ids:
            now = next(one for one in desk.cases if one.id == self._case)
            was = old.get(now.id)
            just_settled = (
                was is not None and was.step is not CaseStep.SETTLED and now.step is CaseStep.SETTLED
            )
            return open_[0] if just_settled and open_ else now.id
        return next(iter(open_ or ids), None)

    def _identified(self, applicant: ApplicantId) -> None:
        self._added = applicant
        self.refresh()

    def _select(self, case: CaseId | None, applicant: ApplicantId | None) -> None:
        case_moved = case != self._case
        self._case, self._applicant = case, applicant
        self.selection_changed.emit(case, applicant)
        if case_moved:
            self.case_selected.emit(case)

    # -- acts
    def _identify(self) -> None:
        if self._work is WorkState.CALLED:
            self._identify_next = True
            self.start_requested.emit()
        elif self._desk is not None:
            self.identify.open(self._desk)

    def _add_case(self) -> None:
        if self._applicant is None:
            self._context.messages.toast(translate("visit", "先认人（F4），再加办"), seconds=4)
        else:
            self.add_case_requested.emit(self._applicant)

    def _nth_case(self, number: int) -> None:
        cases = self._ordered()
        if number < len(cases):
            self.select_case(cases[number])

    def _next_case(self) -> None:
        cases = self._ordered()
        if cases:
            here = cases.index(self._case) if self._case in cases else -1
            self.select_case(cases[(here + 1) % len(cases)])

    def _ordered(self) -> list[CaseId]:
        """The cases in the order of the column, which is that of their keys."""
        desk = self._desk
        if desk is None:
            return []
        return [one.id for who in desk.applicants for one in desk.cases if one.applicant_id == who.id]
