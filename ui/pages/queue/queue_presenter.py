"""What happens at the counter between two people and with the one who is there (叫号与接待)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.actions import ActionId, PrimaryKind, WorkState
from ui.desk_context import DeskContext
from ui.pages.queue.bar_maker import Counted, make_bar, may_miss
from ui.pages.queue.counter_facts import who_words, work_of
from ui.pages.queue.hold_reminder import HoldReminder
from ui.pages.queue.idle_maker import (
    IdleState,
    TodoState,
    called_state,
    held_lines,
    idle_state,
    so_far_words,
    unreadable_state,
)
from ui.pages.queue.idle_side import day_state
from ui.pages.queue.queue_acts import QueueActs
from ui.pages.queue.queue_reader import DeskLists, QueueReader
from ui.pages.queue.queue_sheets import QueueSheets
from ui.pages.queue.ticket_bar_state import TicketBarState
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import trouble_words
from ui.tickets.station_clock import StationClock, seconds_passed
from window_client.domain.queue.queue_board import QueueBoard
from window_client.domain.queue.ticket import Ticket
from window_client.domain.queue.ticket_states import TicketState
from window_client.domain.station.officer import Permission
from window_client.ids import CounterId, TicketId
from window_client.services.changes import Changes
from window_client.services.visit_desk import CaseDesk, VisitDesk

_CHOICES = (
    ActionId.CHOICE_1,
    ActionId.CHOICE_2,
    ActionId.CHOICE_3,
    ActionId.CHOICE_4,
    ActionId.CHOICE_5,
)


class QueuePresenter(QObject):
    """Reads the queue, decides what F2 does, and guards it (1.5 s after a finish, 400 ms between presses).

    Signals:
        board_changed(QueueBoard), bar_changed(TicketBarState), idle_changed(IdleState),
        todo_changed(TodoState), day_changed(DayState): what the views show.
        so_far_changed(str): how often somebody was let in front today, in words.
        trouble_changed(str): the queue cannot be read (a sentence), or can again (empty).
        work_changed(WorkState, object): what the counter is doing, and its ticket or None.
        accept_requested(): F2 on a case: 受理本项 or 提交审核 is the case page's act.
        paper_queued(): a slip waits in the print ledger.
        zone_requested(): Alt+Q.
    """

    board_changed = Signal(object)
    bar_changed = Signal(object)
    idle_changed = Signal(object)
    todo_changed = Signal(object)
    day_changed = Signal(object)
    so_far_changed = Signal(str)
    trouble_changed = Signal(str)
    work_changed = Signal(object, object)
    accept_requested = Signal()
    paper_queued = Signal()
    zone_requested = Signal()

    def __init__(
        self,
        context: DeskContext,
        *,
        monotonic: Callable[[], float] = seconds_passed,
        parent: QObject | None = None,
    ) -> None:
        """Args:
            context: its counter must be open.
            monotonic: seconds, for the guards.

        Raises:
            ValueError: the context has no counter.
        """
        super().__init__(parent)
        if context.counter is None:
            raise ValueError("the queue needs an open counter")
        self._context = context
        self._monotonic = monotonic
        counter: CounterId = context.counter.id
        self.clock = StationClock(monotonic=monotonic, parent=self)
        self.acts = QueueActs(context, counter, monotonic=monotonic, parent=self)
        self.sheets = QueueSheets(context, self.acts, self.clock.now, self)
        self._reader = QueueReader(context, counter, self)
        self._reminder = HoldReminder(context.messages, counter, self._take_back, self)
        self._known: Counted | None = None
        self._lists: DeskLists | None = None
        self._bar: TicketBarState | None = None
        self._work: tuple[WorkState, TicketId | None, int] | None = None
        self._guard_until = self._pressed_at = float("-inf")
        self._who = who_words(context.officer, context.counter)
        self._reader.read.connect(self._read)
        self._reader.lists_read.connect(self._lists_read)
        self._reader.failed.connect(self._failed)
        self.acts.done.connect(self._done)
        self.acts.paper_queued.connect(self.paper_queued)
        self.acts.last_step_changed.connect(self._publish)
        self.acts.verbs.busy_changed.connect(lambda _busy: self._publish())
        self.sheets.cases_changed.connect(self._reader.refresh_lists)
        self.clock.ticked.connect(self._tick)

    @property
    def work(self) -> WorkState:
        """What the counter is doing."""
        return self._work[0] if self._work else WorkState.NONE

    @property
    def readable(self) -> bool:
        """Whether the last reading of the queue succeeded."""
        return self._reader.failures == 0

    @property
    def bar(self) -> TicketBarState | None:
        """What the bar shows now."""
        return self._bar

    @property
    def ticket(self) -> Ticket | None:
        """The ticket that is open here."""
        return self._known.board.open_ticket if self._known else None

    def start_up(self) -> None:
        """Read everything: after sign-in, and after a crash the open ticket is found again."""
        self._reader.refresh()
        self._reader.refresh_lists()

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        self._reader.on_changes(changes)

    def set_visit(self, visit: VisitDesk | None) -> None:
        """What is being served, as the visit page read it."""
        self._learn(visit=visit)

    def set_case(self, case: CaseDesk | None) -> None:
        """The selected case, as the case page read it."""
        self._learn(case=case)

    def handle(self, action: ActionId) -> bool:
        """A key or a button; True if it was the queue's."""
        ticket = self.ticket
        match action:
            case ActionId.PRIMARY:
                self.primary()
            case ActionId.UNDO:
                self.acts.undo()
            case ActionId.RECALL if ticket is not None:
                self.acts.recall(ticket.id)
            case ActionId.MISS if ticket is not None:
                self.acts.miss(ticket.id)
            case ActionId.HOLD:
                self._hold_or_pause(ticket)
            case ActionId.TRANSFER if ticket is not None:
                self.sheets.transfer(ticket)
            case ActionId.QUEUE:
                self.open_queue()
            case ActionId.LATER_ENTRY:
                self.open_later_entry()
            case ActionId.HAND_NUMBERS:
                self.sheets.hand_numbers()
            case ActionId.ZONE_QUEUE:
                self.zone_requested.emit()
            case _ if action in _CHOICES:
                return self._choose_topic(_CHOICES.index(action))
            case _:
                return False
        return True

    def primary(self) -> None:
        """F2, from key or button: what the bar says, if it is ready and not pressed by accident."""
        now = self._monotonic()
        if now - self._pressed_at < tokens_of().guard.repeat_press_ms / 1000:
            return
        bar, known = self._bar, self._known
        if bar is None or known is None or not bar.primary.ready:
            return
        self._pressed_at = now
        ticket = known.board.open_ticket
        match bar.primary.kind:
            case PrimaryKind.CALL_NEXT:
                line = known.board.next_up
                self.acts.call_next(line.ticket if line else None)
            case PrimaryKind.RESUME_CALLING:
                self.acts.resume_calling()
            case PrimaryKind.START if ticket is not None:
                self.acts.start(ticket.id)
            case PrimaryKind.ENQUIRY_DONE | PrimaryKind.FINISH if ticket is not None:
                topic = known.topic if bar.primary.kind is PrimaryKind.ENQUIRY_DONE else None
                self.acts.finish(ticket.id, topic)
            case _:
                self.accept_requested.emit()

    def start_by_card(self) -> bool:
        """A card was read while somebody is called: that starts the visit too (已呼叫). False otherwise."""
        ticket = self.ticket
        if ticket is None or ticket.state is not TicketState.CALLED:
            return False
        self.acts.start(ticket.id)
        return True

    def open_queue(self, start_at: str = "") -> None:
        """Ctrl+Q, or a row that was opened; begins at the officer's held ticket where none is named."""
        known = self._known
        if known is None:
            return
        if start_at and known.board.open_ticket is not None and start_at == known.board.open_ticket.id:
            # it is the one at the window already
            self._context.sheets.close()
            return
        mine = held_lines(known.board, self._context.officer.id)
        self.sheets.queue(known.board, start_at or (mine[0].ticket_id if mine else ""))

    def open_later_entry(self) -> None:
        """Ctrl+B."""
        self.sheets.later_entry(self._lists.to_enter if self._lists else ())

    def open_review(self) -> None:
        """待我审核."""
        self.sheets.review(self._lists.to_review if self._lists else ())

    def leave(self, reason: str = "") -> None:
        """The one at the window went away."""
        if self.ticket is not None:
            self.acts.leave(self.ticket.id, reason)

    def _tick(self, now: datetime) -> None:
        self._publish()
        if self._known is not None:
            self._reminder.look(self._known.board, now)

    def _take_back(self, ticket: TicketId) -> None:
        """取回; while somebody is here the list opens at it instead."""
        if self.ticket is None:
            self.acts.resume(ticket)
        else:
            self.open_queue(ticket)

    # -- answers
    def _read(self, board: QueueBoard) -> None:
        self.clock.tell(board.now)
        before = self._known
        ticket = board.open_ticket
        if before is None:
            fresh = Counted(board, topics=self._context.station.catalogue.topics(), who=self._who)
        else:
            fresh = replace(before, board=board, reading_failed=0)
            gone = before.board.open_ticket
            if gone is not None and (ticket is None or ticket.id != gone.id):
                fresh = replace(fresh, visit=None, case=None, topic=None)
        idle_since = None if ticket is not None else fresh.idle_since or board.now
        self._known = replace(fresh, idle_since=idle_since)
        self.trouble_changed.emit("")
        self.board_changed.emit(board)
        self.sheets.board_changed(board)
        self._reminder.look(board, self.clock.now())
        self._publish()
        self._publish_idle()
        self._tell_work(board)

    def _failed(self, times: int) -> None:
        self.trouble_changed.emit(trouble_words(times))
        if self._known is None:
            self.idle_changed.emit(unreadable_state(trouble_words(times)))
        self._learn(reading_failed=times)
        self._publish_idle()

    def _lists_read(self, lists: DeskLists) -> None:
        self._lists = lists
        self.sheets.lists_changed(lists.to_enter, lists.to_review)
        self.day_changed.emit(day_state(lists.day))
        self.so_far_changed.emit(so_far_words(lists.so_far))
        self._publish_idle()

    def _done(self, verb: str, _ticket: Ticket | None) -> None:
        if verb == "finish":
            wait = tokens_of().guard.call_after_finish_ms
            self._guard_until = self._monotonic() + wait / 1000
            QTimer.singleShot(wait, self, self._publish)
        self._reader.refresh()
        if verb in ("finish", "undo", "hold", "transfer", "miss", "leave"):
            self._reader.refresh_lists()

    # -- what is shown
    def _learn(self, **facts: object) -> None:
        if self._known is not None:
            self._known = replace(self._known, **facts)  # type: ignore[arg-type]
            self._publish()

    def _publish(self) -> None:
        known = self._known
        if known is None:
            return
        last = self.acts.last_step
        now = self.clock.now()
        known = replace(
            known,
            busy=self.acts.verbs.busy,
            guarded=self._monotonic() < self._guard_until,
            finished=last.label if last is not None and last.verb == "finish" else "",
        )
        bar = make_bar(known, now)
        if bar != self._bar:
            self._bar = bar
            self.bar_changed.emit(bar)
        ticket = known.board.open_ticket
        ready = self._context.set_ready
        ready(ActionId.UNDO, last is not None)
        ready(ActionId.MISS, ticket is not None and may_miss(known.board, ticket, now))
        asks = bar.primary.kind is PrimaryKind.ENQUIRY_DONE
        for number, action in enumerate(_CHOICES):
            ready(action, asks and number < len(known.topics))

    def _publish_idle(self) -> None:
        known, lists = self._known, self._lists
        if known is None:
            return
        to_enter = len(lists.to_enter) if lists else 0
        # lists that can still be read do not say that the queue can
        trouble = trouble_words(known.reading_failed) if known.reading_failed else ""
        state = unreadable_state(trouble) if trouble else self._idle(known.board, to_enter)
        self.idle_changed.emit(state)
        self.todo_changed.emit(
            TodoState(
                held=held_lines(known.board, self._context.officer.id),
                to_enter=to_enter,
                to_review=len(lists.to_review) if lists else 0,
                decides=self._context.officer.may(Permission.DECIDE_CASE),
            )
        )

    def _idle(self, board: QueueBoard, to_enter: int) -> IdleState:
        ticket = board.open_ticket
        if ticket is not None and ticket.state is TicketState.CALLED:
            asked = ticket.item_code
            return called_state(ticket, self._context.station.catalogue.item(asked) if asked else None)
        code = board.next_up.ticket.item_code if board.next_up else None
        item = self._context.station.catalogue.item(code) if code else None
        return idle_state(board, item, to_enter)

    def _tell_work(self, board: QueueBoard) -> None:
        ticket, state = board.open_ticket, work_of(board)
        work = (state, ticket.id if ticket else None, ticket.version if ticket else 0)
        if work != self._work:
            self._work = work
            self.work_changed.emit(state, ticket)

    def _hold_or_pause(self, ticket: Ticket | None) -> None:
        if ticket is not None:
            self.sheets.hold(ticket)
        elif self.work is WorkState.IDLE:
            self.acts.pause()

    def _choose_topic(self, number: int) -> bool:
        known, bar = self._known, self._bar
        if known is None or bar is None or bar.primary.kind is not PrimaryKind.ENQUIRY_DONE:
            return False
        if number >= len(known.topics):
            return False
        self._learn(topic=known.topics[number].code)
        return True
