"""The windows at a glance: who sits there, whom they have, and since when (窗口)."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.labels import TICKET_LOOKS, duration
from ui.pages.guide.guide_words import takes_words, translate
from ui.theme.tokens import tokens_of
from ui.tickets.queue_words import badge_of, whole_minutes
from ui.widgets.card import rule
from ui.widgets.class_badge import ClassBadge
from ui.widgets.cut_label import CutLabel
from ui.widgets.painted import set_shown
from ui.widgets.pill import Pill
from ui.widgets.text_label import TextLabel
from window_client.domain.queue.hall import HallWindow
from window_client.domain.queue.ticket_states import TicketState

#: height of a tile, and of one without its last line, px
_TILE, _COMPACT = 104, 66
#: so many rows of whole tiles; more are compact
_WHOLE_ROWS = 2
#: between two tiles, px
_GAP = 8
#: tiles beside each other at most, on a screen of the usual width and on a wide one
_COLUMNS, _COLUMNS_WIDE = 4, 6


class WindowTile(QFrame):
    """Number, officer and state; the ticket and how long; what it takes and how many it served today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        tokens = tokens_of(self)
        self.setFixedHeight(tokens.px(_TILE))
        self._window: HallWindow | None = None
        self._number = TextLabel("", "subtitle", strong=True)
        self._officer = CutLabel("", "body", "secondary")
        self._pill = Pill()
        self._label = TextLabel("", "title", strong=True)
        self._badge = ClassBadge(None, 20)
        self._since = TextLabel("", "subtitle", strong=True)
        self._takes = CutLabel("", "caption", "secondary")
        self._served = TextLabel("", "caption", "secondary")
        self._line = rule()
        self._assemble()

    def set_compact(self, compact: bool) -> None:
        """Without what it takes and how many it served: there are many windows."""
        self.setFixedHeight(tokens_of(self).px(_COMPACT if compact else _TILE))
        for part in (self._line, self._takes, self._served):
            set_shown(part, not compact)

    def show_window(self, window: HallWindow, now: datetime) -> None:
        """Another state of a window, or another window."""
        self._window = window
        counter = window.counter
        self._look(at_work=counter.is_open and counter.paused_at is None)
        self._number.setText(counter.label)
        self._officer.setText(window.officer_name or translate("guide", "无人"))
        self._label.setText(window.line.ticket.label if window.line else "—")
        self._badge.set_class(badge_of(window.line.ticket) if window.line else None)
        self._takes.setText(takes_words(counter))
        self._served.setText(translate("guide", "今日 {count} 人").format(count=window.served))
        self.set_now(now)

    def _look(self, *, at_work: bool) -> None:
        """A window that calls nobody has a dashed edge."""
        name = "card" if at_work else "empty"
        if name != self.objectName():
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_now(self, now: datetime) -> None:
        """The time that ticks."""
        window = self._window
        if window is None:
            return
        since = ""
        if window.line is not None:
            ticket = window.line.ticket
            self._pill.show_ticket(TICKET_LOOKS[ticket.state])
            began = ticket.serving_at if ticket.state is TicketState.SERVING else ticket.called_at
            since = duration(now - began) if began else ""
        elif not window.counter.is_open:
            self._pill.set(translate("guide", "未开"), "neutral", "st.none")
        elif window.counter.paused_at is not None:
            minutes = whole_minutes(now - window.counter.paused_at)
            text = translate("guide", "暂停 {minutes} 分").format(minutes=minutes)
            self._pill.set(text, "violet", "ticket.hold")
        else:
            self._pill.set(translate("guide", "空闲"), "neutral", "ticket.idle")
        self._since.setText(since)
        self.setAccessibleName(
            " ".join(
                filter(
                    None,
                    (
                        self._number.text(),
                        self._officer.text(),
                        self._pill.text(),
                        window.line.ticket.label if window.line else "",
                        since,
                    ),
                )
            )
        )

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.px(12), tokens.px(8), tokens.px(12), tokens.px(7))
        column.setSpacing(tokens.px(2))
        head = QHBoxLayout()
        head.setSpacing(tokens.px(8))
        head.addWidget(self._number)
        head.addWidget(self._officer, 1)
        head.addWidget(self._pill)
        middle = QHBoxLayout()
        middle.setSpacing(tokens.px(6))
        middle.addWidget(self._label)
        middle.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        middle.addWidget(self._since)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.px(6))
        foot.addWidget(self._takes, 1)
        foot.addWidget(self._served)
        column.addLayout(head)
        column.addLayout(middle)
        column.addStretch(1)
        column.addWidget(self._line)
        column.addLayout(foot)


class WindowTiles(QScrollArea):
    """All windows by number; scrolls when there are more than fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # nothing in it is pressed: the keyboard stays with the lists
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tiles: list[WindowTile] = []
        self._columns = _COLUMNS
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.px(_GAP))
        self.setWidget(self._inside)
        self.setAccessibleName(translate("guide", "窗口"))

    @property
    def tiles(self) -> tuple[WindowTile, ...]:
        """The windows in sight."""
        return tuple(self._tiles)

    def set_wide(self, wide: bool) -> None:
        """More beside each other on a wide screen."""
        columns = _COLUMNS_WIDE if wide else _COLUMNS
        if columns != self._columns:
            self._columns = columns
            self._place()

    def show_windows(self, windows: Sequence[HallWindow], now: datetime) -> None:
        """The windows as they are now; tiles that are there already are not built again."""
        fresh = len(windows) != len(self._tiles)
        while len(self._tiles) < len(windows):
            self._tiles.append(WindowTile(self._inside))
        while len(self._tiles) > len(windows):
            gone = self._tiles.pop()
            gone.hide()
            gone.deleteLater()
        if fresh:
            self._place()
        for tile, window in zip(self._tiles, windows, strict=True):
            tile.show_window(window, now)

    def set_now(self, now: datetime) -> None:
        """A second later."""
        for tile in self._tiles:
            tile.set_now(now)

    def _place(self) -> None:
        tokens = tokens_of(self)
        while self._grid.count():
            self._grid.takeAt(0)
        # few windows fill the row
        columns = min(self._columns, max(_COLUMNS, len(self._tiles)))
        rows = -(-len(self._tiles) // columns)
        compact = rows > _WHOLE_ROWS
        for number, tile in enumerate(self._tiles):
            tile.set_compact(compact)
            self._grid.addWidget(tile, number // columns, number % columns)
            tile.show()
        for column in range(_COLUMNS_WIDE):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        tile_height, gap = tokens.px(_COMPACT if compact else _TILE), tokens.px(_GAP)
        self.setMaximumHeight(rows * tile_height + max(0, rows - 1) * gap)
        in_sight = min(rows, 4 if compact else _WHOLE_ROWS)
        self.setMinimumHeight(in_sight * tile_height + max(0, in_sight - 1) * gap)
