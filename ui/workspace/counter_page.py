"""The counter page (窗口工作台): queue at the left, ticket bar above, and below it who is served."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.case.case_view import CaseView
from ui.pages.queue.idle_view import IdleView
from ui.pages.queue.queue_panel import QueuePanel
from ui.pages.queue.ticket_bar import TicketBar
from ui.pages.senior.say_card import SayCard
from ui.pages.senior.senior_offer import SeniorOffer
from ui.pages.senior.step_strip import StepStrip
from ui.pages.visit.visit_column import VisitColumn
from ui.theme.tokens import tokens_of
from ui.widgets.painted import set_shown

#: from this width on the columns are wider, px
_WIDE = 1600


class CounterParts:
    """The parts of the page; ``made`` makes them one by one, for whoever has no time for all at once."""

    queue: QueuePanel
    bar: TicketBar
    idle: IdleView
    visit: VisitColumn
    case: CaseView
    strip: StepStrip
    say: SayCard

    def made(self) -> Iterator[QWidget]:
        """Make the next part and give it."""
        self.queue = QueuePanel()
        yield self.queue
        self.bar = TicketBar()
        yield self.bar
        self.idle = IdleView()
        yield self.idle
        self.visit = VisitColumn()
        yield self.visit
        self.case = CaseView()
        yield self.case
        self.strip = StepStrip()
        yield self.strip
        self.say = SayCard()
        yield self.say


class CounterPage(QWidget):
    """Layout only: which part is shown follows the ticket's state; what happens is `CounterFlow`'s."""

    def __init__(self, parts: CounterParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.queue, self.bar, self.idle = parts.queue, parts.bar, parts.idle
        self.visit, self.case = parts.visit, parts.case
        self.strip, self.say, self.offer = parts.strip, parts.say, SeniorOffer()
        self._senior = False
        self._body = QStackedWidget()
        self._serving = QWidget()
        self._wide = False
        self._assemble()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= tokens_of(self).px(_WIDE)
        if wide != self._wide:
            self._wide = wide
            for part in (self.queue, self.visit, self.case):
                part.set_wide(wide)
        super().resizeEvent(event)

    def show_idle(self) -> None:
        """Nobody is at the window."""
        if self._body.currentWidget() is not self.idle:
            self._body.setCurrentWidget(self.idle)
        set_shown(self.strip, False)
        self._take_focus(self.idle)

    def show_visit(self) -> None:
        """Somebody is called or served."""
        self._body.setCurrentWidget(self._serving)
        set_shown(self.strip, self._senior)
        self._take_focus(self.visit)

    def show_senior(self, on: bool) -> None:
        """敬老模式 on or off: strip and say-card come and go, the rest stands closer; no focus moves."""
        if on == self._senior:
            return
        self._senior = on
        set_shown(self.strip, on and self.is_serving)
        set_shown(self.say, on)
        for part in (self.visit, self.case):
            part.set_dense(on)

    def _take_focus(self, part: QWidget) -> None:
        """The keyboard goes with the page, but is not taken from somebody who types."""
        holder = self.focusWidget()
        if self.isVisible() and (holder is None or not holder.isVisible()):
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_serving(self) -> bool:
        """Whether the visit is in sight."""
        return self._body.currentWidget() is self._serving

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        # from the outside in: a widget that is put into another takes everything in it along once more
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.queue)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        row.addLayout(right, 1)
        right.addWidget(self.bar)
        right.addWidget(self.strip)
        right.addWidget(self._body, 1)
        self._body.addWidget(self.idle)
        self._body.addWidget(self._serving)
        column = QVBoxLayout(self._serving)
        edge = tokens.px(12)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(edge)
        column.addWidget(self.say)
        serving = QHBoxLayout()
        serving.setSpacing(0)  # the visit column brings its gap
        column.addLayout(serving, 1)
        serving.addWidget(self.visit)
        serving.addWidget(self.case, 1)
        self.visit.add_below(self.offer)
        self.strip.hide()
        self.say.hide()
