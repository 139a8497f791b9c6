"""The guide's page (导服台): figures on top, who waits at the left, windows and the missed at the right."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.guide.answer_card import AnswerCard
from ui.pages.guide.back_card import BackCard
from ui.pages.guide.guide_words import hall_figures
from ui.pages.guide.hall_bar import HallBar
from ui.pages.guide.senior_card import SeniorCard
from ui.pages.guide.waiting_card import WaitingCard
from ui.pages.guide.window_tiles import WindowTiles
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import found_words
from window_client.domain.queue.hall import Hall
from window_client.domain.queue.queue_board import QueueLine

#: from this width on the columns are wider, px
_WIDE = 1600


class GuideView(QWidget):
    """Layout and texts; it knows no service.

    Signals:
        give_requested(): the primary action.
        ticket_opened(str), back_requested(str), left_requested(str): id of a ticket.
        answered(int): the n-th topic, from 0.
    """

    give_requested = Signal()
    ticket_opened = Signal(str)
    back_requested = Signal(str)
    left_requested = Signal(str)
    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hall: Hall | None = None
        self._now = datetime(1970, 1, 1, tzinfo=UTC)
        self._wide = False
        self.bar = HallBar()
        self.waiting = WaitingCard()
        self.seniors = SeniorCard()
        self.windows = WindowTiles()
        self.back = BackCard()
        self.answers = AnswerCard()
        self.bar.give_requested.connect(self.give_requested)
        self.waiting.ticket_opened.connect(self.ticket_opened)
        self.waiting.search_changed.connect(lambda _text: self._fill())
        self.waiting.search_entered.connect(self._found)
        self.back.back_requested.connect(self.back_requested)
        self.back.left_requested.connect(self.left_requested)
        self.answers.answered.connect(self.answered)
        self._assemble()

    def show_hall(self, hall: Hall) -> None:
        """The hall as it was read."""
        self._hall, self._now = hall, hall.now
        self.seniors.show_hall(hall)
        self.set_trouble("")
        self.windows.show_windows(hall.windows, hall.now)
        self.answers.show_counts(hall.answers)
        self.bar.show_figures(hall_figures(hall, hall.now))
        self._fill()

    def set_now(self, now: datetime) -> None:
        """A second later."""
        self._now = now
        if self._hall is not None:
            self.bar.show_figures(hall_figures(self._hall, now))
            self.waiting.set_now(now)
            self.windows.set_now(now)

    def set_trouble(self, words: str) -> None:
        """The hall cannot be read (a sentence), or can again (empty)."""
        self.waiting.set_trouble(words)
        self.back.set_trouble(words)

    def line_of(self, ticket: str) -> QueueLine | None:
        """A ticket in one of the lists."""
        hall = self._hall
        lines = (*hall.waiting, *hall.missed, *hall.held) if hall is not None else ()
        if hall is not None:
            lines += tuple(window.line for window in hall.windows if window.line is not None)
        return next((line for line in lines if line.ticket.id == ticket), None)

    def look_for(self, text: str) -> None:
        """Look for a number, as a scan does: what is found has the keyboard."""
        self.waiting.search.setText(text)
        self._found()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.waiting.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.waiting.search.selectAll()

    def end_search(self) -> None:
        """Esc: everybody is in sight again, and the keyboard is with the queue."""
        self.waiting.search.clear()
        self.waiting.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        tokens = tokens_of(self)
        wide = self.width() >= tokens.px(_WIDE)
        if wide != self._wide:
            self._wide = wide
            self.windows.set_wide(wide)
            for card in (self.waiting, self.seniors):
                card.setFixedWidth(tokens.px(440 if wide else 372))
        super().resizeEvent(event)

    def _fill(self) -> None:
        hall = self._hall
        if hall is None:
            return
        typed = self.waiting.search.text().strip().upper()

        def fits(line: QueueLine) -> bool:
            return typed in found_words(line).upper()

        self.waiting.show_lines(hall.waiting, [line for line in hall.waiting if fits(line)], self._now)
        self.back.show_lines([line for line in (*hall.missed, *hall.held) if fits(line)])

    def _found(self) -> None:
        """The keyboard goes to what was found: the queue first, then who was missed."""
        if self.waiting.list.rows.rowCount():
            self.waiting.choose_first()
            self.waiting.focus_list()
        elif self.back.current():
            self.back.focus_list()

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        gap = tokens.px(12)
        for card in (self.waiting, self.seniors):
            card.setFixedWidth(tokens.px(372))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        body = QHBoxLayout()
        body.setContentsMargins(gap, gap, gap, gap)
        body.setSpacing(gap)
        page.addLayout(body, 1)
        left = QVBoxLayout()
        left.setSpacing(gap)
        body.addLayout(left)
        left.addWidget(self.waiting, 3)
        left.addWidget(self.seniors, 2)
        right = QVBoxLayout()
        right.setSpacing(gap)
        body.addLayout(right, 1)
        right.addWidget(self.windows, 1)
        lower = QHBoxLayout()
        lower.setSpacing(gap)
        lower.addWidget(self.back, 1)
        lower.addWidget(self.answers)
        right.addLayout(lower, 1)
        self.setTabOrder(self.waiting.search, self.waiting.list)
        self.setTabOrder(self.waiting.list, self.seniors.table)
        self.setTabOrder(self.seniors.table, self.back.table)
