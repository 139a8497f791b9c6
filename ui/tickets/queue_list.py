"""Waiting tickets as a list of rows (排队列表), at the counter and at the guide's desk."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.models.queue_list_model import QueueListModel
from ui.tickets.queue_row_delegate import QueueRowDelegate, spoken_row
from ui.tickets.queue_words import translate

_Index = QModelIndex | QPersistentModelIndex


class QueueList(QListView):
    """Rows of 52 px; Enter opens the whole queue at the ticket the keyboard is on.

    Signals:
        ticket_opened(str): the id of the ticket on which Enter was pressed, or that was double-clicked.
    """

    ticket_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QueueListModel(self)
        self.delegate = QueueRowDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("queue", "排队"))

    def set_now(self, now: datetime) -> None:
        """Count the words from this time; only rows in sight are painted again."""
        self.delegate.now = now
        for number in self.rows_in_sight():
            self.update(self.rows.index(number))

    def rows_in_sight(self) -> range:
        """The rows that are on the screen."""
        first = self.indexAt(self.viewport().rect().topLeft())
        if not first.isValid():
            return range(0)
        last = self.indexAt(self.viewport().rect().bottomLeft())
        return range(first.row(), (last.row() if last.isValid() else self.rows.rowCount() - 1) + 1)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            row = self.rows.rows()[current.row()]
            self.setAccessibleDescription(spoken_row(row, self.delegate.now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid() and not event.modifiers():
            self.ticket_opened.emit(self.rows.rows()[here.row()].id)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            # Qt would search the list by what is typed; digits and letters mean something else here
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        here = self.indexAt(event.position().toPoint())
        if here.isValid():
            self.ticket_opened.emit(self.rows.rows()[here.row()].id)
