"""A card that was read goes to the one legal next step; it never calls anybody by itself (刷证)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.actions import WorkState
from ui.desk_context import DeskContext
from ui.devices.chip_card import card_of
from ui.labels import counter_name, words
from ui.pages.queue.queue_presenter import QueuePresenter
from ui.pages.queue.whole_queue_sheet import WholeQueueSheet
from ui.pages.visit.double_ticket_sheet import DoubleTicketSheet
from ui.pages.visit.find_sheet import FindSheet
from ui.pages.visit.identify_sheet import IdentifySheet
from ui.pages.visit.other_card_sheet import OtherCardSheet
from ui.pages.visit.visit_presenter import VisitPresenter
from ui.pages.visit.whole_name_sheet import WholeNameSheet
from ui.tickets.give_number_sheet import GiveNumberSheet
from ui.widgets.sheet import Sheet
from ui.workspace.card_notice import CardNotice
from window_client.devices.id_card_reader import ReadCard
from window_client.domain.queue.ticket_states import TicketState
from window_client.services.card_holder import CardHolder
from window_client.services.visit_desk import CardRead

#: sheets that a card may answer or replace; any other is the clerk's own work and is finished first
_GIVES_WAY = (
    IdentifySheet,
    OtherCardSheet,
    WholeNameSheet,
    DoubleTicketSheet,
    WholeQueueSheet,
    FindSheet,
    GiveNumberSheet,
)


class CardRouter(QObject):
    """Called → the visit begins with this person; served → identifies; nobody here → finds the number.

    Args:
        in_sight: whether the counter page is.
    """

    def __init__(
        self,
        context: DeskContext,
        queue: QueuePresenter,
        visit: VisitPresenter,
        in_sight: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._queue = queue
        self._visit = visit
        self._in_sight = in_sight
        self.notice = CardNotice(context.messages, self)

    def route(self, read: ReadCard) -> None:
        """Do what the card is for."""
        self.notice.clear()
        if not self._in_sight():
            self.notice.tell(self.tr("读到一张证"), self.tr("请回到窗口工作台，再刷一次。"))
            return
        sheet = Sheet.current(self._context.sheets.host)
        if sheet is not None and not isinstance(sheet, _GIVES_WAY):
            self.notice.tell(self.tr("读到一张证"), self.tr("请先办完手上这一张单子，再刷一次。"))
            return
        card = card_of(read)
        if self._queue.work is WorkState.SERVING:
            self._visit.read_card(card)
        else:
            self._find(card)

    def _find(self, card: CardRead) -> None:
        people, officer = self._context.station.people, self._context.officer.id
        before = self._situation()

        def found(holder: CardHolder) -> None:
            if self._situation() != before or not self._in_sight():
                # a call, an end or a lock came between: whose turn it is now, the card was not laid for
                self.notice.tell(self.tr("读到一张证"), self.tr("窗口这边刚变了，请再刷一次。"))
            else:
                self._found(card, holder)

        self._context.runner.run(
            lambda: people.of_card(officer=officer, card=card),
            found,
            self._context.messages.error,
            owner=self,
        )

    def _situation(self) -> tuple[WorkState, str | None]:
        """What the counter does, and with which number."""
        ticket = self._queue.ticket
        return self._queue.work, ticket.id if ticket is not None else None

    def _found(self, card: CardRead, holder: CardHolder) -> None:
        work, called, ticket = self._queue.work, self._queue.ticket, holder.ticket
        if work is WorkState.SERVING or (called is not None and (ticket is None or ticket.id == called.id)):
            self._visit.read_card(card)
        elif called is not None and ticket is not None:
            text = self.tr("刚读到的是 {label} {name} 的证，正在叫 {called}")
            self.notice.tell(
                text.format(label=ticket.label, name=holder.name, called=called.label),
                self.tr("一起来的，先开始受理（F2），再刷一次；不是的，请这位再等等。"),
            )
        elif ticket is None:
            # the sheet waits for F2, with the class that the age gives; Esc is as if nobody had come
            self._queue.sheets.giving.take_holder(holder)
        elif ticket.state in (TicketState.CALLED, TicketState.SERVING):
            place = counter_name(holder.counter_number) if holder.counter_number else ""
            text = self.tr("{name} 的 {label} 在 {place}，{state}")
            self.notice.tell(
                text.format(name=holder.name, label=ticket.label, place=place, state=words(ticket.state)),
                self.tr("请到那边办，或请那边转移过来。"),
            )
        else:
            # the list opens at the number, where it is called by hand with a reason
            self._queue.open_queue(ticket.id)
