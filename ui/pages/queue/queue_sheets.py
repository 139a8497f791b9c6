"""Opens the sheets of the queue and carries what they ask for to the services."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from ui.desk_context import DeskContext, new_command
from ui.labels import counter_name, words
from ui.pages.queue.hold_sheet import HoldSheet
from ui.pages.queue.later_entry_sheet import LaterEntrySheet
from ui.pages.queue.queue_acts import QueueActs
from ui.pages.queue.review_sheet import ReviewSheet
from ui.pages.queue.transfer_sheet import TransferSheet
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.tickets.give_number import NumberGiving
from ui.tickets.hand_numbers import open_hand_numbers
from ui.tickets.queue_words import translate
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.queue.queue_board import SENIOR_CLASSES, QueueBoard
from window_client.domain.queue.ticket import Ticket
from window_client.domain.station.counter import Counter, CounterMode
from window_client.domain.station.officer import Permission
from window_client.errors import WindowClientError
from window_client.ids import CaseId, OfficerId, TicketId
from window_client.services.visit_desk import CaseCard

Targets = dict[str, tuple[tuple[str, str], ...]]


class QueueSheets(QObject):
    """One sheet at a time; each is closed by the act it was opened for.

    Signals:
        cases_changed(): a number was filled in, or a decision taken: read the lists again.
    """

    cases_changed = Signal()

    def __init__(
        self,
        context: DeskContext,
        acts: QueueActs,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._now = now
        self.giving = NumberGiving(context, acts, now, self)
        self._queue: WholeQueueSheet | None = None
        self._cases: LaterEntrySheet | ReviewSheet | None = None
        self._answering = False

    def hold(self, ticket: Ticket) -> None:
        """F7 with somebody at the window."""
        sheet = HoldSheet(self._context.sheets.host, ticket.label, self._now())
        sheet.submitted.connect(
            lambda reason, until: self._acts.hold(
                ticket.id, reason, until, sheet.refuse, self._context.sheets.close
            )
        )
        self._context.sheets.open(sheet, focus=sheet.chooser.first())

    def transfer(self, ticket: Ticket) -> None:
        """F8: the targets are read first."""
        self._context.runner.run(
            lambda: self._targets(ticket),
            lambda targets: self._open_transfer(ticket, targets),
            self._context.messages.error,
            owner=self,
        )

    def queue(self, board: QueueBoard, start_at: str = "") -> None:
        """Ctrl+Q."""
        sheet = WholeQueueSheet(self._context.sheets.host, board, self._now(), start_at)
        sheet.act_requested.connect(lambda *args: self._act(sheet, *args))
        sheet.give_requested.connect(self.give)
        self._queue = sheet

        def forget() -> None:
            if self._queue is sheet:
                self._queue = None

        sheet.closed.connect(forget)
        self._context.sheets.open(sheet, focus=sheet.search)

    def board_changed(self, board: QueueBoard) -> None:
        """An open list follows the queue."""
        if self._queue is not None and Shiboken.isValid(self._queue):
            self._queue.set_board(board, self._now())

    def give(self) -> None:
        """取号: several may follow each other in one sheet."""
        self.giving.open()

    def hand_numbers(self) -> None:
        """Alt+B: 补登, several in one sheet."""
        open_hand_numbers(self._context, self._acts, self._now)

    def later_entry(self, cases: Sequence[CaseCard]) -> None:
        """Ctrl+B."""
        sheet = LaterEntrySheet(self._context.sheets.host, cases)
        service, officer = self._context.station.cases, self._context.officer.id

        def submit(case: str, number: str) -> None:
            command = new_command()
            self._ask(
                lambda: service.set_external_number(
                    officer=officer, case=CaseId(case), number=number, command_id=command
                ),
                sheet.kept,
                sheet.refuse,
            )

        sheet.submitted.connect(submit)
        self._watch(sheet)
        self._context.sheets.open(sheet, focus=sheet.number)

    def review(self, cases: Sequence[CaseCard]) -> None:
        """待我审核."""
        decides = self._context.officer.may(Permission.DECIDE_CASE)
        sheet = ReviewSheet(self._context.sheets.host, cases, decides=decides)
        service = self._context.station.cases

        def approve(case: str, badge: str, password: str) -> None:
            command = new_command()
            self._ask(
                lambda: service.approve(
                    officer=self._decider(badge, password), case=CaseId(case), command_id=command
                ),
                sheet.decided,
                sheet.refuse,
            )

        def send_back(case: str, reason: str, badge: str, password: str) -> None:
            command = new_command()
            self._ask(
                lambda: service.return_to_clerk(
                    officer=self._decider(badge, password),
                    case=CaseId(case),
                    reason=reason,
                    command_id=command,
                ),
                sheet.decided,
                sheet.refuse,
            )

        sheet.approve_requested.connect(approve)
        sheet.return_requested.connect(send_back)
        self._watch(sheet)
        self._context.sheets.open(sheet, focus=sheet.table)

    def lists_changed(self, to_enter: Sequence[CaseCard], to_review: Sequence[CaseCard]) -> None:
        """An open list of cases follows what was done."""
        sheet = self._cases
        if sheet is None or not Shiboken.isValid(sheet):
            return
        sheet.set_cases(to_review if isinstance(sheet, ReviewSheet) else to_enter)

    def _act(self, sheet: WholeQueueSheet, verb: str, ticket: str, reason: str) -> None:
        acts, refused, close = self._acts, sheet.refuse, self._context.sheets.close
        target = TicketId(ticket)
        match verb:
            case "call_chosen":
                acts.call_chosen(target, reason, refused, close)
            case "resume":
                acts.resume(target, refused, close)
            case "reinstate":
                acts.reinstate(target, refused)
            case "leave":
                acts.leave(target, reason, refused)
            case "carry_over":
                acts.carry_over(target, refused, sheet.reason.clear)
            case "void":
                acts.void(target, reason, refused, sheet.reason.clear)

    def _targets(self, ticket: Ticket) -> Targets:
        station, me = self._context.station, self._context.officer.id
        domains = tuple((one.value, words(one)) for one in BusinessDomain if one is not ticket.domain)
        here = self._context.counter.id if self._context.counter else None
        counters = tuple(
            (str(one.id), _counter_words(one, ticket))
            for one in station.counters.all()
            if one.is_open and one.id != here
        )
        officers = tuple(
            (str(one.id), f"{one.name} {one.badge}")
            for one in station.accounts.all()
            if one.id != me and not one.disabled and one.may(Permission.WORK_COUNTER)
        )
        return {"to_domain": domains, "to_counter": counters, "to_officer": officers}

    def _open_transfer(self, ticket: Ticket, targets: Targets) -> None:
        sheet = TransferSheet(self._context.sheets.host, ticket.label, targets)
        sheet.submitted.connect(
            lambda kind, target, reason: self._acts.transfer(
                ticket.id, kind, target, reason, sheet.refuse, self._context.sheets.close
            )
        )
        self._context.sheets.open(sheet, focus=sheet.target, handler=sheet.handle)

    def _ask(
        self,
        call: Callable[[], object],
        done: Callable[[], None],
        refused: Callable[[WindowClientError], None],
    ) -> None:
        """A case's verb from a sheet; one at a time."""
        if self._answering:
            return
        self._answering = True

        def answered(_receipt: object) -> None:
            self._answering = False
            done()
            self.cases_changed.emit()

        def failed(error: Exception) -> None:
            self._answering = False
            if isinstance(error, WindowClientError):
                refused(error)
            else:
                self._context.messages.error(error)

        self._context.runner.run(call, answered, failed, owner=self)

    def _decider(self, badge: str, password: str) -> OfficerId:
        """Who decides: the one who signed in, or the second person at this counter. Runs on a worker."""
        if not badge:
            return self._context.officer.id
        accounts, me = self._context.station.accounts, self._context.officer.id
        return accounts.check_second_person(
            officer=me, badge=badge, password=password, needs=Permission.DECIDE_CASE
        ).id

    def _watch(self, sheet: LaterEntrySheet | ReviewSheet) -> None:
        self._cases = sheet

        def forget() -> None:
            if self._cases is sheet:
                self._cases = None

        sheet.closed.connect(forget)


def _counter_words(counter: Counter, ticket: Ticket) -> str:
    """04 号窗 敬老专窗, and for who is no senior that it calls whom it is sent all the same."""
    words_ = f"{counter_name(counter.number)} {counter.name}"
    if counter.mode is CounterMode.SENIOR_ONLY and ticket.person_class not in SENIOR_CLASSES:
        words_ = translate("queue", "{counter}（平时只接老人，转过去的也叫）").format(counter=words_)
    return words_
