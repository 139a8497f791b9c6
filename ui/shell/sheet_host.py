"""Opens sheets over the window, one at a time, and knows whether one is open (浮层)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import ActionId
from ui.widgets.sheet import Sheet

_ROWS = frozenset({ActionId.ROW_1, ActionId.ROW_2, ActionId.ROW_3, ActionId.ROW_4, ActionId.ROW_5})

#: gets an action while the sheet is open; True if it did something with it
SheetHandler = Callable[[ActionId], bool]


class SheetHost(QObject):
    """Every sheet is opened through here, so that the keys know where they are.

    Signals:
        changed(bool): a sheet was opened, or the last one closed.
    """

    changed = Signal(bool)

    def __init__(self, host: QWidget) -> None:
        """Args:
        host: what a sheet covers.
        """
        super().__init__(host)
        self._host = host
        self._sheet: Sheet | None = None
        self._handler: SheetHandler | None = None

    @property
    def host(self) -> QWidget:
        """The parent to give to a new sheet."""
        return self._host

    @property
    def current(self) -> Sheet | None:
        """The open sheet."""
        return self._sheet

    def open(
        self, sheet: Sheet, *, focus: QWidget | None = None, handler: SheetHandler | None = None
    ) -> None:
        """Opens a sheet; one that is open is closed first (picker → notice replaces it).

        Args:
            focus: what gets the keyboard; None leaves it to the sheet.
            handler: asked first for each action while this sheet is open.
        """
        self._sheet, self._handler = sheet, handler
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open_sheet(focus)
        self.changed.emit(True)

    def close(self) -> None:
        """Closes the open sheet, if any."""
        if self._sheet is not None:
            self._sheet.close_sheet()

    def suspend(self, suspended: bool) -> None:
        """While the window is locked the open sheet waits, and does not hold on to the keyboard."""
        if self._sheet is not None:
            self._sheet.setEnabled(not suspended)

    def handle(self, action: ActionId) -> bool:
        """Gives an action to the open sheet: its handler, then its primary button and its way out."""
        sheet = self._sheet
        if sheet is None:
            return False
        if self._handler is not None and self._handler(action):
            return True
        if action is ActionId.CLOSE:
            sheet.close_sheet()
            return True
        if action is ActionId.PRIMARY:
            sheet.press_primary()
            return True
        # rows are the sheet's own: below it Alt+1…5 tick a step of the senior mode
        return action in _ROWS

    def _closed(self, sheet: Sheet) -> None:
        # a sheet that another one replaced says so late; it is not the open one any more
        if sheet is self._sheet:
            self._sheet = self._handler = None
            self.changed.emit(False)
