"""The one window: header, page stack, status strip, and what lies over them (主窗口).

The shell knows no service and no page. It is told what to show by frozen values, and gives each action
to whoever is on top: lock screen, sheet, page.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.action_spec import WHILE_TURNED
from ui.actions import ActionId, Place, WorkState, key_words
from ui.messages import WindowMessages
from ui.navigation.navigator import Navigator
from ui.navigation.page_id import PageId
from ui.scan_catcher import ScanCatcher
from ui.shell.header import HeaderBar, HeaderState
from ui.shell.idle_lock import IdleLock
from ui.shell.input_method_guard import InputMethodGuard
from ui.shell.key_map_sheet import make_key_map_sheet
from ui.shell.lock_screen import LockScreen, LockState
from ui.shell.message_area import MessageArea
from ui.shell.sheet_host import SheetHost
from ui.shell.status_strip import StatusState, StatusStrip
from ui.shell.ticket_strip import OpenTicket, TicketStrip
from ui.shell.turned_window import TurnedWindow
from ui.shortcuts import ShortcutRegistry

#: gets an action while its page is on; True if it did something with it
PageHandler = Callable[[ActionId], bool]

MINIMUM_SIZE = QSize(1366, 728)
_STEPS = {ActionId.PAGE_LEFT: -1, ActionId.PAGE_RIGHT: 1}


class MainWindow(QMainWindow):
    """The shell.

    Attributes:
        messages: the channel to the officer.
        navigator: register pages here.
        sheets: open sheets here.
        registry: the keys; ``set_ready`` and ``action`` are for presenters and buttons.

    Signals:
        locked_changed(bool): the window was locked (by key or idle time) or unlocked.
        turned_changed(bool): the citizen looks at this window (转屏), or the officer again.
        unlock_requested(str): the password as typed; answer with ``unlock`` or ``refuse_unlock``.
        switch_requested(): somebody else wants to sign in.
        contrast_requested(): Ctrl+Alt+C.
        scanned(str): a scanner's burst, from any focus; not while locked.
        status_pressed(str): a cell of the status strip that can be pressed was.
        close_requested(): the window is about to close; ``may_close`` was asked first.
    """

    locked_changed = Signal(bool)
    turned_changed = Signal(bool)
    unlock_requested = Signal(str)
    switch_requested = Signal()
    contrast_requested = Signal()
    scanned = Signal(str)
    status_pressed = Signal(str)
    close_requested = Signal()

    def __init__(
        self,
        *,
        messages: WindowMessages,
        now: Callable[[], datetime],
        idle_minutes: float = 5,
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        """Args:
        now: the station's local time, for the clock in the header.
        idle_minutes: until the window locks itself.
        may_close: asked when the officer closes the window; False keeps it open.
        """
        super().__init__()
        self.messages = messages
        self._now = now
        self._may_close = may_close
        self._handlers: dict[PageId, PageHandler] = {}
        self._work = WorkState.NONE
        self._lock_owner: LockState | None = None
        self._came_from: QWidget | None = None
        self._turned: TurnedWindow | None = None
        self._help_open = False
        self._root = QStackedWidget()
        self._front = QWidget()
        self._front.setObjectName("page")
        self._stack = QStackedWidget()
        self._header = HeaderBar()
        self._strip = TicketStrip()
        self._status = StatusStrip()
        self._lock = LockScreen(self._root)
        self.navigator = Navigator(self._stack, self)
        self.sheets = SheetHost(self._front)
        self.registry = ShortcutRegistry(self)
        self._area = MessageArea(messages, self._front)
        self._banner = QWidget(self._front)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._scans = ScanCatcher(
            application,
            composing=self._composing,
            trigger_key=self.registry.trigger_key,
            parent=self,
        )
        # the newest filter is asked first: a composing input method before the scanner
        self._input_method = InputMethodGuard(application, parent=self)
        self._idle = IdleLock(application, minutes=idle_minutes, parent=self)
        self._ticker = QTimer(self, interval=1000)
        self._connect()
        self._assemble()
        self._ticker.start()
        self._tick()
        self._moved()

    @property
    def locked(self) -> bool:
        """Whether the work is covered."""
        return self._lock_owner is not None and self._root.currentWidget() is self._lock

    @property
    def turned(self) -> bool:
        """Whether the citizen looks at this window."""
        return self._turned is not None

    def turn(self, view: QWidget) -> None:
        """Show the citizen this and nothing else, over the whole screen; Esc, Alt+Z or a lock turns back."""
        if self._lock_owner is None or self.locked or self.turned:
            return
        self._came_from = QApplication.focusWidget()
        self._scans.flush()
        self.sheets.suspend(True)
        self._turned = TurnedWindow(self, self._root, view)
        self._moved()
        self.turned_changed.emit(True)

    def turn_back(self) -> None:
        """The window is the officer's again, the keyboard where it was."""
        turned, self._turned = self._turned, None
        if turned is None:
            return
        turned.give_back()
        self._uncover()
        self._moved()
        self.turned_changed.emit(False)

    def handle(self, page: PageId, handler: PageHandler) -> None:
        """Says who gets the actions while a page is on and no sheet covers it."""
        self._handlers[page] = handler

    def set_header(self, state: HeaderState) -> None:
        """Another station, counter or officer in the header."""
        self._header.set_state(state)

    def set_status(self, state: StatusState) -> None:
        """Other cells or figures in the status strip."""
        self._status.set_state(state)

    def set_work(self, work: WorkState, ticket: OpenTicket | None = None) -> None:
        """What the counter is doing, and the ticket that is open there."""
        self._work = work
        self._strip.set_ticket(ticket)
        self._moved()

    def set_signed_in(self, owner: LockState | None) -> None:
        """Who is signed in (the one who can be locked); None after sign-out."""
        self.turn_back()
        self._lock_owner = owner
        if owner is None:
            self._idle.stop()
            self._uncover()
            self.sheets.close()
            self._area.clear()
        else:
            self._idle.start()
        self._moved()

    def set_idle_minutes(self, minutes: float) -> None:
        """The setting changed."""
        self._idle.set_minutes(minutes)

    def touch(self) -> None:
        """Somebody is here although no key was pressed (a card on the reader)."""
        self._idle.touch()

    def lock(self, *, by_itself: bool = False) -> None:
        """Covers the work; does nothing while nobody is signed in or it is covered already."""
        owner = self._lock_owner
        if owner is None or self.locked:
            return
        self.turn_back()
        self._came_from = QApplication.focusWidget()
        self._idle.stop()
        self._scans.flush()
        self.sheets.suspend(True)
        self._root.setCurrentWidget(self._lock)
        self._lock.lock(LockState(owner.officer, owner.desk, owner.badge, by_itself))
        self._moved()
        self.locked_changed.emit(True)

    def unlock(self) -> None:
        """The password was right: the work is back as it was, the keyboard where it was."""
        if not self.locked:
            return
        self._uncover()
        self._idle.start()
        self._moved()
        self.locked_changed.emit(False)

    def refuse_unlock(self, sentence: str) -> None:
        """The password was not taken; the sentence says why and what to do."""
        self._lock.refuse(sentence)

    def bring_to_front(self) -> None:
        """The program was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def toggle_help(self) -> None:
        """F1: the key map, or away with it; another sheet is never replaced by it."""
        if self._help_open:
            self.sheets.close()
        elif self.sheets.current is None:
            sheet = make_key_map_sheet(self.sheets.host)
            sheet.closed.connect(self._help_closed)
            self._help_open = True
            self.sheets.open(sheet)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "registry"):
            self.registry.retranslate()
            self.setWindowTitle(self.tr("综窗工作台"))
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent) and watched is self._area.bar:
            self._banner.setVisible(kind is QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.turned:
            # whoever sits before it now is not the one who may end the work
            event.ignore()
            return
        if not self._may_close():
            event.ignore()
            return
        self.close_requested.emit()
        super().closeEvent(event)

    # -- actions
    def _act(self, action: ActionId) -> None:
        if self.locked:
            self._act_locked(action)
            return
        if self.turned:
            self._act_turned(action)
            return
        if action is ActionId.LOCK:
            self.lock()
        elif action is ActionId.HELP:
            self.toggle_help()
        elif action is ActionId.HIGH_CONTRAST:
            self.contrast_requested.emit()
        elif not self.sheets.handle(action):
            self._act_on_page(action)

    def _act_locked(self, action: ActionId) -> None:
        if action is ActionId.PRIMARY:
            self._lock.submit()
        elif action is ActionId.HIGH_CONTRAST:
            self.contrast_requested.emit()

    def _act_turned(self, action: ActionId) -> None:
        if action is ActionId.LOCK:
            self.lock()
        elif action is ActionId.READ_ALOUD:
            self._act_on_page(action)
        elif action in WHILE_TURNED:
            self.turn_back()

    def _act_on_page(self, action: ActionId) -> None:
        if self.sheets.current is None:
            if self._area.press_key(key_words(action)):
                return
            if action in _STEPS:
                self.navigator.step(_STEPS[action])
                return
        page = self.navigator.current
        if page is None:
            return
        # F2 on another page is still the ticket's: its strip is in sight there
        if action is ActionId.PRIMARY and self._strip.isVisibleTo(self._front):
            page = PageId.COUNTER
        handler = self._handlers.get(page)
        if handler is not None:
            handler(action)

    # -- where the officer is
    def _moved(self) -> None:
        page = self.navigator.current or PageId.SIGN_IN
        signed_in = page is not PageId.SIGN_IN
        self._header.setVisible(signed_in)
        self._header.set_current(page)
        self._strip.setVisible(self._strip.ticket is not None and signed_in and page is not PageId.COUNTER)
        # where a password is typed, no burst of keys may turn into a signal
        self._scans.set_enabled(signed_in and not self.locked and not self.turned)
        sheet = self.sheets.current is not None and not self.turned
        self.registry.set_place(Place(page, self._work, sheet, self.locked, self.turned))

    def _uncover(self) -> None:
        self._root.setCurrentWidget(self._front)
        self.sheets.suspend(False)
        back, self._came_from = self._came_from, None
        try:
            if back is not None and back.isVisible():
                back.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:
            # it was deleted behind the lock screen
            return

    def _help_closed(self) -> None:
        self._help_open = False

    def _composing(self) -> bool:
        return self._input_method.composing()

    def _scanned(self, text: str) -> None:
        if not self.locked and not self.turned:
            self.scanned.emit(text)

    def _tick(self) -> None:
        self._header.set_time(self._now())

    def _connect(self) -> None:
        self.registry.triggered.connect(self._act)
        self.navigator.page_changed.connect(self._moved)
        self.navigator.pages_changed.connect(self._header.set_pages)
        self.sheets.changed.connect(self._moved)
        self._header.page_requested.connect(self.navigator.go)
        self._header.help_requested.connect(lambda: self.registry.trigger(ActionId.HELP))
        self._header.lock_requested.connect(lambda: self.registry.trigger(ActionId.LOCK))
        self._strip.opened.connect(lambda: self.navigator.go(PageId.COUNTER))
        self._strip.primary_pressed.connect(lambda: self.registry.trigger(ActionId.PRIMARY))
        self._lock.unlock_requested.connect(self.unlock_requested)
        self._lock.switch_requested.connect(self.switch_requested)
        self._scans.scanned.connect(self._scanned)
        self._status.pressed.connect(self.status_pressed)
        self._idle.idle.connect(lambda: self.lock(by_itself=True))
        self._ticker.timeout.connect(self._tick)

    def _assemble(self) -> None:
        self.setWindowTitle(self.tr("综窗工作台"))
        self.setMinimumSize(MINIMUM_SIZE)
        # from the outside in: a widget that is put into another takes everything in it along once more
        self.setCentralWidget(self._root)
        self._root.addWidget(self._front)
        self._root.addWidget(self._lock)
        banner_row = QVBoxLayout(self._banner)
        banner_row.setContentsMargins(12, 8, 12, 8)
        banner_row.addWidget(self._area.bar)
        self._banner.setVisible(False)
        # without a banner the row takes no place at all
        self._area.bar.installEventFilter(self)
        column = QVBoxLayout(self._front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._area.standing)
        column.addWidget(self._strip)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self._status)
