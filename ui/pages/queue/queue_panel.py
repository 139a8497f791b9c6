"""The column at the left of the counter page: who waits, in the order of the promise (排队)."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import ActionId, accessible_words, key_words
from ui.pages.queue.next_card import NextCard
from ui.theme.tokens import tokens_of
from ui.tickets.queue_list import QueueList
from ui.tickets.queue_words import cause_words, head_words, row_of, translate
from ui.widgets.card import rule
from ui.widgets.key_button import KeyButton
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import Glyph, RichLine
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.queue_board import QueueBoard

#: width from 1600 px of window on
_WIDE = 300


class QueuePanel(QFrame):
    """The whole column.

    Signals:
        queue_requested(): 全部 was pressed (Ctrl+Q does the same).
        ticket_opened(str): a row was opened: show it in the whole queue.
    """

    queue_requested = Signal()
    ticket_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        tokens = tokens_of(self)
        self.setFixedWidth(tokens.size.queue_panel)
        self._board: QueueBoard | None = None
        self._count = TextLabel("", "body", strong=True)
        self._standing = TextLabel("", "caption", "muted")
        self._card = NextCard()
        self._card.hide()
        self._list = QueueList()
        self._list.ticket_opened.connect(self.ticket_opened)
        self._trouble = TextLabel("", "caption", "warning", wrap=True)
        self._trouble.hide()
        self._held, self._missed = (RichLine(step="caption", ink="secondary") for _ in range(2))
        key = key_words(ActionId.QUEUE)
        self._all = KeyButton(translate("queue", "全部"), key=key, kind="quiet", size="small")
        self._all.setAccessibleName(accessible_words(ActionId.QUEUE))
        self._all.clicked.connect(self.queue_requested)
        self._assemble()
        self._counts(0, 0)

    @property
    def list(self) -> QueueList:
        """The rows below the card."""
        return self._list

    def set_wide(self, wide: bool) -> None:
        """More room on a wide screen (300 px)."""
        tokens = tokens_of(self)
        self.setFixedWidth(tokens.px(_WIDE) if wide else tokens.size.queue_panel)

    def focus_zone(self) -> None:
        """Alt+Q: the keyboard goes to the first row, or stays on the row where it was."""
        if not self._list.currentIndex().isValid() and self._list.rows.rowCount():
            self._list.setCurrentIndex(self._list.rows.index(0))
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_board(self, board: QueueBoard) -> None:
        """The queue as it was read."""
        self._board = board
        self.set_trouble("")
        chosen = board.next_up
        set_shown(self._card, chosen is not None)
        if chosen is not None:
            cause = cause_words(board.why.cause) if board.why else ""
            self._card.show_row(row_of(chosen), cause, board.now)
        rest = [line for line in board.waiting if chosen is None or line.ticket.id != chosen.ticket.id]
        self._list.rows.set_rows([row_of(line) for line in rest])
        self._counts(len(board.held), len(board.missed))
        self.set_now(board.now)

    def set_trouble(self, words_: str) -> None:
        """The queue cannot be read: say so; what was read last stays in sight, but grey."""
        self._trouble.setText(words_)
        set_shown(self._trouble, bool(words_))
        self._list.setEnabled(not words_)
        self._card.setEnabled(not words_)

    def set_now(self, now: datetime) -> None:
        """A second later: only rows in sight are painted again."""
        if self._board is None:
            return
        head = head_words(self._board.waiting, now)
        self._count.setText(head.count)
        self._standing.setText(head.standing)
        self._standing.set_ink("danger" if head.late else "muted")
        self._card.set_now(now)
        self._list.set_now(now)

    def _counts(self, held: int, missed: int) -> None:
        self._held.set_parts([Glyph("ticket.hold"), translate("queue", "挂起 {count}").format(count=held)])
        self._missed.set_parts(
            [Glyph("ticket.no_show"), translate("queue", "过号 {count}").format(count=missed)]
        )

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.px(14), 0, tokens.px(14), 0)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._standing)
        top = QWidget()
        top.setFixedHeight(tokens.px(40))
        top.setLayout(head)
        card = QHBoxLayout()
        card.setContentsMargins(tokens.px(8), 0, tokens.px(8), tokens.px(8))
        card.addWidget(self._card)
        self._trouble.setContentsMargins(tokens.px(14), 0, tokens.px(14), tokens.px(8))
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(tokens.px(36))
        line = QHBoxLayout(foot)
        line.setContentsMargins(tokens.px(12), 0, tokens.px(12), 0)
        line.setSpacing(tokens.px(8))
        line.addWidget(self._held)
        line.addWidget(self._missed)
        line.addStretch(1)
        line.addWidget(self._all)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._trouble)
        column.addLayout(card)
        column.addWidget(rule())
        column.addWidget(self._list, 1)
        column.addWidget(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addWidget(rule(upright=True))
