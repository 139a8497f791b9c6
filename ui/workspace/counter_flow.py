"""Brings the parts of the counter page together: who tells whom what."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId, PrimaryKind, WorkState
from ui.desk_context import DeskContext, new_command
from ui.pages.case.case_presenter import CasePresenter
from ui.pages.case.case_state import PrimaryState
from ui.pages.notice.notice_presenter import NoticePresenter
from ui.pages.payment.payment_presenter import PaymentPresenter
from ui.pages.photo_reuse.photo_presenter import PhotoReusePresenter
from ui.pages.picker.picker_presenter import PickerPresenter
from ui.pages.print_history.print_history_presenter import PrintHistoryPresenter
from ui.pages.queue.queue_binding import bind_queue
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.senior.senior_binding import bind_senior
from ui.pages.senior.senior_presenter import SeniorPresenter
from ui.pages.visit.portrait_keeper import PortraitKeeper
from ui.pages.visit.visit_binding import bind_visit
from ui.pages.visit.visit_presenter import VisitPresenter
from ui.shell.ticket_strip import OpenTicket
from ui.workspace.card_router import CardRouter
from ui.workspace.counter_page import CounterPage
from ui.workspace.facing_screen import FacingScreen
from ui.workspace.scan_router import ScanRouter
from window_client.domain.catalogue.item_traits import PhotoKind
from window_client.domain.photos.photo_decision import PhotoRule
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.ids import ApplicantId, CaseId, TicketId
from window_client.services.case_answers import CaseReceipt
from window_client.services.changes import Changes
from window_client.services.visit_desk import CaseDesk, VisitDesk

#: what the detail of a case speaks of
_CASE_TABLES = ("case_file", "visit_material", "applicant", "payment", "print_job", "photo", "photo_use")
#: acts after which whoever is at the window is not served any more
_ENDS = ("finish", "hold", "transfer", "miss", "leave", "undo")


class CounterFlow(QObject):
    """One officer at one counter.

    Signals:
        work_changed(WorkState, OpenTicket | None): for the window's keys and its strip on other pages.
        board_changed(QueueBoard): the queue was read.
        paper_queued(): something waits in the print ledger.
    """

    work_changed = Signal(object, object)
    board_changed = Signal(object)
    paper_queued = Signal()

    def __init__(
        self,
        context: DeskContext,
        page: CounterPage,
        facing: FacingScreen,
        home: Path,
        parent: QObject,
        *,
        senior_by_itself: Callable[[], bool] = lambda: False,
    ) -> None:
        """Args:
        senior_by_itself: the PC's setting of that name, as it is now.
        """
        super().__init__(parent)
        self._context = context
        self.facing = facing
        self._page = page
        self.queue = QueuePresenter(context, parent=self)
        self.visit = VisitPresenter(context, now=self.queue.clock.now, parent=self)
        self.case = CasePresenter(context, page.case, parent=self)
        self.picker = PickerPresenter(context, home, self)
        self.notice = NoticePresenter(context, parent=self)
        self.payment = PaymentPresenter(context, parent=self)
        self.papers = PrintHistoryPresenter(context, parent=self)
        self.photos = PhotoReusePresenter(context, parent=self)
        self.senior = SeniorPresenter(context, by_itself=senior_by_itself, parent=self)
        self.portraits = PortraitKeeper(context, self.visit, self)
        self.portraits.arrived.connect(page.visit.show_portrait)
        self.scans = ScanRouter(context, self.queue, self.visit, self.case, self)
        self.cards = CardRouter(context, self.queue, self.visit, page.isVisible, self)
        self._work = WorkState.NONE
        self._desk: VisitDesk | None = None
        self._opened_for: str | None = None
        self._picking: ApplicantId | None = None
        self._to_form = False
        bind_queue(self.queue, page.queue, page.bar, page.idle)
        bind_visit(self.visit, page.visit)
        bind_senior(self.senior, page.strip, page.say, page.offer, page.show_senior)
        self._connect()

    def start(self) -> None:
        """Read everything; after a crash the open ticket and its visit are found again."""
        self.queue.start_up()

    def flush(self) -> None:
        """Keep what is half-typed."""
        self.case.pause()

    def locked(self, locked: bool) -> None:
        """The window was locked: what is typed is kept, what is shown in full is hidden."""
        if locked:
            self.flush()
            self.senior.facing.forget()
        self.photos.pause_camera(locked)

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        self.queue.on_changes(changes)
        self.visit.on_changes(changes)
        self.senior.on_changes(changes)
        if changes.concerns(*_CASE_TABLES):
            self.case.refresh()
        if changes.concerns("print_job"):
            self.papers.refresh()
        if changes.concerns("photo", "photo_use"):
            self.photos.refresh()
            self.portraits.on_changes(changes)

    def handle(self, action: ActionId) -> bool:
        """A key on the counter page."""
        if action in (ActionId.HOLD, ActionId.TRANSFER, ActionId.UNDO, ActionId.LOCK):
            self.flush()
        if action is ActionId.PAYMENT and self._desk is not None:
            self.payment.open(self._desk.ticket.id, self.visit.case)
            return True
        if action is ActionId.PRINT:
            self.open_papers()
            return True
        if action is ActionId.PHOTO:
            self.open_photos()
            return True
        return (
            self.senior.handle(action)
            or (action is not ActionId.PRIMARY and self.case.handle(action))
            or self.visit.handle(action)
            or self.queue.handle(action)
            or (action is ActionId.CLOSE and self.senior.dismiss())
        )

    def scanned(self, text: str) -> None:
        """A scanner's burst, from any focus."""
        self.scans.route(text)

    def open_papers(self) -> None:
        """F12: the papers of the visit at the window."""
        if self._desk is not None:
            self.papers.open(self._desk.ticket.id, self.visit.applicant)

    def open_photos(self) -> None:
        """F11: the photos of the applicant at the window, by the rule of the case in sight."""
        desk, shown = self._desk, self.case.shown
        applicant = self.visit.applicant
        card = next((one for one in desk.applicants if one.id == applicant), None) if desk else None
        if card is None:
            self._context.messages.toast(self.tr("先认人（F4），再看照片"), seconds=4)
            return
        self.case.pause()
        id_card = shown is not None and shown.photo is PhotoKind.ID_CARD
        self.photos.open(card, PhotoRule.ID_CARD if id_card else PhotoRule.EXIT_ENTRY)

    # -- the ticket's state drives the page
    def _worked(self, work: WorkState, ticket: Ticket | None) -> None:
        was, self._work = self._work, work
        if work is not WorkState.SERVING and was is WorkState.SERVING:
            self.case.clear()
        if work is WorkState.SERVING:
            self._page.show_visit()
        else:
            self._page.show_idle()
        self.visit.set_work(work, ticket)
        self.facing.check()
        self._tell_window(ticket)

    def _acted(self, verb: str, ticket: Ticket | None) -> None:
        """Their turn is over: their facts are gone at once, not only when the queue was read again."""
        desk = self._desk
        if verb in _ENDS and (ticket is None or desk is None or ticket.id == desk.ticket.id):
            self.senior.facing.leave()

    def _visited(self, desk: VisitDesk | None) -> None:
        self._desk = desk
        self.queue.set_visit(desk)
        self.senior.set_desk(desk)
        if desk is None:
            self.case.clear()
            return
        self._tell_window(desk.ticket)
        self._open_asked_item(desk)

    def _open_asked_item(self, desk: VisitDesk) -> None:
        """What was asked for at the door is opened with the first applicant; once per visit."""
        item = desk.ticket.item_code
        if item is None or not desk.applicants or desk.cases or self._opened_for == desk.ticket.id:
            return
        self._opened_for = desk.ticket.id
        self._add_case(desk.applicants[0].id, item)

    def _select_case(self, case: CaseId | None) -> None:
        if case is None:
            self.case.clear()
            self.queue.set_case(None)
        else:
            self.case.show(case)

    def _case_read(self, desk: CaseDesk | None) -> None:
        self.queue.set_case(desk)
        if desk is not None and self._to_form:
            # a case was just opened: what comes next is typing
            self._to_form = False
            self.case.focus_zone(ActionId.ZONE_FORM)

    def _primary(self, _state: PrimaryState) -> None:
        ticket = self.queue.ticket
        self._tell_window(ticket)

    def _tell_window(self, ticket: Ticket | None) -> None:
        if ticket is None or ticket.state not in (TicketState.CALLED, TicketState.SERVING):
            self.work_changed.emit(self._work, None)
            return
        bar = self.queue.bar
        strip = OpenTicket(
            ticket.label,
            ticket.state.value,
            primary=bar.primary.kind if bar else PrimaryKind.START,
            primary_enabled=bar.primary.ready if bar else False,
        )
        self.work_changed.emit(self._work, strip)

    # -- acts that concern several parts
    def _pick(self, applicant: ApplicantId) -> None:
        desk = self._desk
        card = next((one for one in desk.applicants if one.id == applicant), None) if desk else None
        if desk is not None and card is not None:
            self.case.pause()
            self._picking = applicant
            self.picker.open(card, several=len(desk.applicants) > 1)

    def _picked(self, item: str) -> None:
        if self._picking is not None:
            self._add_case(self._picking, item)

    def _add_case(self, applicant: ApplicantId, item: str) -> None:
        station, officer, command = self._context.station, self._context.officer.id, new_command()

        def opened(_receipt: CaseReceipt) -> None:
            self._to_form = True
            # the visit selects the newest case by itself
            self.visit.refresh()

        self._context.runner.run(
            lambda: station.cases.open(officer=officer, applicant=applicant, item=item, command_id=command),
            opened,
            self._context.messages.error,
            owner=self,
        )

    def _settled(self, _case: str) -> None:
        self.visit.refresh()
        self.paper_queued.emit()

    def _pay(self, case: str) -> None:
        if self._desk is not None:
            self.payment.open(TicketId(self._desk.ticket.id), CaseId(case))

    def _connect(self) -> None:
        self.queue.work_changed.connect(self._worked)
        self.queue.board_changed.connect(self.board_changed)
        self.queue.accept_requested.connect(self.case.accept)
        self.queue.paper_queued.connect(self.paper_queued)
        self.queue.bar_changed.connect(lambda _bar: self._tell_window(self.queue.ticket))
        self.visit.desk_changed.connect(self._visited)
        self.visit.case_selected.connect(self._select_case)
        self.visit.selection_changed.connect(lambda _case, applicant: self.senior.set_applicant(applicant))
        self.visit.add_case_requested.connect(self._pick)
        self.visit.start_requested.connect(self.queue.start_by_card)
        self.visit.ticket_requested.connect(self.queue.open_queue)
        self.senior.sheets.paper_queued.connect(self.paper_queued)
        asking = self.senior.facing
        asking.check_wanted.connect(self.facing.ask)
        asking.turn_wanted.connect(self.facing.turn)
        asking.aloud_wanted.connect(self.facing.read_aloud)
        asking.blank_wanted.connect(self.facing.blank)
        self.facing.answered.connect(asking.answered)
        self.facing.pointed.connect(asking.pointed)
        self.facing.went_blank.connect(asking.gone)
        asking.lost.connect(self.facing.retract)
        self.queue.acts.done.connect(self._acted)
        self.case.primary_changed.connect(self._primary)
        self.case.shown_changed.connect(self._case_read)
        self.case.case_changed.connect(lambda _case: self.visit.refresh())
        self.case.settled.connect(self._settled)
        self.case.payment_wanted.connect(self._pay)
        self.case.notice_wanted.connect(lambda case: self.notice.open(CaseId(case)))
        self.case.print_wanted.connect(lambda _case: self.open_papers())
        self.picker.chosen.connect(self._picked)
        self.notice.settled.connect(self._settled)
        self.payment.recorded.connect(lambda _fen: self.visit.refresh())
        self.case.photo_wanted.connect(self.open_photos)
        self.photos.decided.connect(lambda _applicant: self.case.refresh())
        self.photos.decided.connect(self.senior.photo_decided)
        self.photos.taken_back.connect(lambda _applicant: self.case.refresh())
        self.photos.taken_back.connect(self.senior.photo_taken_back)
        self.papers.queued.connect(lambda _job: self.paper_queued.emit())
