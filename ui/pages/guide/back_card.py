"""Who was missed or is held, and how the guide helps them back into the queue (过号和挂起)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.labels import TICKET_LOOKS, words
from ui.pages.guide.guide_words import translate
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import badge_of, clock, what_for_by_hand
from ui.widgets.card import Card
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from window_client.domain.queue.queue_board import QueueLine
from window_client.domain.queue.ticket_states import TicketState


class BackCard(Card):
    """The missed first: they are the ones who ask at the door. Enter puts somebody back into the queue.

    Signals:
        back_requested(str): id of a ticket: it waits again.
        left_requested(str): id of a ticket: the person has gone.
    """

    back_requested = Signal(str)
    left_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("guide", "过号和挂起"), "ticket.no_show", padding=0, parent=parent)
        self._lines: tuple[QueueLine, ...] = ()
        self.table = DataTable(
            (
                Column(translate("guide", "票号"), width=72, strong=True),
                Column("", "badge", width=44),
                Column(translate("guide", "业务"), "cut"),
                Column(translate("guide", "状态"), "pill", width=92),
                Column(translate("guide", "备注"), "cut", width=140),
            )
        )
        self.table.setAccessibleName(translate("guide", "过号和挂起"))
        self.table.row_opened.connect(lambda _row: self._ask(self.back_requested))
        self._empty = EmptyState("st.ok", translate("guide", "没有过号或挂起的"), framed=False)
        self._left = KeyButton(translate("guide", "离开"), icon="ticket.left", size="small")
        self._left.clicked.connect(lambda: self._ask(self.left_requested))
        self._back = KeyButton(translate("guide", "回来重排"), key="Enter", icon="act.undo", size="small")
        self._back.clicked.connect(lambda: self._ask(self.back_requested))
        self.add_right(self._left)
        self.add_right(self._back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self.show_lines(())

    def show_lines(self, lines: Sequence[QueueLine]) -> None:
        """These people; the keyboard stays on its ticket."""
        keep = self.current()
        self._lines = tuple(lines)
        self.table.set_rows([self._cells(line) for line in self._lines])
        found = [row for row, line in enumerate(self._lines) if line.ticket.id == keep]
        if self._lines:
            self.table.setCurrentIndex(self.table.model().index(found[0] if found else 0, 0))
        self._stack.setCurrentWidget(self.table if self._lines else self._empty)
        for button in (self._left, self._back):
            button.setEnabled(bool(self._lines))

    def set_trouble(self, words_: str) -> None:
        """The queue cannot be read: what was read last stays in sight, but grey."""
        self.table.setEnabled(not words_)

    def focus_list(self) -> None:
        """Alt+W."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> str:
        """Id of the ticket that the keyboard is on; empty for none."""
        row = self.table.current_row()
        return self._lines[row].ticket.id if 0 <= row < len(self._lines) else ""

    def _ask(self, signal: object) -> None:
        if self.current():
            signal.emit(self.current())  # type: ignore[attr-defined]

    def _cells(self, line: QueueLine) -> list[Cell]:
        ticket = line.ticket
        look = tokens_of(self).ticket_state(TICKET_LOOKS[ticket.state])
        return [
            Cell(ticket.label),
            Cell("", badge_of(ticket) or ""),
            Cell(what_for_by_hand(line)),
            Cell(words(ticket.state), look.tone, look.icon),
            Cell(self._note(line)),
        ]

    @staticmethod
    def _note(line: QueueLine) -> str:
        ticket = line.ticket
        if ticket.state is TicketState.NO_SHOW:
            return translate("guide", "{time} 过号").format(time=_clock(ticket.ended_at))
        if line.remark:
            return line.remark
        return translate("guide", "{time} 挂起").format(time=_clock(ticket.held_at))


def _clock(at: datetime | None) -> str:
    return clock(at) if at is not None else ""
