"""What happens at the guide's desk (导服台)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.actions import ActionId
from ui.desk_context import DeskContext
from ui.labels import counter_name, words
from ui.messages import MessageTone
from ui.pages.guide.answer_card import MOST_TOPICS
from ui.pages.guide.guide_acts import GuideActs
from ui.pages.guide.guide_reader import HallReader
from ui.pages.guide.guide_seniors import GuideSeniors
from ui.pages.guide.guide_ticket_sheet import GuideTicketSheet
from ui.pages.guide.guide_view import GuideView
from ui.pages.guide.guide_words import translate
from ui.tickets.give_number import NumberGiving
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.tickets.queue_words import trouble_words
from ui.tickets.station_clock import StationClock, seconds_passed
from ui.widgets.sheet import Sheet
from window_client.domain.paper.check_character import CodeKind, InvalidScan, parse_scanned
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.promise import PersonClass
from window_client.domain.queue.ticket import Ticket
from window_client.domain.senior.senior_steps import SeniorStep
from window_client.domain.station.station_record import local_day
from window_client.ids import TicketId
from window_client.services.card_holder import CardHolder
from window_client.services.changes import Changes
from window_client.services.visit_desk import CardRead

_CHOICES = (
    ActionId.CHOICE_1,
    ActionId.CHOICE_2,
    ActionId.CHOICE_3,
    ActionId.CHOICE_4,
    ActionId.CHOICE_5,
)


class GuidePresenter(QObject):
    """Reads the hall, and does what the guide does: numbers, classes, answers, people who were missed.

    Signals:
        hall_changed(Hall): the hall was read.
        paper_queued(): a slip waits in the print ledger.
    """

    hall_changed = Signal(object)
    paper_queued = Signal()

    def __init__(
        self,
        context: DeskContext,
        view: GuideView,
        *,
        monotonic: Callable[[], float] = seconds_passed,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._hall: Hall | None = None
        self.clock = StationClock(monotonic=monotonic, parent=self)
        self.acts = GuideActs(context, monotonic=monotonic, parent=self)
        self._giving = NumberGiving(context, self.acts, self.clock.now, self)
        self.seniors = GuideSeniors(context, self.acts.verbs, self._look_again, self)
        self._reader = HallReader(context, self)
        self._topics = context.station.catalogue.topics()[:MOST_TOPICS]
        view.answers.show_topics(self._topics)
        view.seniors.set_me(context.officer.id)
        self._connect()

    @property
    def hall(self) -> Hall | None:
        """As it was read last."""
        return self._hall

    def start(self) -> None:
        """The officer is here: read everything, the digits count answers, the keyboard is with the queue."""
        for number, action in enumerate(_CHOICES):
            self._context.set_ready(action, number < len(self._topics))
        self._tell_undo()
        self._reader.refresh()
        self._view.waiting.focus_list()

    def stop(self) -> None:
        """The officer leaves: the digits mean nothing any more."""
        for action in _CHOICES:
            self._context.set_ready(action, False)

    def on_changes(self, changes: Changes) -> None:
        """Something was written, here or elsewhere."""
        self._reader.on_changes(changes)

    def handle(self, action: ActionId) -> bool:
        """A key; True if it was the guide's."""
        match action:
            case ActionId.PRIMARY:
                self.give()
            case ActionId.UNDO:
                self.acts.undo()
            case ActionId.FIND:
                self._view.focus_search()
            case ActionId.CLOSE:
                self._view.end_search()
            case ActionId.ZONE_QUEUE:
                self._view.waiting.focus_list()
            case ActionId.SENIOR_MODE | ActionId.ROW_1 | ActionId.ROW_5:
                self._senior(action)
            case ActionId.ZONE_SENIORS:
                self._view.seniors.focus_list()
            case ActionId.ZONE_BACK:
                self._view.back.focus_list()
            case _ if action in _CHOICES:
                self._answer(_CHOICES.index(action))
            case _:
                return False
        return True

    def give(self) -> None:
        """给号."""
        self._giving.open()

    def scanned(self, text: str) -> None:
        """A scanner's burst: the ticket is found in the lists; who brings a notice is given a number."""
        try:
            code = parse_scanned(text)
        except InvalidScan:
            code = None
        if code is not None and code.kind is CodeKind.NOTICE:
            self._context.messages.withdraw("scan")
            self._giving.take_notice(code)
            return
        if code is None or code.kind is not CodeKind.TICKET or code.ticket_label is None:
            title = translate("guide", "扫到的码在这里用不上")
            detail = translate("guide", "导服台认号票和告知书。凭条请到窗口扫。")
            self._context.messages.banner(MessageTone.INFO, title, detail, key="scan")
            return
        board, slip, label = self._context.station.board, code, code.ticket_label

        def found(stands_for: Ticket | None) -> None:
            # a voucher stands for the number of the day on which it goes on
            if (stands_for.day if stands_for else slip.day) != local_day(self.clock.now()):
                title = translate("guide", "这张号票不是今天的")
                detail = translate("guide", "请另取一个今天的号（F2）。")
                self._context.messages.banner(MessageTone.INFO, title, detail, key="scan")
                return
            self._context.messages.withdraw("scan")
            self._context.sheets.close()
            self._view.look_for(stands_for.label if stands_for else label)

        self._context.runner.run(
            lambda: board.ticket_of_code(slip), found, self._context.messages.error, owner=self
        )

    def card_read(self, card: CardRead) -> None:
        """A card was read: the person's number is shown, or one is given (F2) with the class of their age."""
        people, officer = self._context.station.people, self._context.officer.id
        open_sheet = Sheet.current(self._context.sheets.host)
        if open_sheet is not None and not isinstance(open_sheet, GiveNumberSheet):
            text = translate("guide", "读到一张证。请先办完手上这一张单子，再刷一次")
            self._context.messages.toast(text, seconds=5)
            return

        def found(holder: CardHolder) -> None:
            if holder.ticket is None:
                self._giving.take_holder(holder)
                return
            self._context.sheets.close()
            self._view.look_for(holder.ticket.label)
            if holder.counter_number is not None:
                text = translate("guide", "{label} 在 {place}，{state}")
                place, state = counter_name(holder.counter_number), words(holder.ticket.state)
                self._context.messages.toast(
                    text.format(label=holder.ticket.label, place=place, state=state), seconds=6
                )

        self._context.runner.run(
            lambda: people.of_card(officer=officer, card=card),
            found,
            self._context.messages.error,
            owner=self,
        )

    # -- answers
    def _read(self, hall: Hall) -> None:
        first, self._hall = self._hall is None, hall
        self.clock.tell(hall.now)
        self._view.show_hall(hall)
        if first:
            self._view.waiting.choose_first()
        self.hall_changed.emit(hall)

    def _failed(self, times: int) -> None:
        self._view.set_trouble(trouble_words(times))

    def _done(self, _verb: str, _ticket: object) -> None:
        self._reader.refresh()

    def _tell_undo(self) -> None:
        self._context.set_ready(ActionId.UNDO, self.acts.last_step is not None)

    # -- acts
    def _look_again(self) -> None:
        self._reader.refresh()

    def _senior(self, action: ActionId) -> None:
        """F9, Alt+1 or Alt+5: to whom the keyboard is, in the line or among the seniors."""
        view, hall = self._view, self._hall
        target = view.waiting.current() if view.waiting.list.hasFocus() else view.seniors.current()
        line = view.line_of(target or view.seniors.current() or view.waiting.current())
        if line is None or hall is None:
            return
        if action is ActionId.SENIOR_MODE:
            window = next((one for one in hall.windows if one.line == line), None)
            self.seniors.wing(line, window.counter.officer_id if window is not None else None)
        else:
            self.seniors.step(line, SeniorStep.GREET if action is ActionId.ROW_1 else SeniorStep.COPY)

    def _answer(self, number: int) -> None:
        if number < len(self._topics):
            self.acts.answer(self._topics[number])

    def _open(self, ticket: str) -> None:
        line = self._view.line_of(ticket)
        if line is None:
            return
        sheet = GuideTicketSheet(self._context.sheets.host, line, self.clock.now())
        target, close = TicketId(ticket), self._context.sheets.close

        def mark(person_class: PersonClass | None) -> None:
            if person_class is not None:
                self.acts.mark_class(target, person_class, sheet.refuse, close)

        sheet.class_submitted.connect(mark)
        sheet.leave_requested.connect(lambda reason: self.acts.leave(target, reason, sheet.refuse, close))
        sheet.void_requested.connect(lambda reason: self.acts.void(target, reason, sheet.refuse, close))
        self._context.sheets.open(sheet, focus=sheet.person_class, handler=sheet.handle)

    def _connect(self) -> None:
        view = self._view
        self._reader.read.connect(self._read)
        self._reader.failed.connect(self._failed)
        self.acts.done.connect(self._done)
        self.acts.paper_queued.connect(self.paper_queued)
        self.acts.last_step_changed.connect(self._tell_undo)
        self.clock.ticked.connect(view.set_now)
        self.clock.ticked.connect(lambda _now: self._tell_undo())
        view.give_requested.connect(self.give)
        view.ticket_opened.connect(self._open)
        view.seniors.pressed.connect(self._senior)
        view.back_requested.connect(lambda ticket: self.acts.reinstate(TicketId(ticket)))
        view.left_requested.connect(lambda ticket: self.acts.leave(TicketId(ticket)))
        view.answered.connect(self._answer)
