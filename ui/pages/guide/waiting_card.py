"""Who waits, in the order of the promise, with a search by number (等候)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.actions import ActionId, accessible_words, key_words
from ui.pages.guide.guide_words import translate
from ui.theme.tokens import tokens_of
from ui.tickets.queue_list import QueueList
from ui.tickets.queue_words import head_words, row_of
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painted import set_shown
from ui.widgets.rich_line import RichLine
from ui.widgets.search_field import SearchField
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.queue_board import QueueLine


class WaitingCard(Card):
    """The list fills the card; Enter or a double click opens a ticket.

    Signals:
        ticket_opened(str): id of a ticket.
        search_changed(str): what is looked for now.
        search_entered(): Enter in the search.
    """

    ticket_opened = Signal(str)
    search_changed = Signal(str)
    search_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("guide", "等候"), "ticket.waiting", " ", padding=0, parent=parent)
        self._waiting: tuple[QueueLine, ...] = ()
        self._head = ""
        self.list = QueueList()
        self.list.ticket_opened.connect(self.ticket_opened)
        self.search = SearchField(placeholder=translate("guide", "票号或业务，也可以扫号票"))
        self.search.set_leading_icon("act.search")
        self.search.setAccessibleName(accessible_words(ActionId.FIND))
        self.search.walk(self.list)
        self.search.textChanged.connect(lambda text: self.search_changed.emit(text.strip()))
        self.search.returnPressed.connect(self.search_entered)
        self._trouble = TextLabel("", "caption", "warning", wrap=True)
        self._trouble.hide()
        self._empty = EmptyState("st.nobody", translate("guide", "没有人在等"), framed=False)
        self._stack = QStackedWidget()
        self._open = KeyButton(translate("guide", "改人群"), key="Enter", icon="act.edit", size="small")
        self._open.clicked.connect(self._open_current)
        self._hint = RichLine([translate("guide", "也在这里记离开、作废")], step="caption", ink="muted")
        self._assemble()

    def show_lines(self, waiting: Sequence[QueueLine], shown: Sequence[QueueLine], now: datetime) -> None:
        """All that wait, and those of them that the search finds."""
        self._waiting = tuple(waiting)
        self.list.rows.set_rows([row_of(line) for line in shown])
        if waiting:
            self._empty.set_words(translate("guide", "没有这个号在等"))
        else:
            self._empty.set_words(translate("guide", "没有人在等"))
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        self._open.setEnabled(bool(shown))
        self.set_now(now)

    def set_now(self, now: datetime) -> None:
        """A second later: only rows in sight are painted again."""
        head = head_words(self._waiting, now)
        self._head = f"{head.count} {head.standing}".rstrip()
        self.set_title(head.count)
        self.set_right(head.standing)
        self.list.set_now(now)

    def set_trouble(self, words: str) -> None:
        """The queue cannot be read: say so; what was read last stays in sight, but grey."""
        self._trouble.setText(words)
        set_shown(self._trouble, bool(words))
        self.list.setEnabled(not words)

    def head_words(self) -> str:
        """What the head of the card says."""
        return self._head

    def trouble(self) -> str:
        """Why the queue cannot be read; empty if it can."""
        return self._trouble.text()

    def focus_list(self) -> None:
        """Alt+Q: the keyboard goes to the first row, or stays on the row where it was."""
        if not self.list.currentIndex().isValid() and self.list.rows.rowCount():
            self.list.setCurrentIndex(self.list.rows.index(0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_first(self) -> None:
        """The keyboard's row is the first that was found."""
        if self.list.rows.rowCount():
            self.list.setCurrentIndex(self.list.rows.index(0))

    def current(self) -> str:
        """Id of the ticket that the keyboard is on; empty for none."""
        here = self.list.currentIndex()
        rows = self.list.rows.rows()
        return rows[here.row()].id if here.isValid() and here.row() < len(rows) else ""

    def _open_current(self) -> None:
        self.focus_list()
        if self.current():
            self.ticket_opened.emit(self.current())

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        self.body.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(tokens.px(12), tokens.px(8), tokens.px(12), tokens.px(8))
        top.setSpacing(tokens.px(8))
        top.addWidget(self.search, 1)
        top.addWidget(KeyCap(key_words(ActionId.FIND)))
        self._trouble.setContentsMargins(tokens.px(14), 0, tokens.px(14), tokens.px(8))
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(tokens.px(40))
        line = QHBoxLayout(foot)
        line.setContentsMargins(tokens.px(12), 0, tokens.px(12), 0)
        line.setSpacing(tokens.px(8))
        line.addWidget(self._hint)
        line.addStretch(1)
        line.addWidget(self._open)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        self.body.addLayout(column)
