"""Everybody who waits, is put aside or was missed, in one list to search (全部排队)."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.error_text import text_of
from ui.labels import TICKET_LOOKS, words
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import (
    badge_of,
    clock,
    found_words,
    promise_words,
    translate,
    waited_words,
    what_for_by_hand,
)
from ui.widgets.data_table import Cell, Column, DataTable
from ui.widgets.form_fields import TextField
from ui.widgets.form_grid import ErrorLine
from ui.widgets.key_button import KeyButton
from ui.widgets.search_field import SearchField
from ui.widgets.sheet import Sheet
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.queue_board import QueueBoard, QueueLine
from window_client.domain.queue.ticket_states import TicketState
from window_client.errors import WindowClientError

#: what F2 and Enter do to a ticket, by its state
MAIN_ACT = {
    TicketState.WAITING: "call_chosen",
    TicketState.HELD: "resume",
    TicketState.NO_SHOW: "reinstate",
}
_NEEDS_REASON = frozenset({"call_chosen", "void"})


@dataclass(frozen=True, slots=True)
class _Shown:
    line: QueueLine
    words: str


def lines_of(board: QueueBoard) -> tuple[QueueLine, ...]:
    """Held first (somebody stands here for them), then those that wait, then the missed."""
    return (*board.held, *board.waiting, *board.missed)


class WholeQueueSheet(Sheet):
    """Type to search, arrows to walk, Enter or F2 to act.

    Signals:
        act_requested(str, str, str): verb (call_chosen resume reinstate carry_over leave void), ticket id,
            reason.
        give_requested(): give a number.
    """

    act_requested = Signal(str, str, str)
    give_requested = Signal()

    def __init__(self, host: QWidget, board: QueueBoard, now: datetime, start_at: str = "") -> None:
        super().__init__(
            host,
            translate("queue", "全部排队"),
            size=(980, 640),
            primary=translate("queue", "点叫"),
            primary_icon="act.call",
        )
        self._board, self._now = board, now
        self._shown: tuple[_Shown, ...] = ()
        self.search = SearchField(placeholder=translate("queue", "票号或业务，如 A01、护照"))
        self.search.set_leading_icon("act.search")
        self.search.setAccessibleName(translate("queue", "查找"))
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self._main)
        self.table = DataTable(
            (
                Column(translate("queue", "票号"), width=76, strong=True),
                Column("", "badge", width=44),
                Column(translate("queue", "业务"), "cut"),
                Column(translate("queue", "状态"), "pill", width=104),
                Column(translate("queue", "最迟叫号"), width=96),
                Column(translate("queue", "已等"), width=96),
                Column(translate("queue", "备注"), "cut", width=190),
            )
        )
        self.table.set_framed(True)
        self.search.walk(self.table)
        self.table.row_opened.connect(lambda _row: self._main())
        self.table.current_row_changed.connect(lambda _row: self._name_primary())
        self.reason = TextField(placeholder=translate("queue", "点叫、作废要写原因"))
        self.reason.setAccessibleName(translate("queue", "原因"))
        self.reason.returnPressed.connect(self._main)
        self._error = ErrorLine()
        self._carry = KeyButton(translate("queue", "顺延"), icon="ticket.carried")
        self._carry.clicked.connect(lambda: self._request("carry_over"))
        self._leave = KeyButton(translate("queue", "离开"), icon="ticket.left")
        self._leave.clicked.connect(lambda: self._request("leave"))
        self._void = KeyButton(translate("queue", "作废"), icon="act.void", kind="danger")
        self._void.clicked.connect(lambda: self._request("void"))
        give = KeyButton(translate("queue", "取号"), icon="act.give")
        give.clicked.connect(self.give_requested)
        for button in (give, self._carry, self._leave, self._void):
            self.footer.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(tokens_of(self).px(10))
        line.addWidget(TextLabel(translate("queue", "原因"), "body", "secondary"))
        line.addWidget(self.reason, 1)
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._error)
        self.primary_triggered.connect(self._main)
        self._fill(start_at)

    def set_board(self, board: QueueBoard, now: datetime) -> None:
        """The queue changed while the sheet is open; the keyboard stays on its ticket."""
        here = self.chosen()
        self._board, self._now = board, now
        self._fill(here.ticket.id if here else "")

    def chosen(self) -> QueueLine | None:
        """The ticket that the keyboard is on."""
        row = self.table.current_row()
        return self._shown[row].line if 0 <= row < len(self._shown) else None

    def refuse(self, error: WindowClientError) -> None:
        """The act was not taken: say why; the sheet stays."""
        self._error.set_text(text_of(error).line)

    def _fill(self, keep: str = "") -> None:
        here = self.chosen()
        keep = keep or (here.ticket.id if here else "")
        typed = self.search.text().strip().upper()
        every = tuple(_Shown(line, found_words(line)) for line in lines_of(self._board))
        self._shown = tuple(one for one in every if typed in one.words.upper())
        self.table.set_rows([self._cells(one.line) for one in self._shown])
        found = [number for number, one in enumerate(self._shown) if one.line.ticket.id == keep]
        if self._shown:
            self.table.setCurrentIndex(self.table.model().index(found[0] if found else 0, 0))
        total = len(every)
        self.set_note(
            [translate("queue", "{shown} / {total} 位").format(shown=len(self._shown), total=total)]
        )
        self._name_primary()

    def _cells(self, line: QueueLine) -> list[Cell]:
        ticket = line.ticket
        look = tokens_of(self).ticket_state(TICKET_LOOKS[ticket.state])
        promise = promise_words(ticket.call_by, self._now)
        waits = ticket.state is TicketState.WAITING
        until = Cell(clock(ticket.call_by))
        if waits and promise.late:
            until = Cell(promise.text, "danger", "st.late", strong=True)
        remark = line.remark
        if ticket.hold_until is not None:
            reminder = translate("queue", "{time} 提醒").format(time=clock(ticket.hold_until))
            remark = f"{remark}，{reminder}" if remark else reminder
        if waits and not line.eligible:
            remark = translate("queue", "本窗不收")
        return [
            Cell(ticket.label),
            Cell("", badge_of(ticket) or ""),
            Cell(what_for_by_hand(line)),
            Cell(words(ticket.state), look.tone, look.icon),
            until,
            Cell(waited_words(ticket.arrival, self._now) if waits else ""),
            Cell(remark),
        ]

    def _name_primary(self) -> None:
        line = self.chosen()
        names = {
            "call_chosen": (translate("queue", "点叫"), "act.call"),
            "resume": (translate("queue", "取回"), "act.start"),
            "reinstate": (translate("queue", "回来重排"), "act.undo"),
        }
        text, icon = names[MAIN_ACT[line.ticket.state] if line else "call_chosen"]
        if self.primary is not None:
            self.primary.setText(text)
            self.primary.set_icon_name(icon)
            self.primary.setEnabled(line is not None)
        self._carry.setEnabled(line is not None and line.ticket.state is not TicketState.NO_SHOW)
        self._leave.setEnabled(line is not None)
        self._void.setEnabled(line is not None and line.ticket.state is not TicketState.NO_SHOW)
        self._error.set_text("")
        self.reason.set_invalid(False)

    def _main(self) -> None:
        line = self.chosen()
        if line is not None:
            self._request(MAIN_ACT[line.ticket.state])

    def _request(self, verb: str) -> None:
        line = self.chosen()
        if line is None:
            return
        reason = self.reason.text().strip()
        if verb in _NEEDS_REASON and not reason:
            self._error.set_text(translate("queue", "这一步要写明原因。请写一句，再按一次。"))
            self.reason.set_invalid(True)
            self.reason.setFocus()
            return
        self.act_requested.emit(verb, line.ticket.id, reason)
